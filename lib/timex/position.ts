import {
  type CalendarId,
  type CivilDate,
  calendars,
  type DateValue,
  type EpochDay,
  formatIsoDay,
  gregorian,
  type Precision,
  parseEdtf,
  seasonBounds,
  weekday,
} from '@/lib/calendar'
import type { Meaning, Part, Unit } from './meaning'
import type { Grain } from './mention'

/** What a meaning is counted from. */
export type Frame = {
  anchor: EpochDay | null
  weekStart: number
  /** Calendar of years and months that name none. */
  calendar: CalendarId
  /** Which way a date without a year lies. */
  tense: 'past' | 'future'
  /** Whether a word of the past stands near. */
  pastTold: boolean
  /** Whether a month may be the coming one: of its part, or a day counted in it, the one past is eleven months back. */
  coming?: boolean
  /** Year told close by, for a date that has none. */
  year: { calendar: CalendarId; year: number } | null
}

/** Where a meaning lies. `edtf` is written for points only; null days are open ends. */
export type Position = {
  first: EpochDay | null
  last: EpochDay | null
  edtf: string
  grain: Grain
  precision: Precision
  calendar: CalendarId | 'relative'
  alternatives: { edtf: string; reason: string }[]
}

type Dated = { calendar: CalendarId; date: CivilDate }

/** The position of a meaning, or null where it cannot be told. */
export function position(m: Meaning, frame: Frame): Position | null {
  if (m.from !== undefined && m.to !== undefined) return between(m.from, m.to, frame)
  if (m.week === true) return weekAround(position({ ...m, week: undefined }, frame), frame)
  const isLoose = isYearless(m) || (m.season !== undefined && !hasYear(m))
  const at = m.open === 'until' && isLoose && m.turn === undefined ? { ...m, turn: 'this' as const } : m
  const point = m.part === undefined ? pointOf(at, frame) : partOfPeriod(at, m.part, frame)
  if (point === null || m.open === undefined) return about(m, point)
  return opened(point, m.open)
}

function about(m: Meaning, point: Position | null): Position | null {
  if (point === null || m.about !== true || point.edtf.includes('~')) return point
  return {
    ...point,
    edtf: point.edtf
      .split('/')
      .map((end) => `${end}~`)
      .join('/'),
    precision: 'circa',
  }
}

function opened(p: Position, open: NonNullable<Meaning['open']>): Position {
  const [from, to] = [p.edtf.split('/')[0]!, p.edtf.split('/').at(-1)!]
  if (open === 'since' || open === 'after') return { ...p, last: null, edtf: `${from}/..`, precision: 'after' }
  return { ...p, first: null, edtf: `../${to}`, precision: 'before' }
}

/** From … to …: each end takes from the other what it does not say itself. */
function between(from: Meaning, to: Meaning, frame: Frame): Position | null {
  const start = inherit(from, to)
  const early = position(start, frame)
  const later = endOf({ ...inherit(to, from), open: undefined }, start, early, frame)
  if (early === null || later === null) return null
  const fits = early.first! <= later.last! ? early : earlierYear(start, later, frame)
  if (fits === null) return null
  const near = isYearless(from) && isYearless(to) ? (earlierYear(from, later, frame) ?? fits) : fits
  return span(near, later, 'range')
}

/** The end of a range; after `today` a weekday is the next one. */
function endOf(to: Meaning, from: Meaning, early: Position | null, frame: Frame): Position | null {
  const later = position(to, frame)
  const isBefore = early?.first != null && later?.last != null && later.last < early.first
  if (!isBefore || from.dayShift === undefined || to.weekday === undefined) return later
  return position({ ...to, turn: 'next' }, { ...frame, anchor: early.first })
}

function isYearless(m: Meaning): boolean {
  return m.month !== undefined && m.year === undefined && m.yearShift === undefined && m.shortYear === undefined
}

