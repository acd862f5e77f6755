import { raiseDataVersion, type Store, type Transaction, write } from './client'
import { labelShaper } from './fonts'
import { insert, insertMissing } from './insert'
import { keyed, saveMentions } from './mention'
import { place } from './place'
import { addRevisions, sha256, statusChange } from './revision'
import { settle } from './settle'
import type { DocumentInput, Partition, PublisherInput, SaveArticleInput, Saved } from './types'

/** A document's id: SHA-256 of its text, whatever its white space and Unicode form. */
export function documentIdOf(text: string): string {
  return sha256(text.normalize('NFC').replace(/\s+/gu, ' ').trim())
}

/**
 * Saves a read article: document, mentions, the events they make or join, what those are found by, the history; all of it
 * or nothing. A text that the store already holds changes nothing.
 */
export async function saveArticle(store: Store, input: SaveArticleInput, partition: Partition): Promise<Saved> {
  const shape = await labelShaper()
  const { document, mentions, extractor, publish = false } = input
  const documentId = documentIdOf(document.text)
  return write(store, async (t) => {
    const known = await t.sourceDocument.findUnique({ where: { id: documentId }, select: { id: true } })
    if (known) return held(documentId)
    const at = store.now()
    const row = await saveDocument(t, documentId, document, { at, extractor })
    const status = publish ? 'accepted' : 'suggested'
    const given = keyed(documentId, mentions).map(({ key, mention }) => {
      return { mention, kept: { documentId, key, extractor, status } as const }
    })
    const saved = await saveMentions(t, documentId, given)
    const own = saved.map((mention) => ({ ...mention, document: row }))
    const placed = await place(t, { documentId, mentions, own, publish, at }, partition)
    const changes = await settle(t, shape, placed.touched, placed.rows)
    await addRevisions(t, at, input, [
      {
        record: 'document',
        recordId: documentId,
        action: 'save',
        before: null,
        after: { extractor, mentions: mentions.length, published: publish },
      },
      ...placed.ended,
      ...placed.published.map(statusChange('draft', 'published')),
      ...changes,
    ])
    await raiseDataVersion(t)
    const { created, joined, published, suggestions } = placed
    const undated = mentions.filter((m) => m.realis === 'actual' && m.date === null).length
    return { documentId, changed: true, mentions: mentions.length, created, joined, published, undated, suggestions }
  })
}

/** What is told of a text that the store held already; `published` are drafts that readers see now. */
export function held(documentId: string, published: string[] = []): Saved {
  return { documentId, changed: false, mentions: 0, created: [], joined: [], published, undated: 0, suggestions: [] }
}

/** Saves a document and, where it is new, its publisher; gives it as it is kept. */
export async function saveDocument(
  t: Transaction,
  id: string,
  document: DocumentInput,
  { at, extractor, kind = 'article' }: { at: Date; extractor: string; kind?: 'article' | 'record' },
): Promise<ReturnType<typeof documentRow>> {
  if (document.publisher) await savePublisher(t, document.publisher)
  const row = documentRow(id, document, { at, extractor, kind })
  await insert(t, { SourceDocument: [row] })
  return row
}

/** A document as it is kept. */
export function documentRow(
  id: string,
  document: DocumentInput,
  { at, extractor, kind }: { at: Date; extractor: string; kind: 'article' | 'record' },
) {
  const { text, lang, publication, rights = 'excerpt' } = document
  return {
    id,
    kind,
    text,
    lang,
    rights,
    extractor,
    retrievedAt: at,
    title: document.title ?? null,
    url: document.url ?? null,
    canonicalUrl: document.canonicalUrl ?? null,
    archiveUrl: document.archiveUrl ?? null,
    bytesHash: document.bytesHash ?? null,
    publisherId: document.publisher?.id ?? null,
    publishedDay: publication.day,
    publishedFrom: publication.from,
    publishedReason: publication.reason,
    publishedText: document.publishedText ?? null,
  }
}

/** Saves a publisher that the store does not have. */
export async function savePublisher(
  t: Transaction,
  { id, names, country, scale, state }: PublisherInput,
): Promise<void> {
  const row = { id, names, country: country ?? null, scale: scale ?? null, state: state ?? null }
  await insertMissing(t, 'Publisher', ['id'], [row])
}
