import type { Mark } from '@/lib/scene/scene'
import { rowHeight } from './lanes'
import { labelSize, settings } from './measure'
import type { Pen } from './pen'
import { byImportance, radii, type Spot } from './stack'

/** At most this many events are named in the picture. */
export const mostLabels = 12
/** Titles are tried for this many of the most important events. */
const mostTried = 30
/** The titles of this many of the most important events may interrupt lines that pass, where no place is free of them. */
const mostInterrupting = 10
const lineHeight = 14.5

/** A box along time that something is drawn in; `of` is the event it belongs to. */
export type Taken = { from: number; to: number; top: number; bottom: number; of?: string }

/** Room a title keeps to its own mark, and to anything else, lest it be read as another's. */
const ownGap = 2
const otherGap = 6
/** Room between two titles, one above the other. */
const lineGap = 3

/** A title in some lines at a place: `anchor` is the end of its lines that stands by the mark. */
export type PlacedLabel = {
  spot: Spot
  lines: readonly string[]
  box: Taken
  anchor: 'start' | 'middle' | 'end'
  leader: Taken | null
  /** It stands by a line of the event, not by a mark. */
  tied?: boolean
}

/** What titles keep clear of: marks, names and the lanes' own lines always; lines that pass, where there is a choice. */
export type Obstacles = {
  marks: readonly Taken[]
  lines: readonly Taken[]
  /** The lanes' boxes, each and together: a title stands in one of them where it can. */
  lanes: readonly Taken[]
  bounds: Taken
}

/**
 * Titles for the most important events that have free room by their mark or along their connector. Where one of the few
 * most important has none, its title may stand over lines that pass; the rest share what room is left. What several events
 * are called alike is said once.
 */
export function placeLabels(spots: readonly Spot[], { marks, lines, lanes, bounds }: Obstacles): PlacedLabel[] {
  const occupied = stripsOf(marks)
  const passing = stripsOf(lines)
  const placed: PlacedLabel[] = []
  const told = new Set<string>()
  for (const [i, own] of byEvent(spots).slice(0, mostTried).entries()) {
    const { id, title } = own[0]!.item.event
    if (placed.length === mostLabels) break
    if (told.has(title.text)) continue
    const ties = lines.filter((line) => line.of === id)
    const among = { marks: occupied, lines: passing, lanes, bounds, mayInterrupt: i < mostInterrupting }
    const found = best(candidates(own, ties, settings(title)), new Set(own.map((spot) => spot.lane.index)), among)
    if (!found) continue
    placed.push(found)
    told.add(title.text)
    const { from, to, top, bottom } = found.box
    occupied.add({ from: from - otherGap, to: to + otherGap, top: top - lineGap, bottom: bottom + lineGap })
    if (found.leader) occupied.add(found.leader)
  }
  return placed
}

/** Boxes by the strips of the picture they reach into, so that what is far above or below is not looked at. */
type Strips = {
  add: (box: Taken) => void
  /** How many boxes that may share a height with this one are as asked, each counted once, but no more than `enough`. */
  count: (box: Taken, is: (other: Taken) => boolean, enough: number) => number
}

const stripHeight = 16

function stripsOf(boxes: readonly Taken[]): Strips {
  const strips: Taken[][] = []
  const stripAt = (y: number) => Math.max(0, Math.floor(y / stripHeight))
  const add = (box: Taken) => {
    for (let i = stripAt(box.top); i <= stripAt(box.bottom); i += 1) {
      const strip = strips[i] ?? []
      strip.push(box)
      strips[i] = strip
    }
  }
  boxes.forEach(add)
  const count: Strips['count'] = ({ top, bottom }, is, enough) => {
    let found = 0
    const opening = stripAt(top)
    for (let i = opening; i <= stripAt(bottom); i += 1) {
      for (const other of strips[i] ?? []) {
        if (i > opening && stripAt(other.top) < i) continue
        if (is(other)) found += 1
        if (found >= enough) return found
      }
    }
    return found
  }
  return { add, count }
}

/** What titles may not stand on, and what they should not. */
type Among = Pick<Obstacles, 'lanes' | 'bounds'> & { marks: Strips; lines: Strips; mayInterrupt: boolean }

/**
 * The first place in a lane of the event that is free of everything, else one outside them, else, where that may be, the
 * one that the fewest lines pass.
 */
function best(labels: Iterable<PlacedLabel>, own: ReadonlySet<number>, among: Among): PlacedLabel | null {
  const { marks, lines, lanes, bounds, mayInterrupt } = among
  let [free, strangest]: [PlacedLabel | null, number] = [null, Number.POSITIVE_INFINITY]
  let [passed, least]: [PlacedLabel | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const label of labels) {
    if (!inside(label.box, bounds)) continue
    const home = lanes.some((lane, i) => own.has(i) && inside(label.box, lane))
    const strange = home ? 0 : label.leader ? 0.75 : 0.5
    if (strange >= strangest || !isFree(label, marks)) continue
    const crosses = (line: Taken) => !apart(label.box, line, line.of === label.spot.item.event.id ? 1 : 3)
    const crossed = lines.count(label.box, crosses, mayInterrupt && free === null ? Number.POSITIVE_INFINITY : 1)
    if (crossed === 0) {
      if (strange === 0) return label
      free = label
      strangest = strange
    } else if (mayInterrupt) {
      const cost = crossed + strange + (label.tied ? 2 : 0)
      if (cost < least) [passed, least] = [label, cost]
    }
  }
  return free ?? passed
}

