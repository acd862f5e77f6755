import type { CalendarId, DaySpan } from '@/lib/calendar/date'
import { dateClass } from '@/lib/domain/dating'
import type { ActorId, Band } from '@/lib/domain/event'
import type { View } from '@/lib/domain/query'
import type { TimelineData, TimelineEvent } from '@/lib/domain/timeline'
import { formatSpan } from '@/lib/i18n/day'
import type { Messages } from '@/lib/i18n/en'
import { formatNumber } from '@/lib/i18n/number'
import type { Mark } from '@/lib/scene/scene'
import {
  axisRow,
  drawAxis,
  drawAxisNames,
  drawDirection,
  drawGrid,
  drawPeriods,
  periodRow,
  rulerFor,
  timeScale,
} from './axis'
import type { Chart } from './chart'
import { drawColumns } from './columns'
import {
  boxOf,
  type Connector,
  connectorsOf,
  drawConnectors,
  drawRibbons,
  mostConnectors,
  type Stand,
  spanOf,
} from './connectors'
import { drawFigures, figureMeasure, figureRowHeight } from './figures'
import { compactBelow, drawLaneName, gutterWidth, laneHead, nameHeight, wordsOf } from './gutter'
import { barOf, drawBar } from './intervals'
import { drawLabel, type PlacedLabel, placeLabels, type Taken } from './labels'
import { details, type LaneGeometry, type LanePlan, mostHeight, placeLanes, planLanes, type Used } from './lanes'
import { legendOf } from './legend'
import { drawOverview, overviewAxis, overviewHeight } from './overview'
import { type Pen, type Point, penFor } from './pen'
import { placedOf } from './placed'
import { bandColours, drawClusters, drawMediator, drawSign } from './signs'
import { type Item, type Loose, radii, type Spot, type Stacked, settle, stack, usedBy } from './stack'
import { type Ruler, type TickRow, tickRows } from './ticks'

/** What every step of the layout reads. */
type Frame = {
  data: TimelineData
  view: View
  messages: Messages
  pen: Pen
  ruler: Ruler
  plans: LanePlan[]
  planOf: ReadonlyMap<ActorId, LanePlan>
  gutter: { end: number; limit: number } | null
  axisTop: number
  top: number
  rows: TickRow[]
}

/** What stands in the lanes, and how high they are for it. */
type Body = Stacked & { lanes: LaneGeometry[]; bottom: number }

const edge = 8
/** Room between the first and last day of the window and the ends of the lanes, so that no mark is cut. */
const margin = 12
const overviewGap = 12
const periodsOf = (data: TimelineData) => data.periods ?? []

/**
 * The picture of one answer: pure, deterministic, the same on server, in browser and for export. `window` may differ
 * from the answer's own and may then have fractions of days.
 */
export function layout(data: TimelineData, view: View, messages: Messages, window: DaySpan = data.window): Chart {
  const frame = frameFor(data, view, messages, window)
  const { pen, ruler, top } = frame
  const body = bodyOf(frame)
  const { lanes, bottom } = body
  const connectors = connectorsIn(body, frame)
  const ribbons = connectors.filter(isContact).length > mostConnectors
  const single = ribbons ? connectors.filter((connector) => !isContact(connector)) : connectors
  const across = { from: ruler.start - margin, to: ruler.end + margin }
  const labels = placeLabels(body.spots, {
    marks: takenBy(body, frame),
    lines: single.map(boxOf),
    lanes: lanes.map((lane) => ({ ...across, top: lane.top + lane.head, bottom: lane.top + lane.height })),
    bounds: { ...across, top, bottom },
  })
  const figures = figuresIn(frame, bottom)
  const columns = data.bins && drawColumns(pen, data.bins, lanes, ruler)
  const middle: Mark[] = [
    group('connectors', drawTies(frame, body, single, ribbons ? connectors.filter(isContact) : [], labels)),
    ...(columns ? [group('columns', columns.marks)] : []),
    group('events', drawEvents(body, frame)),
    group(
      'labels',
      labels.map((label) => drawLabel(pen, label)),
    ),
    ...(figures ? [group('claims', figures.marks)] : []),
  ]
  return {
    ...around(frame, { lanes, bottom }, middle),
    placed: placedOf(body, pen),
    legend: legendOf(data, messages, view, {
      ...body,
      connectors: single,
      ribbons,
      figures: figures?.drawn ?? null,
      most: columns?.most ?? 0,
    }),
    total: data.total,
    labelled: labels.length,
  }
}

