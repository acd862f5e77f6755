import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Place, temporaryPlace } from '@/lib/store/temporary'

// Each call is a program of its own.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'araxes-cli-'))
const env: NodeJS.ProcessEnv = { ...process.env, ARAXES_BACKUPS: folder }
const places: Place[] = []
const at = (name: string) => path.join(folder, name)

const article = [
  'وزارت دفاع جمهوری آذربایجان اعلام کرد نیروهای ارمنستان دیروز شهر ترتر را گلوله‌باران کردند.',
  'در این حمله دو نظامی کشته شدند.',
].join('\n')

beforeAll(async () => {
  const place = await temporaryPlace()
  places.push(place)
  env.DATABASE_URL = place.url
  mkdirSync(at('texts/deeper'), { recursive: true })
  writeFileSync(at('texts/good.txt'), article)
  writeFileSync(at('texts/deeper/known-twice.txt'), `${article}\r\n`)
  writeFileSync(at('texts/empty.txt'), ' \n')
  writeFileSync(at('texts/large.txt'), 'گزارش '.repeat(500_000))
  writeFileSync(at('texts/windows.txt'), Buffer.from([0xe6, 0xd2, 0xc7, 0xd1, 0xca]))
  writeFileSync(at('texts/markup.txt'), `<html><body>${article}`)
  writeFileSync(at('texts/other.md'), article)
  writeFileSync(at('days.json'), JSON.stringify({ good: '2020-10-14', 'known-twice': '2020-10-14', empty: null }))
})
afterAll(async () => {
  for (const { remove } of places) await remove()
  rmSync(folder, { recursive: true, force: true })
})

