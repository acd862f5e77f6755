// Migrations in Prisma's folder form and its table of what was applied; the SQL is written by Prisma's engine as
// WebAssembly, so that no binary is downloaded.
//   deploy   brings the store at DATABASE_URL up to date, after a backup of one that holds anything; all or nothing
//   status   lists what is applied and what is not; exit 1 when something is outstanding
//   check    exit 1 when the models say something that the migrations do not
//   new NAME writes the migration that makes them agree
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { copyModels } from './generate.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = path.join(root, 'prisma', 'sqlite')
const migrations = path.join(folder, 'migrations')
const lock = '# Written by scripts/migrate.mjs; commit it.\nprovider = "sqlite"\n'
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

/** Folder names of the migrations, oldest first. */
function names() {
  if (!existsSync(migrations)) return []
  return readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

const script = (name) => readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8')
const checksum = (text) => createHash('sha256').update(text).digest('hex')

/** Path of the file at a `file:` URL. */
function fileOf(url) {
  if (!url.startsWith('file:')) throw new Error(`DATABASE_URL ${url} is not a file: URL`)
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

/** Names of the migrations that the store has not seen; an error where its history is not ours. */
async function outstanding(reader) {
  const { rows: tables } = await reader.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  if (tables.length === 0) return names()
  if (!tables.some(({ name }) => name === '_prisma_migrations')) throw new Error('this is a database of something else')
  const { rows } = await reader.execute(
    'SELECT migration_name AS name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  for (const row of rows) {
    if (!names().includes(row.name)) throw new Error(`the store has seen ${row.name}, which a later version brings`)
    if (row.finished_at === null) throw new Error(`${row.name} failed half-way: put the copy made before it back`)
    if (row.checksum !== checksum(script(row.name))) throw new Error(`${row.name} was changed after it was applied`)
  }
  return names().filter((name) => !rows.some((row) => row.name === name))
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
  const text = script(name)
  const now = new Date().toISOString().replace('Z', '+00:00')
  await transaction.executeMultiple(text)
  await transaction.execute({
    sql: `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
          VALUES (?, ?, ?, ?, ?, 1)`,
    args: [randomUUID(), checksum(text), now, name, now],
  })
}

async function deploy(url) {
  mkdirSync(path.dirname(fileOf(url)), { recursive: true })
  await withStore(url, async (client) => {
    if ((await outstanding(client)).length === 0) return
    await backUp(client, url)
    // Tables are rebuilt under their readers' feet: foreign keys are off meanwhile and checked before the end.
    await client.execute('PRAGMA foreign_keys = OFF')
    const transaction = await client.transaction('write')
    try {
      const missing = await outstanding(transaction)
      await transaction.execute(history)
      for (const name of missing) await apply(transaction, name)
      const { rows: broken } = await transaction.execute('PRAGMA foreign_key_check')
      if (broken.length > 0) throw new Error(`${broken.length} rows would point nowhere, first in ${broken[0].table}`)
      await transaction.commit()
      for (const name of missing) console.error(`araxes: migration ${name} applied`)
    } finally {
      transaction.close()
    }
  })
}

async function status(url) {
  if (!existsSync(fileOf(url))) throw new Error(`there is no store at ${fileOf(url)}`)
  const missing = await withStore(url, outstanding)
  for (const name of names()) console.log(`${missing.includes(name) ? 'outstanding' : 'applied    '}  ${name}`)
  return missing.length === 0
}

/** SQL from the migrations to the models, empty where they agree. */
async function difference() {
  const { openEngine } = await import('./schema-engine.mjs')
  const files = [path.join(folder, 'schema.prisma'), path.join(root, 'prisma', 'models.prisma')].map((file) => ({
    path: file,
    content: readFileSync(file, 'utf8'),
  }))
  const engine = await openEngine(files)
  const { exitCode, stdout } = await engine.diff({
    from: {
      tag: 'migrations',
      baseDir: migrations,
      shadowDbInitScript: '',
      lockfile: { path: 'migration_lock.toml', content: lock },
      migrationDirectories: names().map((name) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script(name) } },
      })),
    },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  if (exitCode === 0) return ''
  if (!stdout?.trim()) throw new Error('the models differ from the migrations, but the engine wrote no SQL')
  return stdout
}

async function check() {
  const sql = await difference()
  if (sql) console.error(`the models differ from the ${names().length} migrations:\n${sql}`)
  else console.log(`the models and the ${names().length} migrations agree`)
  return sql === ''
}

async function create(name) {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name ?? '')) throw new Error('a migration is named like add_place_names')
  copyModels()
  const sql = await difference()
  if (!sql) throw new Error('the models and the migrations agree: there is nothing to write')
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const target = path.join(migrations, `${stamp}_${name}`)
  mkdirSync(target, { recursive: true })
  writeFileSync(path.join(migrations, 'migration_lock.toml'), lock)
  writeFileSync(path.join(target, 'migration.sql'), sql)
  console.log(path.relative(root, target))
}

const commands = { deploy, status, check, new: (_, name) => create(name) }

const [command, name] = process.argv.slice(2)
const url = process.env.DATABASE_URL ?? 'file:./data/araxes.db'
try {
  if (!Object.hasOwn(commands, command ?? '')) throw new Error(`give ${Object.keys(commands).join(', ')}`)
  const fine = await commands[command](url, name)
  // The engine keeps the process alive.
  process.exit(fine === false ? 1 : 0)
} catch (error) {
  console.error(`araxes: migrate ${command ?? ''}: ${error.message ?? error}`)
  process.exit(1)
}
