import type { Band } from '@/lib/domain/event'
import type { TimelineEvent } from '@/lib/domain/timeline'
import { type LaneGeometry, rowY } from './lanes'
import { measure } from './measure'
import type { Ruler } from './ticks'

/** Radius of a mark by the event's importance. */
export const radii = { 1: 6.5, 2: 7.9, 3: 9.3 } as const

/** An event to be placed: where its interval stands along time, and where its mark may. */
export type Item = {
  event: TimelineEvent
  lanes: readonly LaneGeometry[]
  /** Interval along time, clamped to the window; null where it is too narrow to draw as one. */
  bar: { from: number; to: number } | null
  /** Room its day leaves to both sides of the middle. */
  play: number
  along: number
  r: number
}

/** An event's mark on one lane. `row` null = in the row of clusters. */
export type Spot = { item: Item; lane: LaneGeometry; along: number; y: number; r: number; bar: Item['bar'] }

/** Events too close to draw one by one, on one lane: `from` and `to` bound them along time. */
export type Cluster = {
  lane: LaneGeometry
  band: Band
  items: Item[]
  from: number
  to: number
  along: number
  y: number
  width: number
  label: string
}

export type Stacked = { spots: Spot[]; clusters: Cluster[] }

type Row = { from: number; to: number }[]
const gap = 1.5
export const clusterText = 11

/**
 * Places events by importance, each in the nearest free row of its band on all of its lanes, beside the middle of its
 * day where the day is wide enough; what finds no room stands in the row of clusters, alone or with its neighbours.
 */
export function stack(items: readonly Item[], count: (n: number) => string, ruler: Ruler): Stacked {
  const slots = new Map<string, Row[]>()
  const spots: Spot[] = []
  const left: Item[] = []
  for (const item of [...items].sort((a, b) => a.event.rank - b.event.rank || (a.event.id < b.event.id ? -1 : 1))) {
    const placed = place(item, slots)
    if (placed) spots.push(...placed)
    else left.push(item)
  }
  const crowd = gather(left, count, ruler)
  return { spots: [...spots, ...crowd.spots], clusters: crowd.clusters }
}

function rowsOf(lane: LaneGeometry, band: Band, slots: Map<string, Row[]>): Row[] {
  const key = `${lane.index}/${band}`
  const known = slots.get(key)
  if (known) return known
  const n = band === 'incident' ? lane.incidentRows : band === 'contact' ? lane.contactRows : 0
  const rows: Row[] = Array.from({ length: n }, () => [])
  slots.set(key, rows)
  return rows
}

function place(item: Item, slots: Map<string, Row[]>): Spot[] | null {
  const all = item.lanes.map((lane) => rowsOf(lane, item.event.band, slots))
  for (const along of candidates(item)) {
    const from = Math.min(along - item.r, item.bar?.from ?? along) - gap
    const to = Math.max(along + item.r, item.bar?.to ?? along) + gap
    const chosen = all.map((rows) =>
      rows.findIndex((row) => row.every((taken) => taken.to <= from || taken.from >= to)),
    )
    if (chosen.length === 0 || chosen.includes(-1)) continue
    return item.lanes.map((lane, i) => {
      all[i]![chosen[i]!]!.push({ from, to })
      return { item, lane, along, y: rowY(lane, item.event.band, chosen[i]!), r: item.r, bar: item.bar }
    })
  }
  return null
}

/** The middle of the day first, then to both sides of it as far as the day reaches. */
function candidates(item: Item): number[] {
  const step = 2 * (item.r + gap)
  const out = [item.along]
  for (let d = step; d + item.r <= item.play; d += step) out.push(item.along + d, item.along - d)
  return out
}

function gather(left: readonly Item[], count: (n: number) => string, ruler: Ruler): Stacked {
  const groups = new Map<string, { lane: LaneGeometry; band: Band; items: Item[] }>()
  for (const item of left) {
    for (const lane of item.lanes) {
      const key = `${lane.index}/${item.event.band}`
      const group = groups.get(key) ?? { lane, band: item.event.band, items: [] }
      group.items.push(item)
      groups.set(key, group)
    }
  }
  const out: Stacked = { spots: [], clusters: [] }
  for (const { lane, band, items } of groups.values()) {
    for (const cluster of clustersOf(lane, band, items, count, ruler)) {
      const [only] = cluster.items
      if (cluster.items.length > 1 || !only) out.clusters.push(cluster)
      else out.spots.push({ item: only, lane, along: only.along, y: cluster.y, r: radii[1], bar: null })
    }
  }
  return out
}

function clustersOf(
  lane: LaneGeometry,
  band: Band,
  items: Item[],
  count: (n: number) => string,
  ruler: Ruler,
): Cluster[] {
  const sorted = [...items].sort((a, b) => a.along - b.along || a.event.rank - b.event.rank)
  const done: Cluster[] = []
  const y = rowY(lane, band, Number.POSITIVE_INFINITY)
  for (const item of sorted) {
    let next = clusterOf(lane, band, [item], y, count, ruler)
    for (
      let last = done.at(-1);
      last && last.along + last.width / 2 + 3 > next.along - next.width / 2;
      last = done.at(-1)
    ) {
      done.pop()
      next = clusterOf(lane, band, [...last.items, ...next.items], y, count, ruler)
    }
    done.push(next)
  }
  return done
}

function clusterOf(
  lane: LaneGeometry,
  band: Band,
  items: Item[],
  y: number,
  count: (n: number) => string,
  ruler: Ruler,
): Cluster {
  const label = count(items.length)
  const width = items.length === 1 ? 2 * radii[1] : Math.max(18, measure(label, clusterText, 600) + 11)
  const [from, to] = [items[0]!.along, items.at(-1)!.along]
  const middle = (from + to) / 2
  const along = Math.max(ruler.start + width / 2, Math.min(ruler.end - width / 2, middle))
  return { lane, band, items, from, to, along: items.length === 1 ? middle : along, y, width, label }
}
