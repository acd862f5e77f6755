import { type NextRequest, NextResponse } from 'next/server'
import { embedders, embedHeaders, pagePolicy, securityHeaders } from '@/app/security'
import { localeCookie, parseLocale, preferredLocale } from '@/lib/domain/locale'

/** Runs before every page: picks the language of `/`, and gives the page its nonce and its security headers. */
export function proxy(request: NextRequest): NextResponse {
  return request.nextUrl.pathname === '/' ? toLocale(request) : page(request)
}

// The API stands apart: it sets its own headers, and a body that passes through here would be buffered.
export const config = {
  matcher: ['/((?!api(?:/|$)|_next/static|_next/image|fonts/|favicon.ico|icon.svg).*)'],
}

function toLocale(request: NextRequest): NextResponse {
  const locale =
    parseLocale(request.cookies.get(localeCookie)?.value) ??
    preferredLocale(request.headers.get('accept-language')) ??
    'en'
  const target = request.nextUrl.clone()
  target.pathname = `/${locale}`
  const response = NextResponse.redirect(target, 307)
  response.headers.set('Vary', 'Accept-Language, Cookie')
  response.headers.set('Cache-Control', 'no-store')
  return secured(response)
}

function page(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const embedded = /^\/[a-z]{2}\/embed\/?$/.test(request.nextUrl.pathname)
  const ancestors = embedded ? embedders(process.env.ARAXES_EMBED) : undefined
  const policy = pagePolicy(nonce, process.env.NODE_ENV === 'development', ancestors)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return secured(response, embedded ? embedHeaders() : securityHeaders)
}

function secured(response: NextResponse, headers = securityHeaders): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
