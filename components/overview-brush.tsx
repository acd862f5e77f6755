import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { DaySpan } from '@/lib/calendar/date'
import type { View } from '@/lib/domain/query'
import { formatDay, formatSpan } from '@/lib/i18n'
import type { Chart } from '@/lib/timeline/chart'
import { panWindow, resizeWindow, settleWindow } from '@/lib/timeline/window'
import { useWords } from './words'

type BrushProps = {
  overview: NonNullable<Chart['overview']>
  window: DaySpan
  view: View
  onMove: (window: DaySpan) => void
  onRest: (window: DaySpan) => void
}

type Part = 'first' | 'last' | 'whole'
type Grip = { part: Part; day: number; from: DaySpan; now: DaySpan }

/** Width of a handle's hold, in CSS pixels. */
const hold = 24

/** The window over the whole period: it is dragged by its middle or its ends, or moved by arrow keys. */
export function OverviewBrush({ overview, window, view, onMove, onRest }: BrushProps) {
  const { box, scale, extent } = overview
  const words = useWords().chart
  const grip = useRef<Grip | null>(null)
  const layer = useRef<SVGGElement>(null)
  const dayAt = (event: PointerEvent) =>
    scale.day(event.clientX - (layer.current?.ownerSVGElement?.getBoundingClientRect().x ?? 0))

  const take = (part: Part) => (event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { part, day: dayAt(event), from: window, now: window }
  }
  const pull = (event: PointerEvent) => {
    const held = grip.current
    if (!held) return
    held.now = pulled(held, dayAt(event), extent)
    onMove(held.now)
  }
  const drop = () => {
    if (grip.current) onRest(grip.current.now)
    grip.current = null
  }
  /** A press beside the window brings the window there. */
  const bring = (event: PointerEvent) => {
    const centre = (window.first + window.last + 1) / 2
    onRest(panWindow(window, dayAt(event) - centre, extent))
  }
  const press = (part: Part) => (event: KeyboardEvent) => {
    const next = nudged(event, part, window, extent, scale.direction)
    if (!next) return
    event.preventDefault()
    onRest(settleWindow(next))
  }

  const ends = [scale.x(window.first) - box.x, scale.x(window.last + 1) - box.x]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const middle = Math.max(hold, high - low)
  const drags = { onPointerMove: pull, onPointerUp: drop, onPointerCancel: drop }
  const bounds = { 'aria-valuemin': Math.round(extent.first), 'aria-valuemax': Math.round(extent.last) }
  const spoken = (day: number) => formatDay(Math.round(day), view.calendar, view)
  const span = formatSpan(Math.round(window.first), Math.round(window.last), view)
  return (
    <g ref={layer} className="overview-brush" transform={`translate(${box.x} ${box.y})`}>
      <rect className="ground" width={box.width} height={box.height} onPointerDown={bring} />
      <rect
        className="body"
        x={(low + high - middle) / 2}
        width={middle}
        height={box.height}
        tabIndex={0}
        role="slider"
        aria-label={words.brush}
        aria-valuenow={Math.round((window.first + window.last) / 2)}
        aria-valuetext={span}
        {...bounds}
        onPointerDown={take('whole')}
        onKeyDown={press('whole')}
        {...drags}
      />
      {(['first', 'last'] as const).map((end) => (
        <rect
          key={end}
          className="handle"
          data-end={end}
          x={scale.x(end === 'first' ? window.first : window.last + 1) - box.x - hold / 2}
          width={hold}
          height={box.height}
          tabIndex={0}
          role="slider"
          aria-label={end === 'first' ? words.handleFirst : words.handleLast}
          aria-valuenow={Math.round(window[end])}
          aria-valuetext={spoken(window[end])}
          {...bounds}
          onPointerDown={take(end)}
          onKeyDown={press(end)}
          {...drags}
        />
      ))}
    </g>
  )
}

function pulled({ part, day, from }: Grip, to: number, extent: DaySpan): DaySpan {
  if (part === 'whole') return panWindow(from, to - day, extent)
  return resizeWindow(from, part, from[part] + to - day, extent)
}

/** Arrow keys move by a hundredth of the period, with Shift by a day, PageUp and PageDown by a tenth; Home and End go to the ends. */
function nudged(
  event: KeyboardEvent,
  part: Part,
  window: DaySpan,
  extent: DaySpan,
  direction: 'ltr' | 'rtl',
): DaySpan | null {
  const whole = extent.last + 1 - extent.first
  const step = event.shiftKey ? 1 : Math.max(1, Math.round(whole / 100))
  const sideways = direction === 'ltr' ? 1 : -1
  const steps: Record<string, number> = {
    ArrowRight: step * sideways,
    ArrowLeft: -step * sideways,
    ArrowUp: step,
    ArrowDown: -step,
    PageUp: Math.round(whole / 10),
    PageDown: -Math.round(whole / 10),
    Home: -whole,
    End: whole,
  }
  const days = steps[event.key]
  if (days === undefined) return null
  return part === 'whole' ? panWindow(window, days, extent) : resizeWindow(window, part, window[part] + days, extent)
}
