import { z } from 'zod'
import { type EpochDay, formatIsoDay } from '@/lib/calendar/date'
import type { ActorId, Labels } from '@/lib/domain/event'
import actorRows from './actors.json'
import { offices } from './offices'
import { type Ambiguous, ambiguousRow, boundRow, byId, idRow, labelsRow, type Names, namesRow, parseRows } from './row'

export const actorKinds = ['state', 'organisation', 'body', 'person', 'group'] as const
export type ActorKind = (typeof actorKinds)[number]

/** A term of office. Bounds are ISO days, months or years, as exactly as known; `to` null = in office, both inside. */
export type Term = { title: string; of: ActorId; from: string | null; to: string | null }

/** A row of the actors' table. */
export type Actor = {
  id: ActorId
  kind: ActorKind
  /** What it belongs to; null for states, organisations that stand alone, and groups that are nobody's. */
  parent: ActorId | null
  labels: Labels
  /** The label as it stands inside a sentence, where that differs: "the EU". */
  inSentence?: Partial<Labels>
  /** The same after a preposition or in a construct, where that differs: Arabic sound plurals. */
  oblique?: Partial<Labels>
  /** Names that mean it wherever they stand. */
  names: Names
  /**
   * Adjectives: masculine, singular, without article (أذربيجاني, آذربایجانی, Azerbaijani). The reader adds the article and
   * the endings ة ه ان ين ون ات (ar), ها and ‌ها (fa), s (en). An adjective qualifies a body or persons; it is not the state.
   */
  adjectives?: Names
  /** Names of a place that stand for its government where the government acts: «باکو», the Kremlin. */
  metonyms?: Names
  /** Surnames and short forms: they mean this row after a full name in the article or beside an office it holds. */
  shortNames?: Names
  /** The kind of body, where many states have one. */
  institution?: string
  offices?: Term[]
  ambiguous?: Ambiguous[]
  wikidata?: string
  /** Ids this row bore before. */
  formerly?: string[]
}

const term = z.strictObject({ title: idRow, of: idRow, from: boundRow.nullable(), to: boundRow.nullable() })
const actorRow = z.strictObject({
  id: idRow,
  kind: z.enum(actorKinds),
  parent: idRow.nullable(),
  labels: labelsRow,
  inSentence: labelsRow.partial().optional(),
  oblique: labelsRow.partial().optional(),
  names: namesRow,
  adjectives: namesRow.optional(),
  metonyms: namesRow.optional(),
  shortNames: namesRow.optional(),
  institution: idRow.optional(),
  offices: z.array(term).min(1).optional(),
  ambiguous: z.array(ambiguousRow).min(1).optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  formerly: z.array(idRow).min(1).optional(),
}) satisfies z.ZodType<Actor>

/** All actors by id, states first. */
export const actors: ReadonlyMap<ActorId, Actor> = byId('actors', parseRows('actors', actorRow, actorRows))

/** An actor by its id or one it bore before; null where there is none. */
export function findActor(id: ActorId): Actor | null {
  return actors.get(id) ?? renamed.get(id) ?? null
}

const renamed: ReadonlyMap<string, Actor> = new Map(
  [...actors.values()].flatMap((row) => (row.formerly ?? []).map((old): [string, Actor] => [old, row])),
)

/** An actor with what it belongs to, itself first: `zakir-hasanov`, `AZ`. An unknown id is its own line. */
export function lineageOf(id: ActorId): ActorId[] {
  const actor = findActor(id)
  if (!actor) return [id]
  return actor.parent === null ? [actor.id] : [actor.id, ...lineageOf(actor.parent)]
}

/** The state, organisation or group that an actor rolls up to: its lane. */
export function rootOf(id: ActorId): ActorId {
  const actor = findActor(id)
  if (actor === null) return id
  return actor.parent === null ? actor.id : rootOf(actor.parent)
}

/** The body of an institution in a state: `bodyOf('AZ', 'MOD')` is `AZ-MOD`; null where the table has none. */
export function bodyOf(of: ActorId, institution: string): ActorId | null {
  return bodies.get(`${of}/${institution}`) ?? null
}

const bodies: ReadonlyMap<string, ActorId> = new Map(
  [...actors.values()].flatMap((row): [string, ActorId][] =>
    row.institution && row.parent ? [[`${row.parent}/${row.institution}`, row.id]] : [],
  ),
)

/** Whether a term covers a day; null = the day is not known, and any term does. A bound known to the month covers all of it. */
export function inTerm(term: Term, day: EpochDay | null): boolean {
  if (day === null) return true
  const iso = formatIsoDay(day)
  const begun = term.from === null || iso.slice(0, term.from.length) >= term.from
  const over = term.to !== null && iso.slice(0, term.to.length) > term.to
  return begun && !over
}

/** Persons who held an office of a state or organisation on a day (null = on any day), in the order of the table. */
export function holdersOf(title: string, of: ActorId, day: EpochDay | null): ActorId[] {
  return (held.get(`${of}/${title}`) ?? []).filter(({ term }) => inTerm(term, day)).map(({ person }) => person)
}

const held: ReadonlyMap<string, { person: ActorId; term: Term }[]> = termsByOffice()

function termsByOffice(): Map<string, { person: ActorId; term: Term }[]> {
  const map = new Map<string, { person: ActorId; term: Term }[]>()
  for (const { id, offices: terms } of actors.values())
    for (const term of terms ?? []) {
      const key = `${term.of}/${term.title}`
      map.set(key, [...(map.get(key) ?? []), { person: id, term }])
    }
  return map
}

/** Offices a person held on a day; null = all of them. */
export function termsOf(person: ActorId, day: EpochDay | null): Term[] {
  return (findActor(person)?.offices ?? []).filter((term) => inTerm(term, day))
}

/**
 * The body that speaks when a person does: the defence minister's ministry on that day. A person whose office has no
 * body of its own speaks for the state or organisation; any other actor speaks for itself.
 */
export function speakerOf(id: ActorId, day: EpochDay | null): ActorId {
  const actor = findActor(id)
  if (actor?.kind !== 'person') return id
  const [term] = termsOf(id, day)
  const of = term?.of ?? actor.parent ?? id
  const institution = term ? offices.get(term.title)?.institution : null
  return (institution && bodyOf(of, institution)) || of
}
