// How fast and how well dates are read.
//   node --import tsx bench/dates.ts                   speed, hostile inputs, suites
//   node --import tsx bench/dates.ts speed             only speed
//   node --import tsx bench/dates.ts hostile           only hostile inputs
//   node --import tsx bench/dates.ts suites [misses]   only suites; with the misses of those that may be looked at
//   node --import tsx bench/dates.ts disagreements     where suites of spans mark something else, and why
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

const here = import.meta.dirname
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

/** The same text, in the same run, turn by turn, read by chrono-node. It slows down on long texts, so it gets them in pieces. */
function against(text: string, rate: number): void {
  if (!existsSync(join(here, 'node_modules/chrono-node'))) {
    console.log('    chrono-node is not installed (npm i --prefix bench): no comparison')
    return
  }
  const chrono: Peer = createRequire(join(here, 'package.json'))('chrono-node')
  const sample = text.slice(0, 200_000)
  const pieces = sample.match(/[\s\S]{1,3000}/g) ?? []
  const reference = new Date('2020-11-17T12:00:00Z')
  const times = Array.from({ length: 15 }, () => [
    timed(1, () => {
      for (const piece of pieces) chrono.parse(piece, reference)
    }),
    timed(1, () => {
      for (const piece of pieces) findDates(piece, { language: 'en', anchor })
    }),
  ])
  const best = (i: 0 | 1) => perSecond(sample.length, Math.min(...times.map((t) => t[i]!)))
  const [theirs, ours] = [best(0), best(1)]
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
  ['spaces', 'en', ' '],
  ['new lines', 'fa', '\n'],
  ['combining marks', 'ar', '\u064b'],
  ['bidi marks', 'ar', '\u202b\u2067\u200f'],
  ['emoji', 'en', '😀'],
  ['half surrogates', 'en', '\ud83d'],
  ['ligatures', 'ar', '\ufdfa'],
  ['brackets', 'fa', '('],
  ['brackets closed', 'en', '() '],
  ['nested quotes', 'en', '"\'“'],
  ['slashes', 'fa', '/'],
  ['numbers and slashes', 'fa', '1/2/'],
  ['stops', 'ar', '.'],
  ['stops and letters', 'en', '...x'],
  ['months', 'en', 'September '],
  ['Persian months', 'fa', 'آبان '],
  ['days and months', 'fa', '۱۹ آبان '],
  ['the same, joined', 'fa', '۱۹ آبان'],
  ['months and days', 'en', 'September 27, '],
  ['days in a row', 'fa', '۱۲ و '],
  ['weekdays', 'en', 'Tuesday '],
  ['Persian weekdays', 'fa', 'سه‌شنبه '],
  ['Arabic weekdays', 'ar', 'الثلاثاء '],
  ['number words', 'fa', 'یک و '],
  ['Arabic number words', 'ar', 'خمسة وعشرين '],
  ['clock words', 'fa', 'ساعت '],
  ['times', 'en', '11:30 '],
  ['years', 'en', '2020, '],
  ['dates in digits', 'en', '2020-11-09 '],
  ['endless range', 'en', 'from May 3 to '],
]

/** Ten million bytes of each. */
function hold(): void {
  for (const [name, language, part] of hostile) {
    const times = [2_500_000, 10_000_000].map((bytes) => {
      const text = part.repeat(Math.floor(bytes / Buffer.byteLength(part)))
      return timed(1, () => findDates(text, { language, anchor }))
    })
    const [quarter, whole] = [times[0]!, times[1]!]
    const late = whole > 5000 ? '  over 5 s' : ''
    console.log(
      `${name.padEnd(20)} ${(whole / 1000).toFixed(2).padStart(6)} s for 10 MB, ${(whole / quarter).toFixed(1)} times a quarter of it${late}`,
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

type Gold = { id: string; text: string; reference: string; expected: { start: number; end: number; surface: string }[] }
type Span = { start: number; end: number }

/** What is unread and yet no fault: all but these, which are ours, and those, which are numbers of something else. */
const unread = {
  ours: ['parstdex-fa-035', 'parstdex-fa-165', 'parstdex-fa-235', 'parstdex-fa-239', 'hengam-fa-100'],
  number: ['parstdex-fa-070', 'parstdex-fa-117', 'parstdex-fa-149', 'hengam-fa-003', 'hengam-fa-045'],
}

const why = {
  joined: 'two of theirs are one of ours (a date and its time, a range, a date told twice)',
  parted: 'one of theirs is several of ours (a range with words between, a habit and its month)',
  ours: 'our fault: words run together or parted by commas, a feast or a doubtful month alone',
  number: 'a model, a class, minutes of a match or a bare number: no time by our negatives',
  word: 'a word of day, season or age that points to no time',
  extra: 'a time that they leave out',
}

/** Every span on which a suite and we disagree, by our reading of why. */
function disagreements(): void {
  for (const name of ['peer-parstdex-fa', 'peer-hengam-fa']) {
    const file = join(shared, 'bench/temporal', `${name}.jsonl`)
    if (!existsSync(file)) {
      console.log(`no ${file}`)
      continue
    }
    const found = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => disagreementsIn(JSON.parse(line)))
    for (const { id, words, reason } of found) console.log(`${id}  ${reason.padEnd(7)} ${words}`)
    for (const [reason, text] of Object.entries(why))
      console.log(`${String(found.filter((d) => d.reason === reason).length).padStart(4)} ${reason}: ${text}`)
    console.log(`${found.length} disagreements with ${name}\n`)
  }
}

function disagreementsIn({ id, text, reference, expected }: Gold): { id: string; words: string; reason: string }[] {
  const own = findDates(text, { language: 'fa', anchor: parseIsoDay(reference.slice(0, 10)) })
  const meets = (a: Span, b: Span) => Math.min(a.end, b.end) > Math.max(a.start, b.start)
  const taken = new Set<Span>()
  const missed = expected.filter((e) => {
    const match = own.find((m) => !taken.has(m) && meets(e, m))
    if (match !== undefined) taken.add(match)
    return match === undefined
  })
  const kind = unread.ours.includes(id) ? 'ours' : unread.number.includes(id) ? 'number' : 'word'
  return [
    ...missed.map((e) => ({ id, words: e.surface, reason: own.some((m) => meets(e, m)) ? 'joined' : kind })),
    ...own
      .filter((m) => !taken.has(m))
      .map((m) => ({ id, words: m.surface, reason: expected.some((e) => meets(e, m)) ? 'parted' : 'extra' })),
  ]
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
  if (asked === 'disagreements') return disagreements()
  if (asked === 'hostile') return hold()
  if (asked !== 'suites') speed()
  if (asked !== 'suites' && asked !== 'speed') hold()
  if (asked === 'speed') return
  await suites(join(shared, 'bench/temporal'), 'peer')
  for (const split of ['open', 'sealed']) await suites(join(here, 'dates'), split)
}

main(process.argv[2])
