import { type CSSProperties, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Written } from '@/lib/i18n/hand'
import { DateNote } from './date-note'

type PointProps = { slug: string; hand: Written; children: ReactNode }

/** Pixels that the card is wide at most, and that it keeps from the edges of the window. */
const WIDE = 320
const EDGE = 8

/** A date in a list: pointed at, focused or tapped, it tells how it is known in a card over the page, which moves nothing. */
export function DatePoint({ slug, hand, children }: PointProps) {
  const id = useId()
  const point = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties | null>(null)
  const open = place !== null
  const show = () => setPlace(point.current && placeBeside(point.current))
  const hide = () => setPlace(null)
  useEffect(() => {
    if (!open) return
    const listening = new AbortController()
    const { signal } = listening
    const follow = () => setPlace(point.current && placeBeside(point.current))
    window.addEventListener('scroll', follow, { signal, capture: true, passive: true })
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && setPlace(null), { signal })
    const elsewhere = ({ target }: Event) => target instanceof Node && !point.current?.contains(target)
    window.addEventListener('pointerdown', (event) => elsewhere(event) && setPlace(null), { signal })
    return () => listening.abort()
  }, [open])
  const byPointer = (act: () => void) => (event: PointerEvent) => event.pointerType !== 'touch' && act()
  return (
    <div ref={point} className="date-point" onPointerEnter={byPointer(show)} onPointerLeave={byPointer(hide)}>
      <button type="button" aria-describedby={open ? id : undefined} onFocus={show} onBlur={hide} onClick={show}>
        {children}
      </button>
      {open && (
        <div className="card" id={id} role="tooltip" aria-live="polite" style={place}>
          <DateNote slug={slug} hand={hand} />
        </div>
      )}
    </div>
  )
}

/** Below the words or, low in the window, above them; from where they begin, and never over an edge. */
function placeBeside(element: Element): CSSProperties {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const width = Math.min(WIDE, clientWidth - 2 * EDGE)
  const start = getComputedStyle(element).direction === 'rtl' ? right - width : left
  const x = Math.max(EDGE, Math.min(clientWidth - width - EDGE, start))
  return { width, left: x, ...(bottom < clientHeight * 0.6 ? { top: bottom } : { bottom: clientHeight - top }) }
}
