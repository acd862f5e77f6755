import { describe, expect, test } from 'vitest'
import { parseIsoDay } from '@/lib/calendar'
import { formatHow, hasWords } from './how'

const day = (iso: string) => {
  const found = parseIsoDay(iso)
  if (found === null) throw new Error(iso)
  return found
}
const published = day('2021-11-17')
const on = (iso: string) => ({ firstDay: day(iso), lastDay: day(iso) })

describe('how a date was read', () => {
  test('is told in plain words, with the day it was counted from', () => {
    const worked = {
      rule: 'weekday',
      anchor: published,
      resolvedFrom: 'relative',
      value: on('2021-11-16'),
    } as const
    expect(formatHow(worked, { locale: 'en', published })).toEqual([
      'A day of the week is printed.',
      'Counted back from the publication day, 17 November 2021.',
    ])
    expect(formatHow(worked, { locale: 'fa', published })[1]).toBe('رو به گذشته شمرده از روز انتشار، ۲۶ آبان ۱۴۰۰.')
    expect(formatHow({ ...worked, value: on('2021-11-23') }, { locale: 'en', published: null })[1]).toBe(
      'Counted on from 17 November 2021.',
    )
  })

  test('says where the year of a history paragraph comes from', () => {
    const worked = {
      rule: 'day month year, year of the history told before',
      anchor: null,
      resolvedFrom: 'relative',
      value: on('1993-04-02'),
    } as const
    expect(formatHow(worked, { locale: 'en', published })).toHaveLength(3)
  })

  test('is told by the name of the rule where it has no words', () => {
    const worked = { rule: 'moon of a market', anchor: null, resolvedFrom: 'explicit', value: null } as const
    expect(formatHow(worked, { locale: 'en', published })).toEqual(['It was read by the rule “moon of a market”.'])
    expect(hasWords(worked.rule)).toBe(false)
  })
})
