import type { MouseEvent } from 'react'
import { type NameOf, without } from '@/lib/domain/facets'
import { defaultQuery, type TimelineQuery } from '@/lib/domain/query'
import { filterPhrases } from '@/lib/i18n/filter-words'
import { type Address, addressOf } from './address'
import { useWords } from './words'

/** What is set, what choices are called, and who is told of what is to be asked instead. */
export type ActiveProps = {
  locale: Parameters<typeof addressOf>[0]
  address: Address
  names: NameOf
  onChange: (query: TimelineQuery) => void
}

/** The filters that are set, each with its way out; links, so that they work without script. */
export function FilterChips({ locale, address, names, onChange }: ActiveProps) {
  const words = useWords()
  const { filters } = words
  const { query } = address
  const phrases = filterPhrases(query, names, words)
  if (phrases.length === 0) return null
  const link = (to: TimelineQuery) => ({
    href: addressOf(locale, { ...address, query: to, event: null }),
    onClick: (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      onChange(to)
    },
  })
  const cleared = { ...defaultQuery, from: query.from, to: query.to }
  return (
    <ul className="active" aria-label={filters.active}>
      {phrases.map(({ filter, text }) => (
        <li key={filter}>
          <a className="chip" {...link(without(query, filter))}>
            <span className="spoken">{filters.remove(text)}</span>
            <span aria-hidden="true">{text}</span>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {phrases.length > 1 && (
        <li>
          <a className="clear" {...link(cleared)}>
            {filters.clear}
          </a>
        </li>
      )}
    </ul>
  )
}
