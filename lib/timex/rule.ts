import type { CalendarId } from '@/lib/calendar'
import type { Numerals } from '@/lib/text/number'
import type { Meaning } from './meaning'

export type { Grain, TemporalMention } from './mention'

/** What a lexicon entry or a number stands for, by class. */
export type TokenValue = number | string | Meaning

/** A word, number, sign, or a phrase already read. `classes` are the names that rules know it by. */
export type Token = {
  /** Folded offsets. */
  start: number
  end: number
  text: string
  classes: ReadonlySet<string>
  number: number | null
  /** How many digits were printed; 0 for words. */
  digits: number
  values: Readonly<Record<string, TokenValue>>
  meaning: Meaning | null
  /** Shared by tokens that are alike in all but their place; two that share it and have the same classes read alike. */
  alike: object
  /** Name of the rule that made it of smaller ones. */
  rule: string | null
}

/** Tokens under the names that the pattern gives them. */
export type Groups = Readonly<Record<string, Token | undefined>>

/**
 * One phrase shape. The pattern is a regular expression over token classes: names in capitals are classes, brackets
 * and quantifiers are as usual, spaces mean nothing. What it matches becomes one token of the classes `gives` with
 * the meaning that `read` finds in it; null lets the match go.
 */
export type Rule = {
  name: string
  pattern: string
  gives: string
  read: (groups: Groups, run: readonly Token[]) => Meaning | null
}

/** A rule, as a row: name, pattern, class it gives, meaning. */
export function rule(name: string, pattern: string, gives: string, read: Rule['read']): Rule {
  return { name, pattern, gives, read }
}

export type Lexicon = Record<string, Record<string, string[]> | string[]>

/** What the engine is given: a language's words and phrase shapes. It knows nothing else of a language. */
export type Grammar = {
  /** class → value → words; a plain list where the class has no values. Words are folded when the grammar is compiled. */
  lexicon: Lexicon
  numerals: Numerals
  /** Letters written onto the next word, and the class each stands for. */
  prefixes: Record<string, string>
  /** Words that are none when a half-space ties them to the next (`می‌رود`). */
  joins: string[]
  /** Signs that tie a word to the next and mean nothing (the ی of «هفته‌ی گذشته»), after the letter given. */
  silent: { sign: string; after: string }[]
  /**
   * Words that a capital tells apart, written with it. `proper` ones are others when they begin small and no number
   * follows (`may`, `march`); `given` ones are of class GIVEN, too, before an unknown word with a capital (`April Jones`).
   */
  capitals: { proper: string[]; given: string[] }
  /** Endings written onto a word, and the class each stands for. */
  suffixes: Record<string, string>
  /** Levels of rules, each working on what the one before has made. */
  levels: Rule[][]
  /** First day of the week, Monday = 1. */
  weekStart: number
  /** Calendar of years and months that name none (`last month`). */
  calendar: CalendarId
  /** Where the words that tell the tense stand: before the date (`سيلتقي … الثلاثاء`), or so many letters after it (`… خواهد شد`); `settled` where a past verb before it decides. */
  tense: { before: boolean; after: number; settled: boolean }
}
