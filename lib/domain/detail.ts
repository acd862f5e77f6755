import type { EpochDay, Precision } from '@/lib/calendar/date'
import type {
  ActorId,
  Band,
  Claim,
  DateReading,
  Dyad,
  EventTypeId,
  Labels,
  Locale,
  Publication,
  Role,
  Sense,
} from './event'

/** A code with its name in the reader's language; a code the codebook does not know stands for itself. */
export type Named = { id: string; label: string }

export type EventStatus = 'draft' | 'published' | 'withdrawn' | 'merged'

/** An event in a list. */
export type EventSummary = {
  id: string
  slug: string
  type: EventTypeId
  typeLabel: string
  band: Band
  title: string
  /** All null where no source gives a day. */
  edtf: string | null
  firstDay: EpochDay | null
  lastDay: EpochDay | null
  precision: Precision | null
  sense: Sense | null
  calendar: DateReading['calendar']
  /** Every party a source names, with the states and organisations they belong to. */
  actors: ActorId[]
  /** The states and organisations among them, with their names. */
  parties: Named[]
  place: Named | null
  disputed: boolean
  draft: boolean
  /** Documents that tell of it. */
  documents: number
}

export type EventPage = { events: EventSummary[]; total: number; next: string | null }

/** A document as the public may know it. */
export type SourceSummary = {
  id: string
  kind: 'article' | 'record'
  title: string | null
  publisher: Named | null
  lang: string
  url: string | null
  archiveUrl: string | null
  published: EpochDay | null
  publishedFrom: Publication['from']
  /** The works that a record rests on. */
  citations: { text: string; url: string | null }[]
  /** The document it copies, where it runs the same wire report. */
  sameWire: string | null
  purged: boolean
}

/** One mention's word on the day. */
export type DateEvidence = {
  source: string
  reading: DateReading
  /** It is the one the event's date rests on. */
  chosen: boolean
}

export type MarkKind = 'trigger' | 'date' | 'figure' | 'actor'

/** A sentence that tells of the event, in its own script, with the words that were read marked. Offsets count from the start of `text`. */
export type Quote = {
  source: string
  lang: string
  text: string
  /** Letters of the sentence were left out before or after, by the rights of the source. */
  cutBefore: boolean
  cutAfter: boolean
  marks: { start: number; end: number; kind: MarkKind }[]
}

export type ClaimEvidence = Omit<Claim, 'by' | 'relayedBy' | 'about' | 'partOf'> & {
  id: number
  source: string
  /** Null = the reporter. */
  by: Named | null
  relayedBy: Named | null
  about: Named | null
  /** Id of the total this figure is a part of. */
  partOf: number | null
  /** Id of the later figure that took its place. */
  supersededBy: number | null
  note: string | null
  draft: boolean
}

/** Who took part, in which role, by whose account and in which documents. */
export type ParticipantEvidence = { actor: Named; role: Role; saidBy: Named | null; sources: string[] }

export type RevisionSummary = { seq: number; at: string; by: string; action: string; reason: string }

/** Everything one page shows of an event. */
export type EventDetail = EventSummary & {
  status: EventStatus
  titles: Labels
  /** Languages whose title is the template's, not yet an editor's. */
  machineTitles: Locale[]
  /** Slug asked for, where the event now has another. */
  redirectedFrom: string | null
  alternatives: EventAlternative[]
  dates: DateEvidence[]
  participants: ParticipantEvidence[]
  dyads: Dyad[]
  /** Who asserts that it happened; empty = the reporters. */
  attributedTo: Named[]
  claims: ClaimEvidence[]
  quotes: Quote[]
  sources: SourceSummary[]
  history: RevisionSummary[]
}

/** A day that a source gives beside the chosen one; `null` bounds are open. */
export type EventAlternative = { edtf: string; first: EpochDay | null; last: EpochDay | null; reason: string }

/** A figure with the event it is about and the document that gives it: a row of a list. */
export type FigureRow = { event: EventSummary; figure: ClaimEvidence; source: SourceSummary }

export type ActorCount = { id: ActorId; label: string; kind: string; root: ActorId; count: number; contacts: number }
