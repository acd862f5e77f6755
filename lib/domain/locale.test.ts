import { expect, test } from 'vitest'
import { parseLocale, preferredLocale } from './locale'

test('reads our interface languages and nothing else', () => {
  expect(['en', 'fa', 'ar', 'FA', 'de', '', null].map(parseLocale)).toEqual(['en', 'fa', 'ar', null, null, null, null])
})

test('takes the language the reader likes best among ours', () => {
  expect(preferredLocale('fa-IR,fa;q=0.9,en;q=0.8')).toBe('fa')
  expect(preferredLocale('de, en;q=0.3, ar-EG;q=0.7')).toBe('ar')
  expect(preferredLocale('fa;q=0, en;q=0.1')).toBe('en')
})

test('says so when none of ours is wished for', () => {
  expect([null, '', 'de', '*', 'hy;q=1', 'fa;q=x'].map(preferredLocale)).toEqual(Array(6).fill(null))
})
