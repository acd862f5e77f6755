import type { Locale } from '@/lib/domain/event'

/** How a date is told in words. */
export type DateWords = {
  circa: (date: string) => string
  before: (date: string) => string
  after: (date: string) => string
  within: (date: string) => string
  decade: (year: string) => string
  range: (first: string, last: string) => string
  undated: string
  both: (leading: string, other: string) => string
}

/** The words of dates in each interface language: dates are written everywhere, so these few stand apart. */
export const dateWords: Record<Locale, DateWords> = {
  en: {
    circa: (date) => `about ${date}`,
    before: (date) => `before ${date}`,
    after: (date) => `after ${date}`,
    within: (date) => `some day within ${date}`,
    decade: (year) => `the ${year}s`,
    range: (first, last) => (first.includes(' ') ? `${first} – ${last}` : `${first}–${last}`),
    undated: 'no date',
    both: (leading, other) => `${leading} (${other})`,
  },
  fa: {
    circa: (date) => `حدود ${date}`,
    before: (date) => `پیش از ${date}`,
    after: (date) => `پس از ${date}`,
    within: (date) => `روزی در ${date}`,
    decade: (year) => `دههٔ ${year}`,
    range: (first, last) => `${first} تا ${last}`,
    undated: 'بدون تاریخ',
    both: (leading, other) => `${leading} (${other})`,
  },
  ar: {
    circa: (date) => `نحو ${date}`,
    before: (date) => `قبل ${date}`,
    after: (date) => `بعد ${date}`,
    within: (date) => `في يوم من ${date}`,
    decade: (year) => `عقد ${year}`,
    range: (first, last) => (first.includes(' ') ? `${first} – ${last}` : `${first}–${last}`),
    undated: 'بلا تاريخ',
    both: (leading, other) => `${leading} (${other})`,
  },
}
