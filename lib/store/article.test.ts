import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultQuery } from '@/lib/domain/query'
import { documentIdOf, saveArticle } from './article'
import { exportCanonical } from './canonical'
import { dataVersion, type Store } from './client'
import { saveCurated } from './curated'
import { readEvent } from './event'
import { readEvents } from './events'
import { everything, publishEvents, withdrawEvents } from './publish'
import { apart, byDayAndType, sampleArticle, sampleClaim, sampleCurated, sampleMention, sampleReading } from './sample'
import { temporaryStore } from './temporary'

let store: Store
beforeEach(async () => {
  store = await temporaryStore()
})
afterEach(() => store.close())

const editor = { locale: 'en', editor: true } as const
const anybody = { locale: 'en', editor: false } as const
const all = { ...everything }
const author = { by: 'a test', reason: 'testing' }
const text = 'Clashes broke out on the border on 12 July. Three soldiers were killed, the ministry said.'
const list = (reader: typeof editor | typeof anybody) => readEvents(store, all, { ...reader, limit: 100 })
const only = async () => {
  const { events } = await list(editor)
  expect(events).toHaveLength(1)
  return events[0]!
}

describe('an article', () => {
  test('has an id that its text gives, whatever its white space', () => {
    expect(documentIdOf('a  b\r\nc ')).toBe(documentIdOf('a b\nc'))
    expect(documentIdOf('e\u0301')).toBe(documentIdOf('\u00e9'))
    expect(documentIdOf('a b')).not.toBe(documentIdOf('a c'))
  })

  test('makes a draft that editors see and readers do not', async () => {
    const saved = await saveArticle(store, sampleArticle(text, [sampleMention()]), apart)
    expect(saved).toMatchObject({ changed: true, mentions: 1, joined: [], undated: 0 })
    expect(saved.created).toHaveLength(1)
    expect((await list(editor)).events).toMatchObject([
      { type: 'armed-clash', actors: ['AM', 'AZ'], draft: true, edtf: '2020-07-12', documents: 1 },
    ])
    expect((await list(anybody)).total).toBe(0)
    expect(await readEvent(store, '2020-07-12-armed-clash-am-az', anybody)).toBeNull()
    expect((await readEvent(store, '2020-07-12-armed-clash-am-az', editor))?.status).toBe('draft')
  })

  test('changes nothing the second time', async () => {
    const article = sampleArticle(text, [sampleMention({ claims: [sampleClaim()] })])
    await saveArticle(store, article, apart)
    const [before, version] = [await exportCanonical(store), await dataVersion(store)]
    const again = await saveArticle(store, { ...article, document: { ...article.document, text: `${text}\n` } }, apart)
    expect(again).toMatchObject({ changed: false, created: [], joined: [] })
    expect(await exportCanonical(store)).toBe(before)
    expect(await dataVersion(store)).toBe(version)
  })

  test('leaves nothing behind when saving fails half-way', async () => {
    const broken = () => {
      throw new Error('no partition')
    }
    await expect(saveArticle(store, sampleArticle(text, [sampleMention()]), broken)).rejects.toThrow('no partition')
    const counts = [
      store.client.sourceDocument.count(),
      store.client.publisher.count(),
      store.client.mention.count(),
      store.client.event.count(),
      store.client.revision.count(),
    ]
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0, 0])
    expect(await dataVersion(store)).toBe(0)
  })

  test('refuses a partition that leaves a mention out', async () => {
    const none = () => ({ groups: [], suggestions: [] })
    await expect(saveArticle(store, sampleArticle(text, [sampleMention()]), none)).rejects.toThrow(/leaves out/)
  })

  test('keeps what did not happen without making an event of it', async () => {
    const planned = sampleMention({ realis: 'planned', type: 'exercise' })
    const saved = await saveArticle(store, sampleArticle(text, [planned]), apart)
    expect(saved).toMatchObject({ mentions: 1, created: [] })
    expect((await list(editor)).total).toBe(0)
    expect(await store.client.mention.count({ where: { realis: 'planned', eventId: null } })).toBe(1)
  })

  test('keeps a mention as it was read, to the last offset', async () => {
    const mention = sampleMention({
      parties: [
        ['AM', 'initiator'],
        ['AZ-MOD', 'target'],
      ],
      dyads: [['AM', 'AZ']],
      places: ['baku'],
      attributedTo: ['AZ-MOD', 'AZ'],
      date: sampleReading('2020-07', { alternatives: [{ edtf: '2020-08', reason: 'twin-mismatch' }], anchor: 18000 }),
      claims: [
        sampleClaim({ scope: { kind: 'cumulative', since: 18000 } }),
        sampleClaim({ partOf: 0, stance: 'denies' }),
      ],
    })
    await saveArticle(store, sampleArticle(text, [mention]), (items) => {
      expect(items[0]?.mention).toEqual(mention)
      return apart(items, [])
    })
  })

  test('lists what has no day after everything that has', async () => {
    const mentions = [sampleMention({ date: null, type: 'statement', parties: [['AZ']] }), sampleMention({ at: 30 })]
    const saved = await saveArticle(store, sampleArticle(text, mentions), apart)
    expect(saved.undated).toBe(1)
    expect((await list(editor)).events.map((e) => e.edtf)).toEqual(['2020-07-12', null])
    const undated = await readEvents(store, all, { ...editor, limit: 10, undated: true })
    expect(undated.events.map((e) => e.slug)).toEqual(['undated-statement-az'])
  })
})

