import { useState } from 'react'
import type { DaySpan } from '@/lib/calendar'
import type { View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { formatSpan } from '@/lib/i18n'
import type { Chart } from '@/lib/timeline/chart'
import { settleWindow, zoomWindow } from '@/lib/timeline/window'
import { type Address, exportAddress } from './address'
import { useWords } from './words'

type ToolbarProps = {
  chart: Chart
  data: TimelineData
  view: View
  address: Address
  limits: DaySpan
  onWindow: (window: DaySpan) => void
}

/** The period shown, in both calendars, and what can be done with the picture. */
export function Toolbar({ chart, view, address, limits, onWindow }: ToolbarProps) {
  const words = useWords()
  const { first, last } = settleWindow(chart.window)
  const zoom = (factor: number) => onWindow(zoomWindow(chart.window, factor, (first + last + 1) / 2, limits))
  const other = view.calendar === 'jalali' ? 'gregorian' : 'jalali'
  return (
    <div className="toolbar">
      <p className="period" data-testid="period">
        <strong>{formatSpan(first, last, view)}</strong>
        <span className="note">{formatSpan(first, last, { ...view, calendar: other })}</span>
      </p>
      <div className="tools" role="toolbar" aria-label={words.toolbar.label}>
        <span className="zoom">
          <button type="button" className="button icon" aria-label={words.chart.zoomOut} onClick={() => zoom(0.5)}>
            −
          </button>
          <button type="button" className="button icon" aria-label={words.chart.zoomIn} onClick={() => zoom(2)}>
            +
          </button>
          <button type="button" className="button" onClick={() => onWindow(limits)}>
            {words.chart.zoomAll}
          </button>
        </span>
        <a className="button to-filters" href="#filters">
          {words.filters.open}
        </a>
        <Share />
        <a className="button strong" href={exportAddress(exported(address, first, last), view)} download="araxes.svg">
          {words.toolbar.export}
        </a>
        {otherFiles.map(([format, paper]) => (
          <a
            key={format}
            className="button"
            href={exportAddress(exported(address, first, last), view, format, paper)}
            download={`araxes.${format}`}
          >
            {format.toUpperCase()}
          </a>
        ))}
      </div>
    </div>
  )
}

/** The same picture for where an SVG does not go. */
const otherFiles = [
  ['png', 'scale=2'],
  ['pdf', 'page=a4'],
] as const

/** The window is written out, so that the file shows what is on the screen. */
const exported = ({ query }: Address, from: number, to: number) => ({ ...query, from, to })

function Share() {
  const words = useWords().toolbar
  const [said, setSaid] = useState<string | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(globalThis.location.href).then(
      () => setSaid(words.shared),
      () => setSaid(words.shareFailed),
    )
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {words.share}
      </button>
      <span className="said" role="status">
        {said}
      </span>
    </>
  )
}

type StatusProps = {
  data: TimelineData
  view: View
  current: boolean
  failure: { detail: string | null } | null
  onRetry: () => void
}

/** How many events are shown, spoken when it changes; that newer ones are on their way, or why they are not. */
export function Status({ data, view, current, failure, onRetry }: StatusProps) {
  const words = useWords().chart
  const { first, last } = data.window
  const span = formatSpan(first, last, view)
  return (
    <div className="status">
      <p aria-live="polite">
        <span className="spoken">{words.windowSpoken(span, data.total)}</span>
        <span aria-hidden="true" data-testid="total" data-total={data.total}>
          {words.total(data.total)}
        </span>
      </p>
      {data.drafts > 0 && <p className="badge draft">{words.drafts(data.drafts)}</p>}
      {data.undated > 0 && <p className="note">{words.undated(data.undated)}</p>}
      {!current && !failure && <p className="loading">{words.loading}</p>}
      {failure && (
        <p className="error" role="alert">
          {failure.detail ?? words.failed}{' '}
          <button type="button" className="button" onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      <p className="how note">{words.howToRead}</p>
    </div>
  )
}
