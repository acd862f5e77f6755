import { titleOf } from '@/lib/codebook/title'
import { type Labels, locales } from '@/lib/domain/event'
import type { Shaper } from '@/lib/text/shape'
import { inChunks } from './chunks'
import { nextVersion, type Prisma, type Transaction } from './client'
import { kindColumn } from './columns'
import { type Derived, derive, slugOf } from './derive'
import { saveFacets } from './facet-set'
import { insert } from './insert'
import { mentionOf, wholeMention } from './mention'
import { quoteOf } from './quote'
import type { Change } from './revision'
import { searchText } from './search'
import type { Told } from './told'

/** A mention with what is asked of its document. */
export const toldBy = {
  ...wholeMention,
  document: {
    select: { id: true, kind: true, publishedDay: true, lang: true, publisherId: true, text: true, rights: true },
  },
} satisfies Prisma.MentionInclude
type Row = Prisma.MentionGetPayload<{ include: typeof toldBy }>
type EventRow = Prisma.EventGetPayload<{ include: { titles: true } }>

/**
 * Works events out anew from their mentions and keeps what they are found by: lanes, dyads, titles, slug. A published
 * event rests on accepted mentions only, any other on all that were not rejected. Gives the changes it made, one an event.
 */
export async function settle(t: Transaction, shape: Shaper, eventIds: Iterable<string>): Promise<Change[]> {
  const ids = [...new Set(eventIds)].sort()
  const changedIn = ids.length > 0 ? await nextVersion(t) : 0
  return inChunks(
    ids,
    async (some) => {
      const events = await t.event.findMany({ where: { id: { in: some } }, include: { titles: true } })
      const told = await readTold(t, some)
      const changes: Change[] = []
      for (const id of some) {
        const event = events.find((one) => one.id === id)
        if (!event) throw new Error(`there is no event ${id} to work out`)
        const change = await settleOne(t, shape, event, told.get(id) ?? [], changedIn)
        if (change) changes.push(change)
      }
      return changes
    },
    eventsAtOnce,
  )
}

/** So many events are read together. */
const eventsAtOnce = 50

/** Mentions of events that were not rejected, by the event they are about. */
async function readTold(t: Transaction, eventIds: string[]): Promise<Map<string, Row[]>> {
  const where = { eventId: { in: eventIds }, status: { in: restingOn('draft') } }
  const rows = await t.mention.findMany({ where, include: toldBy, orderBy: { key: 'asc' } })
  const told = new Map<string, Row[]>()
  for (const row of rows) {
    const others = told.get(row.eventId ?? '')
    if (others) others.push(row)
    else told.set(row.eventId ?? '', [row])
  }
  return told
}

async function settleOne(
  t: Transaction,
  shape: Shaper,
  event: EventRow,
  told: readonly Row[],
  changedIn: number,
): Promise<Change | null> {
  const { id } = event
  const fresh = event.mainDocuments === 0 && event.titles.length === 0
  const resting = restingOn(event.status)
  const rows = told.filter(({ status }) => resting.includes(status))
  if (!fresh)
    await t.claim.updateMany({
      where: { supersedesId: { not: null }, mention: { eventId: id, status: { notIn: resting } } },
      data: { supersedesId: null },
    })
  const replaced = await supersede(t, rows)
  const derived = derive(rows.map((row) => toldOf(row, replaced)))
  const slug = await keepSlug(t, event, derived)
  const titles = await keepTitles(t, shape, event, derived)
  const kept = { slug, ...columns(derived) }
  const data = { ...kept, search: searchText(titles, derived.words), changedIn }
  await t.event.updateMany({ where: { id }, data })
  await keepLanes(t, event, derived, fresh)
  const after = brief({ ...kept, status: event.status })
  const before = fresh ? null : brief(event)
  if (before && JSON.stringify(before) === JSON.stringify(after)) return null
  return { record: 'event', recordId: id, action: before ? 'change' : 'create', before, after }
}

/** The mentions that an event of a status rests on. */
export function restingOn(status: string): string[] {
  return status === 'published' ? ['accepted'] : ['accepted', 'suggested']
}

