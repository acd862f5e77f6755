import type { EventDetail } from '@/lib/domain/detail'
import type { Messages } from '@/lib/i18n/messages'

/** Type and place, and what a reader must know before believing the rest. */
export function EventHead({ event, words }: { event: EventDetail; words: Messages['detail'] }) {
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
