import { expect, test } from 'vitest'
import { saveArticle } from './article'
import { canonicalJson } from './canonical-json'
import { everything, publishEvents } from './publish'
import { seal, sha256 } from './revision'
import { apart, sampleArticle, sampleMention } from './sample'
import { temporaryStore } from './temporary'

test('every revision holds the hash of the one before, over digests of what it changed', async () => {
  const store = await temporaryStore()
  await saveArticle(store, sampleArticle('One.', [sampleMention()]), apart)
  await saveArticle(store, sampleArticle('Two.', [sampleMention({ date: '2020-08-01' })]), apart)
  await publishEvents(store, everything, { by: 'a test', reason: 'testing' })
  const chain = await store.client.revision.findMany({ orderBy: { seq: 'asc' } })
  expect(chain.map((r) => r.seq)).toEqual(chain.map((_, i) => i + 1))
  expect(chain.map((r) => r.action)).toEqual(['save', 'create', 'save', 'create', 'publish', 'publish'])
  let previous = ''
  for (const { before, after, hash, at, ...sealed } of chain) {
    expect(sealed.previousHash).toBe(previous)
    expect(sealed.afterDigest).toBe(after === null ? null : sha256(canonicalJson(after)))
    expect(sealed.beforeDigest).toBe(before === null ? null : sha256(canonicalJson(before)))
    expect(seal({ ...sealed, at: at.toISOString() })).toBe(hash)
    previous = hash
  }
  await store.close()
})
