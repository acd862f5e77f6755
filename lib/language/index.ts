import type { EpochDay } from '@/lib/calendar'
import type { Locale } from '@/lib/domain/event'
import { type Folded, fold } from '@/lib/text/fold'
import type { TemporalMention } from '@/lib/timex/mention'
import { resolve } from '@/lib/timex/resolve'
import { type Tagger, tagger } from '@/lib/timex/tag'
import { ar } from './ar'
import { en } from './en'
import { fa } from './fa'
import type { Language } from './language'

export { detectLanguage } from './detect'
export type { Language } from './language'

/** The languages we read, one row each. */
export const languages: Record<Locale, Language> = { en, fa, ar }

const taggers = new Map<Locale, Tagger>()

function taggerOf(locale: Locale): Tagger {
  const tag = taggers.get(locale) ?? tagger(languages[locale].time)
  taggers.set(locale, tag)
  return tag
}

/** Expressions of time in a text, in order. Relative ones count from the anchor; without one their value is null. */
export function findDates(
  text: string | Folded,
  options: { language: Locale; anchor: EpochDay | null },
): TemporalMention[] {
  const folded = typeof text === 'string' ? fold(text) : text
  const tag = taggerOf(options.language)
  const { time } = languages[options.language]
  const found: TemporalMention[] = []
  for (const block of blocks(folded)) {
    const before = found.length
    for (const mention of resolve(tag(block), block, time, options.anchor))
      found.push(mention.twinOf === null ? mention : { ...mention, twinOf: mention.twinOf + before })
  }
  return found
}

/** Longer texts are read in parts, each by itself, so that memory stays bounded. */
const BLOCK = 100_000

/** The text in parts that end with a line, or else with a word, where one is near. */
function blocks(f: Folded): Folded[] {
  if (f.text.length <= BLOCK) return [f]
  const parts: Folded[] = []
  for (let start = 0, end = 0; start < f.text.length; start = end) {
    end = Math.min(f.text.length, start + BLOCK)
    if (end < f.text.length) end = lastBreak(f.text, end)
    parts.push({ source: f.source, text: f.text.slice(start, end), at: f.at.subarray(start, end + 1) })
  }
  return parts
}

function lastBreak(text: string, end: number): number {
  const near = text.slice(end - 20_000, end)
  const line = near.lastIndexOf('\n')
  const cut = line === -1 ? near.lastIndexOf(' ') : line
  return cut === -1 ? end : end - near.length + cut + 1
}
