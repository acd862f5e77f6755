import { findActor, groundOf } from '@/lib/codebook/codebook'
import type { ActorId } from '@/lib/domain/event'
import { isObject } from './attribution'
import { cue, type Document, endsIn, hasCue, type Sentence, within } from './document'
import { type ClaimContext, type Figure, isToll, type Measured, ofPeople, type Quantity, wordCount } from './figure'
import { type Name, sideOf } from './name'
import { type Span, spansOf } from './pattern'

/** The other side of the conflict. */
export function opponent(side: ActorId | null, sides: readonly ActorId[]): ActorId | null {
  if (side === null || !sides.includes(side)) return null
  if (side === 'AZ') return sides.find((s) => s !== 'AZ') ?? null
  return sides.includes('AZ') ? 'AZ' : null
}

type About = { side: ActorId | null; inferred: boolean }

/** Whose loss it is: whose the words say they were, else what follows from who speaks and what was lost. */
export function sideAbout(
  context: ClaimContext,
  sentence: Sentence,
  quantity: Quantity,
  measured: Measured,
  by: ActorId | null,
  before: Figure | null,
): About {
  const told = sideTold(context, sentence, quantity, measured, by, before)
  if (told !== undefined) return { side: told, inferred: false }
  const speaker = by === null ? null : sideOf(by)
  const joint = speaker === null && (quantity.value >= OF_A_WAR || isOfAll(context, sentence, quantity))
  return { side: joint ? null : sideInferred(context, sentence, quantity, measured, by, before), inferred: true }
}

/** بلغت حصيلة القتلى 18: the toll of what both fought, where the sentence names both or none. */
function isOfAll({ document, sides }: ClaimContext, sentence: Sentence, quantity: Quantity): boolean {
  if (document.cues.order !== 'verb-first' || quantity.reached !== true) return false
  return onlySide({ ...sentence, names: sentence.names.filter((n) => n.end <= quantity.start) }, sides) === null
}

/** So many dead are those of a war, and of nobody unless it is said. */
export const OF_A_WAR = 1000

/** The side that the words name: an adjective, "its own", the enemy, an owner, both; undefined where they name none. */
function sideTold(
  context: ClaimContext,
  sentence: Sentence,
  quantity: Quantity,
  measured: Measured,
  by: ActorId | null,
  before: Figure | null,
): ActorId | null | undefined {
  const { document, sides } = context
  const { cues, folded } = document
  const usable = namesOfSides(sentence)
  const speaker = by === null ? null : sideOf(by)
  const mine =
    cues.order === 'subject-first' && hasCue(cues, cues.own, folded.text.slice(quantity.numberEnd, quantity.end))
  if (mine && speaker) return speaker
  const inside = usable.find((n) => n.start >= quantity.numberEnd && n.start < quantity.end)
  if (inside) return sideOfPeople(inside.actors[0]!)
  const next = usable.find((n) => n.start >= quantity.end)
  const far = cues.order === 'verb-final' && quantity.unit?.unit === 'equipment' ? MACHINE : 16
  const reach = Math.min(sentence.end, quantity.end + far, next?.start ?? sentence.end)
  const agent = subjectSide(sentence, quantity, sides)
  const tollOf = measured.end <= quantity.start && isToll(document, measured) ? measured.start : quantity.start
  const loser = lostBy(document, sentence, measured) ?? loserOf(context, sentence, quantity, by)
  if (loser !== undefined) return loser
  const owns = isOwn(document, quantity) || hasCue(cues, cues.own, ownPart(document, tollOf, quantity.end, reach))
  const self = measured.row.measure === 'released' ? (agent ?? speaker) : (speaker ?? agent)
  if (owns && self) return self
  const theirs = before?.claim.by === by && isTheirs(document, sentence, quantity)
  if (theirs && before?.claim.about) return before.claim.about
  const near = folded.text.slice(quantity.start, Math.min(sentence.end, Math.max(quantity.end, measured.end) + 24))
  if (hasCue(cues, cues.enemy, near)) return opponent(speaker ?? agent, sides)
  if (isOfRegion(document, sentence, quantity, sides)) return 'NK'
  const owner = ownerAfter(document, quantity, measured, usable) ?? bearerOf(document, quantity, measured, usable)
  if (owner) return owner
  const clause = folded.text.slice(
    Math.max(sentence.start, quantity.start - 40),
    Math.min(sentence.end, quantity.end + 30),
  )
  return hasCue(cues, cues.claims.ofBoth, clause) ? null : undefined
}

