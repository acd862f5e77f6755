import { type RefObject, useEffect, useRef } from 'react'
import type { DaySpan } from '@/lib/calendar/date'
import type { Box } from '@/lib/scene/scene'
import { timeScale } from '@/lib/timeline/axis'
import type { Chart, TimeScale } from '@/lib/timeline/chart'
import { panWindow, zoomWindow } from '@/lib/timeline/window'

/** What gestures need: where the plot is, the days that may be shown, and where to tell the new window. */
export type ZoomTarget = {
  chart: Chart
  limits: DaySpan
  /** A window in motion, at most once a frame; its days may be fractions. */
  onMove: (window: DaySpan) => void
  /** The window at which a gesture has come to rest. */
  onRest: (window: DaySpan) => void
}

/** Pixels a pointer may tremble before a press becomes a drag. */
const slack = 4
/** Milliseconds without a wheel or drag event after which a gesture is over: what follows sooner belongs to it. */
const pause = 180

type Point = { x: number; y: number }
type Pinch = { day: number; gap: number }
type Drag = { box: DOMRect; pointers: Map<number, Point>; start: Point; moved: boolean; pinch: Pinch | null }

/**
 * Wheel, drag, pinch and double click over an element, each as a new window. Every pixel goes through the chart's own
 * scale, so that both directions of time need no case of their own. A page that is being scrolled goes on scrolling
 * when the chart passes under the pointer, and a chart that cannot zoom out further lets the page scroll.
 */
export function useZoom(element: RefObject<HTMLElement | null>, target: ZoomTarget): void {
  const latest = useRef(target)
  useEffect(() => {
    latest.current = target
  })
  useEffect(() => {
    const node = element.current
    if (!node) return
    const motion = motionOf(latest)
    const gestures = [wheel(node, motion), drag(node, motion), doubleClick(node, motion)]
    return () => {
      motion.stop()
      for (const stop of gestures) stop()
    }
  }, [element])
}

/** The window of a running gesture: it is ahead of the last one drawn, so that no movement between two frames is lost. */
type Motion = {
  plot: () => Box
  limits: () => DaySpan
  window: () => DaySpan
  scale: () => TimeScale
  move: (window: DaySpan) => void
  /** The gesture ends now, or when nothing has moved for a while. */
  rest: () => void
  restSoon: () => void
  stop: () => void
}

function motionOf(latest: { current: ZoomTarget }): Motion {
  let ahead: DaySpan | null = null
  let frame = 0
  let resting: ReturnType<typeof setTimeout> | undefined
  const now = () => ahead ?? latest.current.chart.window
  const rest = () => {
    clearTimeout(resting)
    cancelAnimationFrame(frame)
    frame = 0
    if (ahead) latest.current.onRest(ahead)
    ahead = null
  }
  return {
    plot: () => latest.current.chart.plot,
    limits: () => latest.current.limits,
    window: now,
    scale: () => timeScale(now(), latest.current.chart.plot, latest.current.chart.scale.direction),
    move: (window) => {
      ahead = window
      clearTimeout(resting)
      frame ||= requestAnimationFrame(() => {
        frame = 0
        if (ahead) latest.current.onMove(ahead)
      })
    },
    rest,
    restSoon: () => {
      clearTimeout(resting)
      resting = setTimeout(rest, pause)
    },
    stop: () => {
      clearTimeout(resting)
      cancelAnimationFrame(frame)
    },
  }
}

const same = (a: DaySpan, b: DaySpan) => Math.abs(a.first - b.first) < 1e-6 && Math.abs(a.last - b.last) < 1e-6

function place(
  node: HTMLElement,
  event: { clientX: number; clientY: number },
  box: DOMRect = node.getBoundingClientRect(),
): Point {
  return { x: event.clientX - box.x, y: event.clientY - box.y }
}

function inside(plot: Box, { x, y }: Point): boolean {
  return x >= plot.x && x <= plot.x + plot.width && y >= 0 && y <= plot.y + plot.height
}

/** The window after one turn of the wheel: sideways moves it, up and down zoom at the pointer. */
function turned(event: WheelEvent, x: number, motion: Motion): DaySpan {
  const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1
  const scale = motion.scale()
  if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    const along = (event.deltaX || event.deltaY) * unit
    return panWindow(motion.window(), scale.day(x + along) - scale.day(x), motion.limits())
  }
  const speed = event.ctrlKey ? 0.01 : 0.002
  return zoomWindow(motion.window(), 2 ** (-event.deltaY * unit * speed), scale.day(x), motion.limits())
}

