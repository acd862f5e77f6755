import { parseEdtf } from '@/lib/calendar'
import { eventTypes, findActor, landmarks, places } from '@/lib/codebook/codebook'
import type { Article, Mention, Passage } from '@/lib/domain/event'
import { extract } from './extract'

/** What is wrong with the reading of an article; null where it keeps every promise that holds for any text. */
export function checkReading(article: Article): string | null {
  const { text } = article
  const reading = extract(article)
  for (const mention of reading.mentions) {
    const fault = passageFault(mention, text) ?? quoteFault(mention, text) ?? codeFault(mention) ?? dateFault(mention)
    if (fault !== null) return `${mention.type}: ${fault}`
  }
  for (const { start, end, surface } of reading.dates)
    if (!isInside({ start, end }, text) || text.slice(start, end) !== surface) return `date ${start}–${end} ${surface}`
  return null
}

/** Whether an article read again is read alike. */
export function readsAlike(article: Article): boolean {
  return JSON.stringify(extract(article)) === JSON.stringify(extract({ ...article }))
}

function isInside({ start, end }: Passage, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length
}

function passageFault(mention: Mention, text: string): string | null {
  const all = [
    mention.trigger,
    ...mention.passages,
    ...mention.participants.flatMap((p) => p.passage ?? []),
    ...mention.claims.map((c) => c.passage),
    ...(mention.date?.passage ? [mention.date.passage] : []),
  ]
  const wrong = all.find((p) => !isInside(p, text))
  if (wrong) return `passage ${wrong.start}–${wrong.end} in ${text.length} characters`
  const { trigger } = mention
  const told = mention.passages.some((p) => p.start <= trigger.start && trigger.end <= p.end)
  return told ? null : `trigger ${trigger.start}–${trigger.end} is in none of its passages`
}

function quoteFault({ date, claims }: Mention, text: string): string | null {
  const quotes = [...claims, ...(date?.passage ? [{ passage: date.passage, surface: date.surface }] : [])]
  const wrong = quotes.find(({ passage, surface }) => text.slice(passage.start, passage.end) !== surface)
  return wrong ? `«${wrong.surface}» is not what stands at ${wrong.passage.start}` : null
}

function codeFault(mention: Mention): string | null {
  const actors = [
    ...mention.participants.map((p) => p.actor),
    ...mention.participants.flatMap((p) => p.saidBy ?? []),
    ...mention.dyads.flat(),
    ...mention.attributedTo,
    ...mention.claims.flatMap((c) => [c.by ?? [], c.relayedBy ?? [], c.about ?? []].flat()),
  ]
  const actor = actors.find((a) => findActor(a) === null)
  if (actor !== undefined) return `no actor ${actor}`
  if (!eventTypes.has(mention.type)) return `no event type ${mention.type}`
  const place = mention.places.find((p) => !places.has(p))
  if (place !== undefined) return `no place ${place}`
  if (mention.landmark !== null && !landmarks.has(mention.landmark)) return `no landmark ${mention.landmark}`
  const total = mention.claims.findIndex(
    ({ partOf }, i) => partOf !== null && (partOf === i || !mention.claims[partOf]),
  )
  return total < 0 ? null : `claim ${total} is a part of ${mention.claims[total]?.partOf}`
}

function dateFault({ date }: Mention): string | null {
  if (date === null) return null
  const { edtf, firstDay, lastDay, alternatives } = date
  if (parseEdtf(edtf) === null) return `date ${edtf}`
  if (firstDay !== null && lastDay !== null && firstDay > lastDay) return `date ${edtf} ends before it begins`
  const other = alternatives.find((a) => parseEdtf(a.edtf) === null)
  return other ? `other date ${other.edtf}` : null
}

const strange = [
  ...'۰۱۲۳۹٠٥٩0123456789',
  ...'()[]{}/\\-–—.,،؛;:!؟?«»"\'%|›',
  ...'\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2067\u2069\u00a0\u0640\u064b\u0301\ufeff\n\r\t\0 ',
  ...[
    '\ud800',
    '\udc00',
    '😀',
    '𝐀',
    'ﷲ',
    'ﻻ',
    'ﷺ',
    'ß',
    'İ',
    '\r\n',
    '\n\n',
    '« ',
    ' »',
    '""',
    'و',
    'ال',
    ' و ',
    ' and ',
  ],
  ...['99999999999999999999', '۳۲ مهر ۱۳۹۹', '31/02/2020', 'شنبه', 'yesterday', 'أمس', 'S300', 'المادة 27'],
]

/** Articles made of given texts: cut, doubled, spliced with others, digits changed, strange signs put in; the same for the same seed. */
export function* mutated(texts: readonly string[], count: number, seed: number): Generator<Article> {
  const random = numbers(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  for (let i = 0; i < count; i++) {
    let text = pick(texts)
    for (let n = 1 + below(12); n > 0; n--) text = changed(text, pick(texts), below, pick(strange))
    const published = random() < 0.3 ? null : 12_000 + below(9_000)
    yield { text, language: random() < 0.7 ? null : pick(['en', 'fa', 'ar'] as const), published }
  }
}

function changed(text: string, other: string, below: (n: number) => number, sign: string): string {
  const at = below(text.length + 1)
  const to = at + below(below(2) === 0 ? 12 : 400)
  const from = below(other.length + 1)
  switch (below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(to)
    case 1:
      return text.slice(0, to) + text.slice(at)
    case 2:
      return text.slice(0, at) + other.slice(from, from + below(600)) + text.slice(at)
    case 3:
      return text.slice(0, at) + sign.repeat(1 + below(3)) + text.slice(to)
    case 4:
      return text.replace(/\p{Nd}/gu, (d) => (below(4) === 0 ? String(below(10)) : d))
    case 5:
      return text.replace(/["«».،؟\n]/gu, (c) => (below(6) === 0 ? sign : c))
    case 6:
      return text.slice(at) + text.slice(0, at)
    case 7:
      return text.replace(/ /g, (c) => (below(20) === 0 ? '' : c))
    default:
      return text.slice(0, at) + sign + text.slice(at)
  }
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
