// Measures the app beside other timelines by a harness that loads each in Chromium and sends all the same gestures: for each
// number of events, the app is served on STORES/<number>.db, made by bench/generate.ts. The app must be built.
//   node bench/gestures.mjs HARNESS STORES OUT [1000,10000,100000,1000000] [--reps 3] [--peers canvas-raw,araxes]
// HARNESS is a folder whose bench.mjs takes --n, --reps, --peers, --external and --out and writes results.json; what follows
// the numbers is passed on to it. Results lie in OUT/<number>; its table.mjs makes one table of them.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const port = process.env.PORT ?? '4177'
const chart = '[data-testid=timeline-chart]'
const marks = { readyMark: 'data-ready', paintedMark: 'timeline-painted' }
const app = (name, address) => ({
  name,
  url: `http://127.0.0.1:${port}${address}`,
  chart,
  ready: `${chart}[data-ready=true]`,
  ...marks,
})
const apps = [app('araxes', '/en'), app('araxes-fa', '/fa')]

const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** Serves a store; answers when the page has been given three times over. */
async function serve(store) {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const env = { ...process.env, DATABASE_URL: `file:${store}`, NEXT_TELEMETRY_DISABLED: '1' }
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', port], {
    cwd: root,
    env,
    stdio: 'ignore',
  })
  for (let given = 0; given < 3; ) {
    await sleep(500)
    if (server.exitCode !== null) throw new Error(`the app does not start on ${store}`)
    for (const { url } of apps) {
      const answer = await fetch(url).catch(() => null)
      if (url === apps[0].url && answer?.ok) given++
      await answer?.text()
    }
  }
  return server
}

async function run(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' })
  const code = await new Promise((done) => child.on('exit', done))
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`)
}

const [harness, stores, out, numbers = '1000,10000,100000,1000000', ...rest] = process.argv.slice(2)
if (!out) throw new Error('give the harness, the folder of the stores, and a folder for the results')
const runs = []
for (const n of numbers.split(',')) {
  const folder = path.resolve(out, n)
  mkdirSync(folder, { recursive: true })
  const external = path.join(folder, 'external.json')
  writeFileSync(external, JSON.stringify(apps))
  const server = await serve(path.resolve(stores, `${n}.db`))
  try {
    const bench = path.join(harness, 'bench.mjs')
    await run(process.execPath, [bench, '--n', n, '--external', external, '--out', folder, ...rest])
  } finally {
    const gone = new Promise((done) => server.on('exit', done))
    server.kill()
    await gone
  }
  runs.push(path.join(folder, 'results.json'))
}
await run(process.execPath, [path.join(harness, 'table.mjs'), ...runs])
