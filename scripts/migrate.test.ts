import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/lib/store'
import { emptyPlace, type Place } from '@/lib/store/temporary'

const onPostgres = process.env.ARAXES_TEST_POSTGRES !== undefined
const folder = mkdtempSync(path.join(tmpdir(), 'araxes-migrate-'))
const places = new Map<string, Place>()
beforeAll(async () => {
  for (const name of ['new', 'check', 'old', 'many', 'later', 'changed', 'other', 'x'])
    places.set(name, await emptyPlace())
})
afterAll(async () => {
  for (const { remove } of places.values()) await remove()
  rmSync(folder, { recursive: true, force: true })
})

const url = (name: string) => places.get(name)?.url ?? ''
const env = (name: string) => ({ ...process.env, DATABASE_URL: url(name), ARAXES_BACKUPS: folder })
const migrate = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, ['scripts/migrate.mjs', ...args], { env: env(name), encoding: 'utf8' })

/** Names of the copies that were made of a store. */
const copies = (name: string) =>
  readdirSync(onPostgres ? folder : path.dirname(fileURLToPath(url(name)))).filter((f) =>
    f.includes('before-migration-'),
  )

async function sql(name: string, statement: string) {
  const store = await openStore(url(name))
  await store.client.$executeRawUnsafe(statement)
  await store.close()
}

test('a store is made from nothing and is then up to date', () => {
  expect(migrate('new', 'status').status).toBe(1)
  expect(migrate('new', 'deploy').stderr).toMatch(/migration \d{14}_first applied/)
  expect(migrate('new', 'status')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^applied {6}\d{14}_first\n/),
  })
  expect(migrate('new', 'deploy')).toMatchObject({ status: 0, stderr: '' })
  expect(copies('new')).toEqual([])
})

test('the models and the migrations agree', () => {
  expect(migrate('check', 'check')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^(the models and the [1-9]\d* migrations for (sqlite|postgres) agree\n){2}$/),
  })
})

test('a store that holds anything is copied before it is changed', async () => {
  migrate('old', 'deploy')
  await sql('old', `DELETE FROM "_prisma_migrations"`)
  // The migration is outstanding again but its tables are there: it fails, and nothing of it stays.
  const failed = migrate('old', 'deploy')
  expect(failed.status).toBe(1)
  expect(failed.stderr).toMatch(/the store was copied to .*already exists/s)
  expect(copies('old')).toHaveLength(1)
  expect(migrate('old', 'status').stdout).toMatch(/^outstanding/)
})

test('several that start at once bring it up to date once', async () => {
  const run = () => promisify(execFile)(process.execPath, ['scripts/migrate.mjs', 'deploy'], { env: env('many') })
  const outcomes = await Promise.all([run(), run(), run()])
  expect(outcomes.filter(({ stderr }) => stderr.includes('_first applied'))).toHaveLength(1)
  expect(migrate('many', 'status').status).toBe(0)
})

test('a database of something else, a later version and a changed migration are left alone', async () => {
  migrate('later', 'deploy')
  await sql('later', `UPDATE "_prisma_migrations" SET migration_name = '29990101000000_later'`)
  expect(migrate('later', 'deploy').stderr).toMatch(/a later version brings/)
  migrate('changed', 'deploy')
  await sql('changed', `UPDATE "_prisma_migrations" SET checksum = 'other'`)
  expect(migrate('changed', 'deploy').stderr).toMatch(/was changed after it was applied/)
  migrate('other', 'deploy')
  await sql('other', `DROP TABLE "_prisma_migrations"`)
  expect(migrate('other', 'deploy').stderr).toMatch(/database of something else/)
  writeFileSync(path.join(folder, 'text'), 'not a database, but long enough to be looked at as one '.repeat(20))
  const wrong = spawnSync(process.execPath, ['scripts/migrate.mjs', 'deploy'], {
    env: { ...process.env, DATABASE_URL: `file:${path.join(folder, 'text')}` },
    encoding: 'utf8',
  })
  expect([wrong.status, existsSync(path.join(folder, 'text'))]).toEqual([1, true])
})

test('an unknown command and a wrong address say so', () => {
  expect(migrate('x', 'undo').stderr).toMatch(/give deploy, status, check, new/)
  const wrong = { ...process.env, DATABASE_URL: 'mysql://host/db' }
  const { stderr } = spawnSync(process.execPath, ['scripts/migrate.mjs', 'deploy'], { env: wrong, encoding: 'utf8' })
  expect(stderr).toMatch(/DATABASE_URL is neither a file: nor a postgresql: URL/)
})
