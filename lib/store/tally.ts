import type { DaySpan } from '@/lib/calendar'
import { bands } from '@/lib/domain/event'
import { type Dating, datings, defaultQuery, formatQuery, type TimelineQuery } from '@/lib/domain/query'
import type { Bins, LaneBins } from '@/lib/domain/timeline'
import { type Cast, type Census, censusOf, draftMark, idAt, idsOf, rowsOf } from './census'
import { type Store, type Transaction, versionIn } from './client'
import { binsOver } from './density'
import { once } from './once'
import { type Sought, soughtIn } from './search'
import { type Asked, facetSets, type Reach, saying } from './where'

/** Events counted over a window, or where `window` is null over all that have no day. */
export type Counted = {
  total: number
  drafts: number
  dating: Record<Dating, number>
  /** By type and band, most first. */
  kinds: KindCount[]
  /** The same whatever bands and types are asked for. */
  choices: KindCount[]
  /** Each state or organisation that took part, most first. */
  lanes: { lane: string; count: number; contacts: number }[]
}

export type KindCount = { type: string; band: (typeof bands)[number]; count: number }

/** What is asked of a census: what it answers by itself, and the rows that the database found for the rest. */
type Sieve = {
  casts: Uint8Array
  kinds: Uint8Array
  /** By the mark of a row. */
  marks: Uint8Array
  /** By the number of a set of facets; null where any will do. */
  facets: Uint8Array | null
  /** By block and row; null where any will do. */
  rows: readonly Uint8Array[] | null
}

const open: TimelineQuery = { ...defaultQuery, bands: [...bands] }

/** What a census answers by itself is left open: the rest is for the database. */
function restOf(query: TimelineQuery): TimelineQuery {
  const { actors, match, bands: all, types, dated, status, from, to } = open
  return { ...query, actors, match, bands: all, types, dated, status, from, to }
}

/** What the database was asked for, the same for all windows: sets of facets, and rows. */
type Found = Pick<Sieve, 'facets' | 'rows'>

const mostFound = 16
const found = once('found', () => new WeakMap<Census, Map<string, Promise<Found>>>())

function readFound(t: Transaction, census: Census, query: TimelineQuery): Promise<Found> | Found {
  const rest = restOf(query)
  const key = formatQuery(rest)
  if (key === formatQuery(open)) return { facets: null, rows: null }
  const known = found.get(census) ?? new Map<string, Promise<Found>>()
  found.set(census, known)
  const answer = known.get(key) ?? find(t, census, rest)
  known.delete(key)
  known.set(key, answer)
  answer.catch(() => known.delete(key))
  const [oldest] = known.keys()
  if (known.size > mostFound && oldest !== undefined) known.delete(oldest)
  return answer
}

async function find(t: Transaction, census: Census, rest: TimelineQuery): Promise<Found> {
  return { facets: await findSets(t, rest), rows: await findRows(t, census, rest.q) }
}

async function findSets(t: Transaction, rest: TimelineQuery): Promise<Uint8Array | null> {
  const sets = facetSets(rest)
  if (sets === null) return null
  const rows = await t.$queryRaw<{ id: number | bigint }[]>`${sets}`
  const ids = rows.map(({ id }) => Number(id))
  const will = new Uint8Array(ids.reduce((most, id) => Math.max(most, id), 0) + 1)
  for (const id of ids) will[id] = 1
  return will
}

/** The rows in which every part of a search is found; null where nothing is sought. */
async function findRows(t: Transaction, census: Census, q: string): Promise<Uint8Array[] | null> {
  const parts: Uint8Array[][] = []
  for (const part of soughtIn(q)) parts.push(await findPart(t, census, part))
  const [first, ...others] = parts
  return first?.map((block, i) => block.map((mark, row) => (others.every((part) => part[i]![row]) ? mark : 0))) ?? null
}

