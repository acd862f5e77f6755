import { type CalendarId, calendars, type DateValue, type EpochDay, formatIsoDay, weekday } from '@/lib/calendar'
import { type Folded, type Passage, unfold } from '@/lib/text/fold'
import { sentences } from '@/lib/text/sentence'
import type { Meaning } from './meaning'
import type { TemporalMention } from './mention'
import { dayAt, type Frame, type Position, position, toValue } from './position'
import type { Grammar, Token } from './rule'

/** How far a word of tense is looked for, in tokens. */
const REACH = 22
/** How many mentions back another one can tell a day or a year; keeps a sentence of ten thousand dates linear. */
const BACK = 24

type Spot = {
  token: Token
  index: number
  meaning: Meaning
  sentence: number
  position: Position | null
  reading: Reading | null
  /** The day told before that an anaphora counts from. */
  counted: EpochDay | null
}

/** What a meaning comes to: where it lies and, once told, as a value and as it was printed; the same words come again. */
type Reading = { position: Position | null; value?: DateValue | null; surface?: string }
/** By meaning; of one meaning by tense and by whether the past is told. */
type Readings = Map<Meaning, (Reading | undefined)[]>

function readingOf(readings: Readings, meaning: Meaning, frame: Frame): Reading {
  if (frame.year !== null) return { position: position(meaning, frame) }
  const known = readings.get(meaning) ?? []
  if (known.length === 0) readings.set(meaning, known)
  const at = (frame.tense === 'future' ? 1 : 0) + (frame.pastTold ? 2 : 0)
  const reading = known[at] ?? { position: position(meaning, frame) }
  known[at] = reading
  return reading
}

/** Turns what was tagged into mentions, counting relative words from the anchor; null = unknown, they stay open. */
export function resolve(
  tokens: readonly Token[],
  f: Folded,
  grammar: Grammar,
  anchor: EpochDay | null,
): TemporalMention[] {
  const sentenceOf = sentenceIndex(f)
  const spots: Spot[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.meaning === null || token.classes.has('PIECE')) continue
    spots.push({
      token,
      index,
      meaning: token.meaning,
      sentence: sentenceOf(token.start),
      position: null,
      reading: null,
      counted: null,
    })
  }
  complete(spots, tokens)
  const readings: Readings = new Map()
  const cues: Cues = { tokens, met: new Uint8Array(tokens.length) }
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!
    if (spot.meaning.kind === 'anaphora') countOn(spots, i)
    if (spot.meaning.kind !== 'date') continue
    spot.meaning = withSame(spots, i, withDayOfSentence(spots, i))
    if (spot.meaning.kind !== 'date') continue
    if (spot.meaning.open === 'since' && isBegun(spot, tokens, grammar)) spot.meaning = closed(spot.meaning)
    spot.reading = readingOf(readings, spot.meaning, frameOf(spots, i, cues, grammar, anchor))
    spot.position = spot.reading.position
  }
  const mentions = spots.map((spot) => mention(spot, f, anchor))
  link(spots, mentions, tokens, grammar, anchor)
  return mentions
}

function sentenceIndex(f: Folded): (offset: number) => number {
  let all: Passage[] | null = null
  let at = 0
  return (offset) => {
    all ??= sentences(f)
    while (at + 1 < all.length && all[at + 1]!.start <= offset) at++
    return at
  }
}

/** «۲۷ سپتامبر و ۱۰ نوامبر ۲۰۲۰»: a date without a year takes it from the one it is joined to. */
function complete(spots: Spot[], tokens: readonly Token[]): void {
  for (let i = spots.length - 2; i >= 0; i--) {
    const [spot, next] = [spots[i]!, spots[i + 1]!]
    const { meaning: a } = spot
    const { meaning: b } = next
    const isDated = b.year !== undefined || b.yearShift !== undefined
    if (!isYearless(a) || !isDated || b.month === undefined || a.calendar !== b.calendar) continue
    if (next.index - spot.index > 2 || spot.sentence !== next.sentence) continue
    const joint = tokens[spot.index + 1]
    if (
      next.index - spot.index === 2 &&
      !joint?.classes.has('AND') &&
      !joint?.classes.has('COMMA') &&
      !joint?.classes.has('TO')
    )
      continue
    const before = a.month! > b.month ? 1 : 0
    spot.meaning = b.year === undefined ? { ...a, yearShift: b.yearShift! - before } : { ...a, year: b.year - before }
  }
}

