import type { EventSummary, FigureRow } from '@/lib/domain/detail'
import type { TimelineQuery } from '@/lib/domain/query'
import { inChunks } from './chunks'
import { Prisma, type Store, snapshot, type Transaction } from './client'
import { figuresOf, sourceOf, withDocument } from './event'
import { countDocuments, summaryInclude, summaryOf } from './events'
import type { Reader } from './types'
import { matching, reachesOf } from './where'

/** Every event that matches, in the order of their days; days left open are open, what has no day comes last. */
export function listEvents(store: Store, query: TimelineQuery, reader: Reader): Promise<EventSummary[]> {
  return snapshot(store, (t) => readAll(t, query, reader))
}

/** Every figure of every event that matches, in the order of the events, then of the documents that give them. */
export function listFigures(store: Store, query: TimelineQuery, reader: Reader): Promise<FigureRow[]> {
  return snapshot(store, async (t) => {
    const events = await readAll(t, query, reader)
    const told = new Map<string, FigureRow[]>()
    const status = { in: reader.editor ? ['accepted', 'suggested'] : ['accepted'] }
    const byId = new Map(events.map((event) => [event.id, event]))
    await inChunks(byId.keys(), async (some) => {
      const mentions = await t.mention.findMany({
        where: { eventId: { in: some }, status, claims: { some: {} } },
        include: withDocument,
        orderBy: [{ document: { publishedDay: { sort: 'asc', nulls: 'first' } } }, { key: 'asc' }],
      })
      for (const event of some.flatMap((id) => byId.get(id) ?? [])) {
        const own = mentions.filter(({ eventId }) => eventId === event.id)
        const sources = new Map(own.map((m) => [m.documentId, sourceOf(m.document, reader.locale)]))
        const figures = figuresOf(own, reader.locale)
        told.set(
          event.id,
          figures.map((figure) => ({ event, figure, source: sources.get(figure.source)! })),
        )
      }
      return []
    })
    return events.flatMap(({ id }) => told.get(id) ?? [])
  })
}

async function readAll(t: Transaction, query: TimelineQuery, reader: Reader): Promise<EventSummary[]> {
  const events: EventSummary[] = []
  for (const reach of reachesOf(query)) {
    const asked = { query, reach, editor: reader.editor }
    const rows = await t.$queryRaw<{ eventId: string }[]>`
      SELECT "eventId" FROM ${matching(Prisma.sql`l."firstDay", l."eventId"`, 'events', asked)} m
      ORDER BY "firstDay", "eventId"`
    const ids = rows.map(({ eventId }) => eventId)
    events.push(...(await inChunks(ids, (some) => summaries(t, some, reader))))
  }
  return events
}

async function summaries(t: Transaction, ids: string[], reader: Reader): Promise<EventSummary[]> {
  const rows = await t.event.findMany({ where: { id: { in: ids } }, include: summaryInclude(reader.locale) })
  const documents = await countDocuments(t, ids, reader)
  const byId = new Map(rows.map((row) => [row.id, summaryOf(row, documents.get(row.id) ?? 0, reader.locale)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
