import { set } from 'date-fns-jalali/set'
import type { Calendar, CivilDate, EpochDay } from './date'

const DAY = 86_400_000
/** 1 Farvardin 1349. */
const ORIGIN = 79

const newYears = new Map<number, EpochDay>()

/**
 * The day of 1 Farvardin by date-fns-jalali's rule of leap years. The library reads and writes dates through local
 * getters and setters, so it is given a date whose local side is UTC: the machine's zone plays no part.
 */
function newYear(year: number): EpochDay {
  const known = newYears.get(year)
  if (known !== undefined) return known
  const day = Math.round(set(ORIGIN * DAY, { year }, { in: utcDate }).getTime() / DAY)
  newYears.set(year, day)
  return day
}

function utcDate(value: Date | number | string): Date {
  const date = new Date(value)
  return Object.assign(date, {
    getFullYear: () => date.getUTCFullYear(),
    getMonth: () => date.getUTCMonth(),
    getDate: () => date.getUTCDate(),
    setFullYear: (year: number, month: number, day: number) => date.setUTCFullYear(year, month, day),
  })
}

function toDay({ year, month, day }: CivilDate): EpochDay {
  const y = year + Math.floor((month - 1) / 12)
  const m = (((month - 1) % 12) + 12) % 12
  return newYear(y) + (m < 6 ? 31 * m : 186 + 30 * (m - 6)) + day - 1
}

function fromDay(day: EpochDay): CivilDate {
  let year = 1349 + Math.floor((day - ORIGIN) / 365.2422)
  while (newYear(year + 1) <= day) year++
  while (newYear(year) > day) year--
  const rest = day - newYear(year)
  if (rest < 186) return { year, month: Math.floor(rest / 31) + 1, day: (rest % 31) + 1 }
  return { year, month: Math.floor((rest - 186) / 30) + 7, day: ((rest - 186) % 30) + 1 }
}

function daysInMonth(year: number, month: number): number {
  if (month <= 6) return 31
  if (month <= 11) return 30
  return newYear(year + 1) - newYear(year) - 336
}

/** The Solar Hijri calendar of Iran, exact where the 33-year rule holds (1178 to 1633). */
export const jalali: Calendar = { id: 'jalali', toDay, fromDay, daysInMonth }
