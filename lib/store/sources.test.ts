import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultQuery } from '@/lib/domain/query'
import { saveArticle } from './article'
import type { Store } from './client'
import { saveCurated } from './curated'
import { apart, day, sampleArticle, sampleCurated, sampleMention } from './sample'
import { readSources } from './sources'
import { temporaryStore } from './temporary'

const window = { first: day('2020-07-01'), last: day('2020-12-31') }
const read = (editor: boolean, change = {}) =>
  readSources(store, { query: { ...defaultQuery, ...change }, window }, { locale: 'en', editor })
let store: Store

/** An article of a publisher, of two clashes on a day. */
async function tell(publisher: string, date: string, publish: boolean): Promise<void> {
  const text = `${publisher} tells of what happened on ${date}, and of what followed on that day.`
  const document = { text, publisher: { id: publisher, names: { en: publisher.toUpperCase() } } }
  const mentions = [sampleMention({ date }), sampleMention({ date, at: 30 })]
  await saveArticle(store, sampleArticle(text, mentions, { publish, document }), apart)
}

beforeAll(async () => {
  store = await temporaryStore()
  for (const date of ['2020-07-12', '2020-07-13', '2020-07-14']) await tell('daily', date, true)
  for (const date of ['2020-07-15', '2020-07-16']) await tell('paper', date, true)
  await tell('wire', '2020-07-17', false)
  await tell('later', '2021-03-01', true)
  const citations = [{ text: 'A book, p. 12' }, { text: 'A journal' }, { text: 'A book, p. 12' }]
  await saveCurated(store, [sampleCurated({ citations })], { by: 'a test', reason: 'testing' })
}, 60_000)
afterAll(() => store.close())

describe('the sources of a window', () => {
  test('are publishers and cited works, those with the most documents first, each document once', async () => {
    expect(await read(false)).toEqual(['DAILY', 'PAPER', 'A book, p. 12', 'A journal'])
  })

  test('are those of drafts too for an editor', async () => {
    expect(await read(true)).toEqual(['DAILY', 'PAPER', 'A book, p. 12', 'A journal', 'WIRE'])
  })

  test('are only those that what is asked for rests on', async () => {
    expect(await read(false, { types: ['ceasefire'] })).toEqual(['A book, p. 12', 'A journal'])
    expect(await read(false, { types: ['call'] })).toEqual([])
  })
})
