import { expect, test } from 'vitest'
import { locales } from '@/lib/domain/event'
import { problem, problemCodes } from '@/lib/domain/problem'
import { formatProblem } from './problems'

test('states the limit in the digits of the language', () => {
  const large = problem('text', 'too-large', { max: 1048576 })
  expect(formatProblem(large, 'en')).toContain('1,048,576')
  expect(formatProblem(large, 'fa')).toContain('۱٬۰۴۸٬۵۷۶')
})

test('has the same places to fill in every language', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort()
  let filled = 0
  for (const code of problemCodes) {
    const [en, ...others] = locales.map((locale) => places(formatProblem(problem('x', code), locale)))
    for (const other of others) expect(other, code).toEqual(en)
    filled += en?.length ?? 0
  }
  expect(filled).toBeGreaterThan(15)
})

test('prints what was typed as it was typed, markup and all', () => {
  const odd = problem('type', 'unknown-value', { value: '<b>{known}$&', known: 'call' })
  expect(formatProblem(odd, 'en')).toBe('The value “<b>{known}$&” is not known; known are: call.')
})

test('clips a value that somebody made very long', () => {
  const long = problem('type', 'unknown-value', { value: 'x'.repeat(10_000), known: 'call' })
  expect(formatProblem(long, 'en').length).toBeLessThan(500)
})
