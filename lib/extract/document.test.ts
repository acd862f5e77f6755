import { describe, expect, it } from 'vitest'
import { fold } from '@/lib/text/fold'
import { readDocument } from './document'

function sentencesOf(text: string): string[] {
  const folded = fold(text)
  return readDocument(folded, 'en', null, []).sentences.map((s) => s.text)
}

describe('a document', () => {
  it('reads a sentence without end in stretches, cut behind commas', () => {
    const text = `${'Armenian forces shelled the village of Tavush, '.repeat(60)}it said.`
    const found = sentencesOf(text)
    expect(found.join('')).toBe(text.toLowerCase())
    expect(found.length).toBe(3)
    for (const sentence of found) expect(sentence.length).toBeLessThanOrEqual(1000)
    for (const sentence of found.slice(0, -1)) expect(sentence).toMatch(/tavush, $/)
  })

  it('cuts it at spaces where it has no commas, and anywhere where it has none', () => {
    expect(sentencesOf('shelled '.repeat(300)).every((s) => /^(?:shelled )+(?:shelled)?$/.test(s))).toBe(true)
    expect(sentencesOf(`${'shelled'.repeat(300)} and so on and on.`)[0]).toHaveLength(1000)
  })

  it('leaves any sentence of prose whole', () => {
    const text = `${'Armenian forces shelled the village of Tavush, '.repeat(20)}it said.`
    expect(sentencesOf(text)).toHaveLength(1)
  })
})
