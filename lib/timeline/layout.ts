import type { DaySpan } from '@/lib/calendar/date'
import { dateClass } from '@/lib/domain/dating'
import type { ActorId } from '@/lib/domain/event'
import type { View } from '@/lib/domain/query'
import type { TimelineData, TimelineEvent } from '@/lib/domain/timeline'
import { formatSpan } from '@/lib/i18n/day'
import type { Messages } from '@/lib/i18n/en'
import { formatNumber } from '@/lib/i18n/number'
import type { Mark } from '@/lib/scene/scene'
import { axisRow, drawAxis, drawAxisNames, drawDirection, drawGrid, rulerFor, timeScale } from './axis'
import type { Chart } from './chart'
import { drawCluster } from './clusters'
import { drawColumns } from './columns'
import {
  type Connector,
  connectorsOf,
  drawConnector,
  drawRibbons,
  mostConnectors,
  type Stand,
  spanOf,
} from './connectors'
import { compactBelow, drawLaneName, gutterWidth, laneHead, leastLane, wordsOf } from './gutter'
import { barOf, drawBar } from './intervals'
import { drawLabel, placeLabels, type Taken } from './labels'
import { type LaneGeometry, placeLanes, planLanes } from './lanes'
import { legendOf } from './legend'
import { drawOverview, overviewAxis, overviewHeight } from './overview'
import { type Pen, penFor } from './pen'
import { drawPeriods, periodRow } from './periods'
import { placedOf } from './placed'
import { bandColours, drawMediator, drawSign } from './signs'
import { type Item, radii, type Spot, type Stacked, stack } from './stack'
import { type AxisCalendar, type Ruler, type TickRow, tickRows } from './ticks'

/** What every step of the layout reads. */
type Frame = {
  data: TimelineData
  view: View
  messages: Messages
  pen: Pen
  ruler: Ruler
  lanes: LaneGeometry[]
  laneOf: ReadonlyMap<ActorId, LaneGeometry>
  gutter: { end: number; limit: number } | null
  axisTop: number
  top: number
  bottom: number
  rows: TickRow[]
}

const edge = 12
const periodsOf = (data: TimelineData) => data.periods ?? []

/**
 * The picture of one answer: pure, deterministic, the same on server, in browser and for export. `window` may differ
 * from the answer's own while a gesture runs and may then have fractions of days.
 */
export function layout(data: TimelineData, view: View, messages: Messages, window: DaySpan = data.window): Chart {
  const frame = frameFor(data, view, messages, window)
  const { pen, ruler, lanes } = frame
  const stacked = stack(itemsOf(frame), (n) => formatNumber(n, view.locale), ruler)
  const connectors = connectorsIn(stacked, frame)
  const labels = placeLabels(stacked.spots, takenBy(stacked, connectors, frame), tiesOf(connectors), lanes, ruler)
  const overview = drawOverview(
    pen,
    data,
    window,
    { start: ruler.start, width: ruler.end - ruler.start, top: frame.bottom + 14 },
    view,
  )
  const marks: Mark[] = [
    ...drawGround(frame),
    group('connectors', drawConnectors(pen, connectors, stacked, lanes)),
    ...(data.bins ? [group('columns', drawColumns(pen, data.bins, lanes, ruler))] : []),
    group('events', drawEvents(stacked, frame)),
    group(
      'labels',
      labels.map((label) => drawLabel(pen, label)),
    ),
    ...drawEdges(frame),
    group('overview', overview.marks),
  ]
  const height = frame.bottom + 14 + overviewHeight + overviewAxis + 4
  const span = formatSpan(Math.round(window.first), Math.round(window.last), {
    locale: view.locale,
    calendar: view.calendar,
  })
  const plot = pen.box(ruler.start, frame.top, ruler.end - ruler.start, frame.bottom - frame.top)
  return {
    scene: {
      width: view.width,
      height,
      language: view.locale,
      title: messages.chart.label,
      description: messages.frame.description(data.total, span),
      marks,
    },
    window,
    plot,
    scale: timeScale(window, plot, view.direction),
    overview: overview.overview,
    lanes: lanes.map((lane) => ({
      id: lane.id,
      label: lane.label,
      count: lane.count,
      atMost: lane.atMost,
      box: pen.box(ruler.start, lane.top, ruler.end - ruler.start, lane.height),
      middle: lane.middle,
    })),
    placed: placedOf(stacked, pen),
    legend: legendOf(data, messages, view, {
      clusters: stacked.clusters.length > 0,
      ribbons: connectors.filter(isContact).length > mostConnectors,
    }),
    total: data.total,
    labelled: labels.length,
  }
}

