import type { CalendarId } from '@/lib/calendar'
import { date, duration, type Meaning, type Part, type Unit } from './meaning'
import { type Groups, type Rule, rule, type Token } from './rule'

/** A guard: these words are no time, whatever they look like. */
export const nothing: Meaning = { kind: 'none' }
export const vague: Meaning = { kind: 'vague' }
export const anaphora: Meaning = { kind: 'anaphora' }
export const recurring: Meaning = { kind: 'recurring' }

const monthClasses: [string, CalendarId][] = [
  ['JMONTH', 'jalali'],
  ['JWEAK', 'jalali'],
  ['GMONTH', 'gregorian'],
  ['GWEAK', 'gregorian'],
  ['HMONTH', 'hijri'],
  ['HWEAK', 'hijri'],
]

/** Calendar and month of a month's name or of a phrase already read. */
export function monthOf(token: Token | undefined): Partial<Meaning> {
  if (token === undefined) return {}
  if (token.meaning !== null) return fieldsOf(token)
  for (const [name, calendar] of monthClasses) {
    const month = token.values[name]
    if (typeof month === 'number') return { calendar, month }
  }
  return {}
}

/** The fields of a phrase already read, without its kind. */
export function fieldsOf(token: Token | undefined): Omit<Meaning, 'kind'> {
  if (token?.meaning == null) return {}
  const { kind: _, ...fields } = token.meaning
  return fields
}

/** Year fields of a number or of a year phrase. */
export function yearOf(token: Token | undefined): Partial<Meaning> {
  if (token === undefined) return {}
  if (token.meaning !== null) return fieldsOf(token)
  if (token.number === null) return {}
  return token.digits === 2 ? { shortYear: token.number } : { year: token.number }
}

/** Calendar that an era sign names. */
export function eraOf(token: Token | undefined): Partial<Meaning> {
  if (token === undefined) return {}
  if (token.classes.has('ERAG')) return { calendar: 'gregorian' }
  if (token.classes.has('ERAJ')) return { calendar: 'jalali' }
  return token.classes.has('ERAH') ? { calendar: 'hijri' } : {}
}

export function numberOf(token: Token | undefined, name?: string): number {
  const value = name === undefined ? token?.number : token?.values[name]
  return typeof value === 'number' ? value : 0
}

export function unitOf(token: Token | undefined, name = 'UNIT'): Unit {
  const value = token?.values[name]
  if (typeof value !== 'string') throw new Error(`token ${token?.text} has no ${name}`)
  return unit(value)
}

function unit(value: string): Unit {
  const found = units.find((u) => u === value)
  if (found === undefined) throw new Error(`unknown unit ${value}`)
  return found
}

const units: Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'season', 'year', 'decade', 'century']
const parts: Part[] = ['early', 'mid', 'late', 'begin', 'end', 'first-half', 'second-half']

export function partOf(token: Token | undefined): Part {
  const found = parts.find((p) => p === token?.values.PART)
  if (found === undefined) throw new Error(`token ${token?.text} has no PART`)
  return found
}

export function dayPartOf(token: Token | undefined): { dayPart?: string } {
  const value = token?.values.DAYPART
  return typeof value === 'string' ? { dayPart: value } : {}
}

/** One phrase of the fields of several; null where two of them contradict each other about the calendar. */
export function join(...fields: Partial<Meaning>[]): Meaning | null {
  const all: Meaning = { kind: 'date' }
  for (const field of fields) {
    if (field.calendar !== undefined && (all.calendar ?? field.calendar) !== field.calendar) return null
    Object.assign(all, field)
  }
  return all
}

const SHIFT = { last: -1, this: 0, next: 1 } as const

/** `last`, `this`, `next` unit: last week, this month, next year. */
export function shifted(u: Unit, turn: keyof typeof SHIFT): Meaning | null {
  const shift = SHIFT[turn]
  if (u === 'day') return date({ dayShift: shift })
  if (u === 'week') return date({ weekShift: shift })
  if (u === 'month') return date({ monthShift: shift })
  if (u === 'year') return date({ yearShift: shift })
  return u === 'decade' ? date({ decadeShift: shift }) : vague
}

export { date, duration }

/** Turn of a token of class LAST, NEXT or THIS. */
export function turnOf(token: Token | undefined): 'last' | 'next' | 'this' {
  if (token?.classes.has('LAST') || token?.classes.has('AGO')) return 'last'
  return token?.classes.has('NEXT') ? 'next' : 'this'
}

/** Three printed numbers as a date: which is the year decides the order. Day first where both could be. */
export function numericDate(a: Token, b: Token, c: Token): Meaning | null {
  const [x, y, z] = [a.number ?? 0, b.number ?? 0, c.number ?? 0]
  if (isYear(a) && y <= 12 && z <= 31 && y * z > 0) return date({ year: x, month: y, day: z })
  if (isYear(c) && y <= 12 && x <= 31 && x * y > 0) return date({ year: z, month: y, day: x })
  if (isYear(c) && x <= 12 && y <= 31 && x * y > 0) return date({ year: z, month: x, day: y })
  if (isShortYear(a) && y <= 12 && z <= 31 && y * z > 0) return date({ shortYear: x, month: y, day: z })
  if (isShortYear(c) && y <= 12 && x <= 31 && x * y > 0) return date({ shortYear: z, month: y, day: x })
  return null
}

