import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/event'
import { languages } from '@/lib/language'
import { fold } from './fold'
import { findNumbers, numberReader } from './number'

const readers = {
  fa: numberReader(languages.fa.numerals),
  ar: numberReader(languages.ar.numerals),
  en: numberReader(languages.en.numerals),
}

function values(text: string, locale: Locale): string {
  return findNumbers(fold(text), readers[locale])
    .map((n) => `${n.value}${n.ordinal ? '.' : ''}`)
    .join(' ')
}

describe('findNumbers', () => {
  it('reads Persian number words', () => {
    const cases: [string, string][] = [
      ['بیست و هفت سرباز', '27'],
      ['صد و بیست و سه نفر', '123'],
      ['دو هزار و نهصد و شش', '2906'],
      ['هزار و سیصد و نود و نه', '1399'],
      ['سه میلیون و دویست هزار', '3200000'],
      ['هفت تن کشته و ده تن زخمی', '7 10'],
      ['بیست و سوم', '23.'],
      ['دو سه نفر', '2 3'],
      ['۲٬۹۰۶ نفر', '2906'],
      ['یازدهمین نشست', '11.'],
    ]
    for (const [text, expected] of cases) expect(values(text, 'fa'), text).toBe(expected)
  })

  it('reads Arabic number words, units before tens', () => {
    const cases: [string, string][] = [
      ['سبعة وعشرين جنديا', '27'],
      ['مئة وثلاثة وعشرون', '123'],
      ['ألفين وتسعمئة وستة', '2906'],
      ['ثلاثة عشر قتيلا', '13'],
      ['السابع والعشرين من أيلول', '27.'],
      ['في الرابع والخامس', '4. 5.'],
      ['ثلاثمئة وخمسين ألف', '350000'],
      ['الثالث عشر', '13.'],
      ['مقتل أربعة وإصابة خمسة', '4 5'],
    ]
    for (const [text, expected] of cases) expect(values(text, 'ar'), text).toBe(expected)
  })

  it('reads English number words', () => {
    const cases: [string, string][] = [
      ['twenty-seven soldiers', '27'],
      ['one hundred and twenty three', '123'],
      ['two thousand nine hundred and six', '2906'],
      ['three million', '3000000'],
      ['the twenty-third', '23.'],
      ['seven killed and ten wounded', '7 10'],
      ['6,500 people, 3.5 tons', '6500 3.5'],
    ]
    for (const [text, expected] of cases) expect(values(text, 'en'), text).toBe(expected)
  })

  it('gives the place of the words', () => {
    const f = fold('کشته شدن بیست و هفت سرباز')
    const [n] = findNumbers(f, readers.fa)
    expect(f.text.slice(n!.start, n!.end)).toBe('بیست و هفت')
  })
})
