import { z } from 'zod'
import { type Band, bands, type EventTypeId, type Labels } from '@/lib/domain/event'
import eventTypeRows from './event-types.json'
import { byId, idRow, labelsRow, parseRows } from './row'

/** A row of the event types' table. Trigger words are in `triggers.ts`, so that a page does not load them. */
export type EventType = {
  id: EventTypeId
  band: Band
  /** PLOVER 2021: event, mode, context; null where PLOVER has none. */
  plover: { event: string; mode: string | null; context: string | null }
  /** CAMEO code, nearest. */
  cameo: string
  /** ACLED's event and sub-event names, for exports; null where ACLED codes no such thing. */
  acled: { event: string; subEvent: string } | null
  /** UCDP's type of violence: 1 state-based, 2 non-state, 3 one-sided; null where none is done. */
  ucdp: 1 | 2 | 3 | null
  labels: Labels
  /** Name of the glyph in the mark table. */
  glyph: string
  /** Types of one family may be tellings of one happening. */
  family: string
  formerly?: string[]
}

const eventTypeRow = z.strictObject({
  id: idRow,
  band: z.enum(bands),
  plover: z.strictObject({ event: z.string(), mode: z.string().nullable(), context: z.string().nullable() }),
  cameo: z.string().regex(/^\d{2,4}$/),
  acled: z.strictObject({ event: z.string(), subEvent: z.string() }).nullable(),
  ucdp: z.literal([1, 2, 3]).nullable(),
  labels: labelsRow,
  glyph: idRow,
  family: idRow,
  formerly: z.array(idRow).min(1).optional(),
}) satisfies z.ZodType<EventType>

/** All event types by id, in the order of the legend. */
export const eventTypes: ReadonlyMap<EventTypeId, EventType> = byId(
  'event types',
  parseRows('event types', eventTypeRow, eventTypeRows),
)

/** A type by its id or one it bore before; null where there is none. */
export function findType(id: EventTypeId): EventType | null {
  return eventTypes.get(id) ?? [...eventTypes.values()].find((row) => row.formerly?.includes(id)) ?? null
}

/** A type by its id, "other" for a code that the table does not know (met in a store of another version). */
export function typeOrOther(id: EventTypeId): EventType {
  const found = findType(id) ?? eventTypes.get('other')
  if (!found) throw new Error('Codebook: event types have no row other')
  return found
}
