import type { Precision } from '@/lib/calendar/date'
import { bands } from '@/lib/domain/event'
import type { TimelineData, TimelineEvent } from '@/lib/domain/timeline'
import type { Messages } from '@/lib/i18n/en'
import type { Hand, Written } from '@/lib/i18n/hand'
import { formatNumber } from '@/lib/i18n/number'
import type { Mark } from '@/lib/scene/scene'
import { rulerFor } from './axis'
import { type LegendEntry, type LegendGroup, legendSample } from './chart'
import { type Connector, ribbonSteps } from './connectors'
import { type DrawnFigures, drawTick, type FigureKind } from './figures'
import { type BarShape, barShape, drawBar } from './intervals'
import { parties } from './lanes'
import { type Pen, penFor } from './pen'
import { bandColours, drawDraft, drawMediator, drawPills, drawSign } from './signs'
import { radii, type Stacked } from './stack'

const { width, height } = legendSample
const [middle, line] = [width / 2, height / 2]

/** What the picture has in it: marks and clusters, the connectors drawn one by one, whether there are ribbons. */
export type Drawn = Stacked & {
  connectors: readonly Connector[]
  ribbons: boolean
  /** What stands in the claims row; null where there is none. */
  figures: DrawnFigures | null
  /** Events in the highest column, where there are columns. */
  most: number
}

/** Every sign the picture uses, explained, with its count in view where it has one. */
export function legendOf(
  data: TimelineData,
  messages: Messages,
  view: Written & { direction: 'ltr' | 'rtl' },
  drawn: Drawn,
): LegendGroup[] {
  const pen = penFor(width, view.direction, view.locale === 'en' ? 'ltr' : 'rtl')
  const groups: LegendGroup[] = [
    { id: 'type', entries: typeEntries(pen, data) },
    { id: 'precision', entries: precisionEntries(pen, data, messages, drawn) },
    { id: 'connector', entries: connectorEntries(pen, data, messages, view, drawn) },
    { id: 'figure', entries: figureEntries(pen, data, messages, drawn) },
    { id: 'size', entries: sizeEntries(pen, messages, drawn) },
    { id: 'draft', entries: draftEntries(pen, data, messages, drawn) },
  ]
  return groups.filter((group) => group.entries.length > 0)
}

function typeEntries(pen: Pen, data: TimelineData): LegendEntry[] {
  return data.types
    .filter((type) => type.count > 0)
    .sort((a, b) => bands.indexOf(a.band) - bands.indexOf(b.band))
    .map((type) => ({
      id: type.id,
      label: type.label.text,
      count: type.count,
      sample: drawSign(pen, middle, line, radii[2], { band: type.band, glyph: type.glyph, date: 'day', draft: false }),
    }))
}

/** The words that explain a shape, and the precision its sample is drawn for. */
const shapes: Record<BarShape, { word: Exclude<keyof Messages['chart']['signs'], 'columns'>; precision: Precision }> = {
  solid: { word: 'lasted', precision: 'range' },
  capped: { word: 'range', precision: 'range' },
  hollow: { word: 'month', precision: 'month' },
  dashed: { word: 'year', precision: 'year' },
  fading: { word: 'circa', precision: 'circa' },
  'open-start': { word: 'open', precision: 'before' },
  'open-end': { word: 'open', precision: 'after' },
  differing: { word: 'differing', precision: 'day' },
}

function precisionEntries(pen: Pen, data: TimelineData, messages: Messages, { spots }: Drawn): LegendEntry[] {
  const classes = (['day', 'coarser', 'disputed'] as const)
    .filter((id) => data.precision[id] > 0)
    .map((id) => ({
      id,
      label: messages.chart.classes[id],
      count: data.precision[id],
      sample: drawSign(pen, middle, line, radii[2], { band: 'incident', glyph: 'none', date: id, draft: false }).slice(
        0,
        1,
      ),
    }))
  const used = new Set(spots.filter((spot) => spot.bar !== null).map((spot) => barShape(spot.item.event)))
  const named = new Set<string>()
  const bars = (Object.keys(shapes) as BarShape[]).flatMap((shape) => {
    const { word } = shapes[shape]
    if (!used.has(shape) || named.has(word)) return []
    named.add(word)
    return [{ id: word, label: messages.chart.signs[word], count: null, sample: barSample(pen, shape) }]
  })
  return [...classes, ...bars]
}

function barSample(pen: Pen, shape: BarShape): Mark[] {
  const event: TimelineEvent = {
    id: shape,
    slug: shape,
    type: 'other',
    band: 'incident',
    title: { text: '', width: 0 },
    edtf: '',
    firstDay: 0,
    lastDay: 9,
    precision: shapes[shape].precision,
    sense: shape === 'solid' ? 'lasted' : 'within',
    calendar: null,
    lanes: [],
    dyads: [],
    mediators: [],
    weight: 1,
    rank: 0,
    alternatives: shape === 'differing' ? [1, 8].map((day) => ({ first: day, last: day })) : [],
    draft: false,
  }
  const ruler = rulerFor({ first: 0, last: 9 }, 1, width - 2)
  return drawBar(pen, event, { from: 1, to: width - 1 }, line, ruler, bandColours.incident.strong)
}

