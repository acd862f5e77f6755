import type { DaySpan } from '@/lib/calendar'
import type { Mention } from '@/lib/domain/event'
import { setExtractors } from './apart'
import { inChunks } from './chunks'
import { Prisma, type Transaction } from './client'
import { mentionOf } from './mention'
import { type ToldRow, toldBy } from './settle'
import { fineClasses, overlapRanges, spanClass, standing } from './span'
import type { MergeDecision, MergeItem } from './types'

/** A mention in a block, with where the store has put it, and as it is kept. */
export type BlockItem = MergeItem & { id: number; eventId: string | null; accepted: boolean; row: ToldRow }

/** A condition has a few parameters of its own. */
const conditionsAtOnce = 50

const statuses = ['suggested', 'accepted']

const live = {
  realis: 'actual',
  status: { in: statuses },
  extractor: { notIn: [...setExtractors] },
} satisfies Prisma.MentionWhereInput

/**
 * Every mention that those of some documents could be merged with: what happened on their days or is the same landmark,
 * together with all that already tells of the same events. `own` are all mentions of the document, where they need not be
 * read.
 */
export async function readBlock(
  t: Transaction,
  around: readonly Mention[],
  documentId: string,
  own: readonly ToldRow[] | null,
): Promise<BlockItem[]> {
  const near = around.flatMap(neighbours)
  const found = await findNear(t, own ? near : [Prisma.sql`"documentId" = ${documentId}`, ...near], own && documentId)
  const events = found.flatMap(({ eventId }) => eventId ?? [])
  const told = await inChunks(events, (some) =>
    t.mention.findMany({ where: { ...live, eventId: { in: some } }, select: { id: true } }),
  )
  const ids = [...found, ...told].map(({ id }) => id)
  const rows = await inChunks(ids, (some) => t.mention.findMany({ where: { id: { in: some } }, include: toldBy }))
  return [...(own ?? []).filter(isLive), ...rows]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((row) => ({
      id: row.id,
      key: row.key,
      documentId: row.documentId,
      eventId: row.eventId,
      accepted: row.status === 'accepted',
      mention: mentionOf(row),
      row,
    }))
}

function isLive({ realis, status, extractor }: ToldRow): boolean {
  return realis === live.realis && live.status.in.includes(status) && !live.extractor.notIn.some((x) => x === extractor)
}

type Found = { id: number; eventId: string | null }

/** The live mentions that one of some conditions holds of, but for those of a document. No compiled plan fits a list of any length. */
async function findNear(t: Transaction, conditions: readonly Prisma.Sql[], but: string | null): Promise<Found[]> {
  const distinct = new Map(conditions.map((c) => [JSON.stringify([c.sql, c.values]), c]))
  const others = but === null ? Prisma.empty : Prisma.sql`AND "documentId" <> ${but}`
  return inChunks(
    distinct.values(),
    (some) => t.$queryRaw<Found[]>`SELECT "id", "eventId" FROM "Mention"
      WHERE "realis" = ${live.realis} AND "status" IN (${Prisma.join(statuses)})
        AND "extractor" NOT IN (${Prisma.join([...setExtractors])}) ${others}
        AND (${Prisma.join(
          some.map((c) => Prisma.sql`(${c})`),
          ' OR ',
        )})`,
    conditionsAtOnce,
  )
}

/** Mentions dated to a month or finer are near when their days touch; coarser ones when they are dated alike. */
function neighbours({ date, landmark }: Mention): Prisma.Sql[] {
  const same = landmark === null ? [] : [Prisma.sql`"landmark" = ${landmark}`]
  const span = date && standing(date)
  if (!span) return same
  const size = spanClass(span)
  if (fineClasses.some((c) => c === size)) return [...same, ...touching(span)]
  return [...same, Prisma.sql`"spanClass" = ${size} AND "firstDay" = ${span.first} AND "lastDay" = ${span.last}`]
}

function touching(span: DaySpan): Prisma.Sql[] {
  return overlapRanges({ first: span.first - 1, last: span.last + 1 })
    .filter(({ spanClass }) => fineClasses.some((c) => c === spanClass))
    .map(({ spanClass, from, to }) => {
      const since = from === null ? Prisma.empty : Prisma.sql`AND "firstDay" >= ${from}`
      return Prisma.sql`"spanClass" = ${spanClass} ${since} AND "firstDay" <= ${to} AND "lastDay" >= ${span.first - 1}`
    })
}

/** What editors have decided about any of these mentions. */
export async function readDecisions(t: Transaction, keys: readonly string[]): Promise<MergeDecision[]> {
  const rows = await inChunks(keys, (some) => t.mergeDecision.findMany({ where: { undoneAt: null, a: { in: some } } }))
  return rows
    .filter(({ b }) => keys.includes(b))
    .map(({ a, b, kind, reason }) => ({ a, b, reason, kind: kind === 'join' ? 'join' : 'part' }))
}
