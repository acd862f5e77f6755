import { max } from 'd3'
import type { CalendarId, DaySpan } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import type { TimelineData } from '@/lib/domain/timeline'
import type { Box, Mark } from '@/lib/scene/scene'
import { rulerFor, timeScale } from './axis'
import type { Chart } from './chart'
import { columnPath, columnsOf } from './columns'
import type { Pen, Point } from './pen'
import { type Ruler, tickRows } from './ticks'

/** Height of the strip, and of the years under it. */
export const overviewHeight = 36
export const overviewAxis = 18

/**
 * The whole period: all events in grey, the matching ones in colour over them, and a brush over the window. `before` are
 * the marks of the same period under another window: all but the brush are those.
 */
export function drawOverview(
  pen: Pen,
  data: TimelineData,
  window: DaySpan,
  at: Strip,
  view: OverviewView,
  before?: readonly Mark[],
): { marks: readonly Mark[]; overview: Chart['overview'] } {
  if (data.extent === null) return { marks: [], overview: null }
  const extent = {
    first: Math.min(data.extent.first, data.window.first),
    last: Math.max(data.extent.last, data.window.last),
  }
  const ruler = rulerFor(extent, at.start, at.width)
  const box = pen.box(at.start, at.top, at.width, overviewHeight)
  const place = brushBox(window, ruler, at.top)
  const brush = drawBrush(pen, place)
  const whole = before?.slice(0, -brush.length) ?? drawWhole(pen, data, ruler, at, view)
  return {
    marks: [...whole, ...brush],
    overview: {
      box,
      extent,
      scale: timeScale(extent, box, view.direction),
      brush: pen.box(place.x, place.y, place.width, place.height),
    },
  }
}

type Strip = { start: number; width: number; top: number }
type OverviewView = { locale: Locale; calendar: CalendarId; direction: 'ltr' | 'rtl' }

function drawWhole(pen: Pen, data: TimelineData, ruler: Ruler, at: Strip, view: OverviewView): Mark[] {
  const bottom = at.top + overviewHeight
  const all = columnsOf([data.overview.all], ruler)
  const matching = columnsOf([data.overview.matching], ruler)
  const most = max([...all, ...matching], (column) => column.count) || 1
  const columns = (list: typeof all, fill: 'overview-all' | 'overview-match') =>
    list.length > 0 ? [pen.path(columnPath(list, bottom, overviewHeight - 4, most), { fill }, true)] : []
  const row = tickRows([view.calendar], ruler, view)[0]!
  const years = (row.contexts.length > 0 ? row.contexts : row.ticks).map((tick) =>
    pen.text(tick.along + 3, bottom + 13, tick.label, { size: 10, fill: 'muted' }),
  )
  const days = row.contexts.length > 0 ? row.strong : row.days
  const notches = days.map((day): Point[] => [
    [ruler.along(day), bottom],
    [ruler.along(day), bottom + 6],
  ])
  const lines = notches.length > 0 ? [pen.path(notches, { stroke: 'lane-line', strokeWidth: 1 })] : []
  const periods = (data.periods ?? []).map((period) => {
    const from = Math.max(ruler.start, ruler.along(period.first))
    return pen.rect(
      from,
      at.top,
      Math.max(1, Math.min(ruler.end, ruler.along(period.last + 1)) - from),
      overviewHeight,
      { fill: 'period' },
    )
  })
  return [
    pen.rect(at.start, at.top, at.width, overviewHeight, { fill: 'lane' }),
    ...periods,
    ...columns(all, 'overview-all'),
    ...columns(matching, 'overview-match'),
    pen.line([at.start, bottom], [at.start + at.width, bottom], { stroke: 'lane-line', strokeWidth: 1 }),
    ...lines,
    ...years,
  ]
}

/** The brush along time: never narrower than two pixels, never outside the strip. */
function brushBox(
  window: DaySpan,
  ruler: { along: (day: number) => number; start: number; end: number },
  top: number,
): Box {
  const from = Math.max(ruler.start, Math.min(ruler.end - 2, ruler.along(window.first)))
  const to = Math.min(ruler.end, Math.max(from + 2, ruler.along(window.last + 1)))
  return { x: from, y: top, width: to - from, height: overviewHeight }
}

function drawBrush(pen: Pen, { x, y, width, height }: Box): Mark[] {
  const handle = (along: number) =>
    pen.rect(along - 3, y + height / 2 - 9, 6, 18, { fill: 'paper', stroke: 'brush', strokeWidth: 1.4 }, 3)
  return [
    pen.rect(x, y, width, height, { fill: 'brush', opacity: 0.1 }),
    pen.rect(x, y + 0.5, width, height - 1, { stroke: 'brush', strokeWidth: 1.2 }),
    handle(x),
    handle(x + width),
  ]
}
