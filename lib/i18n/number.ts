import type { Locale } from '@/lib/domain/event'
import { digitsOf, type Hand } from './hand'

const digitSets: Record<Locale, string> = { en: '0123456789', fa: '۰۱۲۳۴۵۶۷۸۹', ar: '٠١٢٣٤٥٦٧٨٩' }
const groupMarks: Record<Locale, string> = { en: ',', fa: '٬', ar: '٬' }

/** The text with its ASCII digits written as a hand writes them. */
export function localDigits(text: string, hand: Hand): string {
  const set = digitSets[digitsOf(hand)]
  return text.replace(/[0-9]/g, (d) => set.charAt(Number(d)))
}

/** A whole number without grouping: for years and days. */
export function formatPlain(value: number, hand: Hand): string {
  return localDigits(String(value), hand)
}

/** A whole number grouped by thousands. */
export function formatNumber(value: number, hand: Hand): string {
  const grouped = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, groupMarks[digitsOf(hand)])
  return (value < 0 ? '\u2212' : '') + localDigits(grouped, hand)
}

/** A share of 0 to 1 as a whole percentage. */
export function formatPercent(share: number, hand: Hand): string {
  const digits = formatPlain(Math.round(share * 100), hand)
  return digitsOf(hand) === 'en' ? `${digits}%` : `${digits}٪`
}

/** A text that was written with the digits of a language, in Latin ones. */
export function inLatinDigits(text: string): string {
  return text
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/٬/g, ',')
    .replace(/٪/g, '%')
}