const group = (name: string, children: readonly Mark[]): Mark => ({ kind: 'group', name, children })

function frameFor(data: TimelineData, view: View, messages: Messages, window: DaySpan): Frame {
  const pen = penFor(view.width, view.direction, wordsOf(view.locale))
  const compact = view.width < compactBelow
  const plans = planLanes(data, view.locale, view.lanes, messages.chart.others)
  const limit = Math.min(176, view.width * 0.2)
  const gutter = compact ? null : { end: edge + gutterWidth(plans, messages, limit), limit }
  const start = gutter ? gutter.end + 16 : edge
  const ruler = rulerFor(window, start, view.width - edge - start)
  const axisTop = compact ? 18 : 4
  const periods = periodsOf(data).length > 0 ? periodRow : 0
  const top = axisTop + 2 * axisRow + periods
  const lanes = placeLanes(plans, top, compact ? laneHead : 0, compact ? 0 : leastLane(plans, limit) - 8)
  const last = lanes.at(-1)
  const order: AxisCalendar[] = view.calendar === 'gregorian' ? ['jalali', 'gregorian'] : ['gregorian', 'jalali']
  return {
    data,
    view,
    messages,
    pen,
    ruler,
    lanes,
    laneOf: new Map(lanes.flatMap((lane) => lane.members.map((id) => [id, lane] as const))),
    gutter,
    axisTop,
    top,
    bottom: last ? last.top + last.height : top + 120,
    rows: tickRows(order, ruler, view.locale),
  }
}

