import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIsoDay } from '@/lib/calendar/date'
import { extract } from '@/lib/extract/extract'

/**
 * How fast articles are read, over the texts of this corpus: `node bench/built.mjs bench/reading/speed.ts`. Processor time
 * of one core, so that what else the machine does counts little; the best of several rounds, after one to warm up.
 */
const ARTICLE = 3000
const ROUNDS = 12

const dir = join(import.meta.dirname, 'texts')
const texts = readdirSync(dir).map((file) => ({ file, text: readFileSync(join(dir, file), 'utf8') }))
const published = parseIsoDay('2022-09-15')

/** Microseconds of processor time that the reading of some texts takes. */
function read(some: readonly { text: string }[]): number {
  const before = process.cpuUsage()
  for (const { text } of some) extract({ text, language: null, published })
  const { user, system } = process.cpuUsage(before)
  return user + system
}

const first = read(texts)
console.log(`first round, nothing warm: ${(first / 1000 / texts.length).toFixed(1)} ms a text`)
for (const of of ['fa', 'ar', 'en', '']) {
  const some = texts.filter(({ file }) => file.startsWith(of))
  const letters = some.reduce((sum, { text }) => sum + text.length, 0)
  const best = Math.min(...Array.from({ length: ROUNDS }, () => read(some)))
  const speed = letters / ARTICLE / (best / 1_000_000)
  console.log(`${of || 'all'}: ${speed.toFixed(0)} articles/s of ${ARTICLE} characters (${some.length} texts)`)
}
