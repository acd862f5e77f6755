import type { EventSummary } from '@/lib/domain/detail'
import type { Locale } from '@/lib/domain/event'
import { type Problem, problem } from '@/lib/domain/problem'
import type { TimelineQuery } from '@/lib/domain/query'
import { Prisma, type Store, snapshot, type Transaction } from './client'
import { calendarColumn, precisionColumn, senseColumn } from './columns'
import { bandOf, namedActor, namedPlace, typeLabel } from './labels'
import { countIn, tallyIn } from './tally'
import type { EventPage, Reader } from './types'
import { type Asked, matching, type Page, type Reach, reachesOf } from './where'

/** How a list is read: so many at a time, from where the last page ended; `undated` lists only what has no day. */
export type Listing = Reader & { limit: number; cursor?: string | null; undated?: boolean }

type Place = { firstDay: number | null; eventId: string }

const cursorForm = /^(?<day>-?\d{1,7}|u)\.(?<event>[0-9A-Z]{26})$/

/** What is wrong with a cursor, null where nothing is. */
export function cursorProblem(cursor: string | null | undefined): Problem | null {
  return cursor && !cursorForm.test(cursor) ? problem('cursor', 'not-found', { value: cursor }) : null
}

function parseCursor(cursor: string | null | undefined): Place | null {
  const found = cursor ? cursorForm.exec(cursor)?.groups : null
  if (cursor && !found) throw new RangeError(`cursor ${cursor}`)
  return found ? { firstDay: found.day === 'u' ? null : Number(found.day), eventId: found.event! } : null
}

function formatCursor({ firstDay, eventId }: Place): string {
  return `${firstDay ?? 'u'}.${eventId}`
}

/** Events in the order of their days, a page at a time. Days left open are open; what has no day comes last. */
export function readEvents(store: Store, query: TimelineQuery, listing: Listing): Promise<EventPage> {
  const { locale, editor, limit, cursor, undated = false } = listing
  const after = parseCursor(cursor)
  const reaches: Reach[] = undated ? ['undated'] : reachesOf(query)
  return snapshot(store, async (t) => {
    const tally = await tallyIn(t, store, { query, editor })
    const found: Place[] = []
    let total = 0
    for (const reach of reaches) {
      const asked: Asked = { query, reach, editor }
      total += countIn(tally, reach)
      const past = after?.firstDay === null && reach !== 'undated'
      const here = (after?.firstDay === null) === (reach === 'undated') ? after : null
      if (!past && found.length <= limit)
        found.push(...(await readPlaces(t, asked, { after: here, limit: limit + 1 - found.length })))
    }
    const shown = found.slice(0, limit)
    const events = await readSummaries(t, shown, { locale, editor })
    const last = shown.at(-1)
    return { events, total, next: found.length > limit && last ? formatCursor(last) : null }
  })
}

async function readPlaces(t: Transaction, asked: Asked, page: Page): Promise<Place[]> {
  const rows = await t.$queryRaw<{ firstDay: number | bigint | null; eventId: string }[]>`
    SELECT "firstDay", "eventId" FROM ${matching(Prisma.sql`l."firstDay", l."eventId"`, 'events', asked, page)} m
    ORDER BY "firstDay", "eventId" LIMIT ${page.limit}`
  return rows.map(({ firstDay, eventId }) => ({ firstDay: firstDay === null ? null : Number(firstDay), eventId }))
}

async function readSummaries(t: Transaction, places: readonly Place[], reader: Reader): Promise<EventSummary[]> {
  const ids = places.map(({ eventId }) => eventId)
  const rows = await t.event.findMany({ where: { id: { in: ids } }, include: summaryInclude(reader.locale) })
  const documents = await countDocuments(t, ids, reader)
  const byId = new Map(rows.map((row) => [row.id, summaryOf(row, documents.get(row.id) ?? 0, reader.locale)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What a summary is made of. */
export function summaryInclude(locale: Locale) {
  return {
    titles: { where: { locale } },
    lanes: { where: { lane: { not: '*' } }, orderBy: { lane: 'asc' } },
  } satisfies Prisma.EventInclude
}

type SummaryRow = Prisma.EventGetPayload<{ include: { titles: true; lanes: true } }>

/** How many documents tell of each event, as far as the reader may see. */
export async function countDocuments(t: Transaction, ids: readonly string[], { editor }: Pick<Reader, 'editor'>) {
  const status = { in: editor ? ['accepted', 'suggested'] : ['accepted'] }
  const rows = await t.mention.groupBy({ by: ['eventId', 'documentId'], where: { eventId: { in: [...ids] }, status } })
  const counts = new Map<string, number>()
  for (const { eventId } of rows) if (eventId) counts.set(eventId, (counts.get(eventId) ?? 0) + 1)
  return counts
}

/** An event as a list shows it. */
export function summaryOf(row: SummaryRow, documents: number, locale: Locale): EventSummary {
  return {
    id: row.id,
    slug: row.slug,
    type: row.type,
    typeLabel: typeLabel(row.type, locale),
    band: bandOf(row.band),
    title: row.titles.find((title) => title.locale === locale)?.text ?? row.slug,
    edtf: row.edtf,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    precision: row.precision === null ? null : precisionColumn.parse(row.precision),
    sense: row.sense === null ? null : senseColumn.parse(row.sense),
    calendar: calendarColumn.parse(row.calendar),
    actors: row.lanes.map(({ lane }) => lane),
    parties: row.lanes.filter(({ level }) => level === 'lane').map(({ lane }) => namedActor(lane, locale)),
    place: namedPlace(row.place, locale),
    disputed: row.disputed,
    draft: row.status === 'draft',
    documents,
  }
}
