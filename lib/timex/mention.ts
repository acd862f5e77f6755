import type { CalendarId, DateValue, EpochDay } from '@/lib/calendar'

/** The unit a mention is exact to; for an interval, of its ends. */
export type Grain = 'minute' | 'day' | 'week' | 'part-of-month' | 'month' | 'season' | 'year' | 'decade' | 'century'

/** One expression of time in a text: where it stands, what it means, and how that was worked out. */
export type TemporalMention = {
  /** Source offsets in UTF-16 units, end outside. */
  start: number
  end: number
  surface: string
  /** Null when the words are vague (`چندی پیش`), refer back (`two days later`), are a duration, or lack an anchor. */
  value: DateValue | null
  /** ISO 8601 duration (`P44D`) where the words tell how long, not when. */
  duration: string | null
  /** Null for durations and where nothing is told. */
  grain: Grain | null
  /** `date` tells when (even if unresolved); `duration` how long; `vague` roughly when; `anaphora` counts from something told before; `recurring` a habit (`every Friday`). */
  kind: 'date' | 'duration' | 'vague' | 'anaphora' | 'recurring'
  calendar: CalendarId | 'relative'
  resolvedFrom: 'explicit' | 'relative'
  /** The day that relative words were counted from; null where none was needed or known. */
  anchor: EpochDay | null
  /**
   * `instant`: at that time (day or finer); `within`: some time in it (a month, a week); `lasted`: throughout
   * (`از … تا …`, `طی سه روز گذشته`, since and until).
   */
  sense: 'instant' | 'lasted' | 'within'
  /** `future` where the words point ahead of the anchor. */
  direction: 'past' | 'present' | 'future' | null
  /** Name of the rule that read it. */
  rule: string
  /** Other readings that stand, each with its reason: `weekday-mismatch`, `twin-mismatch`, `other-calendar`. */
  alternatives: { edtf: string; reason: string }[]
  /** Weekday printed with it, Monday = 1. */
  weekday: number | null
  /** Index, among the mentions of the text, of the same date in another calendar or of the weekday it explains. */
  twinOf: number | null
}
