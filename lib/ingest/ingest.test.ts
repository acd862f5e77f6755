import { afterEach, expect, test, vi } from 'vitest'
import { bands } from '@/lib/domain/event'
import { defaultQuery } from '@/lib/domain/query'
import { exportCanonical, readEvents, type Store } from '@/lib/store'
import { temporaryStore } from '@/lib/store/temporary'
import { checkSubmission, type Submission } from './article'
import { ingest, type Order } from './ingest'
import { seed } from './seed'

vi.setConfig({ testTimeout: 120_000 })

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

async function newStore(): Promise<Store> {
  const store = await temporaryStore()
  stores.push(store)
  return store
}

const order: Order = { by: 'a test', reason: 'a test', publish: false }

async function read(store: Store, given: Partial<Submission> & { text: string }, by: Order = order) {
  const nothing = { bytesHash: null, lang: null, published: '2020-10-14', publisher: null, url: null, title: null }
  const article = checkSubmission({ ...nothing, ...given })
  if (!article.ok) throw new Error(JSON.stringify(article.problems))
  return ingest(store, article.value, by)
}

const texts = [
  'وزارت دفاع جمهوری آذربایجان اعلام کرد نیروهای ارمنستان روز ۲۱ مهر ۱۳۹۹ شهر ترتر را گلوله‌باران کردند. در این حمله دو نظامی کشته شدند.',
  'به گزارش خبرگزاری‌ها نیروهای ارمنستان روز ۲۱ مهر ۱۳۹۹ شهر ترتر در جمهوری آذربایجان را گلوله‌باران کردند.',
  'أعلنت وزارة الدفاع الأذربيجانية أن القوات الأرمينية قصفت مدينة ترتر يوم 12 أكتوبر 2020، ما أدى إلى مقتل ثلاثة جنود.',
]

test('the order in which articles come in does not matter', async () => {
  const exports: string[] = []
  for (const turn of [texts, texts.toReversed(), [texts[1], texts[0], texts[2]]]) {
    const store = await newStore()
    for (const text of turn) if (text) await read(store, { text })
    exports.push(await exportCanonical(store))
  }
  expect(exports[0]).toContain('shelling')
  expect(new Set(exports).size).toBe(1)
})

test('the same article twice changes nothing, whatever its line ends', async () => {
  const store = await newStore()
  const text = texts.join('\n')
  expect(await read(store, { text })).toMatchObject({ changed: true })
  const before = await exportCanonical(store)
  for (const again of [text, `${text.replaceAll('\n', '\r\n')}\r\n`])
    expect(await read(store, { text: again, publisher: 'another' })).toMatchObject({ changed: false, created: [] })
  expect(await exportCanonical(store)).toBe(before)
})

test('a text that is held as a draft is published when it is handed in to be', async () => {
  const store = await newStore()
  const text = texts.join('\n')
  const { created } = await read(store, { text })
  const shown = await read(store, { text }, { ...order, publish: true, reason: 'checked' })
  expect(shown).toMatchObject({ changed: false, created: [], published: created })
  expect(created.length).toBeGreaterThan(0)
  const revision = await store.client.revision.findFirst({ where: { record: 'event', action: 'publish' } })
  expect(revision).toMatchObject({ reason: 'checked', recordId: created[0] })
  const before = await exportCanonical(store)
  expect(await read(store, { text }, { ...order, publish: true })).toMatchObject({ published: [] })
  expect(await exportCanonical(store)).toBe(before)
})

test('a publisher of whom only the name is known keeps it in its own script', async () => {
  const store = await newStore()
  const names = ['Araxes test', 'خبرگزاری نمونه', 'وكالة الاختبار']
  for (const [i, publisher] of names.entries()) await read(store, { text: texts[i] ?? '', publisher })
  const rows = await store.client.publisher.findMany({ orderBy: { id: 'asc' } })
  expect(rows.map(({ id, names }) => [id, names])).toEqual([
    ['araxes-test', { en: 'Araxes test' }],
    ['خبرگزاری-نمونه', { fa: 'خبرگزاری نمونه' }],
    ['وكالة-الاختبار', { ar: 'وكالة الاختبار' }],
  ])
})

test('the bundled data are published by named revisions, once', async () => {
  const store = await newStore()
  const first = await seed(store)
  expect(first).toMatchObject({ there: 0 })
  const before = await exportCanonical(store)
  const revisions = await store.client.revision.count()
  expect(await seed(store)).toEqual({ saved: 0, there: first.saved })
  expect(await exportCanonical(store)).toBe(before)
  expect(await store.client.revision.count()).toBe(revisions)

  const query = { ...defaultQuery, bands: [...bands] }
  const { total, events } = await readEvents(store, query, { locale: 'fa', editor: true, limit: 500, cursor: null })
  expect(total).toBeGreaterThanOrEqual(27)
  expect(events.filter((e) => e.draft)).toEqual([])
  const authors = await store.client.revision.findMany({ where: { record: 'event' }, distinct: ['by', 'reason'] })
  expect(authors.map((r) => r.by)).toEqual(authors.map(() => 'Araxes'))
})
