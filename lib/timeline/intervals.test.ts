import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Precision } from '@/lib/calendar/date'
import type { TimelineEvent } from '@/lib/domain/timeline'
import { day, fixtureEvents } from '@/lib/export/fixture'
import { shaper } from '@/lib/text/shape'
import { rulerFor } from './axis'
import { barOf, barShape, drawBar } from './intervals'
import { penFor } from './pen'

const [event] = fixtureEvents('en', await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf')))
const dated = (
  first: string,
  last: string,
  precision: Precision,
  change: Partial<TimelineEvent> = {},
): TimelineEvent => ({
  ...event!,
  firstDay: day(first),
  lastDay: day(last),
  precision,
  sense: 'within',
  ...change,
})
const year = rulerFor({ first: day('2020-01-01'), last: day('2020-12-31') }, 0, 366)
const pen = penFor(400, 'ltr', 'ltr')

describe('intervals', () => {
  it('stand over exactly the days they span, a Jalali month over its own thirty days', () => {
    const aban = barOf(dated('2020-10-22', '2020-11-20', 'month', { calendar: 'jalali' }), year)
    expect(aban).toEqual({ from: year.along(day('2020-10-22')), to: year.along(day('2020-11-21')) })
    expect(aban!.to - aban!.from).toBeCloseTo(30, 9)
  })

  it('are left to the fill of the mark where they are narrower than four pixels', () => {
    const long = rulerFor({ first: day('1988-01-01'), last: day('2025-12-31') }, 0, 900)
    expect(barOf(dated('2020-10-22', '2020-11-20', 'month'), long)).toBeNull()
    expect(barOf(dated('2020-01-01', '2020-12-31', 'year'), long)).not.toBeNull()
  })

  it('end at the window and are open there', () => {
    const event = dated('2019-06-01', '2020-03-01', 'range')
    expect(barOf(event, year)!.from).toBe(0)
    const caps = (e: TimelineEvent) =>
      drawBar(pen, e, barOf(e, year)!, 10, year, 'incident').flatMap((m) =>
        m.kind === 'path' ? (m.d.match(/M/g) ?? []) : [],
      ).length
    expect(caps(event)).toBe(2)
    expect(caps(dated('2020-02-01', '2020-03-01', 'range'))).toBe(3)
  })

  it('are drawn by what is known', () => {
    const shapeOf = (precision: Precision, change: Partial<TimelineEvent> = {}) =>
      barShape(dated('2020-01-01', '2020-01-31', precision, change))
    expect(shapeOf('range')).toBe('capped')
    expect(shapeOf('week')).toBe('capped')
    expect(shapeOf('month')).toBe('hollow')
    expect(shapeOf('year')).toBe('dashed')
    expect(shapeOf('circa')).toBe('fading')
    expect(shapeOf('before')).toBe('open-start')
    expect(shapeOf('after')).toBe('open-end')
    expect(shapeOf('range', { sense: 'lasted' })).toBe('solid')
    expect(shapeOf('day', { alternatives: [{ first: 1, last: 1 }] })).toBe('differing')
  })

  it('reach from the only known end towards the open one', () => {
    const before = barOf(dated('2020-06-01', '2020-06-01', 'before'), year)!
    const after = barOf(dated('2020-06-01', '2020-06-01', 'after'), year)!
    expect(before.to).toBe(year.along(day('2020-06-02')))
    expect(before.from).toBeLessThan(before.to)
    expect(after.from).toBe(year.along(day('2020-06-01')))
  })
})