function araxes(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/araxes.ts', ...args], {
    env,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the araxes command', () => {
  test('explains itself and each of its commands', () => {
    const { status, stdout } = araxes(['--help'])
    expect(status).toBe(0)
    const commands = [
      'ingest',
      'import',
      'verify',
      'backup',
      'restore',
      'publish',
      'export',
      'dates',
      'events',
      'editor',
      'seed',
    ]
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    const help = araxes(['ingest', '--help'])
    expect([help.status, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toContain('--published-from <file>')
  })

  test('says by its exit status that it was called wrongly, and names what is wrong', () => {
    const calls: [string[], string][] = [
      [['nonsense'], 'nonsense'],
      [['ingest'], 'path'],
      [['ingest', 'x', '--published', '2020-13-01', '--lang', 'xx'], '--lang'],
      [['ingest', 'x', '--publish'], '--reason'],
      [['ingest', 'x', '--published-from', at('no.json')], '--published-from'],
      [['export', '--format', 'pdf', '--locale', 'xx', '--query', 'actors=ZZ'], '--query actors'],
      [['export', '--format', 'svg', '--canonical'], '--canonical'],
      [['publish', '--reason', 'x'], 'event'],
      [['events', folder], '--out'],
      [['import', 'ucdp-ged'], 'file'],
      [['import', 'no-such-set', 'x.csv'], 'no-such-set'],
    ]
    for (const [args, named] of calls) {
      const { status, stderr } = araxes(args)
      expect([status, stderr], args.join(' ')).toEqual([2, expect.stringContaining(named)])
    }
  })
})

describe('ingest', () => {
  test('reads what is fit, names what is not with the reason, and says so by its exit status', () => {
    const { status, stdout } = araxes(['ingest', at('texts'), at('missing.txt'), '--published-from', at('days.json')])
    expect(status).toBe(1)
    const lines = stdout.trim().split('\n')
    const lineOf = (name: string) => lines.filter((l) => l.includes(name)).join('\n')
    expect(lineOf('empty.txt')).toMatch(/^bad .* text: There is no text in it\.$/)
    expect(lineOf('large.txt')).toMatch(/^bad .* text: It is larger than the limit of 1,048,576 bytes\.$/)
    expect(lineOf('windows.txt')).toMatch(/^bad .* text: The bytes are not UTF-8/)
    expect(lineOf('markup.txt')).toMatch(/^bad .* text: This is HTML/)
    expect(lineOf('missing.txt')).toMatch(/^bad .*: It could not be read: ENOENT/)
    expect(lineOf('other.md')).toBe('')
    expect(lines.filter((l) => l.startsWith('read ')).length).toBe(1)
    expect(lines.filter((l) => l.startsWith('known ')).length).toBe(1)
    expect(lines.at(-1)).toMatch(/^1 read, 1 known already, 5 bad; [1-9]\d* new events/)
  })

  test('leaves drafts, which an export shows only when it is told to', () => {
    const count = (...args: string[]) => JSON.parse(araxes(['export', '--format', 'json', ...args]).stdout)
    expect(count().total).toBe(0)
    const withDrafts = count('--drafts')
    expect(withDrafts.total).toBeGreaterThan(0)
    expect(withDrafts.drafts).toBe(withDrafts.total)
    expect(araxes(['publish', '--all-drafts', '--reason', 'read over']).stdout).toMatch(/^[1-9]\d* published$/m)
    expect(araxes(['publish', '--all-drafts', '--reason', 'again']).stdout).toBe('0 published\n')
    expect(count()).toMatchObject({ total: withDrafts.total, drafts: 0 })
    const [event] = count().events
    expect(event).toMatchObject({ edtf: expect.any(String), lanes: expect.arrayContaining(['AZ']) })
  })
})

describe('publish', () => {
  test('names an event that there is not', () => {
    const { status, stderr } = araxes(['publish', 'nothing-here', '--reason', 'x'])
    expect([status, stderr]).toEqual([1, expect.stringContaining('“nothing-here”')])
  })
})

describe('export', () => {
  test('writes a file whole, the same bytes each time', () => {
    for (const name of ['a.svg', 'b.svg'])
      expect(araxes(['export', '--format', 'svg', '--locale', 'fa', '-o', at(name)])).toMatchObject({
        status: 0,
        stdout: '',
      })
    expect(readFileSync(at('a.svg'), 'utf8')).toBe(readFileSync(at('b.svg'), 'utf8'))
    expect(araxes(['export', '--format', 'svg', '-o', at('no/such/folder.svg')]).status).toBe(1)
  })
})

describe('dates and events', () => {
  test('read without a store', () => {
    const line = JSON.stringify({ id: '1', text: 'روز ۱۹ آبان ۱۳۹۹', lang: 'fa' })
    const { status, stdout } = araxes(['dates'], `${line}\nnonsense\n`)
    expect(status).toBe(1)
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({ id: '1', found: [{ value: '2020-11-09' }] })
    expect(araxes(['dates'], `${line}\n`).status).toBe(0)
    expect(
      araxes(['events', at('texts/good.txt'), '--out', at('out'), '--published-from', at('days.json')]).status,
    ).toBe(0)
    const [event] = JSON.parse(readFileSync(at('out/good.json'), 'utf8'))
    expect(event).toMatchObject({ date: '2020-10-13', quote: expect.stringContaining('گلوله') })
  })
})

describe('import', () => {
  const columns = 'id,type_of_violence,side_a,side_b,country,latitude,longitude,date_start,date_end,best,low,high'
  const sides = 'Government of Azerbaijan,Republic of Artsakh,Azerbaijan,39.99,46.93'
  const row = (id: string, day: string) => `${id},1,${sides},${day},${day},2,2,2`

  test('publishes rows of a data set once, names those that are bad, and tells beforehand what it would do', () => {
    writeFileSync(at('ged.csv'), [columns, row('1', '2016-03-01'), row('2', '2016-02-30'), ''].join('\n'))
    const run = (...args: string[]) => araxes(['import', 'ucdp-ged', at('ged.csv'), ...args])
    const counts = [run('--dry-run'), run(), run()].map(({ status, stdout }) => {
      const lines = stdout.trim().split('\n')
      expect(lines[0]).toMatch(/^bad .* line 3, date_start: “2016-02-30” is not a day/)
      return [status, lines.at(-1)]
    })
    expect(counts).toEqual([
      [1, '1 would be created, 0 would be changed, 0 there already'],
      [1, '1 created, 0 changed, 0 there already'],
      [1, '0 created, 0 changed, 1 there already'],
    ])
    const csv = araxes(['export', '--format', 'claims-csv', '--query', 'from=2016-03-01&to=2016-03-01']).stdout
    expect(csv).toMatch(/^\uFEFFevent,.*\r\n2016-03-01-armed-clash-az-nk,.*,UCDP,UCDP,.*\r\n$/s)
  })

  test('names the columns that a file has not', () => {
    writeFileSync(at('other.csv'), 'id,side_a\n1,x\n')
    const { status, stdout } = araxes(['import', 'ucdp-ged', at('other.csv')])
    expect([status, stdout]).toEqual([1, expect.stringContaining('column date_start: This field is required.')])
    expect(araxes(['import', 'ucdp-ged', at('no.csv')]).status).toBe(1)
  })
})

describe('backup, restore and verify', () => {
  test('keep what the store holds, and say whether it is as it should be', () => {
    const verified = araxes(['verify'])
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringMatching(/^[1-9]\d* revisions, .* 0 wrong\n$/) })
    expect(araxes(['backup', at('copy.db')]).status).toBe(0)
    expect(araxes(['backup', at('copy.db')]).status).toBe(1)
    expect(araxes(['restore', at('copy.db')])).toMatchObject({ status: 1, stderr: expect.stringContaining('--force') })
    expect(araxes(['restore', at('copy.db'), '--force']).status).toBe(0)
    expect(araxes(['verify']).stdout).toBe(verified.stdout)
  })
})
