import type { DaySpan, EpochDay } from '@/lib/calendar'
import { bands } from '@/lib/domain/event'
import { formatQuery, type TimelineQuery } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { Prisma, type Store, type Transaction } from './client'
import { readDensity } from './density'
import type { Reader } from './types'
import { type Asked, matching } from './where'

/** What an answer says of the whole period, whatever its window. `overview` is null where there is nothing dated. */
export type Whole = {
  extent: DaySpan | null
  /** The last publication day of a document that the reader can see something of. */
  newestDay: EpochDay | null
  overview: TimelineData['overview'] | null
}

/** Most answers kept for each store. */
const most = 64

const kept = new WeakMap<Store['client'], Map<string, Promise<Whole>>>()

/** Reads it once for each filter as long as nothing that readers see changes: moving the window reads only the window. */
export function readWhole(
  t: Transaction,
  { client }: Store,
  version: number,
  query: TimelineQuery,
  { editor }: Reader,
): Promise<Whole> {
  const answers = kept.get(client) ?? new Map<string, Promise<Whole>>()
  kept.set(client, answers)
  const filter = { ...query, from: null, to: null }
  const key = `${version} ${editor} ${formatQuery(filter)}`
  const answer = answers.get(key) ?? read(t, filter, editor)
  answers.delete(key)
  answers.set(key, answer)
  answer.catch(() => answers.delete(key))
  const [oldest] = answers.keys()
  if (answers.size > most && oldest !== undefined) answers.delete(oldest)
  return answer
}

async function read(t: Transaction, query: TimelineQuery, editor: boolean): Promise<Whole> {
  const everything: Asked = { query: { ...query, actors: [], types: [], bands: [...bands] }, reach: 'dated', editor }
  const extent = await readExtent(t, everything)
  const status = { in: editor ? ['draft', 'published'] : ['published'] }
  const { _max } = await t.event.aggregate({ where: { status }, _max: { newestDay: true } })
  if (extent === null) return { extent, newestDay: _max.newestDay, overview: null }
  const all = await readDensity(t, everything, extent)
  const overview = { all, matching: await readDensity(t, { ...everything, query }, extent) }
  return { extent, newestDay: _max.newestDay, overview }
}

async function readExtent(t: Transaction, everything: Asked): Promise<DaySpan | null> {
  const rows = await t.$queryRaw<{ first: number | bigint | null; last: number | bigint | null }[]>`
    SELECT min("firstDay") AS "first", max("lastDay") AS "last"
    FROM ${matching(Prisma.sql`l."firstDay", l."lastDay"`, 'events', everything)} m`
  const { first = null, last = null } = rows[0] ?? {}
  return first === null || last === null ? null : { first: Number(first), last: Number(last) }
}
