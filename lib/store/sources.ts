import type { DaySpan } from '@/lib/calendar'
import type { TimelineQuery } from '@/lib/domain/query'
import { namedPublisher } from './actors'
import { Prisma, type Store, snapshot } from './client'
import type { Reader } from './types'
import { matching } from './where'

/**
 * The works that the events in a window rest on, as they are to be printed, the most used first: publishers of articles,
 * and what the records of the curated list cite.
 */
export function readSources(
  store: Store,
  { query, window }: { query: TimelineQuery; window: DaySpan },
  { locale, editor }: Reader,
): Promise<string[]> {
  return snapshot(store, async (t) => {
    const told = Prisma.sql`
      FROM ${matching(Prisma.sql`l."eventId"`, 'events', { query, reach: window, editor })} e
      JOIN "Mention" m ON m."eventId" = e."eventId" AND (m."status" = 'accepted' OR (${editor} AND m."status" = 'suggested'))
      JOIN "SourceDocument" d ON d."id" = m."documentId"`
    const cited = await t.$queryRaw<{ name: string; n: number | bigint }[]>`
      SELECT c."text" AS "name", count(DISTINCT d."id") AS "n" ${told}
      JOIN "Citation" c ON c."documentId" = d."id" GROUP BY 1`
    const published = await t.$queryRaw<{ id: string; n: number | bigint }[]>`
      SELECT d."publisherId" AS "id", count(DISTINCT d."id") AS "n" ${told}
      WHERE d."kind" = 'article' AND d."publisherId" IS NOT NULL GROUP BY 1`
    const publishers = await t.publisher.findMany({ where: { id: { in: published.map(({ id }) => id) } } })
    const names = new Map(publishers.map((row) => [row.id, namedPublisher(row, locale).label]))
    const all = [...cited, ...published.map(({ id, n }) => ({ name: names.get(id) ?? id, n }))]
    return all.sort((a, b) => Number(b.n) - Number(a.n) || (a.name < b.name ? -1 : 1)).map(({ name }) => name)
  })
}
