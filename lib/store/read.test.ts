import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findActor, lineageOf } from '@/lib/codebook/actors'
import type { EventSummary } from '@/lib/domain/detail'
import { type Band, bands } from '@/lib/domain/event'
import { defaultQuery, matches, type TimelineQuery } from '@/lib/domain/query'
import { readActors, readPublishers } from './actors'
import { saveArticle } from './article'
import { censusOf } from './census'
import { Prisma, type Store, snapshot, versionIn } from './client'
import { binsOver } from './density'
import { cursorProblem, readEvents } from './events'
import { publishEvents } from './publish'
import { apart, day, sampleArticle, sampleMention } from './sample'
import { standing } from './span'
import { countBins, countLaneBins, tallyOf } from './tally'
import { temporaryStore } from './temporary'
import { readTimeline } from './timeline'
import { matching } from './where'

const editor = { locale: 'en', editor: true } as const
const anybody = { locale: 'en', editor: false } as const
const [first, last] = [day('2020-01-01'), day('2021-12-31')]
const wide: TimelineQuery = { ...defaultQuery, bands: [...bands] }

const types = ['armed-clash', 'shelling', 'call', 'meeting', 'statement']
const parties = ['AM', 'AZ', 'RU', 'TR', 'AZ-MOD', 'AM-MFA']
const dates = ['day', 'day', 'day', 'week', 'month', 'year', 'after'] as const

