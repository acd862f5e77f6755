// How fast articles are read, merged and kept, one after the other, in a fresh SQLite store: the reading corpus, then
// articles made of it by mutation, whose stories meet in the same days and places.
//   node --import tsx bench/ingest.ts [mutated articles]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatIsoDay } from '@/lib/calendar/date'
import type { Article } from '@/lib/domain/event'
import { extract } from '@/lib/extract/extract'
import { mutated } from '@/lib/extract/robust'
import { checkSubmission } from '@/lib/ingest/article'
import { ingest } from '@/lib/ingest/ingest'
import { openStore, type Store } from '@/lib/store'
import { temporaryFile } from '@/lib/store/temporary'

const folder = join(import.meta.dirname, 'reading', 'texts')
const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
const order = { by: 'bench', reason: 'bench', publish: false }

function submission({ text, published }: Article) {
  const nothing = { bytesHash: null, lang: null, publisher: 'Bench', url: null, title: null }
  return { text, published: published === null ? null : formatIsoDay(published), ...nothing }
}

async function measure(name: string, store: Store, articles: readonly Article[]): Promise<void> {
  const checked = articles.flatMap((article) => {
    const result = checkSubmission(submission(article))
    return result.ok ? [result.value] : []
  })
  const read = performance.now()
  for (const { text, language, published } of checked) extract({ text, language, published })
  const began = performance.now()
  const cpu = process.cpuUsage()
  for (const article of checked) await ingest(store, article, order)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  console.log(
    `${name}: ${(checked.length / seconds).toFixed(1)} articles/s (${checked.length} articles; ` +
      `${((1000 * seconds) / checked.length).toFixed(0)} ms each, processor ${((user + system) / 1000 / checked.length).toFixed(0)} ms, reading ${((began - read) / checked.length).toFixed(0)} ms)`,
  )
}

async function bench(): Promise<void> {
  const place = await temporaryFile()
  const store = await openStore(place.url)
  await measure(
    'the corpus',
    store,
    texts.map((text, i) => ({ text, language: null, published: 18_500 + 13 * i })),
  )
  await measure('mutated articles', store, [...mutated(texts, Number(process.argv[2] ?? 300), 5)])
  console.log(`${await store.client.event.count()} events of ${await store.client.mention.count()} mentions`)
  await store.close()
  await place.remove()
}

bench().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
