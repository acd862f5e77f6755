import { configDefaults, defineConfig } from 'vitest/config'
import units from './vitest.config'

/** What reads or writes a store, on a PostgreSQL server that is found or fetched, started for the run and gone after it. */
export default defineConfig({
  ...units,
  test: {
    include: ['{lib/store,lib/ingest,cli,app/api}/**/*.test.ts', 'scripts/migrat*.test.ts'],
    exclude: [...configDefaults.exclude, 'cli/dates.test.ts'],
    globalSetup: 'scripts/postgres-for-tests.mjs',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
