import type { ActorCount, Named } from '@/lib/domain/detail'
import { defaultQuery, type ParsedQuery, type TimelineQuery, type View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { formatSpan } from '@/lib/i18n'
import type { Messages } from '@/lib/i18n/messages'
import { type Address, addressOf } from './address'
import { useWords } from './words'

type EmptyProps = {
  address: Address
  actors: readonly ActorCount[]
  types: readonly Named[]
  data: TimelineData
  view: View
}

/** Where nothing fits: each filter that is set, to be lifted one by one. */
export function Empty(props: EmptyProps) {
  const { address, view } = props
  const words = useWords()
  const lifts = liftsOf(props, words)
  return (
    <section className="empty" data-testid="empty">
      <p>{words.chart.empty}</p>
      {lifts.length > 0 && <p className="note">{words.chart.emptyLift}</p>}
      <ul>
        {lifts.map(({ label, change }) => (
          <li key={label}>
            <a className="button" href={addressOf(view.locale, without(address, change))}>
              {words.filters.lift(label)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function without(address: Address, change: Partial<TimelineQuery>): ParsedQuery {
  return { ...address, query: { ...address.query, ...change }, event: null }
}

function liftsOf(
  { address, actors, types, data, view }: EmptyProps,
  words: Messages,
): { label: string; change: Partial<TimelineQuery> }[] {
  const { query } = address
  const names = query.actors.map((id) => actors.find((a) => a.id === id)?.label ?? id)
  const chosenTypes = query.types.map((id) => types.find((t) => t.id === id)?.label ?? id)
  const span = formatSpan(data.window.first, data.window.last, { locale: view.locale, calendar: view.calendar })
  const chosen = query.bands.join() !== defaultQuery.bands.join()
  return [
    ...(names.length
      ? [{ label: words.frame.actors[query.match](words.list.and(names)), change: { actors: [] } }]
      : []),
    ...(chosenTypes.length ? [{ label: words.list.or(chosenTypes), change: { types: [] } }] : []),
    ...(chosen
      ? [
          {
            label: query.bands.map((b) => words.bands[b]).join(words.list.separator) || words.filters.bands,
            change: { bands: defaultQuery.bands },
          },
        ]
      : []),
    ...(query.from !== null || query.to !== null
      ? [{ label: words.chart.emptyPeriod(span), change: { from: null, to: null } }]
      : []),
  ]
}
