'use client'

import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { type Dispatch, type ReactNode, type SetStateAction, useEffect, useMemo, useState } from 'react'
import type { DaySpan } from '@/lib/calendar'
import type { EventDetail } from '@/lib/domain/detail'
import type { Locale } from '@/lib/domain/event'
import type { Facets, NameOf } from '@/lib/domain/facets'
import { formatQuery, type ParsedQuery, type TimelineQuery } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { layoutMoving } from '@/lib/timeline/layout'
import { settleWindow } from '@/lib/timeline/window'
import { ActiveFilters } from './active-filters'
import { type Address, addressOf, eventAddress, readAddress, serverWidth, viewOf, writingOf } from './address'
import { Calm } from './calm'
import { ChartView, type Chosen } from './chart-view'
import { EventTable, listingKey } from './event-table'
import { Filters } from './filters'
import { Later } from './later'
import { Legend } from './legend'
import { Problems } from './problems'
import { Settings } from './settings'
import { SiteHeader } from './site-header'
import { Status } from './status'
import { Toolbar } from './toolbar'
import { useAnswer } from './use-answer'
import { useMedia } from './use-media'
import { useNeighbours } from './use-neighbours'
import { usePicture } from './use-picture'
import { useSteady } from './use-steady'
import { useViews } from './use-views'
import { useWidth } from './use-width'
import { useWritten } from './words'

/** Loaded when the first event is opened. */
const DetailPanel = dynamic(() => import('./detail-panel').then((part) => part.DetailPanel))
/** Loaded when nothing fits. */
const Empty = dynamic(() => import('./empty').then((part) => part.Empty))

/** What the server has already worked out: the address it read, its answer, and the event that is open. */
export type TimelineProps = {
  locale: Locale
  search: string
  address: Address
  data: TimelineData
  event: EventDetail | null
  facets: { key: string; data: Facets }
  /** The filters that are loaded on demand, as a plain form. */
  plain: ReactNode
  /** The table, for a page without script. */
  rows: ReactNode
  /** What changed since the link was made that led here. */
  changes: ReactNode
  /** It stands in somebody else's page: the picture, and the way to ours. */
  embedded?: boolean
}

/**
 * What is ahead of the address: a window in motion, what was just asked for, and the window that a gesture found laid out
 * (with the answer it was laid out of). A new address puts an end to the first two.
 */
type Ahead = {
  window: DaySpan | null
  asked: ParsedQuery | null
  base: { window: DaySpan; data: TimelineData } | null
  moving: boolean
  over: string
}

/**
 * The timeline page: what is asked stands in the address; held here are the zoom and the last answer, nothing else. What
 * stands round the picture follows it when a gesture has come to rest.
 */
