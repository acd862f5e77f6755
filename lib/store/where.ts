import type { DaySpan } from '@/lib/calendar'
import { bands } from '@/lib/domain/event'
import { defaultQuery, type TimelineQuery } from '@/lib/domain/query'
import { Prisma, type Transaction } from './client'
import { type Sought, soughtIn } from './search'
import { datedClasses, overlapRanges, undatedClass } from './span'

/** Which part of what is dated is meant: a window, everything dated, or what has no day. */
export type Reach = DaySpan | 'dated' | 'undated'

/** Rows to look at: one an event (lane `*`), or one for each state or organisation that took part. */
export type Rows = 'events' | 'lanes' | 'parties'

/** What is asked, by whom, over which days. */
export type Asked = { query: TimelineQuery; reach: Reach; editor: boolean }

const rowsOf: Record<Rows, Prisma.Sql> = {
  events: Prisma.sql`l."lane" = '*'`,
  lanes: Prisma.sql`l."level" = 'lane'`,
  parties: Prisma.sql`l."level" IN ('lane', 'within')`,
}

/** A page of rows in the order of their first day, then event: what comes after a row, at most so many. */
export type Page = { after: { firstDay: number | null; eventId: string } | null; limit: number }

/**
 * The rows of EventLane that match, as a sub-select of the given columns of `l`. It is the only place that says what
 * matches; every list and every count is made of it. Size classes are read one by one, each as a range of its index.
 */
export function matching(columns: Prisma.Sql, rows: Rows, asked: Asked, page?: Page): Prisma.Sql {
  const parts = reached(asked.reach).map((days) => {
    const all = Prisma.join([rowsOf[rows], days, ...filters(asked), ...(page ? following(page) : [])], ' AND ')
    const select = Prisma.sql`SELECT ${columns} FROM "EventLane" l WHERE ${all}`
    if (!page) return select
    return Prisma.sql`SELECT * FROM (${select} ORDER BY l."firstDay", l."eventId" LIMIT ${page.limit}) part`
  })
  return Prisma.sql`(${Prisma.join(parts, ' UNION ALL ')})`
}

/** One condition a size class. */
function reached(reach: Reach): Prisma.Sql[] {
  if (reach === 'dated') return datedClasses.map((spanClass) => Prisma.sql`l."spanClass" = ${spanClass}`)
  if (reach === 'undated') return [Prisma.sql`l."spanClass" = ${undatedClass}`]
  return overlapRanges(reach).map(({ spanClass, from, to }) => {
    const since = from === null ? Prisma.empty : Prisma.sql`AND l."firstDay" >= ${from}`
    return Prisma.sql`l."spanClass" = ${spanClass} ${since} AND l."firstDay" <= ${to} AND l."lastDay" >= ${reach.first}`
  })
}

function filters({ query, editor }: Asked): Prisma.Sql[] {
  return [
    ...(editor ? [] : [Prisma.sql`l."draft" = FALSE`]),
    ...(query.status === null ? [] : [Prisma.sql`l."draft" = ${query.status === 'draft' ? truth : falsehood}`]),
    ...(query.dated.length === 0 ? [] : [oneOf(Prisma.sql`l."dating"`, query.dated)]),
    ...(bands.every((band) => query.bands.includes(band)) ? [] : [oneOf(Prisma.sql`l."band"`, query.bands)]),
    ...(query.types.length === 0 ? [] : [oneOf(Prisma.sql`l."type"`, query.types)]),
    ...took(query),
    ...faceted(query),
    ...soughtIn(query.q).map(found),
  ]
}

// Written out: a driver may send a truth as a number, which PostgreSQL does not compare with one.
const truth = Prisma.sql`TRUE`
const falsehood = Prisma.sql`FALSE`

/** Which sets of facets will do; there are few of them, so that they are looked through once. */
function faceted(query: TimelineQuery): Prisma.Sql[] {
  const sets = facetSets(query)
  return sets === null ? [] : [Prisma.sql`l."facetId" IN (${sets})`]
}

/** The ids of the sets of facets that will do, as a select; null where any does. */
export function facetSets({
  said,
  places,
  languages,
  publishers,
  claimants,
  measures,
}: TimelineQuery): Prisma.Sql | null {
  const of = measures.length > 0 ? measures : [null]
  const figures = (claimants.length > 0 ? claimants : [null]).map((by) =>
    anyOf(of.map((measure) => likeFigure(by, measure))),
  )
  const conditions = [
    ...holding('said', said),
    ...holding('places', places),
    ...holding('languages', languages),
    ...holding('publishers', publishers),
    ...(claimants.length + measures.length > 0 ? [anyOf(figures)] : []),
  ]
  if (conditions.length === 0) return null
  return Prisma.sql`SELECT f."id" FROM "FacetSet" f WHERE ${Prisma.join(conditions, ' AND ')}`
}

