import type { DateValue, EpochDay } from '@/lib/calendar/date'

/** Codebook id of an actor: a state (`AZ`), organisation (`OSCE`), body (`AZ-MOD`) or official (`ilham-aliyev`). */
export type ActorId = string
/** Codebook slug of a place. */
export type PlaceId = string
/** Codebook id of an event type, kebab-case (`armed-clash`). */
export type EventTypeId = string
/** Language of a text or of the interface. */
export type Locale = 'en' | 'fa' | 'ar'
export const locales = ['en', 'fa', 'ar'] as const satisfies readonly Locale[]

/** One text in each interface language. */
export type Labels = Record<Locale, string>

/** What an event type is at heart: fighting and its like, an exchange of two or more parties, one party's own step. */
export type Band = 'incident' | 'contact' | 'act'
export const bands = ['incident', 'contact', 'act'] as const satisfies readonly Band[]

/** A span of a document in UTF-16 units, end outside. */
export type Passage = { start: number; end: number }

/** Only `actual` becomes an event. */
export type Realis = 'actual' | 'planned' | 'hypothetical' | 'negated' | 'habitual'

export const roles = ['actor', 'initiator', 'target', 'recipient', 'mediator', 'signatory', 'host', 'unclear'] as const
/** What an actor was in a happening. */
export type Role = (typeof roles)[number]

/** An actor's part in a happening. `saidBy` names whose account it is when roles carry a direction; null = the reporter's. */
export type Participant = { actor: ActorId; role: Role; passage: Passage | null; saidBy: ActorId | null }

/** Two parties that were in exchange; order carries no meaning and is alphabetical. */
export type Dyad = readonly [ActorId, ActorId]

/** How a happening came by its day. */
export type ResolvedFrom = 'explicit' | 'relative' | 'dateline' | 'inherited' | 'landmark'

/** "On one day", "from A to B throughout", "some day between A and B". */
export type Sense = 'instant' | 'lasted' | 'within'

/** When a mention says its happening was, with the words and rule it rests on. */
export type DateReading = DateValue & {
  sense: Sense
  /** Calendar of the printed words; `relative` for weekdays, "yesterday" and the like; null where nothing is printed. */
  calendar: 'gregorian' | 'jalali' | 'hijri' | 'relative' | null
  /** The words as printed, null when the day comes from the publication day alone. */
  surface: string | null
  passage: Passage | null
  resolvedFrom: ResolvedFrom
  /** The day relative words were counted from. */
  anchor: EpochDay | null
  rule: string
  /** Other readings that stand, with the reason (`weekday-mismatch`, `twin-mismatch`, …). */
  alternatives: { edtf: string; reason: string }[]
}

export const measures = [
  'killed',
  'wounded',
  'killed-or-wounded',
  'captured',
  'missing',
  'released',
  'to-be-released',
  'displaced',
  'bodies-returned',
  'equipment-destroyed',
  'positions-lost',
] as const
/** What a figure counts. */
export type Measure = (typeof measures)[number]

export const qualifiers = ['exact', 'at-least', 'up-to', 'about', 'dozens', 'none', 'unconfirmed'] as const
/** How firmly a figure is put. */
export type Qualifier = (typeof qualifiers)[number]

/** One figure that somebody asserts about somebody. `by` null = the reporter. */
export type Claim = {
  passage: Passage
  surface: string
  by: ActorId | null
  relayedBy: ActorId | null
  about: ActorId | null
  measure: Measure
  /** What was lost, for equipment: `tank`, `uav`, `armoured-vehicle`, … */
  item: string | null
  status: 'combatant' | 'civilian' | 'unspecified'
  value: number | null
  low: number | null
  high: number | null
  qualifier: Qualifier
  /** `event`, or `cumulative` since a day (null = since an unnamed day). */
  scope: { kind: 'event' } | { kind: 'cumulative'; since: EpochDay | null }
  stance: 'asserts' | 'denies'
  /** Index, in the mention's claims, of the total this figure is a part of. */
  partOf: number | null
  asOf: EpochDay | null
  relayError: boolean
  rule: string
}

/** One document telling of one happening: what reading gives, before anything is stored. */
export type Mention = {
  type: EventTypeId
  realis: Realis
  trigger: Passage
  /** Sentences that tell of it; the first is the quote. */
  passages: Passage[]
  participants: Participant[]
  dyads: Dyad[]
  /** Places named, the most precise first; empty where none is. */
  places: PlaceId[]
  /** Who asserts that it happened, innermost; empty = the reporter. Media are never here. */
  attributedTo: ActorId[]
  importance: 'main' | 'background'
  /** 0 to 1. */
  confidence: number
  /** Null where the text gives no day: listed as undated. */
  date: DateReading | null
  claims: Claim[]
  /** Codebook landmark this happening is, where it is one. */
  landmark: string | null
  /** Names of the rules that fired, in order. */
  rules: string[]
}

/** An article as handed to the reader. `published` null = unknown: relative dates then stay unresolved. */
export type Article = {
  text: string
  /** Reading language; null = to be told from the text. */
  language: Locale | null
  published: EpochDay | null
  /** An editor says that the day is not known: the page is not asked for it. */
  unknown?: boolean
}

/** Where the publication day came from. */
export type Publication = {
  day: EpochDay | null
  from: 'given' | 'dateline' | 'inferred' | 'unknown' | 'editor'
  reason: string | null
}
