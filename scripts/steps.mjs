// What setting up, serving and testing share: running a command and skipping a step whose inputs have not changed.
// Node built-ins only, since this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program in the project's root with its output on ours; ends the process when it fails. */
export function run(program, args, env = {}) {
  const { status, error } = call(program, args, env)
  if (status === 0) return
  console.error(`failed: ${path.basename(program)} ${args.join(' ')}${error ? ` (${error.message})` : ''}`)
  process.exit(status ?? 1)
}

/** Runs a program as `run` does and gives what spawnSync gives. Standard output goes to standard error: it is progress. */
export function call(program, args, env = {}) {
  return spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } })
}

/** Runs npm itself, on every platform, with the arguments. */
export function npm(args, env = {}) {
  const inNpm = process.env.npm_execpath
  if (inNpm?.endsWith('.js')) return call(process.execPath, [inNpm, ...args], env)
  return spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env }, shell: true })
}

/** Hash over the contents of files and folders, given from the root; what is missing counts as empty. */
export function fingerprint(inputs, extra = '') {
  const hash = createHash('sha256').update(extra)
  for (const file of inputs.flatMap(filesUnder).sort()) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

function filesUnder(place) {
  const full = path.join(root, place)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [place]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => path.relative(root, path.join(f.parentPath, f.name)))
}

/** Runs `work` unless it already ran on the same inputs and what it made is still there. */
export function step(name, { inputs, makes, extra }, work) {
  const stamp = path.join(root, '.araxes', 'stamps', name.replaceAll(' ', '-'))
  const now = fingerprint(inputs, extra)
  if (existsSync(path.join(root, makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  const began = Date.now()
  console.error(`araxes: ${name} …`)
  work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
  console.error(`araxes: ${name}, done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}
