import { Prisma, type PrismaClient } from '@/generated/sqlite/client'
import type { Dialect } from './dialect'
import { connectSqlite, sqlite } from './sqlite'

/** The store as everything here is given it: the client, and the clock that stamps what the system did. */
export type Store = {
  client: PrismaClient
  dialect: Dialect
  url: string
  now: () => Date
  close: () => Promise<void>
}

/** The client inside a transaction. */
export type Transaction = Prisma.TransactionClient

/** The address of the store where none is given. */
export function storeUrl(): string {
  return process.env.DATABASE_URL ?? 'file:./data/araxes.db'
}

/** Opens the store, once a process for each address. */
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
  const { client, dialect } = await open(url)
  const close = async () => {
    handles().delete(url)
    await client.$disconnect()
  }
  return { client, dialect, url, now, close }
}

/** PostgreSQL's client is loaded only where it is used. */
async function open(url: string): Promise<Pick<Store, 'client' | 'dialect'>> {
  if (url.startsWith('file:')) return { client: await connectSqlite(url), dialect: sqlite }
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('DATABASE_URL is neither a file: nor a postgresql: URL')
  const { connectPostgres, postgres } = await import('./postgres')
  const client = await connectPostgres(url)
  // One model source makes both clients: they differ in the types of their raw parts only.
  return { client: client as unknown as PrismaClient, dialect: postgres }
}

/** How long a transaction may take in milliseconds, where it is longer than usual. */
export type Limit = { timeout?: number }

/** Reads in one snapshot: what is written meanwhile is not seen. */
export function snapshot<T>(store: Store, work: (t: Transaction) => Promise<T>, limit: Limit = {}): Promise<T> {
  const { reading } = store.dialect
  return again(() =>
    store.client.$transaction(async (t) => {
      if (reading) await t.$executeRawUnsafe(reading)
      return work(t)
    }, limit),
  )
}

/**
 * Writes all or nothing. The first statement takes the write lock, so that what the work reads cannot change before it
 * writes; other processes wait their turn. The work is done again where the database broke it off for another's sake.
 */
export function write<T>(store: Store, work: (t: Transaction) => Promise<T>, limit: Limit = {}): Promise<T> {
  const { writing } = store.dialect
  return again(() =>
    store.client.$transaction(async (t) => {
      if (writing) await t.$executeRawUnsafe(writing)
      await t.$executeRaw`INSERT INTO "Store" ("id", "dataVersion") VALUES (1, 0)
        ON CONFLICT ("id") DO UPDATE SET "dataVersion" = "Store"."dataVersion"`
      return work(t)
    }, limit),
  )
}

/** So often is a transaction tried that lost against others. */
const tries = 5

async function again<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await transaction()
    } catch (error) {
      if (tried === tries || !lost(error)) throw error
      await new Promise((done) => setTimeout(done, 20 * 2 ** tried * (0.5 + Math.random())))
    }
  }
}

/** A serialisation failure or a deadlock: nothing was kept, and it may go well another time. */
function lost(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'
}

/** Whether a write was refused because the database, a replica for one, or the file lets nobody write. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof Error && /read-only transaction|readonly database/.test(error.message)
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

/** The data version that readers will see once this transaction is through: what `changedIn` of an event says. */
export async function nextVersion(t: Transaction): Promise<number> {
  return (await versionIn(t)) + 1
}

/** The number that each change of what readers see raises, 0 for a store that nothing was written to. */
export function dataVersion(store: Store): Promise<number> {
  return versionIn(store.client)
}

export { Prisma }
