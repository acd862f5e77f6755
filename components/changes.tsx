import type { Changes as Found } from '@/lib/domain/timeline'
import type { Written } from '@/lib/i18n/hand'
import type { Messages } from '@/lib/i18n/messages'
import { eventAddress } from './address'

/** What changed in this view since the link was made that led here. */
export function Changes({ found, hand, words }: { found: Found; hand: Written; words: Messages['changes'] }) {
  const rest = found.count - found.events.length
  return (
    <section className="changes" aria-label={words.title} data-testid="changes" data-count={found.count}>
      <p>{found.count === 0 ? words.none(found.since) : words.some(found.since, found.count)}</p>
      {found.events.length > 0 && (
        <ul>
          {found.events.map(({ slug, title }) => (
            <li key={slug}>
              <a href={eventAddress(hand, slug)}>{title}</a>
            </li>
          ))}
          {rest > 0 && <li>{words.more(rest)}</li>}
        </ul>
      )}
    </section>
  )
}
