import type { TimelineEvent } from '@/lib/domain/timeline'
import type { Mark } from '@/lib/scene/scene'
import { type LaneGeometry, rowHeight, rowY } from './lanes'
import { measure, widthOf, wrap } from './measure'
import type { Pen } from './pen'
import type { Spot } from './stack'
import type { Ruler } from './ticks'

/** At most this many events are named in the picture. */
export const mostLabels = 12
export const labelSize = 11.5
/** Titles are tried for this many of the most important events. */
const mostTried = 40
const lineHeight = 14.5

/** A box along time that something is drawn in; `of` is the event it belongs to. */
export type Taken = { from: number; to: number; top: number; bottom: number; of?: string }

/** Room a title keeps to its own mark, and to anything else, lest it be read as another's. */
const ownGap = 2
const otherGap = 6

/** A title in one line or two, at a place: `anchor` is the end of its lines that stands by the mark. */
export type PlacedLabel = {
  spot: Spot
  lines: readonly string[]
  box: Taken
  anchor: 'start' | 'end'
  leader: Taken | null
}

/** A line that belongs to an event and may carry its title anywhere along it. */
export type Tie = { along: number; from: number; to: number }

/** Titles for the most important events that have free room by their mark or along their connector; the rest have none. */
export function placeLabels(
  spots: readonly Spot[],
  taken: readonly Taken[],
  ties: ReadonlyMap<string, readonly Tie[]>,
  lanes: readonly LaneGeometry[],
  ruler: Ruler,
): PlacedLabel[] {
  const occupied = [...taken]
  const placed: PlacedLabel[] = []
  for (const own of byEvent(spots).slice(0, mostTried)) {
    if (placed.length === mostLabels) break
    const event = own[0]!.item.event
    const found = candidates(own, ties.get(event.id) ?? [], lanes).find(
      (label) => inside(label.box, ruler, lanes) && isFree(label, occupied),
    )
    if (!found) continue
    placed.push(found)
    const { from, to } = found.box
    occupied.push({ ...found.box, from: from - otherGap, to: to + otherGap }, ...(found.leader ? [found.leader] : []))
  }
  return placed
}

/** The marks of each event together, the most important event first. */
function byEvent(spots: readonly Spot[]): Spot[][] {
  const groups = new Map<string, Spot[]>()
  for (const spot of [...spots].sort((a, b) => a.lane.index - b.lane.index)) {
    groups.set(spot.item.event.id, [...(groups.get(spot.item.event.id) ?? []), spot])
  }
  const rank = (group: readonly Spot[]) => group[0]!.item.event.rank
  const id = (group: readonly Spot[]) => group[0]!.item.event.id
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || (id(a) < id(b) ? -1 : 1))
}

/** The title as marks: its lines, and a leader where it stands in another row than its mark. */
export function drawLabel(pen: Pen, { spot, lines, box, anchor, leader }: PlacedLabel): Mark {
  const along = anchor === 'start' ? box.from : box.to
  const texts = lines.map((line, i) =>
    pen.text(along, box.top + (i + 0.5) * lineHeight + labelSize * 0.36, line, {
      size: labelSize,
      fill: 'ink',
      anchor,
      halo: true,
    }),
  )
  const rule = leader
    ? [pen.line([spot.along, leader.top], [spot.along, leader.bottom], { stroke: 'faint', strokeWidth: 0.75 })]
    : []
  return { kind: 'group', name: 'label', of: spot.item.event.id, children: [...rule, ...texts] }
}

type Setting = { lines: readonly string[]; width: number }

/** The ways to set a title: in one line, and in two or three of about the same length where it is long. */
function settings({ title }: TimelineEvent): Setting[] {
  const whole = widthOf(title, labelSize)
  const settings: Setting[] = [{ lines: [title.text], width: whole }]
  for (const [count, least] of [
    [2, 120],
    [3, 190],
  ] as const) {
    const set = whole > least ? balanced(title.text, count, whole) : null
    if (set && set.lines.length > settings.at(-1)!.lines.length) settings.push(set)
  }
  return settings
}

