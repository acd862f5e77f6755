import { rootOf } from '@/lib/codebook/actors'
import type { FigureRow } from '@/lib/domain/detail'
import { reporter, type TimelineQuery, type View } from '@/lib/domain/query'
import type { TimelineData, TimelineFigure } from '@/lib/domain/timeline'
import type { Store } from './client'
import { namedActor } from './labels'
import { listFigures } from './lists'
import { readTimeline } from './timeline'
import type { Reader } from './types'

/** What a picture shows: the timeline and, where the view asks for them and the events come one by one, their figures. */
export async function readPicture(
  store: Store,
  query: TimelineQuery,
  { claims }: Pick<Partial<View>, 'claims'>,
  reader: Reader,
): Promise<TimelineData> {
  const data = await readTimeline(store, query, reader)
  if (!claims || data.events === null) return data
  const shown = new Set(data.events.map((event) => event.id))
  const rows = await listFigures(store, { ...query, from: data.window.first, to: data.window.last }, reader)
  return { ...data, figures: rows.filter(({ event }) => shown.has(event.id)).flatMap((row) => figureOf(row, reader)) }
}

/** A figure that stands for itself: not taken back, not counted up since some day, with a number of its own. */
function figureOf({ event, figure, source }: FigureRow, { locale }: Reader): TimelineFigure[] {
  const { measure, qualifier, value, supersededBy, stance, scope } = figure
  if (supersededBy !== null || stance === 'denies' || scope.kind === 'cumulative' || figure.item !== null) return []
  const low = qualifier === 'none' ? 0 : (value ?? figure.low ?? figure.high)
  const high = qualifier === 'none' ? 0 : (value ?? figure.high ?? figure.low)
  if (low === null || high === null) return []
  const by = figure.by === null ? reporter : rootOf(figure.by.id)
  const claimant = figure.by ? namedActor(by, locale).label : source.publisher?.label
  return [
    {
      event: event.id,
      by,
      label: claimant ?? figure.by?.label ?? '',
      about: figure.about && rootOf(figure.about.id),
      measure,
      low: Math.min(low, high),
      high: Math.max(low, high),
      qualifier,
    },
  ]
}
