import type { DateValue, EpochDay, Precision } from '@/lib/calendar/date'
import type {
  ActorId,
  Band,
  Claim,
  DateReading,
  Dyad,
  EventTypeId,
  Labels,
  Locale,
  Mention,
  Participant,
  PlaceId,
  Publication,
  Role,
  Sense,
} from '@/lib/domain/event'

/** Who reads: an editor also sees what is not yet published. Texts come in one interface language. */
export type Reader = { locale: Locale; editor: boolean }

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

export type ActorCount = { id: ActorId; label: string; kind: string; root: ActorId; count: number; contacts: number }

export type PublisherInput = {
  id: string
  names: Partial<Labels>
  country?: string | null
  scale?: 'local' | 'national' | 'regional' | 'international' | 'official' | null
  state?: ActorId | null
}

export type Rights = 'link-only' | 'excerpt' | 'full'

/** A document as it came in. `text` is what the mentions' offsets count in. */
export type DocumentInput = {
  text: string
  lang: string
  publication: Publication
  /** The publication day's words, where they were printed. */
  publishedText?: string | null
  title?: string | null
  url?: string | null
  canonicalUrl?: string | null
  archiveUrl?: string | null
  publisher?: PublisherInput | null
  /** SHA-256 of the bytes as received, hex. */
  bytesHash?: string | null
  rights?: Rights
}

/** A mention as the merge sees it. `key` stays the same when the text is read again. */
export type MergeItem = { key: string; documentId: string; mention: Mention }

/** An editor's word on two mentions. */
export type MergeDecision = { kind: 'join' | 'part'; a: string; b: string; reason: string }

export type MergeSuggestion = { a: string; b: string; reasons: string[] }

/** The pure function that says which mentions tell of one happening. */
export type Partition = (
  items: MergeItem[],
  decisions: MergeDecision[],
) => { groups: string[][]; suggestions: MergeSuggestion[] }

export type SaveArticleInput = {
  document: DocumentInput
  /** What reading gave, whatever its realis; only `actual` becomes an event. */
  mentions: Mention[]
  /** Version of the reader. */
  extractor: string
  /** Who has it read: an editor's name, or the program's part that did. */
  by: string
  reason: string
  /** Publish the events it makes at once. */
  publish?: boolean
}

export type Saved = {
  documentId: string
  /** False where the store held the document already: nothing was changed. */
  changed: boolean
  mentions: number
  created: string[]
  joined: string[]
  undated: number
  suggestions: MergeSuggestion[]
}

/** A figure in a curated record. Its claimant may be no actor of the codebook. */
export type CuratedClaim = Partial<Omit<Claim, 'passage' | 'surface' | 'rule' | 'partOf'>> & {
  measure: Claim['measure']
  byName?: string | null
  /** The figure as the record words it. */
  surface: string
  note?: string | null
  /** Index, in the record's claims, of the earlier figure this one takes the place of. */
  supersedes?: number | null
}

/** An entry of the curated list: facts in our own words with the works they rest on. */
export type CuratedEvent = {
  id: string
  type: EventTypeId
  date: DateValue & { sense: Sense; alternatives?: { edtf: string; reason: string }[] }
  participants: { actor: ActorId; role: Role }[]
  /** Pairs that were in exchange; told from the participants where absent. */
  dyads?: Dyad[]
  place: PlaceId | null
  title: Labels
  landmark?: string | null
  disputed?: boolean
  /** 0 to 3: how much it matters, for labels. */
  weight?: number
  claims: CuratedClaim[]
  citations: { text: string; url?: string | null }[]
}

export type EditorSession = { id: string; name: string }

export type { Participant }
