import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/domain/event'
import type { TimelineData } from '@/lib/domain/timeline'

type Answer = { key: string; data: TimelineData }
type Failure = { key: string; detail: string | null }

/** The last answer to a query, whether a newer one is under way, and why the newest failed. */
export type Answered = { data: TimelineData; current: boolean; failure: Failure | null; retry: () => void }

/** Asks for what a query string stands for when it changes. An answer that is no longer wanted is dropped. */
export function useAnswer(locale: Locale, key: string, first: Answer): Answered {
  const [answer, setAnswer] = useState(first)
  const [failure, setFailure] = useState<Failure | null>(null)
  const held = answer.key === key
  const failed = failure?.key === key
  useEffect(() => {
    if (held || failed) return
    const wanted = new AbortController()
    ask<TimelineData>('/api/timeline', locale, key, wanted.signal).then(
      (data) => {
        if (wanted.signal.aborted) return
        setAnswer({ key, data })
        setFailure(null)
      },
      (error: unknown) => {
        if (!wanted.signal.aborted) setFailure({ key, detail: isRefusal(error) ? error.detail : null })
      },
    )
    return () => wanted.abort()
  }, [locale, key, held, failed])
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
