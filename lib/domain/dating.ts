import type { TimelineEvent } from './timeline'

/** How exactly a date is known, in three classes: to the day, more coarsely, or sources differ. */
export type DateClass = 'day' | 'coarser' | 'disputed'

/** The class of a date. What lasted from one known day to another is dated to the day. */
export function dateClass(date: Pick<TimelineEvent, 'precision' | 'sense' | 'alternatives'>): DateClass {
  if (date.alternatives.length > 0) return 'disputed'
  const exact = date.precision === 'day' || date.precision === 'minute'
  return exact || (date.sense === 'lasted' && date.precision === 'range') ? 'day' : 'coarser'
}
