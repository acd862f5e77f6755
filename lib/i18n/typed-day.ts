import { type CalendarId, calendars, type DaySpan, formatIsoDay } from '@/lib/calendar'
import { locales } from '@/lib/domain/event'
import { type Problem, problem } from '@/lib/domain/problem'
import { dayBounds } from '@/lib/domain/query'
import { monthNames } from './names'

/** What was typed as a date: the days it covers (a month or year covers all of its days) and the calendar it was in. */
export type TypedSpan = DaySpan & { calendar: CalendarId }

type Month = { calendar: CalendarId; month: number }
const digits = /[٠-٩۰-۹]/g
const ascii = (d: string) => String(d.charCodeAt(0) & 0xf)

/** Letters that are written in more than one way, half-spaces and marks, made one. */
function plain(text: string): string {
  return text
    .replace(digits, ascii)
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0640\u200e\u200f\u2060\u2066-\u2069]/g, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[\u200c\u00a0\s]+/g, ' ')
    .trim()
}

const months: ReadonlyMap<string, Month> = new Map(
  locales.flatMap((locale) =>
    (['hijri', 'jalali', 'gregorian'] as const).flatMap((calendar) => {
      const { long, short } = monthNames[locale][calendar]
      return [...long, ...short].flatMap((name, i, all) =>
        name.split('/').map((n): [string, Month] => [plain(n), { calendar, month: (i % (all.length / 2)) + 1 }]),
      )
    }),
  ),
)

/** A year below 1700 is Jalali, one above Gregorian: the two never meet in the years that can be asked for. */
const calendarOf = (year: number): CalendarId => (year < 1700 ? 'jalali' : 'gregorian')

/**
 * 2020-09-27, ۱۳۹۹/۷/۶, 27 Sep 2020, ۶ مهر ۱۳۹۹, Sep 2020, ۱۳۹۹: as the days it covers, or what is wrong with it. Numbers
 * alone are Hijri only where that calendar is named.
 */
export function parseTypedDate(text: string, field: string, named: CalendarId | null = null): TypedSpan | Problem {
  const typed = plain(text)
  const parts = numeric(typed, named) ?? worded(typed, named)
  if (parts === null) return problem(field, 'not-a-day', { value: text })
  const calendar = calendars[parts.calendar]
  const { year, month, day } = parts
  if (month !== null && (month < 1 || month > 12)) return problem(field, 'not-a-day', { value: text })
  if (day !== null && (day < 1 || day > calendar.daysInMonth(year, month ?? 1))) {
    return problem(field, 'not-a-day', { value: text })
  }
  const lastMonth = month ?? 12
  const first = calendar.toDay({ year, month: month ?? 1, day: day ?? 1 })
  const last = calendar.toDay({ year, month: lastMonth, day: day ?? calendar.daysInMonth(year, lastMonth) })
  if (first < dayBounds.first || last > dayBounds.last) {
    const bounds = { first: formatIsoDay(dayBounds.first), last: formatIsoDay(dayBounds.last) }
    return problem(field, 'day-out-of-range', { value: text, ...bounds })
  }
  return { first, last, calendar: parts.calendar }
}

type Parts = { calendar: CalendarId; year: number; month: number | null; day: number | null }

// 2020-09-27, 1399/7/6, 27.9.2020, 2020-09, 1399 (the year is the number of four digits)
function numeric(text: string, named: CalendarId | null): Parts | null {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text)
  const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  const [year, month, day] = found ? [found[1], found[2], found[3]] : [turned?.[3], turned?.[2], turned?.[1]]
  if (year === undefined) return null
  const value = (part: string | undefined) => (part === undefined ? null : Number(part))
  return { calendar: named ?? calendarOf(Number(year)), year: Number(year), month: value(month), day: value(day) }
}

// 27 Sep 2020, Sep 27, 2020, ۶ مهر ۱۳۹۹, مهر ۱۳۹۹
function worded(text: string, named: CalendarId | null): Parts | null {
  const words = text.replace(/(\d),/g, '$1').split(/(?<=\d) | (?=\d)/)
  const name = words.find((w) => !/^\d+$/.test(w))
  const month = name === undefined ? undefined : months.get(name)
  const numbers = words.filter((w) => /^\d+$/.test(w))
  const year = numbers.find((n) => n.length === 4)
  const day = numbers.find((n) => n.length < 3)
  if (month === undefined || year === undefined || numbers.length + 1 !== words.length) return null
  if (numbers.length === 2 && day === undefined) return null
  if (numbers.length > 2 || (named !== null && named !== month.calendar)) return null
  // Hijri years and Jalali ones look alike.
  if (calendarOf(Number(year)) !== (month.calendar === 'hijri' ? 'jalali' : month.calendar)) return null
  return { ...month, year: Number(year), day: day === undefined ? null : Number(day) }
}
