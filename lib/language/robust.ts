import { parseEdtf, parseIsoDay } from '@/lib/calendar'
import type { Locale } from '@/lib/domain/event'
import { findDates, languages } from './index'

/** A text and what it is read with. */
export type Input = { text: string; language: Locale; anchor: number | null }

const DURATION = /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/

/** What is wrong with the reading of a text; null where it keeps every promise that `findDates` makes for any text. */
export function checkReading({ text, language, anchor }: Input): string | null {
  const found = findDates(text, { language, anchor })
  let before = 0
  for (const { start, end, surface, value, duration, alternatives } of found) {
    if (!(before <= start && start < end && end <= text.length)) return `offsets ${start}–${end}`
    if (text.slice(start, end) !== surface) return `surface ${surface}`
    if (value !== null && parseEdtf(value.edtf) === null) return `value ${value.edtf}`
    if (value?.firstDay != null && value.lastDay != null && value.firstDay > value.lastDay) return `order ${value.edtf}`
    if (duration !== null && !DURATION.test(duration)) return `duration ${duration}`
    if (alternatives.some(({ edtf }) => parseEdtf(edtf) === null)) return `alternatives of ${surface}`
    before = end
  }
  const again = findDates(text, { language, anchor })
  return JSON.stringify(found) === JSON.stringify(again) ? null : 'another answer the second time'
}

const anchors = [null, '2020-11-17', '2021-03-20', '2021-03-21', '2020-12-31', '2024-02-29', '0001-01-01', '9999-12-31']
const strange = [
  ...'۰۱۲۳۴۵۶۷۸۹٠٥٩0123456789',
  ...'()[]{}/\\-–—.,،؛;:«»"\'%\u200c\u200f\u202b\u2067\u00a0\u0640\u064b\u0301\n\t ',
  ...'اویه‌ةآA\u0000\ud800\udc00😀ﷲﻻﷺ',
  ...[
    '9999',
    '99999999',
    '1399',
    '1442',
    '2020',
    '۳۱',
    '۳۲',
    '-1',
    '1/1',
    ' تا ',
    ' و ',
    ' من ',
    ' to ',
    'ساعت ',
    'سال ',
    'عام ',
  ],
]

/** Texts made of a language's own words and strange signs, cut, doubled and shuffled; the same for the same seed. */
export function* inputs(count: number, seed: number): Generator<Input> {
  const random = numbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const words = { en: wordsOf('en'), fa: wordsOf('fa'), ar: wordsOf('ar') }
  for (let i = 0; i < count; i++) {
    const language = pick(['en', 'fa', 'ar'] as const)
    const own = words[random() < 0.1 ? pick(['en', 'fa', 'ar'] as const) : language]
    let text = ''
    const length = 1 + Math.floor(random() ** 2 * 24)
    for (let k = 0; k < length; k++) text += pick(random() < 0.7 ? own : strange) + (random() < 0.8 ? ' ' : '')
    for (let k = Math.floor(random() * 3); k > 0; k--) text = mutate(text, random, pick(strange))
    const day = pick(anchors)
    yield { text, language, anchor: day === null ? null : parseIsoDay(day) }
  }
}

function mutate(text: string, random: () => number, sign: string): string {
  const [a, b] = [Math.floor(random() * text.length), Math.floor(random() * text.length)]
  const [from, to] = [Math.min(a, b), Math.max(a, b)]
  const how = random()
  if (how < 0.4) return text.slice(0, from) + sign + text.slice(from)
  if (how < 0.7) return text.slice(0, from) + text.slice(Math.min(to, from + 6))
  return text.slice(0, to) + text.slice(from, Math.min(to, from + 30)) + text.slice(to)
}

function wordsOf(language: Locale): string[] {
  const { time, numerals } = languages[language]
  const entries = Object.values(time.lexicon).flatMap((table) =>
    Array.isArray(table) ? table : Object.values(table).flat(),
  )
  return [...entries, ...Object.keys(numerals.cardinals), ...Object.keys(numerals.ordinals)]
}

/** A small generator of numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
