import { extract, extractorVersion } from '@/lib/extract/extract'
import { partition } from '@/lib/extract/merge'
import { type PublisherInput, type Saved, type Store, saveArticle } from '@/lib/store'
import type { CheckedArticle } from './article'

/** On whose order an article is read, why, and whether what it tells of is published at once. */
export type Order = { by: string; reason: string; publish: boolean }

/** Reads an article, merges what it tells of with what the store holds, and saves it all in one transaction. */
export function ingest(store: Store, article: CheckedArticle, { by, reason, publish }: Order): Promise<Saved> {
  const { text, language, published, title, url, bytesHash } = article
  const { publication, mentions } = extract({ text, language, published })
  const publisher = article.publisher === null ? null : publisherNamed(article.publisher)
  const document = { text, lang: language, publication, title, url, bytesHash, publisher }
  return saveArticle(store, { document, mentions, extractor: extractorVersion, by, reason, publish }, partition)
}

/** A publisher of whom only the name is known. */
function publisherNamed(name: string): PublisherInput {
  const id = name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const script = /\p{Script=Arabic}/u.test(name) ? (/[پچژگکی]/.test(name) ? 'fa' : 'ar') : 'en'
  return { id, names: { [script]: name.trim() } }
}
