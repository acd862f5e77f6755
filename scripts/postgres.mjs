// A PostgreSQL server for tests and trials: found on this machine, else Debian's package; in a folder of its own, behind
// a socket, gone when the process that wanted it ends, however it ends. Nothing that serves readers needs it.
//   node scripts/postgres.mjs run COMMAND…   runs a command with DATABASE_URL at a migrated, empty database
import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { accessSync, chownSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { call, root, run } from './steps.mjs'

/** Where Debian puts its versions, out of the path. */
const packaged = '/usr/lib/postgresql'

/** Folders that may hold the server's programs. */
function* places() {
  if (process.env.ARAXES_POSTGRES_BIN) yield process.env.ARAXES_POSTGRES_BIN
  yield* (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  if (!existsSync(packaged)) return
  for (const version of readdirSync(packaged).sort((a, b) => Number(b) - Number(a)))
    yield path.join(packaged, version, 'bin')
}

/** The folder of initdb and postgres, null where there is none. */
export function findPostgres() {
  for (const folder of places())
    if (['initdb', 'postgres'].every((name) => isProgram(path.join(folder, name)))) return folder
  return null
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The folder of the server's programs, fetched from Debian's packages where there are none; throws where that fails. */
export function ensurePostgres() {
  const found = findPostgres()
  if (found) return found
  console.error('araxes: fetching PostgreSQL for the tests …')
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  // The package would start a server of its own: at this run level none is.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const apt = (...args) => {
    const [program, ...rest] = [...sudo, 'apt-get', ...args]
    return call(program, rest, env)
  }
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql')
  const fetched = findPostgres()
  if (fetched) return fetched
  throw new Error('no PostgreSQL: install it, or set ARAXES_POSTGRES_BIN to the folder of initdb and postgres')
}

/** The server refuses to run as root: who runs it then, null for oneself. */
function unprivileged() {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((option) =>
      Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout),
    )
    if (uid > 0) return { uid, gid }
  }
  throw new Error('PostgreSQL does not run as root, and there is no other user here')
}

/**
 * What keeps the server: its input is ours, and when that ends, because we ended, the server is stopped and its folder
 * goes.
 */
const keeper = `
"$1/postgres" -D "$2/data" -c listen_addresses= -c unix_socket_directories="$2" -c max_connections=200 \\
  -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c logging_collector=off -c autovacuum=on \\
  </dev/null >"$2/log" 2>&1 &
server=$!
trap : INT TERM HUP
cat >/dev/null
kill -INT $server
wait $server
rm -rf "$2"`

const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** Starts a server; gives the address of a database of it by name, and what stops it. Its programs are on the path then. */
export async function startPostgres(bin = ensurePostgres()) {
  process.env.PATH = [process.env.PATH, bin].join(path.delimiter)
  const user = unprivileged()
  const folder = mkdtempSync(path.join(tmpdir(), 'araxes-pg-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const options = { ...user, cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }
  const settings = ['-U', 'araxes', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C']
  const made = spawnSync(path.join(bin, 'initdb'), ['-D', path.join(folder, 'data'), ...settings], options)
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  const child = spawn('sh', ['-c', keeper, 'keeper', bin, folder], {
    ...options,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const gone = new Promise((done) => child.on('exit', done))
  const stop = async () => {
    child.stdin.end()
    await gone
  }
  const url = (database) => `postgresql://araxes@localhost/${database}?host=${encodeURIComponent(folder)}`
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(url('postgres'))) return { url, stop }
    await sleep(50)
  }
  const log = readFileSync(path.join(folder, 'log'), 'utf8')
  await stop()
  throw new Error(`PostgreSQL did not answer:\n${log}`)
}

async function answers(url) {
  try {
    await query(url, 'SELECT 1')
    return true
  } catch {
    return false
  }
}

/** Runs one statement. */
async function query(url, sql) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Makes a migrated, empty database; gives its address. */
export async function newDatabase(server, name = `araxes_${randomUUID().replaceAll('-', '')}`) {
  await query(server.url('postgres'), `CREATE DATABASE "${name}" TEMPLATE template0`)
  run(process.execPath, ['scripts/migrate.mjs', 'deploy'], { DATABASE_URL: server.url(name) })
  return server.url(name)
}

async function runCommand([program, ...args]) {
  if (!program) throw new Error('give a command to run')
  const server = await startPostgres()
  try {
    const env = { ...process.env, DATABASE_URL: await newDatabase(server, 'araxes') }
    console.error(`araxes: DATABASE_URL='${env.DATABASE_URL}'`)
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    return await new Promise((done, fail) => {
      child.on('error', fail)
      child.on('exit', (code) => done(code ?? 1))
    })
  } finally {
    await server.stop()
  }
}

if (path.resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const [command, ...rest] = process.argv.slice(2)
  try {
    if (command !== 'run') throw new Error('give run and a command')
    process.exit(await runCommand(rest))
  } catch (error) {
    console.error(`araxes: postgres: ${error.message}`)
    process.exit(1)
  }
}
