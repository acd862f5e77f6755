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
  const tokens = taggerOf(options.language)(folded)
  return resolve(tokens, folded, languages[options.language].time, options.anchor)
}
