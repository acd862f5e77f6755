import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultQuery, type TimelineQuery } from '@/lib/domain/query'
import { Prisma, type Store } from './client'
import { day } from './sample'
import { temporaryStore } from './temporary'
import { matching } from './where'

let store: Store

/** Twenty thousand events over twenty years, a day long but for every tenth, of three of eight parties each. */
const events = `INSERT INTO "Event" ("id", "slug", "type", "band", "alternatives", "status", "changedIn")
  SELECT 'e' || i, 'e' || i, 'call', 'contact', '[]', 'published', 0 FROM generate_series(1, 20000) i`
const lanes = `INSERT INTO "EventLane" ("lane", "level", "eventId", "spanClass", "firstDay", "lastDay", "band", "type",
    "draft", "dating", "part", "named")
  SELECT lane, CASE lane WHEN '*' THEN 'all' ELSE 'lane' END, 'e' || i, class, first, first + (ARRAY[0, 5, 20, 300, 2000, 4000])[class + 1],
    'contact', CASE i % 3 WHEN 0 THEN 'call' ELSE 'meeting' END, i % 9 = 0, 'day', 'party', TRUE
  FROM generate_series(1, 20000) i,
    LATERAL (SELECT 11000 + i * 7919 % 8000 AS first, CASE WHEN i % 10 > 0 THEN 0 ELSE i / 10 % 6 END AS class) span,
    LATERAL unnest(ARRAY['*', (ARRAY['AM', 'AZ'])[i % 2 + 1], (ARRAY['RU', 'TR', 'FR', 'US', 'IR', 'NK'])[i % 6 + 1]]) lane`
const dyads = `INSERT INTO "EventDyad" ("eventId", "a", "b", "level")
  SELECT "eventId", 'AM', 'AZ', 'lane' FROM "EventLane" WHERE "lane" = 'RU'`

beforeAll(async () => {
  store = await temporaryStore()
  for (const sql of [events, lanes, dyads, 'VACUUM ANALYZE']) await store.client.$executeRawUnsafe(sql)
}, 60_000)
afterAll(() => store.close())

type Step = { 'Node Type': string; 'Index Name'?: string; 'Index Cond'?: string; Plans?: Step[] }

async function plan(sql: Prisma.Sql): Promise<Step[]> {
  const rows = await store.client.$queryRaw<{ 'QUERY PLAN': { Plan: Step }[] }[]>`EXPLAIN (FORMAT JSON) ${sql}`
  const steps = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(steps)]
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => steps(Plan)))
}

describe('PostgreSQL’s query plan', () => {
  const window = { first: day('2020-09-27'), last: day('2020-11-10') }
  const filtered: TimelineQuery = { ...defaultQuery, actors: ['AM', 'AZ'], types: ['call'] }

  test.each([
    ['events', 'any'],
    ['events', 'all'],
    ['events', 'between'],
    ['lanes', 'any'],
  ] as const)('of %s in a window, %s, reads ranges of the indexes only', async (rows, match) => {
    const asked = { query: { ...filtered, match }, reach: window, editor: false }
    const steps = await plan(Prisma.sql`SELECT count(*) FROM ${matching(Prisma.sql`l."eventId"`, rows, asked)} m`)
    const index = rows === 'events' ? 'EventLane_by_lane' : 'EventLane_by_level'
    const searches = steps.filter((s) => s['Index Name'] === index && /"?spanClass"? = /.test(s['Index Cond'] ?? ''))
    expect(searches.length).toBeGreaterThanOrEqual(6)
    for (const search of searches) expect(search['Index Cond']).toMatch(/"firstDay" <= /)
    expect(steps.filter((s) => s['Node Type'] === 'Seq Scan')).toEqual([])
  })

  test('of bins reads ranges of the index only', async () => {
    const asked = { query: defaultQuery, reach: window, editor: false }
    const columns = Prisma.sql`l."lane", l."band", l."firstDay"`
    const steps = await plan(
      Prisma.sql`SELECT "lane", "band", count(*) FROM ${matching(columns, 'lanes', asked)} m GROUP BY 1, 2`,
    )
    const searches = steps.filter((s) => s['Index Name'] === 'EventLane_by_level')
    expect(searches).toHaveLength(6)
    expect(searches.filter((s) => s['Node Type'] === 'Index Only Scan').length).toBeGreaterThan(0)
    expect(steps.filter((s) => s['Node Type'] === 'Seq Scan')).toEqual([])
  })
})
