import { eventTypes } from '@/lib/codebook/codebook'
import type { ActorId, Role } from '@/lib/domain/event'
import { isObject } from './attribution'
import { cue, type Document, endsIn, hasCue, within } from './document'
import { type Candidate, distance, familyOf, type Hit } from './events'
import type { Draft } from './join'
import { type Name, sideOf } from './name'
import { type Span, spansOf } from './pattern'

/** A root's part in a happening, and whose account that is. */
export type Part = { role: Role; saidBy: ActorId | null }

/** What each party did, as far as the words tell; one whose part two accounts tell differently stays `unclear`. */
export function partsOf(document: Document, draft: Draft): ReadonlyMap<ActorId, Part> {
  if (eventTypes.get(draft.type)?.band === 'incident') return directed(document, draft)
  if (draft.type === 'statement') return spoken(document, draft)
  return exchanged(document, draft)
}

type Account = { from: ActorId | null; to: ActorId | null; saidBy: ActorId | null }

function directed(document: Document, draft: Draft): Map<ActorId, Part> {
  const parts = new Map(draft.roots.map((root): [ActorId, Part] => [root, { role: 'unclear', saidBy: null }]))
  const accounts = draft.candidates.flatMap((c) => accountOf(document, draft, c) ?? [])
  const [first] = accounts
  if (!first) return parts
  const clashing = accounts.some(
    (a) => (a.from !== null && a.from === first.to) || (a.to !== null && a.to === first.from),
  )
  if (clashing) return parts
  const from = first.from ?? accounts.find((a) => a.from !== null)?.from ?? null
  const to = first.to ?? accounts.find((a) => a.to !== null)?.to ?? null
  if (from !== null) parts.set(from, { role: 'initiator', saidBy: first.saidBy })
  if (to !== null) parts.set(to, { role: 'target', saidBy: first.saidBy })
  return parts
}

/** Points for having done it, less those for its having been done to them. */
type Votes = Map<ActorId, number>

/** One telling's account of who did it to whom; null where its words do not tell. */
function accountOf(document: Document, draft: Draft, candidate: Candidate): Account | null {
  const live = candidate.hits.filter((h) => !isMutual(document, h) && h.type !== 'casualty-report')
  const onlyToll = live.every((h) => h.form === 'casualty')
  if (live.length === 0 || draft.type === 'mine-explosion' || (onlyToll && isMutual(document, candidate.sentence)))
    return null
  const votes: Votes = new Map()
  const add = (side: ActorId, points: number): unknown =>
    draft.roots.includes(side) && votes.set(side, (votes.get(side) ?? 0) + points)
  const names = candidate.sentence.names.filter((n) => isNear(document, live, n) && n !== candidate.speech?.name)
  for (const name of names) add(sideOf(name.actors[0]!), besideName(document, candidate, name))
  for (const [side, points] of ownWords(document, candidate, live)) add(side, points)
  for (const [side, points] of enemyWords(document, draft, candidate, live)) add(side, points)
  const doer = [...votes.values()].some((v) => v >= 2) ? null : subjectOf(document, draft, candidate, live, names)
  if (doer) add(sideOf(doer.name.actors[0]!), doer.passive ? -2 : 2)
  for (const figure of draft.figures)
    if (figure.sentence === candidate.sentence.index && figure.claim.about && isLoss(figure.claim.measure, draft))
      add(figure.claim.about, draft.type === 'capture-of-personnel' ? -2 : -1)
  return decided(draft, votes, candidate.attributedTo[0] ?? null)
}

function isLoss(measure: string, draft: Draft): boolean {
  return (
    measure === 'captured' || (draft.type !== 'capture-of-personnel' && measure !== 'released' && measure !== 'missing')
  )
}

/** The most voted doer and the one it was done to; of two parties the one left over is the other. */
function decided(draft: Draft, votes: Votes, saidBy: ActorId | null): Account | null {
  const sorted = [...votes].filter(([, v]) => v !== 0).sort((a, b) => b[1] - a[1])
  const [best, worst] = [sorted[0], sorted.at(-1)]
  if (!best || !worst || Math.max(best[1], -worst[1]) < 2) return null
  const from = best[1] > 0 ? best[0] : null
  const to = worst[1] < 0 ? worst[0] : null
  const other = (side: ActorId): ActorId | null =>
    draft.roots.length === 2 ? (draft.roots.find((r) => r !== side) ?? null) : null
  if (from !== null) return { from, to: to ?? other(from), saidBy }
  return to === null ? null : { from: other(to), to, saidBy }
}

