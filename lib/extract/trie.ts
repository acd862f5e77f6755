import { foldText } from '@/lib/text/fold'
import { type Clitics, longestClitic } from './clitic'
import { isLetterAt, isWordAt } from './letter'

const isWord = isWordAt
const isLetter = isLetterAt

/** Phrases by what they begin with: what several share is looked at once, so that cost does not grow with their number. */
export type Trie = {
  /** The letters that lead here. */
  label: string
  /** The first letter that goes on, what follows it, and the same for all others. */
  code: number
  child: Trie | null
  more: Map<number, Trie> | null
  /** Of many that follow, one for each low byte: quicker than the map. */
  slots: (Trie | null)[] | null
  /** `[ \n"]+` */
  space: Trie | null
  /** `[ -]?` */
  dash: Trie | null
  /** Any letters. */
  star: Trie | null
  /** Up to nine words without a stop. */
  gap: Trie | null
  /** Phrases that end here. */
  ends: readonly number[]
  /** Only letters go on from here. */
  plain: boolean
}

const NONE: readonly number[] = []

/** A trie without phrases. */
export function emptyTrie(label = ''): Trie {
  return {
    label,
    code: -1,
    child: null,
    more: null,
    slots: null,
    space: null,
    dash: null,
    star: null,
    gap: null,
    ends: NONE,
    plain: true,
  }
}

/** Adds a phrase of a cue table: `-` may be a space or nothing, `*` is any letters, `..` up to nine words without a stop. */
export function addPhrase(trie: Trie, entry: string, id: number): void {
  let at = trie
  for (const [i, word] of entry.trim().split(/ +/).entries()) {
    if (word === '..') {
      at.gap ??= emptyTrie()
      at.plain = false
      at = at.gap
      continue
    }
    if (i > 0) {
      at.space ??= emptyTrie()
      at.plain = false
      at = at.space
    }
    at = addWord(at, word)
  }
  at.ends = [...at.ends, id]
}

function addWord(trie: Trie, word: string): Trie {
  let at = trie
  for (const part of word.split(/([-*])/)) {
    if (part === '-') {
      at.dash ??= emptyTrie()
      at.plain = false
      at = at.dash
    } else if (part === '*') {
      at.star ??= emptyTrie()
      at.plain = false
      at = at.star
    } else at = addLetters(at, foldText(part))
  }
  return at
}

function addLetters(trie: Trie, letters: string): Trie {
  if (letters === '') return trie
  const code = letters.charCodeAt(0)
  const next = after(trie, code)
  if (next === null) return follow(trie, code, emptyTrie(letters))
  const same = sharedLength(next.label, letters)
  return addLetters(same === next.label.length ? next : split(trie, next, same), letters.slice(same))
}

function sharedLength(a: string, b: string): number {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return n
}

/** Puts a step between a trie and one that follows it. */
function split(trie: Trie, next: Trie, length: number): Trie {
  const { label } = next
  const between = follow(trie, label.charCodeAt(0), emptyTrie(label.slice(0, length)))
  next.label = label.slice(length)
  follow(between, next.label.charCodeAt(0), next)
  return between
}

function after(trie: Trie, code: number): Trie | null {
  if (trie.code === code) return trie.child
  if (trie.more === null) return null
  if (trie.slots === null) return trie.more.get(code) ?? null
  const near = trie.slots[code & LOW] ?? null
  return near === null || near.label.charCodeAt(0) === code ? near : (trie.more.get(code) ?? null)
}

function follow(trie: Trie, code: number, next: Trie): Trie {
  if (trie.child === null || trie.code === code) {
    trie.code = code
    trie.child = next
  } else {
    trie.more ??= new Map()
    trie.more.set(code, next)
    if (trie.more.size >= MANY) trie.slots ??= slotsOf(trie.more)
    if (trie.slots) {
      const held = trie.slots[code & LOW]
      if (!held || held.label === '' || held.label.charCodeAt(0) === code) trie.slots[code & LOW] = next
    }
  }
  return next
}

