import { problem } from '@/lib/domain/problem'
import { type ParsedQuery, parseQuery } from '@/lib/domain/query'
import { openStore, readCodes } from '@/lib/store'
import type { Call } from './answer'
import { type Refusal, refuse, refuseField } from './problem'
import { editorOf } from './session'

/** Reads the query of a request; `others` are parameters that the route reads itself. Drafts are for editors. */
export async function readQuery(
  { search, request }: Call<unknown>,
  others: readonly string[] = [],
): Promise<ParsedQuery | Refusal> {
  const result = parseQuery(search, await readCodes(await openStore()), ['locale', ...others])
  if (!result.ok) return refuse(400, result.problems)
  const hidden = result.query.status === 'draft' && (await editorOf(request)) === null
  return hidden ? refuseField(401, 'status', 'signed-out') : result
}

/** Turns a request down that has parameters beside the language and `others`, which the route reads itself. */
export function refuseUnknown({ search }: Call<unknown>, others: readonly string[] = []): Refusal | null {
  const known = [...others, 'locale']
  const unknown = [...new Set(search.keys())].filter((name) => !known.includes(name))
  return unknown.length > 0
    ? refuse(
        400,
        unknown.map((name) => problem(name, 'unknown-field', { known: known.join(', ') })),
      )
    : null
}