/** Words are looked for in the database; who, where and what bears a name, the census knows. */
async function findPart(t: Transaction, census: Census, { words, actors, places, types }: Sought) {
  // One long text: a driver is slow with many rows.
  const [found] = await t.$queryRaw<{ ids: string | null }[]>`
    SELECT string_agg(e."id", '') AS "ids" FROM "Event" e WHERE ${saying(words)}`
  const rows = rowsOf(census, idsOf(found?.ids ?? ''))
  const casts = census.casts.map((cast) => actors.some((actor) => cast.actors.has(actor)))
  const kinds = census.kinds.map(({ type }) => types.includes(type))
  const sets = places.length === 0 ? null : await findSets(t, { ...open, places })
  if (actors.length + types.length === 0 && sets === null) return rows
  for (const [i, { cast, kind, facet, events }] of census.blocks.entries()) {
    const marked = rows[i]!
    for (let row = 0; row < events; row++)
      if (casts[cast[row]!] || kinds[kind[row]!] || sets?.[facet[row]!]) marked[row] = 1
  }
  return rows
}

/** A census through which one query is counted, window by window. */
export type Tally = { census: Census; sieve: Sieve }

/** Makes ready to count what a query asks for, whatever its days, as a transaction sees the store. */
export async function tallyIn(t: Transaction, store: Store, asked: Omit<Asked, 'reach'>): Promise<Tally> {
  return tallyOf(t, await censusOf(t, store, await versionIn(t)), asked)
}

/** The same on a census that is at hand. */
export async function tallyOf(t: Transaction, census: Census, { query, editor }: Omit<Asked, 'reach'>): Promise<Tally> {
  const { facets, rows } = await readFound(t, census, query)
  const { dated, status } = query
  const allows = (mark: number) => {
    const draft = mark >= draftMark
    if (draft && !editor) return false
    if (status !== null && (status === 'draft') !== draft) return false
    return dated.length === 0 || dated.includes(datings[mark % draftMark]!)
  }
  return {
    census,
    sieve: {
      casts: Uint8Array.from(census.casts, (cast) => (took(cast, query) ? 1 : 0)),
      kinds: Uint8Array.from(census.kinds, ({ type, band }) =>
        query.bands.includes(band) && (query.types.length === 0 || query.types.includes(type)) ? 1 : 0,
      ),
      marks: Uint8Array.from({ length: 2 * draftMark }, (_, mark) => (allows(mark) ? 1 : 0)),
      facets,
      rows,
    },
  }
}

/** Who took part, as the database is asked. A single actor has nobody to be matched with. */
function took({ actors, dyads }: Cast, { actors: asked, match }: TimelineQuery): boolean {
  if (asked.length === 0) return true
  if (match === 'any' || asked.length === 1) return asked.some((actor) => actors.has(actor))
  if (match === 'all') return asked.every((actor) => actors.has(actor))
  return dyads.some(([a, b]) => asked.includes(a) && asked.includes(b))
}

/** Room for the rows of a block that were found. */
let room = new Uint32Array(0)

/** The rows of a window in one block that, bands and types aside, are asked for; valid until the next call. */
function rowsIn({ census, sieve }: Tally, at: number, window: DaySpan | null): Uint32Array {
  const { first, last, cast, marks, facet, short, dated, events } = census.blocks[at]!
  const { facets } = sieve
  if (room.length < events) room = new Uint32Array(2 * events)
  const [out, mask] = [room, sieve.rows?.[at]]
  let n = 0
  const look = (from: number, to: number, since: number) => {
    for (let row = from; row < to; row++) {
      if (last[row]! < since || !sieve.casts[cast[row]!] || !sieve.marks[marks[row]!]) continue
      if ((!facets || facets[facet[row]!]) && (!mask || mask[row])) out[n++] = row
    }
  }
  if (window === null) look(dated, events, Number.NEGATIVE_INFINITY)
  else {
    look(after(first, 0, short, window.first - 31), after(first, 0, short, window.last + 1), window.first)
    look(short, after(first, short, dated, window.last + 1), window.first)
  }
  return out.subarray(0, n)
}

/** The bin of each first day of a span: a multiplication, since widths are powers of two. */
function binner(span: DaySpan): { first: number; days: number; length: number; binOf: (day: number) => number } {
  const { first, days, length } = binsOver(span)
  const shift = Math.log2(days)
  return { first, days, length, binOf: (day) => ((day < span.first ? span.first : day) - first) >> shift }
}