function isYearless(m: Meaning): boolean {
  return (
    m.kind === 'date' &&
    m.month !== undefined &&
    m.year === undefined &&
    m.yearShift === undefined &&
    m.shortYear === undefined &&
    m.turn === undefined
  )
}

const ofClock = new Set(['kind', 'minute', 'second', 'dayPart', 'zone'])

/** A time of the clock and nothing else. */
function isClock(m: Meaning): boolean {
  return m.minute !== undefined && Object.keys(m).every((key) => ofClock.has(key))
}

/**
 * «روز بعد», في اليوم التالي, the following Tuesday: counted from the one day that its sentence has told, or else the sentence before;
 * where that told several days or none, the words stay open.
 */
function countOn(spots: readonly Spot[], i: number): void {
  const spot = spots[i]!
  const { dayShift, weekday: wanted } = spot.meaning
  if (dayShift === undefined && wanted === undefined) return
  const before = spots.slice(Math.max(0, i - BACK), i)
  const own = before.filter((s) => s.sentence === spot.sentence)
  const near = own.some((s) => s.position !== null) ? own : before.filter((s) => s.sentence === spot.sentence - 1)
  const days = new Set(near.map((s) => (isDay(s) ? s.position!.first! : null)).filter((day) => day !== null))
  const [day] = days
  if (day === undefined || days.size > 1 || near.some((s) => s.position !== null && !isDay(s))) return
  spot.counted = day
  spot.position = dayAt(day + (dayShift ?? ((wanted! - weekday(day) + 6) % 7) + 1))
}

/** A clock time alone is on the day told before it in the sentence. */
function withDayOfSentence(spots: readonly Spot[], i: number): Meaning {
  const { meaning, sentence } = spots[i]!
  const range = meaning.from !== undefined && meaning.to !== undefined
  if (range ? !isClock(meaning.from!) || !isClock(meaning.to!) : !isClock(meaning)) return meaning
  for (let k = i - 1; k >= 0 && k >= i - BACK && spots[k]!.sentence === sentence; k--) {
    const { meaning: before, position: where } = spots[k]!
    if (where === null || where.first === null || where.first !== where.last || before.open !== undefined) continue
    if (before.zone === undefined && before.dayPart === undefined && isClock(before)) return meaning
    const { minute: _, second: __, dayPart, eve: ___, ...day } = before
    const on = (clock: Meaning): Meaning => ({ ...(dayPart === undefined ? {} : { dayPart }), ...day, ...clock })
    return range ? { ...meaning, from: on(meaning.from!), to: on(meaning.to!) } : on(meaning)
  }
  return meaning
}

/** «آبان همان سال», في الحادي عشر منه: the year or month told last, within three sentences; where none was told the words stay open. */
function withSame(spots: readonly Spot[], i: number, meaning: Meaning): Meaning {
  const { sameYear, sameMonth, ...rest } = meaning
  if (sameYear !== true && sameMonth !== true) return meaning
  for (let k = i - 1; k >= 0 && k >= i - BACK && spots[k]!.sentence >= spots[i]!.sentence - 3; k--) {
    const { meaning: before, position: where } = spots[k]!
    const day = where?.first ?? where?.last ?? null
    if (day === null || where === null) continue
    if (sameMonth === true) {
      if (where.grain !== 'day' && where.grain !== 'month') continue
      const calendar = where.calendar === 'relative' ? (before.calendar ?? 'gregorian') : where.calendar
      const { year, month } = calendars[calendar].fromDay(day)
      return { ...rest, calendar, year, month }
    }
    if (isRelative(before)) continue
    return { ...rest, year: calendars[meaning.calendar ?? 'gregorian'].fromDay(day).year }
  }
  return { kind: 'anaphora' }
}

function frameOf(spots: readonly Spot[], i: number, cues: Cues, grammar: Grammar, anchor: EpochDay | null): Frame {
  const { weekStart, calendar } = grammar
  const { meaning } = spots[i]!
  const isWhole = meaning.from === undefined && !isRelative(meaning)
  const tense = isWhole || meaning.open === 'since' ? 'past' : tenseAt(spots[i]!, cues, grammar)
  const pastTold = isWhole || tellsPast(spots[i]!, cues)
  const frame: Frame = { anchor, weekStart, calendar, tense, pastTold, year: null }
  const year = yearNear(spots, i, frame)
  return year === null ? frame : { ...frame, year }
}

