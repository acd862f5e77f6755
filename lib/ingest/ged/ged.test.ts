import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { formatIsoDay } from '@/lib/calendar'
import { everything, exportCanonical, readEvents, type Store, saveRecords } from '@/lib/store'
import { temporaryStore } from '@/lib/store/temporary'
import { checkSubmission } from '../article'
import { ingest } from '../ingest'
import { type GedFile, readGed } from './read'

vi.setConfig({ testTimeout: 120_000 })

// Rows of our own making, in the shape of a release.
const plain = {
  id: '1',
  type_of_violence: '1',
  side_a: 'Government of Azerbaijan',
  side_b: 'Republic of Artsakh',
  country: 'Azerbaijan',
  latitude: '39.9910',
  longitude: '46.9300',
  date_start: '2016-03-01 00:00:00.000',
  date_end: '2016-03-01 00:00:00.000',
  date_prec: '1',
  where_prec: '1',
  event_clarity: '1',
  where_coordinates: 'Aghdam town',
  adm_1: '',
  adm_2: 'Agdam district',
  deaths_a: '1',
  deaths_b: '2',
  deaths_civilians: '0',
  deaths_unknown: '0',
  best: '3',
  high: '5',
  low: '3',
  source_original: 'a ministry, "as told"',
}
type Row = Partial<Record<keyof typeof plain, string>>

function csv(rows: Row[], header = Object.keys(plain)): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map((row) =>
    Object.values({ ...plain, ...row })
      .map(cell)
      .join(','),
  )
  return [header.join(','), ...lines].join('\r\n')
}

async function* bytesOf(text: string | Uint8Array, size = 100) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

async function readFile(text: string | Uint8Array): Promise<GedFile> {
  const read = await readGed(bytesOf(text))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.file
}

async function readOne(row: Row) {
  const { records, problems } = await readFile(csv([row]))
  expect(problems).toEqual([])
  const [record, ...others] = records
  if (!record || others.length > 0) throw new Error(`${records.length} records`)
  const { document, mention } = record
  const words = (p: { start: number; end: number }) => document.text.slice(p.start, p.end)
  return { ...record, mention, date: mention.date!, words }
}

describe('a row of UCDP GED', () => {
  test('becomes a clash of its sides at its place and day, with its codes kept', async () => {
    const { id, mention, date, words, document } = await readOne({})
    expect(id).toBe('ucdp:1')
    expect(mention).toMatchObject({ type: 'armed-clash', realis: 'actual', places: ['aghdam'] })
    expect(mention.participants.map(({ actor, role }) => [actor, role])).toEqual([
      ['AZ', 'actor'],
      ['NK', 'actor'],
    ])
    expect(date).toMatchObject({ edtf: '2016-03-01', precision: 'day', sense: 'instant', surface: '2016-03-01' })
    expect(words(date.passage!)).toBe('2016-03-01')
    expect(mention.rules).toEqual(['ucdp-ged', 'date_prec=1', 'where_prec=1', 'event_clarity=1'])
    expect(document.text).toContain('a ministry, "as told"')
  })

  test('has estimates that are UCDP’s own, and no party’s', async () => {
    const { mention, claimants, words } = await readOne({})
    expect(
      mention.claims.map(({ about, status, value, low, high, qualifier, partOf }) => [
        about,
        status,
        value,
        low,
        high,
        qualifier,
        partOf,
      ]),
    ).toEqual([
      [null, 'unspecified', 3, 3, 5, 'about', null],
      ['AZ', 'combatant', 1, null, null, 'about', 0],
      ['NK', 'combatant', 2, null, null, 'about', 0],
    ])
    expect(mention.claims.map(({ by }) => by)).toEqual([null, null, null])
    expect(claimants).toEqual(['UCDP', 'UCDP', 'UCDP'])
    for (const claim of mention.claims) expect(words(claim.passage)).toBe(claim.surface)
  })

  test('is dated as exactly as its code says, and no more', async () => {
    const dated = async (first: string, last: string, prec: string) => {
      const { date } = await readOne({ date_start: first, date_end: last, date_prec: prec })
      return [date.edtf, date.precision, date.sense]
    }
    expect(await dated('2016-03-01', '2016-03-04', '1')).toEqual(['2016-03-01/2016-03-04', 'range', 'lasted'])
    expect(await dated('2016-03-01', '2016-03-04', '2')).toEqual(['2016-03-01/2016-03-04', 'range', 'within'])
    expect(await dated('2016-03-01', '2016-03-04', '')).toEqual(['2016-03-01/2016-03-04', 'range', 'within'])
    expect(await dated('2016-03-02', '2016-03-02', '2')).toEqual(['2016-03-02~', 'circa', 'within'])
    expect(await dated('2016-02-01', '2016-02-29', '4')).toEqual(['2016-02', 'month', 'within'])
    expect(await dated('2016-01-01', '2016-12-31', '5')).toEqual(['2016', 'year', 'within'])
    expect(await dated('2016-01-01', '2016-12-31', '1')).toEqual(['2016-01-01/2016-12-31', 'range', 'lasted'])
  })

  test('is placed as exactly as its code says, and no more', async () => {
    const placed = async (row: Row) => (await readOne(row)).mention.places
    expect(await placed({ where_prec: '' })).toEqual(['aghdam'])
    expect(await placed({ where_prec: '', latitude: '40', longitude: '47' })).toEqual([])
    expect(await placed({ where_prec: '5' })).toEqual([])
    expect(await placed({ where_prec: '3', adm_2: 'Tovuz district' })).toEqual(['tovuz'])
    expect(await placed({ where_prec: '4', adm_1: 'Syunik province' })).toEqual(['syunik'])
    expect(await placed({ where_prec: '5', where_coordinates: 'Nagorno-Karabakh region' })).toEqual([
      'nagorno-karabakh',
    ])
    expect(await placed({ where_prec: '6' })).toEqual([])
  })

  test('of one-sided violence has civilians for its target and says not which', async () => {
    const { mention } = await readOne({ type_of_violence: '3', side_b: 'Civilians', deaths_civilians: '3' })
    expect(mention.type).toBe('attack-on-civilians')
    expect(mention.participants.map(({ actor }) => actor)).toEqual(['AZ'])
    expect(mention.claims.at(-1)).toMatchObject({ about: null, status: 'civilian', value: 3 })
  })

  test('whose estimates contradict each other keeps the best and is told of', async () => {
    const { records, odd } = await readFile(csv([{ low: '4', high: '2' }]))
    expect(records[0]?.mention.claims[0]).toMatchObject({ value: 3, low: null, high: null })
    expect(records[0]?.mention.claims[0]?.surface).toContain('low 4, high 2')
    expect(odd.map(({ field }) => field)).toEqual(['line 2, best'])
  })
})

