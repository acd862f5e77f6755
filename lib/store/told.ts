import type { Mention } from '@/lib/domain/event'

/** A mention with what the store knows about it. */
export type Told = {
  id: number
  key: string
  documentId: string
  kind: 'article' | 'record'
  published: number | null
  /** BCP 47 */
  lang: string
  publisher: string | null
  disputed: boolean
  mention: Mention
  /** Beside its claims, in their order: claimants that are no actors. */
  claimants: readonly (string | null)[]
  /** The sentence the public may read of it. */
  quote: string | null
  /** Figures of the mention that no later one has replaced. */
  standing: readonly boolean[]
}