/** What a token tells of tense. A plan tells of what comes after it, `FUTURE` of what comes before, `BOTH` of either. */
const [NOTHING, PLAN, FUTURE, BOTH, PAST, STOP] = [1, 2, 3, 4, 5, 6] as const

/** The cues of a text's tokens by their places; 0 where none was asked for yet. */
type Cues = { tokens: readonly Token[]; met: Uint8Array }

function cueAt({ tokens, met }: Cues, k: number): number {
  if (met[k] === 0) met[k] = cueOf(tokens[k]!.classes)
  return met[k]!
}

function cueOf(classes: ReadonlySet<string>): number {
  if (classes.has('NL') || classes.has('DOT')) return STOP
  const future = classes.has('FUT')
  if (classes.has('PLAN')) return future ? BOTH : PLAN
  if (future) return FUTURE
  return classes.has('PAST') ? PAST : NOTHING
}

/** The tense of the words around a date: the first telling word after it, or before it, in its sentence. */
function tenseAt({ index, token: { end } }: Spot, cues: Cues, { tense }: Grammar): 'past' | 'future' {
  const { tokens } = cues
  for (let k = index - 1; tense.before && k >= 0 && k >= index - REACH; k--) {
    const told = cueAt(cues, k)
    if (told === PLAN || told === BOTH) return 'future'
    if (told === PAST && tense.settled) return 'past'
    if (told === STOP || told === PAST) break
  }
  for (let k = index + 1; tense.after > 0 && k < tokens.length && k <= index + REACH; k++) {
    const told = cueAt(cues, k)
    if (tokens[k]!.start - end > tense.after) break
    if (told === FUTURE || told === BOTH) return 'future'
    if (told === STOP || told === PAST) break
  }
  return 'past'
}

/** «از ششم مهر آغاز شد»: whether the sentence tells that something began then, not that it has been since. */
function isBegun({ index, token: { end } }: Spot, tokens: readonly Token[], { tense }: Grammar): boolean {
  for (let k = index + 1; k < tokens.length && k <= index + REACH; k++) {
    const { classes, start } = tokens[k]!
    if (start - end > tense.after || (k === index + 1 && classes.has('THATIS'))) return false
    if (classes.has('BEGUN')) return true
    if (classes.has('PAST') || classes.has('FUT') || classes.has('DOT') || classes.has('NL')) return false
  }
  return false
}

function closed({ open: _, ...meaning }: Meaning): Meaning {
  return meaning
}

/** Whether a word of the past stands in the sentence, on either side. */
function tellsPast({ index }: Spot, cues: Cues): boolean {
  for (const step of [-1, 1])
    for (let k = index + step; k >= 0 && k < cues.met.length && Math.abs(k - index) <= REACH; k += step) {
      const told = cueAt(cues, k)
      if (told === PAST) return true
      if (told === STOP) break
    }
  return false
}

/**
 * Year that the text has told close before, for a date without one: by a full date in its sentence or the one before,
 * or by a year in its sentence. News of the last days keeps its own year.
 */
function yearNear(spots: readonly Spot[], i: number, frame: Frame): Frame['year'] {
  const { meaning, sentence } = spots[i]!
  if (!isYearless(meaning) || meaning.calendar === undefined || frame.tense === 'future') return null
  for (let k = i - 1; k >= 0 && k >= i - BACK && spots[k]!.sentence >= sentence - 1; k--) {
    if (spots[k]!.sentence === sentence && isInRelative(meaning, spots[k]!, frame)) return null
    const told = toldYear(spots[k]!, meaning.calendar)
    if (told === null) continue
    const full = isFull(spots[k]!.meaning)
    const same = spots[k]!.sentence === sentence
    if (!full && !same) return null
    return isNews(meaning, frame, full ? (same ? 0 : NEWS_DAYS) : RECENT_DAYS)
      ? null
      : fitting(meaning, told, spots[k]!, frame)
  }
  return null
}

/** «… last month: on November 16»: whether the date lies in a week or month that was counted from the anchor. */
function isInRelative(m: Meaning, { meaning, position: where }: Spot, frame: Frame): boolean {
  if (where === null || where.first === null || where.last === null) return false
  if (meaning.monthShift === undefined && meaning.weekShift === undefined) return false
  const day = position(m, frame)?.first ?? null
  return day !== null && day >= where.first && day <= where.last
}

