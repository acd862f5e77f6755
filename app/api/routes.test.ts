import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEditor, everything, publishEvents, type Store } from '@/lib/store'
import * as elsewhere from './[...path]/route'
import * as actors from './actors/route'
import * as articles from './articles/route'
import { ask, faultsOf, storeForRoutes } from './asking'
import * as event from './events/[slug]/route'
import * as events from './events/route'
import * as exporting from './export/[format]/route'
import * as health from './health/route'
import * as timeline from './timeline/route'

const open: { store: Store | null; token: string } = { store: null, token: '' }

const article = {
  text: [
    'وزارت دفاع جمهوری آذربایجان اعلام کرد نیروهای ارمنستان روز ۲۱ مهر ۱۳۹۹ شهر ترتر را گلوله‌باران کردند.',
    'در این حمله سه غیرنظامی کشته شدند.',
    'وزیران امور خارجه روسیه و ترکیه روز ۲۲ مهر ۱۳۹۹ تلفنی گفت‌وگو کردند.',
  ].join('\n'),
  published: '2020-10-14',
  publisher: 'Araxes test',
}

beforeAll(async () => {
  open.store = await storeForRoutes()
  const editor = await addEditor(store(), 'Ani')
  open.token = editor?.token ?? ''
})
afterAll(() => store().close())

function store(): Store {
  if (!open.store) throw new Error('the store is not open')
  return open.store
}

const asEditor = () => ({ authorization: `Bearer ${open.token}` })

function submit(body: unknown, headers: Record<string, string> = asEditor()): Promise<Response> {
  return ask(articles.POST, '/api/articles', { method: 'POST', body, headers })
}

async function documents(): Promise<number> {
  return store().client.sourceDocument.count()
}

describe('an article that is handed in', () => {
  test('is turned down from anybody who is no editor, and from another site', async () => {
    expect(await faultsOf(await submit(article, {}))).toEqual({ status: 401, errors: ['session signed-out'] })
    expect(await faultsOf(await submit(article, { authorization: 'Bearer nobody' }))).toMatchObject({ status: 401 })
    const foreign = { ...asEditor(), origin: 'https://evil.example' }
    expect(await faultsOf(await submit(article, foreign))).toEqual({ status: 403, errors: ['origin cross-origin'] })
    expect(await documents()).toBe(0)
  })

  test('is turned down with the field named when something is wrong with it', async () => {
    const wrong: [unknown, number, string[]][] = [
      ['{"text":', 400, ['body not-json']],
      [[], 422, ['body wrong-type']],
      [{}, 422, ['text required']],
      [{ text: '' }, 422, ['text empty']],
      [{ text: 5 }, 422, ['text wrong-type']],
      [{ ...article, text: '<!doctype html><p>x' }, 422, ['text html']],
      [{ ...article, lang: 'xx' }, 422, ['lang unknown-value']],
      [{ text: '外交部发言人回答记者提问' }, 422, ['lang language-undetected']],
      [{ ...article, published: '2020-02-30' }, 422, ['published not-a-day']],
      [{ ...article, published: '1399-07-23' }, 422, ['published day-out-of-range']],
      [{ ...article, url: 'javascript:alert(1)' }, 422, ['url not-a-url']],
      [{ ...article, body: 'x' }, 422, ['body unknown-field']],
    ]
    for (const [body, status, errors] of wrong) expect(await faultsOf(await submit(body))).toEqual({ status, errors })
    expect(await documents()).toBe(0)
  })

  test('is turned down above the limit, however it is wrapped', async () => {
    const large = 'گزارش '.repeat(500_000)
    expect(await faultsOf(await submit({ ...article, text: large }))).toEqual({
      status: 413,
      errors: ['text too-large'],
    })
    const middling = 'گزارش '.repeat(120_000)
    expect(await faultsOf(await submit({ ...article, text: middling }))).toEqual({
      status: 413,
      errors: ['text too-large'],
    })
    const asText = { ...asEditor(), 'content-type': 'text/html' }
    expect(await faultsOf(await submit('<p>x', asText))).toEqual({ status: 415, errors: ['content-type media-type'] })
    expect(await documents()).toBe(0)
  })

  test('is told in the language of the caller what is wrong', async () => {
    const answer = await submit({ ...article, published: 'x' }, { ...asEditor(), 'accept-language': 'fa' })
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(answer.headers.get('content-language')).toBe('fa')
    const document = await answer.json()
    expect(document).toMatchObject({ type: 'about:blank', title: 'Unprocessable Content', status: 422 })
    expect(document.errors[0].detail).toContain('روز نیست')
  })

  test('is read into drafts once, and the same again changes nothing', async () => {
    const first = await submit(article)
    expect(first.status).toBe(201)
    const saved = await first.json()
    expect(saved).toMatchObject({ changed: true, documentId: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(saved.created.length).toBeGreaterThan(0)
    const again = await submit({ ...article, text: `\ufeff${article.text}`.slice(1) })
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ changed: false, documentId: saved.documentId })
    expect(await documents()).toBe(1)
  })
})

