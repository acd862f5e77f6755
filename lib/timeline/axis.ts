import type { CalendarId, DaySpan, EpochDay } from '@/lib/calendar/date'
import type { Period } from '@/lib/domain/timeline'
import type { Messages } from '@/lib/i18n/en'
import type { Box, Mark, Paint } from '@/lib/scene/scene'
import type { TimeScale } from './chart'
import { measure, widthOf } from './measure'
import type { Pen, Point } from './pen'
import type { Ruler, TickRow } from './ticks'

/** Height of one calendar's row of ticks. */
export const axisRow = 30
const tickSize = 11
const contextSize = 11.5

/** The one time scale: a window of whole days (both inside) over a box, its range reversed where time runs right to left. */
export function timeScale(window: DaySpan, box: Box, direction: 'ltr' | 'rtl'): TimeScale {
  const pixelsPerDay = box.width / (window.last + 1 - window.first)
  const [from, step] = direction === 'rtl' ? [box.x + box.width, -pixelsPerDay] : [box.x, pixelsPerDay]
  return {
    x: (day) => from + (day - window.first) * step,
    day: (x) => window.first + (x - from) / step,
    pixelsPerDay,
    direction,
  }
}

/** The same scale along time, for layout: pixels from the scene's start edge, whichever side that is. */
export function rulerFor(window: DaySpan, start: number, width: number): Ruler {
  const perDay = width / (window.last + 1 - window.first)
  return { ...window, start, end: start + width, perDay, along: (day) => start + (day - window.first) * perDay }
}

/** Upright lines at some days, one path; none where there is no day. */
function uprights(pen: Pen, days: readonly EpochDay[], ruler: Ruler, from: number, to: number, stroke: Paint): Mark[] {
  const strokes = days.map((day): Point[] => [
    [ruler.along(day), from],
    [ruler.along(day), to],
  ])
  return strokes.length > 0 ? [pen.path(strokes, { stroke, strokeWidth: 1 })] : []
}

/** The rows of ticks from top to bottom, the leading calendar last, next to the lanes. */
export function drawAxis(pen: Pen, rows: readonly TickRow[], ruler: Ruler, top: number, margin: number): Mark[] {
  return rows.flatMap((row, i) => {
    const y = top + i * axisRow
    const leads = i === rows.length - 1
    const bare = row.contexts.length === 0
    const strong = bare ? row.days : row.strong
    const weak = row.days.filter((day) => !strong.includes(day))
    const shared = strong.filter((day) => row.days.includes(day))
    const apart = strong.filter((day) => !row.days.includes(day))
    const centred = row.ticks.some((tick) => ruler.along(tick.day + 0.5) === tick.along)
    const labels = row.ticks.map((tick) =>
      pen.text(centred ? tick.along : tick.along + 4, y + (bare ? 20 : 25.5), tick.label, {
        size: tickSize,
        fill: leads ? 'ink' : 'muted',
        anchor: centred ? 'middle' : 'start',
        ...(bare ? { weight: 600 } : {}),
      }),
    )
    const contexts = row.contexts.map((tick) =>
      pen.text(tick.along + 4, y + 12, tick.label, { size: contextSize, weight: 600, fill: leads ? 'ink' : 'muted' }),
    )
    const rule = pen.line([ruler.start - margin, y + axisRow], [ruler.end + margin, y + axisRow], {
      stroke: leads ? 'lane-line' : 'grid',
      strokeWidth: 1,
    })
    const lines = [
      ...uprights(pen, weak, ruler, y + axisRow - 13, y + axisRow, 'grid-strong'),
      ...uprights(pen, shared, ruler, y + 3, y + axisRow, 'lane-line'),
      ...uprights(pen, apart, ruler, y + 3, y + 14, 'lane-line'),
    ]
    return [{ kind: 'group', name: `axis ${row.calendar}`, children: [rule, ...lines, ...labels, ...contexts] }]
  })
}

/** The leading calendar's lines across the lanes. */
export function drawGrid(pen: Pen, row: TickRow, ruler: Ruler, top: number, bottom: number): Mark {
  const weak = row.days.filter((day) => !row.strong.includes(day))
  const lines = [
    ...uprights(pen, weak, ruler, top, bottom, 'grid'),
    ...uprights(pen, row.strong, ruler, top, bottom, 'grid-strong'),
  ]
  return { kind: 'group', name: 'grid', children: lines }
}

/** Height of the row that names the periods. */
export const periodRow = 17
const periodSize = 10.5

/** Well-known periods as quiet bands behind the lanes, named above them where the name has room. */
export function drawPeriods(pen: Pen, periods: readonly Period[], ruler: Ruler, top: number, bottom: number): Mark[] {
  const shown = periods
    .filter((period) => ruler.along(period.last + 1) > ruler.start && ruler.along(period.first) < ruler.end)
    .sort((a, b) => a.first - b.first || b.last - a.last || (a.id < b.id ? -1 : 1))
  let free = ruler.start
  return shown.map((period) => {
    const from = Math.max(ruler.start, ruler.along(period.first))
    const width = Math.max(1, Math.min(ruler.end, ruler.along(period.last + 1)) - from)
    const band = pen.rect(from, top, width, bottom - top, { fill: 'period', opacity: 0.6 })
    const room = widthOf(period.label, periodSize)
    const at = Math.max(from + 3, free)
    const fits = at + room <= ruler.end && at - from <= Math.max(3, width)
    if (fits) free = at + room + 12
    const name = fits ? [pen.text(at, top + 12, period.label.text, { size: periodSize, fill: 'muted' })] : []
    return { kind: 'group', name: 'period', of: period.id, children: [band, ...name] }
  })
}

/** The calendars' names beside their rows, and which way time runs, in words and as an arrow. */
export function drawAxisNames(
  pen: Pen,
  rows: readonly TickRow[],
  messages: Messages,
  end: number,
  top: number,
): Mark[] {
  const name = (row: TickRow, i: number): Mark =>
    pen.text(end, top + i * axisRow + 12, messages.calendars[row.calendar], {
      size: tickSize,
      fill: i === rows.length - 1 ? 'ink' : 'muted',
      weight: 600,
      anchor: 'end',
    })
  return [
    ...rows.map(name),
    ...drawDirection(pen, messages.settings.direction, end, top + (rows.length - 1) * axisRow + 25.5),
  ]
}

/** "Time runs" with an arrow that points to later, ending at a point along time. */
export function drawDirection(pen: Pen, words: string, end: number, baseline: number): Mark[] {
  const [tip, y] = [end, baseline - 3.5]
  const ink = { stroke: 'muted', strokeWidth: 1.1, round: true } as const
  return [
    pen.text(tip - 27, baseline, words, { size: 10, fill: 'muted', anchor: 'end' }),
    pen.path(
      [
        [
          [tip - 21, y],
          [tip, y],
        ],
        [
          [tip - 4, y - 3.2],
          [tip, y],
          [tip - 4, y + 3.2],
        ],
      ],
      ink,
    ),
  ]
}

/** Room the axis names ask for beside the plot. */
export function axisNamesWidth(messages: Messages, calendars: readonly CalendarId[]): number {
  const names = calendars.map((calendar) => measure(messages.calendars[calendar], tickSize, 600))
  return Math.max(...names, measure(messages.settings.direction, 10) + 27)
}
