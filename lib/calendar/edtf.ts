import { type DateValue, type EpochDay, formatIsoDay, gregorian, type Precision } from './date'
import { jalali } from './jalali'

/** One point of EDTF level 1. `month` 21 to 24 is a season; `decade` stands for `199X`, `century` for `18XX`. */
export type EdtfPoint = {
  year: number
  decade: boolean
  century: boolean
  month: number | null
  day: number | null
  /** Minutes after midnight, and seconds within the minute. */
  minute: number | null
  second: number
  zone: string | null
  /** `~`, `?` or `%` (both), or nothing. */
  mark: '' | '~' | '?' | '%'
}

/** A value of EDTF level 1 taken apart: a point, or an interval whose null end is open (`..`). */
export type Edtf = EdtfPoint | { from: EdtfPoint | null; to: EdtfPoint | null }

const POINT =
  /^(?<year>\d\d(?:\d[\dX]|XX))(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d)(?<zone>Z|[+-][01]\d:[0-5]\d)?)?)?)?(?<mark>[~?%]?)$/

/** Reads EDTF level 1 as we write it (day, month, season, year, decade, clock time, intervals, `..`, `~`, `?`); null for anything else. */
export function readEdtf(text: string): Edtf | null {
  const slash = text.indexOf('/')
  if (slash === -1) return readPoint(text)
  const [from, to] = [readEnd(text.slice(0, slash)), readEnd(text.slice(slash + 1))]
  if (from === undefined || to === undefined || (from === null && to === null)) return null
  return { from, to }
}

function readEnd(text: string): EdtfPoint | null | undefined {
  return text === '..' ? null : (readPoint(text) ?? undefined)
}

function readPoint(text: string): EdtfPoint | null {
  const found = POINT.exec(text)?.groups
  if (found === undefined) return null
  const century = found.year!.endsWith('XX')
  const decade = !century && found.year!.endsWith('X')
  const month = found.month === undefined ? null : Number(found.month)
  const day = found.day === undefined ? null : Number(found.day)
  const year = Number(found.year!.replaceAll('X', '0'))
  if ((decade || century) && month !== null) return null
  if (month !== null && !(month >= 1 && month <= 12) && !(month >= 21 && month <= 24)) return null
  if (day !== null && (month! > 12 || day < 1 || day > gregorian.daysInMonth(year, month!))) return null
  return {
    year,
    decade,
    century,
    month,
    day,
    minute: found.hour === undefined ? null : Number(found.hour) * 60 + Number(found.minute),
    second: Number(found.second ?? 0),
    zone: found.zone ?? null,
    mark: found.mark === '~' || found.mark === '?' || found.mark === '%' ? found.mark : '',
  }
}

/** EDTF text of a value taken apart. */
export function formatEdtf(value: Edtf): string {
  if (!('from' in value)) return formatPoint(value)
  return `${value.from === null ? '..' : formatPoint(value.from)}/${value.to === null ? '..' : formatPoint(value.to)}`
}

function formatPoint(p: EdtfPoint): string {
  const known = p.century ? 2 : p.decade ? 3 : 4
  const year = pad(p.year, 4).slice(0, known).padEnd(4, 'X')
  const month = p.month === null ? '' : `-${pad(p.month, 2)}`
  const day = p.day === null ? '' : `-${pad(p.day, 2)}`
  const clock =
    p.minute === null
      ? ''
      : `T${pad(Math.floor(p.minute / 60), 2)}:${pad(p.minute % 60, 2)}:${pad(p.second, 2)}${p.zone ?? ''}`
  return `${year}${month}${day}${clock}${p.mark}`
}

/** EDTF level 1 as a value with the days it spans; null where the text is not of our subset. */
export function parseEdtf(text: string): DateValue | null {
  const edtf = readEdtf(text)
  if (edtf === null) return null
  if (!('from' in edtf)) {
    const { first, last } = bounds(edtf)
    return {
      edtf: text,
      firstDay: first,
      lastDay: last,
      precision: edtf.mark === '' ? precisionOf(edtf) : 'circa',
      minuteOfDay: edtf.minute,
      dayPart: null,
      zone: edtf.zone,
    }
  }
  const firstDay = edtf.from === null ? null : bounds(edtf.from).first
  const lastDay = edtf.to === null ? null : bounds(edtf.to).last
  if (firstDay !== null && lastDay !== null && firstDay > lastDay) return null
  return {
    edtf: text,
    firstDay,
    lastDay,
    precision: precisionBetween(edtf),
    minuteOfDay: null,
    dayPart: null,
    zone: null,
  }
}

function precisionOf(p: EdtfPoint): Precision {
  if (p.minute !== null) return 'minute'
  if (p.day !== null) return 'day'
  if (p.month !== null) return p.month > 12 ? 'season' : 'month'
  return p.century ? 'century' : p.decade ? 'decade' : 'year'
}

function precisionBetween({ from, to }: { from: EdtfPoint | null; to: EdtfPoint | null }): Precision {
  if (from === null) return 'before'
  if (to === null) return 'after'
  return from.mark === '' && to.mark === '' ? 'range' : 'circa'
}

function bounds(p: EdtfPoint): { first: EpochDay; last: EpochDay } {
  if (p.day !== null) {
    const day = gregorian.toDay({ year: p.year, month: p.month!, day: p.day })
    return { first: day, last: day }
  }
  if (p.month !== null) return p.month > 12 ? seasonBounds(p.year, p.month) : span(p.year, p.month, p.year, p.month)
  return span(p.year, 1, p.year + (p.century ? 99 : p.decade ? 9 : 0), 12)
}

function span(y1: number, m1: number, y2: number, m2: number): { first: EpochDay; last: EpochDay } {
  return {
    first: gregorian.toDay({ year: y1, month: m1, day: 1 }),
    last: gregorian.toDay({ year: y2, month: m2, day: gregorian.daysInMonth(y2, m2) }),
  }
}

/**
 * The days of a northern season: spring 21 to winter 24 of the Gregorian year it begins in, from equinox to solstice
 * and so on, which are the quarters of the Jalali year.
 */
export function seasonBounds(year: number, season: number): { first: EpochDay; last: EpochDay } {
  const [jalaliYear, month] = [year - 621, (season - 21) * 3 + 1]
  return {
    first: jalali.toDay({ year: jalaliYear, month, day: 1 }),
    last: jalali.toDay({ year: jalaliYear, month: month + 3, day: 1 }) - 1,
  }
}

/** The value of a single day. */
export function dayValue(day: EpochDay): DateValue {
  return spanValue(day, day, 'day')
}

/** The value of the days first to last, both inside; null leaves an end open, `mark` qualifies both ends. */
export function spanValue(
  first: EpochDay | null,
  last: EpochDay | null,
  precision: Precision,
  mark: '' | '~' | '?' = '',
): DateValue {
  const [from, to] = [first, last].map((day) => (day === null ? '..' : `${formatIsoDay(day)}${mark}`))
  return {
    edtf: first === last && first !== null ? from! : `${from}/${to}`,
    firstDay: first,
    lastDay: last,
    precision,
    minuteOfDay: null,
    dayPart: null,
    zone: null,
  }
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
