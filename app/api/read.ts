import { dataVersion, openStore, type Store } from '@/lib/store'
import type { Reader } from '@/lib/store/types'
import { answerFresh, type Call } from './answer'
import type { Refusal } from './problem'
import { editorOf } from './session'

/** What an answer from the store is made of: the store, who asks, and the headers that tell its version. */
type Reading = { store: Store; reader: Reader; headers: Record<string, string> }

/** Answers from the store what whoever calls may see, or 304 where they hold it already. */
export async function answerRead(
  call: Call<unknown>,
  make: (reading: Reading) => Promise<Response | Refusal>,
): Promise<Response | Refusal> {
  const store = await openStore()
  const reader = { locale: call.locale, editor: (await editorOf(call.request)) !== null }
  const state = { dataVersion: await dataVersion(store), editor: reader.editor }
  return answerFresh(call, state, (headers) => make({ store, reader, headers }))
}