/** 13.09.22: day, month and year in two digits each, with points. */
function pointedDate(a: Token, b: Token, c: Token): Meaning | null {
  const [day, month, year] = [a, b, c].map(({ digits, number }) => (digits === 2 ? (number ?? 0) : 0))
  const fits = day! >= 1 && day! <= 31 && month! >= 1 && month! <= 12 && year! >= 10
  return fits ? date({ shortYear: year!, month: month!, day: day! }) : null
}

function isYear({ digits, number }: Token): boolean {
  return digits === 4 && number !== null && number >= 1000 && number < 2200
}

/** Two digits that can be no day (`۹۹/۸/۲۰`). */
function isShortYear({ digits, number }: Token): boolean {
  return digits === 2 && number !== null && number > 31
}

/** Minutes of a printed clock time; null where there is no such time. A day part makes 5 in the evening 17. */
export function clock(g: Groups): Partial<Meaning> | null {
  const half = g.half === undefined ? 0 : numberOf(g.half, 'HALF')
  const hour = g.hour?.number ?? -1
  const minute = g.minute?.number ?? half
  if (hour < 0 || hour > 24 || minute > 59 || !Number.isInteger(hour)) return null
  const part = g.part?.values.DAYPART
  const late = part === 'afternoon' || part === 'evening' || part === 'night' || (part === 'noon' && hour < 6)
  const at =
    late && hour < 12 && !(part === 'night' && hour < 6) ? hour + 12 : part === 'dawn' && hour === 12 ? 0 : hour
  const zone = g.zone ?? g.inside
  const found: Partial<Meaning> = { minute: (at % 24) * 60 + minute, second: g.second?.number ?? 0 }
  if (typeof part === 'string') found.dayPart = part
  if (zone !== undefined) found.zone = { start: zone.start, end: zone.end }
  return found
}

/** What stands before a year that is told after others. */
const YEARS = '(?:YEARP|(?:IN|SINCE|FROM) BAREYEAR) (?:(?:COMMA|AND) BAREYEAR)* COMMA?'

