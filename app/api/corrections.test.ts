import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEditor, readSource, type Store } from '@/lib/store'
import { answers } from './answers'
import * as articles from './articles/route'
import { ask, faultsOf, storeForRoutes } from './asking'
import * as corrections from './sources/[id]/corrections/route'

const open: { store: Store | null; token: string; id: string } = { store: null, token: '', id: '' }
const store = () => {
  if (!open.store) throw new Error('the store is not open')
  return open.store
}
const asEditor = () => ({ authorization: `Bearer ${open.token}` })

beforeAll(async () => {
  open.store = await storeForRoutes()
  open.token = (await addEditor(store(), 'Ani'))?.token ?? ''
  const text = [
    'وزارت دفاع جمهوری آذربایجان اعلام کرد نیروهای ارمنستان روز ۲۱ مهر ۱۳۹۹ شهر ترتر را گلوله‌باران کردند.',
    'در این حمله سه غیرنظامی کشته شدند.',
    'وزیران امور خارجه روسیه و ترکیه دیروز تلفنی گفت‌وگو کردند.',
  ].join('\n')
  const body = { text, published: '2020-10-14' }
  const saved = await ask(articles.POST, '/api/articles', { method: 'POST', body, headers: asEditor() })
  open.id = answers.SavedArticle.parse(await saved.json()).documentId
}, 60_000)
afterAll(() => store().close())

type Options = { id?: string; headers?: Record<string, string>; locale?: string }

function post(body: unknown, { id = open.id, headers = asEditor(), locale = 'en' }: Options = {}): Promise<Response> {
  const address = `/api/sources/${id}/corrections?locale=${locale}`
  return ask(corrections.POST, address, { method: 'POST', path: { id }, body, headers })
}

async function reading() {
  const found = await readSource(store(), open.id, { locale: 'en', editor: true })
  if (!found) throw new Error('there is no source')
  return found
}

async function shelling() {
  const found = (await reading()).mentions.find((m) => m.mention.type === 'shelling')
  if (!found) throw new Error('no shelling was read')
  return { mention: found.id, version: found.version, read: found }
}

const reason = 'the original says so'
const date = { edtf: '2020-10-11', calendar: 'gregorian', sense: 'instant' }

describe('a correction', () => {
  test('is turned down from anybody who is no editor, and from another site', async () => {
    const body = { reason, undo: 1 }
    expect(await faultsOf(await post(body, { headers: {} }))).toEqual({ status: 401, errors: ['session signed-out'] })
    const foreign = { ...asEditor(), origin: 'https://evil.example' }
    expect(await faultsOf(await post(body, { headers: foreign }))).toMatchObject({ status: 403 })
  })

  test('is turned down with the field named when something is wrong with it', async () => {
    const { mention, version } = await shelling()
    const given = { reason, version, mention }
    const wrong: [unknown, number, string[]][] = [
      ['{"reason":', 400, ['body not-json']],
      [{}, 422, ['reason required']],
      [{ reason: ' ', undo: 1 }, 422, ['reason required']],
      [{ reason: 'x'.repeat(501), undo: 1 }, 422, ['reason too-long']],
      [{ reason }, 422, ['mention required', 'version required']],
      [{ reason, mention, undo: 1 }, 422, ['undo only-one', 'change required']],
      [{ ...given, change: {} }, 422, ['change empty']],
      [{ ...given, change: { type: 'picnic' } }, 422, ['change.type not-found']],
      [{ ...given, change: { typ: 'call' } }, 422, ['change.typ unknown-field']],
      [{ ...given, change: { places: ['atlantis'] } }, 422, ['change.places.0 not-found']],
      [{ ...given, change: { realis: 'perhaps' } }, 422, ['change.realis unknown-value']],
      [
        { ...given, change: { participants: [{ actor: 'XX', role: 'actor', saidBy: 'YY' }] } },
        422,
        ['change.participants.0.actor not-found', 'change.participants.0.saidBy not-found'],
      ],
      [{ ...given, change: { date: { ...date, edtf: 'soon' } } }, 422, ['change.date not-a-day']],
      [{ ...given, change: { date: { ...date, edtf: '1500-01-01' } } }, 422, ['change.date day-out-of-range']],
      [{ ...given, change: { claims: [{ position: 0, value: -1 }] } }, 422, ['change.claims.0.value out-of-range']],
      [
        { ...given, change: { claims: [{ position: 0, low: 4, high: 3 }] } },
        422,
        ['change.claims.0.low low-above-high'],
      ],
      [{ reason, version, published: '2020-02-31' }, 422, ['published not-a-day']],
      [{ ...given, mention: 999, change: { type: 'call' } }, 404, ['mention not-found']],
      [{ reason, undo: 1 }, 404, ['undo not-found']],
      [{ ...given, version: 'older', change: { type: 'call' } }, 409, ['version stale']],
      [{ ...given, change: { type: 'x'.repeat(70_000) } }, 413, ['body too-large']],
    ]
    for (const [body, status, errors] of wrong)
      expect(await faultsOf(await post(body)), JSON.stringify(body).slice(0, 90)).toEqual({ status, errors })
    expect(await faultsOf(await post({ reason, undo: 1 }, { id: 'nothing' }))).toMatchObject({ status: 404 })
    expect(await store().client.revision.count({ where: { record: 'mention' } })).toBe(0)
  })

  test('says what is wrong in the language of the caller', async () => {
    const answer = await post({ reason: '', undo: 1 }, { locale: 'fa' })
    expect((await answer.json()).errors[0].detail).toBe('این بخش لازم است.')
  })

  test('is kept, shown at once, told in the history, and taken back', async () => {
    const { mention, version } = await shelling()
    const answer = await post({ reason, version, mention, change: { date, claims: [{ position: 0, value: 4 }] } })
    expect(answer.status).toBe(200)
    const done = answers.Corrected.parse(await answer.json())
    expect(done.events).toEqual([
      { slug: expect.stringContaining('2020-10-11-shelling'), title: expect.stringContaining('Shelling') },
    ])
    const now = await shelling()
    expect(now.read).toMatchObject({ status: 'accepted', mention: { date: { edtf: '2020-10-11', rule: 'editor' } } })
    const { history } = await reading()
    expect(history).toMatchObject([
      { seq: done.revision, by: 'Ani', reason, action: 'correct', mention, undone: false },
    ])
    expect(history[0]?.before.date?.edtf).toBe('2020-10-12')
    expect(await faultsOf(await post({ reason, version, mention, change: { date } }))).toMatchObject({ status: 409 })

    const undo = { reason: 'that was wrong', undo: done.revision }
    expect((await post(undo)).status).toBe(200)
    expect((await shelling()).version).toBe(version)
    expect((await reading()).history.map((r) => [r.action, r.undone, r.undoes])).toEqual([
      ['undo', false, done.revision],
      ['correct', true, null],
    ])
    expect(await faultsOf(await post(undo))).toEqual({ status: 409, errors: ['undo stale'] })
  })

  test('of the publication day moves the days that count from it', async () => {
    const call = async () => (await reading()).mentions.find((m) => m.mention.type === 'call')?.mention.date?.edtf
    expect(await call()).toBe('2020-10-13')
    const { version } = (await reading()).source
    const answer = await post({ reason, version, published: '2020-10-15' })
    expect(answer.status).toBe(200)
    expect(await call()).toBe('2020-10-14')
    expect((await reading()).source).toMatchObject({ publishedFrom: 'editor' })
    const { revision } = answers.Corrected.parse(await answer.json())
    expect((await post({ reason, undo: revision })).status).toBe(200)
    expect(await call()).toBe('2020-10-13')
  })
})
