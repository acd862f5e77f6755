import { documentIdOf, held } from './article'
import type { Store } from './client'
import type { Saved } from './types'

/** What is told of a text that the store holds, however its white space and Unicode form differ; null where it does not. */
export async function findHeld(store: Store, text: string): Promise<Saved | null> {
  const id = documentIdOf(text)
  return (await store.client.sourceDocument.count({ where: { id } })) > 0 ? held(id) : null
}
