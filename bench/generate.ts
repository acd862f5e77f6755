// Fills the empty, migrated store at DATABASE_URL with made-up events, the same ones each time: long quiet stretches, bursts like
// real wars, nine or ten states that matter and many that seldom appear, three in ten contacts, figures for some, a few drafts.
// At most twenty thousand happenings are made up and worked out by the store's own code; every event is one of these with a day,
// reports and an address of its own, and the database copies the rows. `araxes verify` finds nothing wrong in them.
//   DATABASE_URL=file:./big.db node scripts/migrate.mjs deploy
//   DATABASE_URL=file:./big.db node --import tsx bench/generate.ts 1000000
import { monotonicFactory } from 'ulid'
import { type EpochDay, formatIsoDay, parseEdtf, parseIsoDay } from '@/lib/calendar'
import {
  type ActorId,
  type Claim,
  type DateReading,
  type Dyad,
  type EventTypeId,
  locales,
  type Mention,
  type Participant,
  type Role,
} from '@/lib/domain/event'
import { documentIdOf } from '@/lib/store/article'
import { openStore, Prisma, raiseDataVersion, type Store, type Transaction, write } from '@/lib/store/client'
import { type Derived, derive, slugOf } from '@/lib/store/derive'
import { facetKey, facetRow } from '@/lib/store/facet-set'
import { labelShaper } from '@/lib/store/fonts'
import { mentionKey, mentionRow, partsOf } from '@/lib/store/mention'
import { searchText } from '@/lib/store/search'
import { columns, titlesOf } from '@/lib/store/settle'
import { spanClass, standing } from '@/lib/store/span'

const mostPatterns = 20_000
const atOnce = 25_000
const hours = 3_600_000
const extractor = 'generated'
/** What the public may read of a report. */
const sentence = { start: 0, end: 20 }
/** Milliseconds since 1970 that the ids and stamps of the system count from. */
const epoch = Date.UTC(2026, 0, 1)

type Random = () => number
type Weighted<T> = readonly (readonly [T, number])[]
type Row = Record<string, unknown>
type Tables = Record<string, Row[]>

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

/** What happened, its day aside, and what the store makes of it. `group` is the same for all that are found by the same facets. */
type Pattern = { mention: Mention; derived: Derived; words: string; surfaces: string[]; group: string }

function patternFrom(random: Random): Pattern {
  const what = happening(random)
  const contact = what.dyads.length > 0
  const mention: Mention = {
    ...what,
    realis: 'actual',
    trigger: { start: 0, end: 6 },
    passages: [sentence],
    places: random() < 0.7 ? [pick(random, spots)] : [],
    attributedTo: [],
    importance: random() < 0.9 ? 'main' : 'background',
    confidence: 0.9,
    date: reading(() => 0, firstDay, contact),
    claims: !contact && random() < 0.25 ? claimsOf(random, what.participants) : [],
    landmark: null,
    rules: [],
  }
  const told = {
    id: 0,
    key: '',
    documentId: '',
    kind: 'article',
    published: null,
    lang: 'en',
    publisher: null,
  } as const
  const claims = { claimants: mention.claims.map(() => null), standing: mention.claims.map(() => true) }
  const derived = derive([{ ...told, ...claims, mention, disputed: false, quote: null }])
  const { said, places, figures } = derived.facets
  return {
    mention,
    derived,
    words: searchText(Object.values(titlesOf(derived)), []),
    surfaces: [...new Set(mention.claims.map(({ surface }) => surface))],
    group: [said, places, figures].join('|'),
  }
}