/**
 * The chart under another window while a gesture runs: axes, periods and overview are drawn anew, and what stands in the
 * lanes is left as it is, to be moved along the scale by whoever shows it.
 */
export function layoutMoving(chart: Chart, data: TimelineData, view: View, messages: Messages, window: DaySpan): Chart {
  const frame = frameFor(data, view, messages, window)
  return { ...chart, ...around(frame, chart.ground, chart.layers.middle, chart.layers) }
}

/** What lies before and after the window, by its neighbours' answers, in the lanes as they are: it comes in as time moves. */
export function layoutBeyond(
  chart: Chart,
  data: TimelineData,
  view: View,
  messages: Messages,
  neighbours: readonly TimelineData[],
): Mark[] {
  const frame = frameFor(data, view, messages, chart.window)
  const known = new Set(data.events?.map((event) => event.id))
  return neighbours.flatMap((neighbour) => {
    const { along, perDay } = frame.ruler
    const { first, last } = neighbour.window
    const ruler = rulerFor(neighbour.window, along(first), (last + 1 - first) * perDay)
    const events = neighbour.events?.filter((event) => !known.has(event.id)) ?? null
    return drawBeyond({ ...frame, data: { ...neighbour, events }, ruler }, chart.ground)
  })
}

function drawBeyond(frame: Frame, { lanes, bottom }: Chart['ground']): Mark[] {
  const { pen, data, ruler, view } = frame
  if (data.bins) return drawColumns(pen, data.bins, lanes, ruler).marks
  const rows = Object.fromEntries(lanes.map((lane) => [lane.index, lane.rows]))
  const loose = stack(
    itemsOf(frame),
    (lane) => rows[lane.index]!,
    (n) => formatNumber(n, view),
    ruler,
  )
  const body: Body = { ...settle(loose, lanes), lanes: [...lanes], bottom }
  return [...drawTies(frame, body, connectorsIn(body, frame), [], []), ...drawEvents(body, frame)]
}

/** The claims row under the lanes, where the view has it. */
function figuresIn({ data, view, messages, pen, ruler, gutter }: Frame, bottom: number) {
  if (!view.claims) return null
  const shown = figureMeasure(data.figures ?? [])
  return drawFigures(pen, { data, ruler, view, messages, shown, top: bottom, gutter })
}

/** Where the lanes and the row under them end. */
const endOf = ({ view, data }: Frame, bottom: number) => bottom + (view.claims ? figureRowHeight(data) : 0)

/** Groups that no movement along time changes. */
const still = new Set(['ground', 'lines', 'lanes', 'names'])

/** Marks with those that stood still taken over as they were, so that whoever shows them need not look at them again. */
function takenOver(marks: readonly Mark[], before: readonly Mark[] = []): Mark[] {
  const known = new Map(
    before.flatMap((mark) => (mark.kind === 'group' && still.has(mark.name) ? [[mark.name, mark]] : [])),
  )
  return marks.map((mark) => (mark.kind === 'group' && known.get(mark.name)) || mark)
}