/** The latest beginning of a yearless date or weekday that does not lie after the end. */
function earlierYear(from: Meaning, later: Position, frame: Frame): Position | null {
  if (from.month === undefined && (from.weekday === undefined || from.weekShift !== undefined)) return null
  const found = position(from, { ...frame, anchor: later.last, tense: 'past', year: null })
  if (found !== null && found.first! <= later.last!) return found
  const { year } = from
  return year === undefined ? null : position({ ...from, year: year - 1 }, frame)
}

const inherited = ['calendar', 'year', 'yearShift', 'shortYear', 'month', 'monthShift', 'turn', 'weekShift'] as const

function inherit(from: Meaning, to: Meaning): Meaning {
  const taken: Meaning = { ...from }
  const hasYear = from.year !== undefined || from.yearShift !== undefined || from.shortYear !== undefined
  const hasMonth = from.month !== undefined || from.monthShift !== undefined
  const dated = hasMonth || from.day !== undefined
  for (const field of inherited) {
    if (taken[field] !== undefined || to[field] === undefined) continue
    const isYear = field === 'year' || field === 'yearShift' || field === 'shortYear'
    if (isYear && (hasYear || !(dated || from.season !== undefined))) continue
    if (isYear && from.calendar !== undefined && to.calendar !== undefined && from.calendar !== to.calendar) continue
    if ((field === 'month' || field === 'monthShift') && (hasMonth || from.day === undefined)) continue
    if (field === 'calendar' && from.year !== undefined && to.month !== undefined) continue
    if ((field === 'turn' || field === 'weekShift') && (from.weekday === undefined || from.day !== undefined)) continue
    Object.assign(taken, { [field]: to[field] })
  }
  return taken
}

function span(from: Position, to: Position, precision: Precision): Position {
  const [a, b] = [from.edtf.split('/')[0]!, to.edtf.split('/').at(-1)!]
  return {
    first: from.first,
    last: to.last,
    edtf: a === b && from.first === to.first ? a : `${a}/${b}`,
    grain: to.grain,
    precision: a.endsWith('~') || b.endsWith('~') ? 'circa' : precision,
    calendar: to.calendar,
    alternatives: [...from.alternatives, ...to.alternatives],
  }
}

function pointOf(m: Meaning, f: Frame): Position | null {
  if (m.nth !== undefined) return nth(m, m.nth, f)
  if (m.count !== undefined) return counted(m, m.count, f)
  if (m.span !== undefined) return spanned(m.span, f)
  if (m.day !== undefined) return dayOfMonth(m, f)
  if (m.dayShift !== undefined) return shiftedDay(m, m.dayShift, f)
  if (m.weekday !== undefined) return weekdayOf(m, m.weekday, f)
  if (m.month !== undefined || m.monthShift !== undefined) return monthPeriod(m, f)
  if (m.season !== undefined) return seasonPeriod(m, m.season, f)
  if (m.weekShift !== undefined) return weekPeriod(m.weekShift, f)
  if (m.decade !== undefined || m.decadeShift !== undefined) return decadePeriod(m, f)
  if (m.century !== undefined) return centuryOf(m.century)
  if (m.minute !== undefined && f.anchor !== null) return onDay(f.anchor, m, 'relative')
  return yearPeriod(m, f)
}

/** A day, with the clock time if one is told. */
function onDay(day: EpochDay, m: Meaning, calendar: Position['calendar']): Position | null {
  if (!inYears(day)) return null
  if (m.eve === true)
    return {
      ...dayPosition(day - 1, calendar),
      last: day,
      edtf: `${formatIsoDay(day - 1)}/${formatIsoDay(day)}`,
      precision: 'range',
    }
  const point = dayPosition(day, calendar)
  if (m.minute === undefined) return point
  const [h, min, s] = [Math.floor(m.minute / 60), m.minute % 60, m.second ?? 0].map((n) => String(n).padStart(2, '0'))
  return { ...point, edtf: `${point.edtf}T${h}:${min}:${s}`, grain: 'minute', precision: 'minute' }
}

