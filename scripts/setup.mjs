// Brings a clone to where it can serve (`serve`), run the command line and the tests (`tools`), or be shipped built but
// without a store (`build`): install, generate, migrate, seed, build. What is fresh is skipped.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm, run, step } from './steps.mjs'

const node = process.execPath

/** Packages, the database client: what every command needs. */
export function setUpTools() {
  const platform = `${process.platform} ${process.arch} ${process.versions.modules}`
  step(
    'installing packages',
    { inputs: ['package-lock.json'], makes: 'node_modules/.package-lock.json', extra: platform },
    () => {
      const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
      if (status !== 0) process.exit(status ?? 1)
    },
  )
  step(
    'generating the database client',
    {
      inputs: [
        'prisma/models.prisma',
        'prisma/sqlite/schema.prisma',
        'prisma/postgres/schema.prisma',
        'package-lock.json',
      ],
      makes: 'generated/postgres',
    },
    () => run(node, ['scripts/generate.mjs']),
  )
}

/** The store at DATABASE_URL, migrated and holding the bundled data. */
export function setUpStore(env = {}) {
  run(node, ['scripts/migrate.mjs', 'deploy'], env)
  run(node, ['--import', 'tsx', 'cli/araxes.ts', 'seed'], env)
}

/** The built web app. */
export function setUpBuild() {
  const inputs = [
    'app',
    'components',
    'lib',
    'prisma/seed',
    'public',
    'instrumentation.ts',
    'proxy.ts',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
    'prisma/models.prisma',
  ]
  step('building the web app', { inputs, makes: '.next/BUILD_ID' }, () =>
    run(node, ['node_modules/next/dist/bin/next', 'build'], { NEXT_TELEMETRY_DISABLED: '1' }),
  )
}

if (path.resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  setUpTools()
  const [aim] = process.argv.slice(2)
  // A read replica is kept up to date by its primary: it is only looked at.
  if (aim === 'serve' && process.env.ARAXES_READ_ONLY === 'yes') run(node, ['scripts/migrate.mjs', 'status'])
  else if (aim === 'serve') setUpStore()
  if (aim === 'serve' || aim === 'build') setUpBuild()
}
