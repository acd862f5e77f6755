import type { DateValue, EpochDay } from '@/lib/calendar/date'
import type { Named, SourceSummary } from './detail'
import type { DateReading, Mention, Publication } from './event'

/** How much of a document the public may see. */
export const rightsKinds = ['full', 'excerpt', 'link-only'] as const
export type SourceRights = (typeof rightsKinds)[number]

/** What a list of sources can be narrowed to: articles by their rights, or the records of the curated list. */
export const sourceGroups = [...rightsKinds, 'record'] as const
export type SourceGroup = (typeof sourceGroups)[number]

/** A document in a list. */
export type SourceRow = SourceSummary & {
  rights: SourceRights
  /** Events it tells of, as far as the reader may see. */
  events: number
  /** Happenings it tells of without a day. */
  undated: number
}

export type SourcePage = {
  sources: SourceRow[]
  total: number
  /** Counting from 1. */
  page: number
  pages: number
  /** How many there are of each group, whatever the list is narrowed to. */
  counts: Record<SourceGroup, number>
}

/** A whole document, the passages of it that may be cited, or nothing of it. */
export type Shown = 'whole' | 'passages' | 'nothing'

/** A piece of a document's text. `start` counts in the document; the flags tell that text next to it is left out. */
export type Segment = { start: number; text: string; cutBefore: boolean; cutAfter: boolean }

/** What became of a mention: an event, or why it made none. */
export type Fate =
  | 'dated'
  | 'undated'
  | 'merged'
  | 'withdrawn'
  | 'rejected'
  | 'planned'
  | 'hypothetical'
  | 'negated'
  | 'habitual'
  | 'unplaced'

/** A mention with what became of it. */
export type ReadMention = {
  id: number
  mention: Mention
  /** Beside its claims, in their order: claimants that are no actors of the codebook. */
  claimants: (string | null)[]
  status: 'suggested' | 'accepted' | 'rejected'
  /** Another one where the mention or its review was changed. */
  version: string
  fate: Fate
  typeLabel: string
  /** The event it is about, where there is one that the reader may see. */
  event: { slug: string; title: string; draft: boolean; documents: number } | null
}

/** A document as one reader may see it, with what was read from it. */
export type SourceReading = {
  source: SourceSummary & {
    rights: SourceRights
    /** Words of the publication day, or why it was inferred. */
    publishedWords: string | null
    /** Another one where the publication day was changed. */
    version: string
  }
  shown: Shown
  segments: Segment[]
  mentions: ReadMention[]
  /** What editors have changed, the latest first; nothing for anybody else. */
  history: SourceRevision[]
}

/** Fields of a mention that a revision changed. */
export type RevisedMention = Partial<
  Pick<Mention, 'type' | 'realis' | 'importance' | 'places' | 'participants' | 'attributedTo' | 'date' | 'claims'> & {
    status: ReadMention['status']
  }
>

/** A change of what was read of a document, or of its publication day. */
export type SourceRevision = {
  seq: number
  /** ISO time with its zone. */
  at: string
  by: string
  reason: string
  action: 'correct' | 'accept' | 'reject' | 'anchor' | 'undo' | 'reread'
  /** Number of the mention that was changed; null where it was the document, or is no more. */
  mention: number | null
  before: RevisedMention
  after: RevisedMention
  /** The publication day, where that was changed, and how many mentions followed it. */
  published: { before: Pick<Publication, 'day'>; after: Pick<Publication, 'day'>; mentions: number } | null
  /** The revision that it took back. */
  undoes: number | null
  /** It was taken back since. */
  undone: boolean
}

export const sourceMarkKinds = ['trigger', 'date', 'figure', 'actor', 'place'] as const
export type SourceMarkKind = (typeof sourceMarkKinds)[number]

/** Why words that were found made no event: they tell no day, or nothing that happened was read with them. */
export type IdleReason =
  | 'duration'
  | 'vague'
  | 'anaphora'
  | 'recurring'
  | 'no-anchor'
  | 'same-day'
  | 'other-day'
  | 'publication'
  | 'no-event'
  | 'speaker'
  | 'no-party'
  | 'no-place'

/** A date that no mention rests on. */
export type IdleDate = Pick<
  DateReading,
  'surface' | 'calendar' | 'resolvedFrom' | 'anchor' | 'rule' | 'alternatives'
> & { value: DateValue | null; reason: IdleReason }

/**
 * Words of a document that were read, with what they were read as. Offsets count in the document. What no mention rests
 * on is idle, even where it stands among the words of one.
 */
export type SourceMark = { start: number; end: number } & (
  | { kind: SourceMarkKind; mention: number; label: string | null }
  | { kind: 'date'; mention: number | null; idle: IdleDate }
  | { kind: 'actor' | 'place'; mention: null; name: Named; reason: IdleReason }
)

/** Whether a day lies in a reading's own past, its future or in it. */
export function sideOfAnchor(
  { firstDay, lastDay }: Pick<DateValue, 'firstDay' | 'lastDay'>,
  anchor: EpochDay,
): 'back' | 'forward' | 'within' {
  if (lastDay !== null && lastDay < anchor) return 'back'
  return firstDay !== null && firstDay > anchor ? 'forward' : 'within'
}
