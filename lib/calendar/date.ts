/** Days since 1970-01-01, proleptic Gregorian, no zone. A whole number. */
export type EpochDay = number

/** A date in some calendar: `month` and `day` count from 1. */
export type CivilDate = { year: number; month: number; day: number }

/** A span of days, both inside. */
export type DaySpan = { first: EpochDay; last: EpochDay }

/** How exactly a date is known, from the finest to the coarsest. */
export type Precision =
  | 'minute'
  | 'day'
  | 'range'
  | 'week'
  | 'part-of-month'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'circa'
  | 'before'
  | 'after'

/** A date as a value: EDTF level 1 (ISO 8601-2) with the days it spans. `first` null = open start, `last` null = open end. */
export type DateValue = {
  edtf: string
  firstDay: EpochDay | null
  lastDay: EpochDay | null
  precision: Precision
  /** Minutes after midnight at the place, where a clock time is printed. */
  minuteOfDay: number | null
  /** `dawn`, `morning`, `noon`, `afternoon`, `evening`, `night`, where printed. */
  dayPart: string | null
  /** Zone as printed. */
  zone: string | null
}

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

/** A calendar of ours: to whole days and back. */
export type Calendar = {
  id: CalendarId
  /** The day of a date; a month or day out of range is carried over by whole months and days. */
  toDay: (date: CivilDate) => EpochDay
  fromDay: (day: EpochDay) => CivilDate
  daysInMonth: (year: number, month: number) => number
}

/** Calendars that dates are printed in. */
export type CalendarId = 'gregorian' | 'jalali' | 'hijri'

/** Days from 1970-01-01 to a Gregorian date (negative before it). */
function toDay({ year, month, day }: CivilDate): EpochDay {
  const y = year + Math.floor((month - 1) / 12)
  const m = (((month - 1) % 12) + 12) % 12
  const before = 365 * (y - 1) + Math.floor((y - 1) / 4) - Math.floor((y - 1) / 100) + Math.floor((y - 1) / 400)
  return before - 719162 + DAYS_BEFORE[m]! + (m > 1 && isLeapYear(y) ? 1 : 0) + day - 1
}

function fromDay(day: EpochDay): CivilDate {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The proleptic Gregorian calendar. */
export const gregorian: Calendar = { id: 'gregorian', toDay, fromDay, daysInMonth }

/** Monday = 1 to Sunday = 7. */
export function weekday(day: EpochDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** `2020-11-09` as a day; null for anything else and for days that do not exist. */
export function parseIsoDay(text: string): EpochDay | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (found === null) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return toDay({ year, month, day })
}

/** A day of the years 0 to 9999 as `2020-11-09`. */
export function formatIsoDay(day: EpochDay): string {
  const { year, month, day: d } = fromDay(day)
  if (year < 0 || year > 9999) throw new RangeError(`day ${day} is outside the years 0000 to 9999`)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(d, 2)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
