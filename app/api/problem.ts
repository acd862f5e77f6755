import { dataPolicy, securityHeaders } from '@/app/security'
import type { Locale } from '@/lib/domain/event'
import { type Problem, type ProblemCode, problem } from '@/lib/domain/problem'
import { formatProblem } from '@/lib/i18n/problems'

/** A request that is turned down: the HTTP status, and each field with what is wrong with it. */
export type Refusal = { refused: RefusalStatus; problems: Problem[]; headers?: Record<string, string> }

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const

export type RefusalStatus = keyof typeof titles

/** Turns a request down for several reasons. */
export function refuse(status: RefusalStatus, problems: Problem[], headers?: Record<string, string>): Refusal {
  return { refused: status, problems, headers }
}

/** Turns a request down for one reason. */
export function refuseField(
  status: RefusalStatus,
  field: string,
  code: ProblemCode,
  values: Problem['values'] = {},
  headers?: Record<string, string>,
): Refusal {
  return refuse(status, [problem(field, code, values)], headers)
}

/** Whether a step of a route turned the request down. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

/** Writes a refusal as a problem document (RFC 9457) whose `errors` name each field, in the caller's language. */
export function writeRefusal({ refused: status, problems, headers }: Refusal, locale: Locale): Response {
  const errors = problems.map((p) => ({ field: p.field, code: p.code, detail: formatProblem(p, locale) }))
  const first = errors[0]
  const document = {
    type: 'about:blank',
    title: titles[status],
    status,
    ...(first && { detail: `${first.field}: ${first.detail}` }),
    errors,
  }
  return new Response(JSON.stringify(document), {
    status,
    headers: {
      ...securityHeaders,
      'Content-Security-Policy': dataPolicy,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language, Cookie',
      ...headers,
    },
  })
}
