import { type Refusal, refuseField } from './problem'

/** How large a body may be in bytes, and which field is named, with which limit, when it is larger. */
export type BodyLimit = { max: number; field?: string; named?: number }

/** Reads a JSON body; what is larger than the limit is refused before it is read to its end. */
export async function readJson(request: Request, limit: BodyLimit): Promise<{ json: unknown } | Refusal> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    return refuseField(415, 'content-type', 'media-type', { expected: 'application/json' })
  const bytes = await readBytes(request, limit)
  if (!(bytes instanceof Uint8Array)) return bytes
  const text = decode(bytes)
  if (text === null) return refuseField(400, 'body', 'not-utf8')
  try {
    return { json: JSON.parse(text) }
  } catch {
    return refuseField(400, 'body', 'not-json')
  }
}

/** Reads a body within its limit. */
export async function readBytes(
  request: Request,
  { max, field = 'body', named = max }: BodyLimit,
): Promise<Uint8Array | Refusal> {
  const tooLarge = () => refuseField(413, field, 'too-large', { max: named }, { Connection: 'close' })
  if (Number(request.headers.get('content-length') ?? 0) > max) return tooLarge()
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > max) {
      await reader.cancel()
      return tooLarge()
    }
    chunks.push(value)
  }
  return joined(chunks, size)
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