describe('merging', () => {
  const first = sampleArticle(text, [sampleMention({ claims: [sampleClaim({ value: 3 })] })])
  const second = sampleArticle(`Another report. ${text}`, [sampleMention({ claims: [sampleClaim({ value: 5 })] })], {
    document: { publication: { day: sampleReading('2020-07-15').firstDay, from: 'given', reason: null } },
  })

  test('joins a mention to the event that tells of the same', async () => {
    const { created } = await saveArticle(store, first, byDayAndType)
    const saved = await saveArticle(store, second, byDayAndType)
    expect(saved).toMatchObject({ created: [], joined: created })
    expect(await only()).toMatchObject({ id: created[0], documents: 2 })
  })

  test('gives the same whatever the order of arrival', async () => {
    const third = sampleArticle(`Third. ${text}`, [sampleMention({ date: '2020-07-13' }), sampleMention({ at: 40 })])
    const other = await temporaryStore()
    for (const article of [first, second, third]) await saveArticle(store, article, byDayAndType)
    for (const article of [third, second, first]) await saveArticle(other, article, byDayAndType)
    expect(await exportCanonical(other)).toBe(await exportCanonical(store))
    await other.close()
  })

  test('lets a later figure of the same claimant take the place of the earlier', async () => {
    await saveArticle(store, second, byDayAndType)
    await saveArticle(store, first, byDayAndType)
    const detail = await readEvent(store, (await only()).slug, editor)
    const [three, five] = [3, 5].map((value) => detail?.claims.find((c) => c.value === value))
    expect(three?.supersededBy).toBe(five?.id)
    expect(five?.supersededBy).toBeNull()
    expect((await store.client.event.findFirstOrThrow()).highestClaim).toBe(5)
  })

  test('turns an event whose mentions all went elsewhere into a redirection', async () => {
    const late = sampleArticle(`Late. ${text}`, [sampleMention()])
    await saveArticle(store, first, apart)
    await saveArticle(store, second, apart)
    expect((await list(editor)).total).toBe(2)
    await saveArticle(store, late, byDayAndType)
    const { slug } = await only()
    expect(slug).toBe('2020-07-12-armed-clash-am-az')
    expect(await readEvent(store, '2020-07-12-armed-clash-am-az-2', editor)).toMatchObject({
      slug,
      redirectedFrom: '2020-07-12-armed-clash-am-az-2',
      documents: 3,
    })
  })

  test('calls a day on which sources differ by its name', async () => {
    const both = (items: Parameters<typeof apart>[0]) => ({ groups: [items.map((i) => i.key)], suggestions: [] })
    await saveArticle(store, first, both)
    const unsure = sampleMention({ date: sampleReading('2020-07-11', { resolvedFrom: 'relative' }) })
    await saveArticle(store, sampleArticle('On Saturday they clashed.', [unsure]), both)
    const detail = await readEvent(store, (await only()).slug, editor)
    expect(detail).toMatchObject({
      edtf: '2020-07-12',
      alternatives: [{ edtf: '2020-07-11', reason: 'source-differs' }],
    })
    expect(detail?.dates.map(({ reading, chosen }) => [reading.edtf, chosen])).toContainEqual(['2020-07-12', true])
    expect(await store.client.eventLane.findMany({ where: { dating: { not: 'disputed' } } })).toEqual([])
  })
})

