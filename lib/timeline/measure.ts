import table from './widths.json'

const words: Record<string, number> = table.words
const letters: Record<string, number> = table.letters
/** Words whole, everything else sign by sign. */
const tokens = /(?:\p{L}|\p{M}|\u200c|'|’)+|[\s\S]/gu
/** Marks of direction have no width. */
const bidiMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Wider than any letter of the table: what an unknown sign counts as. */
const widest = 1.1
/** The semi-bold face is at most this much wider than the regular one. */
const semibold = 1.03

/** Widths already worked out: the same few words are measured again on each frame of a gesture. */
const known = new Map<string, number>()
const mostKnown = 5000

/**
 * The width of a line of text in CSS pixels: exact for our own words (they are in the table, shaped beforehand with the
 * shipped font), an upper bound for any other, so that nothing laid out with it can overlap.
 */
export function measure(text: string, size: number, weight: 400 | 600 = 400): number {
  const em = known.get(text) ?? added(text)
  if (known.size < mostKnown) known.set(text, em)
  return em * size * (weight === 600 ? semibold : 1)
}

function added(text: string): number {
  let em = 0
  for (const [token] of text.replace(bidiMarks, '').matchAll(tokens)) {
    em += words[token] ?? [...token].reduce((sum, letter) => sum + (letters[letter] ?? widest), 0)
  }
  return em
}

/** A shaped text's width in CSS pixels. */
export function widthOf(shaped: { width: number }, size: number, weight: 400 | 600 = 400): number {
  return shaped.width * size * (weight === 600 ? semibold : 1)
}

/** The text in lines no wider than a limit, broken at spaces only; a single word that is wider stands alone. */
export function wrap(text: string, limit: number, size: number, weight: 400 | 600 = 400): string[] {
  const lines: string[] = []
  const space = measure(' ', size, weight)
  let room = 0
  for (const word of text.split(' ')) {
    const width = measure(word, size, weight)
    if (lines.length > 0 && width + space <= room) {
      lines[lines.length - 1] += ` ${word}`
      room -= width + space
    } else {
      lines.push(word)
      room = limit - width
    }
  }
  return lines
}
