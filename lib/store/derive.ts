import { formatIsoDay, parseEdtf } from '@/lib/calendar'
import { typeOrOther } from '@/lib/codebook/event-types'
import { type Correctable, editedFields, editorRule } from '@/lib/domain/correction'
import type { EventAlternative } from '@/lib/domain/detail'
import type { Band, DateReading, EventTypeId, Participant } from '@/lib/domain/event'
import { precisionColumn, resolvedColumn } from './columns'
import { type Facets, facetsOf } from './facet-set'
import { lanesOf } from './labels'
import { wordsOf } from './search'
import { spanClass, standing } from './span'
import type { Told } from './told'

/** What an event's mentions make of it. */
export type Derived = {
  type: EventTypeId
  band: Band
  date: { mentionId: number; reading: DateReading } | null
  alternatives: EventAlternative[]
  place: string | null
  landmark: string | null
  mainDocuments: number
  highestClaim: number
  disputed: boolean
  directed: boolean
  newestDay: number | null
  participants: Participant[]
  facets: Facets
  /** Words of its sources, for search. */
  words: string[]
  lanes: LaneRow[]
  dyads: { a: string; b: string; level: 'lane' | 'within' }[]
}

type LaneRow = {
  lane: string
  level: 'all' | 'lane' | 'within'
  spanClass: number
  firstDay: number | null
  lastDay: number | null
  band: Band
  type: EventTypeId
  dating: 'day' | 'coarser' | 'disputed'
  part: 'party' | 'mediator'
  named: boolean
}

/** Works out an event from the mentions that tell of it. Their order does not matter. */
export function derive(mentions: readonly Told[]): Derived {
  const told = [...mentions].sort(byWeight)
  const type = mostTold(told, 'type', ({ mention }) => mention.type) ?? 'other'
  const { band } = typeOrOther(type)
  const date = chooseDate(told)
  const alternatives = date ? otherDays(date, told) : []
  const participants = union(told)
  const dyads = dyadRows(told, band, participants)
  return {
    type,
    band,
    date,
    alternatives,
    place: mostTold(told, 'places', ({ mention }) => mention.places[0] ?? null),
    landmark: mostTold(told, 'date', ({ mention }) => mention.landmark),
    mainDocuments: new Set(told.filter((t) => t.mention.importance === 'main').map((t) => t.documentId)).size,
    highestClaim: Math.max(0, ...told.flatMap(figures)),
    disputed: told.some((t) => t.disputed) || contradictory(told),
    directed: participants.some(({ role }) => role === 'initiator' || role === 'target'),
    newestDay: told.reduce<number | null>((newest, t) => later(newest, t.published), null),
    participants,
    facets: facetsOf(told),
    words: wordsOf(told),
    lanes: laneRows({ type, band, date, alternatives }, participants),
    dyads,
  }
}

/** The later of two days; null where neither is known. */
export function later(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

/** Records first, then main mentions, then the surest; ties by key, so that no order of arrival shows. */
function byWeight(a: Told, b: Told): number {
  const rank = (t: Told) => (t.kind === 'record' ? 2 : t.mention.importance === 'main' ? 1 : 0)
  return rank(b) - rank(a) || b.mention.confidence - a.mention.confidence || (a.key < b.key ? -1 : 1)
}

/**
 * What most mentions say, a record, or one whose field an editor has set, counting for all that were only read; between
 * equals, what the weightier one says.
 */
function mostTold<T extends string>(told: readonly Told[], field: Correctable, read: (t: Told) => T | null): T | null {
  const votes = new Map<T, number>()
  for (const t of told) {
    const value = read(t)
    const firm = t.kind === 'record' || editedFields(t.mention.rules).has(field)
    if (value !== null) votes.set(value, (votes.get(value) ?? 0) + (firm ? told.length : 1))
  }
  const [first] = [...votes.entries()].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? null
}

function chooseDate(told: readonly Told[]): Derived['date'] {
  const dated = told.flatMap((t) => (t.mention.date ? [{ t, reading: t.mention.date }] : []))
  const rank = ({ t, reading }: (typeof dated)[number]) => [
    t.kind === 'record' || reading.rule === editorRule ? 0 : 1,
    precisionColumn.options.indexOf(reading.precision === 'minute' ? 'day' : reading.precision),
    resolvedColumn.options.indexOf(reading.resolvedFrom),
  ]
  const [chosen] = dated.sort((a, b) => compare(rank(a), rank(b)) || byWeight(a.t, b.t))
  return chosen ? { mentionId: chosen.t.id, reading: chosen.reading } : null
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at === -1 ? 0 : a[at]! - b[at]!
}

/** Other days that the chosen reading leaves open, or that other sources give. */
function otherDays(date: NonNullable<Derived['date']>, told: readonly Told[]): EventAlternative[] {
  const own = date.reading.alternatives.flatMap(({ edtf, reason }): EventAlternative[] => {
    const value = parseEdtf(edtf)
    return value ? [{ edtf, first: value.firstDay, last: value.lastDay, reason }] : []
  })
  const chosen = standing(date.reading)
  const others = told.flatMap(({ id, mention }): EventAlternative[] => {
    const span = mention.date && standing(mention.date)
    if (id === date.mentionId || !mention.date || !span || !chosen) return []
    if (span.first <= chosen.last && span.last >= chosen.first) return []
    const { edtf, firstDay, lastDay } = mention.date
    return [{ edtf, first: firstDay, last: lastDay, reason: 'source-differs' }]
  })
  const byEdtf = new Map([...others, ...own].map((a) => [a.edtf, a]))
  byEdtf.delete(date.reading.edtf)
  return [...byEdtf.values()].sort((a, b) => (a.edtf < b.edtf ? -1 : 1))
}

/** Everybody whom a mention names, once for each role and account. */
function union(told: readonly Told[]): Participant[] {
  const all = told.flatMap(({ mention }) => mention.participants)
  const key = ({ actor, role, saidBy }: Participant) => [actor, role, saidBy ?? ''].join('\n')
  const once = new Map(all.map((p) => [key(p), { ...p, passage: null }]))
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, p]) => p)
}

