import { type Folded, foldText } from '@/lib/text/fold'
import { type NumberReader, numberReader } from '@/lib/text/number'
import type { Grammar, Token, TokenValue } from './rule'

/** Longer words and numbers are never dates; they become one unknown token. */
const LONGEST_WORD = 40
const LONGEST_NUMBER = 8
/** Words whose parts are remembered. */
const MOST_SPLITS = 50_000

const HALF_SPACE = '\u200c'
const PIECE = /\p{L}+|\d+|\n|[^\p{L}\d\s]/gu
const LATIN = /[a-z]/

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
  '\n': 'NL',
}

type Entry = { classes: Set<string>; values: Record<string, TokenValue> }
type Node = { next: Map<string, Node>; entry: Entry | null }

/** Cuts a folded text into tokens. */
export type Lexer = (f: Folded) => Token[]

/** The lexer of a grammar. */
export function lexer(grammar: Grammar): Lexer {
  const root = buildTrie(grammar)
  const numbers = numberReader(grammar.numerals)
  const glued = gluedWords(grammar)
  const prefixes = byLength(grammar.prefixes)
  const suffixes = byLength(grammar.suffixes)
  const vocabulary = wordsOf(root)
  const known = (word: string) => vocabulary.has(word) || numbers([word], 0) !== null

  function splitWord(word: string, followedByDigit: boolean): string[] {
    if (known(word) || word.length > LONGEST_WORD) return [word]
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

  function splitEnding(word: string): string[] | null {
    for (const [suffix] of suffixes) {
      const stem = word.slice(0, -suffix.length)
      if (word.endsWith(suffix) && stem.length > 1 && vocabulary.has(stem)) return [stem, `+${suffix}`]
    }
    return null
  }

  const splits = new Map<string, string[]>()
  const split = (word: string, followedByDigit: boolean) => {
    if (followedByDigit || word.length > LONGEST_WORD) return splitWord(word, followedByDigit)
    const known = splits.get(word)
    if (known !== undefined) return known
    const parts = splitWord(word, false)
    if (splits.size < MOST_SPLITS) splits.set(word, parts)
    return parts
  }
  const joins = new Set(grammar.joins.map(foldText))
  const silent = grammar.silent.map(({ sign, after }) => ({ sign: foldText(sign), after: foldText(after) }))

  return (f) => {
    const { text } = f
    const pieces = withoutSilent(cut(text, split), silent)
    const words = pieces.map((p) => p.text.replace(/(.)\+$/, '$1'))
    const tokens: Token[] = []
    for (let i = 0; i < pieces.length; ) {
      const tied = joins.has(words[i]!) && f.source.charAt(f.at[pieces[i]!.end]!) === HALF_SPACE
      const token = tied
        ? { token: unknown(pieces[i]!), count: 1 }
        : (digits(pieces, i, text) ?? longest(pieces, words, i, root, numbers) ?? single(pieces[i]!, grammar))
      const before = tokens.at(-1)
      if (token.token.classes === OTHER && before?.classes === OTHER)
        tokens[tokens.length - 1] = { ...before, end: token.token.end }
      else tokens.push(token.token)
      i += token.count
    }
    return tokens
  }
}

type Piece = { start: number; end: number; text: string }

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const SIGN = 3

/** What each UTF-16 unit is. Runs are scanned by hand: a pattern would need a stack as deep as the longest word. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const unit = String.fromCharCode(code)
  if (/\p{L}/u.test(unit)) return LETTER
  if (code >= 0x30 && code <= 0x39) return DIGIT
  return /\s/.test(unit) && unit !== '\n' ? SPACE : SIGN
})

/** Where the word, number or sign that begins at `start` ends. */
function endOf(text: string, start: number): number {
  const first = text.charCodeAt(start)
  const kind = kinds[first]!
  if (kind === SIGN) return start + (first >= 0xd800 && first <= 0xdbff ? 2 : 1)
  let end = start + 1
  while (end < text.length && kinds[text.charCodeAt(end)] === kind) end++
  return end
}
type Taken = { token: Token; count: number }

function cut(text: string, splitWord: (word: string, followedByDigit: boolean) => string[]): Piece[] {
  const pieces: Piece[] = []
  for (let start = 0, end = 0; start < text.length; start = end) {
    const kind = kinds[text.charCodeAt(start)]!
    end = Math.min(text.length, endOf(text, start))
    if (kind === SPACE) continue
    const word = text.slice(start, end)
    const isWord = kind === LETTER
    const after = text.charCodeAt(end)
    const parts = isWord ? splitWord(word, after >= 0x30 && after <= 0x39) : [word]
    let at = start
    for (const part of parts) {
      const length = part.length - (part.startsWith('+') || part.endsWith('+') ? 1 : 0)
      pieces.push({ start: at, end: at + length, text: part })
      at += length
    }
  }
  return pieces
}

/** Leaves out the signs that only tie a word to the next. */
function withoutSilent(pieces: Piece[], silent: { sign: string; after: string }[]): Piece[] {
  if (silent.length === 0) return pieces
  return pieces.filter((piece, i) => {
    const before = pieces[i - 1]
    return (
      before === undefined ||
      piece.start - before.end !== 1 ||
      !silent.some(({ sign, after }) => piece.text === sign && before.text.endsWith(after))
    )
  })
}

/** Numbers in digits; digits that are part of a name (`S300`, `F-16`) are unknown. */
function digits(pieces: readonly Piece[], i: number, text: string): Taken | null {
  const piece = pieces[i]!
  const first = piece.text.charCodeAt(0)
  if (first < 0x30 || first > 0x39) return null
  if (isModel(text, piece) || piece.text.length > LONGEST_NUMBER) return { token: unknown(piece), count: 1 }
  const grouped = /^\d{1,3}(?:,\d{3})+(?![\d])/.exec(text.slice(piece.start, piece.start + 20))
  if (grouped !== null && grouped[0].length > piece.text.length) {
    const end = piece.start + grouped[0].length
    const count = pieces.slice(i, i + 8).filter((p) => p.end <= end).length
    const value = Number(grouped[0].replaceAll(',', ''))
    return { token: { ...unknown({ start: piece.start, end, text: grouped[0] }), ...numeric(value, 5, false) }, count }
  }
  return { token: { ...unknown(piece), ...numeric(Number(piece.text), piece.text.length, false) }, count: 1 }
}

function isModel(text: string, piece: Piece): boolean {
  const before = text.charAt(piece.start - 1)
  const after = text.slice(piece.end, piece.end + 2)
  if (LATIN.test(before) || (/^[a-z]/.test(after) && !/^(?:st|nd|rd|th|s\b|am|pm|h\b)/.test(after))) return true
  return before === '-' && /\p{L}/u.test(text.charAt(piece.start - 2))
}

/** The longest entry of the lexicon, or a number in words, that begins here. */
function longest(
  pieces: readonly Piece[],
  words: string[],
  i: number,
  root: Node,
  numbers: NumberReader,
): Taken | null {
  let node = root.next.get(words[i]!)
  let best: { entry: Entry; count: number } | null = null
  for (let k = i + 1; node !== undefined; k++) {
    if (node.entry !== null) best = { entry: node.entry, count: k - i }
    node = words[k] === undefined ? undefined : node.next.get(words[k]!)
  }
  const number = numbers(words, i)
  if (best === null && number === null) return null
  const count = Math.max(best?.count ?? 0, number?.count ?? 0)
  const span = { start: pieces[i]!.start, end: pieces[i + count - 1]!.end, text: words.slice(i, i + count).join(' ') }
  const counted = number !== null && number.count === count ? numeric(number.value, 0, number.ordinal) : null
  const entry = best !== null && best.count === count ? best.entry : null
  const classes = both(counted?.classes, entry?.classes)
  return { token: { ...unknown(span), ...counted, classes, values: entry?.values ?? {} }, count }
}

const unions = new WeakMap<ReadonlySet<string>, WeakMap<ReadonlySet<string>, ReadonlySet<string>>>()

/** The classes of a word that is both a number and an entry; the same set for the same two, so that it has one symbol. */
function both(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): ReadonlySet<string> {
  if (a === undefined || b === undefined) return a ?? b ?? OTHER
  const known = unions.get(a) ?? new WeakMap()
  unions.set(a, known)
  const union = known.get(b) ?? new Set([...a, ...b])
  known.set(b, union)
  return union
}

function single(piece: Piece, grammar: Grammar): Taken {
  const { text } = piece
  const name =
    text.length > 1 && text.endsWith('+')
      ? grammar.prefixes[text.slice(0, -1)]
      : text.length > 1 && text.startsWith('+')
        ? grammar.suffixes[text.slice(1)]
        : signs[text]
  const token = unknown(piece)
  return { token: name === undefined ? token : { ...token, classes: sameSet(name) }, count: 1 }
}

const OTHER: ReadonlySet<string> = new Set(['X'])

function unknown({ start, end, text }: Piece): Token {
  return { start, end, text, classes: OTHER, number: null, digits: 0, values: {}, meaning: null, rule: null }
}

/** The classes of a number, by its value and by how it is printed. */
export function numeric(value: number, digits: number, ordinal: boolean): Pick<Token, 'number' | 'digits' | 'classes'> {
  return { number: value, digits, classes: sameSet(numericClasses(value, digits, ordinal)) }
}

function numericClasses(value: number, digits: number, ordinal: boolean): string {
  if (ordinal) return value >= 1 && value <= 31 ? 'ORDINAL ORD' : 'ORDINAL'
  const classes = ['NUM']
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

function buildTrie(grammar: Grammar): Node {
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
