import type { CalendarId } from '@/lib/calendar'

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'century'
/** `early` and `late` are thirds; `begin` and `end` of a year are its first and last month. */
export type Part = 'early' | 'mid' | 'late' | 'begin' | 'end' | 'first-half' | 'second-half'

/**
 * What an expression says, before it is counted from any day: only what is printed. Shifts count from the anchor
 * (`yearShift: -1` is last year), plain fields are absolute.
 */
export type Meaning = {
  /** `none` is a guard: words that look like a time and are not. */
  kind: 'date' | 'duration' | 'vague' | 'anaphora' | 'recurring' | 'none'
  calendar?: CalendarId
  year?: number
  yearShift?: number
  /** Two printed digits of a year, to be completed by the calendar. */
  shortYear?: number
  /** The year told last (`سبتمبر من السنة نفسها`). */
  sameYear?: boolean
  /** The month told last (`في الحادي عشر منه`). */
  sameMonth?: boolean
  month?: number
  monthShift?: number
  day?: number
  /** The day was printed as an ordinal after a weekday: the third Tuesday, or Tuesday the third. */
  ordinal?: boolean
  /** Days from the anchor; of `anaphora`, from the day told before. */
  dayShift?: number
  /** Monday = 1; of `anaphora`, the next one after the day told before. */
  weekday?: number
  weekShift?: number
  /** `last` and `next` with a weekday or a month. */
  turn?: 'last' | 'next' | 'this'
  /** 21 (spring) to 24 (winter). */
  season?: number
  /** First year of the decade, or of the century. */
  decade?: number
  century?: number
  decadeShift?: number
  part?: Part
  dayPart?: string
  /** The night that leads to the day. */
  eve?: boolean
  minute?: number
  second?: number
  /** Where the zone is printed, in folded offsets. */
  zone?: { start: number; end: number }
  /** `n` units before (−1) or after (+1) the anchor. */
  count?: { n: number; unit: Unit; sign: -1 | 1 }
  /** The last (−1) or next (+1) `n` units. */
  span?: { n: number; unit: Unit; sign: -1 | 1 }
  /** The nth day, weekday or week of the month or year told; −1 is the last. */
  nth?: { n: number; unit: 'day' | 'week' | 'weekday' | 'month' | 'season' | 'quarter'; weekday?: number }
  /** ISO 8601. */
  duration?: string
  from?: Meaning
  to?: Meaning
  open?: 'since' | 'until' | 'after' | 'before'
  about?: boolean
  /** The whole week in which the day lies. */
  week?: boolean
  /** Some day of the interval, not all of it. */
  within?: boolean
}

/** A meaning from the fields given. */
export function date(fields: Omit<Meaning, 'kind'>): Meaning {
  return { kind: 'date', ...fields }
}

const letters: Record<Unit, string> = {
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  season: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
}
const times: Partial<Record<Unit, number>> = { season: 3, decade: 10, century: 100 }

/** A duration of n units in ISO 8601; a half year or century becomes months or years, other fractions keep their point. */
export function duration(n: number, unit: Unit): Meaning {
  const scaled = n * (times[unit] ?? 1)
  const clock = unit === 'minute' || unit === 'hour' ? 'T' : ''
  if (!Number.isInteger(scaled) && unit === 'minute') return { kind: 'duration', duration: `PT${Math.round(n * 60)}S` }
  if (!Number.isInteger(scaled) && (unit === 'hour' || unit === 'day')) {
    const minutes = Math.round(n * (unit === 'hour' ? 60 : 1440))
    const rest = minutes % 60 === 0 ? '' : `${minutes % 60}M`
    const hours = minutes < 60 ? '' : `${Math.floor(minutes / 60)}H`
    return { kind: 'duration', duration: `PT${hours}${rest}` }
  }
  if (!Number.isInteger(scaled) && unit === 'week') return { kind: 'duration', duration: `P${Math.round(n * 7)}D` }
  if (!Number.isInteger(scaled) && unit === 'year')
    return { kind: 'duration', duration: `P${Math.round(scaled * 12)}M` }
  if (!Number.isInteger(scaled) && unit === 'month')
    return { kind: 'duration', duration: `P${Math.floor(scaled)}M${Math.round((scaled % 1) * 30)}D` }
  return { kind: 'duration', duration: `P${clock}${scaled}${letters[unit]}` }
}
