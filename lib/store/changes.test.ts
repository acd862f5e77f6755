import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultQuery } from '@/lib/domain/query'
import { saveArticle } from './article'
import { readChanges } from './changes'
import { dataVersion, type Store } from './client'
import { saveCurated } from './curated'
import { readPicture } from './picture'
import { apart, day, sampleArticle, sampleClaim, sampleCurated, sampleMention } from './sample'
import { temporaryStore } from './temporary'

const anybody = { locale: 'en', editor: false } as const
const editor = { locale: 'en', editor: true } as const
const wide = { ...defaultQuery, from: day('2000-01-01'), to: day('2026-01-01') }

let store: Store
let before = 0
beforeAll(async () => {
  store = await temporaryStore()
  await saveCurated(store, [sampleCurated()], { by: 'a test', reason: 'testing' })
  before = await dataVersion(store)
  const told = sampleMention({
    date: '2021-11-16',
    claims: [sampleClaim(), sampleClaim({ by: null, about: null, value: 5 })],
  })
  await saveArticle(store, sampleArticle('Three were killed.', [told], { publish: true }), apart)
  await saveArticle(store, sampleArticle('More was read.', [sampleMention({ date: '2021-12-01' })]), apart)
})
afterAll(() => store.close())

test('tells what was added since a data version, as far as the reader may see it and the query matches', async () => {
  const now = await dataVersion(store)
  const changes = await readChanges(store, wide, before, anybody)
  expect(changes).toMatchObject({ since: before, count: 1 })
  expect(changes.events[0]?.slug).toMatch(/^[a-z0-9-]+$/)
  expect((await readChanges(store, wide, before, editor)).count).toBe(2)
  expect(await readChanges(store, wide, now, editor)).toEqual({ since: now, count: 0, events: [] })
  expect((await readChanges(store, { ...wide, to: day('2021-01-01') }, before, editor)).count).toBe(0)
})

test('a picture has figures only where they are asked for, each with its claimant and whose losses they are', async () => {
  expect((await readPicture(store, wide, {}, anybody)).figures).toBeUndefined()
  const { figures = [] } = await readPicture(store, wide, { claims: 'yes' }, anybody)
  const told = figures.filter(({ measure }) => measure === 'killed')
  expect(told.map(({ by, about, low, high }) => [by, about, low, high])).toEqual(
    expect.arrayContaining([
      ['AZ', 'AZ', 3, 3],
      ['reporter', null, 5, 5],
    ]),
  )
})
