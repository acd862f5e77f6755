import { type Place, places } from '@/lib/codebook/codebook'
import type { PlaceId } from '@/lib/domain/event'
import { foldText } from '@/lib/text/fold'
import type { GedRow } from './columns'

/** How near a point must be to a place of the codebook to be it: about the error of its own coordinates. */
const nearest = 3

/**
 * The place of the codebook that a row is about, as precise as the row and no more; null where there is none. A point
 * whose precision is not given may stand for a whole region, so only a settlement that it falls on is taken.
 */
export function placeOf(row: GedRow): PlaceId | null {
  const { wherePrecision, where, district, province } = row
  switch (wherePrecision) {
    case null:
    case 1:
    case 2:
      return settlementAt(row)
    case 3:
      return named(district, 3)
    case 4:
      return named(province, 4)
    default:
      return named(where, wherePrecision)
  }
}

function settlementAt(row: GedRow): PlaceId | null {
  const near = [...places.values()]
    .filter(({ precision }) => precision <= 2)
    .map((place) => ({ place, far: kilometres(row, place) }))
    .filter(({ far }) => far <= nearest)
    .sort((a, b) => a.far - b.far)
  return near[0]?.place.id ?? null
}

function kilometres({ latitude, longitude }: GedRow, { lat, lon }: Place): number {
  const degree = 111.2
  const east = (longitude - lon) * Math.cos((((latitude + lat) / 2) * Math.PI) / 180)
  return degree * Math.hypot(latitude - lat, east)
}

function named(text: string | null, precision: number): PlaceId | null {
  if (text === null) return null
  const word = bare(text)
  const found = [...places.values()].filter(
    (p) => p.precision === precision && (p.names.en ?? []).some((name) => bare(name) === word),
  )
  return found.length === 1 ? found[0]!.id : null
}

function bare(name: string): string {
  return foldText(name)
    .replace(/\b(?:rayonu?|raion|districts?|provinces?|regions?|marz|town|village|city)\b/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
