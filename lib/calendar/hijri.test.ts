import { describe, expect, it } from 'vitest'
import { gregorian } from './date'
import { hijri } from './hijri'

function icu(calendar: string): (day: number) => string {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  return (day) => {
    const parts = format.formatToParts(new Date(day * 86_400_000))
    return ['year', 'month', 'day'].map((type) => parts.find((p) => p.type === type)?.value).join('-')
  }
}

function compare(first: number, last: number, calendar: string): number {
  const oracle = icu(calendar)
  for (let day = first; day <= last; day++) {
    const { year, month, day: d } = hijri.fromDay(day)
    if (`${year}-${month}-${d}` !== oracle(day) || hijri.toDay({ year, month, day: d }) !== day)
      expect.fail(`day ${day}: ${year}-${month}-${d} against ${oracle(day)}`)
  }
  return last - first + 1
}

describe('hijri', () => {
  it('agrees with ICU’s Umm al-Qura on every day of 1300 to 1600 AH', () => {
    const first = hijri.toDay({ year: 1300, month: 1, day: 1 })
    const last = hijri.toDay({ year: 1600, month: 12, day: 29 })
    expect(compare(first, last, 'islamic-umalqura')).toBeGreaterThan(106_600)
  })

  it('agrees with ICU’s civil calendar outside the table', () => {
    const before = hijri.toDay({ year: 1200, month: 1, day: 1 })
    expect(compare(before, hijri.toDay({ year: 1299, month: 12, day: 1 }), 'islamic-civil')).toBeGreaterThan(35_000)
    const after = hijri.toDay({ year: 1602, month: 1, day: 1 })
    expect(compare(after, after + 5000, 'islamic-civil')).toBe(5001)
  })

  it('knows days that everybody knows', () => {
    expect(hijri.fromDay(gregorian.toDay({ year: 2020, month: 9, day: 27 }))).toEqual({ year: 1442, month: 2, day: 10 })
    expect(hijri.fromDay(gregorian.toDay({ year: 2019, month: 5, day: 6 }))).toEqual({ year: 1440, month: 9, day: 1 })
  })
})
