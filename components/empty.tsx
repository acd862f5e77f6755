import { type Facets, type FilterName, filtersOf, type NameOf, without } from '@/lib/domain/facets'
import type { View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { formatSpan } from '@/lib/i18n'
import { filterPhrases } from '@/lib/i18n/filter-words'
import { type Address, addressOf } from './address'
import { useWords } from './words'

type EmptyProps = { address: Address; names: NameOf; gives: Facets['without']; data: TimelineData; view: View }

/** Where nothing fits: each filter that is set, to be lifted one by one, and what that would give. */
export function Empty({ address, names, gives, data, view }: EmptyProps) {
  const words = useWords()
  const { chart, filters } = words
  const { window, extent } = data
  const phrases = new Map(filterPhrases(address.query, names, words).map(({ filter, text }) => [filter, text]))
  phrases.set('days', chart.emptyPeriod(formatSpan(window.first, window.last, view)))
  const lifts = filtersOf({ ...address.query, from: window.first })
  // Without its days a query has the first view's: what lies outside of that is in the whole period.
  const lifted = (name: FilterName) =>
    name === 'days' && extent ? { ...address.query, from: extent.first, to: extent.last } : without(address.query, name)
  return (
    <section className="empty" data-testid="empty">
      <p>{chart.empty}</p>
      {lifts.length > 0 && <p className="note">{chart.emptyLift}</p>}
      <ul>
        {lifts.map((name) => (
          <li key={name}>
            <a
              className={gives[name] === 0 ? 'button none' : 'button'}
              href={addressOf(view.locale, { ...address, query: lifted(name), event: null })}
            >
              {filters.lift(phrases.get(name) ?? filters.names[name])}
              {gives[name] !== undefined && <span className="count">{filters.gives(gives[name])}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
