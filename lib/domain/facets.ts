import { bands } from './event'
import { defaultQuery, listNames, type TimelineQuery } from './query'

/** The filters whose choices are counted: lists of the query, and whether it was reviewed. */
export const facetNames = [...listNames, 'status'] as const satisfies readonly (keyof TimelineQuery)[]
export type FacetName = (typeof facetNames)[number]

/** Everything that narrows what is shown. */
export const filterNames = [...facetNames, 'q', 'days'] as const
export type FilterName = (typeof filterNames)[number]

/** A choice with how many events there are if it is the only one of its filter, all other filters standing. */
export type FacetChoice = {
  id: string
  label: string
  count: number
  /** The state or organisation that an actor belongs to, where it is not one itself. */
  root?: string
}

/** What a choice is called; those of a short list are called by the interface's own words. */
export type NameOf = (filter: FacetName, id: string) => string

/** What every filter offers: every choice there is, also where it would leave nothing, most frequent in the store first. */
export type Facets = {
  choices: Record<FacetName, FacetChoice[]>
  /** Events that match. */
  total: number
  /** Where nothing matches: how many events there are without each filter that is set. */
  without: Partial<Record<FilterName, number>>
}

/** What a query is without one of its filters; the kinds that are off at first come on only where they were asked for. */
export function without(query: TimelineQuery, name: FilterName): TimelineQuery {
  switch (name) {
    case 'actors':
      return { ...query, actors: [], match: defaultQuery.match }
    case 'bands':
      return { ...query, bands: bands.filter((b) => query.bands.includes(b) || defaultQuery.bands.includes(b)) }
    case 'status':
      return { ...query, status: null }
    case 'q':
      return { ...query, q: '' }
    case 'days':
      return { ...query, from: null, to: null }
    default:
      return { ...query, [name]: [] }
  }
}

/** The filters that a query sets, and that leave less than there is without them. */
export function filtersOf(query: TimelineQuery): FilterName[] {
  return filterNames.filter((name) => {
    if (name === 'days') return query.from !== null || query.to !== null
    if (name === 'bands') return defaultQuery.bands.some((band) => !query.bands.includes(band))
    if (name === 'status') return query.status !== null
    return query[name].length > 0
  })
}
