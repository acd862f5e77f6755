// Serves the built app on HOST and PORT and prints a link that makes its first reader an editor; none where it only reads.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { root } from './steps.mjs'

const host = process.env.HOST ?? '127.0.0.1'
const port = process.env.PORT ?? '3000'
const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`

const readOnly = process.env.ARAXES_READ_ONLY === 'yes'
const editing = readOnly ? 'elsewhere: this process only reads' : `${editorLink()}   (opens once)`

function editorLink() {
  const site = process.env.ARAXES_URL || origin
  const args = ['--import', 'tsx', 'cli/araxes.ts', 'editor', 'link', '--origin', site]
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
  return stdout.trim()
}

// Processes of one build answer alike, so that a reader may go from one to another with what it holds.
const build = readFileSync(`${root}/.next/BUILD_ID`, 'utf8').trim()

const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-H', host, '-p', port], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ARAXES_BUILD: build },
})
console.log(`\n  Araxes      ${origin}\n  To edit     ${editing}\n`)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
