// How fast the store at DATABASE_URL, made by bench/generate.ts, answers. Prints milliseconds: the first time, then median and 95th
// percentile of many windows, and the size of the answers.
//   DATABASE_URL=file:./big.db node --import tsx bench/store.ts
import { defaultQuery, type TimelineQuery } from '@/lib/domain/query'
import { openStore, readActors, readEvents, readTimeline, type Store } from '@/lib/store'
import { readListing } from '@/lib/store/listing'

const reader = { locale: 'en', editor: false } as const
const year = 365

/** Windows from two weeks to the whole period, here and there. */
function windowAt(i: number): Pick<TimelineQuery, 'from' | 'to'> {
  const [first, last] = [6_604, 20_757]
  const days = [14, 60, year, 3 * year, 10 * year, 30 * year][i % 6]!
  const from = first + Math.floor(((i * 0.618) % 1) * (last - first - days))
  return i % 7 === 6 ? { from: null, to: null } : { from, to: from + days }
}

const filters: Record<string, Partial<TimelineQuery>> = {
  'no filter': {},
  'AM or AZ': { actors: ['AM', 'AZ'] },
  'RU or FR or US': { actors: ['RU', 'FR', 'US'] },
  'contacts alone': { bands: ['contact'] },
  'calls and shelling': { types: ['call', 'shelling'] },
  'between AM and AZ': { actors: ['AM', 'AZ'], match: 'between' },
  'to the day': { dated: ['day'] },
  'words: Hadrut': { q: 'hadrut' },
  'words: Armenia Shusha': { q: 'armenia shusha' },
  'killed, as AZ says': { claimants: ['AZ'], measures: ['killed'] },
  'in Lachin': { places: ['lachin'] },
  'in Persian articles': { languages: ['fa'] },
}

async function measure(name: string, runs: number, work: (i: number) => Promise<unknown>): Promise<void> {
  const timed = async (i: number) => {
    const began = performance.now()
    const size = JSON.stringify(await work(i)).length
    return { ms: performance.now() - began, size }
  }
  const cold = await timed(6)
  const warm: { ms: number; size: number }[] = []
  for (let i = 0; i < runs; i++) warm.push(await timed(i))
  const sorted = warm.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(runs - 1, Math.floor(share * runs))]!.toFixed(0).padStart(7)
  const kB = (Math.max(...warm.map(({ size }) => size), cold.size) / 1000).toFixed(0).padStart(5)
  console.log(
    `${name.padEnd(30)} first ${cold.ms.toFixed(0).padStart(7)}  median ${at(0.5)}  p95 ${at(0.95)}  ${kB} kB`,
  )
}

async function bench(store: Store): Promise<void> {
  for (const [name, filter] of Object.entries(filters))
    await measure(`timeline, ${name}`, 42, (i) =>
      readTimeline(store, { ...defaultQuery, ...filter, ...windowAt(i) }, reader),
    )
  await measure('events, first page', 5, () => readEvents(store, defaultQuery, { ...reader, limit: 100 }))
  await measure('actors', 5, () => readActors(store, defaultQuery, reader))
  await measure('listing of three weeks', 5, () =>
    readListing(store, { ...defaultQuery, from: 18_532, to: 18_553 }, reader),
  )
}

async function main(): Promise<void> {
  const store = await openStore()
  await bench(store)
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  console.log(`heap ${(heapUsed / 2 ** 20).toFixed(0)} MB, columns ${(arrayBuffers / 2 ** 20).toFixed(0)} MB`)
  await store.close()
}

void main()
