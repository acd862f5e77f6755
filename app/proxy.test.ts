import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { config, proxy } from '@/proxy'
import { embedders } from './security'

function visit(path: string, headers: Record<string, string> = {}) {
  return proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { headers }))
}

/** Where a redirect leads, seen from the site: Next makes it relative to the host that was asked. */
function target(answer: Response) {
  const { pathname, search } = new URL(answer.headers.get('location') ?? '')
  return pathname + search
}

describe('the bare address', () => {
  test('leads to the language of the cookie first', () => {
    const answer = visit('/', { cookie: 'locale=ar', 'accept-language': 'fa' })
    expect(answer.status).toBe(307)
    expect(target(answer)).toBe('/ar')
  })

  test('then to the language the browser asks for, and keeps the query', () => {
    const answer = visit('/?actors=AM,AZ&match=between', { 'accept-language': 'de,fa-IR;q=0.8' })
    expect(target(answer)).toBe('/fa?actors=AM,AZ&match=between')
    expect(answer.headers.get('vary')).toContain('Accept-Language')
  })

  test('then to English, whatever the cookie says that is not a language', () => {
    expect(target(visit('/', { cookie: 'locale=../x' }))).toBe('/en')
  })
})

describe('a page', () => {
  test('gets a policy that allows nothing foreign, and the nonce reaches the page', () => {
    const { headers } = visit('/fa')
    const policy = headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-middleware-request-x-nonce')).toBe(nonce)
    expect(headers.get('x-middleware-request-content-security-policy')).toBe(policy)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('gets another nonce each time', () => {
    const policies = Array.from({ length: 50 }, () => visit('/en').headers.get('content-security-policy'))
    expect(new Set(policies).size).toBe(50)
  })

  test('cannot smuggle in a nonce of its own', () => {
    const { headers } = visit('/en', { 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'" })
    expect(headers.get('x-middleware-request-x-nonce')).not.toBe('mine')
    expect(headers.get('x-middleware-request-content-security-policy')).not.toContain('mine')
  })
})

describe('the picture for other pages', () => {
  test('may be framed, and nothing else may', () => {
    const { headers } = visit('/fa/embed?actors=AM')
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(headers.get('x-frame-options')).toBeNull()
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    for (const path of ['/fa', '/fa/embed/x', '/fa/events/embed', '/embed']) {
      expect(visit(path).headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(visit(path).headers.get('x-frame-options'), path).toBe('DENY')
    }
  })

  test('may be kept to some origins, or to none', () => {
    expect(embedders(undefined)).toBe('*')
    expect(embedders('https://news.example.org, https://*.example.com')).toBe(
      'https://news.example.org https://*.example.com',
    )
    expect(embedders('none')).toBe("'none'")
    expect(embedders("https://a.org; script-src 'unsafe-inline'")).toBe("'none'")
  })
})

test('leaves the API and static files alone', () => {
  const pattern = new RegExp(`^${config.matcher[0]}$`)
  const seen = ['/', '/en', '/fa/events/x', '/apiary', '/api', '/api/articles', '/_next/static/a.js', '/fonts/a.woff2']
  expect(seen.filter((p) => pattern.test(p))).toEqual(['/', '/en', '/fa/events/x', '/apiary'])
})
