import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FigureChange, MentionChange } from '@/lib/domain/correction'
import type { Mention } from '@/lib/domain/event'
import { anchorVersion, correctAnchor } from './anchor'
import { saveArticle } from './article'
import { exportCanonical } from './canonical'
import { dataVersion, type Store } from './client'
import { correctMention } from './correct'
import type { CorrectionOutcome, Means } from './correction'
import { saveCurated } from './curated'
import { addEditor } from './editors'
import { readEvent } from './event'
import { wholeMention } from './mention'
import { everything, publishEvents, withdrawEvents } from './publish'
import type { Author } from './revision'
import { byDayAndType, day, sampleArticle, sampleClaim, sampleCurated, sampleMention, sampleReading } from './sample'
import { stateOf, versionOf } from './state'
import { temporaryStore } from './temporary'
import { undoCorrection } from './undo'
import { verify } from './verify'

vi.setConfig({ testTimeout: 120_000 })

const open: { store: Store | null; author: Author } = { store: null, author: { by: '', reason: '' } }
const store = () => {
  if (!open.store) throw new Error('there is no store')
  return open.store
}

async function begin(): Promise<void> {
  open.store = await temporaryStore()
  const editor = await addEditor(store(), 'Ani')
  open.author = { by: 'Ani', editorId: editor?.id ?? null, reason: 'the original says so' }
}
beforeEach(begin)
afterEach(() => store().close())

const means: Means = { partition: byDayAndType, landmarkOf: () => null }
const anybody = { locale: 'en', editor: false } as const
const editor = { locale: 'en', editor: true } as const
const text = 'Clashes broke out on the border on 12 July. Three soldiers were killed, the ministry said.'
const save = (more: string, mentions: Mention[], publish = true) =>
  saveArticle(store(), sampleArticle(`${more} ${text}`, mentions, { publish }), byDayAndType)

async function mentionsOf(documentId: string) {
  const rows = await store().client.mention.findMany({
    where: { documentId },
    include: wholeMention,
    orderBy: { key: 'asc' },
  })
  return rows.map(stateOf)
}

async function correct(documentId: string, change: MentionChange, at = 0): Promise<CorrectionOutcome> {
  const state = (await mentionsOf(documentId))[at]!
  const order = { documentId, mention: state.id, version: versionOf(state), change }
  return correctMention(store(), order, open.author, means)
}

const revisionOf = (outcome: CorrectionOutcome): number => {
  if ('fault' in outcome) throw new Error(outcome.fault)
  return outcome.revision
}
const undo = (documentId: string, outcome: CorrectionOutcome) =>
  undoCorrection(store(), { documentId, revision: revisionOf(outcome) }, open.author, means)

const on = (edtf: string): MentionChange => ({ date: { edtf, calendar: 'gregorian', sense: 'instant' } })
const slug = '2020-07-12-armed-clash-am-az'