/** «سه بالگرد و شش پهپاد آنان», and a list that ends so: of those told of before. */
function isTheirs({ cues, folded }: Document, sentence: Sentence, { numberEnd, end }: Quantity): boolean {
  if (cues.claims.theirs === '') return false
  const behind = folded.text.slice(numberEnd, Math.min(sentence.end, end + THEIRS)).split(/[,،.؛;:]/u)[0] ?? ''
  const [their] = spansOf(cue(cues, cues.claims.theirs), behind)
  return their !== undefined && !/(?<!\p{L})(?:از|بین|میان|به|با|که) $/u.test(behind.slice(0, their.start))
}

/** How far behind a thing counted the word for whose it was may stand, where more are counted between. */
const THEIRS = 32

/** جنودها، مروحياتها، جنودنا: a pronoun on the counted noun. */
function isOwn({ cues, folded }: Document, { numberEnd, end }: Quantity): boolean {
  return cues.order === 'verb-first' && /\p{L}{3}(?:ها|هم|نا)(?!\p{L})/u.test(folded.text.slice(numberEnd, end))
}

/** "Azerbaijan lost 12 men", «آذربایجان ۵۴۰ کشته داد», خسر الجيش الأذربيجاني 36 مدرعة: the subject of a verb of losing; undefined where there is none. */
function loserOf(
  { document, sides }: ClaimContext,
  sentence: Sentence,
  quantity: Quantity,
  by: ActorId | null,
): ActorId | null | undefined {
  const { cues, folded } = document
  const final = cues.order === 'verb-final'
  const verb = final ? losingAfter(document, sentence, quantity) : losingBefore(document, sentence, quantity)
  if (!verb) return undefined
  const until = final ? quantity.start : verb.start
  const from = Math.max(sentence.start, until - LOSER, ...clauseStarts(document, sentence, until))
  const named = namesOfSides(sentence).filter((n) => sides.includes(sideOfPeople(n.actors[0]!)) || n.actors[0] === 'NK')
  const behind =
    cues.order === 'verb-first' ? named.find((n) => n.start >= verb.end && n.end <= quantity.start) : undefined
  const before = named.findLast(
    (n) => n.start >= from && n.end <= until && !isObject(document, sentence, n) && n.actors[0] !== by,
  )
  const name = behind ?? before
  if (name) return sideOfPeople(name.actors[0]!)
  const lead = folded.text.slice(from, quantity.start)
  return by !== null && hasCue(cues, cues.enemy, lead) ? opponent(sideOf(by), sides) : undefined
}

/** "Three launchers lost by Baku": whose name stands right behind. */
function lostBy(document: Document, sentence: Sentence, measured: Measured): ActorId | undefined {
  const { cues, folded } = document
  if (
    cues.order !== 'subject-first' ||
    !hasCue(cues, cues.claims.lost, folded.text.slice(measured.start, measured.end))
  )
    return undefined
  const name = namesOfSides(sentence).find((n) => n.start >= measured.end)
  return name && /^ by (?:the )?$/u.test(folded.text.slice(measured.end, name.start))
    ? sideOfPeople(name.actors[0]!)
    : undefined
}

/** How far before a verb of losing its subject may stand. */
const LOSER = 110

/** Where clauses begin before a place: behind "that", a colon, a stop. */
function clauseStarts(document: Document, sentence: Sentence, until: number): number[] {
  const { cues, folded } = document
  const head = folded.text.slice(sentence.start, until)
  const marks = [...head.matchAll(/[:;؛.]/gu)].map((m) => sentence.start + m.index + 1)
  return [...marks, ...spansOf(cue(cues, cues.speech.that), head, sentence.start).map((s) => s.end)]
}