describe('what readers see', () => {
  const list = (query = '', headers: Record<string, string> = {}) => ask(events.GET, `/api/events${query}`, { headers })

  test('is no draft; an editor sees it, marked', async () => {
    expect(await (await list()).json()).toEqual({ events: [], total: 0, next: null })
    const drafts = await (await list('', asEditor())).json()
    expect(drafts.total).toBeGreaterThan(0)
    expect(drafts.events.every((e: { draft: boolean }) => e.draft)).toBe(true)
  })

  test('is an event with its actors once it is published', async () => {
    await publishEvents(store(), everything, { by: 'Ani', reason: 'read over' })
    const { events: found, total } = await (await list('?actors=AZ&locale=fa')).json()
    expect(total).toBe(found.length)
    expect(found[0]).toMatchObject({ draft: false, actors: expect.arrayContaining(['AZ']) })
    expect(found[0].title).toMatch(/\p{Script=Arabic}/u)
  })

  test('comes page by page without a gap', async () => {
    const whole = await (await list('?bands=incident,contact,act')).json()
    const slugs: string[] = []
    let cursor = ''
    for (let i = 0; i < whole.total; i++) {
      const page = await (await list(`?bands=incident,contact,act&limit=1${cursor && `&cursor=${cursor}`}`)).json()
      expect(page.total).toBe(whole.total)
      slugs.push(...page.events.map((e: { slug: string }) => e.slug))
      cursor = page.next
    }
    expect(slugs).toEqual(whole.events.map((e: { slug: string }) => e.slug))
    expect(cursor).toBeNull()
  })

  test('is one event in full by its slug, or nothing', async () => {
    const { events: found } = await (await list()).json()
    const slug: string = found[0].slug
    const answer = await ask(event.GET, `/api/events/${slug}`, { path: { slug } })
    const detail = await answer.json()
    expect(detail).toMatchObject({ slug, dates: expect.any(Array), claims: expect.any(Array) })
    expect(detail.quotes[0].text.length).toBeGreaterThan(0)
    const none = await ask(event.GET, '/api/events/nothing', { path: { slug: 'nothing' } })
    expect(await faultsOf(none)).toEqual({ status: 404, errors: ['slug not-found'] })
  })

  test('is what the chart draws, and its actors', async () => {
    const data = await (await ask(timeline.GET, '/api/timeline?from=2020-10-01&to=2020-10-31')).json()
    expect(data.total).toBeGreaterThan(0)
    expect(data.lanes.map((l: { id: string }) => l.id)).toContain('AZ')
    const { actors: parties } = await (await ask(actors.GET, '/api/actors')).json()
    expect(parties.map((a: { id: string }) => a.id)).toContain('AZ')
  })

  test('is said to be unchanged to a reader who holds it, until something changes', async () => {
    const first = await list('?limit=5')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"\d+-[\w-]+"$/)
    const same = await list('?limit=5', { 'if-none-match': `W/${tag}` })
    expect([same.status, await same.text()]).toEqual([304, ''])
    for (const other of [
      list('?limit=6', { 'if-none-match': tag }),
      list('?limit=5', { ...asEditor(), 'if-none-match': tag }),
    ])
      expect((await other).status).toBe(200)
    await submit({ ...article, text: `${article.text}\nاین گزارش دوم است.` })
    expect((await list('?limit=5', { 'if-none-match': tag })).status).toBe(200)
  })
})

describe('a store that lets nobody write', () => {
  const sqlite = process.env.ARAXES_TEST_POSTGRES === undefined

  test.runIf(sqlite)('is read as ever, and says to who would write that it only reads', async () => {
    await store().client.$executeRawUnsafe('PRAGMA query_only = ON')
    const late = { ...article, text: `${article.text}\nاین گزارش سوم است.` }
    const refused = await submit(late, { ...asEditor(), 'accept-language': 'fa' })
    const listed = await ask(events.GET, '/api/events')
    await store().client.$executeRawUnsafe('PRAGMA query_only = OFF')
    expect(listed.status).toBe(200)
    expect(refused.headers.get('content-language')).toBe('fa')
    expect(await faultsOf(refused)).toEqual({ status: 503, errors: ['request read-only'] })
    expect((await submit(late)).status).toBe(201)
  })
})