function wheel(node: HTMLElement, motion: Motion): () => void {
  let elsewhere = Number.NEGATIVE_INFINITY
  const watch = (event: WheelEvent) => {
    if (!(event.target instanceof Node && node.contains(event.target))) elsewhere = event.timeStamp
  }
  const turn = (event: WheelEvent) => {
    const point = place(node, event)
    const meant = event.ctrlKey || event.metaKey
    if (!inside(motion.plot(), point) || (!meant && event.timeStamp - elsewhere < pause)) {
      elsewhere = event.timeStamp
      return
    }
    const next = turned(event, point.x, motion)
    if (same(next, motion.window()) && !meant) return
    event.preventDefault()
    motion.move(next)
    motion.restSoon()
  }
  window.addEventListener('wheel', watch, { passive: true, capture: true })
  node.addEventListener('wheel', turn, { passive: false })
  return () => {
    window.removeEventListener('wheel', watch, { capture: true })
    node.removeEventListener('wheel', turn)
  }
}

function drag(node: HTMLElement, motion: Motion): () => void {
  let held: Drag | null = null
  const down = (event: PointerEvent) => {
    const point = place(node, event)
    if (event.button !== 0 || !inside(motion.plot(), point)) return
    held ??= { box: node.getBoundingClientRect(), pointers: new Map(), start: point, moved: false, pinch: null }
    held.pointers.set(event.pointerId, point)
    held.pinch = pinchOf(held, motion)
  }
  const move = (event: PointerEvent) => {
    const before = held?.pointers.get(event.pointerId)
    if (!held || !before) return
    const point = place(node, event, held.box)
    if (!held.moved && !held.pinch && Math.hypot(point.x - held.start.x, point.y - held.start.y) < slack) return
    if (!held.moved) node.setPointerCapture(event.pointerId)
    held.moved = true
    held.pointers.set(event.pointerId, point)
    motion.move(held.pinch ? pinched(held, held.pinch, motion) : dragged(before, point, motion))
  }
  const up = (event: PointerEvent) => {
    if (!held?.pointers.delete(event.pointerId)) return
    held.pinch = pinchOf(held, motion)
    if (held.pointers.size > 0) return
    if (held.moved) {
      motion.restSoon()
      swallowClick(node)
    }
    held = null
  }
  const still = (event: Event) => event.preventDefault()
  const list = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, dragstart: still } as const
  for (const [name, listener] of Object.entries(list)) node.addEventListener(name, listener as EventListener)
  return () => {
    for (const [name, listener] of Object.entries(list)) node.removeEventListener(name, listener as EventListener)
  }
}

function dragged(from: Point, to: Point, motion: Motion): DaySpan {
  const scale = motion.scale()
  return panWindow(motion.window(), scale.day(from.x) - scale.day(to.x), motion.limits())
}

function fingers({ pointers }: Drag): { gap: number; x: number } | null {
  const [a, b] = [...pointers.values()]
  return a && b ? { gap: Math.max(20, Math.abs(a.x - b.x)), x: (a.x + b.x) / 2 } : null
}

/** Two fingers hold the day between them. */
function pinchOf(held: Drag, motion: Motion): Pinch | null {
  const pair = fingers(held)
  return pair && { day: motion.scale().day(pair.x), gap: pair.gap }
}

function pinched(held: Drag, pinch: Pinch, motion: Motion): DaySpan {
  const pair = fingers(held)
  if (!pair) return motion.window()
  const limits = motion.limits()
  const followed = panWindow(motion.window(), pinch.day - motion.scale().day(pair.x), limits)
  const next = zoomWindow(followed, pair.gap / pinch.gap, pinch.day, limits)
  held.pinch = { day: pinch.day, gap: pair.gap }
  return next
}

/** The click that ends a drag opens nothing. */
function swallowClick(node: HTMLElement): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
  }
  node.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => node.removeEventListener('click', swallow, { capture: true }), 0)
}

function doubleClick(node: HTMLElement, motion: Motion): () => void {
  const twice = (event: MouseEvent) => {
    const point = place(node, event)
    if (!inside(motion.plot(), point)) return
    motion.move(zoomWindow(motion.window(), event.shiftKey ? 0.5 : 2, motion.scale().day(point.x), motion.limits()))
    motion.rest()
  }
  node.addEventListener('dblclick', twice)
  return () => node.removeEventListener('dblclick', twice)
}
