import type { DaySpan, EpochDay } from '@/lib/calendar'

/** Longest span of each class, in days. Overlap with a window is then, class by class, a range on the first day. */
const longest = [1, 7, 31, 366, 3660, Number.POSITIVE_INFINITY] as const

/** Class of what has no day. */
export const undatedClass = -1

/** Every class of what has a day. */
export const datedClasses = [...longest.keys()]

/** Classes fine enough to be compared day by day. */
export const fineClasses = [0, 1, 2] as const

type Bounds = { firstDay: EpochDay | null; lastDay: EpochDay | null }

/** The days something stands on: an open end stands on its known one. Null where there is none. */
export function standing({ firstDay, lastDay }: Bounds): DaySpan | null {
  const first = firstDay ?? lastDay
  const last = lastDay ?? firstDay
  return first === null || last === null ? null : { first, last }
}

/** The size class of a span. */
export function spanClass(span: DaySpan | null): number {
  if (span === null) return undatedClass
  const days = span.last - span.first + 1
  if (days < 1) throw new RangeError(`span from day ${span.first} to ${span.last} runs backwards`)
  return longest.findIndex((most) => days <= most)
}

/** For each class: on which first days a span of it can overlap the window. Null bounds are open. */
export function overlapRanges(window: DaySpan): { spanClass: number; from: EpochDay | null; to: EpochDay }[] {
  return longest.map((most, spanClass) => ({
    spanClass,
    from: most === Number.POSITIVE_INFINITY ? null : window.first - most + 1,
    to: window.last,
  }))
}
