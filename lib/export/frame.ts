import { bands } from '@/lib/domain/event'
import type { NameOf } from '@/lib/domain/facets'
import type { TimelineQuery, View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { formatDay, formatSpan } from '@/lib/i18n/day'
import type { Messages } from '@/lib/i18n/en'
import { filterPhrases } from '@/lib/i18n/filter-words'
import type { Hand } from '@/lib/i18n/hand'
import { formatNumber } from '@/lib/i18n/number'
import type { Mark, Scene } from '@/lib/scene/scene'
import { type Chart, type LegendEntry, legendSample } from '@/lib/timeline/chart'
import { measureWith, wrap as wrapWith } from '@/lib/timeline/measure'
import { type Pen, penFor } from '@/lib/timeline/pen'
import words from './widths.json'

/** What a frame says round a chart. `sources` are the works the events in view rest on, as they are to be printed. */
export type Framing = {
  data: TimelineData
  query: TimelineQuery
  view: View
  messages: Messages
  sources: readonly string[]
  /** What the choices of the filters are called; where left out, their codes stand. */
  names?: NameOf
  /** Address of the same picture on the configured host; null where none is configured. */
  permalink: string | null
}

/** Most sources that are named; the rest are counted. */
export const mostSources = 12

/** What stands round the chart is measured by a table of its own: it has more words, and the page does not need them. */
const measure = measureWith(words)
const wrap = (text: string, limit: number, size: number, weight: 400 | 600 = 400) =>
  wrapWith(text, limit, size, weight, measure)

const margin = 14
const titleSize = 19
const textSize = 11.5
const lineHeight = 17

/** The chart, unchanged, between its title and filters above and its legend, sources, day and address below. */
export function frame(chart: Chart, framing: Framing): Scene {
  const { view, messages, data } = framing
  const words: 'ltr' | 'rtl' = view.locale === 'en' ? 'ltr' : 'rtl'
  const pen = penFor(view.width, words, words)
  const head = header(pen, framing, view.width - 2 * margin)
  const key = legend(pen, chart, view, head.height + chart.scene.height + 16)
  const foot = footer(pen, framing, key.bottom + 10)
  const span = formatSpan(data.window.first, data.window.last, view)
  return {
    ...chart.scene,
    height: foot.bottom + margin,
    title: messages.frame.title,
    description: `${messages.frame.description(data.total, span)}. ${filterWords(framing).join(' · ')}`,
    marks: [
      { kind: 'group', name: 'head', children: head.marks },
      { kind: 'group', name: 'chart', y: head.height, children: chart.scene.marks },
      { kind: 'group', name: 'legend', children: key.marks },
      { kind: 'group', name: 'foot', children: foot.marks },
    ],
  }
}

/** The filters in words: the period in both calendars, parties, bands, and whatever else is set. */
export function filterWords({ data, query, view, messages, names }: Framing): string[] {
  const nameOf = (id: string) => data.lanes.find((lane) => lane.id === id)?.label.text ?? names?.('actors', id) ?? id
  const typeName = (id: string) => data.types.find((type) => type.id === id)?.label.text ?? names?.('types', id) ?? id
  const parties =
    query.actors.length > 0
      ? messages.frame.actors[query.match](
          messages.list[query.match === 'any' ? 'or' : 'and'](query.actors.map(nameOf)),
        )
      : messages.frame.allActors
  const shown = bands.filter((band) => query.bands.includes(band)).map((band) => messages.bands[band])
  const types = query.types.map(typeName)
  return [
    bothSpans(data.window.first, data.window.last, view),
    parties,
    messages.list.and(shown),
    ...(types.length > 0 ? [messages.list.or(types)] : []),
    ...filterPhrases(query, names ?? ((_, id) => id), messages)
      .filter(({ filter }) => filter !== 'actors' && filter !== 'bands' && filter !== 'types')
      .map(({ text }) => text),
  ]
}

function bothSpans(first: number, last: number, view: View): string {
  const { calendar } = view
  const other = calendar === 'jalali' ? 'gregorian' : 'jalali'
  const write = (id: 'gregorian' | 'jalali') => formatSpan(first, last, { ...view, calendar: id, era: true })
  return `${write(calendar)} (${write(other)})`
}

function header(pen: Pen, framing: Framing, width: number): { marks: Mark[]; height: number } {
  const { messages } = framing
  const title = wrap(messages.frame.title, width, titleSize, 600)
  const filters = wrap(filterWords(framing).join(' · '), width, textSize)
  const how = wrap(`${messages.chart.howToRead} ${messages.chart.laneOrder}`, width, textSize)
  const top = 30
  const under = top + (title.length - 1) * 24 + 22
  return {
    marks: [
      ...title.map((text, i) => pen.text(margin, top + i * 24, text, { size: titleSize, weight: 600, fill: 'ink' })),
      ...filters.map((text, i) => pen.text(margin, under + i * lineHeight, text, { size: textSize, fill: 'ink' })),
      ...how.map((text, i) =>
        pen.text(margin, under + (filters.length + i) * lineHeight, text, { size: textSize, fill: 'muted' }),
      ),
    ],
    height: under + (filters.length + how.length) * lineHeight + 2,
  }
}

/** The legend's entries one after another in lines, groups kept apart. */
function legend(pen: Pen, chart: Chart, view: View, top: number): { marks: Mark[]; bottom: number } {
  const end = view.width - margin
  const marks: Mark[] = []
  let [along, y] = [margin, top]
  for (const [i, group] of chart.legend.entries()) {
    if (i > 0 && group.entries.length > 1) [along, y] = [margin, y + 25]
    for (const entry of group.entries) {
      const label = entryText(entry, view)
      const width = legendSample.width + 6 + Math.min(measure(label, 11), end - margin - legendSample.width - 6)
      if (along > margin && along + width > end) [along, y] = [margin, y + 23]
      marks.push(...entryMarks(pen, entry, label, along, y))
      along += width + 20
    }
  }
  return { marks, bottom: y + legendSample.height }
}

function entryText(entry: LegendEntry, hand: Hand): string {
  return entry.count === null ? entry.label : `${entry.label} (${formatNumber(entry.count, hand)})`
}

function entryMarks(pen: Pen, entry: LegendEntry, label: string, along: number, y: number): Mark[] {
  const { width, height } = legendSample
  return [
    { kind: 'group', name: 'sample', x: pen.box(along, y, width, height).x, y, children: entry.sample },
    pen.text(along + width + 6, y + height / 2 + 4, label, { size: 11, fill: 'ink' }),
  ]
}

function footer(pen: Pen, framing: Framing, top: number): { marks: Mark[]; bottom: number } {
  const { view, messages, data, permalink } = framing
  const width = view.width - 2 * margin
  const lines = [
    ...sourceLines(framing, width),
    ...wrap([asOfWords(framing), ...draftWords(data, messages)].join(' · '), width, textSize),
  ]
  const texts = lines.map((text, i) =>
    pen.text(margin, top + 16 + i * lineHeight, text, { size: textSize, fill: 'muted' }),
  )
  const bottom = top + 16 + lines.length * lineHeight
  const rule = pen.line([margin, top], [view.width - margin, top], { stroke: 'grid-strong', strokeWidth: 1 })
  const link: Mark[] =
    permalink === null
      ? []
      : [{ ...pen.text(margin, bottom, permalink, { size: 10.5, fill: 'muted' }), direction: 'ltr' }]
  return { marks: [rule, ...texts, ...link], bottom: bottom + (link.length > 0 ? 4 : -lineHeight + 4) }
}

/** The sources in lines, each source kept whole where it fits on one; what goes past the limit is counted. */
function sourceLines({ sources, messages }: Framing, width: number): string[] {
  const named = sources.slice(0, mostSources).map((source) => `\u2068${source}\u2069`)
  const rest = sources.length - named.length
  const items = [...named, ...(rest > 0 ? [`… ${messages.frame.sourceCount(rest)}`] : [])]
  const lines = [`${messages.frame.sources}: ${items[0] ?? messages.frame.sourceCount(0)}`]
  for (const item of items.slice(1)) {
    const joined = `${lines.at(-1)} · ${item}`
    if (measure(joined, textSize) <= width) lines[lines.length - 1] = joined
    else lines.push(item)
  }
  return lines.flatMap((line) => wrap(line, width, textSize))
}

function asOfWords({ data, view, messages }: Framing): string {
  if (data.asOf === null) return messages.chart.total(data.total)
  const other = view.calendar === 'jalali' ? 'gregorian' : 'jalali'
  const days = messages.dates.both(formatDay(data.asOf, view.calendar, view), formatDay(data.asOf, other, view))
  return `${messages.chart.total(data.total)} · ${messages.frame.asOf(days)}`
}

/** What an export with unreviewed or undated events in it says of them. */
function draftWords(data: TimelineData, messages: Messages): string[] {
  return [
    ...(data.undated > 0 ? [messages.chart.undated(data.undated)] : []),
    ...(data.drafts > 0 ? [messages.frame.withDrafts(data.drafts)] : []),
  ]
}