/** Events of every length, the same each time. */
function randomMentions() {
  const event = fc.record({
    type: fc.constantFrom(...types),
    parties: fc.uniqueArray(fc.constantFrom(...parties), { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom(...dates),
    at: fc.integer({ min: 0, max: last - first }),
  })
  return fc.sample(event, { numRuns: 130, seed: 7 }).map(({ type, parties: who, kind, at }, i) => {
    const iso = new Date((first + at) * 86_400_000).toISOString().slice(0, 10)
    const week = new Date((first + at + 6) * 86_400_000).toISOString().slice(0, 10)
    const edtf = {
      day: iso,
      week: `${iso}/${week}`,
      month: iso.slice(0, 7),
      year: iso.slice(0, 4),
      after: `${iso}/..`,
    }[kind]
    const exchange = who.length > 1 ? [[who[0]!, who[1]!] as const] : []
    return sampleMention({ type, date: edtf, at: i * 30, parties: who.map((actor) => [actor]), dyads: exchange })
  })
}

let store: Store
let events: (EventSummary & { dyads: readonly (readonly [string, string])[] })[]

beforeAll(async () => {
  store = await temporaryStore()
  const mentions = randomMentions()
  await saveArticle(store, sampleArticle('Many things happened.', mentions), apart)
  const { events: all } = await readEvents(store, wide, { ...editor, limit: 500 })
  const published = all.filter((_, i) => i % 3 > 0).map((e) => e.id)
  await publishEvents(store, published, { by: 'a test', reason: 'testing' })
  const { events: now } = await readEvents(store, wide, { ...editor, limit: 500 })
  const dyads = await store.client.eventDyad.findMany()
  events = now.map((e) => ({ ...e, dyads: dyads.filter((d) => d.eventId === e.id).map(({ a, b }) => [a, b] as const) }))
}, 120_000)
afterAll(() => store.close())

const root = (actor: string) => lineageOf(actor).at(-1)!

/** What a query means, said again without a database. */
function holds(event: (typeof events)[number], q: TimelineQuery, isEditor: boolean): boolean {
  const span = standing(event)
  if (!span || (!isEditor && event.draft)) return false
  if (q.from !== null && span.last < q.from) return false
  if (q.to !== null && span.first > q.to) return false
  if (!q.bands.includes(event.band) || (q.types.length > 0 && !q.types.includes(event.type))) return false
  const took = q.actors.filter((actor) => event.actors.includes(actor))
  if (q.actors.length === 0) return true
  if (q.match === 'any' || q.actors.length === 1) return took.length > 0
  if (q.match === 'all') return took.length === q.actors.length
  return event.dyads.some(([a, b]) => q.actors.includes(a) && q.actors.includes(b))
}

const someDay = fc.option(fc.integer({ min: first - 40, max: last + 40 }))
const queries = fc
  .record({
    actors: fc.uniqueArray(fc.constantFrom(...parties), { maxLength: 3 }),
    match: fc.constantFrom(...matches),
    bands: fc.subarray([...bands], { minLength: 1 }),
    types: fc.option(fc.subarray(types), { nil: [] }),
    from: someDay,
    to: someDay,
  })
  .map((q): TimelineQuery => {
    const turned = q.from !== null && q.to !== null && q.from > q.to ? { from: q.to, to: q.from } : {}
    return { ...defaultQuery, ...q, types: q.types ?? [], ...turned }
  })
const readers = fc.constantFrom(editor, anybody)

describe('what matches', () => {
  test('is what the query says, for events of every length and for both kinds of readers', async () => {
    let looked = 0
    await fc.assert(
      fc.asyncProperty(queries, readers, async (q, reader) => {
        const page = await readEvents(store, q, { ...reader, limit: 500 })
        const expected = events.filter((e) => holds(e, q, reader.editor)).map((e) => e.slug)
        looked += expected.length
        expect(page.events.map((e) => e.slug).sort()).toEqual(expected.sort())
        expect(page.total).toBe(expected.length)
      }),
      { numRuns: 60, seed: 11 },
    )
    expect(looked).toBeGreaterThan(500)
  })

  test('between two actors is what they were in exchange over, by their bodies too', async () => {
    const between = { ...wide, actors: ['AM', 'AZ'], match: 'between' as const }
    const all = { ...wide, actors: ['AM', 'AZ'], match: 'all' as const }
    const [pairs, joint] = await Promise.all([between, all].map((q) => readEvents(store, q, { ...editor, limit: 500 })))
    expect(pairs!.total).toBeGreaterThan(0)
    expect(pairs!.total).toBeLessThan(joint!.total)
    const bodies = { ...wide, actors: ['AM-MFA', 'AZ-MOD'], match: 'between' as const }
    const { events: byBodies } = await readEvents(store, bodies, { ...editor, limit: 500 })
    for (const { slug } of byBodies) expect(pairs!.events.map((e) => e.slug)).toContain(slug)
  })
})

describe('pages', () => {
  test.each([1, 7, 50, 500])('of %i give every event once, in order', async (limit) => {
    const slugs: string[] = []
    let cursor: string | null = null
    let pages = 0
    do {
      const page: Awaited<ReturnType<typeof readEvents>> = await readEvents(
        store,
        { ...wide, from: limit === 1 ? day('2021-10-01') : null },
        { ...anybody, limit, cursor },
      )
      slugs.push(...page.events.map((e) => e.slug))
      cursor = page.next
      pages++
      expect(slugs.length).toBeLessThanOrEqual(page.total)
      if (cursor === null) expect(slugs).toHaveLength(page.total)
    } while (cursor !== null && pages < 300)
    expect(new Set(slugs).size).toBe(slugs.length)
    const byDay = slugs.map((slug) => standing(events.find((e) => e.slug === slug)!)!.first)
    expect(byDay).toEqual([...byDay].sort((a, b) => a - b))
    expect(slugs.length).toBeGreaterThan(limit === 1 ? 5 : 80)
  })

  test('name a cursor that is none of theirs', () => {
    expect(cursorProblem('18000.01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBeNull()
    expect(cursorProblem(null)).toBeNull()
    expect(cursorProblem("1'; DROP TABLE")).toMatchObject({ field: 'cursor', code: 'not-found' })
  })
})

describe('bins', () => {
  test('add up to the events they stand for', async () => {
    let looked = 0
    await fc.assert(
      fc.asyncProperty(queries, readers, async (q, reader) => {
        const window = { first: q.from ?? Math.min(first, q.to ?? first), last: q.to ?? Math.max(last, q.from ?? last) }
        const { whole, lanes } = await snapshot(store, async (t) => {
          const tally = await tallyOf(t, await censusOf(t, store, await versionIn(t)), {
            query: q,
            editor: reader.editor,
          })
          return { whole: countBins(tally, window), lanes: countLaneBins(tally, window) }
        })
        const found = events.filter((e) => holds(e, { ...q, from: window.first, to: window.last }, reader.editor))
        looked += found.length
        const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0)
        expect(sum(whole.counts)).toBe(found.length)
        const expected = Array<number>(whole.counts.length).fill(0)
        for (const e of found) {
          const at = Math.max(standing(e)!.first, window.first)
          expected[Math.floor((at - whole.first) / whole.days)]!++
        }
        expect(whole.counts).toEqual(expected)
        for (const { lane, band, bins } of lanes) {
          const here = found.filter((e) => e.band === band && e.parties.some((p) => p.id === lane))
          expect(sum(bins.counts)).toBe(here.length)
        }
        const pairs = found.flatMap((e) => e.parties.map((p) => `${p.id} ${e.band}`))
        expect(lanes.length).toBe(new Set(pairs).size)
      }),
      { numRuns: 40, seed: 3 },
    )
    expect(looked).toBeGreaterThan(300)
  })

  test('are powers of two wide, at multiples of their width, and few', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), fc.integer({ min: 0, max: 120_000 }), (from, length) => {
        const { first: start, days, length: count } = binsOver({ first: from, last: from + length })
        expect(Number.isInteger(Math.log2(days))).toBe(true)
        expect(Math.abs(start % days)).toBe(0)
        expect(start <= from && start + days * count > from + length).toBe(true)
        expect(count).toBeLessThanOrEqual(512)
      }),
    )
  })
})

