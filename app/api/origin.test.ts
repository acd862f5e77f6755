import { expect, test } from 'vitest'
import { isEncrypted, refuseCrossOrigin } from './origin'

const ask = (headers: Record<string, string>) =>
  new Request('http://127.0.0.1:3000/api/articles', { method: 'POST', headers: { host: '127.0.0.1:3000', ...headers } })

test('lets a write of our own pages through, and one of a program', () => {
  const own: Record<string, string>[] = [
    { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' },
    { origin: 'http://127.0.0.1:3000' },
    { origin: 'https://araxes.example', host: 'araxes.example' },
    {},
  ]
  expect(own.map((headers) => refuseCrossOrigin(ask(headers)))).toEqual([null, null, null, null])
})

test('turns down a write of another site, port, or no stated origin', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'http://evil.example' },
    { origin: 'http://127.0.0.1:3001' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign)
    expect(refuseCrossOrigin(ask(headers)), JSON.stringify(headers)).toMatchObject({ refused: 403 })
})

test('tells an encrypted connection by the nearest server', () => {
  expect(isEncrypted(ask({}))).toBe(false)
  expect(isEncrypted(ask({ 'x-forwarded-proto': 'https' }))).toBe(true)
})
