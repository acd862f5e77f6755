import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,cli,scripts,app,components,prisma}/**/*.test.ts'],
    // Those need a server: see vitest.postgres.config.ts.
    exclude: [...configDefaults.exclude, '**/*.postgres.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
