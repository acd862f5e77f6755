import { corrected, type MentionChange } from '@/lib/domain/correction'
import type { Mention } from '@/lib/domain/event'
import { canonicalJson } from './canonical-json'
import { type Store, type Transaction, write } from './client'
import { type Corrected, type CorrectionOutcome, finish, type Means, type Tools } from './correction'
import { labelShaper } from './fonts'
import { wholeMention } from './mention'
import { changedFields, pick } from './revised'
import type { Author, Change } from './revision'
import { type State, stateOf, versionOf } from './state'
import { turn } from './turn'

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

type Kept = { documentId: string; before: State; after: State; action: string; restoring: boolean; undoes?: number }

/** Keeps a mention of a document in another state, with what that does to events, and one revision of it. */
export async function keepMention(
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
