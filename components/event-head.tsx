import type { EventDetail } from '@/lib/domain/detail'
import type { Locale } from '@/lib/domain/event'
import { messages } from '@/lib/i18n'

/** Type and place, and what a reader must know before believing the rest. */
export function EventHead({ event, locale }: { event: EventDetail; locale: Locale }) {
  const words = messages[locale].detail
  return (
    <>
      <p className="kicker">
        <span className={`swatch band-${event.band}`} aria-hidden="true" />
        {[event.typeLabel, event.place?.label].filter(Boolean).join(' · ')}
      </p>
      {event.draft && <p className="badge draft">{words.draft}</p>}
      {event.disputed && <p className="badge">{words.disputed}</p>}
    </>
  )
}
