import { describe, expect, test } from 'vitest'
import { longestExcerpt, quoteOf } from './quote'
import { sampleClaim, sampleMention } from './sample'

const long = 'کلمه '.repeat(100).trim()
const source = (text: string, more = {}) => ({ id: 'd', lang: 'fa', rights: 'excerpt', kind: 'article', text, ...more })
const anybody = { editor: false }

describe('a quote', () => {
  test('is the sentence, with the words it rests on marked', () => {
    const text = 'نخست. سه سرباز کشته شدند. پایان.'
    const mention = sampleMention({
      trigger: { start: 15, end: 18 },
      passages: [{ start: 6, end: 25 }],
      claims: [sampleClaim({ passage: { start: 6, end: 8 } })],
    })
    const quote = quoteOf(source(text), mention, anybody)
    expect(quote).toMatchObject({ text: 'سه سرباز کشته شدند.', cutBefore: false, cutAfter: false })
    const words = quote?.marks.map(({ start, end, kind }) => [quote.text.slice(start, end), kind])
    expect(words).toEqual([
      ['سه', 'figure'],
      ['کشت', 'trigger'],
    ])
  })

  test.each([0, 150, 250, 480])('of a long sentence is a part round the trigger at %i, cut between words', (at) => {
    const mention = sampleMention({ trigger: { start: at, end: at + 4 }, passages: [{ start: 0, end: long.length }] })
    const quote = quoteOf(source(long), mention, anybody)!
    expect(quote.text.length).toBeLessThanOrEqual(longestExcerpt)
    expect(quote.text.length).toBeGreaterThan(longestExcerpt - 20)
    expect(quote.text.split(' ').every((word) => word === 'کلمه' || word === '')).toBe(true)
    expect(quote.marks).toHaveLength(1)
    expect([quote.cutBefore, quote.cutAfter]).toEqual([
      quote.text !== long.slice(0, quote.text.length) || at > 150,
      at < 450,
    ])
  })

  test('is whole for editors and for sources that allow it', () => {
    const mention = sampleMention({ passages: [{ start: 0, end: long.length }] })
    expect(quoteOf(source(long), mention, { editor: true })?.text).toBe(long)
    expect(quoteOf(source(long, { rights: 'full' }), mention, anybody)?.text).toBe(long)
  })

  test('is kept back where only a link may be shown, where the text was purged, and of records', () => {
    const mention = sampleMention({ passages: [{ start: 0, end: 5 }] })
    expect(quoteOf(source(long, { rights: 'link-only' }), mention, anybody)).toBeNull()
    expect(quoteOf(source(''), mention, anybody)).toBeNull()
    expect(quoteOf(source(long, { kind: 'record' }), mention, anybody)).toBeNull()
    expect(quoteOf(source(long, { rights: 'link-only' }), mention, { editor: true })).not.toBeNull()
  })
})
