import { type CivilDate, calendars, type EpochDay, formatIsoDay } from '@/lib/calendar'
import { foldText } from '@/lib/text/fold'
import {
  type ActorId,
  type Band,
  bands,
  type EventTypeId,
  type Locale,
  locales,
  type Measure,
  measures,
  type PlaceId,
} from './event'
import { type Problem, type ProblemCode, problem } from './problem'

/** How several chosen actors combine: at least one took part, all did, or two of them were in exchange with each other. */
export type ActorMatch = 'any' | 'all' | 'between'
export const matches = ['any', 'all', 'between'] as const satisfies readonly ActorMatch[]

/** How an event is dated: to the day, more coarsely, or differently by its sources. */
export type Dating = 'day' | 'coarser' | 'disputed'
export const datings = ['day', 'coarser', 'disputed'] as const satisfies readonly Dating[]

/** Whether an editor has looked at it. Drafts are for editors only. */
export type Review = 'draft' | 'published'
export const reviews = ['draft', 'published'] as const satisfies readonly Review[]

/** Whoever gives a figure without being named: the claimant of what a report says of itself. */
export const reporter = 'reporter'

/**
 * What is asked of the store. Of a list any value will do, an empty one asks for nothing; all that is asked must hold.
 * `from` and `to` are the window on the screen and the date filter alike; null = the default.
 */
export type TimelineQuery = {
  /** Who took part. */
  actors: ActorId[]
  match: ActorMatch
  /** Who says so: claimants of its figures, those whose account it is. */
  said: ActorId[]
  bands: Band[]
  types: EventTypeId[]
  /** Where: a place with what lies in it. */
  places: PlaceId[]
  /** Languages of the articles that tell of it. */
  languages: Locale[]
  publishers: string[]
  /** Who gives a figure (an actor, `reporter`, or `by-…` for one that is no actor), and of what: both of one claim. */
  claimants: string[]
  measures: Measure[]
  dated: Dating[]
  status: Review | null
  /** Words to be found in it, all of them; '' = none. */
  q: string
  from: EpochDay | null
  to: EpochDay | null
}

/** How it is shown. */
export type View = {
  locale: Locale
  /** The calendar whose lines cross the lanes. */
  calendar: 'gregorian' | 'jalali'
  /** Which way time runs. */
  direction: 'ltr' | 'rtl'
  theme: 'light' | 'dark'
  /** Width of the chart in CSS pixels. */
  width: number
  /** Most lanes shown before the rest is folded into one. */
  lanes: number
  /** Digits: the language's own where nothing is said. */
  digits?: Digits
  /** Names of the Gregorian months in Arabic: paired where nothing is said. */
  months?: ArabicMonths
  /** The Hijri calendar as a third row of the axis. */
  hijri?: 'yes'
  /** Who gives which figure, in a row under the lanes. */
  claims?: 'yes'
}

export type Digits = 'local' | 'latin'
export const digitChoices = ['local', 'latin'] as const satisfies readonly Digits[]

/** «تشرين الثاني», «نوفمبر», or both of them. */
export type ArabicMonths = 'paired' | 'levantine' | 'gulf'
export const arabicMonthChoices = ['paired', 'levantine', 'gulf'] as const satisfies readonly ArabicMonths[]

/** What a query string says of the view; the language is in the path, what is absent has the reader's default. */
export type ViewChoice = Partial<Omit<View, 'locale'>>

/** A query string read: what is asked, how it is shown, which event is open, and the data version a link was made with. */
export type ParsedQuery = { query: TimelineQuery; view: ViewChoice; event: string | null; version?: number | undefined }
export type QueryResult = ({ ok: true } & ParsedQuery) | { ok: false; problems: Problem[] }

/** Codes that exist; the codebook's tables serve. Left out (in the browser, which has no codebook) a code is taken as it is. */
export type KnownCodes = { actors: Codes; types: Codes; places?: Codes; publishers?: Codes }
type Codes = { has: (id: string) => boolean; keys: () => Iterable<string> }

/** Incidents and contacts of everybody, in the default window. */
export const defaultQuery: TimelineQuery = {
  actors: [],
  match: 'any',
  said: [],
  bands: ['incident', 'contact'],
  types: [],
  places: [],
  languages: [],
  publishers: [],
  claimants: [],
  measures: [],
  dated: [],
  status: null,
  q: '',
  from: null,
  to: null,
}

/** Days a query may name: the years 1200 to 1500 of the Jalali calendar. */
export const dayBounds = {
  first: calendars.jalali.toDay({ year: 1200, month: 1, day: 1 }),
  last: calendars.jalali.toDay({ year: 1501, month: 1, day: 1 }) - 1,
}

const MOST_VALUES = 100
const MOST_LETTERS = 100
const MOST_WORDS = 8
const code = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/
const name = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const typedDay = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/

/** A value, or what is wrong with it. */
type Read<T> = { value: T } | { code: ProblemCode; values: Problem['values'] }
type Parameter<T> = { name: string; parse: (text: string) => Read<T>; format: (value: T) => string }

