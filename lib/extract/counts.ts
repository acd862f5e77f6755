import { isWordAt } from './letter'

/** How many words, commas and stops begin before each place of a text, so that those between two places need no looking at. */
export type Counts = { words: Int32Array; commas: Int32Array; stops: Int32Array }

const commas = new Set([...'،,"'].map((c) => c.charCodeAt(0)))
const stops = new Set([...'؛;:'].map((c) => c.charCodeAt(0)))

/** Counts a text once. */
export function countsIn(text: string): Counts {
  const room = (): Int32Array => new Int32Array(text.length + 1)
  const counts: Counts = { words: room(), commas: room(), stops: room() }
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const before = inWord
    inWord = isWordAt(text, i)
    const code = text.charCodeAt(i)
    counts.words[i + 1] = counts.words[i]! + Number(inWord && !before)
    counts.commas[i + 1] = counts.commas[i]! + Number(commas.has(code))
    counts.stops[i + 1] = counts.stops[i]! + Number(stops.has(code))
  }
  return counts
}

/** Words of a stretch, parts of words at its ends too. */
export function wordsBetween({ words }: Counts, text: string, from: number, to: number): number {
  const cut = isWordAt(text, from) && isWordAt(text, from - 1)
  return words[to]! - words[from]! + Number(cut)
}