/** The chart's scene from what stands in its lanes, with all that is round it; `before` are its layers under another window. */
function around(frame: Frame, ground: Chart['ground'], middle: readonly Mark[], before?: Chart['layers']) {
  const { data, view, messages, pen, ruler, top } = frame
  const { lanes } = ground
  const bottom = endOf(frame, ground.bottom)
  const window = { first: ruler.first, last: ruler.last }
  const strip = { start: ruler.start, width: ruler.end - ruler.start, top: bottom + overviewGap }
  const overview = drawOverview(pen, data, window, strip, view, marksOf(before?.front, 'overview'))
  const layers = {
    back: [...takenOver(drawGround(frame, ground), before?.back), ...(figuresIn(frame, ground.bottom)?.back ?? [])],
    middle,
    front: [...takenOver(drawEdges(frame, ground), before?.front), group('overview', overview.marks)],
  }
  const span = formatSpan(Math.round(window.first), Math.round(window.last), {
    ...view,
  })
  const plot = pen.box(ruler.start, top, ruler.end - ruler.start, bottom - top)
  return {
    scene: {
      width: view.width,
      height: bottom + overviewGap + overviewHeight + overviewAxis + 4,
      language: view.locale,
      title: messages.chart.label,
      description: messages.frame.description(data.total, span),
      marks: [...layers.back, ...layers.middle, ...layers.front],
    },
    layers,
    ground,
    window,
    plot,
    scale: timeScale(window, plot, view.direction),
    overview: overview.overview,
    lanes: lanes.map((lane) => ({
      id: lane.id,
      label: lane.label,
      count: lane.count,
      atMost: lane.atMost,
      box: pen.box(ruler.start - margin, lane.top, ruler.end - ruler.start + 2 * margin, lane.height),
      middle: lane.middle,
    })),
  }
}

/** What a group of this name holds. */
function marksOf(marks: readonly Mark[] = [], name: string): readonly Mark[] | undefined {
  const found = marks.find((mark) => mark.kind === 'group' && mark.name === name)
  return found?.kind === 'group' ? found.children : undefined
}

const group = (name: string, children: readonly Mark[]): Mark => ({ kind: 'group', name, children })

function frameFor(data: TimelineData, view: View, messages: Messages, window: DaySpan): Frame {
  const pen = penFor(view.width, view.direction, wordsOf(view.locale))
  const compact = view.width < compactBelow
  const order = calendarsOf(view)
  const plans = planLanes(data, view.locale, view.lanes, messages.chart.others)
  const limit = Math.min(176, view.width * 0.2)
  const gutter = compact ? null : { end: edge + gutterWidth(plans, order, messages, limit), limit }
  const start = (gutter ? gutter.end + 12 : edge) + margin
  const ruler = rulerFor(window, start, view.width - edge - margin - start)
  const axisTop = compact ? 18 : 4
  return {
    data,
    view,
    messages,
    pen,
    ruler,
    plans,
    planOf: new Map(plans.flatMap((lane) => lane.members.map((id) => [id, lane] as const))),
    gutter,
    axisTop,
    top: axisTop + order.length * axisRow + (periodsOf(data).length > 0 ? periodRow : 0),
    rows: tickRows(order, ruler, view),
  }
}

/** The rows of the axis from top to bottom; the leading calendar stands next to the lanes. */
function calendarsOf({ calendar, hijri }: View): CalendarId[] {
  const both: CalendarId[] = calendar === 'gregorian' ? ['jalali', 'gregorian'] : ['gregorian', 'jalali']
  return hijri ? ['hijri', ...both] : both
}

/** The richest detail at which the lanes keep to their height; past the last, they are as high as they must. */
function bodyOf(frame: Frame): Body {
  const { plans, gutter, ruler, view, data, top } = frame
  const head = gutter ? 0 : laneHead
  const place = (used: readonly Used[]) =>
    placeLanes(plans, used, top, head, (plan) => (gutter ? nameHeight(plan, gutter.limit) : 0))
  const items = itemsOf(frame)
  const looseAt = (most: (typeof details)[number], keepTitles: boolean) => {
    const loose = stack(
      items,
      (lane) => most[lane.kind],
      (n) => formatNumber(n, view),
      ruler,
      keepTitles,
    )
    const lanes = place(data.bins ? columnRows(frame) : usedBy(loose, plans))
    const last = lanes.at(-1)
    return { loose, lanes, bottom: last ? last.top + last.height : top + 120 }
  }
  const whole = ({ slots }: Loose) => slots.filter((slot) => slot.r > radii[1] || slot.bar !== null).length
  for (const most of details) {
    const close = looseAt(most, false)
    const fits = close.bottom - top <= mostHeight(plans, head) || most === details.at(-1)
    if (!fits) continue
    const roomy = looseAt(most, true)
    const clustered = close.loose.crowds.length > 0
    const better =
      clustered || (!gutter && roomy.loose.crowds.length === 0 && whole(roomy.loose) === whole(close.loose))
    const { loose, lanes, bottom } = better ? roomy : close
    return { ...settle(loose, lanes), lanes, bottom }
  }
  throw new Error('no detail is the last')
}

