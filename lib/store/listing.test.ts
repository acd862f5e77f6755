import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRule } from '@/lib/domain/listing'
import { defaultQuery } from '@/lib/domain/query'
import { saveArticle } from './article'
import type { Store } from './client'
import { readEvents } from './events'
import { readListing } from './listing'
import { publishEvents } from './publish'
import { apart, day, sampleArticle, sampleClaim, sampleMention } from './sample'
import { temporaryStore } from './temporary'

const editor = { locale: 'en', editor: true } as const
const anybody = { locale: 'en', editor: false } as const
const summer = { ...defaultQuery, from: day('2020-07-01'), to: day('2020-07-31') }

let store: Store

beforeAll(async () => {
  store = await temporaryStore()
  const claims = [sampleClaim(), sampleClaim({ by: 'AM-MOD', value: 7 })]
  const told = [sampleMention({ claims }), sampleMention({ date: '2021-01-05', at: 30, claims: [sampleClaim()] })]
  await saveArticle(store, sampleArticle('A clash, and another one in January.', told), apart)
  const { events } = await readEvents(store, defaultQuery, { ...editor, limit: 10 })
  await publishEvents(
    store,
    events.map((e) => e.id),
    { by: 'a test', reason: 'testing' },
  )
  await saveArticle(store, sampleArticle('A clash, some time ago.', [sampleMention({ date: null })]), apart)
  const unknown = { publication: { day: null, from: 'unknown', reason: null } } as const
  const mentions = [sampleMention({ date: null, rules: [openRule] }), sampleMention({ date: null, at: 30 })]
  const sample = sampleArticle('They clashed yesterday. So they had before.', mentions, { document: unknown })
  await saveArticle(store, sample, apart)
})

afterAll(() => store.close())

test('gives every figure of the events in the window with who gives it, and of no others', async () => {
  const { figures } = await readListing(store, summer, anybody)
  expect(figures.map(({ figure }) => [figure.by?.id, figure.value])).toEqual([
    ['AZ-MOD', 3],
    ['AM-MOD', 7],
  ])
  expect(new Set(figures.map(({ event }) => event)).size).toBe(1)
  expect(figures[0]?.source).toEqual({ lang: 'en', publisher: { id: 'paper', label: 'The Paper' } })
})

test('lists what has no day with the reason, to those who may see it', async () => {
  const { undated, undatedTotal } = await readListing(store, summer, editor)
  expect(undatedTotal).toBe(3)
  expect(undated.map(({ why }) => why).sort()).toEqual(['not-told', 'not-told', 'unpublished'])
  expect(await readListing(store, summer, anybody)).toMatchObject({ undated: [], undatedTotal: 0 })
})
