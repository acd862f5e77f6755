import { z } from 'zod'
import type { Claim, DateReading, Mention } from '@/lib/domain/event'
import { canonicalJson } from './canonical-json'
import type { Transaction } from './client'
import {
  calendarColumn,
  importanceColumn,
  measureColumn,
  mentionStatusColumn,
  passagesColumn,
  precisionColumn,
  qualifierColumn,
  readingAlternatives,
  realisColumn,
  resolvedColumn,
  roleColumn,
  rulesColumn,
  senseColumn,
  stanceColumn,
  sufferersColumn,
} from './columns'
import { type MentionRow, mentionOf, mentionRow, partsOf, saveParts } from './mention'
import { sha256 } from './revision'

/** Everything the store keeps of a mention of an article: what history holds of it and can give back. */
export type State = {
  id: number
  key: string
  extractor: string
  status: 'suggested' | 'accepted' | 'rejected'
  /** Id of the editor who let it through, changed or rejected it. */
  reviewer: string | null
  /** Id of the event it is about. */
  event: string | null
  mention: Mention
}

/** A mention of an article as it stands. */
export function stateOf(row: MentionRow): State {
  const { id, key, extractor, status, reviewerId, eventId } = row
  const mention = mentionOf(row)
  return {
    id,
    key,
    extractor,
    status: mentionStatusColumn.parse(status),
    reviewer: reviewerId,
    event: eventId,
    mention,
  }
}

/** A name of what a mention says and of its review: another one where either was changed. */
export function versionOf({ status, reviewer, mention }: Pick<State, 'status' | 'reviewer' | 'mention'>): string {
  return sha256(canonicalJson({ status, reviewer, mention })).slice(0, 16)
}

/** Whether a mention tells of what happened and was not rejected: only then it is about an event. */
export function isLive({ status, mention }: Pick<State, 'status' | 'mention'>): boolean {
  return status !== 'rejected' && mention.realis === 'actual'
}

/** Keeps a mention of a document in another state; figures are new rows, so what took their place is found anew. */
export async function writeState(t: Transaction, documentId: string, state: State): Promise<void> {
  const { id, key, extractor, status, reviewer, event, mention } = state
  const columns = mentionRow(mention, { documentId, key, extractor, status })
  const data = { ...columns, reviewerId: reviewer, eventId: event }
  const known = await t.mention.count({ where: { id } })
  if (known > 0) {
    const where = { mentionId: id }
    await t.dateReading.deleteMany({ where })
    await t.participant.deleteMany({ where })
    await t.mentionDyad.deleteMany({ where })
    await t.mentionPlace.deleteMany({ where })
    await t.attribution.deleteMany({ where })
    await t.claim.deleteMany({ where })
    await t.mention.update({ where: { id }, data })
  } else await t.mention.create({ data: { id, ...data } })
  await saveParts(t, [partsOf(id, mention, {})])
}

const day = z.int().nullable()
const passage = z.object({ start: z.int(), end: z.int() })
const code = z.string().nullable()

const dateColumn = z.object({
  edtf: z.string(),
  firstDay: day,
  lastDay: day,
  precision: precisionColumn,
  minuteOfDay: z.int().nullable(),
  dayPart: code,
  zone: code,
  sense: senseColumn,
  calendar: calendarColumn,
  surface: code,
  passage: passage.nullable(),
  resolvedFrom: resolvedColumn,
  anchor: day,
  rule: z.string(),
  alternatives: readingAlternatives,
}) satisfies z.ZodType<DateReading>

const claimColumn = z.object({
  passage,
  surface: z.string(),
  by: code,
  relayedBy: code,
  about: code,
  measure: measureColumn,
  item: code,
  status: sufferersColumn,
  value: z.int().nullable(),
  low: z.int().nullable(),
  high: z.int().nullable(),
  qualifier: qualifierColumn,
  scope: z.union([z.object({ kind: z.literal('event') }), z.object({ kind: z.literal('cumulative'), since: day })]),
  stance: stanceColumn,
  partOf: z.int().nullable(),
  asOf: day,
  relayError: z.boolean(),
  rule: z.string(),
}) satisfies z.ZodType<Claim>

/** A mention as history keeps it. */
export const mentionColumn = z.object({
  type: z.string(),
  realis: realisColumn,
  trigger: passage,
  passages: passagesColumn,
  participants: z.array(
    z.object({ actor: z.string(), role: roleColumn, passage: passage.nullable(), saidBy: z.string().nullable() }),
  ),
  dyads: z.array(z.tuple([z.string(), z.string()])),
  places: z.array(z.string()),
  attributedTo: z.array(z.string()),
  importance: importanceColumn,
  confidence: z.number(),
  date: dateColumn.nullable(),
  claims: z.array(claimColumn),
  landmark: z.string().nullable(),
  rules: rulesColumn,
}) satisfies z.ZodType<Mention>

/** A mention with its review as history keeps it. */
export const stateColumn = z.object({
  id: z.int(),
  key: z.string(),
  extractor: z.string(),
  status: mentionStatusColumn,
  reviewer: z.string().nullable(),
  event: z.string().nullable(),
  mention: mentionColumn,
}) satisfies z.ZodType<State>
