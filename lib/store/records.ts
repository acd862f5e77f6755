import { monotonicFactory } from 'ulid'
import { locales } from '@/lib/domain/event'
import type { Shaper } from '@/lib/text/shape'
import { documentIdOf, documentRow, savePublisher } from './article'
import { canonicalJson } from './canonical-json'
import { inChunks } from './chunks'
import { nextVersion, Prisma, raiseDataVersion, type Store, snapshot, type Transaction, write } from './client'
import { type Derived, derive, slugOf } from './derive'
import { saveFacets } from './facet-set'
import { labelShaper } from './fonts'
import { insert } from './insert'
import { mentionKey, mentionRow, partsOf, saveParts } from './mention'
import { type Author, addRevisions, type Change, sha256 } from './revision'
import { searchText } from './search'
import { brief, columns, settle, titlesOf } from './settle'
import { freeSlugs } from './slug'
import type { RecordInput } from './types'

/** How many records made an event, changed theirs, or stand in the store in the same form. */
export type RecordOutcome = { created: number; changed: number; unchanged: number }

/** A record with what the store calls it. */
type Given = { record: RecordInput; digest: string; documentId: string; key: string }
type Known = Given & { eventId: string }
type Sorted = { created: Given[]; changed: Known[]; unchanged: number }

/**
 * Saves events of a data set as published, each resting on its own record; one that the store has in the same form is
 * left alone. All of them or none, many at a time. `dryRun` only says what would be done.
 */
