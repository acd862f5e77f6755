import { rightsKinds, type SourceGroup, type SourcePage, type SourceRow, sourceGroups } from '@/lib/domain/source'
import { type Prisma, type Store, snapshot, type Transaction } from './client'
import { rightsColumn } from './columns'
import { sourceOf, wholeDocument } from './event'
import type { Reader } from './types'

const accepted = { status: 'accepted', event: { status: 'published' } } satisfies Prisma.MentionWhereInput

/** The documents a reader may know of: all for an editor, else those that a published event rests on. */
export function visibleSource({ editor }: Pick<Reader, 'editor'>): Prisma.SourceDocumentWhereInput {
  return editor ? {} : { mentions: { some: accepted } }
}

const order = [
  { publishedDay: { sort: 'desc', nulls: 'last' } },
  { title: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
] satisfies Prisma.SourceDocumentOrderByWithRelationInput[]

/** Documents, the latest first, a page at a time; null stands for articles of any rights. A page past the last is the last. */
export function readSourceList(
  store: Store,
  { group, page, size }: { group: SourceGroup | null; page: number; size: number },
  reader: Reader,
): Promise<SourcePage> {
  return snapshot(store, async (t) => {
    const counts = await countGroups(t, reader)
    const total = group === null ? rightsKinds.reduce((sum, g) => sum + counts[g], 0) : counts[group]
    const pages = Math.max(1, Math.ceil(total / size))
    const shown = Math.min(Math.max(1, page), pages)
    const rows = await t.sourceDocument.findMany({
      where: { ...inGroup(group), ...visibleSource(reader) },
      include: wholeDocument,
      orderBy: order,
      skip: (shown - 1) * size,
      take: size,
    })
    const told = await tellings(
      t,
      rows.map(({ id }) => id),
      reader,
    )
    const sources = rows.map((row): SourceRow => {
      const { events, undated } = told.get(row.id) ?? { events: new Set(), undated: 0 }
      return { ...sourceOf(row, reader.locale), rights: rightsColumn.parse(row.rights), events: events.size, undated }
    })
    return { sources, total, page: shown, pages, counts }
  })
}

function inGroup(group: SourceGroup | null): Prisma.SourceDocumentWhereInput {
  if (group === 'record') return { kind: 'record' }
  return group === null ? { kind: 'article' } : { kind: 'article', rights: group }
}

async function countGroups(t: Transaction, reader: Reader): Promise<SourcePage['counts']> {
  const rows = await t.sourceDocument.groupBy({ by: ['kind', 'rights'], where: visibleSource(reader), _count: true })
  const sum = (group: SourceGroup) =>
    rows
      .filter(({ kind, rights }) => (group === 'record' ? kind === group : kind === 'article' && rights === group))
      .reduce((n, { _count }) => n + _count, 0)
  const [full, excerpt, linkOnly, record] = sourceGroups.map(sum)
  return { full: full ?? 0, excerpt: excerpt ?? 0, 'link-only': linkOnly ?? 0, record: record ?? 0 }
}

type Telling = { events: Set<string>; undated: number }

/** What each document tells of: its events, and how many of its happenings have no day. */
async function tellings(t: Transaction, ids: string[], { editor }: Reader): Promise<Map<string, Telling>> {
  const rows = await t.mention.findMany({
    where: {
      documentId: { in: ids },
      eventId: { not: null },
      ...(editor ? { status: { not: 'rejected' } } : accepted),
    },
    select: { documentId: true, eventId: true, reading: { select: { mentionId: true } } },
  })
  const told = new Map<string, Telling>()
  for (const { documentId, eventId, reading } of rows) {
    const known = told.get(documentId) ?? { events: new Set(), undated: 0 }
    if (eventId) known.events.add(eventId)
    told.set(documentId, { ...known, undated: known.undated + (reading === null ? 1 : 0) })
  }
  return told
}
