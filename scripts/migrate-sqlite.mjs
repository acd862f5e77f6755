// Applies migrations to a SQLite file: all that are outstanding or none.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { checksum, names, script, unseen } from './migrations.mjs'

/** Several processes may start at once: each waits its turn, in milliseconds. */
const patience = 30_000

/** The table that Prisma keeps. */
const history = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/** Path of the file at a `file:` URL. */
function fileOf(url) {
  return path.resolve(decodeURIComponent(url.slice('file:'.length).split('?')[0]).replace(/^\/\/(?=\/)/, ''))
}

async function withStore(url, work) {
  const client = new PrismaLibSql({ url }).createClient({ url })
  try {
    await client.execute(`PRAGMA busy_timeout = ${patience}`)
    return await work(client)
  } finally {
    client.close()
  }
}

async function missingIn(reader, wanted) {
  const { rows: tables } = await reader.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  if (tables.length === 0) return wanted
  if (!tables.some(({ name }) => name === '_prisma_migrations')) throw new Error('this is a database of something else')
  const { rows } = await reader.execute(
    'SELECT migration_name AS name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  return unseen('sqlite', rows, wanted)
}

/** Copies the store beside itself, whole and settled. */
async function backUp(client, url) {
  const { rows } = await client.execute("SELECT count(*) AS tables FROM sqlite_master WHERE type = 'table'")
  if (rows[0].tables === 0) return
  const copy = `${fileOf(url)}.before-migration-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  await client.execute({ sql: 'VACUUM INTO ?', args: [copy] })
  console.error(`araxes: the store was copied to ${copy}`)
}

async function apply(transaction, name) {
  const text = script('sqlite', name)
  const now = new Date().toISOString().replace('Z', '+00:00')
  await transaction.executeMultiple(text)
  await transaction.execute({
    sql: `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
          VALUES (?, ?, ?, ?, ?, 1)`,
    args: [randomUUID(), checksum(text), now, name, now],
  })
}

/** Brings the file up to date, made where it is not there; gives the names of what was applied. */
export async function deploy(url, wanted = names('sqlite')) {
  mkdirSync(path.dirname(fileOf(url)), { recursive: true })
  return withStore(url, async (client) => {
    if ((await missingIn(client, wanted)).length === 0) return []
    await backUp(client, url)
    // Tables are rebuilt under their readers' feet: foreign keys are off meanwhile and checked before the end.
    await client.execute('PRAGMA foreign_keys = OFF')
    const transaction = await client.transaction('write')
    try {
      const missing = await missingIn(transaction, wanted)
      await transaction.execute(history)
      for (const name of missing) await apply(transaction, name)
      const { rows: broken } = await transaction.execute('PRAGMA foreign_key_check')
      if (broken.length > 0) throw new Error(`${broken.length} rows would point nowhere, first in ${broken[0].table}`)
      await transaction.commit()
      return missing
    } finally {
      transaction.close()
    }
  })
}

/** Names of the migrations that the file has not seen. */
export async function outstanding(url) {
  if (!existsSync(fileOf(url))) throw new Error(`there is no store at ${fileOf(url)}`)
  return withStore(url, (client) => missingIn(client, names('sqlite')))
}
