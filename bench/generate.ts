// Fills the empty, migrated store at DATABASE_URL with made-up events, the same ones each time: long quiet stretches, bursts like
// real wars, nine or ten states that matter and many that seldom appear, three in ten contacts, figures for some, a few drafts.
// Everything derived is worked out by the store's own code, so that `araxes verify` finds nothing.
//   DATABASE_URL=file:./big.db node scripts/migrate.mjs deploy
//   DATABASE_URL=file:./big.db node --import tsx bench/generate.ts 1000000
import { monotonicFactory } from 'ulid'
import { type EpochDay, formatIsoDay, parseEdtf, parseIsoDay } from '@/lib/calendar'
import type { ActorId, Claim, DateReading, Dyad, EventTypeId, Mention, Participant, Role } from '@/lib/domain/event'
import { documentIdOf } from '@/lib/store/article'
import { openStore, raiseDataVersion, type Store, write } from '@/lib/store/client'
import { derive, slugOf } from '@/lib/store/derive'
import { type Facets, facetKey, facetRow } from '@/lib/store/facet-set'
import { labelShaper } from '@/lib/store/fonts'
import { keyed, mentionRow, partsOf } from '@/lib/store/mention'
import { searchText } from '@/lib/store/search'
import { columns, titlesOf } from '@/lib/store/settle'
import type { Told } from '@/lib/store/told'

const atOnce = 5_000
const rowsAtOnce = 400
const extractor = 'generated'
/** Milliseconds since 1970 that the ids and stamps of the system count from. */
const epoch = Date.UTC(2026, 0, 1)

type Random = () => number
type Weighted<T> = readonly (readonly [T, number])[]
type Row = Record<string, unknown>
type Tables = Map<string, Row[]>

/** Numbers from 0 to 1, the same each time. */
function numbers(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function pick<T>(random: Random, list: Weighted<T>): T {
  let at = random() * list.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of list) {
    at -= weight
    if (at < 0) return value
  }
  return list[0]![0]
}

const day = (iso: string): EpochDay => parseIsoDay(iso) ?? 0
const [firstDay, lastDay] = [day('1988-02-01'), day('2026-10-31')]

/** First day, length in days, share of all events. */
const bursts: readonly [EpochDay, number, number][] = [
  [day('1988-02-20'), 60, 2],
  [day('1990-01-12'), 40, 2],
  [day('1991-04-30'), 110, 3],
  [day('1992-01-25'), 700, 9],
  [day('1994-01-01'), 132, 3],
  [day('2008-03-04'), 20, 1],
  [day('2014-07-28'), 40, 2],
  [day('2016-04-01'), 30, 4],
  [day('2020-07-12'), 20, 2],
  [day('2020-09-27'), 55, 22],
  [day('2021-05-12'), 60, 3],
  [day('2021-11-15'), 30, 3],
  [day('2022-09-12'), 40, 7],
  [day('2023-09-18'), 30, 7],
]
const inBursts = 0.7

/** How likely an event is on each day: an even ground, and bursts that break out and die down. */
function intensity(): Float64Array {
  const days = lastDay - firstDay + 1
  const weights = new Float64Array(days).fill((1 - inBursts) / days)
  const all = bursts.reduce((sum, [, , share]) => sum + share, 0)
  for (const [first, length, share] of bursts) {
    const shape = Array.from({ length }, (_, i) => Math.exp((-3 * i) / length) * (1 + 0.5 * Math.sin(i * 1.7)))
    const sum = shape.reduce((a, b) => a + b, 0)
    for (const [i, weight] of shape.entries())
      weights[first - firstDay + i]! += (inBursts * share * weight) / (all * sum)
  }
  return weights
}

