import { type Band, bands, type Dyad } from '@/lib/domain/event'
import { type Dating, datings } from '@/lib/domain/query'
import { Prisma, type Store, type Transaction } from './client'
import { once } from './once'

/**
 * What counting needs of every event, kept in memory: about fifty bytes an event, in blocks of neighbouring ids. A change
 * of the store is met by reading again the blocks it touched, so that a count never waits for more than that.
 */
export type Census = {
  version: number
  events: number
  /** In the order of their ids; each holds the ids from `from` on, before the next block's. */
  blocks: readonly Block[]
  casts: readonly Cast[]
  kinds: readonly Kind[]
}

/**
 * The events of a block, column by column. First those of a span of at most a month, then longer ones, both in the order of
 * their first day, then those without a day: `[0, short)`, `[short, dated)`, `[dated, events)`.
 */
export type Block = {
  from: string
  events: number
  short: number
  dated: number
  first: Int32Array
  last: Int32Array
  /** Index into `casts`. */
  cast: Uint32Array
  /** Index into `kinds`. */
  kind: Uint16Array
  /** Index into `datings`, and 4 where it is a draft. */
  marks: Uint8Array
  /** Number of its FacetSet, 0 where it has none. */
  facet: Uint32Array
  /** Ids in order, 26 letters each, and for each the row it stands in. */
  ids: string
  rows: Uint32Array
}

/** Who took part in an event: states and organisations, those with their bodies and persons, who was in exchange with whom. */
export type Cast = { lanes: readonly string[]; actors: ReadonlySet<string>; dyads: readonly Dyad[] }

/** A type with the band it stands in. */
export type Kind = { type: string; band: Band }

/** The mark of a draft. */
export const draftMark = 4

/** Days of the longest month. */
const month = 31
/** Events of a block when it is made; one that has grown to twice as many is parted. */
const blockSize = 8192
const idLength = 26
/** States of the store that are held at a time: a reader may still be at the one before. */
const mostHeld = 2

type Held = { size: number; casts: Cast[]; kinds: Kind[]; castOf: Map<string, number>; kindOf: Map<string, number> }
type Kept = Held & { states: Promise<Census>[]; versions: number[] }

const kept = once('census', () => new WeakMap<Store['client'], Kept>())

/** The census of the store as a transaction sees it; `size` is the number of events of a block. */
export function censusOf(
  t: Transaction,
  { client }: Pick<Store, 'client'>,
  version: number,
  size: number = blockSize,
): Promise<Census> {
  const own: Kept = kept.get(client) ?? {
    size,
    casts: [],
    kinds: [],
    castOf: new Map(),
    kindOf: new Map(),
    states: [],
    versions: [],
  }
  kept.set(client, own)
  const at = own.versions.indexOf(version)
  if (at >= 0) return own.states[at]!
  const nearest = own.versions.findLastIndex((known) => known < version)
  const before = own.states[nearest]
  const state = before ? before.then((known) => refreshed(t, own, known, version)) : readAll(t, own, version)
  own.states.push(state)
  own.versions.push(version)
  const forget = () => {
    const i = own.states.indexOf(state)
    if (i < 0) return
    own.states.splice(i, 1)
    own.versions.splice(i, 1)
  }
  state.catch(forget)
  if (own.states.length > mostHeld) {
    own.states.shift()
    own.versions.shift()
  }
  return state
}

async function readAll(t: Transaction, own: Held, version: number): Promise<Census> {
  const blocks: Block[] = []
  let from = ''
  for (;;) {
    const next = await boundary(t, from, own.size)
    const block = await readBlock(t, own, from, next)
    if (block.events > 0) blocks.push(block)
    if (next === null) return censusFrom(own, version, blocks)
    from = next
  }
}

function censusFrom({ casts, kinds }: Held, version: number, blocks: readonly Block[]): Census {
  return { version, blocks, casts, kinds, events: blocks.reduce((sum, block) => sum + block.events, 0) }
}

/** The id that stands so many events after an id. */
async function boundary(t: Transaction, from: string, events: number): Promise<string | null> {
  const [row] = await t.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Event" WHERE "id" > ${from} ORDER BY "id" LIMIT 1 OFFSET ${events}`
  return row?.id ?? null
}

