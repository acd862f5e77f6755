// Prisma's schema engine as WebAssembly, with no server behind it: a scratch database in memory for SQLite, and for
// PostgreSQL, whose schemas are only compared, the one answer that the engine asks for.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)

/** Opens a provider's engine on the models in the given files. It keeps the process alive: end with process.exit. */
export async function openEngine(provider, files) {
  await start()
  const datamodels = files.map(({ path: file, content }) => [file, content])
  const factory = bindMigrationAwareSqlAdapterFactory(factories[provider]())
  return bindings.SchemaEngine.new({ datamodels }, () => {}, factory)
}

const started = { promise: null }

/** Once a process: the bindings hold one instance. */
function start() {
  started.promise ??= load()
  return started.promise
}

async function load() {
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const wasm = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  // Where the engine leaves the reason when it breaks down.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

const factories = { sqlite: scratch, postgres: absent }

/** The engine hands the scratch database whole scripts where the adapter takes one statement. */
function scratch() {
  const factory = new PrismaLibSql({ url: ':memory:' })
  const open = factory.connectToShadowDb.bind(factory)
  factory.connectToShadowDb = async () => {
    const connection = await open()
    const one = connection.executeRaw.bind(connection)
    connection.executeRaw = (query) =>
      query.args.length > 0 ? one(query) : connection.executeScript(query.sql).then(() => 0)
    return connection
  }
  return factory
}

/** A server that only says which version it is. */
function absent() {
  const refuse = async () => {
    throw new Error('the engine wanted a server')
  }
  const version = {
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 15.0', 150000]],
  }
  const server = {
    provider: 'postgres',
    adapterName: 'absent',
    queryRaw: (query) => (query.sql.includes('server_version_num') ? Promise.resolve(version) : refuse()),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  }
  const connect = async () => server
  return { provider: 'postgres', adapterName: 'absent', connect, connectToShadowDb: connect }
}
