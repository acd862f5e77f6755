import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import type { DaySpan } from '@/lib/calendar'
import type { View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { formatSpan } from '@/lib/i18n'
import type { Chart } from '@/lib/timeline/chart'
import { matchingWindow, settleWindow, zoomWindow } from '@/lib/timeline/window'
import { type Address, addressOf, exportAddress } from './address'
import { Later } from './later'
import { useCopy } from './use-copy'
import type { Views } from './use-views'
import { useWords } from './words'

/** Loaded when they are first opened. */
const GoTo = dynamic(() => import('./go-to').then((part) => part.GoTo), { ssr: false })
const EmbedCode = dynamic(() => import('./embed-code').then((part) => part.EmbedCode), { ssr: false })

type ToolbarProps = {
  chart: Chart
  data: TimelineData
  view: View
  address: Address
  limits: DaySpan
  views: Views
  /** In somebody else's page there is a way to ours instead of files and links. */
  embedded: boolean
  onWindow: (window: DaySpan) => void
}

/** The period shown, in both calendars, and what can be done with the picture. */
export function Toolbar(props: ToolbarProps) {
  const { chart, data, view, address, limits, views, embedded, onWindow } = props
  const words = useWords()
  const { first, last } = settleWindow(chart.window)
  const zoom = (factor: number) => onWindow(zoomWindow(chart.window, factor, (first + last + 1) / 2, limits))
  const other = view.calendar === 'jalali' ? 'gregorian' : 'jalali'
  const shown = { ...address, query: { ...address.query, from: first, to: last } }
  return (
    <div className="toolbar">
      <p className="period" data-testid="period">
        <strong>{formatSpan(first, last, view)}</strong>
        <span className="note">{formatSpan(first, last, { ...view, calendar: other })}</span>
      </p>
      <div className="tools" role="toolbar" aria-label={words.toolbar.label}>
        <span className="zoom ways">
          <Tool label={words.toolbar.back} off={!views.back} onClick={views.goBack}>
            <path d="M13 4L7 10L13 16" />
          </Tool>
          <Tool label={words.toolbar.forward} off={!views.forward} onClick={views.goForward}>
            <path d="M7 4L13 10L7 16" />
          </Tool>
        </span>
        <span className="zoom">
          <Tool label={words.chart.zoomOut} onClick={() => zoom(0.5)}>
            <path d="M4 10H16" />
          </Tool>
          <Tool label={words.chart.zoomIn} onClick={() => zoom(2)}>
            <path d="M4 10H16M10 4V16" />
          </Tool>
          <button
            type="button"
            className="button"
            title={words.toolbar.fitHint}
            onClick={() => onWindow(matchingWindow(data.overview.matching, limits))}
          >
            {words.toolbar.fit}
          </button>
        </span>
        <Menu label={words.toolbar.goTo}>
          <GoTo view={view} window={chart.window} limits={limits} onWindow={onWindow} />
        </Menu>
        {!embedded && (
          <a className="button to-filters" href="#filters">
            {words.filters.open}
          </a>
        )}
        {embedded ? (
          <a className="button strong" href={addressOf(view.locale, shown)} target="_blank" rel="noopener">
            {words.toolbar.whole}
          </a>
        ) : (
          <>
            <Share address={addressOf(view.locale, shown, data.dataVersion)} />
            <a className="button strong" href={exportAddress(shown.query, view)} download="araxes.svg">
              {words.toolbar.export}
            </a>
            <Menu label={words.toolbar.more} end>
              {otherFiles.map(([name, format, paper]) => (
                <a key={name} href={exportAddress(shown.query, view, format, paper)} download={`araxes.${format}`}>
                  {words.toolbar.files[name]}
                </a>
              ))}
              <EmbedCode address={addressOf(view.locale, shown, null, '/embed')} />
            </Menu>
          </>
        )}
      </div>
    </div>
  )
}

/** The same picture for where an SVG of the screen does not go. */
const otherFiles = [
  ['png', 'png', 'scale=2'],
  ['pdf', 'pdf', 'page=a4'],
  ['print', 'svg', 'page=a4'],
  ['outline', 'svg', 'text=outline'],
] as const

type ToolProps = { label: string; off?: boolean; onClick: () => void; children: ReactNode }

/** A button that is a sign. */
function Tool({ label, off, onClick, children }: ToolProps) {
  return (
    <button type="button" className="button icon" aria-label={label} title={label} disabled={off} onClick={onClick}>
      <svg className="sign" viewBox="0 0 20 20" aria-hidden="true">
        {children}
      </svg>
    </button>
  )
}

/** What opens under its button. Its content is loaded then; Escape closes it. */
function Menu({ label, end = false, children }: { label: string; end?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className={end ? 'pull end' : 'pull'}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
        event.currentTarget.querySelector('summary')?.focus()
      }}
    >
      <summary>{label}</summary>
      {open && (
        <div className="menu">
          <Later>{children}</Later>
        </div>
      )}
    </details>
  )
}

/** Copies the address of what is shown, with the version of the data it was seen with. */
function Share({ address }: { address: string }) {
  const words = useWords().toolbar
  const { said, copy } = useCopy(() => new URL(address, globalThis.location.href).href, words.shared)
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
