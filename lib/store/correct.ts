import { z } from 'zod'
import { corrected, editedFields, type MentionChange } from '@/lib/domain/correction'
import type { Mention, Publication } from '@/lib/domain/event'
import type { Shaper } from '@/lib/text/shape'
import { canonicalJson } from './canonical-json'
import { raiseDataVersion, type Store, type Transaction, write } from './client'
import { mentionStatusColumn, publishedFromColumn } from './columns'
import { labelShaper } from './fonts'
import { wholeMention } from './mention'
import { rematch, type Turn } from './rematch'
import { type Author, addRevisions, type Change, sha256 } from './revision'
import { settle } from './settle'
import { mentionColumn, type State, stateColumn, stateOf, versionOf } from './state'
import { type Turned, turn } from './turn'
import type { Partition } from './types'

/** What corrections are worked out with: how mentions are merged, and which well-known happening one is. */
export type Means = { partition: Partition; landmarkOf: (mention: Mention) => string | null }

/** Why nothing was corrected: there is no such thing, it is no article, it changed meanwhile, or nothing would change. */
export type CorrectionFault = 'not-found' | 'record' | 'stale' | 'unchanged'

/** What was done: the number of its revision, and the slugs of the events that now say something else. */
export type Corrected = { revision: number; events: string[] }
export type CorrectionOutcome = Corrected | { fault: CorrectionFault }

type OfMention = { documentId: string; mention: number; version: string; change: MentionChange }

/** Changes fields of a mention, or rejects it, on an editor's word; what hangs on them is worked out anew, in one transaction. */
export async function correctMention(
  store: Store,
  { documentId, mention: id, version, change }: OfMention,
  author: Author,
  means: Means,
): Promise<CorrectionOutcome> {
  const shape = await labelShaper()
  return write(store, async (t) => {
    const row = await t.mention.findFirst({
      where: { id, documentId },
      include: { ...wholeMention, document: { select: { kind: true } } },
    })
    if (!row) return { fault: 'not-found' }
    if (row.document.kind !== 'article') return { fault: 'record' }
    const before = stateOf(row)
    if (versionOf(before) !== version) return { fault: 'stale' }
    if (change.claims?.some(({ position }) => position >= before.mention.claims.length)) return { fault: 'not-found' }
    const mention = withLandmark(before.mention, corrected(before.mention, change), means)
    const status = change.status ?? 'accepted'
    const after = { ...before, mention, status, reviewer: author.editorId ?? null }
    if (versionOf(after) === version) return { fault: 'unchanged' }
    const action = change.status === 'rejected' ? 'reject' : mention === before.mention ? 'accept' : 'correct'
    return keepMention(t, { store, shape, author, means }, { documentId, before, after, action, restoring: false })
  })
}

/** Which well-known happening a mention is follows from its type, its parties and its day. */
function withLandmark(before: Mention, after: Mention, { landmarkOf }: Means): Mention {
  const told = ({ type, participants, date }: Mention) => canonicalJson({ type, participants, date })
  if (canonicalJson(before) === canonicalJson(after)) return before
  return told(before) === told(after) ? after : { ...after, landmark: landmarkOf(after) }
}

type Tools = { store: Store; shape: Shaper; author: Author; means: Means }
type Kept = { documentId: string; before: State; after: State; action: string; restoring: boolean; undoes?: number }

async function keepMention(
  t: Transaction,
  tools: Tools,
  { documentId, before, after, action, restoring, undoes }: Kept,
): Promise<Corrected> {
  const { store, shape, means } = tools
  const at = store.now()
  const turned = await turn(t, shape, { documentId, turns: [{ before, after }], at, restoring }, means.partition)
  const now = turned.states[0] ?? after
  const fields = changedFields(before, now)
  const change: Change = {
    record: 'mention',
    recordId: before.key,
    action,
    before: pick(before, fields),
    after: { ...pick(now, fields), ...(undoes !== undefined && { undoes }) },
  }
  return finish(t, tools, [change], turned)
}

async function finish(t: Transaction, { store, author }: Tools, own: Change[], turned: Turned): Promise<Corrected> {
  const last = await addRevisions(t, store.now(), author, [...own, ...turned.changes])
  if (turned.events.length > 0) await raiseDataVersion(t)
  const events = await t.event.findMany({
    where: { id: { in: turned.events }, status: { in: ['draft', 'published'] } },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  })
  return { revision: last - turned.changes.length, events: events.map(({ slug }) => slug) }
}

// What a revision holds of a mention: the fields that a correction changes, those that follow from them, and its review.

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
const revised = z.object(revisedFields).partial()

/** What a revision holds of a mention, before or after: only what it changed. */
export type Revised = z.infer<typeof revised>
type Field = keyof typeof revisedFields
const fieldNames = Object.keys(revisedFields).filter((name): name is Field => name in revisedFields)

function flat({ status, reviewer, event, mention }: State): Required<Revised> {
  const { trigger, passages, confidence, dyads, ...fields } = mention
  return { status, reviewer, event, ...fields, dyads: dyads.map(([a, b]) => [a, b]) }
}

