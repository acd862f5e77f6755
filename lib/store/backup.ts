import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { openStore, type Store, storeUrl } from './client'
import { fileOf } from './sqlite'

/** What came of it: the file that the store held before, or why nothing was done. */
export type Restored = { ok: true; replaced: string | null } | { ok: false; reason: string }

/** Copies the store, as it is at one moment, to a file that must not be there yet; readers and writers go on meanwhile. */
export async function backUp(store: Store, file: string): Promise<{ ok: true } | { ok: false; reason: string }> {
  if (existsSync(file)) return { ok: false, reason: 'there is a file of this name already' }
  const part = `${file}.${process.pid}.part`
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
    await store.client.$executeRaw`VACUUM INTO ${part}`
    const fault = await faultOf(part)
    if (fault !== null) return { ok: false, reason: fault }
    renameSync(part, file)
    return { ok: true }
  } finally {
    remove(part)
  }
}

/**
 * Puts a copy of a backup where the store is. The copy is checked first; a store that holds anything is replaced only
 * where `force` says so, and is kept beside under another name.
 */
export async function restore(file: string, { force, at }: { force: boolean; at: Date }): Promise<Restored> {
  const url = storeUrl()
  const target = fileOf(url)
  if (!existsSync(file)) return { ok: false, reason: 'there is no such file' }
  const there = existsSync(target) && statSync(target).size > 0
  if (there && !force) return { ok: false, reason: `there is a store at ${target}; --force replaces it` }
  mkdirSync(path.dirname(target), { recursive: true })
  const part = `${target}.${process.pid}.part`
  try {
    copyFileSync(file, part)
    const fault = await faultOf(part)
    if (fault !== null) return { ok: false, reason: fault }
    if (there && !(await isFree(url))) return { ok: false, reason: 'the store is in use; stop the app first' }
    const aside = there ? `${target}.replaced-${at.toISOString().replace(/\W/g, '')}` : null
    if (aside) renameSync(target, aside)
    renameSync(part, target)
    return { ok: true, replaced: aside }
  } finally {
    remove(part)
  }
}

/** Why a file is no store that can be used; null where it is one. It is opened, so it must be a copy. */
async function faultOf(file: string): Promise<string | null> {
  try {
    const store = await openStore(pathToFileURL(file).href)
    try {
      const rows = await store.client.$queryRaw<Record<string, string>[]>`PRAGMA integrity_check`
      const words = rows.flatMap((row) => Object.values(row))
      if (words.join() !== 'ok') return words.slice(0, 3).join('; ')
      const broken = await store.client.$queryRaw<unknown[]>`PRAGMA foreign_key_check`
      if (broken.length > 0) return `${broken.length} rows belong to something that is not there`
      await store.client.event.count()
      await store.client.$queryRaw`PRAGMA journal_mode = DELETE`
      return null
    } finally {
      await store.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message.trim().split('\n').at(-1)! : String(error)
  }
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
