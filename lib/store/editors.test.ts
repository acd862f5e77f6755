import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from './client'
import {
  addEditor,
  createLoginLink,
  editorOfSession,
  editorOfToken,
  endSession,
  listEditors,
  redeemLoginLink,
  revokeEditor,
} from './editors'
import { temporaryStore } from './temporary'

const start = new Date('2026-01-01T00:00:00Z')
let store: Store
const at = (minutes: number): Store => ({ ...store, now: () => new Date(start.getTime() + minutes * 60_000) })
beforeEach(async () => {
  store = await temporaryStore(start)
})
afterEach(() => store.close())

async function open() {
  const token = await createLoginLink(store, 'Anahit')
  const session = await redeemLoginLink(store, token!)
  return session!
}

test('an editor is added once and told the token once', async () => {
  const added = await addEditor(store, 'Anahit')
  expect(added?.token).toMatch(/^[\w-]{43}$/)
  expect(await addEditor(store, 'Anahit')).toBeNull()
  expect(await editorOfToken(store, added!.token)).toEqual({ id: added!.id, name: 'Anahit' })
  expect(await editorOfToken(store, `${added!.token}x`)).toBeNull()
  expect((await listEditors(store)).map((e) => e.name)).toEqual(['Anahit'])
})

test('no token can be read back from the store', async () => {
  const { token } = (await addEditor(store, 'Anahit'))!
  const link = await createLoginLink(store, 'Anahit')
  const session = (await redeemLoginLink(store, link!))!.token
  const kept = JSON.stringify([
    await store.client.editor.findMany(),
    await store.client.loginLink.findMany(),
    await store.client.session.findMany(),
    await store.client.revision.findMany(),
  ])
  for (const secret of [token, link, session]) expect(kept).not.toContain(secret)
})

test('a link opens one session, once', async () => {
  await addEditor(store, 'Anahit')
  const token = await createLoginLink(store, 'Anahit')
  const session = await redeemLoginLink(store, token!)
  expect(session).toMatchObject({ editor: { name: 'Anahit' } })
  expect(await redeemLoginLink(store, token!)).toBeNull()
  expect(await editorOfSession(store, session!.token)).toMatchObject({ name: 'Anahit' })
  expect(await redeemLoginLink(store, 'never given out')).toBeNull()
  expect(await createLoginLink(store, 'nobody')).toBeNull()
})

test('of two that open a link at once, one gets in', async () => {
  await addEditor(store, 'Anahit')
  const token = (await createLoginLink(store, 'Anahit'))!
  const sessions = await Promise.all([redeemLoginLink(store, token), redeemLoginLink(store, token)])
  expect(sessions.filter((s) => s !== null)).toHaveLength(1)
})

test('a link expires, and so does a session', async () => {
  await addEditor(store, 'Anahit')
  const [early, late] = [await createLoginLink(store, 'Anahit'), await createLoginLink(store, 'Anahit')]
  expect(await redeemLoginLink(at(31), late!)).toBeNull()
  const session = await redeemLoginLink(at(29), early!)
  expect(await editorOfSession(at(60), session!.token)).not.toBeNull()
  expect(await editorOfSession(at(29 + session!.seconds / 60), session!.token)).toBeNull()
})

test('a session ends when it is left', async () => {
  await addEditor(store, 'Anahit')
  const { token } = await open()
  await endSession(store, token)
  expect(await editorOfSession(store, token)).toBeNull()
})

test('an editor who is revoked is out at once, with links and sessions', async () => {
  const added = await addEditor(store, 'Anahit')
  const { token } = await open()
  const link = await createLoginLink(store, 'Anahit')
  expect(await revokeEditor(store, 'Anahit')).toBe(true)
  expect(await editorOfSession(store, token)).toBeNull()
  expect(await editorOfToken(store, added!.token)).toBeNull()
  expect(await redeemLoginLink(store, link!)).toBeNull()
  expect(await createLoginLink(store, 'Anahit')).toBeNull()
  expect(await revokeEditor(store, 'Anahit')).toBe(false)
})
