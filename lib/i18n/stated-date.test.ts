import { describe, expect, test } from 'vitest'
import type { CalendarId } from '@/lib/calendar'
import { parseStatedDate } from './stated-date'

const read = (text: string, named: CalendarId | null = null) => {
  const found = parseStatedDate(text, 'date', named)
  return 'code' in found ? found.code : [found.value.edtf, found.value.precision, found.calendar]
}

describe('a date that an editor states', () => {
  test('is a day, a month, a year or a span in any calendar', () => {
    const cases: [string, CalendarId | null, string, string, CalendarId][] = [
      ['2020-11-09', null, '2020-11-09', 'day', 'gregorian'],
      ['9 Nov 2020', null, '2020-11-09', 'day', 'gregorian'],
      ['November 2020', null, '2020-11', 'month', 'gregorian'],
      ['2020', null, '2020', 'year', 'gregorian'],
      ['2020-11~', null, '2020-11~', 'circa', 'gregorian'],
      ['2020-09-27/..', null, '2020-09-27/..', 'after', 'gregorian'],
      ['27 Sep 2020 to 9 Nov 2020', null, '2020-09-27/2020-11-09', 'range', 'gregorian'],
      ['۱۹ آبان ۱۳۹۹', null, '2020-11-09', 'day', 'jalali'],
      ['1399/08/19', null, '2020-11-09', 'day', 'jalali'],
      ['مهر ۱۳۹۹', null, '2020-09-22/2020-10-21', 'month', 'jalali'],
      ['۱۳۹۹', null, '2020-03-20/2021-03-20', 'year', 'jalali'],
      ['۶ مهر ۱۳۹۹ تا ۱۹ آبان ۱۳۹۹', null, '2020-09-27/2020-11-09', 'range', 'jalali'],
      ['1442-03-23', 'hijri', '2020-11-09', 'day', 'hijri'],
      ['23 ربيع الأول 1442', null, '2020-11-09', 'day', 'hijri'],
      ['ربيع الأول 1442', 'hijri', '2020-10-18/2020-11-15', 'month', 'hijri'],
    ]
    for (const [text, named, edtf, precision, calendar] of cases)
      expect(read(text, named), text).toEqual([edtf, precision, calendar])
  })

  test('is refused where it is none', () => {
    expect(read('soon')).toBe('not-a-day')
    expect(read('')).toBe('not-a-day')
    expect(read('31 Feb 2020')).toBe('not-a-day')
    expect(read('9 Nov 2020 to 27 Sep 2020')).toBe('day-order')
    expect(read('۱۹ آبان ۱۳۹۹', 'hijri')).toBe('not-a-day')
    expect(read('1 Jan 2020 to 2 Jan 2020 to 3 Jan 2020')).toBe('not-a-day')
  })
})
