import type { Labels, Mention } from '@/lib/domain/event'
import type { Shaper } from '@/lib/text/shape'
import { raiseDataVersion, type Store, type Transaction } from './client'
import { titlesOf } from './event'
import { type Author, addRevisions, type Change } from './revision'
import type { Turned } from './turn'
import type { Partition } from './types'

/** What corrections are worked out with: how mentions are merged, and which well-known happening one is. */
export type Means = { partition: Partition; landmarkOf: (mention: Mention) => string | null }

/** Why nothing was corrected: there is no such thing, it is no article, it changed meanwhile, or nothing would change. */
export type CorrectionFault = 'not-found' | 'record' | 'stale' | 'unchanged'

/** What was done: the number of its revision, and the events that now say something else. */
export type Corrected = { revision: number; events: { slug: string; titles: Labels }[] }
export type CorrectionOutcome = Corrected | { fault: CorrectionFault }

/** What a correction works with. */
export type Tools = { store: Store; shape: Shaper; author: Author; means: Means }

/** Keeps a correction's revisions, its own first, and tells readers. */
export async function finish(
  t: Transaction,
  { store, author }: Tools,
  own: Change[],
  turned: Turned,
): Promise<Corrected> {
  const last = await addRevisions(t, store.now(), author, [...own, ...turned.changes])
  if (turned.events.length > 0) await raiseDataVersion(t)
  const events = await t.event.findMany({
    where: { id: { in: turned.events }, status: { in: ['draft', 'published'] } },
    select: { slug: true, titles: true },
    orderBy: { slug: 'asc' },
  })
  return {
    revision: last - turned.changes.length,
    events: events.map(({ slug, titles }) => ({ slug, titles: titlesOf(titles) })),
  }
}
