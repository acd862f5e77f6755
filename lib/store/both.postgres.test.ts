import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bands } from '@/lib/domain/event'
import { defaultQuery, type TimelineQuery } from '@/lib/domain/query'
import { readActors } from './actors'
import { saveArticle } from './article'
import { backUp, restore } from './backup'
import { exportCanonical } from './canonical'
import { dataVersion, openStore, Prisma, type Store } from './client'
import { saveCurated } from './curated'
import { addEditor, createLoginLink, redeemLoginLink } from './editors'
import { readEvents } from './events'
import { listFigures } from './lists'
import { publishEvents } from './publish'
import { apart, byDayAndType, sampleArticle, sampleClaim, sampleCurated, sampleMention, sampleReading } from './sample'
import { readSourceList } from './source-list'
import { temporaryFile, temporaryStore } from './temporary'
import { readTimeline } from './timeline'
import { verify } from './verify'

const folder = mkdtempSync(path.join(tmpdir(), 'araxes-both-'))
const at = new Date('2026-01-02T03:04:05Z')
const author = { by: 'a test', reason: 'a test' }
const open: { close: () => Promise<void> }[] = []
const before = { url: process.env.DATABASE_URL, backups: process.env.ARAXES_BACKUPS }

beforeAll(() => {
  process.env.ARAXES_BACKUPS = folder
})
afterEach(async () => {
  for (const store of open.splice(0)) await store.close()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, value] of [
    ['DATABASE_URL', before.url],
    ['ARAXES_BACKUPS', before.backups],
  ] as const) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
})

async function empty(kind: 'file' | 'database'): Promise<Store> {
  if (kind === 'database') {
    const store = await temporaryStore()
    open.push(store)
    return store
  }
  const place = await temporaryFile()
  const store = await openStore(place.url, () => new Date('2026-01-01T00:00:00Z'))
  open.push({ close: () => store.close().then(place.remove) })
  return store
}

/** Names in several scripts, capitals, signs and what lies beyond the first 65,536 letters: databases order them each their own way. */
const papers = ['Élan', 'elan', 'Zeit', 'zeit-2', 'ترتر', 'پیک', 'روزنامه', 'ÖSB', '𐎠𐎼𐎿', 'a_b', 'a-b', 'A b']

/** Articles and entries of the curated list, each event on a day of its own: equal days are listed as they came in. */
async function fill(store: Store): Promise<void> {
  const total = sampleClaim({ value: 5 })
  const meeting = sampleCurated({ id: 'test-002', type: 'meeting', date: sampleReading('2021-01-11') })
  await saveCurated(store, [sampleCurated(), meeting], author)
  for (const [i, name] of papers.entries()) {
    const mentions = [
      sampleMention({
        date: i === 3 ? null : `2020-07-${10 + (i % 4)}`,
        places: ['terter'],
        attributedTo: ['AZ-MOD'],
        dyads: [['AM', 'AZ']],
        claims: i === 5 ? [total, sampleClaim({ value: 2, partOf: 0 })] : [sampleClaim({ value: i })],
      }),
      sampleMention({ at: 30, type: 'call', parties: [['RU'], ['TR'], ['AZ']], date: '2020-07' }),
    ]
    const publication = { day: 18_400 + (i % 3), from: 'given', reason: null } as const
    const document = { publisher: { id: name, names: { en: name, fa: `${name} ی` } }, publication, title: name }
    const text = `${name} reports number ${i} at some length, so that passages lie inside it.`
    await saveArticle(store, sampleArticle(text, mentions, { document, publish: i % 2 === 0 }), byDayAndType)
  }
  const draft = sampleMention({ date: '2020-08-01' })
  await saveArticle(store, sampleArticle('One more, and a draft.', [draft]), byDayAndType)
}

/** Something in every table. */
async function fillWhole(store: Store): Promise<void> {
  await fill(store)
  await addEditor(store, 'Ani')
  await redeemLoginLink(store, (await createLoginLink(store, 'Ani')) ?? '')
  const editor = await store.client.editor.findFirstOrThrow()
  const [one, two] = await store.client.mention.findMany({ orderBy: { id: 'asc' }, take: 2 })
  await store.client.mergeDecision.create({
    data: { a: one!.key, b: two!.key, kind: 'part', editorId: editor.id, reason: 'a test', at },
  })
  const [first, second] = await store.client.event.findMany({ orderBy: { id: 'asc' }, take: 2 })
  await store.client.event.update({ where: { id: first!.id }, data: { mergedIntoId: second!.id, status: 'merged' } })
  const [a, b] = await store.client.sourceDocument.findMany({ orderBy: { id: 'asc' }, take: 2 })
  await store.client.sourceDocument.update({ where: { id: a!.id }, data: { sameWireId: b!.id } })
}

