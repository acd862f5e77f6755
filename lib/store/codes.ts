import { actors, eventTypes, places } from '@/lib/codebook/codebook'
import type { KnownCodes } from '@/lib/domain/query'
import type { Store } from './client'

/** The codes that a query may name: the codebook's, and the publishers of the store. */
export async function readCodes({ client }: Store): Promise<KnownCodes> {
  const publishers = await client.publisher.findMany({ select: { id: true } })
  return { actors, types: eventTypes, places, publishers: new Set(publishers.map(({ id }) => id)) }
}
