// Packs the date reader as a package of its own (ES modules with types; its only dependency is date-fns-jalali).
//   node scripts/pack-dates.mjs [FOLDER]   writes the tarball there (default: the current folder) and prints its path
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['lib/calendar', 'lib/text', 'lib/timex', 'lib/language']
const left = ['lib/text/shape.ts', 'lib/language/corpus.ts', 'lib/language/robust.ts']
const compilerOptions = {
  target: 'ES2022',
  module: 'NodeNext',
  lib: ['ES2023'],
  types: [],
  strict: true,
  skipLibCheck: true,
  declaration: true,
  outDir: 'dist',
  rootDir: 'lib',
}

/** Source files of the package; the languages' names come from the domain's types. */
function sources() {
  const own = folders.flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`))
  return [...own.filter((f) => /(?<!\.test)\.ts$/.test(f) && !left.includes(f)), 'lib/domain/event.ts']
}

/** The text of a file with its imports written as files beside it. */
function withFiles(file, all) {
  const text = readFileSync(path.join(root, file), 'utf8')
  return text.replace(/(from\s+')(@\/|\.{1,2}\/)([^']+)(')/g, (_, head, kind, rest, tail) => {
    const target = kind === '@/' ? rest : path.posix.join(path.posix.dirname(file), kind, rest)
    const found = all.includes(`${target}.ts`) ? target : `${target}/index`
    const relative = path.posix.relative(path.posix.dirname(file), found)
    return `${head}${relative.startsWith('.') ? relative : `./${relative}`}.js${tail}`
  })
}

const out = path.resolve(process.argv[2] ?? '.')
const room = mkdtempSync(path.join(tmpdir(), 'dates-'))
try {
  const all = sources()
  for (const file of all) {
    mkdirSync(path.join(room, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(room, file), withFiles(file, all))
  }
  writeFileSync(
    path.join(room, 'lib/index.ts'),
    "export { formatIsoDay, parseEdtf, parseIsoDay } from './calendar/index.js'\n" +
      "export { detectLanguage, findDates } from './language/index.js'\n" +
      "export type { TemporalMention } from './timex/mention.js'\n",
  )
  const { version, dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const manifest = {
    name: 'araxes-dates',
    version: version ?? '0.0.0',
    description: 'Finds and resolves dates in Persian, Arabic and English news text',
    type: 'module',
    sideEffects: false,
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    files: ['dist', 'README.md'],
    dependencies: { 'date-fns-jalali': dependencies['date-fns-jalali'] },
  }
  writeFileSync(path.join(room, 'package.json'), JSON.stringify(manifest, null, 2))
  writeFileSync(path.join(room, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['lib'] }))
  const page = readFileSync(path.join(root, 'lib/language/README.md'), 'utf8')
  writeFileSync(
    path.join(room, 'README.md'),
    page.replaceAll("'@/lib/calendar'", "'araxes-dates'").replaceAll("'@/lib/language'", "'araxes-dates'"),
  )
  symlinkSync(path.join(root, 'node_modules'), path.join(room, 'node_modules'))
  execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', room], { stdio: 'inherit' })
  rmSync(path.join(room, 'node_modules'))
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts'], { cwd: room, encoding: 'utf8' })
  const [{ filename }] = JSON.parse(packed)
  mkdirSync(out, { recursive: true })
  cpSync(path.join(room, filename), path.join(out, filename))
  console.log(path.join(out, filename))
} finally {
  rmSync(room, { recursive: true, force: true })
}
