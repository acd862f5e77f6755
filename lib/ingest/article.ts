import { createHash } from 'node:crypto'
import { type EpochDay, parseIsoDay } from '@/lib/calendar/date'
import { type Locale, locales } from '@/lib/domain/event'
import { type Problem, problem } from '@/lib/domain/problem'
import { detectLanguage, languages } from '@/lib/language'

/** Most bytes of one article's text, as UTF-8. */
export const largestText = 1 << 20

/** First and last day an article may have been published on. */
export const publishedRange = { first: '1800-01-01', last: '2100-12-31' } as const

/** An article as somebody hands it in: nothing of it has been checked. */
export type Submission = {
  text: string
  /** SHA-256 of the bytes as received; null where the text came inside something else. */
  bytesHash: string | null
  lang: string | null
  published: string | null
  publisher: string | null
  url: string | null
  title: string | null
}

/** An article fit to be read and kept. */
export type CheckedArticle = Omit<Submission, 'lang' | 'published'> & { language: Locale; published: EpochDay | null }

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** Turns the bytes of a plain-text file into its text: strict UTF-8, with or without a byte order mark. */
export function decodeText(bytes: Uint8Array): Checked<{ text: string; bytesHash: string }> {
  if (bytes.byteLength > largestText) return wrong(problem('text', 'too-large', { max: largestText }))
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, value: { text, bytesHash: createHash('sha256').update(bytes).digest('hex') } }
  } catch {
    return wrong(problem('text', 'not-utf8'))
  }
}

/** Checks an article field by field; all that is wrong is named at once. */
export function checkSubmission(given: Submission): Checked<CheckedArticle> {
  const problems = [
    ...textProblems(given.text),
    ...languageProblems(given.lang),
    ...publishedProblems(given.published),
    ...urlProblems(given.url),
    ...lengthProblems('publisher', given.publisher, 200),
    ...lengthProblems('title', given.title, 500),
  ]
  if (problems.length > 0) return wrong(...problems)
  const language = given.lang === null ? detectLanguage(given.text) : readingLanguage(given.lang)
  if (language === null) return wrong(problem('lang', 'language-undetected', { known: readingLanguages.join(', ') }))
  const published = given.published === null ? null : parseIsoDay(given.published)
  const { text, bytesHash, publisher, url, title } = given
  return { ok: true, value: { text, bytesHash, publisher, url, title, language, published } }
}

/** Languages that articles are read in. */
export const readingLanguages: readonly Locale[] = locales.filter((l) => l in languages)

function readingLanguage(lang: string): Locale | null {
  return readingLanguages.find((l) => l === lang) ?? null
}

/** What is wrong with a reading language. */
export function languageProblems(lang: string | null): Problem[] {
  if (lang === null || readingLanguage(lang) !== null) return []
  return [problem('lang', 'unknown-value', { value: lang, known: readingLanguages.join(', ') })]
}

function textProblems(text: string): Problem[] {
  const bytes = Buffer.byteLength(text)
  if (bytes > largestText) return [problem('text', 'too-large', { max: largestText })]
  if (!/[\p{L}\p{N}]/u.test(text)) return [problem('text', 'empty')]
  if (strayAt(text) >= 0) return [problem('text', 'not-text', { at: strayAt(text) })]
  if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(text)) return [problem('text', 'html')]
  return []
}

/** Where a NUL or half of a surrogate pair stands, which no text has and no store keeps; -1 where there is none. */
function strayAt(text: string): number {
  const nul = text.indexOf('\0')
  return nul >= 0 ? nul : text.search(/\p{Cs}/u)
}

/** What is wrong with a publication day. */
export function publishedProblems(published: string | null): Problem[] {
  if (published === null) return []
  if (parseIsoDay(published) === null) return [problem('published', 'not-a-day', { value: published })]
  const { first, last } = publishedRange
  return published < first || published > last
    ? [problem('published', 'day-out-of-range', { value: published, first, last })]
    : []
}

function urlProblems(url: string | null): Problem[] {
  if (url === null) return []
  if (url.length > 2000) return [problem('url', 'too-long', { max: 2000 })]
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? [] : [problem('url', 'not-a-url')]
}

function lengthProblems(field: string, value: string | null, max: number): Problem[] {
  if (value === null) return []
  if (value.trim() === '') return [problem(field, 'empty')]
  if (strayAt(value) >= 0) return [problem(field, 'not-text', { at: strayAt(value) })]
  return value.length > max ? [problem(field, 'too-long', { max })] : []
}

function wrong(...problems: Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems }
}
