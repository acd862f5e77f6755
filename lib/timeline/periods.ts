import type { Period } from '@/lib/domain/timeline'
import type { Mark } from '@/lib/scene/scene'
import { widthOf } from './measure'
import type { Pen } from './pen'
import type { Ruler } from './ticks'

/** Height of the row that names the periods. */
export const periodRow = 17
const size = 10.5

/** Well-known periods as quiet bands behind the lanes, named above them where the name has room. */
export function drawPeriods(pen: Pen, periods: readonly Period[], ruler: Ruler, top: number, bottom: number): Mark[] {
  const shown = periods
    .filter((period) => ruler.along(period.last + 1) > ruler.start && ruler.along(period.first) < ruler.end)
    .sort((a, b) => a.first - b.first || b.last - a.last || (a.id < b.id ? -1 : 1))
  let free = ruler.start
  return shown.map((period) => {
    const from = Math.max(ruler.start, ruler.along(period.first))
    const width = Math.max(1, Math.min(ruler.end, ruler.along(period.last + 1)) - from)
    const band = pen.rect(from, top, width, bottom - top, { fill: 'period', opacity: 0.6 })
    const room = widthOf(period.label, size)
    const at = Math.max(from + 3, free)
    const fits = at + room <= ruler.end && at - from <= Math.max(3, width)
    if (fits) free = at + room + 12
    const name = fits ? [pen.text(at, top + 12, period.label.text, { size, fill: 'muted' })] : []
    return { kind: 'group', name: 'period', of: period.id, children: [band, ...name] }
  })
}