const incidents: Weighted<EventTypeId> = [
  ['shelling', 26],
  ['ceasefire-violation', 24],
  ['armed-clash', 18],
  ['air-drone-strike', 10],
  ['casualty-report', 7],
  ['territorial-advance', 5],
  ['attack-on-civilians', 4],
  ['deployment', 3],
  ['mine-explosion', 2],
  ['capture-of-personnel', 1],
]
const contacts: Weighted<EventTypeId> = [
  ['call', 30],
  ['meeting', 30],
  ['visit', 12],
  ['mediation', 8],
  ['prisoner-release', 7],
  ['agreement', 4],
  ['delimitation', 4],
  ['ceasefire', 3],
  ['aid-access', 2],
]
const acts: Weighted<EventTypeId> = [
  ['statement', 70],
  ['legal-political-step', 15],
  ['exercise', 10],
  ['dismissal-appointment', 5],
]
const sides: Weighted<ActorId> = [
  ['AZ', 30],
  ['AM', 26],
  ['NK', 20],
  ['AZ-MOD', 14],
  ['AM-MOD', 10],
]
const others: Weighted<ActorId> = [
  ['RU', 30],
  ['TR', 14],
  ['RU-MFA', 10],
  ['OSCE', 9],
  ['FR', 8],
  ['US', 8],
  ['IR', 6],
  ['EU', 6],
  ['UN', 4],
  ['GE', 3],
  ['IR-MFA', 2],
  ['TR-MFA', 2],
  ['ICRC', 2],
  ['CSTO', 1],
  ['CIS', 1],
  ['DE', 1],
  ['GB', 1],
  ['IL', 1],
  ['PK', 1],
  ['KZ', 1],
  ['CN', 0.5],
  ['IT', 0.5],
  ['BY', 0.5],
  ['OTS', 0.3],
  ['IN', 0.3],
]
const spots: Weighted<string> = [
  ['hadrut', 5],
  ['martakert', 8],
  ['martuni', 5],
  ['shusha', 4],
  ['stepanakert', 6],
  ['lachin', 4],
  ['kalbajar', 4],
  ['fuzuli', 4],
  ['tovuz', 3],
  ['terter', 3],
  ['ganja', 2],
  ['nakhchivan', 2],
  ['armenia-azerbaijan-border', 6],
]
const rootOf = (actor: ActorId) => actor.split('-')[0]!

/** Two parties of different states. */
function opposed(random: Random, first: Weighted<ActorId>, second: Weighted<ActorId>): [ActorId, ActorId] {
  const one = pick(random, first)
  for (;;) {
    const other = pick(random, second)
    if (rootOf(other) !== rootOf(one)) return [one, other]
  }
}

const part = (actor: ActorId, role: Role): Participant => ({ actor, role, passage: null, saidBy: null })

/** Who takes part in what: a contact joins two or more, an incident two sides, an act is one party's own. */
function happening(random: Random): Pick<Mention, 'type' | 'participants' | 'dyads'> {
  const kind = random()
  if (kind < 0.3) {
    const type = pick(random, contacts)
    const [a, b] = opposed(random, sides, random() < 0.45 ? sides : others)
    const third = random() < 0.2 ? pick(random, others) : null
    const fits = third !== null && ![a, b].some((actor) => rootOf(actor) === rootOf(third))
    if (!fits) return { type, participants: [part(a, 'actor'), part(b, 'actor')], dyads: [[a, b]] }
    const mediates = type === 'mediation' || random() < 0.4
    const dyads: Dyad[] = mediates ? [[a, b]] : [[a, b], [a, third], [b, third]] // biome-ignore format: a table
    return {
      type,
      participants: [part(a, 'actor'), part(b, 'actor'), part(third, mediates ? 'mediator' : 'actor')],
      dyads,
    }
  }
  if (kind < 0.35) return { type: pick(random, acts), participants: [part(pick(random, others), 'actor')], dyads: [] }
  const [a, b] = opposed(random, sides, sides)
  const directed = random() < 0.4
  return {
    type: pick(random, incidents),
    participants: directed ? [part(a, 'initiator'), part(b, 'target')] : [part(a, 'unclear'), part(b, 'unclear')],
    dyads: [],
  }
}

const pad = (n: number) => String(n).padStart(2, '0')

/** The day as sources give it: mostly exact, now and then a range, a month, a year or about then, seldom nothing. */
function reading(random: Random, on: EpochDay, contact: boolean): DateReading | null {
  const iso = formatIsoDay(on)
  const kind = random()
  const edtf =
    kind < 0.82
      ? iso
      : kind < 0.88
        ? `${iso}/${formatIsoDay(on + 1 + Math.floor(random() * 5))}`
        : kind < 0.96
          ? iso.slice(0, 7)
          : kind < 0.975
            ? `${iso.slice(0, 7)}-${pad(1 + Math.floor(random() * 28))}~`
            : kind < 0.99
              ? iso.slice(0, 4)
              : null
  const value = edtf === null ? null : parseEdtf(edtf)
  if (value === null) return null
  const other = random() < 0.015 ? [{ edtf: formatIsoDay(on + 3), reason: 'weekday-mismatch' }] : []
  return {
    ...value,
    sense: value.firstDay === value.lastDay ? 'instant' : contact && kind < 0.88 ? 'lasted' : 'within',
    calendar: random() < 0.5 ? 'gregorian' : 'jalali',
    surface: null,
    passage: null,
    resolvedFrom: 'explicit',
    anchor: null,
    rule: extractor,
    alternatives: value.precision === 'day' ? other : [],
  }
}

