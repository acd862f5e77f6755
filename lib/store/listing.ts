import type { FigureRow } from '@/lib/domain/detail'
import { type Listing, openRule, type UndatedReason } from '@/lib/domain/listing'
import type { TimelineQuery } from '@/lib/domain/query'
import { inChunks } from './chunks'
import { type Store, snapshot } from './client'
import { rulesColumn } from './columns'
import { readEvents } from './events'
import { listFigures } from './lists'
import { countIn, tallyIn } from './tally'
import { mostEvents } from './timeline'
import type { Reader } from './types'
import { reachesOf } from './where'

/** So many undated events are listed; their number is always told whole. */
const mostUndated = 200

/** The figures of the events that match, where these are few enough to be told one by one, and what matches without a day. */
export async function readListing(store: Store, query: TimelineQuery, reader: Reader): Promise<Listing> {
  const [rows, undated] = await Promise.all([
    listFewFigures(store, query, reader),
    readEvents(store, query, { ...reader, limit: mostUndated, undated: true }),
  ])
  const reasons = await readReasons(
    store,
    undated.events.map(({ id }) => id),
    reader,
  )
  return {
    figures: rows.map(({ event, figure, source: { lang, publisher } }) => ({
      event: event.id,
      figure,
      source: { lang, publisher },
    })),
    undated: undated.events.map(({ id, slug, title, typeLabel, parties, draft }) => ({
      ...{ id, slug, title, typeLabel, parties, draft },
      why: reasons.get(id) ?? 'not-told',
    })),
    undatedTotal: undated.total,
  }
}

async function listFewFigures(store: Store, query: TimelineQuery, reader: Reader): Promise<FigureRow[]> {
  const total = await snapshot(store, async (t) => {
    const tally = await tallyIn(t, store, { query, editor: reader.editor })
    return reachesOf(query).reduce((sum, reach) => sum + countIn(tally, reach), 0)
  })
  return total > mostEvents ? [] : listFigures(store, query, reader)
}

/** What counts from a day of publication that is not known stays open; of all else it is the text that gives no day. */
function readReasons(store: Store, ids: readonly string[], { editor }: Reader): Promise<Map<string, UndatedReason>> {
  const status = { in: editor ? ['accepted', 'suggested'] : ['accepted'] }
  return snapshot(store, async (t) => {
    const told = await inChunks(ids, (some) =>
      t.mention.findMany({
        where: { eventId: { in: some }, status },
        select: { eventId: true, rules: true },
      }),
    )
    const open = new Set(told.filter(({ rules }) => rulesColumn.parse(rules).includes(openRule)).map((m) => m.eventId))
    return new Map(ids.map((id) => [id, open.has(id) ? 'unpublished' : 'not-told']))
  })
}
