import { scaleLinear } from 'd3'
import type { DaySpan } from '@/lib/calendar/date'
import type { Box } from '@/lib/scene/scene'
import type { TimeScale } from './chart'

/** The one time scale: a window of whole days (both inside) over a box, its range reversed where time runs right to left. */
export function timeScale(window: DaySpan, box: Box, direction: 'ltr' | 'rtl'): TimeScale {
  const ends = [box.x, box.x + box.width]
  const linear = scaleLinear()
    .domain([window.first, window.last + 1])
    .range(direction === 'rtl' ? ends.reverse() : ends)
  return {
    x: (day) => linear(day),
    day: (x) => linear.invert(x),
    pixelsPerDay: box.width / (window.last + 1 - window.first),
    direction,
  }
}