/** The rows of a pattern, as if it were an event and a mention of its number. */
function rowsOf({ mention, derived }: Pattern, i: number, shape: (text: string) => number): Tables {
  const eventId = String(i)
  const titles = titlesOf(derived)
  const parts = partsOf(i, mention, {})
  return {
    Event: [{ id: eventId, slug: '', status: '', search: '', ...columns(derived) }],
    EventTitle: locales.map((locale) => {
      const text = titles[locale]
      return { eventId, locale, text, width: shape(text), machine: true }
    }),
    EventLane: derived.lanes.map((row) => ({ ...row, eventId, facetId: 0, draft: false })),
    EventDyad: derived.dyads.map((row) => ({ ...row, eventId })),
    Mention: [{ id: i, eventId, ...mentionRow(mention, { documentId: '', key: '', extractor, status: 'accepted' }) }],
    DateReading: parts.readings,
    Participant: parts.participants,
    MentionDyad: parts.dyads,
    MentionPlace: parts.places,
    Claim: parts.claims,
  }
}

type Making = {
  random: Random
  patterns: readonly Pattern[]
  ulid: () => string
  report: Report & { on: EpochDay; told: number }
  slugs: Map<string, number>
  /** Numbers of the sets of facets, by their keys, and by what they are made of. */
  facets: Map<string, number>
  sets: Map<string, number>
  mentions: number
  documents: number
}

type Report = { id: string; lang: string; publisher: string; words: string }

const publishers = Array.from({ length: 40 }, (_, i) => `wire-${i + 1}`)
const stamp = new Date(epoch).toISOString().replace('Z', '+00:00')

/** What an event that falls on a day has of its own. */
function addEvent(making: Making, tables: Tables, on: EpochDay): void {
  const { random, patterns } = making
  const pattern = Math.floor(random() * patterns.length)
  const { mention, derived, words, surfaces } = patterns[pattern]!
  const eventId = making.ulid()
  const date = reading(random, on, derived.band === 'contact')
  const days = { firstDay: date?.firstDay ?? null, lastDay: date?.lastDay ?? null }
  const own = { ...days, spanClass: spanClass(date && standing(date)) }
  const draft = random() < 0.02
  // The great days are told many times over.
  const tellings = random() < 0.85 ? 1 : 2 + Math.floor(random() ** 4 * 5)
  const told = Array.from({ length: tellings }, () => tellingOf(making, tables, on, mention.type))
  told.sort((a, b) => (a.key < b.key ? -1 : 1))
  const status = draft ? 'suggested' : 'accepted'
  for (const { report, ...row } of told) push(tables, 'MadeMention', { ...row, eventId, pattern, status, ...own })
  const reports = [...new Set(told.map(({ report }) => report))]
  const [first, ...others] = reports.map((report) => report.words)
  push(tables, 'MadeEvent', {
    ...own,
    ...datedBy(date),
    id: eventId,
    pattern: String(pattern),
    slug: slugFor(making, { ...derived, date: date && { mentionId: 0, reading: date } }),
    status: draft ? 'draft' : 'published',
    draft,
    dateMentionId: date && told[0]!.id,
    mainDocuments: mention.importance === 'main' ? reports.length : 0,
    newestDay: on + 1,
    search: [words, first, ...surfaces, ...others].join(' '),
    facetId: facetsFor(making, tables, patterns[pattern]!, reports),
  })
}

/** What an event says of its date, and its lanes of how exact that is. */
function datedBy(date: DateReading | null) {
  const { edtf = null, precision = null, sense = null, calendar = null, alternatives: given = [] } = date ?? {}
  const alternatives = given.flatMap(({ edtf, reason }) => {
    const value = parseEdtf(edtf)
    return value ? [{ edtf, first: value.firstDay, last: value.lastDay, reason }] : []
  })
  const dating = alternatives.length > 0 ? 'disputed' : precision === 'day' ? 'day' : 'coarser'
  return { edtf, precision, sense, calendar, alternatives, given, dating }
}

function slugFor({ slugs }: Making, derived: Derived): string {
  const wanted = slugOf(derived)
  const taken = slugs.get(wanted) ?? 0
  slugs.set(wanted, taken + 1)
  return taken === 0 ? wanted : `${wanted}-${taken + 1}`
}