/** «جان خود را از دست داد»: what died, not who lost it. */
function isOfLife(before: string): boolean {
  return /(?<!\p{L})(?:جان|زندگی|حیات|پا|پای|دست)(?:ش|شان| \p{L}+)? را $/u.test(before)
}

/** «… کشته و … زخمی داده»: the verb that closes the list, no other verb before it. */
function losingAfter(document: Document, sentence: Sentence, { numberEnd }: Quantity): Span | null {
  const { cues, folded } = document
  const tail = folded.text.slice(numberEnd, Math.min(sentence.end, numberEnd + LOST))
  const verb = spansOf(cue(cues, cues.claims.loses), tail, numberEnd).find(
    (v) => !isOfLife(folded.text.slice(numberEnd, v.start)),
  )
  if (!verb) return null
  const others = spansOf(cue(cues, cues.done), tail, numberEnd).some((d) => d.end <= verb.start)
  return others ? null : verb
}

/** "Lost 36 vehicles, two helicopters and a plane": the verb that opens the list. */
function losingBefore(document: Document, sentence: Sentence, { start }: Quantity): Span | null {
  const { cues, folded } = document
  const from = Math.max(sentence.start, start - LOST, ...clauseStarts(document, sentence, start))
  const lead = folded.text.slice(from, start)
  const verb = spansOf(cue(cues, cues.claims.loses), lead, from).at(-1)
  if (!verb) return null
  const gap = folded.text.slice(verb.end, start)
  const told = cues.claims.measures.some(
    (row) => row.measure !== 'positions-lost' && !row.light && spansOf(cue(cues, row.words), gap).length > 0,
  )
  return told && !/^[^,،]{0,40}$/u.test(gap) ? null : verb
}

const LOST = 90

/** «سه مأمور پلیس قره‌باغ»: the region's own, where its name completes those counted. */
function isOfRegion(document: Document, sentence: Sentence, { end }: Span, sides: readonly ActorId[]): boolean {
  const { cues, folded } = document
  const name = sentence.names.find((n) => n.start >= end)
  if (name?.place !== 'nagorno-karabakh' || cues.order === 'subject-first' || !sides.includes('NK')) return false
  const gap = folded.text.slice(end, name.start)
  return wordCount(gap) <= 1 && !/[،,.؛]/u.test(gap) && !hasCue(cues, cues.locative, gap)
}

/** Letters that the make of a machine may take before the word for whose it was: «یک فروند جنگنده سوخو-۲۵ این کشور». */
const MACHINE = 34

/** From the toll to what stands right behind the figure; what "in" opens there tells where, not whose. */
function ownPart(document: Document, start: number, end: number, reach: number): string {
  const { cues, folded } = document
  const behind = folded.text.slice(end, Math.max(end, reach))
  const [place] =
    cues.order === 'subject-first'
      ? spansOf(cue(cues, 'in|during|by|from|after|at|on'), behind)
      : cues.order === 'verb-final'
        ? spansOf(cue(cues, `${cues.locative}|${cues.by}|بر|با|که|و|را`), behind)
        : []
  return folded.text.slice(start, place ? end + place.start : Math.max(end, reach))
}

/** Soldiers and captives called by an ethnic name stand with the state that the word is built on. */
function sideOfPeople(actor: ActorId): ActorId {
  return actor === 'armenians' ? sideOf('armenian-forces') : sideOf(actor)
}

