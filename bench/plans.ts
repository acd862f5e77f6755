// How the database at DATABASE_URL, made by bench/generate.ts, reads what is asked of it: for each kind of question the
// milliseconds it takes, the median of five, and the steps of its query plan with how often each is in it. Lists, searches
// and the census are the database's; windows are counted in memory.
//   DATABASE_URL=file:./big.db node --import tsx bench/plans.ts
//   node scripts/postgres.mjs run sh -c 'node --import tsx bench/generate.ts 1000000 && node --import tsx bench/plans.ts'
import { parseIsoDay } from '@/lib/calendar'
import { defaultQuery, type TimelineQuery } from '@/lib/domain/query'
import { openStore, Prisma, type Store, snapshot } from '@/lib/store/client'
import { type Asked, facetSets, matching, saying } from '@/lib/store/where'

const window = { first: parseIsoDay('2020-09-27') ?? 0, last: parseIsoDay('2020-11-10') ?? 0 }

const asked = (change: Partial<TimelineQuery>, reach: Asked['reach'] = window): Asked => ({
  query: { ...defaultQuery, ...change },
  reach,
  editor: false,
})
const id = Prisma.sql`l."eventId"`
const place = Prisma.sql`l."firstDay", l."eventId"`
const page = { after: null, limit: 101 }
const counted = (of: Asked) => Prisma.sql`SELECT count(*) FROM ${matching(id, 'events', of)} m`
const paged = (of: Asked) =>
  Prisma.sql`SELECT * FROM ${matching(place, 'events', of, page)} m ORDER BY "firstDay", "eventId" LIMIT 101`

const questions: Record<string, Prisma.Sql> = {
  'a page of a window': paged(asked({})),
  'a page of everything': paged(asked({}, 'dated')),
  'a page, AM or AZ': paged(asked({ actors: ['AM', 'AZ'] })),
  'a page, between AM and AZ': paged(asked({ actors: ['AM', 'AZ'], match: 'between' })),
  'a page, calls': paged(asked({ types: ['call'] })),
  'a page, in Lachin': paged(asked({ places: ['lachin'] })),
  'a page, killed, as AZ says': paged(asked({ claimants: ['AZ'], measures: ['killed'] })),
  'a page, words': paged(asked({ q: 'hadrut' })),
  'a count of a window': counted(asked({})),
  'a count, between AM and AZ': counted(asked({ actors: ['AM', 'AZ'], match: 'between' })),
  'all texts that hold a word': Prisma.sql`SELECT count(*) FROM "Event" e WHERE ${saying(['hadrut'])}`,
  'sets of facets with a figure': facetSets(asked({ claimants: ['AZ'], measures: ['killed'] }).query) ?? Prisma.empty,
  'a block of the census': Prisma.sql`SELECT count(*) FROM "EventLane" l WHERE l."eventId" >= (
    SELECT "id" FROM "Event" ORDER BY "id" LIMIT 1 OFFSET 1000) AND l."eventId" < (
    SELECT "id" FROM "Event" ORDER BY "id" LIMIT 1 OFFSET 9192)`,
  'what a change touched': Prisma.sql`SELECT "id" FROM "Event" WHERE "changedIn" > 1`,
}

/** The steps of a plan, a line each. */
function planOf(store: Store, sql: Prisma.Sql): Promise<string[]> {
  return snapshot(store, async (t) => {
    if (store.dialect.name === 'sqlite') {
      const rows = await t.$queryRaw<{ detail: string }[]>`EXPLAIN QUERY PLAN ${sql}`
      return rows.map(({ detail }) => detail)
    }
    const rows = await t.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN (COSTS FALSE) ${sql}`
    return rows.map((row) => row['QUERY PLAN'])
  })
}

async function timed(store: Store, sql: Prisma.Sql): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const began = performance.now()
    await snapshot(store, (t) => t.$queryRaw`${sql}`)
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[2]!
}

async function main(): Promise<void> {
  const store = await openStore()
  for (const [name, sql] of Object.entries(questions)) {
    const plan = await planOf(store, sql)
    console.log(`\n${name}: ${(await timed(store, sql)).toFixed(1)} ms`)
    for (const step of new Set(plan))
      console.log(`${String(plan.filter((s) => s === step).length).padStart(4)} × ${step}`)
  }
  await store.close()
}

void main()
