import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SourceMark, sourceMarkKinds } from '@/lib/domain/source'
import { runsOf } from './source-runs'

const mark = (start: number, end: number, kind: SourceMark['kind'] = 'trigger'): SourceMark => ({
  start,
  end,
  kind,
  mention: 1,
  label: null,
})
const segment = (text: string, start = 0) => ({ start, text, cutBefore: false, cutAfter: false })

describe('the runs of a segment', () => {
  test('part marked words from plain ones', () => {
    const runs = runsOf(segment('clashed on Sunday.', 100), [mark(100, 107), mark(111, 117, 'date')])
    expect(runs.map((r) => [r.start, r.text, r.marks.length])).toEqual([
      [100, 'clashed', 1],
      [107, ' on ', 0],
      [111, 'Sunday', 1],
      [117, '.', 0],
    ])
  })

  test('join marks that overlap, and show each by its narrowest words', () => {
    const [run] = runsOf(segment('three Armenian soldiers'), [mark(0, 23, 'figure'), mark(6, 14, 'actor')])
    expect(run?.marks).toHaveLength(2)
    expect(run?.pieces.map(({ text, kind }) => [text, kind])).toEqual([
      ['three ', 'figure'],
      ['Armenian', 'actor'],
      [' soldiers', 'figure'],
    ])
  })

  test('leave out marks of words that are not shown', () => {
    const runs = runsOf(segment('shown', 50), [mark(10, 20), mark(48, 52), mark(54, 60)])
    expect(runs).toHaveLength(1)
    expect(runs[0]?.marks).toEqual([])
  })

  test('give the text back to the letter, whatever is marked', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20), fc.constantFrom(...sourceMarkKinds)), { maxLength: 12 })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), spans, (text, given) => {
        const marks = given.map(([start, length, kind]) => mark(start, start + length + 1, kind))
        const runs = runsOf(segment(text), marks)
        expect(runs.map((r) => r.text).join('')).toBe(text)
        for (const r of runs.filter(({ marks }) => marks.length > 0))
          expect(r.pieces.map((p) => p.text).join('')).toBe(r.text)
      }),
    )
  })
})
