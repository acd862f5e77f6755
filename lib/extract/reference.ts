import { calendars, dayValue, spanValue } from '@/lib/calendar'
import type { DateValue, EpochDay } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import { findDates, languages } from '@/lib/language'
import { fold } from '@/lib/text/fold'
import { findNumbers, type NumberReader, numberReader } from '@/lib/text/number'
import type { Span } from './pattern'

/** What words that refer back mean, once the day told before them is known; null where they tell no day. */
export type Reference = Span & {
  /** Counted from talks that the article is about, not from the day told last. */
  ofTalks: boolean
  read: (told: EpochDay) => DateValue | null
}

type Words = {
  /** Words that point back from the day told. */
  earlier: RegExp
  /** Words of direction, to be taken off. */
  direction: RegExp
  /** The same length of time, counted back from today. */
  ago: (length: string) => string
  /** "That year" behind a month. */
  thatYear: RegExp
  /** "That month". */
  thatMonth: RegExp
  /** What stands between a number and "that month". */
  of: RegExp
  /** A few: of no certain length. */
  few: RegExp
  /** Before what it is that the length is counted from: "after the battle". */
  from: RegExp
  /** "That", "those": what was told right before. */
  that: RegExp
  /** Talks, an accord. */
  talks: RegExp
}

const words: Record<Locale, Words> = {
  fa: {
    earlier: /پیش|قبل|جلوتر|زودتر/u,
    direction: / ?(?<!\p{L})(?:پس|بعد|پیش|قبل|جلوتر|زودتر)(?: از.*)?$/u,
    ago: (length) => `${length} پیش`,
    thatYear: / ?(?<!\p{L})(?:از )?(?:همان|همین|[اآ]ن) سال$/u,
    thatMonth: /(?:همان|همین|[اآ]ن) ماه$/u,
    of: / ?$/u,
    few: /(?<!\p{L})چند ?$/u,
    from: /(?:پس|بعد|پیش|قبل) از$/u,
    that: /^ ?(?:این|[اآ]ن|همان)(?!\p{L})/u,
    talks: /^ ?(?:نشست|دیدار|اجلاس|توافق|گفت ?و ?گو|مذاکرات)/u,
  },
  ar: {
    earlier: /قبل/u,
    direction: /^[وف]?(?:بعدها|قبلها|بعد|قبل|عقب)(?: ذلک)?(?: ب)? ?/u,
    ago: (length) => `قبل ${length.replace(/^ب(?=ا|ی|ث)/u, '')}`,
    thatYear: / ?(?:من |فی )?(?:نفس |ذات )?(?:السنه|العام)(?: (?:نفسها?|نفسه|ذاتها?|ذاته|عینه|عینها))?$/u,
    thatMonth: /الشهر/u,
    of: / (?:من|فی) $/u,
    few: /(?<!\p{L})(?:عده|بضعه) ?$/u,
    from: /^[وف]?(?:بعد|قبل)(?!ها)/u,
    that: /^ ?(?:من |علی )?(?:ذلک|تلک|هذا|هذه)(?!\p{L})/u,
    talks: /^ ?(?:من |علی |ل)?(?:ال)?(?:قمه|لقاء|اجتماع|اتفاق|محادثات|مباحثات|توقیع)/u,
  },
  en: {
    earlier: /earlier|before/u,
    direction: / (?:after|later|earlier|before|afterwards).*$/u,
    ago: (length) => `${length} ago`,
    thatYear: /,? ?(?:of |in )?(?:that|the same) (?:same )?year$/u,
    thatMonth: /month$/u,
    of: / (?:of )?(?:the )?$/u,
    few: /\b(?:few|several) ?$/u,
    from: /(?:after|before)$/u,
    that: /^ (?:that|those|this|these)\b/u,
    talks: /^ (?:the |their )?(?:summit|meeting|talks|agreement|accord|signing|ceremony)\b/u,
  },
}

/** A day to count from when only the length is asked for. */
const SOME_DAY = 10_000

/** "Ten days after those talks", «ششم همان ماه», في سبتمبر من السنة نفسها: null where the words only look like it. */
export function referenceOf(text: string, at: Span, rule: string, locale: Locale): Reference | null {
  const surface = text.slice(at.start, at.end)
  switch (rule) {
    case 'month of that year':
      return ofThatYear(surface, at, locale)
    case 'so long after':
    case 'day after the one told':
      return soLongAfter(text, surface, at, locale)
    case 'day of the month told':
    case 'day of that month':
    case 'words that refer back':
      return ofThatMonth(text, surface, at, locale)
    default:
      return null
  }
}

