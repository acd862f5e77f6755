import dynamic from 'next/dynamic'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { DaySpan } from '@/lib/calendar'
import type { ParsedQuery, View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import type { Chart, Placed } from '@/lib/timeline/chart'
import { layoutBeyond } from '@/lib/timeline/layout'
import { fitWindow, matchingWindow, settleWindow } from '@/lib/timeline/window'
import { addressOf, type TimelinePage } from './address'
import { Calm } from './calm'
import { answerKey } from './chart-keys'
import { ChartMarks } from './chart-marks'
import { Later } from './later'
import { nameOf } from './mark-name'
import { OverviewBrush } from './overview-brush'
import { ChartSvg, type Moved } from './scene-svg'
import { useSteady } from './use-steady'
import type { Views } from './use-views'
import { useZoom } from './use-zoom'
import { useWords } from './words'

/** Loaded when a mark is first pointed at. */
const EventCard = dynamic(() => import('./event-card').then((part) => part.EventCard), { ssr: false })

type ChartViewProps = {
  /** As it was laid out, and as it is shown while a gesture runs. */
  chart: Chart
  shown: Chart
  neighbours: readonly TimelineData[]
  data: TimelineData
  view: View
  asked: ParsedQuery
  limits: DaySpan
  frame: RefObject<HTMLDivElement | null>
  ready: boolean
  /** A gesture runs: what answers to the pointer follows when it has come to rest. */
  moving: boolean
  views: Views
  page: TimelinePage
  /** The event that is open, with its days where they are known. */
  chosen: Chosen | null
  onMove: (window: DaySpan) => void
  onRest: (window: DaySpan) => void
  onOpen: (slug: string) => void
}

/** The chart: the finished picture, and over it what answers to pointer, touch and keyboard. */
export function ChartView(props: ChartViewProps) {
  const { chart, shown, neighbours, data, view, asked, limits, frame, ready, moving, onMove, onRest, onOpen } = props
  const { views, page, chosen } = props
  const words = useWords()
  const layer = useRef<SVGSVGElement>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [inside, setInside] = useState(false)
  useZoom(frame, { chart: shown, limits, onMove, onRest })
  const beyond = useMemo(
    () => layoutBeyond(chart, data, view, words, neighbours),
    [chart, data, view, words, neighbours],
  )
  const moved = motionOf(chart, shown)

  const isChosen = (p: Placed) => chosen !== null && p.events.includes(chosen.id)
  const active = chart.placed.find((p) => p.key === focused) ?? chart.placed.find(isChosen) ?? chart.placed[0] ?? null
  const carded = chart.placed.find((p) => p.key === pointed) ?? (inside ? active : null)
  useKeptFocus(layer, inside && !moving, active?.key ?? null)

  const steady = useSteady({
    open: (placed: Placed) => {
      setPointed(null)
      if (placed.slug !== null) return onOpen(placed.slug)
      onRest(settleWindow(fitWindow(placed.span, limits)))
    },
    press: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') return setInside(false)
      const fit = matchingWindow(data.overview.matching, limits)
      const answer = answerKey(event.key, active, { ...shown, fit }, limits)
      if (!answer) return
      event.preventDefault()
      if ('way' in answer) return answer.way === 'back' ? views.goBack() : views.goForward()
      if ('window' in answer) return onRest(answer.window)
      markElement(layer.current, answer.to.key)?.focus()
    },
    focus: (placed: Placed) => {
      setFocused(placed.key)
      setInside(true)
    },
  })
  const marks = useMemo(() => {
    const address = (placed: Placed) =>
      placed.slug !== null
        ? `/${view.locale}/events/${placed.slug}`
        : addressOf(
            view.locale,
            zoomedTo(asked, settleWindow(fitWindow(placed.span, data.extent ?? data.window))),
            null,
            page,
          )
    return (
      <ChartMarks
        placed={chart.placed}
        active={active?.key ?? null}
        chosen={chosen?.id ?? null}
        target={page === '' ? undefined : '_blank'}
        nameOf={(p) => nameOf(p, data, view, words)}
        addressOf={address}
        onPoint={(p) => setPointed(p?.key ?? null)}
        onFocus={steady.focus}
        onLeave={() => setInside(false)}
        onKey={steady.press}
        onOpen={steady.open}
      />
    )
  }, [chart.placed, active?.key, chosen?.id, data, view, words, asked, page, steady])

  return (
    <div
      ref={frame}
      className="chart"
      dir="ltr"
      data-testid="timeline-chart"
      data-ready={ready}
      data-window={`${shown.window.first} ${shown.window.last}`}
    >
      <ChartSvg chart={shown} beyond={beyond} moved={moved} />
      <svg
        ref={layer}
        className="chart-marks"
        width={shown.scene.width}
        height={shown.scene.height}
        role="application"
        aria-label={words.chart.label}
      >
        <g
          className={moving || (moved && moved.scale !== 1) ? 'astray' : undefined}
          transform={moved && !moving ? `translate(${moved.by})` : undefined}
        >
          <Calm moving={moving}>{marks}</Calm>
        </g>
        {chosen && <ChosenDay chart={shown} span={chosen} />}
        {shown.overview && (
          <OverviewBrush overview={shown.overview} window={shown.window} view={view} onMove={onMove} onRest={onRest} />
        )}
      </svg>
      {carded && !moved && (
        <Later>
          <EventCard placed={carded} data={data} view={view} />
        </Later>
      )}
    </div>
  )
}

/** The event that is open: its id, and the days it covers. */
export type Chosen = DaySpan & { id: string }

/** A line through the lanes at the open event's days: it stays while one zooms to where the event has no mark of its own. */
function ChosenDay({ chart, span }: { chart: Chart; span: DaySpan }) {
  const { plot, scale, window } = chart
  const day = (span.first + span.last + 1) / 2
  if (day < window.first || day > window.last + 1) return null
  const x = scale.x(day)
  return <line className="chosen-day" x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
}

/** How the lanes' marks move: x becomes `scale` × x + `by`. Null where they stand as they were laid out. */
function motionOf(chart: Chart, shown: Chart): Moved | null {
  if (chart === shown) return null
  const { pixelsPerDay } = chart.scale
  const scale = shown.scale.pixelsPerDay / pixelsPerDay
  const { first } = chart.window
  return { scale: Math.abs(scale - 1) < 1e-9 ? 1 : scale, by: shown.scale.x(first) - scale * chart.scale.x(first) }
}

function zoomedTo(asked: ParsedQuery, { first, last }: DaySpan): ParsedQuery {
  return { ...asked, query: { ...asked.query, from: first, to: last } }
}

function markElement(layer: SVGSVGElement | null, key: string): SVGAElement | null {
  return layer?.querySelector<SVGAElement>(`a[data-key="${CSS.escape(key)}"]`) ?? null
}

/** When the mark with the focus is no longer drawn, the focus goes to the mark that holds its place. */
function useKeptFocus(layer: RefObject<SVGSVGElement | null>, inside: boolean, key: string | null): void {
  useEffect(() => {
    if (!inside || key === null || document.activeElement !== document.body) return
    markElement(layer.current, key)?.focus()
  }, [layer, inside, key])
}