function dayPosition(day: EpochDay, calendar: Position['calendar']): Position {
  return { first: day, last: day, edtf: formatIsoDay(day), grain: 'day', precision: 'day', calendar, alternatives: [] }
}

const FIRST_DAY = -719_162
const LAST_DAY = 2_932_896
function inYears(day: EpochDay): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY
}

function days(
  first: EpochDay,
  last: EpochDay,
  grain: Grain,
  precision: Precision,
  calendar: Position['calendar'],
  mark = '',
): Position | null {
  if (!inYears(first) || !inYears(last)) return null
  const edtf =
    first === last ? `${formatIsoDay(first)}${mark}` : `${formatIsoDay(first)}${mark}/${formatIsoDay(last)}${mark}`
  return { first, last, edtf, grain, precision, calendar, alternatives: [] }
}

/** A whole month or year of a calendar: Gregorian ones by their short names, others as intervals of days. */
function period(calendar: CalendarId, year: number, month: number | null): Position | null {
  const { toDay } = calendars[calendar]
  const first = toDay({ year, month: month ?? 1, day: 1 })
  const last =
    (month === null ? toDay({ year: year + 1, month: 1, day: 1 }) : toDay({ year, month: month + 1, day: 1 })) - 1
  const grain = month === null ? 'year' : 'month'
  const found = days(first, last, grain, grain, calendar)
  if (found === null || calendar !== 'gregorian') return found
  const civil = gregorian.fromDay(first)
  const edtf = formatIsoDay(first).slice(0, month === null ? 4 : 7)
  return civil.year < 1 ? null : { ...found, edtf }
}

/** The calendar a year is meant in, where no word says so: 1399 is Jalali in Persian, Hijri in Arabic. */
function calendarOf(m: Meaning, f: Frame): CalendarId {
  if (m.calendar !== undefined) return m.calendar
  if (m.year !== undefined) {
    if (m.year >= 1500) return 'gregorian'
    return f.calendar === 'jalali' ? 'jalali' : 'hijri'
  }
  return f.calendar
}

/** The year that is told, in the calendar; null where none is. `month` of one calendar in a year of another is found by its days. */
function yearOf(m: Meaning, calendar: CalendarId, f: Frame): number | null {
  if (m.shortYear !== undefined) return longYear(m.shortYear, calendar, f)
  if (m.yearShift !== undefined) {
    return f.anchor === null ? null : calendars[calendar].fromDay(f.anchor).year + m.yearShift
  }
  return m.year ?? null
}

function longYear(short: number, calendar: CalendarId, f: Frame): number {
  const now =
    f.anchor === null
      ? { gregorian: 2020, jalali: 1399, hijri: 1442 }[calendar]
      : calendars[calendar].fromDay(f.anchor).year
  const century = now - (now % 100)
  const year = century + short
  return year > now + 10 ? year - 100 : year
}

function hasYear(m: Meaning): boolean {
  return m.year !== undefined || m.yearShift !== undefined || m.shortYear !== undefined
}

/** A year printed in one calendar beside a month of another (`۲۳ مهر ۲۰۲۰`, رمضان 2019): the month's year that shares most days with it. */
function yearForMonth(year: number, month: number, calendar: CalendarId): number {
  const own = year >= 1500 ? 'gregorian' : calendar === 'gregorian' ? 'jalali' : calendar
  if (own === calendar) return year
  const first = calendars[own].toDay({ year, month: 1, day: 1 })
  const start = calendars[calendar].fromDay(first)
  return month >= start.month ? start.year : start.year + 1
}

function dayOfMonth(m: Meaning, f: Frame): Position | null {
  const plain = plainDay(m, f)
  if (m.ordinal !== true || m.weekday === undefined || plain === null || weekday(plain.last!) === m.weekday)
    return plain
  const { day, ordinal: _, weekday: wanted, ...month } = m
  return nth(month, { n: day!, unit: 'weekday', weekday: wanted }, f) ?? plain
}