/** A figure or two of each side, the enemy's losses mostly higher. */
function claimsOf(random: Random, parties: readonly Participant[]): Claim[] {
  const sidesOf = [...new Set(parties.map(({ actor }) => rootOf(actor)))]
  return sidesOf.map((about): Claim => {
    const by = random() < 0.5 && sidesOf.length > 1 ? sidesOf.find((side) => side !== about)! : about
    const value = Math.floor(random() ** 3 * (by === about ? 20 : 60))
    const range = random() < 0.2 ? { low: value, high: value + 1 + Math.floor(random() * 20) } : null
    return {
      passage: { start: 0, end: 6 },
      surface: String(value),
      by,
      relayedBy: null,
      about,
      measure: random() < 0.6 ? 'killed' : 'wounded',
      item: null,
      status: 'combatant',
      value: range ? null : value,
      low: range?.low ?? null,
      high: range?.high ?? null,
      qualifier: value === 0 ? 'none' : random() < 0.2 ? 'at-least' : 'exact',
      scope: { kind: 'event' },
      stance: 'asserts',
      partOf: null,
      asOf: null,
      relayError: false,
      rule: extractor,
    }
  })
}

function mentionsOf(random: Random, on: EpochDay): Mention[] {
  const what = happening(random)
  const contact = what.dyads.length > 0
  const mention: Mention = {
    ...what,
    realis: 'actual',
    trigger: { start: 0, end: 6 },
    passages: [{ start: 0, end: 20 }],
    places: random() < 0.7 ? [pick(random, spots)] : [],
    attributedTo: [],
    importance: random() < 0.9 ? 'main' : 'background',
    confidence: 0.9,
    date: reading(random, on, contact),
    claims: !contact && random() < 0.25 ? claimsOf(random, what.participants) : [],
    landmark: null,
    rules: [],
  }
  // The great days are told many times over.
  const tellings = random() < 0.85 ? 1 : 2 + Math.floor(random() ** 4 * 5)
  return Array.from({ length: tellings }, () => mention)
}

type Making = {
  random: Random
  shape: (text: string) => number
  ulid: () => string
  slugs: Map<string, number>
  report: Report & { on: EpochDay; told: number }
  facets: Map<string, number>
  mentions: number
  documents: number
  claims: number
}

type Report = { id: string; lang: string; publisherId: string; text: string }

const publishers = Array.from({ length: 40 }, (_, i) => `wire-${i + 1}`)
const stamp = new Date(epoch)

/** All rows of one event that falls on a day. */
function addEvent(making: Making, tables: Tables, on: EpochDay): void {
  const { random } = making
  const id = making.ulid()
  const draft = random() < 0.02
  const told: Told[] = []
  for (const telling of mentionsOf(random, on)) {
    const { report, trigger } = reportOf(making, tables, on)
    const documentId = report.id
    const mention = { ...telling, trigger }
    const mentionId = ++making.mentions
    const [named] = keyed(documentId, [mention])
    const kept = { documentId, key: named!.key, extractor, status: draft ? 'suggested' : 'accepted' } as const
    add(tables, 'Mention', [{ id: mentionId, eventId: id, ...mentionRow(mention, kept) }])
    const parts = partsOf(mentionId, mention, {})
    add(tables, 'DateReading', parts.readings)
    add(tables, 'Participant', parts.participants)
    add(tables, 'MentionDyad', parts.dyads)
    add(tables, 'MentionPlace', parts.places)
    add(
      tables,
      'Claim',
      parts.claims.map((claim) => ({ id: ++making.claims, ...claim })),
    )
    const standing = mention.claims.map(() => true)
    const key = named!.key
    told.push({
      id: mentionId,
      key,
      documentId,
      kind: 'article',
      published: on + 1,
      lang: report.lang,
      publisher: report.publisherId,
      disputed: false,
      mention,
      claimants: mention.claims.map(() => null),
      quote: report.text,
      standing,
    })
  }
  const derived = derive(told)
  const wanted = slugOf(derived)
  const taken = making.slugs.get(wanted) ?? 0
  making.slugs.set(wanted, taken + 1)
  const slug = taken === 0 ? wanted : `${wanted}-${taken + 1}`
  const titles = titlesOf(derived)
  const search = searchText(Object.values(titles), derived.words)
  add(tables, 'Event', [{ id, slug, status: draft ? 'draft' : 'published', ...columns(derived), search }])
  add(tables, 'EventSlug', [{ slug, eventId: id }])
  add(
    tables,
    'EventTitle',
    (['en', 'fa', 'ar'] as const).map((locale) => {
      const text = titles[locale]
      return { eventId: id, locale, text, width: making.shape(text), machine: true }
    }),
  )
  const facetId = facetsFor(making, tables, derived.facets)
  add(
    tables,
    'EventLane',
    derived.lanes.map((row) => ({ ...row, eventId: id, facetId, draft })),
  )
  add(
    tables,
    'EventDyad',
    derived.dyads.map((row) => ({ ...row, eventId: id })),
  )
}

