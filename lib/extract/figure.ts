import type { ActorId, Claim, Measure } from '@/lib/domain/event'
import type { NumberMention } from '@/lib/text/number'
import type { MeasureRow, UnitRow } from './cues/cues'
import { type Document, hasCue } from './document'
import type { Span } from './pattern'

/** A claim with its folded span, for placing it with an event. */
export type Figure = Span & {
  claim: Claim
  /** The figure that this one is a part of. */
  total: Figure | null
  sentence: number
  /** Whose it was is not said in its words. */
  inferred: boolean
  /** Where the number and what it counts stand. */
  countStart: number
  countEnd: number
  /** Counted from the start of a war, not so far in one fight. */
  ofWar: boolean
  /** Told as a toll, which is as of the day of telling: the toll rose to it, the number of dead, this figure. */
  toll: boolean
  /** What a toll has come to: it stands in the place of what the same claimant told before. */
  reached: boolean
  /** One told by rank and name. */
  named?: true
}

/** `reached`: a total that a toll has come to. */
export type Quantity = Span & {
  value: number
  unit: UnitRow | null
  numberEnd: number
  bare: boolean
  reached?: boolean
  /** One told by rank and name. */
  named?: true
}
export type Measured = Span & { row: MeasureRow }

/** What a sentence's figures rest on besides the sentence. */
export type ClaimContext = {
  document: Document
  numbers: readonly NumberMention[]
  /** The two sides of the article's conflict. */
  sides: readonly ActorId[]
}
/** What happens to people. */
export const ofPeople: ReadonlySet<Measure> = new Set(['killed', 'wounded', 'captured', 'missing', 'released'])

/** Words of a toll, a number of dead: what a total belongs to. */
export function isToll(document: Document, measured: Measured): boolean {
  const { text } = document.folded
  return hasCue(document.cues, document.cues.claims.toll, text.slice(Math.max(0, measured.start - 14), measured.end))
}

/** Words and numbers in a text. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
