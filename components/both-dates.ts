import type { View } from '@/lib/domain/query'
import type { TimelineEvent } from '@/lib/domain/timeline'
import { formatDate } from '@/lib/i18n'

/** An event's date in the leading calendar and in the other one. */
export function bothDates(event: TimelineEvent, view: View): [string, string] {
  const other = view.calendar === 'jalali' ? 'gregorian' : 'jalali'
  return [formatDate(event, view), formatDate(event, { ...view, calendar: other })]
}
