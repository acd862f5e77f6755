import type { Locale } from '@/lib/domain/event'

const digitSets: Record<Locale, string> = { en: '0123456789', fa: '۰۱۲۳۴۵۶۷۸۹', ar: '٠١٢٣٤٥٦٧٨٩' }
const groupMarks: Record<Locale, string> = { en: ',', fa: '٬', ar: '٬' }

/** The text with its ASCII digits written in the locale's own. */
export function localDigits(text: string, locale: Locale): string {
  const set = digitSets[locale]
  return text.replace(/[0-9]/g, (d) => set.charAt(Number(d)))
}

/** A whole number in the locale's digits, without grouping: for years and days. */
export function formatPlain(value: number, locale: Locale): string {
  return localDigits(String(value), locale)
}

/** A whole number in the locale's digits, grouped by thousands. */
export function formatNumber(value: number, locale: Locale): string {
  const grouped = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, groupMarks[locale])
  return (value < 0 ? '\u2212' : '') + localDigits(grouped, locale)
}

/** A share of 0 to 1 as a whole percentage in the locale's way. */
export function formatPercent(share: number, locale: Locale): string {
  const digits = formatPlain(Math.round(share * 100), locale)
  return locale === 'en' ? `${digits}%` : `${digits}٪`
}
