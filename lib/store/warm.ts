import { defaultQuery } from '@/lib/domain/query'
import type { Store } from './client'
import { readFacets } from './facets'
import { readTimeline } from './timeline'

/** Reads what every answer rests on and what the first view shows, so that the first visitor of a large store need not wait. */
export async function warm(store: Store): Promise<void> {
  const reader = { locale: 'en', editor: false } as const
  const { window } = await readTimeline(store, defaultQuery, reader)
  await readFacets(store, { ...defaultQuery, from: window.first, to: window.last }, reader)
}
