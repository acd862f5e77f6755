import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '@/lib/calendar/date'
import { fold } from '@/lib/text/fold'
import { extract } from './extract'
import { findNames } from './names'

const day = parseIsoDay('2022-09-14')

function persons(text: string): string[] {
  return findNames(fold(text), 'en', day).flatMap((n) => (n.kind === 'person' || n.kind === 'office' ? n.actors : []))
}

function speakers(text: string): (string | undefined)[] {
  return extract({ text, language: 'en', published: day })
    .mentions.filter((m) => m.realis === 'actual')
    .map((m) => m.claims[0]?.by ?? m.attributedTo[0])
}

describe('a surname of the table', () => {
  it.each([
    ['A resident, Tunar Aliyev, was killed.', []],
    ['Sergeant Vugar Sadigov died on Monday.', []],
    ['Baku denied it. Speaking to reporters, Aliyev did so again.', ['ilham-aliyev']],
    ['On Monday Aliyev met Sergey Lavrov.', ['ilham-aliyev', 'sergey-lavrov']],
    ['Armenian Defence Minister Papikyan spoke.', ['suren-papikyan']],
  ])('is of the person the forename tells: %s', (text, expected) => {
    expect(persons(text).filter((id) => id.includes('-') && !/^[A-Z]/u.test(id))).toEqual(
      expect.arrayContaining(expected),
    )
    if (expected.length === 0) expect(persons(text)).toEqual([])
  })
})

describe('who speaks', () => {
  it.each([
    [
      'Deputy Prime Minister of Armenia Tigran Avinyan wrote on Facebook. Avinyan said that 40 Azerbaijani soldiers were killed in the clashes on Wednesday.',
      'AM-GOV',
    ],
    [
      'Armenian Defence Ministry spokesman Aram Torosyan published a chart, according to which the Azerbaijani army lost 40 soldiers in the clashes on Wednesday.',
      'AM-MOD',
    ],
    [
      'In turn, the Ministry of Defence of Azerbaijan insists that 40 Armenian soldiers were killed in the clashes on Wednesday.',
      'AZ-MOD',
    ],
    [
      'Azerbaijani forces opened fire on Wednesday and killed two soldiers, the Ministry of Defence of Armenia informs.',
      'AM-MOD',
    ],
  ])('is told in: %s', (text, by) => {
    const found = speakers(text)
    expect(found.length).toBeGreaterThan(0)
    expect(found).toContain(by)
  })

  it('is not whom the news was told to, nor whose claims are spoken of', () => {
    const text =
      'On Wednesday shots were fired at Armenian positions, the Armenian Defence Ministry said. The command of the Russian peacekeepers has been informed. The claims of the Azerbaijani Defence Ministry are false.'
    expect(speakers(text)).not.toContain('RU-PKF')
    expect(speakers(text)).not.toContain('AZ-MOD')
  })
})

describe('what happened in May', () => {
  it('is no maybe', () => {
    const text = 'One Armenian serviceman was killed in a shooting on Tuesday, May 25.'
    const found = extract({ text, language: 'en', published: parseIsoDay('2021-05-27') }).mentions
    expect(found.map((m) => [m.realis, m.date?.edtf])).toEqual([['actual', '2021-05-25']])
  })
  it('may have happened is', () => {
    const text = 'Azerbaijani forces might have attacked on Tuesday.'
    const found = extract({ text, language: 'en', published: parseIsoDay('2021-05-27') }).mentions
    expect(found.filter((m) => m.realis === 'actual')).toEqual([])
  })
})
