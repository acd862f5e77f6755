import type { DaySpan } from '@/lib/calendar'
import type { Mention } from '@/lib/domain/event'
import type { Prisma, Transaction } from './client'
import { mentionOf, wholeMention } from './mention'
import { fineClasses, overlapRanges, spanClass, standing } from './span'
import type { MergeDecision, MergeItem } from './types'

/** A mention in a block, with where the store has put it. */
export type BlockItem = MergeItem & { id: number; eventId: string | null; accepted: boolean }

const live = { realis: 'actual', status: { in: ['suggested', 'accepted'] } } satisfies Prisma.MentionWhereInput

/**
 * Every mention that those of some documents could be merged with: what happened on their days or is the same landmark,
 * together with all that already tells of the same events.
 */
export async function readBlock(t: Transaction, around: readonly Mention[], documentId: string): Promise<BlockItem[]> {
  const near = await t.mention.findMany({
    where: { ...live, OR: [{ documentId }, ...around.flatMap(neighbours)] },
    select: { id: true, eventId: true },
  })
  const events = [...new Set(near.flatMap(({ eventId }) => eventId ?? []))]
  const rows = await t.mention.findMany({
    where: { ...live, OR: [{ id: { in: near.map(({ id }) => id) } }, { eventId: { in: events } }] },
    include: wholeMention,
    orderBy: { key: 'asc' },
  })
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    documentId: row.documentId,
    eventId: row.eventId,
    accepted: row.status === 'accepted',
    mention: mentionOf(row),
  }))
}

/** Mentions dated to a month or finer are near when their days touch; coarser ones when they are dated alike. */
function neighbours({ date, landmark }: Mention): Prisma.MentionWhereInput[] {
  const same = landmark === null ? [] : [{ landmark }]
  const span = date && standing(date)
  if (!span) return same
  const fine = fineClasses.some((c) => c === spanClass(span))
  return [
    ...same,
    ...(fine ? touching(span) : [{ firstDay: span.first, lastDay: span.last, spanClass: spanClass(span) }]),
  ]
}

function touching(span: DaySpan): Prisma.MentionWhereInput[] {
  return overlapRanges({ first: span.first - 1, last: span.last + 1 })
    .filter(({ spanClass }) => fineClasses.some((c) => c === spanClass))
    .map(({ spanClass, from, to }) => ({
      spanClass,
      firstDay: { ...(from === null ? {} : { gte: from }), lte: to },
      lastDay: { gte: span.first - 1 },
    }))
}

/** What editors have decided about any of these mentions. */
export async function readDecisions(t: Transaction, keys: readonly string[]): Promise<MergeDecision[]> {
  const rows = await t.mergeDecision.findMany({
    where: { undoneAt: null, a: { in: [...keys] }, b: { in: [...keys] } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ a, b, kind, reason }) => ({ a, b, reason, kind: kind === 'join' ? 'join' : 'part' }))
}
