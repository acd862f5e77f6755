import { group, max, mean, min, rollup } from 'd3'
import type { ActorId } from '@/lib/domain/event'
import type { TimelineEvent } from '@/lib/domain/timeline'
import type { Ink, Mark } from '@/lib/scene/scene'
import type { Taken } from './labels'
import type { LaneGeometry } from './lanes'
import type { Pen, Point } from './pen'

/** Past this many connectors in view each pair of lanes gets a ribbon instead. */
export const mostConnectors = 150

/** Where an event (or the cluster it is in) stands on one lane. */
export type Stand = { along: number; y: number }

/** A contact as lines between lanes: `from` and `to` are heights, `comb` a joint meeting of more than two. */
export type Connector = {
  event: TimelineEvent
  kind: 'pair' | 'comb' | 'mediator' | 'span'
  along: number
  from: number
  to: number
  lanes: readonly [number, number]
}

type LaneOf = ReadonlyMap<ActorId, { index: number }>

/** The connectors of a contact: a comb where everyone was in exchange with everyone, else one line per pair of lanes. */
export function connectorsOf(event: TimelineEvent, stands: ReadonlyMap<number, Stand>, laneOf: LaneOf): Connector[] {
  const pairs = lanePairs(event, laneOf)
  const joined = [...new Set(pairs.flat())]
  const joint = joined.length > 2 && pairs.length === (joined.length * (joined.length - 1)) / 2
  const reach = (lanes: readonly number[], kind: Connector['kind'], offset: number): Connector[] => {
    const on = lanes.flatMap((lane) => stands.get(lane) ?? [])
    if (on.length < 2) return []
    const ys = on.map((stand) => stand.y)
    const along = mean(on, (stand) => stand.along)! + offset
    return [{ event, kind, along, from: min(ys)!, to: max(ys)!, lanes: [min(lanes)!, max(lanes)!] }]
  }
  const lines = joint
    ? reach(joined, 'comb', 0)
    : pairs.flatMap((pair, i) => reach(pair, 'pair', (i - (pairs.length - 1) / 2) * 6))
  return [...lines, ...mediatorLines(event, joined, stands, laneOf, reach)]
}

function mediatorLines(
  event: TimelineEvent,
  joined: readonly number[],
  stands: ReadonlyMap<number, Stand>,
  laneOf: LaneOf,
  reach: (lanes: readonly number[], kind: Connector['kind'], offset: number) => Connector[],
): Connector[] {
  return event.mediators.flatMap((actor) => {
    const lane = laneOf.get(actor)?.index
    if (lane === undefined || joined.includes(lane) || !stands.has(lane)) return []
    const others = joined.length > 0 ? joined : [...stands.keys()].filter((other) => other !== lane)
    const [nearest] = [...others].sort((a, b) => Math.abs(a - lane) - Math.abs(b - lane) || a - b)
    return nearest === undefined ? [] : reach([lane, nearest], 'mediator', 0)
  })
}

/** Pairs of different lanes that were in exchange, each once. */
function lanePairs(event: TimelineEvent, laneOf: LaneOf): [number, number][] {
  const pairs = new Map<string, [number, number]>()
  for (const [a, b] of event.dyads) {
    const [one, two] = [laneOf.get(a)?.index, laneOf.get(b)?.index]
    if (one === undefined || two === undefined || one === two) continue
    const pair: [number, number] = [Math.min(one, two), Math.max(one, two)]
    pairs.set(pair.join('-'), pair)
  }
  return [...pairs.values()].sort((p, q) => p[0] - q[0] || p[1] - q[1])
}

/** An incident on several lanes: tied by a band where no source says who did what, by a thin line where one does. */
export function spanOf(event: TimelineEvent, stands: ReadonlyMap<number, Stand>): Connector[] {
  if (stands.size < 2) return []
  const lanes = [...stands.keys()]
  const ys = [...stands.values()].map((stand) => stand.y)
  const along = mean(stands.values(), (stand) => stand.along)!
  return [{ event, kind: 'span', along, from: min(ys)!, to: max(ys)!, lanes: [min(lanes)!, max(lanes)!] }]
}

/** Half of the width a connector is drawn with. */
const halfWidth = ({ kind, event }: Connector) => (kind === 'span' && !event.directed ? 2.5 : 2)

