import type { ReactNode } from 'react'
import type { Listing } from '@/lib/domain/listing'
import type { Written } from '@/lib/i18n/hand'
import type { Messages } from '@/lib/i18n/messages'
import { eventAddress } from './address'

type UndatedProps = { listing: Listing; hand: Written; words: Messages; noted?: Noted }

/** Puts round some words of an event what tells how its day is known; where there is no script, nothing. */
export type Noted = (slug: string, words: ReactNode) => ReactNode

/** Words that nothing is told about. */
export const plain: Noted = (_, words) => words

/** The events that match but have no day, each with why: the chart cannot show them. */
export function Undated({ listing, hand, words, noted = plain }: UndatedProps) {
  const { undated, undatedTotal } = listing
  if (undatedTotal === 0) return null
  return (
    <section className="mt-4" data-testid="undated">
      <h2>{words.table.undated(undatedTotal)}</h2>
      <p className="note">{words.table.undatedHint}</p>
      <ul>
        {undated.map((event) => (
          <li key={event.id} className="py-1">
            <a href={eventAddress(hand, event.slug)}>{event.title}</a>
            {event.draft && <span className="badge draft">{words.chart.draft}</span>}
            {noted(
              event.slug,
              <span className="note block">
                {[
                  event.typeLabel,
                  event.parties.map((p) => p.label).join(words.list.separator),
                  words.table.why[event.why],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>,
            )}
          </li>
        ))}
      </ul>
      {undated.length < undatedTotal && (
        <p className="note">{words.table.undatedMore(undatedTotal - undated.length)}</p>
      )}
    </section>
  )
}
