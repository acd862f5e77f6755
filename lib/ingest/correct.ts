import type { EpochDay } from '@/lib/calendar/date'
import type { MentionChange } from '@/lib/domain/correction'
import type { Mention } from '@/lib/domain/event'
import { parseLocale } from '@/lib/domain/locale'
import { extractorVersion } from '@/lib/extract/extract'
import { landmarkOf } from '@/lib/extract/join'
import { partition } from '@/lib/extract/merge'
import { sideOf } from '@/lib/extract/name'
import {
  type Author,
  type CorrectionOutcome,
  correctAnchor,
  correctMention,
  type Means,
  readArticle,
  type Store,
  undoCorrection,
} from '@/lib/store'
import { type Read, readHere } from './read'

/** What an editor does to what was read of a document. */
export type Correction =
  | { kind: 'anchor'; version: string; published: EpochDay | null }
  | { kind: 'mention'; version: string; mention: number; change: MentionChange }
  | { kind: 'undo'; revision: number }

const means: Means = {
  partition,
  landmarkOf: ({ type, participants, date }: Mention) =>
    landmarkOf(type, [...new Set(participants.map(({ actor }) => sideOf(actor)))], date),
}

/**
 * Corrects a mention of a document or its publication day, or takes a correction back; everything that hangs on it is
 * worked out again in one transaction. What readers see changes at once: it is an editor's word.
 */
export async function correct(
  store: Store,
  documentId: string,
  correction: Correction,
  author: Author,
  read: Read = readHere,
): Promise<CorrectionOutcome> {
  switch (correction.kind) {
    case 'mention':
      return correctMention(store, { documentId, ...correction }, author, means)
    case 'undo':
      return undoCorrection(store, { documentId, ...correction }, author, means)
    case 'anchor':
      return anchor(store, documentId, correction, author, read)
  }
}

async function anchor(
  store: Store,
  documentId: string,
  { version, published }: Extract<Correction, { kind: 'anchor' }>,
  author: Author,
  read: Read,
): Promise<CorrectionOutcome> {
  const article = await readArticle(store, documentId)
  if (!article) return { fault: 'not-found' }
  const { text, lang } = article
  const language = parseLocale(lang.split('-')[0])
  const { mentions } = await read({ text, language, published, unknown: published === null })
  const publication = { day: published, from: 'editor', reason: null } as const
  return correctAnchor(
    store,
    { documentId, version, publication, mentions, extractor: extractorVersion },
    author,
    means,
  )
}
