import { type CalendarId, calendars, type DateValue, parseEdtf } from '@/lib/calendar'
import type {
  ActorId,
  Claim,
  DateReading,
  Dyad,
  EventTypeId,
  Mention,
  Participant,
  PlaceId,
  Realis,
  Role,
  Sense,
} from './event'

/** The rule of a date or figure that an editor stated. */
export const editorRule = 'editor'

/** A date as an editor states it: EDTF level 1, and the calendar it was written in. */
export type StatedDate = { edtf: string; calendar: CalendarId; sense: Sense }

/** A party as an editor states it; `saidBy` names whose account it is, null = the reporter's. */
export type StatedParty = { actor: ActorId; role: Role; saidBy: ActorId | null }

/** What an editor changes in a figure, by its index in the mention; a rejected one goes. */
export type FigureChange = { position: number; reject?: boolean } & Partial<
  Pick<Claim, 'by' | 'about' | 'measure' | 'status' | 'qualifier' | 'value' | 'low' | 'high'>
>

/** What an editor changes in a mention; what is left out stays. `date: null` states that the day is not known. */
export type MentionChange = {
  status?: 'accepted' | 'rejected'
  type?: EventTypeId
  realis?: Realis
  importance?: Mention['importance']
  places?: PlaceId[]
  participants?: StatedParty[]
  attributedTo?: ActorId[]
  date?: StatedDate | null
  claims?: FigureChange[]
}

/** Fields of a mention that an editor may change, in the order they are told. */
export const correctable = [
  'type',
  'date',
  'participants',
  'places',
  'claims',
  'realis',
  'importance',
  'attributedTo',
] as const satisfies readonly (keyof MentionChange)[]
export type Correctable = (typeof correctable)[number]

const mark = (field: Correctable) => `edited: ${field}`

/** The fields that an editor has changed, by what is noted among a mention's rules. */
export function editedFields(rules: readonly string[]): Set<Correctable> {
  return new Set(correctable.filter((field) => rules.includes(mark(field))))
}

/** A mention as an editor corrects it. A field that stays as it was is not noted as edited. */
export function corrected(mention: Mention, change: MentionChange): Mention {
  const next = { ...mention, ...plainFields(mention, change) }
  const edited = correctable.filter((field) => JSON.stringify(next[field]) !== JSON.stringify(mention[field]))
  const marks = edited.map(mark)
  return { ...next, rules: [...mention.rules.filter((rule) => !marks.includes(rule)), ...marks] }
}

function plainFields(mention: Mention, change: MentionChange): Partial<Mention> {
  const { type, realis, importance, places, attributedTo, participants, date, claims } = change
  return {
    ...(type !== undefined && { type }),
    ...(realis !== undefined && { realis }),
    ...(importance !== undefined && { importance }),
    ...(places !== undefined && { places }),
    ...(attributedTo !== undefined && { attributedTo }),
    ...(participants !== undefined && withParties(mention, participants)),
    ...(date !== undefined && { date: date === null ? null : statedReading(date, mention.date) }),
    ...(claims !== undefined && { claims: correctedClaims(mention.claims, claims) }),
  }
}

/** Each party keeps the words it was read from; who comes new is paired with every other party, who leaves with none. */
function withParties(mention: Mention, stated: readonly StatedParty[]): Pick<Mention, 'participants' | 'dyads'> {
  const participants = stated.map(({ actor, role, saidBy }): Participant => {
    const before = mention.participants.find((p) => p.actor === actor)
    return { actor, role, passage: before?.passage ?? null, saidBy }
  })
  const [was, is] = [sidesOf(mention.participants), sidesOf(participants)]
  const kept = mention.dyads.filter((dyad) => dyad.every((actor) => is.includes(actor) || !was.includes(actor)))
  const fresh = is
    .filter((actor) => !was.includes(actor))
    .flatMap((a) => is.filter((b) => b !== a).map((b): Dyad => (a < b ? [a, b] : [b, a])))
  const once = new Map([...kept, ...fresh].map((dyad) => [dyad.join('\n'), dyad]))
  return { participants, dyads: [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, dyad]) => dyad) }
}

/** Who took part, but for those who only mediated or hosted. */
function sidesOf(participants: readonly Participant[]): ActorId[] {
  return [...new Set(participants.filter((p) => p.role !== 'mediator' && p.role !== 'host').map((p) => p.actor))]
}

function statedReading({ edtf, calendar, sense }: StatedDate, before: DateReading | null): DateReading {
  const value = statedValue(edtf, calendar)
  if (value === null) throw new RangeError(`${edtf} is not EDTF level 1`)
  const { surface = null, passage = null } = before ?? {}
  const words = { calendar, surface, passage }
  return { ...value, sense, ...words, resolvedFrom: 'explicit', anchor: null, rule: editorRule, alternatives: [] }
}

/** The value of an EDTF text; an interval that is just a month or a year of the calendar it was written in is one. */
export function statedValue(edtf: string, calendar: CalendarId): DateValue | null {
  const value = parseEdtf(edtf)
  if (value === null || value.precision !== 'range' || calendar === 'gregorian') return value
  const { fromDay, toDay } = calendars[calendar]
  const [first, next] = [fromDay(value.firstDay!), fromDay(value.lastDay! + 1)]
  if (first.day !== 1 || next.day !== 1) return value
  const months = (next.year - first.year) * 12 + next.month - first.month
  if (months === 1) return { ...value, precision: 'month' }
  const isYear = months === 12 && toDay({ ...first, month: 1 }) === value.firstDay
  return isYear ? { ...value, precision: 'year' } : value
}

/** Figures with what was changed in them; parts of totals keep theirs where both stay. */
function correctedClaims(claims: readonly Claim[], changes: readonly FigureChange[]): Claim[] {
  const changeOf = new Map(changes.map((change) => [change.position, change]))
  const kept = claims.flatMap((claim, i) => (changeOf.get(i)?.reject ? [] : [{ claim, i }]))
  const places = new Map(kept.map(({ i }, at) => [i, at]))
  return kept.map(({ claim, i }) => {
    const partOf = claim.partOf === null ? null : (places.get(claim.partOf) ?? null)
    const { position, reject, ...change } = changeOf.get(i) ?? { position: i }
    const next = { ...claim, ...change, ...boundsOf(claim, change), partOf }
    return JSON.stringify({ ...claim, partOf }) === JSON.stringify(next) ? next : { ...next, rule: editorRule }
  })
}

/** An exact figure is its own lowest and highest: they go with it where they are not stated. */
function boundsOf({ value, low, high }: Claim, change: Omit<FigureChange, 'position'>): Partial<Claim> {
  const exact = value !== null && low === value && high === value
  if (!exact || change.value === undefined || change.low !== undefined || change.high !== undefined) return {}
  return { low: change.value, high: change.value }
}
