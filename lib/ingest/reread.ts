import { parseLocale } from '@/lib/domain/locale'
import { extractorVersion } from '@/lib/extract/extract'
import { partition } from '@/lib/extract/merge'
import { type Author, type Reread, readArticle, rereadArticle, type Store } from '@/lib/store'
import { type Read, readHere } from './read'

/**
 * Reads a stored article again under the present rules and replaces what no editor has reviewed; null where there is no
 * such article. A publication day that was given stays, one that the page printed is read again too.
 */
export async function reread(
  store: Store,
  id: string,
  author: Author,
  { dryRun = false, read = readHere }: { dryRun?: boolean; read?: Read } = {},
): Promise<Reread | null> {
  const article = await readArticle(store, id)
  if (!article) return null
  const { text, lang, published, from } = article
  const given = from === 'given' || from === 'editor'
  const language = parseLocale(lang.split('-')[0])
  const found = await read({
    text,
    language,
    published: given ? published : null,
    unknown: from === 'editor' && published === null,
  })
  const publication = given ? { day: published, from, reason: null } : found.publication
  const { mentions } = found
  return rereadArticle(store, id, { publication, mentions, extractor: extractorVersion }, author, { partition, dryRun })
}
