import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIsoDay } from './date'
import { dayValue, type EdtfPoint, formatEdtf, parseEdtf, readEdtf, spanValue } from './edtf'

const point: fc.Arbitrary<EdtfPoint> = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    grain: fc.constantFrom('minute', 'day', 'month', 'season', 'year', 'decade', 'century'),
    month: fc.integer({ min: 1, max: 12 }),
    season: fc.integer({ min: 21, max: 24 }),
    day: fc.integer({ min: 1, max: 28 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    second: fc.integer({ min: 0, max: 59 }),
    zone: fc.constantFrom(null, 'Z', '+04:00'),
    mark: fc.constantFrom('' as const, '~' as const, '?' as const, '%' as const),
  })
  .map((r) => {
    const clock = r.grain === 'minute'
    const dated = clock || r.grain === 'day'
    return {
      year: r.grain === 'decade' ? r.year - (r.year % 10) : r.grain === 'century' ? r.year - (r.year % 100) : r.year,
      decade: r.grain === 'decade',
      century: r.grain === 'century',
      month: r.grain === 'season' ? r.season : dated || r.grain === 'month' ? r.month : null,
      day: dated ? r.day : null,
      minute: clock ? r.minute : null,
      second: clock ? r.second : 0,
      zone: clock ? r.zone : null,
      mark: r.mark,
    }
  })

describe('EDTF', () => {
  it('round-trips points and intervals', () => {
    fc.assert(
      fc.property(point, (p) => {
        expect(readEdtf(formatEdtf(p))).toEqual(p)
      }),
    )
    fc.assert(
      fc.property(fc.option(point), fc.option(point), (from, to) => {
        fc.pre(from !== null || to !== null)
        expect(readEdtf(formatEdtf({ from, to }))).toEqual({ from, to })
      }),
    )
  })

  it('spans the days it means', () => {
    const cases: [string, string | null, string | null, string][] = [
      ['2020-11-09', '2020-11-09', '2020-11-09', 'day'],
      ['2020-11', '2020-11-01', '2020-11-30', 'month'],
      ['2020', '2020-01-01', '2020-12-31', 'year'],
      ['199X', '1990-01-01', '1999-12-31', 'decade'],
      ['18XX', '1800-01-01', '1899-12-31', 'century'],
      ['2020-23', '2020-09-22', '2020-12-20', 'season'],
      ['2020-24', '2020-12-21', '2021-03-20', 'season'],
      ['2020-09-27/2020-11-10', '2020-09-27', '2020-11-10', 'range'],
      ['2020-09-27/..', '2020-09-27', null, 'after'],
      ['../2021-05', null, '2021-05-31', 'before'],
      ['2020-07-01~/2020-07-10~', '2020-07-01', '2020-07-10', 'circa'],
      ['2023-09-20T13:00:00', '2023-09-20', '2023-09-20', 'minute'],
      ['2020~', '2020-01-01', '2020-12-31', 'circa'],
    ]
    for (const [text, first, last, precision] of cases) {
      const value = parseEdtf(text)
      expect(value, text).toMatchObject({
        firstDay: first === null ? null : parseIsoDay(first),
        lastDay: last === null ? null : parseIsoDay(last),
        precision,
      })
    }
    expect(parseEdtf('2023-09-20T13:05:00')?.minuteOfDay).toBe(785)
  })

  it('refuses what is not a date of the subset', () => {
    for (const text of [
      '',
      '..',
      '../..',
      '2021-02-29',
      '2020-13',
      '2020-25',
      '2XXX',
      '2020-11-09/2020-11-08',
      'P44D',
      '2020-21-03',
      '2020-11-09T24:00:00',
    ])
      expect(parseEdtf(text), text).toBeNull()
  })

  it('writes days and spans', () => {
    const day = parseIsoDay('2020-09-27')!
    expect(dayValue(day).edtf).toBe('2020-09-27')
    expect(spanValue(day, day + 3, 'range').edtf).toBe('2020-09-27/2020-09-30')
    expect(spanValue(day, null, 'after').edtf).toBe('2020-09-27/..')
    expect(spanValue(day, day + 9, 'part-of-month', '~').edtf).toBe('2020-09-27~/2020-10-06~')
  })
})