function connectorEntries(pen: Pen, data: TimelineData, messages: Messages, hand: Hand, drawn: Drawn): LegendEntry[] {
  const words = messages.chart.signs
  if (data.events === null) return [{ id: 'columns', label: words.columns(drawn.most), count: null, sample: bars(pen) }]
  const { connectors, ribbons, clusters } = drawn
  const has = (kind: Connector['kind'], directed = false) =>
    connectors.some((one) => one.kind === kind && (kind !== 'span' || (one.event.directed ?? false) === directed))
  const mediated = drawn.spots.some(({ item, lane }) => item.event.mediators.some((id) => lane.members.includes(id)))
  const rows: [boolean, string, string, () => Mark[]][] = [
    [has('pair'), 'pair', words.pair, () => ties(pen, [1, height - 1])],
    [has('comb'), 'comb', words.comb, () => ties(pen, [1, line, height - 1])],
    [mediated, 'mediator', messages.chart.mediator, () => [drawMediator(pen, middle, line)]],
    [has('span'), 'span', words.span, () => span(pen, 'incident-soft', 5)],
    [has('span', true), 'directed', words.directed, () => span(pen, 'incident', 1)],
    [ribbons, 'ribbon', words.ribbon, () => ribbon(pen)],
    [clusters.length > 0, 'cluster', words.cluster, () => drawPills(pen, [samplePill(hand)], 'incident')],
  ]
  return rows.flatMap(([used, id, label, sample]) => (used ? [{ id, label, count: null, sample: sample() }] : []))
}

const samplePill = (hand: Hand) => ({ along: middle, y: line, width: 24, label: formatNumber(12, hand) })

function ties(pen: Pen, ys: readonly number[]): Mark[] {
  const ends = [ys[0]!, ys.at(-1)!]
  return [
    pen.path(
      [-1.4, 1.4].map((d) => ends.map((y) => [middle + d, y] as const)),
      { stroke: 'contact', strokeWidth: 1 },
    ),
    ...ys.map((y) => pen.circle(middle, Math.min(height - 3.5, Math.max(3.5, y)), 3, { fill: 'contact' })),
  ]
}

function span(pen: Pen, stroke: 'incident' | 'incident-soft', strokeWidth: number): Mark[] {
  return [
    pen.line([middle, 3], [middle, height - 3], { stroke, strokeWidth }),
    pen.circle(middle, 3.5, 3, { fill: 'incident' }),
    pen.circle(middle, height - 3.5, 3, { fill: 'incident' }),
  ]
}

function ribbon(pen: Pen): Mark[] {
  return ribbonSteps.map((opacity, i) => pen.rect(middle - 8 + i * 4, 1, 4, height - 2, { fill: 'contact', opacity }))
}

function bars(pen: Pen): Mark[] {
  return [5, 9, 14, 8].map((h, i) => pen.rect(middle - 8 + i * 4, height - 2 - h, 3, h, { fill: 'incident' }))
}

function sizes(pen: Pen): Mark[] {
  return [3, 4.5, 6].map((r, i) => pen.circle(5 + i * 9, line, r * 0.75, { fill: 'muted' }))
}

function sizeEntries(pen: Pen, messages: Messages, { spots }: Drawn): LegendEntry[] {
  if (spots.length === 0) return []
  return [{ id: 'weight', label: messages.chart.weights, count: null, sample: sizes(pen) }]
}

function figureEntries(pen: Pen, data: TimelineData, messages: Messages, { figures }: Drawn): LegendEntry[] {
  if (!figures || figures.kinds.size === 0) return []
  const words = messages.chart.figures
  const ticks = (qualifier: 'exact' | 'at-least', kind: FigureKind, by: readonly string[]) => [
    pen.line([middle, 1], [middle, height - 1], { stroke: 'faint', strokeWidth: 0.75 }),
    ...by.flatMap((one) => drawTick(pen, middle, line, kind, { by: one, qualifier })),
  ]
  const bar = pen.line([middle, 3], [middle, height - 3], { stroke: 'ink', strokeWidth: 2 })
  const rows: [boolean, string, string, () => Mark[]][] = [
    ...data.lanes
      .filter(({ id }) => parties.includes(id))
      .map(({ id, label }): [boolean, string, string, () => Mark[]] => [
        data.figures?.some((figure) => figure.by === id) ?? false,
        `by-${id}`,
        label.text,
        () => ticks('exact', 'own', [id]),
      ]),
    [figures.kinds.has('own'), 'own', words.own, () => ticks('exact', 'own', ['UN'])],
    [figures.kinds.has('enemy'), 'enemy', words.enemy, () => ticks('exact', 'enemy', ['UN'])],
    [figures.kinds.has('third'), 'third', words.third, () => ticks('exact', 'third', ['UN'])],
    [figures.ranges, 'range-of-figures', words.range, () => [bar]],
    [figures.open, 'at-least', words.atLeast, () => ticks('at-least', 'own', ['UN'])],
  ]
  return rows.flatMap(([used, id, label, sample]) => (used ? [{ id, label, count: null, sample: sample() }] : []))
}

function draftEntries(pen: Pen, data: TimelineData, messages: Messages, { spots }: Drawn): LegendEntry[] {
  if (!spots.some(({ item }) => item.event.draft)) return []
  return [{ id: 'draft', label: messages.chart.draft, count: data.drafts, sample: [drawDraft(pen, middle, line)] }]
}