/** Where a connector is drawn. */
export function boxOf(connector: Connector): Taken {
  const { event, along, from, to } = connector
  const half = halfWidth(connector)
  return { of: event.id, from: along - half, to: along + half, top: from, bottom: to }
}

type Style = { name: string; offsets: readonly number[]; ink: Ink }

function styleOf({ kind, event }: Connector): Style {
  if (kind === 'mediator') return { name: kind, offsets: [0], ink: { stroke: 'contact', strokeWidth: 1, dash: [2, 2] } }
  if (kind !== 'span') return { name: kind, offsets: [-1.4, 1.4], ink: { stroke: 'contact', strokeWidth: 1 } }
  return event.directed
    ? { name: 'span directed', offsets: [0], ink: { stroke: 'incident', strokeWidth: 1 } }
    : { name: 'span', offsets: [0], ink: { stroke: 'incident-soft', strokeWidth: 5 } }
}

/** All connectors, one path for each way of drawing; titles interrupt them, those of crowded events are fainter. */
export function drawConnectors(
  pen: Pen,
  connectors: readonly Connector[],
  crowded: ReadonlySet<TimelineEvent>,
  titles: readonly Taken[],
): Mark[] {
  const paths = new Map<string, Style & { strokes: Point[][] }>()
  for (const connector of connectors) {
    const style = styleOf(connector)
    const faint = crowded.has(connector.event)
    const key = `${style.name}${faint ? ' faint' : ''}`
    const path = paths.get(key) ?? {
      ...style,
      name: key,
      ink: faint ? { ...style.ink, opacity: 0.4 } : style.ink,
      strokes: [],
    }
    const parts = interrupted(boxOf(connector), titles)
    for (const d of style.offsets)
      path.strokes.push(
        ...parts.map(([from, to]): Point[] => [
          [connector.along + d, from],
          [connector.along + d, to],
        ]),
      )
    paths.set(key, path)
  }
  return [...paths.entries()]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([key, { ink, strokes }]) => ({ kind: 'group', name: `connector ${key}`, children: [pen.path(strokes, ink)] }))
}

/** Spans lie under contacts, faint ones under the rest. */
const order = (name: string) => (name.startsWith('span') ? 0 : 2) + (name.endsWith('faint') ? 0 : 1)

/** The parts of an upright line that no title stands on. */
function interrupted(line: Taken, titles: readonly Taken[]): [number, number][] {
  let parts: [number, number][] = [[line.top, line.bottom]]
  for (const title of titles) {
    if (title.from - 2 >= line.to || title.to + 2 <= line.from) continue
    const [top, bottom] = [title.top - 1, title.bottom + 1]
    parts = parts.flatMap(([from, to]): [number, number][] =>
      bottom <= from || top >= to
        ? [[from, to]]
        : (
            [
              [from, top],
              [bottom, to],
            ] as [number, number][]
          ).filter(([a, b]) => b - a > 6),
    )
  }
  return parts
}

const column = 4
/** Opacity of a ribbon's column by its count: one, two, three or four, more. */
export const ribbonSteps = [0.14, 0.26, 0.4, 0.55]

/** Ribbons: per pair of lanes, columns whose opacity is the count of contacts in them, one path per step. */
export function drawRibbons(
  pen: Pen,
  connectors: readonly Connector[],
  lanes: readonly LaneGeometry[],
  titles: readonly Taken[],
): Mark[] {
  return [...group(connectors, (connector) => connector.lanes.join('-')).values()].flatMap((own) => {
    const [a, b] = own[0]!.lanes
    const [top, bottom] = [lanes[a]!.middle, lanes[b]!.middle]
    const at = rollup(
      own,
      ({ length }) => length,
      ({ along }) => Math.floor(along / column),
    )
    return ribbonSteps.flatMap((opacity, i) => {
      const slots = [...at].filter(([, n]) => stepOf(n) === i).map(([slot]) => slot * column)
      const columns = slots.flatMap((from) =>
        interrupted({ from, to: from + column, top, bottom }, titles).map(([y1, y2]): Point[] => [
          [from, y1],
          [from + column, y1],
          [from + column, y2],
          [from, y2],
        ]),
      )
      return columns.length === 0 ? [] : [pen.path(columns, { fill: 'contact', opacity }, true)]
    })
  })
}

const stepOf = (n: number) => (n >= 5 ? 3 : n >= 3 ? 2 : n - 1)
