import { ulid } from 'ulid'
import { typeOrOther } from '@/lib/codebook/event-types'
import type { Mention } from '@/lib/domain/event'
import { assign } from './assign'
import { type BlockItem, readBlock, readDecisions } from './block'
import { eachChunk, inChunks } from './chunks'
import { nextVersion, Prisma, type Transaction } from './client'
import { insert } from './insert'
import { type Change, statusChange } from './revision'
import type { ToldRow } from './settle'
import type { MergeSuggestion, Partition } from './types'

/** What a document's mentions did to events. */
export type Placed = {
  created: string[]
  joined: string[]
  touched: string[]
  published: string[]
  suggestions: MergeSuggestion[]
  /** Events that no mention is about any more. */
  ended: Change[]
  /** The block's mentions, but for where they now belong. */
  rows: ToldRow[]
}

type Order = { documentId: string; mentions: readonly Mention[]; own: readonly ToldRow[]; publish: boolean; at: Date }

/** Puts a document's mentions, just saved as its `own`, into events: those of the block are parted anew and keep their events' ids. */
export async function place(t: Transaction, order: Order, partition: Partition): Promise<Placed> {
  const { documentId, mentions, own, publish, at } = order
  const around = mentions.filter((mention) => mention.realis === 'actual')
  if (around.length === 0)
    return { created: [], joined: [], touched: [], published: [], suggestions: [], ended: [], rows: [] }
  const arranged = await arrange(t, { documentId, around, own, held: !publish, at }, partition)
  const { created, touched, suggestions, ended, rows, placed } = arranged
  const told = [...new Set(own.flatMap(({ id }) => placed.get(id) ?? []))]
  const shown = publish ? await show(t, told) : []
  return {
    rows,
    created,
    joined: told.filter((id) => !created.includes(id)),
    published: shown.filter((id) => !created.includes(id)),
    touched: [...new Set([...touched, ...told])],
    suggestions: suggestions.filter(({ a, b }) => a.startsWith(documentId) || b.startsWith(documentId)),
    ended,
  }
}

/** What parting a block anew did to events. */
export type Arranged = Pick<Placed, 'created' | 'touched' | 'suggestions' | 'ended' | 'rows'> & {
  /** Mentions that went elsewhere, or into their first event: number and event. */
  placed: ReadonlyMap<number, string>
}

type Block = {
  documentId: string
  around: readonly Mention[]
  /** All mentions of the document, where they are known as they are kept. */
  own?: readonly ToldRow[]
  held: boolean
  at: Date
  /** Mentions that were changed, by number, with the events they were about: where they belong is open again. */
  moved?: ReadonlyMap<number, string | null>
}

/** Parts anew what the mentions of a document could be merged with, and moves each mention to its event. */
export async function arrange(t: Transaction, given: Block, partition: Partition): Promise<Arranged> {
  const { documentId, around, own = null, held, at, moved = new Map() } = given
  const block = await readBlock(t, around, documentId, own)
  const decisions = await readDecisions(
    t,
    block.map(({ key }) => key),
  )
  const items = block.map(({ key, documentId, mention }) => ({ key, documentId, mention }))
  const { groups, suggestions } = partition(items, decisions)
  const assigned = assign(members(groups, block), await published(t, block), { held, moved: new Set(moved.keys()) })
  const touched = new Set([...moved.values()].flatMap((id) => id ?? []))
  const placed = new Map<number, string>()
  const fresh: { id: string; type: string }[] = []
  for (const { items: group, event } of assigned) {
    const going = group.filter((item) => event === null || item.eventId !== event)
    if (group.some((item) => moved.has(item.id)) && event !== null) touched.add(event)
    if (going.length === 0) continue
    const eventId = event ?? ulid(at.getTime())
    if (event === null) fresh.push({ id: eventId, type: group[0]!.mention.type })
    for (const { id } of going) placed.set(id, eventId)
    for (const e of [eventId, ...going.flatMap((item) => item.eventId ?? [])]) touched.add(e)
  }
  await insert(t, { Event: fresh.map(eventRow) })
  await move(t, placed)
  const created = fresh.map(({ id }) => id)
  const gone = (id: string) =>
    assigned.flatMap((one) => one.items).filter((item) => item.eventId === id || moved.get(item.id) === id)
  const filled = new Set(placed.values())
  const ended = await endEmptied(
    t,
    [...touched].filter((id) => !filled.has(id)),
    gone,
  )
  const left = new Set(ended.map(({ recordId }) => recordId))
  const rows = block.map(({ row }) => row)
  return { created, touched: [...touched].filter((id) => !left.has(id)), suggestions, ended, rows, placed }
}