/** The narrowest setting of a text in some number of lines. */
function balanced(text: string, count: number, whole: number): Setting | null {
  for (let limit = whole / count; limit < whole; limit += whole / 40) {
    const lines = wrap(text, limit, labelSize)
    if (lines.length > count) continue
    return { lines, width: Math.min(whole, Math.max(...lines.map((line) => measure(line, labelSize)))) }
  }
  return null
}

/** Places for a title, the best first: beside a mark, along a connector, in a row further out with a leader. */
function candidates(spots: readonly Spot[], ties: readonly Tie[], lanes: readonly LaneGeometry[]): PlacedLabel[] {
  const [first] = spots
  if (!first) return []
  const set = settings(first.item.event)
  const both = (spot: Spot, y: number, before: number, after: number, leader: Taken | null) =>
    set.flatMap(({ lines, width }): PlacedLabel[] => [
      { spot, lines, leader, anchor: 'start', box: boxAt(after, y, width, lines.length) },
      { spot, lines, leader, anchor: 'end', box: boxAt(before - width, y, width, lines.length) },
    ])
  const beside = spots.flatMap((spot) => {
    const before = Math.min(spot.along - spot.r, spot.bar?.from ?? spot.along) - 5
    const after = Math.max(spot.along + spot.r, spot.bar?.to ?? spot.along) + 5
    return both(spot, spot.y, before, after, null)
  })
  const along = ties.flatMap((tie) =>
    rowsBetween(tie, lanes).flatMap((y) => both(first, y, tie.along - 8, tie.along + 8, null)),
  )
  const away = spots.flatMap((spot) =>
    [1, 2, 3].flatMap((n) => {
      const y = spot.y + (spot.item.event.band === 'contact' ? n : -n) * rowHeight
      return both(spot, y, spot.along - 4, spot.along + 4, leaderTo(spot, y))
    }),
  )
  return [...beside, ...along, ...away]
}

/** Middles of the rows of all lanes that a tie passes. */
function rowsBetween({ from, to }: Tie, lanes: readonly LaneGeometry[]): number[] {
  const rows = lanes.flatMap((lane) =>
    (['incident', 'contact'] as const).flatMap((band) => [0, 1, 2, 3].map((row) => rowY(lane, band, row))),
  )
  return [...new Set(rows)].filter((y) => y > from + rowHeight / 2 && y < to - rowHeight / 2).sort((a, b) => a - b)
}

function leaderTo(spot: Spot, y: number): Taken {
  const [from, to] = [spot.along - 1, spot.along + 1]
  return y > spot.y
    ? { from, to, top: spot.y + spot.r + 1, bottom: y }
    : { from, to, top: y, bottom: spot.y - spot.r - 1 }
}

function boxAt(from: number, y: number, width: number, lines: number): Taken {
  const half = (lines * lineHeight) / 2
  return { from, to: from + width, top: y - half, bottom: y + half }
}

function inside(box: Taken, ruler: Ruler, lanes: readonly LaneGeometry[]): boolean {
  return (
    box.from >= ruler.start &&
    box.to <= ruler.end &&
    lanes.some((lane) => box.top >= lane.top + lane.head && box.bottom <= lane.top + lane.height)
  )
}

const apart = (a: Taken, b: Taken, gap: number) =>
  a.to + gap <= b.from || b.to + gap <= a.from || a.bottom <= b.top || b.bottom <= a.top

function isFree({ box, leader, spot }: PlacedLabel, occupied: readonly Taken[]): boolean {
  const own = spot.item.event.id
  return occupied.every(
    (other) => apart(box, other, other.of === own ? ownGap : otherGap) && (leader === null || apart(leader, other, 1)),
  )
}