describe('a timeline answer', () => {
  test('holds the events, lanes and counts of its window', async () => {
    const data = await readTimeline(store, { ...defaultQuery, from: day('2020-07-01'), to: day('2020-12-31') }, anybody)
    const found = events.filter((e) =>
      holds(e, { ...defaultQuery, from: data.window.first, to: data.window.last }, false),
    )
    expect(data.total).toBe(found.length)
    expect(data.events?.map((e) => e.slug).sort()).toEqual(found.map((e) => e.slug).sort())
    expect(data.bins).toBeNull()
    expect(data.drafts).toBe(0)
    for (const lane of data.lanes) {
      const here = found.filter((e) => e.parties.some((p) => p.id === lane.id))
      expect([lane.count, lane.contacts]).toEqual([here.length, here.filter((e) => e.band === 'contact').length])
      expect(lane.label).toMatchObject({ text: findActor(lane.id)?.labels.en })
      expect(lane.label.width).toBeGreaterThan(0)
    }
    const { day: exact, coarser, disputed } = data.precision
    expect(exact + coarser + disputed).toBe(data.total)
    expect(exact).toBe(found.filter((e) => e.precision === 'day').length)
    expect(data.types.reduce((sum, type) => sum + type.count, 0)).toBe(data.total)
    expect(data.choices?.some((type) => type.band === 'act')).toBe(true)
    expect([...data.events!].sort((a, b) => a.rank - b.rank).map((e) => e.rank)).toEqual(found.map((_, i) => i))
    expect(data.events?.every((e) => e.title.width > 0 && e.lanes.length > 0)).toBe(true)
    const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0)
    expect(sum(data.overview.all.counts)).toBe(events.filter((e) => !e.draft).length)
    expect(sum(data.overview.matching.counts)).toBe(events.filter((e) => !e.draft && e.band !== 'act').length)
    const newestDocument = day('2020-07-13')
    expect(data.extent?.last).toBeGreaterThan(newestDocument)
    expect(data.asOf).toBe(data.extent?.last)
  })

  test('begins with the war of 2020 and ends with the last event, when no days are asked for', async () => {
    const data = await readTimeline(store, defaultQuery, anybody)
    expect(data.window.first).toBe(day('2020-09-27'))
    expect(data.window.last).toBe(data.extent?.last)
    const early = await temporaryStore()
    expect((await readTimeline(early, defaultQuery, anybody)).extent).toBeNull()
    await saveArticle(early, sampleArticle('Early.', [sampleMention({ date: '1994-05-12' })]), apart)
    const old = await readTimeline(early, defaultQuery, editor)
    expect(old.window).toEqual({ first: day('1994-05-12'), last: day('1994-05-12') })
    expect(old.drafts).toBe(1)
    expect((await readTimeline(early, defaultQuery, anybody)).total).toBe(0)
    await early.close()
  })

  test('tells of what is saved and published since the last answer', async () => {
    const fresh = await temporaryStore()
    const counts = async (reader: typeof editor | typeof anybody) => {
      const { overview, extent } = await readTimeline(fresh, defaultQuery, reader)
      return [overview.all.counts.reduce((a, b) => a + b, 0), extent?.last ?? null]
    }
    expect(await counts(editor)).toEqual([0, null])
    await saveArticle(fresh, sampleArticle('One.', [sampleMention()]), apart)
    expect([await counts(editor), await counts(anybody)]).toEqual([
      [1, day('2020-07-12')],
      [0, null],
    ])
    await saveArticle(fresh, sampleArticle('Two.', [sampleMention({ date: '2020-08-01' })], { publish: true }), apart)
    expect([await counts(editor), await counts(anybody)]).toEqual([
      [2, day('2020-08-01')],
      [1, day('2020-08-01')],
    ])
    await fresh.close()
  })

  test('of Persian and Arabic has their titles and labels', async () => {
    for (const locale of ['fa', 'ar'] as const) {
      const data = await readTimeline(store, defaultQuery, { locale, editor: false })
      for (const { title } of data.events!) expect(title.text).toMatch(/\p{Script=Arabic}/u)
      for (const { label } of data.lanes) expect(label.text).toMatch(/\p{Script=Arabic}/u)
    }
  })
})

