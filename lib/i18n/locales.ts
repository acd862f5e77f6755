import type { Locale } from '@/lib/domain/event'

/** What a page in this language needs to know of it. */
export type LocaleInfo = { name: string; direction: 'ltr' | 'rtl'; calendar: 'gregorian' | 'jalali' }

/** Each interface language with its own name, its writing direction and the calendar it leads with. */
export const localeInfo: Record<Locale, LocaleInfo> = {
  en: { name: 'English', direction: 'ltr', calendar: 'gregorian' },
  fa: { name: 'فارسی', direction: 'rtl', calendar: 'jalali' },
  ar: { name: 'العربية', direction: 'rtl', calendar: 'gregorian' },
}