const LOW = 0xff
const MANY = 3

function slotsOf(more: Map<number, Trie>): (Trie | null)[] {
  const slots = new Array<Trie | null>(LOW + 1).fill(null)
  for (const [code, next] of more) slots[code & LOW] ??= next
  return slots
}

/** Called with a phrase and its place; true ends the search. */
export type Found = (id: number, start: number, end: number) => boolean

const SPACE = 32
const LINE = 10
const QUOTE = 34
const DASH = 45
const MOST_WORDS = 9
const stops = new Uint8Array(0x10000)
for (const c of ' \n.,،؛;:!?؟') stops[c.charCodeAt(0)] = 1

/** Every phrase at every place, left to right; several may stand at one. */
export function search(trie: Trie, clitics: Clitics, text: string, found: Found): boolean {
  let inWord = false
  for (let start = 0; start < text.length; start++) {
    const before = inWord
    inWord = isWord(text, start)
    if (before) continue
    const lengths = clitics(text, start)
    if (lengths === 1) {
      if (walk(trie, text, start, start, found)) return true
      continue
    }
    for (let n = longestClitic; n >= 0; n--)
      if ((lengths & (1 << n)) !== 0 && walk(trie, text, start, start + n, found)) return true
  }
  return false
}

/** Finds the phrases that stand at a place, whole words only: of the ways to read one, first what a greedy reader finds. */
export function walk(trie: Trie, text: string, start: number, from: number, found: Found): boolean {
  let [at, i] = [trie, from]
  for (;;) {
    if (at.ends.length > 0 && !isWord(text, i)) for (const id of at.ends) if (found(id, start, i)) return true
    const code = i < text.length ? text.charCodeAt(i) : -1
    if (at.plain) {
      const next = after(at, code)
      if (next === null || !isNext(next, text, i)) return false
      at = next
      i += next.label.length
      continue
    }
    if (at.gap !== null && walkGap(at.gap, text, start, i, found)) return true
    if (at.star !== null && walkStar(at.star, text, start, i, found)) return true
    if (at.dash !== null) {
      if ((code === SPACE || code === DASH) && walk(at.dash, text, start, i + 1, found)) return true
      if (walk(at.dash, text, start, i, found)) return true
    }
    if (
      at.space !== null &&
      (code === SPACE || code === LINE || code === QUOTE) &&
      walk(at.space, text, start, pastQuote(text, i), found)
    )
      return true
    const next = after(at, code)
    if (next === null || !isNext(next, text, i)) return false
    at = next
    i += next.label.length
  }
}

function isNext({ label }: Trie, text: string, at: number): boolean {
  for (let n = 1; n < label.length; n++) if (text.charCodeAt(at + n) !== label.charCodeAt(n)) return false
  return true
}

/** Past the space and a quotation mark in it: a word in quotes is a word of the phrase. */
function pastQuote(text: string, from: number): number {
  const i = pastSpace(text, from)
  return text.charCodeAt(i) === QUOTE ? pastSpace(text, i + 1) : i
}

function pastSpace(text: string, from: number): number {
  let i = from
  while (i < text.length && (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === LINE)) i++
  return i
}

/** Letters to the end of the word, then fewer, where more letters may follow. */
function walkStar(star: Trie, text: string, start: number, from: number, found: Found): boolean {
  let end = from
  while (end < text.length && isLetter(text, end)) end++
  const least = star.child !== null || star.dash !== null ? from : end
  for (let i = end; i >= least; i--) if (walk(star, text, start, i, found)) return true
  return false
}

/** No word between, then one, up to nine. */
function walkGap(gap: Trie, text: string, start: number, from: number, found: Found): boolean {
  let i = from
  for (let words = 0; ; words++) {
    if (walk(gap, text, start, i, found)) return true
    if (words === MOST_WORDS) return false
    const word = pastSpace(text, i)
    let end = word
    while (end < text.length && stops[text.charCodeAt(end)] === 0) end++
    if (word === i || end === word) return false
    i = end
  }
}
