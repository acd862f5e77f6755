import { formatIsoDay } from '@/lib/calendar'
import type { TimelineEvent } from '@/lib/domain/timeline'
import type { Framing } from './frame'

/** What is in view as JSON: the query, its window, and the events one by one or, where there are many, their bins. */
export function writeJson({ data, query, view, sources, permalink }: Framing): string {
  const { window, extent, asOf } = data
  const span = (of: { first: number; last: number }) => ({ first: formatIsoDay(of.first), last: formatIsoDay(of.last) })
  const out = {
    dataVersion: data.dataVersion,
    asOf: asOf === null ? null : formatIsoDay(asOf),
    locale: view.locale,
    permalink,
    query: { actors: query.actors, match: query.match, bands: query.bands, types: query.types },
    window: span(window),
    extent: extent && span(extent),
    total: data.total,
    drafts: data.drafts,
    undated: data.undated,
    precision: data.precision,
    lanes: data.lanes.map(({ id, label, count }) => ({ id, label: label.text, count })),
    types: data.types.map(({ id, band, label, count }) => ({ id, band, label: label.text, count })),
    events: data.events && [...data.events].sort(byDay).map(eventJson),
    bins: data.bins,
    sources,
  }
  return `${JSON.stringify(out, null, 2)}\n`
}

const byDay = (a: TimelineEvent, b: TimelineEvent) =>
  a.firstDay - b.firstDay || a.lastDay - b.lastDay || (a.slug < b.slug ? -1 : 1)

function eventJson(event: TimelineEvent) {
  const {
    slug,
    type,
    band,
    title,
    edtf,
    firstDay,
    lastDay,
    precision,
    sense,
    calendar,
    lanes,
    dyads,
    mediators,
    draft,
  } = event
  const days = { firstDay: formatIsoDay(firstDay), lastDay: formatIsoDay(lastDay) }
  const alternatives = event.alternatives.map(({ first, last }) => ({
    first: formatIsoDay(first),
    last: formatIsoDay(last),
  }))
  return {
    slug,
    type,
    band,
    title: title.text,
    edtf,
    ...days,
    precision,
    sense,
    calendar,
    alternatives,
    lanes,
    dyads,
    mediators,
    draft,
  }
}
