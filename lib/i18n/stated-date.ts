import { type CalendarId, type DateValue, formatIsoDay, parseEdtf } from '@/lib/calendar'
import { statedValue } from '@/lib/domain/correction'
import { type Problem, problem } from '@/lib/domain/problem'
import { parseTypedDate } from './typed-day'

/** What an editor typed as a date: its value and the calendar it was written in. */
export type Stated = { value: DateValue; calendar: CalendarId }

/** Words and signs between the two ends of a span. */
const between = /\s+(?:to|till|until|تا|إلى|الى|حتى)\s+|\s*[–—…]\s*|\s+-\s+/u

/**
 * A day, month, year or span of two in any calendar (6 Mehr 1399, «۶ مهر ۱۳۹۹ تا ۱۹ آبان ۱۳۹۹», 1399/07/06), or EDTF
 * level 1 (2020-09~, 2020-09-27/..); `named` settles which calendar numbers are of.
 */
export function parseStatedDate(text: string, field: string, named: CalendarId | null = null): Stated | Problem {
  const typed = text.trim()
  const edtf = named === null || named === 'gregorian' ? parseEdtf(typed) : null
  if (edtf !== null && isOurs(edtf)) return { value: edtf, calendar: 'gregorian' }
  const ends = typed.split(between)
  const [first, last = first] = ends.map((end) => parseTypedDate(end, field, named))
  if (first === undefined || last === undefined || ends.length > 2) return problem(field, 'not-a-day', { value: text })
  if ('code' in first) return first.code === 'not-a-day' ? problem(field, 'not-a-day', { value: text }) : first
  if ('code' in last) return last.code === 'not-a-day' ? problem(field, 'not-a-day', { value: text }) : last
  if (first.first > last.last) return problem(field, 'day-order')
  const days = [first.first, last.last].map(formatIsoDay)
  const value = statedValue(unitOf(first, last) ?? [...new Set(days)].join('/'), first.calendar)
  return value === null ? problem(field, 'not-a-day', { value: text }) : { value, calendar: first.calendar }
}

/** Years that look Jalali are not Gregorian ones of the Middle Ages. */
const isOurs = ({ firstDay, lastDay }: DateValue) => formatIsoDay(firstDay ?? lastDay ?? 0) >= '1700'

type Span = { first: number; last: number; calendar: CalendarId }

/** A whole Gregorian month or year has an EDTF form of its own. */
function unitOf(first: Span, last: Span): string | null {
  if (first !== last || first.calendar !== 'gregorian' || first.first === first.last) return null
  const [from, to] = [formatIsoDay(first.first), formatIsoDay(first.last)]
  return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4)
}
