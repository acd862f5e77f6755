import { randomBytes, timingSafeEqual } from 'node:crypto'
import { ulid } from 'ulid'
import { type Store, type Transaction, write } from './client'
import { addRevisions, sha256 } from './revision'
import type { EditorSession } from './types'

const MINUTE = 60_000
const linkLife = 30 * MINUTE
const sessionLife = 30 * 24 * 60 * MINUTE

export type EditorRow = { id: string; name: string; createdAt: Date; revokedAt: Date | null }
export type OpenedSession = { token: string; seconds: number; editor: EditorSession }

/** A secret of 256 bits and the only thing of it that is stored. */
function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: sha256(token) }
}

function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

/** Makes an editor and gives the token, which is not shown again; null where the name is taken. */
export async function addEditor(
  store: Store,
  name: string,
  by: string = 'command line',
): Promise<{ id: string; token: string } | null> {
  return write(store, async (t) => {
    if (await t.editor.findUnique({ where: { name } })) return null
    const { token, tokenHash } = newToken()
    const { id } = await t.editor.create({
      data: { id: ulid(store.now().getTime()), name, tokenHash, createdAt: store.now() },
    })
    await addRevisions(t, store.now(), { by, reason: 'editor added' }, [
      { record: 'editor', recordId: id, action: 'add', before: null, after: { name } },
    ])
    return { id, token }
  })
}

/** All editors by name, those who may no longer edit included. */
export function listEditors(store: Store): Promise<EditorRow[]> {
  return store.client.editor.findMany({
    select: { id: true, name: true, createdAt: true, revokedAt: true },
    orderBy: { name: 'asc' },
  })
}

/** Ends an editor's rights, sessions and unused links; false where there is no such editor in office. */
export async function revokeEditor(store: Store, name: string, by: string = 'command line'): Promise<boolean> {
  return write(store, async (t) => {
    const editor = await t.editor.findUnique({ where: { name } })
    if (!editor || editor.revokedAt) return false
    const at = store.now()
    await t.editor.update({ where: { id: editor.id }, data: { revokedAt: at } })
    await t.session.updateMany({ where: { editorId: editor.id, revokedAt: null }, data: { revokedAt: at } })
    await t.loginLink.updateMany({ where: { editorId: editor.id, usedAt: null }, data: { usedAt: at } })
    await addRevisions(t, at, { by, reason: 'editor revoked' }, [
      { record: 'editor', recordId: editor.id, action: 'revoke', before: { name }, after: { name, revoked: true } },
    ])
    return true
  })
}

/** A token that opens one session, once, within half an hour; null where there is no such editor in office. */
export async function createLoginLink(store: Store, name: string): Promise<string | null> {
  return write(store, async (t) => {
    const editor = await t.editor.findUnique({ where: { name } })
    if (!editor || editor.revokedAt) return null
    const { token, tokenHash } = newToken()
    const createdAt = store.now()
    const expiresAt = new Date(createdAt.getTime() + linkLife)
    await t.loginLink.create({ data: { tokenHash, editorId: editor.id, createdAt, expiresAt } })
    return token
  })
}

/** Swaps a link's token for a session; null where it was used, has expired or never was. */
export async function redeemLoginLink(store: Store, token: string): Promise<OpenedSession | null> {
  const tokenHash = sha256(token)
  return write(store, async (t) => {
    const link = await t.loginLink.findUnique({ where: { tokenHash }, include: { editor: true } })
    const now = store.now()
    if (!link || !sameHash(link.tokenHash, tokenHash)) return null
    if (link.usedAt || link.expiresAt <= now || link.editor.revokedAt) return null
    await t.loginLink.update({ where: { tokenHash }, data: { usedAt: now } })
    return openSession(t, now, link.editor)
  })
}

async function openSession(t: Transaction, now: Date, editor: EditorSession): Promise<OpenedSession> {
  const { token, tokenHash } = newToken()
  const expiresAt = new Date(now.getTime() + sessionLife)
  await t.session.create({ data: { tokenHash, editorId: editor.id, createdAt: now, expiresAt } })
  return { token, seconds: sessionLife / 1000, editor: { id: editor.id, name: editor.name } }
}

/** The editor whose session it is; null where it has ended. */
export async function editorOfSession(store: Store, token: string): Promise<EditorSession | null> {
  const tokenHash = sha256(token)
  const session = await store.client.session.findUnique({ where: { tokenHash }, include: { editor: true } })
  if (!session || !sameHash(session.tokenHash, tokenHash)) return null
  if (session.revokedAt || session.expiresAt <= store.now() || session.editor.revokedAt) return null
  return { id: session.editor.id, name: session.editor.name }
}

/** The editor whose token it is, for programs that cannot hold a session; null where there is none in office. */
export async function editorOfToken(store: Store, token: string): Promise<EditorSession | null> {
  const tokenHash = sha256(token)
  const editor = await store.client.editor.findUnique({ where: { tokenHash } })
  if (!editor || !sameHash(editor.tokenHash, tokenHash) || editor.revokedAt) return null
  return { id: editor.id, name: editor.name }
}

/** Ends a session. One that has ended already stays so. */
export async function endSession(store: Store, token: string): Promise<void> {
  await write(store, (t) =>
    t.session.updateMany({ where: { tokenHash: sha256(token), revokedAt: null }, data: { revokedAt: store.now() } }),
  )
}
