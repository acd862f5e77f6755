import type { Folded } from '@/lib/text/fold'
import { type NumberReader, numberReader } from '@/lib/text/number'
import type { Grammar, Token } from './rule'
import {
  counted,
  dictionary,
  type Entry,
  entered,
  kinds,
  type Look,
  type Nature,
  named,
  numbered,
  OTHER,
  plain,
  SIGN,
  SPACE,
  type Word,
} from './word'

/** Of a sign that is repeated more often the rest is not told. */
const MOST_REPEATS = 16
/** Longer numbers are never dates; they are unknown. */
const LONGEST_NUMBER = 8

const HALF_SPACE = '\u200c'
const LATIN = /[a-z]/
const CAPITAL = /\p{Lu}/u

/** Cuts a folded text into tokens. */
export type Lexer = (f: Folded) => Token[]

/** The lexer of a grammar. */
export function lexer(grammar: Grammar): Lexer {
  const look = dictionary(grammar)
  const numbers = numberReader(grammar.numerals)
  return (f) => {
    const pieces = cut(f.text, look)
    const tokens: Token[] = []
    for (let i = 0; i < pieces.words.length; )
      i += pieces.words[i]!.alone
        ? push(tokens, pieces, i, 1, pieces.words[i]!.own)
        : take(tokens, pieces, i, f, numbers)
    return tokens
  }
}

/** The words and signs of a text and where they stand; a run of alien words counts as one. */
type Pieces = { words: Word[]; bare: string[]; starts: number[]; ends: number[] }

/** Cuts a text into words and signs. Runs are scanned by hand: a pattern would need a stack as deep as the longest word. */
function cut(text: string, look: Look): Pieces {
  const pieces: Pieces = { words: [], bare: [], starts: [], ends: [] }
  let before = ''
  let last = -1
  for (let start = 0, end = 0; start < text.length; start = end) {
    let hash = text.charCodeAt(start)
    const kind = kinds[hash]!
    end = start + 1
    if (kind === SPACE) continue
    if (kind !== SIGN)
      for (; end < text.length; end++) {
        const code = text.charCodeAt(end)
        if (kinds[code] !== kind) break
        hash = (Math.imul(hash, 31) + code) | 0
      }
    else if (hash >= 0xd800 && hash <= 0xdbff && end < text.length) end++
    const parts = look(text, start, end, hash)
    for (let k = 0, at = start; k < parts.length; k++) {
      const word = parts[k]!
      const next = at + word.length
      if (word.silentAfter === null || at - last !== 1 || !before.endsWith(word.silentAfter))
        add(pieces, word, at, next)
      before = word.text
      last = at = next
    }
  }
  return pieces
}

function add({ words, bare, starts, ends }: Pieces, word: Word, start: number, end: number): void {
  const last = words.length - 1
  if (word.alien ? last >= 0 && words[last]!.alien : isRepeated(words, word)) {
    ends[last] = end
    return
  }
  words.push(word)
  bare.push(word.bare)
  starts.push(start)
  ends.push(end)
}

function isRepeated(words: readonly Word[], word: Word): boolean {
  if (!word.isSign) return false
  const last = words.length
  for (let i = 1; i <= MOST_REPEATS; i++) if (words[last - i] !== word) return false
  return true
}

/** Appends the token of the pieces that begin with i; what is unknown goes on with what is unknown before it. */
function push(tokens: Token[], { starts, ends }: Pieces, i: number, count: number, nature: Nature): number {
  const end = ends[i + count - 1]!
  const { text, classes, number, digits, values } = nature
  const before = classes === OTHER && tokens.length > 0 ? tokens[tokens.length - 1]! : null
  if (before !== null && before.classes === OTHER) before.end = end
  else
    tokens.push({
      start: starts[i]!,
      end,
      text,
      classes,
      number,
      digits,
      values,
      meaning: null,
      alike: nature,
      rule: null,
    })
  return count
}

