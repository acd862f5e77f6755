import { rootOf } from '@/lib/codebook/actors'
import { bands, measures } from '@/lib/domain/event'
import {
  type FacetChoice,
  type FacetName,
  type Facets,
  facetNames,
  filtersOf,
  type NameOf,
  without,
} from '@/lib/domain/facets'
import { datings, dayBounds, defaultQuery, reviews, type TimelineQuery } from '@/lib/domain/query'
import { namedPublisher } from './actors'
import { inChunks } from './chunks'
import { type Prisma, type Store, snapshot, type Transaction, versionIn } from './client'
import { codesIn, namesIn } from './facet-set'
import { namedActor, namedPlace, typeLabel } from './labels'
import { once } from './once'
import { countGroups, type Groups, tallyIn } from './tally'
import type { Reader } from './types'
import { reachesOf } from './where'

/** Events by the code of a choice. */
type Counts = Map<string, number>
type Tables = Record<FacetName, Counts>

/**
 * Every choice of every filter with the number of events it would leave, were it the only choice of its filter and all
 * other filters as they are; and where nothing matches, what lifting each filter would give.
 */
export function readFacets(store: Store, query: TimelineQuery, reader: Reader): Promise<Facets> {
  return snapshot(store, async (t) => {
    const offered = await readOffered(t, store, reader)
    const open = await groupsOf(t, store, query, reader)
    const counted = await countChoices(t, store, query, reader, open)
    const label = await labelsOf(t, store, reader)
    const total = sumOf(open)
    const lifted: Facets['without'] = {}
    if (total === 0)
      for (const name of filtersOf(query))
        lifted[name] = sumOf(await groupsOf(t, store, name === 'days' ? anyDay(query) : without(query, name), reader))
    return {
      choices: byName((name) =>
        idsFor(name, offered[name], query).map((id): FacetChoice => {
          const root = name === 'actors' || name === 'said' ? rootOf(id) : id
          return { id, label: label(name, id), count: counted[name].get(id) ?? 0, ...(root === id ? {} : { root }) }
        }),
      ),
      total,
      without: lifted,
    }
  })
}

/** Whatever has a day. */
function anyDay(query: TimelineQuery): TimelineQuery {
  return { ...query, from: dayBounds.first, to: dayBounds.last }
}

/** More choices of one filter nobody looks through; there is search. */
const mostOffered = 200

/** The most frequent choices of a filter, and whatever is chosen. */
function idsFor(name: FacetName, offered: Counts, query: TimelineQuery): string[] {
  const chosen = name === 'status' ? [] : query[name]
  return [...new Set([...[...offered.keys()].slice(0, mostOffered), ...chosen])]
}

function byName<T>(make: (name: FacetName) => T): Record<FacetName, T> {
  return {
    actors: make('actors'),
    said: make('said'),
    bands: make('bands'),
    types: make('types'),
    places: make('places'),
    languages: make('languages'),
    publishers: make('publishers'),
    claimants: make('claimants'),
    measures: make('measures'),
    dated: make('dated'),
    status: make('status'),
  }
}

const everything: TimelineQuery = { ...defaultQuery, bands: [...bands] }

const offers = once('offers', () => new WeakMap<Store['client'], Map<string, Promise<Tables>>>())

/** What there is in the whole store, most frequent first: read once as long as nothing changes that readers see. */
async function readOffered(t: Transaction, store: Store, reader: Reader): Promise<Tables> {
  const key = `${await versionIn(t)} ${reader.editor}`
  const known = offers.get(store.client)?.get(key)
  if (known) return known
  const answer = groupsOf(t, store, everything, reader)
    .then((open) => countChoices(t, store, everything, reader, open))
    .then((tables) => byName((name) => new Map([...tables[name]].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))))
  const kept = [...(offers.get(store.client) ?? [])].slice(-1)
  offers.set(store.client, new Map([...kept, [key, answer]]))
  answer.catch(() => offers.get(store.client)?.delete(key))
  return answer
}

