// Prisma's schema engine as WebAssembly, with a scratch database in memory.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)

/** Opens the engine on the models in the given files. It keeps the process alive: end with process.exit. */
export async function openEngine(files) {
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const wasm = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  // Where the engine leaves the reason when it breaks down.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = files.map(({ path: file, content }) => [file, content])
  return bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(scratch()))
}

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
