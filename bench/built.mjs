// Runs a benchmark as the server and the package run the code: built by a bundler, not translated file by file while it
// runs, which costs a tenth to a fifth of the speed. `node bench/built.mjs bench/reading/speed.ts [arguments]`
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const [script, ...args] = process.argv.slice(2)
if (!script) throw new Error('name the script: node bench/built.mjs bench/reading/speed.ts')
// Beside the script, so that what it reads from its own folder is found.
const outfile = path.join(path.dirname(path.resolve(script)), `.${path.basename(script, '.ts')}.built.mjs`)
try {
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '@': path.resolve(import.meta.dirname, '..') },
    external: ['chrono-node'],
  })
  process.exitCode = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1
} finally {
  rmSync(outfile, { force: true })
}
