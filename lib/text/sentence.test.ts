import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold'
import { clauses, sentences } from './sentence'

function cut(text: string): string[] {
  const f = fold(text)
  return sentences(f).map(({ start, end }) => f.text.slice(start, end))
}

describe('sentences', () => {
  it('end at stops, question marks and newlines', () => {
    expect(cut('وزیر آمد. او رفت؟ بله!\nتیتر دوم\n\nپایان')).toEqual([
      'وزیر امد.',
      'او رفت؟',
      'بله!',
      'تیتر دوم',
      'پایان',
    ])
  })

  it('do not end inside numbers, initials and era signs', () => {
    expect(cut('3.5 میلیون نفر در سال ۱۳۵۴ ه.ق. آمدند. پایان')).toHaveLength(2)
    expect(cut('N. Pashinyan met Gen. Onik G. Gasparyan. He left.')).toHaveLength(2)
  })

  it('keep the closing quote', () => {
    expect(cut('گفت: «نه.» و رفت')).toEqual(['گفت: "نه."', 'و رفت'])
  })

  it('lie in order inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'اب. \n؟"1،(') }), (text) => {
        const f = fold(text)
        let last = 0
        for (const s of sentences(f)) {
          expect(s.start).toBeGreaterThanOrEqual(last)
          expect(s.end).toBeGreaterThan(s.start)
          last = s.end
          for (const c of clauses(f, s)) expect(c.start >= s.start && c.end <= s.end).toBe(true)
        }
        expect(last).toBeLessThanOrEqual(f.text.length)
      }),
    )
  })
})

describe('clauses', () => {
  it('end at commas, colons and brackets but not inside a number', () => {
    const f = fold('باکو گفت: 1,200 نفر آمدند، ایروان (پایتخت) تکذیب کرد.')
    const [sentence] = sentences(f)
    expect(clauses(f, sentence!).map(({ start, end }) => f.text.slice(start, end))).toEqual([
      'باکو گفت:',
      '1,200 نفر امدند،',
      'ایروان (',
      'پایتخت)',
      'تکذیب کرد.',
    ])
  })
})
