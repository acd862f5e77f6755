import { describe, expect, test } from 'vitest'
import { callersRemembered, limiter, refuseTooOften, spend } from './limit'

const limit = { burst: 3, perSecond: 1, total: 2 }

describe('a limiter', () => {
  test('lets a burst through and then says how long to wait', () => {
    const l = limiter(limit)
    expect([0, 0, 0, 0].map(() => spend(l, 'a', 0))).toEqual([0, 0, 0, 1])
  })

  test('refills with time, never above the burst', () => {
    const l = limiter(limit)
    for (let i = 0; i < 3; i++) spend(l, 'a', 0)
    expect(spend(l, 'a', 500)).toBe(1)
    expect(spend(l, 'a', 1000)).toBe(0)
    expect([1, 2, 3, 4].map(() => spend(l, 'a', 3_600_000))).toEqual([0, 0, 0, 1])
  })

  test('limits all callers together, so that made-up addresses gain nothing', () => {
    const l = limiter(limit)
    const free = Array.from({ length: 100 }, (_, i) => spend(l, `caller ${i}`, 0)).filter((s) => s === 0)
    expect(free.length).toBe(limit.burst * limit.total)
  })

  test('keeps one busy caller from using up what is for the others', () => {
    const l = limiter(limit)
    for (let i = 0; i < 50; i++) spend(l, 'busy', 0)
    expect(spend(l, 'other', 0)).toBe(0)
  })

  test('remembers a bounded number of callers', () => {
    const l = limiter(limit)
    for (let i = 0; i < callersRemembered * 3; i++) spend(l, `caller ${i}`, i)
    expect(l.buckets.size).toBe(callersRemembered)
  })

  test('is not fooled by a clock that goes back', () => {
    const l = limiter(limit)
    for (let i = 0; i < 3; i++) spend(l, 'a', 10_000)
    expect(spend(l, 'a', 0)).toBeGreaterThan(0)
  })
})

test('a caller who swaps tokens too often is told when to come back', () => {
  const request = new Request('http://127.0.0.1/', { headers: { 'x-forwarded-for': '203.0.113.9' } })
  const answers = Array.from({ length: 40 }, () => refuseTooOften('login', request))
  const refused = answers.filter((a) => a !== null)
  expect(refused.length).toBe(10)
  expect(refused[0]?.refused).toBe(429)
  expect(Number(refused[0]?.headers?.['Retry-After'])).toBeGreaterThan(0)
})