function plainDay(m: Meaning, f: Frame): Position | null {
  if (m.month === undefined && m.monthShift === undefined) return dayOfSomeMonth(m, f)
  const calendar = m.month === undefined ? (m.calendar ?? f.calendar) : calendarOf(m, f)
  const day = m.day!
  if (m.monthShift !== undefined) {
    if (f.anchor === null) return null
    const now = calendars[calendar].fromDay(f.anchor)
    return civil({ calendar, date: { year: now.year, month: now.month + m.monthShift, day } }, m)
  }
  const month = m.month!
  const year = yearOf(m, calendar, f)
  if (year !== null)
    return checked(civil({ calendar, date: { year: yearForMonth(year, month, calendar), month, day } }, m), m, f)
  if (hasYear(m)) return null
  return yearless(m, calendar, f)
}

function civil({ calendar, date }: Dated, m: Meaning): Position | null {
  const year = date.year + Math.floor((date.month - 1) / 12)
  const month = ((((date.month - 1) % 12) + 12) % 12) + 1
  const { toDay, daysInMonth } = calendars[calendar]
  // A printed day 30 of a calculated 29-day Hijri month is the day after: months were observed, not calculated.
  const most = calendar === 'hijri' ? 30 : daysInMonth(year, month)
  return date.day < 1 || date.day > most ? null : onDay(toDay({ year, month, day: date.day }), m, calendar)
}

/** A day and month without a year: the nearest that way, or the nearest that falls on the weekday that is told. */
function yearless(m: Meaning, calendar: CalendarId, f: Frame): Position | null {
  const { month, day } = { month: m.month!, day: m.day! }
  const hinted = f.year?.calendar === calendar ? civil({ calendar, date: { year: f.year.year, month, day } }, m) : null
  if (hinted !== null) return checked(hinted, m, f)
  if (f.anchor === null) return null
  const anchor = f.anchor
  const now = calendars[calendar].fromDay(anchor).year
  const inYear = (n: number) => civil({ calendar, date: { year: now + n, month, day } }, m)
  const all = m.turn === 'this' ? [-1, 0, 1].map(inYear).filter((p) => p !== null) : []
  const past = nearest([0, -1, -2, -3, -4, -5, -8], inYear, (p) => p.last! <= anchor)
  const next = m.turn === 'next' || (m.turn === undefined && f.tense === 'future')
  const needed = next || past === null || m.weekday !== undefined
  const future = needed ? nearest([0, 1, 2, 3, 4], inYear, (p) => p.last! > anchor) : null
  const [first, second] =
    m.turn === 'this' ? [closest(all, anchor), undefined] : next ? [future ?? past, past] : [past ?? future, future]
  if (first == null) return null
  if (m.weekday === undefined || weekday(first.last!) === m.weekday) return first
  const other =
    second != null && weekday(second.last!) === m.weekday && Math.abs(second.last! - anchor) < 300 ? second : undefined
  return other ?? checked(first, m, f)
}

/** The first of the years, nearest first, whose day exists and lies that way. */
function nearest(
  years: readonly number[],
  inYear: (n: number) => Position | null,
  fits: (p: Position) => boolean,
): Position | null {
  for (const n of years) {
    const found = inYear(n)
    if (found !== null && fits(found)) return found
  }
  return null
}

function closest(all: Position[], anchor: EpochDay): Position | undefined {
  return [...all].sort((a, b) => Math.abs(a.last! - anchor) - Math.abs(b.last! - anchor))[0]
}

/** Flags a date that does not fall on the weekday printed with it. */
function checked(p: Position | null, m: Meaning, f: Frame): Position | null {
  if (p === null || m.weekday === undefined || p.last === null || weekday(p.last) === m.weekday) return p
  const near = [-3, -2, -1, 1, 2, 3].map((n) => p.last! + n).find((day) => weekday(day) === m.weekday)
  const own =
    f.anchor !== null && m.dayShift !== undefined ? weekdayOf({ ...m, dayShift: undefined }, m.weekday, f)?.first : near
  return own == null
    ? p
    : { ...p, alternatives: [...p.alternatives, { edtf: formatIsoDay(own), reason: 'weekday-mismatch' }] }
}

