import { max } from 'd3'
import type { Measure } from '@/lib/domain/event'
import type { TimelineData, TimelineEvent, TimelineFigure } from '@/lib/domain/timeline'
import type { Messages } from '@/lib/i18n/en'
import type { Written } from '@/lib/i18n/hand'
import { formatNumber } from '@/lib/i18n/number'
import type { Ink, Mark, Paint } from '@/lib/scene/scene'
import { parties } from './lanes'
import { measure, wrap } from './measure'
import type { Pen, Point } from './pen'
import { byImportance } from './stack'
import type { Ruler } from './ticks'

/** Whose word a figure is: on one's own losses, on the other side's, or of somebody who is no party. */
export type FigureKind = 'own' | 'enemy' | 'third'

/** The figures of one event, one measure, at their place along time. */
export type Stem = { event: TimelineEvent; along: number; before: number; after: number; figures: TimelineFigure[] }

/** Height of the row: its heading and its plot, or the heading alone where there is no figure. */
export const figureRowHeight = (data: TimelineData) => (figureMeasure(data.figures ?? []) ? 128 : 26)
const heading = 34
const plotHeight = 80
/** Room between two stems: a tick to each side. */
const leastGap = 26
const tick = 10
const labelSize = 10

/** Colours of the parties, here and nowhere else. */
const partyPaint: Readonly<Record<string, Paint>> = { AM: 'party-am', AZ: 'party-az', NK: 'party-nk' }
const paintOf = (by: string): Paint => partyPaint[by] ?? 'muted'

/** The kind of a figure, by its claimant and whose losses they are. */
export function figureKind({ by, about }: Pick<TimelineFigure, 'by' | 'about'>): FigureKind {
  if (by === about) return 'own'
  return parties.includes(by) ? 'enemy' : 'third'
}

/** The measure that the row shows: those killed, else what most figures count. */
export function figureMeasure(figures: readonly TimelineFigure[]): Measure | null {
  const count = (one: Measure) => figures.filter((figure) => figure.measure === one).length
  const known = [...new Set(figures.map((figure) => figure.measure))]
  if (known.includes('killed')) return 'killed'
  return known.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? null
}

/** The stems that have room, the most important first, and how many events with a figure have none. */
export function stemsOf(data: TimelineData, shown: Measure, ruler: Ruler): { stems: Stem[]; hidden: number } {
  const of = new Map<string, TimelineFigure[]>()
  for (const figure of data.figures ?? []) {
    if (figure.measure !== shown) continue
    const own = of.get(figure.event) ?? []
    if (!own.some((known) => sameFigure(known, figure))) of.set(figure.event, [...own, figure])
  }
  const told = (data.events ?? []).filter((event) => of.has(event.id)).sort(byImportance)
  const stems: Stem[] = []
  for (const event of told) {
    const [from, to] = [
      Math.max(ruler.start, ruler.along(event.firstDay)),
      Math.min(ruler.end, ruler.along(event.lastDay + 1)),
    ]
    const along = (from + to) / 2
    if (to < from || stems.some((stem) => Math.abs(stem.along - along) < leastGap)) continue
    stems.push({ event, along, before: ruler.start, after: ruler.end, figures: of.get(event.id)! })
  }
  stems.sort((a, b) => a.along - b.along)
  const room = stems.map((stem, i) => ({
    ...stem,
    before: i > 0 ? (stems[i - 1]!.along + stem.along) / 2 : ruler.start - 8,
    after: i + 1 < stems.length ? (stems[i + 1]!.along + stem.along) / 2 : ruler.end + 8,
  }))
  return { stems: room, hidden: told.length - stems.length }
}

const sameFigure = (a: TimelineFigure, b: TimelineFigure) =>
  a.by === b.by && a.label === b.label && a.about === b.about && a.low === b.low && a.high === b.high

/** What the row shows: kinds of figures, whether any differ, whether any is open to one side. */
export type DrawnFigures = { kinds: ReadonlySet<FigureKind>; ranges: boolean; open: boolean }

type Row = { pen: Pen; ruler: Ruler; top: number; y: (value: number) => number; view: Written; messages: Messages }

/**
 * The claims row: under each event a stem with a tick for each claimant and a thin bar from the lowest figure to the
 * highest, on a scale that gives small numbers room; no mean. `back` are its lines and words, `marks` what moves with time.
 */
export function drawFigures(
  pen: Pen,
  {
    data,
    ruler,
    view,
    messages,
    shown,
    top,
    gutter,
  }: {
    data: TimelineData
    ruler: Ruler
    view: Written
    messages: Messages
    shown: Measure | null
    top: number
    gutter: { end: number; limit: number } | null
  },
): { back: Mark[]; marks: Mark[]; drawn: DrawnFigures } {
  const { stems, hidden } = shown ? stemsOf(data, shown, ruler) : { stems: [], hidden: 0 }
  const all = stems.flatMap((stem) => stem.figures)
  const most = Math.max(10, max(all, (figure) => figure.high) ?? 0)
  const base = top + heading + plotHeight
  const y = (value: number) => base - (plotHeight * Math.log1p(value)) / Math.log1p(most)
  const row: Row = { pen, ruler, top, y, view, messages }
  const words = messages.chart.figures
  const told = [
    shown ? words.row(messages.measures[shown]) : words.none,
    ...(shown ? [words.cover(stems.length + hidden, data.total)] : []),
    ...(hidden > 0 ? [words.hidden(hidden)] : []),
  ].join(' · ')
  const title = wrap(told, ruler.end - ruler.start, 11)[0] ?? ''
  return {
    back: [
      ...(shown ? scaleOf(row, most, gutter) : []),
      pen.text(ruler.start, top + 13, title, { size: 11, fill: 'muted' }),
    ],
    marks: stems.map((stem) => drawStem(row, stem)),
    drawn: {
      kinds: new Set(all.map(figureKind)),
      ranges: stems.some(({ figures }) => new Set(figures.flatMap(({ low, high }) => [low, high])).size > 1),
      open: all.some(({ qualifier }) => qualifier === 'at-least' || qualifier === 'up-to'),
    },
  }
}

