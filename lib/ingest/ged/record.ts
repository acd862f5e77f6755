import { type DateValue, formatIsoDay, parseEdtf, spanValue } from '@/lib/calendar'
import type { ActorId, Claim, DateReading, Mention, Passage, Sense } from '@/lib/domain/event'
import type { PublisherInput, RecordInput, SetExtractor } from '@/lib/store'
import { type GedRow, inOrder } from './columns'
import { placeOf } from './place'
import { participantsOf, type Sided } from './sides'

/** What made the records, as the store names it. */
export const gedExtractor: SetExtractor = 'ucdp-ged'

const publisher: PublisherInput = {
  id: 'ucdp',
  names: {
    en: 'Uppsala Conflict Data Program (UCDP)',
    fa: 'برنامهٔ داده‌های مناقشهٔ اوپسالا (UCDP)',
    ar: 'برنامج أوبسالا لبيانات النزاعات (UCDP)',
  },
  country: 'SE',
  scale: 'international',
}

const citations = [
  {
    text: 'UCDP Georeferenced Event Dataset (GED), Uppsala Conflict Data Program (CC BY 4.0); Sundberg & Melander 2013, Journal of Peace Research 50(4)',
    url: 'https://ucdp.uu.se/downloads/',
  },
]

/** A row as a record that the store keeps. */
export function recordOf(row: GedRow, sided: Sided): RecordInput {
  const figures = figuresOf(row, sided.actors)
  const text = written(row, figures)
  const date = { ...readingOf(row), surface: text.days.words, passage: text.days.passage }
  const place = placeOf(row)
  const mention: Mention = {
    type: sided.type,
    realis: 'actual',
    trigger: text.title,
    passages: [text.title],
    participants: participantsOf(sided.actors),
    dyads: [],
    places: place === null ? [] : [place],
    attributedTo: [],
    importance: 'main',
    confidence: 1,
    date,
    claims: figures.map((figure, i) => claimOf(figure, text.figures[i]!)),
    landmark: null,
    rules: [gedExtractor, ...codesOf(row)],
  }
  return {
    id: `ucdp:${row.id}`,
    extractor: gedExtractor,
    document: {
      text: text.whole,
      lang: 'en',
      title: text.titleWords,
      publication: { day: null, from: 'unknown', reason: 'a row of a data set has no day of publication' },
      publisher,
      rights: 'full',
    },
    mention,
    claimants: figures.map(() => 'UCDP'),
    citations,
  }
}

type Figure = Pick<Claim, 'about' | 'status' | 'value' | 'low' | 'high' | 'qualifier' | 'partOf'> & { words: string }

/** The estimate of all dead, and of it the parts that the release gives for each side. Nobody but UCDP claims them. */
function figuresOf(row: GedRow, [a, b]: ActorId[]): Figure[] {
  const { best } = row
  const [low, high] = inOrder(row) ? [row.low, row.high] : [null, null]
  const qualifier = row.low === row.best && row.best === row.high ? 'exact' : best === 0 ? 'unconfirmed' : 'about'
  const words = `killed: best estimate ${best}, low ${row.low}, high ${row.high}`
  const total: Figure = { about: null, status: 'unspecified', value: best, low, high, qualifier, partOf: null, words }
  const fighters = row.violence === 1 ? 'combatant' : 'unspecified'
  const part = (value: number | null, of: string, about: ActorId | null, status: Claim['status']): Figure[] =>
    value === null || value === 0
      ? []
      : [{ about, status, value, low: null, high: null, qualifier, partOf: 0, words: `of these ${of}: ${value}` }]
  return [
    total,
    ...part(row.deathsA, row.sideA, a ?? null, fighters),
    ...part(row.violence === 3 ? null : row.deathsB, row.sideB, b ?? null, fighters),
    ...part(row.deathsCivilians, 'civilians', null, 'civilian'),
    ...part(row.deathsUnknown, 'unknown', null, 'unspecified'),
  ]
}

function claimOf({ words, ...figure }: Figure, passage: Passage): Claim {
  return {
    ...figure,
    passage,
    surface: words,
    by: null,
    relayedBy: null,
    measure: 'killed',
    item: null,
    scope: { kind: 'event' },
    stance: 'asserts',
    asOf: null,
    relayError: false,
    rule: gedExtractor,
  }
}

/** UCDP's own codes, as the row has them. */
function codesOf({ datePrecision, wherePrecision, clarity }: GedRow): string[] {
  const codes = { date_prec: datePrecision, where_prec: wherePrecision, event_clarity: clarity }
  return Object.entries(codes).flatMap(([name, code]) => (code === null ? [] : [`${name}=${code}`]))
}

/**
 * When it was. A whole month or year that is known to no closer day is that month or year; where the release does not say
 * how exactly a span is known, it is somewhere within.
 */
function readingOf(row: GedRow): Omit<DateReading, 'surface' | 'passage'> {
  return {
    ...dateOf(row),
    sense: senseOf(row),
    calendar: 'gregorian',
    resolvedFrom: 'explicit',
    anchor: null,
    rule: gedExtractor,
    alternatives: [],
  }
}

function senseOf({ first, last, datePrecision }: GedRow): Sense {
  if (datePrecision !== null && datePrecision > 1) return 'within'
  if (first === last) return 'instant'
  return datePrecision === 1 ? 'lasted' : 'within'
}

function dateOf({ first, last, datePrecision }: GedRow): DateValue {
  if (first === last)
    return datePrecision === null || datePrecision === 1
      ? spanValue(first, last, 'day')
      : spanValue(first, last, 'circa', '~')
  const from = formatIsoDay(first)
  const wholes = datePrecision === 1 ? [] : [from.slice(0, 4), from.slice(0, 7)]
  const whole = wholes.map(parseEdtf).find((value) => value?.firstDay === first && value.lastDay === last)
  return whole ?? spanValue(first, last, 'range')
}

type Written = {
  whole: string
  titleWords: string
  title: Passage
  days: { words: string; passage: Passage }
  figures: Passage[]
}

const violences: Readonly<Record<number, string>> = { 1: 'state-based', 2: 'non-state', 3: 'one-sided' }

/** The row as a text, a line each: what is claimed and dated has its words. */
function written(row: GedRow, figures: readonly Figure[]): Written {
  const titleWords = `UCDP GED event ${row.id}: ${row.sideA} – ${row.sideB}`
  const days =
    row.first === row.last ? formatIsoDay(row.first) : `${formatIsoDay(row.first)} to ${formatIsoDay(row.last)}`
  const place = [row.where, row.whereMore, row.district, row.province, row.country].filter((part) => part !== null)
  const lines = [titleWords, days, ...figures.map(({ words }) => words)]
  const more = [
    `${violences[row.violence]} violence`,
    `${place.join(', ')} (${row.latitude}, ${row.longitude})`,
    ...codesOf(row),
    ...(row.sourceOriginal === null ? [] : [`original source: ${row.sourceOriginal}`]),
    ...(row.sourceArticle === null ? [] : [`articles: ${row.sourceArticle}`]),
  ]
  const passages = inLines(lines)
  return {
    whole: [...lines, ...more].join('\n'),
    titleWords,
    title: passages[0]!,
    days: { words: days, passage: passages[1]! },
    figures: passages.slice(2),
  }
}

function inLines(lines: readonly string[]): Passage[] {
  let start = 0
  return lines.map((line) => {
    const passage = { start, end: start + line.length }
    start = passage.end + 1
    return passage
  })
}
