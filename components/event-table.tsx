import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import type { Listing } from '@/lib/domain/listing'
import { formatQuery, type TimelineQuery, type View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { useAnswer } from './use-answer'
import { useWords } from './words'

type ListingProps = {
  data: TimelineData
  view: View
  query: TimelineQuery
  /** The rows as the server made them, for a page without script. */
  plain: ReactNode
}

/** Loaded when the table is opened; without script it is in the page. */
const LaterRows = dynamic(() => import('./noted-rows').then((part) => part.NotedRows), { ssr: false })

const unasked = { key: 'nothing', data: null }

/** What the listing of an answer is asked by: the filters, over the days that are shown. */
export function listingKey(query: TimelineQuery, { window }: Pick<TimelineData, 'window'>): string {
  return formatQuery({ ...query, from: window.first, to: window.last })
}

/** The same selection as a table, one row a figure: for screen readers, for a page without script, and for everybody else. */
export function EventTable({ data, view, query, plain }: ListingProps) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const key = listingKey(query, data)
  const asked = useAnswer<Listing | null>('/api/listing', view.locale, key, unasked, open)
  const { data: listing, current, failure, retry } = asked
  return (
    <details className="listing" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.table.title}</summary>
      {failure ? (
        <p className="error" role="alert">
          {failure.detail ?? words.chart.failed}{' '}
          <button type="button" className="button" onClick={retry}>
            {words.chart.retry}
          </button>
        </p>
      ) : (
        !current && <p className="loading">{words.chart.loading}</p>
      )}
      {open ? (
        listing && <LaterRows data={data} view={view} words={words} listing={listing} />
      ) : (
        <noscript>{plain}</noscript>
      )}
    </details>
  )
}
