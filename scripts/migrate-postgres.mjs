// Applies migrations to a PostgreSQL database: all that are outstanding or none.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { checksum, names, script, unseen } from './migrations.mjs'
import { root } from './steps.mjs'

/** Any number that nobody else locks: processes that start at once take turns. */
const turn = 4_727_191_101

/** The table that Prisma keeps. */
const history = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`

async function withStore(url, work) {
  const client = new pg.Client({ connectionString: url, application_name: 'araxes migrate' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function missingIn(client, wanted) {
  const { rows: tables } = await client.query(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
  )
  if (tables.length === 0) return wanted
  if (!tables.some(({ name }) => name === '_prisma_migrations')) throw new Error('this is a database of something else')
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  return unseen('postgres', rows, wanted)
}

/** Copies a database that holds anything to a file by pg_dump; an error where that cannot be done and nobody waived it. */
async function backUp(client, url) {
  const { rows } = await client.query('SELECT to_regclass(\'"_prisma_migrations"\') IS NOT NULL AS used')
  if (!rows[0].used) return
  if (process.env.ARAXES_MIGRATE_WITHOUT_BACKUP === 'yes') return
  const folder = process.env.ARAXES_BACKUPS ?? path.join(root, 'data')
  const copy = path.join(folder, `before-migration-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.dump`)
  mkdirSync(folder, { recursive: true })
  // Whoever may list processes would read a password among the arguments.
  const address = new URL(url)
  const env = { ...process.env, ...(address.password && { PGPASSWORD: decodeURIComponent(address.password) }) }
  address.password = ''
  const args = ['--format=custom', `--file=${copy}`, `--dbname=${address.href}`]
  const { status, error, stderr } = spawnSync('pg_dump', args, { encoding: 'utf8', env })
  if (status === 0) return console.error(`araxes: the store was copied to ${copy} (pg_restore puts it back)`)
  rmSync(copy, { force: true })
  const why = error?.code === 'ENOENT' ? 'there is no pg_dump here' : stderr.trim().split('\n').at(-1)
  throw new Error(
    `the store must be changed and could not be copied first: ${why}. Install PostgreSQL's client programs of the ` +
      "server's version, or make a copy yourself and start once with ARAXES_MIGRATE_WITHOUT_BACKUP=yes",
  )
}

async function apply(client, name) {
  const text = script('postgres', name)
  await client.query(text)
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
    [randomUUID(), checksum(text), name],
  )
}

/** Brings the database up to date; gives the names of what was applied. */
export function deploy(url, wanted = names('postgres')) {
  return withStore(url, async (client) => {
    if ((await missingIn(client, wanted)).length === 0) return []
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [turn])
    const missing = await missingIn(client, wanted)
    if (missing.length > 0) await backUp(client, url)
    await client.query(history)
    for (const name of missing) await apply(client, name)
    await client.query('COMMIT')
    return missing
  })
}

/** Names of the migrations that the database has not seen. */
export function outstanding(url) {
  return withStore(url, (client) => missingIn(client, names('postgres')))
}
