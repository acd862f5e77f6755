import { expect, test } from 'vitest'
import { formatIsoDay } from '@/lib/calendar'
import { parseTypedDate } from './typed-day'

function read(text: string): string {
  const span = parseTypedDate(text, 'from')
  if ('code' in span) return `${span.field}: ${span.code}`
  return `${formatIsoDay(span.first)} ${formatIsoDay(span.last)} ${span.calendar}`
}

test.each([
  ['2020-09-27', '2020-09-27 2020-09-27 gregorian'],
  ['27.9.2020', '2020-09-27 2020-09-27 gregorian'],
  ['٢٧/٩/٢٠٢٠', '2020-09-27 2020-09-27 gregorian'],
  ['27 Sep 2020', '2020-09-27 2020-09-27 gregorian'],
  ['September 27, 2020', '2020-09-27 2020-09-27 gregorian'],
  ['٢٧ أيلول ٢٠٢٠', '2020-09-27 2020-09-27 gregorian'],
  ['27 تشرين الثاني 2020', '2020-11-27 2020-11-27 gregorian'],
  ['۲۷ سپتامبر ۲۰۲۰', '2020-09-27 2020-09-27 gregorian'],
  ['۱۳۹۹/۷/۶', '2020-09-27 2020-09-27 jalali'],
  ['1399-07-06', '2020-09-27 2020-09-27 jalali'],
  ['۶ مهر ۱۳۹۹', '2020-09-27 2020-09-27 jalali'],
  ['6 Mehr 1399', '2020-09-27 2020-09-27 jalali'],
  ['آبان ۱۳۹۹', '2020-10-22 2020-11-20 jalali'],
  ['Nov 2020', '2020-11-01 2020-11-30 gregorian'],
  ['1399', '2020-03-20 2021-03-20 jalali'],
])('%s is read', (text, days) => expect(read(text)).toBe(days))

test.each([
  ['', 'from: not-a-day'],
  ['yesterday', 'from: not-a-day'],
  ['2020-13-01', 'from: not-a-day'],
  ['2021-02-29', 'from: not-a-day'],
  ['30 اسفند 1400', 'from: not-a-day'],
  ['6 مهر 2020', 'from: not-a-day'],
  ['27 27 Sep 2020', 'from: not-a-day'],
  ['1999 Sep 2020', 'from: not-a-day'],
  ['9999-01-01', 'from: day-out-of-range'],
  ['0001-01-01', 'from: day-out-of-range'],
])('%s is refused, and the field named', (text, reason) => expect(read(text)).toBe(reason))
