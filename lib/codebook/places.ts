import { z } from 'zod'
import type { ActorId, Labels, PlaceId } from '@/lib/domain/event'
import placeRows from './places.json'
import { type Ambiguous, ambiguousRow, byId, idRow, labelsRow, type Names, namesRow, parseRows } from './row'

export const placeKinds = [
  'country',
  'region',
  'province',
  'district',
  'settlement',
  'water',
  'road',
  'border',
  'line',
] as const
export type PlaceKind = (typeof placeKinds)[number]

/** A row of the places' table. Twin names (Shusha/Shushi) are names of one row. */
export type Place = {
  id: PlaceId
  kind: PlaceKind
  labels: Labels
  /** How the label stands after "in" or "near", where that differs. */
  inSentence?: Partial<Labels>
  names: Names
  lat: number
  lon: number
  /** UCDP's where-precision: 1 the spot, 2 within about 25 km, 3 district, 4 province, 5 a line or region, 6 country, 7 water or air. */
  precision: 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** ISO code of the state whose internationally recognised territory it lies in; null for lines and borders. */
  country: string | null
  within?: PlaceId
  /** The states a border lies between. */
  between?: ActorId[]
  ambiguous?: Ambiguous[]
  wikidata?: string
  formerly?: string[]
}

const placeRow = z.strictObject({
  id: idRow,
  kind: z.enum(placeKinds),
  labels: labelsRow,
  inSentence: labelsRow.partial().optional(),
  names: namesRow,
  lat: z.number(),
  lon: z.number(),
  precision: z.literal([1, 2, 3, 4, 5, 6, 7]),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  within: idRow.optional(),
  between: z.array(idRow).length(2).optional(),
  ambiguous: z.array(ambiguousRow).min(1).optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  formerly: z.array(idRow).min(1).optional(),
}) satisfies z.ZodType<Place>

/** All places by id. */
export const places: ReadonlyMap<PlaceId, Place> = byId('places', parseRows('places', placeRow, placeRows))

/** Whose ground a place is: of Karabakh its own authorities, else the state it lies in; null for lines, borders and unknown ids. */
export function groundOf(id: PlaceId): ActorId | null {
  const place = places.get(id)
  if (!place) return null
  return id === 'nagorno-karabakh' || place.within === 'nagorno-karabakh' ? 'NK' : place.country
}