/** A report of the day and the words in it that tell: a report tells of several happenings, never twice of one. */
function reportOf(making: Making, tables: Tables, on: EpochDay): { report: Report; trigger: Mention['trigger'] } {
  const { report } = making
  const goes = report.told < 8 && report.on === on && making.random() < 0.8
  if (!goes) making.report = { ...addDocument(making, tables, on), on, told: 0 }
  const start = making.report.told++
  return { report: making.report, trigger: { start, end: start + 6 } }
}

/** The number of the set of facets that an event is found by. */
function facetsFor({ facets: known }: Making, tables: Tables, facets: Facets): number {
  const key = facetKey(facets)
  const id = known.get(key) ?? known.size + 1
  if (!known.has(key)) add(tables, 'FacetSet', [{ id, ...facetRow(facets) }])
  known.set(key, id)
  return id
}

function addDocument(making: Making, tables: Tables, on: EpochDay): Report {
  const text = `Report ${++making.documents}, made up to see how fast a large store answers.`
  const id = documentIdOf(text)
  const publisherId = publishers[Math.floor(making.random() ** 2 * publishers.length)]!
  const lang = making.random() < 0.5 ? 'fa' : making.random() < 0.5 ? 'ar' : 'en'
  const row = { id, kind: 'article', publisherId, lang, publishedDay: on + 1, publishedFrom: 'given', text, extractor }
  add(tables, 'SourceDocument', [{ ...row, retrievedAt: stamp, rights: 'excerpt' }])
  return { id, lang, publisherId, text }
}

function add(tables: Tables, table: string, rows: readonly Row[]): void {
  const known = tables.get(table)
  if (known) known.push(...rows)
  else tables.set(table, [...rows])
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const text =
    value instanceof Date
      ? value.toISOString().replace('Z', '+00:00')
      : typeof value === 'string'
        ? value
        : JSON.stringify(value)
  return `'${text.replaceAll("'", "''")}'`
}

/** Parents before children. */
const order = [
  'Publisher',
  'SourceDocument',
  'Event',
  'EventTitle',
  'EventSlug',
  'FacetSet',
  'EventLane',
  'EventDyad',
  'Mention',
  'DateReading',
  'Participant',
  'MentionDyad',
  'MentionPlace',
  'Claim',
]

async function insert(store: Store, tables: Tables): Promise<void> {
  await write(store, async (t) => {
    for (const table of order) {
      const rows = tables.get(table) ?? []
      if (rows.length === 0) continue
      const names = Object.keys(rows[0]!)
      const into = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES `
      for (let i = 0; i < rows.length; i += rowsAtOnce) {
        const values = rows
          .slice(i, i + rowsAtOnce)
          .map((row) => `(${names.map((name) => cell(row[name])).join(', ')})`)
        await t.$executeRawUnsafe(into + values.join(', '))
      }
    }
  })
}

async function main(): Promise<void> {
  const count = Number(process.argv[2])
  if (!Number.isInteger(count) || count < 1) throw new Error('say how many events: bench/generate.ts 1000000')
  const store = await openStore()
  if ((await store.client.event.count()) > 0) throw new Error('the store is not empty')
  const began = performance.now()
  const random = numbers(1)
  const ulid = monotonicFactory(random)
  let made = 0
  const making: Making = {
    random,
    shape: await labelShaper(),
    ulid: () => ulid(epoch + made),
    slugs: new Map(),
    report: { id: '', lang: '', publisherId: '', text: '', on: Number.NaN, told: 0 },
    facets: new Map(),
    mentions: 0,
    documents: 0,
    claims: 0,
  }
  await insert(store, new Map([['Publisher', publishers.map((id) => ({ id, names: { en: id }, scale: 'national' }))]]))
  const weights = intensity()
  let [tables, due]: [Tables, number] = [new Map(), 0]
  for (let i = 0; i < weights.length; i++) {
    due += weights[i]! * count
    for (; made < due - 1e-6 || (i === weights.length - 1 && made < count); made++) {
      if (made === count) break
      addEvent(making, tables, firstDay + i)
      if ((made + 1) % atOnce > 0) continue
      await insert(store, tables)
      tables = new Map()
      if ((made + 1) % (20 * atOnce) === 0)
        console.error(`${made + 1} events, ${((performance.now() - began) / 1000).toFixed(0)} s`)
    }
  }
  await insert(store, tables)
  await write(store, raiseDataVersion)
  await store.client.$executeRawUnsafe('ANALYZE')
  await store.close()
  console.log(`${made} events in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

void main()
