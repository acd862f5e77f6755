import { findActor } from '@/lib/codebook/codebook'
import type { Claim } from '@/lib/domain/event'
import type { Document } from './document'
import type { Figure } from './figure'
import type { Draft } from './join'
import { sideOf } from './name'
import { OF_A_WAR } from './sides'

/** The claims of an event: each figure once, the headline's only where the body gives none, each part with its total's place. */
export function claimsOf(document: Document, draft: Draft): Claim[] {
  const held = draft.roots.includes('NK') && !draft.roots.includes('AM')
  const figures = sided(withoutHeadline(document, draft.figures)).filter((f) => !isOfOlderWar(draft, f))
  const claims = figures.map(
    (f): Claim => (held && f.inferred && f.claim.about === 'AM' ? { ...f.claim, about: 'NK' } : f.claim),
  )
  const others = (i: number, j: number): boolean =>
    i === j || (figures[i]!.named === true && figures[j]!.named === true && claims[i]!.surface !== claims[j]!.surface)
  const kept = claims.filter(
    (c, i) => !claims.some((o, j) => !others(i, j) && isSameClaim(c, o) && isBetter(o, c, j < i)),
  )
  return withTotals(figures, claims, kept)
}

/** "The worst since a war that cost 30,000 lives": so many are none of a fight of these days. */
function isOfOlderWar({ main, date }: Draft, { claim, inferred }: Figure): boolean {
  const days = (date?.lastDay ?? 0) - (date?.firstDay ?? 0)
  return main && days <= 7 && claim.by === null && inferred && claim.item === null && (claim.value ?? 0) >= OF_A_WAR
}

/** A headline announces what the body tells. */
function withoutHeadline(document: Document, figures: readonly Figure[]): Figure[] {
  const inHeadline = (f: Figure): boolean => document.sentences[f.sentence]?.part === 'headline'
  const told = new Set(figures.filter((f) => !inHeadline(f)).map((f) => f.claim.measure))
  return figures.filter((f) => !inHeadline(f) || !told.has(f.claim.measure))
}

/** "The number of the wounded rose to 52": of those told before. */
function sided(figures: readonly Figure[]): Figure[] {
  return figures.map((f) => {
    if (!f.toll || f.claim.about !== null || !f.inferred) return f
    const before = figures.findLast(
      (o) => o.sentence < f.sentence && o.claim.measure === f.claim.measure && o.claim.about !== null,
    )
    return before ? { ...f, claim: { ...f.claim, about: before.claim.about } } : f
  })
}

/** One figure told twice: of the same people, by the same side, or by nobody the second time. */
function isSameClaim(a: Claim, b: Claim): boolean {
  if (a.measure !== b.measure || a.item !== b.item || a.about !== b.about || a.value !== b.value) return false
  if (a.stance !== b.stance) return false
  return a.by === null || b.by === null || (sideOf(a.by) === sideOf(b.by) && (a.item !== null || isAlike(a, b)))
}

/** Soldiers and soldiers, or people and soldiers; not soldiers and civilians. */
function isAlike(a: Claim, b: Claim): boolean {
  return a.status === b.status || a.status === 'unspecified' || b.status === 'unspecified'
}

/** Of two tellings of a figure the one that is kept: with a claimant, a body before its state, the first before a later one. */
function isBetter(a: Claim, b: Claim, first: boolean): boolean {
  const rank = (c: Claim): number => (c.by === null ? 0 : findActor(c.by)?.kind === 'state' ? 1 : 2)
  return rank(a) === rank(b) ? first : rank(a) > rank(b)
}

/** The figures that are kept of all that were told, each part with the place of its total among them. */
function withTotals(figures: readonly Figure[], claims: readonly Claim[], kept: readonly Claim[]): Claim[] {
  const placeOf = (figure: Figure): number => {
    const claim = claims[figures.findIndex((f) => f.countStart === figure.countStart && f.start === figure.start)]
    return claim ? kept.indexOf(claim) : -1
  }
  return kept.map((claim) => {
    const { total } = figures[claims.indexOf(claim)]!
    const partOf = total ? placeOf(total) : -1
    return partOf < 0 ? claim : { ...claim, partOf }
  })
}
