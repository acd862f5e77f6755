import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '@/lib/calendar/date'
import type { Article, Mention } from '@/lib/domain/event'
import { corpus } from './corpus'
import { extract } from './extract'
import { type CodedEvent, f1, nothing, type Score, scoreReading } from './score'

const articleOf = (row: (typeof corpus)[number]): Article => ({
  text: row.text,
  language: row.lang,
  published: parseIsoDay(row.published),
})

function passagesOf(m: Mention): { start: number; end: number }[] {
  const parts = m.participants.flatMap((p) => (p.passage ? [p.passage] : []))
  return [
    m.trigger,
    ...m.passages,
    ...parts,
    ...(m.date?.passage ? [m.date.passage] : []),
    ...m.claims.map((c) => c.passage),
  ]
}

function expectInside(text: string, mentions: readonly Mention[]): void {
  for (const m of mentions) {
    for (const p of passagesOf(m)) expect(p.start >= 0 && p.start < p.end && p.end <= text.length).toBe(true)
    for (const c of m.claims) expect(text.slice(c.passage.start, c.passage.end)).toBe(c.surface)
    if (m.date?.passage) expect(text.slice(m.date.passage.start, m.date.passage.end)).toBe(m.date.surface)
  }
}

describe('extract', () => {
  it('gives passages that lie in the text and say what they stand for', () => {
    const readings = corpus.map((row) => ({ row, mentions: extract(articleOf(row)).mentions }))
    for (const { row, mentions } of readings) expectInside(row.text, mentions)
    expect(readings.reduce((n, r) => n + r.mentions.length, 0)).toBeGreaterThan(35)
  })

  it('reads mutated articles without fault', () => {
    const noise = fc.constantFrom('"', '«', '\n', '\u200c', '۱۲', '.', '،', ' و ', 'باکو', '\ud800', 'ـ', '(')
    const edit = fc.record({ at: fc.nat(2000), cut: fc.nat(40), add: noise })
    fc.assert(
      fc.property(fc.constantFrom(...corpus), fc.array(edit, { minLength: 1, maxLength: 6 }), (row, edits) => {
        const text = edits.reduce(
          (t, e) => t.slice(0, e.at % t.length) + e.add + t.slice((e.at % t.length) + e.cut),
          row.text,
        )
        expectInside(text, extract({ ...articleOf(row), text }).mentions)
      }),
      { numRuns: 150 },
    )
  })

  it('gives nothing for an empty text and for a menu', () => {
    expect(extract({ text: '', language: null, published: 0 }).mentions).toEqual([])
    expect(extract({ text: 'صفحه اصلی | سیاسی | جهان\nکد خبر: ۱۲۳۴', language: 'fa', published: 0 }).mentions).toEqual(
      [],
    )
  })

  it('leaves undated what has no day, without a publication day', () => {
    const { mentions, publication } = extract({
      text: 'وزیران خارجه ارمنستان و جمهوری آذربایجان چندی پیش در ژنو با یکدیگر دیدار کردند و درباره مرزها گفت‌وگو کردند.',
      language: 'fa',
      published: null,
    })
    expect(publication.from).toBe('unknown')
    expect(mentions.filter((m) => m.realis === 'actual').map((m) => [m.type, m.date])).toEqual([['meeting', null]])
  })

  it('tells planned and wished things from those that happened', () => {
    const { mentions } = extract({
      text: 'ومن المقرر أن يلتقي وزيرا خارجية أرمينيا وأذربيجان في موسكو الأسبوع المقبل. ودعت روسيا الجانبين إلى توقيع اتفاق سلام.',
      language: 'ar',
      published: parseIsoDay('2023-05-10'),
    })
    expect(mentions.filter((m) => m.realis === 'actual').map((m) => m.type)).toEqual(['statement'])
  })
})

function scored(texts: readonly { article: Article; events: readonly CodedEvent[] }[]): Score {
  return texts.reduce((score, { article, events }) => scoreReading(events, extract(article).mentions, score), nothing)
}

/** Floors a little under what was measured when they were set. */
const floors = [
  { aside: false, lang: 'fa', events: 0.85, claims: 0.9 },
  { aside: false, lang: 'ar', events: 0.88, claims: 0.45 },
  { aside: false, lang: 'en', events: 0.9, claims: 0.9 },
  { aside: true, lang: 'fa', events: 0.9, claims: 0.6 },
  { aside: true, lang: 'ar', events: 0.9, claims: 0.9 },
  { aside: true, lang: 'en', events: 0.9, claims: 1 },
] as const

describe('the corpus of our own', () => {
  it.each(floors)('is read in $lang (set aside: $aside)', ({ aside, lang, events, claims }) => {
    const texts = corpus.filter((row) => row.aside === aside && row.lang === lang)
    expect(texts.length).toBe(aside ? 1 : 2)
    const score = scored(texts.map((row) => ({ article: articleOf(row), events: row.events })))
    expect(f1(score.matched, score.coded, score.read)).toBeGreaterThanOrEqual(events)
    expect(f1(score.claimsMatched, score.claimsCoded, score.claimsRead)).toBeGreaterThanOrEqual(claims)
  })
})

const shared = process.env.ARAXES_SHARED ?? '../shared'
const seeds = join(shared, 'seeds')
const missing = !existsSync(seeds)

type SeedGold = { file: string; events: (CodedEvent & { dateFrom?: string })[] }

function seedTexts(): { article: Article; events: CodedEvent[] }[] {
  const published: Record<string, string | null> = JSON.parse(readFileSync(join(shared, 'gold/published.json'), 'utf8'))
  const golds = readdirSync(join(shared, 'gold')).filter((f) => /^seed-\d+\.json$/.test(f))
  return golds.map((f) => {
    const gold: SeedGold = JSON.parse(readFileSync(join(shared, 'gold', f), 'utf8'))
    const day = published[parse(gold.file).name] ?? null
    const text = readFileSync(join(seeds, gold.file), 'utf8')
    const events = gold.events.map((e) => ({ ...e, optional: e.optional === true || e.dateFrom === 'world' }))
    return { article: { text, language: null, published: day === null ? null : parseIsoDay(day) }, events }
  })
}

describe.skipIf(missing)(`the seed articles${missing ? ` (skipped: no ${seeds}; set ARAXES_SHARED)` : ''}`, () => {
  it('are read above the floors', () => {
    const texts = seedTexts()
    expect(texts.length).toBe(5)
    const score = scored(texts)
    expect(f1(score.matched, score.coded, score.read)).toBeGreaterThanOrEqual(0.8)
    expect(score.dates / score.matched).toBeGreaterThanOrEqual(0.75)
    expect(f1(score.claimsMatched, score.claimsCoded, score.claimsRead)).toBeGreaterThanOrEqual(0.7)
  })
})