/** The census brought to a newer version: blocks with a changed event in them are read again, the others are shared. */
async function refreshed(t: Transaction, own: Held, before: Census, version: number): Promise<Census> {
  const changed = await t.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Event" WHERE "changedIn" > ${before.version}`
  const stale = new Set(changed.map(({ id }) => Math.max(0, blockOf(before.blocks, id))))
  if (before.blocks.length === 0) return readAll(t, own, version)
  const blocks: Block[] = []
  for (const [i, block] of before.blocks.entries()) {
    if (!stale.has(i)) {
      blocks.push(block)
      continue
    }
    const end = before.blocks[i + 1]?.from ?? null
    blocks.push(...(await readParted(t, own, i === 0 ? '' : block.from, end)))
  }
  const census = censusFrom(own, version, blocks)
  return census.events === (await countEvents(t)) ? census : readAll(t, own, version)
}

async function countEvents(t: Transaction): Promise<number> {
  const [row] = await t.$queryRaw<{ n: number | bigint }[]>`SELECT count(*) AS "n" FROM "EventLane" WHERE "lane" = '*'`
  return Number(row?.n ?? 0)
}

async function readParted(t: Transaction, own: Held, from: string, end: string | null): Promise<Block[]> {
  const blocks: Block[] = []
  for (let start = from; ; ) {
    const far = await boundary(t, start, 2 * own.size)
    const grown = far !== null && (end === null || far < end)
    const stop = grown ? await boundary(t, start, own.size) : end
    blocks.push(await readBlock(t, own, start, stop))
    if (!grown || stop === null) return blocks
    start = stop
  }
}

/** The block that an id belongs to: the last that does not begin after it. */
function blockOf(blocks: readonly Block[], id: string): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.from <= id) low = middle + 1
    else high = middle
  }
  return low - 1
}

// One text a block: a driver gives a million rows far more slowly than a few long texts.
async function readBlock(t: Transaction, own: Held, from: string, end: string | null): Promise<Block> {
  const until = end === null ? Prisma.empty : Prisma.sql`AND l."eventId" < ${end}`
  const [row] = await t.$queryRaw<{ text: string | null }[]>`
    SELECT string_agg("row", ';') AS "text" FROM (
      SELECT max(CASE WHEN l."lane" = '*' THEN l."eventId" || '|' || coalesce(CAST(l."firstDay" AS TEXT), '') || '|' ||
          coalesce(CAST(l."lastDay" AS TEXT), '') || '|' || l."band" || ' ' || l."type" || '|' || l."dating" || '|' ||
          CASE WHEN l."draft" THEN 'd' ELSE '' END || '|' || CAST(coalesce(l."facetId", 0) AS TEXT) || '|' END) ||
        coalesce(string_agg(CASE WHEN l."level" = 'lane' THEN l."lane" WHEN l."level" = 'within' THEN '-' || l."lane" END, ' '), '') ||
        '|' || coalesce((SELECT string_agg(d."a" || ' ' || d."b", ',') FROM "EventDyad" d WHERE d."eventId" = l."eventId"), '') AS "row"
      FROM "EventLane" l WHERE l."eventId" >= ${from} ${until} GROUP BY l."eventId") r`
  return blockFrom(own, from, row?.text ? row.text.split(';') : [])
}

type Row = {
  id: string
  first: number
  last: number
  cast: number
  kind: number
  marks: number
  facet: number
  part: 0 | 1 | 2
}

