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
    const events = matching(Prisma.sql`l."eventId"`, 'events', { query, reach: window, editor })
    const works = await t.$queryRaw<{ how: 'cited' | 'published'; name: string; n: number | bigint }[]>`
      WITH told AS MATERIALIZED (
        SELECT m."documentId" FROM ${events} e JOIN "Mention" m ON m."eventId" = e."eventId"
          AND (m."status" = 'accepted' OR (${editor} AND m."status" = 'suggested')))
      SELECT 'cited' AS "how", c."text" AS "name", count(DISTINCT c."documentId") AS "n" FROM "Citation" c
        WHERE c."documentId" IN (SELECT "documentId" FROM told) GROUP BY c."text"
      UNION ALL SELECT 'published', d."publisherId", count(*) FROM "SourceDocument" d
        WHERE d."id" IN (SELECT "documentId" FROM told) AND d."kind" = 'article' AND d."publisherId" IS NOT NULL
        GROUP BY d."publisherId"`
    const ids = works.filter(({ how }) => how === 'published').map(({ name }) => name)
    const publishers = await t.publisher.findMany({ where: { id: { in: ids } } })
    const names = new Map(publishers.map((row) => [row.id, namedPublisher(row, locale).label]))
    const all = works.map(({ how, name, n }) => ({ name: how === 'cited' ? name : (names.get(name) ?? name), n }))
    return all.sort((a, b) => Number(b.n) - Number(a.n) || (a.name < b.name ? -1 : 1)).map(({ name }) => name)
  })
}
