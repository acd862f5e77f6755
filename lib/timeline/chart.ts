import type { DaySpan } from '@/lib/calendar/date'
import type { ActorId, Band } from '@/lib/domain/event'
import type { Box, Mark, Scene } from '@/lib/scene/scene'
import type { LaneGeometry } from './lanes'

/** A lane as drawn: its whole strip, and the line incidents stand above and contacts below. */
export type LaneBox = { id: ActorId; label: string; count: number; atMost: boolean; box: Box; middle: number }

/**
 * Something to point at: an event on one of its lanes, or a cluster of events too close to draw one by one. An event
 * that joins several lanes is placed once on each; those share `events`. `order` counts along time within the lane,
 * across bands: arrow keys go to `order ± 1` on the same lane, and to the entry of the same event on the next lane.
 */
export type Placed = {
  kind: 'event' | 'cluster'
  /** Unique within the chart: `lane/id`. */
  key: string
  /** Ids of the events, one for an event, more for a cluster, in order of time. */
  events: readonly string[]
  /** Slug and title of the event, null for a cluster. */
  slug: string | null
  title: string | null
  lane: ActorId
  band: Band
  /** Middle of the mark, in the scene's pixels. */
  x: number
  y: number
  /** The mark's own box, for hit area and focus ring. */
  box: Box
  /** Days it covers: the event's interval, or first to last day of a cluster (zoom there to open it). */
  span: DaySpan
  order: number
}

/** One explained sign: a sample of it in a box of `legendSample` pixels, its words, and its count in view. */
export type LegendEntry = { id: string; label: string; count: number | null; sample: readonly Mark[] }
export type LegendGroup = {
  id: 'type' | 'band' | 'precision' | 'connector' | 'figure' | 'size' | 'draft'
  entries: LegendEntry[]
}
export const legendSample = { width: 30, height: 20 } as const

/** One scale for all pointer arithmetic: `x` of the start of a day (fractions allowed), and back. */
export type TimeScale = {
  x: (day: number) => number
  day: (x: number) => number
  pixelsPerDay: number
  direction: 'ltr' | 'rtl'
}

/** Everything laid out: the picture, and what interaction needs to know about it. */
export type Chart = {
  scene: Scene
  /** The scene's marks in three layers: the middle one stands in the lanes and moves along the scale. */
  layers: { back: readonly Mark[]; middle: readonly Mark[]; front: readonly Mark[] }
  /** The lanes as they are drawn, and where they end: they stay as they are while a gesture runs. */
  ground: { lanes: readonly LaneGeometry[]; bottom: number }
  /** The days drawn, both inside; fractional while a gesture runs. */
  window: DaySpan
  /** Where the lanes are drawn. */
  plot: Box
  scale: TimeScale
  /** The strip of the whole period: its box, its days, the brush over the window. Null while nothing is in the store. */
  overview: { box: Box; extent: DaySpan; scale: TimeScale; brush: Box } | null
  lanes: LaneBox[]
  placed: Placed[]
  legend: LegendGroup[]
  /** Distinct events in the window, and how many of the drawn ones carry a label. */
  total: number
  labelled: number
}
