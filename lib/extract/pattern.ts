import { foldText } from '@/lib/text/fold'

const special = /[.*+?^${}()|[\]\\]/g
const gap = '(?:[ \\n]+[^ \\n.,،؛;:!?؟]+){0,9}?'

/** Letters or digits beside a word would make it another word. */
export const edge = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' }

/** One phrase of a cue table as a regex source over folded text: `-` may be a space or nothing, `*` is any letters, `..` up to nine words without a stop. */
export function phraseSource(entry: string): string {
  return entry
    .trim()
    .split(/ +/)
    .map((word) => (word === '..' ? gap : wordSource(word)))
    .join('[ \\n]+')
    .replaceAll(`[ \\n]+${gap}`, gap)
}

function wordSource(word: string): string {
  return word
    .split(/([-*])/)
    .map((part) => (part === '-' ? '[ -]?' : part === '*' ? '\\p{L}*' : foldText(part).replace(special, '\\$&')))
    .join('')
}

/** `stem` stands in every text that the phrase matches, and `last` too (behind a gap), and every match has `head` in its first word: looking for them first spares most of the matching. */
type Phrase = { stem: string; last: string; head: string; source: string; regex: RegExp | null }

/** A table cell of phrases divided by `|`, whole words only. */
export type Words = { phrases: Phrase[]; around: (source: string) => string }

const made = new Map<string, Map<string, Words>>()

/** A cell made ready for matching, once; `clitics` may stand before each phrase. */
export function wordsOf(cell: string, clitics = ''): Words {
  const cells = made.get(clitics) ?? new Map<string, Words>()
  made.set(clitics, cells)
  const ready = cells.get(cell) ?? makeWords(cell, clitics)
  cells.set(cell, ready)
  return ready
}

function makeWords(cell: string, clitics: string): Words {
  const entries = cell
    .split('|')
    .map((x) => x.trim())
    .filter((x) => x !== '')
    .sort((a, b) => b.length - a.length)
  const phrases = entries.map(
    (entry): Phrase => ({
      stem: stemOf(entry),
      last: stemOf(entry.split('..').at(-1) ?? ''),
      head: foldText(entry.split(/[-* ]|\.\./)[0] ?? ''),
      source: phraseSource(entry),
      regex: null,
    }),
  )
  return { phrases, around: (source) => `${edge.before}${clitics}${source}${edge.after}` }
}

function stemOf(entry: string): string {
  const parts = entry.split(/[-* ]+|\.\./).map(foldText)
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}

const LETTER = /[\p{L}\p{N}]/u
/** No clitic is longer. */
const CLITIC = 5

/** Where a phrase matches, left to right; tried only at the words that its head stands in. */
function matchesIn(words: Words, phrase: Phrase, text: string, most: number): Span[] {
  phrase.regex ??= new RegExp(words.around(phrase.source), phrase.head === '' ? 'gu' : 'uy')
  const { regex, head } = phrase
  const found: Span[] = []
  if (head === '') {
    for (const m of text.matchAll(regex)) found.push({ start: m.index, end: m.index + m[0].length })
    return found
  }
  let from = 0
  for (let at = text.indexOf(head); at >= 0 && found.length < most; at = text.indexOf(head, at + 1)) {
    let start = at
    while (start > from && at - start <= CLITIC && LETTER.test(text[start - 1]!)) start--
    if (at < from || at - start > CLITIC) continue
    regex.lastIndex = start
    if (!regex.test(text)) continue
    found.push({ start, end: regex.lastIndex })
    from = regex.lastIndex
  }
  return found
}

export type Span = { start: number; end: number }

/** Every place where a cell's words stand, left to right, the longest phrase first where several do, none inside another. */
export function spansOf(words: Words, text: string, from = 0): Span[] {
  const found: (Span & { rank: number })[] = []
  for (const [rank, phrase] of words.phrases.entries()) {
    if (!text.includes(phrase.stem) || !text.includes(phrase.last)) continue
    for (const m of matchesIn(words, phrase, text, Number.POSITIVE_INFINITY))
      found.push({ start: from + m.start, end: from + m.end, rank })
  }
  if (found.length < 2) return found.map(({ start, end }) => ({ start, end }))
  const spans: Span[] = []
  for (const { start, end } of found.sort((a, b) => a.start - b.start || a.rank - b.rank))
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end })
  return spans
}

/** Places where a global regex matches. */
export function matchesOf(regex: RegExp, text: string, from = 0): Span[] {
  return [...text.matchAll(regex)].map((m) => ({ start: from + m.index, end: from + m.index + m[0].length }))
}

/** Whether a cell's words stand anywhere in a text. */
export function has(words: Words, text: string): boolean {
  return words.phrases.some((phrase) => text.includes(phrase.stem) && matchesIn(words, phrase, text, 1).length > 0)
}

/** The text with a cell's words blanked out. */
export function without(words: Words, text: string): string {
  return spansOf(words, text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}