/** Lines at 1, 10, 100 …, and the broken one of none. */
function scaleOf({ pen, ruler, y, view }: Row, most: number, gutter: { end: number } | null): Mark[] {
  const steps = [0, 1, 10, 100, 1000, 10_000, 100_000].filter((step) => step <= most)
  return steps.flatMap((step) => {
    const at: [Point, Point] = [
      [ruler.start - 12, y(step)],
      [ruler.end + 12, y(step)],
    ]
    const ink: Ink =
      step === 0 ? { stroke: 'lane-line', strokeWidth: 1, dash: [3, 3] } : { stroke: 'grid', strokeWidth: 1 }
    const label = formatNumber(step, view)
    return [
      pen.line(...at, ink),
      gutter
        ? pen.text(gutter.end, y(step) + 3.5, label, { size: labelSize, fill: 'muted', anchor: 'end' })
        : pen.text(ruler.start - 10, y(step) - 2, label, { size: labelSize, fill: 'muted', halo: true }),
    ]
  })
}

function drawStem(row: Row, stem: Stem): Mark {
  const { pen, y } = row
  const { event, along, figures } = stem
  const [low, high] = [Math.min(...figures.map((f) => f.low)), Math.max(...figures.map((f) => f.high))]
  const line = pen.line([along, y(0)], [along, y(high)], { stroke: 'faint', strokeWidth: 0.75 })
  const range = high > low ? [pen.line([along, y(low)], [along, y(high)], { stroke: 'ink', strokeWidth: 2 })] : []
  const sorted = [...figures].sort((a, b) => b.high - a.high || (a.label < b.label ? -1 : 1))
  return {
    kind: 'group',
    name: 'figures',
    of: event.slug,
    at: pen.x(along),
    children: [
      line,
      ...range,
      ...sorted.flatMap((figure) => drawFigure(row, stem, figure)),
      ...drawNames(row, stem, sorted),
    ],
  }
}

/** Which side of its stem a claimant's tick stands on: the parties one to each, so that no colour is needed to tell them. */
const sideOf = (by: string): -1 | 1 => (by === 'AZ' || !parties.includes(by) ? 1 : -1)

/** A figure as it stands on its stem; `x` counts along time. */
function drawFigure({ pen, y }: Row, { along }: Stem, figure: TimelineFigure): Mark[] {
  return drawTick(pen, along, y(figure.high), figureKind(figure), figure)
}

/** A tick beside a stem: full for one's own losses, open for the other side's, a ring for anybody else's word. */
export function drawTick(
  pen: Pen,
  along: number,
  y: number,
  kind: FigureKind,
  { by, qualifier }: Pick<TimelineFigure, 'by' | 'qualifier'>,
): Mark[] {
  const [side, paint] = [sideOf(by), paintOf(by)]
  const from = side === 1 ? along : along - tick
  const body =
    kind === 'third'
      ? pen.circle(along, y, 3.2, { fill: 'paper', stroke: paint, strokeWidth: 1.4 })
      : pen.rect(
          from,
          y - 2,
          tick,
          4,
          kind === 'own' ? { fill: paint } : { fill: 'paper', stroke: paint, strokeWidth: 1.2 },
        )
  const open = qualifier === 'at-least' ? -1 : qualifier === 'up-to' ? 1 : 0
  if (open === 0) return [body]
  const x = kind === 'third' ? along : along + (side * tick) / 2
  const [start, tip] = [y + open * 2.5, y + open * 8]
  const arrow: Point[][] = [
    [
      [x, start],
      [x, tip],
    ],
    [
      [x - 2.4, tip - open * 2.6],
      [x, tip],
      [x + 2.4, tip - open * 2.6],
    ],
  ]
  return [body, pen.path(arrow, { stroke: paint, strokeWidth: 1.1, round: true })]
}

/** Claimants with their numbers beside the ticks, where there is room for all letters. */
function drawNames({ pen, y, view }: Row, stem: Stem, figures: readonly TimelineFigure[]): Mark[] {
  const taken: Record<1 | -1, number[]> = { 1: [], [-1]: [] }
  return figures.flatMap((figure) => {
    const side = sideOf(figure.by)
    const number = (n: number) => formatNumber(n, view)
    const value = figure.low === figure.high ? number(figure.high) : `${number(figure.low)}–${number(figure.high)}`
    const at = y(figure.high)
    const start = stem.along + side * (tick + 4)
    const room = side === 1 ? stem.after - start : start - stem.before
    const text = [`${figure.label} ${value}`, value].find((one) => measure(one, labelSize) + 4 <= room)
    if (text === undefined || taken[side].some((other) => Math.abs(other - at) < 11)) return []
    taken[side].push(at)
    return [
      pen.text(start, at + 3.5, text, {
        size: labelSize,
        fill: 'ink',
        anchor: side === 1 ? 'start' : 'end',
        halo: true,
      }),
    ]
  })
}
