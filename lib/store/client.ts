import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { Prisma, PrismaClient } from '@/generated/sqlite/client'

/** The store as everything here is given it: the client, and the clock that stamps what the system did. */
export type Store = {
  client: PrismaClient
  url: string
  now: () => Date
  close: () => Promise<void>
}

/** The client inside a transaction. */
export type Transaction = Prisma.TransactionClient

/** How long a write waits for another process's, in milliseconds. */
const patience = 30_000

const pragmas = [`busy_timeout = ${patience}`, 'journal_mode = WAL', 'foreign_keys = ON']

type LibSql = ReturnType<PrismaLibSql['createClient']>

/** The address of the store where none is given. */
export function storeUrl(): string {
  return process.env.DATABASE_URL ?? 'file:./data/araxes.db'
}

/** Opens the store, once a process for each address: one connection, so that its settings hold for every statement. */
export async function openStore(url: string = storeUrl(), now: () => Date = () => new Date()): Promise<Store> {
  const open = handles()
  const known = open.get(url)
  if (known) return known
  const opening = connect(url, now)
  open.set(url, opening)
  opening.catch(() => open.delete(url))
  return opening
}

/** Next loads a module more than once; the handles outlive that. */
function handles(): Map<string, Promise<Store>> {
  const shared: typeof globalThis & { araxesStores?: Map<string, Promise<Store>> } = globalThis
  shared.araxesStores ??= new Map()
  return shared.araxesStores
}

async function connect(url: string, now: () => Date): Promise<Store> {
  if (!url.startsWith('file:')) throw new Error(`DATABASE_URL ${url} is not a file: URL`)
  mkdirSync(path.dirname(path.resolve(decodeURIComponent(url.slice('file:'.length)))), { recursive: true })
  const factory = new PrismaLibSql({ url })
  const create = factory.createClient.bind(factory)
  factory.createClient = (config) => onOneConnection(create(config))
  const join = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await join()
    for (const pragma of pragmas) await connection.executeScript(`PRAGMA ${pragma}`)
    return connection
  }
  const client = new PrismaClient({
    adapter: factory,
    transactionOptions: { maxWait: patience, timeout: 10 * patience },
  })
  await client.$connect()
  const close = async () => {
    handles().delete(url)
    await client.$disconnect()
  }
  return { client, url, now, close }
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

/** Reads in one snapshot: what is written meanwhile is not seen. */
export function snapshot<T>(store: Store, work: (t: Transaction) => Promise<T>): Promise<T> {
  return store.client.$transaction(work)
}

/**
 * Writes all or nothing. The first statement takes the write lock, so that what the work reads cannot change before it
 * writes; other processes wait their turn.
 */
export function write<T>(store: Store, work: (t: Transaction) => Promise<T>): Promise<T> {
  return store.client.$transaction(async (t) => {
    await t.$executeRaw`INSERT INTO "Store" ("id", "dataVersion") VALUES (1, 0)
      ON CONFLICT ("id") DO UPDATE SET "dataVersion" = "Store"."dataVersion"`
    return work(t)
  })
}

/** Tells readers that what they see has changed. */
export async function raiseDataVersion(t: Transaction): Promise<void> {
  await t.store.update({ where: { id: 1 }, data: { dataVersion: { increment: 1 } } })
}

/** The data version as a transaction sees it, 0 for a store that nothing was written to. */
export async function versionIn(t: Transaction): Promise<number> {
  const row = await t.store.findUnique({ where: { id: 1 } })
  return row?.dataVersion ?? 0
}

/** The number that each change of what readers see raises, 0 for a store that nothing was written to. */
export function dataVersion(store: Store): Promise<number> {
  return versionIn(store.client)
}

export { Prisma }
