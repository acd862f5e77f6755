import { max, min } from 'd3'
import type { Placed } from './chart'
import type { Pen } from './pen'
import { pillHeight } from './signs'
import type { Stacked } from './stack'

/** Everything that can be pointed at, lane by lane in order of time. */
export function placedOf({ spots, clusters }: Stacked, pen: Pen): Placed[] {
  const events = spots.map(({ item: { event }, lane, along, y, r }) => ({
    index: lane.index,
    along,
    y,
    placed: {
      kind: 'event' as const,
      key: `${lane.id}/${event.id}`,
      events: [event.id],
      slug: event.slug,
      title: event.title.text,
      lane: lane.id,
      band: event.band,
      x: pen.x(along),
      y,
      box: pen.box(along - r, y - r, 2 * r, 2 * r),
      span: { first: event.firstDay, last: event.lastDay },
    },
  }))
  const crowds = clusters.map(({ items, lane, band, along, y, width }) => ({
    index: lane.index,
    along,
    y,
    placed: {
      kind: 'cluster' as const,
      key: `${lane.id}/${band}/${items[0]!.event.id}`,
      events: items.map((item) => item.event.id),
      slug: null,
      title: null,
      lane: lane.id,
      band,
      x: pen.x(along),
      y,
      box: pen.box(along - width / 2, y - pillHeight / 2, width, pillHeight),
      span: {
        first: min(items, (item) => item.event.firstDay)!,
        last: max(items, (item) => item.event.lastDay)!,
      },
    },
  }))
  const sorted = [...events, ...crowds].sort(
    (a, b) => a.index - b.index || a.along - b.along || a.y - b.y || (a.placed.key < b.placed.key ? -1 : 1),
  )
  let order = 0
  return sorted.map(({ index, placed }, i) => {
    order = i > 0 && sorted[i - 1]!.index === index ? order + 1 : 0
    return { ...placed, order }
  })
}
