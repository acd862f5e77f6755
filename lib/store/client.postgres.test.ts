import { afterEach, describe, expect, test } from 'vitest'
import { dataVersion, isReadOnly, raiseDataVersion, type Store, snapshot, write } from './client'
import { temporaryStore } from './temporary'

let store: Store
afterEach(() => store.close())

const publisher = (id: string) => ({ id, names: { en: id } })
const soon = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

describe('a PostgreSQL database', () => {
  test('does a write again that it broke off to end a deadlock', async () => {
    store = await temporaryStore()
    await write(store, (t) => t.publisher.create({ data: publisher('p') }))
    const rename = { where: { id: 'p' }, data: { country: 'AM' } }
    let tries = 0
    const other = store.client.$transaction(async (t) => {
      await t.publisher.update(rename)
      await soon(600)
      await raiseDataVersion(t)
    })
    await soon(200)
    await write(store, async (t) => {
      tries++
      await raiseDataVersion(t)
      await t.publisher.update(rename)
    })
    await other
    expect(tries).toBe(2)
    expect(await dataVersion(store)).toBe(2)
  })

  test('keeps the state that a reader began with, and lets it change nothing', async () => {
    store = await temporaryStore()
    const seen = await snapshot(store, async (t) => {
      const before = await t.publisher.count()
      await write(store, (w) => w.publisher.create({ data: publisher('meanwhile') }))
      return [before, await t.publisher.count()]
    })
    expect(seen).toEqual([0, 0])
    expect(await store.client.publisher.count()).toBe(1)
    const change = snapshot(store, (t) => t.publisher.create({ data: publisher('x') }))
    expect(await change.then(() => null, isReadOnly)).toBe(true)
  })

  test('keeps every write of many that come at once, each under a version of its own', async () => {
    store = await temporaryStore()
    const versions = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        write(store, async (t) => {
          await t.publisher.create({ data: publisher(`p${i}`) })
          await raiseDataVersion(t)
          return (await t.store.findUniqueOrThrow({ where: { id: 1 } })).dataVersion
        }),
      ),
    )
    expect([...versions].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
    expect(await store.client.publisher.count()).toBe(30)
  })
})
