import type { EpochDay } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import type { Folded } from '@/lib/text/fold'
import { sentences } from '@/lib/text/sentence'
import { type Counts, countsIn } from './counts'
import { cues } from './cues'
import type { ReadingCues } from './cues/cues'
import type { Dated } from './dates'
import { isLetterAt } from './letter'
import type { Name } from './name'
import { findNames } from './names'
import { allOf, has, type Places, placesIn, type Span, spansOf, stands, type Words, wordsOf } from './pattern'

/** A sentence with what was found in it. Offsets are folded and of the whole text. */
export type Sentence = Span & {
  index: number
  text: string
  /** `headline`: tells what the body tells again. */
  part: 'headline' | 'lead' | 'body'
  paragraph: number
  names: Name[]
  dates: Dated[]
  /** A quotation begun in an earlier sentence is still open. */
  quoted: boolean
  /** The date that stands by itself on a line above: of an entry in a chronology. */
  under: Dated | null
}

/** A text taken apart: everything that later steps look at. */
export type Document = {
  folded: Folded
  locale: Locale
  cues: ReadingCues
  published: EpochDay | null
  sentences: Sentence[]
  /** Places of cue words. */
  places: Places
  /** The same for the rows of a table together. */
  rows: Map<readonly unknown[], (Span & { row: number })[]>
  counts: Counts
  /** What divides each sentence into clauses, as far as it was looked for. */
  cuts: Map<Sentence, Span[]>
  /** Lines left out as furniture or links, by their start. */
  skipped: number
}

type Line = Span & { text: string; paragraph: number }

/** «، الثلاثاء،»: the commas around a date by the way, which part nothing. */
export function commasAround(text: string, { start, end }: Span): number[] {
  const before = text.slice(Math.max(0, start - ASIDE), start).match(/[،,] ?(?:\p{L}+ )?$/u)
  const after = /^ ?[،,]/u.exec(text.slice(end, end + 2))
  if (!before || !after) return []
  return [start - before[0].length, end + after[0].length - 1]
}

const ASIDE = 14

/** The text with a stop at each end of a sentence, so that no cue reaches from a headline into what follows it; commas around dates go. */
function parted(text: string, sentences: readonly Sentence[]): string {
  const commas = sentences.flatMap((s) => s.dates.flatMap((d) => commasAround(text, d))).sort((a, b) => a - b)
  const pieces = [...new Set(commas)].map((at, i, all) => text.slice(i === 0 ? 0 : all[i - 1]! + 1, at))
  return stopped([...pieces, text.slice((commas.at(-1) ?? -1) + 1)].join(' '), sentences)
}

function stopped(text: string, sentences: readonly Span[]): string {
  const ends = sentences.flatMap((s) => [s.start - 1, s.end]).filter((at) => /\s/u.test(text.charAt(at)))
  const sorted = [...new Set(ends)].sort((a, b) => a - b)
  const pieces = sorted.map((at, i) => text.slice(i === 0 ? 0 : sorted[i - 1]! + 1, at))
  return [...pieces, text.slice((sorted.at(-1) ?? -1) + 1)].join(';')
}

/** Takes a folded text apart into the sentences of the story; menus, link lists and tags are left out. */
export function readDocument(
  folded: Folded,
  locale: Locale,
  published: EpochDay | null,
  dates: readonly Dated[],
): Document {
  const table = cues[locale]
  const lines = linesOf(folded.text)
  const story = storyLines(lines, table)
  const headlines = headlineStarts(story)
  const headings = datesAbove(lines, dates)
  const names = findNames(folded, locale, published)
  const headed = datesOfHeads(folded.text, lines, dates)
  let line = 0
  const spans = sentences(folded)
    .flatMap((s) => atSemicolons(folded.text, s))
    .flatMap((s) => stretches(folded.text, s))
  const parts = spans.flatMap((s): Sentence[] => {
    while (line < story.length && story[line]!.end <= s.start) line++
    const of = story[line]
    if (!of || of.start > s.start) return []
    return [
      {
        ...s,
        index: 0,
        text: folded.text.slice(s.start, s.end),
        part: headlines.has(of.start) ? 'headline' : 'body',
        paragraph: of.paragraph,
        names: inside(names, s).filter((n) => !isSentFrom(folded.text, s, n)),
        dates: withHead(
          headed.get(of.start),
          inside(dates, s).filter((d) => !isDateline(folded.text, s, d, published)),
        ),
        quoted: false,
        under: headings.get(of.start) ?? null,
      },
    ]
  })
  const found = parts.map((s, index): Sentence => ({ ...s, index }))
  return {
    folded,
    locale,
    cues: table,
    published,
    sentences: withQuotes(withLead(found)),
    places: placesIn(parted(folded.text, found)),
    rows: new Map(),
    counts: countsIn(folded.text),
    cuts: new Map(),
    skipped: lines.length - story.length,
  }
}

