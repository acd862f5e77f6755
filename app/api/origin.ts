import { type Refusal, refuseField } from './problem'

/**
 * Turns down a write that a page of another site has sent. Browsers say where a write comes from; a program that says
 * nothing carries no cookie of a reader's and is let through.
 */
export function refuseCrossOrigin(request: Request): Refusal | null {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return refuseField(403, 'sec-fetch-site', 'cross-origin')
  const origin = request.headers.get('origin')
  if (origin !== null && hostOf(origin) !== hostAsked(request)) return refuseField(403, 'origin', 'cross-origin')
  return null
}

/** Whether the reader's connection to us is encrypted. */
export function isEncrypted(request: Request): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim()
  return (forwarded ?? new URL(request.url).protocol.replace(':', '')) === 'https'
}

function hostAsked(request: Request): string {
  return request.headers.get('host')?.toLowerCase() ?? new URL(request.url).host
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
