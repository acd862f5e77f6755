import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/event'
import { languages } from '@/lib/language'
import { fold } from '@/lib/text/fold'
import { findNumbers, numberReader } from '@/lib/text/number'
import { findSpeech } from './attribution'
import { findFigures } from './claims'
import { readDocument } from './document'
import { extract } from './extract'

function stancesIn(locale: Locale, text: string): [number | null, string][] {
  const folded = fold(text)
  const document = readDocument(folded, locale, null, [])
  const numbers = findNumbers(folded, numberReader(languages[locale].numerals))
  const said = findSpeech(document)
  const context = { document, numbers, sides: ['AM', 'AZ'] }
  return document.sentences.flatMap((s, i) =>
    findFigures(context, s, said[i]!).map(({ claim }): [number | null, string] => [claim.value, claim.stance]),
  )
}

describe('a figure under a verb of denying', () => {
  it.each<[Locale, string, [number, string][]]>([
    ['en', 'The Armenian Defence Ministry denied that 15 soldiers had been killed.', [[15, 'denies']]],
    ['en', 'The Armenian Defence Ministry said that 15 soldiers had been killed.', [[15, 'asserts']]],
    ['ar', 'نفت وزارة الدفاع الأرمينية مقتل 15 جندياً في المعارك على الحدود.', [[15, 'denies']]],
    ['ar', 'أعلنت وزارة الدفاع الأرمينية مقتل 15 جندياً في المعارك على الحدود.', [[15, 'asserts']]],
    ['fa', 'وزارت دفاع ارمنستان کشته شدن ۱۵ سرباز این کشور در درگیری‌ها را تکذیب کرد.', [[15, 'denies']]],
    ['fa', 'وزارت دفاع ارمنستان کشته شدن ۱۵ سرباز این کشور در درگیری‌ها را تأیید کرد.', [[15, 'asserts']]],
  ])('is denied, in %s: %s', (locale, text, stances) => expect(stancesIn(locale, text)).toEqual(stances))
})

it('names the total of a part by its place in the event, not in the sentence', () => {
  const text = [
    'Azerbaijani forces shelled Tavush on Monday, killing one civilian.',
    'Armenia’s Defence Ministry said on Monday that seven soldiers were killed in the shelling, including two officers killed.',
  ].join(' ')
  const claims = extract({ text, language: 'en', published: 18_900 }).mentions.flatMap((m) => m.claims)
  expect(claims.map(({ value, partOf }) => [value, partOf])).toEqual([
    [1, null],
    [7, null],
    [2, 1],
  ])
})