/** A report of the day and the words in it that tell: a report tells of several happenings, never twice of one. */
function tellingOf(making: Making, tables: Tables, on: EpochDay, type: EventTypeId) {
  const { report } = making
  const goes = report.told < 8 && report.on === on && making.random() < 0.8
  if (!goes) making.report = { ...addDocument(making, tables, on), on, told: 0 }
  const start = making.report.told++
  const { id: documentId } = making.report
  const key = mentionKey(documentId, { trigger: { start, end: start + 6 }, type })
  return { id: ++making.mentions, key, documentId, triggerStart: start, triggerEnd: start + 6, report: making.report }
}

/** The number of the set of facets that an event is found by. */
function facetsFor(making: Making, tables: Tables, { derived, group }: Pattern, reports: readonly Report[]): number {
  const languages = [...new Set(reports.map(({ lang }) => lang))].sort()
  const from = [...new Set(reports.map(({ publisher }) => publisher))].sort()
  const made = `${group}|${languages}|${from}`
  const known = making.sets.get(made)
  if (known !== undefined) return known
  const facets = { ...derived.facets, languages, publishers: from }
  const key = facetKey(facets)
  const id = making.facets.get(key) ?? making.facets.size + 1
  if (!making.facets.has(key)) push(tables, 'FacetSet', { id, ...facetRow(facets) })
  making.facets.set(key, id)
  making.sets.set(made, id)
  return id
}

function addDocument(making: Making, tables: Tables, on: EpochDay): Report {
  const text = `Report ${++making.documents}, made up to see how fast a large store answers.`
  const id = documentIdOf(text)
  const publisher = publishers[Math.floor(making.random() ** 2 * publishers.length)]!
  const lang = making.random() < 0.5 ? 'fa' : making.random() < 0.5 ? 'ar' : 'en'
  const row = { id, kind: 'article', publisherId: publisher, lang, publishedDay: on + 1, publishedFrom: 'given', text }
  push(tables, 'SourceDocument', { ...row, extractor, retrievedAt: stamp, rights: 'excerpt' })
  return { id, lang, publisher, words: searchText([text.slice(sentence.start, sentence.end)], []) }
}

function push(tables: Tables, table: string, row: Row): void {
  const rows = tables[table] ?? []
  rows.push(row)
  tables[table] = rows
}

/** What events and mentions have of their own, batch by batch. */
const ownTables = {
  MadeEvent: `"id" TEXT, "pattern" TEXT, "slug" TEXT, "status" TEXT, "draft" BOOLEAN, "firstDay" INTEGER, "lastDay" INTEGER,
    "spanClass" INTEGER, "edtf" TEXT, "precision" TEXT, "sense" TEXT, "calendar" TEXT, "alternatives" JSONB, "given" JSONB,
    "dating" TEXT, "dateMentionId" INTEGER, "mainDocuments" INTEGER, "newestDay" INTEGER, "search" TEXT, "facetId" INTEGER`,
  MadeMention: `"id" INTEGER, "key" TEXT, "documentId" TEXT, "triggerStart" INTEGER, "triggerEnd" INTEGER, "eventId" TEXT,
    "pattern" INTEGER, "status" TEXT, "firstDay" INTEGER, "lastDay" INTEGER, "spanClass" INTEGER`,
}

const perEvent = '"MadeEvent" m JOIN "PatternOF" p ON p."KEY" = m."pattern"'
const perMention = '"MadeMention" m JOIN "PatternOF" p ON p."KEY" = m."pattern"'
const perReading = `${perMention} JOIN "MadeEvent" e ON e."id" = m."eventId" AND e."edtf" IS NOT NULL`
const m = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `m."${name}"`]))
const e = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `e."${name}"`]))

/**
 * What is copied of a pattern for each event or mention, what points after what it points to; and which columns are not.
 * Rows come in the order of their ids, as a store comes by them, whatever way a database finds for the join.
 */
