import type { Mention, Publication } from '@/lib/domain/event'
import { type DocumentRow, dayOf, plain, readDocument, resettle } from './anchor'
import { raiseDataVersion, type Store, snapshot, type Transaction, write } from './client'
import { publishedFromColumn } from './columns'
import { labelShaper } from './fonts'
import { type Rematch, rematch } from './rematch'
import { type Author, addRevisions } from './revision'
import { stateOf } from './state'
import { turn } from './turn'
import type { Partition } from './types'

/** A document as it is read under the present rules. */
export type Rereading = { publication: Publication; mentions: readonly Mention[]; extractor: string }

/** How many mentions of a document are as they were, were replaced, came new, went, and were left as an editor has them. */
export type Reread = {
  unchanged: number
  changed: number
  fresh: number
  gone: number
  kept: number
  /** Slugs of published events that rest on words which no longer make one: they stay until an editor decides. */
  missed: string[]
}

/** An article that can be read again. */
export type Rereadable = { id: string; text: string; lang: string; published: number | null; from: Publication['from'] }

/** Articles of these ids, or all, in order of id; what is no article or was purged is left out. */
export async function listArticles(store: Store, ids: readonly string[] | null): Promise<string[]> {
  const where = { kind: 'article', purgedAt: null, ...(ids && { id: { in: [...ids] } }) }
  const rows = await store.client.sourceDocument.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
  return rows.map(({ id }) => id)
}

/** An article with what it is read by; null where there is none. */
export async function readArticle(store: Store, id: string): Promise<Rereadable | null> {
  const row = await store.client.sourceDocument.findFirst({ where: { id, kind: 'article', purgedAt: null } })
  if (!row) return null
  const from = publishedFromColumn.parse(row.publishedFrom)
  return { id, text: row.text, lang: row.lang, published: row.publishedDay, from }
}

/**
 * Replaces what was read of an article by what is read now, in one transaction: what an editor reviewed stays, events keep
 * their ids, and what readers see of words that are no longer read stays too. `dryRun` only says what would be done.
 */
export async function rereadArticle(
  store: Store,
  id: string,
  reading: Rereading,
  author: Author,
  { partition, dryRun = false }: { partition: Partition; dryRun?: boolean },
): Promise<Reread> {
  if (dryRun)
    return snapshot(store, async (t) => {
      const { result } = await compare(t, id, reading)
      return summary(t, result)
    })
  const shape = await labelShaper()
  return write(store, async (t) => {
    const { row, result } = await compare(t, id, reading)
    const told = await summary(t, result)
    const { publication, extractor } = reading
    const to = {
      published: publication.day,
      from: publication.from,
      reason: publication.reason,
      words: row.publishedText,
    }
    const sameDay = JSON.stringify(dayOf(row)) === JSON.stringify(to)
    if (result.turns.length === 0 && sameDay && row.extractor === extractor) return told
    await t.sourceDocument.update({
      where: { id },
      data: { publishedDay: to.published, publishedFrom: to.from, publishedReason: to.reason, extractor },
    })
    const at = store.now()
    const turned = await turn(t, shape, { documentId: id, turns: result.turns, at, restoring: false }, partition)
    const all = sameDay ? turned : await resettle(t, shape, id, turned)
    const before = result.turns.flatMap((one) => (one.before ? [plain(one.before)] : []))
    const after = turned.states.flatMap((state) => (state ? [plain(state)] : []))
    await addRevisions(t, at, author, [
      {
        record: 'document',
        recordId: id,
        action: 'reread',
        before: { ...dayOf(row), extractor: row.extractor, mentions: before },
        after: { ...to, extractor, mentions: after },
      },
      ...all.changes,
    ])
    if (all.events.length > 0) await raiseDataVersion(t)
    return told
  })
}

type Row = DocumentRow & { extractor: string | null }

async function compare(t: Transaction, id: string, reading: Rereading): Promise<{ row: Row; result: Rematch }> {
  const row = await readDocument(t, id)
  if (!row) throw new Error(`there is no document ${id}`)
  const shown = await t.mention.findMany({
    where: { documentId: id, status: 'accepted', event: { status: 'published' } },
    select: { id: true },
  })
  const { mentions, extractor } = reading
  const ids = new Set(shown.map((m) => m.id))
  const fresh = { documentId: id, extractor, mentions, shown: ids, anchored: false }
  return { row, result: rematch(row.mentions.map(stateOf), fresh) }
}

async function summary(t: Transaction, { turns, unchanged, kept, missed }: Rematch): Promise<Reread> {
  const events = missed.flatMap(({ event }) => event ?? [])
  const rows = await t.event.findMany({
    where: { id: { in: events } },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  })
  return {
    unchanged,
    kept,
    changed: turns.filter(({ before, after }) => before && after).length,
    fresh: turns.filter(({ before }) => !before).length,
    gone: turns.filter(({ after }) => !after).length,
    missed: rows.map(({ slug }) => slug),
  }
}
