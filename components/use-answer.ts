import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/domain/event'

type Answer<T> = { key: string; data: T }
type Failure = { key: string; detail: string | null }

/** The last answer to a query, whether a newer one is under way, and why the newest failed. */
export type Answered<T> = { data: T; current: boolean; failure: Failure | null; retry: () => void }

/** Asks for what a query string stands for when it changes, while it is wanted. An answer that is no longer asked for is dropped. */
export function useAnswer<T>(path: string, locale: Locale, key: string, first: Answer<T>, wanted = true): Answered<T> {
  const [answer, setAnswer] = useState(first)
  const [failure, setFailure] = useState<Failure | null>(null)
  const held = answer.key === key
  const failed = failure?.key === key
  useEffect(() => {
    if (held || failed || !wanted) return
    const asking = new AbortController()
    ask<T>(path, locale, key, asking.signal).then(
      (data) => {
        if (asking.signal.aborted) return
        setAnswer({ key, data })
        setFailure(null)
      },
      (error: unknown) => {
        if (!asking.signal.aborted) setFailure({ key, detail: isRefusal(error) ? error.detail : null })
      },
    )
    return () => asking.abort()
  }, [path, locale, key, held, failed, wanted])
  return { data: answer.data, current: held, failure: failed ? failure : null, retry: () => setFailure(null) }
}

/** The server said why it would not answer. */
type Refusal = { detail: string }
const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'detail' in value && typeof value.detail === 'string'

/** Asks our own API in the reader's language; what it turns down is thrown as a refusal. */
export async function ask<T>(path: string, locale: Locale, query: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(`${path}?${[query, `locale=${locale}`].filter(Boolean).join('&')}`, { signal })
  const body: unknown = await answer.json()
  if (!answer.ok) throw isRefusal(body) ? { detail: body.detail } : new Error(`${path} answered ${answer.status}`)
  return trusted<T>(body)
}

/** Our own server's answers have the shape that it was compiled with. */
function trusted<T>(body: unknown): T {
  return body as T
}
