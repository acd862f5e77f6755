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
/** What failed, told once more at the end: of a long log often only the end is kept. */
const failures = []

/** Adds a suite's figures to the sum and prints them. */
function count(suite, figures) {
  for (const key of Object.keys(totals)) totals[key] += figures[key] ?? 0
  const { passed, failed, skipped = 0 } = figures
  console.log(`${suite}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
}

/** Runs a check that only passes or fails. */
function check(name, args) {
  const ok = call(node, args).status === 0
  if (!ok) failures.push(name)
  count(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
}

/** Reads a reporter's file; a suite that left none has failed. */
function report(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    failures.push(`no result in ${path.basename(file)}: ${error.message}`)
    return { passed: 0, failed: 1 }
  }
}

/** Says which tests of vitest's report failed, and how. */
function tellUnits(suite, { testResults }) {
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.filter((one) => one.status === 'failed')
    const where = `${suite}: ${path.relative(root, name)}`
    for (const one of failed) failures.push(`${where}: ${one.fullName}\n${one.failureMessages.join('\n')}`)
    if (message && !failed.length) failures.push(`${where}\n${message}`)
  }
}

/** Says which tests of Playwright's report failed, and how. */
function tellBrowser(suite, { suites = [], specs = [] }) {
  for (const inner of suites) tellBrowser(suite, inner)
  for (const { title, file, line, tests } of specs)
    for (const { status, results } of tests)
      if (status === 'unexpected' || status === 'flaky')
        failures.push(
          `${suite}: ${file}:${line} ${title} (${status})\n${results.map(({ error }) => error?.message ?? '').join('\n')}`,
        )
}

function units(suite, config, env = {}) {
  const file = path.join(out, `${suite.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { status } = call(node, ['node_modules/vitest/vitest.mjs', 'run', `--config=${config}`, ...reporters], env)
  const figures = report(file, (r) => {
    tellUnits(suite, r)
    return {
      passed: r.numPassedTests,
      failed: r.numFailedTests + (r.numFailedTests === 0 && status !== 0 ? 1 : 0),
      skipped: r.numPendingTests + r.numTodoTests,
    }
  })
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
  const figures = report(file, (r) => {
    tellBrowser(suite, r)
    const { expected, flaky, unexpected, skipped } = r.stats
    return { passed: expected + flaky, failed: unexpected + (unexpected === 0 && status !== 0 ? 1 : 0), skipped }
  })
  count(suite, figures)
}

/** Runs suites that may not get as far as reporting. */
async function attempt(suite, work) {
  try {
    await work()
  } catch (error) {
    failures.push(`${suite}: ${error.stack ?? error}`)
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
for (const failure of failures) console.error(failure)
if (totals.skipped) console.log(`${totals.skipped} skipped: see above for what each would have needed`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed ? 1 : 0)
