import { type EditorSession, editorOfSession, editorOfToken, openStore } from '@/lib/store'
import { isEncrypted } from './origin'
import { type Refusal, refuseField } from './problem'

/** The cookie that holds an editor's session. */
export const sessionCookie = 'araxes_session'

/** The session token a request carries, or null. */
export function sessionToken(request: Request): string | null {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === sessionCookie && value) return value.slice(0, 200)
  }
  return null
}

/** The editor who asks, by session or by the token of a program (`Authorization: Bearer`); null for anybody else. */
export async function editorOf(request: Request): Promise<EditorSession | null> {
  const program = /^Bearer ([\w-]{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (program) return editorOfToken(await openStore(), program)
  const token = sessionToken(request)
  return token === null ? null : editorOfSession(await openStore(), token)
}

/** The editor who asks; anybody else is turned down. */
export async function requireEditor(request: Request): Promise<EditorSession | Refusal> {
  return (await editorOf(request)) ?? refuseField(401, 'session', 'signed-out')
}

/** The header that makes a browser an editor's until the session ends; no page's script can read it, no other site send it. */
export function keepSession(request: Request, token: string, seconds: number): Record<string, string> {
  return { 'Set-Cookie': `${sessionCookie}=${token}; Max-Age=${seconds}; ${attributes(request)}` }
}

/** The header that makes a browser forget the session. */
export function dropSession(request: Request): Record<string, string> {
  return { 'Set-Cookie': `${sessionCookie}=; Max-Age=0; ${attributes(request)}` }
}

function attributes(request: Request): string {
  return `Path=/; HttpOnly; SameSite=Strict${isEncrypted(request) ? '; Secure' : ''}`
}
