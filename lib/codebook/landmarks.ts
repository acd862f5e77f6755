import { z } from 'zod'
import { type DaySpan, parseEdtf } from '@/lib/calendar'
import type { ActorId, EventTypeId, Labels, PlaceId } from '@/lib/domain/event'
import landmarkRows from './landmarks.json'
import { byId, idRow, labelsRow, type Names, namesRow, parseRows } from './row'

/** A well-known happening: its mentions are one event in every article, each with its own reading. */
export type Landmark = {
  id: string
  /** EDTF day or interval within which mentions of it may be dated; a text signed at midnight has both days. */
  edtf: string
  /** The same in days, both inside. */
  interval: DaySpan
  /** Type of the event that it is. */
  type: EventTypeId
  /** Family of types whose mentions may be it. */
  family: string
  /** Parties, roots only, alphabetical. */
  states: ActorId[]
  /** Who mediated or signed beside the parties. */
  mediators?: ActorId[]
  place?: PlaceId
  labels: Labels
  /** Phrases that name it. */
  aliases: Names
  formerly?: string[]
}

const landmarkRow = z
  .strictObject({
    id: idRow,
    edtf: z.string(),
    type: idRow,
    family: idRow,
    states: z.array(idRow).min(1),
    mediators: z.array(idRow).min(1).optional(),
    place: idRow.optional(),
    labels: labelsRow,
    aliases: namesRow,
    formerly: z.array(idRow).min(1).optional(),
  })
  .transform((row, context): Landmark => {
    const date = parseEdtf(row.edtf)
    if (date && date.firstDay !== null && date.lastDay !== null)
      return { ...row, interval: { first: date.firstDay, last: date.lastDay } }
    context.addIssue({ code: 'custom', message: `${row.edtf} is no closed EDTF interval`, path: ['edtf'] })
    return z.NEVER
  })

/** All landmarks by id. */
export const landmarks: ReadonlyMap<string, Landmark> = byId(
  'landmarks',
  parseRows('landmarks', landmarkRow, landmarkRows),
)
