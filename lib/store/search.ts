import { actors } from '@/lib/codebook/actors'
import { eventTypes } from '@/lib/codebook/event-types'
import { places } from '@/lib/codebook/places'
import type { Names } from '@/lib/codebook/row'
import type { ActorId, EventTypeId, PlaceId } from '@/lib/domain/event'
import { foldText } from '@/lib/text/fold'
import type { Told } from './told'

/** Most letters that are kept of an event for search. */
const mostLetters = 4000

/** The words of an event's sources: what the public may read of them, with the dates and figures as printed. */
export function wordsOf(told: readonly Told[]): string[] {
  const all = told.flatMap(({ quote, mention }) => [
    quote ?? '',
    mention.date?.surface ?? '',
    ...mention.claims.map(({ surface }) => surface),
  ])
  return [...new Set(all.filter(Boolean))]
}

/** What text search looks through: the titles in every language, then the words of the sources, folded. */
export function searchText(titles: readonly string[], words: readonly string[]): string {
  return folded([...titles, ...words].join('\n')).slice(0, mostLetters)
}

/** Folded, on one line, without the signs that no database keeps. */
function folded(text: string): string {
  return foldText(text)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** What a part of a search is found by: its words as they stand, or a name in any language and script. */
export type Sought = { words: string[]; actors: ActorId[]; places: PlaceId[]; types: EventTypeId[] }

/** A search in its parts, all of which must be found: the words that are no names, in one, and the longest names it holds. */
export function soughtIn(q: string): Sought[] {
  const words = folded(q)
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word)
    .filter(Boolean)
  const parts: Sought[] = []
  for (let i = 0; i < words.length; ) {
    const part = longestName(words.slice(i)) ?? { ...named(words.slice(i, i + 1)), words: words.slice(i, i + 1) }
    parts.push(part)
    i += part.words.length
  }
  const plain = parts.filter(isPlain)
  const [first] = plain
  // Every part is a look through all texts.
  const together = first ? [{ ...first, words: plain.flatMap((part) => part.words) }] : []
  return [...together, ...parts.filter((part) => !isPlain(part))]
}

/** Whether nobody, no place and no type bears it as a name. */
function isPlain({ actors, places, types }: Omit<Sought, 'words'>): boolean {
  return actors.length + places.length + types.length === 0
}

/** The name of two words or more that the words begin with. */
function longestName(words: readonly string[]): Sought | null {
  for (let length = Math.min(words.length, mostWords); length > 1; length--) {
    const some = words.slice(0, length)
    const found = named(some)
    if (!isPlain(found)) return { ...found, words: some }
  }
  return null
}

const mostWords = 5
/** A word this short must be the whole of a name's word. */
const shortest = 3

/** Who, where and what bears a name that holds the words one after another; the last may be the beginning of a word. */
function named(words: readonly string[]): Omit<Sought, 'words'> {
  const wanted = words.map(bare)
  const last = wanted.at(-1) ?? ''
  const fits = (name: readonly string[], at: number) =>
    wanted.every((word, i) => name[at + i] === word || (i === wanted.length - 1 && begins(name[at + i], last)))
  const bearers = namesOf().filter(({ name }) => name.some((_, at) => fits(name, at)))
  const of = (kind: Bearer['kind']) => [...new Set(bearers.filter((b) => b.kind === kind).map(({ id }) => id))].sort()
  return { actors: of('actor'), places: of('place'), types: of('type') }
}

function begins(word: string | undefined, beginning: string): boolean {
  return beginning.length >= shortest && word !== undefined && word.startsWith(beginning)
}

/** Without the Arabic article, which a name may have or not. */
function bare(word: string): string {
  return word.startsWith('ال') && word.length > shortest + 1 ? word.slice(2) : word
}

type Bearer = { kind: 'actor' | 'place' | 'type'; id: string; name: readonly string[] }

const state: { names: readonly Bearer[] | null } = { names: null }

/** Every name of the codebook in its words; made when it is first asked for. */
function namesOf(): readonly Bearer[] {
  state.names ??= [
    ...[...actors.values()].flatMap((a) =>
      bearers('actor', a.id, [a.labels, a.names, a.shortNames ?? {}, a.adjectives ?? {}]),
    ),
    ...[...places.values()].flatMap((p) => bearers('place', p.id, [p.labels, p.names])),
    ...[...eventTypes.values()].flatMap((e) => bearers('type', e.id, [e.labels])),
  ]
  return state.names
}

function bearers(kind: Bearer['kind'], id: string, tables: readonly (Names | Record<string, string>)[]): Bearer[] {
  const names = tables.flatMap((table) => Object.values(table).flat())
  return [...new Set(names.map(folded))].map((name) => ({
    kind,
    id,
    name: name
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .map(bare),
  }))
}
