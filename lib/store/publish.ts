import { defaultQuery, type TimelineQuery } from '@/lib/domain/query'
import { raiseDataVersion, type Store, type Transaction, write } from './client'
import { labelShaper } from './fonts'
import { type Author, addRevisions } from './revision'
import { settle } from './settle'
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
    const fresh = await t.event.findMany({
      where: {
        id: { in: ids },
        OR: [{ status: { in: ['draft', 'withdrawn'] } }, { status: 'published', mentions: pending }],
      },
      select: { id: true },
    })
    const events = fresh.map(({ id }) => id)
    await t.mention.updateMany({
      where: { eventId: { in: events }, status: 'suggested' },
      data: { status: 'accepted', reviewerId: author.editorId ?? null },
    })
    return turn(t, store, shape, { events, unknown, status: 'published' }, author)
  })
}

/** Takes events out of readers' sight; nothing is deleted. */
export async function withdrawEvents(store: Store, which: Which, author: Author): Promise<PublishOutcome> {
  const shape = await labelShaper()
  return write(store, async (t) => {
    const { ids, unknown } = await resolve(t, which)
    const shown = await t.event.findMany({
      where: { id: { in: ids }, status: { in: ['draft', 'published'] } },
      select: { id: true },
    })
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
  const before = await t.event.findMany({ where: { id: { in: events } }, select: { id: true, status: true } })
  await t.event.updateMany({ where: { id: { in: events } }, data: { status } })
  const derived = await settle(t, shape, events)
  const action = status === 'published' ? 'publish' : 'withdraw'
  const changes = before.map(({ id, status: was }) => ({
    record: 'event' as const,
    recordId: id,
    action,
    before: { status: was },
    after: { status },
  }))
  await addRevisions(t, store.now(), author, [...changes, ...derived])
  await raiseDataVersion(t)
  return { events, unknown }
}

async function resolve(t: Transaction, which: Which): Promise<{ ids: string[]; unknown: string[] }> {
  if (!Array.isArray(which)) return { ids: await matchingIds(t, which), unknown: [] }
  const byId = await t.event.findMany({ where: { id: { in: which } }, select: { id: true } })
  const bySlug = await t.eventSlug.findMany({ where: { slug: { in: which } } })
  const found = new Map([
    ...byId.map(({ id }) => [id, id] as const),
    ...bySlug.map((s) => [s.slug, s.eventId] as const),
  ])
  return { ids: [...new Set(found.values())], unknown: which.filter((name) => !found.has(name)) }
}

/** Everything, whatever its band: for publishing without a filter. */
export const everything: TimelineQuery = { ...defaultQuery, bands: ['incident', 'contact', 'act'] }
