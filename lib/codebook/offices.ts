import { z } from 'zod'
import type { ActorId, Labels } from '@/lib/domain/event'
import institutionRows from './institutions.json'
import officeRows from './offices.json'
import { byId, idRow, labelsRow, type Names, namesRow, parseRows } from './row'

/**
 * A kind of body that many states have: «وزارت دفاع», before or after the name or adjective of a state, is that
 * state's body of this institution (`bodyOf`).
 */
export type Institution = {
  id: string
  labels: Labels
  names: Names
  /** Headline forms («الدفاع الأرمينية»): they count only with an adjective or name of a state right after. */
  shortNames?: Names
}

/** An office that persons hold for a time. `names` are one holder, `plurals` two or more («وزیران دفاع», وزيرا دفاع). */
export type Office = {
  id: string
  /** The one organisation or body that has this office, where only one has. */
  of?: ActorId
  /** The body that speaks when its holder does: a person's claim is the body's. */
  institution: string | null
  /** One holder at a time in one state. */
  single: boolean
  labels: Labels
  /** Its holders in two states and in more, as they stand before the states' names: «وزیران دفاع», وزيري دفاع, وزراء دفاع. */
  together?: { two: Labels; more: Labels }
  names: Names
  plurals: Names
}

const institutionRow = z.strictObject({
  id: idRow,
  labels: labelsRow,
  names: namesRow,
  shortNames: namesRow.optional(),
}) satisfies z.ZodType<Institution>
const officeRow = z.strictObject({
  id: idRow,
  of: idRow.optional(),
  institution: idRow.nullable(),
  single: z.boolean(),
  labels: labelsRow,
  together: z.strictObject({ two: labelsRow, more: labelsRow }).optional(),
  names: namesRow,
  plurals: namesRow,
}) satisfies z.ZodType<Office>

/** Kinds of bodies by id: `MOD`, `MFA`, `GS`, … */
export const institutions: ReadonlyMap<string, Institution> = byId(
  'institutions',
  parseRows('institutions', institutionRow, institutionRows),
)

/** Offices by id: `defence-minister`, … */
export const offices: ReadonlyMap<string, Office> = byId('offices', parseRows('offices', officeRow, officeRows))
