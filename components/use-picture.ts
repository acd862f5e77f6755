import { useDeferredValue, useMemo } from 'react'
import type { DaySpan } from '@/lib/calendar'
import type { View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import type { Messages } from '@/lib/i18n/messages'
import type { Chart } from '@/lib/timeline/chart'
import { layout } from '@/lib/timeline/layout'

/** The newest picture that is ready: what it was laid out of, and itself. */
export type Picture = { data: TimelineData; laid: DaySpan; chart: Chart }

/**
 * Lays an answer out for a window. A picture that is asked for while another stands is made ready beside it, in whatever time
 * the gesture under way leaves: till then the one before goes on moving, so that no frame waits for a layout.
 */
export function usePicture(data: TimelineData, laid: DaySpan, view: View, words: Messages): Picture {
  const wanted = useMemo(() => ({ data, laid }), [data, laid])
  const ready = useDeferredValue(wanted)
  return useMemo(() => ({ ...ready, chart: laidOut(ready.data, view, words, ready.laid) }), [ready, view, words])
}

type Made = { view: View; words: Messages; laid: DaySpan; chart: Chart }
const made = new WeakMap<TimelineData, Made>()

/** The last layout of each answer is kept: React starts again with what it makes ready as often as a gesture comes between. */
function laidOut(data: TimelineData, view: View, words: Messages, laid: DaySpan): Chart {
  const last = made.get(data)
  if (last?.view === view && last.words === words && last.laid === laid) return last.chart
  const chart = layout(data, view, words, laid)
  made.set(data, { view, words, laid, chart })
  return chart
}
