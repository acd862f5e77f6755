import { defaultQuery, type TimelineQuery } from '@/lib/domain/query'
import { held } from './article'
import { eachChunk, inChunks } from './chunks'
import { raiseDataVersion, type Store, type Transaction, write } from './client'
import { labelShaper } from './fonts'
import { type Author, addRevisions, statusChange } from './revision'
import { settle } from './settle'
import type { Saved } from './types'
import { matchingIds } from './where'

export type PublishOutcome = {
  /** Events that readers now see, or see more of. */
  events: string[]
  /** Names that are no event's. */
  unknown: string[]
}

/** Which events: by id or slug, or all that match a query (days left open are open). */
export type Which = string[] | TimelineQuery

/** Shows events to readers, with everything in them that was not rejected. What they already see is left as it is. */
export async function publishEvents(store: Store, which: Which, author: Author): Promise<PublishOutcome> {
  const shape = await labelShaper()
  return write(store, async (t) => {
    const { ids, unknown } = await resolve(t, which)
    const pending = { some: { status: 'suggested', realis: 'actual' } }
    const hidden = [{ status: { in: ['draft', 'withdrawn'] } }, { status: 'published', mentions: pending }]
    const fresh = await inChunks(ids, (some) =>
      t.event.findMany({ where: { id: { in: some }, mentions: { some: {} }, OR: hidden }, select: { id: true } }),
    )
    const events = fresh.map(({ id }) => id)
    const data = { status: 'accepted', reviewerId: author.editorId ?? null }
    await eachChunk(events, (some) =>
      t.mention.updateMany({ where: { eventId: { in: some }, status: 'suggested' }, data }),
    )
    return turn(t, store, shape, { events, unknown, status: 'published' }, author)
  })
}

/** Shows readers what was read of a document the store holds, but for events that an editor withdrew. */
export async function publishDocument(store: Store, documentId: string, author: Author): Promise<Saved> {
  const shape = await labelShaper()
  return write(store, async (t) => {
    const pending = { documentId, status: 'suggested' }
    const data = { status: 'accepted', reviewerId: author.editorId ?? null }
    const told = { some: { documentId, status: { not: 'rejected' } } }
    const rows = await t.event.findMany({
      where: {
        OR: [
          { status: 'draft', mentions: told },
          { status: 'published', mentions: { some: pending } },
        ],
      },
      select: { id: true },
    })
    const published = rows.map(({ id }) => id)
    await t.mention.updateMany({ where: pending, data })
    await turn(t, store, shape, { events: published, unknown: [], status: 'published' }, author)
    return held(documentId, published)
  })
}

/** Takes events out of readers' sight; nothing is deleted. */
export async function withdrawEvents(store: Store, which: Which, author: Author): Promise<PublishOutcome> {
  const shape = await labelShaper()
  return write(store, async (t) => {
    const { ids, unknown } = await resolve(t, which)
    const status = { in: ['draft', 'published'] }
    const shown = await inChunks(ids, (some) =>
      t.event.findMany({ where: { id: { in: some }, status }, select: { id: true } }),
    )
    return turn(t, store, shape, { events: shown.map(({ id }) => id), unknown, status: 'withdrawn' }, author)
  })
}

type Turn = PublishOutcome & { status: 'published' | 'withdrawn' }

async function turn(
  t: Transaction,
  store: Store,
  shape: Awaited<ReturnType<typeof labelShaper>>,
  { events, unknown, status }: Turn,
  author: Author,
): Promise<PublishOutcome> {
  if (events.length === 0) return { events, unknown }
  const before = await inChunks(events, (some) =>
    t.event.findMany({ where: { id: { in: some } }, select: { id: true, status: true } }),
  )
  await eachChunk(events, (some) => t.event.updateMany({ where: { id: { in: some } }, data: { status } }))
  const derived = await settle(t, shape, events)
  const changes = before.map(({ id, status: was }) => statusChange(was, status)(id))
  await addRevisions(t, store.now(), author, [...changes, ...derived])
  await raiseDataVersion(t)
  return { events, unknown }
}

async function resolve(t: Transaction, which: Which): Promise<{ ids: string[]; unknown: string[] }> {
  if (!Array.isArray(which)) return { ids: await matchingIds(t, which), unknown: [] }
  const byId = await inChunks(which, (some) => t.event.findMany({ where: { id: { in: some } }, select: { id: true } }))
  const bySlug = await inChunks(which, (some) => t.eventSlug.findMany({ where: { slug: { in: some } } }))
  const found = new Map([
    ...byId.map(({ id }) => [id, id] as const),
    ...bySlug.map((s) => [s.slug, s.eventId] as const),
  ])
  return { ids: [...new Set(found.values())], unknown: which.filter((name) => !found.has(name)) }
}

/** Everything, whatever its band: for publishing without a filter. */
export const everything: TimelineQuery = { ...defaultQuery, bands: ['incident', 'contact', 'act'] }