/** Moves mentions, by number, to an event each. */
async function move(t: Transaction, placed: ReadonlyMap<number, string>): Promise<void> {
  await eachChunk(
    placed,
    async (some) => {
      const whither = some.map(([id, eventId]) => Prisma.sql`WHEN ${id} THEN ${eventId}`)
      await t.$executeRaw`UPDATE "Mention" SET "eventId" = CASE "id" ${Prisma.join(whither, ' ')} END
        WHERE "id" IN (${Prisma.join(some.map(([id]) => id))})`
    },
    movesAtOnce,
  )
}

/** Each takes three parameters. */
const movesAtOnce = 150

/** Makes drafts public; gives those it did. */
export async function show(t: Transaction, ids: readonly string[]): Promise<string[]> {
  const drafts = await inChunks(ids, (some) =>
    t.event.findMany({ where: { id: { in: some }, status: 'draft' }, select: { id: true } }),
  )
  const shown = drafts.map(({ id }) => id)
  await eachChunk(shown, (some) => t.event.updateMany({ where: { id: { in: some } }, data: { status: 'published' } }))
  return shown
}

/** The groups as items of the block; one that leaves a mention out or tells of it twice is a fault of the partition. */
function members(groups: readonly string[][], block: readonly BlockItem[]): BlockItem[][] {
  const byKey = new Map(block.map((item) => [item.key, item]))
  const parted = groups.map((keys) =>
    keys.map((key) => {
      const item = byKey.get(key)
      if (!item) throw new Error(`the partition names ${key} twice, or it is not in the block`)
      byKey.delete(key)
      return item
    }),
  )
  if (byKey.size > 0) throw new Error(`the partition leaves out ${[...byKey.keys()].join(', ')}`)
  return parted
}

async function published(t: Transaction, block: readonly BlockItem[]): Promise<Set<string>> {
  const ids = block.flatMap(({ eventId }) => eventId ?? [])
  const rows = await inChunks(ids, (some) =>
    t.event.findMany({ where: { id: { in: some }, status: 'published' }, select: { id: true } }),
  )
  return new Set(rows.map(({ id }) => id))
}

/** A draft event that nothing is known of yet; it is worked out from its mentions. */
export async function newEvent(t: Transaction, { type }: { type: string }, at: Date): Promise<string> {
  const id = ulid(at.getTime())
  await insert(t, { Event: [eventRow({ id, type })] })
  return id
}

function eventRow({ id, type }: { id: string; type: string }) {
  return { id, slug: id.toLowerCase(), type, band: typeOrOther(type).band, alternatives: [] }
}

/** Events whose mentions all went elsewhere become redirections to where the first of them went; one that lost all is withdrawn. */
async function endEmptied(
  t: Transaction,
  left: readonly string[],
  gone: (eventId: string) => BlockItem[],
): Promise<Change[]> {
  const counts = await inChunks(left, (some) =>
    t.mention.groupBy({ by: ['eventId'], where: { eventId: { in: some } } }),
  )
  const told = new Set(counts.map(({ eventId }) => eventId))
  const changes: Change[] = []
  for (const id of left.filter((id) => !told.has(id)).sort()) {
    const before = await t.event.findUniqueOrThrow({ where: { id }, select: { status: true } })
    const [first] = gone(id).sort((a, b) => a.id - b.id)
    const heir = first && (await t.mention.findUniqueOrThrow({ where: { id: first.id }, select: { eventId: true } }))
    const data = heir ? { status: 'merged', mergedIntoId: heir.eventId } : { status: 'withdrawn' }
    await t.event.update({ where: { id }, data: { ...data, changedIn: await nextVersion(t) } })
    await t.eventLane.deleteMany({ where: { eventId: id } })
    await t.eventDyad.deleteMany({ where: { eventId: id } })
    changes.push(statusChange(before.status, data.status, heir ? 'merge' : 'empty')(id))
  }
  return changes
}