describe('a file of UCDP GED', () => {
  test('is known by its columns, in any order and by any of their names', async () => {
    const renamed = Object.keys(plain).map((name) => (name === 'best' ? 'BEST_EST' : name === 'low' ? 'low_est' : name))
    expect((await readFile(`\uFEFF${csv([{}], renamed)}`)).records).toHaveLength(1)
    const without = await readGed(
      bytesOf(
        csv(
          [{}],
          Object.keys(plain).map((n) => (/^(best|side_b)$/.test(n) ? 'x' : n)),
        ),
      ),
    )
    expect(without).toMatchObject({
      ok: false,
      problems: [
        { field: 'column side_b', code: 'required' },
        { field: 'column best', code: 'required' },
      ],
    })
    expect(await readGed(bytesOf(''))).toMatchObject({ ok: false, problems: [{ field: 'file', code: 'empty' }] })
    const latin = await readGed(bytesOf(Uint8Array.from([0x69, 0x64, 0xe9, 0x0a])))
    expect(latin).toMatchObject({ ok: false, problems: [{ field: 'file', code: 'not-utf8' }] })
  })

  test('names what is wrong by line and column, and keeps the rest', async () => {
    const { records, problems, rows } = await readFile(
      csv([
        { source_original: 'two\nlines' },
        { id: '2', best: 'many', date_start: '2016-02-30' },
        { id: '3', latitude: '95', date_end: '2016-02-01' },
        { id: '3', where_prec: '9' },
        { id: '1' },
        { id: '4' },
      ]),
    )
    expect(rows).toBe(6)
    expect(records.map(({ id }) => id)).toEqual(['ucdp:1', 'ucdp:4'])
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'line 4, date_start not-a-day',
      'line 4, best not-a-number',
      'line 5, latitude out-of-range',
      'line 6, where_prec out-of-range',
      'line 7, id taken',
    ])
  })

  test('names rows that are no CSV', async () => {
    const text = csv([{}, { id: '2' }, { id: '3' }])
    const cut = await readFile(text.replace('\r\n3,', '\r\n3,x,'))
    expect(cut.problems.map(({ field }) => field)).toEqual(['line 4, row'])
    const open = await readFile(`${text}\r\n"4,`)
    expect(open.records).toHaveLength(3)
    expect(open.problems).toHaveLength(1)
  })

  test('leaves out other conflicts and counts them by their sides', async () => {
    const { records, others } = await readFile(
      csv([
        { side_b: 'OPON Forces' },
        { id: '2', side_b: 'OPON Forces' },
        { id: '3', side_a: 'Government of Russia (Soviet Union)', side_b: 'Civilians', type_of_violence: '3' },
        { id: '4', side_a: 'Government of Armenia', side_b: 'Government of Azerbaijan' },
      ]),
    )
    expect([...others]).toEqual([
      ['Government of Azerbaijan – OPON Forces', 2],
      ['Government of Russia (Soviet Union) – Civilians', 1],
    ])
    expect(records.map(({ mention }) => mention.participants.map(({ actor }) => actor))).toEqual([['AM', 'AZ']])
  })
})

