import { titleOf } from '@/lib/codebook/title'
import { type Labels, locales } from '@/lib/domain/event'
import type { Shaper } from '@/lib/text/shape'
import { inChunks } from './chunks'
import { nextVersion, type Prisma, type Transaction } from './client'
import { kindColumn } from './columns'
import { type Derived, derive, slugOf } from './derive'
import { saveFacets } from './facet-set'
import { insert, upsert } from './insert'
import { mentionOf, wholeMention } from './mention'
import { quoteOf } from './quote'
import type { Change } from './revision'
import { searchText } from './search'
import { freeSlugs } from './slug'
import { type Dated, supersessions } from './supersede'
import type { Told } from './told'

/** A mention with what is asked of its document. */
export const toldBy = {
  ...wholeMention,
  document: {
    select: { id: true, kind: true, publishedDay: true, lang: true, publisherId: true, text: true, rights: true },
  },
} satisfies Prisma.MentionInclude
export type ToldRow = Prisma.MentionGetPayload<{ include: typeof toldBy }>
type EventRow = Prisma.EventGetPayload<{ include: { titles: true } }>

/** An event with what tells of it and what that makes of it. */
type Settled = { event: EventRow; fresh: boolean; derived: Derived }

/**
 * Works events out anew from their mentions and keeps what they are found by: lanes, dyads, titles, slug. A published
 * event rests on accepted mentions only, any other on all that were not rejected. Gives the changes it made, one an event.
 * `known` are mentions that need not be read again; which event each is about may have changed.
 */
export async function settle(
  t: Transaction,
  shape: Shaper,
  eventIds: Iterable<string>,
  known: readonly ToldRow[] = [],
): Promise<Change[]> {
  const ids = [...new Set(eventIds)].sort()
  if (ids.length === 0) return []
  const byId = new Map(known.map((row) => [row.id, row]))
  const means = { shape, known: byId, changedIn: await nextVersion(t) }
  return inChunks(ids, (some) => settleSome(t, means, some), eventsAtOnce)
}

type Means = { shape: Shaper; known: ReadonlyMap<number, ToldRow>; changedIn: number }

/** So many events are read, and written, together. */
const eventsAtOnce = 50

async function settleSome(t: Transaction, means: Means, ids: string[]): Promise<Change[]> {
  const found = await t.event.findMany({ where: { id: { in: ids } }, include: { titles: true } })
  const byId = new Map(found.map((event) => [event.id, event]))
  const told = await readTold(t, ids, means.known)
  const given = ids.map((id) => {
    const event = byId.get(id)
    if (!event) throw new Error(`there is no event ${id} to work out`)
    const resting = restingOn(event.status)
    const rows = (told.get(id) ?? []).filter(({ status }) => resting.includes(status))
    return { event, rows, fresh: event.mainDocuments === 0 && event.titles.length === 0 }
  })
  await forgetSuperseded(
    t,
    given.flatMap(({ event, fresh }) => (fresh ? [] : event)),
  )
  const settled: Settled[] = []
  for (const { event, rows, fresh } of given) {
    const replaced = await supersede(t, rows)
    settled.push({ event, fresh, derived: derive(rows.map((row) => toldOf(row, replaced))) })
  }
  return keepSettled(t, means, settled)
}

async function keepSettled(
  t: Transaction,
  { shape, changedIn }: Means,
  settled: readonly Settled[],
): Promise<Change[]> {
  const slugs = await keepSlugs(t, settled)
  const titles = await keepTitles(t, shape, settled)
  const kept = settled.map(({ derived }, i) => ({ slug: slugs[i]!, ...columns(derived) }))
  await upsert(
    t,
    'Event',
    ['id'],
    settled.map(({ event, derived }, i) => {
      return { id: event.id, ...kept[i]!, search: searchText(titles[i]!, derived.words), changedIn }
    }),
  )
  await keepLanes(t, settled)
  return settled.flatMap(({ event, fresh }, i): Change[] => {
    const after = brief({ ...kept[i]!, status: event.status })
    const before = fresh ? null : brief(event)
    if (before && JSON.stringify(before) === JSON.stringify(after)) return []
    return [{ record: 'event', recordId: event.id, action: before ? 'change' : 'create', before, after }]
  })
}

