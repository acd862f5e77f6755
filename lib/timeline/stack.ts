import type { Band } from '@/lib/domain/event'
import type { TimelineEvent } from '@/lib/domain/timeline'
import { type LaneGeometry, type LanePlan, type Rows, rowY, type Used } from './lanes'
import { measure, settings } from './measure'
import type { Ruler } from './ticks'

/** Radius of a mark by the event's importance. */
export const radii = { 1: 6.5, 2: 7.9, 3: 9.3 } as const

/** An event to be placed: where its interval stands along time, and where its mark may. */
export type Item = {
  event: TimelineEvent
  lanes: readonly LanePlan[]
  /** Interval along time, clamped to the window; null where it is too narrow to draw as one. */
  bar: { from: number; to: number } | null
  /** Room its day leaves to both sides of the middle. */
  play: number
  along: number
  r: number
}

/** An event's mark in a row of one lane, counted from the middle line; `null` = in the row of clusters. */
type Slot = { item: Item; lane: LanePlan; along: number; row: number | null; r: number; bar: Item['bar'] }
/** Events too close to draw one by one, on one lane: `from` and `to` bound them along time. */
type Crowd = {
  lane: LanePlan
  band: Band
  items: readonly Item[]
  from: number
  to: number
  along: number
  width: number
  label: string
}

/** Marks and clusters in rows, lanes not yet having a height; `kept` are the last rows kept free for titles. */
export type Loose = { slots: Slot[]; crowds: Crowd[]; kept: readonly Kept[] }
type Kept = { lane: LanePlan; band: Band; row: number }

export type Spot = Omit<Slot, 'lane' | 'row'> & { lane: LaneGeometry; y: number }
export type Cluster = Omit<Crowd, 'lane'> & { lane: LaneGeometry; y: number }
export type Stacked = { spots: Spot[]; clusters: Cluster[] }

type Row = { from: number; to: number }[]
type Left = { item: Item; lane: LanePlan }
const gap = 1.5
export const clusterText = 11
/** At most this many marks stand in rows; those of less important events join the clusters. */
const mostSlots = 180
/** Marks and clusters are drawn with about so many elements; past that, clusters further apart are joined. */
const mostElements = 720
const clusterGaps = [3, 10, 24, 48] as const
/** So many of the most important events have room for their title kept free once they stand, where that is asked for. */
const mostKept = 6

/** The most important event first: by size, then by rank. */
export const byImportance = (a: TimelineEvent, b: TimelineEvent) =>
  b.weight - a.weight || a.rank - b.rank || (a.id < b.id ? -1 : 1)

/**
 * Places events by importance, each in the nearest free row of its band on all of its lanes, beside the middle of its
 * day where the day is wide enough; what finds no room stands in the row of clusters, alone or with its neighbours.
 * With `keepTitles` the most important events have room for their title.
 */
export function stack(
  items: readonly Item[],
  most: (lane: LanePlan) => Rows,
  count: (n: number) => string,
  ruler: Ruler,
  keepTitles = false,
): Loose {
  const sorted = [...items].sort((a, b) => byImportance(a.event, b.event))
  const { slots, left, kept } = fill(sorted, most, ruler, keepTitles ? mostKept : 0)
  for (const least of clusterGaps) {
    const crowd = gather(left, least, count, ruler)
    const elements = 3 * (slots.length + crowd.slots.length) + crowd.crowds.length
    if (elements <= mostElements || least === clusterGaps.at(-1))
      return { slots: [...slots, ...crowd.slots], crowds: crowd.crowds, kept }
  }
  throw new Error('no gap between clusters is the last')
}

/** What each lane needs for what stands on it. */
export function usedBy({ slots, crowds, kept }: Loose, plans: readonly LanePlan[]): Used[] {
  const used = plans.map(
    (): Used => ({
      rows: { incident: 0, contact: 0 },
      crowd: { incident: false, contact: false },
      acts: false,
    }),
  )
  const note = ({ index }: LanePlan, band: Band, row: number | null) => {
    const own = used[index]!
    if (band === 'act') own.acts = true
    else if (row === null) own.crowd[band] = true
    else own.rows[band] = Math.max(own.rows[band], row + 1)
  }
  for (const { item, lane, row } of slots) note(lane, item.event.band, row)
  for (const { lane, band } of crowds) note(lane, band, null)
  for (const { lane, band, row } of kept) note(lane, band, row)
  return used
}

/** Marks and clusters at their heights, now that the lanes have theirs. */
export function settle({ slots, crowds }: Loose, lanes: readonly LaneGeometry[]): Stacked {
  return {
    spots: slots.map(({ lane: { index }, row, item, along, r, bar }) => {
      const lane = lanes[index]!
      return { item, along, r, bar, lane, y: rowY(lane, item.event.band, row) }
    }),
    clusters: crowds.map((crowd) => {
      const lane = lanes[crowd.lane.index]!
      return { ...crowd, lane, y: rowY(lane, crowd.band, null) }
    }),
  }
}