describe('an export', () => {
  const get = (format: string, query = '') => ask(exporting.GET, `/api/export/${format}${query}`, { path: { format } })

  test('has the same bytes for the same query and view', async () => {
    const query = '?from=2020-10-01&to=2020-10-31&locale=fa&width=900'
    for (const format of ['svg', 'json']) {
      const [a, b] = [await get(format, query), await get(format, query)]
      expect(a.status).toBe(200)
      expect(await a.text()).toBe(await b.text())
      expect(a.headers.get('etag')).toBe(b.headers.get('etag'))
    }
  })

  test('is a picture that carries its own type and loads nothing', async () => {
    const answer = await get('svg', '?from=2020-10-01&to=2020-10-31')
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    const svg = await answer.text()
    expect(svg).toMatch(/^<\?xml|^<svg/)
    expect(svg).toContain('Araxes test')
    expect(svg.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(
      /(?:href|src)="(?!#|data:)|url\((?!["']?(?:#|data:))/,
    )
  })

  test('lists what readers may see as CSV, events or their figures, one by one', async () => {
    const counted: Record<string, number> = {}
    for (const format of ['csv', 'claims-csv']) {
      const answer = await get(format)
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(answer.headers.get('content-disposition')).toContain('.csv"')
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
      counted[format] = lines.length - 1
      for (const line of lines) expect(line.split(',').length).toBeGreaterThan(15)
    }
    const { total } = await (await ask(events.GET, '/api/events')).json()
    expect(total).toBeGreaterThan(0)
    expect(counted.csv).toBe(total)
    expect(counted['claims-csv']).toBeGreaterThan(0)
    expect(counted['claims-csv']).toBe(await store().client.claim.count({ where: { mention: { status: 'accepted' } } }))
  })

  test('is turned down in a form that there is not', async () => {
    expect(await faultsOf(await get('gif'))).toEqual({ status: 404, errors: ['format unknown-value'] })
    expect(await faultsOf(await get('constructor'))).toEqual({ status: 404, errors: ['format unknown-value'] })
  })
})

describe('a query', () => {
  test('is turned down with every field named that is wrong', async () => {
    const wrong: [string, string[]][] = [
      ['?actors=ZZ', ['actors unknown-value']],
      ['?match=some', ['match unknown-value']],
      ['?bands=war', ['bands unknown-value']],
      ['?types=battle', ['types unknown-value']],
      ['?from=2020-02-30', ['from not-a-day']],
      ['?from=2021-01-01&to=2020-01-01', ['from day-order']],
      ['?locale=de', ['locale unknown-value']],
      ['?colour=red', ['colour unknown-field']],
      ['?actors=ZZ&from=x&locale=fa', ['actors unknown-value', 'from not-a-day']],
    ]
    for (const handler of [events.GET, timeline.GET, actors.GET])
      for (const [query, errors] of wrong)
        expect(await faultsOf(await ask(handler, `/api/x${query}`))).toEqual({ status: 400, errors })
    expect(await faultsOf(await ask(events.GET, '/api/events?limit=0&cursor='))).toEqual({
      status: 400,
      errors: ['limit out-of-range', 'cursor empty'],
    })
  })

  test('with a cursor that was never given out is turned down', async () => {
    for (const cursor of ['x', '../..', "'--"])
      expect(await faultsOf(await ask(events.GET, `/api/events?cursor=${encodeURIComponent(cursor)}`))).toMatchObject({
        status: 400,
        errors: [expect.stringMatching(/^cursor /)],
      })
  })
})

describe('an address', () => {
  test('says that the store answers', async () => {
    const answer = await ask(health.GET, '/api/health')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ status: 'ok', dataVersion: expect.any(Number) })
  })

  test('refuses the methods it has no answer to, and names those it has', async () => {
    const refused = await ask(events.DELETE, '/api/events', { method: 'DELETE' })
    expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(await faultsOf(refused)).toEqual({ status: 405, errors: ['method method'] })
    expect((await ask(articles.GET, '/api/articles')).headers.get('allow')).toBe('POST, OPTIONS')
    const options = await ask(articles.OPTIONS, '/api/articles', { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, OPTIONS'])
  })

  test('that there is not says so in the same form', async () => {
    const answer = await ask(elsewhere.GET, '/api/nothing/here', { path: { path: ['nothing', 'here'] } })
    expect(await faultsOf(answer)).toEqual({ status: 404, errors: ['path not-found'] })
  })

  test('lets nobody sniff, frame or read it from another site', async () => {
    for (const answer of [await ask(events.GET, '/api/events'), await ask(events.GET, '/api/events?x=1')]) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(answer.headers.get('vary')).toBe('Accept-Language, Cookie')
    }
  })
})
