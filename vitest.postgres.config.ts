import { mergeConfig } from 'vitest/config'
import units from './vitest.config'

/** What reads or writes a store, on PostgreSQL: found or fetched, started for the run, gone after it. */
export default mergeConfig(units, {
  test: { globalSetup: 'scripts/postgres-for-tests.mjs' },
})
