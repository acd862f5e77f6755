import { describe, expect, test } from 'vitest'
import { parseIsoDay } from '@/lib/calendar'
import type { Locale } from '@/lib/domain/event'
import type { SourceMark, SourceReading } from '@/lib/domain/source'
import { extract } from './extract'
import { markSource } from './marks'

const text = [
  'وزارت دفاع ارمنستان اعلام کرد که روز سه‌شنبه نیروهای جمهوری آذربایجان در استان سیونیک به مواضع این کشور حمله کردند و دو نظامی کشته شدند.',
  'این درگیری سه ساعت طول کشید.',
  'قرار است وزیران خارجه ارمنستان و جمهوری آذربایجان هفته آینده در مسکو دیدار کنند.',
  'سرگئی لاوروف، وزیر خارجه روسیه، ابراز نگرانی کرد.',
].join('\n')

/** The text as the store gives it after reading, whole or as a single passage. */
function readingOf(passage?: { start: number; end: number }): SourceReading {
  const { mentions } = extract({ text, language: 'fa', published: parseIsoDay('2021-11-17') })
  const { start, end } = passage ?? { start: 0, end: text.length }
  return {
    source: {
      id: 'd',
      kind: 'article',
      title: null,
      publisher: null,
      lang: 'fa',
      url: null,
      archiveUrl: null,
      published: parseIsoDay('2021-11-17'),
      publishedFrom: 'given',
      citations: [],
      sameWire: null,
      purged: false,
      rights: 'excerpt',
      publishedWords: null,
      version: '',
    },
    shown: passage ? 'passages' : 'whole',
    segments: [{ start, text: text.slice(start, end), cutBefore: start > 0, cutAfter: end < text.length }],
    history: [],
    mentions: mentions.map((mention, i) => ({
      id: i + 1,
      mention,
      claimants: mention.claims.map(() => null),
      status: 'accepted',
      version: '',
      fate: mention.realis === 'actual' ? 'dated' : mention.realis,
      typeLabel: mention.type,
      event: null,
    })),
  }
}

const marksOf = (editor: boolean, passage?: { start: number; end: number }, locale: Locale = 'en') =>
  markSource(readingOf(passage), { locale, editor })
const words = (m: SourceMark) => text.slice(m.start, m.end)

describe('the marks of a source', () => {
  test('stand on what mentions rest on', () => {
    const marks = marksOf(false)
    const kinds = new Set(marks.map((m) => m.kind))
    expect([...kinds].sort()).toEqual(['actor', 'date', 'figure', 'place', 'trigger'])
    expect(marks.filter((m) => m.kind === 'date' && m.mention !== null).map(words)).toContain('روز سه‌شنبه')
    expect(marks.every((m) => m.mention !== null)).toBe(true)
  })

  test('show an editor the dates and names that made no event, with the reason', () => {
    const reasons = marksOf(true).flatMap((m) => {
      if ('idle' in m) return [[words(m), m.idle.reason]]
      return 'name' in m ? [[words(m), m.reason]] : []
    })
    expect(reasons).toContainEqual(['سه ساعت', 'duration'])
    expect(reasons).toContainEqual(['وزارت دفاع ارمنستان', 'speaker'])
    expect(reasons.length).toBeGreaterThan(2)
  })

  test('stand on nothing that is not shown', () => {
    const end = text.indexOf('\n')
    const marks = marksOf(false, { start: 0, end })
    expect(marks.length).toBeGreaterThan(3)
    expect(marks.every((m) => m.end <= end)).toBe(true)
    const later = marksOf(false, { start: end + 1, end: text.length })
    expect(later.every((m) => m.start > end && m.end <= text.length)).toBe(true)
  })

  test('come in order, each once, with names in the reader’s language', () => {
    const marks = marksOf(true, undefined, 'ar')
    expect(marks.map((m) => m.start)).toEqual(marks.map((m) => m.start).sort((a, b) => a - b))
    const keys = marks.map((m) => JSON.stringify(m))
    expect(new Set(keys).size).toBe(keys.length)
    expect(marks.flatMap((m) => ('name' in m ? m.name.label : []))).toContain('وزارة الدفاع الأرمينية')
  })
})
