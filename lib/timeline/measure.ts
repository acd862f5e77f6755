import type { Shaped } from '@/lib/domain/timeline'
import table from './widths.json'

/** Widths of words in em, shaped beforehand with the shipped font. */
export type WordWidths = Readonly<Record<string, number>>
/** The width of a line of text in CSS pixels. */
export type Measure = (text: string, size: number, weight?: 400 | 600) => number

const letters: Record<string, number> = table.letters
/** Words whole, everything else sign by sign. */
const tokens = /(?:\p{L}|\p{M}|\u200c|'|’)+|[\s\S]/gu
/** Marks of direction have no width. */
const bidiMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Wider than any letter of the table: what an unknown sign counts as. */
const widest = 1.1
/** The semi-bold face is at most this much wider than the regular one. */
const semibold = 1.03
const mostKnown = 5000

/**
 * Measures lines of text: exactly where their words are among those given, else by an upper bound, so that nothing laid
 * out with it can overlap.
 */
export function measureWith(words: WordWidths): Measure {
  // The same few words are measured again on each frame of a gesture.
  const known = new Map<string, number>()
  return (text, size, weight = 400) => {
    const em = known.get(text) ?? added(text, words)
    if (known.size < mostKnown) known.set(text, em)
    return em * size * (weight === 600 ? semibold : 1)
  }
}

/** Measures what the chart itself writes: months, calendars, counts and the names of the lanes that are most often there. */
export const measure: Measure = measureWith(table.words)

function added(text: string, words: WordWidths): number {
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

/** The text in lines no wider than a limit, broken after spaces, dashes and slashes only; a single word that is wider stands alone. */
export function wrap(
  text: string,
  limit: number,
  size: number,
  weight: 400 | 600 = 400,
  width: Measure = measure,
): string[] {
  const lines: string[] = []
  let room = 0
  for (const part of text.split(/(?<=[ –—/])(?![–—])/)) {
    if (lines.length > 0 && width(part.trimEnd(), size, weight) <= room) lines[lines.length - 1] += part
    else {
      lines.push(part)
      room = limit
    }
    room -= width(part, size, weight)
  }
  return lines.map((line) => line.trimEnd())
}

/** Size of the titles of events in the picture. */
export const labelSize = 11.5

type Setting = { lines: readonly string[]; width: number }
const set = new WeakMap<Shaped, Setting[]>()

/** The ways to set a title: in one line, and in two or three of about the same length where it is long. */
export function settings(title: Shaped): readonly Setting[] {
  const known = set.get(title) ?? settingsOf(title, labelSize)
  set.set(title, known)
  return known
}

function settingsOf(title: Shaped, size: number): Setting[] {
  const whole = widthOf(title, size)
  const out = [{ lines: [title.text], width: whole }]
  for (const [count, least] of [
    [2, 100],
    [3, 180],
  ] as const) {
    const set = whole > least ? balanced(title.text, count, whole, size) : null
    if (set && set.lines.length > out.at(-1)!.lines.length) out.push(set)
  }
  return out
}

/** How much wider a part of a title may be, by its letters, than its share of the whole. */
const slack = 1.07

/**
 * The narrowest setting of a text in some number of lines. What letters add up to is too much by about the same share in
 * every line, and how much that is in all is known.
 */
function balanced(text: string, count: number, whole: number, size: number) {
  const share = Math.min(1, (slack * whole) / measure(text, size))
  const width: Measure = (part, ...how) => share * measure(part, ...how)
  for (let limit = whole / count; limit < whole; limit += whole / 40) {
    const lines = wrap(text, limit, size, 400, width)
    if (lines.length > count) continue
    return { lines, width: Math.min(whole, Math.max(...lines.map((line) => width(line, size)))) }
  }
  return null
}
