import { least } from 'd3'
import type { DaySpan } from '@/lib/calendar/date'
import type { Placed } from '@/lib/timeline/chart'
import { panWindow, zoomWindow } from '@/lib/timeline/window'

/** What of a chart keys go by. */
export type Walk = {
  placed: readonly Placed[]
  window: DaySpan
  /** All that matches. */
  fit: DaySpan
  lanes: readonly { id: string }[]
  scale: { direction: 'ltr' | 'rtl' }
}

/** What a key asks for: another mark, another window, or a view there was. */
export type KeyAnswer = { to: Placed } | { window: DaySpan } | { way: 'back' | 'forward' } | null

/** The answer of the chart to a key, from the mark that has the focus. */
export function answerKey(key: string, from: Placed | null, chart: Walk, limits: DaySpan): KeyAnswer {
  const { window } = chart
  const days = window.last + 1 - window.first
  const centre = from ? (from.span.first + from.span.last + 1) / 2 : window.first + days / 2
  const later = chart.scale.direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
  switch (key) {
    case '+':
    case '=':
      return { window: zoomWindow(window, 2, centre, limits) }
    case '-':
    case '_':
      return { window: zoomWindow(window, 0.5, centre, limits) }
    case '0':
      return { window: limits }
    case 'f':
      return { window: chart.fit }
    case '[':
      return { way: 'back' }
    case ']':
      return { way: 'forward' }
    case 'PageDown':
      return { window: panWindow(window, days * 0.8, limits) }
    case 'PageUp':
      return { window: panWindow(window, -days * 0.8, limits) }
    case 'ArrowRight':
    case 'ArrowLeft':
      return mark(alongLane(chart.placed, from, key === later ? 1 : -1))
    case 'ArrowDown':
      return mark(acrossLanes(chart, from, 1))
    case 'ArrowUp':
      return mark(acrossLanes(chart, from, -1))
    case 'Home':
      return mark(laneOf(chart.placed, from)[0])
    case 'End':
      return mark(laneOf(chart.placed, from).at(-1))
    default:
      return null
  }
}

const mark = (to: Placed | null | undefined): KeyAnswer => (to ? { to } : null)

function laneOf(placed: readonly Placed[], from: Placed | null): Placed[] {
  const lane = from?.lane ?? placed[0]?.lane
  return placed.filter((p) => p.lane === lane).sort((a, b) => a.order - b.order)
}

function alongLane(placed: readonly Placed[], from: Placed | null, step: 1 | -1): Placed | null {
  const lane = laneOf(placed, from)
  if (!from) return lane[0] ?? null
  return lane[lane.findIndex((p) => p.key === from.key) + step] ?? null
}

/** The same event on the next lane that way; where it is on no other, what is nearest in time on the next lane. */
function acrossLanes(chart: Walk, from: Placed | null, step: 1 | -1): Placed | null {
  if (!from) return chart.placed[0] ?? null
  const lanes = chart.lanes.map((l) => l.id)
  const at = lanes.indexOf(from.lane)
  const ahead = step === 1 ? lanes.slice(at + 1) : lanes.slice(0, at).reverse()
  const on = (lane: string) => chart.placed.filter((p) => p.lane === lane)
  const joined = ahead.flatMap((lane) => on(lane).filter((p) => p.events.some((e) => from.events.includes(e))))
  if (joined[0]) return joined[0]
  const next = ahead.map(on).find((marks) => marks.length > 0) ?? []
  return least(next, (p) => Math.abs(p.x - from.x)) ?? null
}