describe('importing', () => {
  const stores: Store[] = []
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
  })
  async function newStore(): Promise<Store> {
    const store = await temporaryStore()
    stores.push(store)
    return store
  }
  const author = { by: 'a test', reason: 'a test' }
  const save = async (store: Store, rows: Row[], dryRun = false) =>
    saveRecords(store, (await readFile(csv(rows))).records, author, { dryRun })

  test('publishes the rows, once; a dry run changes nothing', async () => {
    const store = await newStore()
    const rows = [{}, { id: '2' }, { id: '3', date_start: '2016-03-02', date_end: '2016-03-02' }]
    expect(await save(store, rows, true)).toEqual({ created: 3, changed: 0, unchanged: 0 })
    expect(await store.client.event.count()).toBe(0)
    expect(await save(store, rows)).toEqual({ created: 3, changed: 0, unchanged: 0 })
    const before = await exportCanonical(store)
    expect(await save(store, rows)).toEqual({ created: 0, changed: 0, unchanged: 3 })
    expect(await exportCanonical(store)).toBe(before)
    const { events } = await readEvents(store, everything, { locale: 'en', editor: false, limit: 10 })
    expect(events.map(({ slug, place }) => [slug, place?.id])).toEqual([
      ['2016-03-01-armed-clash-az-nk', 'aghdam'],
      ['2016-03-01-armed-clash-az-nk-2', 'aghdam'],
      ['2016-03-02-armed-clash-az-nk', 'aghdam'],
    ])
  })

  test('takes over what a later release revised, under the same event', async () => {
    const store = await newStore()
    await save(store, [{}, { id: '2' }])
    const slugs = async () => (await store.client.event.findMany({ orderBy: { curatedId: 'asc' } })).map((e) => e.slug)
    const before = await slugs()
    expect(await save(store, [{ best: '4' }, { id: '2' }])).toEqual({ created: 0, changed: 1, unchanged: 1 })
    expect(await slugs()).toEqual(before)
    const claims = await store.client.claim.findMany({ where: { partOf: null }, orderBy: { value: 'asc' } })
    expect(claims.map(({ value, by, byName }) => [value, by, byName])).toEqual([
      [3, null, 'UCDP'],
      [4, null, 'UCDP'],
    ])
  })

  test('stands apart from what is reported, whichever comes first', async () => {
    const text =
      'وزارت دفاع جمهوری آذربایجان اعلام کرد روز ۱ مارس ۲۰۱۶ در آغدام میان نیروهای جمهوری آذربایجان و نیروهای قره‌باغ درگیری روی داد. دو نظامی کشته شدند.'
    const nothing = { bytesHash: null, lang: 'fa', published: '2016-03-02', publisher: null, url: null, title: null }
    const article = checkSubmission({ ...nothing, text })
    if (!article.ok) throw new Error(JSON.stringify(article.problems))
    const order = { by: 'a test', reason: 'a test', publish: true }
    for (const first of ['report', 'row']) {
      const store = await newStore()
      if (first === 'row') await save(store, [{}])
      const { created, joined } = await ingest(store, article.value, order)
      if (first === 'report') await save(store, [{}])
      expect(created.length).toBeGreaterThan(0)
      expect(joined).toEqual([])
      const set = await store.client.event.findUniqueOrThrow({
        where: { curatedId: 'ucdp:1' },
        include: { mentions: true },
      })
      expect(set.mentions.map(({ extractor }) => extractor)).toEqual(['ucdp-ged'])
    }
  })
})

const shared = path.resolve(
  process.env.ARAXES_SHARED ?? '../shared',
  'data/ucdp-ged-19.1-armenia-azerbaijan-1989-2018.csv',
)

test.skipIf(!existsSync(shared))('reads every row of release 19.1, where the file is at hand', async () => {
  const read = await readGed(createReadStream(shared))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { rows, records, others, problems, odd } = read.file
  expect([rows, records.length, problems.length, odd.length]).toEqual([702, 688, 0, 13])
  expect([...others.values()].reduce((a, b) => a + b, 0)).toBe(14)
  const days = records.map(({ mention }) => formatIsoDay(mention.date!.firstDay!))
  expect([days[0], days.at(-1)]).toEqual(['1989-01-01', expect.stringMatching(/^201[78]/)])
  // Points that stand for a region are no place.
  expect(records.filter(({ mention }) => mention.places.length > 0).length).toBeGreaterThan(100)
  expect(new Set(records.flatMap(({ mention }) => mention.places))).not.toContain('nagorno-karabakh')
})