describe('a corrected mention', () => {
  test('moves its event to the day an editor states, at once and by its old address', async () => {
    const { documentId } = await save('One.', [sampleMention()])
    const version = await dataVersion(store())
    const outcome = await correct(documentId, on('2020-07-14'))
    expect(outcome).toMatchObject({ events: [{ slug }] })
    const detail = await readEvent(store(), slug, anybody)
    expect(detail).toMatchObject({ edtf: '2020-07-14', status: 'published', alternatives: [] })
    expect(detail?.dates[0]?.reading).toMatchObject({ rule: 'editor', surface: '2020-07-12' })
    expect(detail?.history.at(-1)).toMatchObject({ by: 'Ani', reason: 'the original says so', action: 'change' })
    expect(await mentionsOf(documentId)).toMatchObject([{ status: 'accepted', reviewer: open.author.editorId }])
    expect(await dataVersion(store())).toBe(version + 1)
    expect((await verify(store())).findings).toEqual([])
  })

  test('keeps who changed what, and why, from what to what', async () => {
    const { documentId } = await save('One.', [sampleMention({ places: ['baku'] })])
    const revision = revisionOf(await correct(documentId, { places: ['ganja'], type: 'shelling' }))
    const row = await store().client.revision.findUniqueOrThrow({ where: { seq: revision } })
    expect(row).toMatchObject({ record: 'mention', action: 'correct', by: 'Ani', editorId: open.author.editorId })
    expect(row.before).toMatchObject({ places: ['baku'], type: 'armed-clash' })
    expect(row.after).toMatchObject({ places: ['ganja'], type: 'shelling' })
    expect(Object.keys(Object(row.before))).not.toContain('date')
  })

  test('is refused where it was changed meanwhile, is not there, is a record, or would stay as it is', async () => {
    const { documentId } = await save('One.', [sampleMention()])
    const state = (await mentionsOf(documentId))[0]!
    const order = { documentId, mention: state.id, version: versionOf(state), change: on('2020-07-14') }
    const ask = (more: Partial<typeof order>) => correctMention(store(), { ...order, ...more }, open.author, means)
    expect(await ask({ mention: 999 })).toEqual({ fault: 'not-found' })
    expect(await ask({ documentId: 'another' })).toEqual({ fault: 'not-found' })
    expect(await ask({ change: { claims: [{ position: 3, value: 1 }] } })).toEqual({ fault: 'not-found' })
    expect(await ask({})).toHaveProperty('revision')
    expect(await ask({})).toEqual({ fault: 'stale' })
    expect(await correct(documentId, { type: 'armed-clash' })).toEqual({ fault: 'unchanged' })
    await saveCurated(store(), [sampleCurated()], open.author)
    const record = await store().client.sourceDocument.findFirstOrThrow({ where: { kind: 'record' } })
    expect(await correct(record.id, on('2020-07-14'))).toEqual({ fault: 'record' })
  })

  test('leaves its event to the mentions that stay, and takes readers along', async () => {
    const one = await save('One.', [sampleMention()])
    const two = await save('Two.', [sampleMention()])
    expect(await correct(one.documentId, on('2020-07-14'))).toMatchObject({
      events: [{ slug: '2020-07-12-armed-clash-am-az' }, { slug: '2020-07-14-armed-clash-am-az' }],
    })
    expect((await readEvent(store(), slug, anybody))?.sources.map((s) => s.id)).toEqual([two.documentId])
    expect(await readEvent(store(), '2020-07-14-armed-clash-am-az', anybody)).toMatchObject({ documents: 1 })
  })

  test('joins the event it fits, whose own address leads on', async () => {
    const one = await save('One.', [sampleMention({ date: '2020-07-20' })])
    await save('Two.', [sampleMention()])
    const outcome = await correct(one.documentId, on('2020-07-12'))
    expect(await readEvent(store(), slug, anybody)).toMatchObject({ documents: 2 })
    const moved = await readEvent(store(), '2020-07-20-armed-clash-am-az', anybody)
    expect(moved).toMatchObject({ slug, redirectedFrom: '2020-07-20-armed-clash-am-az' })
    await undo(one.documentId, outcome)
    expect(await readEvent(store(), '2020-07-20-armed-clash-am-az', anybody)).toMatchObject({
      redirectedFrom: null,
      documents: 1,
      status: 'published',
    })
    expect((await verify(store())).findings).toEqual([])
  })

  test('takes its event out of sight where it was rejected or did not happen, and gives it back', async () => {
    for (const change of [{ status: 'rejected' as const }, { realis: 'planned' as const }]) {
      const { documentId } = await save(JSON.stringify(change), [sampleMention({ date: '2020-08-01' })])
      const { slug } = await store().client.event.findFirstOrThrow({ where: { mentions: { some: { documentId } } } })
      const outcome = await correct(documentId, change)
      expect(await readEvent(store(), slug, anybody)).toBeNull()
      expect((await readEvent(store(), slug, editor))?.status).toBe('withdrawn')
      await undo(documentId, outcome)
      expect(await readEvent(store(), slug, anybody)).toMatchObject({ status: 'published', slug })
      await correct(documentId, { status: 'rejected' })
    }
  })

  test('does not bring back what an editor withdrew', async () => {
    const { documentId } = await save('One.', [sampleMention()])
    await withdrawEvents(store(), [slug], open.author)
    const outcome = await correct(documentId, on('2020-07-14'))
    expect((await readEvent(store(), slug, editor))?.status).toBe('withdrawn')
    await undo(documentId, outcome)
    expect((await readEvent(store(), slug, editor))?.status).toBe('withdrawn')
  })

  test('of a draft leaves it a draft', async () => {
    const { documentId } = await save('One.', [sampleMention()], false)
    await correct(documentId, on('2020-07-14'))
    expect(await readEvent(store(), '2020-07-14-armed-clash-am-az', anybody)).toBeNull()
    expect((await readEvent(store(), slug, editor))?.status).toBe('draft')
  })

  test('hides an event that then rests on nothing an editor let through', async () => {
    const one = await save('One.', [sampleMention()])
    await save('Two.', [sampleMention()], false)
    const outcome = await correct(one.documentId, { status: 'rejected' })
    expect((await readEvent(store(), slug, editor))?.status).toBe('draft')
    await undo(one.documentId, outcome)
    expect(await readEvent(store(), slug, anybody)).toMatchObject({ status: 'published', documents: 1 })
  })

  test('counts for more than what was only read of its event', async () => {
    const docs = [
      await save('One.', [sampleMention()]),
      await save('Two.', [sampleMention()]),
      await save('Three.', [sampleMention()]),
    ]
    const both: Means = { ...means, partition: (items) => ({ groups: [items.map((i) => i.key)], suggestions: [] }) }
    const state = (await mentionsOf(docs[0]!.documentId))[0]!
    const change: MentionChange = { ...on('2020-07-13'), places: ['ganja'], type: 'shelling' }
    const order = { documentId: docs[0]!.documentId, mention: state.id, version: versionOf(state), change }
    await correctMention(store(), order, open.author, both)
    expect(await readEvent(store(), slug, anybody)).toMatchObject({
      documents: 3,
      edtf: '2020-07-13',
      type: 'shelling',
      place: { id: 'ganja' },
      alternatives: [{ edtf: '2020-07-12' }],
    })
  })

  test('changes figures, and leaves out the rejected ones', async () => {
    const claims = [
      sampleClaim({ value: 9, low: 9, high: 9 }),
      sampleClaim({ measure: 'wounded' }),
      sampleClaim({ partOf: 0, value: 2 }),
    ]
    const { documentId } = await save('One.', [sampleMention({ claims })])
    await correct(documentId, {
      claims: [
        { position: 0, value: 4 },
        { position: 1, reject: true },
      ],
    })
    const detail = await readEvent(store(), slug, anybody)
    expect(detail?.claims.map((c) => [c.measure, c.value, c.low, c.high, c.rule])).toEqual([
      ['killed', 4, 4, 4, 'editor'],
      ['killed', 2, null, null, 'test'],
    ])
    expect(detail?.claims[1]?.partOf).toBe(detail?.claims[0]?.id)
  })

  test('can be taken back field by field, but not past a later change of the same field', async () => {
    const { documentId } = await save('One.', [sampleMention()])
    const first = await correct(documentId, on('2020-07-14'))
    const second = await correct(documentId, { importance: 'background' })
    await undo(documentId, first)
    expect(await mentionsOf(documentId)).toMatchObject([
      { status: 'accepted', mention: { importance: 'background', date: { edtf: '2020-07-12', rule: 'test' } } },
    ])
    const third = await correct(documentId, { importance: 'main' })
    expect(await undo(documentId, second)).toEqual({ fault: 'stale' })
    expect(await undo(documentId, third)).toHaveProperty('revision')
    expect(await undo(documentId, second)).toHaveProperty('revision')
  })
})

