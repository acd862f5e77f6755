import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CodebookTables, checkCodebook } from './check'
import { actors, eventTypes, institutions, landmarks, offices, places } from './codebook'
import { idRow, parseRows } from './row'

const sound: CodebookTables = {
  actors: [...actors.values()],
  places: [...places.values()],
  eventTypes: [...eventTypes.values()],
  landmarks: [...landmarks.values()],
  offices: [...offices.values()],
  institutions: [...institutions.values()],
}

type Change<T extends keyof CodebookTables> = (row: CodebookTables[T][number]) => object

/** The tables with one row of one table changed. */
function changed<T extends keyof CodebookTables>(table: T, id: string, change: Change<T>): CodebookTables {
  const rows: readonly CodebookTables[T][number][] = sound[table]
  expect(rows.some((row) => row.id === id)).toBe(true)
  return { ...sound, [table]: rows.map((row) => (row.id === id ? { ...row, ...change(row) } : row)) }
}

const named = (fa: string) => ({ fa: [fa] })

describe('checkCodebook', () => {
  it('finds nothing wrong with the tables as they are', () => {
    expect(sound.actors.length + sound.places.length).toBeGreaterThan(500)
    expect(checkCodebook(sound)).toEqual([])
  })

  const faults: [string, CodebookTables, RegExp][] = [
    ['an id twice', { ...sound, actors: [...sound.actors, sound.actors[0]!] }, /the id AM is there twice/],
    ['a former id in use', changed('places', 'baku', () => ({ formerly: ['ganja'] })), /the id ganja is there twice/],
    [
      'a label left out',
      changed('places', 'baku', ({ labels }) => ({ labels: { ...labels, ar: ' ' } })),
      /baku: no label in ar/,
    ],
    [
      'Arabic letters in a Persian label',
      changed('actors', 'TR', ({ labels }) => ({ labels: { ...labels, fa: 'تركيه' } })),
      /TR: the fa label «تركيه» has a letter of another language/,
    ],
    [
      'a parent that is not there',
      changed('actors', 'AZ-MOD', () => ({ parent: 'ZA' })),
      /AZ-MOD: its parent ZA is not there/,
    ],
    ['a ring of parents', changed('actors', 'AZ', () => ({ parent: 'AZ-MOD' })), /AZ: it is its own parent/],
    ['a body on its own', changed('actors', 'AM-MOD', () => ({ parent: null })), /AM-MOD: a body without a parent/],
    ['two bodies of one kind', changed('actors', 'AZ-SSS', () => ({ institution: 'BG' })), /two bodies of AZ\/BG/],
    [
      'an unknown institution',
      changed('actors', 'AZ-SSS', () => ({ institution: 'DTX' })),
      /AZ-SSS: no institution DTX/,
    ],
    [
      'an unknown office',
      changed('actors', 'ilham-aliyev', () => ({ offices: [{ title: 'khan', of: 'AZ', from: null, to: null }] })),
      /ilham-aliyev: no office khan/,
    ],
    [
      'an office of nobody',
      changed('actors', 'ilham-aliyev', () => ({ offices: [{ title: 'president', of: 'QQ', from: null, to: null }] })),
      /no actor QQ to hold an office of/,
    ],
    [
      'a term that ends before it begins',
      changed('actors', 'ara-ayvazyan', () => ({
        offices: [{ title: 'foreign-minister', of: 'AM', from: '2021-05-02', to: '2021-04' }],
      })),
      /foreign-minister ends 2021-04, before it begins 2021-05-02/,
    ],
    [
      'two holders of one office at a time',
      changed('actors', 'ara-ayvazyan', () => ({
        offices: [{ title: 'foreign-minister', of: 'AM', from: '2020-11-01', to: '2021-05' }],
      })),
      /zohrab-mnatsakanyan and ara-ayvazyan: both foreign-minister of AM/,
    ],
    [
      'a place off the globe',
      changed('places', 'baku', () => ({ lat: 140.4 })),
      /baku: 140\.4, 49\.8671 is nowhere on Earth/,
    ],
    [
      'a place within nothing',
      changed('places', 'hadrut', () => ({ within: 'arcadia' })),
      /hadrut: its parent arcadia is not there/,
    ],
    [
      'a name of two places',
      changed('places', 'goris', () => ({ names: named('گنجه') })),
      /the name گنجه is borne by ganja, goris/,
    ],
    [
      'a name of two actors',
      changed('actors', 'CN', () => ({ names: named('ژاپن') })),
      /the name ژاپن is borne by CN, JP/,
    ],
    [
      'a name that differs in half-space and look-alike letters only',
      changed('places', 'kapan', () => ({ names: named('خان كندي') })),
      /the name خانکندی is borne by stepanakert, kapan/,
    ],
    [
      'a name twice in a row',
      changed('places', 'goris', () => ({ names: { ar: ['غوريس', 'غوريسْ'] } })),
      /goris: it bears the ar name غوریس twice/,
    ],
    [
      'a mark for a name it does not bear',
      changed('places', 'goris', () => ({ ambiguous: [{ name: 'Gorus', with: ['kapan'], decide: 'state' }] })),
      /goris: it marks Gorus/,
    ],
    [
      'a mark against nobody',
      changed('places', 'goris', () => ({ ambiguous: [{ name: 'Goris', with: ['ghost'], decide: 'state' }] })),
      /Goris is marked against ghost/,
    ],
    ['no type other', { ...sound, eventTypes: sound.eventTypes.filter((t) => t.id !== 'other') }, /no row other/],
    ['a landmark of no type', changed('landmarks', 'war-2020', () => ({ type: 'war' })), /war-2020: no event type war/],
    [
      'a landmark of another family',
      changed('landmarks', 'war-2020', () => ({ family: 'accord' })),
      /not of the family accord/,
    ],
    [
      'a landmark of a body',
      changed('landmarks', 'war-2020', () => ({ states: ['AZ-MOD'] })),
      /AZ-MOD is no state or organisation/,
    ],
    [
      'a landmark nowhere',
      changed('landmarks', 'war-2020', () => ({ place: 'arcadia' })),
      /war-2020: no place arcadia/,
    ],
    [
      'an alias of two landmarks',
      changed('landmarks', 'april-2016', () => ({ aliases: named('جنگ ۴۴روزه') })),
      /the alias fa جنگ44روزه is there twice/,
    ],
  ]

  it.each(faults)('finds %s', (_, tables, problem) => {
    const problems = checkCodebook(tables)
    expect(
      problems.some((text) => problem.test(text)),
      problems.join('\n'),
    ).toBe(true)
  })
})

describe('parseRows', () => {
  const shape = z.strictObject({ id: idRow, lat: z.number() })

  it('names the table, the row and the field of a value it cannot take', () => {
    expect(() => parseRows('places', shape, [{ id: 'baku', lat: '40' }])).toThrow(/places row 0 .*baku.* lat/)
    expect(() => parseRows('places', shape, [{ id: 'baku', lat: 40, lon: 49 }])).toThrow(/lon/)
    expect(() => parseRows('places', shape, { baku: {} })).toThrow(/places is not a list/)
  })
})
