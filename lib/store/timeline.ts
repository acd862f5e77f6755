import { calendars, type DaySpan } from '@/lib/calendar'
import { typeOrOther } from '@/lib/codebook/event-types'
import { landmarks } from '@/lib/codebook/landmarks'
import type { Dyad } from '@/lib/domain/event'
import type { TimelineQuery } from '@/lib/domain/query'
import type { Period, TimelineData, TimelineEvent, TypeInfo } from '@/lib/domain/timeline'
import type { Shaper } from '@/lib/text/shape'
import { type Prisma, type Store, snapshot, type Transaction } from './client'
import { calendarColumn, eventAlternatives, precisionColumn, senseColumn } from './columns'
import { emptyBins } from './density'
import { later } from './derive'
import { labelShaper, shaped } from './fonts'
import { bandOf, namedActor } from './labels'
import { standing } from './span'
import { count, countIn, countLaneBins, idsIn, type KindCount, tallyIn } from './tally'
import type { Reader } from './types'
import { readWhole } from './whole'

/** Most events that are sent one by one: about 150 kB of them. */
export const mostEvents = 280
/** The first day of the first view: the start of the war of autumn 2020. */
const firstView = calendars.gregorian.toDay({ year: 2020, month: 9, day: 27 })
/** Shortest landmark that is shown as a period, in days. */
const shortestPeriod = 3

/** Everything a picture of a query needs, in one snapshot of the store. */
export async function readTimeline(store: Store, query: TimelineQuery, reader: Reader): Promise<TimelineData> {
  const shape = await labelShaper()
  return snapshot(store, async (t) => {
    const tally = await tallyIn(t, store, { query, editor: reader.editor })
    const { extent, newestDay, overview } = await readWhole(t, tally, query, reader)
    const window = windowOf(query, extent)
    const { total, drafts, dating, kinds, choices, lanes } = count(tally, window)
    const few = total <= mostEvents
    const nothing = emptyBins(window)
    const typeInfos = (list: readonly KindCount[]) => list.map((kind) => typeInfo(kind, reader, shape))
    return {
      dataVersion: tally.census.version,
      asOf: later(newestDay, extent?.last ?? null),
      window,
      extent,
      lanes: lanes.map(({ lane, ...counts }) => ({
        id: lane,
        label: shaped(shape, namedActor(lane, reader.locale).label),
        ...counts,
      })),
      types: typeInfos(kinds),
      total,
      drafts,
      undated: countIn(tally, 'undated'),
      events: few ? await readTimelineEvents(t, idsIn(tally, window), reader, shape) : null,
      bins: few ? null : countLaneBins(tally, window),
      overview: overview ?? { matching: nothing, all: nothing },
      periods: periodsIn(extent ?? window, reader, shape),
      precision: dating,
      choices: typeInfos(choices),
    }
  })
}

/** The days asked for; left open, from the first view's day to the last event, or all there is where nothing is so late. */
function windowOf({ from, to }: TimelineQuery, extent: DaySpan | null): DaySpan {
  if (from !== null && to !== null) return { first: from, last: to }
  if (from !== null) return { first: from, last: Math.max(from, extent?.last ?? from) }
  if (to !== null) {
    const first = firstView <= to ? firstView : (extent?.first ?? to)
    return { first: Math.min(first, to), last: to }
  }
  if (extent === null) return { first: firstView, last: firstView }
  return extent.last >= firstView ? { first: firstView, last: extent.last } : extent
}

function typeInfo({ type, band, count: n }: KindCount, { locale }: Reader, shape: Shaper): TypeInfo {
  const { glyph, labels } = typeOrOther(type)
  return { id: type, band, glyph, label: shaped(shape, labels[locale]), count: n }
}

function periodsIn(extent: DaySpan, { locale }: Reader, shape: Shaper): Period[] {
  return [...landmarks.values()]
    .filter(({ interval: { first, last } }) => last - first + 1 >= shortestPeriod)
    .filter(({ interval: { first, last } }) => first <= extent.last && last >= extent.first)
    .map(({ id, interval, labels }) => ({ id, ...interval, label: shaped(shape, labels[locale]) }))
    .sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1))
}

async function readTimelineEvents(
  t: Transaction,
  ids: readonly string[],
  { locale }: Reader,
  shape: Shaper,
): Promise<TimelineEvent[]> {
  const rows = await t.event.findMany({
    where: { id: { in: [...ids] } },
    include: {
      titles: { where: { locale } },
      lanes: { where: { level: 'lane' }, orderBy: { lane: 'asc' } },
      dyads: { where: { level: 'lane' }, orderBy: [{ a: 'asc' }, { b: 'asc' }] },
    },
  })
  const ranks = new Map([...rows].sort(byImportance).map((row, rank) => [row.id, rank]))
  const events = rows.map((row) => timelineEvent(row, ranks.get(row.id) ?? 0, shape))
  return events.sort((a, b) => a.firstDay - b.firstDay || (a.slug < b.slug ? -1 : 1))
}

type EventRow = Prisma.EventGetPayload<{ include: { titles: true; lanes: true; dyads: true } }>
type Importance = Pick<EventRow, 'mainDocuments' | 'highestClaim' | 'curatedWeight' | 'slug'>

/** Documents with a main mention, then the highest figure, then the curated weight, then the slug. */
function byImportance(a: Importance, b: Importance): number {
  return (
    b.mainDocuments - a.mainDocuments ||
    b.highestClaim - a.highestClaim ||
    b.curatedWeight - a.curatedWeight ||
    (a.slug < b.slug ? -1 : 1)
  )
}

/** Three sizes, by how many documents tell of it mainly or by the curated list; never by toll. */
function weightOf({ mainDocuments, curatedWeight }: EventRow): 1 | 2 | 3 {
  if (mainDocuments >= 5 || curatedWeight >= 3) return 3
  return mainDocuments >= 2 || curatedWeight === 2 ? 2 : 1
}

function timelineEvent(row: EventRow, rank: number, shape: Shaper): TimelineEvent {
  const span = standing(row)
  if (!span || row.edtf === null) throw new Error(`event ${row.id} stands in a window but has no day`)
  const [title] = row.titles
  return {
    id: row.id,
    slug: row.slug,
    type: row.type,
    band: bandOf(row.band),
    title: title ? { text: title.text, width: title.width } : shaped(shape, row.slug),
    edtf: row.edtf,
    firstDay: span.first,
    lastDay: span.last,
    precision: precisionColumn.parse(row.precision),
    sense: senseColumn.parse(row.sense),
    calendar: calendarColumn.parse(row.calendar),
    lanes: row.lanes.map(({ lane }) => lane),
    dyads: row.band === 'contact' ? row.dyads.map(({ a, b }): Dyad => [a, b]) : [],
    mediators: row.lanes.filter(({ part }) => part === 'mediator').map(({ lane }) => lane),
    weight: weightOf(row),
    rank,
    directed: row.directed,
    alternatives: eventAlternatives.parse(row.alternatives).flatMap(({ first, last }) => {
      const days = standing({ firstDay: first, lastDay: last })
      return days ? [days] : []
    }),
    draft: row.status === 'draft',
  }
}
