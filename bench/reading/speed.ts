import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIsoDay } from '@/lib/calendar/date'
import { extract } from '@/lib/extract/extract'

/** Articles read in a second, over the texts of this corpus, after one round to warm up. */
const dir = join(import.meta.dirname, 'texts')
const texts = readdirSync(dir).map((file) => readFileSync(join(dir, file), 'utf8'))
const published = parseIsoDay('2022-09-15')
const round = (): void => {
  for (const text of texts) extract({ text, language: null, published })
}
round()
const begun = performance.now()
round()
round()
const seconds = (performance.now() - begun) / 1000
const letters = Math.round(texts.reduce((sum, t) => sum + t.length, 0) / texts.length)
console.log(`${((2 * texts.length) / seconds).toFixed(1)} articles/s, ${letters} characters each`)
