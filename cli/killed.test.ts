import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Place, temporaryPlace } from '@/lib/store/temporary'

const folder = mkdtempSync(path.join(tmpdir(), 'araxes-killed-'))
const texts = path.join(folder, 'texts')
const documents = 24
const node = ['--import', 'tsx', 'cli/araxes.ts']

const places: Place[] = []
afterAll(async () => {
  for (const { remove } of places) await remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Reports of our own making: several tell of the same day, so that what is saved later joins what was saved before. */
function report(i: number): string {
  const day = 1 + (i % 6)
  const dead = 2 + (i % 5)
  const persian = [
    `وزارت دفاع جمهوری آذربایجان روز ${day} آبان ۱۳۹۹ اعلام کرد نیروهای ارمنستان شهر ترتر را گلوله‌باران کردند.`,
    `در این حمله ${dead} نظامی آذربایجانی کشته شدند.`,
    `وزیران امور خارجه ارمنستان و جمهوری آذربایجان روز ${day + 1} آبان ۱۳۹۹ تلفنی گفت‌وگو کردند.`,
    `گزارش شمارهٔ ${i}.`,
  ]
  const arabic = [
    `أعلنت وزارة الدفاع الأرمينية أن القوات الأذربيجانية قصفت مدينة ستيباناكرت يوم ${day + 22} أكتوبر 2020.`,
    `وأسفر القصف عن مقتل ${dead} جنود.`,
    `وبحث وزيرا خارجية أرمينيا وأذربيجان في اتصال هاتفي يوم ${day + 23} أكتوبر 2020 وقف إطلاق النار.`,
    `التقرير رقم ${i}.`,
  ]
  return `${(i % 3 === 2 ? arabic : persian).join('\n')}\n`
}

beforeAll(() => {
  mkdirSync(texts)
  for (let i = 0; i < documents; i++) writeFileSync(path.join(texts, `${String(i).padStart(3, '0')}.txt`), report(i))
})

async function emptyStore(): Promise<NodeJS.ProcessEnv> {
  const place = await temporaryPlace()
  places.push(place)
  return { ...process.env, DATABASE_URL: place.url }
}

const ingest = [...node, 'ingest', texts, '--published', '2020-11-10', '--publish', '--reason', 'a test']

function finish(env: NodeJS.ProcessEnv): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ingest, { env, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout
}

/** Runs `ingest` and kills it, with no chance to tidy up, so many milliseconds after so many lines. Gives the lines it printed. */
function killAfter(env: NodeJS.ProcessEnv, lines: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, ingest, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  return new Promise((done) => {
    let printed = 0
    child.stdout.on('data', (data: Buffer) => {
      const before = printed
      printed += data.toString().split('\n').length - 1
      if (before < lines && printed >= lines) setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
    child.on('exit', () => done(printed))
  })
}

function canonical(env: NodeJS.ProcessEnv, name: string): string {
  const file = path.join(folder, `${name}.json`)
  execFileSync(process.execPath, [...node, 'export', '--format', 'json', '--canonical', '-o', file], { env })
  return readFileSync(file, 'utf8')
}

test('an ingest killed again and again ends up where an undisturbed one does', { timeout: 300_000 }, async () => {
  const undisturbed = await emptyStore()
  const summary = finish(undisturbed)
  expect(summary).toContain(`${documents} read, 0 known already, 0 bad`)
  expect(summary).toMatch(/[1-9]\d* new events, [1-9]\d* added to/)
  const expected = canonical(undisturbed, 'undisturbed')
  expect(expected.length).toBeGreaterThan(10_000)

  const disturbed = await emptyStore()
  const moments = [
    [1, 0],
    [3, 40],
    [7, 90],
    [12, 15],
    [17, 60],
  ] as const
  const reached: number[] = []
  for (const [lines, milliseconds] of moments) reached.push(await killAfter(disturbed, lines, milliseconds))
  expect(Math.max(...reached), 'killed before the end each time').toBeLessThan(documents)
  expect(finish(disturbed)).toMatch(/[1-9]\d* read, [1-9]\d* known already, 0 bad/)
  expect(canonical(disturbed, 'disturbed')).toBe(expected)
})