/** The rows that columns of bins take up. */
function columnRows({ data, plans }: Frame): Used[] {
  return plans.map(({ kind, members }) => {
    const has = (band: Band) => data.bins?.some((bins) => bins.band === band && members.includes(bins.lane)) ?? false
    const rows = kind === 'party' ? { incident: 2, contact: 1.5 } : { incident: 1, contact: 1 }
    return {
      rows: { incident: has('incident') ? rows.incident : 0, contact: has('contact') ? rows.contact : 0 },
      crowd: { incident: false, contact: false },
      acts: has('act'),
    }
  })
}

function itemsOf({ data, ruler, planOf }: Frame): Item[] {
  const inView = (event: TimelineEvent) => event.lastDay + 1 > ruler.first && event.firstDay < ruler.last + 1
  return (data.events ?? []).filter(inView).flatMap((event) => {
    const lanes = [...new Set(event.lanes.flatMap((id) => planOf.get(id) ?? []))].sort((a, b) => a.index - b.index)
    if (lanes.length === 0) return []
    const bar = visibleBar(barOf(event, ruler), radii[event.weight])
    const from = Math.max(ruler.start, ruler.along(event.firstDay))
    const to = Math.min(ruler.end, ruler.along(event.lastDay + 1))
    const play = event.firstDay === event.lastDay ? (to - from) / 2 : 0
    return [{ event, lanes, bar, play, along: (from + to) / 2, r: radii[event.weight] }]
  })
}

/** A bar that would hide behind its mark is left out: the fill of the mark tells. */
function visibleBar(bar: Item['bar'], r: number): Item['bar'] {
  return bar && bar.to - bar.from >= 2 * r + 6 ? bar : null
}

function connectorsIn(stacked: Stacked, { planOf }: Frame): Connector[] {
  const stands = new Map<TimelineEvent, Map<number, Stand>>()
  const note = (event: TimelineEvent, lane: number, stand: Stand) => {
    const of = stands.get(event) ?? new Map<number, Stand>()
    stands.set(event, of.set(lane, stand))
  }
  for (const { item, lane, along, y } of stacked.spots) note(item.event, lane.index, { along, y })
  for (const { items, lane, y } of stacked.clusters) {
    for (const item of items) note(item.event, lane.index, { along: item.along, y })
  }
  return [...stands].flatMap(([event, of]) =>
    event.band === 'contact' ? connectorsOf(event, of, planOf) : event.band === 'incident' ? spanOf(event, of) : [],
  )
}

const isContact = (connector: Connector) => connector.kind !== 'span'

function drawTies(
  { pen }: Frame,
  { clusters, lanes }: Body,
  single: readonly Connector[],
  ribbons: readonly Connector[],
  labels: readonly PlacedLabel[],
): Mark[] {
  const crowded = new Set(clusters.flatMap((cluster) => cluster.items.map((item) => item.event)))
  const titles = labels.map((label) => label.box)
  return [...drawConnectors(pen, single, crowded, titles), ...drawRibbons(pen, ribbons, lanes, titles)]
}

/** What no title may stand on: marks, clusters, the lines of the lanes, and their names where these stand inside. */
function takenBy({ spots, clusters, lanes }: Body, { ruler, gutter }: Frame): Taken[] {
  const across = { from: ruler.start - margin, to: ruler.end + margin }
  return [
    ...spots.map(({ item, along, y, r, bar }) => ({
      of: item.event.id,
      from: Math.min(along - r, bar?.from ?? along) - 1,
      to: Math.max(along + r, bar?.to ?? along) + 1,
      top: y - r - 1,
      bottom: y + r + 1,
    })),
    ...clusters.map(({ along, width, from, to, y }) => ({
      from: Math.min(from, along - width / 2),
      to: Math.max(to, along + width / 2),
      top: y - 8,
      bottom: y + 8,
    })),
    ...lanes.map(({ middle }) => ({ ...across, top: middle - 1, bottom: middle + 1 })),
    ...(gutter ? [] : lanes.map(({ top }) => ({ ...across, top, bottom: top + laneHead }))),
  ]
}

