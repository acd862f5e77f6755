import { useEffect, useRef, useState } from 'react'
import type { EventDetail as Detail } from '@/lib/domain/detail'
import type { Locale } from '@/lib/domain/event'
import type { Written } from '@/lib/i18n/hand'
import { eventAddress } from './address'
import { EventDetail } from './event-detail'
import { EventHead } from './event-head'
import { ask } from './use-answer'
import { useWords } from './words'

type PanelProps = { hand: Written; slug: string; first: Detail | null; onClose: () => void }

/** The event that is open, beside the chart. Escape closes it and gives the focus back. */
export function DetailPanel({ hand, slug, first, onClose }: PanelProps) {
  return <Panel key={slug} hand={hand} slug={slug} first={first?.slug === slug ? first : null} onClose={onClose} />
}

function Panel({ hand, slug, first, onClose }: PanelProps) {
  const words = useWords()
  const { event, failed, retry } = useEvent(hand.locale, slug, first)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusWhileOpen(heading)
  useEscape(onClose)
  return (
    <aside className="panel" aria-label={words.detail.label} data-testid="detail">
      <div className="panel-bar">
        <a href={eventAddress(hand, slug)}>{words.detail.page}</a>
        <button type="button" className="button icon" aria-label={words.detail.close} onClick={onClose}>
          ×
        </button>
      </div>
      {event && <EventHead event={event} words={words.detail} />}
      <h2 ref={heading} tabIndex={-1}>
        {event?.title ?? (failed ? words.detail.failed : words.detail.loading)}
      </h2>
      {failed && (
        <button type="button" className="button" onClick={retry}>
          {words.chart.retry}
        </button>
      )}
      {event && <EventDetail event={event} hand={hand} words={words} />}
    </aside>
  )
}

function useEvent(locale: Locale, slug: string, first: Detail | null) {
  const [event, setEvent] = useState(first)
  const [failed, setFailed] = useState(false)
  const wanting = event === null && !failed
  useEffect(() => {
    if (!wanting) return
    const wanted = new AbortController()
    ask<Detail>(`/api/events/${encodeURIComponent(slug)}`, locale, '', wanted.signal).then(
      (answer) => !wanted.signal.aborted && setEvent(answer),
      () => !wanted.signal.aborted && setFailed(true),
    )
    return () => wanted.abort()
  }, [locale, slug, wanting])
  return { event, failed, retry: () => setFailed(false) }
}

function useFocusWhileOpen(heading: { current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true })
    }
  }, [heading])
}

function useEscape(onClose: () => void): void {
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