/** A date this close before the anchor is news, whatever year was told in the sentence before. */
const NEWS_DAYS = 4
const RECENT_DAYS = 45

function isFull(m: Meaning): boolean {
  return (m.to ?? m).month !== undefined || m.season !== undefined
}

function isNews(m: Meaning, frame: Frame, days: number): boolean {
  const last = frame.anchor === null ? null : (position(m, frame)?.last ?? null)
  return last !== null && frame.anchor! - last <= days && days > 0
}

/** The year told, or the next where the date would else go back before what was told. */
function fitting(m: Meaning, year: number, { meaning, position: where }: Spot, frame: Frame): Frame['year'] {
  const calendar = m.calendar!
  const here = position(m, { ...frame, year: { calendar, year } })
  const after = position(m, { ...frame, year: { calendar, year: year + 1 } })
  if (isFull(meaning) && here?.last != null && where?.first != null && after?.last != null && here.last < where.first)
    return frame.anchor === null || after.last <= frame.anchor ? { calendar, year: year + 1 } : { calendar, year }
  return frame.anchor !== null && here?.first != null && here.first > frame.anchor ? null : { calendar, year }
}

function toldYear({ meaning, position: where }: Spot, calendar: CalendarId): number | null {
  const said = meaning.to ?? meaning
  if (said.year === undefined && said.yearShift === undefined) return null
  const day = where?.last ?? where?.first ?? null
  if (where === null || day === null || where.calendar !== calendar) return null
  return calendars[calendar].fromDay(day).year
}

/** The zone of a clock time, as printed. */
function zoneOf({ zone, to }: Meaning, f: Folded): string | null {
  const told = zone ?? to?.zone
  if (told === undefined) return null
  const { start, end } = unfold(f, told.start, told.end)
  return f.source.slice(start, end)
}

function mention(
  { token, meaning, position: where, reading, counted }: Spot,
  f: Folded,
  anchor: EpochDay | null,
): TemporalMention {
  const { start, end } = unfold(f, token.start, token.end)
  const relative = counted !== null || isRelative(meaning)
  return {
    start,
    end,
    surface: surfaceOf(reading, f, start, end),
    value: where === null ? null : datedValue(reading, where, meaning, f),
    duration: meaning.duration ?? null,
    grain: where?.grain ?? null,
    kind: meaning.kind === 'none' ? 'vague' : meaning.kind,
    calendar: where?.calendar ?? meaning.calendar ?? 'relative',
    resolvedFrom: relative ? 'relative' : 'explicit',
    anchor: relative ? (counted ?? anchor) : null,
    sense: senseOf(meaning, where),
    direction: directionOf(where, anchor),
    rule: token.rule ?? '',
    alternatives: where?.alternatives ?? [],
    weekday: meaning.weekday ?? null,
    twinOf: null,
  }
}

/** As printed; the same string for the same words, so that a text of a million dates is no million strings. */
function surfaceOf(reading: Reading | null, { source }: Folded, start: number, end: number): string {
  const last = reading?.surface
  if (last !== undefined && last.length === end - start && source.startsWith(last, start)) return last
  const surface = source.slice(start, end)
  if (reading !== null) reading.surface = surface
  return surface
}

function datedValue(reading: Reading | null, where: Position, meaning: Meaning, f: Folded): DateValue | null {
  if (reading?.value !== undefined) return reading.value
  const value = toValue(where, meaning, zoneOf(meaning, f))
  if (reading !== null) reading.value = value === null ? null : Object.freeze(value)
  return value
}

/** Whether the value rests on the anchor. */
function isRelative(m: Meaning): boolean {
  if (m.from !== undefined && m.to !== undefined) return isRelative(m.from) && isRelative(m.to)
  if (m.kind !== 'date') return false
  return m.year === undefined && m.decade === undefined && m.century === undefined && m.shortYear === undefined
}

function senseOf(m: Meaning, where: Position | null): TemporalMention['sense'] {
  if (m.open === 'since' || m.open === 'until') return 'lasted'
  if (m.open !== undefined || m.within === true) return 'within'
  if (m.from !== undefined) return 'lasted'
  if (m.kind === 'duration') return 'lasted'
  return where !== null && (where.grain === 'day' || where.grain === 'minute') && where.first === where.last
    ? 'instant'
    : 'within'
}

function directionOf(where: Position | null, anchor: EpochDay | null): TemporalMention['direction'] {
  if (where === null || anchor === null) return null
  if (where.last !== null && where.last < anchor) return 'past'
  if (where.first !== null && where.first > anchor) return 'future'
  return 'present'
}

