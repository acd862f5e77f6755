import type { Precision } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import type { TimelineData, TimelineEvent } from '@/lib/domain/timeline'
import type { Messages } from '@/lib/i18n/en'
import { formatNumber } from '@/lib/i18n/number'
import type { Mark } from '@/lib/scene/scene'
import { type LegendEntry, type LegendGroup, legendSample } from './chart'
import { clusterMarks } from './clusters'
import { ribbonSteps } from './connectors'
import { type BarShape, barShape, drawBar } from './intervals'
import { type Pen, penFor } from './pen'
import { bandColours, drawDraft, drawMediator, drawSign } from './signs'
import { radii } from './stack'

const { width, height } = legendSample
const [middle, line] = [width / 2, height / 2]

/** What the layout had to fall back on. */
export type Drawn = { clusters: boolean; ribbons: boolean }

/** Every sign the picture uses, explained, with its count in view where it has one. */
export function legendOf(
  data: TimelineData,
  messages: Messages,
  view: { locale: Locale; direction: 'ltr' | 'rtl' },
  drawn: Drawn,
): LegendGroup[] {
  const pen = penFor(width, view.direction, view.locale === 'en' ? 'ltr' : 'rtl')
  const groups: LegendGroup[] = [
    { id: 'type', entries: typeEntries(pen, data) },
    { id: 'precision', entries: precisionEntries(pen, data, messages) },
    { id: 'connector', entries: connectorEntries(pen, data, messages, view.locale, drawn) },
    { id: 'size', entries: [{ id: 'weight', label: messages.chart.weights, count: null, sample: sizes(pen) }] },
    { id: 'draft', entries: draftEntries(pen, data, messages) },
  ]
  return groups.filter((group) => group.entries.length > 0)
}

function typeEntries(pen: Pen, data: TimelineData): LegendEntry[] {
  return data.types
    .filter((type) => type.count > 0)
    .map((type) => ({
      id: type.id,
      label: type.label.text,
      count: type.count,
      sample: drawSign(pen, middle, line, radii[2], { band: type.band, glyph: type.glyph, date: 'day', draft: false }),
    }))
}

const shapeWords: Record<Exclude<BarShape, 'differing'>, keyof Messages['chart']['signs']> = {
  solid: 'lasted',
  capped: 'range',
  hollow: 'month',
  dashed: 'year',
  fading: 'circa',
  'open-start': 'open',
  'open-end': 'open',
}

const samplePrecision: Record<Exclude<BarShape, 'differing'>, Precision> = {
  solid: 'range',
  capped: 'range',
  hollow: 'month',
  dashed: 'year',
  fading: 'circa',
  'open-start': 'before',
  'open-end': 'after',
}

function precisionEntries(pen: Pen, data: TimelineData, messages: Messages): LegendEntry[] {
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
  const used = new Set((data.events ?? []).filter((e) => e.firstDay < e.lastDay || isOpen(e)).map(barShape))
  const named = new Set<string>()
  const bars = (Object.keys(shapeWords) as (keyof typeof shapeWords)[]).flatMap((shape) => {
    const word = shapeWords[shape]
    if (!used.has(shape) || named.has(word)) return []
    named.add(word)
    return [{ id: word, label: messages.chart.signs[word], count: null, sample: barSample(pen, shape) }]
  })
  return [...classes, ...bars]
}

const isOpen = (event: TimelineEvent) => event.precision === 'before' || event.precision === 'after'

function barSample(pen: Pen, shape: keyof typeof samplePrecision): Mark[] {
  const event: TimelineEvent = {
    id: shape,
    slug: shape,
    type: 'other',
    band: 'incident',
    title: { text: '', width: 0 },
    edtf: '',
    firstDay: 0,
    lastDay: 9,
    precision: samplePrecision[shape],
    sense: shape === 'solid' ? 'lasted' : 'within',
    calendar: null,
    lanes: [],
    dyads: [],
    mediators: [],
    weight: 1,
    rank: 0,
    alternatives: [],
    draft: false,
  }
  const ruler = { first: 0, last: 9, start: 1, end: width - 1, along: (day: number) => 1 + ((width - 2) * day) / 10 }
  return drawBar(pen, event, { from: 1, to: width - 1 }, line, ruler, bandColours.incident.strong)
}

function connectorEntries(
  pen: Pen,
  data: TimelineData,
  messages: Messages,
  locale: Locale,
  drawn: Drawn,
): LegendEntry[] {
  const words = messages.chart.signs
  if (data.events === null) return [{ id: 'columns', label: words.columns, count: null, sample: bars(pen) }]
  const contacts = data.events.filter((event) => event.band === 'contact')
  const spans = data.events.filter((event) => event.band === 'incident' && event.lanes.length > 1)
  const dyads = contacts.some((event) => event.dyads.length > 0)
  const rows: [boolean, string, string, () => Mark[]][] = [
    [dyads, 'pair', words.pair, () => ties(pen, [1, height - 1])],
    [contacts.some((event) => event.dyads.length > 2), 'comb', words.comb, () => ties(pen, [1, line, height - 1])],
    [
      contacts.some((event) => event.mediators.length > 0),
      'mediator',
      messages.chart.mediator,
      () => [drawMediator(pen, middle, line)],
    ],
    [spans.some((event) => !event.directed), 'span', words.span, () => span(pen, 'incident-soft', 5)],
    [spans.some((event) => event.directed === true), 'directed', words.directed, () => span(pen, 'incident', 1)],
    [drawn.ribbons, 'ribbon', words.ribbon, () => ribbon(pen)],
    [
      drawn.clusters,
      'cluster',
      words.cluster,
      () => clusterMarks(pen, middle, line, 24, formatNumber(12, locale), 'incident'),
    ],
  ]
  return rows.flatMap(([used, id, label, sample]) => (used ? [{ id, label, count: null, sample: sample() }] : []))
}

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

function draftEntries(pen: Pen, data: TimelineData, messages: Messages): LegendEntry[] {
  if (data.drafts === 0) return []
  return [{ id: 'draft', label: messages.chart.draft, count: data.drafts, sample: [drawDraft(pen, middle, line)] }]
}
