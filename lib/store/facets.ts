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
    const counted = await countChoices(t, store, query, reader)
    const label = await labelsOf(t, store, reader)
    const total = await countEvents(t, store, query, reader)
    const lifted: Facets['without'] = {}
    if (total === 0)
      for (const name of filtersOf(query))
        lifted[name] = await countEvents(t, store, name === 'days' ? anyDay(query) : without(query, name), reader)
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

const offers = new WeakMap<Store['client'], Map<string, Promise<Tables>>>()

/** What there is in the whole store, most frequent first: read once as long as nothing changes that readers see. */
async function readOffered(t: Transaction, store: Store, reader: Reader): Promise<Tables> {
  const key = `${await versionIn(t)} ${reader.editor}`
  const known = offers.get(store.client)?.get(key)
  if (known) return known
  const answer = countChoices(t, store, everything, reader).then((tables) =>
    byName((name) => new Map([...tables[name]].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))),
  )
  const kept = [...(offers.get(store.client) ?? [])].slice(-1)
  offers.set(store.client, new Map([...kept, [key, answer]]))
  answer.catch(() => offers.get(store.client)?.delete(key))
  return answer
}

/** Counts the choices of each filter that is set with that filter left open, and those of all others at once. */
async function countChoices(t: Transaction, store: Store, query: TimelineQuery, reader: Reader): Promise<Tables> {
  const open = await groupsOf(t, store, query, reader)
  const own = new Map<FacetName, Groups>()
  for (const name of facetNames)
    if (isSet(query, name)) own.set(name, await groupsOf(t, store, leftOpen(query, name), reader))
  const codes = await readSets(t, store, [open, ...own.values()])
  return byName((name) => countsOf(name, own.get(name) ?? open, query, codes))
}

/** Groups of what is asked for over its days. */
async function groupsOf(t: Transaction, store: Store, query: TimelineQuery, { editor }: Reader): Promise<Groups> {
  const tally = await tallyIn(t, store, { query, editor })
  const [first, ...more] = reachesOf(query).map((reach) => countGroups(tally, reach))
  return more.reduce(joined, first!)
}

function joined(a: Groups, b: Groups): Groups {
  const [sets, actors] = [new Map(a.sets), new Map(a.actors)]
  for (const [id, n] of b.sets) add(sets, id, n)
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

async function countEvents(t: Transaction, store: Store, query: TimelineQuery, reader: Reader): Promise<number> {
  const { kinds } = await groupsOf(t, store, query, reader)
  return kinds.reduce((sum, { n }) => sum + n, 0)
}

/** A set of codes as it is read. */
type CodeSet = Record<'said' | 'places' | 'languages' | 'publishers', string[]> & {
  figures: (readonly [claimant: string, measure: string])[]
  names: Record<string, string>
}

const read = new WeakMap<Store['client'], Map<number, CodeSet>>()

/** The sets that some events are found by; a set never changes, so that it is read once. */
async function readSets(t: Transaction, { client }: Store, all: readonly Groups[]): Promise<Map<number, CodeSet>> {
  const known = read.get(client) ?? new Map<number, CodeSet>()
  read.set(client, known)
  const ids = all.flatMap(({ sets }) => [...sets.keys()]).filter((id) => !known.has(id))
  await inChunks(ids, async (some) => {
    for (const row of await t.facetSet.findMany({ where: { id: { in: some } } })) known.set(row.id, codeSet(row))
    return []
  })
  return known
}

function codeSet(row: Prisma.FacetSetGetPayload<object>): CodeSet {
  return {
    said: codesIn(row.said),
    places: codesIn(row.places),
    languages: codesIn(row.languages),
    publishers: codesIn(row.publishers),
    figures: codesIn(row.figures).map((figure) => {
      const [claimant = '', measure = ''] = figure.split('/')
      return [claimant, measure] as const
    }),
    names: namesIn(row),
  }
}

function countsOf(
  name: FacetName,
  { kinds, sets, actors }: Groups,
  query: TimelineQuery,
  codes: ReadonlyMap<number, CodeSet>,
): Counts {
  const counts: Counts = new Map(always[name]?.map((id) => [id, 0]))
  const fromKinds = (code: (kind: Groups['kinds'][number]) => string) => {
    for (const kind of kinds) add(counts, code(kind), kind.n)
    return counts
  }
  const fromSets = (list: (set: CodeSet) => readonly string[]) => {
    for (const [id, n] of sets) for (const code of new Set(list(codes.get(id)!))) add(counts, code, n)
    return counts
  }
  switch (name) {
    case 'actors':
      return new Map([...actors].map(([id, { count }]) => [id, count]))
    case 'bands':
      return fromKinds(({ band }) => band)
    case 'types':
      return fromKinds(({ type }) => type)
    case 'dated':
      return fromKinds(({ dating }) => dating)
    case 'status':
      return fromKinds(({ draft }) => (draft ? 'draft' : 'published'))
    case 'claimants':
      return fromSets(({ figures }) => figures.filter(([, m]) => isOpen(query.measures, m)).map(([by]) => by))
    case 'measures':
      return fromSets(({ figures }) => figures.filter(([by]) => isOpen(query.claimants, by)).map(([, m]) => m))
    default:
      return fromSets((set) => set[name])
  }
}

/** Few enough to be offered whether there are any or not. */
const always: Partial<Record<FacetName, readonly string[]>> = { bands, measures, dated: datings, status: reviews }

function isOpen(chosen: readonly string[], code: string): boolean {
  return chosen.length === 0 || chosen.includes(code)
}

/** What the choices of a query are called. */
export function readNames(store: Store, reader: Reader): Promise<NameOf> {
  return snapshot(store, async (t) => {
    await readOffered(t, store, reader)
    return labelsOf(t, store, reader)
  })
}

async function labelsOf(t: Transaction, { client }: Store, { locale }: Reader): Promise<NameOf> {
  const publishers = await t.publisher.findMany()
  const publisher = new Map(publishers.map((row) => [row.id, namedPublisher(row, locale).label]))
  const claimants = new Map([...(read.get(client)?.values() ?? [])].flatMap(({ names }) => Object.entries(names)))
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
