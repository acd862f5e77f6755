import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { dayValue } from '@/lib/calendar'
import { backUp, restore } from './backup'
import { openStore, type Store } from './client'
import { saveCurated } from './curated'
import { temporaryStore } from './temporary'
import type { CuratedEvent } from './types'
import { verify } from './verify'

const event = (n: number): CuratedEvent => ({
  id: `cur-90${n}`,
  type: 'shelling',
  date: { ...dayValue(18_500 + n), sense: 'instant' },
  participants: [
    { actor: 'AM', role: 'actor' },
    { actor: 'AZ', role: 'recipient' },
  ],
  place: 'terter',
  title: { en: `Example ${n}`, fa: `نمونهٔ ${n}`, ar: `مثال ${n}` },
  claims: [{ by: 'AZ', about: 'AZ', measure: 'wounded', value: n, surface: `${n} wounded` }],
  citations: [{ text: `Work ${n}` }],
})

const folder = mkdtempSync(path.join(tmpdir(), 'araxes-verify-'))
const open: Store[] = []
afterEach(async () => {
  for (const store of open.splice(0)) await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function filled(): Promise<Store> {
  const store = await temporaryStore()
  open.push(store)
  await saveCurated(store, [event(1), event(2), event(3)], { by: 'a test', reason: 'a test' })
  return store
}

const reasons = async (store: Store) => (await verify(store)).findings.map((f) => `${f.record}: ${f.reason}`)

describe('verify', () => {
  test('finds nothing wrong in what was saved, and says how much it looked at', async () => {
    const store = await filled()
    const seen: number[] = []
    const { findings, ...looked } = await verify(store, (n) => seen.push(n))
    expect(findings).toEqual([])
    expect(looked).toMatchObject({ revisions: 3, documents: 3, events: 3 })
    expect(looked.codes).toBeGreaterThan(3)
    expect(seen.at(-1)).toBe(9)
  })

  test.each([
    ['revision: it was changed after it was sealed', `UPDATE "Revision" SET "reason" = 'another' WHERE "seq" = 2`],
    ['revision: its "after" was changed', `UPDATE "Revision" SET "after" = '{"slug":"x"}' WHERE "seq" = 3`],
    ['revision: the revisions between it and 1 are missing', `DELETE FROM "Revision" WHERE "seq" = 2`],
    [
      'document: its text was changed',
      `UPDATE "SourceDocument" SET "text" = "text" || ' more' WHERE "title" = 'Example 1'`,
    ],
    ['event: its lanes are not those of its mentions', `UPDATE "EventLane" SET "firstDay" = 0 WHERE "lane" = 'AM'`],
    ['event: its pairs are not those of its mentions', `DELETE FROM "EventDyad"`],
    ['event: its mentions give another edtf', `UPDATE "Event" SET "edtf" = '2020'`],
    ['actor: the codebook has no such code', `UPDATE "Claim" SET "by" = 'ZZ'`],
    ['place: the codebook has no such code', `UPDATE "Event" SET "place" = 'nowhere'`],
    ['event type: the codebook has no such code', `UPDATE "Mention" SET "type" = 'battle'`],
  ])('finds what was changed behind its back: %s', async (reason, sql) => {
    const store = await filled()
    expect(await store.client.$executeRawUnsafe(sql)).toBeGreaterThan(0)
    expect(await reasons(store)).toContain(reason)
  })
})

describe('a backup', () => {
  const before = process.env.DATABASE_URL
  const live = (name: string) => {
    const target = path.join(folder, name, 'store.db')
    process.env.DATABASE_URL = `file:${target}`
    return target
  }
  afterAll(() => {
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
  })
  const at = new Date('2026-01-02T03:04:05Z')

  test('is whole, and never written over a file', async () => {
    const store = await filled()
    live('whole')
    const file = path.join(folder, 'it’s one.db')
    expect(await backUp(store, file)).toEqual({ ok: true })
    expect(await backUp(store, file)).toMatchObject({ ok: false })
    expect(await restore(file, { force: false, at })).toEqual({ ok: true, replaced: null })
    const copy = await openStore()
    open.push(copy)
    expect(await verify(copy)).toEqual(await verify(store))
  })

  test('takes the place of a store only when told to, and keeps that store beside', async () => {
    const store = await filled()
    const [old, newer] = [path.join(folder, 'old.db'), path.join(folder, 'newer.db')]
    await backUp(store, old)
    await saveCurated(store, [event(4)], { by: 'a test', reason: 'a test' })
    await backUp(store, newer)
    const target = live('replaced')
    await restore(old, { force: false, at })
    expect(await restore(newer, { force: false, at })).toMatchObject({ ok: false })
    const aside = `${target}.replaced-20260102T030405000Z`
    expect(await restore(newer, { force: true, at })).toEqual({ ok: true, replaced: aside })
    for (const [url, events] of [
      [`file:${target}`, 4],
      [`file:${aside}`, 3],
    ] as const) {
      const copy = await openStore(url)
      open.push(copy)
      expect(await copy.client.event.count()).toBe(events)
    }
  })

  test('is not put in the place of a store that is in use', async () => {
    const file = path.join(folder, 'in-use.db')
    await backUp(await filled(), file)
    const target = live('in-use')
    await restore(file, { force: false, at })
    const held = new PrismaLibSql({ url: `file:${target}` }).createClient({ url: `file:${target}` })
    await held.execute('PRAGMA journal_mode = WAL')
    await held.execute('SELECT count(*) FROM "Event"')
    expect(await restore(file, { force: true, at })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('in use'),
    })
    held.close()
    expect(readdirSync(path.dirname(target)).filter((name) => /replaced|part/.test(name))).toEqual([])
  })

  test('that is no store, or is cut, is turned down and nothing is touched', async () => {
    const whole = path.join(folder, 'whole.db')
    await backUp(await filled(), whole)
    const target = live('untouched')
    await restore(whole, { force: false, at })
    const bytes = readFileSync(target)
    const [text, cut] = [path.join(folder, 'text.db'), path.join(folder, 'cut.db')]
    writeFileSync(text, 'this is no store '.repeat(1000))
    writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096))
    for (const file of [text, cut, path.join(folder, 'nothing.db')])
      expect(await restore(file, { force: true, at })).toMatchObject({ ok: false })
    expect(readdirSync(path.dirname(target))).toEqual(['store.db'])
    expect(readFileSync(target)).toEqual(bytes)
  })
})
