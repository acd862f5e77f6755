import { foldText } from '@/lib/text/fold'
import { numberReader } from '@/lib/text/number'
import type { Grammar, Token, TokenValue } from './rule'

/** Longer words are never dates; they are all one unknown word. */
const LONGEST_WORD = 40
/** Places for words that are remembered, a power of two, and how many they share. */
const PLACES = 1 << 14
const MOST_WORDS = 50_000

const PIECE = /\p{L}+|\d+|\n|[^\p{L}\d\s]/gu

const signs: Record<string, string> = {
  ',': 'COMMA',
  '،': 'COMMA',
  '؛': 'SEMI',
  ';': 'SEMI',
  '(': 'LP',
  '[': 'LP',
  ')': 'RP',
  ']': 'RP',
  '/': 'SLASH',
  '\\': 'SLASH',
  '-': 'DASH',
  '—': 'DASH',
  _: 'DASH',
  '.': 'DOT',
  ':': 'COLON',
  '"': 'QUOTE',
  "'": 'QUOTE',
  '|': 'BAR',
  '\n': 'NL',
}

/** What stands in the lexicon under some words. */
export type Entry = { classes: Set<string>; values: Record<string, TokenValue>; nature?: Nature }
/** The entries that begin with the same words. */
export type Node = { next: Map<string, Node>; entry: Entry | null }

/** What a token is, wherever it stands. */
export type Nature = Pick<Token, 'text' | 'classes' | 'number' | 'digits' | 'values'>

/** What is known of a word, of a part of one, or of a sign. */
export type Word = {
  text: string
  /** As entries and number words have it: without the mark of a prefix. */
  bare: string
  length: number
  isDigits: boolean
  isSign: boolean
  /** What it is by itself, and whether it is always by itself. */
  own: Nature
  alone: boolean
  /** In no entry and no number, and nothing by itself: a run of such words is one token. */
  alien: boolean
  /** Entries that begin with it; null where none does. */
  node: Node | null
  /** Whether a number in words begins with it, and whether one may go on with it. */
  number: boolean
  continues: boolean
  /** Whether a half-space after it makes it unknown. */
  joins: boolean
  /** Whether it is unknown where it begins small, and whether a name after it makes it one, too. */
  proper: boolean
  given: boolean
  /** The letter after which it only ties its word to the next. */
  silentAfter: string | null
}

export const SPACE = 0
const LETTER = 1
const DIGIT = 2
export const SIGN = 3

/** What each UTF-16 unit is: part of a word, digit, sign, or space. */
export const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const unit = String.fromCharCode(code)
  if (/\p{L}/u.test(unit)) return LETTER
  if (code >= 0x30 && code <= 0x39) return DIGIT
  return /\s/.test(unit) && unit !== '\n' ? SPACE : SIGN
})

export function isDigit(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === DIGIT
}

/** Looks up the word or sign at a place of a text, whose hash is given: the parts it is made of. */
export type Look = (text: string, start: number, end: number, hash: number) => readonly Word[]

/** A word that is remembered, and another that has the same place. */
type Known = { text: string; parts: readonly Word[]; beforeDigit: readonly Word[] | null; next: Known | null }

/** The words of a grammar and every other; those met are remembered, up to a number. */
export function dictionary(grammar: Grammar): Look {
  const describe = describer(grammar)
  const places: (Known | null)[] = Array.from({ length: PLACES }, () => null)
  let size = 0
  const remember = (text: string, at: number): Known => {
    if (size++ >= MOST_WORDS) {
      places.fill(null)
      size = 0
    }
    const { parts, beforeDigit } = describe(text)
    const known = { text, parts, beforeDigit, next: places[at] ?? null }
    places[at] = known
    return known
  }
  const longest = describe('\0').parts[0]!
  return (text, start, end, hash) => {
    if (end - start > LONGEST_WORD) return [{ ...longest, length: end - start }]
    const at = (hash ^ (hash >>> 14)) & (PLACES - 1)
    let known = places[at] ?? null
    while (known !== null && !(known.text.length === end - start && isAt(text, start, known.text))) known = known.next
    known ??= remember(text.slice(start, end), at)
    return known.beforeDigit !== null && isDigit(text, end) ? known.beforeDigit : known.parts
  }
}

/** Takes a word apart and tells of each part what it is. */
function describer(grammar: Grammar): (text: string) => Pick<Known, 'parts' | 'beforeDigit'> {
  const root = trie(grammar)
  const vocabulary = wordsOf(root)
  const describe = partDescriber(grammar, root, vocabulary)
  const split = splitter(grammar, vocabulary)
  return (text) => {
    const isWord = kinds[text.charCodeAt(0)] === LETTER
    return {
      parts: (isWord ? split(text, false) : [text]).map(describe),
      // A prefix may stand before a number (`ب27`): the same word is then another.
      beforeDigit: isWord && text in grammar.prefixes ? split(text, true).map(describe) : null,
    }
  }
}

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false
  return true
}

