import type { TimelineQuery } from '@/lib/domain/query'
import { canonicalJson } from './canonical-json'
import { inChunks } from './chunks'
import { type Prisma, type Store, snapshot, type Transaction } from './client'
import { eventAlternatives } from './columns'
import { mentionOf, wholeMention } from './mention'
import { matchingIds } from './where'

/**
 * What the store holds, or the events that match a query with their documents, without the times of the system and
 * without minted ids: two stores that hold the same give the same bytes. Drafts are in it and say so; events that no mention
 * is about any more are not.
 */
export function exportCanonical(store: Store, query?: TimelineQuery): Promise<string> {
  return snapshot(store, async (t) => {
    const ids = query ? await matchingIds(t, query) : null
    const events = await readCanonicalEvents(t, ids)
    const documents = await readCanonicalDocuments(t, ids)
    const named = new Set(documents.map(({ publisherId }) => publisherId))
    const all = await t.publisher.findMany({ orderBy: { id: 'asc' } })
    const publishers = all.filter(({ id }) => ids === null || named.has(id))
    const decisions = await t.mergeDecision.findMany({
      where: { undoneAt: null },
      orderBy: [{ a: 'asc' }, { b: 'asc' }],
    })
    const said = ids ? [] : decisions.map(({ a, b, kind, reason }) => ({ a, b, kind, reason }))
    return `${canonicalJson({ form: 'araxes-canonical/1', publishers, documents, events, decisions: said }, 1)}\n`
  })
}

async function readCanonicalEvents(t: Transaction, ids: readonly string[] | null) {
  const include = {
    titles: { orderBy: { locale: 'asc' }, select: { locale: true, text: true, width: true, machine: true } },
    lanes: { orderBy: { lane: 'asc' }, omit: { eventId: true, facetId: true } },
    dyads: { orderBy: [{ a: 'asc' }, { b: 'asc' }], omit: { eventId: true } },
    mentions: { orderBy: { key: 'asc' }, select: { id: true, key: true, status: true } },
  } satisfies Prisma.EventInclude
  const own = ids ?? (await t.event.findMany({ select: { id: true } })).map(({ id }) => id)
  const rows = await inChunks(own, (some) =>
    t.event.findMany({
      where: { status: { not: 'merged' }, mentions: { some: {} }, id: { in: some } },
      include,
      omit: { search: true, changedIn: true },
    }),
  )
  return rows
    .map(({ id, slug, mergedIntoId, dateMentionId, dateRevision, mentions, alternatives, ...event }) => ({
      ...event,
      alternatives: eventAlternatives.parse(alternatives),
      dateFrom: mentions.find((mention) => mention.id === dateMentionId)?.key ?? null,
      mentions: mentions.map(({ key, status }) => ({ key, status })),
    }))
    .sort((a, b) => ((a.mentions[0]?.key ?? '') < (b.mentions[0]?.key ?? '') ? -1 : 1))
}

async function readCanonicalDocuments(t: Transaction, ids: readonly string[] | null) {
  const include = {
    citations: { orderBy: { position: 'asc' }, select: { text: true, url: true } },
    mentions: { orderBy: { key: 'asc' }, include: wholeMention },
  } satisfies Prisma.SourceDocumentInclude
  const own = ids
    ? await documentsOf(t, ids)
    : (await t.sourceDocument.findMany({ select: { id: true } })).map((d) => d.id)
  const rows = await inChunks(own.sort(), (some) =>
    t.sourceDocument.findMany({ where: { id: { in: some } }, include, orderBy: { id: 'asc' } }),
  )
  const told = rows.flatMap(({ mentions }) => mentions)
  const figures = new Map(told.flatMap((m) => m.claims.map((c) => [c.id, `${m.key}/${c.position}`] as const)))
  const figure = (id: number | null) => (id === null ? null : (figures.get(id) ?? 'left out'))
  return rows.map(({ retrievedAt, purgedAt, mentions, ...document }) => {
    return {
      ...document,
      purged: purgedAt !== null,
      mentions: mentions.map((row) => ({
        key: row.key,
        status: row.status,
        extractor: row.extractor,
        disputed: row.disputed,
        ...mentionOf(row),
        beside: row.claims.map(({ byName, note }) => ({ byName, note })),
        supersedes: row.claims.map((c) => figure(c.supersedesId)),
      })),
    }
  })
}

async function documentsOf(t: Transaction, eventIds: readonly string[]): Promise<string[]> {
  const rows = await inChunks(eventIds, (some) =>
    t.mention.findMany({ where: { eventId: { in: some } }, select: { documentId: true } }),
  )
  return [...new Set(rows.map(({ documentId }) => documentId))]
}
