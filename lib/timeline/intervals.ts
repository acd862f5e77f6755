import type { DaySpan, Precision } from '@/lib/calendar/date'
import type { TimelineEvent } from '@/lib/domain/timeline'
import type { Ink, Mark, Paint } from '@/lib/scene/scene'
import type { Pen, Point } from './pen'
import type { Ruler } from './ticks'

/** Intervals narrower than this are told by the fill of the mark alone. */
const leastWidth = 4
/** Length of a bar that has one known end only. */
const openLength = 30
const half = 4

export type BarShape = 'solid' | 'capped' | 'hollow' | 'dashed' | 'fading' | 'open-start' | 'open-end' | 'differing'

const shapes: Record<Precision, BarShape> = {
  minute: 'capped',
  day: 'capped',
  range: 'capped',
  week: 'capped',
  'part-of-month': 'capped',
  month: 'hollow',
  season: 'hollow',
  year: 'dashed',
  decade: 'dashed',
  century: 'dashed',
  circa: 'fading',
  before: 'open-start',
  after: 'open-end',
}

/** The shape an event's interval is drawn as. */
export function barShape(event: TimelineEvent): BarShape {
  if (event.alternatives.length > 0) return 'differing'
  return event.sense === 'lasted' ? 'solid' : shapes[event.precision]
}

const middleOf = (span: DaySpan) => (span.first + span.last + 1) / 2

/** Where an event's interval stands along time, inside the window; null where it is too narrow to be seen as one. */
export function barOf(event: TimelineEvent, ruler: Ruler): { from: number; to: number } | null {
  const clamp = (along: number) => Math.max(ruler.start, Math.min(ruler.end, along))
  const [first, last] = [ruler.along(event.firstDay), ruler.along(event.lastDay + 1)]
  const shape = barShape(event)
  if (shape === 'open-start') return { from: clamp(last - openLength), to: clamp(last) }
  if (shape === 'open-end') return { from: clamp(first), to: clamp(first + openLength) }
  if (shape === 'differing') {
    const days = [...event.alternatives, { first: event.firstDay, last: event.lastDay }].map(middleOf).map(ruler.along)
    const [from, to] = [clamp(Math.min(...days) - 6), clamp(Math.max(...days) + 6)]
    return to - from >= 12 + leastWidth ? { from, to } : null
  }
  if (event.firstDay === event.lastDay || last - first < leastWidth) return null
  return { from: clamp(first), to: clamp(last) }
}

/** The interval of an event as marks, `y` its middle line. Ends outside the window are left open. */
export function drawBar(
  pen: Pen,
  event: TimelineEvent,
  bar: { from: number; to: number },
  y: number,
  ruler: Ruler,
  colour: Paint,
): Mark[] {
  const opens = ruler.along(event.firstDay) < ruler.start
  const closes = ruler.along(event.lastDay + 1) > ruler.end
  return draw[barShape(event)]({ pen, event, ...bar, y, ruler, colour, opens, closes })
}

type Drawing = {
  pen: Pen
  event: TimelineEvent
  from: number
  to: number
  y: number
  ruler: Ruler
  colour: Paint
  opens: boolean
  closes: boolean
}

const draw: Record<BarShape, (d: Drawing) => Mark[]> = {
  solid: ({ pen, from, to, y, colour }) => [pen.rect(from, y - half + 1, to - from, 2 * half - 2, { fill: colour }, 1)],
  capped: ({ pen, from, to, y, colour, opens, closes }) => {
    const cap = (along: number): Point[] => [
      [along, y - half - 1],
      [along, y + half + 1],
    ]
    const rule: Point[] = [
      [from, y],
      [to, y],
    ]
    const strokes = [rule, ...(opens ? [] : [cap(from + 0.75)]), ...(closes ? [] : [cap(to - 0.75)])]
    return [pen.path(strokes, { stroke: colour, strokeWidth: 1.75 })]
  },
  hollow: (d) => outline(d, { fill: 'paper', stroke: d.colour, strokeWidth: 1.2 }),
  dashed: (d) => outline(d, { fill: 'paper', stroke: d.colour, strokeWidth: 1.2, dash: [4, 3] }),
  fading: ({ pen, from, to, y, colour }) => {
    const step = Math.min(14, (to - from) / 8)
    const rails = (a: number, b: number): Point[][] =>
      [y - half, y + half].map((rail) => [
        [a, rail],
        [b, rail],
      ])
    return [0.2, 0.45, 0.7, 1].map((opacity, i) => {
      const [a, b] = [from + i * step, to - i * step]
      const strokes = opacity === 1 ? rails(a, b) : [...rails(a, a + step), ...rails(b - step, b)]
      return pen.path(strokes, { stroke: colour, strokeWidth: 1.2, dash: [4, 3], opacity })
    })
  },
  'open-start': ({ pen, from, to, y, colour }) => openBar(pen, to, from, y, colour),
  'open-end': ({ pen, from, to, y, colour }) => openBar(pen, from, to, y, colour),
  differing: ({ pen, event, from, to, y, ruler, colour }) => {
    const middles = event.alternatives.map((span) => ruler.along(middleOf(span)))
    const seen = middles.filter((along) => along >= ruler.start && along <= ruler.end)
    const rule: Point[] = [
      [from + 6, y],
      [to - 6, y],
    ]
    const diamonds = seen.map((along) => diamondAt(along, y, 5))
    return [
      pen.path([rule], { stroke: colour, strokeWidth: 1 }),
      ...(seen.length > 0 ? [pen.path(diamonds, { fill: 'paper', stroke: colour, strokeWidth: 1.3 }, true)] : []),
    ]
  },
}

/** A bar in outline, without the ends that lie outside the window. */
function outline({ pen, from, to, y, opens, closes }: Drawing, ink: Ink): Mark[] {
  if (!opens && !closes) return [pen.rect(from + 0.6, y - half, Math.max(1, to - from - 1.2), 2 * half, ink)]
  const [a, b] = [from + (opens ? 0 : 0.6), to - (closes ? 0 : 0.6)]
  const corners: Point[] = [
    [a, y - half],
    [b, y - half],
    [b, y + half],
    [a, y + half],
  ]
  if (!opens) return [pen.path([[corners[1]!, corners[0]!, corners[3]!, corners[2]!]], ink)]
  if (!closes) return [pen.path([corners], ink)]
  return [pen.path([corners.slice(0, 2), corners.slice(2)], ink)]
}

/** A bar closed at its known end, with an arrow at the other. */
function openBar(pen: Pen, known: number, open: number, y: number, colour: Paint): Mark[] {
  const away = Math.sign(open - known) || 1
  const ink = { stroke: colour, strokeWidth: 1.2, round: true } satisfies Ink
  const strokes: Point[][] = [
    [
      [open - 5 * away, y - half],
      [known, y - half],
      [known, y + half],
      [open - 5 * away, y + half],
    ],
    [
      [open - 5 * away, y - half - 2],
      [open, y],
      [open - 5 * away, y + half + 2],
    ],
  ]
  return [pen.path(strokes, ink)]
}

/** A diamond round a point. */
export function diamond(pen: Pen, along: number, y: number, r: number, ink: Ink): Mark {
  return pen.path([diamondAt(along, y, r)], ink, true)
}

const diamondAt = (along: number, y: number, r: number): Point[] => [
  [along - r, y],
  [along, y - r],
  [along + r, y],
  [along, y + r],
]
