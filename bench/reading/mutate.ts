import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkReading, mutated, readsAlike } from '@/lib/extract/robust'

/**
 * Reads mutated articles and says which promises are broken: `node --import tsx bench/reading/mutate.ts [count] [seed]`.
 * Every tenth is read twice. Exit status 1 where one is broken.
 */
const [count, seed] = [Number(process.argv[2] ?? 50_000), Number(process.argv[3] ?? 1)]
const dir = join(import.meta.dirname, 'texts')
const texts = readdirSync(dir).map((file) => readFileSync(join(dir, file), 'utf8'))

const faults = new Map<string, { count: number; article: string }>()
const found = (fault: string, article: unknown): void => {
  const kind = fault.replace(/\d+/g, 'N').slice(0, 80)
  const seen = faults.get(kind)
  faults.set(kind, { count: (seen?.count ?? 0) + 1, article: seen?.article ?? `${fault} ${JSON.stringify(article)}` })
}

let looked = 0
let letters = 0
for (const article of mutated(texts, count, seed)) {
  looked++
  letters += article.text.length
  try {
    const fault = checkReading(article)
    if (fault !== null) found(fault, article)
    if (looked % 10 === 0 && !readsAlike(article)) found('another answer the second time', article)
  } catch (e) {
    found(`exception ${e instanceof Error ? e.stack : e}`, article)
  }
  if (looked % 5000 === 0) console.error(`${looked} read, ${faults.size} kinds of fault`)
}
const seconds = process.cpuUsage().user / 1_000_000
console.log(
  `${looked} mutated articles of ${texts.length} texts, ${(letters / looked).toFixed(0)} characters each, ${seconds.toFixed(0)} s`,
)
for (const { count: n, article } of faults.values()) console.log(`${n} times: ${article}\n`)
if (faults.size > 0) process.exitCode = 1
else console.log('no promise broken')
