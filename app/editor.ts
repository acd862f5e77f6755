import { cookies } from 'next/headers'
import { editorOfSession, type Store } from '@/lib/store'
import { sessionCookie } from './api/session'

/** Whether the reader of this page is an editor. */
export async function isEditor(store: Store): Promise<boolean> {
  const token = (await cookies()).get(sessionCookie)?.value
  return token !== undefined && (await editorOfSession(store, token.slice(0, 200))) !== null
}
