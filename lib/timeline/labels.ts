import type { Mark } from '@/lib/scene/scene'
import { type LaneGeometry, rowHeight } from './lanes'
import { widthOf } from './measure'
import type { Pen } from './pen'
import type { Spot } from './stack'
import type { Ruler } from './ticks'

/** At most this many events are named in the picture. */
export const mostLabels = 12
export const labelSize = 11.5
const labelHeight = 15

/** A box along time that something is drawn in. */
export type Taken = { from: number; to: number; top: number; bottom: number }

export type PlacedLabel = { spot: Spot; box: Taken; anchor: 'start' | 'end'; leader: Taken | null }

/** Titles for the most important events that have free room beside or above their mark; the rest have none. */
export function placeLabels(spots: readonly Spot[], taken: readonly Taken[], ruler: Ruler): PlacedLabel[] {
  const occupied = [...taken]
  const placed: PlacedLabel[] = []
  const named = new Set<string>()
  const byRank = [...spots].sort(
    (a, b) =>
      a.item.event.rank - b.item.event.rank ||
      (a.item.event.id < b.item.event.id ? -1 : 1) ||
      a.lane.index - b.lane.index,
  )
  for (const spot of byRank) {
    if (placed.length === mostLabels) break
    if (named.has(spot.item.event.id)) continue
    const label = candidates(spot).find((c) => inside(c.box, ruler, spot.lane) && isFree(c, occupied))
    if (!label) continue
    placed.push(label)
    named.add(spot.item.event.id)
    occupied.push(label.box)
    if (label.leader) occupied.push(label.leader)
  }
  return placed
}

/** The title as marks: its line, and a leader where it stands in another row than its mark. */
export function drawLabel(pen: Pen, { spot, box, anchor, leader }: PlacedLabel): Mark {
  const baseline = (box.top + box.bottom) / 2 + labelSize * 0.35
  const along = anchor === 'start' ? box.from : box.to
  const text = pen.text(along, baseline, spot.item.event.title.text, {
    size: labelSize,
    fill: 'ink',
    anchor,
    halo: true,
  })
  const line = leader
    ? [pen.line([spot.along, leader.top], [spot.along, leader.bottom], { stroke: 'faint', strokeWidth: 0.75 })]
    : []
  return { kind: 'group', name: 'label', of: spot.item.event.id, children: [...line, text] }
}

function candidates(spot: Spot): PlacedLabel[] {
  const width = widthOf(spot.item.event.title, labelSize)
  const start = Math.min(spot.along - spot.r, spot.bar?.from ?? spot.along) - 5
  const end = Math.max(spot.along + spot.r, spot.bar?.to ?? spot.along) + 5
  const beside = (y: number): PlacedLabel[] => [
    { spot, anchor: 'start', leader: null, box: boxAt(end, y, width) },
    { spot, anchor: 'end', leader: null, box: boxAt(start - width, y, width) },
  ]
  const away = (rows: number): PlacedLabel[] => {
    const y = spot.y + rows * rowHeight
    const down = rows > 0
    const leader = {
      from: spot.along - 1,
      to: spot.along + 1,
      top: down ? spot.y + spot.r + 1 : y,
      bottom: down ? y : spot.y - spot.r - 1,
    }
    return [
      { spot, anchor: 'start', leader, box: boxAt(spot.along + 4, y, width) },
      { spot, anchor: 'end', leader, box: boxAt(spot.along - 4 - width, y, width) },
    ]
  }
  const outwards = spot.item.event.band === 'contact' ? 1 : -1
  return [...beside(spot.y), ...[1, 2, 3].flatMap((n) => away(n * outwards))]
}

function boxAt(from: number, y: number, width: number): Taken {
  return { from, to: from + width, top: y - labelHeight / 2, bottom: y + labelHeight / 2 }
}

function inside(box: Taken, ruler: Ruler, lane: LaneGeometry): boolean {
  return (
    box.from >= ruler.start &&
    box.to <= ruler.end &&
    box.top >= lane.top + lane.head &&
    box.bottom <= lane.top + lane.height
  )
}

const apart = (a: Taken, b: Taken, gap: number) =>
  a.to + gap <= b.from || b.to + gap <= a.from || a.bottom <= b.top || b.bottom <= a.top

function isFree({ box, leader }: PlacedLabel, occupied: readonly Taken[]): boolean {
  return occupied.every((other) => apart(box, other, 3) && (leader === null || apart(leader, other, 1)))
}
