import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { gregorian } from './date'
import { jalali } from './jalali'

const zones = ['UTC', 'Asia/Tehran', 'America/Los_Angeles']

/** Walks the days of 1200 to 1500 AP and says how many it compared with ICU. */
function compareWithIcu(): number {
  const format = new Intl.DateTimeFormat('en-u-ca-persian', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const first = jalali.toDay({ year: 1200, month: 1, day: 1 })
  const last = jalali.toDay({ year: 1501, month: 1, day: 1 }) - 1
  for (let day = first; day <= last; day++) {
    const civil = jalali.fromDay(day)
    const parts = format.formatToParts(new Date(day * 86_400_000))
    const icu = ['year', 'month', 'day'].map((type) => Number(parts.find((p) => p.type === type)?.value))
    if (civil.year !== icu[0] || civil.month !== icu[1] || civil.day !== icu[2] || jalali.toDay(civil) !== day)
      throw new Error(`day ${day}: ${JSON.stringify(civil)} against ${icu.join('-')} under ${process.env.TZ}`)
  }
  return last - first + 1
}

describe('jalali', () => {
  if (process.env.ARAXES_ZONE !== undefined) {
    it('agrees with ICU on every day of 1200 to 1500 AP', () => {
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.ARAXES_ZONE)
      expect(compareWithIcu()).toBe(109_938)
    })
    return
  }

  it.each(zones)('agrees with ICU on every day of 1200 to 1500 AP when the machine is in %s', (zone) => {
    execFileSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'lib/calendar/jalali.test.ts'], {
      env: { ...process.env, TZ: zone, ARAXES_ZONE: zone },
      stdio: 'pipe',
    })
  })

  it('knows days that everybody knows', () => {
    const known: [[number, number, number], [number, number, number]][] = [
      [
        [1399, 7, 6],
        [2020, 9, 27],
      ],
      [
        [1399, 8, 20],
        [2020, 11, 10],
      ],
      [
        [1399, 12, 30],
        [2021, 3, 20],
      ],
      [
        [1400, 1, 1],
        [2021, 3, 21],
      ],
      [
        [1403, 1, 1],
        [2024, 3, 20],
      ],
      [
        [1357, 11, 22],
        [1979, 2, 11],
      ],
    ]
    for (const [j, g] of known) {
      const day = gregorian.toDay({ year: g[0], month: g[1], day: g[2] })
      expect(jalali.fromDay(day)).toEqual({ year: j[0], month: j[1], day: j[2] })
    }
  })

  it('counts the days of Esfand by the leap year', () => {
    expect(jalali.daysInMonth(1399, 12)).toBe(30)
    expect(jalali.daysInMonth(1400, 12)).toBe(29)
    expect(jalali.daysInMonth(1400, 6)).toBe(31)
    expect(jalali.daysInMonth(1400, 7)).toBe(30)
  })
})
