// The migrations of each provider's folder in Prisma's form, and the SQL of the next one. It is written by Prisma's
// engine as WebAssembly, so that no binary is downloaded and no server is needed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { copyModels } from './generate.mjs'
import { root } from './steps.mjs'

const models = path.join(root, 'prisma', 'models.prisma')
const schemaOf = (provider) => path.join(root, 'prisma', provider, 'schema.prisma')
const folderOf = (provider) => path.join(root, 'prisma', provider, 'migrations')
/** The models as the newest migration leaves them: without a server, PostgreSQL's migrations cannot be read back. */
const snapshotOf = (provider) => path.join(folderOf(provider), 'models.snapshot')
const lockOf = (name) => `# Written by scripts/migrate.mjs; commit it.\nprovider = "${name}"\n`

/** Folder names of a provider's migrations, oldest first. */
export function names(provider) {
  if (!existsSync(folderOf(provider))) return []
  return readdirSync(folderOf(provider), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The SQL of a migration. */
export function script(provider, name) {
  return readFileSync(path.join(folderOf(provider), name, 'migration.sql'), 'utf8')
}

/** What Prisma's table keeps of a migration's SQL. */
export function checksum(text) {
  return createHash('sha256').update(text).digest('hex')
}

/** Which of the wanted migrations a store has not seen, from its rows of Prisma's table; an error where they are not ours. */
export function unseen(provider, rows, wanted) {
  const known = names(provider)
  for (const row of rows) {
    if (!known.includes(row.name)) throw new Error(`the store has seen ${row.name}, which a later version brings`)
    if (row.finished_at === null) throw new Error(`${row.name} failed half-way: put the copy made before it back`)
    if (row.checksum !== checksum(script(provider, row.name)))
      throw new Error(`${row.name} was changed after it was applied`)
  }
  return wanted.filter((name) => !rows.some((row) => row.name === name))
}

const read = (file) => ({ path: file, content: readFileSync(file, 'utf8') })
const modelsNow = (provider) => ({ tag: 'schemaDatamodel', files: [read(schemaOf(provider)), read(models)] })

/** Where each provider's migrations stand, as the engine is told. */
const standing = {
  sqlite: () => ({
    tag: 'migrations',
    baseDir: folderOf('sqlite'),
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: lockOf('sqlite') },
    migrationDirectories: names('sqlite').map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script('sqlite', name) } },
    })),
  }),
  postgres: () => {
    const snapshot = snapshotOf('postgres')
    if (!existsSync(snapshot)) return { tag: 'empty' }
    return { tag: 'schemaDatamodel', files: [read(schemaOf('postgres')), read(snapshot)] }
  },
}

/** What the engine does not know: the names that DATABASE_URL has for schemas, and the order of letters. */
const finish = {
  sqlite: (sql) => sql,
  // Text is compared byte by byte, as SQLite does, whatever the database's own collation is.
  postgres: (sql) =>
    sql
      .replace(/^-- CreateSchema\n.*\n\n?/m, '')
      .replace(/((?:^\s+|ADD COLUMN\s+)"\w+" |SET DATA TYPE )TEXT\b/gm, '$1TEXT COLLATE "C"'),
}

async function sqlBetween(provider, from) {
  const { openEngine } = await import('./schema-engine.mjs')
  const to = modelsNow(provider)
  const engine = await openEngine(provider, to.files)
  const filters = { externalTables: [], externalEnums: [] }
  const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters })
  if (exitCode === 0) return ''
  if (!stdout?.trim()) throw new Error('the models differ from the migrations, but the engine wrote no SQL')
  return finish[provider](stdout)
}

/** SQL from a provider's migrations to the models, empty where they agree. */
export function difference(provider) {
  return sqlBetween(provider, standing[provider]())
}

/** SQL that makes the models' tables where there is nothing. */
export function wholeSchema(provider) {
  return sqlBetween(provider, { tag: 'empty' })
}

/** Writes the migrations, one for each provider that needs one, that bring them to the models. */
export async function create(name) {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name ?? '')) throw new Error('a migration is named like add_place_names')
  copyModels()
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  let written = 0
  for (const provider of Object.keys(standing)) {
    const sql = await difference(provider)
    if (!sql) continue
    const target = path.join(folderOf(provider), `${stamp}_${name}`)
    mkdirSync(target, { recursive: true })
    const engineName = /provider = "(\w+)"\s*\}\s*$/.exec(readFileSync(schemaOf(provider), 'utf8'))[1]
    writeFileSync(path.join(folderOf(provider), 'migration_lock.toml'), lockOf(engineName))
    writeFileSync(path.join(target, 'migration.sql'), sql)
    if (provider === 'postgres') writeFileSync(snapshotOf(provider), readFileSync(models))
    console.log(path.relative(root, target))
    written++
  }
  if (written === 0) throw new Error('the models and the migrations agree: there is nothing to write')
}

/** Whether the migrations of all providers lead to the models; says what differs. */
export async function check() {
  let fine = true
  for (const provider of Object.keys(standing)) {
    const sql = await difference(provider)
    const what = `the ${names(provider).length} migrations for ${provider}`
    if (sql) console.error(`the models differ from ${what}:\n${sql}`)
    else console.log(`the models and ${what} agree`)
    fine &&= sql === ''
  }
  return fine
}
