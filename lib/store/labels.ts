import { findActor, lineageOf } from '@/lib/codebook/actors'
import { typeOrOther } from '@/lib/codebook/event-types'
import { places } from '@/lib/codebook/places'
import type { Named } from '@/lib/domain/detail'
import type { ActorId, Band, Locale, PlaceId } from '@/lib/domain/event'
import { bands } from '@/lib/domain/event'

/** An actor with its name; one the codebook does not know stands for itself. */
export function namedActor(id: ActorId, locale: Locale): Named {
  return { id, label: findActor(id)?.labels[locale] ?? id }
}

/** The same for a place. */
export function namedPlace(id: PlaceId | null, locale: Locale): Named | null {
  return id === null ? null : { id, label: places.get(id)?.labels[locale] ?? id }
}

/** The name of an event type; a code the codebook does not know is "other". */
export function typeLabel(id: string, locale: Locale): string {
  return typeOrOther(id).labels[locale]
}

/** A band read from the store. */
export function bandOf(text: string): Band {
  const band = bands.find((b) => b === text)
  if (!band) throw new Error(`the store has the band ${text}`)
  return band
}

/** What an actor rolls up to, itself first, and whether it is a lane of its own. */
export function lanesOf(id: ActorId): { lane: ActorId; level: 'lane' | 'within' }[] {
  const line = lineageOf(id)
  return line.map((lane, i) => ({ lane, level: i === line.length - 1 ? 'lane' : 'within' }))
}
