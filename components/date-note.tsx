'use client'

import { useEffect, useState } from 'react'
import type { DateEvidence, EventDetail } from '@/lib/domain/detail'
import { formatDate } from '@/lib/i18n'
import type { Written } from '@/lib/i18n/hand'
import type { Messages } from '@/lib/i18n/messages'
import { directionOf } from './claim'
import { Marked, Reading } from './event-detail'
import { ask } from './use-answer'
import { useWords } from './words'

/** Milliseconds that the pointer or the focus rests before the server is asked. */
const REST = 250

type NoteProps = { slug: string; hand: Written }

/**
 * How an event's date is known, where it is pointed at: the Hijri date, the words as printed and the rule in plain
 * language. Where no day is known, the words that tell of the event.
 */
export function DateNote({ slug, hand }: NoteProps) {
  return <Note key={slug} slug={slug} hand={hand} />
}

function Note({ slug, hand }: NoteProps) {
  const words = useWords()
  const event = useRestedOn(slug, hand)
  if (!event) return null
  if (event.precision === null) return <Untold event={event} words={words} />
  const date = { firstDay: event.firstDay, lastDay: event.lastDay, precision: event.precision }
  return (
    <div className="note" data-testid="date-note">
      <p>{formatDate(date, { ...hand, calendar: 'hijri' })}</p>
      {evidenceOf(event).map((evidence) => (
        <Reading key={`${evidence.source} ${evidence.reading.rule}`} {...{ evidence, event, hand, words }} />
      ))}
    </div>
  )
}

function Untold({ event, words }: { event: EventDetail; words: Messages }) {
  const [quote] = event.quotes
  return (
    <div className="note" data-testid="date-note">
      <p>{words.dates.undated}</p>
      {quote ? (
        <blockquote className="printed" lang={quote.lang} dir={directionOf(quote.lang)}>
          <Marked quote={quote} />
        </blockquote>
      ) : (
        <p>{words.detail.noQuotes}</p>
      )}
    </div>
  )
}

/** The reading that the date rests on and, where that has no printed words, the first that has. */
function evidenceOf({ dates }: EventDetail): DateEvidence[] {
  const chosen = dates.find((d) => d.chosen) ?? dates[0]
  const printed = dates.find((d) => d.reading.surface !== null)
  return [chosen, chosen?.reading.surface === null ? printed : undefined].filter((d) => d !== undefined)
}

function useRestedOn(slug: string, { locale }: Written): EventDetail | null {
  const [event, setEvent] = useState<EventDetail | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    const later = setTimeout(() => {
      const address = `/api/events/${encodeURIComponent(slug)}`
      ask<EventDetail>(address, locale, '', asking.signal).then(
        (answer) => !asking.signal.aborted && setEvent(answer),
        () => {},
      )
    }, REST)
    return () => {
      clearTimeout(later)
      asking.abort()
    }
  }, [slug, locale])
  return event
}