function unflat(state: State, fields: Revised): State {
  const { status = state.status, reviewer = state.reviewer, event = state.event, ...mention } = fields
  return { ...state, status, reviewer, event, mention: { ...state.mention, ...mention } }
}

function changedFields(before: State, after: State): Field[] {
  const [a, b] = [flat(before), flat(after)]
  return fieldNames.filter((name) => canonicalJson(a[name]) !== canonicalJson(b[name]))
}

function pick(state: State, fields: readonly Field[]): Revised {
  const all = flat(state)
  return Object.fromEntries(fields.map((name) => [name, all[name]]))
}

// The publication day.

const anchored = z.object({
  published: z.int().nullable(),
  from: publishedFromColumn,
  reason: z.string().nullable(),
  words: z.string().nullable(),
  mentions: z.array(stateColumn),
})

/** What a revision of a publication day holds, before or after: the day, how it was known, and the mentions that follow it. */
export type Anchored = z.infer<typeof anchored>

export type DocumentRow = {
  id: string
  publishedDay: number | null
  publishedFrom: string
  publishedReason: string | null
  publishedText: string | null
}

/** A name of a document's publication day: another one where it was changed. */
export function anchorVersion({
  id,
  publishedDay,
  publishedFrom,
}: Omit<DocumentRow, 'publishedReason' | 'publishedText'>) {
  return sha256(canonicalJson({ id, publishedDay, publishedFrom })).slice(0, 16)
}

type OfAnchor = {
  documentId: string
  version: string
  publication: Publication
  /** The document as it is read with that day. */
  mentions: readonly Mention[]
  extractor: string
}

/**
 * States a document's publication day. What was read with the old one is replaced by what is read with the new; where an
 * editor has reviewed a mention only its day follows, unless an editor stated that too.
 */
export async function correctAnchor(
  store: Store,
  { documentId, version, publication, mentions, extractor }: OfAnchor,
  author: Author,
  means: Means,
): Promise<CorrectionOutcome> {
  const shape = await labelShaper()
  return write(store, async (t) => {
    const row = await readDocument(t, documentId)
    if (!row || row.purgedAt !== null) return { fault: 'not-found' }
    if (row.kind !== 'article') return { fault: 'record' }
    if (anchorVersion(row) !== version) return { fault: 'stale' }
    if (row.publishedDay === publication.day && row.publishedFrom === publication.from) return { fault: 'unchanged' }
    const { turns } = rematch(row.mentions.map(stateOf), {
      documentId,
      extractor,
      mentions,
      shown: new Set(),
      anchored: true,
    })
    const to = { published: publication.day, from: publication.from, reason: publication.reason, words: null }
    return keepAnchor(t, { store, shape, author, means }, { row, to, turns, action: 'anchor', restoring: false })
  })
}

/** A document with the mentions the store keeps of it. */
export function readDocument(t: Transaction, id: string) {
  return t.sourceDocument.findUnique({
    where: { id },
    include: { mentions: { include: wholeMention, orderBy: { key: 'asc' } } },
  })
}

type KeptAnchor = {
  row: DocumentRow
  to: Omit<Anchored, 'mentions'>
  turns: readonly Turn[]
  action: string
  restoring: boolean
  undoes?: number
}

async function keepAnchor(
  t: Transaction,
  tools: Tools,
  { row, to, turns, action, restoring, undoes }: KeptAnchor,
): Promise<Corrected> {
  const { store, shape, means } = tools
  await t.sourceDocument.update({
    where: { id: row.id },
    data: {
      publishedDay: to.published,
      publishedFrom: to.from,
      publishedReason: to.reason,
      publishedText: to.words,
    },
  })
  const turned = await turn(t, shape, { documentId: row.id, turns, at: store.now(), restoring }, means.partition)
  const resettled = await resettle(t, shape, row.id, turned)
  const change: Change = {
    record: 'document',
    recordId: row.id,
    action,
    before: { ...dayOf(row), mentions: turns.flatMap(({ before }) => (before ? [plain(before)] : [])) },
    after: {
      ...to,
      mentions: turned.states.flatMap((state) => (state ? [plain(state)] : [])),
      ...(undoes !== undefined && { undoes }),
    },
  }
  return finish(t, tools, [change], resettled)
}

/** Later figures take the place of earlier ones by publication day, and the newest document dates an event: all events told here follow. */
export async function resettle(t: Transaction, shape: Shaper, documentId: string, turned: Turned): Promise<Turned> {
  const told = await t.mention.findMany({
    where: { documentId, eventId: { not: null } },
    select: { eventId: true },
    distinct: ['eventId'],
  })
  const more = told.flatMap(({ eventId }) => (eventId && !turned.events.includes(eventId) ? eventId : []))
  const changes = await settle(t, shape, more)
  return { ...turned, changes: [...turned.changes, ...changes], events: [...turned.events, ...more] }
}

