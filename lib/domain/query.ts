import type { EpochDay } from '@/lib/calendar/date'
import type { ActorId, Band, EventTypeId, Locale } from './event'

/** How several chosen actors combine: at least one took part, all did, or two of them were in exchange with each other. */
export type ActorMatch = 'any' | 'all' | 'between'

/** What is asked of the store. `from` and `to` are the window on the screen and the date filter alike; null = the default. */
export type TimelineQuery = {
  actors: ActorId[]
  match: ActorMatch
  bands: Band[]
  types: EventTypeId[]
  from: EpochDay | null
  to: EpochDay | null
}

/** How it is shown. */
export type View = {
  locale: Locale
  /** The calendar whose lines cross the lanes. */
  calendar: 'gregorian' | 'jalali'
  /** Which way time runs. */
  direction: 'ltr' | 'rtl'
  theme: 'light' | 'dark'
  /** Width of the chart in CSS pixels. */
  width: number
  /** Most lanes shown before the rest is folded into one. */
  lanes: number
}
