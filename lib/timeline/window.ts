import type { DaySpan } from '@/lib/calendar/date'
import type { Bins } from '@/lib/domain/timeline'

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

/** The window from the first to the last day that has anything to show, with a margin; all there is where nothing has. */
export function matchingWindow({ first, days, counts }: Bins, limits: DaySpan): DaySpan {
  const from = counts.findIndex((count) => count > 0)
  if (from < 0) return limits
  const to = counts.findLastIndex((count) => count > 0)
  const span = { first: first + from * days, last: first + (to + 1) * days - 1 }
  const inside = { first: Math.max(limits.first, span.first), last: Math.min(limits.last, span.last) }
  return inside.first <= inside.last ? settleWindow(fitWindow(inside, limits)) : limits
}

/** Most days round a single day that is gone to: its own date then stands on the axis. */
const mostDays = 62

/** The window that shows a day in its middle, or the whole of a month or year. */
export function windowAround(span: DaySpan, window: DaySpan, limits: DaySpan): DaySpan {
  const inside = { first: Math.max(limits.first, span.first), last: Math.min(limits.last, span.last) }
  if (inside.first > inside.last) {
    const end = span.last < limits.first ? limits.first : limits.last
    return windowAround({ first: end, last: end }, window, limits)
  }
  if (span.last - span.first > 1) return settleWindow(fitWindow(inside, limits))
  const days = Math.max(shortestWindow, Math.min(mostDays, Math.round(window.last + 1 - window.first)))
  const first = inside.first - Math.floor(days / 2)
  return panWindow({ first, last: first + days - 1 }, 0, limits)
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
