import dynamic from 'next/dynamic'
import { formatQuery } from '@/lib/domain/query'
import type { ActiveProps } from './filter-chips'
import { Later } from './later'

/** Loaded when the first filter is set. */
const FilterChips = dynamic(() => import('./filter-chips').then((part) => part.FilterChips))

/** The filters that are set, apart from the days. */
export function ActiveFilters(props: ActiveProps) {
  const filters = formatQuery({ ...props.address.query, from: null, to: null })
  if (filters === '') return null
  return (
    <Later>
      <FilterChips {...props} />
    </Later>
  )
}
