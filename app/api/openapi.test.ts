import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { validate } from '@readme/openapi-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { queryParameters } from '@/lib/domain/query'
import { seed } from '@/lib/ingest/seed'
import type { Store } from '@/lib/store'
import * as actors from './actors/route'
import { type AnswerName, answers } from './answers'
import { ask, storeForRoutes } from './asking'
import * as session from './editor/session/route'
import * as event from './events/[slug]/route'
import * as events from './events/route'
import * as health from './health/route'
import * as listing from './listing/route'
import { openApi } from './openapi'
import * as described from './openapi.json/route'
import * as source from './sources/[id]/route'
import * as sources from './sources/route'
import * as timeline from './timeline/route'

const open: { store: Store | null } = { store: null }
beforeAll(async () => {
  open.store = await storeForRoutes()
  await seed(open.store)
}, 120_000)
afterAll(() => open.store?.close())

type Operation = { parameters?: { name: string }[]; responses: Record<string, object> }
const document = JSON.parse(JSON.stringify(openApi())) as { paths: Record<string, Record<string, Operation>> }

/** Addresses and methods of the routes there are, by their files. */
function routes(): string[] {
  const folder = 'app/api'
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (f) => path.basename(f) === 'route.ts',
  )
  return files.flatMap((file) => {
    const address = `/api/${path.dirname(file)}`.replace(/\[(\w+)\]/g, '{$1}')
    const source = readFileSync(path.join(folder, file), 'utf8')
    const methods = [...source.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE) = route/gm)].map(([, m]) => m)
    if (methods.length === 0 && !file.includes('[...')) return [`nothing ${address}`]
    return methods.map((method) => `${method?.toLowerCase()} ${address}`)
  })
}

describe('the description of the API', () => {
  test('is valid OpenAPI 3.1', async () => {
    const result = await validate(JSON.parse(JSON.stringify(openApi())))
    expect(result).toMatchObject({ valid: true, specification: 'OpenAPI' })
    const broken = JSON.parse(JSON.stringify(openApi()))
    broken.paths['/api/events'].get.responses = 7
    expect(await validate(broken)).toMatchObject({ valid: false })
  })

  test('names every route there is, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method} ${address}`),
    )
    expect(existsSync('app/api/events/route.ts')).toBe(true)
    expect(described.sort()).toEqual(routes().sort())
    expect(described.length).toBeGreaterThan(10)
  })

  test('names every parameter of a query', () => {
    const names = document.paths['/api/timeline']?.get?.parameters?.map(({ name }) => name)
    expect(names).toEqual([...queryParameters, 'locale'])
    const ofPage = document.paths['/api/events']?.get?.parameters?.map(({ name }) => name) ?? []
    expect(ofPage).toEqual(expect.arrayContaining(['limit', 'cursor', 'from']))
  })

  test('is served, and not again to who holds it', async () => {
    const answer = await ask(described.GET, '/api/openapi.json')
    expect(await answer.json()).toEqual(document)
    const tag = answer.headers.get('etag') ?? ''
    const again = await ask(described.GET, '/api/openapi.json', { headers: { 'if-none-match': tag } })
    expect([tag.length > 10, again.status]).toEqual([true, 304])
  })
})

describe('what the routes answer', () => {
  const fits = async (name: AnswerName, answer: Response) => {
    const body: unknown = await answer.json()
    expect(answers[name].safeParse(body).error?.issues ?? []).toEqual([])
    return body
  }

  test('is what the description says', async () => {
    const bands = 'bands=incident,contact,act'
    const page = answers.EventPage.parse(await fits('EventPage', await ask(events.GET, `/api/events?${bands}`)))
    expect(page.events.length).toBeGreaterThan(20)
    let claims = 0
    for (const { slug } of page.events) {
      const one = answers.EventDetail.parse(
        await fits('EventDetail', await ask(event.GET, `/api/events/${slug}`, { path: { slug } })),
      )
      claims += one.claims.length
    }
    expect(claims).toBeGreaterThan(10)
    await fits('Timeline', await ask(timeline.GET, `/api/timeline?${bands}&locale=fa`))
    await fits('Timeline', await ask(timeline.GET, '/api/timeline?from=1988-01-01'))
    await fits('Listing', await ask(listing.GET, `/api/listing?${bands}`))
    const documents: string[] = []
    for (const group of ['', '&group=record']) {
      const answer = await ask(sources.GET, `/api/sources?limit=500${group}`)
      documents.push(...answers.SourcePage.parse(await fits('SourcePage', answer)).sources.map(({ id }) => id))
    }
    expect(documents.length).toBeGreaterThan(10)
    for (const id of documents)
      await fits('SourceReading', await ask(source.GET, `/api/sources/${id}`, { path: { id } }))
    await fits('ActorList', await ask(actors.GET, '/api/actors'))
    await fits('Health', await ask(health.GET, '/api/health'))
    await fits('Session', await ask(session.GET, '/api/editor/session'))
    await fits('Problem', await ask(events.GET, '/api/events?actors=ZZ'))
  }, 60_000)
})
