import { describe, expect, it } from 'vitest'
import { eventTypes } from '@/lib/codebook/event-types'
import { formOf, glyphOf, glyphs } from './glyphs'

describe('glyphs', () => {
  it('draw every event type of the codebook, each its own way', () => {
    const names = [...eventTypes.values()].map((type) => type.glyph)
    expect(names.filter((name) => !(name in glyphs))).toEqual([])
    expect(names.length).toBeGreaterThan(20)
    expect(new Set(names.map((name) => JSON.stringify(glyphOf(name)))).size).toBe(new Set(names).size)
  })

  it('give a name without a glyph the mark of other contacts', () => {
    expect(glyphOf('no-such-glyph')).toBe(glyphs.contact)
  })

  it('stay inside their box', () => {
    for (const [name, { d }] of Object.entries(glyphs)) {
      const moves = d.match(/[ML](-?[\d.]+) ?(-?[\d.]+)/g) ?? []
      expect(moves.length, name).toBeGreaterThan(0)
      for (const move of moves)
        for (const n of move.match(/-?\d*\.?\d+/g) ?? []) expect(Math.abs(Number(n))).toBeLessThanOrEqual(8)
    }
  })

  it('tell the form of a contact', () => {
    expect(['call', 'meeting', 'agreement', 'release'].map(formOf)).toEqual(['call', 'meeting', 'text', 'ground'])
  })
})
