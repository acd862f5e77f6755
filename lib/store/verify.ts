import { findActor, findType, landmarks, places } from '@/lib/codebook/codebook'
import { locales } from '@/lib/domain/event'
import { documentIdOf } from './article'
import { canonicalJson } from './canonical-json'
import { inChunks } from './chunks'
import { type Prisma, type Store, snapshot, type Transaction } from './client'
import { derive } from './derive'
import { facetKey, keyOfRow } from './facet-set'
import { type Sealed, seal, sha256 } from './revision'
import { searchText } from './search'
import { columns, restingOn, toldBy, toldOf } from './settle'

/** Something in the store that is not as it should be. */
export type Finding = { record: string; id: string; reason: string }

/** What was looked at, and what was found. */
export type Verification = { revisions: number; documents: number; events: number; codes: number; findings: Finding[] }

const atOnce = 200

/**
 * Checks the chain of revisions, the documents' own hashes, what is derived from mentions, and that every code is one the
 * codebook knows. Nothing is mended. `saw` is told how many records were looked at.
 */
export function verify(store: Store, saw: (records: number) => void = () => {}): Promise<Verification> {
  return snapshot(store, async (t) => {
    const found: Verification = { revisions: 0, documents: 0, events: 0, codes: 0, findings: [] }
    const tell = () => saw(found.revisions + found.documents + found.events)
    await checkChain(t, found, tell)
    await checkDocuments(t, found, tell)
    await checkEvents(t, found, tell)
    await checkCodes(t, found)
    return found
  })
}

async function checkChain(t: Transaction, found: Verification, tell: () => void): Promise<void> {
  let previous = { seq: 0, hash: '' }
  for (;;) {
    const rows = await t.revision.findMany({
      where: { seq: { gt: previous.seq } },
      orderBy: { seq: 'asc' },
      take: atOnce,
    })
    for (const row of rows) {
      const fault = (reason: string) => found.findings.push({ record: 'revision', id: String(row.seq), reason })
      const { before, after, hash, editorId, ...rest } = row
      const sealed: Sealed = { ...rest, editorId, at: row.at.toISOString() }
      if (row.seq !== previous.seq + 1) fault(`the revisions between it and ${previous.seq} are missing`)
      else if (row.previousHash !== previous.hash) fault('it does not follow the one before')
      if (seal(sealed) !== hash) fault('it was changed after it was sealed')
      // What a purge took away has left its digest.
      if (before !== null && sha256(canonicalJson(before)) !== row.beforeDigest) fault('its "before" was changed')
      if (after !== null && sha256(canonicalJson(after)) !== row.afterDigest) fault('its "after" was changed')
      previous = { seq: row.seq, hash }
      found.revisions++
    }
    tell()
    if (rows.length < atOnce) return
  }
}

async function checkDocuments(t: Transaction, found: Verification, tell: () => void): Promise<void> {
  let last = ''
  for (;;) {
    const rows = await t.sourceDocument.findMany({
      where: { id: { gt: last } },
      select: { id: true, text: true, purgedAt: true },
      orderBy: { id: 'asc' },
      take: atOnce,
    })
    for (const { id, text, purgedAt } of rows) {
      const fault = (reason: string) => found.findings.push({ record: 'document', id, reason })
      if (purgedAt === null && documentIdOf(text) !== id) fault('its text was changed')
      if (purgedAt !== null && text !== '') fault('it was purged and still has a text')
      last = id
    }
    found.documents += rows.length
    tell()
    if (rows.length < atOnce) return
  }
}

