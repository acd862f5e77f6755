import type { Locale } from '@/lib/domain/event'

/** Letters and words that one language has and the others do not. */
const persianLetters = /[پچژگ]/gu
const arabicLetters = /[ةىيكأإؤ]|\u0649/gu
const persianWords = /(?<!\p{L})(?:است|که|را|این|از|با|برای|شده|می|های|کرد|شد|به|در|گفت)(?!\p{L})/gu
const arabicWords = /(?<!\p{L})(?:في|من|على|إلى|أن|التي|الذي|هذا|هذه|عن|بين|مع|قال|وقال|بعد|كان)(?!\p{L})/gu
const latin = /[A-Za-z]/g
const arabicScript = /\p{Script=Arabic}/gu

/** The language of a text by its letters and commonest words; null where there is nothing to tell it from. */
export function detectLanguage(text: string): Locale | null {
  const sample = text.slice(0, 20_000)
  const [script, roman] = [count(sample, arabicScript), count(sample, latin)]
  if (script + roman < 3) return null
  if (roman > script) return 'en'
  const persian = 2 * count(sample, persianLetters) + 3 * count(sample, persianWords)
  const arabic =
    count(sample, arabicLetters) + 3 * count(sample, arabicWords) + count(sample, /(?<!\p{L})[وبلف]?ال\p{L}/gu)
  return persian >= arabic ? 'fa' : 'ar'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
