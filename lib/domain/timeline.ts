import type { DaySpan, EpochDay, Precision } from '@/lib/calendar/date'
import type { ActorId, Band, Dyad, EventTypeId, Measure, Qualifier, Sense } from './event'

/** A text with its advance width in em (font size 1), shaped beforehand with the shipped font: layout never measures. */
export type Shaped = { text: string; width: number }

/** A lane: a state or organisation with its bodies and persons. */
export type Lane = {
  id: ActorId
  label: Shaped
  /** Distinct events of the lane in the window. */
  count: number
  /** Distinct contacts of the lane in the window: the most connected come first among the others. */
  contacts: number
  /** Distinct contacts of the lane over the whole period: its place among the others, so that lanes stay put. */
  contactsEver?: number
}

export type TypeInfo = { id: EventTypeId; band: Band; glyph: string; label: Shaped; count: number }

/** An event as the chart needs it. */
export type TimelineEvent = {
  id: string
  slug: string
  type: EventTypeId
  band: Band
  title: Shaped
  edtf: string
  firstDay: EpochDay
  lastDay: EpochDay
  precision: Precision
  sense: Sense
  /** Calendar the date was printed in, where its month or year bounds matter. */
  calendar: 'gregorian' | 'jalali' | 'hijri' | 'relative' | null
  /** Lanes it stands on, roots only. */
  lanes: ActorId[]
  /** Pairs of lanes it joins, roots only. */
  dyads: Dyad[]
  mediators: ActorId[]
  /** 1 to 3, by importance; never by toll. */
  weight: 1 | 2 | 3
  /** Rank for labels: lower is drawn first. */
  rank: number
  /** True where at least one source says who did what to whom; an incident without that spans its lanes as one mark. */
  directed?: boolean
  /** Other days that sources give for it. */
  alternatives: DaySpan[]
  draft: boolean
}

/** Counts per bin; bin i starts at `first + i * days`. An event counts in the bin of its first day in the window. */
export type Bins = { first: EpochDay; days: number; counts: number[] }
export type LaneBins = { lane: ActorId; band: Band; bins: Bins }

/** A well-known stretch of time, shown as a quiet band behind the lanes. */
export type Period = DaySpan & { id: string; label: Shaped }

/** One figure that stands, as the chart shows it: whose word it is, and about whose losses. */
export type TimelineFigure = {
  /** Id of the event. */
  event: string
  /** The state or organisation that gives it, `reporter`, or the name of a claimant that is no actor. */
  by: string
  /** What the claimant is called. */
  label: string
  /** The state or organisation whose losses they are; null = not stated. */
  about: ActorId | null
  measure: Measure
  low: number
  high: number
  qualifier: Qualifier
}

/** What was added or changed since a data version: how many events, and the newest of them. */
export type Changes = { since: number; count: number; events: { slug: string; title: string }[] }

/** One answer: everything a picture needs, in one interface language, and nothing else. */
export type TimelineData = {
  dataVersion: number
  /** Day of the newest thing readers can see, for the caption. */
  asOf: EpochDay | null
  /** The window asked for, or the default one. */
  window: DaySpan
  /** First to last day over everything readers can see. */
  extent: DaySpan | null
  lanes: Lane[]
  types: TypeInfo[]
  /** Types in the window whatever bands and types are chosen, with their counts: what the filter can offer. */
  choices?: TypeInfo[]
  /** Distinct events in the window. */
  total: number
  drafts: number
  /** Distinct events that match but have no day. */
  undated: number
  /** Events one by one when the window holds few, else null and `bins` is there. */
  events: TimelineEvent[] | null
  bins: LaneBins[] | null
  /** The whole period: matching events over all events. */
  overview: { matching: Bins; all: Bins }
  /** Well-known periods that touch the extent. */
  periods?: Period[]
  /** Who gives which figure of the events in view, where that is asked for and they come one by one. */
  figures?: TimelineFigure[]
  /** Counts in the window beside each choice. */
  precision: { day: number; coarser: number; disputed: number }
}
