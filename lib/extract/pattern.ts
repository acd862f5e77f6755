import { type Clitics, cliticsOf } from './clitic'
import { addPhrase, emptyTrie, search, type Trie, walk } from './trie'

export type Span = { start: number; end: number }

/** A table cell of phrases divided by `|`, whole words only; the longest first. */
export type Words = { phrases: string[]; trie: Trie | null; book: Book }

/** The cells before whose phrases the same clitics may stand. */
type Book = { clitics: Clitics; cells: Map<string, Words>; together: Together }

/** Cells that are looked for over whole texts in one pass, and whose phrase each number is. */
type Together = { trie: Trie; members: Set<Words>; phrases: { words: Words; rank: number }[] }

const books = new Map<string, Book>()

/** A cell made ready for matching, once; `clitics`, a regex source, may stand before each phrase. */
export function wordsOf(cell: string, clitics = ''): Words {
  const book = books.get(clitics) ?? makeBook(clitics)
  return book.cells.get(cell) ?? makeWords(book, cell)
}

function makeWords(book: Book, cell: string): Words {
  const words: Words = { phrases: phrasesOf(cell), trie: null, book }
  book.cells.set(cell, words)
  return words
}

function makeBook(clitics: string): Book {
  const together: Together = { trie: emptyTrie(), members: new Set(), phrases: [] }
  const book: Book = { clitics: cliticsOf(clitics), cells: new Map(), together }
  books.set(clitics, book)
  return book
}

function phrasesOf(cell: string): string[] {
  return cell
    .split('|')
    .map((x) => x.trim())
    .filter((x) => x !== '')
    .sort((a, b) => b.length - a.length)
}

function trieOf(words: Words): Trie {
  if (words.trie === null) {
    words.trie = emptyTrie()
    for (const [rank, phrase] of words.phrases.entries()) addPhrase(words.trie, phrase, rank)
  }
  return words.trie
}

type Ranked = Span & { rank: number }

/** Takes a match into a list of them, left to right, none inside another: of those at one place the lowest rank. */
function take(list: Ranked[], rank: number, start: number, end: number): void {
  const last = list.at(-1)
  if (last === undefined || start >= last.end) list.push({ start, end, rank })
  else if (last.start === start && rank < last.rank) list[list.length - 1] = { start, end, rank }
}

function moved(list: readonly Ranked[], by: number): Span[] {
  return list.map(({ start, end }) => ({ start: by + start, end: by + end }))
}

/** Every place where a cell's words stand, left to right, the longest phrase first where several do, none inside another. */
export function spansOf(words: Words, text: string, from = 0): Span[] {
  const list: Ranked[] = []
  let over: Int32Array | null = null
  search(trieOf(words), words.book.clitics, text, (rank, start, end) => {
    over ??= new Int32Array(words.phrases.length)
    if (start < over[rank]!) return false
    over[rank] = end
    take(list, rank, start, end)
    return false
  })
  return list.length === 0 ? [] : moved(list, from)
}

/** Where the words of cells stand in one text; those that were asked for in texts before are looked for together. */
export type Places = { text: string; found: Map<Words, readonly Span[]>; searched: Set<Book> }

/** Nothing looked for yet. */
export function placesIn(text: string): Places {
  return { text, found: new Map(), searched: new Set() }
}

/** Every place where a cell's words stand in a text, as `spansOf` tells; looked for once. */
export function allOf(places: Places, words: Words): readonly Span[] {
  return places.found.get(words) ?? lookedFor(places, words)
}

function lookedFor(places: Places, words: Words): readonly Span[] {
  const { book } = words
  if (!places.searched.has(book)) searchTogether(places, book)
  const spans = places.found.get(words) ?? spansOf(words, places.text)
  places.found.set(words, spans)
  if (!book.together.members.has(words)) join(book.together, words)
  return spans
}

function join(together: Together, words: Words): void {
  together.members.add(words)
  for (const [rank, phrase] of words.phrases.entries()) {
    addPhrase(together.trie, phrase, together.phrases.length)
    together.phrases.push({ words, rank })
  }
}

const NONE: readonly Span[] = []

function searchTogether({ text, found, searched }: Places, book: Book): void {
  searched.add(book)
  const { trie, members, phrases } = book.together
  const lists = new Map<Words, Ranked[]>()
  const over = new Int32Array(phrases.length)
  search(trie, book.clitics, text, (id, start, end) => {
    if (start < over[id]!) return false
    over[id] = end
    const { words, rank } = phrases[id]!
    const list = lists.get(words) ?? []
    lists.set(words, list)
    take(list, rank, start, end)
    return false
  })
  for (const words of members) found.set(words, lists.has(words) ? moved(lists.get(words)!, 0) : NONE)
}

/** Places where a global regex matches. */
export function matchesOf(regex: RegExp, text: string, from = 0): Span[] {
  return [...text.matchAll(regex)].map((m) => ({ start: from + m.index, end: from + m.index + m[0].length }))
}

/** Whether a cell's words stand anywhere in a text. */
export function has(words: Words, text: string): boolean {
  return search(trieOf(words), words.book.clitics, text, () => true)
}

/** Whether a cell's words stand at a place of a text. */
export function stands(words: Words, text: string, at: number): boolean {
  return walk(trieOf(words), text, at, at, () => true)
}

/** The text with a cell's words blanked out. */
export function without(words: Words, text: string): string {
  const spans = spansOf(words, text)
  return spans.length === 0
    ? text
    : spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}
