import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Dyad } from '@/lib/domain/event'
import type { TimelineEvent } from '@/lib/domain/timeline'
import { answer, fixtureEvents, fixtureView, span } from '@/lib/export/fixture'
import { messages } from '@/lib/i18n'
import type { Mark } from '@/lib/scene/scene'
import { shaper } from '@/lib/text/shape'
import { layout } from './layout'

const shape = await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf'))
const model = fixtureEvents('en', shape).find((event) => event.type === 'meeting')!
const window = span('2022-01-01', '2022-12-31')

/** Upright lines by kind; those of two parties are drawn double. */
function connectors(events: readonly TimelineEvent[]): string[] {
  const walk = (marks: readonly Mark[]): string[] =>
    marks.flatMap((m) => {
      if (m.kind !== 'group') return []
      if (!m.name.startsWith('connector ')) return walk(m.children)
      const kind = m.name.slice(10)
      const strokes = m.children.flatMap((path) => (path.kind === 'path' ? (path.d.match(/M/g) ?? []) : []))
      return Array<string>(strokes.length / (kind === 'pair' || kind === 'comb' ? 2 : 1)).fill(kind)
    })
  return walk(layout(answer(events, window, 'en', shape), fixtureView('en'), messages.en).scene.marks)
}

const contact = (lanes: string[], dyads: Dyad[], mediators: string[] = []): TimelineEvent => ({
  ...model,
  lanes,
  dyads,
  mediators,
})

describe('connectors', () => {
  it('tie two parties with one line', () => {
    expect(connectors([contact(['AM', 'AZ'], [['AM', 'AZ']])])).toEqual(['pair'])
  })

  it('are one comb for a joint meeting', () => {
    const dyads: Dyad[] = [
      ['AM', 'AZ'],
      ['AM', 'RU'],
      ['AZ', 'RU'],
    ]
    expect(connectors([contact(['AM', 'AZ', 'RU'], dyads)])).toEqual(['comb'])
  })

  it('are one line per pair for a round of separate calls', () => {
    const dyads: Dyad[] = [
      ['AM', 'RU'],
      ['AZ', 'RU'],
    ]
    expect(connectors([contact(['AM', 'AZ', 'RU'], dyads)])).toEqual(['pair', 'pair'])
  })

  it('tie a mediator that was in no exchange of its own with a dashed line', () => {
    expect(connectors([contact(['AM', 'AZ', 'EU'], [['AM', 'AZ']], ['EU'])])).toEqual(['pair', 'mediator'])
  })

  it('are not drawn where parties only appear together', () => {
    expect(connectors([contact(['AM', 'AZ'], [])])).toEqual([])
  })

  it('span the lanes of an incident', () => {
    const incident: TimelineEvent = { ...model, type: 'armed-clash', band: 'incident', lanes: ['AM', 'AZ'], dyads: [] }
    expect(connectors([incident])).toEqual(['span'])
    expect(connectors([{ ...incident, lanes: ['AM'] }])).toEqual([])
  })

  it('give way to ribbons past a hundred and fifty', () => {
    const many = Array.from({ length: 160 }, (_, i) => ({
      ...contact(['AM', 'AZ'], [['AM', 'AZ']]),
      id: `m${i}`,
      rank: i,
      firstDay: window.first + i * 2,
      lastDay: window.first + i * 2,
    }))
    expect(connectors(many)).toEqual([])
    expect(connectors(many.slice(0, 140)).length).toBeGreaterThanOrEqual(140)
  })
})
