import { afterEach, expect, test } from 'vitest'
import { saveArticle } from './article'
import { type Prisma, type Store, write } from './client'
import { insert } from './insert'
import { apart, sampleArticle, sampleClaim, sampleMention } from './sample'
import { temporaryStore } from './temporary'

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

const revision = (seq: number) => ({
  seq,
  record: 'event',
  recordId: 'x',
  action: 'save',
  at: new Date('2026-01-01T00:00:00.123Z'),
  by: 'یک نفر',
  reason: `it's "one" ${seq}; $1 ? :a`,
  before: seq % 2 ? undefined : { a: [1, 'ی', null], b: { c: 0.1 } },
  previousHash: '',
  hash: `hash ${seq}`,
})
const title = (eventId: string, n: number) => ({
  eventId,
  locale: `l${n}`,
  text: 'a\u2066b\n',
  width: n / 7,
  machine: n > 1,
})

test('rows are kept as createMany keeps them', async () => {
  const kept: string[] = []
  for (const how of ['insert', 'createMany'] as const) {
    const store = await temporaryStore()
    stores.push(store)
    const article = sampleArticle('A text of some length.', [sampleMention({ claims: [sampleClaim()] })])
    await saveArticle(store, article, apart)
    const { id } = await store.client.event.findFirstOrThrow()
    const revisions: Prisma.RevisionCreateManyInput[] = Array.from({ length: 300 }, (_, i) => revision(i + 10))
    const titles: Prisma.EventTitleCreateManyInput[] = Array.from({ length: 9 }, (_, i) => title(id, i))
    await write(store, async (t) => {
      if (how === 'insert') return insert(t, { Revision: revisions, EventTitle: titles, Citation: [] })
      await t.revision.createMany({ data: revisions })
      await t.eventTitle.createMany({ data: titles })
    })
    // As the database itself sees them: in text, order and kind.
    const rows = await store.client
      .$queryRaw`SELECT "seq", CAST("at" AS TEXT) AS "at", CAST("before" AS TEXT) AS "before",
      "reason", "by", "editorId" FROM "Revision" WHERE "at" >= ${new Date('2026-01-01T00:00:00.123Z')} ORDER BY "seq"`
    const widths = await store.client.$queryRaw`SELECT "locale", "text", CAST("width" AS TEXT) AS "width", "machine"
      FROM "EventTitle" WHERE "locale" LIKE 'l%' ORDER BY "locale"`
    expect(rows).toHaveLength(300)
    expect(widths).toHaveLength(9)
    kept.push(JSON.stringify([rows, widths], (_, value) => (typeof value === 'bigint' ? Number(value) : value)))
  }
  expect(kept[0]).toBe(kept[1])
})

test('nothing is kept where one row is refused', async () => {
  const store = await temporaryStore()
  stores.push(store)
  const twice = write(store, (t) => insert(t, { Revision: [revision(1), revision(2), revision(1)] }))
  await expect(twice).rejects.toThrow(/[Uu]nique|UNIQUE/)
  expect(await store.client.revision.count()).toBe(0)
})
