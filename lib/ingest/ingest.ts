import { extractorVersion } from '@/lib/extract/extract'
import { partition } from '@/lib/extract/merge'
import { type PublisherInput, publishDocument, type Saved, type Store, saveArticle } from '@/lib/store'
import { findHeld } from '@/lib/store/known'
import type { CheckedArticle } from './article'
import { type Read, readHere } from './read'

/** On whose order an article is read, why, and whether what it tells of is published at once. */
export type Order = { by: string; reason: string; publish: boolean }

/**
 * Reads an article, merges what it tells of with what the store holds, and saves it all in one transaction. A text that
 * the store holds is not read again; where it is to be published, what was read of it is.
 */
export async function ingest(
  store: Store,
  article: CheckedArticle,
  order: Order,
  publisher: PublisherInput | null = namedPublisher(article),
  read: Read = readHere,
): Promise<Saved> {
  const { text, language, published, title, url, bytesHash } = article
  const known = await findHeld(store, text)
  if (known) return order.publish ? publishDocument(store, known.documentId, order) : known
  const { publication, mentions } = await read({ text, language, published })
  const document = { text, lang: language, publication, title, url, bytesHash, publisher }
  return saveArticle(store, { document, mentions, extractor: extractorVersion, ...order }, partition)
}

/** The publisher of whom only the name is known, in the language it is written in. */
export function namedPublisher({ publisher }: CheckedArticle): PublisherInput | null {
  if (publisher === null) return null
  const name = publisher.trim()
  const id = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const script = /\p{Script=Arabic}/u.test(name) ? (/[پچژگکی]/u.test(name) ? 'fa' : 'ar') : 'en'
  return { id: id || 'unnamed', names: { [script]: name } }
}