function drawEvents({ spots, clusters }: Stacked, frame: Frame): Mark[] {
  const { pen, ruler } = frame
  const glyphs = new Map(frame.data.types.map((type) => [type.id, type.glyph]))
  const byTime = [...spots].sort(
    (a, b) => b.item.event.rank - a.item.event.rank || (a.item.event.id < b.item.event.id ? -1 : 1),
  )
  return [
    ...drawClusters(pen, clusters),
    ...byTime.map((spot) => drawEvent(pen, spot, glyphs.get(spot.item.event.type) ?? 'contact', ruler)),
  ]
}

function drawEvent(pen: Pen, spot: Spot, glyph: string, ruler: Ruler): Mark {
  const { item, lane, along, y, r, bar } = spot
  const { event } = item
  const interval = bar ? drawBar(pen, event, bar, y, ruler, bandColours[event.band].strong) : []
  const mediates = event.mediators.some((id) => lane.members.includes(id))
  const sign = mediates
    ? [drawMediator(pen, along, y)]
    : drawSign(pen, along, y, r, { band: event.band, glyph, date: dateClass(event), draft: event.draft })
  const [name, of, at] = [`event ${event.band}`, event.slug, pen.x(along)]
  if (interval.length === 0) return { kind: 'group', name, of, at, children: sign }
  return { kind: 'group', name, of, children: [...interval, { kind: 'group', name: 'sign', at, children: sign }] }
}

/** What lies behind the events: lanes, periods, lines of the leading calendar. */
function drawGround(frame: Frame, { lanes, bottom }: Chart['ground']): Mark[] {
  const { pen, ruler, rows, top, data } = frame
  const end = endOf(frame, bottom)
  const [from, to] = [ruler.start - margin, ruler.end + margin]
  const grounds = lanes
    .filter((lane) => lane.kind === 'party')
    .map((lane) => pen.rect(from, lane.top + 1, to - from, lane.height - 2, { fill: 'lane' }))
  const lead = rows.at(-1)
  const lines = lanes.map(({ middle }): Point[] => [
    [from, middle],
    [to, middle],
  ])
  return [
    group('ground', grounds),
    group('periods', drawPeriods(pen, periodsOf(data), ruler, top - periodRow, end)),
    ...(lead ? [drawGrid(pen, lead, ruler, top, end)] : []),
    group('lines', lines.length > 0 ? [pen.path(lines, { stroke: 'lane-line', strokeWidth: 1 })] : []),
  ]
}

/** What stands round the events: both calendars, names and counts of the lanes, which way time runs. */
function drawEdges(frame: Frame, { lanes, bottom }: Chart['ground']): Mark[] {
  const { pen, ruler, rows, gutter, messages, axisTop, view, data, top } = frame
  const names = gutter
    ? drawAxisNames(pen, rows, messages, gutter.end, axisTop)
    : [
        ...drawDirection(pen, messages.settings.direction, view.width - edge, 13),
        pen.text(edge, 13, rows.map((row) => messages.calendars[row.calendar]).join(' · '), {
          size: 11,
          weight: 600,
          fill: 'muted',
        }),
      ]
  const whole = gutter
    ? [
        pen.text(gutter.end, endOf(frame, bottom) + overviewGap + overviewHeight / 2 + 4, messages.chart.overview, {
          size: 11,
          fill: 'muted',
          anchor: 'end',
        }),
      ]
    : []
  const empty =
    data.total === 0
      ? [
          pen.text((ruler.start + ruler.end) / 2, (top + bottom) / 2 - 10, messages.chart.empty, {
            size: 13,
            fill: 'muted',
            anchor: 'middle',
            halo: true,
          }),
        ]
      : []
  return [
    ...drawAxis(pen, rows, ruler, axisTop, margin),
    group(
      'lanes',
      lanes.map((lane) => drawLaneName(pen, lane, messages, gutter, ruler.start - margin)),
    ),
    group('names', [...names, ...whole, ...empty]),
  ]
}