/** Whether talks or an accord stand right behind: "the day after the summit". */
export function isOfTalks(text: string, at: Span, locale: Locale): boolean {
  return words[locale].talks.test(text.slice(at.end, at.end + 24))
}

/** Whether talks or an accord stand near. */
export function isNearTalks(text: string, at: Span, locale: Locale): boolean {
  const around = text.slice(Math.max(0, at.start - NEAR), at.end + NEAR)
  return (around.match(/\p{L}+/gu) ?? []).some((word) => words[locale].talks.test(` ${word}`))
}

const NEAR = 80

/** Whether a few stand before words like "days later": no certain day. */
export function isFew(text: string, at: Span, locale: Locale): boolean {
  return words[locale].few.test(text.slice(Math.max(0, at.start - 10), at.start))
}

/** "A day after the battle": counted from a happening, not from the day told last. */
function isFromNoun(surface: string, rest: string, locale: Locale): boolean {
  const { from, that } = words[locale]
  return from.test(surface) && !that.test(rest) && /^ ?\p{L}/u.test(rest)
}

function soLongAfter(text: string, surface: string, at: Span, locale: Locale): Reference | null {
  const { earlier, direction, ago } = words[locale]
  const before = text.slice(Math.max(0, at.start - 14), at.start)
  const number = findNumbers(fold(before), readerOf(locale)).at(-1)
  const count = number && number.end === before.trimEnd().length && !number.ordinal ? before.slice(number.start) : ''
  const length = (count + surface).replace(direction, '')
  const [found] = findDates(fold(ago(length)), { language: locale, anchor: SOME_DAY })
  const [first, last] = [found?.value?.firstDay, found?.value?.lastDay]
  if (first == null || last == null || first >= SOME_DAY) return null
  const rest = text.slice(at.end, at.end + 24)
  const ofTalks = words[locale].talks.test(rest)
  if (!ofTalks && isFromNoun(surface, rest, locale)) return { ...at, ofTalks, read: () => null }
  const back = earlier.test(surface)
  const read = (told: EpochDay): DateValue => {
    const [a, b] = back ? [first, last] : [2 * SOME_DAY - last, 2 * SOME_DAY - first]
    return a === b ? dayValue(told + a - SOME_DAY) : spanValue(told + a - SOME_DAY, told + b - SOME_DAY, 'range')
  }
  return { start: at.start - count.length, end: at.end, ofTalks, read }
}

function ofThatYear(surface: string, at: Span, locale: Locale): Reference | null {
  const stem = surface.replace(words[locale].thatYear, '')
  if (stem === surface) return null
  const read = (told: EpochDay): DateValue | null => {
    for (const calendar of ['jalali', 'gregorian'] as const) {
      const { year } = calendars[calendar].fromDay(told)
      const [found] = findDates(fold(`${stem} ${year}`), { language: locale, anchor: null })
      if (found?.calendar === calendar && found.value) return found.value
    }
    return null
  }
  return { ...at, ofTalks: false, read }
}

function ofThatMonth(text: string, surface: string, at: Span, locale: Locale): Reference | null {
  const { thatMonth, of } = words[locale]
  if (!thatMonth.test(surface)) return null
  const from = text.lastIndexOf('\n', at.start) + 1
  const lead = text.slice(Math.max(from, at.start - 40), at.start)
  const inside = findNumbers(fold(surface), readerOf(locale))[0]
  const before = lead.replace(of, '')
  const beside = findNumbers(fold(before), readerOf(locale)).at(-1)
  const number = inside ?? (beside?.end === before.length ? beside : undefined)
  if (!number || number.value < 1 || number.value > 31) return null
  const start = inside ? at.start : at.start - lead.length + number.start
  const read = (told: EpochDay): DateValue => {
    const calendar = calendars[locale === 'fa' ? 'jalali' : 'gregorian']
    const { year, month } = calendar.fromDay(told)
    return dayValue(calendar.toDay({ year, month, day: Math.min(number.value, calendar.daysInMonth(year, month)) }))
  }
  return { start, end: at.end, ofTalks: false, read }
}

const readers = new Map<Locale, NumberReader>()

function readerOf(locale: Locale): NumberReader {
  const reader = readers.get(locale) ?? numberReader(languages[locale].numerals)
  readers.set(locale, reader)
  return reader
}