const wrong = (code: ProblemCode, values: Problem['values'] = {}) => ({ code, values })

/** A day typed in either calendar (the years 1200 to 1500 are Jalali), in digits of any script. */
export function parseDay(text: string): Read<EpochDay> {
  const found = typedDay.exec(foldText(text).replace(/\s/g, ''))?.groups
  if (found === undefined) return wrong('not-a-day', { value: text })
  const date: CivilDate = { year: Number(found.year), month: Number(found.month), day: Number(found.day) }
  const calendar = date.year >= 1200 && date.year <= 1500 ? calendars.jalali : calendars.gregorian
  const month = date.month >= 1 && date.month <= 12
  if (!month || date.day < 1 || date.day > calendar.daysInMonth(date.year, date.month))
    return wrong('not-a-day', { value: text })
  const value = calendar.toDay(date)
  if (value >= dayBounds.first && value <= dayBounds.last) return { value }
  return wrong('day-out-of-range', {
    value: text,
    first: formatIsoDay(dayBounds.first),
    last: formatIsoDay(dayBounds.last),
  })
}

function day(name: string): Parameter<EpochDay> {
  return { name, parse: parseDay, format: formatIsoDay }
}

function choice<T extends string>(name: string, values: readonly T[]): Parameter<T> {
  return {
    name,
    parse: (text) => {
      const value = values.find((v) => v === text)
      return value === undefined ? wrong('unknown-value', { value: text, known: values.join(', ') }) : { value }
    },
    format: (value) => value,
  }
}

function whole(name: string, min: number, max: number): Parameter<number> {
  return {
    name,
    parse: (text) => {
      if (!/^\d{1,9}$/.test(foldText(text))) return wrong('not-a-number', { value: text })
      const value = Number(foldText(text))
      return value < min || value > max ? wrong('out-of-range', { min, max }) : { value }
    },
    format: String,
  }
}

function codes(name: string, known: Codes | undefined, form: RegExp = code): Parameter<string[]> {
  return list(name, (text) => {
    const unknown = known ? !known.has(text) : !form.test(text)
    return unknown
      ? wrong('unknown-value', { value: text, known: [...(known?.keys() ?? [])].join(', ') })
      : { value: text }
  })
}

/** A list in its one order, each value once. */
function list<T extends string>(name: string, parse: Parameter<T>['parse'], order?: readonly T[]): Parameter<T[]> {
  return {
    name,
    parse: (text) => {
      const parts = text.split(',').filter((part) => part !== '')
      if (parts.length > MOST_VALUES) return wrong('too-many-values', { max: MOST_VALUES })
      const read = parts.map(parse)
      const fault = read.find((r) => 'code' in r)
      if (fault !== undefined && 'code' in fault) return fault
      return {
        value: inOrder(
          read.flatMap((r) => ('value' in r ? [r.value] : [])),
          order,
        ),
      }
    },
    format: (values) => inOrder(values, order).join(','),
  }
}

function inOrder<T extends string>(values: readonly T[], order?: readonly T[]): T[] {
  const once = [...new Set(values)]
  return order ? order.filter((v) => once.includes(v)) : once.sort((a, b) => (a < b ? -1 : 1))
}

/** Publishers of whom only the name is known have it for a code, in its own script. */
const writeNames = (values: string[]) => inOrder(values).map(encodeURIComponent).join(',')

/** Claimants are actors, the reporter, and whoever else a source names. */
function claimantCodes(known: Codes | undefined): Codes | undefined {
  if (!known) return undefined
  const named = (id: string) => id === reporter || (/^by-/.test(id) && code.test(id))
  return { has: (id) => named(id) || known.has(id), keys: () => [reporter, ...known.keys()] }
}

// Signs that no name has, and halves of a letter, which no database takes.
const noText = /[\p{Cc}\p{Cs}]/gu

const words: Parameter<string> = {
  name: 'q',
  parse: (text) => {
    const value = text.replace(noText, ' ').replace(/\s+/gu, ' ').trim()
    if (value.length > MOST_LETTERS) return wrong('too-long', { max: MOST_LETTERS })
    return value.split(' ').length > MOST_WORDS ? wrong('too-many-values', { max: MOST_WORDS }) : { value }
  },
  format: encodeURIComponent,
}

const openEvent: Parameter<string> = {
  name: 'event',
  parse: (text) => (slug.test(text) && text.length <= 160 ? { value: text } : wrong('not-found', { value: text })),
  format: (value) => value,
}

