// Shapes the words of the chart with the shipped font and writes their widths: node --import tsx scripts/shape-labels.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { actors } from '../lib/codebook/actors'
import { type Locale, locales } from '../lib/domain/event'
import { messages } from '../lib/i18n'
import { monthNames, weekdayNames } from '../lib/i18n/names'
import { type Shaper, shaper } from '../lib/text/shape'

export const widthsFile = fileURLToPath(new URL('../lib/timeline/widths.json', import.meta.url))
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

/** Names of the lanes: states and organisations. */
function laneNames(locale: Locale): string[] {
  return [...actors.values()].filter((actor) => actor.parent === null).map((actor) => actor.labels[locale])
}

function words(): string[] {
  const all = locales.flatMap((locale) => {
    const { bands, bandHints, calendars, chart, dates, frame, precision, senses, settings } = messages[locale]
    const counted = texts([bands, bandHints, calendars, chart, frame, precision, senses, settings.direction], numbers)
    const named = Object.values(monthNames[locale]).flatMap(({ long, short }) => [...long, ...short])
    return [...counted, ...texts(dates, ['0 0', '0']), ...named, ...weekdayNames[locale], ...laneNames(locale)]
  })
  return [...new Set(all.flatMap((text) => text.match(word) ?? []))].sort()
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

/** The table of widths in em. */
export async function labelWidths(): Promise<{ words: Record<string, number>; letters: Record<string, number> }> {
  const width = await shaper(readFileSync(font))
  const signs = [
    ...range(0x20, 0x7e),
    ...range(0xa0, 0x17f),
    ...range(0x600, 0x6ff),
    ...range(0x2010, 0x2026),
    '\u200c',
    '≤',
  ]
  const shown = signs.filter((sign) => /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\u200c]/u.test(sign))
  const round = (em: number) => Math.round(em * 1000) / 1000
  return {
    words: Object.fromEntries(words().map((text) => [text, round(width(text))])),
    letters: Object.fromEntries(shown.map((sign) => [sign, round(bound(sign, width))])),
  }
}

async function main() {
  const table = await labelWidths()
  writeFileSync(widthsFile, `${JSON.stringify(table, null, 2)}\n`)
  process.stderr.write(`${Object.keys(table.words).length} words, ${Object.keys(table.letters).length} signs\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main()