/** Rules that hold in every language, given the classes: numbers, signs and phrases already read. */
export const common = {
  pieces: [
    // 27 أيلول/سبتمبر, أيلول (سبتمبر) → one month
    rule(
      'month named twice',
      '(?:MONTHW OF?)? (?<month>MONTH) (?:SLASH|DASH|LP)? (?<twin>MONTH) RP?',
      'MONTHP',
      (g) => {
        const [a, b] = [monthOf(g.month), monthOf(g.twin)]
        return a.calendar === b.calendar && a.month === b.month ? join(a) : null
      },
    ),
    // شهریور, ماه نوامبر, شهر شباط, آبان ماه → the month
    rule(
      'month',
      '(?:MONTHW OF?)? (?<month>MONTH) (?:EZ (?=NUM|YEARW))? (?:MONTHW (?!THIS|LAST|NEXT|AGO))?',
      'MONTHP',
      (g) => join(monthOf(g.month)),
    ),
    // «۱۸ مهر ماه جاری», آبان ماه گذشته → the month, the turn follows
    rule('month before its turn', '(?<month>ANYMONTH) MONTHW (?=THIS|LAST|NEXT|AGO)', 'MONTHP', (g) =>
      join(monthOf(g.month)),
    ),
    // ماه مهر, مهرماه → the month, where the name alone would be doubtful
    rule('doubtful month', 'MONTHW OF? (?<month>WEAKMONTH)', 'MONTHP', (g) => join(monthOf(g.month))),
    rule('doubtful month before its word', '(?<month>WEAKMONTH) MONTHW', 'MONTHP', (g) => join(monthOf(g.month))),
    // سال ۱۳۹۹ هجری شمسی, عام 2020, year 2020 → the year
    rule('year', 'YEARW COLON? (?<year>YEAR|OLDYEAR|YY|YEAR3) (?<era>ERA|ERABC)?', 'YEARP', readYear),
    // ۱۳۹۹ خورشیدی, 1442 هـ → the year
    rule('year of an era', 'YEARW? (?<year>YEAR|OLDYEAR|YEAR3) LP? (?<era>ERA|ERABC)', 'YEARP', readYear),
    // سال ۱۳۹۹-۱۴۰۰, 2020/2021 → both years
    rule('bare year', '(?<year>YEAR)', 'BAREYEAR PIECE', (g) => join(yearOf(g.year))),
    // ۱۳۹۹/۰۶/۳۱, 2020-11-09, 10.11.2020 → the day
    rule(
      'numeric date',
      '(?<!NUM (?:SLASH|DOT)) (?<a>NUM) (?:SLASH (?<b>NUM) SLASH (?<c>NUM) | DASH (?<d>NUM) DASH (?<e>NUM) | DOT (?<f>NUM) DOT (?<h>NUM)) (?<era>ERA)? (?!(?:SLASH|DOT) NUM)',
      'DATE DAYDATE',
      (g) => {
        const [b, c] = [g.b ?? g.d ?? g.f, g.c ?? g.e ?? g.h]
        if (g.a === undefined || b === undefined || c === undefined) return null
        const read = numericDate(g.a, b, c) ?? (g.f === undefined ? null : pointedDate(g.a, b, c))
        return read === null ? null : join(read, eraOf(g.era))
      },
    ),
    // 11:30, 5 : 32 : 00 PM → the time
    rule(
      'clock time',
      '(?<!NUM COLON|PLACEW) CLOCKW* (?<hour>HOUR) COLON (?<minute>MIN) (?:COLON (?<second>MIN))? (?!COLON NUM) (?:(?:IN|OF)? (?<part>DAYPART|MERIDIEM))? (?:LP (?<inside>ZONEW) RP|(?<zone>ZONEW))?',
      'CLOCK',
      readClock,
    ),
    // ساعت ۱۱ و ۳۰ دقیقه, الساعة 10 صباحا → the time
    rule(
      'hour in words',
      '(?<!NUM) CLOCKW+ COLON? (?<hour>HOUR|ORD) (?:AND (?:(?<minute>MIN) (?:MINUTEW (?:AND (?<second>MIN) SECONDW)?) | (?<half>HALF)))? (?:(?:IN|OF)? (?<part>DAYPART|MERIDIEM)|(?!NUM|COUNTED|PER|(?:IN|OF)? DAYPART)) (?:LP (?<inside>ZONEW) RP|(?<zone>ZONEW))?',
      'CLOCK',
      readClock,
    ),
    // 1300 GMT, 0930 بتوقيت غرينتش → the time
    rule('hours and minutes in four digits', 'CLOCKW* (?<hm>NUM) (?<zone>ZONEW)', 'CLOCK', (g) => {
      const [hm, zone] = [numberOf(g.hm), g.zone]
      if (g.hm?.digits !== 4 || hm >= 2400 || hm % 100 > 59 || zone === undefined) return null
      const minute = Math.floor(hm / 100) * 60 + (hm % 100)
      return date({ minute, second: 0, zone: { start: zone.start, end: zone.end } })
    }),
  ] satisfies Rule[],

  dates: [
    // ۵ مهر ۱۳۹۹, السابع والعشرين من سبتمبر 2020, 27 September 2020 → the day
    rule(
      'day month year',
      '(?<!PLACEW|DECIMAL) ART? (?<day>DAYN) TH? OF? DAYW? OF? (?<month>MONTHP|WEAKMONTH) (?: COMMA? (?:OF|IN)? (?<year>YEARP|BAREYEAR) (?<era>ERA)? (?!HEADS) | (?<short>YY) (?!COUNTED|PER|COLON|MONTHP|WEAKMONTH|FIG|TO) | (?<turn>THIS|LAST|AGO|NEXT) )? (?!SHOT)',
      'DATE DAYDATE',
      (g, run) => {
        if (isCountIn(g.day, run)) return null
        const short = g.short === undefined ? {} : shortYear(g.short)
        if (short === null) return null
        const turn = g.turn === undefined ? {} : { turn: turnOf(g.turn) }
        return join({ day: numberOf(g.day) }, monthOf(g.month), yearOf(g.year), eraOf(g.era), short, turn)
      },
    ),
    // 9-Nov-2020, ۱۹-آبان-۱۳۹۹
    rule(
      'day month year with dashes',
      '(?<day>DAY) DASH (?<month>MONTHP|WEAKMONTH) DASH (?<year>BAREYEAR)',
      'DATE DAYDATE',
      (g) => join({ day: numberOf(g.day) }, monthOf(g.month), yearOf(g.year)),
    ),
    // یکشنبه (۲۷، سپتامبر) → the day, where brackets hold it together
    rule(
      'day and month in brackets',
      '(?<=LP) (?<day>DAYN) COMMA (?<month>MONTHP|WEAKMONTH) (?:COMMA? (?<year>YEARP|BAREYEAR))? (?=RP)',
      'DATE DAYDATE',
      (g) => join({ day: numberOf(g.day) }, monthOf(g.month), yearOf(g.year)),
    ),
    // پلاک خیابان: «میدان ۷ تیر», «ورزشگاه ۱۷ شهریور» are places
    rule('day that names a place', 'PLACEW ART? DAYN TH? (?:MONTHP|WEAKMONTH)', 'X', () => nothing),
    // ژانویه 8, 2015; September 27, 2020 → the day
    rule('month day year', '(?<month>MONTHP) (?<day>DAY|ORD) TH? COMMA? (?<year>YEARP|BAREYEAR)', 'DATE DAYDATE', (g) =>
      join({ day: numberOf(g.day) }, monthOf(g.month), yearOf(g.year)),
    ),
    // «۱۲ و ۱۳ سپتامبر» → both days
    rule(
      'two days running',
      '(?<!PLACEW|NUM SLASH|DAYN TH? (?:COMMA|AND)) (?<from>DAYN) TH? AND (?<to>DAYN) TH? OF? (?<month>MONTHP|WEAKMONTH) (?:COMMA? OF? (?<year>YEARP|BAREYEAR)|(?<turn>THIS|LAST|NEXT))? (?!SHOT)',
      'DATE RANGE',
      (g) => {
        const month = join(monthOf(g.month), yearOf(g.year), g.turn === undefined ? {} : { turn: turnOf(g.turn) })
        if (month === null || numberOf(g.to) !== numberOf(g.from) + 1) return null
        return date({ from: { ...month, day: numberOf(g.from) }, to: { ...month, day: numberOf(g.to) } })
      },
    ),
    // «۲۵ و ۲۹ آبان», 10 و11 نوفمبر 2020 → the first of two days that share a month
    rule(
      'day before another',
      '(?<!PLACEW) (?<day>DAYN) TH? (?=(?:(?:AND|COMMA) DAYN TH?)* (?:AND|COMMA) DAYN TH? OF? (?<month>MONTHP|WEAKMONTH) (?:COMMA? OF? (?<year>YEARP|BAREYEAR))?)',
      'DATE DAYDATE',
      (g) => join({ day: numberOf(g.day) }, monthOf(g.month), yearOf(g.year)),
    ),
    // ۱۳۹۹ مهر, نوامبر ۲۰۲۰, سبتمبر من العام الماضي → the month
    rule(
      'month year',
      '(?<month>MONTHP|WEAKMONTH) COMMA? (?:OF|IN)? (?: (?<year>YEARP|BAREYEAR) (?<era>ERA)? (?!COUNTED) | (?<short>YY) (?!COUNTED|PER|COLON|MONTHP|WEAKMONTH|FIG) )',
      'DATE PERIOD',
      (g) => {
        const short = g.short === undefined ? {} : shortYear(g.short)
        return short === null ? null : join(monthOf(g.month), yearOf(g.year), eraOf(g.era), short)
      },
    ),
    // آبان گذشته, مارس الماضي, last March → the month nearest that way
    rule('month with turn', '(?<month>MONTHP) (?<turn>LAST|NEXT|THIS|AGO (?!FROM))', 'DATE PERIOD', (g) =>
      join(monthOf(g.month), { turn: turnOf(g.turn) }),
    ),
    // شهریور → the month
    rule('month alone', '(?<month>MONTHP)', 'DATE PERIOD', (g) => join(monthOf(g.month))),
    // ربيع 2021, پاییز گذشته, خریف العام الماضي → the season
    rule('season year', '(?:SEASONW)? (?<season>SEASON) (?:OF|IN)? (?<year>YEARP|BAREYEAR)', 'DATE PERIOD', (g) =>
      join({ season: numberOf(g.season, 'SEASON') }, yearOf(g.year)),
    ),
    rule(
      'season with turn',
      '(?:SEASONW)? (?<season>SEASON) (?<turn>LAST|NEXT|THIS|AGO (?!FROM))',
      'DATE PERIOD',
      (g) => join({ season: numberOf(g.season, 'SEASON'), turn: turnOf(g.turn) }),
    ),
    rule('season named', 'SEASONW (?<season>SEASON)', 'DATE PERIOD', (g) =>
      join({ season: numberOf(g.season, 'SEASON') }),
    ),
    // 9/2020 → the month
    rule(
      'numeric month and year',
      '(?<!NUM (?:SLASH|DASH|DOT)) (?<month>MON) SLASH (?<year>BAREYEAR) (?!SLASH)',
      'DATE PERIOD',
      (g) =>
        (g.year?.meaning?.year ?? 0) < 1900
          ? null
          : join({ calendar: 'gregorian', month: numberOf(g.month) }, yearOf(g.year)),
    ),
    // عيد الأضحى 2013, نوروز ۱۴۰۰, Nowruz → the day
    rule('feast', '(?<feast>FEAST) (?:OF|IN)? (?<year>YEARP|BAREYEAR)?', 'DATE DAYDATE', (g) =>
      feastOf(g.feast, g.year),
    ),
    // دهه ۱۹۹۰ میلادی, دهه نود, التسعينيات → the decade
    rule('decade', 'DECADEW (?<year>NUM|BAREYEAR|YEARP) (?<era>ERA)?', 'DATE PERIOD', (g) => {
      const year = g.year?.number ?? g.year?.meaning?.year ?? -1
      if (year % 10 !== 0 || year < 10 || year >= 2200) return null
      return join(
        { decade: year },
        eraOf(g.era),
        g.year?.meaning?.calendar === undefined ? {} : { calendar: g.year.meaning.calendar },
      )
    }),
    // دهه‌های هشتاد و نود میلادی → both decades
    rule(
      'decades running',
      'DECADEW (?<from>NUM|BAREYEAR) AND (?<to>NUM|BAREYEAR) (?<era>ERA)? (?!COUNTED|UNIT|PER)',
      'DATE RANGE',
      (g) => {
        const [from, to] = [g.from, g.to].map((t) => t?.number ?? t?.meaning?.year ?? -1)
        if (from! % 10 !== 0 || from! < 10 || to !== from! + 10) return null
        return date({ from: date({ decade: from!, ...eraOf(g.era) }), to: date({ decade: to, ...eraOf(g.era) }) })
      },
    ),
    // قرن نوزدهم میلادی, القرن العشرين → a century
    rule('century', 'ART? CENTURYW (?<n>NUM|ORDINAL) (?<era>ERA|ERABC)?', 'DATE PERIOD', (g) => century(g.n, g.era)),
    // ۱۹۸۸-۹۴, in 2022-23, 2022/23 → both years; 2009-11 may be a month
    rule(
      'years in short',
      '(?<!NUM DASH) (?<from>BAREYEAR|YEARP) (?:DASH|(?<slash>SLASH)) (?<to>YY) (?!DASH|SLASH|COUNTED|PER)',
      'DATE RANGE',
      (g) => {
        const [from, short] = [g.from?.meaning?.year ?? 0, numberOf(g.to)]
        const to = from - (from % 100) + short
        return short > 12 && to > from && to - from <= (g.slash === undefined ? 60 : 1)
          ? date({ from: date({ year: from }), to: date({ year: to }) })
          : null
      },
    ),
    // 2024/2025 → both years
    rule(
      'years with a slash',
      '(?<!NUM SLASH) (?<from>BAREYEAR|YEARP) SLASH (?<to>BAREYEAR) (?!SLASH)',
      'DATE RANGE',
      (g) => {
        const [from, to] = [g.from?.meaning?.year ?? 0, g.to?.meaning?.year ?? 0]
        return to === from + 1 ? date({ from: date({ year: from }), to: date({ year: to }) }) : null
      },
    ),
    // وسنة 2020 alone
    rule('year phrase', '(?<year>YEARP)', 'DATE PERIOD YEARDATE', (g) => join(yearOf(g.year))),
    // في 2020, جنگ ۲۰۲۰ → the year, where nothing counts with it
    rule(
      'year after its preposition',
      '(?<=IN|FROM|TO|SINCE|BETWEEN|YEARCUE|BEFOREW|AFTERW|LP|PART) (?<year>BAREYEAR) (?!DASH? COUNTED|PER|DASH NUM|MODEL)',
      'DATE PERIOD YEARDATE',
      (g) => join(yearOf(g.year)),
    ),
    // «سال‌های ۱۹۹۲ و ۱۹۹۳», in 2021 and 2022 → both years
    rule(
      'two years running',
      '(?:(?<from>YEARP)|(?<=IN|SINCE|FROM) (?<first>BAREYEAR)) AND (?<to>BAREYEAR) (?!DASH? COUNTED|PER|DASH NUM|SLASH|(?:COMMA|AND) BAREYEAR)',
      'DATE RANGE',
      (g) => {
        const [from, to] = [yearOf(g.from ?? g.first), yearOf(g.to)]
        return from.year === undefined || to.year !== from.year + 1 ? null : date({ from: date(from), to: date(to) })
      },
    ),
    // in 1992 and 2020; in 2020, 2021 and 2022 → each of the years
    rule(
      'year after another',
      `(?<=${YEARS} AND) (?<year>BAREYEAR) (?!DASH? COUNTED|PER|DASH NUM|SLASH)|(?<=${YEARS}) (?<next>BAREYEAR) (?=(?:COMMA BAREYEAR)* COMMA? AND BAREYEAR)`,
      'DATE PERIOD YEARDATE',
      (g) => join(yearOf(g.year ?? g.next)),
    ),
    // between 1500 and 2000 fighters → how many
    rule(
      'numbers that are no years',
      '(?:FROM|BETWEEN|ABOUT|MORETHAN)? (?<from>BAREYEAR) (?:TO|DASH|AND|OR) (?<to>BAREYEAR) (?<count>(?:DASH? COUNTED|PER))?',
      'X',
      (g) => (g.count !== undefined || (isRound(g.from) && isRound(g.to)) ? nothing : null),
    ),
    // «… المپیک ۲۰۱۶.» → a year of our times that ends a phrase and counts nothing
    rule(
      'year before a stop',
      '(?<!NUM|NUM OR|COLON|DASH|SLASH|DOT|PLACEW|MODEL) (?<year>BAREYEAR) (?=COMMA|RP|QUOTE|SEMI|(?:DOT (?!NUM))|NL|$)',
      'DATE PERIOD YEARDATE',
      (g) => {
        const year = g.year?.meaning?.year ?? 0
        return year >= 1900 && year < 2100 && year % 100 !== 0 ? join(yearOf(g.year)) : null
      },
    ),
  ] satisfies Rule[],
}

