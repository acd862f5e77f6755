import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@/lib/calendar'
import type { Claim, Mention } from '@/lib/domain/event'
import { type MergeDecision, type MergeItem, partition } from './merge'

type Told = {
  type?: string
  date?: string | null
  actors?: string[]
  places?: string[]
  by?: string[]
  landmark?: string
  killed?: [by: string | null, about: string, value: number]
}

function mention({
  type = 'armed-clash',
  date = '2021-11-16',
  actors = ['AM', 'AZ'],
  places = [],
  by = [],
  landmark,
  killed,
}: Told): Mention {
  const value = date === null ? null : parseEdtf(date)
  const claim = (c: NonNullable<Told['killed']>): Claim => ({
    passage: { start: 0, end: 1 },
    surface: 'x',
    by: c[0],
    relayedBy: null,
    about: c[1],
    measure: 'killed',
    item: null,
    status: 'unspecified',
    value: c[2],
    low: c[2],
    high: c[2],
    qualifier: 'exact',
    scope: { kind: 'event' },
    stance: 'asserts',
    partOf: null,
    asOf: null,
    relayError: false,
    rule: 'test',
  })
  return {
    type,
    realis: 'actual',
    trigger: { start: 0, end: 1 },
    passages: [{ start: 0, end: 1 }],
    participants: actors.map((actor) => ({ actor, role: 'actor', passage: null, saidBy: null })),
    dyads: [],
    places,
    attributedTo: by,
    importance: 'main',
    confidence: 1,
    date: value && {
      ...value,
      sense: 'instant',
      calendar: 'gregorian',
      surface: date,
      passage: null,
      resolvedFrom: 'explicit',
      anchor: null,
      rule: 'test',
      alternatives: [],
    },
    claims: killed ? [claim(killed)] : [],
    landmark: landmark ?? null,
    rules: [],
  }
}

const item = (key: string, told: Told, documentId = key): MergeItem => ({ key, documentId, mention: mention(told) })
const joined = (a: Told, b: Told): boolean => partition([item('a', a), item('b', b)], []).groups.length === 1

const join: [string, Told, Told][] = [
  ['one day, one type, the same two states', {}, {}],
  ['a place in one telling only', { places: ['tovuz'] }, {}],
  ['fighting told bare and as shelling', {}, { type: 'shelling' }],
  ['a toll with the fighting of its day', { type: 'casualty-report' }, {}],
  ['each ministry with its own figure', { killed: ['AM-MOD', 'AM', 1] }, { killed: ['AZ-MOD', 'AZ', 7] }],
  ['the same figure by the same ministry', { killed: ['AZ-MOD', 'AZ', 7] }, { killed: ['AZ-MOD', 'AZ', 7] }],
  [
    'officials and their states',
    { type: 'call', actors: ['RU', 'AZ'] },
    { type: 'call', actors: ['sergey-lavrov', 'AZ-MFA'] },
  ],
  ['an ethnic word for the forces of a side', { actors: ['armenian-forces', 'AZ'] }, {}],
  [
    'the statement of the ninth and of the tenth',
    { type: 'agreement', date: '2020-11-09', actors: ['AM', 'AZ', 'RU'], landmark: 'x' },
    { type: 'agreement', date: '2020-11-10', actors: ['AM', 'AZ', 'RU'], landmark: 'x' },
  ],
  ['an accord with and without its mediator', { type: 'agreement', actors: ['AM', 'AZ', 'RU'] }, { type: 'agreement' }],
  [
    'one speaker on one day',
    { type: 'statement', by: ['nikol-pashinyan'] },
    { type: 'statement', by: ['nikol-pashinyan'] },
  ],
  [
    'a visit and the meeting it was for',
    { type: 'visit', actors: ['IR', 'AM'] },
    { type: 'meeting', actors: ['IR', 'AM'] },
  ],
]

