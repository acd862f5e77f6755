import { z } from 'zod'
import { places } from '@/lib/codebook/places'
import type { ActorId, PlaceId } from '@/lib/domain/event'
import { reporter } from '@/lib/domain/query'
import { foldText } from '@/lib/text/fold'
import { canonicalJson } from './canonical-json'
import { inChunks } from './chunks'
import type { Transaction } from './client'
import { insert } from './insert'
import { lanesOf } from './labels'
import { sha256 } from './revision'
import type { Told } from './told'

/** What an event is found by beside its lanes: codes, each list in its order, each code once. */
export type Facets = {
  /** Who says so, with what they belong to. */
  said: string[]
  /** Where it was, with what that lies in. */
  places: string[]
  /** Languages of its articles. */
  languages: string[]
  publishers: string[]
  /** `claimant/measure` of each figure. */
  figures: string[]
  /** Names of the claimants that are no actors, by their codes. */
  names: Record<string, string>
}

/** What an event is found by, from the mentions that tell of it. Their order does not matter. */
export function facetsOf(told: readonly Told[]): Facets {
  const figures = told.flatMap(({ mention, claimants }) =>
    mention.claims.map((claim, i) => ({ by: claim.by, name: claimants[i] ?? null, measure: claim.measure })),
  )
  const named = figures.flatMap(({ name }): [string, string][] => (name === null ? [] : [[claimantCode(name), name]]))
  return {
    said: once(told.flatMap(speakers).flatMap(withParents)),
    places: once(told.flatMap(({ mention }) => mention.places).flatMap(withSurroundings)),
    languages: once(told.flatMap(({ kind, lang }) => (kind === 'article' ? [lang.split('-')[0]!.toLowerCase()] : []))),
    publishers: once(told.flatMap(({ publisher }) => publisher ?? [])),
    figures: once(
      figures.flatMap(({ by, name, measure }) => claimantsOf(by, name).map((code) => `${code}/${measure}`)),
    ),
    names: Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function once(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort()
}

function speakers({ mention }: Told): ActorId[] {
  const accounts = mention.participants.map(({ saidBy }) => saidBy)
  const figures = mention.claims.flatMap(({ by, relayedBy }) => [by, relayedBy])
  return [...mention.attributedTo, ...accounts, ...figures].filter((actor) => actor !== null)
}

function withParents(actor: ActorId): ActorId[] {
  return lanesOf(actor).map(({ lane }) => lane)
}

function withSurroundings(place: PlaceId): PlaceId[] {
  const within = places.get(place)?.within
  return within ? [place, ...withSurroundings(within)] : [place]
}

function claimantsOf(by: ActorId | null, name: string | null): string[] {
  if (by !== null) return withParents(by)
  return [name === null ? reporter : claimantCode(name)]
}

/** The code of a claimant that is no actor: its name in plain letters, or a number for a name that has none of them. */
function claimantCode(name: string): string {
  const letters = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `by-${letters || sha256(name).slice(0, 12)}`
}

/** The lists as columns: a space stands around each code, so that one is found by `LIKE '% code %'`. */
function columnsOf({ said, places, languages, publishers, figures, names }: Facets) {
  const text = (codes: readonly string[]) => ` ${codes.map((code) => `${code} `).join('')}`
  return {
    said: text(said),
    places: text(places),
    languages: text(languages),
    publishers: text(publishers),
    figures: text(figures),
    names,
  }
}

/** A set of facets as it is kept. */
export function facetRow(facets: Facets) {
  return { key: facetKey(facets), ...columnsOf(facets) }
}

/** What a set of facets is known by: two that hold the same are one row. */
export function facetKey(facets: Facets): string {
  return sha256(canonicalJson(facets))
}

type FacetRow = Omit<ReturnType<typeof columnsOf>, 'names'> & { names: unknown }

/** The codes of a column. */
export function codesIn(column: string): string[] {
  return column.split(' ').filter(Boolean)
}

/** The names of claimants that are no actors, as a row holds them. */
export function namesIn({ names }: Pick<FacetRow, 'names'>): Record<string, string> {
  return namesRow.parse(names)
}

const namesRow = z.record(z.string(), z.string())

/** What a kept set is known by, worked out anew. */
export function keyOfRow(row: FacetRow): string {
  return facetKey({
    said: codesIn(row.said),
    places: codesIn(row.places),
    languages: codesIn(row.languages),
    publishers: codesIn(row.publishers),
    figures: codesIn(row.figures),
    names: namesIn(row),
  })
}

/** Keeps what events are found by; gives the number of each one's set, in their order. */
export async function saveFacets(t: Transaction, given: readonly Facets[]): Promise<number[]> {
  const byKey = new Map(given.map((facets) => [facetKey(facets), facets]))
  const known = await readKeys(t, byKey.keys())
  const fresh = [...byKey].filter(([key]) => !known.has(key))
  await insert(t, { FacetSet: fresh.map(([, facets]) => facetRow(facets)) })
  const made = await readKeys(
    t,
    fresh.map(([key]) => key),
  )
  return given.map((facets) => {
    const key = facetKey(facets)
    return known.get(key) ?? made.get(key)!
  })
}

async function readKeys(t: Transaction, keys: Iterable<string>): Promise<Map<string, number>> {
  const rows = await inChunks(keys, (some) =>
    t.facetSet.findMany({ where: { key: { in: some } }, select: { id: true, key: true } }),
  )
  return new Map(rows.map(({ id, key }) => [key, id]))
}
