import { z } from 'zod'
import { canonicalJson } from './canonical-json'
import { mentionStatusColumn, publishedFromColumn } from './columns'
import { mentionColumn, type State, stateColumn } from './state'

/** The fields that a correction changes, those that follow from them, and the review. */
const revisedFields = {
  status: mentionStatusColumn,
  reviewer: z.string().nullable(),
  event: z.string().nullable(),
  type: mentionColumn.shape.type,
  realis: mentionColumn.shape.realis,
  importance: mentionColumn.shape.importance,
  participants: mentionColumn.shape.participants,
  dyads: mentionColumn.shape.dyads,
  places: mentionColumn.shape.places,
  attributedTo: mentionColumn.shape.attributedTo,
  date: mentionColumn.shape.date,
  claims: mentionColumn.shape.claims,
  landmark: mentionColumn.shape.landmark,
  rules: mentionColumn.shape.rules,
}

/** What a revision holds of a mention, before or after: only what it changed. */
export const revised = z.object(revisedFields).partial()

export type Revised = z.infer<typeof revised>
/** A field of a mention that a revision may hold. */
export type Field = keyof typeof revisedFields
/** Their names, in the order they are told. */
export const fieldNames = Object.keys(revisedFields).filter((name): name is Field => name in revisedFields)

/** A mention as a revision holds it. */
export function flat({ status, reviewer, event, mention }: State): Required<Revised> {
  const { trigger, passages, confidence, dyads, ...fields } = mention
  return { status, reviewer, event, ...fields, dyads: dyads.map(([a, b]) => [a, b]) }
}

/** A mention with some of its fields as a revision holds them. */
export function unflat(state: State, fields: Revised): State {
  const { status = state.status, reviewer = state.reviewer, event = state.event, ...mention } = fields
  return { ...state, status, reviewer, event, mention: { ...state.mention, ...mention } }
}

/** What differs between two states of a mention. */
export function changedFields(before: State, after: State): Field[] {
  const [a, b] = [flat(before), flat(after)]
  return fieldNames.filter((name) => canonicalJson(a[name]) !== canonicalJson(b[name]))
}

/** Some fields of a mention, as a revision holds them. */
export function pick(state: State, fields: readonly Field[]): Revised {
  const all = flat(state)
  return Object.fromEntries(fields.map((name) => [name, all[name]]))
}

/** What a revision of a publication day holds, before or after: the day, how it was known, and the mentions that follow it. */
export const anchored = z.object({
  published: z.int().nullable(),
  from: publishedFromColumn,
  reason: z.string().nullable(),
  words: z.string().nullable(),
  mentions: z.array(stateColumn),
})

export type Anchored = z.infer<typeof anchored>