/** Mentions of events that were not rejected, by the event they are about, each event's in the order of their keys. */
async function readTold(t: Transaction, eventIds: string[], known: Means['known']): Promise<Map<string, ToldRow[]>> {
  const where = { eventId: { in: eventIds }, status: { in: restingOn('draft') } }
  const about = await t.mention.findMany({ where, select: { id: true, eventId: true }, orderBy: { key: 'asc' } })
  const lacking = about.flatMap(({ id }) => (known.has(id) ? [] : id))
  const read = await inChunks(lacking, (some) => t.mention.findMany({ where: { id: { in: some } }, include: toldBy }))
  const byId = new Map([...known, ...read.map((row) => [row.id, row] as const)])
  const told = new Map<string, ToldRow[]>(eventIds.map((id) => [id, []]))
  for (const { id, eventId } of about) told.get(eventId ?? '')?.push(byId.get(id)!)
  return told
}

/** The mentions that an event of a status rests on. */
export function restingOn(status: string): string[] {
  return status === 'published' ? ['accepted'] : ['accepted', 'suggested']
}

/** A mention as an event is worked out of it; `replaced` are the numbers of figures that a later one has replaced. */
export function toldOf(row: ToldRow, replaced: ReadonlySet<number>): Told {
  const mention = mentionOf(row)
  return {
    id: row.id,
    key: row.key,
    documentId: row.documentId,
    kind: kindColumn.parse(row.document.kind),
    published: row.document.publishedDay,
    lang: row.document.lang,
    publisher: row.document.publisherId,
    disputed: row.disputed,
    mention,
    claimants: row.claims.map(({ byName }) => byName),
    quote: quoteOf(row.document, mention, { editor: false })?.text ?? null,
    standing: row.claims.map(({ id }) => !replaced.has(id)),
  }
}

/** What an event keeps of what was worked out. */
export function columns(d: Derived) {
  const reading = d.date?.reading ?? null
  return {
    type: d.type,
    band: d.band,
    edtf: reading?.edtf ?? null,
    firstDay: reading?.firstDay ?? null,
    lastDay: reading?.lastDay ?? null,
    precision: reading?.precision ?? null,
    sense: reading?.sense ?? null,
    calendar: reading?.calendar ?? null,
    alternatives: d.alternatives,
    dateMentionId: d.date?.mentionId ?? null,
    place: d.place,
    landmark: d.landmark,
    mainDocuments: d.mainDocuments,
    highestClaim: d.highestClaim,
    disputed: d.disputed,
    directed: d.directed,
    newestDay: d.newestDay,
  }
}

/** What an event's history keeps of it. */
export function brief(event: Pick<EventRow, 'slug' | 'type' | 'edtf' | 'place' | 'status' | 'disputed'>) {
  const { slug, type, edtf, place, status, disputed } = event
  return { slug, type, edtf, place, status, disputed }
}

/** What an event no longer rests on takes the place of nothing. */
async function forgetSuperseded(t: Transaction, events: readonly EventRow[]): Promise<void> {
  if (events.length === 0) return
  const of = (shown: boolean) => events.filter(({ status }) => (status === 'published') === shown).map(({ id }) => id)
  const away = [
    { eventId: { in: of(true) }, status: { notIn: restingOn('published') } },
    { eventId: { in: of(false) }, status: { notIn: restingOn('draft') } },
  ]
  const where = { supersedesId: { not: null }, mention: { OR: away } }
  await t.claim.updateMany({ where, data: { supersedesId: null } })
}

/** A later figure of the same claimant takes the place of the earlier; gives the numbers of those replaced. */
async function supersede(t: Transaction, rows: readonly ToldRow[]): Promise<Set<number>> {
  // Rows come by key and position: which of two figures of one day is the earlier does not depend on arrival.
  const links = supersessions(rows.flatMap(datedFigures))
  const claims = rows.flatMap((row) => row.claims)
  for (const claim of claims) {
    const supersedesId = links.get(claim.id)
    if (supersedesId === undefined || supersedesId === claim.supersedesId) continue
    claim.supersedesId = supersedesId
    await t.claim.update({ where: { id: claim.id }, data: { supersedesId } })
  }
  return new Set(claims.flatMap((c) => c.supersedesId ?? []))
}

