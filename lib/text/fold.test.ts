import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldText, phrase, unfold } from './fold'

const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'يىئیكکأإآٱؤةۀە۱٢3 \u200c\u200f\u202b\u00a0ـ\u064e\u0651«»“”‘’–İßﻻﷲ🙂\ud83d\u0301\nAéx'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('fold', () => {
  it('makes Persian and Arabic spellings of one word equal', () => {
    expect(foldText('آذربايجان')).toBe(foldText('اذربایجان'))
    expect(foldText('الأربعاء')).toBe(foldText('الاربعاء'))
    expect(foldText('شبكة')).toBe('شبکه')
    expect(foldText('مَقْتَل جُنديّ')).toBe('مقتل جندی')
    expect(foldText('تبـــريز')).toBe('تبریز')
  })

  it('writes every set of digits as ASCII', () => {
    expect(foldText('۱۳۹۹ ١٤٤٢ 2020 ２０２０')).toBe('1399 1442 2020 2020')
  })

  it('turns half-spaces and odd spaces into spaces and keeps newlines', () => {
    expect(foldText('سه\u200cشنبه\u00a0گذشته\nامروز')).toBe('سه شنبه گذشته\nامروز')
  })

  it('drops case and accents of Latin letters', () => {
    expect(foldText('İlham ƏLİYEV, Café')).toBe('ilham əliyev, cafe')
  })

  it('takes ligatures and presentation forms apart', () => {
    expect(foldText('ﻻﺏ')).toBe('لاب')
  })

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(mixed, (text) => foldText(foldText(text)) === foldText(text)))
  })

  it('keeps offsets inside the text and in order', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const f = fold(text)
        expect(f.at.length).toBe(f.text.length + 1)
        expect(f.at[f.text.length]).toBe(text.length)
        for (let i = 0; i < f.text.length; i++) {
          expect(f.at[i]!).toBeGreaterThanOrEqual(i === 0 ? 0 : f.at[i - 1]!)
          expect(f.at[i]!).toBeLessThan(text.length)
        }
      }),
    )
  })
})

describe('unfold', () => {
  it('gives a source span whose folding contains the match', () => {
    fc.assert(
      fc.property(mixed, fc.nat(), fc.nat(), (text, a, b) => {
        const f = fold(text)
        const start = a % (f.text.length + 1)
        const end = start + (b % (f.text.length - start + 1))
        const span = unfold(f, start, end)
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(foldText(text.slice(span.start, span.end))).toContain(f.text.slice(start, end))
      }),
    )
  })

  it('takes the marks of the last letter with it and leaves bidi signs outside', () => {
    const text = 'في مساءً\u200f، غدا'
    const f = fold(text)
    const start = f.text.indexOf('مساء')
    expect(text.slice(unfold(f, start, start + 4).start, unfold(f, start, start + 4).end)).toBe('مساءً')
  })
})

describe('phrase', () => {
  it('reads a half-space as a space or nothing', () => {
    const pattern = new RegExp(`^${phrase('گفت\u200cوگو')}$`)
    for (const text of ['گفت\u200cوگو', 'گفت وگو', 'گفتوگو']) expect(foldText(text)).toMatch(pattern)
    expect(foldText('گفت  و گو')).not.toMatch(pattern)
  })

  it('reads a space as one or more', () => {
    expect(foldText('آتش   بس')).toMatch(new RegExp(`^${phrase('آتش بس')}$`))
    expect(foldText('آتشبس')).not.toMatch(new RegExp(`^${phrase('آتش بس')}$`))
  })

  it('takes signs literally', () => {
    expect('s.300 (a)').toMatch(new RegExp(`^${phrase('S.300 (a)')}$`, 'u'))
    expect('rq-7').toMatch(new RegExp(`^${phrase('RQ-7')}$`, 'u'))
    expect('sx300 (a)').not.toMatch(new RegExp(`^${phrase('S.300 (a)')}$`, 'u'))
  })

  it('folds a short text as it folds a long one', () => {
    const letters = fc.constantFrom(
      'a',
      'É',
      'ß',
      'ﷲ',
      'ﻻ',
      'ي',
      'آ',
      '۷',
      '\u200c',
      '\u0640',
      '\u064b',
      '\u200f',
      '«',
      '\ud83d',
    )
    fc.assert(fc.property(fc.string({ unit: letters }), (text) => foldText(text) === fold(text).text))
  })
})
