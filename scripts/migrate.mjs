// Migrations in Prisma's folder form and its table of what was applied, for SQLite and PostgreSQL.
//   deploy   brings the store at DATABASE_URL up to date, after a backup of one that holds anything; all or nothing
//   status   lists what is applied and what is not; exit 1 when something is outstanding
//   check    exit 1 when the models say something that the migrations do not
//   new NAME writes the migrations that make them agree
//   schema PROVIDER prints the SQL of the models' tables, as if there were no migrations
import * as postgres from './migrate-postgres.mjs'
import * as sqlite from './migrate-sqlite.mjs'
import { check, create, names, wholeSchema } from './migrations.mjs'

/** The provider of a database's address, and what brings it up to date. */
function providerOf(url) {
  if (url.startsWith('file:')) return { provider: 'sqlite', ...sqlite }
  if (/^postgres(ql)?:\/\//.test(url)) return { provider: 'postgres', ...postgres }
  throw new Error('DATABASE_URL is neither a file: nor a postgresql: URL')
}

async function deploy(url) {
  const applied = await providerOf(url).deploy(url)
  for (const name of applied) console.error(`araxes: migration ${name} applied`)
}

async function status(url) {
  const { provider, outstanding } = providerOf(url)
  const missing = await outstanding(url)
  for (const name of names(provider)) console.log(`${missing.includes(name) ? 'outstanding' : 'applied    '}  ${name}`)
  return missing.length === 0
}

async function schema(_, provider) {
  if (!['sqlite', 'postgres'].includes(provider)) throw new Error('give sqlite or postgres')
  const sql = await wholeSchema(provider)
  await new Promise((done) => process.stdout.write(sql, done))
}

const commands = { deploy, status, check, new: (_, name) => create(name), schema }

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
