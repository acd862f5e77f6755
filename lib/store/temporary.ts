import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore, type Store } from './client'

const state: { template: string | null } = { template: null }

/** A migrated, empty store in a folder of its own that goes when it is closed: for tests. The clock stands still. */
export async function temporaryStore(now: Date = new Date('2026-01-01T00:00:00Z')): Promise<Store> {
  const folder = mkdtempSync(path.join(tmpdir(), 'araxes-'))
  const file = path.join(folder, 'store.db')
  copyFileSync(template(), file)
  const store = await openStore(`file:${file}`, () => now)
  const close = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...store, close }
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
