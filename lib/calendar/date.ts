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
