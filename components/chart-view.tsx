import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { DaySpan } from '@/lib/calendar'
import type { ParsedQuery, View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import type { Chart, Placed } from '@/lib/timeline/chart'
import { fitWindow, settleWindow } from '@/lib/timeline/window'
import { addressOf } from './address'
import { answerKey } from './chart-keys'
import { ChartMarks } from './chart-marks'
import { EventCard, nameOf } from './event-card'
import { OverviewBrush } from './overview-brush'
import { SceneSvg } from './scene-svg'
import { useZoom } from './use-zoom'
import { useWords } from './words'

type ChartViewProps = {
  chart: Chart
  data: TimelineData
  view: View
  asked: ParsedQuery
  limits: DaySpan
  frame: RefObject<HTMLDivElement | null>
  ready: boolean
  onMove: (window: DaySpan) => void
  onRest: (window: DaySpan) => void
  onOpen: (slug: string) => void
}

/** The chart: the finished picture, and over it what answers to pointer, touch and keyboard. */
export function ChartView({ chart, data, view, asked, limits, frame, ready, onMove, onRest, onOpen }: ChartViewProps) {
  const words = useWords()
  const layer = useRef<SVGSVGElement>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [inside, setInside] = useState(false)
  useZoom(frame, { chart, limits, onMove, onRest })

  const active = chart.placed.find((p) => p.key === focused) ?? chart.placed[0] ?? null
  const carded = chart.placed.find((p) => p.key === pointed) ?? (inside ? active : null)
  useKeptFocus(layer, inside, active?.key ?? null)

  const open = (placed: Placed) => {
    setPointed(null)
    if (placed.slug !== null) return onOpen(placed.slug)
    onRest(settleWindow(fitWindow(placed.span, limits)))
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') return setInside(false)
    const answer = answerKey(event.key, active, chart, limits)
    if (!answer) return
    event.preventDefault()
    if ('window' in answer) return onRest(answer.window)
    markElement(layer.current, answer.to.key)?.focus()
  }
  const address = (placed: Placed) =>
    placed.slug !== null
      ? `/${view.locale}/events/${placed.slug}`
      : addressOf(view.locale, zoomedTo(asked, settleWindow(fitWindow(placed.span, limits))))

  return (
    <div
      ref={frame}
      className="chart"
      dir="ltr"
      data-testid="timeline-chart"
      data-ready={ready}
      data-window={`${chart.window.first} ${chart.window.last}`}
    >
      <SceneSvg scene={chart.scene} className="scene" />
      <ChartMarks
        layer={layer}
        placed={chart.placed}
        width={chart.scene.width}
        height={chart.scene.height}
        label={words.chart.label}
        active={active?.key ?? null}
        nameOf={(p) => nameOf(p, data, view, words)}
        addressOf={address}
        onPoint={(p) => setPointed(p?.key ?? null)}
        onFocus={(p) => {
          setFocused(p.key)
          setInside(true)
        }}
        onLeave={() => setInside(false)}
        onKey={press}
        onOpen={open}
      >
        {chart.overview && (
          <OverviewBrush overview={chart.overview} window={chart.window} view={view} onMove={onMove} onRest={onRest} />
        )}
      </ChartMarks>
      {carded && <EventCard placed={carded} data={data} view={view} />}
    </div>
  )
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