/** Rows filled in order of importance; the first `titles` have room beside one of their marks reserved. */
function fill(items: readonly Item[], most: (lane: LanePlan) => Rows, ruler: Ruler, titles: number) {
  const grid = new Map<string, Row[]>()
  const rowsOf = (lane: LanePlan, band: Band): Row[] => {
    const key = `${lane.index}/${band}`
    const known = grid.get(key)
    if (known) return known
    const rows: Row[] = Array.from({ length: band === 'act' ? 0 : most(lane)[band] }, () => [])
    grid.set(key, rows)
    return rows
  }
  const slots: Slot[] = []
  const left: Left[] = []
  const stand = (item: Item) => {
    const [open, closed] = [[] as LanePlan[], [] as LanePlan[]]
    for (const lane of item.lanes) (rowsOf(lane, item.event.band).length > 0 ? open : closed).push(lane)
    const found = slots.length + open.length > mostSlots ? [] : place(item, open, rowsOf)
    slots.push(...found)
    left.push(...(found.length > 0 ? closed : item.lanes).map((lane) => ({ item, lane })))
    return found
  }
  const leading = items.slice(0, titles).map(stand)
  const kept = leading.flatMap((found) => keepTitle(found, rowsOf, ruler))
  items.slice(titles).forEach(stand)
  return { slots, left, kept }
}

const isFree = (row: Row, from: number, to: number) => row.every((taken) => taken.to <= from || taken.from >= to)

function place(item: Item, lanes: readonly LanePlan[], rowsOf: (lane: LanePlan, band: Band) => Row[]): Slot[] {
  const all = lanes.map((lane) => rowsOf(lane, item.event.band))
  for (const along of candidates(item)) {
    const from = Math.min(along - item.r, item.bar?.from ?? along) - gap
    const to = Math.max(along + item.r, item.bar?.to ?? along) + gap
    const chosen = all.map((rows) => rows.findIndex((row) => isFree(row, from, to)))
    if (chosen.includes(-1)) continue
    return lanes.map((lane, i) => {
      all[i]![chosen[i]!]!.push({ from, to })
      return { item, lane, along, row: chosen[i]!, r: item.r, bar: item.bar }
    })
  }
  return []
}

/** Keeps room for a title beside one of its marks: in the mark's row, or in it and the rows beyond. */
function keepTitle(slots: readonly Slot[], rowsOf: (lane: LanePlan, band: Band) => Row[], ruler: Ruler): Kept[] {
  for (const { item, lane, along, row: own, r, bar } of slots) {
    const row = own ?? 0
    const rows = rowsOf(lane, item.event.band)
    const after = Math.max(along + r, bar?.to ?? along) + 2
    const before = Math.min(along - r, bar?.from ?? along) - 2
    for (const { lines, width } of [...settings(item.event.title)].reverse()) {
      const asked = rows.slice(row, row + lines.length)
      for (const [from, to] of [
        [after, after + width + 10],
        [before - width - 10, before],
      ] as const) {
        const fits = asked.length === lines.length && from >= ruler.start - 10 && to <= ruler.end + 10
        if (!fits || !asked.every((one) => isFree(one, from, to))) continue
        for (const one of asked) one.push({ from, to })
        return [{ lane, band: item.event.band, row: row + lines.length - 1 }]
      }
    }
  }
  return []
}

/** The middle of the day first, then to both sides of it as far as the day reaches. */
function candidates(item: Item): number[] {
  const step = 2 * (item.r + gap)
  const out = [item.along]
  for (let d = step; d + item.r <= item.play; d += step) out.push(item.along + d, item.along - d)
  return out
}

/** What found no row, on each lane and band: joined where closer than `least` pixels, else alone. */
function gather(left: readonly Left[], least: number, count: (n: number) => string, ruler: Ruler) {
  const groups = new Map<string, { lane: LanePlan; band: Band; items: Item[] }>()
  for (const { item, lane } of left) {
    const key = `${lane.index}/${item.event.band}`
    const group = groups.get(key) ?? { lane, band: item.event.band, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  const out = { slots: [] as Slot[], crowds: [] as Crowd[] }
  for (const { lane, band, items } of groups.values()) {
    for (const crowd of crowdsOf(lane, band, items, least, count, ruler)) {
      const [only] = crowd.items
      if (crowd.items.length > 1 || !only) out.crowds.push(crowd)
      else out.slots.push({ item: only, lane, along: only.along, row: null, r: radii[1], bar: null })
    }
  }
  return out
}

/** A run of neighbours in a list in order of time: `first` to `last`, both inside. */
type Run = { first: number; last: number; along: number; width: number }

function crowdsOf(
  lane: LanePlan,
  band: Band,
  items: readonly Item[],
  least: number,
  count: (n: number) => string,
  ruler: Ruler,
): Crowd[] {
  const sorted = [...items].sort((a, b) => a.along - b.along || byImportance(a.event, b.event))
  const done: Run[] = []
  const apart = (a: Run, b: Run) => a.along + a.width / 2 + least <= b.along - b.width / 2
  for (const i of sorted.keys()) {
    let next = runOf(sorted, i, i, ruler)
    for (let last = done.at(-1); last && !apart(last, next); last = done.at(-1)) {
      done.pop()
      next = runOf(sorted, last.first, i, ruler)
    }
    done.push(next)
  }
  return done.map(({ first, last, along, width }) => {
    const [from, to] = [sorted[first]!.along, sorted[last]!.along]
    const label = count(last + 1 - first)
    return { lane, band, items: sorted.slice(first, last + 1), from, to, along, width, label }
  })
}

/** Width of a pill's text by its number of digits: the widest of any language. */
const digitsWidth = (n: number) => measure('0'.repeat(String(n).length), clusterText, 600) * 1.18

function runOf(sorted: readonly Item[], first: number, last: number, ruler: Ruler): Run {
  const middle = (sorted[first]!.along + sorted[last]!.along) / 2
  if (first === last) return { first, last, along: middle, width: 2 * radii[1] }
  const width = Math.max(18, digitsWidth(last + 1 - first) + 11)
  const along = Math.max(ruler.start + width / 2, Math.min(ruler.end - width / 2, middle))
  return { first, last, along, width }
}
