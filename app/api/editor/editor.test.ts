import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEditor, createLoginLink, revokeEditor, type Store } from '@/lib/store'
import { ask, faultsOf, storeForRoutes } from '../asking'
import * as login from './login/route'
import * as session from './session/route'

const open: { store: Store | null } = { store: null }

beforeAll(async () => {
  open.store = await storeForRoutes()
  await addEditor(store(), 'Ani')
})
afterAll(() => store().close())

function store(): Store {
  if (!open.store) throw new Error('the store is not open')
  return open.store
}

async function link(name = 'Ani'): Promise<string> {
  const token = await createLoginLink(store(), name)
  if (!token) throw new Error(`no link for ${name}`)
  return token
}

/** The name and value of the cookie an answer sets. */
function cookieOf(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function whoIs(cookie: string, headers: Record<string, string> = {}): Promise<string | null> {
  const answer = await ask(session.GET, '/api/editor/session', { headers: { cookie, ...headers } })
  return (await answer.json()).editor?.name ?? null
}

const visit = (token: string, headers: Record<string, string> = {}) =>
  ask(login.GET, `/api/editor/login?token=${token}`, { headers: { 'sec-fetch-dest': 'document', ...headers } })

describe('an editor link', () => {
  test('opens a session that no script and no other site can use, and leads to the timeline', async () => {
    const answer = await visit(await link())
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('set-cookie')).toMatch(
      /^araxes_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(await whoIs(cookieOf(answer))).toBe('Ani')
  })

  test('opens once', async () => {
    const token = await link()
    expect((await visit(token)).status).toBe(303)
    const second = await visit(token)
    expect(second.headers.get('set-cookie')).toBeNull()
    expect(await faultsOf(second)).toEqual({ status: 401, errors: ['token token'] })
  })

  test('opens once, even for two who come at the same moment', async () => {
    const token = await link()
    const answers = await Promise.all([visit(token), visit(token), visit(token)])
    expect(answers.map((a) => a.status).sort()).toEqual([303, 401, 401])
  })

  test('is not used up by a prefetch, a picture or a look at its headers', async () => {
    const token = await link()
    const glances = [
      await visit(token, { 'sec-purpose': 'prefetch' }),
      await visit(token, { purpose: 'prefetch' }),
      await visit(token, { 'sec-fetch-dest': 'image' }),
      await visit(token, { 'sec-fetch-dest': 'empty' }),
      await login.HEAD(),
    ]
    expect(glances.map((a) => [a.status, a.headers.get('set-cookie')])).toEqual(Array(5).fill([204, null]))
    expect((await visit(token)).status).toBe(303)
  })

  test('is marked as secure on an encrypted connection', async () => {
    const answer = await visit(await link(), { 'x-forwarded-proto': 'https' })
    expect(answer.headers.get('set-cookie')).toContain('; Secure')
  })

  test('is refused when it was never given out', async () => {
    expect(await faultsOf(await visit('x'.repeat(43)))).toEqual({ status: 401, errors: ['token token'] })
    expect(await faultsOf(await ask(login.GET, '/api/editor/login'))).toEqual({
      status: 400,
      errors: ['token required'],
    })
  })
})

describe('a session', () => {
  test('can be opened by a program with the token of a link', async () => {
    const answer = await ask(session.POST, '/api/editor/session', { method: 'POST', body: { token: await link() } })
    expect(answer.status).toBe(201)
    expect(await whoIs(`theme=dark; ${cookieOf(answer)}; other=1`)).toBe('Ani')
  })

  test('is not opened by a page of another site', async () => {
    const body = { token: await link() }
    const answer = await ask(session.POST, '/api/editor/session', {
      method: 'POST',
      body,
      headers: { origin: 'http://evil.example' },
    })
    expect(await faultsOf(answer)).toEqual({ status: 403, errors: ['origin cross-origin'] })
  })

  test('ends when the editor leaves', async () => {
    const cookie = cookieOf(await visit(await link()))
    const answer = await ask(session.DELETE, '/api/editor/session', { method: 'DELETE', headers: { cookie } })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('set-cookie')).toMatch(/^araxes_session=; Max-Age=0;/)
    expect(await whoIs(cookie)).toBeNull()
  })

  test('ends when the editor is revoked, and so do the links', async () => {
    await addEditor(store(), 'Vahid')
    const cookie = cookieOf(await visit(await link('Vahid')))
    const unused = await link('Vahid')
    expect(await whoIs(cookie)).toBe('Vahid')
    await revokeEditor(store(), 'Vahid')
    expect(await whoIs(cookie)).toBeNull()
    expect((await visit(unused)).status).toBe(401)
  })

  test('is nobody’s without its cookie, or with another value', async () => {
    expect(await whoIs('')).toBeNull()
    expect(await whoIs(`araxes_session=${'a'.repeat(43)}`)).toBeNull()
    expect(await whoIs('araxes_session')).toBeNull()
  })
})

test('a program of an editor’s is known by its token', async () => {
  const editor = await addEditor(store(), 'Robot')
  expect(await whoIs('', { authorization: `Bearer ${editor?.token}` })).toBe('Robot')
  expect(await whoIs('', { authorization: 'Bearer x' })).toBeNull()
})

test('what an address does not answer to is refused with what it does', async () => {
  const answer = await ask(login.POST, '/api/editor/login', { method: 'POST' })
  expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await faultsOf(answer)).toEqual({ status: 405, errors: ['method method'] })
})
