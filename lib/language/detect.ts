import type { Locale } from '@/lib/domain/event'
import { foldText } from '@/lib/text/fold'

/** What one language has and the others do not. Yeh and kaf tell nothing: crawled Persian is full of the Arabic ones. */
const persianLetters = /[پچژگ]/gu
const persianWords = /(?<!\p{L})(?:است|که|را|این|از|با|برای|شده|می|های|کرد|شد|به|در|گفت|نیز|دو|یک)(?!\p{L})/gu
const arabicLetters = /[ةأإ\u064b]/gu
const arabicWords = /(?<!\p{L})(?:فی|من|علی|الی|ان|التی|الذی|هذا|هذه|عن|بین|مع|قال|وقال|بعد|کان|قد|لم)(?!\p{L})/gu
const article = /(?<!\p{L})[وبف]?ال\p{L}{3}/gu
const latin = /[A-Za-z]/g
const arabicScript = /\p{Script=Arabic}/gu

/** The language of a text by its letters and commonest words; null where there is nothing to tell it from. */
export function detectLanguage(text: string): Locale | null {
  const sample = text.slice(0, 20_000)
  const [script, roman] = [count(sample, arabicScript), count(sample, latin)]
  if (script + roman < 3) return null
  if (roman > script) return 'en'
  const folded = foldText(sample)
  const persian = 2 * count(sample, persianLetters) + 3 * count(folded, persianWords)
  const arabic = count(sample, arabicLetters) + 3 * count(folded, arabicWords) + count(folded, article)
  return persian >= arabic ? 'fa' : 'ar'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
