import type { KeyboardEvent, MouseEvent } from 'react'
import type { Placed } from '@/lib/timeline/chart'

/** What each mark of the chart answers to, in words and as an address. */
export type Targets = { nameOf: (placed: Placed) => string; addressOf: (placed: Placed) => string }

type MarksProps = Targets & {
  placed: readonly Placed[]
  /** Key of the mark that holds the chart's one tab stop. */
  active: string | null
  /** Id of the event that is open. */
  chosen: string | null
  /** Where links open, if not here. */
  target: '_blank' | undefined
  onPoint: (placed: Placed | null) => void
  onFocus: (placed: Placed) => void
  onLeave: () => void
  onKey: (event: KeyboardEvent) => void
  onOpen: (placed: Placed) => void
}

/** Least width and height of what can be pointed at, in CSS pixels. */
const reach = 14

/** The area that answers for a mark: its box, made large enough to hit. */
function area({ box }: Placed) {
  const width = Math.max(reach, box.width)
  const height = Math.max(reach, box.height)
  return {
    x: box.x - (width - box.width) / 2,
    y: box.y - (height - box.height) / 2,
    width,
    height,
  }
}

/** A link over each mark of the picture: what pointer, keyboard and screen readers meet. */
export function ChartMarks(props: MarksProps) {
  const { placed, active, chosen, target, onPoint, onFocus, onLeave, onOpen } = props
  return (
    <>
      {placed.map((p) => (
        <a
          key={p.key}
          href={props.addressOf(p)}
          target={p.slug === null ? undefined : target}
          aria-current={chosen !== null && p.events.includes(chosen) ? 'true' : undefined}
          data-key={p.key}
          data-event={p.slug ?? undefined}
          data-band={p.band}
          aria-label={props.nameOf(p)}
          tabIndex={p.key === active ? 0 : -1}
          draggable={false}
          onMouseEnter={() => onPoint(p)}
          onMouseLeave={() => onPoint(null)}
          onFocus={() => onFocus(p)}
          onClick={(event) => openOn(event, () => onOpen(p))}
          onBlur={onLeave}
          onKeyDown={(event) => {
            openOnSpace(event, () => onOpen(p))
            props.onKey(event)
          }}
        >
          <rect {...area(p)} rx={4} />
        </a>
      ))}
    </>
  )
}

/** A plain click opens here; with a modifier the browser follows the link as it always does. */
function openOn(event: MouseEvent, open: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  open()
}

function openOnSpace(event: KeyboardEvent, open: () => void): void {
  if (event.key !== ' ') return
  event.preventDefault()
  open()
}