function sideInferred(
  context: ClaimContext,
  sentence: Sentence,
  quantity: Quantity,
  measured: Measured,
  by: ActorId | null,
  before: Figure | null,
): ActorId | null {
  const { document, sides } = context
  const { text } = document.folded
  const speaker = by === null ? null : sideOf(by)
  const measuredText = text.slice(Math.max(sentence.start, measured.start - 4), measured.end)
  if (measured.row.measure === 'released') {
    const freed = sideFreed(context, sentence, quantity, measured, speaker)
    if (freed) return freed
  }
  const lost = hasCue(document.cues, document.cues.claims.lost, measuredText)
  const takes = !lost && (measured.row.measure === 'equipment-destroyed' || measured.row.measure === 'positions-lost')
  const agent = subjectSide(sentence, quantity, sides, before)
  const perished = hasCue(document.cues, document.cues.claims.perished, measuredText)
  if (agent && (lost || (perished && agent !== speaker))) return agent
  const goesOn = before !== null && before.claim.by === by && before.claim.about !== null
  if (goesOn && ofPeople.has(measured.row.measure) && before.claim.measure !== 'released') return before.claim.about
  if (isInflicted(document, sentence, measured)) {
    const hit = opponent(takerOf(document, sentence, quantity, measured, sides) ?? speaker, sides)
    if (hit) return hit
  }
  if (takes) {
    const lead = text.slice(Math.max(sentence.start, measured.start - 6), measured.end)
    const sameRow = goesOn && before.claim.measure === measured.row.measure
    if (goesOn && (sameRow || hasCue(document.cues, document.cues.claims.undergone, lead))) return before.claim.about
    if (goesOn && speaker !== null && before.claim.about === opponent(speaker, sides)) return before.claim.about
    const passive = document.cues.order === 'subject-first' && measured.row.counted === 'before'
    if (goesOn && passive && ofPeople.has(before.claim.measure)) return before.claim.about
    const admitted = hasCue(document.cues, document.cues.claims.admits, sentence.text)
    if (admitted && speaker && hasCue(document.cues, document.cues.claims.undergone, lead)) return speaker
    return opponent(takerOf(document, sentence, quantity, measured, sides) ?? agent ?? speaker, sides)
  }
  if (speaker && (sides.includes(speaker) || speaker === 'NK')) return speaker
  const outsider = outsideSide(sentence, by, sides)
  if (outsider) return outsider
  if (quantity.value >= SEVERAL && isOfClash(document, sentence, by)) return null
  return (
    opponent(attackerIn(document, sentence), sides) ??
    placeSide(sentence, quantity, sides) ??
    onlySide(sentence, sides) ??
    targetSide(document, sentence, agent, sides)
  )
}

/** "It had captured 12", «۲۰۰ تن را به هلاکت رساند»: who tells of it did it to the others. */
function isInflicted({ cues, folded }: Document, sentence: Sentence, { start, end, row }: Measured): boolean {
  if (!ofPeople.has(row.measure) || row.measure === 'released') return false
  return hasCue(cues, cues.claims.inflicted, folded.text.slice(Math.max(sentence.start, start - 14), end))
}

