import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseIsoDay } from '@/lib/calendar'
import { everything, listEvents, readEvent, type Store, verify } from '@/lib/store'
import { temporaryStore } from '@/lib/store/temporary'
import { checkSubmission } from './article'
import { ingest } from './ingest'
import { seed } from './seed'

const shared = process.env.ARAXES_SHARED ?? '../shared'
const missing = !existsSync(join(shared, 'seeds'))
const anybody = { locale: 'en', editor: false } as const

describe.skipIf(missing)(
  `the seed articles beside the bundled data${missing ? ' (skipped: set ARAXES_SHARED)' : ''}`,
  () => {
    const open: { store: Store | null } = { store: null }
    const store = () => open.store!

    beforeAll(async () => {
      open.store = await temporaryStore()
      await seed(store())
      const days: Record<string, string | null> = JSON.parse(readFileSync(join(shared, 'gold/published.json'), 'utf8'))
      for (const file of readdirSync(join(shared, 'seeds'))) {
        const text = readFileSync(join(shared, 'seeds', file), 'utf8')
        const rest = { bytesHash: null, lang: null, publisher: file, url: null, title: null }
        const article = checkSubmission({ text, published: days[parse(file).name] ?? null, ...rest })
        if (!article.ok) throw new Error(JSON.stringify(article.problems))
        await ingest(store(), article.value, { by: 'a test', reason: 'a test', publish: true })
      }
    }, 120_000)
    afterAll(() => store().close())

    /** The events of some types that begin between two days. */
    async function eventsOf(types: readonly string[], first: string, last: string) {
      const query = { ...everything, types: [...types], from: parseIsoDay(first), to: parseIsoDay(last) }
      const events = await listEvents(store(), query, anybody)
      return events.filter(({ firstDay }) => firstDay !== null && firstDay >= query.from!)
    }

    test('tell of one statement of 9 and 10 November 2020', async () => {
      const [one, ...others] = await eventsOf(['agreement', 'ceasefire'], '2020-11-09', '2020-11-10')
      expect(others).toEqual([])
      expect(one?.documents).toBeGreaterThanOrEqual(5)
    })

    test('tell of one start of the war of 27 September 2020', async () => {
      const begun = await eventsOf(['armed-clash'], '2020-09-27', '2020-09-27')
      const starts = begun.filter(({ firstDay, lastDay }) => firstDay === lastDay)
      expect(starts).toHaveLength(1)
      expect(starts[0]?.documents).toBeGreaterThanOrEqual(4)
    })

    test('tell of one clash of 16 November 2021, with what both ministries claim side by side', async () => {
      const clashes = await eventsOf(['armed-clash'], '2021-11-16', '2021-11-16')
      expect(clashes).toHaveLength(1)
      const event = await readEvent(store(), clashes[0]!.slug, anybody)
      const killed = event!.claims.filter(({ measure, supersededBy }) => measure === 'killed' && supersededBy === null)
      const told = killed.map(({ by, about, value }) => [by?.id, about?.id, value])
      expect(told).toContainEqual(['AM-MOD', 'AM', 6])
      expect(told).toContainEqual(['AZ-MOD', 'AZ', 7])
      expect(told).not.toContainEqual(['AM-MOD', 'AM', 1])
    })

    test('leave nothing in the store that does not follow from them', async () => {
      const { events, findings } = await verify(store())
      expect(events).toBeGreaterThan(40)
      expect(findings).toEqual([])
    })
  },
)