/** «12 في سبتمبر», 12 in September: so many of something, no day. */
function isCountIn(day: Token | undefined, run: readonly Token[]): boolean {
  const isOrdinal = day?.classes.has('ORD') === true || run.some((t) => t.classes.has('TH'))
  return !isOrdinal && run.some((t) => t.start > (day?.start ?? 0) && t.classes.has('OF') && t.classes.has('IN'))
}

/** A whole hundred: rather a number than a year. */
function isRound(year: Token | undefined): boolean {
  return (year?.meaning?.year ?? 1) % 100 === 0
}

/** The nth century of the Gregorian calendar; others, and those before Christ, are left vague. */
export function century(n: Token | undefined, era?: Token): Meaning {
  const number = n?.number ?? 0
  const isOurs = era === undefined || era.classes.has('ERAG')
  return isOurs && number >= 10 && number <= 21 ? date({ century: number }) : vague
}

/** The first so many months of a year. */
export function firstMonths(n: number, year: Token | undefined, calendar: CalendarId): Meaning | null {
  const fields: Partial<Meaning> = { ...yearOf(year), calendar }
  if (n < 1 || n > 11) return null
  return date({ from: date({ ...fields, month: 1 }), to: date({ ...fields, month: n }) })
}

/** So many units and so many smaller ones before the anchor: years and months as months, others left open. */
export function longAgo(g: Groups): Meaning {
  const [long, short] = [unitOf(g.unit), unitOf(g.smaller)]
  if (long !== 'year' || short !== 'month') return vague
  return date({ count: { n: 12 * numberOf(g.n) + numberOf(g.m), unit: 'month', sign: -1 } })
}

