import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIsoDay, gregorian, parseIsoDay, weekday } from './date'

describe('gregorian', () => {
  it('agrees with the platform on every day of the years 1 to 3000', () => {
    let looked = 0
    for (let day = gregorian.toDay({ year: 1, month: 1, day: 1 }); day < 376_200; day++) {
      const date = new Date(day * 86_400_000)
      const civil = gregorian.fromDay(day)
      if (
        civil.year !== date.getUTCFullYear() ||
        civil.month !== date.getUTCMonth() + 1 ||
        civil.day !== date.getUTCDate() ||
        gregorian.toDay(civil) !== day ||
        weekday(day) !== (date.getUTCDay() || 7)
      )
        expect.fail(`day ${day}: ${JSON.stringify(civil)} against ${date.toISOString()}`)
      looked++
    }
    expect(looked).toBeGreaterThan(1_095_000)
  })

  it('carries months over', () => {
    expect(gregorian.toDay({ year: 2020, month: 13, day: 1 })).toBe(gregorian.toDay({ year: 2021, month: 1, day: 1 }))
    expect(gregorian.toDay({ year: 2020, month: 0, day: 1 })).toBe(gregorian.toDay({ year: 2019, month: 12, day: 1 }))
  })
})

describe('ISO days', () => {
  it('round-trip', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => parseIsoDay(formatIsoDay(day)) === day),
    )
  })

  it('are refused when they do not exist', () => {
    for (const text of ['2021-02-29', '2020-13-01', '2020-00-10', '2020-04-31', '20-04-30', '2020-4-3', ' 2020-04-03'])
      expect(parseIsoDay(text), text).toBeNull()
  })
})
