import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fitWindow,
  matchingWindow,
  panWindow,
  resizeWindow,
  settleWindow,
  shortestWindow,
  windowAround,
  zoomWindow,
} from './window'

const limits = { first: 0, last: 9999 }
const days = (w: { first: number; last: number }) => w.last + 1 - w.first
const windows = fc
  .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 2, max: 900 }))
  .map(([first, length]) => ({ first, last: first + length }))

const isInside = (w: { first: number; last: number }) => w.first >= -1e-9 && w.last <= 9999 + 1e-9

describe('windows', () => {
  it('keep the day under the pointer in place when zoomed, as long as no limit is met', () => {
    const window = { first: 4000, last: 4999 }
    const zoomed = zoomWindow(window, 2, 4250, limits)
    expect(days(zoomed)).toBe(500)
    expect((4250 - zoomed.first) / days(zoomed)).toBeCloseTo((4250 - 4000) / 1000, 9)
  })

  it('come back when zoomed in and out again', () => {
    const window = { first: 4000, last: 4999 }
    const back = zoomWindow(zoomWindow(window, 2, 4100, limits), 0.5, 4100, limits)
    expect(back.first).toBeCloseTo(window.first, 6)
    expect(back.last).toBeCloseTo(window.last, 6)
  })

  it('stay inside the limits and no shorter than the shortest, whatever is asked', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.integer({ min: -20000, max: 20000 }),
        (w, f, n) => {
          for (const next of [
            zoomWindow(w, f, w.first + 1, limits),
            panWindow(w, n, limits),
            fitWindow(w, limits),
            resizeWindow(w, 'first', n, limits),
            resizeWindow(w, 'last', n, limits),
          ]) {
            expect(isInside(next)).toBe(true)
            expect(days(next)).toBeGreaterThanOrEqual(shortestWindow - 1e-9)
          }
        },
      ),
    )
  })

  it('keep their length when moved', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: -20000, max: 20000 }), (w, n) => {
        expect(days(panWindow(w, n, limits))).toBeCloseTo(days(w), 9)
      }),
    )
  })

  it('move later for positive days', () => {
    expect(panWindow({ first: 10, last: 19 }, 5, limits)).toEqual({ first: 15, last: 24 })
  })

  it('hold the whole span they are fitted to', () => {
    const fitted = fitWindow({ first: 100, last: 199 }, limits)
    expect(fitted.first).toBeLessThan(100)
    expect(fitted.last).toBeGreaterThan(199)
  })

  it('settle on whole days', () => {
    expect(settleWindow({ first: 10.4, last: 20.6 })).toEqual({ first: 10, last: 21 })
  })

  it('show all that matches, with a margin, and all there is where nothing does', () => {
    const bins = { first: 1000, days: 10, counts: [0, 0, 3, 0, 1, 0] }
    expect(matchingWindow(bins, limits)).toEqual({ first: 1018, last: 1051 })
    expect(matchingWindow({ ...bins, counts: [0, 0] }, limits)).toEqual(limits)
  })

  it('go to a day with it in their middle, to a month or year with all of it, and never past the limits', () => {
    const window = { first: 4000, last: 4999 }
    expect(windowAround({ first: 500, last: 500 }, window, limits)).toEqual({ first: 469, last: 530 })
    expect(windowAround({ first: 500, last: 500 }, { first: 1, last: 10 }, limits)).toEqual({ first: 495, last: 504 })
    expect(windowAround({ first: 500, last: 529 }, window, limits)).toEqual({ first: 498, last: 531 })
    expect(windowAround({ first: 20_000, last: 20_000 }, window, limits).last).toBe(9999)
    expect(windowAround({ first: -900, last: -600 }, window, limits).first).toBe(0)
  })
})