/** Characters of the longest sentence that is read as one. No prose comes near it. */
const LONGEST = 1000

/** A sentence without end is read in stretches: up to the last comma or colon in reach, else up to the last space. */
function stretches(text: string, sentence: Span): Span[] {
  const spans: Span[] = []
  let { start } = sentence
  while (sentence.end - start > LONGEST) {
    const end = cutBefore(text, start, start + LONGEST)
    spans.push({ start, end })
    start = end
  }
  return [...spans, { start, end: sentence.end }]
}

function cutBefore(text: string, start: number, most: number): number {
  let space = most
  for (let i = most - 1; i > start; i--) {
    if (text[i] !== ' ') continue
    if ('،,؛;:'.includes(text[i - 1]!)) return i + 1
    if (space === most) space = i + 1
  }
  return space
}

/** A line that is a date and nothing else dates the line under it. */
function datesAbove(lines: readonly Line[], dates: readonly Dated[]): Map<number, Dated> {
  const above = new Map<number, Dated>()
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const [only] = inside(dates, line)
    if (!next || !only || next.text.length < ENTRY_LETTERS) continue
    const words = line.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    if (words - (only.surface.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 1 && only.value !== null)
      above.set(next.start, only)
  }
  return above
}

const ENTRY_LETTERS = 30

const FEW = 4

/** What a semicolon divides into wholes are sentences of their own; a list of short things stays one. */
function atSemicolons(text: string, sentence: Span): Span[] {
  const cuts = [...text.slice(sentence.start, sentence.end).matchAll(/[;؛] /gu)].map(
    (m) => sentence.start + m.index + 1,
  )
  if (cuts.length === 0) return [sentence]
  const bounds = [sentence.start, ...cuts, sentence.end]
  const parts = bounds.slice(1).map((end, i): Span => {
    const start = bounds[i]!
    return { start: start + (text[start] === ' ' ? 1 : 0), end }
  })
  const whole = parts.every((p) => (text.slice(p.start, p.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > FEW)
  return whole ? parts : [sentence]
}

const SENT_DAYS = 3

/** "VIENNA, March 30 --": when the report was sent, not when anything happened. */
function isDateline(text: string, sentence: Span, date: Dated, published: EpochDay | null): boolean {
  const last = date.value?.lastDay
  if (last != null && published !== null && published - last > SENT_DAYS) return false
  return (
    date.start - sentence.start <= 40 &&
    /^[)\s]*(?:-{1,3}|\)|:) /u.test(text.slice(date.end, date.end + 6)) &&
    !/[.،؛]/u.test(text.slice(sentence.start, date.start))
  )
}

/** «ایروان (ایرنا) - وزارت دفاع …», «مسکو – ایرنا –», "باكو/ الأناضول": a capital that a report was sent from. */
function isSentFrom(text: string, sentence: Span, name: Name): boolean {
  if (name.kind !== 'state' || name.rule !== 'metonym' || name.start - sentence.start > 2) return false
  return /^ ?(?:\([^()\n]{2,30}\) ?[-–—:]|[-–—/] ?[\p{L} ]{2,24}[-–—/]) /u.test(text.slice(name.end, name.end + 60))
}

/** Lines that are a day and nothing else, from which on they make a chronology. */
const HEADS = 3

/** The day that stands as a line of its own over each line of a chronology, by the start of that line. */
function datesOfHeads(text: string, lines: readonly Line[], dates: readonly Dated[]): Map<number, Dated> {
  const heads = lines.flatMap((line, i): [number, Dated][] => {
    const [date, more] = inside(dates, line)
    const next = lines[i + 1]
    if (!date || more || !next || date.value?.firstDay == null) return []
    const rest = text.slice(line.start, date.start) + text.slice(date.end, line.end)
    return /[\p{L}\p{N}]/u.test(rest) ? [] : [[next.start, date]]
  })
  return new Map(heads.length >= HEADS ? heads : [])
}

/** A line that tells no day of its own is of the day over it. */
function withHead(head: Dated | undefined, dates: Dated[]): Dated[] {
  const own = dates.some((d) => d.kind === 'date' && d.value?.firstDay != null)
  return head && !own ? [head, ...dates] : dates
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const raw of text.split('\n')) {
    if (raw.trim() !== '') lines.push({ start, end: start + raw.length, text: raw.trim(), paragraph: lines.length })
    start += raw.length + 1
  }
  return lines
}

