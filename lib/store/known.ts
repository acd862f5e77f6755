import { documentIdOf } from './article'
import type { Store } from './client'

/** Whether the store holds a text already, however its white space and Unicode form differ. */
export async function holdsText(store: Store, text: string): Promise<boolean> {
  return (await store.client.sourceDocument.count({ where: { id: documentIdOf(text) } })) > 0
}
