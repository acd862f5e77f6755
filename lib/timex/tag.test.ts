import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '@/lib/calendar'
import { fold } from '@/lib/text/fold'
import { date, fieldsOf, nothing, numberOf } from './phrase'
import { resolve } from './resolve'
import { type Grammar, rule } from './rule'
import { tagger } from './tag'

/** A language nobody speaks: the engine knows what it is given and no more. */
const grammar: Grammar = {
  lexicon: {
    GMONTH: { 3: ['zol'], 5: ['vut'], 6: ['pel'], 11: ['mip\u200cmip'] },
    WDAY: { 1: ['dro'] },
    GUARD: ['klub'],
    SINCE: ['ul'],
  },
  numerals: {
    cardinals: { ba: 1, be: 2, twenty: 20 },
    ordinals: { bath: 1 },
    multipliers: { kil: 1000 },
    and: 'e',
    joined: false,
    unitsFirst: false,
    bare: true,
  },
  prefixes: { qu: 'SINCE' },
  joins: [],
  silent: [],
  capitals: { proper: ['Vut'], given: ['Pel'] },
  suffixes: { um: 'SUFFIX' },
  levels: [
    [
      rule('guard', 'GUARD GMONTH', 'X', () => nothing),
      rule('person', 'GIVEN', 'X', () => nothing),
      rule('month', '(?<month>GMONTH) SUFFIX?', 'MONTHP', (g) =>
        date({ calendar: 'gregorian', month: numberOf(g.month, 'GMONTH') }),
      ),
    ],
    [
      rule('day month', '(?<day>DAY) (?<month>MONTHP) (?<year>GYEAR)?', 'DATE', (g) =>
        date({
          ...fieldsOf(g.month),
          day: numberOf(g.day),
          ...(g.year === undefined ? {} : { year: numberOf(g.year) }),
        }),
      ),
      rule('month alone', '(?<month>MONTHP)', 'DATE', (g) => date(fieldsOf(g.month))),
    ],
    [rule('since', 'SINCE (?<date>DATE)', 'DATE', (g) => date({ ...fieldsOf(g.date), open: 'since' }))],
  ],
  weekStart: 1,
  calendar: 'gregorian',
  tense: { before: false, after: 0, settled: false },
}

const tag = tagger(grammar)

function read(text: string): string[] {
  const f = fold(text)
  return resolve(tag(f), f, grammar, parseIsoDay('2020-10-14')).map(
    (m) => `${m.surface} = ${m.value?.edtf} (${m.rule})`,
  )
}

describe('the engine', () => {
  it('reads the phrase shapes of any grammar, the longest first', () => {
    expect(read('x 7 zol 2020 y')).toEqual(['7 zol 2020 = 2020-03-07 (day month)'])
    expect(read('zol')).toEqual(['zol = 2020-03 (month alone)'])
  })

  it('reads number words, glued prefixes and endings', () => {
    expect(read('twenty be zol')).toEqual(['twenty be zol = 2020-03-22 (day month)'])
    expect(read('quzol')).toEqual(['quzol = 2020-03/.. (since)'])
    expect(read('7 zolum 2019')).toEqual(['7 zolum 2019 = 2019-03-07 (day month)'])
  })

  it('reads a half-space as a space or nothing', () => {
    for (const text of ['9 mip\u200cmip 2019', '9 mip mip 2019', '9 mipmip 2019'])
      expect(read(text)).toEqual([`${text} = 2019-11-09 (day month)`])
  })

  it('tells by a capital what is a month and what a person', () => {
    expect(read('a Vut, 7 vut')).toEqual(['Vut = 2020-05 (month alone)'])
    expect(read('Pel Qax')).toEqual([])
    expect(read('Pel qax, Pel QAX')).toEqual(['Pel = 2020-06 (month alone)', 'Pel = 2020-06 (month alone)'])
  })

  it('leaves alone what a guard holds and days that do not exist', () => {
    expect(read('klub zol')).toEqual([])
    expect(read('31 mipmip 2019')).toEqual(['31 mipmip 2019 = undefined (day month)'])
    expect(read('x7 zol')).toEqual(['zol = 2020-03 (month alone)'])
  })
})
