import type { DaySpan } from '@/lib/calendar'
import { bands } from '@/lib/domain/event'
import type { TimelineQuery } from '@/lib/domain/query'
import { Prisma, type Transaction } from './client'
import { overlapRanges, undatedClass } from './span'

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
    return Prisma.sql`SELECT * FROM (${select} ORDER BY l."firstDay", l."eventId" LIMIT ${page.limit})`
  })
  return Prisma.sql`(${Prisma.join(parts, ' UNION ALL ')})`
}

/** One condition a size class. */
function reached(reach: Reach): Prisma.Sql[] {
  if (reach === 'dated') return [Prisma.sql`l."spanClass" > ${undatedClass}`]
  if (reach === 'undated') return [Prisma.sql`l."spanClass" = ${undatedClass}`]
  return overlapRanges(reach).map(({ spanClass, from, to }) => {
    const since = from === null ? Prisma.empty : Prisma.sql`AND l."firstDay" >= ${from}`
    return Prisma.sql`l."spanClass" = ${spanClass} ${since} AND l."firstDay" <= ${to} AND l."lastDay" >= ${reach.first}`
  })
}

function filters({ query, editor }: Asked): Prisma.Sql[] {
  return [
    ...(editor ? [] : [Prisma.sql`l."draft" = FALSE`]),
    ...(bands.every((band) => query.bands.includes(band)) ? [] : [oneOf(Prisma.sql`l."band"`, query.bands)]),
    ...(query.types.length === 0 ? [] : [oneOf(Prisma.sql`l."type"`, query.types)]),
    ...took(query),
  ]
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
