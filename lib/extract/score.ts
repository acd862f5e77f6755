import { type DaySpan, parseEdtf } from '@/lib/calendar'
import { eventTypes } from '@/lib/codebook/codebook'
import type { ActorId, Mention } from '@/lib/domain/event'
import { sideOf } from './name'

/** An event as a coder writes it down. */
export type CodedEvent = {
  date: string
  type: string
  actors: string[]
  claims: { by: string | null; measure: string; side: string | null; value: number }[]
  /** Borderline: credit when found, no penalty when missed. */
  optional?: boolean
}

/** Counts over articles: events coded, read and matched, dates and types right among the matched, claims likewise. */
export type Score = {
  coded: number
  read: number
  matched: number
  dates: number
  types: number
  claimsCoded: number
  claimsRead: number
  claimsMatched: number
}

export const nothing: Score = {
  coded: 0,
  read: 0,
  matched: 0,
  dates: 0,
  types: 0,
  claimsCoded: 0,
  claimsRead: 0,
  claimsMatched: 0,
}

/** Harmonic mean of precision and recall. */
export function f1(matched: number, coded: number, read: number): number {
  return coded + read === 0 ? 1 : (2 * matched) / (coded + read)
}

/** What reading got of an article: events pair when both are incidents or neither is, days meet, and states do by half. */
export function scoreReading(
  coded: readonly CodedEvent[],
  mentions: readonly Mention[],
  before: Score = nothing,
): Score {
  const read = mentions.filter((m) => m.realis === 'actual' && m.date !== null)
  const pairs = pairUp(coded, read)
  const counted = coded.filter((c) => !c.optional || pairs.some(([x]) => x === c))
  const claims = pairs.map(([c, m]) => shared(c, m))
  return {
    coded: before.coded + counted.length,
    read: before.read + read.length,
    matched: before.matched + pairs.length,
    dates: before.dates + pairs.filter(([c, m]) => c.date === m.date?.edtf).length,
    types: before.types + pairs.filter(([c, m]) => c.type === m.type).length,
    claimsCoded: before.claimsCoded + counted.reduce((n, c) => n + c.claims.length, 0),
    claimsRead: before.claimsRead + read.reduce((n, m) => n + told(m).length, 0),
    claimsMatched: before.claimsMatched + claims.reduce((n, x) => n + x, 0),
  }
}

function pairUp(coded: readonly CodedEvent[], read: readonly Mention[]): [CodedEvent, Mention][] {
  const options = coded.flatMap((c) => read.flatMap((m) => (fits(c, m) ? [{ c, m, fit: fitOf(c, m) }] : [])))
  const pairs: [CodedEvent, Mention][] = []
  for (const { c, m } of options.sort((a, b) => b.fit - a.fit))
    if (!pairs.some(([x, y]) => x === c || y === m)) pairs.push([c, m])
  return pairs
}

function fits(c: CodedEvent, m: Mention): boolean {
  const band = (type: string): boolean => eventTypes.get(type)?.band === 'incident'
  return band(c.type) === band(m.type) && daysMeet(c.date, m.date?.edtf ?? '') && overlap(c, m) >= 0.5
}

function fitOf(c: CodedEvent, m: Mention): number {
  return overlap(c, m) + (c.type === m.type ? 1 : 0) + (c.date === m.date?.edtf ? 0.5 : 0)
}

function overlap(c: CodedEvent, m: Mention): number {
  const [a, b] = [new Set(c.actors.map(sideOf)), new Set(m.participants.map((p) => sideOf(p.actor)))]
  const both = [...a].filter((x) => b.has(x)).length
  return both / (a.size + b.size - both)
}

/** Days within one of each other; a vague date is no reading of an exact one. */
function daysMeet(coded: string, read: string): boolean {
  const [a, b] = [spanOf(coded), spanOf(read)]
  if (!a || !b) return false
  const long = (s: DaySpan): number => s.last - s.first + 1
  return long(b) <= Math.max(3, 1.5 * long(a)) && b.first <= a.last + 1 && b.last >= a.first - 1
}

function spanOf(edtf: string): DaySpan | null {
  const value = parseEdtf(edtf)
  return value?.firstDay != null && value.lastDay != null ? { first: value.firstDay, last: value.lastDay } : null
}

const side = (actor: ActorId | null): string => (actor === null ? '' : sideOf(actor))

function told(m: Mention): string[] {
  return m.claims
    .filter((c) => c.value !== null && c.partOf === null)
    .map((c) => [side(c.by), c.measure, side(c.about), c.value].join())
}

function shared(c: CodedEvent, m: Mention): number {
  const left = told(m)
  return c.claims.filter((x) => {
    const at = left.indexOf([side(x.by), x.measure, side(x.side), x.value].join())
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}
