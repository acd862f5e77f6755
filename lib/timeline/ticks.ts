import { calendars, weekday } from '@/lib/calendar'
import type { CalendarId, CivilDate, DaySpan, EpochDay } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import { type Hand, writtenIn } from '@/lib/i18n/hand'
import { type MonthNames, monthName } from '@/lib/i18n/names'
import { formatPlain } from '@/lib/i18n/number'
import { measure } from './measure'

/** A boundary of some calendar with its words; `along` is clamped to the window's start for the unit it opens in. */
export type Tick = { day: EpochDay; along: number; label: string; width: number }

/** The ticks of one calendar in a window: the finer ones, and the coarser ones that give them their year or month. */
export type TickRow = { calendar: CalendarId; ticks: Tick[]; contexts: Tick[]; days: EpochDay[]; strong: EpochDay[] }

/** Days to pixels along time: the window's first day stands at `start`. */
export type Ruler = DaySpan & { start: number; end: number; perDay: number; along: (day: number) => number }

/** The day a week begins with, Monday = 1. */
const weekStart: Record<Locale, number> = { en: 1, fa: 6, ar: 6 }
const size = 11
const contextSize = 11.5

type Unit = { months: number } | { years: number } | { days: 1 | 7 }
type Level = { unit: Unit; context: Unit | null; gap: number }

/** From days to centuries; the first level whose labels all fit is drawn. */
const levels: readonly Level[] = [
  { unit: { days: 1 }, context: { months: 1 }, gap: 8 },
  { unit: { days: 7 }, context: { months: 1 }, gap: 12 },
  { unit: { months: 1 }, context: { years: 1 }, gap: 12 },
  { unit: { months: 3 }, context: { years: 1 }, gap: 10 },
  { unit: { months: 6 }, context: { years: 1 }, gap: 10 },
  { unit: { years: 1 }, context: null, gap: 12 },
  { unit: { years: 2 }, context: null, gap: 12 },
  { unit: { years: 5 }, context: null, gap: 12 },
  { unit: { years: 10 }, context: null, gap: 12 },
  { unit: { years: 20 }, context: null, gap: 12 },
  { unit: { years: 50 }, context: null, gap: 12 },
  { unit: { years: 100 }, context: null, gap: 12 },
]

/** Whether one step of a unit is one month or one year: its words then hold for every day of it, not for its first alone. */
const isWhole = (unit: Unit) => ('months' in unit ? unit.months : 'years' in unit ? unit.years : unit.days) === 1

const leastDays = (unit: Unit) => ('days' in unit ? unit.days : 'months' in unit ? unit.months * 29 : unit.years * 354)

/** The boundaries of a unit from the one that opens at or before the window to the last inside it. */
function boundaries(calendar: CalendarId, unit: Unit, window: DaySpan, hand: Hand): EpochDay[] {
  const { toDay, fromDay } = calendars[calendar]
  const first = Math.floor(window.first)
  const out: EpochDay[] = []
  if ('days' in unit) {
    const back = unit.days === 1 ? 0 : (weekday(first) - weekStart[writtenIn(hand).locale] + 7) % 7
    for (let day = first - back; day <= window.last; day += unit.days) out.push(day)
    return out
  }
  const step = 'months' in unit ? unit.months : unit.years * 12
  const opening = fromDay(first)
  const at = Math.floor((opening.year * 12 + opening.month - 1) / step) * step
  for (let month = at; ; month += step) {
    const day = toDay({ year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: 1 })
    if (day > window.last) return out
    out.push(day)
  }
}

type Style = keyof MonthNames

function words(date: CivilDate, unit: Unit, calendar: CalendarId, hand: Hand, style: Style): string {
  if ('days' in unit) return formatPlain(date.day, hand)
  if ('years' in unit) return formatPlain(date.year, hand)
  return monthName(date.month, calendar, hand, style)
}

function contextWords(date: CivilDate, unit: Unit, calendar: CalendarId, hand: Hand, style: Style): string {
  const year = formatPlain(date.year, hand)
  return 'months' in unit ? `${monthName(date.month, calendar, hand, style)} ${year}` : year
}

/**
 * Labelled ticks that fit, or null where two would touch. A day's label stands in its middle, others after their line. What is
 * under way when the window opens is named where its words hold at that day: 27 September is in 2020, but not in "July".
 */
function fitted(calendar: CalendarId, level: Level, ruler: Ruler, hand: Hand, style: Style): Tick[] | null {
  const centred = 'days' in level.unit && level.unit.days === 1
  const days = boundaries(calendar, level.unit, ruler, hand)
  const ticks = days.map((day, i) => {
    const label = words(calendars[calendar].fromDay(day), level.unit, calendar, hand, style)
    const width = measure(label, size)
    const along = centred ? ruler.along(day + 0.5) : Math.max(ruler.start, ruler.along(day))
    const room = i + 1 < days.length ? ruler.along(days[i + 1]!) - Math.max(ruler.start, ruler.along(day)) : Infinity
    return { day, along, label, width, opens: i === 0 && day < ruler.first, room }
  })
  if (ticks.some((tick) => !tick.opens && tick.room < tick.width + level.gap)) return null
  return ticks.filter((tick) => {
    const [from, to] = centred
      ? [tick.along - tick.width / 2, tick.along + tick.width / 2]
      : [tick.along, tick.along + 4 + tick.width]
    const opens = !tick.opens || centred || (isWhole(level.unit) && tick.room >= tick.width + level.gap)
    return from >= ruler.start && to <= ruler.end && opens
  })
}

function contextTicks(calendar: CalendarId, unit: Unit, ruler: Ruler, hand: Hand): Tick[] {
  const days = boundaries(calendar, unit, ruler, hand)
  return days.flatMap((day, i) => {
    const along = Math.max(ruler.start, ruler.along(day))
    const end = i + 1 < days.length ? ruler.along(days[i + 1]!) : ruler.end + 6
    for (const style of ['long', 'short'] as const) {
      const label = contextWords(calendars[calendar].fromDay(day), unit, calendar, hand, style)
      const width = measure(label, contextSize, 600)
      if (along + 4 + width + 6 <= end) return [{ day, along, label, width }]
    }
    return []
  })
}

/** The rows of the calendars at the finest level at which no two labels of any touch, each on its own boundaries. */
export function tickRows(order: readonly CalendarId[], ruler: Ruler, hand: Hand): TickRow[] {
  for (const level of levels) {
    if (leastDays(level.unit) * ruler.perDay < 14) continue
    const rows = order.map((calendar) => fitted(calendar, level, ruler, hand, 'short'))
    if (rows.some((row) => row === null)) continue
    const inside = (day: EpochDay) => day > ruler.first && day <= ruler.last
    return order.map((calendar, i) => ({
      calendar,
      ticks: fitted(calendar, level, ruler, hand, 'long') ?? rows[i] ?? [],
      contexts: level.context ? contextTicks(calendar, level.context, ruler, hand) : [],
      days: boundaries(calendar, level.unit, ruler, hand).filter(inside),
      strong: level.context ? boundaries(calendar, level.context, ruler, hand).filter(inside) : [],
    }))
  }
  return order.map((calendar) => ({ calendar, ticks: [], contexts: [], days: [], strong: [] }))
}
