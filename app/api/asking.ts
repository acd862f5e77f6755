import type { Store } from '@/lib/store'
import { temporaryStore } from '@/lib/store/temporary'

/** Where the routes under test believe they are. */
export const site = 'http://127.0.0.1:3000'

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>

/** Asks a route handler as a browser or program would: for tests. `body` is sent as JSON unless it is a string. */
export function ask<P extends Record<string, string | string[]>>(
  handler: Handler<P>,
  address: string,
  options: { path?: P; method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Response> {
  const { method = 'GET', body } = options
  const json = body !== undefined && typeof body !== 'string'
  const request = new Request(site + address, {
    method,
    body: json ? JSON.stringify(body) : (body ?? null),
    headers: {
      host: '127.0.0.1:3000',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
    },
  })
  return handler(request, { params: Promise.resolve(options.path ?? ({} as P)) })
}

/** A store of its own for the routes of one test file. */
export async function storeForRoutes(): Promise<Store> {
  const store = await temporaryStore()
  process.env.DATABASE_URL = store.url
  return store
}

/** What a problem document says: its status and each field with its code. */
export async function faultsOf(answer: Response): Promise<{ status: number; errors: string[] }> {
  const document = await answer.json()
  return {
    status: document.status,
    errors: document.errors.map((e: { field: string; code: string }) => `${e.field} ${e.code}`),
  }
}
