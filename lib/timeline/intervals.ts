import type { DaySpan, Precision } from '@/lib/calendar/date'
import type { TimelineEvent } from '@/lib/domain/timeline'
import type { Ink, Mark, Paint } from '@/lib/scene/scene'
import type { Pen } from './pen'
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
  capped: ({ pen, from, to, y, colour, opens, closes }) => [
    pen.line([from, y], [to, y], { stroke: colour, strokeWidth: 2 }),
    ...(opens
      ? []
      : [pen.line([from + 0.75, y - half - 1], [from + 0.75, y + half + 1], { stroke: colour, strokeWidth: 1.5 })]),
    ...(closes
      ? []
      : [pen.line([to - 0.75, y - half - 1], [to - 0.75, y + half + 1], { stroke: colour, strokeWidth: 1.5 })]),
  ],
  hollow: (d) => outline(d, { fill: 'paper', stroke: d.colour, strokeWidth: 1.2 }),
  dashed: (d) => outline(d, { fill: 'paper', stroke: d.colour, strokeWidth: 1.2, dash: [4, 3] }),
  fading: ({ pen, from, to, y, colour }) => {
    const step = Math.min(14, (to - from) / 8)
    const ink = { stroke: colour, strokeWidth: 1.2, dash: [4, 3] } satisfies Ink
    const rails = (a: number, b: number, opacity: number) =>
      pen.path(
        [
          [
            [a, y - half],
            [b, y - half],
          ],
          [
            [a, y + half],
            [b, y + half],
          ],
        ],
        { ...ink, opacity },
      )
    return [
      ...[0.2, 0.45, 0.7].map((opacity, i) => rails(from + i * step, from + (i + 1) * step, opacity)),
      rails(from + 3 * step, to - 3 * step, 1),
      ...[0.7, 0.45, 0.2].map((opacity, i) => rails(to - (3 - i) * step, to - (2 - i) * step, opacity)),
    ]
  },
  'open-start': ({ pen, from, to, y, colour }) => openBar(pen, to, from, y, colour),
  'open-end': ({ pen, from, to, y, colour }) => openBar(pen, from, to, y, colour),
  differing: ({ pen, event, from, to, y, ruler, colour }) => [
    pen.line([from + 6, y], [to - 6, y], { stroke: colour, strokeWidth: 1 }),
    ...event.alternatives
      .map((span) => ruler.along(middleOf(span)))
      .filter((along) => along >= ruler.start && along <= ruler.end)
      .map((along) => diamond(pen, along, y, 5, { fill: 'paper', stroke: colour, strokeWidth: 1.3 })),
  ],
}

function outline({ pen, from, to, y, opens, closes }: Drawing, ink: Ink): Mark[] {
  if (!opens && !closes) return [pen.rect(from + 0.6, y - half, Math.max(1, to - from - 1.2), 2 * half, ink)]
  const [a, b] = [from + (opens ? 0 : 0.6), to - (closes ? 0 : 0.6)]
  const { fill, ...stroke } = ink
  return [
    pen.rect(a, y - half, b - a, 2 * half, fill === undefined ? {} : { fill }),
    pen.path(
      [
        [
          [a, y - half],
          [b, y - half],
        ],
        [
          [a, y + half],
          [b, y + half],
        ],
      ],
      stroke,
    ),
    ...(opens ? [] : [pen.line([a, y - half], [a, y + half], stroke)]),
    ...(closes ? [] : [pen.line([b, y - half], [b, y + half], stroke)]),
  ]
}

/** A bar closed at its known end, with an arrow at the other. */
function openBar(pen: Pen, known: number, open: number, y: number, colour: Paint): Mark[] {
  const away = Math.sign(open - known) || 1
  const ink = { stroke: colour, strokeWidth: 1.2, round: true } satisfies Ink
  return [
    pen.path(
      [
        [
          [open - 5 * away, y - half],
          [known, y - half],
          [known, y + half],
          [open - 5 * away, y + half],
        ],
      ],
      ink,
    ),
    pen.path(
      [
        [
          [open - 5 * away, y - half - 2],
          [open, y],
          [open - 5 * away, y + half + 2],
        ],
      ],
      ink,
    ),
  ]
}

/** A diamond round a point. */
export function diamond(pen: Pen, along: number, y: number, r: number, ink: Ink): Mark {
  return pen.path(
    [
      [
        [along - r, y],
        [along, y - r],
        [along + r, y],
        [along, y + r],
      ],
    ],
    ink,
    true,
  )
}