/** The marks of each event together, the most important event first. */
function byEvent(spots: readonly Spot[]): Spot[][] {
  const groups = new Map<string, Spot[]>()
  for (const spot of [...spots].sort((a, b) => a.lane.index - b.lane.index)) {
    groups.set(spot.item.event.id, [...(groups.get(spot.item.event.id) ?? []), spot])
  }
  return [...groups.values()].sort((a, b) => byImportance(a[0]!.item.event, b[0]!.item.event))
}

/** The title as marks: its lines, and a leader where it stands in another row than its mark. */
export function drawLabel(pen: Pen, { spot, lines, box, anchor, leader }: PlacedLabel): Mark {
  const along = anchor === 'start' ? box.from : anchor === 'end' ? box.to : (box.from + box.to) / 2
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
  return {
    kind: 'group',
    name: 'label',
    of: spot.item.event.slug,
    at: pen.x(spot.along),
    children: [...rule, ...texts],
  }
}

/** So far from the middle of its mark a title of several lines is clear of the marks over and under that one. */
const clearOfRow = radii[1] + 1 + otherGap

/** How far a title's middle may be from the mark's, so that it still stands beside it. */
const shifts = [0, 4, -4, lineHeight / 2, -lineHeight / 2, rowHeight / 2, -rowHeight / 2, lineHeight, -lineHeight]

/** Places for a title, the best first: beside a mark, over or under it, along a connector, further out with a leader. */
function* candidates(spots: readonly Spot[], ties: readonly Taken[], set: readonly Setting[]): Generator<PlacedLabel> {
  for (const spot of spots) yield* besideMark(spot, set)
  for (const spot of spots) yield* overMark(spot, set)
  for (const tie of ties) yield* alongTie(spots[0]!, tie, set)
  for (const spot of spots) yield* awayFromMark(spot, set)
}

type Setting = ReturnType<typeof settings>[number]

function* besideMark(spot: Spot, set: readonly Setting[]): Generator<PlacedLabel> {
  const away = Math.max(spot.r + 5, clearOfRow)
  const before = Math.min(spot.along - away, (spot.bar?.from ?? spot.along) - 5)
  const after = Math.max(spot.along + away, (spot.bar?.to ?? spot.along) + 5)
  for (const shift of shifts) {
    for (const one of set) {
      if (Math.abs(shift) > (one.lines.length * lineHeight) / 2) continue
      yield* onBothSides(spot, one, spot.y + shift, before, after)
    }
  }
}

function* overMark(spot: Spot, set: readonly Setting[]): Generator<PlacedLabel> {
  const outwards = spot.item.event.band === 'contact' ? 1 : -1
  for (const away of [outwards, -outwards]) {
    for (const { lines, width } of set) {
      const y = spot.y + away * (spot.r + 3 + (lines.length * lineHeight) / 2)
      for (const [from, anchor] of [
        [spot.along - width / 2, 'middle'],
        [spot.along - spot.r, 'start'],
        [spot.along + spot.r - width, 'end'],
      ] as const) {
        yield { spot, lines, leader: null, anchor, box: boxAt(from, y, width, lines.length) }
      }
    }
  }
}

/** Beside a line of the event, from its middle outwards. */
function* alongTie(spot: Spot, tie: Taken, set: readonly Setting[]): Generator<PlacedLabel> {
  const middle = (tie.top + tie.bottom) / 2
  const reach = (tie.bottom - tie.top) / 2 - lineHeight
  for (let d = 0; d <= reach; d += 10) {
    for (const y of d === 0 ? [middle] : [middle - d, middle + d]) {
      for (const one of set)
        for (const label of onBothSides(spot, one, y, tie.from - 5, tie.to + 5)) yield { ...label, tied: true }
    }
  }
}

function* awayFromMark(spot: Spot, set: readonly Setting[]): Generator<PlacedLabel> {
  const outwards = spot.item.event.band === 'contact' ? 1 : -1
  for (const rows of [1, 1.5, 2, 2.5, 3, -1.5, -2, -2.5, -3]) {
    for (const one of set) {
      const y = spot.y + outwards * rows * rowHeight
      const half = (one.lines.length * lineHeight) / 2
      const [from, to] = [spot.along - 1, spot.along + 1]
      const leader =
        y > spot.y
          ? { from, to, top: spot.y + spot.r + 1, bottom: y + half - 4 }
          : { from, to, top: y - half + 4, bottom: spot.y - spot.r - 1 }
      yield* onBothSides(spot, one, y, spot.along - 4, spot.along + 4, leader)
    }
  }
}

function* onBothSides(
  spot: Spot,
  { lines, width }: Setting,
  y: number,
  before: number,
  after: number,
  leader: Taken | null = null,
): Generator<PlacedLabel> {
  yield { spot, lines, leader, anchor: 'start', box: boxAt(after, y, width, lines.length) }
  yield { spot, lines, leader, anchor: 'end', box: boxAt(before - width, y, width, lines.length) }
}

function boxAt(from: number, y: number, width: number, lines: number): Taken {
  const half = (lines * lineHeight) / 2
  return { from, to: from + width, top: y - half, bottom: y + half }
}

const inside = (box: Taken, bounds: Taken) =>
  box.from >= bounds.from && box.to <= bounds.to && box.top >= bounds.top && box.bottom <= bounds.bottom

const apart = (a: Taken, b: Taken, gap: number) =>
  a.to + gap <= b.from || b.to + gap <= a.from || a.bottom <= b.top || b.bottom <= a.top

function isFree({ box, leader, spot }: PlacedLabel, occupied: Strips): boolean {
  const own = spot.item.event.id
  const met = occupied.count(box, (other) => !apart(box, other, other.of === own ? ownGap : otherGap), 1)
  return met === 0 && (leader === null || occupied.count(leader, (other) => !apart(leader, other, 1), 1) === 0)
}
