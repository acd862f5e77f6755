import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answer, binnedAnswer, fixtureEvents, fixtureView, span } from '@/lib/export/fixture'
import { messages } from '@/lib/i18n'
import { shaper } from '@/lib/text/shape'
import { legendOf } from './legend'

const shape = await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf'))
const data = answer(fixtureEvents('en', shape), span('2020-07-01', '2025-08-09'), 'en', shape)
const entries = (of = data) =>
  legendOf(of, messages.en, fixtureView('en'), { clusters: false, ribbons: true }).flatMap((group) => group.entries)

describe('the legend', () => {
  it('explains every type in view with its count', () => {
    for (const type of data.types) {
      expect(entries()).toContainEqual(
        expect.objectContaining({ id: type.id, label: type.label.text, count: type.count }),
      )
    }
    expect(data.types.length).toBeGreaterThan(10)
  })

  it('counts how exactly events are dated and explains each shape that is drawn', () => {
    const ids = entries().map((entry) => entry.id)
    expect(ids).toEqual(
      expect.arrayContaining(['day', 'coarser', 'disputed', 'lasted', 'range', 'month', 'year', 'circa', 'open']),
    )
    expect(entries().find((entry) => entry.id === 'coarser')?.count).toBe(data.precision.coarser)
  })

  it('leaves out what the picture does not show', () => {
    const few = answer(fixtureEvents('en', shape).slice(0, 1), data.window, 'en', shape)
    const ids = entries(few).map((entry) => entry.id)
    expect(ids).not.toContain('draft')
    expect(ids).not.toContain('coarser')
    expect(ids).not.toContain('comb')
    expect(ids).not.toContain('cluster')
    expect(ids).toContain('ribbon')
    expect(entries(binnedAnswer('en', shape)).map((entry) => entry.id)).toContain('columns')
  })

  it('gives every sign a sample', () => {
    expect(entries().filter((entry) => entry.sample.length === 0)).toEqual([])
  })
})