/** Appends the token that begins at a piece which may be no token by itself; gives how many pieces it has. */
function take(tokens: Token[], pieces: Pieces, i: number, f: Folded, numbers: NumberReader): number {
  const word = pieces.words[i]!
  if (word.isDigits) return takeDigits(tokens, pieces, i, f.text)
  const isSmall = word.proper && !isCapital(f, pieces.starts[i]!) && pieces.words[i + 1]?.isDigits !== true
  if (isSmall) return push(tokens, pieces, i, 1, plain(word.text, OTHER))
  if (word.given && isBeforeName(pieces, i, f)) return push(tokens, pieces, i, 1, named(word.own))
  if (word.joins && f.source.charAt(f.at[pieces.ends[i]!]!) === HALF_SPACE) return takeJoined(tokens, pieces, i)
  const goesOn = (word.node?.next.size ?? 0) > 0 || (word.number && pieces.words[i + 1]?.continues === true)
  return goesOn ? takeLongest(tokens, pieces, i, numbers) : push(tokens, pieces, i, 1, word.own)
}

/** A word that a half-space ties to the next: an entry of the two, or unknown. */
function takeJoined(tokens: Token[], pieces: Pieces, i: number): number {
  const word = pieces.words[i]!
  const next = pieces.bare[i + 1]
  const entry = next === undefined ? null : (word.node?.next.get(next)?.entry ?? null)
  return entry === null
    ? push(tokens, pieces, i, 1, plain(word.text, OTHER))
    : push(tokens, pieces, i, 2, entered(`${word.bare} ${next}`, entry))
}

function isCapital(f: Folded, at: number): boolean {
  return CAPITAL.test(f.source.charAt(f.at[at]!))
}

/** Whether an unknown word with a capital and small letters follows, a space behind. */
function isBeforeName({ words, starts, ends }: Pieces, i: number, f: Folded): boolean {
  const next = starts[i + 1]
  if (next === undefined || !words[i + 1]!.alien || words[i + 1]!.isSign || next !== ends[i]! + 1) return false
  return isCapital(f, next) && !isCapital(f, next + 1)
}

/** Numbers in digits; digits that are part of a name (`S300`, `F-16`) are unknown. */
function takeDigits(tokens: Token[], pieces: Pieces, i: number, text: string): number {
  const { words, starts, ends } = pieces
  const [start, end] = [starts[i]!, ends[i]!]
  if (isModel(text, start, end) || end - start > LONGEST_NUMBER)
    return push(tokens, pieces, i, 1, plain(words[i]!.text, OTHER))
  const groups = text.charAt(end) === ',' ? /^\d{1,3}(?:,\d{3})+(?![\d])/.exec(text.slice(start, start + 20)) : null
  if (groups === null) return push(tokens, pieces, i, 1, words[i]!.own)
  let count = 1
  while (count < 8 && i + count < words.length && ends[i + count]! <= start + groups[0].length) count++
  return push(tokens, pieces, i, count, counted(groups[0], Number(groups[0].replaceAll(',', '')), 5))
}

function isModel(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  if (LATIN.test(before)) return true
  if (LATIN.test(text.charAt(end)) && !/^(?:st|nd|rd|th|s\b|am|pm|h\b)/.test(text.slice(end, end + 2))) return true
  if (before !== '-' || !/\p{L}/u.test(text.charAt(start - 2))) return false
  return !/(?:\d(?:st|nd|rd|th)|(?<!\p{L})(?:mid|early|late)|\d-\p{L}{3,9})-$/u.test(
    text.slice(Math.max(0, start - 12), start),
  )
}

/** The longest entry of the lexicon, or a number in words, that begins here. */
function takeLongest(tokens: Token[], pieces: Pieces, i: number, numbers: NumberReader): number {
  const { words, bare } = pieces
  const word = words[i]!
  let { node } = word
  let best: { entry: Entry; count: number } | null = null
  for (let k = i + 1; node !== null; k++) {
    if (node.entry !== null) best = { entry: node.entry, count: k - i }
    node = k < bare.length ? (node.next.get(bare[k]!) ?? null) : null
  }
  const number = word.number ? numbers(bare, i) : null
  if (best === null && number === null) return push(tokens, pieces, i, 1, word.own)
  const count = Math.max(best?.count ?? 0, number?.count ?? 0)
  if (count === 1 && word.own.number === (number?.value ?? null)) return push(tokens, pieces, i, 1, word.own)
  const text = bare.slice(i, i + count).join(' ')
  const entry = best !== null && best.count === count ? best.entry : null
  const nature =
    number !== null && number.count === count
      ? numbered(text, number.value, number.ordinal, entry)
      : entered(text, entry!)
  return push(tokens, pieces, i, count, nature)
}
