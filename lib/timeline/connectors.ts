import type { ActorId } from '@/lib/domain/event'
import type { TimelineEvent } from '@/lib/domain/timeline'
import type { Mark } from '@/lib/scene/scene'
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

type LaneOf = ReadonlyMap<ActorId, LaneGeometry>

/** The connectors of a contact: a comb where everyone was in exchange with everyone, else one line per pair of lanes. */
export function connectorsOf(event: TimelineEvent, stands: ReadonlyMap<number, Stand>, laneOf: LaneOf): Connector[] {
  const pairs = lanePairs(event, laneOf)
  const joined = [...new Set(pairs.flat())]
  const joint = joined.length > 2 && pairs.length === (joined.length * (joined.length - 1)) / 2
  const reach = (lanes: readonly number[], kind: Connector['kind'], offset: number): Connector[] => {
    const on = lanes.flatMap((lane) => stands.get(lane) ?? [])
    if (on.length < 2) return []
    const ys = on.map((stand) => stand.y)
    const along = on.reduce((sum, stand) => sum + stand.along, 0) / on.length + offset
    const ends = [Math.min(...lanes), Math.max(...lanes)] as const
    return [{ event, kind, along, from: Math.min(...ys), to: Math.max(...ys), lanes: ends }]
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
  const along = [...stands.values()].reduce((sum, stand) => sum + stand.along, 0) / stands.size
  const ends = [Math.min(...lanes), Math.max(...lanes)] as const
  return [{ event, kind: 'span', along, from: Math.min(...ys), to: Math.max(...ys), lanes: ends }]
}

/** The marks of connectors one by one; those of crowded events are fainter. */
export function drawConnector(pen: Pen, connector: Connector, crowded: boolean): Mark {
  const { along, from, to, kind, event } = connector
  const strokes = (offsets: readonly number[]) =>
    offsets.map((d): Point[] => [
      [along + d, from],
      [along + d, to],
    ])
  const opacity = crowded ? { opacity: 0.45 } : {}
  const mark: Mark =
    kind === 'span'
      ? pen.path(
          strokes([0]),
          event.directed
            ? { stroke: 'incident', strokeWidth: 1, ...opacity }
            : { stroke: 'incident-soft', strokeWidth: 5, round: true, ...opacity },
        )
      : kind === 'mediator'
        ? pen.path(strokes([0]), { stroke: 'contact', strokeWidth: 1, dash: [2, 2], ...opacity })
        : pen.path(strokes([-1.4, 1.4]), { stroke: 'contact', strokeWidth: 1, ...opacity })
  return { kind: 'group', name: `connector ${kind}`, of: event.id, children: [mark] }
}

const column = 4
/** Opacity of a ribbon's column by its count: one, two, three or four, more. */
export const ribbonSteps = [0.14, 0.26, 0.4, 0.55]

/** Ribbons: per pair of lanes, columns whose opacity is the count of contacts in them, one path per step. */
export function drawRibbons(pen: Pen, connectors: readonly Connector[], lanes: readonly LaneGeometry[]): Mark[] {
  const counts = new Map<string, { pair: readonly [number, number]; at: Map<number, number> }>()
  for (const { lanes: pair, along } of connectors) {
    const entry = counts.get(pair.join('-')) ?? { pair, at: new Map<number, number>() }
    const slot = Math.floor(along / column)
    entry.at.set(slot, (entry.at.get(slot) ?? 0) + 1)
    counts.set(pair.join('-'), entry)
  }
  return [...counts.values()].flatMap(({ pair, at }) => {
    const [top, bottom] = [lanes[pair[0]]!.middle, lanes[pair[1]]!.middle]
    return ribbonSteps.flatMap((opacity, i) => {
      const slots = [...at].filter(([, n]) => stepOf(n) === i).map(([slot]) => slot * column)
      if (slots.length === 0) return []
      const columns = slots.map((a): Point[] => [
        [a, top],
        [a + column, top],
        [a + column, bottom],
        [a, bottom],
      ])
      return [pen.path(columns, { fill: 'contact', opacity }, true)]
    })
  })
}

const stepOf = (n: number) => (n >= 5 ? 3 : n >= 3 ? 2 : n - 1)