const facetColumns = {
  said: Prisma.sql`f."said"`,
  places: Prisma.sql`f."places"`,
  languages: Prisma.sql`f."languages"`,
  publishers: Prisma.sql`f."publishers"`,
}

function holding(list: keyof typeof facetColumns, codes: readonly string[]): Prisma.Sql[] {
  if (codes.length === 0) return []
  return [anyOf(codes.map((code) => like(facetColumns[list], `% ${literal(code)} %`)))]
}

/** A figure of a claimant and a measure, either of which may be open. */
function likeFigure(by: string | null, measure: string | null): Prisma.Sql {
  const claimant = by === null ? '' : ` ${literal(by)}`
  const figure = measure === null ? '' : `${literal(measure)} `
  return like(Prisma.sql`f."figures"`, `%${claimant}/${figure}%`)
}

/** The words as they stand, or who, where and what bears a name that they are. */
function found({ words, actors, places, types }: Sought): Prisma.Sql {
  return anyOf([
    Prisma.sql`EXISTS (SELECT 1 FROM "Event" e WHERE e."id" = l."eventId" AND ${saying(words)})`,
    ...(types.length === 0 ? [] : [oneOf(Prisma.sql`l."type"`, types)]),
    ...(actors.length === 0 ? [] : [partyTo(actors)]),
    ...(places.length === 0 ? [] : faceted({ ...defaultQuery, places })),
  ])
}

/** That an event `e` holds words, each as it stands. */
export function saying(words: readonly string[]): Prisma.Sql {
  return Prisma.join(
    words.map((word) => like(Prisma.sql`e."search"`, `%${literal(word)}%`)),
    ' AND ',
  )
}

function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([...conditions], ' OR ')})`
}

function like(column: Prisma.Sql, pattern: string): Prisma.Sql {
  return Prisma.sql`${column} LIKE ${pattern} ESCAPE '!'`
}

/** A text as it stands in a pattern. */
function literal(text: string): string {
  return text.replace(/[!%_]/g, '!$&')
}

/** Who took part. A single actor has nobody to be matched with. */
function took({ actors, match }: TimelineQuery): Prisma.Sql[] {
  if (actors.length === 0) return []
  if (match === 'any' || actors.length === 1) return [partyTo(actors)]
  if (match === 'all') return actors.map((actor) => partyTo([actor]))
  return [
    Prisma.sql`EXISTS (SELECT 1 FROM "EventDyad" d WHERE d."eventId" = l."eventId"
      AND ${oneOf(Prisma.sql`d."a"`, actors)} AND ${oneOf(Prisma.sql`d."b"`, actors)})`,
  ]
}

function partyTo(actors: string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "EventLane" p WHERE p."eventId" = l."eventId" AND ${oneOf(Prisma.sql`p."lane"`, actors)})`
}

function oneOf(column: Prisma.Sql, values: readonly string[]): Prisma.Sql {
  return values.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`${column} IN (${Prisma.join([...values])})`
}

function following({ after }: Page): Prisma.Sql[] {
  if (!after) return []
  const { firstDay, eventId } = after
  if (firstDay === null) return [Prisma.sql`l."eventId" > ${eventId}`]
  return [Prisma.sql`l."firstDay" >= ${firstDay} AND (l."firstDay" > ${firstDay} OR l."eventId" > ${eventId})`]
}

/** What a list reaches when its days are left open: everything dated, then what has no day; else its days alone. */
export function reachesOf({ from, to }: TimelineQuery): Reach[] {
  if (from === null && to === null) return ['dated', 'undated']
  return [{ first: from ?? openDays.first, last: to ?? openDays.last }]
}

/** Further than any day that is stored. */
const openDays = { first: -1_000_000, last: 1_000_000 }

/** Ids of all events that match, drafts included. */
export async function matchingIds(t: Transaction, query: TimelineQuery): Promise<string[]> {
  const ids: string[] = []
  for (const reach of reachesOf(query)) {
    const rows = await t.$queryRaw<{ eventId: string }[]>`
      SELECT "eventId" FROM ${matching(Prisma.sql`l."eventId"`, 'events', { query, reach, editor: true })} m`
    ids.push(...rows.map(({ eventId }) => eventId))
  }
  return ids
}
