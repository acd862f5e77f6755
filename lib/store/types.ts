import type { DateValue } from '@/lib/calendar/date'
import type {
  ActorId,
  Claim,
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
import type { SetExtractor } from './apart'

/** Who reads: an editor also sees what is not yet published. Texts come in one interface language. */
export type Reader = { locale: Locale; editor: boolean }

export type {
  ActorCount,
  ClaimEvidence,
  DateEvidence,
  EventAlternative,
  EventDetail,
  EventPage,
  EventStatus,
  EventSummary,
  MarkKind,
  Named,
  ParticipantEvidence,
  Quote,
  RevisionSummary,
  SourceSummary,
} from '@/lib/domain/detail'

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
  /** False where the store held the document already: it was not read again. */
  changed: boolean
  mentions: number
  created: string[]
  joined: string[]
  /** Drafts there were that readers see now. */
  published: string[]
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

/** An event of a data set, to be kept as published by whoever made it: one document, one mention. */
export type RecordInput = {
  /** Its id in the data set, with the data set's name: what makes a second import know it. */
  id: string
  /** What made it; such mentions are never merged with what others report. */
  extractor: SetExtractor
  document: DocumentInput
  mention: Mention
  /** Claimants that are no actors, in the order of the mention's claims. */
  claimants: (string | null)[]
  citations: { text: string; url: string | null }[]
}

export type EditorSession = { id: string; name: string }

export type { Participant }
