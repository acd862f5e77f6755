// Shapes the words of the chart and of exports with the shipped font and writes their widths: node --import tsx scripts/shape-labels.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { actors } from '../lib/codebook/actors'
import { type Locale, locales } from '../lib/domain/event'
import { messages } from '../lib/i18n'
import { monthNames, weekdayNames } from '../lib/i18n/names'
import { type Shaper, shaper } from '../lib/text/shape'

/** Where the tables stand. */
export const widthFiles = {
  chart: fileURLToPath(new URL('../lib/timeline/widths.json', import.meta.url)),
  frame: fileURLToPath(new URL('../lib/export/widths.json', import.meta.url)),
}
/** A word: letters, marks and half-spaces; measured whole. */
const word = /(?:\p{L}|\p{M}|\u200c|'|’)+/gu
const font = fileURLToPath(new URL('../public/fonts/Vazirmatn-Regular.ttf', import.meta.url))

/** Every text among some messages; a message with blanks is filled with each of the values given. */
function texts(value: unknown, blanks: readonly unknown[]): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return blanks.map((blank) => String(value(...Array(value.length).fill(blank))))
  return value && typeof value === 'object' ? Object.values(value).flatMap((v) => texts(v, blanks)) : []
}

/** One number of each grammatical kind in the three languages. */
const numbers = [0, 1, 2, 3, 11, 100, 1000]

/** Lanes that are seen most: their names, and titles with them, are measured exactly. */
const mostSeen = ['AM', 'AZ', 'NK', 'RU', 'IR', 'TR', 'US', 'FR', 'GE', 'EU', 'UN', 'OSCE']

/** Names of states and organisations. */
function laneNames(locale: Locale, some?: readonly string[]): string[] {
  return [...actors.values()]
    .filter((actor) => (some ? some.includes(actor.id) : actor.parent === null))
    .map((actor) => actor.labels[locale])
}

const wordsIn = (all: readonly string[]) => [...new Set(all.flatMap((text) => text.match(word) ?? []))].sort()

/** What the page measures while it lays out: axes and lanes. */
function chartWords(): string[] {
  return wordsIn(
    locales.flatMap((locale) => {
      const { calendars, chart, qualifiers, settings } = messages[locale]
      const named = Object.values(monthNames[locale]).flatMap(({ long, short }) => [...long, ...short])
      const counted = texts([chart.laneCount, chart.others, qualifiers['up-to']], numbers)
      return [...Object.values(calendars), settings.direction, ...counted, ...named, ...laneNames(locale, mostSeen)]
    }),
  )
}

/** What the frame of an export measures: every word round the chart. */
function frameWords(): string[] {
  return wordsIn(
    locales.flatMap((locale) => {
      const { bands, bandHints, calendars, chart, dates, frame, precision, senses, settings } = messages[locale]
      const counted = texts([bands, bandHints, calendars, chart, frame, precision, senses, settings.direction], numbers)
      const named = Object.values(monthNames[locale]).flatMap(({ long, short }) => [...long, ...short])
      return [...counted, ...texts(dates, ['0 0', '0']), ...named, ...weekdayNames[locale], ...laneNames(locale)]
    }),
  )
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))
}

/** The most a sign can add to a line: joined before, behind, on both sides, or alone. */
function bound(sign: string, width: Shaper): number {
  if (!/\p{Script=Arabic}/u.test(sign) || !/\p{L}/u.test(sign)) return width(sign)
  const [one, two] = [width('ب'), width('بب')]
  return Math.max(width(sign), width(`ب${sign}`) - one, width(`${sign}ب`) - one, width(`ب${sign}ب`) - two)
}

/** The tables of widths in em: of the chart, and of what stands round it in an export. */
export async function labelWidths() {
  const width = await shaper(readFileSync(font))
  const signs = [
    ...range(0x20, 0x7e),
    ...range(0xa0, 0xff),
    ...range(0x600, 0x6ff),
    ...range(0x2010, 0x2026),
    '\u200c',
    '≤',
  ]
  const shown = signs.filter((sign) => /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\u200c]/u.test(sign))
  const round = (em: number) => Math.round(em * 1000) / 1000
  const table = (words: readonly string[]) => Object.fromEntries(words.map((text) => [text, round(width(text))]))
  return {
    chart: {
      words: table(chartWords()),
      letters: Object.fromEntries(shown.map((sign) => [sign, round(bound(sign, width))])),
    },
    frame: table(frameWords()),
  }
}

async function main() {
  const tables = await labelWidths()
  for (const name of ['chart', 'frame'] as const)
    writeFileSync(widthFiles[name], `${JSON.stringify(tables[name], null, 2)}\n`)
  process.stderr.write(
    `${Object.keys(tables.chart.words).length} words of the chart, ${Object.keys(tables.frame).length} of exports\n`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main()
