import { z } from 'zod'
import { type Band, bands, type EventTypeId, type Labels } from '@/lib/domain/event'
import eventTypeRows from './event-types.json'
import { byId, idRow, labelsRow, parseRows } from './row'

export const titleForms = ['between', 'joint', 'parties', 'by', 'within', 'visit', 'mediation'] as const

/**
 * How the title of an event of a type is put together:
 * `between` two sides (with one), `joint` of holders of one office or of persons, `parties` named without saying what
 * either did, `by` one who acts, `within` a state, `visit` of one to another, `mediation` of one between others.
 */
export type TitleShape = {
  form: (typeof titleForms)[number]
  /** The first words, where the type's label does not serve. */
  head?: Labels
  /** The first words for three parties or more. */
  more?: Labels
  /** What stands between the first words and who acts. */
  link?: Partial<Labels>
  /** It happens near a settlement rather than in it. */
  near?: boolean
}

/** A row of the event types' table. Trigger words belong to the languages: `lib/extract/cues`. */
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
  /** How a title is made of it. */
  title: TitleShape
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
  title: z.strictObject({
    form: z.enum(titleForms),
    head: labelsRow.optional(),
    more: labelsRow.optional(),
    link: labelsRow.partial().optional(),
    near: z.boolean().optional(),
  }),
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