/** The first place in a run of a sorted column with at least a value. */
function after(column: Int32Array, from: number, to: number, least: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if (column[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Counts over a window, or over what has no day. */
export function count(tally: Tally, window: DaySpan | null): Counted {
  const { census, sieve } = tally
  const { casts, kinds } = census
  const seen = new Uint32Array(kinds.length)
  const dating = new Uint32Array(2 * draftMark)
  const byCast = new Uint32Array(casts.length)
  const contacts = new Uint32Array(casts.length)
  const isContact = Uint8Array.from(kinds, ({ band }) => (band === 'contact' ? 1 : 0))
  for (const [i, block] of census.blocks.entries()) {
    for (const row of rowsIn(tally, i, window)) {
      const kind = block.kind[row]!
      seen[kind]!++
      if (!sieve.kinds[kind]) continue
      dating[block.marks[row]!]!++
      byCast[block.cast[row]!]!++
      contacts[block.cast[row]!]! += isContact[kind]!
    }
  }
  const choices = kinds
    .map(({ type, band }, i) => ({ type, band, count: seen[i]! }))
    .filter((kind) => kind.count > 0)
    .sort((a, b) => (a.band < b.band ? -1 : a.band > b.band ? 1 : b.count - a.count || (a.type < b.type ? -1 : 1)))
  const asked = new Set(kinds.filter((_, i) => sieve.kinds[i]).map(({ type, band }) => `${band} ${type}`))
  const sum = (of: (mark: number) => boolean) => dating.reduce((total, n, mark) => (of(mark) ? total + n : total), 0)
  const dated = (one: Dating) => sum((mark) => datings[mark % draftMark] === one)
  return {
    total: sum(() => true),
    drafts: sum((mark) => mark >= draftMark),
    dating: { day: dated('day'), coarser: dated('coarser'), disputed: dated('disputed') },
    kinds: choices.filter(({ type, band }) => asked.has(`${band} ${type}`)),
    choices,
    lanes: laneCounts(casts, byCast, contacts),
  }
}

function laneCounts(casts: readonly Cast[], byCast: Uint32Array, contacts: Uint32Array): Counted['lanes'] {
  const lanes = new Map<string, { lane: string; count: number; contacts: number }>()
  for (const [i, { lanes: own }] of casts.entries()) {
    if (byCast[i] === 0) continue
    for (const lane of own) {
      const sums = lanes.get(lane) ?? { lane, count: 0, contacts: 0 }
      sums.count += byCast[i]!
      sums.contacts += contacts[i]!
      lanes.set(lane, sums)
    }
  }
  return [...lanes.values()].sort((a, b) => b.count - a.count || (a.lane < b.lane ? -1 : 1))
}

/** Events by what their rows say, by their set of facets, and by who took part, bodies and persons too. */
export type Groups = {
  kinds: { type: string; band: string; dating: Dating; draft: boolean; n: number }[]
  /** At the number of each set. */
  sets: Uint32Array
  actors: Map<string, { count: number; contacts: number }>
}

/** The days of a reach; null stands for what has no day. */
function daysOf(reach: Reach): DaySpan | null {
  return reach === 'dated' ? ever : reach === 'undated' ? null : reach
}

/** How many events are asked for over a reach. */
export function countIn(tally: Tally, reach: Reach): number {
  const { kinds } = tally.sieve
  let n = 0
  for (const [i, block] of tally.census.blocks.entries()) {
    for (const row of rowsIn(tally, i, daysOf(reach))) n += kinds[block.kind[row]!]!
  }
  return n
}

/** Groups of what is asked for, over a window, over all that is dated, or over what has no day. */
export function countGroups(tally: Tally, reach: Reach): Groups {
  const { census, sieve } = tally
  const window = daysOf(reach)
  const seen = new Uint32Array(census.kinds.length * 2 * draftMark)
  const byCast = new Uint32Array(census.casts.length)
  const contacts = new Uint32Array(census.casts.length)
  let sets = new Uint32Array(1024)
  for (const [i, block] of census.blocks.entries()) {
    for (const row of rowsIn(tally, i, window)) {
      const kind = block.kind[row]!
      if (!sieve.kinds[kind]) continue
      seen[kind * 2 * draftMark + block.marks[row]!]!++
      byCast[block.cast[row]!]!++
      if (census.kinds[kind]!.band === 'contact') contacts[block.cast[row]!]!++
      const set = block.facet[row]!
      if (set >= sets.length) sets = widened(sets, set + 1)
      sets[set]!++
    }
  }
  sets[0] = 0
  const kinds = [...seen].flatMap((n, at) => {
    const mark = at % (2 * draftMark)
    const kind = census.kinds[(at - mark) / (2 * draftMark)]!
    return n === 0 ? [] : [{ ...kind, dating: datings[mark % draftMark]!, draft: mark >= draftMark, n }]
  })
  return { kinds, sets, actors: actorCounts(census.casts, byCast, contacts) }
}

/** The same counts with room for at least so many, and for as many again. */
function widened(counts: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * length)
  more.set(counts)
  return more
}

function actorCounts(casts: readonly Cast[], byCast: Uint32Array, contacts: Uint32Array): Groups['actors'] {
  const actors: Groups['actors'] = new Map()
  for (const [i, cast] of casts.entries()) {
    if (byCast[i] === 0) continue
    for (const actor of cast.actors) {
      const sums = actors.get(actor) ?? { count: 0, contacts: 0 }
      actors.set(actor, { count: sums.count + byCast[i]!, contacts: sums.contacts + contacts[i]! })
    }
  }
  return actors
}

/** Counts of distinct events over a span; an event counts in the bin of its first day in the span. */
export function countBins(tally: Tally, span: DaySpan): Bins {
  const { first, days, length, binOf } = binner(span)
  const counts = new Uint32Array(length)
  const { kinds } = tally.sieve
  for (const [i, block] of tally.census.blocks.entries()) {
    for (const row of rowsIn(tally, i, span)) if (kinds[block.kind[row]!]) counts[binOf(block.first[row]!)]!++
  }
  return { first, days, counts: Array.from(counts) }
}

/** The same for each lane and band that has any, lanes in order of their ids. */
export function countLaneBins(tally: Tally, span: DaySpan): LaneBins[] {
  const { first, days, length, binOf } = binner(span)
  const { casts, kinds, blocks } = tally.census
  const lanes = [...new Set(casts.flatMap((cast) => cast.lanes))].sort()
  const places = new Map(lanes.map((lane, i) => [lane, i]))
  const ofCast = casts.map((cast) => Uint16Array.from(cast.lanes, (lane) => places.get(lane)!))
  const bandOf = Uint8Array.from(kinds, ({ band }) => bands.indexOf(band))
  const counts = new Uint32Array(lanes.length * bands.length * length)
  const { kinds: asked } = tally.sieve
  for (const [i, block] of blocks.entries()) {
    for (const row of rowsIn(tally, i, span)) {
      const kind = block.kind[row]!
      if (!asked[kind]) continue
      const at = bandOf[kind]! * length + binOf(block.first[row]!)
      const own = ofCast[block.cast[row]!]!
      for (let j = 0; j < own.length; j++) counts[own[j]! * bands.length * length + at]!++
    }
  }
  return lanes.flatMap((lane, i) =>
    [...bands].sort().flatMap((band) => {
      const from = (i * bands.length + bands.indexOf(band)) * length
      const own = Array.from(counts.subarray(from, from + length))
      return own.some((n) => n > 0) ? [{ lane, band, bins: { first, days, counts: own } }] : []
    }),
  )
}

/** Further than any day that is stored. */
const ever = { first: -1e9, last: 1e9 }

/** First to last day of what is asked for; null where nothing of it has a day. */
export function extentOf(tally: Tally): DaySpan | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [i, block] of tally.census.blocks.entries()) {
    for (const row of rowsIn(tally, i, ever)) {
      if (!tally.sieve.kinds[block.kind[row]!]) continue
      first = Math.min(first, block.first[row]!)
      last = Math.max(last, block.last[row]!)
    }
  }
  return first <= last ? { first, last } : null
}

/** Ids of the events of a window; for few. */
export function idsIn(tally: Tally, window: DaySpan): string[] {
  const { kinds } = tally.sieve
  return tally.census.blocks.flatMap((block, i) => {
    const wanted = new Set(rowsIn(tally, i, window).filter((row) => kinds[block.kind[row]!]))
    if (wanted.size === 0) return []
    return [...block.rows].flatMap((row, at) => (wanted.has(row) ? [idAt(block, at)] : []))
  })
}