/** A mention as an event is worked out of it; `replaced` are the numbers of figures that a later one has replaced. */
export function toldOf(row: Row, replaced: ReadonlySet<number>): Told {
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

/** A later figure of the same claimant takes the place of the earlier; gives the numbers of those replaced. */
async function supersede(t: Transaction, rows: readonly Row[]): Promise<Set<number>> {
  const figures = rows.flatMap((row) =>
    row.claims
      .filter((c) => (c.by ?? c.byName) !== null && c.scope === 'event' && c.stance === 'asserts' && c.partOf === null)
      .map((claim) => ({
        claim,
        day: claim.asOf ?? row.document.publishedDay,
        record: row.document.kind === 'record',
      })),
  )
  // Rows come by key and position: which of two figures of one day is the earlier does not depend on arrival.
  const series = new Map<string, typeof figures>()
  for (const figure of figures) {
    const { by, byName, about, measure, item, status } = figure.claim
    const key = [by, byName, about, measure, item, status].join('\n')
    series.set(key, [...(series.get(key) ?? []), figure])
  }
  for (const one of series.values()) {
    const inTime = one.filter((f) => f.day !== null).sort((a, b) => a.day! - b.day!)
    for (const [i, figure] of inTime.entries()) {
      const earlier = inTime.slice(0, i).findLast((f) => f.day! < figure.day!)
      // What a record says of its own figures stands.
      if (figure.record || (earlier?.claim.id ?? null) === figure.claim.supersedesId) continue
      figure.claim.supersedesId = earlier?.claim.id ?? null
      await t.claim.update({ where: { id: figure.claim.id }, data: { supersedesId: earlier?.claim.id ?? null } })
    }
  }
  return new Set(rows.flatMap((row) => row.claims.flatMap((c) => c.supersedesId ?? [])))
}

/** The slug in use. A draft's follows what is known of it; every slug it has had leads to it. */
async function keepSlug(t: Transaction, event: EventRow, derived: Derived): Promise<string> {
  const wanted = slugOf(derived)
  const own = await t.eventSlug.findMany({ where: { eventId: event.id }, select: { slug: true } })
  const fits = (slug: string) =>
    slug === wanted || (slug.startsWith(`${wanted}-`) && /^\d+$/.test(slug.slice(wanted.length + 1)))
  if (own.length > 0 && (event.status !== 'draft' || fits(event.slug))) return event.slug
  const known = own.find(({ slug }) => fits(slug))
  if (known) return known.slug
  const taken = await t.eventSlug.findMany({
    where: { OR: [{ slug: wanted }, { slug: { gte: `${wanted}-`, lt: `${wanted}.` } }] },
    select: { slug: true },
  })
  let slug = wanted
  for (let n = 2; taken.some((other) => other.slug === slug); n++) slug = `${wanted}-${n}`
  await t.eventSlug.create({ data: { slug, eventId: event.id } })
  return slug
}

/** Titles by the template, but for those that a person wrote; gives all of them. */
async function keepTitles(t: Transaction, shape: Shaper, event: EventRow, derived: Derived): Promise<string[]> {
  const kept = event.titles.filter((title) => !title.machine)
  const written = kept.map((title) => title.locale)
  const labels = titlesOf(derived)
  const changed = locales.filter(
    (locale) =>
      !written.includes(locale) && event.titles.find((title) => title.locale === locale)?.text !== labels[locale],
  )
  const where = { eventId: event.id, locale: { in: changed } }
  if (event.titles.length > 0) await t.eventTitle.deleteMany({ where })
  await insert(t, {
    EventTitle: changed.map((locale) => {
      const text = labels[locale]
      return { eventId: event.id, locale, text, width: shape(text), machine: true }
    }),
  })
  return locales.map((locale) => kept.find((title) => title.locale === locale)?.text ?? labels[locale])
}

/** The titles that the template makes. */
export function titlesOf({ type, participants, place, date }: Derived): Labels {
  return titleOf({ type, participants, places: place ? [place] : [], day: date?.reading.firstDay ?? null })
}

async function keepLanes(
  t: Transaction,
  { id: eventId, status }: EventRow,
  { lanes, dyads, facets }: Derived,
  fresh: boolean,
): Promise<void> {
  if (!fresh) {
    await t.eventLane.deleteMany({ where: { eventId } })
    await t.eventDyad.deleteMany({ where: { eventId } })
  }
  if (status !== 'draft' && status !== 'published') return
  const [facetId] = await saveFacets(t, [facets])
  await insert(t, {
    EventLane: lanes.map((row) => ({ ...row, eventId, facetId, draft: status === 'draft' })),
    EventDyad: dyads.map((row) => ({ ...row, eventId })),
  })
}
