import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { dataVersion, openStore, raiseDataVersion, type Store, snapshot, write } from './client'
import { temporaryStore } from './temporary'

let store: Store
afterEach(() => store.close())

const pragma = async (name: string) => {
  const rows = await store.client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`)
  return Object.values(rows[0] ?? {})[0]
}
const publisher = (id: string) => ({ id, names: { en: id } })

const onPostgres = process.env.ARAXES_TEST_POSTGRES !== undefined

if (!onPostgres)
  describe('a SQLite file', () => {
    test('keeps a write-ahead log, checks foreign keys and waits its turn, also after transactions', async () => {
      store = await temporaryStore()
      for (let round = 0; round < 3; round++) {
        expect(await pragma('journal_mode')).toBe('wal')
        expect(Number(await pragma('foreign_keys'))).toBe(1)
        expect(Number(await pragma('busy_timeout'))).toBe(30_000)
        expect(Number(await pragma('synchronous'))).toBe(2)
        await write(store, (t) => t.publisher.create({ data: publisher(`p${round}`) }))
      }
    })
  })

describe('the store', () => {
  test('is opened once a process', async () => {
    store = await temporaryStore()
    const [a, b] = await Promise.all([openStore(store.url), openStore(store.url)])
    expect(a.client).toBe(b.client)
    expect(a.client).toBe(store.client)
  })

  test('refuses a row that points nowhere', async () => {
    store = await temporaryStore()
    const lost = store.client.citation.create({ data: { documentId: 'nowhere', position: 0, text: 'x' } })
    await expect(lost).rejects.toThrow(/[Ff]oreign key/)
  })

  test('keeps nothing of a transaction that throws half-way', async () => {
    store = await temporaryStore()
    const half = write(store, async (t) => {
      await t.publisher.create({ data: publisher('half') })
      await raiseDataVersion(t)
      throw new Error('the power went')
    })
    await expect(half).rejects.toThrow('the power went')
    expect(await store.client.publisher.count()).toBe(0)
    expect(await dataVersion(store)).toBe(0)
    await write(store, (t) => t.publisher.create({ data: publisher('whole') }))
    expect(await store.client.publisher.count()).toBe(1)
  })

  test('reads in a snapshot while others write in turn', async () => {
    store = await temporaryStore()
    const work = Array.from({ length: 20 }, (_, i) =>
      i % 2
        ? snapshot(store, (t) => t.publisher.count())
        : write(store, (t) => t.publisher.create({ data: publisher(`p${i}`) })),
    )
    await Promise.all(work)
    expect(await store.client.publisher.count()).toBe(10)
  })

  test('loses no write of two processes that write at once', async () => {
    store = await temporaryStore()
    const script = `
      const { openStore, write } = require('./lib/store/client')
      const name = process.argv.at(-1)
      const work = async () => {
      const store = await openStore(${JSON.stringify(store.url)})
      for (let i = 0; i < 40; i++) {
        await write(store, async (t) => {
          const { dataVersion } = await t.store.findUniqueOrThrow({ where: { id: 1 } })
          await t.publisher.create({ data: { id: name + i, names: {} } })
          await t.store.update({ where: { id: 1 }, data: { dataVersion: dataVersion + 1 } })
        })
      }
      await store.close()
      }
      work()`
    const run = (name: string) => promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', script, name])
    await Promise.all([run('a'), run('b')])
    expect(await store.client.publisher.count()).toBe(80)
    expect(await dataVersion(store)).toBe(80)
  })
})
