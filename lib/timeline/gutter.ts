import type { CalendarId } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import type { Messages } from '@/lib/i18n/en'
import type { Mark } from '@/lib/scene/scene'
import { axisNamesWidth } from './axis'
import type { LaneGeometry, LanePlan } from './lanes'
import { measure, wrap } from './measure'
import type { Pen } from './pen'

/** Narrower charts have no gutter: each lane's name stands above its marks. */
export const compactBelow = 560
/** Height of a lane's name above its marks, in a compact chart. */
export const laneHead = 19

const nameSize = 13
const countSize = 11
const lineHeight = 16

/** What a lane prints of its number of events. */
export function countText(lane: Pick<LanePlan, 'count' | 'atMost'>, messages: Messages): string {
  const count = messages.chart.laneCount(lane.count)
  return lane.atMost ? messages.qualifiers['up-to'](count) : count
}

function nameLines(lane: LanePlan, limit: number): string[] {
  return laneNameWidth(lane, nameSize) <= limit ? [lane.label] : wrap(lane.label, limit, nameSize, 600)
}

/** Width of the gutter: what its widest line asks for, names being broken at spaces past `limit`. */
export function gutterWidth(
  plans: readonly LanePlan[],
  calendars: readonly CalendarId[],
  messages: Messages,
  limit: number,
): number {
  const lanes = plans.flatMap((lane) => [
    ...nameLines(lane, limit).map((text) => Math.min(laneNameWidth(lane, nameSize), measure(text, nameSize, 600))),
    measure(countText(lane, messages), countSize),
  ])
  return Math.ceil(Math.max(axisNamesWidth(messages, calendars), ...lanes))
}

/** Height of a lane's name and count beside it. */
export function nameHeight(lane: LanePlan, limit: number): number {
  return (nameLines(lane, limit).length + 1) * lineHeight + 2
}

/** Names and counts of the lanes: in the gutter, or above the marks in a compact chart. */
export function drawLaneName(
  pen: Pen,
  lane: LaneGeometry,
  messages: Messages,
  gutter: { end: number; limit: number } | null,
  start: number,
): Mark {
  const count = countText(lane, messages)
  const name = { size: nameSize, weight: 600, fill: 'ink' } as const
  const small = { size: countSize, fill: 'muted' } as const
  if (gutter === null) {
    const y = lane.top + 14
    const [nameWidth, countWidth] = [laneNameWidth(lane, 12), measure(count, countSize)]
    const texts = [
      pen.rect(
        start - 2,
        lane.top + 2,
        nameWidth + countWidth + 14,
        laneHead - 3,
        { fill: lane.kind === 'party' ? 'lane' : 'paper' },
        3,
      ),
      pen.text(start, y, lane.label, { ...name, size: 12 }),
      pen.text(start + nameWidth + 8, y, count, small),
    ]
    return { kind: 'group', name: 'lane', of: lane.id, children: texts }
  }
  const lines = nameLines(lane, gutter.limit)
  const half = ((lines.length + 1) * lineHeight) / 2
  const away = Math.min(half + 4, lane.height / 2)
  const middle = Math.max(lane.top + away, Math.min(lane.top + lane.height - away, lane.middle))
  const first = middle - half + 12
  const texts = lines.map((text, i) => pen.text(gutter.end, first + i * lineHeight, text, { ...name, anchor: 'end' }))
  const below = pen.text(gutter.end, first + lines.length * lineHeight, count, { ...small, anchor: 'end' })
  return { kind: 'group', name: 'lane', of: lane.id, children: [...texts, below] }
}

/** Width of a lane's name at some size: as shaped where it came shaped, else an upper bound. */
function laneNameWidth(lane: LanePlan, size: number): number {
  return lane.labelWidth > 0 ? lane.labelWidth * size * 1.03 : measure(lane.label, size, 600)
}

/** Base direction of the words of an interface language. */
export function wordsOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'en' ? 'ltr' : 'rtl'
}