/** How many rows each table has. */
async function sizes(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of Object.values(Prisma.ModelName)) {
    const [row] = await store.client.$queryRawUnsafe<{ n: number | bigint }[]>(`SELECT count(*) AS "n" FROM "${name}"`)
    counts[name] = Number(row?.n)
  }
  return counts
}

/** All that a row says, whatever order a database gives rows and parts of JSON in. */
async function rows(store: Store): Promise<string> {
  const all = [
    await store.client.claim.findMany({ orderBy: { id: 'asc' } }),
    await store.client.sourceDocument.findMany({ orderBy: { id: 'asc' } }),
    await store.client.event.findMany({ orderBy: { id: 'asc' } }),
    await store.client.eventTitle.findMany({ orderBy: [{ eventId: 'asc' }, { locale: 'asc' }] }),
    await store.client.revision.findMany({ orderBy: { seq: 'asc' }, omit: { before: true, after: true } }),
    await store.client.session.findMany(),
  ]
  return JSON.stringify(all)
}

describe('SQLite and PostgreSQL', () => {
  test('give the same bytes and the same answers for the same articles', { timeout: 120_000 }, async () => {
    const [file, database] = [await empty('file'), await empty('database')]
    for (const store of [file, database]) await fill(store)
    expect(await exportCanonical(database)).toBe(await exportCanonical(file))
    const reader = { locale: 'fa', editor: true } as const
    const queries: TimelineQuery[] = [
      { ...defaultQuery, bands: [...bands] },
      { ...defaultQuery, from: 18_400, to: 18_500 },
      { ...defaultQuery, actors: ['AM', 'AZ'], match: 'between' },
    ]
    const ids = /\b[0-9A-HJKMNP-TV-Z]{26}\b/g
    for (const query of queries) {
      const answers = async (store: Store) =>
        JSON.stringify([
          await readTimeline(store, query, reader),
          await readEvents(store, query, { ...reader, limit: 50 }),
          await listFigures(store, query, reader),
          await readActors(store, query, reader),
          await readSourceList(store, { group: null, page: 1, size: 50 }, reader),
        ]).replaceAll(ids, 'id')
      const expected = await answers(file)
      expect(expected.length).toBeGreaterThan(5_000)
      expect(await answers(database)).toBe(expected)
    }
  })

  test.each([
    ['file', 'database'],
    ['database', 'file'],
    ['database', 'database'],
  ] as const)('a backup of a %s is restored into a %s, to the last row', async (one, other) => {
    const from = await empty(one)
    await fillWhole(from)
    const backup = path.join(folder, `${one}-${other}.db`)
    expect(await backUp(from, backup)).toEqual({ ok: true })
    const to = await empty(other)
    if (other === 'file') rmSync(new URL(to.url))
    process.env.DATABASE_URL = to.url
    if (other === 'file') await to.close()
    expect(await restore(backup, { force: false, at })).toEqual({ ok: true, replaced: null })
    const restored = await openStore(to.url, () => at)
    open.unshift(restored)
    const [before, after] = [await sizes(from), await sizes(restored)]
    expect(Object.entries(before).filter(([, n]) => n === 0)).toEqual([])
    expect(after).toEqual(before)
    expect(await rows(restored)).toBe(await rows(from))
    expect(await exportCanonical(restored)).toBe(await exportCanonical(from))
    expect((await verify(restored)).findings).toEqual((await verify(from)).findings)
    // What comes next is numbered after what came.
    const input = sampleArticle('A report that came after.', [sampleMention({ claims: [sampleClaim()] })])
    expect(await saveArticle(restored, input, apart)).toMatchObject({ changed: true })
    expect(await addEditor(restored, 'Vahan')).not.toBeNull()
  })

  test('a database that holds a store is replaced only when told to, and backed up', async () => {
    const [small, large] = [await empty('database'), await empty('database')]
    await saveCurated(small, [sampleCurated()], author)
    await fill(large)
    const backup = path.join(folder, 'small.db')
    await backUp(small, backup)
    process.env.DATABASE_URL = large.url
    expect(await restore(backup, { force: false, at })).toMatchObject({ ok: false, reason: /--force/ })
    const [version, events] = [await dataVersion(large), await large.client.event.count()]
    const aside = path.join(folder, 'replaced-20260102T030405000Z.db')
    expect(await restore(backup, { force: true, at })).toEqual({ ok: true, replaced: aside })
    const replaced = await openStore(large.url)
    open.unshift(replaced)
    expect(await replaced.client.event.count()).toBe(1)
    expect(await dataVersion(replaced)).toBe(version + 1)
    const kept = await openStore(pathToFileURL(aside).href)
    open.push(kept)
    expect(await kept.client.event.count()).toBe(events)
    await publishEvents(replaced, { ...defaultQuery }, author)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
