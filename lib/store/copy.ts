import { type Prisma, type Transaction, versionIn } from './client'
import { wholeMention } from './mention'

/** Rows read and written at a time. */
const take = 500

/** Copies all that a store holds into an empty one, whatever their databases: what is pointed to before what points. */
export async function copyAll(from: Transaction, to: Transaction): Promise<void> {
  await copyPublishers(from, to)
  await copyEditors(from, to)
  await copyDocuments(from, to)
  await copyEvents(from, to)
  await copyMentions(from, to)
  await copyHistory(from, to)
  const dataVersion = await versionIn(from)
  await to.store.upsert({ where: { id: 1 }, create: { id: 1, dataVersion }, update: { dataVersion } })
}

/** Takes everything out of a store but the number of its data; what belongs to a row goes with it. */
export async function emptyAll(t: Transaction): Promise<void> {
  await t.revision.deleteMany()
  await t.mergeDecision.deleteMany()
  await t.mention.deleteMany()
  await t.event.deleteMany()
  await t.facetSet.deleteMany()
  await t.sourceDocument.deleteMany()
  await t.publisher.deleteMany()
  await t.loginLink.deleteMany()
  await t.session.deleteMany()
  await t.editor.deleteMany()
}

/** Reads a table page by page in the order of its key, and does something with each page. */
async function pages<K, R>(
  before: K,
  read: (after: K) => Promise<R[]>,
  keyOf: (row: NoInfer<R>) => K,
  work: (rows: NoInfer<R>[]) => Promise<unknown>,
): Promise<void> {
  let after = before
  for (;;) {
    const rows = await read(after)
    const last = rows.at(-1)
    if (last === undefined) return
    await work(rows)
    after = keyOf(last)
  }
}

const byId = { id: 'asc' } as const

/** A value that a column must have. */
function json(value: Prisma.JsonValue): Prisma.InputJsonValue {
  if (value === null) throw new Error('a column that must have a value is null')
  return value
}

function copyPublishers(from: Transaction, to: Transaction): Promise<void> {
  return pages(
    '',
    (gt) => from.publisher.findMany({ where: { id: { gt } }, orderBy: byId, take }),
    ({ id }) => id,
    (rows) => to.publisher.createMany({ data: rows.map((row) => ({ ...row, names: json(row.names) })) }),
  )
}

function copyEditors(from: Transaction, to: Transaction): Promise<void> {
  const include = { links: true, sessions: true }
  return pages(
    '',
    (gt) => from.editor.findMany({ where: { id: { gt } }, orderBy: byId, take, include }),
    ({ id }) => id,
    async (rows) => {
      await to.editor.createMany({ data: rows.map(({ links, sessions, ...row }) => row) })
      await to.loginLink.createMany({ data: rows.flatMap(({ links }) => links) })
      await to.session.createMany({ data: rows.flatMap(({ sessions }) => sessions) })
    },
  )
}

async function copyDocuments(from: Transaction, to: Transaction): Promise<void> {
  const copies: { id: string; sameWireId: string }[] = []
  await pages(
    '',
    (gt) => from.sourceDocument.findMany({ where: { id: { gt } }, orderBy: byId, take, include: { citations: true } }),
    ({ id }) => id,
    async (rows) => {
      await to.sourceDocument.createMany({ data: rows.map(({ citations, ...row }) => ({ ...row, sameWireId: null })) })
      await to.citation.createMany({ data: rows.flatMap(({ citations }) => citations) })
      for (const { id, sameWireId } of rows) if (sameWireId !== null) copies.push({ id, sameWireId })
    },
  )
  for (const { id, sameWireId } of copies) await to.sourceDocument.update({ where: { id }, data: { sameWireId } })
}

async function copyEvents(from: Transaction, to: Transaction): Promise<void> {
  await pages(
    0,
    (gt) => from.facetSet.findMany({ where: { id: { gt } }, orderBy: byId, take }),
    ({ id }) => id,
    (rows) => to.facetSet.createMany({ data: rows.map((row) => ({ ...row, names: json(row.names) })) }),
  )
  const merged: { id: string; mergedIntoId: string }[] = []
  const include = { titles: true, slugs: true, lanes: true, dyads: true }
  await pages(
    '',
    (gt) => from.event.findMany({ where: { id: { gt } }, orderBy: byId, take, include }),
    ({ id }) => id,
    async (rows) => {
      await to.event.createMany({
        data: rows.map(({ titles, slugs, lanes, dyads, ...row }) => {
          return { ...row, alternatives: json(row.alternatives), mergedIntoId: null }
        }),
      })
      await to.eventTitle.createMany({ data: rows.flatMap(({ titles }) => titles) })
      await to.eventSlug.createMany({ data: rows.flatMap(({ slugs }) => slugs) })
      await to.eventLane.createMany({ data: rows.flatMap(({ lanes }) => lanes) })
      await to.eventDyad.createMany({ data: rows.flatMap(({ dyads }) => dyads) })
      for (const { id, mergedIntoId } of rows) if (mergedIntoId !== null) merged.push({ id, mergedIntoId })
    },
  )
  for (const { id, mergedIntoId } of merged) await to.event.update({ where: { id }, data: { mergedIntoId } })
}

async function copyMentions(from: Transaction, to: Transaction): Promise<void> {
  const replaced: { id: number; supersedesId: number }[] = []
  await pages(
    0,
    (gt) => from.mention.findMany({ where: { id: { gt } }, orderBy: byId, take, include: wholeMention }),
    ({ id }) => id,
    async (rows) => {
      await to.mention.createMany({
        data: rows.map(({ reading, participants, dyads, places, attributions, claims, ...row }) => {
          return { ...row, passages: json(row.passages), rules: json(row.rules) }
        }),
      })
      const readings = rows.flatMap(({ reading }) => reading ?? [])
      await to.dateReading.createMany({
        data: readings.map((row) => ({ ...row, alternatives: json(row.alternatives) })),
      })
      await to.participant.createMany({ data: rows.flatMap(({ participants }) => participants) })
      await to.mentionDyad.createMany({ data: rows.flatMap(({ dyads }) => dyads) })
      await to.mentionPlace.createMany({ data: rows.flatMap(({ places }) => places) })
      await to.attribution.createMany({ data: rows.flatMap(({ attributions }) => attributions) })
      const claims = rows.flatMap((row) => row.claims)
      await to.claim.createMany({ data: claims.map((row) => ({ ...row, supersedesId: null })) })
      for (const { id, supersedesId } of claims) if (supersedesId !== null) replaced.push({ id, supersedesId })
    },
  )
  for (const { id, supersedesId } of replaced) await to.claim.update({ where: { id }, data: { supersedesId } })
}

async function copyHistory(from: Transaction, to: Transaction): Promise<void> {
  await pages(
    0,
    (gt) => from.revision.findMany({ where: { seq: { gt } }, orderBy: { seq: 'asc' }, take }),
    ({ seq }) => seq,
    (rows) =>
      to.revision.createMany({
        data: rows.map((row) => ({ ...row, before: row.before ?? undefined, after: row.after ?? undefined })),
      }),
  )
  await pages(
    0,
    (gt) => from.mergeDecision.findMany({ where: { id: { gt } }, orderBy: byId, take }),
    ({ id }) => id,
    (data) => to.mergeDecision.createMany({ data }),
  )
}