/** Tells what a part of a word is to the grammar. */
function partDescriber(grammar: Grammar, root: Node, vocabulary: ReadonlySet<string>): (text: string) => Word {
  const numbers = numberReader(grammar.numerals)
  const { cardinals, ordinals, multipliers, joined, and } = grammar.numerals
  const numberWords = [cardinals, ordinals, multipliers].flatMap(Object.keys).map((key) => foldText(key).split(' '))
  const first = new Set(numberWords.map(([word]) => word!))
  const later = new Set([...numberWords.flat(), foldText(and), '-'])
  const joins = new Set(grammar.joins.map(foldText))
  const [proper, given] = [grammar.capitals.proper, grammar.capitals.given].map((words) => new Set(words.map(foldText)))
  const silent = new Map(grammar.silent.map(({ sign, after }) => [foldText(sign), foldText(after)]))
  const nature = (text: string, bare: string, entry: Entry | null): Nature => {
    const reading = numbers([bare], 0)
    if (reading !== null) return numbered(bare, reading.value, reading.ordinal, entry)
    if (isDigit(text, 0)) return counted(text, Number(text), text.length)
    return entry === null ? plain(text, classesOf(text, grammar)) : entered(bare, entry)
  }
  return (text) => {
    const bare = text.replace(/(.)\+$/, '$1')
    const node = root.next.get(bare) ?? null
    const own = nature(text, bare, node?.entry ?? null)
    const isDigits = isDigit(text, 0)
    const number = first.has(bare)
    const continues = later.has(bare) || (joined && bare.startsWith(foldText(and)))
    const silentAfter = silent.get(text) ?? null
    const cased = { proper: proper!.has(bare), given: given!.has(bare) }
    const plainWord = !isDigits && !joins.has(bare) && !number && !cased.proper && !cased.given
    const known = vocabulary.has(bare) || continues || silentAfter !== null
    return {
      text,
      bare,
      isDigits,
      isSign: kinds[text.charCodeAt(0)] === SIGN && !isPart(text),
      own,
      node,
      number,
      continues,
      silentAfter,
      length: isPart(text) ? text.length - 1 : text.length,
      alone: plainWord && (node === null || node.next.size === 0),
      alien: plainWord && !known && own.classes === OTHER,
      joins: joins.has(bare),
      ...cased,
    }
  }
}

function isPart(text: string): boolean {
  return text.length > 1 && (text.startsWith('+') || text.endsWith('+'))
}

/** Classes of what is no entry and no number: a part written onto a word, or a sign. */
function classesOf(text: string, grammar: Grammar): ReadonlySet<string> {
  const part = text.endsWith('+') ? grammar.prefixes[text.slice(0, -1)] : grammar.suffixes[text.slice(1)]
  const name = isPart(text) ? part : signs[text]
  return name === undefined ? OTHER : sameSet(name)
}

/** The classes of what means nothing. */
export const OTHER: ReadonlySet<string> = new Set(['X'])
const NONE: Nature['values'] = {}

export function plain(text: string, classes: ReadonlySet<string>): Nature {
  return { text, classes, number: null, digits: 0, values: NONE }
}

/** What an entry is by itself: the same for every place where it stands. */
export function entered(text: string, entry: Entry): Nature {
  const { classes, values } = entry
  entry.nature ??= { text, classes, number: null, digits: 0, values }
  return entry.nature
}

/** The same before a name. */
export function named(nature: Nature): Nature {
  return { ...nature, classes: both(nature.classes, sameSet('GIVEN')) }
}

/** A number in words, which may be an entry of the lexicon, too. */
export function numbered(text: string, value: number, ordinal: boolean, entry: Entry | null): Nature {
  const classes = numericClasses(value, 0, ordinal)
  if (entry === null) return { text, classes, number: value, digits: 0, values: NONE }
  return { text, classes: both(classes, entry.classes), number: value, digits: 0, values: entry.values }
}

/** A number in digits. */
export function counted(text: string, value: number, digits: number): Nature {
  return { text, classes: numericClasses(value, digits, false), number: value, digits, values: NONE }
}

const unions = new WeakMap<ReadonlySet<string>, WeakMap<ReadonlySet<string>, ReadonlySet<string>>>()

/** The classes of both; the same set for the same two, so that it has one symbol. */
function both(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  const known = unions.get(a) ?? new WeakMap()
  unions.set(a, known)
  const union = known.get(b) ?? new Set([...a, ...b])
  known.set(b, union)
  return union
}

/** The classes of a number, by its value and by how it is printed. */
export function numericClasses(value: number, digits: number, ordinal: boolean): ReadonlySet<string> {
  return sameSet(numericNames(value, digits, ordinal))
}

