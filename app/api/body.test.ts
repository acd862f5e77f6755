import { describe, expect, test } from 'vitest'
import { readBytes, readJson } from './body'

function post(body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  return new Request('http://127.0.0.1/api/articles', { method: 'POST', body, headers })
}

/** A body that comes in pieces of 64 KiB for ever, and counts how many were taken. */
function endless() {
  const taken = { pieces: 0 }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.pieces += 1
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: stream, duplex: 'half' } as RequestInit)
  return { request, taken }
}

describe('a body', () => {
  test('is read whole up to the limit', async () => {
    const bytes = await readBytes(post(new Uint8Array(1000).fill(7)), { max: 1000 })
    expect(bytes).toEqual(new Uint8Array(1000).fill(7))
  })

  test('is refused by its stated length without being read', async () => {
    const { request, taken } = endless()
    request.headers.set('content-length', '5000000')
    expect(await readBytes(request, { max: 1000 })).toMatchObject({
      refused: 413,
      problems: [{ field: 'body', values: { max: 1000 } }],
    })
    expect(taken.pieces).toBeLessThanOrEqual(1)
  })

  test('is refused in the name of the field that made it large', async () => {
    const refused = await readBytes(post(new Uint8Array(3001)), { max: 3000, field: 'text', named: 1000 })
    expect(refused).toMatchObject({ problems: [{ field: 'text', code: 'too-large', values: { max: 1000 } }] })
  })

  test('is refused as soon as it passes the limit, however long it goes on', async () => {
    const { request, taken } = endless()
    expect(await readBytes(request, { max: 200_000 })).toMatchObject({ refused: 413 })
    expect(taken.pieces).toBeLessThan(8)
  })
})

describe('a JSON body', () => {
  test('is parsed', async () => {
    expect(await readJson(post('{"text":"متن"}'), { max: 100 })).toEqual({ json: { text: 'متن' } })
  })

  test('is refused when it says it is something else', async () => {
    for (const type of ['text/plain', 'text/html', 'application/x-www-form-urlencoded'])
      expect(await readJson(post('{}', { 'content-type': type }), { max: 100 })).toMatchObject({ refused: 415 })
  })

  test('is refused when it is not JSON, or not UTF-8', async () => {
    expect(await readJson(post('{"text":'), { max: 100 })).toMatchObject({
      refused: 400,
      problems: [{ code: 'not-json' }],
    })
    const latin = new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d])
    expect(await readJson(post(latin), { max: 100 })).toMatchObject({ refused: 400, problems: [{ code: 'not-utf8' }] })
  })
})
