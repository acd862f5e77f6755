import { afterEach, expect, test, vi } from 'vitest'
import type { Mention } from '@/lib/domain/event'
import { addEditor, exportCanonical, readEvent, type Store, verify } from '@/lib/store'
import { anchorVersion } from '@/lib/store/anchor'
import { wholeMention } from '@/lib/store/mention'
import { stateOf, versionOf } from '@/lib/store/state'
import { temporaryStore } from '@/lib/store/temporary'
import { checkSubmission } from './article'
import { correct } from './correct'
import { ingest } from './ingest'
import { type Read, readHere } from './read'
import { reread } from './reread'

vi.setConfig({ testTimeout: 120_000 })

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

const texts = [
  'وزارت دفاع جمهوری آذربایجان اعلام کرد نیروهای ارمنستان روز ۲۱ مهر ۱۳۹۹ شهر ترتر را گلوله‌باران کردند. در این حمله دو نظامی کشته شدند.\nوزیران امور خارجه روسیه و ترکیه دیروز تلفنی گفت‌وگو کردند.',
  'أعلنت وزارة الدفاع الأذربيجانية أن القوات الأرمينية قصفت مدينة ترتر يوم 12 أكتوبر 2020، ما أدى إلى مقتل ثلاثة جنود.',
]
const author = { by: 'a test', reason: 'a test' }

/** A store with the texts read by some rules. */
async function storeReadBy(read: Read, publish = true): Promise<{ store: Store; ids: string[] }> {
  const store = await temporaryStore()
  stores.push(store)
  const ids: string[] = []
  for (const text of texts) {
    const nothing = { bytesHash: null, lang: null, publisher: null, url: null, title: null }
    const article = checkSubmission({ ...nothing, text, published: '2020-10-14' })
    if (!article.ok) throw new Error(JSON.stringify(article.problems))
    const saved = await ingest(store, article.value, { ...author, publish }, null, read)
    ids.push(saved.documentId)
  }
  return { store, ids }
}

/** Older rules: they saw other types and triggers, missed the last mention and saw one that is none. */
const older: Read = async (article) => {
  const { publication, mentions } = await readHere(article)
  const was = mentions.slice(0, Math.max(1, mentions.length - 1)).map(
    (m): Mention => ({
      ...m,
      type: m.type === 'shelling' ? 'armed-clash' : m.type,
      trigger: { start: m.trigger.start, end: m.trigger.end + 3 },
      claims: [],
    }),
  )
  const phantom = was[0] && {
    ...was[0],
    type: 'blockade',
    trigger: { start: 0, end: 4 },
    passages: [{ start: 0, end: 4 }],
  }
  return { publication, mentions: [...was, ...(phantom ? [phantom] : [])] }
}

async function mentionsOf(store: Store, documentId: string) {
  const rows = await store.client.mention.findMany({
    where: { documentId },
    include: wholeMention,
    orderBy: { key: 'asc' },
  })
  return rows.map(stateOf)
}

test('drafts read again are what a first reading under the present rules gives, and keep their ids', async () => {
  const { store, ids } = await storeReadBy(older, false)
  const fresh = await storeReadBy(readHere, false)
  expect(fresh.ids).toEqual(ids)
  const events = await store.client.event.findMany({ where: { type: 'armed-clash' }, select: { id: true } })
  const told = await Promise.all(ids.map((id) => reread(store, id, author)))
  expect(told.map((t) => t?.changed)).toEqual([1, 1])
  expect(told.map((t) => [t?.fresh, t?.gone, t?.missed])).toEqual([
    [1, 1, []],
    [0, 1, []],
  ])
  expect(await exportCanonical(store)).toBe(await exportCanonical(fresh.store))
  expect(events).toHaveLength(1)
  expect(await store.client.event.findUnique({ where: { id: events[0]!.id } })).toMatchObject({ type: 'shelling' })
  expect((await verify(store)).findings).toEqual([])
})