const copies: readonly { table: string; key: string; from: string; own: Record<string, string>; order?: string }[] = [
  {
    table: 'Event',
    key: 'id',
    from: perEvent,
    own: {
      ...m('id', 'slug', 'status', 'firstDay', 'lastDay', 'edtf', 'precision', 'sense', 'calendar', 'alternatives'),
      ...m('dateMentionId', 'mainDocuments', 'newestDay', 'search'),
    },
  },
  { table: 'EventTitle', key: 'eventId', from: perEvent, own: { eventId: 'm."id"' } },
  {
    table: 'EventLane',
    key: 'eventId',
    from: perEvent,
    own: { eventId: 'm."id"', ...m('spanClass', 'firstDay', 'lastDay', 'dating', 'draft', 'facetId') },
  },
  { table: 'EventDyad', key: 'eventId', from: perEvent, own: { eventId: 'm."id"' } },
  {
    table: 'Mention',
    key: 'id',
    from: perMention,
    own: {
      ...m('id', 'key', 'documentId', 'eventId', 'triggerStart', 'triggerEnd'),
      ...m('status', 'firstDay', 'lastDay', 'spanClass'),
    },
  },
  {
    table: 'DateReading',
    key: 'mentionId',
    from: perReading,
    own: {
      mentionId: 'm."id"',
      alternatives: 'e."given"',
      ...e('edtf', 'firstDay', 'lastDay', 'precision', 'sense', 'calendar'),
    },
  },
  ...['Participant', 'MentionDyad', 'MentionPlace'].map((table) => {
    return { table, key: 'mentionId', from: perMention, own: { mentionId: 'm."id"' } }
  }),
  // Claims are numbered as they come.
  { table: 'Claim', key: 'mentionId', from: perMention, own: { mentionId: 'm."id"' }, order: 'm."id", p."position"' },
]

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/** Adds rows from one long text, which a driver takes far faster than as many values. */
async function fill(t: Transaction, { dialect }: Store, table: string, rows: readonly Row[] = []): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(rows[0]!)
  const into = `INSERT INTO "${table}" (${listed(names)}) SELECT`
  if (dialect.name === 'postgresql')
    return void (await t.$executeRawUnsafe(
      `${into} ${listed(names)} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
      JSON.stringify(rows),
    ))
  const values = names.map((_, i) => `value ->> ${i}`).join(', ')
  const text = JSON.stringify(rows.map((row) => names.map((name) => row[name])))
  await t.$executeRawUnsafe(`${into} ${values} FROM json_each(?)`, text)
}

/** The patterns' rows, in tables like those they are for; gives the columns that they fill. */
async function keepPatterns(
  t: Transaction,
  store: Store,
  patterns: readonly Pattern[],
): Promise<Map<string, string[]>> {
  const shape = await labelShaper()
  const tables = patterns.map((pattern, i) => rowsOf(pattern, i, shape))
  const names = new Map<string, string[]>()
  for (const [name, own] of Object.entries(ownTables))
    await t.$executeRawUnsafe(`CREATE TEMPORARY TABLE "${name}" (${own})`)
  for (const { table, key } of copies) {
    await t.$executeRawUnsafe(`CREATE TEMPORARY TABLE "Pattern${table}" AS SELECT * FROM "${table}" WHERE FALSE`)
    const rows = tables.flatMap((own) => own[table] ?? [])
    names.set(table, Object.keys(rows[0] ?? {}))
    await fill(t, store, `Pattern${table}`, rows)
    await t.$executeRawUnsafe(`CREATE INDEX "Pattern${table}_key" ON "Pattern${table}" ("${key}")`)
  }
  return names
}

async function insert(
  t: Transaction,
  store: Store,
  tables: Tables,
  names: ReadonlyMap<string, string[]>,
): Promise<void> {
  for (const table of ['SourceDocument', 'FacetSet', 'MadeEvent', 'MadeMention'])
    await fill(t, store, table, tables[table])
  for (const { table, key, from, own, order = 'm."id"' } of copies) {
    const columns = names.get(table) ?? []
    const values = columns.map((name) => own[name] ?? `p."${name}"`).join(', ')
    const rows = from.replace('OF', table).replace('KEY', key)
    if (columns.length > 0)
      await t.$executeRawUnsafe(
        `INSERT INTO "${table}" (${listed(columns)}) SELECT ${values} FROM ${rows} ORDER BY ${order}`,
      )
  }
  for (const name of Object.keys(ownTables)) await t.$executeRawUnsafe(`DELETE FROM "${name}"`)
}

const indexes = {
  sqlite: Prisma.sql`SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'index' AND "sql" IS NOT NULL`,
  postgresql: Prisma.sql`SELECT indexname AS "name", indexdef AS "sql" FROM pg_indexes
    WHERE schemaname = current_schema() AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname)`,
}

/** Whoever fills a store from nothing can do it again: nothing is kept safe meanwhile, and nothing that points is looked up. */
const careless = {
  sqlite: [
    'journal_mode = OFF',
    'synchronous = OFF',
    'foreign_keys = OFF',
    'cache_size = -1000000',
    'temp_store = MEMORY',
  ],
  postgresql: [],
}

async function main(): Promise<void> {
  const count = Number(process.argv[2])
  if (!Number.isInteger(count) || count < 1) throw new Error('say how many events: bench/generate.ts 1000000')
  const store = await openStore()
  const { name } = store.dialect
  if ((await store.client.event.count()) > 0) throw new Error('the store is not empty')
  const began = performance.now()
  const tell = (what: string) => console.error(`${what}, ${((performance.now() - began) / 1000).toFixed(0)} s`)
  for (const pragma of careless[name]) await store.client.$queryRawUnsafe(`PRAGMA ${pragma}`)
  await write(store, (t) => make(t, store, count, tell), { timeout: 3 * hours })
  await store.client.$executeRawUnsafe('ANALYZE')
  if (name === 'sqlite') await store.client.$queryRawUnsafe('PRAGMA journal_mode = WAL')
  await store.close()
  console.log(`${count} events in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

async function make(t: Transaction, store: Store, count: number, tell: (what: string) => void): Promise<void> {
  const { name, numbered } = store.dialect
  const random = numbers(1)
  const ulid = monotonicFactory(random)
  const patterns = Array.from({ length: Math.min(count, mostPatterns) }, () => patternFrom(random))
  if (name === 'postgresql')
    await t.$executeRawUnsafe("SET LOCAL session_replication_role = replica; SET LOCAL maintenance_work_mem = '512MB'")
  const names = await keepPatterns(t, store, patterns)
  const later = await t.$queryRaw<{ name: string; sql: string }[]>`${indexes[name]}`
  const waiting = later.filter((index) => !index.name.startsWith('Pattern'))
  for (const index of waiting) await t.$executeRawUnsafe(`DROP INDEX "${index.name}"`)
  await fill(
    t,
    store,
    'Publisher',
    publishers.map((id) => ({ id, names: { en: id }, scale: 'national' })),
  )
  tell(`${patterns.length} patterns`)
  let made = 0
  const making: Making = {
    random,
    patterns,
    ulid: () => ulid(epoch + made),
    report: { id: '', lang: '', publisher: '', words: '', on: Number.NaN, told: 0 },
    slugs: new Map(),
    facets: new Map(),
    sets: new Map(),
    mentions: 0,
    documents: 0,
  }
  for (const tables of batches(making, count, () => made++)) {
    await insert(t, store, tables, names)
    if (made % (4 * atOnce) === 0) tell(`${made} events`)
  }
  for (const index of waiting) await t.$executeRawUnsafe(index.sql)
  if (numbered) await t.$executeRawUnsafe(numbered)
  await raiseDataVersion(t)
  tell('indexes')
}

/** Events day by day, as many on each as it is likely to have. */
function* batches(making: Making, count: number, next: () => number): Generator<Tables> {
  const weights = intensity()
  let [tables, due, made]: [Tables, number, number] = [{}, 0, 0]
  for (let i = 0; i < weights.length; i++) {
    due += weights[i]! * count
    const last = i === weights.length - 1
    for (; made < count && (made < due - 1e-6 || last); made++) {
      addEvent(making, tables, firstDay + i)
      next()
      if ((made + 1) % atOnce > 0) continue
      yield tables
      tables = {}
    }
  }
  yield tables
}

void main()
