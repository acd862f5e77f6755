import type { TimelineQuery } from '@/lib/domain/query'
import type { Changes } from '@/lib/domain/timeline'
import { Prisma, type Store, snapshot } from './client'
import type { Reader } from './types'
import { matching, reachesOf } from './where'

/** So many of the events that changed are named, the newest change first. */
const mostNamed = 5

/** What was added or changed since a data version among the events that match; what is gone cannot be told. */
export function readChanges(store: Store, query: TimelineQuery, since: number, reader: Reader): Promise<Changes> {
  const { locale, editor } = reader
  return snapshot(store, async (t) => {
    const parts = reachesOf(query).map((reach) => matching(Prisma.sql`l."eventId"`, 'events', { query, reach, editor }))
    const changed = Prisma.sql`
      FROM (${Prisma.join(
        parts.map((part) => Prisma.sql`SELECT * FROM ${part} p`),
        ' UNION ALL ',
      )}) m JOIN "Event" e ON e."id" = m."eventId" WHERE e."changedIn" > ${since}`
    const [all] = await t.$queryRaw<{ n: number | bigint }[]>`SELECT count(*) AS "n" ${changed}`
    const newest = await t.$queryRaw<{ id: string }[]>`
      SELECT e."id" AS "id" ${changed} ORDER BY e."changedIn" DESC, e."id" LIMIT ${mostNamed}`
    const ids = newest.map(({ id }) => id)
    const rows = await t.event.findMany({ where: { id: { in: ids } }, include: { titles: { where: { locale } } } })
    const named = new Map(rows.map((row) => [row.id, { slug: row.slug, title: row.titles[0]?.text ?? row.slug }]))
    return { since, count: Number(all?.n ?? 0), events: ids.flatMap((id) => named.get(id) ?? []) }
  })
}