describe('a corrected publication day', () => {
  const reading = (iso: string): Mention[] => [
    sampleMention({ date: sampleReading(iso, { resolvedFrom: 'relative', surface: 'Sunday' }) }),
    sampleMention({ at: 30, type: 'call', date: '2020-07-01' }),
    ...(iso === '2020-07-12' ? [sampleMention({ at: 60, type: 'meeting', date: '2020-07-12' })] : []),
  ]

  async function anchor(documentId: string, iso: string | null, mentions: Mention[]): Promise<CorrectionOutcome> {
    const row = await store().client.sourceDocument.findUniqueOrThrow({ where: { id: documentId } })
    const publication = { day: iso === null ? null : day(iso), from: 'editor', reason: null } as const
    const order = { documentId, version: anchorVersion(row), publication, mentions, extractor: 'test' }
    return correctAnchor(store(), order, open.author, means)
  }

  test('moves what hangs on it, keeps what an editor stated, and can be taken back', async () => {
    const { documentId } = await save('One.', reading('2020-07-12'))
    await correct(documentId, { places: ['ganja'] }, 0)
    await correct(documentId, on('2020-07-03'), 1)
    const before = await exportCanonical(store())
    const outcome = await anchor(documentId, '2020-07-20', reading('2020-07-19'))
    const states = await mentionsOf(documentId)
    expect(states.map(({ mention: m }) => [m.type, m.date?.edtf, m.places])).toEqual([
      ['armed-clash', '2020-07-19', ['ganja']],
      ['call', '2020-07-03', []],
    ])
    expect(await readEvent(store(), slug, anybody)).toMatchObject({ edtf: '2020-07-19', status: 'published' })
    expect((await verify(store())).findings).toEqual([])
    await undo(documentId, outcome)
    expect(await exportCanonical(store())).toBe(before)
    expect((await verify(store())).findings).toEqual([])
  })

  test('is refused where it changed meanwhile or is the same', async () => {
    const { documentId } = await save('One.', reading('2020-07-12'))
    const row = await store().client.sourceDocument.findUniqueOrThrow({ where: { id: documentId } })
    const outcome = await anchor(documentId, '2020-07-20', reading('2020-07-19'))
    expect(await anchor(documentId, '2020-07-20', reading('2020-07-19'))).toEqual({ fault: 'unchanged' })
    const publication = { day: day('2020-07-21'), from: 'editor', reason: null } as const
    const stale = { documentId, version: anchorVersion(row), publication, mentions: [], extractor: 'test' }
    expect(await correctAnchor(store(), stale, open.author, means)).toEqual({ fault: 'stale' })
    await correct(documentId, { places: ['baku'] })
    expect(await undo(documentId, outcome)).toEqual({ fault: 'stale' })
  })
})