const ENDS = /[.!?؟…»"'”)]$/u
const LONG = 110
const PROSE = 45

function storyLines(lines: Line[], table: ReadingCues): Line[] {
  const story: Line[] = []
  let linking = false
  for (const line of lines) {
    const prose = line.text.length >= LONG || (ENDS.test(line.text) && line.text.length >= PROSE)
    if (line.text.length < 200 && opens(table.related, line.text)) {
      linking = true
      continue
    }
    if (linking && !prose) continue
    linking = false
    if (!prose && (opens(table.furniture, line.text) || isFurniture(line.text))) continue
    story.push(line)
  }
  return story
}

/** Whether a line begins with a cell's words, whatever signs stand before them. */
function opens(cell: string, line: string): boolean {
  const words = wordsOf(cell)
  for (let i = 0; i < line.length; i++) {
    if (stands(words, line, i)) return true
    if (isLetterAt(line, i)) return false
  }
  return false
}

/** Few words, or words between bars and arrows: a menu, a tag, a caption of a picture. */
function isFurniture(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0
  return words < 4 || (text.match(/[|›»>•·#]/gu)?.length ?? 0) >= 2
}

/** A line of a chronology: its day, then what happened. */
const ENTRY = /^[^\p{L}\p{N}]*(?:\p{L}+ )?\p{N}{1,4}[^:]{0,24}\p{N}{4} ?[:–-] |^[^\p{L}\p{N}]*\p{L}+ \p{N}{4} ?[:–-] /u

/** Lines before the first prose line that do not end as sentences do, and their like later on when they stand alone. */
function headlineStarts(story: Line[]): Set<number> {
  const starts = new Set<number>()
  const body = story.findIndex((l) => l.text.length >= LONG || /[.؟!?]$/u.test(l.text))
  for (const line of story.slice(0, Math.max(body, 0))) starts.add(line.start)
  for (const line of story.slice(Math.max(body, 0)))
    if (line.text.length < 90 && !/[.!?؟:،,"»]$/u.test(line.text) && !ENTRY.test(line.text)) starts.add(line.start)
  return starts
}

function withLead(all: Sentence[]): Sentence[] {
  const first = all.find((s) => s.part === 'body')
  return all.map((s) => (first && s.part === 'body' && s.paragraph <= first.paragraph ? { ...s, part: 'lead' } : s))
}

function withQuotes(all: Sentence[]): Sentence[] {
  let open = false
  let paragraph = -1
  return all.map((s) => {
    if (s.paragraph !== paragraph) open = false
    paragraph = s.paragraph
    const quoted = open
    if ((s.text.match(/"/gu)?.length ?? 0) % 2 === 1) open = !open
    return { ...s, quoted }
  })
}

/** A cell of the cue table. */
export function cue(table: ReadingCues, cell: string): Words {
  return wordsOf(cell, table.clitics)
}

const cells = new Map<string, Map<ReadingCues, string>>()

/** A cell made of others of a table, joined once. */
export function joinedCell(table: ReadingCues, name: string, parts: (table: ReadingCues) => string[]): string {
  const made = cells.get(name) ?? new Map<ReadingCues, string>()
  cells.set(name, made)
  const cell = made.get(table) ?? parts(table).join('|')
  made.set(table, cell)
  return cell
}

/** A cell of verbs. */
export function verbCue(table: ReadingCues, cell: string): Words {
  return wordsOf(cell, table.verbClitics)
}

/** Where a cell's words stand between two places of the text. Looked for once a document. */
export function within(document: Document, words: Words, at: Span): Span[] {
  return inside(allOf(document.places, words), at)
}

/** Where the words of a table's rows stand between two places of the text, row by row. */
export function rowsWithin<R extends { words: string }>(
  document: Document,
  rows: readonly R[],
  wordsOfRow: (row: R) => Words,
  at: Span,
): (Span & { row: R })[] {
  const all = document.rows.get(rows) ?? lookUp(document, rows, wordsOfRow)
  const found = inside(all, at).sort((a, b) => a.row - b.row)
  return found.map(({ start, end, row }) => ({ start, end, row: rows[row]! }))
}

function lookUp<R>(document: Document, rows: readonly R[], wordsOfRow: (row: R) => Words): (Span & { row: number })[] {
  const all: (Span & { row: number })[] = []
  for (const [row, one] of rows.entries())
    for (const { start, end } of allOf(document.places, wordsOfRow(one))) all.push({ start, end, row })
  all.sort((a, b) => a.start - b.start)
  document.rows.set(rows, all)
  return all
}

/** Of things in order, those that lie between two places. */
export function inside<T extends Span>(all: readonly T[], at: Span): T[] {
  let [low, high] = [0, all.length]
  while (low < high) {
    const mid = (low + high) >> 1
    if (all[mid]!.start < at.start) low = mid + 1
    else high = mid
  }
  const found: T[] = []
  for (let i = low; i < all.length && all[i]!.start < at.end; i++) if (all[i]!.end <= at.end) found.push(all[i]!)
  return found
}

/** Whether a cell's words end a text. */
export function endsIn({ cues }: Document, cell: string, text: string): boolean {
  return spansOf(cue(cues, cell), text).some((s) => s.end === text.length)
}

/** Whether a cell's words stand in a text. */
export function hasCue(table: ReadingCues, cell: string, text: string): boolean {
  return has(cue(table, cell), text)
}
