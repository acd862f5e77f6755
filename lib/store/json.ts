import { z } from 'zod'
import { locales } from '@/lib/domain/event'

// What is kept in Json columns, checked as it comes out.

export const passagesColumn = z.array(z.object({ start: z.int(), end: z.int() }))
export const rulesColumn = z.array(z.string())
export const readingAlternatives = z.array(z.object({ edtf: z.string(), reason: z.string() }))
export const eventAlternatives = z.array(
  z.object({ edtf: z.string(), first: z.int().nullable(), last: z.int().nullable(), reason: z.string() }),
)
export const namesColumn = z.partialRecord(z.enum(locales), z.string())

/** JSON with its keys in order: the same value, the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
