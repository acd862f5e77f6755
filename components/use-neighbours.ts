import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/domain/event'
import { formatQuery, type TimelineQuery } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { ask } from './use-answer'

/** Milliseconds of rest before the neighbours are asked for. */
const pause = 250

type Neighbours = { of: TimelineData; data: readonly TimelineData[] }
const none: readonly TimelineData[] = []

/** The answers for the windows before and after the one that is shown, asked for while nothing moves. */
export function useNeighbours(
  locale: Locale,
  query: TimelineQuery,
  data: TimelineData,
  quiet: boolean,
): readonly TimelineData[] {
  const [known, setKnown] = useState<Neighbours>({ of: data, data: none })
  const held = known.of === data && known.data !== none
  useEffect(() => {
    if (!quiet || held) return
    const asking = new AbortController()
    const later = setTimeout(() => {
      const answers = windowsBeside(data).map(([from, to]) =>
        ask<TimelineData>('/api/timeline', locale, formatQuery({ ...query, from, to }), asking.signal),
      )
      Promise.all(answers).then(
        (found) => setKnown({ of: data, data: found }),
        // Without them the picture fills when its own answer comes.
        () => {},
      )
    }, pause)
    return () => {
      clearTimeout(later)
      asking.abort()
    }
  }, [locale, query, data, quiet, held])
  return known.of === data ? known.data : none
}

/** As long as the window itself, as far as there is anything. */
function windowsBeside({ window, extent }: TimelineData): [number, number][] {
  if (extent === null) return []
  const days = window.last + 1 - window.first
  const before: [number, number] = [Math.max(extent.first, window.first - days), window.first - 1]
  const after: [number, number] = [window.last + 1, Math.min(extent.last, window.last + days)]
  return [before, after].filter(([from, to]) => from <= to)
}