/** Counts the choices of each filter that is set with that filter left open, and those of all others at once. */
async function countChoices(
  t: Transaction,
  store: Store,
  query: TimelineQuery,
  reader: Reader,
  open: Groups,
): Promise<Tables> {
  const own = new Map<FacetName, Groups>()
  for (const name of facetNames)
    if (isSet(query, name)) own.set(name, await groupsOf(t, store, leftOpen(query, name), reader))
  const known = await readSets(t, store, [open, ...own.values()])
  return byName((name) => countsOf(name, own.get(name) ?? open, query, known))
}

/** Groups of what is asked for over its days. */
async function groupsOf(t: Transaction, store: Store, query: TimelineQuery, { editor }: Reader): Promise<Groups> {
  const tally = await tallyIn(t, store, { query, editor })
  const [first, ...more] = reachesOf(query).map((reach) => countGroups(tally, reach))
  return more.reduce(joined, first!)
}

function joined(a: Groups, b: Groups): Groups {
  const [some, more] = a.sets.length < b.sets.length ? [a.sets, b.sets] : [b.sets, a.sets]
  const sets = more.map((n, id) => n + (some[id] ?? 0))
  const actors = new Map(a.actors)
  for (const [id, { count, contacts }] of b.actors) {
    const before = actors.get(id) ?? { count: 0, contacts: 0 }
    actors.set(id, { count: before.count + count, contacts: before.contacts + contacts })
  }
  return { kinds: [...a.kinds, ...b.kinds], sets, actors }
}

function isSet(query: TimelineQuery, name: FacetName): boolean {
  if (name === 'status') return query.status !== null
  return name === 'bands' ? query.bands.length < bands.length : query[name].length > 0
}

function leftOpen(query: TimelineQuery, name: FacetName): TimelineQuery {
  return name === 'bands' ? { ...query, bands: [...bands] } : without(query, name)
}

function add<K>(counts: Map<K, number>, key: K, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n)
}

function sumOf({ kinds }: Groups): number {
  return kinds.reduce((sum, { n }) => sum + n, 0)
}

type Listed = 'said' | 'places' | 'languages' | 'publishers' | 'claimants' | 'measures'

/** The codes of a filter in the order they were met, by which sets name them. */
type Numbered = { codes: string[]; numbers: Map<string, number> }

/** A set as it is read: numbers of codes, each once; figures as pairs of them. */
type CodeSet = Record<'said' | 'places' | 'languages' | 'publishers', number[]> & {
  figures: (readonly [claimant: number, measure: number])[]
}

/** The sets that were read, at their numbers, and what stands in them. */
type Known = { sets: (CodeSet | undefined)[]; listed: Record<Listed, Numbered>; names: Map<string, string> }

const read = once('facet sets', () => new WeakMap<Store['client'], Known>())

function knownOf({ client }: Store): Known {
  const none = (): Numbered => ({ codes: [], numbers: new Map() })
  const known = read.get(client) ?? {
    sets: [],
    listed: {
      said: none(),
      places: none(),
      languages: none(),
      publishers: none(),
      claimants: none(),
      measures: none(),
    },
    names: new Map(),
  }
  read.set(client, known)
  return known
}

/** The sets that some events are found by; a set never changes, so that it is read once. */
async function readSets(t: Transaction, store: Store, all: readonly Groups[]): Promise<Known> {
  const known = knownOf(store)
  const missing = new Set<number>()
  for (const { sets } of all)
    for (let id = 1; id < sets.length; id++) if (sets[id]! > 0 && !known.sets[id]) missing.add(id)
  await inChunks(missing, async (some) => {
    for (const row of await t.facetSet.findMany({ where: { id: { in: some } } })) {
      known.sets[row.id] = codeSet(row, known.listed)
      for (const [code, name] of Object.entries(namesIn(row))) known.names.set(code, name)
    }
    return []
  })
  return known
}

