import type { Band } from '@/lib/domain/event'
import type { Mark } from '@/lib/scene/scene'
import type { Pen } from './pen'
import { bandColours } from './signs'
import { type Cluster, clusterText } from './stack'

/** Height of a cluster's pill. */
export const pillHeight = 14

/** A pill with a count, `width` pixels wide. */
export function clusterMarks(pen: Pen, along: number, y: number, width: number, label: string, band: Band): Mark[] {
  const colours = bandColours[band]
  const box = pen.rect(
    along - width / 2,
    y - pillHeight / 2,
    width,
    pillHeight,
    { fill: colours.soft, stroke: colours.strong, strokeWidth: 1 },
    pillHeight / 2,
  )
  return [
    box,
    pen.text(along, y + clusterText * 0.36, label, { size: clusterText, weight: 600, fill: 'ink', anchor: 'middle' }),
  ]
}

/** A cluster: its count, over a rule from its first event to its last. */
export function drawCluster(pen: Pen, cluster: Cluster): Mark {
  const { along, y, width, from, to, band, label, lane } = cluster
  const reach = [Math.min(from, along - width / 2), Math.max(to, along + width / 2)] as const
  const rule = pen.line([reach[0], y], [reach[1], y], { stroke: bandColours[band].strong, strokeWidth: 1 })
  const marks = clusterMarks(pen, along, y, width, label, band)
  return { kind: 'group', name: 'cluster', of: lane.id, children: to - from > width ? [rule, ...marks] : marks }
}