describe('publishing', () => {
  test('shows an event and keeps who did so and why', async () => {
    const { created } = await saveArticle(store, sampleArticle(text, [sampleMention()]), apart)
    const version = await dataVersion(store)
    const outcome = await publishEvents(store, ['2020-07-12-armed-clash-am-az', 'nothing'], author)
    expect(outcome).toEqual({ events: created, unknown: ['nothing'] })
    const detail = await readEvent(store, '2020-07-12-armed-clash-am-az', anybody)
    expect(detail).toMatchObject({ status: 'published', draft: false })
    expect(detail?.history.map((r) => [r.action, r.by, r.reason])).toContainEqual(['publish', 'a test', 'testing'])
    expect(await dataVersion(store)).toBe(version + 1)
    expect(await publishEvents(store, created, author)).toEqual({ events: [], unknown: [] })
    expect(await dataVersion(store)).toBe(version + 1)
  })

  test('takes all that matches a query', async () => {
    const mentions = [sampleMention(), sampleMention({ at: 30, type: 'call', date: '2020-08-01' })]
    await saveArticle(store, sampleArticle(text, mentions), apart)
    expect((await publishEvents(store, { ...defaultQuery, types: ['call'] }, author)).events).toHaveLength(1)
    expect((await list(anybody)).events.map((e) => e.type)).toEqual(['call'])
    await publishEvents(store, everything, author)
    expect((await list(anybody)).total).toBe(2)
  })

  test('holds a new claim on a published event back until it is published too', async () => {
    await saveArticle(
      store,
      sampleArticle(text, [sampleMention({ claims: [sampleClaim({ value: 3 })] })]),
      byDayAndType,
    )
    await publishEvents(store, everything, author)
    const late = sampleMention({
      claims: [sampleClaim({ by: 'AM-MOD', value: 90 })],
      parties: [['AM'], ['AZ'], ['RU']],
    })
    await saveArticle(store, sampleArticle(`Late. ${text}`, [late]), byDayAndType)
    const { slug } = await only()
    const values = async (reader: typeof editor | typeof anybody) =>
      (await readEvent(store, slug, reader))?.claims.map((c) => [c.value, c.draft])
    expect(await values(anybody)).toEqual([[3, false]])
    expect(await values(editor)).toEqual(
      expect.arrayContaining([
        [3, false],
        [90, true],
      ]),
    )
    expect((await readEvent(store, slug, anybody))?.actors).toEqual(['AM', 'AZ'])
    await publishEvents(store, [slug], author)
    expect(await values(anybody)).toHaveLength(2)
    expect((await readEvent(store, slug, anybody))?.actors).toEqual(['AM', 'AZ', 'RU'])
  })

  test('at saving makes what it brings public at once', async () => {
    await saveArticle(store, sampleArticle(text, [sampleMention()], { publish: true }), apart)
    expect((await list(anybody)).total).toBe(1)
  })

  test('at saving makes a draft that it tells of public, which its history says', async () => {
    await saveArticle(store, sampleArticle(text, [sampleMention()]), byDayAndType)
    await saveArticle(store, sampleArticle(`More. ${text}`, [sampleMention()], { publish: true }), byDayAndType)
    const { slug } = await only()
    expect((await readEvent(store, slug, anybody))?.documents).toBe(1)
    const history = (await readEvent(store, slug, anybody))?.history.map((r) => r.action)
    expect(history).toContain('publish')
  })

  test('is undone by withdrawing, which deletes nothing', async () => {
    await saveArticle(store, sampleArticle(text, [sampleMention()], { publish: true }), apart)
    const { slug } = await only()
    await withdrawEvents(store, [slug], author)
    expect((await list(editor)).total).toBe(0)
    expect(await readEvent(store, slug, anybody)).toBeNull()
    expect((await readEvent(store, slug, editor))?.status).toBe('withdrawn')
    await publishEvents(store, [slug], author)
    expect((await list(anybody)).total).toBe(1)
  })
})

describe('the curated list', () => {
  test('is published with its works and its estimators', async () => {
    expect(await saveCurated(store, [sampleCurated()], author)).toEqual({ created: 1, changed: 0, unchanged: 0 })
    const detail = await readEvent(store, '2020-11-09-ceasefire-am-az', anybody)
    expect(detail).toMatchObject({
      title: 'Fighting ends by a joint statement',
      machineTitles: [],
      firstDay: sampleReading('2020-11-09').firstDay,
      dyads: [['AM', 'AZ']],
      quotes: [],
      sources: [{ kind: 'record', citations: [{ text: 'A book, p. 12', url: null }] }],
      claims: [{ value: 200, by: { label: 'An estimator' } }],
    })
    expect(await store.client.eventLane.findMany({ where: { part: 'mediator' }, select: { lane: true } })).toEqual([
      { lane: 'RU' },
    ])
  })

  test('joins the parties of a contact where the entry names no pairs, but not who mediated, nor those of an act', async () => {
    const { dyads: _, ...contact } = sampleCurated()
    const parties = [...contact.participants, { actor: 'FR', role: 'signatory' as const }]
    const statement = { ...contact, id: 'test-002', type: 'statement', date: sampleReading('2021-01-11') }
    await saveCurated(
      store,
      [
        { ...contact, participants: parties },
        { ...statement, participants: parties },
      ],
      author,
    )
    const pairs = async (slug: string) => (await readEvent(store, slug, anybody))?.dyads
    expect(await pairs('2020-11-09-ceasefire-am-az-fr')).toEqual([
      ['AM', 'AZ'],
      ['AM', 'FR'],
      ['AZ', 'FR'],
    ])
    expect(await pairs('2021-01-11-statement-am-az-fr')).toEqual([])
  })

  test('is left alone when it has not changed, and keeps its event when it has', async () => {
    await saveCurated(store, [sampleCurated()], author)
    const [before, { id }] = [await dataVersion(store), await only()]
    expect(await saveCurated(store, [sampleCurated()], author)).toEqual({ created: 0, changed: 0, unchanged: 1 })
    expect(await dataVersion(store)).toBe(before)
    const changed = sampleCurated({ date: sampleReading('2020-11-10'), disputed: true })
    expect(await saveCurated(store, [changed], author)).toEqual({ created: 0, changed: 1, unchanged: 0 })
    expect(await only()).toMatchObject({ id, edtf: '2020-11-10', disputed: true })
    expect(await saveCurated(store, [changed], author)).toMatchObject({ unchanged: 1 })
  })
})