const apart: [string, Told, Told][] = [
  ['two days', {}, { date: '2021-11-17' }],
  ['a day and its month', {}, { date: '2021-11' }],
  ['a day and no day', {}, { date: null }],
  ['other parties', { type: 'call', actors: ['RU', 'AZ'] }, { type: 'call', actors: ['RU', 'AM'] }],
  ['a call and a meeting', { type: 'call', actors: ['RU', 'AZ'] }, { type: 'meeting', actors: ['RU', 'AZ'] }],
  ['two places', { places: ['tovuz'] }, { places: ['goris'] }],
  ['shelling and a strike from the air', { type: 'shelling' }, { type: 'air-drone-strike' }],
  ['two figures of one ministry', { killed: ['AZ-MOD', 'AZ', 7] }, { killed: ['AZ-MOD', 'AZ', 2] }],
  ['two speakers', { type: 'statement', by: ['AM-MFA'] }, { type: 'statement', by: ['AZ-MFA'] }],
  ['a statement and what it speaks of', { type: 'statement', by: ['AM-MFA'] }, {}],
  ['a capture and the fighting', { type: 'capture-of-personnel' }, {}],
]

describe('partition', () => {
  it.each(join)('joins %s', (_, a, b) => expect(joined(a, b)).toBe(true))
  it.each(apart)('keeps apart %s', (_, a, b) => expect(joined(a, b)).toBe(false))

  it('suggests what only one thing keeps apart, and says what', () => {
    const { suggestions } = partition([item('a', {}), item('b', { date: '2021-11-17' })], [])
    expect(suggestions).toEqual([{ a: 'a', b: 'b', reasons: ['the days differ or are not exact'] }])
  })

  it('never joins two tellings of one document', () => {
    expect(partition([item('a', {}, 'd'), item('b', {}, 'd')], []).groups).toEqual([['a'], ['b']])
  })

  it('joins neither of two that fit as well, and suggests both', () => {
    const { groups, suggestions } = partition([item('a', {}, 'd'), item('b', {}, 'd'), item('c', {}, 'e')], [])
    expect(groups).toEqual([['a'], ['b'], ['c']])
    expect(suggestions.map((s) => `${s.a}${s.b}`)).toEqual(['ac', 'bc'])
  })

  it('joins the one of its own type, where a document tells of a way of it besides', () => {
    const told = [item('a', {}, 'd'), item('b', { type: 'shelling' }, 'd'), item('c', {}, 'e')]
    expect(partition(told, []).groups).toEqual([['a', 'c'], ['b']])
  })

  it('does as an editor says', () => {
    const join: MergeDecision = { kind: 'join', a: 'a', b: 'b', reason: 'one raid over midnight' }
    const part: MergeDecision = { kind: 'part', a: 'a', b: 'c', reason: 'two villages' }
    const items = [item('a', {}), item('b', { date: '2021-11-17' }), item('c', {})]
    expect(partition(items, [join, part]).groups).toEqual([['a', 'b'], ['c']])
  })

  it('gives the same groups and suggestions in any order of the input', () => {
    const tellings = fc.array(
      fc.record({
        type: fc.constantFrom('armed-clash', 'shelling', 'call', 'agreement', 'statement', 'casualty-report'),
        date: fc.constantFrom('2021-11-16', '2021-11-17', '2020-11-09', null),
        actors: fc.constantFrom<string[]>(['AM', 'AZ'], ['AZ', 'NK'], ['RU', 'AZ'], ['AM', 'AZ', 'RU']),
        places: fc.constantFrom<string[]>([], ['tovuz'], ['goris']),
        by: fc.constantFrom<string[]>([], ['AM-MOD'], ['AZ-MOD']),
        document: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
      }),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(
        tellings,
        fc.array(fc.nat(8), { maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (told, picks, order) => {
          const items = told.map(({ document, ...x }, i) => item(`k${i}`, x, document))
          const decisions = picks.slice(1).map(
            (b, i): MergeDecision => ({
              kind: i % 2 ? 'part' : 'join',
              a: `k${picks[i]}`,
              b: `k${b}`,
              reason: 'said',
            }),
          )
          const shuffled = items
            .map((x) => ({ x, at: order.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ x }) => x)
          expect(partition(shuffled, [...decisions].reverse())).toEqual(partition(items, decisions))
        },
      ),
      { numRuns: 300 },
    )
  })
})