function codeSet(row: Prisma.FacetSetGetPayload<object>, { claimants, measures, ...lists }: Known['listed']): CodeSet {
  const numbers = (name: keyof typeof lists) => codesIn(row[name]).map((code) => numberOf(lists[name], code))
  return {
    said: numbers('said'),
    places: numbers('places'),
    languages: numbers('languages'),
    publishers: numbers('publishers'),
    figures: codesIn(row.figures).map((figure) => {
      const [claimant = '', measure = ''] = figure.split('/')
      return [numberOf(claimants, claimant), numberOf(measures, measure)] as const
    }),
  }
}

function numberOf({ codes, numbers }: Numbered, code: string): number {
  const number = numbers.get(code) ?? codes.push(code) - 1
  numbers.set(code, number)
  return number
}

function countsOf(name: FacetName, groups: Groups, query: TimelineQuery, known: Known): Counts {
  const counts: Counts = new Map(always[name]?.map((id) => [id, 0]))
  const fromKinds = (code: (kind: Groups['kinds'][number]) => string) => {
    for (const kind of groups.kinds) add(counts, code(kind), kind.n)
    return counts
  }
  switch (name) {
    case 'actors':
      return new Map([...groups.actors].map(([id, { count }]) => [id, count]))
    case 'bands':
      return fromKinds(({ band }) => band)
    case 'types':
      return fromKinds(({ type }) => type)
    case 'dated':
      return fromKinds(({ dating }) => dating)
    case 'status':
      return fromKinds(({ draft }) => (draft ? 'draft' : 'published'))
    default:
      for (const [id, n] of countCodes(name, groups, query, known)) add(counts, id, n)
      return counts
  }
}

/** Events by the codes of their sets of facets: an event counts once for each code it has. */
function countCodes(name: Listed, { sets }: Groups, query: TimelineQuery, known: Known): [string, number][] {
  const { codes } = known.listed[name]
  const counts = new Float64Array(codes.length)
  const lastIn = new Uint32Array(codes.length)
  const numbers = numbersOf(name, query, known)
  for (const [id, n] of sets.entries()) {
    const set = n > 0 ? known.sets[id] : undefined
    if (!set) continue
    for (const number of numbers(set)) {
      if (lastIn[number] !== id) counts[number]! += n
      lastIn[number] = id
    }
  }
  return codes.flatMap((code, i): [string, number][] => (counts[i]! > 0 ? [[code, counts[i]!]] : []))
}

/** The numbers that a set has of a filter; of figures, those that the choice of claimants or measures leaves. */
function numbersOf(name: Listed, query: TimelineQuery, { listed }: Known): (set: CodeSet) => number[] {
  if (name !== 'claimants' && name !== 'measures') return (set) => set[name]
  const other = name === 'claimants' ? 'measures' : 'claimants'
  const [own, of] = name === 'claimants' ? ([0, 1] as const) : ([1, 0] as const)
  const open = listed[other].codes.map((code) => query[other].length === 0 || query[other].some((id) => id === code))
  return ({ figures }) => figures.flatMap((figure) => (open[figure[of]] ? [figure[own]] : []))
}

/** Few enough to be offered whether there are any or not. */
const always: Partial<Record<FacetName, readonly string[]>> = { bands, measures, dated: datings, status: reviews }

/** What the choices of a query are called. */
export function readNames(store: Store, reader: Reader): Promise<NameOf> {
  return snapshot(store, async (t) => {
    await readOffered(t, store, reader)
    return labelsOf(t, store, reader)
  })
}

async function labelsOf(t: Transaction, store: Store, { locale }: Reader): Promise<NameOf> {
  const publishers = await t.publisher.findMany()
  const publisher = new Map(publishers.map((row) => [row.id, namedPublisher(row, locale).label]))
  const claimants = knownOf(store).names
  return (name, id) => {
    switch (name) {
      case 'actors':
      case 'said':
        return namedActor(id, locale).label
      case 'claimants':
        return claimants.get(id) ?? namedActor(id, locale).label
      case 'types':
        return typeLabel(id, locale)
      case 'places':
        return namedPlace(id, locale)?.label ?? id
      case 'publishers':
        return publisher.get(id) ?? id
      default:
        return id
    }
  }
}