/** «شنبه شانزدهم», السبت السادس عشر: the nearest month in which that day is that weekday. */
function dayOfSomeMonth(m: Meaning, f: Frame): Position | null {
  if (f.anchor === null) return null
  const calendar = m.calendar ?? f.calendar
  const now = calendars[calendar].fromDay(f.anchor)
  const inMonth = (n: number) => civil({ calendar, date: { year: now.year, month: now.month + n, day: m.day! } }, m)
  if (m.weekday === undefined)
    return f.tense === 'future'
      ? nearest([0, 1, 2], inMonth, (p) => p.last! > f.anchor!)
      : nearest([0, -1, -2], inMonth, (p) => p.last! <= f.anchor!)
  const around = [0, -1, 1, -2, 2].map(inMonth)
  return around.find((p) => p !== null && weekday(p.last!) === m.weekday) ?? null
}

function shiftedDay(m: Meaning, shift: number, f: Frame): Position | null {
  return f.anchor === null ? null : checked(onDay(f.anchor + shift, m, 'relative'), m, f)
}

function weekdayOf(m: Meaning, wanted: number, f: Frame): Position | null {
  if (f.anchor === null) return null
  if (m.weekShift !== undefined)
    return onDay(weekBegin(f.anchor, f) + 7 * m.weekShift + ((wanted - f.weekStart + 7) % 7), m, 'relative')
  if (m.turn === 'this') return onDay(weekBegin(f.anchor, f) + ((wanted - f.weekStart + 7) % 7), m, 'relative')
  const back = (weekday(f.anchor) - wanted + 7) % 7
  if (m.turn === 'last') return onDay(f.anchor - (back === 0 ? 7 : back), m, 'relative')
  if (m.turn === 'next' || f.tense === 'future') return onDay(f.anchor + 7 - back, m, 'relative')
  return onDay(f.anchor - back, m, 'relative')
}

function weekBegin(anchor: EpochDay, f: Frame): EpochDay {
  return anchor - ((weekday(anchor) - f.weekStart + 7) % 7)
}

/** The week of a day, in the day's own calendar. */
function weekAround(day: Position | null, f: Frame): Position | null {
  if (day === null || day.first === null) return null
  const first = weekBegin(day.first, f)
  return days(first, first + 6, 'week', 'week', day.calendar)
}

function weekPeriod(shift: number, f: Frame): Position | null {
  if (f.anchor === null) return null
  const first = weekBegin(f.anchor, f) + 7 * shift
  return days(first, first + 6, 'week', 'week', 'relative')
}

function monthPeriod(m: Meaning, f: Frame): Position | null {
  if (m.monthShift !== undefined) {
    if (f.anchor === null) return null
    const calendar = m.calendar ?? f.calendar
    const now = calendars[calendar].fromDay(f.anchor)
    return period(calendar, now.year, now.month + m.monthShift)
  }
  const calendar = calendarOf(m, f)
  const month = m.month!
  const year = yearOf(m, calendar, f)
  if (year !== null) return period(calendar, yearForMonth(year, month, calendar), month)
  if (hasYear(m)) return null
  if (f.year?.calendar === calendar) return period(calendar, f.year.year, month)
  if (f.anchor === null) return null
  const now = calendars[calendar].fromDay(f.anchor)
  return period(calendar, now.year + yearStep(month - now.month, m, f), month)
}

/** Which year a month without one lies in: the current one, the one before or after. */
function yearStep(ahead: number, m: Meaning, f: Frame): number {
  if (m.turn === 'this') return ahead > 6 ? -1 : ahead < -6 ? 1 : 0
  if (m.turn === 'last') return ahead < 0 ? 0 : -1
  if (m.turn === 'next') return ahead > 0 ? 0 : 1
  if (f.coming === true && (ahead === 1 || ahead === -11)) return ahead === 1 ? 0 : 1
  return f.tense === 'future' ? (ahead >= 0 ? 0 : 1) : ahead <= 0 ? 0 : -1
}

