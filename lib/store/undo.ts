import { editedFields } from '@/lib/domain/correction'
import { dayOf, keepAnchor, plain, readDocument } from './anchor'
import { canonicalJson } from './canonical-json'
import { type Store, type Transaction, write } from './client'
import { keepMention } from './correct'
import type { CorrectionOutcome, Means, Tools } from './correction'
import { labelShaper } from './fonts'
import { wholeMention } from './mention'
import type { Turn } from './rematch'
import { type Anchored, anchored, fieldNames, flat, type Revised, revised, unflat } from './revised'
import type { Author } from './revision'
import { type State, stateOf, versionOf } from './state'

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
