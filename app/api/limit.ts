import { type Refusal, refuseField } from './problem'

/** A limit on how often: `burst` at once, refilled at `perSecond`; `total` times as much over all callers together. */
export type Limit = { burst: number; perSecond: number; total: number }

type Bucket = { tokens: number; at: number }
export type Limiter = { limit: Limit; buckets: Map<string, Bucket> }

/** Most callers remembered by one limiter; past it the one unseen for longest is forgotten. */
export const callersRemembered = 1000

/** Makes a limiter with nothing spent. */
export function limiter(limit: Limit): Limiter {
  return { limit, buckets: new Map() }
}

/** Takes one token of the caller and one of all together; gives the seconds to wait where there is none. `now` in milliseconds. */
export function spend({ limit, buckets }: Limiter, caller: string, now: number): number {
  const all = refilled(buckets.get(everyone), limit.burst * limit.total, limit.perSecond * limit.total, now)
  const own = refilled(buckets.get(caller), limit.burst, limit.perSecond, now)
  const free = all.tokens >= 1 && own.tokens >= 1
  const taken = free ? 1 : 0
  buckets.delete(caller)
  buckets.set(caller, { ...own, tokens: own.tokens - taken })
  buckets.delete(everyone)
  buckets.set(everyone, { ...all, tokens: all.tokens - taken })
  if (buckets.size > callersRemembered) buckets.delete(buckets.keys().next().value ?? caller)
  if (free) return 0
  const wait = own.tokens < 1 ? (1 - own.tokens) / limit.perSecond : (1 - all.tokens) / (limit.perSecond * limit.total)
  return Math.max(1, Math.ceil(wait))
}

/** Not an address a caller could have. */
const everyone = '*'

function refilled(bucket: Bucket | undefined, burst: number, perSecond: number, now: number): Bucket {
  if (!bucket) return { tokens: burst, at: now }
  const seconds = Math.max(0, now - bucket.at) / 1000
  return { tokens: Math.min(burst, bucket.tokens + seconds * perSecond), at: now }
}

const limits = {
  write: { burst: 60, perSecond: 5, total: 4 },
  login: { burst: 30, perSecond: 1, total: 4 },
  export: { burst: 60, perSecond: 10, total: 2 },
} as const satisfies Record<string, Limit>

declare global {
  // One for the process, however many bundles hold this module.
  var araxesLimiters: Map<string, Limiter> | undefined
}
globalThis.araxesLimiters ??= new Map()
const limiters = globalThis.araxesLimiters

/** Turns a request down when its caller has asked too often for this kind of thing. */
export function refuseTooOften(kind: keyof typeof limits, request: Request): Refusal | null {
  const found = limiters.get(kind) ?? limiter(limits[kind])
  limiters.set(kind, found)
  const seconds = spend(found, callerOf(request), Date.now())
  if (seconds === 0) return null
  return refuseField(429, 'request', 'too-many-requests', { seconds }, { 'Retry-After': String(seconds) })
}

/** The caller's address: what the nearest server wrote last. A caller who invents others is still under the limit of all. */
function callerOf(request: Request): string {
  const hops = request.headers.get('x-forwarded-for')?.split(',') ?? []
  return hops.at(-1)?.trim().slice(0, 64) || 'local'
}
