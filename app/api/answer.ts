import { createHash } from 'node:crypto'
import { dataPolicy, picturePolicy, securityHeaders } from '@/app/security'
import type { Locale } from '@/lib/domain/event'
import { locales } from '@/lib/domain/event'
import { parseLocale, preferredLocale } from '@/lib/domain/locale'
import { isReadOnly } from '@/lib/store'
import { logFailure } from './log'
import { isRefusal, type Refusal, refuseField, writeRefusal } from './problem'

// Another build may answer otherwise to the same data. Where it is not known which this is, what was held before a start
// is asked for anew.
const build = process.env.ARAXES_BUILD ?? performance.timeOrigin

/** What a route works with: the request, the parts of its path, its query and the language to answer in. */
export type Call<P> = { request: Request; path: P; search: URLSearchParams; locale: Locale }

type Context<P> = { params: Promise<P> }
type Steps<P> = (call: Call<P>) => Promise<Response | Refusal>

/** Makes a route handler of its steps: refusals and failures become problem documents, and nothing else escapes. */
export function route<P = unknown>(steps: Steps<P>): (request: Request, context: Context<P>) => Promise<Response> {
  return async (request, context) => {
    const { searchParams: search } = new URL(request.url)
    const asked = search.get('locale')
    const locale = parseLocale(asked) ?? preferredLocale(request.headers.get('accept-language')) ?? 'en'
    if (asked !== null && parseLocale(asked) === null) return writeRefusal(unknownLocale(asked), locale)
    try {
      const answer = await steps({ request, path: await context.params, search, locale })
      return isRefusal(answer) ? writeRefusal(answer, locale) : answer
    } catch (error) {
      if (isReadOnly(error)) return writeRefusal(refuseField(503, 'request', 'read-only'), locale)
      logFailure(request, error)
      return writeRefusal(refuseField(500, 'request', 'internal'), locale)
    }
  }
}

function unknownLocale(value: string): Refusal {
  return refuseField(400, 'locale', 'unknown-value', { value: value.slice(0, 60), known: locales.join(', ') })
}

/** The handlers of the methods a route does not answer to, and of OPTIONS, which says which it does. */
export function only(...allowed: string[]) {
  const Allow = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const refuse = route(async () => refuseField(405, 'method', 'method', { allowed: allowed.join(', ') }, { Allow }))
  const options = async () => answerEmpty(204, { Allow })
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: options }
}

/** Answers with JSON. */
export function answerJson(body: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  return new Response(JSON.stringify(body), {
    status: init.status,
    headers: { ...dataHeaders, 'Content-Type': 'application/json; charset=utf-8', ...init.headers },
  })
}

/** Answers with a file that a browser saves under its name. */
export function answerFile(
  content: string | Uint8Array<ArrayBuffer>,
  { type, name, headers }: { type: string; name: string; headers: Record<string, string> },
): Response {
  return new Response(content, {
    headers: {
      ...dataHeaders,
      'Content-Security-Policy': picturePolicy,
      'Content-Type': typeof content === 'string' ? `${type}; charset=utf-8` : type,
      'Content-Disposition': `inline; filename="${name}"`,
      ...headers,
    },
  })
}

/** Answers with nothing but a status and headers. */
export function answerEmpty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...dataHeaders, ...headers } })
}

const dataHeaders = {
  ...securityHeaders,
  'Content-Security-Policy': dataPolicy,
  'Cache-Control': 'no-store',
  Vary: 'Accept-Language, Cookie',
}

/**
 * Answers what depends on the data version, the address, the language and whether an editor asks, and on nothing else:
 * 304 where the reader holds it already, else what `make` gives.
 */
export async function answerFresh(
  { request, locale }: Call<unknown>,
  state: { dataVersion: number; editor: boolean },
  make: (headers: Record<string, string>) => Promise<Response | Refusal>,
): Promise<Response | Refusal> {
  const { pathname, search } = new URL(request.url)
  const parts = [build, state.dataVersion, state.editor, locale, pathname, search].join('\n')
  const tag = `"${state.dataVersion}-${createHash('sha256').update(parts).digest('base64url').slice(0, 16)}"`
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', 'Content-Language': locale }
  return holds(request.headers.get('if-none-match'), tag) ? answerEmpty(304, headers) : make(headers)
}

function holds(ifNoneMatch: string | null, tag: string): boolean {
  const held = (ifNoneMatch ?? '').split(',').map((t) => t.trim().replace(/^W\//, ''))
  return held.includes(tag) || held.includes('*')
}
