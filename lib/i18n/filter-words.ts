import type { FacetName, FilterName, NameOf } from '@/lib/domain/facets'
import { filtersOf } from '@/lib/domain/facets'
import { reporter, type TimelineQuery } from '@/lib/domain/query'
import type { Messages } from './en'

/** What a choice is called in the words of a language; `name` knows what has a name of its own. */
export function choiceName(filter: FacetName, id: string, name: NameOf, words: Messages): string {
  if (filter === 'claimants' && id === reporter) return words.detail.reporter
  return listOf(filter, words)?.[id] ?? name(filter, id)
}

function listOf(filter: FacetName, words: Messages): Record<string, string> | null {
  switch (filter) {
    case 'bands':
      return words.bands
    case 'languages':
      return words.languages
    case 'measures':
      return words.measures
    case 'dated':
      return words.chart.classes
    case 'status':
      return words.filters.reviews
    default:
      return null
  }
}

/** The filters that a query sets, each in words; its days are left to whoever knows the window. */
export function filterPhrases(
  query: TimelineQuery,
  name: NameOf,
  words: Messages,
): { filter: FilterName; text: string }[] {
  const called = (filter: FacetName, ids: readonly string[]) => ids.map((id) => choiceName(filter, id, name, words))
  return filtersOf(query).flatMap((filter): { filter: FilterName; text: string }[] => {
    if (filter === 'days') return []
    if (filter === 'q') return [{ filter, text: words.filters.quoted(query.q) }]
    if (filter === 'actors') {
      const list = query.match === 'any' ? words.list.or : words.list.and
      return [{ filter, text: words.frame.actors[query.match](list(called(filter, query.actors))) }]
    }
    const ids = filter === 'status' ? [query.status ?? ''] : query[filter]
    const text = words.list.or(called(filter, ids))
    return [{ filter, text: plain.includes(filter) ? text : `${words.filters.names[filter]}: ${text}` }]
  })
}

/** Filters whose choices say by themselves what they are. */
const plain: readonly FilterName[] = ['bands', 'types', 'status', 'dated']
