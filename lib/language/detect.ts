import type { Locale } from '@/lib/domain/event'
import { foldText } from '@/lib/text/fold'

/** What one language has and the others do not. Yeh and kaf tell nothing: crawled Persian is full of the Arabic ones. */
const persianLetters = unitsOf('پچژگ')
const persianWords = wordsOf('است که را این از با برای شده می های کرد شد به در گفت نیز دو یک')
const arabicLetters = unitsOf('ةأإ\u064b')
const arabicWords = wordsOf('فی من علی الی ان التی الذی هذا هذه عن بین مع قال وقال بعد کان قد لم')
const ARTICLE = /^[وبف]?ال\p{L}{3}/u
const word = /\p{L}+/gu
const arabicScript = /\p{Script=Arabic}/gu

function unitsOf(letters: string): ReadonlySet<number> {
  return new Set(Array.from({ length: letters.length }, (_, i) => letters.charCodeAt(i)))
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

const SAMPLE = 20_000

/**
 * The language of a text by its letters and commonest words; null where there is nothing to tell it from. `whole` is the
 * text folded, where it was already.
 */
export function detectLanguage(text: string, whole: string | null = null): Locale | null {
  const sample = text.slice(0, SAMPLE)
  const [script, roman] = [sample.match(arabicScript)?.length ?? 0, countUnits(sample, isLatin)]
  if (script + roman < 3) return null
  if (roman > script) return 'en'
  const folded = whole !== null && text.length <= SAMPLE ? whole : foldText(sample)
  let persian = 2 * countUnits(sample, (code) => persianLetters.has(code))
  let arabic = countUnits(sample, (code) => arabicLetters.has(code))
  for (const [found] of folded.matchAll(word)) {
    if (persianWords.has(found)) persian += 3
    if (arabicWords.has(found)) arabic += 3
    if (ARTICLE.test(found)) arabic += 1
  }
  return persian >= arabic ? 'fa' : 'ar'
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function countUnits(text: string, counts: (code: number) => boolean): number {
  let n = 0
  for (let i = 0; i < text.length; i++) if (counts(text.charCodeAt(i))) n++
  return n
}
