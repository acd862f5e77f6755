import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultQuery } from '@/lib/domain/query'
import { saveArticle } from './article'
import type { Store } from './client'
import { saveCurated } from './curated'
import { readEvents } from './events'
import { refreshFacets } from './refresh'
import { apart, sampleArticle, sampleCurated, sampleMention } from './sample'
import { temporaryStore } from './temporary'
import { verify } from './verify'

let store: Store
beforeAll(async () => {
  store = await temporaryStore()
  await saveCurated(store, [sampleCurated()], { by: 'a test', reason: 'testing' })
  const mention = sampleMention({ places: ['shusha'] })
  await saveArticle(store, sampleArticle('Something happened in Shusha.', [mention], { publish: true }), apart)
})
afterAll(() => store.close())

test('a store of an earlier version is made searchable once, as if it had been from the start', async () => {
  const whole = await store.client.event.findMany({ select: { id: true, search: true }, orderBy: { id: 'asc' } })
  await store.client.eventLane.updateMany({ data: { facetId: null } })
  await store.client.event.updateMany({ data: { search: '' } })
  await store.client.facetSet.deleteMany()
  const found = async () => {
    const query = { ...defaultQuery, places: ['shusha'], q: 'شوشا' }
    return (await readEvents(store, query, { locale: 'en', editor: false, limit: 10 })).total
  }
  expect(await found()).toBe(0)
  expect(await refreshFacets(store)).toBe(2)
  expect(await store.client.event.findMany({ select: { id: true, search: true }, orderBy: { id: 'asc' } })).toEqual(
    whole,
  )
  expect(await found()).toBe(1)
  expect((await verify(store)).findings).toEqual([])
  expect(await refreshFacets(store)).toBe(0)
})