/** A document's publication day, as history keeps it. */
export function dayOf({
  publishedDay,
  publishedFrom,
  publishedReason,
  publishedText,
}: DocumentRow): Omit<Anchored, 'mentions'> {
  const from = publishedFromColumn.parse(publishedFrom)
  return { published: publishedDay, from, reason: publishedReason, words: publishedText }
}

/** A state as JSON holds it: without what its types alone know. */
export function plain(state: State) {
  const { dyads, ...mention } = state.mention
  return { ...state, mention: { ...mention, dyads: dyads.map(([a, b]) => [a, b]) } }
}

// Taking back.

/** Takes back one correction: what it changed is again as it was before. Nothing where it was changed again since. */
export async function undoCorrection(
  store: Store,
  { documentId, revision }: { documentId: string; revision: number },
  author: Author,
  means: Means,
): Promise<CorrectionOutcome> {
  const shape = await labelShaper()
  const tools = { store, shape, author, means }
  return write(store, async (t) => {
    const row = await t.revision.findUnique({ where: { seq: revision } })
    if (!row || row.before === null || row.after === null || !undoable.has(row.action)) return { fault: 'not-found' }
    const { before, after, recordId, seq } = row
    if (row.record === 'mention' && recordId.startsWith(`${documentId}:`))
      return undoMention(t, tools, {
        documentId,
        key: recordId,
        seq,
        from: revised.parse(after),
        to: revised.parse(before),
      })
    if (row.record === 'document' && recordId === documentId)
      return undoAnchor(t, tools, { documentId, seq, from: anchored.parse(after), to: anchored.parse(before) })
    return { fault: 'not-found' }
  })
}

/** Revisions that are corrections, and can be taken back. */
export const undoable: ReadonlySet<string> = new Set(['correct', 'accept', 'reject', 'anchor', 'undo'])

type Back<T> = { documentId: string; seq: number; from: T; to: T }

async function undoMention(
  t: Transaction,
  tools: Tools,
  { documentId, key, seq, from, to }: Back<Revised> & { key: string },
): Promise<CorrectionOutcome> {
  const row = await t.mention.findUnique({ where: { key }, include: wholeMention })
  if (!row) return { fault: 'not-found' }
  const before = stateOf(row)
  const now = flat(before)
  const facts = fieldNames.filter((name) => name in from && !reviewFields.has(name))
  if (facts.some((name) => canonicalJson(now[name]) !== canonicalJson(from[name]))) return { fault: 'stale' }
  const rules = rulesBack(before.mention.rules, from.rules, to.rules)
  const others = editedFields(rules).size > 0 && canonicalJson(rules) !== canonicalJson(to.rules ?? rules)
  const review = others || now.status !== (from.status ?? now.status) ? {} : reviewOf(to)
  const event = from.event === now.event && to.event !== undefined ? { event: to.event } : {}
  const back = Object.fromEntries(facts.map((name) => [name, to[name]]))
  const after = unflat(before, { ...revised.parse(back), ...review, ...event, rules })
  if (versionOf(after) === versionOf(before)) return { fault: 'unchanged' }
  return keepMention(t, tools, { documentId, before, after, action: 'undo', restoring: true, undoes: seq })
}

const reviewFields: ReadonlySet<string> = new Set(['status', 'reviewer', 'event', 'rules'])

function reviewOf({ status, reviewer }: Revised): Revised {
  return { ...(status !== undefined && { status }), ...(reviewer !== undefined && { reviewer }) }
}

/** The rules as they were: exactly where nothing else changed them, else without what the correction noted. */
function rulesBack(now: readonly string[], from: readonly string[] | undefined, to: readonly string[] | undefined) {
  if (!from || !to) return [...now]
  if (canonicalJson(now) === canonicalJson(from)) return [...to]
  const kept = now.filter((rule) => to.includes(rule) || !from.includes(rule))
  return [...kept, ...to.filter((rule) => !from.includes(rule) && !kept.includes(rule))]
}

async function undoAnchor(
  t: Transaction,
  tools: Tools,
  { documentId, seq, from, to }: Back<Anchored>,
): Promise<CorrectionOutcome> {
  const row = await readDocument(t, documentId)
  if (!row) return { fault: 'not-found' }
  const { mentions: made, ...day } = from
  if (canonicalJson(dayOf(row)) !== canonicalJson(day)) return { fault: 'stale' }
  const now = new Map(row.mentions.map((m) => [m.id, stateOf(m)]))
  const ids = [...new Set([...made, ...to.mentions].map(({ id }) => id))]
  const turns = ids.map((id): Turn & { same: boolean } => {
    const [before, was, after] = [
      now.get(id) ?? null,
      ...[made, to.mentions].map((l) => l.find((s) => s.id === id) ?? null),
    ]
    return { before, after: after ?? null, same: content(before) === content(was ?? null) }
  })
  if (turns.some(({ same }) => !same)) return { fault: 'stale' }
  const { mentions, ...back } = to
  return keepAnchor(t, tools, { row, to: back, turns, action: 'undo', restoring: true, undoes: seq })
}

/** What a mention says, but for the event it is about, which others change too. */
function content(state: State | null): string | null {
  return state && canonicalJson({ ...plain(state), event: null })
}
