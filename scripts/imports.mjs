// Checks the import table (.dependency-cruiser.cjs), states how much it looked at, and proves on a planted
// violation that the check can fail.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const places = ['app', 'components', 'lib', 'cli', 'prisma/seed']
const planted = 'lib/calendar/planted-violation.ts'

/** Source files under the checked folders: what the check must have read. */
function sources() {
  return places.flatMap((place) =>
    readdirSync(path.join(root, place), { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile() && /\.tsx?$/.test(f.name))
      .map((f) => path.join(f.parentPath, f.name)),
  )
}

async function violations() {
  const options = await extractOptions('./.dependency-cruiser.cjs')
  const result = await cruise([...places, 'instrumentation.ts', 'proxy.ts'], options, undefined, {
    tsConfig: extractTsConfig('tsconfig.json'),
  })
  const own = result.output.modules.filter(
    (m) => places.some((p) => m.source.startsWith(`${p}/`)) && /\.tsx?$/.test(m.source),
  )
  return { modules: own.length, found: result.output.summary.violations.filter((v) => v.rule.severity === 'error') }
}

const files = sources().length
const { modules, found } = await violations()
for (const v of found) console.error(`${v.rule.name}: ${v.from} → ${v.to}`)
let failed = found.length
if (modules < files) {
  console.error(`only ${modules} modules read where ${files} source files exist`)
  failed += 1
}

let caught = false
writeFileSync(planted, "export type { Claim } from '@/lib/domain/event'\n")
try {
  caught = (await violations()).found.some((v) => v.from === planted)
  if (!caught) {
    console.error('a planted violation was not found')
    failed += 1
  }
} finally {
  rmSync(planted)
}
console.log(
  `imports: ${modules} modules read of ${files} source files, ${found.length} violations, planted violation caught`,
)
process.exit(failed ? 1 : 0)