function numericNames(value: number, digits: number, ordinal: boolean): string {
  if (ordinal) return value >= 1 && value <= 31 ? 'ORDINAL ORD' : 'ORDINAL'
  const classes = digits > 0 ? ['NUM', 'FIG'] : ['NUM']
  if (digits <= 2) {
    if (value >= 1 && value <= 31) classes.push('DAY')
    if (value >= 1 && value <= 12) classes.push('MON')
    if (value <= 24) classes.push('HOUR')
    if (value <= 59) classes.push('MIN')
  }
  if (digits === 2) classes.push('YY')
  if (digits === 3 && value >= 100) classes.push('YEAR3')
  if ((digits === 4 || digits === 0) && value >= 1000 && value < 2200)
    classes.push(value >= 1500 ? 'GYEAR' : value >= 1200 ? 'JYEAR' : 'OLDYEAR')
  return classes.join(' ')
}

const sets = new Map<string, ReadonlySet<string>>()

/** One set for one list of names: tokens that are alike share it. */
export function sameSet(names: string): ReadonlySet<string> {
  const known = sets.get(names) ?? new Set(names.split(' '))
  sets.set(names, known)
  return known
}

/** Cuts a word into what is written onto it and what it is: prefixes end with `+`, endings begin with it. */
function splitter(
  grammar: Grammar,
  vocabulary: ReadonlySet<string>,
): (word: string, followedByDigit: boolean) => string[] {
  const numbers = numberReader(grammar.numerals)
  const glued = gluedWords(grammar)
  const prefixes = byLength(grammar.prefixes)
  const suffixes = byLength(grammar.suffixes)
  const known = (word: string) => vocabulary.has(word) || numbers([word], 0) !== null

  function splitEnding(word: string): string[] | null {
    for (const [suffix] of suffixes) {
      const stem = word.slice(0, -suffix.length)
      if (word.endsWith(suffix) && stem.length > 1 && vocabulary.has(stem)) return [stem, `+${suffix}`]
    }
    return null
  }

  return (word, followedByDigit) => {
    if (known(word)) return [word]
    for (const [prefix] of prefixes) {
      const rest = word.slice(prefix.length)
      if (!word.startsWith(prefix)) continue
      if (rest === '' ? followedByDigit : rest.length > 2 && known(rest))
        return rest === '' ? [`${prefix}+`] : [`${prefix}+`, rest]
      const parts = rest.length > 2 ? splitEnding(rest) : null
      if (parts !== null) return [`${prefix}+`, ...parts]
    }
    return splitEnding(word) ?? glued(word) ?? [word]
  }
}

function trie(grammar: Grammar): Node {
  const root: Node = { next: new Map(), entry: null }
  for (const [name, table] of Object.entries(grammar.lexicon)) {
    const rows: [TokenValue, string[]][] = Array.isArray(table)
      ? [[0, table]]
      : Object.entries(table).map(([value, words]) => [/^-?[\d.]+$/.test(value) ? Number(value) : value, words])
    for (const [value, words] of rows)
      for (const word of words) for (const spelling of spellings(word)) enter(root, spelling, name, value)
  }
  return root
}

function wordsOf(node: Node, words = new Set<string>()): Set<string> {
  for (const [word, next] of node.next) wordsOf(next, words.add(word))
  return words
}

function enter(root: Node, spelling: string, name: string, value: TokenValue): void {
  let node = root
  for (const word of spelling.match(PIECE) ?? []) {
    const next = node.next.get(word) ?? { next: new Map(), entry: null }
    node.next.set(word, next)
    node = next
  }
  node.entry ??= { classes: new Set(), values: {} }
  node.entry.classes.add(name)
  node.entry.values[name] = value
}

/** The spellings of an entry: a half-space is written as a space or not at all. */
function spellings(entry: string): string[] {
  const parts = entry.split('\u200c').map(foldText)
  return parts.slice(1).reduce((all, part) => all.flatMap((head) => [`${head} ${part}`, head + part]), [parts[0]!])
}

function byLength(table: Record<string, string>): [string, string][] {
  return Object.entries(table).sort(([a], [b]) => a.length - b.length)
}

/** Number words that crawling has run together (`هزارونهصدونود`). */
function gluedWords(grammar: Grammar): (word: string) => string[] | null {
  const { cardinals, ordinals, multipliers } = grammar.numerals
  const and = foldText(grammar.numerals.and)
  const words = [cardinals, ordinals, multipliers].flatMap(Object.keys).map(foldText)
  const parts = words.filter((w) => !w.includes(' ')).sort((a, b) => b.length - a.length)
  if (!/\p{Script=Arabic}/u.test(and)) return () => null
  const part = `(?:${parts.join('|')})`
  const units = [grammar.lexicon.UNIT ?? {}, grammar.lexicon.UNITADJ ?? {}]
    .flatMap((table) => Object.values(table).flat())
    .map(foldText)
    .filter((w) => !w.includes(' '))
  units.sort((a, b) => b.length - a.length)
  const unit = `(?:${units.join('|')})`
  const whole = new RegExp(`^(?:${part}(?:${and}?${part})+|${part}${unit})$`, 'u')
  const piece = new RegExp(`${part}|${unit}|${and}`, 'gu')
  return (word) => (word.length < 5 || word.length > 30 || !whole.test(word) ? null : (word.match(piece) ?? null))
}
