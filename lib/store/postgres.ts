import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/generated/postgres/client'
import { type Dialect, patience, transactionLimit } from './dialect'

/** Connections that a process holds at most, where DATABASE_POOL does not say. */
const usualPool = 10

/** A pool of connections; no prepared statement outlives its query, so that a pooler in between may share them. */
export async function connectPostgres(url: string): Promise<PrismaClient> {
  const max = Number(process.env.DATABASE_POOL ?? usualPool)
  if (!Number.isInteger(max) || max < 2) throw new Error(`DATABASE_POOL ${process.env.DATABASE_POOL} is not 2 or more`)
  const adapter = new PrismaPg({ connectionString: url, max, application_name: 'araxes' })
  const client = new PrismaClient({ adapter, transactionOptions: transactionLimit })
  await client.$connect()
  return client
}

/**
 * Writers take turns by the row that each locks first, and then see what was committed before; a reader keeps the state
 * it began with. Compiling a plan costs more than any query here.
 */
export const postgres: Dialect = {
  name: 'postgresql',
  reading: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL jit = off',
  writing: `SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = ${patience};
    SET LOCAL idle_in_transaction_session_timeout = ${transactionLimit.timeout}; SET LOCAL jit = off`,
  numbered: `DO $$ DECLARE c record; BEGIN
    FOR c IN SELECT table_name AS t, column_name AS k FROM information_schema.columns
      WHERE table_schema = current_schema() AND column_default LIKE 'nextval(%' LOOP
      EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) FROM %I',
        quote_ident(c.t), c.k, c.k, c.t);
    END LOOP; END $$`,
}
