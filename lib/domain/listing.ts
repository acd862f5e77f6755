import type { ClaimEvidence, EventSummary, Named } from './detail'

/** A figure of an event, with what its row needs of the document that gives it. */
export type ListedFigure = { event: string; figure: ClaimEvidence; source: { lang: string; publisher: Named | null } }

/** Why an event has no day: its text gives none, or counts from a day of publication that is not known. */
export type UndatedReason = 'not-told' | 'unpublished'

/** The rule, among those of a mention, that left its day open for want of a day of publication. */
export const openRule = 'undated for want of a day of publication'

export type UndatedEvent = Pick<EventSummary, 'id' | 'slug' | 'title' | 'typeLabel' | 'parties' | 'draft'> & {
  why: UndatedReason
}

/** What the table beside the chart adds to it: who gives which figure, and the events that match but have no day. */
export type Listing = { figures: ListedFigure[]; undated: UndatedEvent[]; undatedTotal: number }