/** The first to fourth quarter of a year. */
export function quarter(n: Token | undefined, year: Token | undefined): Meaning | null {
  const number = n?.number ?? 0
  if (number < 1 || number > 4) return null
  const fields: Partial<Meaning> = { ...yearOf(year), calendar: 'gregorian' }
  return date({ from: date({ ...fields, month: 3 * number - 2 }), to: date({ ...fields, month: 3 * number }) })
}

/** The nth day, week or weekday of a month, or day of a year; 0 is none. */
export function nthOf(
  n: number,
  unit: 'day' | 'week' | 'weekday',
  month: Token | undefined,
  year?: Token,
  weekday: { weekday?: number } = {},
): Meaning | null {
  const fields = month?.meaning == null ? yearOf(month) : fieldsOf(month)
  const isYear = unit === 'day' && (fields.year !== undefined || fields.yearShift !== undefined)
  if (n === 0 || (fields.month === undefined && fields.monthShift === undefined && !isYear)) return null
  return join(fields, yearOf(year), { nth: { n, unit, ...weekday } })
}

/** A feast by its value, `hijri 12 10`, in the year that is told. */
function feastOf(feast: Token | undefined, year: Token | undefined): Meaning | null {
  const [calendar, month, day] = String(feast?.values.FEAST).split(' ')
  if (calendar !== 'gregorian' && calendar !== 'jalali' && calendar !== 'hijri') return null
  const { calendar: _, ...fields } = yearOf(year)
  return date({ calendar, month: Number(month), day: Number(day), ...fields })
}

