import { describe, expect, test } from 'vitest'
import { searchText, soughtIn } from './search'

const only = (q: string) => {
  const [part, ...more] = soughtIn(q)
  if (!part || more.length > 0) throw new Error(`${q} has ${more.length + (part ? 1 : 0)} parts`)
  return part
}

describe('a search', () => {
  test.each(['شوشا', 'Shusha', 'SHUSHI', 'شوشي', 'شوشی'])('finds a place by its name in any script: %s', (q) => {
    expect(only(q).places).toContain('shusha')
  })

  test.each(['Aliyev', 'علی‌اف', 'علييف', 'Ilham Aliyev', 'الهام علی‌اف'])('finds a person: %s', (q) => {
    expect(only(q).actors).toContain('ilham-aliyev')
  })

  test('takes several words that are one name for that name, and others one by one', () => {
    expect(soughtIn('Ilham Aliyev Shusha').map(({ words }) => words.length)).toEqual([2, 1])
    expect(soughtIn('  the   bridge ').map(({ words }) => words)).toEqual([['the'], ['bridge']])
  })

  test('knows a name by its beginning, but not by two letters', () => {
    expect(only('Stepanak').places).toContain('stepanakert')
    expect(only('St').places).not.toContain('stepanakert')
    expect(only('EU').actors).toContain('EU')
  })

  test('looks for what is no name as it stands, signs and all', () => {
    expect(only('100%')).toEqual({ words: ['100'], actors: [], places: [], types: [] })
    expect(only('a_b').words).toEqual(['a_b'])
    expect(only('«%»').words).toEqual(['"%"'])
    expect(soughtIn(' \u064b\u200f ')).toEqual([])
  })

  test('finds a type of event by what it is called in another language', () => {
    expect([only('گلوله‌باران').types, only('قصف').types]).toEqual([['shelling'], ['shelling']])
  })
})

test('what is searched is folded, on one line, and no longer than is needed', () => {
  expect(searchText(['Élan\u0000 at\nShusha'], ['«١٢»'])).toBe('elan at shusha "12"')
  expect(searchText(['x'.repeat(9000)], []).length).toBeLessThan(5000)
})
