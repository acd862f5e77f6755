// How fast a window is read from a large store. Prints milliseconds: median and 95th percentile.
//   node --import tsx bench/store.ts [events]
import { monotonicFactory } from 'ulid'
import { bands } from '@/lib/domain/event'
import { defaultQuery, type TimelineQuery } from '@/lib/domain/query'
import { readEvents, readTimeline, type Store } from '@/lib/store'
import { spanClass } from '@/lib/store/span'
import { temporaryStore } from '@/lib/store/temporary'

const count = Number(process.argv[2] ?? 20_000)
const [first, last] = [6_000, 20_000]
const lanes = ['AM', 'AZ', 'NK', 'RU', 'TR', 'IR', 'FR', 'US']
const types = { incident: 'shelling', contact: 'call', act: 'statement' } as const

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Cell = string | number | null

async function insert(store: Store, table: string, columns: string[], rows: Cell[][]): Promise<void> {
  const cell = (value: Cell) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value))
  const names = columns.map((c) => `"${c}"`).join(', ')
  for (let i = 0; i < rows.length; i += 500) {
    const values = rows.slice(i, i + 500).map((row) => `(${row.map(cell).join(', ')})`)
    await store.client.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) VALUES ${values.join(', ')}`)
  }
}

async function fill(store: Store): Promise<void> {
  const random = numbers(1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const ulid = monotonicFactory()
  for (let done = 0; done < count; done += 5_000) {
    const made = { event: [] as Cell[][], title: [] as Cell[][], lane: [] as Cell[][], dyad: [] as Cell[][] }
    for (let i = done; i < Math.min(count, done + 5_000); i++) {
      const id = ulid()
      const band = pick(bands)
      const day = first + Math.floor(random() ** 0.5 * (last - first))
      const end = random() < 0.8 ? day : day + Math.floor(random() * 40)
      const draft = random() < 0.1 ? 1 : 0
      const who = [...new Set([pick(lanes.slice(0, 3)), pick(lanes), pick(lanes)])].sort()
      const dating = day === end ? 'day' : 'coarser'
      made.event.push([
        id,
        `event-${i}`,
        types[band],
        band,
        'x',
        day,
        end,
        day === end ? 'day' : 'range',
        'instant',
        '[]',
        draft ? 'draft' : 'published',
        Math.floor(random() * 6),
        day,
      ])
      made.title.push([id, 'en', `An event of the kind that is number ${i}`, 20])
      for (const [lane, level] of [['*', 'all'], ...who.map((w) => [w, 'lane'])] as const)
        made.lane.push([
          lane!,
          level!,
          id,
          spanClass({ first: day, last: end }),
          day,
          end,
          band,
          types[band],
          draft,
          dating,
          'party',
          1,
        ])
      if (who.length > 1) made.dyad.push([id, who[0]!, who[1]!, 'lane'])
    }
    await insert(
      store,
      'Event',
      [
        'id',
        'slug',
        'type',
        'band',
        'edtf',
        'firstDay',
        'lastDay',
        'precision',
        'sense',
        'alternatives',
        'status',
        'mainDocuments',
        'newestDay',
      ],
      made.event,
    )
    await insert(store, 'EventTitle', ['eventId', 'locale', 'text', 'width'], made.title)
    await insert(
      store,
      'EventLane',
      [
        'lane',
        'level',
        'eventId',
        'spanClass',
        'firstDay',
        'lastDay',
        'band',
        'type',
        'draft',
        'dating',
        'part',
        'named',
      ],
      made.lane,
    )
    await insert(store, 'EventDyad', ['eventId', 'a', 'b', 'level'], made.dyad)
  }
}

async function measure(name: string, runs: number, work: (i: number) => Promise<unknown>): Promise<void> {
  await work(0)
  const times: number[] = []
  for (let i = 1; i <= runs; i++) {
    const began = performance.now()
    await work(i)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(1)
  console.log(`${name.padEnd(44)} median ${at(0.5).padStart(8)}  p95 ${at(0.95).padStart(8)}`)
}

async function main(): Promise<void> {
  const store = await temporaryStore()
  const began = performance.now()
  await fill(store)
  console.log(`${count} events inserted in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  const reader = { locale: 'en', editor: false } as const
  const window = (i: number, days: number): TimelineQuery => {
    const from = last - days - ((i * 397) % (last - first - days))
    return { ...defaultQuery, from, to: from + days }
  }
  await measure('timeline, 30 days', 20, (i) => readTimeline(store, window(i, 30), reader))
  await measure('timeline, a year', 20, (i) => readTimeline(store, window(i, 365), reader))
  await measure('timeline, ten years', 10, (i) => readTimeline(store, window(i, 3650), reader))
  await measure('timeline, ten years, AM and AZ', 10, (i) =>
    readTimeline(store, { ...window(i, 3650), actors: ['AM', 'AZ'], match: 'between' }, reader),
  )
  await measure('events, first page of everything', 20, () =>
    readEvents(store, defaultQuery, { ...reader, limit: 100 }),
  )
  await measure('events, a page of a year', 20, (i) => readEvents(store, window(i, 365), { ...reader, limit: 100 }))
  await store.close()
}

main()