describe('lists of choices', () => {
  test('count the events of every actor and publisher that the reader can see', async () => {
    const actors = await readActors(store, { ...wide, actors: ['AM'] }, anybody)
    const shown = events.filter((e) => !e.draft)
    for (const { id, count } of actors) expect(count).toBe(shown.filter((e) => e.actors.includes(id)).length)
    expect(actors.map((a) => a.id)).toContain('AZ-MOD')
    expect(actors.find((a) => a.id === 'AZ-MOD')).toMatchObject({ root: 'AZ', kind: 'body' })
    expect(await readPublishers(store, anybody)).toEqual([{ id: 'paper', label: 'The Paper', documents: 1 }])
    const empty = await temporaryStore()
    await saveArticle(empty, sampleArticle('Draft.', [sampleMention()]), apart)
    expect(await readPublishers(empty, anybody)).toEqual([])
    expect(await readPublishers(empty, editor)).toHaveLength(1)
    await empty.close()
  })
})

// PostgreSQL’s has tests of its own.
if (!process.env.ARAXES_TEST_POSTGRES)
  describe('SQLite’s query plan', () => {
    const plan = async (sql: Prisma.Sql) => {
      const rows = await store.client.$queryRaw<{ detail: string }[]>`EXPLAIN QUERY PLAN ${sql}`
      return rows.map((row) => row.detail)
    }
    const window = { first: day('2020-09-27'), last: day('2020-11-10') }
    const filtered: TimelineQuery = { ...defaultQuery, actors: ['AM', 'AZ'], types: ['call'] }

    test.each([
      ['events', 'any'],
      ['events', 'all'],
      ['events', 'between'],
      ['lanes', 'any'],
    ] as const)('of %s in a window, %s, reads ranges of the indexes only', async (rows, match) => {
      const asked = { query: { ...filtered, match }, reach: window, editor: false }
      const details = await plan(Prisma.sql`SELECT count(*) FROM ${matching(Prisma.sql`l."eventId"`, rows, asked)} m`)
      const searches = details.filter((d) => /^SEARCH l /.test(d))
      const index = rows === 'events' ? 'EventLane_by_lane' : 'EventLane_by_level'
      expect(searches).toHaveLength(6)
      for (const search of searches) {
        expect(search).toContain(`COVERING INDEX ${index}`)
        expect(search).toMatch(/spanClass=\? AND firstDay[<>]\?/)
      }
      expect(details.filter((d) => /^SCAN [lpd] /.test(d) || /AUTOMATIC/.test(d))).toEqual([])
      expect(details.filter((d) => /^SEARCH [pd] /.test(d)).length).toBeGreaterThanOrEqual(6)
    })

    test('of bins reads the index alone', async () => {
      const asked = { query: defaultQuery, reach: window, editor: false }
      const columns = Prisma.sql`l."lane", l."band", l."firstDay"`
      const details = await plan(
        Prisma.sql`SELECT "lane", "band", count(*) FROM ${matching(columns, 'lanes', asked)} m GROUP BY 1, 2`,
      )
      const searches = details.filter((d) => /^SEARCH l USING COVERING INDEX EventLane_by_level/.test(d))
      expect(searches).toHaveLength(6)
    })
  })

test('the sample has every band and both kinds of visibility', () => {
  const seen = new Set<Band>(events.map((e) => e.band))
  expect([...seen].sort()).toEqual([...bands].sort())
  expect(events.filter((e) => e.draft).length).toBeGreaterThan(20)
  expect(events.every((e) => e.actors.every((a) => e.actors.includes(root(a))))).toBe(true)
})
