import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { openStore, type Store, snapshot, storeUrl, type Transaction, versionIn, write } from './client'
import { copyAll, emptyAll } from './copy'
import type { Dialect } from './dialect'
import { fileOf } from './sqlite'

/** What came of it: the file that holds what the store held before, or why nothing was done. */
export type Restored = { ok: true; replaced: string | null } | { ok: false; reason: string }

/** How long a whole store may take to be read or written, in milliseconds. */
const wholeStore = { timeout: 24 * 3_600_000 }

/**
 * Copies the store, as it is at one moment, to a file that must not be there yet; readers and writers go on meanwhile.
 * The file is a SQLite store, whatever the database is.
 */
export function backUp(store: Store, file: string): Promise<Saved> {
  return saveCopy(file, async (part) => {
    if (store.dialect.name !== 'sqlite') return snapshot(store, (t) => copyOut(t, part), wholeStore)
    await store.client.$executeRaw`VACUUM INTO ${part}`
    return faultOf(part)
  })
}

type Saved = { ok: true } | { ok: false; reason: string }

/** `fill` writes the file and says what is wrong with it. */
async function saveCopy(file: string, fill: (part: string) => Promise<string | null>): Promise<Saved> {
  if (existsSync(file)) return { ok: false, reason: 'there is a file of this name already' }
  const part = `${file}.${process.pid}.part`
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
    const fault = await fill(part)
    if (fault !== null) return { ok: false, reason: fault }
    renameSync(part, file)
    return { ok: true }
  } finally {
    remove(part)
  }
}

async function copyOut(from: Transaction, file: string): Promise<string | null> {
  await migrateFile(file)
  const copy = await openStore(pathToFileURL(file).href)
  try {
    await write(copy, (to) => copyAll(from, to), wholeStore)
    return await faultIn(copy)
  } finally {
    await copy.close()
  }
}

type Means = { force: boolean; at: Date }

/**
 * Puts what a backup holds where the store is. The backup is checked first; a store that holds anything is replaced only
 * where `force` says so, and is kept under another name: a file beside it, or for a PostgreSQL database a backup of it.
 */
export function restore(file: string, means: Means): Promise<Restored> {
  const url = storeUrl()
  if (!existsSync(file)) return Promise.resolve({ ok: false, reason: 'there is no such file' })
  return url.startsWith('file:') ? restoreFile(file, url, means) : restoreRows(file, url, means)
}

async function restoreFile(file: string, url: string, { force, at }: Means): Promise<Restored> {
  const target = fileOf(url)
  const there = existsSync(target) && statSync(target).size > 0
  if (there && !force) return { ok: false, reason: `there is a store at ${target}; --force replaces it` }
  mkdirSync(path.dirname(target), { recursive: true })
  const part = `${target}.${process.pid}.part`
  try {
    copyFileSync(file, part)
    const fault = await faultOf(part)
    if (fault !== null) return { ok: false, reason: fault }
    if (there && !(await isFree(url))) return { ok: false, reason: 'the store is in use; stop the app first' }
    const aside = there ? `${target}.replaced-${stamp(at)}` : null
    if (aside) renameSync(target, aside)
    renameSync(part, target)
    return { ok: true, replaced: aside }
  } finally {
    remove(part)
  }
}

/** All or nothing, and under a new data version: an app that runs meanwhile goes over to the new data. */
async function restoreRows(file: string, url: string, means: Means): Promise<Restored> {
  const folder = mkdtempSync(path.join(tmpdir(), 'araxes-restore-'))
  const part = path.join(folder, 'store.db')
  try {
    copyFileSync(file, part)
    const fault = await faultOf(part)
    if (fault !== null) return { ok: false, reason: fault }
    await migrateFile(part)
    const [store, copy] = [await openStore(url), await openStore(pathToFileURL(part).href)]
    try {
      return await snapshot(
        copy,
        (from) => write(store, (to) => replaceRows(from, to, store.dialect, means), wholeStore),
        wholeStore,
      )
    } finally {
      await store.close()
      await copy.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function replaceRows(
  from: Transaction,
  to: Transaction,
  dialect: Dialect,
  { force, at }: Means,
): Promise<Restored> {
  const there = await holdsAnything(to)
  if (there && !force) return { ok: false, reason: 'the database holds a store; --force replaces it' }
  const aside = there ? path.resolve(process.env.ARAXES_BACKUPS ?? 'data', `replaced-${stamp(at)}.db`) : null
  const kept: Saved = aside === null ? { ok: true } : await saveCopy(aside, (part) => copyOut(to, part))
  if (!kept.ok) return kept
  const before = await versionIn(to)
  await emptyAll(to)
  await copyAll(from, to)
  const dataVersion = Math.max(await versionIn(to), before + 1)
  await to.store.update({ where: { id: 1 }, data: { dataVersion } })
  if (dialect.numbered) await to.$executeRawUnsafe(dialect.numbered)
  return { ok: true, replaced: aside }
}

async function holdsAnything(t: Transaction): Promise<boolean> {
  const rows = (await t.sourceDocument.count()) + (await t.editor.count()) + (await t.revision.count())
  return rows > 0
}

/** Brings a SQLite file up to date, made where it is not there. */
async function migrateFile(file: string): Promise<void> {
  const env = { ...process.env, DATABASE_URL: pathToFileURL(file).href }
  await promisify(execFile)(process.execPath, ['scripts/migrate.mjs', 'deploy'], { env })
}

function stamp(at: Date): string {
  return at.toISOString().replace(/\W/g, '')
}

/** Why a file is no store that can be used; null where it is one. It is opened, so it must be a copy. */
async function faultOf(file: string): Promise<string | null> {
  try {
    const store = await openStore(pathToFileURL(file).href)
    try {
      return await faultIn(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message.trim().split('\n').at(-1)! : String(error)
  }
}

/** The same of one that is open; its write-ahead log is folded in. */
async function faultIn({ client }: Store): Promise<string | null> {
  const rows = await client.$queryRaw<Record<string, string>[]>`PRAGMA integrity_check`
  const words = rows.flatMap((row) => Object.values(row))
  if (words.join() !== 'ok') return words.slice(0, 3).join('; ')
  const broken = await client.$queryRaw<unknown[]>`PRAGMA foreign_key_check`
  if (broken.length > 0) return `${broken.length} rows belong to something that is not there`
  await client.event.count()
  await client.$queryRaw`PRAGMA journal_mode = DELETE`
  return null
}

/** Whether nobody else has the store open: only then can its write-ahead log be folded in. */
async function isFree(url: string): Promise<boolean> {
  const store = await openStore(url)
  try {
    await store.client.$executeRaw`PRAGMA busy_timeout = 1000`
    const rows = await store.client.$queryRaw<{ journal_mode: string }[]>`PRAGMA journal_mode = DELETE`
    return rows[0]?.journal_mode === 'delete'
  } catch {
    return false
  } finally {
    await store.close()
  }
}

function remove(part: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true })
}
