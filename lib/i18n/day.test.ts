import { expect, test } from 'vitest'
import { calendars, parseIsoDay } from '@/lib/calendar'
import { formatDate, formatDay, formatSpan, formatWeekday } from './day'
import { arabicForm } from './plural'

const day = (iso: string) => parseIsoDay(iso)!

test('writes a day in three calendars and three scripts', () => {
  const d = day('2020-09-27')
  expect(formatDay(d, 'gregorian', 'en')).toBe('27 September 2020')
  expect(formatDay(d, 'jalali', 'fa')).toBe('۶ مهر ۱۳۹۹')
  expect(formatDay(d, 'gregorian', 'ar', 'short')).toBe('٢٧ سبتمبر ٢٠٢٠')
  expect(formatDay(d, 'hijri', 'fa')).toContain('۱۴۴۲')
  expect(formatWeekday(d, 'fa')).toBe('یکشنبه')
})

test('writes a span as short as its own calendar allows', () => {
  const en = { locale: 'en', calendar: 'gregorian' } as const
  const fa = { locale: 'fa', calendar: 'jalali' } as const
  expect(formatSpan(day('2020-09-27'), day('2020-09-29'), en)).toBe('27–29 September 2020')
  expect(formatSpan(day('2020-09-27'), day('2020-11-10'), en)).toBe('27 September – 10 November 2020')
  expect(formatSpan(day('2020-11-01'), day('2020-11-30'), en)).toBe('November 2020')
  expect(formatSpan(day('2020-01-01'), day('2022-12-31'), en)).toBe('2020–2022')
  expect(formatSpan(day('2020-10-22'), day('2020-11-20'), fa)).toBe('آبان ۱۳۹۹')
  expect(formatSpan(day('2020-10-22'), day('2020-11-20'), en)).toBe('22 October – 20 November 2020')
})

test('says what a date leaves open', () => {
  const en = { locale: 'en', calendar: 'gregorian' } as const
  const year = { firstDay: day('1992-01-01'), lastDay: day('1992-12-31') }
  expect(formatDate({ ...year, precision: 'circa' }, en)).toBe('about 1992')
  expect(formatDate({ firstDay: null, lastDay: day('2020-05-09'), precision: 'before' }, en)).toBe('before 9 May 2020')
  expect(formatDate({ firstDay: null, lastDay: null, precision: 'day' }, en)).toBe('no date')
})

test('every day of ten years is written apart from its neighbours in each calendar', () => {
  const first = day('2015-01-01')
  let seen = 0
  for (const id of Object.keys(calendars) as (keyof typeof calendars)[]) {
    const written = new Set<string>()
    for (let d = first; d < first + 3650; d++) written.add(formatDay(d, id, 'en'))
    seen += written.size
  }
  expect(seen).toBe(3 * 3650)
})

test('Arabic nouns follow their number', () => {
  const forms = { zero: '0', one: '1', two: '2', few: 'few', many: 'many', other: 'other' }
  expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map((n) => arabicForm(n, forms))).toEqual([
    '0',
    '1',
    '2',
    'few',
    'few',
    'many',
    'many',
    'other',
    'other',
    'few',
    'many',
  ])
})
