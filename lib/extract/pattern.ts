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

const made = new Map<string, RegExp>()

/** A table cell of phrases divided by `|` as one regex, whole words only; `clitics` may stand before each. Made once. */
export function wordsOf(cell: string, clitics = ''): RegExp {
  const key = `${clitics}
${cell}`
  const ready = made.get(key) ?? new RegExp(cellSource(cell, clitics), 'gu')
  made.set(key, ready)
  ready.lastIndex = 0
  return ready
}

function cellSource(cell: string, clitics: string): string {
  const phrases = cell
    .split('|')
    .map((x) => x.trim())
    .filter((x) => x !== '')
    .sort((a, b) => b.length - a.length)
  if (phrases.length === 0) return '(?!)'
  return `${edge.before}${clitics}(?:${phrases.map(phraseSource).join('|')})${edge.after}`
}

export type Span = { start: number; end: number }

/** Every place where a global regex matches, as spans. */
export function spansOf(regex: RegExp, text: string, from = 0): Span[] {
  const spans: Span[] = []
  for (const m of text.matchAll(regex)) spans.push({ start: from + m.index, end: from + m.index + m[0].length })
  return spans
}

/** Whether a global regex matches anywhere. */
export function has(regex: RegExp, text: string): boolean {
  regex.lastIndex = 0
  const found = regex.test(text)
  regex.lastIndex = 0
  return found
}
