import { type Folded, foldText } from './fold'

/** Number words of a language. Keys may be written naturally; they are folded when the reader is made. */
export type Numerals = {
  /** Words that are a number by themselves: one to nine, teens, tens, hundreds. A key may be two words (`ثلاثة عشر`). */
  cardinals: Record<string, number>
  ordinals: Record<string, number>
  /** Words that multiply what stands before them: thousand, million (and `hundred` in English). */
  multipliers: Record<string, number>
  /** Word that joins the parts (`و`, `and`). */
  and: string
  /** The joining word may be written on the next word (`وعشرين`). */
  joined: boolean
  /** Units before tens (`ثلاثة وعشرين`). */
  unitsFirst: boolean
  /** Parts may follow each other without the joining word (`twenty three`). */
  bare: boolean
}

/** A number read from words: `count` words from the one it was read at, without the first `skip` letters. */
export type NumberReading = { value: number; ordinal: boolean; count: number; skip: number }
/** Reads the number that begins at a word; `joined` also one behind a joining word that is written onto it (`والخامس`). */
export type NumberReader = (words: readonly string[], at: number, joined?: boolean) => NumberReading | null

type Part = { value: number; kind: 'cardinal' | 'ordinal' | 'multiplier'; count: number }

/** Makes a reader of number words; the words it is given are folded. */
export function numberReader(numerals: Numerals): NumberReader {
  const parts = partReader(numerals)
  const and = foldText(numerals.and)
  return function read(words, at, joined = false): NumberReading | null {
    const first = parts(words, at)
    if (first === null && joined && numerals.joined && words[at]?.startsWith(and) === true) {
      const rest = read([words[at].slice(and.length), ...words.slice(at + 1, at + 12)], 0)
      return rest === null ? null : { ...rest, skip: and.length }
    }
    if (first === null) return null
    let sum = start(first)
    let next = at + first.count
    while (!sum.ordinal || numerals.unitsFirst) {
      const joined = joint(words, next, and, numerals)
      const part = joined === null ? null : parts(joined.words, joined.at)
      const added = part === null || joined === null ? null : add(sum, part, joined.explicit, numerals)
      if (added === null || part === null || joined === null) break
      sum = added
      next = joined.from + part.count
    }
    return { value: sum.total + sum.group, ordinal: sum.ordinal, count: next - at, skip: 0 }
  }
}

type Sum = { total: number; group: number; ordinal: boolean }

function start(part: Part): Sum {
  if (part.kind === 'multiplier') return { total: part.value, group: 0, ordinal: false }
  if (part.value >= 1000) return { total: part.value, group: 0, ordinal: part.kind === 'ordinal' }
  return { total: 0, group: part.value, ordinal: part.kind === 'ordinal' }
}

/** The sum with one more part, or null where the part does not continue the number. */
function add(sum: Sum, part: Part, explicit: boolean, numerals: Numerals): Sum | null {
  const ordinal = sum.ordinal || part.kind === 'ordinal'
  const isTens = part.value >= 20 && part.value < 100 && part.value % 10 === 0
  // The 23rd is an ordinal unit with a plain ten (`الثالث والعشرين`); nothing else goes on after an ordinal.
  if (sum.ordinal && !(explicit && isTens && part.kind === 'cardinal' && sum.total === 0 && sum.group < 10)) return null
  if (part.kind === 'multiplier') {
    if (explicit && sum.group > 0) return null
    if (sum.group === 0) return explicit && sum.total > part.value ? { ...sum, group: part.value } : null
    if (part.value === 100) return { ...sum, group: sum.group * 100 }
    return { total: sum.total + sum.group * part.value, group: 0, ordinal }
  }
  if (!explicit && !numerals.bare) return null
  if (sum.group === 0) return sum.total > part.value ? { ...sum, group: part.value, ordinal } : null
  if (numerals.unitsFirst && isTens && sum.group % 100 > 0 && sum.group % 100 < 10)
    return { ...sum, group: sum.group + part.value, ordinal }
  return part.value < place(sum.group) ? { ...sum, group: sum.group + part.value, ordinal } : null
}

/** The lowest place that is taken: 320 → 10, 300 → 100. */
function place(value: number): number {
  if (value % 100 === 0) return 100
  return value % 10 === 0 ? 10 : 1
}

type Joint = { words: readonly string[]; at: number; from: number; explicit: boolean }

function joint(words: readonly string[], at: number, and: string, numerals: Numerals): Joint | null {
  const word = words[at]
  if (word === undefined) return null
  if (word === and || (numerals.bare && word === '-')) return { words, at: at + 1, from: at + 1, explicit: true }
  if (numerals.joined && word.startsWith(and) && word.length > and.length + 1) {
    const cut = [word.slice(and.length), words[at + 1] ?? '']
    return { words: cut, at: 0, from: at, explicit: true }
  }
  return { words, at, from: at, explicit: false }
}

function partReader(numerals: Numerals): (words: readonly string[], at: number) => Part | null {
  const known = new Map<string, Part>()
  const enter = (table: Record<string, number>, kind: Part['kind']) => {
    for (const [key, value] of Object.entries(table)) {
      const word = foldText(key)
      known.set(word, { value, kind, count: word.split(' ').length })
    }
  }
  enter(numerals.ordinals, 'ordinal')
  enter(numerals.multipliers, 'multiplier')
  enter(numerals.cardinals, 'cardinal')
  const starts = new Set([...known.keys()].filter((k) => k.includes(' ')).map((k) => k.slice(0, k.indexOf(' '))))
  return (words, at) => {
    const word = words[at]
    if (word === undefined) return null
    const pair = starts.has(word) ? known.get(`${word} ${words[at + 1]}`) : undefined
    return pair ?? known.get(word) ?? null
  }
}

/** A number in a text, in words or digits, in folded offsets. */
export type NumberMention = { start: number; end: number; value: number; ordinal: boolean; digits: boolean }

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

const WORD = /\p{L}+|\d+(?:,\d{3})*(?:\.\d+)?|[^\p{L}\d\s]/gu

/** Numbers of a folded text, in words and in digits, in order. */
export function findNumbers(f: Folded, read: NumberReader): NumberMention[] {
  const found = [...f.text.matchAll(WORD)]
  const words = found.map(([word]) => word)
  const numbers: NumberMention[] = []
  for (let i = 0; i < found.length; i++) {
    const here = found[i]!
    if (isDigit(here[0].charCodeAt(0))) {
      const value = Number(here[0].replaceAll(',', ''))
      numbers.push({ start: here.index, end: here.index + here[0].length, value, ordinal: false, digits: true })
      continue
    }
    const reading = read(words, i, true)
    if (reading === null) continue
    const last = found[i + reading.count - 1]!
    const { value, ordinal } = reading
    numbers.push({ start: here.index + reading.skip, end: last.index + last[0].length, value, ordinal, digits: false })
    i += reading.count - 1
  }
  return numbers
}