const figureMeasures = ['killed', 'wounded', 'killed-or-wounded', 'captured', 'missing']

function figures({ mention, standing: stands }: Told): number[] {
  return mention.claims.flatMap(({ measure, scope, stance, value, high, low }, i) => {
    const counts = figureMeasures.includes(measure) && scope.kind === 'event' && stance === 'asserts' && stands[i]
    return counts ? [value ?? high ?? low ?? 0] : []
  })
}

/** A figure is denied, or two accounts turn the direction round. */
function contradictory(told: readonly Told[]): boolean {
  if (told.some(({ mention }) => mention.claims.some((claim) => claim.stance === 'denies'))) return true
  const began = told.flatMap(({ mention }) => mention.participants.filter((p) => p.role === 'initiator'))
  return new Set(began.map(({ actor }) => rootOf(actor))).size > 1 && new Set(began.map((p) => p.saidBy)).size > 1
}

function rootOf(actor: string): string {
  return lanesOf(actor).at(-1)?.lane ?? actor
}

function laneRows(
  { type, band, date, alternatives }: Pick<Derived, 'type' | 'band' | 'date' | 'alternatives'>,
  participants: readonly Participant[],
): LaneRow[] {
  const span = date && standing(date.reading)
  const precise = date?.reading.precision === 'day' || date?.reading.precision === 'minute'
  const common = {
    spanClass: spanClass(span),
    firstDay: span?.first ?? null,
    lastDay: span?.last ?? null,
    band,
    type,
    dating: alternatives.length > 0 ? ('disputed' as const) : precise ? ('day' as const) : ('coarser' as const),
  }
  const rows = new Map<string, LaneRow>()
  rows.set('*', { ...common, lane: '*', level: 'all', part: 'party', named: false })
  for (const { actor, role } of participants) {
    for (const { lane, level } of lanesOf(actor)) {
      const before = rows.get(lane)
      const part = role === 'mediator' && before?.part !== 'party' ? 'mediator' : 'party'
      rows.set(lane, { ...common, lane, level, part, named: (before?.named ?? false) || lane === actor })
    }
  }
  return [...rows.values()].sort((a, b) => (a.lane < b.lane ? -1 : 1))
}

/** Who was in exchange, as told; for an incident of which only the sides are told, each against each. */
function dyadRows(told: readonly Told[], band: Band, participants: readonly Participant[]): Derived['dyads'] {
  const given = told.flatMap(({ mention }) => mention.dyads)
  const pairs = given.length > 0 || band !== 'incident' ? given : sides(participants)
  const rows = new Map<string, Derived['dyads'][number]>()
  for (const [one, other] of pairs) {
    if (rootOf(one) === rootOf(other)) continue
    for (const p of lanesOf(one)) {
      for (const q of lanesOf(other)) {
        const [a, b] = p.lane < q.lane ? [p.lane, q.lane] : [q.lane, p.lane]
        rows.set(`${a}\n${b}`, { a, b, level: p.level === 'lane' && q.level === 'lane' ? 'lane' : 'within' })
      }
    }
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

function sides(participants: readonly Participant[]): [string, string][] {
  const of = (...roles: string[]) => participants.filter((p) => roles.includes(p.role)).map((p) => p.actor)
  const against = of('initiator', 'actor').flatMap((one) =>
    of('target', 'recipient').map((other): [string, string] => [one, other]),
  )
  if (against.length > 0) return against
  const parties = [...new Set(of('actor', 'unclear', 'initiator', 'target').map(rootOf))].sort()
  return parties.length === 2 ? [[parties[0]!, parties[1]!]] : []
}

/** The Latin name of an event in addresses: day as known, type, parties (who only mediated is not among them). */
export function slugOf({ date, type, lanes }: Derived): string {
  const span = date && standing(date.reading)
  const joined = lanes.filter((row) => row.level === 'lane')
  const parties = joined.some((row) => row.part === 'party') ? joined.filter((row) => row.part === 'party') : joined
  const words = [
    span ? dayWord(date.reading, span.first) : 'undated',
    type,
    ...parties.slice(0, 3).map((row) => row.lane),
  ]
  return words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const dayLetters: Partial<Record<DateReading['precision'], number>> = {
  month: 7,
  season: 7,
  year: 4,
  decade: 4,
  century: 4,
}

function dayWord({ precision, calendar }: DateReading, first: number): string {
  // A month of another calendar begins inside one of ours.
  const letters = calendar === 'jalali' || calendar === 'hijri' ? 10 : (dayLetters[precision] ?? 10)
  return formatIsoDay(first).slice(0, letters)
}