function seasonPeriod(m: Meaning, season: number, f: Frame): Position | null {
  const year = seasonYear(m, season, f)
  if (year === null) return null
  const { first, last } = seasonBounds(year, season)
  if (!inYears(first) || !inYears(last)) return null
  const edtf = `${String(year).padStart(4, '0')}-${season}`
  return {
    first,
    last,
    edtf,
    grain: 'season',
    precision: 'season',
    calendar: m.calendar ?? (m.year === undefined ? f.calendar : m.year < 1500 ? 'jalali' : 'gregorian'),
    alternatives: [],
  }
}

/** Gregorian year in which the season begins. */
function seasonYear(m: Meaning, season: number, f: Frame): number | null {
  const calendar = calendarOf(m, f)
  const year = yearOf(m, calendar, f)
  if (year !== null) return calendar === 'jalali' || year < 1500 ? year + 621 : year
  if (f.anchor === null) return null
  const now = calendars.jalali.fromDay(f.anchor)
  return now.year + yearStep((season - 21) * 3 + 1 - (now.month - ((now.month - 1) % 3)), m, f) + 621
}

function decadePeriod(m: Meaning, f: Frame): Position | null {
  if (m.decadeShift !== undefined) {
    if (f.anchor === null) return null
    const { year } = calendars[f.calendar].fromDay(f.anchor)
    return decadeOf(year - (year % 10) + 10 * m.decadeShift, f.calendar)
  }
  const short = m.decade!
  if (short >= 1000) return decadeOf(short, short >= 1500 ? 'gregorian' : calendarOf({ ...m, year: short }, f))
  const calendar = m.calendar ?? (f.calendar === 'hijri' ? 'gregorian' : f.calendar)
  return short >= 100 ? null : decadeOf(calendar === 'jalali' ? 1300 + short : 1900 + short, calendar)
}

function decadeOf(year: number, calendar: CalendarId): Position | null {
  const [from, to] = [period(calendar, year, null), period(calendar, year + 9, null)]
  if (from === null || to === null) return null
  const found = { ...span(from, to, 'decade'), grain: 'decade' as const }
  return calendar === 'gregorian' ? { ...found, edtf: `${String(year).slice(0, 3)}X` } : found
}

/** The nineteenth century as 18XX. */
function centuryOf(n: number): Position | null {
  const [from, to] = [period('gregorian', 100 * (n - 1), null), period('gregorian', 100 * (n - 1) + 99, null)]
  if (from === null || to === null) return null
  return { ...span(from, to, 'century'), grain: 'century', edtf: `${String(n - 1).padStart(2, '0')}XX` }
}

function yearPeriod(m: Meaning, f: Frame): Position | null {
  const calendar = calendarOf(m, f)
  const year = yearOf(m, calendar, f)
  return year === null ? null : period(calendar, year, null)
}

/** So many units before or after the anchor: exact for days, to the month or year for longer ones. */
function counted(m: Meaning, { n, unit, sign }: NonNullable<Meaning['count']>, f: Frame): Position | null {
  if (f.anchor === null || n > 100_000) return null
  const step = sign * n
  if (unit === 'minute' || unit === 'hour')
    return about(
      { ...m, about: true },
      onDay(f.anchor + Math.trunc((unit === 'hour' ? step : step / 60) / 24), m, 'relative'),
    )
  if (unit === 'day') return onDay(f.anchor + Math.round(step), m, 'relative')
  if (unit === 'week') return about({ ...m, about: true }, onDay(f.anchor + Math.round(7 * step), m, 'relative'))
  const calendar = m.calendar ?? f.calendar
  const now = calendars[calendar].fromDay(f.anchor)
  if (unit === 'month' || unit === 'season' || !Number.isInteger(step))
    return period(calendar, now.year, now.month + Math.round(step * (unit === 'year' ? 12 : unit === 'season' ? 3 : 1)))
  if (unit === 'year') return now.year + step > 0 ? period(calendar, now.year + step, null) : null
  return unit === 'decade' && now.year + 10 * step > 0
    ? about({ ...m, about: true }, period(calendar, now.year + 10 * step, null))
    : null
}

