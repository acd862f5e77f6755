import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaClient } from '@/generated/sqlite/client'
import { type Dialect, patience, transactionLimit } from './dialect'

const pragmas = [`busy_timeout = ${patience}`, 'journal_mode = WAL', 'foreign_keys = ON']

type LibSql = ReturnType<PrismaLibSql['createClient']>

/** Path of the file at a `file:` URL. */
export function fileOf(url: string): string {
  return path.resolve(decodeURIComponent(url.slice('file:'.length)).replace(/^\/\/(?=\/)/, ''))
}

/** One connection, so that its settings hold for every statement; the folder is made where it is not there. */
export async function connectSqlite(url: string): Promise<PrismaClient> {
  mkdirSync(path.dirname(fileOf(url)), { recursive: true })
  const factory = new PrismaLibSql({ url })
  const create = factory.createClient.bind(factory)
  factory.createClient = (config) => onOneConnection(create(config))
  const join = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await join()
    for (const pragma of pragmas) await connection.executeScript(`PRAGMA ${pragma}`)
    return connection
  }
  const client = new PrismaClient({ adapter: factory, transactionOptions: transactionLimit })
  await client.$connect()
  return client
}

/** A transaction sees one state from its first statement on; the first write waits for other processes'. */
export const sqlite: Dialect = {
  name: 'sqlite',
  reading: null,
  writing: null,
  numbered: null,
}

/**
 * libSQL opens a new connection after each transaction and leaves the old one, with its settings, to the garbage
 * collector. The adapter lets nothing else run meanwhile, so the transaction can have the connection there is.
 */
function onOneConnection(client: LibSql): LibSql {
  const transaction: LibSql['transaction'] = async () => {
    await client.execute('BEGIN')
    let closed = false
    const end = async (word: 'COMMIT' | 'ROLLBACK') => {
      closed = true
      try {
        await client.execute(word)
      } catch (error) {
        // A full disk, for one: what could not be kept whole is not kept at all.
        if (word === 'COMMIT') await client.execute('ROLLBACK')
        throw error
      }
    }
    return {
      execute: client.execute.bind(client),
      batch: (statements) => client.batch(statements),
      executeMultiple: (sql) => client.executeMultiple(sql),
      commit: () => end('COMMIT'),
      rollback: () => end('ROLLBACK'),
      close: () => {
        if (!closed) void end('ROLLBACK')
      },
      get closed() {
        return closed
      },
    }
  }
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'transaction') return transaction
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
