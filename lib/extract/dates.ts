import { calendars, dayValue, formatIsoDay, spanValue } from '@/lib/calendar'
import type { DateValue, EpochDay } from '@/lib/calendar/date'
import type { DateReading } from '@/lib/domain/event'
import { type Folded, foldText, type Passage, unfold } from '@/lib/text/fold'
import type { TemporalMention } from '@/lib/timex/mention'
import type { ReadingCues } from './cues/cues'
import { has, type Span, spansOf, wordsOf } from './pattern'
import { isFew, isNearTalks, isOfTalks, type Reference, referenceOf } from './reference'

/** A date as the story means it, in folded offsets: words that refer back and years left out are filled in. */
export type Dated = Span & {
  passage: Passage
  surface: string
  value: DateValue | null
  kind: TemporalMention['kind']
  /** Days, where the words tell how long. */
  days: number | null
  calendar: DateReading['calendar']
  sense: DateReading['sense']
  resolvedFrom: DateReading['resolvedFrom']
  anchor: EpochDay | null
  rule: string
  alternatives: DateReading['alternatives']
  future: boolean
  /** An interval without an end (since Sunday), or a moment told as later than another (after midnight). */
  open: 'since' | 'after' | 'until' | null
  /** Last year, this year: too wide to date a happening by. */
  wide: boolean
}

const HISTORY_DAYS = 60
const REACH = 330

/** The dates of a text in order, read as its story goes on. */
export function readDates(
  folded: Folded,
  table: ReadingCues,
  found: readonly TemporalMention[],
  published: EpochDay | null,
): Dated[] {
  const told = references(folded, table, found)
  const back = backward(folded, table).filter(
    (b) => !isFew(folded.text, b, table.locale) && !told.some((r) => r.start < b.end && b.start < r.end),
  )
  const plain = found
    .filter((m) => !isClock(m, published) && !isInName(folded, table, m))
    .map((m) => lately(table, datedOf(folded, m), published))
  const free = back.filter((b) => !plain.some((d) => d.start - b.end >= 0 && d.start - b.end <= 1))
  const own = plain.filter(
    (d, i) =>
      !isLed(d, plain[i + 1]) &&
      !isFalseTwin(folded.text, d, plain[i - 1]) &&
      !free.some((b) => b.start < d.end && d.start < b.end),
  )
  const all = [...own, ...free.map((b) => backDate(folded, b))].sort((a, b) => a.start - b.start)
  return inStory(folded, table, all, { free, told }, published)
}

/** Words that count from a day told before, by how they do. */
function references(folded: Folded, table: ReadingCues, found: readonly TemporalMention[]): Reference[] {
  return found
    .filter((m) => m.kind === 'anaphora')
    .flatMap((m) => {
      const at = { start: foldedAt(folded, m.start), end: foldedAt(folded, m.end - 1) + 1 }
      return isFew(folded.text, at, table.locale) ? [] : (referenceOf(folded.text, at, m.rule, table.locale) ?? [])
    })
}

type Back = Span & { days: number }

/** «همان روز», في اليوم التالي, "the day before". */
function backward(folded: Folded, table: ReadingCues): Back[] {
  const spans = (cell: string, days: number): Back[] =>
    spansOf(wordsOf(cell, table.clitics), folded.text).map((s) => ({ ...s, days }))
  return [...spans(table.sameDay, 0), ...spans(table.nextDay, 1), ...spans(table.dayBefore, -1)]
}

/** A time of day with no day beside it, which the reader of dates puts on the day of publication. */
function isClock(m: TemporalMention, published: EpochDay | null): boolean {
  if (m.grain !== 'minute' || m.calendar !== 'relative' || m.weekday !== null || TODAY.test(m.surface)) return false
  return m.value?.firstDay == null || m.value.firstDay === published
}

/** "At five this morning", «ساعت ۵ صبح امروز»: the day is named. */
const TODAY = /امروز|امشب|دیروز|دیشب|اليوم|أمس|today|tonight|yesterday|this (?:morning|afternoon|evening)/iu

