import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEditor, everything, publishEvents, type Store } from '@/lib/store'
import { answers } from './answers'
import * as articles from './articles/route'
import { ask, faultsOf, storeForRoutes } from './asking'
import * as corrections from './sources/[id]/corrections/route'
import * as source from './sources/[id]/route'
import * as sources from './sources/route'

const open: { store: Store | null; token: string; known: string; draft: string } = {
  store: null,
  token: '',
  known: '',
  draft: '',
}
const store = () => {
  if (!open.store) throw new Error('the store is not open')
  return open.store
}
const asEditor = () => ({ authorization: `Bearer ${open.token}` })

const shelling = 'وزارت دفاع جمهوری آذربایجان اعلام کرد نیروهای ارمنستان روز ۲۱ مهر ۱۳۹۹ شهر ترتر را گلوله‌باران کردند'
const aside = 'هوا از ۳۰ شهریور ۱۳۹۹ سرد بود و مردم شهر در خانه‌ها ماندند.'
const text = [`${shelling}${' و صدای آن در روستاهای دور شنیده شد'.repeat(12)}.`, aside].join('\n')

async function submit(words: string): Promise<string> {
  const body = { text: words, published: '2020-10-14', url: 'https://example.org/news/1' }
  const saved = await ask(articles.POST, '/api/articles', { method: 'POST', body, headers: asEditor() })
  return answers.SavedArticle.parse(await saved.json()).documentId
}

beforeAll(async () => {
  open.store = await storeForRoutes()
  open.token = (await addEditor(store(), 'Ani'))?.token ?? ''
  open.known = await submit(text)
  await publishEvents(store(), everything, { by: 'Ani', reason: 'read over' })
  open.draft = await submit('وزیران امور خارجه روسیه و ترکیه روز ۲ آبان ۱۳۹۹ تلفنی گفت‌وگو کردند.')
}, 60_000)
afterAll(() => store().close())

type Headers = Record<string, string>
const list = (query = '', headers: Headers = {}) => ask(sources.GET, `/api/sources${query}`, { headers })
const one = (id: string, headers: Headers = {}, query = '') =>
  ask(source.GET, `/api/sources/${id}${query}`, { path: { id }, headers })

async function listed(query = '', headers: Headers = {}) {
  return answers.SourcePage.parse(await (await list(query, headers)).json())
}

async function read(headers: Headers = {}) {
  return answers.SourceReading.parse(await (await one(open.known, headers)).json())
}

const setRights = (rights: string) =>
  store().client.sourceDocument.update({ where: { id: open.known }, data: { rights } })

describe('the list of sources', () => {
  test('has what published events rest on; an editor sees the others too', async () => {
    const { sources: shown, total, counts } = await listed()
    expect(shown.map(({ id, events }) => [id, events])).toEqual([[open.known, 1]])
    expect([total, counts.excerpt]).toEqual([1, 1])
    const all = await listed('', asEditor())
    expect(all.sources.map(({ id }) => id).sort()).toEqual([open.known, open.draft].sort())
  })

  test('comes page by page and by rights', async () => {
    const first = await listed('?limit=1', asEditor())
    const second = await listed('?limit=1&page=2', asEditor())
    expect([first.pages, first.page, second.page]).toEqual([2, 1, 2])
    expect([first, second].map((p) => p.sources[0]?.id).sort()).toEqual([open.known, open.draft].sort())
    expect((await listed('?group=full')).sources).toEqual([])
    expect((await listed('?group=excerpt')).total).toBe(1)
  })

  test('is turned down with every field named that is wrong', async () => {
    const answer = await list('?group=secret&page=0&limit=501')
    expect(await faultsOf(answer)).toEqual({
      status: 400,
      errors: ['group unknown-value', 'page out-of-range', 'limit out-of-range'],
    })
    expect(await faultsOf(await list('?page=two'))).toEqual({ status: 400, errors: ['page not-a-number'] })
    expect(await faultsOf(await list('?size=5'))).toEqual({ status: 400, errors: ['size unknown-field'] })
    const inPersian = await (await list('?page=two&locale=fa')).json()
    expect(inPersian.errors[0].detail).toMatch(/\p{Script=Arabic}/u)
  })
})

describe('a source', () => {
  test('that allows excerpts shows readers the cited passage, no longer than it may be, and its link', async () => {
    const { shown, segments, marks, source: facts, history } = await read()
    expect([shown, segments.length, facts.url, history]).toEqual(['passages', 1, 'https://example.org/news/1', []])
    const [segment] = segments
    expect(segment?.text.length).toBeLessThanOrEqual(300)
    expect(text).toContain(segment?.text)
    expect(segment).toMatchObject({ cutAfter: true })
    expect(marks.map((m) => m.kind)).toEqual(expect.arrayContaining(['trigger', 'date']))
    for (const { start, end } of marks) {
      expect(start).toBeGreaterThanOrEqual(segment?.start ?? Number.NaN)
      expect(end).toBeLessThanOrEqual((segment?.start ?? 0) + (segment?.text.length ?? 0))
    }
    expect(await (await one(open.known)).text()).not.toContain(aside)
  })

  test('shows an editor all of its text and its history', async () => {
    const { mentions } = await read(asEditor())
    const [first] = mentions
    const body = {
      reason: 'not told so',
      mention: first?.id,
      version: first?.version,
      change: { importance: 'background' },
    }
    const path = { id: open.known }
    const address = `/api/sources/${open.known}/corrections`
    const kept = await ask(corrections.POST, address, { method: 'POST', path, body, headers: asEditor() })
    expect(kept.status).toBe(200)
    const now = await read(asEditor())
    expect([now.shown, now.segments[0]?.text]).toEqual(['whole', text])
    expect(now.marks.some((m) => m.kind === 'date' && 'idle' in m)).toBe(true)
    expect(now.history).toMatchObject([{ by: 'Ani', action: 'correct' }])
    expect((await read()).history).toEqual([])
  })

  test('shows as much as its rights say', async () => {
    await setRights('link-only')
    const linked = await read()
    expect([linked.shown, linked.segments, linked.marks]).toEqual(['nothing', [], []])
    expect(JSON.stringify(linked)).not.toContain('گلوله‌باران')
    expect((await read(asEditor())).shown).toBe('whole')
    await setRights('full')
    expect((await read()).segments[0]?.text).toBe(text)
    await setRights('excerpt')
  })

  test('that no published event rests on is there for editors alone', async () => {
    expect(await faultsOf(await one(open.draft))).toEqual({ status: 404, errors: ['id not-found'] })
    expect(await faultsOf(await one(open.draft, { authorization: 'Bearer nobody' }))).toMatchObject({ status: 404 })
    expect((await one(open.draft, asEditor())).status).toBe(200)
    expect(await faultsOf(await one('nothing', asEditor()))).toEqual({ status: 404, errors: ['id not-found'] })
    expect(await faultsOf(await one(open.known, {}, '?page=1'))).toEqual({
      status: 400,
      errors: ['page unknown-field'],
    })
  })

  test('is not sent again to who holds it, until something changes or another asks', async () => {
    for (const get of [list, (_: string, headers: Headers) => one(open.known, headers)]) {
      const tag = (await get('', {})).headers.get('etag') ?? ''
      const held = { 'if-none-match': tag }
      const again = await get('', held)
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect((await get('', { ...asEditor(), ...held })).status).toBe(200)
      await submit(`${text}\n${tag}`)
      expect((await get('', held)).status).toBe(200)
    }
  })
})