function readYear(g: Groups): Meaning | null {
  if (g.era?.classes.has('ERABC')) return { kind: 'vague' }
  return join(yearOf(g.year), eraOf(g.era))
}

function readClock(g: Groups, run: readonly Token[] = []): Meaning | null {
  // 3:0 is a score
  const bare = g.second === undefined && g.part === undefined && !run.some((t) => t.classes.has('CLOCKW'))
  if (bare && g.minute?.digits === 1 && run.some((t) => t.classes.has('COLON'))) return null
  const time = clock(g)
  if (time === null) return null
  const noon = g.part?.values.MERIDIEM
  const minute = time.minute ?? 0
  if (noon === 'pm' && minute < 720) return join({ ...time, minute: minute + 720 })
  if (noon === 'am' && minute >= 720) return join({ ...time, minute: minute - 720 })
  return join(time)
}

/** Two digits after a month are a year when they can be no count: ۹۹, ۰۲; `20` stays a number. */
export function shortYear(token: Token): Partial<Meaning> | null {
  const value = token.number ?? 0
  return value >= 50 || token.text.startsWith('0') ? { shortYear: value } : null
}

/** Two times of the clock; the first or second may be a bare number beside the other. */
const CLOCKS =
  '(?:FROM|BETWEEN)? (?: (?<from>CLOCK) (?:TO|DASH|AND) IN? (?<to>CLOCK|HOUR) | (?<hour>HOUR) (?:TO|DASH) (?<clock>CLOCK) ) (?<part>DAYPART|MERIDIEM)? (?<zone>ZONEW)? (?!COUNTED|UNIT|PER|MONTHP|WEAKMONTH|COLON|NUM)'

/** From one time to a later one of the same day; «و» joins them only after «بین». */
function clockRange(g: Groups, run: readonly Token[]): Meaning | null {
  const has = (name: string) => run.some((t) => t.classes.has(name))
  if (has('AND') && !has('BETWEEN')) return null
  const to = timeOf(g.to ?? g.clock, g.part)
  const from = timeOf(g.from ?? g.hour, g.part)
  if (from === null || to === null) return null
  // In `9 to 11 pm` the half of the day belongs to both.
  const early =
    from.minute! + 720 < to.minute! && g.from === undefined && to.minute! > 720 ? from.minute! + 720 : from.minute!
  if (early >= to.minute!) return null
  const day = fieldsOf(g.date)
  const zone = g.zone === undefined ? {} : { zone: { start: g.zone.start, end: g.zone.end } }
  return date({ ...zone, from: date({ ...day, ...from, minute: early }), to: date({ ...day, ...to }) })
}

function timeOf(token: Token | undefined, part: Token | undefined): Partial<Meaning> | null {
  if (token?.meaning != null) return fieldsOf(token)
  return token === undefined ? null : readClock({ hour: token, part })
}