/** The last or next so many units: days up to the anchor, whole weeks, months and years beside the current one. */
function spanned({ n, unit, sign }: NonNullable<Meaning['span']>, f: Frame): Position | null {
  if (f.anchor === null || n > 10_000) return null
  const a = f.anchor
  if (unit === 'hour' || unit === 'minute') {
    const back = sign * Math.max(1, Math.ceil((unit === 'hour' ? n : n / 60) / 24))
    return days(Math.min(a, a + back), Math.max(a, a + back), 'day', 'circa', 'relative', '~')
  }
  if (unit === 'day')
    return sign < 0
      ? days(a - Math.ceil(n), a, 'day', 'range', 'relative')
      : days(a + 1, a + Math.ceil(n), 'day', 'range', 'relative')
  if (unit === 'week') {
    const begin = weekBegin(a, f)
    return sign < 0
      ? days(begin - 7 * Math.ceil(n), begin - 1, 'week', 'range', 'relative')
      : days(begin + 7, begin + 7 * (Math.ceil(n) + 1) - 1, 'week', 'range', 'relative')
  }
  const { toDay, fromDay } = calendars[f.calendar]
  const now = fromDay(a)
  if (unit === 'month') {
    const [from, to] = sign < 0 ? [now.month - Math.ceil(n), now.month] : [now.month + 1, now.month + 1 + Math.ceil(n)]
    return days(
      toDay({ year: now.year, month: from, day: 1 }),
      toDay({ year: now.year, month: to, day: 1 }) - 1,
      'month',
      'range',
      'relative',
    )
  }
  const years = Math.ceil(n) * (unitYears[unit] ?? 1)
  const [from, to] = sign < 0 ? [now.year - years, now.year] : [now.year + 1, now.year + 1 + years]
  return from < 1
    ? null
    : days(
        toDay({ year: from, month: 1, day: 1 }),
        toDay({ year: to, month: 1, day: 1 }) - 1,
        'year',
        'range',
        'relative',
      )
}

const unitYears: Partial<Record<Unit, number>> = { decade: 10, century: 100 }

/** The nth weekday, week or day of a month. */
function nth(m: Meaning, { n, unit, weekday: wanted }: NonNullable<Meaning['nth']>, f: Frame): Position | null {
  const whole = position({ ...m, nth: undefined, weekday: undefined }, { ...f, coming: !f.pastTold })
  if (whole === null || whole.first === null || whole.last === null) return null
  const { first, last } = whole
  if (unit === 'day') return within(n < 0 ? last + n + 1 : first + n - 1, whole, m)
  const start = unit === 'week' ? f.weekStart : (wanted ?? 1)
  const begin = first + ((start - weekday(first) + 7) % 7)
  const end = last - ((weekday(last) - start + 7) % 7)
  const day = n < 0 ? end + 7 * (n + 1) : begin + 7 * (n - 1)
  if (unit === 'week')
    return days(
      n < 0 && day + 6 > last ? day - 7 : day,
      (n < 0 && day + 6 > last ? day - 7 : day) + 6,
      'week',
      'week',
      whole.calendar,
    )
  return within(day, whole, m)
}

function within(day: EpochDay, whole: Position, m: Meaning): Position | null {
  return day < whole.first! || day > whole.last! ? null : onDay(day, m, whole.calendar)
}

