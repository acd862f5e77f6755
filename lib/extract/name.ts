import { rootOf } from '@/lib/codebook/codebook'
import type { ActorId, PlaceId } from '@/lib/domain/event'
import type { Span } from './pattern'

/** A name found in folded text, in folded offsets. */
export type Name = Span & {
  kind: 'state' | 'body' | 'person' | 'office' | 'group' | 'pair' | 'media' | 'place'
  /** Whom it names; several for «وزیران خارجه روسیه و ترکیه» and for "both sides". */
  actors: ActorId[]
  place: PlaceId | null
  /** It qualifies a noun beside it and is nobody by itself («جندي أرميني»). */
  adjective: boolean
  rule: string
}

/** The state an actor rolls up to; forces called by an ethnic name stand with the state that the word is built on. */
export function sideOf(actor: ActorId): ActorId {
  const root = rootOf(actor)
  return root === 'armenian-forces' ? 'AM' : root
}
