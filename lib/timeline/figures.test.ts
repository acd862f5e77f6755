import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineData, TimelineFigure } from '@/lib/domain/timeline'
import { answer, fixtureEvents, fixtureView, span } from '@/lib/export/fixture'
import { messages } from '@/lib/i18n'
import type { Mark, TextMark } from '@/lib/scene/scene'
import { shaper } from '@/lib/text/shape'
import { rulerFor } from './axis'
import { figureKind, figureMeasure, stemsOf } from './figures'
import { layout } from './layout'

const shape = await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf'))
const window = span('2020-09-27', '2025-08-09')
const plain = answer(fixtureEvents('en', shape), window, 'en', shape)
const events = plain.events ?? []

const figure = (event: string, change: Partial<TimelineFigure> = {}): TimelineFigure => ({
  event,
  by: 'AM',
  label: 'Armenia',
  about: 'AM',
  measure: 'killed',
  low: 6,
  high: 6,
  qualifier: 'exact',
  ...change,
})
const withFigures = (figures: TimelineFigure[]): TimelineData => ({ ...plain, figures })

function flat(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? [mark, ...flat(mark.children)] : [mark]))
}

describe('the claims row', () => {
  it('tells a word on one’s own losses from one on the other side’s and from anybody else’s', () => {
    expect(figureKind({ by: 'AM', about: 'AM' })).toBe('own')
    expect(figureKind({ by: 'AZ', about: 'AM' })).toBe('enemy')
    expect(figureKind({ by: 'AZ', about: null })).toBe('enemy')
    expect(figureKind({ by: 'UN', about: 'AM' })).toBe('third')
  })

  it('shows those killed where anybody counts them, else what most figures count', () => {
    const of = (...measures: TimelineFigure['measure'][]) => measures.map((measure) => figure('a', { measure }))
    expect(figureMeasure(of('wounded', 'wounded', 'killed'))).toBe('killed')
    expect(figureMeasure(of('captured', 'wounded', 'wounded'))).toBe('wounded')
    expect(figureMeasure([])).toBeNull()
  })

  it('draws or counts every event with a figure, and keeps stems apart', () => {
    const ruler = rulerFor(window, 150, 800)
    let stood = 0
    fc.assert(
      fc.property(
        fc.subarray(
          events.map((event) => event.id),
          { minLength: 1 },
        ),
        (ids) => {
          const data = withFigures(
            ids.flatMap((id) => [figure(id), figure(id, { by: 'AZ', low: 60, high: 70 }), figure(id)]),
          )
          const { stems, hidden } = stemsOf(data, 'killed', ruler)
          stood += stems.length
          expect(stems.length + hidden).toBe(new Set(ids).size)
          for (const [i, stem] of stems.entries()) {
            expect(stem.figures).toHaveLength(2)
            if (i > 0) expect(stem.along - stems[i - 1]!.along).toBeGreaterThanOrEqual(26)
          }
        },
      ),
    )
    expect(stood).toBeGreaterThan(100)
  })

  it('is under the lanes only where it is asked for, names claimants, and no letter leaves its stem’s room', () => {
    const id = events.find((event) => event.firstDay > window.first + 400)!.id
    const data = withFigures([
      figure(id),
      figure(id, { by: 'AZ', label: 'Azerbaijan', about: 'AM', low: 70, high: 70, qualifier: 'up-to' }),
    ])
    for (const direction of ['ltr', 'rtl'] as const) {
      const off = layout(data, fixtureView('en', { direction }), messages.en)
      const on = layout(data, fixtureView('en', { direction, claims: 'yes' }), messages.en)
      expect(on.scene.height - off.scene.height).toBe(128)
      const texts = flat(on.scene.marks).filter((mark): mark is TextMark => mark.kind === 'text')
      const named = texts.filter(({ text }) => ['Armenia 6', 'Azerbaijan 70'].includes(text))
      expect(named).toHaveLength(2)
      expect(flat(off.scene.marks).some((mark) => mark.kind === 'text' && mark.text === 'Armenia 6')).toBe(false)
      expect(on.legend.find((group) => group.id === 'figure')?.entries.map((entry) => entry.id)).toEqual(
        expect.arrayContaining(['by-AM', 'by-AZ', 'own', 'enemy']),
      )
    }
  })

  it('says in a line that there is no figure', () => {
    const chart = layout(withFigures([]), fixtureView('en', { claims: 'yes' }), messages.en)
    const texts = flat(chart.scene.marks).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
    expect(texts).toContain(messages.en.chart.figures.none)
    expect(chart.legend.some((group) => group.id === 'figure')).toBe(false)
  })
})
