'use client'

import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { type Dispatch, type ReactNode, type SetStateAction, useEffect, useMemo, useState } from 'react'
import type { DaySpan } from '@/lib/calendar'
import type { EventDetail } from '@/lib/domain/detail'
import type { Locale } from '@/lib/domain/event'
import type { Facets, NameOf } from '@/lib/domain/facets'
import type { Listing } from '@/lib/domain/listing'
import { formatQuery, type ParsedQuery, type TimelineQuery } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { layout } from '@/lib/timeline/layout'
import { settleWindow } from '@/lib/timeline/window'
import { ActiveFilters } from './active-filters'
import { type Address, addressOf, readAddress, serverWidth, viewOf } from './address'
import { ChartView } from './chart-view'
import { DetailPanel } from './detail-panel'
import { EventTable, listingKey } from './event-table'
import { Filters } from './filters'
import { Legend } from './legend'
import { Problems } from './problems'
import { Settings } from './settings'
import { SiteHeader } from './site-header'
import { Status, Toolbar } from './toolbar'
import { useAnswer } from './use-answer'
import { useMedia } from './use-media'
import { useWidth } from './use-width'
import { useWords } from './words'

/** Loaded when nothing fits. */
const Empty = dynamic(() => import('./empty').then((part) => part.Empty))

/** What the server has already worked out: the address it read, its answer, and the event that is open. */
export type TimelineProps = {
  locale: Locale
  search: string
  address: Address
  data: TimelineData
  event: EventDetail | null
  listing: { key: string; data: Listing }
  facets: { key: string; data: Facets }
  /** The filters that are loaded on demand, as a plain form. */
  plain: ReactNode
}

/** What is ahead of the address: a window in motion, and what was just asked for. A new address puts an end to it. */
type Ahead = { window: DaySpan | null; asked: ParsedQuery | null; over: string }

/** The timeline page: what is asked stands in the address; held here are the zoom and the last answer, nothing else. */
export function Timeline(props: TimelineProps) {
  const { locale } = props
  const search = useSearchParams().toString()
  const [ahead, setAhead] = useState<Ahead>({ window: null, asked: null, over: search })
  if (ahead.over !== search) setAhead({ window: null, asked: null, over: search })
  const read = useMemo(
    () => (search === props.search ? props.address : readAddress(new URLSearchParams(search))),
    [search, props.search, props.address],
  )
  const address: Address = ahead.asked ? { ...ahead.asked, problems: [] } : read
  const { data, current, failure, retry } = useAnswer('/api/timeline', locale, formatQuery(address.query), {
    key: formatQuery(props.address.query),
    data: props.data,
  })
  const { data: facets } = useAnswer('/api/facets', locale, listingKey(address.query, data), props.facets)
  const names = useMemo(() => namesIn(facets), [facets])
  const [frame, width, measured] = useWidth<HTMLDivElement>(serverWidth)
  const theme = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const view = useMemo(
    () => viewOf(address.view, locale, { width: Math.max(320, Math.min(4096, width)), theme }),
    [address.view, locale, width, theme],
  )
  const asked = useMemo(() => windowAsked(address.query, data, current), [address.query, data, current])
  const window = ahead.window ?? asked
  const words = useWords()
  const chart = useMemo(() => layout(data, view, words, window), [data, window, view, words])
  usePaintMarks(measured)
  useBack(setAhead)

  const go = (next: Partial<ParsedQuery>, how: 'pushState' | 'replaceState', moved: DaySpan | null = null) => {
    const wanted = { query: address.query, view: address.view, event: address.event, ...next }
    setAhead({ window: moved, asked: wanted, over: search })
    globalThis.history[how](null, '', addressOf(locale, wanted))
  }
  const filter = (change: Partial<TimelineQuery>) => go({ query: { ...address.query, ...change } }, 'pushState')
  const move = (moved: DaySpan) => setAhead({ ...ahead, window: moved })
  const rest = (moved: DaySpan) => {
    const { first, last } = settleWindow(moved)
    if (first === asked.first && last === asked.last) return setAhead({ ...ahead, window: null })
    go({ query: { ...address.query, from: first, to: last } }, 'replaceState', moved)
  }
  const open = (event: string | null) => go({ event }, 'pushState')
  const limits = chart.overview?.extent ?? data.window
  const shared = { chart, data, view }

  return (
    <>
      <SiteHeader words={words.site} languages={words.settings.language} locale={locale} search={search}>
        <Settings
          address={address}
          view={view}
          onChoose={(choice) => go({ view: { ...address.view, ...choice } }, 'pushState')}
        />
      </SiteHeader>
      <main id="timeline" className="timeline-page" data-theme={address.view.theme}>
        <Filters
          chart={chart}
          view={view}
          address={address}
          facets={facets}
          plain={props.plain}
          window={settleWindow(asked)}
          onChange={filter}
        />
        <div className="picture">
          <h1 className="spoken">{words.site.title}</h1>
          <Problems locale={locale} problems={address.problems} />
          <Toolbar {...shared} address={address} limits={limits} onWindow={rest} />
          <ActiveFilters locale={locale} address={address} names={names} onChange={filter} />
          <Status data={data} view={view} current={current} failure={failure} onRetry={retry} />
          <ChartView
            {...shared}
            asked={address}
            limits={limits}
            frame={frame}
            ready={measured}
            onMove={move}
            onRest={rest}
            onOpen={open}
          />
          {data.total === 0 && (
            <Empty address={address} names={names} gives={facets.without} data={data} view={view} />
          )}
          <Legend {...shared} />
          <EventTable data={data} view={view} query={address.query} first={props.listing} />
        </div>
      </main>
      <DetailPanel locale={locale} slug={address.event} first={props.event} onClose={() => open(null)} />
    </>
  )
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
    const drop = () => setAhead((then) => ({ ...then, window: null, asked: null }))
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