/** Finds one day told twice, in two calendars or by weekday and date, and lets the surer one decide. */
function link(
  spots: readonly Spot[],
  mentions: TemporalMention[],
  tokens: readonly Token[],
  grammar: Grammar,
  anchor: EpochDay | null,
): void {
  for (let i = 0; i + 1 < spots.length; i++) {
    const [a, b] = [spots[i]!, spots[i + 1]!]
    if (!isTwinJoint(tokens, a, b) || !isDay(a) || !isDay(b)) continue
    if (sureness(a) === sureness(b) && a.position?.calendar === b.position?.calendar) continue
    const [weak, sure] =
      sureness(a) < sureness(b) || (sureness(a) === sureness(b) && a.meaning.calendar === 'hijri')
        ? [i, i + 1]
        : [i + 1, i]
    settle(spots[weak]!, spots[sure]!, mentions, weak, sure, grammar, anchor)
  }
}

/** Between the two there is a bracket, a slash, a comma, or a word that says they are one day. */
function isTwinJoint(tokens: readonly Token[], a: Spot, b: Spot): boolean {
  const gap = b.index - a.index - 1
  if (a.sentence !== b.sentence || gap > 3) return false
  const between = tokens.slice(a.index + 1, b.index)
  if (gap === 0) return a.meaning.calendar !== b.meaning.calendar
  return (
    between.every((t) => ['LP', 'RP', 'SLASH', 'DASH', 'TWIN', 'COMMA', 'DAYW'].some((c) => t.classes.has(c))) &&
    between.some((t) => !t.classes.has('COMMA') && !t.classes.has('DAYW'))
  )
}

function isDay({ meaning, position: where }: Spot): boolean {
  return (
    meaning.kind === 'date' &&
    meaning.from === undefined &&
    meaning.open === undefined &&
    where !== null &&
    where.first !== null &&
    where.first === where.last
  )
}

/** A full date is surer than one without a year, that than a relative day, a Hijri one than none. */
function sureness({ meaning: m }: Spot): number {
  if (m.calendar === 'hijri') return 1.5
  if (m.day === undefined) return m.weekday === undefined ? 1 : 0
  return m.year === undefined && m.shortYear === undefined ? 2 : 3
}

function settle(
  weak: Spot,
  sure: Spot,
  mentions: TemporalMention[],
  i: number,
  k: number,
  grammar: Grammar,
  anchor: EpochDay | null,
): void {
  const [own, day] = [weak.position!, sure.position!.last!]
  const [mine, theirs] = [mentions[i]!, mentions[k]!]
  const redone = redo(weak, day, grammar)
  mentions[i] = { ...mine, twinOf: k }
  mentions[k] = { ...theirs, twinOf: i }
  if (own.last === day) return
  const agrees = redone !== null && redone.last === day
  const isHijri = weak.meaning.calendar === 'hijri' && redone !== null && Math.abs((redone.last ?? 0) - day) <= 2
  const isWeekday = weak.meaning.day === undefined && weak.meaning.weekday === weekday(day)
  if (agrees || isHijri || isWeekday) {
    const settled = { ...own, first: day, last: day, edtf: formatIsoDay(day) }
    const alternatives = isWeekday
      ? [...mine.alternatives, { edtf: own.edtf, reason: 'twin-mismatch' }]
      : mine.alternatives
    mentions[i] = {
      ...mentions[i]!,
      value: toValue(settled, weak.meaning, mine.value?.zone ?? null),
      direction: directionOf(settled, anchor),
      alternatives,
    }
    return
  }
  mentions[i] = {
    ...mentions[i]!,
    alternatives: [...mine.alternatives, { edtf: formatIsoDay(day), reason: 'twin-mismatch' }],
  }
  mentions[k] = { ...mentions[k]!, alternatives: [...theirs.alternatives, { edtf: own.edtf, reason: 'twin-mismatch' }] }
}

/** The weaker reading counted anew from the surer day: a yearless twin finds its year. */
function redo(weak: Spot, day: EpochDay, grammar: Grammar): Position | null {
  const frame: Frame = {
    anchor: day + 3,
    weekStart: grammar.weekStart,
    calendar: grammar.calendar,
    tense: 'past',
    pastTold: true,
    year: null,
  }
  return weak.meaning.day === undefined ? null : position(weak.meaning, frame)
}
