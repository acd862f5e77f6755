// Everything that can be checked, in one run: lint, import table, types, units, then the built app in a real browser.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setUpBuild, setUpStore, setUpTools } from './setup.mjs'
import { call, root } from './steps.mjs'

const node = process.execPath
const out = path.join(root, '.araxes', 'test')
const port = process.env.E2E_PORT ?? '3100'
const store = `file:${path.join(out, 'e2e.db')}`
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

function units() {
  const file = path.join(out, 'units.json')
  const { status } = call(node, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const figures = report(file, (r) => ({
    passed: r.numPassedTests,
    failed: r.numFailedTests + (r.numFailedTests === 0 && status !== 0 ? 1 : 0),
    skipped: r.numPendingTests + r.numTodoTests,
  }))
  count('units', figures)
}

/** Starts the app on a store of its own and waits until it answers. */
async function serve() {
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

async function browser() {
  const { ensureChromium } = await import('./chromium.mjs')
  const chromium = await ensureChromium()
  setUpBuild()
  setUpStore({ DATABASE_URL: store })
  const server = await serve()
  const file = path.join(out, 'e2e.json')
  const { status } = call(node, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'], {
    PLAYWRIGHT_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    E2E_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: store,
  })
  server.kill()
  const figures = report(file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 && status !== 0 ? 1 : 0),
    skipped: stats.skipped,
  }))
  count('browser', figures)
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
setUpTools()
check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
check('imports', ['scripts/imports.mjs'])
call(node, ['node_modules/next/dist/bin/next', 'typegen'])
check('types', ['node_modules/typescript/bin/tsc', '--noEmit'])
units()
try {
  await browser()
} catch (error) {
  console.error(error)
  count('browser', { passed: 0, failed: 1 })
}
if (totals.skipped) console.log(`${totals.skipped} skipped: see above for what each would have needed`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed ? 1 : 0)