/** Who destroyed or took: the name right before the verb, else the first of the clause. */
function takerOf(
  document: Document,
  sentence: Sentence,
  quantity: Quantity,
  measured: Measured,
  sides: readonly ActorId[],
): ActorId | null {
  const until = Math.min(measured.start, quantity.start)
  const from = Math.max(sentence.start, ...clauseStarts(document, sentence, until))
  const all = sentence.names.filter((n) => n.actors.length === 1 && sides.includes(sideOf(n.actors[0]!)))
  const inner =
    document.cues.order === 'verb-first' && all.find((n) => n.start >= measured.end && n.end <= quantity.start)
  if (inner) return sideOf(inner.actors[0]!)
  const near = all.filter((n) => n.start >= from && n.end <= until)
  const before = near.length > 0 ? near : all.filter((n) => n.end <= until)
  const named = before.filter((n) => document.cues.order !== 'verb-final' || !isObject(document, sentence, n))
  const beside = named.findLast((n) => /^ (?:[\p{L}']+ )?$/u.test(document.folded.text.slice(n.end, until)))
  const name = beside ?? named.find((n) => !isObject(document, sentence, n))
  return name ? sideOf(name.actors[0]!) : null
}

/** Those let go are of the side they are handed to, else of the other than who lets them go; who comes home is one's own. */
function sideFreed(
  { document, sides }: ClaimContext,
  sentence: Sentence,
  quantity: Quantity,
  measured: Measured,
  speaker: ActorId | null,
): ActorId | null {
  const { cues, folded } = document
  const of = (n: Name): ActorId => sideOf(n.actors[0]!)
  const named = sentence.names.filter((n) => n.actors.length === 1 && sides.includes(of(n)))
  const to = named.find(
    (n) =>
      n.start >= quantity.end &&
      endsIn(document, cues.claims.handedTo, folded.text.slice(quantity.end, n.start).trimEnd()),
  )
  if (to) return of(to)
  const home = sentence.names.find(
    (n) =>
      n.place !== null &&
      n.start >= quantity.end &&
      n.start - quantity.end <= HOME &&
      sides.includes(groundOf(n.place) ?? ''),
  )
  if (home?.place && endsIn(document, cues.claims.handedTo, folded.text.slice(quantity.end, home.start).trimEnd()))
    return groundOf(home.place)
  const clause = folded.text.slice(
    Math.max(sentence.start, Math.min(measured.start, quantity.start - 30)),
    Math.max(measured.end, quantity.end),
  )
  const [from, until] = [Math.min(measured.start, quantity.start), Math.max(measured.end, quantity.end)]
  const doer = named.find((n) => n.start >= from && n.end <= until) ?? named.findLast((n) => n.end <= quantity.start)
  const side = doer ? of(doer) : speaker
  if (side === null || !sides.includes(side)) return null
  return hasCue(cues, cues.claims.comesBack, clause) ? side : opponent(side, sides)
}

/** Letters between those let go and the town they go to. */
const HOME = 24

/** So many that they may be of both sides. */
const SEVERAL = 3

/** "Clashes in the district killed 17": nobody says whose, and both fought. */
function isOfClash(document: Document, sentence: Sentence, by: ActorId | null): boolean {
  if (by !== null) return false
  return within(document, cue(document.cues, document.cues.bothFought), sentence).length > 0
}

/** Outside the conflict: the forces that the sentence names of a state, or its own ministry where nobody else is named. */
function outsideSide(sentence: Sentence, by: ActorId | null, sides: readonly ActorId[]): ActorId | null {
  const named = sentence.names.filter((n) => n.actors.length > 0 && n.kind !== 'media' && n.kind !== 'place')
  const roots = named.flatMap((n) => n.actors.map(sideOf))
  const [only] = roots
  if (only === undefined || roots.some((r) => r !== only || sides.includes(r) || r === 'NK')) return null
  const own = by !== null && sideOf(by) === only && findActor(by)?.institution === 'MOD'
  const forces = named.some((n) => n.actors.some((a) => a !== by && findActor(a)?.kind === 'body'))
  return own || forces ? only : null
}

/** Names of one side that are no persons. */
function namesOfSides(sentence: Sentence): Name[] {
  return sentence.names.filter(
    (n) =>
      n.actors.length === 1 &&
      n.kind !== 'media' &&
      n.kind !== 'place' &&
      n.kind !== 'person' &&
      n.kind !== 'office' &&
      n.rule !== 'last body of the kind',
  )
}

/** "The toll of the Armenian army", "Armenian losses": whose name stands with the toll, before its figure. */
function bearerOf(document: Document, quantity: Quantity, measured: Measured, names: readonly Name[]): ActorId | null {
  const { text } = document.folded
  const lost = names.findLast(
    (n) =>
      n.end <= quantity.start &&
      wordCount(text.slice(n.end, quantity.start)) <= 5 &&
      /^(?: ?[,،][^,،.]*[,،])? (?:\p{L}+ ){0,2}$/u.test(text.slice(n.end, quantity.start)) &&
      hasCue(document.cues, document.cues.claims.tollOf, text.slice(Math.max(0, n.start - 16), n.start)),
  )
  if (lost && document.cues.order !== 'subject-first') return sideOfPeople(lost.actors[0]!)
  if (measured.row.counted !== 'after' || measured.end > quantity.start) return null
  const name =
    names.find((n) => n.start >= measured.start - 1 && n.end <= quantity.start) ??
    names.find((n) => n.end <= measured.start && /^ ?(?:'?s? )?$/u.test(text.slice(n.end, measured.start)))
  if (!name || isAttackOf(document, name) || wordCount(text.slice(Math.min(measured.end, name.start), name.start)) > 3)
    return null
  const around = text.slice(Math.max(0, Math.min(measured.start, name.start) - 8), Math.max(name.start, measured.end))
  return hasCue(document.cues, document.cues.claims.toll, around) ? sideOfPeople(name.actors[0]!) : null
}

/** جراء الهجمات الأرمينية, «حملات ارمنستان»: the attack is theirs, not the dead. */
function isAttackOf({ cues, folded }: Document, { start, end }: Name): boolean {
  const beside =
    cues.order === 'subject-first' ? folded.text.slice(end, end + 18) : folded.text.slice(start - 18, start)
  return hasCue(cues, cues.claims.attack, beside)
}

function ownerAfter(
  document: Document,
  quantity: Quantity,
  measured: Measured,
  names: readonly Name[],
): ActorId | null {
  const { text } = document.folded
  const next = names.find((n) => n.start >= quantity.end)
  if (!next || /[.;؛:"،,]/u.test(text.slice(quantity.end, next.start))) return null
  const gap = text.slice(quantity.end, next.start)
  if (/(?<!\p{L})(?:و|and) ?$/u.test(gap)) return null
  const words = wordCount(gap)
  if (measured.row.measure === 'released' && words > 0) return null
  const verbBetween = measured.start >= quantity.end && measured.start < next.start
  const behind =
    document.cues.order === 'subject-first' ? /^(?: [\p{L}-]+){1,2}/u.exec(text.slice(next.end, next.end + 24)) : null
  if (document.cues.order === 'subject-first' && hasCue(document.cues, 'in|by|from|after|during|near|against', gap))
    return null
  if (hasCue(document.cues, document.cues.claims.attack, `${gap} ${behind?.[0] ?? ''}`)) return null
  return !verbBetween && words <= 2 ? sideOfPeople(next.actors[0]!) : null
}

/** The party whose name stands before the figure as the doer or bearer; those lost in the figure before did nothing. */
function subjectSide(
  sentence: Sentence,
  quantity: Quantity,
  sides: readonly ActorId[],
  before: Figure | null = null,
): ActorId | null {
  const found = sentence.names.filter(
    (n) =>
      n.end <= quantity.start &&
      n.actors.length === 1 &&
      sides.includes(sideOf(n.actors[0]!)) &&
      !(before && n.start < before.countEnd && before.countStart < n.end),
  )
  const name = found.at(-1)
  return name ? sideOf(name.actors[0]!) : null
}

/** The side that the place belongs to where people were hurt; in Karabakh its own, where it is a side. */
function placeSide(sentence: Sentence, quantity: Quantity, sides: readonly ActorId[]): ActorId | null {
  const found = sentence.names
    .filter((n) => n.place !== null)
    .sort((a, b) => Math.abs(a.start - quantity.start) - Math.abs(b.start - quantity.start))
  const [name] = found
  const ground = name?.place ? groundOf(name.place) : null
  return ground !== null && sides.includes(ground) ? ground : null
}

/** «حمله ارتش آذربایجان», قصف أذربيجاني, "an Azerbaijani strike": whose attack it was. */
function attackerIn(document: Document, sentence: Sentence): ActorId | null {
  const { cues, folded } = document
  const name = sentence.names.find((n) => {
    if (n.actors.length !== 1 || n.kind === 'place') return false
    const beside =
      cues.order === 'subject-first'
        ? folded.text.slice(n.end, n.end + 18)
        : folded.text.slice(Math.max(sentence.start, n.start - 18), n.start)
    return !/[,،.;؛]/u.test(beside) && hasCue(cues, cues.claims.attack, beside)
  })
  return name ? sideOf(name.actors[0]!) : null
}

/** Who was hurt where one side fired: the other. */
function targetSide(
  document: Document,
  sentence: Sentence,
  agent: ActorId | null,
  sides: readonly ActorId[],
): ActorId | null {
  const fired = document.cues.triggers.some(
    (row) =>
      row.form === 'verb' &&
      (row.type === 'armed-clash' || row.type === 'shelling') &&
      hasCue(document.cues, row.words, sentence.text),
  )
  return fired ? opponent(agent, sides) : agent
}

export function onlySide(sentence: Sentence, sides: readonly ActorId[]): ActorId | null {
  const found = [...new Set(sentence.names.flatMap((n) => n.actors.map(sideOf)).filter((s) => sides.includes(s)))]
  return found.length === 1 ? found[0]! : null
}
