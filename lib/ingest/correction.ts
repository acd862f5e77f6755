import { formatIsoDay, parseIsoDay } from '@/lib/calendar'
import { findActor } from '@/lib/codebook/actors'
import { findType } from '@/lib/codebook/event-types'
import { places } from '@/lib/codebook/places'
import {
  type FigureChange,
  type MentionChange,
  type StatedDate,
  type StatedParty,
  statedValue,
} from '@/lib/domain/correction'
import { type Problem, problem } from '@/lib/domain/problem'
import { dayBounds } from '@/lib/domain/query'
import { type Checked, publishedProblems } from './article'
import type { Correction } from './correct'

/** Longest reason, in letters. */
export const longestReason = 500

/** A correction as somebody hands it in: its shape was checked, not what it says. */
export type GivenCorrection = {
  reason: string
  version?: string
  mention?: number
  change?: MentionChange
  published?: string | null
  undo?: number
}

/** Checks a correction field by field; all that is wrong is named at once. */
export function checkCorrection(given: GivenCorrection): Checked<{ correction: Correction; reason: string }> {
  const { reason, version, mention, change, published, undo } = given
  const problems = [
    ...kindProblems(given),
    ...reasonProblems(reason),
    ...(undo === undefined && version === undefined ? [problem('version', 'required')] : []),
    ...(mention !== undefined && change === undefined ? [problem('change', 'required')] : []),
    ...(mention === undefined && change !== undefined && undo === undefined ? [problem('mention', 'required')] : []),
    ...(change === undefined ? [] : changeProblems(change)),
    ...publishedProblems(published ?? null),
  ]
  const correction = correctionOf(given)
  if (problems.length > 0 || correction === null) return { ok: false, problems }
  return { ok: true, value: { correction, reason: reason.trim() } }
}

function correctionOf({ version, mention, change, published, undo }: GivenCorrection): Correction | null {
  if (undo !== undefined) return { kind: 'undo', revision: undo }
  if (version === undefined) return null
  if (published !== undefined)
    return { kind: 'anchor', version, published: published === null ? null : parseIsoDay(published) }
  if (mention === undefined || change === undefined) return null
  return { kind: 'mention', version, mention, change: plainChange(change) }
}

/** A change with its days and figures as they are kept: a single day is no span, whoever calls it one. */
function plainChange(change: MentionChange): MentionChange {
  const { date } = change
  const value = date && statedValue(date.edtf, date.calendar)
  const sense = value && value.firstDay === value.lastDay ? 'instant' : date?.sense
  return { ...change, ...(date && sense && { date: { ...date, sense } }) }
}

function kindProblems({ mention, published, undo }: GivenCorrection): Problem[] {
  const kinds = Object.entries({ mention, published, undo }).flatMap(([name, value]) =>
    value === undefined ? [] : name,
  )
  if (kinds.length === 1) return []
  const known = 'mention, published, undo'
  return [kinds.length === 0 ? problem('mention', 'required') : problem(kinds[1] ?? 'mention', 'only-one', { known })]
}

function reasonProblems(reason: string): Problem[] {
  if (reason.trim() === '') return [problem('reason', 'required')]
  const stray = /[\0\p{Cs}]/u.exec(reason)
  return stray ? [problem('reason', 'not-text', { at: stray.index })] : []
}

function changeProblems(change: MentionChange): Problem[] {
  const { type, places: spots = [], participants = [], attributedTo = [], date, claims = [] } = change
  return [
    ...(Object.values(change).every((value) => value === undefined) ? [problem('change', 'empty')] : []),
    ...(type === undefined || findType(type)?.id === type ? [] : [unknown('change.type', type)]),
    ...spots.flatMap((id, i) => (places.has(id) ? [] : [unknown(`change.places.${i}`, id)])),
    ...participants.flatMap(partyProblems),
    ...attributedTo.flatMap((id, i) => actorProblems(`change.attributedTo.${i}`, id)),
    ...(date ? dateProblems(date) : []),
    ...claims.flatMap(figureProblems),
  ]
}

function unknown(field: string, value: string): Problem {
  return problem(field, 'not-found', { value })
}

function actorProblems(field: string, id: string | null | undefined): Problem[] {
  return id === null || id === undefined || findActor(id)?.id === id ? [] : [unknown(field, id)]
}

function partyProblems({ actor, saidBy }: StatedParty, i: number): Problem[] {
  const field = `change.participants.${i}`
  return [...actorProblems(`${field}.actor`, actor), ...actorProblems(`${field}.saidBy`, saidBy)]
}

function dateProblems({ edtf, calendar }: StatedDate): Problem[] {
  const value = statedValue(edtf, calendar)
  if (value === null) return [problem('change.date', 'not-a-day', { value: edtf })]
  const { first, last } = dayBounds
  const outside = [value.firstDay, value.lastDay].some((day) => day !== null && (day < first || day > last))
  const bounds = { first: formatIsoDay(first), last: formatIsoDay(last) }
  return outside ? [problem('change.date', 'day-out-of-range', { value: edtf, ...bounds })] : []
}

function figureProblems({ by, about, low, high }: FigureChange, i: number): Problem[] {
  const field = `change.claims.${i}`
  const crossed = low !== null && low !== undefined && high !== null && high !== undefined && low > high
  return [
    ...actorProblems(`${field}.by`, by),
    ...actorProblems(`${field}.about`, about),
    ...(crossed ? [problem(`${field}.low`, 'low-above-high')] : []),
  ]
}