describe('any corrections', () => {
  const figures = fc.constantFrom<FigureChange[]>(
    [{ position: 0, value: 7 }],
    [{ position: 0, reject: true }],
    [{ position: 0, by: 'AM-MOD', qualifier: 'at-least' }],
  )
  const changes: fc.Arbitrary<MentionChange> = fc.record(
    {
      status: fc.constantFrom('accepted', 'rejected'),
      type: fc.constantFrom('armed-clash', 'shelling', 'call'),
      realis: fc.constantFrom('actual', 'actual', 'planned'),
      importance: fc.constantFrom('main', 'background'),
      places: fc.constantFrom([], ['baku'], ['ganja', 'terter']),
      attributedTo: fc.constantFrom([], ['AZ-MOD']),
      participants: fc.constantFrom(
        [],
        [{ actor: 'AM', role: 'initiator' as const, saidBy: 'AZ-MOD' }],
        [
          { actor: 'AM', role: 'actor' as const, saidBy: null },
          { actor: 'AZ', role: 'actor' as const, saidBy: null },
          { actor: 'RU', role: 'mediator' as const, saidBy: null },
        ],
      ),
      date: fc.constantFrom(
        null,
        ...['2020-07-12', '2020-07-13', '2020-07'].map((edtf) => ({
          edtf,
          calendar: 'gregorian' as const,
          sense: 'instant' as const,
        })),
      ),
      claims: figures,
    },
    { requiredKeys: [] },
  )

  test('and their undoing leave the store as it was, and never out of order', async () => {
    const tried = { corrections: 0, anchors: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ document: fc.nat(2), at: fc.nat(1), change: changes }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (steps, pending) => {
          await store().close()
          await begin()
          const mentions = (n: number) => [
            sampleMention({ claims: [sampleClaim({ value: n, asOf: 18_000 + n })], places: ['baku'] }),
            sampleMention({ at: 30, date: `2020-07-1${n}`, type: 'shelling', dyads: [['AM', 'AZ']] }),
          ]
          const docs = [
            await save('One.', mentions(2)),
            await save('Two.', mentions(3), !pending),
            await save('Three.', mentions(4), false),
          ]
          if (!pending) await publishEvents(store(), everything, open.author)
          const before = await exportCanonical(store())
          const done: { documentId: string; outcome: CorrectionOutcome }[] = []
          for (const { document, at, change } of steps) {
            const { documentId } = docs[document]!
            const outcome = await correct(documentId, change, at)
            if ('fault' in outcome) continue
            tried.corrections++
            done.push({ documentId, outcome })
            expect((await verify(store())).findings).toEqual([])
          }
          for (const { documentId, outcome } of done.reverse())
            expect(await undo(documentId, outcome)).toHaveProperty('revision')
          expect((await verify(store())).findings).toEqual([])
          expect(await exportCanonical(store())).toBe(before)
        },
      ),
      { numRuns: 10, seed: 7 },
    )
    expect(tried.corrections).toBeGreaterThan(15)
  })
})
