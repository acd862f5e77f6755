import type { View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { formatDate } from '@/lib/i18n'
import type { Messages } from '@/lib/i18n/messages'
import type { Placed } from '@/lib/timeline/chart'
import { bothDates } from './both-dates'

/** What is under the pointer or the focus, in words: also its name for a screen reader. */
export function nameOf(placed: Placed, data: TimelineData, view: View, words: Messages): string {
  const lane = data.lanes.find((l) => l.id === placed.lane)?.label.text
  const event = data.events?.find((e) => e.id === placed.events[0])
  if (placed.kind === 'cluster' || !event) {
    const span = formatDate({ firstDay: placed.span.first, lastDay: placed.span.last, precision: 'range' }, view)
    return [words.chart.cluster(placed.events.length), span, words.bands[placed.band], lane]
      .filter(Boolean)
      .join(words.list.separator)
  }
  const type = data.types.find((t) => t.id === event.type)?.label.text
  const [date, other] = bothDates(event, view)
  return [event.title.text, words.dates.both(date, other), type, lane, event.draft && words.chart.draft]
    .filter(Boolean)
    .join(words.list.separator)
}
