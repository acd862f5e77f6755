import { max } from 'd3'
import type { ActorId, Band } from '@/lib/domain/event'
import type { Bins, LaneBins } from '@/lib/domain/timeline'
import type { Mark } from '@/lib/scene/scene'
import { type LaneGeometry, reach, rowHeight } from './lanes'
import type { Pen, Point } from './pen'
import { bandColours } from './signs'
import type { Ruler } from './ticks'

/** Columns are at least this wide. */
export const columnWidth = 2

/** A column along time with its count. */
export type Column = { from: number; to: number; count: number }

/** Bins as columns no narrower than two pixels; bins that share a column add up, nothing outside the window counts. */
export function columnsOf(bins: readonly Bins[], ruler: Ruler): Column[] {
  const columns = new Map<number, Column>()
  for (const { first, days, counts } of bins) {
    counts.forEach((count, i) => {
      const from = Math.max(ruler.start, ruler.along(first + i * days))
      const to = Math.min(ruler.end, ruler.along(first + (i + 1) * days))
      if (count === 0 || to <= from) return
      const slot = Math.floor((from - ruler.start) / columnWidth)
      const known = columns.get(slot)
      const end = Math.min(ruler.end, Math.max(to, ruler.start + (slot + 1) * columnWidth))
      if (known) {
        known.to = Math.max(known.to, end)
        known.count += count
      } else columns.set(slot, { from: ruler.start + slot * columnWidth, to: end, count })
    })
  }
  return [...columns.values()].sort((a, b) => a.from - b.from)
}

/** One path of columns that stand on a line (`up` towards the top), heights on a root scale up to `full`. */
export function columnPath(columns: readonly Column[], base: number, full: number, most: number): Point[][] {
  return columns.map(({ from, to, count }) => {
    const height = Math.max(1, Math.abs(full) * Math.sqrt(count / most)) * Math.sign(full)
    const end = to - from > 2 * columnWidth ? to - 0.75 : to
    return [
      [from, base],
      [from, base - height],
      [end, base - height],
      [end, base],
    ]
  })
}

/**
 * The lanes' bins as columns: one path per lane and band, incidents up, contacts down, all on one scale, whose highest
 * column holds `most` events.
 */
export function drawColumns(pen: Pen, bins: readonly LaneBins[], lanes: readonly LaneGeometry[], ruler: Ruler) {
  const of = (members: readonly ActorId[], band: Band) =>
    bins.filter((b) => b.band === band && members.includes(b.lane)).map((b) => b.bins)
  const drawn = lanes.flatMap((lane) =>
    (['incident', 'contact', 'act'] as const).map((band) => ({
      lane,
      band,
      columns: columnsOf(of(lane.members, band), ruler),
    })),
  )
  const most = max(drawn, ({ columns }) => max(columns, (column) => column.count)) || 1
  const marks = drawn.flatMap(({ lane, band, columns }): Mark[] => {
    if (columns.length === 0) return []
    const [base, full] = standOf(lane, band)
    const path = pen.path(columnPath(columns, base, full, most), { fill: bandColours[band].strong }, true)
    return [{ kind: 'group', name: `columns ${band}`, of: lane.id, children: [path] }]
  })
  return { marks, most }
}

/** Base line and greatest height of a band's columns; heights below the line are negative. */
function standOf(lane: LaneGeometry, band: Band): [number, number] {
  const off = lane.acts ? rowHeight / 2 + 1 : 1
  if (band === 'incident') return [lane.middle - off, reach(lane, 'incident') - off]
  if (band === 'contact') return [lane.middle + off, off - reach(lane, 'contact')]
  return [lane.middle + rowHeight / 2 - 2, rowHeight - 4]
}