export async function saveRecords(
  store: Store,
  records: readonly RecordInput[],
  author: Author,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<RecordOutcome> {
  const given = records.map(givenOf)
  if (dryRun) return outcomeOf(await snapshot(store, (t) => sort(t, given)))
  const shape = await labelShaper()
  return write(store, async (t) => {
    const sorted = await sort(t, given)
    if (sorted.created.length + sorted.changed.length === 0) return outcomeOf(sorted)
    const at = store.now()
    const made = await create(t, sorted.created, { shape, at })
    const remade = await replace(t, sorted.changed, { shape, at })
    await addRevisions(t, at, author, [...made, ...remade])
    await raiseDataVersion(t)
    return outcomeOf(sorted)
  })
}

function givenOf(record: RecordInput): Given {
  const documentId = documentIdOf(record.document.text)
  return { record, documentId, digest: sha256(canonicalJson(record)), key: mentionKey(documentId, record.mention) }
}

function outcomeOf({ created, changed, unchanged }: Sorted): RecordOutcome {
  return { created: created.length, changed: changed.length, unchanged }
}

async function sort(t: Transaction, given: readonly Given[]): Promise<Sorted> {
  const ids = given.map(({ record }) => record.id)
  const rows = await inChunks(ids, (some) =>
    t.event.findMany({
      where: { curatedId: { in: some } },
      select: { id: true, curatedId: true, mentions: { select: { document: { select: { bytesHash: true } } } } },
    }),
  )
  const known = new Map(rows.map((row) => [row.curatedId, row]))
  const sorted: Sorted = { created: [], changed: [], unchanged: 0 }
  for (const one of given) {
    const row = known.get(one.record.id)
    if (!row) sorted.created.push(one)
    else if (row.mentions.some(({ document }) => document.bytesHash === one.digest)) sorted.unchanged++
    else sorted.changed.push({ ...one, eventId: row.id })
  }
  return sorted
}

type Means = { shape: Shaper; at: Date }
type Fresh = Known & { derived: Derived; slug: string }

async function create(t: Transaction, given: readonly Given[], { shape, at }: Means): Promise<Change[]> {
  // In the order of the file, so that lists keep it where days are equal.
  const mint = monotonicFactory()
  const derived = given.map((one) => ({ ...one, eventId: mint(at.getTime()), derived: deriveAlone(one) }))
  const slugs = await freeSlugs(
    t,
    derived.map((one) => slugOf(one.derived)),
  )
  const fresh = derived.map((one, i): Fresh => ({ ...one, slug: slugs[i]! }))
  const changedIn = await nextVersion(t)
  await insert(t, {
    Event: fresh.map(({ record, eventId: id, slug, derived }) => {
      const search = searchText(Object.values(titlesOf(derived)), derived.words)
      return { id, slug, status: 'published', curatedId: record.id, ...columns(derived), search, changedIn }
    }),
    EventSlug: fresh.map(({ slug, eventId }) => ({ slug, eventId })),
  })
  await saveTold(t, fresh, at)
  await insert(t, { EventTitle: fresh.flatMap((one) => titleRows(one, shape)) })
  const facetIds = await saveFacets(
    t,
    fresh.map(({ derived }) => derived.facets),
  )
  await insert(t, {
    EventLane: fresh.flatMap(({ eventId, derived }, i) =>
      derived.lanes.map((row) => ({ ...row, eventId, facetId: facetIds[i], draft: false })),
    ),
    EventDyad: fresh.flatMap(({ eventId, derived }) => derived.dyads.map((row) => ({ ...row, eventId }))),
  })
  return fresh.map(({ eventId, slug, derived }) => {
    const { type, edtf, place, disputed } = columns(derived)
    const after = brief({ slug, type, edtf, place, status: 'published', disputed })
    return { record: 'event', recordId: eventId, action: 'create', before: null, after }
  })
}

/** An event that one record tells of. The number of its mention is not known yet. */
function deriveAlone({ record, key, documentId }: Given): Derived {
  const { mention, document, claimants } = record
  const standing = mention.claims.map(() => true)
  const published = document.publication.day
  const told = { id: 0, key, documentId, kind: 'record' as const, published, disputed: false, mention, standing }
  return derive([{ ...told, claimants, lang: document.lang, publisher: document.publisher?.id ?? null, quote: null }])
}

/** Gives what was revised its new record in place of the old, and works its event out anew. */
async function replace(t: Transaction, given: readonly Known[], { shape, at }: Means): Promise<Change[]> {
  for (const { eventId, record } of given)
    await t.mention.deleteMany({ where: { eventId, extractor: record.extractor, document: { kind: 'record' } } })
  await saveTold(t, given, at)
  return settle(
    t,
    shape,
    given.map(({ eventId }) => eventId),
  )
}

/** Saves documents and mentions, and tells each event which of them gave its date. */
async function saveTold(t: Transaction, given: readonly Known[], at: Date): Promise<void> {
  await saveDocuments(t, given, at)
  const kept = given.map((one) => ({ ...one, ...keptOf(one) }))
  await insert(t, { Mention: kept.map((one) => ({ ...mentionRow(one.record.mention, one), eventId: one.eventId })) })
  const rows = await inChunks(
    kept.map(({ key }) => key),
    (some) => t.mention.findMany({ where: { key: { in: some } }, select: { id: true, key: true } }),
  )
  const ids = new Map(rows.map(({ id, key }) => [key, id]))
  await saveParts(
    t,
    kept.map((one) => partsOf(ids.get(one.key)!, one.record.mention, one)),
  )
  await inChunks(
    kept.map(({ eventId }) => eventId),
    async (some) => {
      await t.$executeRaw`UPDATE "Event" SET "dateMentionId" =
      (SELECT max(m."id") FROM "Mention" m WHERE m."eventId" = "Event"."id" AND m."firstDay" IS NOT NULL)
      WHERE "id" IN (${Prisma.join(some)})`
      return []
    },
  )
}

function keptOf({ record, documentId, key }: Given) {
  const beside = record.claimants.map((byName) => ({ byName, note: null }))
  return { documentId, key, extractor: record.extractor, status: 'accepted' as const, beside }
}

async function saveDocuments(t: Transaction, given: readonly Known[], at: Date): Promise<void> {
  const publishers = given.flatMap(({ record }) => record.document.publisher ?? [])
  for (const publisher of new Map(publishers.map((p) => [p.id, p])).values()) await savePublisher(t, publisher)
  const held = await inChunks(
    given.map(({ documentId }) => documentId),
    (some) => t.sourceDocument.findMany({ where: { id: { in: some } }, select: { id: true } }),
  )
  const known = new Set(held.map(({ id }) => id))
  for (const { documentId, digest } of given.filter((one) => known.has(one.documentId)))
    await t.sourceDocument.update({ where: { id: documentId }, data: { bytesHash: digest } })
  const fresh = given.filter(({ documentId }) => !known.has(documentId))
  await insert(t, {
    SourceDocument: fresh.map(({ record, documentId, digest }) =>
      documentRow(
        documentId,
        { ...record.document, bytesHash: digest },
        { at, extractor: record.extractor, kind: 'record' },
      ),
    ),
    Citation: fresh.flatMap(({ record, documentId }) =>
      record.citations.map(({ text, url }, position) => ({ documentId, position, text, url })),
    ),
  })
}

function titleRows({ eventId, derived }: Fresh, shape: Shaper) {
  const titles = titlesOf(derived)
  return locales.map((locale) => {
    return { eventId, locale, text: titles[locale], width: shape(titles[locale]), machine: true }
  })
}
