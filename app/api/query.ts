import { actors, eventTypes } from '@/lib/codebook/codebook'
import { problem } from '@/lib/domain/problem'
import { type ParsedQuery, parseQuery } from '@/lib/domain/query'
import type { Call } from './answer'
import { type Refusal, refuse } from './problem'

/** Reads the query of a request; `others` are parameters that the route reads itself. */
export function readQuery({ search }: Call<unknown>, others: readonly string[] = []): ParsedQuery | Refusal {
  const result = parseQuery(search, { actors, types: eventTypes }, ['locale', ...others])
  return result.ok ? result : refuse(400, result.problems)
}

/** Turns a request down that has parameters where there are none. */
export function refuseUnknown({ search }: Call<unknown>): Refusal | null {
  const unknown = [...new Set(search.keys())].filter((name) => name !== 'locale')
  return unknown.length > 0
    ? refuse(
        400,
        unknown.map((name) => problem(name, 'unknown-field', { known: 'locale' })),
      )
    : null
}
