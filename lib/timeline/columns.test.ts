import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rulerFor } from './axis'
import { columnsOf, columnWidth } from './columns'

describe('columnsOf', () => {
  it('loses no event of the window and gives columns that do not overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 400 }),
        fc.constantFrom(1, 2, 4, 16, 64),
        fc.integer({ min: 50, max: 1200 }),
        (counts, days, width) => {
          const ruler = rulerFor({ first: 0, last: counts.length * days - 1 }, 10, width)
          const columns = columnsOf([{ first: 0, days, counts }], ruler)
          expect(columns.reduce((sum, column) => sum + column.count, 0)).toBe(counts.reduce((a, b) => a + b, 0))
          columns.forEach(({ from, to }, i) => {
            expect(to - from).toBeGreaterThanOrEqual(Math.min(columnWidth, width % columnWidth || columnWidth) - 1e-6)
            expect(to).toBeLessThanOrEqual(10 + width + 1e-6)
            if (columns[i + 1]) expect(columns[i + 1]!.from).toBeGreaterThanOrEqual(from + columnWidth - 1e-6)
          })
        },
      ),
    )
  })

  it('adds up the bins of several lanes', () => {
    const ruler = rulerFor({ first: 0, last: 9 }, 0, 100)
    const bins = { first: 0, days: 5, counts: [1, 2] }
    expect(columnsOf([bins, bins], ruler).map((column) => column.count)).toEqual([2, 4])
  })

  it('counts nothing outside the window', () => {
    const ruler = rulerFor({ first: 10, last: 19 }, 0, 100)
    expect(columnsOf([{ first: 0, days: 5, counts: [1, 1, 1, 1, 1] }], ruler).map((c) => c.count)).toEqual([1, 1])
  })
})
