// Before the tests: a server, and a migrated database that each test's own is copied from. One that is given is used.
import { newDatabase, startPostgres } from './postgres.mjs'

/** Starts it; gives what stops it. Worker processes find the address in their environment. */
export async function setup() {
  if (process.env.ARAXES_TEST_POSTGRES) return () => {}
  const server = await startPostgres()
  process.env.ARAXES_TEST_POSTGRES = await newDatabase(server, 'araxes_template')
  return server.stop
}
