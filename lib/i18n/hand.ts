import type { Locale } from '@/lib/domain/event'
import type { ArabicMonths, Digits } from '@/lib/domain/query'

/** How somebody writes: in a language with its own digits and months, or as the reader of a view has chosen. */
export type Hand = Locale | Written
export type Written = { locale: Locale; digits?: Digits; months?: ArabicMonths }

/** A hand with all that it leaves to the language. */
export function writtenIn(hand: Hand): Written {
  return typeof hand === 'string' ? { locale: hand } : hand
}

/** The language whose digits are written. */
export function digitsOf(hand: Hand): Locale {
  const { locale, digits } = writtenIn(hand)
  return digits === 'latin' ? 'en' : locale
}
