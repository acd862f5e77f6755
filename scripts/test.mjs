// Everything that can be checked, in one run: lint, import table, types, units, then the built app in a real browser;
// what touches the store twice, on SQLite and on PostgreSQL.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { newDatabase, startPostgres } from './postgres.mjs'
import { setUpBuild, setUpStore, setUpTools } from './setup.mjs'
import { call, root } from './steps.mjs'

const node = process.execPath
const out = path.join(root, '.araxes', 'test')
const port = process.env.E2E_PORT ?? '3100'
const totals = { passed: 0, failed: 0, skipped: 0 }

/** Adds a suite's figures to the sum and prints them. */
function count(suite, figures) {
  for (const key of Object.keys(totals)) totals[key] += figures[key] ?? 0
  const { passed, failed, skipped = 0 } = figures
  console.log(`${suite}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
}

/** Runs a check that only passes or fails. */
function check(name, args) {
  const ok = call(node, args).status === 0
  count(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
}

/** Reads a reporter's file; a suite that left none has failed. */
function report(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    console.error(`no result in ${path.basename(file)}: ${error.message}`)
    return { passed: 0, failed: 1 }
  }
}

function units(suite, config, env = {}) {
  const file = path.join(out, `${suite.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { status } = call(node, ['node_modules/vitest/vitest.mjs', 'run', `--config=${config}`, ...reporters], env)
  const figures = report(file, (r) => ({
    passed: r.numPassedTests,
    failed: r.numFailedTests + (r.numFailedTests === 0 && status !== 0 ? 1 : 0),
    skipped: r.numPendingTests + r.numTodoTests,
  }))
  count(suite, figures)
}

/** Starts the app on a store of its own and waits until it answers. */
async function serve(store) {
  const env = { ...process.env, DATABASE_URL: store, PORT: port, HOST: '127.0.0.1' }
  const server = spawn(node, ['scripts/serve.mjs'], { cwd: root, env, stdio: ['ignore', 2, 2] })
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
    if (answer?.ok) return server
    if (server.exitCode !== null) break
    await new Promise((done) => setTimeout(done, 250))
  }
  server.kill()
  throw new Error('the app did not answer')
}

async function browser(suite, store) {
  const { ensureChromium } = await import('./chromium.mjs')
  const chromium = await ensureChromium()
  setUpBuild()
  setUpStore({ DATABASE_URL: store })
  const server = await serve(store)
  const gone = new Promise((done) => server.on('exit', done))
  const file = path.join(out, `${suite.replaceAll(/\W+/g, '-')}.json`)
  const { status } = call(node, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'], {
    PLAYWRIGHT_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    E2E_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: store,
  })
  server.kill()
  await gone
  const figures = report(file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 && status !== 0 ? 1 : 0),
    skipped: stats.skipped,
  }))
  count(suite, figures)
}

/** Runs suites that may not get as far as reporting. */
async function attempt(suite, work) {
  try {
    await work()
  } catch (error) {
    console.error(error)
    count(suite, { passed: 0, failed: 1 })
  }
}

/** A server, or null where there is none to be had; that is a failure only where nobody is there to install one. */
async function postgres() {
  try {
    return await startPostgres()
  } catch (error) {
    console.error(`araxes: the suites on PostgreSQL are left out: ${error.message}`)
    count('postgres', process.env.CI ? { passed: 0, failed: 1 } : { passed: 0, failed: 0, skipped: 2 })
    return null
  }
}

async function onPostgres(server) {
  try {
    await attempt('units on PostgreSQL', async () => {
      const template = await newDatabase(server, 'araxes_template')
      units('units on PostgreSQL', 'vitest.postgres.config.ts', { ARAXES_TEST_POSTGRES: template })
    })
    await attempt('browser on PostgreSQL', async () =>
      browser('browser on PostgreSQL', await newDatabase(server, 'e2e')),
    )
  } finally {
    await server.stop()
  }
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
setUpTools()
check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
check('imports', ['scripts/imports.mjs'])
call(node, ['node_modules/next/dist/bin/next', 'typegen'])
check('types', ['node_modules/typescript/bin/tsc', '--noEmit'])
units('units', 'vitest.config.ts')
await attempt('browser', () => browser('browser', `file:${path.join(out, 'e2e.db')}`))
const server = await postgres()
if (server) await onPostgres(server)
if (totals.skipped) console.log(`${totals.skipped} skipped: see above for what each would have needed`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed ? 1 : 0)