/** Early, middle or late in a period: thirds of a month by its own days, of a year by months, of a decade or century by years; a year begins and ends with a month. */
function partOfPeriod(m: Meaning, part: Part, f: Frame): Position | null {
  const whole = position({ ...m, part: undefined, open: undefined }, { ...f, coming: !f.pastTold })
  if (whole === null || whole.first === null || whole.last === null) return null
  const { first, last, grain } = whole
  const length = last - first + 1
  if (part === 'first-half' || part === 'second-half') {
    const middle =
      grain === 'month'
        ? first + 15
        : grain === 'year'
          ? secondHalf(whole)
          : grain === 'century'
            ? yearsOn(first, 50)
            : first + Math.round(length / 2)
    return part === 'first-half'
      ? days(first, middle - 1, grain, 'range', whole.calendar)
      : days(middle, last, grain, 'range', whole.calendar)
  }
  if (grain === 'day' || grain === 'minute') return whole
  const [from, to] = third(whole, part)
  const isMonth = grain === 'month'
  return days(from, to, isMonth ? 'part-of-month' : grain, isMonth ? 'part-of-month' : 'circa', whole.calendar, '~')
}

/** The first day of the year that is so many after a day's. */
function yearsOn(day: EpochDay, years: number): EpochDay {
  return gregorian.toDay({ year: gregorian.fromDay(day).year + years, month: 1, day: 1 })
}

/** The first day of the second half of a year, of its own months. */
function secondHalf({ first, calendar }: Position): EpochDay {
  const { toDay, fromDay } = calendars[calendar === 'relative' ? 'gregorian' : calendar]
  return toDay({ year: fromDay(first ?? 0).year, month: 7, day: 1 })
}

type Third = Exclude<Part, 'first-half' | 'second-half'>

/** A third of a period, in the units it is made of: ten days, four months, four years. */
function third({ first, last, grain, calendar }: Position, part: Third): [EpochDay, EpochDay] {
  const [begin, end] = [first ?? 0, last ?? 0]
  const k = { early: 0, begin: 0, mid: 1, late: 2, end: 2 }[part]
  if (grain === 'year' && (part === 'begin' || part === 'end')) {
    const { toDay, fromDay } = calendars[calendar === 'relative' ? 'gregorian' : calendar]
    const { year } = fromDay(begin)
    return part === 'begin' ? [begin, toDay({ year, month: 2, day: 1 }) - 1] : [toDay({ year, month: 12, day: 1 }), end]
  }
  if (grain === 'year' || grain === 'decade') {
    const { toDay, fromDay } = calendars[calendar === 'relative' ? 'gregorian' : calendar]
    const { year } = fromDay(begin)
    const edge = (n: number) =>
      grain === 'year'
        ? toDay({ year, month: 1 + 4 * n, day: 1 })
        : toDay({ year: year + [0, 4, 7][n]!, month: 1, day: 1 })
    return [edge(k), k === 2 ? end : edge(k + 1) - 1]
  }
  if (grain === 'century') return [yearsOn(begin, [0, 34, 67][k]!), k === 2 ? end : yearsOn(begin, [34, 67][k]!) - 1]
  const length = grain === 'month' ? 10 : Math.round((end - begin + 1) / 3)
  return [begin + k * length, k === 2 ? end : begin + (k + 1) * length - 1]
}

/** A single day, counted from another. */
export function dayAt(day: EpochDay): Position | null {
  return onDay(day, { kind: 'date' }, 'relative')
}

/** Whether what was met before is EDTF: the same days come up again and again. */
const met = new Map<string, boolean>()
const MOST_MET = 5000

function isEdtf(text: string): boolean {
  const known = met.get(text)
  if (known !== undefined) return known
  if (met.size >= MOST_MET) met.clear()
  const found = parseEdtf(text) !== null
  met.set(text, found)
  return found
}

/** A position as a value of the calendar's own type, with its zone as printed. */
export function toValue(p: Position, m: Meaning, zone: string | null): DateValue | null {
  if (!isEdtf(p.edtf)) return null
  return {
    edtf: p.edtf,
    firstDay: p.first,
    lastDay: p.last,
    precision: p.precision,
    minuteOfDay: m.minute ?? null,
    dayPart: m.dayPart ?? null,
    zone,
  }
}
