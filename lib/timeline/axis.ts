import type { DaySpan } from '@/lib/calendar/date'
import type { Messages } from '@/lib/i18n/en'
import type { Box, Mark } from '@/lib/scene/scene'
import type { TimeScale } from './chart'
import { measure } from './measure'
import type { Pen } from './pen'
import type { Ruler, TickRow } from './ticks'

/** Height of one calendar's row of ticks. */
export const axisRow = 32
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
  return { ...window, start, end: start + width, along: (day) => start + (day - window.first) * perDay }
}

/** The rows of ticks from top to bottom, the leading calendar last, next to the lanes. */
export function drawAxis(pen: Pen, rows: readonly TickRow[], ruler: Ruler, top: number): Mark[] {
  return rows.flatMap((row, i) => {
    const y = top + i * axisRow
    const leads = i === rows.length - 1
    const bare = row.contexts.length === 0
    const from = (strong: boolean) => (strong ? y + 4 : y + axisRow - 13)
    const strong = new Set(row.strong)
    const lines = row.days.map((day) =>
      pen.line([ruler.along(day), from(strong.has(day) || bare)], [ruler.along(day), y + axisRow], {
        stroke: strong.has(day) || bare ? 'lane-line' : 'grid-strong',
        strokeWidth: 1,
      }),
    )
    const centred = row.ticks.some((tick) => ruler.along(tick.day + 0.5) === tick.along)
    const labels = row.ticks.map((tick) =>
      pen.text(centred ? tick.along : tick.along + 4, y + (bare ? 21 : 27), tick.label, {
        size: tickSize,
        fill: leads ? 'ink' : 'muted',
        anchor: centred ? 'middle' : 'start',
        ...(bare ? { weight: 600 } : {}),
      }),
    )
    const contexts = row.contexts.map((tick) =>
      pen.text(tick.along + 4, y + 13, tick.label, { size: contextSize, weight: 600, fill: leads ? 'ink' : 'muted' }),
    )
    const rule = pen.line([ruler.start, y + axisRow], [ruler.end, y + axisRow], {
      stroke: leads ? 'lane-line' : 'grid',
      strokeWidth: 1,
    })
    return [{ kind: 'group', name: `axis ${row.calendar}`, children: [rule, ...lines, ...labels, ...contexts] }]
  })
}

/** The leading calendar's lines across the lanes. */
export function drawGrid(pen: Pen, row: TickRow, ruler: Ruler, top: number, bottom: number): Mark {
  const strong = new Set(row.strong)
  const lines = row.days.map((day) =>
    pen.line([ruler.along(day), top], [ruler.along(day), bottom], {
      stroke: strong.has(day) ? 'grid-strong' : 'grid',
      strokeWidth: 1,
    }),
  )
  return { kind: 'group', name: 'grid', children: lines }
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
    pen.text(end, top + i * axisRow + 13, messages.calendars[row.calendar], {
      size: tickSize,
      fill: i === rows.length - 1 ? 'ink' : 'muted',
      weight: 600,
      anchor: 'end',
    })
  return [
    ...rows.map(name),
    ...drawDirection(pen, messages.settings.direction, end, top + (rows.length - 1) * axisRow + 27),
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
export function axisNamesWidth(messages: Messages): number {
  const { gregorian, jalali } = messages.calendars
  return Math.max(
    measure(gregorian, tickSize, 600),
    measure(jalali, tickSize, 600),
    measure(messages.settings.direction, 10) + 27,
  )
}
