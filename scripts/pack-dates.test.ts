import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

it('packs a date reader that stands alone', () => {
  const room = mkdtempSync(join(tmpdir(), 'packed-'))
  try {
    const tarball = execFileSync(process.execPath, [join(root, 'scripts/pack-dates.mjs'), room], { encoding: 'utf8' })
    const home = join(room, 'node_modules/araxes-dates')
    mkdirSync(home, { recursive: true })
    execFileSync('tar', ['xzf', tarball.trim(), '-C', home, '--strip-components=1'])
    symlinkSync(join(root, 'node_modules/date-fns-jalali'), join(room, 'node_modules/date-fns-jalali'))
    const program = `import { findDates, parseIsoDay } from 'araxes-dates'
      const found = findDates('توافق در ۱۹ آبان ۱۳۹۹ امضا شد', { language: 'fa', anchor: parseIsoDay('2020-11-12') })
      console.log(found.map((m) => m.surface + ' = ' + m.value?.edtf).join())`
    writeFileSync(join(room, 'try.mjs'), program)
    const said = execFileSync(process.execPath, [join(room, 'try.mjs')], { encoding: 'utf8' })
    expect(said.trim()).toBe('۱۹ آبان ۱۳۹۹ = 2020-11-09')
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    expect(Object.keys(manifest.dependencies)).toEqual(['date-fns-jalali'])
    expect(readFileSync(join(home, 'dist/index.d.ts'), 'utf8')).toContain('findDates')
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}, 120_000)