/** Rules that join what the levels before have read: weekdays, day parts, parts of periods, ranges. */
export const joined = {
  modifiers: [
    // سه‌شنبه ۲۵ آبان ۱۴۰۰, الأحد الموافق 27 سبتمبر 2020, Sunday, 27 September → the day, with the weekday as a check
    rule(
      'weekday and date',
      'HOURS? (?<before>DAYPART)? (?:DAYW OF?)? (?<weekday>WDAY) (?<after>DAYPART|WNIGHT)? (?:COMMA|DASH)? (?:TWIN|IN)? (?:DAYW)? (?<date>DAYDATE)',
      'DATE DAYDATE',
      (g) => join(fieldsOf(g.date), { weekday: numberOf(g.weekday, 'WDAY') }, dayPartOf(g.before), dayPartOf(g.after)),
    ),
    // شامگاه دهم مرداد, فجر 27 سبتمبر, evening of 9 November → the day and its part
    rule('part of a date', 'HOURS? (?<part>DAYPART) OF? (?:DAYW OF?)? (?<date>DAYDATE)', 'DATE DAYDATE', (g) =>
      join(fieldsOf(g.date), dayPartOf(g.part)),
    ),
    rule('date and its part', '(?<date>DAYDATE) IN? (?<part>DAYPART)', 'DATE DAYDATE', (g) =>
      join(fieldsOf(g.date), dayPartOf(g.part)),
    ),
    // بامداد سه‌شنبه, مساء الأحد, Sunday morning → the weekday and its part
    rule(
      'weekday',
      '(?:HOURS OF?)? (?<before>DAYPART)? (?:OF? DAYW OF?)? (?<weekday>WDAY) (?:IN? (?<after>DAYPART))?',
      'DATE DAYDATE WEEKDAY',
      (g) => join({ weekday: numberOf(g.weekday, 'WDAY') }, dayPartOf(g.before), dayPartOf(g.after)),
    ),
    // امروز, أمس الأحد, «دیروز (دوشنبه)», صبح امروز → the day
    rule(
      'relative day',
      '(?:HOURS OF?)? (?<before>DAYPART)? (?:OF? DAYW)? (?<day>RELDAY) (?: COMMA? (?:DAYW)? (?<weekday>WDAY) | LP (?<inside>WDAY) RP )? (?:IN? (?<after>DAYPART))?',
      'DATE DAYDATE RELATIVE',
      (g) => {
        const weekday = g.weekday ?? g.inside
        return join(
          { dayShift: numberOf(g.day, 'RELDAY') },
          weekday === undefined ? {} : { weekday: numberOf(weekday, 'WDAY') },
          dayPartOf(g.before),
          dayPartOf(g.after),
          dayPartOf(g.day),
        )
      },
    ),
    // امروز ۵ مهر, اليوم 10 نوفمبر → the date
    rule(
      'relative day and date',
      'HOURS? DAYPART? DAYW? RELDAY (?:COMMA? WDAY)? COMMA? (?:TWIN|DAYW)? (?<date>DAYDATE)',
      'DATE DAYDATE',
      (g) => join(fieldsOf(g.date)),
    ),
  ] satisfies Rule[],

  parts: [
    // اوایل مهر, أواخر العام الماضي, early 2021 → part of the period
    rule('part of period', '(?<part>PART) (?:OF|DASH)? (?<date>PERIOD)', 'DATE PARTDATE', (g) =>
      join(fieldsOf(g.date), { part: partOf(g.part) }),
    ),
    rule('part of bare year', '(?<part>PART) (?:OF|DASH)? (?<year>BAREYEAR)', 'DATE PARTDATE', (g) =>
      join(yearOf(g.year), { part: partOf(g.part) }),
    ),
    // دو سال و سه ماه, سنة وشهرين, two years and three months → one duration
    rule('two durations', '(?<longer>LENGTH) AND (?<shorter>LENGTH)', 'DATE LENGTH', (g) =>
      bothDurations(g.longer, g.shorter),
    ),
    // یکشنبه ۲۳ آبان ساعت ۲۰:۵۶; 27 September at 10:30 → the time
    rule(
      'date and time',
      '(?<date>DAYDATE) (?:COMMA|DASH|BAR)? (?:IN|FROM)? (?<clock>CLOCK) (?:LP CLOCK RP)?',
      'DATE MOMENT',
      (g) => withClock(g.date, g.clock),
    ),
    // الساعة 12:00 ظهرا (08:00 بتوقيت غرينتش) من يوم السبت → the time told first
    rule(
      'time and date',
      '(?<clock>CLOCK) (?:LP CLOCK RP)? (?:COMMA|DASH|BAR)? (?:OF|IN)? DAYW? (?<date>DAYDATE)',
      'DATE MOMENT',
      (g) => withClock(g.date, g.clock),
    ),
    // از ساعت ۱۰ تا ۱۲, بين الساعة 10 و12 صباحا, from 10:30 to 11:15 → the hours
    rule('clock range', CLOCKS, 'DATE', clockRange),
    // سه‌شنبه از ساعت ۱۰ تا ۱۲ → the hours of the day
    rule('date and clock range', `(?<date>DAYDATE) (?:COMMA|DASH)? IN? ${CLOCKS}`, 'DATE', clockRange),
    rule('clock range and date', `${CLOCKS} (?:COMMA|DASH)? (?:OF|IN)? DAYW? (?<date>DAYDATE)`, 'DATE', clockRange),
    // از اوایل تا اواسط آذر, from early to mid October → the interval
    rule('part to part', 'FROM? (?<from>PART) TO (?<to>PART) (?:OF|DASH)? (?<date>PERIOD)', 'DATE RANGE', (g) => {
      const [from, to] = [partOf(g.from), partOf(g.to)]
      const fields = fieldsOf(g.date)
      return date({ from: date({ ...fields, part: from }), to: date({ ...fields, part: to }) })
    }),
  ] satisfies Rule[],

  ranges: [
    // از ۲۷ سپتامبر تا ۱۰ نوامبر ۲۰۲۰, من 27 سبتمبر إلى 10 نوفمبر, from 27 September to 10 November → the interval
    rule(
      'from to',
      '(?:FROM|SINCE)? (?<from>DATE|BAREYEAR) (?:TO|DASH) IN? (?:PERIODEND)? (?<to>DATE|BAREYEAR)',
      'DATE RANGE',
      (g, run) => (isTwin(g, run) ? null : interval(g)),
    ),
    rule(
      'days of one month',
      '(?<!NUM SLASH|PLACEW) (?:FROM|BETWEEN|DAYW)* ART? (?<from>DAYN) TH? (?:TO|DASH|AND? TO) ART? DAYW? (?<to>DAYDATE) ',
      'DATE RANGE',
      (g) =>
        g.to?.meaning?.day === undefined || (g.to.meaning.month === undefined && g.to.meaning.monthShift === undefined)
          ? null
          : date({ from: date({ day: numberOf(g.from) }), to: date(fieldsOf(g.to)) }),
    ),
    // بین ۱۹۸۸ و ۱۹۹۴, بين 27 سبتمبر و10 نوفمبر → some time between
    rule('between', 'BETWEEN (?<from>DATE|BAREYEAR) (?:AND|TO) (?<to>DATE|BAREYEAR)', 'DATE RANGE', (g) => {
      const read = interval(g)
      return read === null ? null : { ...read, within: true }
    }),
    rule('days between', 'BETWEEN DAYW? ART? (?<from>DAYN) TH? AND ART? (?<to>DAYDATE)', 'DATE RANGE', (g) =>
      g.to?.meaning?.month === undefined
        ? null
        : date({ from: date({ day: numberOf(g.from) }), to: date(fieldsOf(g.to)), within: true }),
    ),
    // ۱۹۸۸-۱۹۹۴, 2020/2021 → both years
    rule('years', '(?<from>BAREYEAR) (?:DASH|TO)? (?<to>BAREYEAR|YEARDATE)', 'DATE RANGE', interval),
    // منذ عام 1994, since September 2020, از سال ۲۰۱۸ تاکنون → open
    rule('since', 'SINCE (?:PART)? (?<date>DATE|BAREYEAR)', 'DATE OPEN', (g) => open(g.date, 'since')),
    rule('until now', 'FROM (?<date>DATE|BAREYEAR) TILLNOW', 'DATE OPEN', (g) => open(g.date, 'since')),
    rule('until', 'UNTIL (?<date>DATE|BAREYEAR)', 'DATE OPEN', (g) => open(g.date, 'until')),
    rule('before', 'BEFOREW (?<date>DATE|BAREYEAR)', 'DATE OPEN', (g) => open(g.date, 'before')),
    rule('after', 'AFTERW (?<date>DATE|BAREYEAR)', 'DATE OPEN', (g) => open(g.date, 'after')),
    // حدود سال ۲۰۱۵, نحو عام 1920, around 10 May → about
    rule('about', 'ABOUT (?<date>DATE)', 'DATE', (g) =>
      g.date?.meaning?.kind === 'date' ? { ...g.date.meaning, about: true } : null,
    ),
    // هر دوشنبه, كل يوم, every Friday → a habit
    rule('every', 'EVERY (?:DATE|UNIT)', 'DATE', () => recurring),
  ] satisfies Rule[],
}

