import type { Shaper } from '@/lib/text/shape'
import { eachChunk, inChunks } from './chunks'
import type { Transaction } from './client'
import { saveMention, wholeMention } from './mention'
import { arrange, show } from './place'
import type { Turn } from './rematch'
import { type Change, statusChange } from './revision'
import { settle } from './settle'
import { isLive, type State, stateOf, writeState } from './state'
import type { Partition } from './types'

export type TurnOrder = {
  documentId: string
  turns: readonly Turn[]
  at: Date
  /** Gives back what was before: an event that ended or was hidden for want of a mention comes back as it was. */
  restoring: boolean
}

export type Turned = {
  /** The mentions as they now stand, in the order of the turns; null where there is none any more. */
  states: (State | null)[]
  /** What became of events, for their history. */
  changes: Change[]
  /** Events that now say something else, or are no more. */
  events: string[]
}

/**
 * Keeps mentions of a document in another state and works out what that does to events: the block is parted anew, an event
 * keeps its id where any of its mentions stays, what readers saw before they still see, and an event that rests on nothing
 * an editor let through is a draft again.
 */
export async function turn(t: Transaction, shape: Shaper, order: TurnOrder, partition: Partition): Promise<Turned> {
  const { documentId, turns, at, restoring } = order
  const open = await publicEvents(
    t,
    turns.flatMap(({ before }) => before?.event ?? []),
  )
  const written = await writeTurns(t, documentId, turns)
  const around = turns.flatMap(({ before, after }) => [before, after].flatMap((s) => (s && isLive(s) ? s.mention : [])))
  const moved = new Map(written.map((id, i) => [id, turns[i]!.before?.event ?? null]))
  const given = { documentId, around, held: true, at, moved }
  const arranged = around.length > 0 ? await arrange(t, given, partition) : { touched: [], ended: [], rows: [] }
  const states = await readStates(t, written)
  const wishes = turns.flatMap(({ after }) => (restoring && after?.event ? after.event : []))
  const revived = restoring ? await revive(t, wishes) : []
  const seen = turns.flatMap(({ before }, i) => {
    const now = states[i]
    const was = before?.status === 'accepted' && before.event !== null && open.has(before.event)
    return was && now?.status === 'accepted' && now.event && !wishes.includes(now.event) ? now.event : []
  })
  const shown = await show(t, seen)
  const hidden = await hide(t, arranged.touched)
  const settled = await settle(t, shape, [...arranged.touched, ...wishes], arranged.rows)
  return {
    states,
    changes: [...arranged.ended, ...revived, ...shown.map(statusChange('draft', 'published')), ...hidden, ...settled],
    events: [...new Set([...arranged.touched, ...arranged.ended.map(({ recordId }) => recordId), ...wishes])],
  }
}

async function publicEvents(t: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await inChunks(ids, (some) =>
    t.event.findMany({ where: { id: { in: some }, status: 'published' }, select: { id: true } }),
  )
  return new Set(rows.map(({ id }) => id))
}

/** Writes each mention as it is to be; gives their numbers, those of deleted ones included. */
async function writeTurns(t: Transaction, documentId: string, turns: readonly Turn[]): Promise<number[]> {
  await rename(t, turns)
  const gone = turns.flatMap(({ before, after }) => (before && !after ? before.id : []))
  await eachChunk(gone, (some) => t.mention.deleteMany({ where: { id: { in: some } } }))
  const ids: number[] = []
  for (const { before, after } of turns) {
    if (after && after.id === null) {
      const { key, extractor, mention } = after
      ids.push(await saveMention(t, mention, { documentId, key, extractor, status: 'suggested' }))
    } else if (after && after.id !== null) {
      await writeState(t, documentId, { ...after, id: after.id, event: isLive(after) ? after.event : null })
      ids.push(after.id)
    } else if (before) ids.push(before.id)
  }
  return ids
}

/** New keys for old: aside first, since one may take another's. What editors decided about a mention goes with it. */
async function rename(t: Transaction, turns: readonly Turn[]): Promise<void> {
  const renamed = turns.flatMap(({ before, after }) =>
    before && after && before.key !== after.key ? [{ id: before.id, from: before.key, to: after.key }] : [],
  )
  const change = async (id: number, from: string, to: string) => {
    await t.mention.updateMany({ where: { id }, data: { key: to } })
    await t.mergeDecision.updateMany({ where: { a: from }, data: { a: to } })
    await t.mergeDecision.updateMany({ where: { b: from }, data: { b: to } })
  }
  for (const { id, from } of renamed) await change(id, from, `~${id}`)
  for (const { id, to } of renamed) await change(id, `~${id}`, to)
}

async function readStates(t: Transaction, ids: readonly number[]): Promise<(State | null)[]> {
  const rows = await inChunks(ids, (some) => t.mention.findMany({ where: { id: { in: some } }, include: wholeMention }))
  const byId = new Map(rows.map((row) => [row.id, stateOf(row)]))
  return ids.map((id) => byId.get(id) ?? null)
}

const endings = ['merge', 'empty', 'unpublish']
const statusActions = [...endings, 'publish', 'withdraw', 'revive']

/** Gives events the status they had before they lost what they rested on; what an editor decided since stands. */
async function revive(t: Transaction, ids: readonly string[]): Promise<Change[]> {
  const changes: Change[] = []
  for (const id of [...new Set(ids)].sort()) {
    const last = await t.revision.findFirst({
      where: { record: 'event', recordId: id, action: { in: statusActions } },
      orderBy: { seq: 'desc' },
    })
    if (!last || !endings.includes(last.action)) continue
    const status = statusIn(last.before)
    const told = await t.mention.count({
      where: { eventId: id, ...(status === 'published' ? { status: 'accepted' } : {}) },
    })
    const { status: now } = await t.event.findUniqueOrThrow({ where: { id }, select: { status: true } })
    if (status === null || told === 0 || now === status) continue
    await t.event.update({ where: { id }, data: { status, mergedIntoId: null } })
    changes.push(statusChange(now, status, 'revive')(id))
  }
  return changes
}

function statusIn(json: unknown): string | null {
  const status = typeof json === 'object' && json !== null && 'status' in json ? json.status : null
  return typeof status === 'string' ? status : null
}

/** Published events that rest on nothing an editor let through are drafts again. */
async function hide(t: Transaction, ids: readonly string[]): Promise<Change[]> {
  const bare = await inChunks(ids, (some) =>
    t.event.findMany({
      where: { id: { in: some }, status: 'published', mentions: { none: { status: 'accepted' } } },
      select: { id: true },
    }),
  )
  const hidden = bare.map(({ id }) => id)
  await eachChunk(hidden, (some) => t.event.updateMany({ where: { id: { in: some } }, data: { status: 'draft' } }))
  return hidden.map(statusChange('published', 'draft', 'unpublish'))
}