/** Both sides clash, battle, exchange fire. */
function isMutual(document: Document, at: Span): boolean {
  return hasCue(document.cues, document.cues.bothFought, document.folded.text.slice(at.start, at.end))
}

function isNear(document: Document, hits: readonly Hit[], name: Name): boolean {
  if (name.actors.length !== 1 || name.kind === 'media' || name.kind === 'pair') return false
  return hits.some((h) => distance(document, h, name) <= 18)
}

/** What the words right beside a name make of it: whose attack, at whose ground, by whose hands. */
function besideName(
  document: Document,
  candidate: Candidate,
  name: Pick<Name, 'start' | 'end' | 'adjective' | 'place'>,
): number {
  const { parts, order } = document.cues
  const { sentence } = candidate
  const { text } = document.folded
  const before = text.slice(Math.max(sentence.start, name.start - 60), name.start)
  const lead = wordsBefore(before)
  if (order === 'subject-first') {
    const after = text.slice(name.end, Math.min(sentence.end, name.end + 36)).split(/[.,;:]/u)[0] ?? ''
    const next = after.match(/[\p{L}]+/gu)?.slice(0, 3) ?? []
    const possessed = trimmed(document, next, 'first')
    if (startsWith(document, parts.ground, possessed)) return fromGround(document, candidate, lead)
    const attack = startsWith(document, parts.attack, next) || startsWith(document, parts.attack, possessed)
    if (attack && (name.adjective || /^'?s? /u.test(after))) return endsWith(document, parts.against, lead) ? -2 : 2
  }
  const bare = trimmed(document, lead, 'last')
  const grounds = strip(document, parts.ground, bare)
  if (grounds.length < bare.length && order !== 'subject-first')
    return attackOf(document, grounds) || (isGround(document, bare) ? fromGround(document, candidate, grounds) : 0)
  if (candidate.type === 'territorial-advance' && endsWith(document, parts.takenFrom, bare)) return -2
  if (endsWith(document, parts.agent, bare)) return 2
  if (endsWith(document, parts.toward, bare)) return name.place === null ? -2 : -1
  return order === 'subject-first' ? 0 : attackOf(document, lead)
}

/** Fire from a side's ground is that side's; what is at its ground is aimed at it. */
function fromGround(document: Document, candidate: Candidate, lead: readonly string[]): number {
  const out = candidate.type !== 'territorial-advance' && endsWith(document, document.cues.parts.takenFrom, lead)
  return out ? 2 : -2
}

function isGround(document: Document, words: readonly string[]): boolean {
  return endsWith(document, document.cues.parts.ground, words)
}

/** «حمله موشکی نیروهای X», قصف مدفعي X: a noun of attack, at most two adjectives, its doer; «علیه حمله X»: the one acted against. */
function attackOf(document: Document, words: readonly string[]): number {
  const { parts } = document.cues
  const is = (cell: string, word: string | undefined): boolean =>
    word !== undefined && hasCue(document.cues, cell, word)
  for (const rest of [words, trimmed(document, words, 'last')]) {
    const back = [3, 2, 1].find((n) => is(parts.attack, rest.at(-n)))
    if (back === undefined || rest.slice(rest.length - back + 1).some((w) => is(parts.toward, w))) continue
    return is(parts.against, rest.at(-back - 1)) ? -2 : 2
  }
  return 0
}

function wordsBefore(before: string): string[] {
  const open = before.split(/[.,،؛;:\n]/u).at(-1) ?? ''
  return open.match(/[\p{L}\p{N}]+/gu)?.slice(-7) ?? []
}

/** Words without the forces that stand between a marker and the name. */
function trimmed(document: Document, words: readonly string[], end: 'first' | 'last'): string[] {
  const rest = [...words]
  const at = end === 'first' ? 0 : -1
  while (rest.length > 0 && hasCue(document.cues, document.cues.parts.forces, rest.at(at)!))
    end === 'first' ? rest.shift() : rest.pop()
  return rest
}

function strip(document: Document, cell: string, words: readonly string[]): string[] {
  const rest = [...words]
  while (rest.length > 0 && hasCue(document.cues, cell, rest.at(-1)!)) rest.pop()
  return rest
}

function endsWith(document: Document, cell: string, words: readonly string[]): boolean {
  return endsIn(document, cell, words.slice(-3).join(' '))
}

function startsWith(document: Document, cell: string, words: readonly string[]): boolean {
  return spansOf(cue(document.cues, cell), words.join(' '))[0]?.start === 0
}

/** "Its positions", «ارتش ما», مواقعها: the speaker's, or the subject's own where nobody is said to speak. */
function ownWords(document: Document, candidate: Candidate, hits: readonly Hit[]): [ActorId, number][] {
  const speaker = candidate.attributedTo[0]
  if (speaker === undefined) return []
  const { parts } = document.cues
  const near = (s: Span): boolean => hits.some((h) => distance(document, h, s) <= 18)
  const ground = within(document, cue(document.cues, parts.ownGround), candidate.sentence).filter(near)
  const forces = within(document, cue(document.cues, parts.ownForces), candidate.sentence).filter(near)
  const passive = hits.some((h) => isPassive(document, h))
  return [
    ...(ground.length > 0 ? [[sideOf(speaker), -2] satisfies [ActorId, number]] : []),
    ...(forces.length > 0 && !passive && ground.length === 0 ? [[sideOf(speaker), 2] satisfies [ActorId, number]] : []),
  ]
}

/** "The enemy" is the other of two parties, and has its part as a name would. */
function enemyWords(document: Document, draft: Draft, candidate: Candidate, hits: readonly Hit[]): [ActorId, number][] {
  const speaker = candidate.attributedTo[0]
  const other = speaker && draft.roots.length === 2 ? draft.roots.find((r) => r !== sideOf(speaker)) : undefined
  if (!speaker || !other || !draft.roots.includes(sideOf(speaker))) return []
  const found = within(document, cue(document.cues, document.cues.enemy), candidate.sentence)
  const passive = hits.some((h) => isPassive(document, h))
  return found
    .filter((at) => hits.some((h) => h.form === 'verb' && distance(document, h, at) <= 18))
    .map((at) => [
      other,
      besideName(document, candidate, { ...at, adjective: false, place: null }) || (passive ? -2 : 2),
    ])
}

function isPassive(document: Document, hit: Hit): boolean {
  const from = document.cues.order === 'subject-first' ? hit.start - 18 : hit.start
  return hasCue(document.cues, document.cues.parts.passive, document.folded.text.slice(Math.max(0, from), hit.end))
}

/** The subject of the verb that tells it, where the language keeps it; people who were hurt are none. */
function subjectOf(
  document: Document,
  draft: Draft,
  candidate: Candidate,
  hits: readonly Hit[],
  names: readonly Name[],
): { name: Name; passive: boolean } | null {
  const verb = hits.find((h) => h.form === 'verb') ?? null
  if (!verb) return null
  const hurt = (n: Name): boolean =>
    draft.figures.some(
      (f) =>
        f.sentence === candidate.sentence.index && f.start <= n.start && n.start - f.start <= 30 && n.start < f.end,
    )
  const able = names.filter((n) => !hurt(n) && n.kind !== 'place' && besideName(document, candidate, n) === 0)
  const passive = isPassive(document, verb)
  const from = spokenUntil(document, candidate, verb)
  const { text } = document.folded
  const after = able.find((n) => n.start >= verb.start && (n.start < verb.end || n.start - verb.end <= 24))
  const before = able.filter((n) => n.start >= from && n.end <= verb.start)
  if (document.cues.order === 'verb-final') {
    const name = able.find((n) => n.start >= from && n.end <= verb.end && !isObject(document, candidate.sentence, n))
    return name ? { name, passive } : null
  }
  const near = before.filter((n) => verb.start - n.end <= 60 && !/[.؛;:]/u.test(text.slice(n.end, verb.start))).at(-1)
  if (document.cues.order === 'subject-first') return near ? { name: near, passive } : null
  const name = after && !/[،,؛:]/u.test(text.slice(verb.end, Math.max(verb.end, after.start))) ? after : near
  return name ? { name, passive } : null
}

/** Where what was said begins: after the last "that" or the verb of saying before the verb. */
function spokenUntil(document: Document, candidate: Candidate, verb: Span): number {
  const { sentence, speech } = candidate
  const thats = within(document, cue(document.cues, document.cues.speech.that), {
    start: sentence.start,
    end: Math.max(sentence.start, verb.start),
  })
  const said = speech && speech.end <= verb.start ? speech.end : sentence.start
  return Math.max(said, ...thats.map((t) => t.end))
}

/** Who speaks is the actor; whom the words are about or addressed to receives them. */
function spoken(document: Document, draft: Draft): Map<ActorId, Part> {
  const speakers = new Set(draft.attributedTo.map(sideOf))
  const names = draft.candidates.flatMap((c) => c.names)
  const beside = names.filter((n, i) => {
    const before = names[i - 1]
    if (!before?.actors.some((a) => speakers.has(sideOf(a)))) return false
    const gap = document.folded.text.slice(before.end, n.start)
    return (
      gap.length <= 24 &&
      hasCue(document.cues, document.cues.and, gap) &&
      draft.candidates.every((c) => !c.speech?.accuse)
    )
  })
  const joint = new Set(beside.flatMap((n) => n.actors.map(sideOf)))
  const acts = (root: ActorId): boolean => speakers.size === 0 || speakers.has(root) || joint.has(root)
  return new Map(draft.roots.map((root) => [root, { role: acts(root) ? 'actor' : 'recipient', saidBy: null }]))
}

/** Signatories, mediators, hosts, those a visit or a delivery goes to; all others take part. */
function exchanged(document: Document, draft: Draft): Map<ActorId, Part> {
  const parts = new Map<ActorId, Part>()
  const signed = isSigned(document, draft)
  const told = draft.candidates.flatMap((c) => c.sentence.names.map((name) => ({ c, name })))
  const roleOf = (root: ActorId): Role => {
    const own = told.filter(({ name }) => name.kind !== 'place' && name.actors.some((a) => sideOf(a) === root))
    const special = own.map(({ c, name }) => roleBeside(document, draft, c, name)).find((r) => r !== null)
    return special ?? (signed ? 'signatory' : 'actor')
  }
  for (const root of draft.roots) parts.set(root, { role: roleOf(root), saidBy: null })
  const principal = [...parts.values()].some((p) => p.role === 'actor' || p.role === 'signatory')
  if (!principal) for (const root of draft.roots) parts.set(root, { role: 'actor', saidBy: null })
  return parts
}

function isSigned(document: Document, draft: Draft): boolean {
  if (familyOf(draft.type) !== 'talks') return false
  const { cues, folded } = document
  return draft.candidates.some((c) =>
    c.hits.some((h) => {
      const family = eventTypes.get(h.type)?.family
      const near = folded.text.slice(Math.max(c.sentence.start, h.start - 24), Math.min(c.sentence.end, h.end + 24))
      return (family === 'accord' || family === 'delimitation') && hasCue(cues, cues.parts.sign, near)
    }),
  )
}

const received: ReadonlySet<string> = new Set(['visit', 'aid-access', 'prisoner-release', 'arms-deal-cooperation'])

/** «با میانجیگری X», "hosted by X", «به X تحویل داد». */
function roleBeside(document: Document, draft: Draft, candidate: Candidate, name: Name): Role | null {
  const { cues, folded } = document
  const { parts } = cues
  const { sentence } = candidate
  const before = folded.text.slice(Math.max(sentence.start, name.start - 40), name.start)
  const lead = wordsBefore(before)
  const after = folded.text.slice(name.end, Math.min(sentence.end, name.end + 40)).split(/[.,،؛;:]/u)[0] ?? ''
  const order = cues.order
  const verbs = order === 'verb-first' ? before.slice(-16) : order === 'verb-final' ? after : after.slice(0, 24)
  const brokers = name.adjective
    ? hasCue(
        cues,
        `${parts.mediator}|mediation|mediated`,
        order === 'subject-first' ? after.slice(0, 14) : before.slice(-12),
      )
    : false
  if (endsWith(document, parts.mediator, lead) || brokers || hasCue(cues, parts.mediated, verbs)) return 'mediator'
  if (endsWith(document, parts.host, lead) || hasCue(cues, parts.hosted, verbs)) return 'host'
  if (!received.has(draft.type) || !hasCue(cues, parts.handed, sentence.text)) return null
  return endsWith(document, `${parts.toward}|to`, trimmed(document, lead, 'last')) ? 'recipient' : null
}