function blockFrom(own: Held, start: string, texts: readonly string[]): Block {
  const rows = texts.map((text) => rowFrom(own, text)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const order = rows.map((_, i) => i).sort((i, j) => byPlace(rows[i]!, rows[j]!))
  const at = (i: number) => rows[order[i]!]!
  const n = rows.length
  const ids = rows.map(({ id }) => id).join('')
  const block: Block = {
    from: n > 0 ? ids.slice(0, idLength) : start,
    events: n,
    short: rows.filter(({ part }) => part === 0).length,
    dated: rows.filter(({ part }) => part < 2).length,
    first: Int32Array.from({ length: n }, (_, i) => at(i).first),
    last: Int32Array.from({ length: n }, (_, i) => at(i).last),
    cast: Uint32Array.from({ length: n }, (_, i) => at(i).cast),
    kind: Uint16Array.from({ length: n }, (_, i) => at(i).kind),
    marks: Uint8Array.from({ length: n }, (_, i) => at(i).marks),
    facet: Uint32Array.from({ length: n }, (_, i) => at(i).facet),
    ids,
    rows: new Uint32Array(n),
  }
  for (const [row, i] of order.entries()) block.rows[i] = row
  return block
}

const byPlace = (a: Row, b: Row) => a.part - b.part || a.first - b.first || (a.id < b.id ? -1 : 1)

function rowFrom(own: Held, text: string): Row {
  const [id = '', from = '', to = '', kind = '', dating = '', draft = '', facet = '', lanes = '', dyads = ''] =
    text.split('|')
  const [first, last] = [Number(from), Number(to)]
  const known = datings.findIndex((one: Dating) => one === dating)
  if (known < 0) throw new Error(`EventLane has the dating ${dating}`)
  return {
    id,
    first,
    last,
    kind: own.kindOf.get(kind) ?? newKind(own, kind),
    cast: own.castOf.get(`${lanes}|${dyads}`) ?? newCast(own, lanes, dyads),
    marks: known + (draft === 'd' ? draftMark : 0),
    facet: Number(facet),
    part: from === '' ? 2 : last - first < month ? 0 : 1,
  }
}

function newKind({ kinds, kindOf }: Held, text: string): number {
  const [name = '', type = ''] = text.split(' ')
  const band = bands.find((b) => b === name)
  if (!band) throw new Error(`EventLane has the band ${name}`)
  kindOf.set(lasting(text), kinds.length)
  return kinds.push({ type: lasting(type), band }) - 1
}

/** A copy that does not keep the long text alive that it was cut from. */
const lasting = (text: string) => Buffer.from(text).toString()

/** The same parties may be told in another order: each order is known by itself, and leads to one cast. */
function newCast({ casts, castOf }: Held, lanes: string, dyads: string): number {
  const words = lanes.split(' ').filter(Boolean).map(lasting).sort()
  const pairs = dyads.split(',').filter(Boolean).map(lasting).sort()
  const sorted = `${words.join(' ')}|${pairs.join(',')}`
  const at = castOf.get(sorted) ?? casts.length
  castOf.set(sorted, at).set(`${lanes}|${dyads}`, at)
  if (at < casts.length) return at
  return (
    casts.push({
      lanes: words.filter((word) => !word.startsWith('-')),
      actors: new Set(words.map((word) => word.replace(/^-/, ''))),
      dyads: pairs.map((pair): Dyad => {
        const [a = '', b = ''] = pair.split(' ')
        return [a, b]
      }),
    }) - 1
  )
}

/** Marks the rows of some events, block by block. Ids that come nearly in their order are found fastest. */
export function rowsOf({ blocks }: Census, ids: Iterable<string>): Uint8Array[] {
  const marked = blocks.map((block) => new Uint8Array(block.events))
  let [at, place, before] = [0, 0, '']
  for (const id of ids) {
    if (id < before) [at, place] = [Math.max(0, blockOf(blocks, id)), 0]
    for (let next = blocks[at + 1]; next && next.from <= id; next = blocks[at + 1]) [at, place] = [at + 1, 0]
    const block = blocks[at]
    if (!block) break
    place = placeOf(block, id, place)
    if (place < block.events && idAt(block, place) === id) marked[at]![block.rows[place]!] = 1
    before = id
  }
  return marked
}

/** The first place from one on whose id does not come before another. */
function placeOf(block: Block, id: string, from: number): number {
  let [low, step] = [from, 1]
  while (low + step <= block.events && idAt(block, low + step - 1) < id) [low, step] = [low + step, 2 * step]
  let high = Math.min(block.events, low + step)
  while (low < high) {
    const middle = (low + high) >> 1
    if (idAt(block, middle) < id) low = middle + 1
    else high = middle
  }
  return low
}

/** Ids written one after another. */
export function* idsOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += idLength) yield text.slice(at, at + idLength)
}

/** The id that stands at a place in the order of ids. */
export function idAt({ ids }: Pick<Block, 'ids'>, place: number): string {
  return ids.slice(place * idLength, (place + 1) * idLength)
}
