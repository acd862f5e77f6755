// Copies the one model source into each provider's folder and generates its client into generated/.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Copies prisma/models.prisma beside each provider's schema.prisma. */
export function copyModels() {
  const source = readFileSync(path.join(root, 'prisma', 'models.prisma'), 'utf8')
  const note = '// Derived from ../models.prisma by scripts/generate.mjs. Change that one.\n\n'
  for (const provider of providers()) {
    const target = path.join(root, 'prisma', provider, 'models.prisma')
    writeFileSync(target, note + source)
  }
}

/** Folders of prisma/ that hold a schema. */
export function providers() {
  const folder = path.join(root, 'prisma')
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'schema.prisma')))
}

function generate(provider) {
  const cli = path.join(root, 'node_modules', 'prisma', 'build', 'index.js')
  // Generating needs no engine, but the command line looks for one and would download it: any executable satisfies it.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const args = [cli, 'generate', '--schema', path.join('prisma', provider), '--no-hints']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  if (status === 0) return
  process.stderr.write(stdout + stderr)
  process.exit(status ?? 1)
}

if (path.resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  copyModels()
  for (const provider of providers()) generate(provider)
}
