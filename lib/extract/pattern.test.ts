import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, has, placesIn, spansOf, without, wordsOf } from './pattern'

function found(cell: string, text: string, clitics = ''): string[] {
  return spansOf(wordsOf(cell, clitics), text).map(({ start, end }) => text.slice(start, end))
}

/** The same by a regular expression, slowly: one phrase, a phrase's matches left to right. */
function slowly(phrase: string, clitics: string, text: string): string[] {
  const gap = '(?:[ \\n]+[^ \\n.,:]+){0,9}?'
  const words = phrase.split(' ').map((w) => (w === '..' ? gap : w.replaceAll('-', '[ -]?').replaceAll('*', '\\p{L}*')))
  const source = words.join('(?:[ \\n]+"?|"[ \\n]*)[ \\n]*').replaceAll(`(?:[ \\n]+"?|"[ \\n]*)[ \\n]*${gap}`, gap)
  const regex = new RegExp(`(?<![\\p{L}\\p{N}])${clitics}${source}(?![\\p{L}\\p{N}])`, 'gu')
  return [...text.matchAll(regex)].map((m) => m[0])
}

describe('phrases of a cue cell', () => {
  it('stand as whole words', () => {
    expect(found('fire', 'fire, ceasefire, fires and fire2, on fire')).toEqual(['fire', 'fire'])
  })

  it('keep a hyphen as a space, a hyphen or nothing', () => {
    expect(found('cease-fire', 'cease fire ceasefire cease-fire cease  fire')).toEqual([
      'cease fire',
      'ceasefire',
      'cease-fire',
    ])
  })

  it('end in any letters at a star', () => {
    expect(found('soldier* of', 'soldiers of, soldier of, soldiery\nof, soldiers5 of')).toEqual([
      'soldiers of',
      'soldier of',
      'soldiery\nof',
    ])
  })

  it('go through quotation marks, and through no other sign', () => {
    expect(found('peace treaty', 'a "peace treaty", peace "treaty", a "peace" treaty, peace, treaty')).toEqual([
      'peace treaty',
      'peace "treaty',
      'peace" treaty',
    ])
  })

  it('reach over up to nine words without a stop at a gap', () => {
    expect(found('fire .. opened', 'fire was opened. fire, opened. fire 1 2 3 4 5 6 7 8 9 opened')).toEqual([
      'fire was opened',
      'fire 1 2 3 4 5 6 7 8 9 opened',
    ])
    expect(found('fire .. opened', 'fire 1 2 3 4 5 6 7 8 9 10 opened')).toEqual([])
  })

  it('are taken the longest first and none inside another', () => {
    expect(found('air|air strike|strike', 'air strike strike air')).toEqual(['air strike', 'strike', 'air'])
  })

  it('may have clitics before them', () => {
    expect(found('قصف', 'والقصف وبالقصف قصف يقصف', '(?:[وف]?(?:لل|[بلک]?(?:ال)?))')).toEqual([
      'والقصف',
      'وبالقصف',
      'قصف',
    ])
  })

  it('are found as a regular expression finds them', () => {
    const part = fc.constantFrom('a', 'ab', 'b', 'ba', 'a*', 'b*', 'a-b', 'ab-a', '..')
    const phrase = fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((x) => x.filter((w, i) => w !== '..' || (i > 0 && i < x.length - 1 && x[i - 1] !== '..')))
      .filter((x) => x.length > 0)
      .map((x) => x.join(' '))
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'a', 'b', ' ', '-', ',', '\n', '1'), maxLength: 60 })
    fc.assert(
      fc.property(phrase, fc.constantFrom('', 'b?', '(?:ab|b)?'), text, (p, clitics, t) => {
        const slow = slowly(p, clitics, t)
        expect(found(p, t, clitics)).toEqual(slow)
        expect(has(wordsOf(p, clitics), t)).toBe(slow.length > 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('are found together as one by one', () => {
    const cells = ['fire|opened fire', 'fire .. ceased', 'ceased*|fire', 'no such word'].map((cell) => wordsOf(cell))
    const text = 'They opened fire. The fire there ceased; ceasedfire.'
    for (let round = 0; round < 3; round++) {
      const places = placesIn(text)
      for (const words of cells) expect(allOf(places, words)).toEqual(spansOf(words, text))
    }
  })

  it('are blanked out of a text', () => {
    expect(without(wordsOf('fire|on'), 'fire on the wire')).toBe('    the wire')
  })
})
