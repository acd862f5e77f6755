import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rulerFor, timeScale } from './axis'
import { penFor } from './pen'

const window = { first: 18500, last: 18599 }
const box = { x: 100, y: 0, width: 500, height: 10 }

describe('timeScale', () => {
  it('puts the first day at the left and the end of the last day at the right when time runs left to right', () => {
    const scale = timeScale(window, box, 'ltr')
    expect([scale.x(18500), scale.x(18600), scale.pixelsPerDay]).toEqual([100, 600, 5])
  })

  it('is the same scale with its range reversed when time runs right to left', () => {
    const [ltr, rtl] = [timeScale(window, box, 'ltr'), timeScale(window, box, 'rtl')]
    for (const day of [18500, 18512.5, 18600]) expect(rtl.x(day)).toBeCloseTo(700 - ltr.x(day), 9)
  })

  it('gives the day back from x in both directions', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ltr' as const, 'rtl' as const),
        fc.double({ min: -500, max: 500, noNaN: true }),
        (direction, d) => {
          const scale = timeScale(window, box, direction)
          expect(scale.day(scale.x(18550 + d))).toBeCloseTo(18550 + d, 6)
        },
      ),
    )
  })

  it('agrees with the ruler and pen that layout draws with', () => {
    const width = 640
    for (const direction of ['ltr', 'rtl'] as const) {
      const pen = penFor(width, direction, 'ltr')
      const ruler = rulerFor(window, 100, 500)
      const scale = timeScale(window, pen.box(100, 0, 500, 10), direction)
      for (const day of [18500, 18533, 18600]) expect(pen.x(ruler.along(day))).toBeCloseTo(scale.x(day), 9)
    }
  })
})