/** The figures of a mention that later ones may replace. */
function datedFigures({ claims, document }: ToldRow): Dated[] {
  const own = claims.filter(
    (c) => (c.by ?? c.byName) !== null && c.scope === 'event' && c.stance === 'asserts' && c.partOf === null,
  )
  return own.map(({ id, by, byName, about, measure, item, status, value, low, high, asOf, supersedesId }) => ({
    id,
    series: [by, byName, about, measure, item, status].join('\n'),
    told: value === null ? `${low}-${high}` : String(value),
    day: asOf ?? document.publishedDay,
    record: document.kind === 'record',
    supersedes: supersedesId,
  }))
}

/** The slugs in use. A draft's follows what is known of it; every slug it has had leads to it. */
async function keepSlugs(t: Transaction, settled: readonly Settled[]): Promise<string[]> {
  const ids = settled.map(({ event }) => event.id)
  const had = await t.eventSlug.findMany({ where: { eventId: { in: ids } } })
  const kept = settled.map(({ event, derived }) => {
    const own = had.filter(({ eventId }) => eventId === event.id)
    return keptSlug(event, slugOf(derived), own)
  })
  const lacking = settled.filter((_, i) => kept[i] === null)
  const fresh = await freeSlugs(
    t,
    lacking.map(({ derived }) => slugOf(derived)),
  )
  await insert(t, { EventSlug: lacking.map(({ event }, i) => ({ slug: fresh[i]!, eventId: event.id })) })
  const given = fresh.values()
  return kept.map((slug) => slug ?? given.next().value!)
}

/** Which of the slugs that an event has had serves; null where it is to have a new one. */
function keptSlug(event: EventRow, wanted: string, had: readonly { slug: string }[]): string | null {
  const fits = (slug: string) =>
    slug === wanted || (slug.startsWith(`${wanted}-`) && /^\d+$/.test(slug.slice(wanted.length + 1)))
  if (had.length > 0 && (event.status !== 'draft' || fits(event.slug))) return event.slug
  return had.find(({ slug }) => fits(slug))?.slug ?? null
}

/** Titles by the template, but for those that a person wrote; gives all of them, event by event. */
async function keepTitles(t: Transaction, shape: Shaper, settled: readonly Settled[]): Promise<string[][]> {
  const rows = settled.map(({ event, derived }) => {
    const labels = titlesOf(derived)
    return locales.map((locale) => {
      const before = event.titles.find((title) => title.locale === locale)
      const text = before?.machine === false ? before.text : labels[locale]
      return { eventId: event.id, locale, text, before }
    })
  })
  const changed = rows.flat().filter(({ text, before }) => text !== before?.text)
  await upsert(
    t,
    'EventTitle',
    ['eventId', 'locale'],
    changed.map(({ eventId, locale, text }) => ({ eventId, locale, text, width: shape(text), machine: true })),
  )
  return rows.map((titles) => titles.map(({ text }) => text))
}

/** The titles that the template makes. */
export function titlesOf({ type, participants, place, date }: Derived): Labels {
  return titleOf({ type, participants, places: place ? [place] : [], day: date?.reading.firstDay ?? null })
}

async function keepLanes(t: Transaction, settled: readonly Settled[]): Promise<void> {
  const stale = settled.flatMap(({ event, fresh }) => (fresh ? [] : event.id))
  if (stale.length > 0) {
    const where = { eventId: { in: stale } }
    await t.eventLane.deleteMany({ where })
    await t.eventDyad.deleteMany({ where })
  }
  const shown = settled.filter(({ event }) => event.status === 'draft' || event.status === 'published')
  const facetIds = await saveFacets(
    t,
    shown.map(({ derived }) => derived.facets),
  )
  await insert(t, {
    EventLane: shown.flatMap(({ event, derived }, i) =>
      derived.lanes.map((row) => ({
        ...row,
        eventId: event.id,
        facetId: facetIds[i],
        draft: event.status === 'draft',
      })),
    ),
    EventDyad: shown.flatMap(({ event, derived }) => derived.dyads.map((row) => ({ ...row, eventId: event.id }))),
  })
}