/** Every parameter there is, in the order in which they are written. */
function parameters(known?: KnownCodes) {
  return {
    actors: codes('actors', known?.actors),
    match: choice('match', matches),
    said: codes('said', known?.actors),
    bands: list('bands', choice('bands', bands).parse, bands),
    types: codes('types', known?.types),
    places: codes('places', known?.places),
    languages: list('languages', choice('languages', locales).parse, locales),
    publishers: { ...codes('publishers', known?.publishers, name), format: writeNames },
    claimants: codes('claimants', claimantCodes(known?.actors)),
    measures: list('measures', choice('measures', measures).parse, measures),
    dated: list('dated', choice('dated', datings).parse, datings),
    status: choice('status', reviews),
    q: words,
    from: day('from'),
    to: day('to'),
    calendar: choice('calendar', ['gregorian', 'jalali']),
    direction: choice('direction', ['ltr', 'rtl']),
    theme: choice('theme', ['light', 'dark']),
    digits: choice('digits', digitChoices),
    months: choice('months', arabicMonthChoices),
    width: whole('width', 320, 4096),
    lanes: whole('lanes', 1, 60),
    hijri: choice('hijri', ['yes']),
    claims: choice('claims', ['yes']),
    event: openEvent,
    version: whole('version', 1, 999_999_999),
  }
}

/** The filters that hold several values. */
export const listNames = [
  'actors',
  'said',
  'bands',
  'types',
  'places',
  'languages',
  'publishers',
  'claimants',
  'measures',
  'dated',
] as const satisfies readonly (keyof TimelineQuery)[]
const lists: readonly string[] = listNames
const written = parameters()

/** Names of the parameters, in the order in which they are written. */
export const queryParameters: readonly string[] = Object.keys(written)

/**
 * Reads a query string. Every fault is reported with its field; a list may be given at once (`actors=AM,AZ`) or value by
 * value. `others` are parameters that the route reads itself.
 */
export function parseQuery(params: URLSearchParams, known?: KnownCodes, others: readonly string[] = []): QueryResult {
  const problems: Problem[] = []
  const table = parameters(known)
  const read = <T>({ name, parse }: Parameter<T>): T | undefined => {
    const given = params.getAll(name)
    if (given.length === 0) return undefined
    if (given.length > 1 && !lists.includes(name)) {
      problems.push(problem(name, 'repeated-field'))
      return undefined
    }
    const text = given.join(',')
    if (text === '' && !lists.includes(name)) return undefined
    const result = parse(text)
    if ('value' in result) return result.value
    problems.push(problem(name, result.code, result.values))
    return undefined
  }
  const query: TimelineQuery = {
    actors: read(table.actors) ?? [],
    match: read(table.match) ?? defaultQuery.match,
    said: read(table.said) ?? [],
    bands: read(table.bands) ?? defaultQuery.bands,
    types: read(table.types) ?? [],
    places: read(table.places) ?? [],
    languages: read(table.languages) ?? [],
    publishers: read(table.publishers) ?? [],
    claimants: read(table.claimants) ?? [],
    measures: read(table.measures) ?? [],
    dated: read(table.dated) ?? [],
    status: read(table.status) ?? null,
    q: read(table.q) ?? '',
    from: read(table.from) ?? null,
    to: read(table.to) ?? null,
  }
  const view = present({
    calendar: read(table.calendar),
    direction: read(table.direction),
    theme: read(table.theme),
    digits: read(table.digits),
    months: read(table.months),
    width: read(table.width),
    lanes: read(table.lanes),
    hijri: read(table.hijri),
    claims: read(table.claims),
  })
  const event = read(table.event) ?? null
  const version = read(table.version)
  if (query.from !== null && query.to !== null && query.from > query.to) problems.push(problem('from', 'day-order'))
  const names = [...queryParameters, ...others]
  for (const name of new Set(params.keys()))
    if (!names.includes(name)) problems.push(problem(name, 'unknown-field', { known: names.join(', ') }))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, query, view, event, ...present({ version }) }
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> }
function present(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** Writes a query string in its one form: defaults left out, parameters and list values in their order, days as Gregorian ISO. */
export function formatQuery(query: TimelineQuery, view: ViewChoice = {}, event: string | null = null): string {
  const write = <T>({ name, format }: Parameter<T>, value: T | null | undefined, unless?: string): string[] => {
    if (value === null || value === undefined) return []
    const text = format(value)
    return text === unless ? [] : [`${name}=${text}`]
  }
  return [
    ...write(written.actors, query.actors, ''),
    ...write(written.match, query.match, defaultQuery.match),
    ...write(written.said, query.said, ''),
    ...write(written.bands, query.bands, defaultQuery.bands.join(',')),
    ...write(written.types, query.types, ''),
    ...write(written.places, query.places, ''),
    ...write(written.languages, query.languages, ''),
    ...write(written.publishers, query.publishers, ''),
    ...write(written.claimants, query.claimants, ''),
    ...write(written.measures, query.measures, ''),
    ...write(written.dated, query.dated, ''),
    ...write(written.status, query.status),
    ...write(written.q, query.q, ''),
    ...write(written.from, query.from),
    ...write(written.to, query.to),
    ...write(written.calendar, view.calendar),
    ...write(written.direction, view.direction),
    ...write(written.theme, view.theme),
    ...write(written.digits, view.digits),
    ...write(written.months, view.months),
    ...write(written.width, view.width),
    ...write(written.lanes, view.lanes),
    ...write(written.hijri, view.hijri),
    ...write(written.claims, view.claims),
    ...write(written.event, event),
  ].join('&')
}
