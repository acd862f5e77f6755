import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { View } from '@/lib/domain/query'
import { answer, binnedAnswer, fixtureEvents, fixtureView, span } from '@/lib/export/fixture'
import { messages } from '@/lib/i18n'
import { shaper } from '@/lib/text/shape'
import { layout } from './layout'

const shape = await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf'))
const data = answer(fixtureEvents('en', shape), span('2020-07-01', '2025-08-09'), 'en', shape)
const entries = (of = data, change: Partial<View> = {}) =>
  layout(of, fixtureView('en', change), messages.en).legend.flatMap((group) => group.entries)

describe('the legend', () => {
  it('explains every type in view with its count', () => {
    for (const type of data.types) {
      expect(entries()).toContainEqual(
        expect.objectContaining({ id: type.id, label: type.label.text, count: type.count }),
      )
    }
    expect(data.types.length).toBeGreaterThan(10)
  })

  it('counts how exactly events are dated', () => {
    const counts = (['day', 'coarser', 'disputed'] as const).map((id) => entries().find((e) => e.id === id)?.count)
    expect(counts).toEqual([data.precision.day, data.precision.coarser, data.precision.disputed])
    expect(Math.min(...Object.values(data.precision))).toBeGreaterThan(0)
  })

  it('explains each shape that is drawn, and no other', () => {
    const shapes = ['lasted', 'range', 'month', 'year', 'circa', 'open']
    const coarse = fixtureEvents('en', shape).filter((event) => event.precision !== 'day')
    const shown = (width: number) =>
      entries(answer(coarse, data.window, 'en', shape), { width })
        .map((entry) => entry.id)
        .filter((id) => shapes.includes(id))
    expect(shown(9000)).toEqual(shapes)
    expect(shown(360).length).toBeLessThan(shapes.length)
  })

  it('leaves out what the picture does not show', () => {
    const few = answer(fixtureEvents('en', shape).slice(0, 1), data.window, 'en', shape)
    const ids = entries(few).map((entry) => entry.id)
    expect(ids).not.toContain('draft')
    expect(ids).not.toContain('coarser')
    expect(ids).not.toContain('comb')
    expect(ids).not.toContain('cluster')
    expect(ids).not.toContain('ribbon')
    expect(ids).not.toContain('disputed')
    const columns = entries(binnedAnswer('en', shape)).map((entry) => entry.id)
    expect(columns).toContain('columns')
    expect(columns).not.toContain('weight')
    expect(columns).not.toContain('draft')
  })

  it('gives every sign a sample', () => {
    expect(entries().filter((entry) => entry.sample.length === 0)).toEqual([])
  })
})
