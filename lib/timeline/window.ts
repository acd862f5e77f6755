import type { DaySpan } from '@/lib/calendar/date'

/** The shortest window: three days. */
export const shortestWindow = 3

const length = (span: DaySpan) => span.last + 1 - span.first

/** The window zoomed by a factor (2 = twice as near) with the day under the pointer held in place, inside the limits. */
export function zoomWindow(window: DaySpan, factor: number, atDay: number, limits: DaySpan): DaySpan {
  const days = Math.min(length(limits), Math.max(shortestWindow, length(window) / factor))
  const share = (atDay - window.first) / length(window)
  const first = atDay - Math.min(1, Math.max(0, share)) * days
  return inside(first, days, limits)
}

/** The window moved by a number of days (positive = later) as far as the limits allow. */
export function panWindow(window: DaySpan, days: number, limits: DaySpan): DaySpan {
  return inside(window.first + days, length(window), limits)
}

/** A window of whole days round a span, with a margin of a twentieth on both sides, inside the limits. */
export function fitWindow(span: DaySpan, limits: DaySpan): DaySpan {
  const margin = Math.max(1, Math.round(length(span) / 20))
  const days = Math.min(length(limits), Math.max(shortestWindow, length(span) + 2 * margin))
  return inside(span.first - (days - length(span)) / 2, days, limits)
}

/** The window in whole days: what a gesture settles to. */
export function settleWindow(window: DaySpan): DaySpan {
  const first = Math.round(window.first)
  return { first, last: Math.max(first, Math.round(window.last)) }
}

/** The window whose first or last day was dragged to a day, never shorter than the shortest, inside the limits. */
export function resizeWindow(window: DaySpan, edge: 'first' | 'last', day: number, limits: DaySpan): DaySpan {
  const shortest = Math.min(shortestWindow, length(limits))
  return edge === 'first'
    ? { first: clamp(day, limits.first, window.last + 1 - shortest), last: window.last }
    : { first: window.first, last: clamp(day, window.first + shortest - 1, limits.last) }
}

function inside(first: number, days: number, limits: DaySpan): DaySpan {
  const start = clamp(first, limits.first, limits.last + 1 - days)
  return { first: start, last: start + days - 1 }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(Math.max(low, high), value))
}
