import { editedFields } from '@/lib/domain/correction'
import type { Mention, Passage } from '@/lib/domain/event'
import { canonicalJson } from './canonical-json'
import { keyed } from './mention'
import type { State } from './state'

/** A mention before and after; null where there was, or is, none. A new one has no number yet. */
export type Turn = { before: State | null; after: (Omit<State, 'id'> & { id: number | null }) | null }

/** What another reading of a document makes of its mentions. */
export type Rematch = {
  turns: Turn[]
  unchanged: number
  /** What an editor has reviewed: left as it is. */
  kept: number
  /** What readers see and the text no longer gives: left as it is, until an editor decides. */
  missed: State[]
}

/** Whether an editor has said something about a mention. */
export function isReviewed({ reviewer, status, mention }: State): boolean {
  return reviewer !== null || status === 'rejected' || editedFields(mention.rules).size > 0
}

export type Fresh = {
  documentId: string
  extractor: string
  mentions: readonly Mention[]
  /** Mentions that readers see, by number. */
  shown: ReadonlySet<number>
  /** The publication day was corrected: what hangs on it follows even where it was reviewed, and what is gone goes. */
  anchored: boolean
}

/**
 * Sets a new reading of a document beside what is kept of it: each mention is found again by its key, else by the words it
 * was read from. What was reviewed stays, what was not is replaced. Pure.
 */
export function rematch(existing: readonly State[], fresh: Fresh): Rematch {
  const { documentId, extractor, anchored, shown } = fresh
  const read = keyed(documentId, fresh.mentions)
  const found = pairs(existing, read)
  const result: Rematch = { turns: [], unchanged: 0, kept: 0, missed: [] }
  for (const state of existing) {
    const again = found.get(state)
    const after = again ? followed(state, again, { extractor, anchored }) : state
    if (!again && !isReviewed(state)) {
      if (!anchored && state.status === 'accepted' && shown.has(state.id)) result.missed.push(state)
      else result.turns.push({ before: state, after: null })
    } else if (canonicalJson(after) !== canonicalJson(state)) result.turns.push({ before: state, after })
    else if (isReviewed(state)) result.kept++
    else result.unchanged++
  }
  const known = new Set([...found.values()])
  for (const one of read.filter((r) => !known.has(r)))
    result.turns.push({
      before: null,
      after: {
        id: null,
        key: one.key,
        extractor,
        status: 'suggested',
        reviewer: null,
        event: null,
        mention: one.mention,
      },
    })
  return result
}

type Read = { key: string; mention: Mention }

/** A mention as it stands after its text was read again. */
function followed(
  state: State,
  { key, mention }: Read,
  { extractor, anchored }: Pick<Fresh, 'extractor' | 'anchored'>,
) {
  if (!isReviewed(state)) {
    const same = key === state.key && canonicalJson(mention) === canonicalJson(state.mention)
    return same ? state : { ...state, key, extractor, mention }
  }
  if (!anchored) return state
  const edited = editedFields(state.mention.rules)
  return {
    ...state,
    mention: {
      ...state.mention,
      ...(!edited.has('date') && { date: mention.date }),
      ...(!edited.has('date') && !edited.has('type') && { landmark: mention.landmark }),
      ...(!edited.has('importance') && { importance: mention.importance }),
    },
  }
}

/** Which new mention each old one is: the same key, else the same trigger, else the same type and sentence; each once. */
function pairs(existing: readonly State[], read: readonly Read[]): Map<State, Read> {
  const found = new Map<State, Read>()
  const free = new Set(read)
  const tests: ((state: State, one: Read) => boolean)[] = [
    (state, { key }) => state.key === key,
    ({ mention: m }, { mention }) => m.type === mention.type && meet(m.trigger, mention.trigger),
    ({ mention: m }, { mention }) => meet(m.trigger, mention.trigger),
    ({ mention: m }, { mention }) =>
      m.type === mention.type && m.passages.some((p) => mention.passages.some((q) => meet(p, q))),
  ]
  for (const test of tests)
    for (const state of existing) {
      if (found.has(state)) continue
      const one = [...free].find((r) => test(state, r))
      if (!one) continue
      found.set(state, one)
      free.delete(one)
    }
  return found
}

const meet = (a: Passage, b: Passage) => a.start < b.end && b.start < a.end