const LENGTHS = /^P(?:(?<day>\d+[YMWD])|T(?<clock>\d+[HM]))$/

/** Two durations as one, where the second goes on in a smaller unit. */
function bothDurations(a: Token | undefined, b: Token | undefined): Meaning | null {
  const [x, y] = [LENGTHS.exec(a?.meaning?.duration ?? '')?.groups, LENGTHS.exec(b?.meaning?.duration ?? '')?.groups]
  if (x === undefined || y === undefined) return null
  const order = 'YMWD'
  if (x.day !== undefined && y.day !== undefined)
    return order.indexOf(x.day.slice(-1)) < order.indexOf(y.day.slice(-1))
      ? { kind: 'duration', duration: `P${x.day}${y.day}` }
      : null
  if (x.day !== undefined) return { kind: 'duration', duration: `P${x.day}T${y.clock}` }
  return x.clock?.endsWith('H') && y.clock?.endsWith('M')
    ? { kind: 'duration', duration: `PT${x.clock}${y.clock}` }
    : null
}

function withClock(day: Token | undefined, time: Token | undefined): Meaning | null {
  if (day?.meaning == null || time?.meaning == null) return null
  const { kind: _, ...clock } = time.meaning
  return { ...day.meaning, second: 0, ...clock }
}

function asDate(token: Token | undefined): Meaning | null {
  if (token === undefined) return null
  if (token.meaning !== null) return token.meaning.kind === 'date' ? token.meaning : null
  return date(yearOf(token))
}

/** «۲۳ نوامبر - سوم آذر»: one day in two calendars, not a range. */
function isTwin({ from, to }: Groups, run: readonly Token[]): boolean {
  const [a, b] = [calendarSaid(from?.meaning), calendarSaid(to?.meaning)]
  return a !== undefined && b !== undefined && a !== b && run.some((t) => t.classes.has('DASH'))
}

function calendarSaid(m: Meaning | null | undefined): CalendarId | undefined {
  return m?.calendar ?? ((m?.year ?? 0) >= 1500 ? 'gregorian' : undefined)
}

function interval(g: Groups): Meaning | null {
  const [from, to] = [asDate(g.from), asDate(g.to)]
  if (from === null || to === null || from.from !== undefined || to.from !== undefined) return null
  return date({ from, to })
}

/** A date as an end of what is open on the other side. */
export function open(token: Token | undefined, how: 'since' | 'until' | 'before' | 'after'): Meaning | null {
  const inner = asDate(token)
  return inner === null || inner.from !== undefined ? null : { ...inner, open: how }
}
