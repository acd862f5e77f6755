import { useEffect, useRef, useState } from 'react'

/** The reader's way through views: whether there is one before and one after this, and how to get there. */
export type Views = { back: boolean; forward: boolean; goBack: () => void; goForward: () => void }

type Way = { at: number; end: number }

/** Milliseconds after which a further zoom or move is a view of its own; those that follow faster are one. */
const pause = 1000

/**
 * Puts views into the browser's history, each with its place in the way through them. `go` makes a new entry, or changes
 * the one there is where it belongs to the same movement.
 */
export function useViews(): { views: Views; go: (address: string, how: 'new' | 'movement') => void } {
  const [way, setWay] = useState<Way>({ at: 0, end: 0 })
  const moved = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const come = () => {
      moved.current = Number.NEGATIVE_INFINITY
      setWay(({ end }) => ({ at: placeOf(history.state), end: Math.max(end, placeOf(history.state)) }))
    }
    come()
    globalThis.addEventListener('popstate', come)
    return () => globalThis.removeEventListener('popstate', come)
  }, [])
  const go = (address: string, how: 'new' | 'movement') => {
    const now = performance.now()
    const same = how === 'movement' && now - moved.current < pause
    moved.current = how === 'movement' ? now : Number.NEGATIVE_INFINITY
    const at = placeOf(history.state) + (same ? 0 : 1)
    history[same ? 'replaceState' : 'pushState']({ place: at }, '', address)
    setWay({ at, end: at })
  }
  return {
    views: {
      back: way.at > 0,
      forward: way.at < way.end,
      goBack: () => history.back(),
      goForward: () => history.forward(),
    },
    go,
  }
}

/** The place that an entry of the history says it has; the first says none. */
function placeOf(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('place' in state)) return 0
  return typeof state.place === 'number' ? state.place : 0
}