test('a second time changes nothing, and a dry run changes nothing at all', async () => {
  const { store, ids } = await storeReadBy(older)
  const before = await exportCanonical(store)
  const plan = await reread(store, ids[0]!, author, { dryRun: true })
  expect(await exportCanonical(store)).toBe(before)
  expect(await reread(store, ids[0]!, author)).toEqual(plan)
  await reread(store, ids[1]!, author)
  const [once, revisions] = [await exportCanonical(store), await store.client.revision.count()]
  for (const id of ids) expect(await reread(store, id, author)).toMatchObject({ changed: 0, fresh: 0, gone: 0 })
  expect(await exportCanonical(store)).toBe(once)
  expect(await store.client.revision.count()).toBe(revisions)
})

test('a published event whose words are no longer read stays, and is named', async () => {
  const { store, ids } = await storeReadBy(older)
  const told = await reread(store, ids[0]!, author)
  expect(told?.missed).toHaveLength(1)
  expect(told?.missed[0]).toContain('blockade')
  const shown = await readEvent(store, told?.missed[0] ?? '', { locale: 'en', editor: false })
  expect(shown?.status).toBe('published')
  expect((await verify(store)).findings).toEqual([])
})

test('what an editor reviewed stays as the editor left it', async () => {
  const { store, ids } = await storeReadBy(older)
  const editor = await addEditor(store, 'Ani')
  const [documentId] = ids
  if (!documentId) throw new Error('there is no document')
  const states = await mentionsOf(store, documentId)
  const clash = states.find(({ mention }) => mention.type === 'armed-clash')!
  const phantom = states.find(({ mention }) => mention.type === 'blockade')!
  const by = { by: 'Ani', editorId: editor?.id ?? null, reason: 'a test' }
  const asked = (s: typeof clash) => ({ kind: 'mention' as const, mention: s.id, version: versionOf(s) })
  await correct(store, documentId, { ...asked(clash), change: { places: ['ganja'] } }, by)
  await correct(store, documentId, { ...asked(phantom), change: { status: 'rejected' } }, by)
  const before = await mentionsOf(store, documentId)
  const told = await reread(store, documentId, author)
  expect(told).toMatchObject({ kept: 2, missed: [] })
  const after = await mentionsOf(store, documentId)
  for (const id of [clash.id, phantom.id])
    expect(after.find((s) => s.id === id)).toEqual(before.find((s) => s.id === id))
})

test('a publication day that an editor states moves what counts from it, and unknown leaves it undated', async () => {
  const { store, ids } = await storeReadBy(readHere)
  const editor = await addEditor(store, 'Ani')
  const by = { by: 'Ani', editorId: editor?.id ?? null, reason: 'a test' }
  const [documentId] = ids
  if (!documentId) throw new Error('there is no document')
  const call = async () =>
    (await mentionsOf(store, documentId)).find(({ mention }) => mention.type === 'call')?.mention.date
  const before = await exportCanonical(store)
  expect((await call())?.edtf).toBe('2020-10-13')
  const revisions: number[] = []
  for (const [published, edtf] of [
    [18_570, '2020-11-03'],
    [null, undefined],
  ] as const) {
    const row = await store.client.sourceDocument.findUniqueOrThrow({ where: { id: documentId } })
    const done = await correct(store, documentId, { kind: 'anchor', version: anchorVersion(row), published }, by)
    if ('fault' in done) throw new Error(done.fault)
    revisions.push(done.revision)
    expect((await call())?.edtf).toBe(edtf)
    expect(await reread(store, documentId, author)).toMatchObject({ changed: 0, fresh: 0, gone: 0 })
    expect((await verify(store)).findings).toEqual([])
  }
  for (const revision of revisions.reverse())
    expect(await correct(store, documentId, { kind: 'undo', revision }, by)).toHaveProperty('revision')
  expect(await exportCanonical(store)).toBe(before)
})
