import type { Mention, Publication } from '@/lib/domain/event'
import type { Shaper } from '@/lib/text/shape'
import { canonicalJson } from './canonical-json'
import { type Store, type Transaction, write } from './client'
import { publishedFromColumn } from './columns'
import { type Corrected, type CorrectionOutcome, finish, type Means, type Tools } from './correction'
import { labelShaper } from './fonts'
import { wholeMention } from './mention'
import { rematch, type Turn } from './rematch'
import type { Anchored } from './revised'
import { type Author, type Change, sha256 } from './revision'
import { settle } from './settle'
import { type State, stateOf } from './state'
import { type Turned, turn } from './turn'

/** What a document keeps of its publication day. */
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

/** Keeps a publication day and the mentions that follow it, and one revision of both. */
export async function keepAnchor(
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
