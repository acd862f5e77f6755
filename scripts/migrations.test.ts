import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { emptyPlace } from '@/lib/store/temporary'

const folder = mkdtempSync(path.join(tmpdir(), 'araxes-migrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Row = Record<string, unknown>

/** A database with nothing in it, and what can be asked of it. */
type Scratch = {
  url: string
  run: (sql: string) => Promise<unknown>
  rows: (sql: string) => Promise<Row[]>
  /** Everything the database says of its tables. */
  describe: () => Promise<Row[]>
  columns: () => Promise<{ table: string; column: string; kind: string }[]>
}

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

const onPostgres = process.env.ARAXES_TEST_POSTGRES !== undefined
const provider = onPostgres ? 'postgres' : 'sqlite'
const scratch = onPostgres ? scratchDatabase : scratchFile

async function scratchFile(): Promise<Scratch> {
  const { url, remove } = await emptyPlace()
  const client = new PrismaLibSql({ url }).createClient({ url })
  open.push(remove, async () => client.close())
  const rows = async (sql: string) => {
    const found = await client.execute(sql)
    return found.rows.map((row) => Object.fromEntries(found.columns.map((name) => [name, row[name]])))
  }
  const tables = async () => {
    const all = await rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return all.map(({ name }) => String(name)).filter((name) => name !== '_prisma_migrations')
  }
  const describe = async () => {
    const all: Row[] = []
    for (const table of await tables()) {
      for (const { cid, ...column } of await rows(`PRAGMA table_info("${table}")`)) all.push({ table, ...column })
      for (const { id, seq, ...key } of await rows(`PRAGMA foreign_key_list("${table}")`)) all.push({ table, ...key })
      for (const { seq, ...index } of await rows(`PRAGMA index_list("${table}")`)) {
        const columns = await rows(`PRAGMA index_info("${index.name}")`)
        all.push({ table, ...index, columns: columns.map(({ name }) => name).join() })
      }
    }
    return all
  }
  const columns = async () => {
    const described: { table: string; column: string; kind: string }[] = []
    for (const table of await tables())
      for (const { name, type } of await rows(`PRAGMA table_info("${table}")`))
        described.push({ table, column: String(name), kind: String(type) })
    return described
  }
  return { url, run: (sql) => client.executeMultiple(sql), rows, describe, columns }
}

async function scratchDatabase(): Promise<Scratch> {
  const { url, remove } = await emptyPlace()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  open.push(remove, () => client.end())
  const rows = async (sql: string): Promise<Row[]> => (await client.query(sql)).rows
  const ours = "table_schema = current_schema() AND table_name <> '_prisma_migrations'"
  const describe = async () => [
    ...(await rows(`SELECT table_name, column_name, udt_name, is_nullable, column_default, collation_name,
      numeric_precision, datetime_precision FROM information_schema.columns WHERE ${ours}`)),
    ...(await rows(`SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()
      AND tablename <> '_prisma_migrations'`)),
    ...(await rows(`SELECT conrelid::regclass::text AS "table", conname, contype, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
      AND conrelid <> coalesce(to_regclass('"_prisma_migrations"'), 0)`)),
  ]
  const columns = async () => {
    const all = await rows(`SELECT table_name, column_name, udt_name FROM information_schema.columns WHERE ${ours}`)
    return all.map((row) => ({
      table: String(row.table_name),
      column: String(row.column_name),
      kind: String(row.udt_name),
    }))
  }
  return { url, run: (sql) => client.query(sql), rows, describe, columns }
}

const migrations = path.join('prisma', provider, 'migrations')
const names = readdirSync(migrations)
  .filter((name) => /^\d{14}_/.test(name))
  .sort()
const sql = (name: string) => readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8')

/** A test that there is only with a server: one that cannot be run is not listed. */
function onPostgresOnly(name: string, work: () => Promise<void>): void {
  if (onPostgres) test(name, work)
}

/** A value that fits a kind of column. Texts and numbers are all the same, so that every row points to one that is there. */
function sample(kind: string): string {
  if (/json/i.test(kind)) return `'[]'`
  if (/bool/i.test(kind)) return 'FALSE'
  if (/int|float|real|double/i.test(kind)) return '1'
  if (/date|timestamp/i.test(kind)) return `'2026-01-01T00:00:00.000+00:00'`
  if (/text/i.test(kind)) return `'x'`
  throw new Error(`no value for a column of the kind ${kind}`)
}

/** A row in each table that has none; gives the tables. */
async function fill(store: Scratch): Promise<string[]> {
  await store.run(onPostgres ? 'SET session_replication_role = replica' : 'PRAGMA foreign_keys = OFF')
  const columns = await store.columns()
  const tables = [...new Set(columns.map(({ table }) => table))]
  for (const table of tables) {
    const [row] = await store.rows(`SELECT count(*) AS n FROM "${table}"`)
    if (Number(row?.n) > 0) continue
    const own = columns.filter((c) => c.table === table)
    const list = own.map(({ column }) => `"${column}"`).join(', ')
    await store.run(`INSERT INTO "${table}" (${list}) VALUES (${own.map(({ kind }) => sample(kind)).join(', ')})`)
  }
  await store.run(onPostgres ? 'SET session_replication_role = origin' : 'PRAGMA foreign_keys = ON')
  return tables
}

const sorted = (rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort()
const models = (readFileSync('prisma/models.prisma', 'utf8').match(/^model \w+/gm) ?? []).length

function schema(): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/migrate.mjs', 'schema', provider], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  return stdout
}

/** A store as an earlier release left it: without the newest migrations. */
async function olderStore(store: Scratch, count: number): Promise<void> {
  const { deploy } = await import(pathToFileURL(path.resolve(`scripts/migrate-${provider}.mjs`)).href)
  await deploy(store.url, names.slice(0, count))
}

const deploy = (url: string, env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['scripts/migrate.mjs', 'deploy'], {
    env: { ...process.env, DATABASE_URL: url, ...env },
    encoding: 'utf8',
  })

describe(`the migrations for ${provider}`, () => {
  test('lead from nothing to what the models say', async () => {
    const [migrated, made] = [await scratch(), await scratch()]
    for (const name of names) await migrated.run(sql(name))
    await made.run(schema())
    const described = sorted(await made.describe())
    expect(described.length).toBeGreaterThan(models * 5)
    expect(new Set((await made.columns()).map(({ table }) => table)).size).toBe(models)
    expect(sorted(await migrated.describe())).toEqual(described)
  })

  test.each(names.slice(1).map((name, i) => [name, i + 1] as const))('%s keeps what a store holds', async (name, i) => {
    const store = await scratch()
    for (const earlier of names.slice(0, i)) await store.run(sql(earlier))
    const tables = await fill(store)
    expect(tables.length).toBeGreaterThanOrEqual(20)
    await store.run(sql(name))
    const kept = await store.rows(
      tables.map((t) => `SELECT '${t}' AS t, count(*) AS n FROM "${t}"`).join(' UNION ALL '),
    )
    expect(kept.filter(({ n }) => Number(n) !== 1)).toEqual([])
    if (!onPostgres) expect(await store.rows('PRAGMA foreign_key_check')).toEqual([])
  })

  test('bring the store of an earlier release up to date, after a copy of it', async () => {
    const store = await scratch()
    await olderStore(store, 1)
    await fill(store)
    const done = deploy(store.url, { ARAXES_BACKUPS: folder })
    expect(done.status, done.stderr).toBe(0)
    const copy = /the store was copied to (?<file>\S+)/.exec(done.stderr)?.groups?.file
    for (const name of names.slice(1)) expect(done.stderr).toContain(`migration ${name} applied`)
    const made = await scratch()
    await made.run(schema())
    expect(sorted(await store.describe())).toEqual(sorted(await made.describe()))
    expect(await store.rows('SELECT count(*) AS n FROM "Event"')).toEqual([{ n: onPostgres ? '1' : 1 }])
    expect(deploy(store.url)).toMatchObject({ status: 0, stderr: '' })
    if (!onPostgres)
      return expect(
        readFileSync(copy ?? '')
          .subarray(0, 15)
          .toString(),
      ).toBe('SQLite format 3')
    const listed = spawnSync('pg_restore', ['--list', copy ?? ''], { encoding: 'utf8' })
    expect(listed.stdout).toContain('TABLE DATA public Event')
  })

  onPostgresOnly('are not applied to a store that cannot be copied, unless told so', async () => {
    const store = await scratch()
    await olderStore(store, 1)
    const refused = deploy(store.url, { ARAXES_BACKUPS: folder, PATH: folder })
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringMatching(/could not be copied first.*pg_dump/) })
    expect(await store.rows('SELECT count(*) AS n FROM "_prisma_migrations"')).toEqual([{ n: '1' }])
    const told = deploy(store.url, { ARAXES_BACKUPS: folder, PATH: folder, ARAXES_MIGRATE_WITHOUT_BACKUP: 'yes' })
    expect(told.stderr).toContain(`migration ${names.at(-1)} applied`)
  })

  onPostgresOnly('compare texts byte by byte', async () => {
    const store = await scratch()
    for (const name of names) await store.run(sql(name))
    const texts = await store.rows(`SELECT collation_name AS c, count(*) AS n FROM information_schema.columns
      WHERE table_schema = current_schema() AND udt_name IN ('text', 'varchar') GROUP BY 1`)
    expect(texts).toEqual([{ c: 'C', n: expect.stringMatching(/^\d{2,}$/) }])
  })
})
