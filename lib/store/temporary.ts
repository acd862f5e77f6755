import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore, type Store } from './client'

/** A migrated, empty store of its own that goes when it is closed: for tests. The clock stands still. */
export async function temporaryStore(now: Date = new Date('2026-01-01T00:00:00Z')): Promise<Store> {
  const { url, remove } = await temporaryPlace()
  const store = await openStore(url, () => now)
  const close = async () => {
    await store.close()
    await remove()
  }
  return { ...store, close }
}

/** Where a store may be, and what takes it away again. */
export type Place = { url: string; remove: () => Promise<void> }

/** A migrated, empty store of its own in a file, or in a database of the server that the tests were given. */
export function temporaryPlace(): Promise<Place> {
  const given = process.env.ARAXES_TEST_POSTGRES
  return given ? temporaryDatabase(given) : temporaryFile()
}

const state: { template: string | null } = { template: null }

/** A migrated, empty SQLite store of its own. */
export async function temporaryFile(): Promise<Place> {
  const folder = mkdtempSync(path.join(tmpdir(), 'araxes-'))
  const file = path.join(folder, 'store.db')
  copyFileSync(template(), file)
  return { url: `file:${file}`, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

/** Migrated once a process, then copied. */
function template(): string {
  if (state.template) return state.template
  const folder = mkdtempSync(path.join(tmpdir(), 'araxes-template-'))
  const file = path.join(folder, 'store.db')
  const env = { ...process.env, DATABASE_URL: `file:${file}` }
  execFileSync(process.execPath, ['scripts/migrate.mjs', 'deploy'], { env, stdio: 'pipe' })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  state.template = file
  return file
}

/** A place where a store could be, with nothing in it: a file that is not there yet, or an empty database. */
export async function emptyPlace(): Promise<Place> {
  const given = process.env.ARAXES_TEST_POSTGRES
  if (given) return temporaryDatabase(given, 'template0')
  const folder = mkdtempSync(path.join(tmpdir(), 'araxes-'))
  return {
    url: `file:${path.join(folder, 'store.db')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A copy of a database on the server of the address: of the migrated one that is there. */
async function temporaryDatabase(given: string, source = new URL(given).pathname.slice(1)): Promise<Place> {
  const name = `araxes_${randomUUID().replaceAll('-', '')}`
  const at = (database: string) => Object.assign(new URL(given), { pathname: `/${database}` }).href
  // Nobody may be connected to what is copied, so the statements are given elsewhere.
  const { client } = await openStore(at('postgres'))
  await client.$executeRawUnsafe(`CREATE DATABASE "${name}" TEMPLATE "${source}"`)
  const remove = async () => {
    await client.$executeRawUnsafe(`DROP DATABASE "${name}" WITH (FORCE)`)
  }
  return { url: at(name), remove }
}
