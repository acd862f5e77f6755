import type { DaySpan } from '@/lib/calendar'
import type { Bins } from '@/lib/domain/timeline'

/** Most bins over a span: a column every two pixels of a wide screen. */
const mostBins = 512

/** Bins over a span: a power of two of days wide, at multiples of the width, so that neighbouring windows share them. */
export function binsOver(span: DaySpan): { first: number; days: number; length: number } {
  let days = 1
  while (binCount(span, days) > mostBins) days *= 2
  return { first: Math.floor(span.first / days) * days, days, length: binCount(span, days) }
}

function binCount({ first, last }: DaySpan, days: number): number {
  return Math.floor(last / days) - Math.floor(first / days) + 1
}

/** Bins with nothing in them. */
export function emptyBins(span: DaySpan): Bins {
  const { first, days, length } = binsOver(span)
  return { first, days, counts: Array<number>(length).fill(0) }
}