function itemsOf({ data, ruler, laneOf }: Frame): Item[] {
  const inView = (event: TimelineEvent) => event.lastDay + 1 > ruler.first && event.firstDay < ruler.last + 1
  return (data.events ?? []).filter(inView).flatMap((event) => {
    const lanes = [...new Set(event.lanes.flatMap((id) => laneOf.get(id) ?? []))].sort((a, b) => a.index - b.index)
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

function connectorsIn(stacked: Stacked, { laneOf }: Frame): Connector[] {
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
    event.band === 'contact' ? connectorsOf(event, of, laneOf) : event.band === 'incident' ? spanOf(event, of) : [],
  )
}

const isContact = (connector: Connector) => connector.kind !== 'span'

/** The drawn lines of each event, for its label; ribbons carry none. */
function tiesOf(connectors: readonly Connector[]): Map<string, Connector[]> {
  const ties = new Map<string, Connector[]>()
  for (const tie of connectors.filter(isContact).length > mostConnectors ? [] : connectors) {
    ties.set(tie.event.id, [...(ties.get(tie.event.id) ?? []), tie])
  }
  return ties
}

function drawConnectors(
  pen: Pen,
  connectors: readonly Connector[],
  stacked: Stacked,
  lanes: readonly LaneGeometry[],
): Mark[] {
  const spans = connectors.filter((connector) => connector.kind === 'span')
  const contacts = connectors.filter(isContact)
  const crowded = new Set(stacked.clusters.flatMap((cluster) => cluster.items.map((item) => item.event)))
  const each = (list: readonly Connector[]) => list.map((c) => drawConnector(pen, c, crowded.has(c.event)))
  const ribbons = contacts.length > mostConnectors
  return [...each(spans), ...(ribbons ? drawRibbons(pen, contacts, lanes) : each(contacts))]
}

function takenBy({ spots, clusters }: Stacked, connectors: readonly Connector[], { lanes, ruler }: Frame): Taken[] {
  return [
    ...spots.map(({ item, along, y, r, bar }) => ({
      of: item.event.id,
      from: Math.min(along - r, bar?.from ?? along) - 1,
      to: Math.max(along + r, bar?.to ?? along) + 1,
      top: y - r - 2,
      bottom: y + r + 2,
    })),
    ...clusters.map(({ along, width, from, to, y }) => ({
      from: Math.min(from, along - width / 2),
      to: Math.max(to, along + width / 2),
      top: y - 8,
      bottom: y + 8,
    })),
    ...connectors.map(({ event, along, from, to }) => ({
      of: event.id,
      from: along - 3,
      to: along + 3,
      top: from,
      bottom: to,
    })),
    ...lanes.map(({ middle }) => ({ from: ruler.start, to: ruler.end, top: middle - 1, bottom: middle + 1 })),
  ]
}

function drawEvents({ spots, clusters }: Stacked, frame: Frame): Mark[] {
  const { pen, ruler } = frame
  const glyphs = new Map(frame.data.types.map((type) => [type.id, type.glyph]))
  const byTime = [...spots].sort(
    (a, b) => b.item.event.rank - a.item.event.rank || (a.item.event.id < b.item.event.id ? -1 : 1),
  )
  return [
    ...clusters.map((cluster) => drawCluster(pen, cluster)),
    ...byTime.map((spot) => drawEvent(pen, spot, glyphs.get(spot.item.event.type) ?? 'contact', ruler, frame.laneOf)),
  ]
}

function drawEvent(pen: Pen, spot: Spot, glyph: string, ruler: Ruler, laneOf: Frame['laneOf']): Mark {
  const { item, lane, along, y, r, bar } = spot
  const { event } = item
  const interval = bar ? drawBar(pen, event, bar, y, ruler, bandColours[event.band].strong) : []
  const mediates = event.mediators.some((id) => laneOf.get(id) === lane)
  const sign = mediates
    ? [drawMediator(pen, along, y)]
    : drawSign(pen, along, y, r, { band: event.band, glyph, date: dateClass(event), draft: event.draft })
  return { kind: 'group', name: `event ${event.band}`, of: event.id, children: [...interval, ...sign] }
}

/** What lies behind the events: lanes, periods, lines of the leading calendar. */
function drawGround({ pen, ruler, lanes, rows, axisTop, top, bottom, data }: Frame): Mark[] {
  const width = ruler.end - ruler.start
  const grounds = lanes
    .filter((lane) => lane.party)
    .map((lane) => pen.rect(ruler.start, lane.top + 1, width, lane.height - 2, { fill: 'lane' }))
  const lead = rows.at(-1)
  const lines = lanes.map((lane) =>
    pen.line([ruler.start, lane.middle], [ruler.end, lane.middle], { stroke: 'lane-line', strokeWidth: 1 }),
  )
  return [
    group('ground', grounds),
    group('periods', drawPeriods(pen, periodsOf(data), ruler, top - periodRow, bottom)),
    ...(lead ? [drawGrid(pen, lead, ruler, axisTop + 2 * axisRow, bottom)] : []),
    group('lines', lines),
  ]
}

/** What stands round the events: both calendars, names and counts of the lanes, which way time runs. */
function drawEdges({ pen, ruler, lanes, rows, gutter, messages, axisTop, bottom, view, data, top }: Frame): Mark[] {
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
        pen.text(gutter.end, bottom + 14 + overviewHeight / 2 + 4, messages.chart.overview, {
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
    ...drawAxis(pen, rows, ruler, axisTop),
    group(
      'lanes',
      lanes.map((lane) => drawLaneName(pen, lane, messages, gutter, ruler.start)),
    ),
    group('names', [...names, ...whole, ...empty]),
  ]
}
