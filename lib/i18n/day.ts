import { type CalendarId, calendars, weekday } from '@/lib/calendar'
import type { CivilDate, DateValue, EpochDay } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import { dateWords } from './date-words'
import { type Hand, type Written, writtenIn } from './hand'
import { eraMarks, monthName, weekdayNames } from './names'
import { formatPlain } from './number'

/** How a day is written: `long` with whole month names, `short` with short ones. */
export type DayStyle = 'long' | 'short'

/** What a day or span is written in. */
export type Writing = Written & { calendar: CalendarId; style?: DayStyle; era?: boolean }

const month = (m: number, w: Writing) => monthName(m, w.calendar, w, w.style)
const year = (y: number, w: Writing) => formatPlain(y, w)

/** The era mark stands where it tells calendars apart: always for the two Hijri ones in English, on request elsewhere. */
function withEra(text: string, w: Writing): string {
  const mark = eraMarks[w.locale][w.calendar]
  return w.era && mark ? `${text} ${mark}` : text
}

/** A day in one calendar: «۶ مهر ۱۳۹۹», 28 September 2020. */
export function formatDay(day: EpochDay, calendar: CalendarId, hand: Hand, style: DayStyle = 'long'): string {
  return formatCivil(calendars[calendar].fromDay(day), { ...writtenIn(hand), calendar, style })
}

function formatCivil(d: CivilDate, w: Writing): string {
  return `${formatPlain(d.day, w)} ${month(d.month, w)} ${year(d.year, w)}`
}

/** The name of a day's weekday. */
export function formatWeekday(day: EpochDay, locale: Locale): string {
  return weekdayNames[locale][weekday(day) - 1] ?? ''
}

/** A span of days in one calendar, as short as it can be: a whole year, a whole month, 27–29 September 2020. */
export function formatSpan(first: EpochDay, last: EpochDay, w: Writing): string {
  return withEra(spanWords(first, last, w), w)
}

function spanWords(first: EpochDay, last: EpochDay, w: Writing): string {
  const calendar = calendars[w.calendar]
  const a = calendar.fromDay(first)
  const b = calendar.fromDay(last)
  if (first === last) return formatCivil(a, w)
  const range = dateWords[w.locale].range
  const opensMonth = a.day === 1
  const closesMonth = b.day === calendar.daysInMonth(b.year, b.month)
  if (opensMonth && closesMonth && a.month === 1 && b.month === 12) {
    return a.year === b.year ? year(a.year, w) : range(year(a.year, w), year(b.year, w))
  }
  const sameYear = a.year === b.year
  if (opensMonth && closesMonth) {
    const end = `${month(b.month, w)} ${year(b.year, w)}`
    if (sameYear && a.month === b.month) return end
    return range(sameYear ? month(a.month, w) : `${month(a.month, w)} ${year(a.year, w)}`, end)
  }
  if (sameYear && a.month === b.month) return range(formatPlain(a.day, w), formatCivil(b, w))
  if (sameYear) return range(`${formatPlain(a.day, w)} ${month(a.month, w)}`, formatCivil(b, w))
  return range(formatCivil(a, w), formatCivil(b, w))
}

/** A date as it is known, in one calendar: an exact day, a month, "about 1992", "before 9 May 2020". */
export function formatDate(date: Pick<DateValue, 'firstDay' | 'lastDay' | 'precision'>, w: Writing): string {
  const words = dateWords[w.locale]
  const { firstDay, lastDay, precision } = date
  if (firstDay === null && lastDay === null) return words.undated
  if (firstDay === null) return words.before(formatSpan(lastDay!, lastDay!, w))
  if (lastDay === null) return words.after(formatSpan(firstDay, firstDay, w))
  if (precision === 'before') return words.before(formatSpan(lastDay, lastDay, w))
  if (precision === 'after') return words.after(formatSpan(firstDay, firstDay, w))
  const span = formatSpan(firstDay, lastDay, w)
  return precision === 'circa' ? words.circa(span) : span
}
