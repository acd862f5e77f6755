import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '@/lib/calendar'
import type { ClaimEvidence, EventSummary, SourceSummary } from '@/lib/domain/detail'
import { writeCell, writeEventsCsv, writeFiguresCsv } from './csv'

const day = parseIsoDay('2020-11-09')!

const event: EventSummary = {
  id: '01',
  slug: '2020-11-09-agreement-am-az-ru',
  type: 'agreement',
  typeLabel: 'توافق',
  band: 'contact',
  title: 'بیانیهٔ «آتش‌بس», سه‌جانبه',
  edtf: '2020-11-09',
  firstDay: day,
  lastDay: day,
  precision: 'day',
  sense: 'instant',
  calendar: 'jalali',
  actors: ['AM', 'AZ', 'RU'],
  parties: [
    { id: 'AM', label: 'ارمنستان' },
    { id: 'AZ', label: 'جمهوری آذربایجان' },
  ],
  place: null,
  disputed: false,
  draft: false,
  documents: 2,
}

const source: SourceSummary = {
  id: 'd1',
  kind: 'article',
  title: '=HYPERLINK("http://example.org")',
  publisher: { id: 'p', label: 'خبرگزاری نمونه' },
  lang: 'fa',
  url: 'https://example.org/a',
  archiveUrl: null,
  published: day + 1,
  publishedFrom: 'given',
  citations: [],
  sameWire: null,
  purged: false,
}

const figure: ClaimEvidence = {
  id: 7,
  source: 'd1',
  passage: { start: 0, end: 1 },
  surface: 'دست‌کم "دو" نفر\nکشته',
  by: null,
  relayedBy: null,
  about: { id: 'AM', label: 'ارمنستان' },
  measure: 'killed',
  item: null,
  status: 'combatant',
  value: 2,
  low: 2,
  high: null,
  qualifier: 'at-least',
  scope: { kind: 'event' },
  stance: 'asserts',
  partOf: null,
  asOf: null,
  relayError: false,
  rule: 'r',
  supersededBy: null,
  note: null,
  draft: true,
}

/** Reads RFC 4180 back, letter by letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (quoted && c === '"' && text[i + 1] === '"') cell += text[++i]
    else if (c === '"') quoted = !quoted
    else if (!quoted && c === ',') cell = push(rows, cell)
    else if (!quoted && c === '\r' && text[i + 1] === '\n') {
      cell = push(rows, cell)
      rows.push([])
      i++
    } else cell += c
  }
  if (quoted) throw new Error('a quote stays open')
  return rows.slice(0, -1)
}

function push(rows: string[][], cell: string): string {
  rows.at(-1)!.push(cell)
  return ''
}

function records(text: string): Record<string, string>[] {
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [head = [], ...rows] = readCsv(text.slice(1))
  for (const row of rows) expect(row.length).toBe(head.length)
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell])))
}

describe('a list of events as CSV', () => {
  it('has a row an event, its days in both calendars', () => {
    const [row, ...others] = records(writeEventsCsv([event]))
    expect(others).toEqual([])
    expect(row).toMatchObject({
      event: event.slug,
      title: event.title,
      first_day: '2020-11-09',
      last_day_jalali: '1399-08-19',
      actors: 'AM; AZ; RU',
      parties: 'ارمنستان; جمهوری آذربایجان',
      place: '',
      draft: 'false',
    })
  })

  it('leaves empty what has no day', () => {
    const undated = { ...event, edtf: null, firstDay: null, lastDay: null, precision: null, sense: null }
    expect(records(writeEventsCsv([undated]))[0]).toMatchObject({ first_day: '', first_day_jalali: '', edtf: '' })
  })
})

describe('a list of figures as CSV', () => {
  it('has a row a claim: who says what about whom, of which event, where', () => {
    const [row] = records(writeFiguresCsv([{ event, figure, source }]))
    expect(row).toMatchObject({
      event: event.slug,
      claimant: '',
      claimant_label: 'خبرگزاری نمونه',
      side: 'AM',
      measure: 'killed',
      value: '2',
      low: '2',
      high: '',
      qualifier: 'at-least',
      words: figure.surface,
      published: '2020-11-10',
      published_jalali: '1399-08-20',
      source_title: `'${source.title}`,
      draft: 'true',
    })
  })
})

describe('a cell', () => {
  it('that a spreadsheet would run gets an apostrophe, whatever stands before its sign', () => {
    const run = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n1', ' =1', '\u200f=1', '\uFEFF@a', '＝1', '－1']
    for (const text of run) expect(readCsv(`${writeCell(text)}\r\n`)[0]).toEqual([`'${text}`])
    for (const text of ['1=1', 'a-b', 'الف', '2020-11-09', "'"]) expect(writeCell(text)).toBe(text)
    expect([writeCell(-3), writeCell(true), writeCell(null)]).toEqual(['-3', 'true', ''])
  })

  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const [row = []] = readCsv(`${cells.map(writeCell).join(',')}\r\n`)
        expect(row.map((cell, i) => (cell === cells[i] ? cell : cell.replace(/^'/, '')))).toEqual(cells)
      }),
    )
  })
})