async function checkEvents(t: Transaction, found: Verification, tell: () => void): Promise<void> {
  const ids = (await t.event.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
  await inChunks(
    ids,
    async (some) => {
      const events = await readEvents(t, some)
      const keys = await readFacetKeys(t, events)
      const mentions = await t.mention.findMany({
        where: { eventId: { in: some } },
        include: toldBy,
        orderBy: { key: 'asc' },
      })
      for (const event of events) {
        const statuses = restingOn(event.status)
        const own = mentions.filter((m) => m.eventId === event.id && statuses.includes(m.status))
        for (const reason of wrongIn(event, own, keys)) found.findings.push({ record: 'event', id: event.slug, reason })
      }
      found.events += events.length
      tell()
      return []
    },
    atOnce,
  )
}

function readEvents(t: Transaction, ids: string[]) {
  const include = {
    titles: { select: { locale: true, text: true } },
    lanes: { orderBy: { lane: 'asc' } },
    dyads: { orderBy: [{ a: 'asc' }, { b: 'asc' }] },
  } satisfies Prisma.EventInclude
  return t.event.findMany({ where: { id: { in: ids } }, include, orderBy: { id: 'asc' } })
}

/** What the sets of facets are known by that events' rows name. */
async function readFacetKeys(t: Transaction, events: readonly EventRow[]): Promise<Map<number, string>> {
  const ids = events.flatMap(({ lanes }) => lanes.flatMap(({ facetId }) => facetId ?? []))
  const rows = await inChunks(ids, (some) => t.facetSet.findMany({ where: { id: { in: some } } }))
  return new Map(rows.map((row) => [row.id, keyOfRow(row)]))
}

type EventRow = Awaited<ReturnType<typeof readEvents>>[number]
type MentionRow = Parameters<typeof toldOf>[0]

/** What an event or its rows say other than its mentions do. */
function wrongIn(event: EventRow, mentions: readonly MentionRow[], keys: ReadonlyMap<number, string>): string[] {
  const shown = event.status === 'draft' || event.status === 'published'
  if (!shown) return event.lanes.length + event.dyads.length > 0 ? [`it is ${event.status} and still has lanes`] : []
  const replaced = new Set(mentions.flatMap(({ claims }) => claims.flatMap((c) => c.supersedesId ?? [])))
  const derived = derive(mentions.map((row) => toldOf(row, replaced)))
  const titles = locales.map((locale) => event.titles.find((title) => title.locale === locale)?.text ?? '')
  const should = { ...columns(derived), search: searchText(titles, derived.words) }
  const wrong = Object.entries(should).filter(([name, value]) => !same(value, Reflect.get(event, name)))
  const lanes = derived.lanes.map((row) => ({ ...row, eventId: event.id, draft: event.status === 'draft' }))
  const dyads = derived.dyads.map((row) => ({ ...row, eventId: event.id }))
  return [
    ...wrong.map(([name]) => `its mentions give another ${name}`),
    ...(sameRows(lanes, event.lanes.map(withoutFacets)) ? [] : ['its lanes are not those of its mentions']),
    ...(event.lanes.every((row) => row.facetId !== null && keys.get(row.facetId) === facetKey(derived.facets))
      ? []
      : ['its facets are not those of its mentions']),
    ...(sameRows(dyads, event.dyads) ? [] : ['its pairs are not those of its mentions']),
  ]
}

const withoutFacets = ({ facetId: _, ...row }: EventRow['lanes'][number]) => row

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

/** Rows are a set: databases put letters and signs in orders of their own. */
function sameRows(a: readonly object[], b: readonly object[]): boolean {
  const texts = (rows: readonly object[]) => rows.map((row) => canonicalJson(row)).sort()
  return same(texts(a), texts(b))
}

async function checkCodes(t: Transaction, found: Verification): Promise<void> {
  const actors = [
    ...(await t.participant.groupBy({ by: ['actor'] })).map(({ actor }) => actor),
    ...(await t.participant.groupBy({ by: ['saidBy'] })).map(({ saidBy }) => saidBy),
    ...(await t.attribution.groupBy({ by: ['actor'] })).map(({ actor }) => actor),
    ...(await t.mentionDyad.groupBy({ by: ['a'] })).map(({ a }) => a),
    ...(await t.mentionDyad.groupBy({ by: ['b'] })).map(({ b }) => b),
    ...(await t.claim.groupBy({ by: ['by'] })).map(({ by }) => by),
    ...(await t.claim.groupBy({ by: ['about'] })).map(({ about }) => about),
    ...(await t.claim.groupBy({ by: ['relayedBy'] })).map(({ relayedBy }) => relayedBy),
  ]
  const kinds = [
    ...(await t.mention.groupBy({ by: ['type'] })).map(({ type }) => type),
    ...(await t.event.groupBy({ by: ['type'] })).map(({ type }) => type),
  ]
  const spots = [
    ...(await t.mentionPlace.groupBy({ by: ['place'] })).map(({ place }) => place),
    ...(await t.event.groupBy({ by: ['place'] })).map(({ place }) => place),
  ]
  const marks = (await t.mention.groupBy({ by: ['landmark'] })).map(({ landmark }) => landmark)
  unknown(found, 'actor', actors, (id) => findActor(id) !== null)
  unknown(found, 'event type', kinds, (id) => findType(id) !== null)
  unknown(found, 'place', spots, (id) => places.has(id))
  unknown(found, 'landmark', marks, (id) => landmarks.has(id))
}

function unknown(found: Verification, record: string, codes: (string | null)[], has: (id: string) => boolean): void {
  const met = new Set(codes.filter((code) => code !== null))
  found.codes += met.size
  for (const id of [...met].sort())
    if (!has(id)) found.findings.push({ record, id, reason: 'the codebook has no such code' })
}
