import type { EpochDay } from '@/lib/calendar'
import type { ClaimEvidence, SourceSummary } from '@/lib/domain/detail'
import { formatDay, localeInfo } from '@/lib/i18n'
import { type Hand, writtenIn } from '@/lib/i18n/hand'
import type { Messages } from '@/lib/i18n/messages'
import { formatNumber } from '@/lib/i18n/number'

type ClaimProps = {
  claim: ClaimEvidence
  /** The document that gives the figure. */
  source: Pick<SourceSummary, 'lang' | 'publisher'> | undefined
  hand: Hand
  words: Messages
}

/**
 * Figures for the same measure of the same side stand together, the claimants one under another; of one claimant's, first
 * what stands, then what it took the place of, the latest first.
 */
export function inOrder(claims: readonly ClaimEvidence[], words: Pick<Messages, 'measures'>): ClaimEvidence[] {
  const measures = Object.keys(words.measures)
  const later = new Map(claims.map((c) => [c.id, c.supersededBy]))
  const age = ({ supersededBy }: ClaimEvidence) => {
    let steps = 0
    for (let id = supersededBy; id !== null && steps < claims.length; id = later.get(id) ?? null) steps++
    return steps
  }
  const rank = (c: ClaimEvidence) => measures.indexOf(c.measure)
  const name = (c: ClaimEvidence) => [c.about?.id, c.item, c.by?.id, c.status].map((x) => x ?? '').join(' ')
  const sign = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...claims].sort((a, b) => rank(a) - rank(b) || sign(name(a), name(b)) || age(a) - age(b) || a.id - b.id)
}

/** Who says so, and what must be known of the saying. */
export function Claimant({ claim, source, hand, words }: ClaimProps) {
  const notes = [
    claim.relayedBy && words.detail.relayedBy(claim.relayedBy.label),
    claim.asOf !== null && words.detail.asOf(dayOf(claim.asOf, hand)),
    claim.scope.kind === 'cumulative' && words.detail.cumulative,
    claim.supersededBy !== null && words.detail.superseded,
    claim.draft && words.chart.draft,
    claim.note,
  ].filter((n): n is string => Boolean(n))
  return (
    <>
      {claim.by?.label ?? source?.publisher?.label ?? words.detail.reporter}
      {notes.map((note) => (
        <span key={note} className="note block font-normal">
          {note}
        </span>
      ))}
    </>
  )
}

/** A day in the leading calendar of the hand's language. */
function dayOf(day: EpochDay, hand: Hand): string {
  return formatDay(day, localeInfo[writtenIn(hand).locale].calendar, hand)
}

/** Of whom, what, and how many in which words. */
export function ClaimCells({ claim, source, hand, words }: ClaimProps) {
  const what = [
    words.measures[claim.measure],
    claim.item && (words.items[claim.item] ?? claim.item),
    words.claimStatus[claim.status],
  ]
  const figure = figureOf(claim, hand, words)
  return (
    <>
      <td>{claim.about?.label ?? words.detail.noStatedSide}</td>
      <td>{what.filter(Boolean).join(' · ')}</td>
      <td className="figure">
        {claim.stance === 'denies' && <span className="note">{words.detail.denied} </span>}
        {claim.supersededBy === null ? figure : <s>{figure}</s>}
        <span className="note block" lang={source?.lang} dir={directionOf(source?.lang ?? 'en')}>
          {claim.surface}
        </span>
      </td>
    </>
  )
}

/** The figure in the reader's words; one that names no number stands as printed. */
function figureOf({ value, low, high, qualifier, surface }: ClaimEvidence, hand: Hand, words: Messages): string {
  const number = (n: number) => formatNumber(n, hand)
  if (qualifier === 'dozens' || qualifier === 'none') return words.qualifiers[qualifier]()
  if (value === null && low !== null && high !== null)
    return words.qualifiers[qualifier](words.dates.range(number(low), number(high)))
  const known = value ?? low ?? high
  return known === null ? surface : words.qualifiers[qualifier](number(known))
}

/** Writing direction of a language by its script, for the scripts that are read here. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return /^(fa|ar|he|ur|ps|ckb|az-Arab)\b/.test(lang) ? 'rtl' : 'ltr'
}
