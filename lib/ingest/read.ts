import type { Article } from '@/lib/domain/event'
import { extract, type Reading } from '@/lib/extract/extract'

/** Reads an article, here or in a thread of its own. */
export type Read = (article: Article) => Promise<Pick<Reading, 'publication' | 'mentions'>>

/** Reads an article where it is asked for, however long it takes. */
export const readHere: Read = async (article) => extract(article)
