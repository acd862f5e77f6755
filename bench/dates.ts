// How fast and how well dates are read.
//   node --import tsx bench/dates.ts                   speed, hostile inputs, suites
//   node --import tsx bench/dates.ts speed             only speed
//   node --import tsx bench/dates.ts suites [misses]   only suites; with the misses of those that may be looked at
//   node --import tsx bench/dates.ts robust [n]        n random and mutated inputs (200,000)
// The comparison with chrono-node is made where `npm i --prefix bench` has put it; the public suites are scored where
// ARAXES_SHARED names a folder that holds them (bench/temporal, with its score.py).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseIsoDay } from '@/lib/calendar'
import type { Locale } from '@/lib/domain/event'
import { findDates } from '@/lib/language'
import { checkReading, inputs } from '@/lib/language/robust'
import { runDates } from '../cli/dates'

const here = __dirname
const anchor = parseIsoDay('2020-11-17')
const shared = process.env.ARAXES_SHARED ?? join(here, '../../shared')

/** Milliseconds that the work takes, the best of several runs: what others do on the machine only adds. */
function timed(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
  return Math.min(...times)
}

/** News texts of one language, repeated to about a million characters. */
function newsText(language: Locale): string {
  const folder = join(here, 'reading/texts')
  const names = readdirSync(folder).filter((name) => name.startsWith(`${language}-`))
  const all = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n\n')
  return all.repeat(Math.ceil(1_000_000 / all.length))
}

function perSecond(length: number, ms: number): number {
  return Math.round((length / ms) * 1000)
}

function speed(): void {
  for (const language of ['fa', 'ar', 'en'] as const) {
    const text = newsText(language)
    const read = () => findDates(text, { language, anchor })
    read()
    const rate = perSecond(text.length, timed(5, read))
    console.log(`${language}  ${rate.toLocaleString('en')} characters/s`)
    if (language === 'en') against(text, rate)
  }
}

type Peer = { parse: (text: string, reference: Date) => unknown[] }

/** The same text, in the same run, read by chrono-node. It slows down on long texts, so it gets them in pieces. */
function against(text: string, rate: number): void {
  if (!existsSync(join(here, 'node_modules/chrono-node'))) {
    console.log('    chrono-node is not installed (npm i --prefix bench): no comparison')
    return
  }
  const chrono: Peer = createRequire(join(here, 'package.json'))('chrono-node')
  const sample = text.slice(0, 200_000)
  const pieces = sample.match(/[\s\S]{1,3000}/g) ?? []
  const reference = new Date('2020-11-17T12:00:00Z')
  const theirs = perSecond(
    sample.length,
    timed(9, () => {
      for (const piece of pieces) chrono.parse(piece, reference)
    }),
  )
  const ours = perSecond(
    sample.length,
    timed(9, () => {
      for (const piece of pieces) findDates(piece, { language: 'en', anchor })
    }),
  )
  console.log(`    chrono-node ${theirs.toLocaleString('en')} characters/s in articles of 3,000`)
  console.log(
    `    ours        ${ours.toLocaleString('en')}: ${(ours / theirs).toFixed(1)} times as fast (whole text ${(rate / theirs).toFixed(1)})`,
  )
}

/** Inputs that would make a careless reader slow; each is read at a quarter of its size and whole. */
const hostile: [name: string, language: Locale, part: string][] = [
  ['digits', 'fa', '7'],
  ['digits apart', 'ar', '7 '],
  ['one word', 'fa', 'ا'],
  ['one Arabic word', 'ar', 'ال'],
  ['days and months', 'fa', '۱۹ آبان '],
  ['the same, joined', 'fa', '۱۹ آبان'],
  ['days in a row', 'fa', '۱۲ و '],
  ['weekdays', 'fa', 'سه‌شنبه '],
  ['Arabic weekdays', 'ar', 'الثلاثاء '],
  ['months and days', 'en', 'September 27, '],
  ['brackets', 'fa', '('],
  ['brackets closed', 'en', '() '],
  ['slashes', 'fa', '1/2/'],
  ['times', 'en', '11:30 '],
  ['stops', 'ar', '.'],
  ['stops and letters', 'en', '...x'],
  ['new lines', 'fa', '\n'],
  ['number words', 'fa', 'یک و '],
  ['Arabic number words', 'ar', 'خمسة وعشرين '],
  ['clock words', 'fa', 'ساعت '],
  ['marks', 'ar', '\u064b'],
]

/** Ten million bytes of each. */
function hold(): void {
  for (const [name, language, part] of hostile) {
    const times = [2_500_000, 10_000_000].map((bytes) => {
      const text = part.repeat(Math.floor(bytes / Buffer.byteLength(part)))
      return timed(1, () => findDates(text, { language, anchor }))
    })
    const [quarter, whole] = [times[0]!, times[1]!]
    console.log(
      `${name.padEnd(20)} ${(whole / 1000).toFixed(2)} s for 10 MB, ${(whole / quarter).toFixed(1)} times a quarter of it`,
    )
  }
}

/** Scores a folder of suites with the shared scorer; misses are printed for those that may be looked at. */
async function suites(folder: string, pattern: string): Promise<void> {
  const scorer = join(shared, 'bench/temporal')
  if (!existsSync(join(scorer, 'score.py'))) {
    console.log(`no scorer in ${scorer}: ${folder} is not scored`)
    return
  }
  const files = readdirSync(folder).filter((name) => name.startsWith(pattern) && name.endsWith('.jsonl'))
  if (files.length === 0) return console.log(`no ${pattern}*.jsonl in ${folder}`)
  const room = mkdtempSync(join(tmpdir(), 'dates-'))
  const answers = join(room, 'answers.jsonl')
  const out: string[] = []
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  await runDates(asStream(lines), (line) => out.push(line))
  writeFileSync(answers, out.join('\n'))
  const program =
    'import sys; sys.path.insert(0, sys.argv[1]); import score; score.HERE = sys.argv[2]; score.main(sys.argv[3:])'
  const misses = process.argv.includes('misses') && pattern !== 'sealed' ? ['--misses', '9'] : []
  const done = spawnSync(
    'python3',
    ['-c', program, scorer, folder, answers, '--only', `${pattern}*.jsonl`, ...misses],
    {
      encoding: 'utf8',
    },
  )
  console.log(done.stdout + done.stderr)
  rmSync(room, { recursive: true })
}

async function* asStream(lines: readonly string[]): AsyncIterable<string> {
  for (const line of lines) yield line
}

function robust(count: number): void {
  let looked = 0
  let failed = 0
  for (const input of inputs(count, 1)) {
    looked++
    const fault = checkReading(input)
    if (fault === null) continue
    failed++
    console.log(`${fault}: ${JSON.stringify(input)}`)
  }
  console.log(`${looked.toLocaleString('en')} inputs, ${failed} faults`)
  if (failed > 0) process.exitCode = 1
}

async function main(asked: string | undefined): Promise<void> {
  if (asked === 'robust') return robust(Number(process.argv[3] ?? 200_000))
  if (asked !== 'suites') speed()
  if (asked !== 'suites' && asked !== 'speed') hold()
  if (asked === 'speed') return
  await suites(join(shared, 'bench/temporal'), 'peer')
  for (const split of ['open', 'sealed']) await suites(join(here, 'dates'), split)
}

main(process.argv[2])
