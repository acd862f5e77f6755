// Lighthouse on a running app, desktop preset: every run's scores and times, then the median of each.
//   npm i --prefix bench && node bench/lighthouse.mjs http://127.0.0.1:3000/en [runs]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const [url, runs = '5'] = process.argv.slice(2)
if (!url) throw new Error('give the address of a page')
const program = fileURLToPath(new URL('node_modules/lighthouse/cli/index.js', import.meta.url))
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((at) =>
  existsSync(at),
)
const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
const folder = mkdtempSync(path.join(tmpdir(), 'lighthouse-'))

const timed = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']

/** Runs in which the browser's trace was not recorded say nothing of the page: they are told and made again. */
const unrecorded = /NO_NAVSTART|NO_TRACING_STARTED/
const mostUnrecorded = 5

function measure(failed = 0) {
  const file = path.join(folder, 'report.json')
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[program, url, '--quiet', '--preset=desktop', '--only-categories=performance,accessibility,best-practices'],
      ...[`--chrome-flags=${flags.join(' ')}`, '--output=json', `--output-path=${file}`],
    ],
    { encoding: 'utf8', env: { CHROME_PATH: chromium, ...process.env } },
  )
  if (status !== 0 && unrecorded.test(stderr) && failed < mostUnrecorded) {
    console.log('not recorded, made again')
    return measure(failed + 1)
  }
  if (status !== 0) throw new Error(stderr)
  const { categories, audits } = JSON.parse(readFileSync(file, 'utf8'))
  return {
    ...Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round(score * 100)])),
    ...Object.fromEntries(timed.map((id) => [id, Math.round(audits[id].numericValue * 1000) / 1000])),
  }
}

const results = []
try {
  for (let i = 0; i < Number(runs); i++) {
    results.push(measure())
    console.log(JSON.stringify(results.at(-1)))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const name of Object.keys(results[0] ?? {})) {
  const values = results.map((result) => result[name]).sort((a, b) => a - b)
  console.log(`${name.padEnd(26)} ${values[Math.floor(values.length / 2)]}`)
}
