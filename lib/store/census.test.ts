import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bands } from '@/lib/domain/event'
import { defaultQuery } from '@/lib/domain/query'
import { saveArticle } from './article'
import { type Census, censusOf } from './census'
import { type Store, snapshot, versionIn } from './client'
import { publishEvents, withdrawEvents } from './publish'
import { apart, sampleArticle, sampleMention } from './sample'
import { count, idsIn, tallyOf } from './tally'
import { temporaryStore } from './temporary'

let store: Store
beforeAll(async () => {
  store = await temporaryStore()
})
afterAll(() => store.close())

const by = { by: 'a test', reason: 'testing' }
const everything = { query: { ...defaultQuery, bands: [...bands] }, editor: true }
const ever = { first: -100_000, last: 100_000 }

/** The census that grew with the store, in blocks of three, and one that is read anew. */
function both(): Promise<[Census, Census]> {
  return snapshot(store, async (t) => {
    const version = await versionIn(t)
    const anew = { client: Object.create(store.client) }
    return [await censusOf(t, store, version, 3), await censusOf(t, anew, version)]
  })
}

async function saying(census: Census) {
  const tally = await snapshot(store, (t) => tallyOf(t, census, everything))
  return { ...count(tally, ever), undated: count(tally, null).total, ids: idsIn(tally, ever).sort() }
}

describe('the census', () => {
  test('that grows with the store says what one says that is read anew', async () => {
    let most = 0
    for (let i = 0; i < 8; i++) {
      const month = String(i + 1).padStart(2, '0')
      const mentions = [
        sampleMention({ date: `2020-${month}-03`, at: 0, parties: [['AM'], ['AZ-MOD']] }),
        sampleMention({
          date: `2020-${month}`,
          at: 40,
          type: 'call',
          parties: [['RU'], ['TR']],
          dyads: [['RU', 'TR']],
        }),
        ...(i % 3 === 0 ? [sampleMention({ date: null, at: 80 })] : []),
      ]
      await saveArticle(store, sampleArticle(`Report ${i}.`, mentions, { publish: i % 2 === 0 }), apart)
      if (i === 4) await publishEvents(store, { ...everything.query, types: ['call'] }, by)
      if (i === 6) await withdrawEvents(store, { ...everything.query, from: null, actors: ['RU'] }, by)
      const [grown, anew] = await both()
      expect(await saying(grown)).toEqual(await saying(anew))
      most = Math.max(most, grown.blocks.length)
      expect(grown.events).toBe(anew.events)
    }
    expect(most).toBeGreaterThan(2)
  })

  test('shares the blocks that nothing happened to', async () => {
    const [before] = await both()
    await saveArticle(store, sampleArticle('One more.', [sampleMention({ date: '2021-01-01' })]), apart)
    const [after] = await both()
    expect(after.version).toBeGreaterThan(before.version)
    expect(after.blocks.filter((block) => before.blocks.includes(block)).length).toBe(before.blocks.length - 1)
    expect(after.events).toBe(before.events + 1)
  })
})
