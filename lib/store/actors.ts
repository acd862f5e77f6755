import { findActor, rootOf } from '@/lib/codebook/actors'
import type { ActorCount } from '@/lib/domain/detail'
import type { Locale } from '@/lib/domain/event'
import type { TimelineQuery } from '@/lib/domain/query'
import { type Store, snapshot } from './client'
import { namesColumn } from './columns'
import { namedActor } from './labels'
import { countGroups, tallyIn } from './tally'
import type { Named, Reader } from './types'
import { reachesOf } from './where'

/**
 * Everybody who took part in what matches, with the number of events and of contacts among them, most first. The choice
 * of actors itself is left out of account: it is what this list offers.
 */
export function readActors(store: Store, query: TimelineQuery, { locale, editor }: Reader): Promise<ActorCount[]> {
  return snapshot(store, async (t) => {
    const tally = await tallyIn(t, store, { query: { ...query, actors: [] }, editor })
    const counts = new Map<string, { count: number; contacts: number }>()
    for (const reach of reachesOf(query)) {
      for (const [id, { count, contacts }] of countGroups(tally, reach).actors) {
        const before = counts.get(id) ?? { count: 0, contacts: 0 }
        counts.set(id, { count: before.count + count, contacts: before.contacts + contacts })
      }
    }
    return [...counts.entries()]
      .map(([id, sums]) => ({
        ...namedActor(id, locale),
        kind: findActor(id)?.kind ?? 'other',
        root: rootOf(id),
        ...sums,
      }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  })
}

/** Publishers with the number of their documents that the reader can see something of, most first. */
export async function readPublishers(
  store: Store,
  { locale, editor }: Reader,
): Promise<(Named & { documents: number })[]> {
  const shown = { mentions: { some: { status: 'accepted', event: { status: 'published' } } } }
  const rows = await store.client.publisher.findMany({
    include: { _count: { select: { documents: editor ? true : { where: shown } } } },
  })
  return rows
    .map((row) => ({ ...namedPublisher(row, locale), documents: row._count.documents }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1))
}

/** A publisher's name in one language, else in one it has. */
export function namedPublisher({ id, names }: { id: string; names: unknown }, locale: Locale): Named {
  const known = namesColumn.parse(names)
  return { id, label: known[locale] ?? known.en ?? known.fa ?? known.ar ?? id }
}
