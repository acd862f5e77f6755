import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { everything, publishEvents, readSource, readSourceList, type Store, saveArticle, saveCurated } from './index'
import { apart, sampleArticle, sampleCurated, sampleMention, sampleReading } from './sample'
import { temporaryStore } from './temporary'

const state: { store: Store | null } = { store: null }
const store = () => {
  if (!state.store) throw new Error('there is no store')
  return state.store
}
beforeEach(async () => {
  state.store = await temporaryStore()
})
afterEach(() => store().close())

const anybody = { locale: 'en', editor: false } as const
const editor = { locale: 'en', editor: true } as const
const save = async (...given: Parameters<typeof sampleArticle>) =>
  (await saveArticle(store(), sampleArticle(...given), apart)).documentId
const list = (reader: typeof anybody | typeof editor, page = 1) =>
  readSourceList(store(), { group: null, page, size: 2 }, reader)

const sentence = 'Forces of the two sides clashed near the border on Sunday evening. '
const text = `${sentence}Nothing else of note was told about it. ${'Filler that no event cites. '.repeat(20)}${sentence}`
const second = text.lastIndexOf(sentence)
const at = (start: number) => ({
  trigger: { start: start + 24, end: start + 31 },
  passages: [{ start, end: start + sentence.length - 1 }],
})

describe('the text of a source', () => {
  test('is shown to the public only as the passages that published events cite', async () => {
    const id = await save(text, [sampleMention(at(0)), sampleMention({ ...at(second), date: '2020-07-13' })], {
      publish: true,
    })
    const found = await readSource(store(), id, anybody)
    expect(found?.shown).toBe('passages')
    expect(found?.segments).toEqual([
      { start: 0, text: sentence.trim(), cutBefore: false, cutAfter: true },
      { start: second, text: sentence.trim(), cutBefore: true, cutAfter: false },
    ])
    expect((await readSource(store(), id, editor))?.segments).toEqual([
      { start: 0, text, cutBefore: false, cutAfter: false },
    ])
  })

  test('is never shown past 300 letters on end, however many passages touch', async () => {
    const sentences = Array.from(
      { length: 12 },
      (_, i) => `Clash number ${i} was told of near the border on that day. `,
    )
    const long = sentences.join('')
    const starts = sentences.map((s) => long.indexOf(s))
    const mentions = sentences.map((s, i) =>
      sampleMention({
        trigger: { start: starts[i]!, end: starts[i]! + 5 },
        passages: [{ start: starts[i]!, end: starts[i]! + s.length - 1 }],
        date: `2020-07-${10 + i}`,
      }),
    )
    const found = await readSource(store(), await save(long, mentions, { publish: true }), anybody)
    expect(found?.mentions).toHaveLength(12)
    const lengths = found?.segments.map((s) => s.text.length) ?? []
    expect(lengths.length).toBeGreaterThan(1)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300)
    expect(lengths.reduce((a, b) => a + b, 0)).toBeLessThan(long.length - 60)
  })

  test('is shown whole where its rights are full, and not at all where only a link is allowed', async () => {
    const shown = async (rights: 'full' | 'link-only', more: string) => {
      const id = await save(`${text} ${more}`, [sampleMention(at(0))], { publish: true, document: { rights } })
      const found = await readSource(store(), id, anybody)
      return [found?.shown, found?.segments.length, found?.mentions.length]
    }
    expect(await shown('full', 'a')).toEqual(['whole', 1, 1])
    expect(await shown('link-only', 'b')).toEqual(['nothing', 0, 1])
  })

  test('is not shown of a record of the curated list, which has its works instead', async () => {
    await saveCurated(store(), [sampleCurated()], { by: 'a test', reason: 'testing' })
    const page = await readSourceList(store(), { group: 'record', page: 1, size: 10 }, anybody)
    expect(page.sources.map(({ events, undated }) => [events, undated])).toEqual([[1, 0]])
    const found = await readSource(store(), page.sources[0]!.id, anybody)
    expect([found?.shown, found?.source.citations[0]?.text]).toEqual(['nothing', 'A book, p. 12'])
    expect(found?.mentions.map(({ claimants }) => claimants)).toEqual([['An estimator']])
  })
})

describe('what was read from a source', () => {
  test('says what became of each mention', async () => {
    const mentions = [
      sampleMention(at(0)),
      sampleMention({ ...at(second), type: 'call', date: null }),
      ...(['planned', 'negated', 'hypothetical', 'habitual'] as const).map((realis, i) =>
        sampleMention({ type: 'meeting', realis, at: 80 + 10 * i, date: null }),
      ),
    ]
    const id = await save(text, mentions, { publish: true })
    const found = await readSource(store(), id, anybody)
    expect(found?.mentions.map(({ fate, event }) => [fate, event !== null])).toEqual([
      ['dated', true],
      ['planned', false],
      ['negated', false],
      ['hypothetical', false],
      ['habitual', false],
      ['undated', true],
    ])
    const row = (await list(anybody)).sources[0]
    expect([row?.events, row?.undated]).toEqual([2, 1])
  })

  test('is a draft that the public sees nothing of, until it is published', async () => {
    const id = await save(text, [sampleMention(at(0))])
    expect(await readSource(store(), id, anybody)).toBeNull()
    expect((await list(anybody)).total).toBe(0)
    const drafted = await readSource(store(), id, editor)
    expect(drafted?.mentions.map(({ event }) => event?.draft)).toEqual([true])
    expect((await list(editor)).sources.map(({ events }) => events)).toEqual([1])
    await publishEvents(store(), everything, { by: 'a test', reason: 'testing' })
    expect((await readSource(store(), id, anybody))?.mentions.map(({ event }) => event?.draft)).toEqual([false])
  })
})

test('the list comes in pages, the latest first, and counts the sources of each kind of rights', async () => {
  const days = ['2020-07-14', '2020-07-16', '2020-07-15']
  for (const [i, iso] of days.entries())
    await save(`${text} ${i}`, [sampleMention({ ...at(0), date: sampleReading(iso) })], {
      publish: true,
      document: {
        title: iso,
        rights: i === 0 ? 'full' : 'excerpt',
        publication: { day: 18450 + Number(iso.slice(-2)), from: 'given', reason: null },
      },
    })
  const [first, last, beyond] = [await list(anybody), await list(anybody, 2), await list(anybody, 9)]
  expect([...first.sources, ...last.sources].map(({ title }) => title)).toEqual([days[1], days[2], days[0]])
  expect(beyond).toEqual(last)
  expect([first.total, first.pages, first.counts]).toEqual([3, 2, { full: 1, excerpt: 2, 'link-only': 0, record: 0 }])
  const full = await readSourceList(store(), { group: 'full', page: 1, size: 10 }, anybody)
  expect(full.sources.map(({ title }) => title)).toEqual([days[0]])
})
