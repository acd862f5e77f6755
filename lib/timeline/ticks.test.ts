import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarId, calendars, weekday } from '@/lib/calendar'
import { day } from '@/lib/export/fixture'
import { rulerFor } from './axis'
import { tickRows } from './ticks'

const both: CalendarId[] = ['jalali', 'gregorian']
const rowsOf = (first: string, last: string, width = 900, locale: 'en' | 'fa' | 'ar' = 'en') =>
  tickRows(both, rulerFor({ first: day(first), last: day(last) }, 100, width), locale)

describe('tickRows', () => {
  it('puts each calendar’s months on its own boundaries', () => {
    const [jalali, gregorian] = rowsOf('2021-01-10', '2022-01-10')
    expect(jalali!.days.map((d) => calendars.jalali.fromDay(d).day)).toEqual(jalali!.days.map(() => 1))
    expect(gregorian!.days.map((d) => calendars.gregorian.fromDay(d).day)).toEqual(gregorian!.days.map(() => 1))
    expect(jalali!.days).toContain(day('2021-03-21'))
    expect(gregorian!.days).not.toContain(day('2021-03-21'))
    expect(gregorian!.days).toHaveLength(12)
  })

  it('names the year where it begins and where the window opens', () => {
    const [jalali, gregorian] = rowsOf('2021-01-10', '2022-01-10')
    expect(gregorian!.contexts.map((tick) => tick.label)).toEqual(['2021'])
    expect(jalali!.contexts.map((tick) => tick.label)).toEqual(['1399', '1400'])
  })

  it('goes from decades to days', () => {
    const labels = (first: string, last: string) => rowsOf(first, last)[1]!.ticks.map((tick) => tick.label)
    expect(labels('2020-10-01', '2020-10-14')).toEqual('1 2 3 4 5 6 7 8 9 10 11 12 13 14'.split(' '))
    expect(labels('2020-09-01', '2020-11-30')).toContain('28')
    expect(labels('2018-01-01', '2022-12-31')).toContain('Oct')
    expect(labels('1988-01-01', '2000-12-31')).toContain('1995')
    expect(labels('1800-01-01', '2199-12-31')).toContain('1900')
  })

  it('names what is under way when the window opens only where its words hold at that day', () => {
    const first = (from: string, to: string) => rowsOf(from, to).map((row) => row.ticks[0]!.label)
    // A quarter that began in July is not July on 27 September, two years from 1990 are not 1990 in 1991.
    expect(first('2020-09-27', '2026-12-31')).toEqual(['Dey', 'Oct'])
    expect(first('2020-10-05', '2021-10-26')).toEqual(['Mehr', 'October'])
    expect(first('1991-03-01', '2026-12-31')[1]).toBe('1992')
  })

  it('begins weeks on Monday in English and on Saturday in Persian', () => {
    const starts = (locale: 'en' | 'fa') =>
      new Set(rowsOf('2020-09-01', '2020-11-30', 900, locale)[1]!.days.map((d) => weekday(d)))
    expect([...starts('en')]).toEqual([1])
    expect([...starts('fa')]).toEqual([6])
  })

  it('writes digits and months of the language', () => {
    const [jalali, gregorian] = rowsOf('2021-01-10', '2022-01-10', 900, 'fa')
    expect(jalali!.contexts.map((tick) => tick.label)).toContain('۱۴۰۰')
    expect(gregorian!.ticks.map((tick) => tick.label)).toContain('ژوئیه')
  })

  it('never lets two labels of a row touch or leave the plot, in any window, width and language', () => {
    let labels = 0
    fc.assert(
      fc.property(
        fc.integer({ min: -60000, max: 60000 }),
        fc.integer({ min: 2, max: 60000 }),
        fc.integer({ min: 280, max: 2400 }),
        fc.constantFrom('en' as const, 'fa' as const, 'ar' as const),
        (first, length, width, locale) => {
          const ruler = rulerFor({ first, last: first + length }, 50, width)
          for (const row of tickRows(both, ruler, locale)) {
            const centred = row.ticks.some((tick) => ruler.along(tick.day + 0.5) === tick.along)
            const boxes = (list: typeof row.ticks, middle: boolean) =>
              list.map(({ along, width: w }) => (middle ? [along - w / 2, along + w / 2] : [along + 4, along + 4 + w]))
            for (const line of [boxes(row.ticks, centred), boxes(row.contexts, false)]) {
              line.forEach(([from, to], i) => {
                labels += 1
                expect(from).toBeGreaterThanOrEqual(50 - 1e-6)
                expect(to).toBeLessThanOrEqual(50 + width + 4)
                const next = line[i + 1]
                if (next) expect(to! + 4).toBeLessThanOrEqual(next[0]!)
              })
            }
          }
        },
      ),
      { numRuns: 300 },
    )
    expect(labels).toBeGreaterThan(2000)
  })
})

describe('a third row', () => {
  it('has the boundaries of the Hijri calendar, and its labels keep apart from each other as those of the others do', () => {
    const ruler = rulerFor({ first: day('2020-09-01'), last: day('2021-12-31') }, 100, 900)
    const [hijri] = tickRows(['hijri', ...both], ruler, 'en')
    expect(hijri?.calendar).toBe('hijri')
    expect(hijri?.contexts.map((tick) => tick.label)).toEqual(['1442', '1443'])
    for (const tick of hijri?.days ?? []) expect(calendars.hijri.fromDay(tick).day).toBe(1)
    const ticks = hijri?.ticks ?? []
    expect(ticks.length).toBeGreaterThan(4)
    for (const [i, tick] of ticks.entries())
      if (i > 0) expect(tick.along - ticks[i - 1]!.along).toBeGreaterThan(ticks[i - 1]!.width)
  })
})