export function Timeline(props: TimelineProps) {
  const { locale, embedded = false } = props
  const page = embedded ? '/embed' : ''
  const search = useSearchParams().toString()
  const [ahead, setAhead] = useState<Ahead>({ window: null, asked: null, base: null, moving: false, over: search })
  if (ahead.over !== search) setAhead({ ...ahead, window: null, asked: null, moving: false, over: search })
  const read = useMemo(
    () => (search === props.search ? props.address : readAddress(new URLSearchParams(search))),
    [search, props.search, props.address],
  )
  const address: Address = useMemo(() => (ahead.asked ? { ...ahead.asked, problems: [] } : read), [ahead.asked, read])
  const {
    data: answer,
    current,
    failure,
    retry,
  } = useAnswer('/api/timeline', locale, pictureKey(address), {
    key: pictureKey(props.address),
    data: props.data,
  })
  const { data: facets } = useAnswer(
    '/api/facets',
    locale,
    listingKey(address.query, answer),
    props.facets,
    !ahead.moving,
  )
  const names = useMemo(() => namesIn(facets), [facets])
  const [frame, width, measured] = useWidth<HTMLDivElement>(serverWidth)
  const theme = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const view = useMemo(
    () => viewOf(address.view, locale, { width: Math.max(320, Math.min(4096, width)), theme }),
    [address.view, locale, width, theme],
  )
  const asked = useMemo(() => windowAsked(address.query, answer, current), [address.query, answer, current])
  const window = ahead.window ?? asked
  const base = ahead.base?.data === answer && (ahead.moving || (!current && !failure)) ? ahead.base.window : null
  const wanted = base ?? window
  const { words, Written } = useWritten(address.view.digits)
  const { data, laid, chart } = usePicture(answer, wanted, view, words)
  const shown = useMemo(
    () => (window === laid ? chart : layoutMoving(chart, data, view, words, window)),
    [chart, data, view, words, window, laid],
  )
  const neighbours = useNeighbours(locale, address.query, data, current && !ahead.moving)
  usePaintMarks(measured)
  useBack(setAhead)
  const { views, go: visit } = useViews()
  const chosen = useChosen(address.event, data, props.event)

  const go = (next: Partial<ParsedQuery>, how: 'new' | 'movement', moved: DaySpan | null = null) => {
    const wanted = { query: address.query, view: address.view, event: address.event, ...next }
    const kept = moved !== null && ahead.moving ? ahead.base : null
    setAhead({ window: moved, asked: wanted, base: kept, moving: false, over: search })
    visit(addressOf(locale, wanted, null, page), how)
  }
  const filter = (change: Partial<TimelineQuery>) => go({ query: { ...address.query, ...change } }, 'new')
  const move = (moved: DaySpan) => {
    const from = near(wanted, moved, mostStretched) ? wanted : moved
    const { first, last } = settleWindow(moved)
    const away = !near(asked, moved, mostAsked) || Math.abs(first - asked.first) > (last + 1 - first) / 2
    const further = away ? { ...address, query: { ...address.query, from: first, to: last } } : ahead.asked
    setAhead({ ...ahead, window: moved, base: { window: from, data: answer }, asked: further, moving: true })
  }
  const rest = (moved: DaySpan) => {
    const { first, last } = settleWindow(moved)
    if (ahead.asked === null && first === asked.first && last === asked.last)
      return setAhead({ ...ahead, window: null, base: null, moving: false })
    go({ query: { ...address.query, from: first, to: last } }, 'movement', moved)
  }
  const open = (event: string | null) => {
    if (embedded && event !== null) globalThis.open(eventAddress(view, event), '_blank', 'noopener')
    else go({ event }, 'new')
  }
  const limits = shown.overview?.extent ?? data.window
  const { go: choose, filter: change, rest: settle, open: show } = useSteady({ go, filter, rest, open })
  const still = useMemo(
    () => ({
      header: (
        <SiteHeader
          words={words.site}
          languages={words.settings.language}
          {...{ locale, search }}
          writing={writingOf(view)}
        >
          <Settings
            address={address}
            view={view}
            onChoose={(choice) => choose({ view: { ...address.view, ...choice } }, 'new')}
          />
        </SiteHeader>
      ),
      filters: (
        <Filters
          {...{ chart, view, address, facets }}
          plain={props.plain}
          window={settleWindow(asked)}
          onChange={change}
        />
      ),
      status: (
        <>
          <ActiveFilters locale={locale} address={address} names={names} onChange={change} />
          <Status data={data} view={view} current={current} failure={failure} onRetry={retry} />
        </>
      ),
      lists: (
        <>
          {data.total === 0 && (
            <Later>
              <Empty address={address} names={names} gives={facets.without} data={data} view={view} />
            </Later>
          )}
          <Legend chart={chart} data={data} view={view} />
          {!embedded && <EventTable data={data} view={view} query={address.query} plain={props.rows} />}
        </>
      ),
    }),
    [
      words,
      locale,
      search,
      address,
      view,
      chart,
      data,
      facets,
      names,
      asked,
      current,
      failure,
      retry,
      embedded,
      props.rows,
      props.plain,
      choose,
      change,
    ],
  )

  return (
    <Written value={words}>
      {!embedded && <Calm moving={ahead.moving}>{still.header}</Calm>}
      <main id="timeline" className={embedded ? 'embedded' : 'timeline-page'} data-theme={address.view.theme}>
        {!embedded && <Calm moving={ahead.moving}>{still.filters}</Calm>}
        <div className="picture">
          <h1 className="spoken">{words.site.title}</h1>
          <Problems locale={locale} problems={address.problems} />
          {props.changes}
          <Toolbar {...{ chart: shown, data, view, address, limits, views, embedded }} onWindow={rest} />
          <Calm moving={ahead.moving}>{still.status}</Calm>
          <ChartView
            chart={chart}
            shown={shown}
            neighbours={neighbours}
            data={data}
            view={view}
            asked={address}
            limits={limits}
            frame={frame}
            ready={measured}
            moving={ahead.moving}
            views={views}
            page={page}
            chosen={chosen}
            onMove={move}
            onRest={settle}
            onOpen={show}
          />
          <Calm moving={ahead.moving}>{still.lists}</Calm>
        </div>
      </main>
      {address.event !== null && !embedded && (
        <Later>
          <DetailPanel hand={view} slug={address.event} first={props.event} onClose={() => open(null)} />
        </Later>
      )}
    </Written>
  )
}