/** «أتاتورك 2023», "Eternity 2022", «متولد ۱۳۷۲», "(born 1982)": a year of a name in quotes, a date of a person's birth. */
function isInName(folded: Folded, table: ReadingCues, m: TemporalMention): boolean {
  const [start, end] = [foldedAt(folded, m.start), foldedAt(folded, m.end - 1) + 1]
  const line = folded.text.slice(Math.max(0, start - NAME), start).split('\n')
  const before = line.at(-1) ?? ''
  if (m.grain === 'year' && folded.text[end] === '"' && /"[\p{L} -]{1,50}[ -]$/u.test(before)) return true
  const words = before.slice(-BIRTH).match(/\p{L}+/gu) ?? []
  return has(wordsOf(table.born, table.clitics), words.slice(-2).join(' '))
}

const NAME = 60
const BIRTH = 20

/** An event is dated to days: the minutes of "between 10:20 and 11 on Tuesday" are let go, and what began at an hour began on its day. */
function onDays(value: DateValue | null): DateValue | null {
  if (value?.firstDay == null || !value.edtf.includes('T') || value.precision === 'minute') return value
  return daysValue(value.firstDay, value.precision === 'after' ? value.firstDay : (value.lastDay ?? value.firstDay))
}

/** «امروز جمعه (۱۰ اکتبر)», and it is not: what stands in brackets gives way, and stays beside it as another reading. */
function isFalseTwin(text: string, d: Dated, before: Dated | undefined): boolean {
  if (before === undefined || !/^ ?\($/u.test(text.slice(before.end, d.start))) return false
  return before.calendar === 'relative' && before.alternatives.some((a) => a.reason === 'twin-mismatch')
}

/** A word like "day" that only leads to the date right after it. */
function isLed(d: Dated, next: Dated | undefined): boolean {
  return next !== undefined && d.calendar === 'relative' && next.calendar !== 'relative' && next.start - d.end <= 1
}

function datedOf(folded: Folded, m: TemporalMention): Dated {
  const value = onDays(m.value)
  const open = value === m.value ? openOf(m) : null
  return {
    start: foldedAt(folded, m.start),
    end: foldedAt(folded, m.end - 1) + 1,
    passage: { start: m.start, end: m.end },
    surface: m.surface,
    value,
    kind: m.kind,
    days: daysOf(m.duration),
    calendar: m.calendar,
    sense: m.sense,
    resolvedFrom: m.resolvedFrom,
    anchor: m.anchor,
    rule: m.rule,
    alternatives: m.alternatives,
    future: m.direction === 'future' && m.calendar === 'relative',
    open,
    wide: m.grain === 'year' && m.resolvedFrom === 'relative',
  }
}

const FEW_DAYS = 4

/** "In recent days": about the last few, up to the day of publication. */
function lately(table: ReadingCues, d: Dated, published: EpochDay | null): Dated {
  if (d.kind !== 'vague' || published === null || !has(wordsOf(table.lately, table.clitics), foldText(d.surface)))
    return d
  return {
    ...d,
    kind: 'date',
    value: daysValue(published - FEW_DAYS, published),
    sense: 'lasted',
    resolvedFrom: 'relative',
    anchor: published,
    rule: 'the last few days',
  }
}

function daysOf(duration: string | null): number | null {
  const [, count, unit] = /^P(\d+)([DW])$/u.exec(duration ?? '') ?? []
  return count === undefined ? null : Number(count) * (unit === 'W' ? 7 : 1)
}

function openOf(m: TemporalMention): Dated['open'] {
  if (m.value?.precision === 'before') return 'until'
  if (m.value?.precision !== 'after') return null
  return m.sense === 'lasted' ? 'since' : 'after'
}

function backDate(folded: Folded, back: Back): Dated {
  const passage = unfold(folded, back.start, back.end)
  return {
    start: back.start,
    end: back.end,
    passage,
    surface: folded.source.slice(passage.start, passage.end),
    value: null,
    kind: 'anaphora',
    days: null,
    calendar: 'relative',
    sense: 'instant',
    resolvedFrom: 'relative',
    anchor: null,
    rule: 'counted from the day told before',
    alternatives: [],
    future: false,
    open: null,
    wide: false,
  }
}

function inStory(
  folded: Folded,
  table: ReadingCues,
  all: readonly Dated[],
  back: { free: readonly Back[]; told: readonly Reference[] },
  published: EpochDay | null,
): Dated[] {
  let last: Dated | null = null
  let day: Dated | null = null
  const story = all.map((d) => {
    const offset = back.free.find((b) => b.start === d.start && b.end === d.end)
    const reference = referenceAt(back.told, d)
    const read = offset
      ? counted(d, day, offset.days)
      : reference
        ? referred(d, day ?? last, reference)
        : withYear(table, d, last, published)
    const first = read.value?.firstDay
    if (first == null || read.wide || isLongAgo(read, published) || (published !== null && first > published + 2))
      return read
    if (first === read.value?.lastDay || read.open !== null) day = read
    last = read
    return read
  })
  let main: Dated | null | undefined
  const talksDay = () => {
    if (main === undefined) main = mainDay(folded, table, story, published)
    return main
  }
  return story.map((d) => {
    const counts = back.free.find((b) => b.start === d.start && b.end === d.end)
    if (counts && counts.days !== 0 && isOfTalks(folded.text, d, table.locale)) {
      const from = talksDay()
      if (from !== null) return ofMain(d, from, counts.days)
    }
    const reference = referenceAt(back.told, d)
    if (!reference?.ofTalks) return d
    const from = talksDay()
    return from === null ? { ...d, value: null } : referred(d, from, reference)
  })
}

/** "The day after the summit": counted from the day of the talks that the article is about. */
function ofMain(d: Dated, main: Dated, days: number): Dated {
  const from = main.value?.firstDay
  return from == null ? d : { ...d, kind: 'date', value: dayValue(from + days), anchor: from }
}

function referenceAt(told: readonly Reference[], d: Dated): Reference | undefined {
  return told.find((r) => r.end === d.end && r.start <= d.start)
}

const RECENT = 30

/** The day that an article tells of most, lately and before it was published. */
function mainDay(
  folded: Folded,
  table: ReadingCues,
  story: readonly Dated[],
  published: EpochDay | null,
): Dated | null {
  const days = story.filter((d) => {
    const [first, last] = [d.value?.firstDay, d.value?.lastDay]
    return first != null && first === last && published !== null && first < published && published - first <= RECENT
  })
  const weights = new Map<EpochDay, number>()
  for (const d of days) {
    const day = d.value?.firstDay
    if (day == null) continue
    weights.set(day, (weights.get(day) ?? 0) + (isNearTalks(folded.text, d, table.locale) ? 2 : 1))
  }
  const weight = (d: Dated) => weights.get(d.value?.firstDay ?? Number.NaN) ?? 0
  return [...days].sort((a, b) => weight(b) - weight(a) || a.start - b.start)[0] ?? null
}

function counted(d: Dated, last: Dated | null, days: number): Dated {
  const from = last?.value?.firstDay
  if (from == null || !last || d.start - last.end > 3 * REACH) return d
  return { ...d, kind: 'date', value: dayValue(from + days), anchor: from }
}

function referred(d: Dated, last: Dated | null, reference: Reference): Dated {
  const from = last?.value?.firstDay
  if (from == null || !last || (!reference.ofTalks && d.start - last.end > 2 * REACH)) return d
  const value = reference.read(from)
  if (value === null) return d
  const rule = 'counted from the day told before'
  return { ...d, start: reference.start, kind: 'date', value, anchor: from, resolvedFrom: 'relative', rule }
}

/** "The deadliest since 1994" only compares. */
function isLongAgo(d: Dated, published: EpochDay | null): boolean {
  return (
    d.open === 'since' && published !== null && d.value?.firstDay != null && published - d.value.firstDay > HISTORY_DAYS
  )
}

/** A day without its year in a history paragraph belongs to the year told before it. */
function withYear(table: ReadingCues, d: Dated, last: Dated | null, published: EpochDay | null): Dated {
  const [first, before] = [d.value?.firstDay, last?.value?.firstDay]
  if (
    first == null ||
    before == null ||
    published === null ||
    !d.value ||
    d.resolvedFrom !== 'relative' ||
    d.open !== null
  )
    return d
  if ((d.calendar !== 'gregorian' && d.calendar !== 'jalali') || /\p{Nd}{4}/u.test(d.surface)) return d
  if (has(wordsOf(table.turns, table.clitics), foldText(d.surface))) return d
  const ahead = first > published + 2
  if (d.value.lastDay == null || d.wide) return d
  if (!ahead && (published - before < HISTORY_DAYS || d.start - (last?.end ?? 0) > REACH)) return d
  const calendar = calendars[d.calendar]
  const civil = calendar.fromDay(first)
  const years = ahead ? -1 : calendar.fromDay(before).year - civil.year
  const move = (day: EpochDay, by: number): EpochDay => {
    const c = calendar.fromDay(day)
    const year = c.year + by
    return calendar.toDay({ year, month: c.month, day: Math.min(c.day, calendar.daysInMonth(year, c.month)) })
  }
  const by = ahead || move(first, years) >= before - 31 ? years : years + 1
  if (by >= 0) return d
  const [from, to] = [move(first, by), move(d.value.lastDay, by)]
  const edtf =
    from === to
      ? formatIsoDay(from)
      : d.calendar === 'gregorian' && d.value.precision === 'month'
        ? formatIsoDay(from).slice(0, 7)
        : `${formatIsoDay(from)}/${formatIsoDay(to)}`
  return {
    ...d,
    value: { ...d.value, edtf, firstDay: from, lastDay: to },
    rule: `${d.rule}, year of the history told before`,
  }
}

/** Days from one to another, both inside. */
export function daysValue(first: EpochDay, last: EpochDay): DateValue {
  return first >= last ? dayValue(first) : spanValue(first, last, 'range')
}

/** The first folded letter at or after a source offset. */
export function foldedAt(folded: Folded, source: number): number {
  let [low, high] = [0, folded.text.length]
  while (low < high) {
    const mid = (low + high) >> 1
    if (folded.at[mid]! < source) low = mid + 1
    else high = mid
  }
  return low
}

const HEAD_LINES = 8
const SHORT = 140

/** The publication day as the page prints it: a full date in a short line near the top, or beside a word for publishing. */
export function printedPublication(
  folded: Folded,
  table: ReadingCues,
  found: readonly TemporalMention[],
): { day: EpochDay; reason: string } | null {
  const marked = wordsOf(table.publishedOn, table.clitics)
  let start = 0
  let seen = 0
  for (const raw of folded.text.split('\n')) {
    const [from, to] = [start, start + raw.length]
    start = to + 1
    if (raw.trim() === '') continue
    seen++
    const full = found.find((m) => isFullDay(m) && foldedAt(folded, m.start) >= from && foldedAt(folded, m.start) < to)
    if (!full) continue
    const word = has(marked, raw)
    const at = foldedAt(folded, full.start) - from
    const line = raw.trim().length <= SHORT && !/[.؟!?]$/u.test(raw.trim())
    const dateline = at <= 60 && /^[\s)]*[-–—:()]/u.test(raw.slice(foldedAt(folded, full.end - 1) + 1 - from))
    if ((word && line) || (seen <= HEAD_LINES && (line || dateline)))
      return { day: full.value!.firstDay!, reason: `«${full.surface}»` }
  }
  return null
}

function isFullDay(m: TemporalMention): boolean {
  return (
    m.value?.firstDay != null &&
    m.value.firstDay === m.value.lastDay &&
    m.resolvedFrom === 'explicit' &&
    m.calendar !== 'relative'
  )
}