/** The open event's id and days, also where it is no longer drawn one by one. */
function useChosen(slug: string | null, { events }: TimelineData, given: EventDetail | null): Chosen | null {
  const seen = useMemo(() => {
    const own = events?.find((event) => event.slug === slug)
    if (own) return { slug, id: own.id, first: own.firstDay, last: own.lastDay }
    if (given?.slug !== slug || given === null || given.firstDay === null || given.lastDay === null) return null
    return { slug, id: given.id, first: given.firstDay, last: given.lastDay }
  }, [slug, events, given])
  const [kept, setKept] = useState(seen)
  if (seen !== null && (seen.id !== kept?.id || seen.first !== kept.first || seen.last !== kept.last)) setKept(seen)
  return slug === null ? null : (seen ?? (kept?.slug === slug ? kept : null))
}

/** How many times longer or shorter than a window another may be before a new answer is asked for, and before what there is is laid out anew. */
const mostAsked = 2
const mostStretched = 4

/** Whether a window is less than so many times as long as another, and the other way about. */
function near(one: DaySpan, other: DaySpan, most: number): boolean {
  const ratio = (one.last + 1 - one.first) / (other.last + 1 - other.first)
  return ratio > 1 / most && ratio < most
}

/** What the picture is asked by: the filters, and whether its figures are wanted. */
function pictureKey({ query, view: { claims } }: Address): string {
  return formatQuery(query, { claims })
}

/** What choices are called, by the choices there are. */
function namesIn({ choices }: Facets): NameOf {
  return (filter, id) => choices[filter].find((choice) => choice.id === id)?.label ?? id
}

/** The window that an address asks for; what it leaves open is the answer's. */
function windowAsked(query: TimelineQuery, data: TimelineData, current: boolean): DaySpan {
  if (current) return data.window
  return { first: query.from ?? data.window.first, last: query.to ?? data.window.last }
}

/** Drops what is ahead when the reader goes back or forward: it may never have reached the address as React knows it. */
function useBack(setAhead: Dispatch<SetStateAction<Ahead>>): void {
  useEffect(() => {
    const drop = () => setAhead((then) => ({ ...then, window: null, asked: null, base: null, moving: false }))
    globalThis.addEventListener('popstate', drop)
    return () => globalThis.removeEventListener('popstate', drop)
  }, [setAhead])
}

/** Tells measuring tools when the data were there and when the picture stood. */
function usePaintMarks(measured: boolean): void {
  useState(
    () => typeof performance !== 'undefined' && typeof document !== 'undefined' && performance.mark('data-ready'),
  )
  useEffect(() => {
    if (!measured) return
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('timeline-painted')))
    return () => cancelAnimationFrame(frame)
  }, [measured])
}
