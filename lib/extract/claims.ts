import type { EpochDay } from '@/lib/calendar/date'
import { speakerOf, termsOf } from '@/lib/codebook/codebook'
import type { ActorId, Claim, Measure, Qualifier } from '@/lib/domain/event'
import { unfold } from '@/lib/text/fold'
import type { Said, Speech } from './attribution'
import { isJoined, isThisFigure, quantitiesIn, SMALL, withoutSmall } from './counted'
import type { MeasureRow } from './cues/cues'
import { cue, type Document, hasCue, rowsWithin, type Sentence, within } from './document'
import { type ClaimContext, type Figure, isToll, type Measured, ofPeople, type Quantity, wordCount } from './figure'
import { sideOf } from './name'
import { type Span, spansOf, without } from './pattern'
import { OF_A_WAR, onlySide, sideAbout } from './sides'

/** Figures of dead, wounded, captured, lost in a sentence, each with who says it and about whom. */
export function findFigures(
  context: ClaimContext,
  sentence: Sentence,
  said: Said,
  earlier: Figure | null = null,
): Figure[] {
  const { document } = context
  const measures = measuresIn(document, sentence)
  const quantities = quantitiesIn(context, sentence, measures)
  const told = measuresOf(document, quantities, measures)
  const figures: Figure[] = []
  for (const [i, quantity] of quantities.entries()) {
    const before = figures.at(-1) ?? null
    const part = partOf(document, sentence, quantity, before)
    const measured = part ?? told[i] ?? null
    if (measured && isPartUntold(document, sentence, quantity, measured.row.measure, before)) continue
    if (measured && isNamedAfter(quantity, measured.row.measure, earlier)) continue
    if (measured) figures.push(figure(context, sentence, said, quantity, measured, before))
    else if (earlier && isThisFigure(document, sentence, quantity))
      figures.push(sameFigure(context, sentence, said, quantity, before ?? earlier))
  }
  const owned = ownedLists(document, together(document, figures))
  return [
    ...owned.map((f) => ofSameSide(sentence, f, earlier)),
    ...noneIn(context, sentence, said, 'killed-or-wounded'),
    ...noneIn(context, sentence, said, 'wounded'),
  ]
}

/** وأسفر الحادث عن مقتل عسكري: nobody is named, and the dead told right before were of one side. */
function ofSameSide(sentence: Sentence, figure: Figure, earlier: Figure | null): Figure {
  const { claim } = figure
  if (claim.about !== null || !figure.inferred || earlier === null || !ofPeople.has(claim.measure)) return figure
  const named = sentence.names.some((n) => n.kind !== 'place' && n.kind !== 'media')
  const next =
    sentence.index - earlier.sentence === 1 && claim.value !== null && claim.value <= (earlier.claim.value ?? 0)
  return named || !next || figure.ofWar ? figure : { ...figure, claim: { ...claim, about: earlier.claim.about } }
}

/** "Two soldiers were killed. … Sergeant Petrosyan died on the way": one of those counted before. */
function isNamedAfter({ named }: Quantity, measure: Measure, earlier: Figure | null): boolean {
  return (
    named === true &&
    earlier !== null &&
    earlier.claim.measure !== 'released' &&
    !earlier.named &&
    ofPeople.has(measure)
  )
}

/** "Among them two officers", بينهم 10 مدنيين: of what the total before it is of, whatever is told next. */
function partOf(document: Document, sentence: Sentence, quantity: Quantity, before: Figure | null): Measured | null {
  if (before?.claim.value == null || before.claim.value < quantity.value) return null
  const lead = document.folded.text.slice(
    Math.max(sentence.start, before.countEnd, quantity.start - 16),
    quantity.start,
  )
  if (!hasCue(document.cues, document.cues.claims.among, lead.split(/[,،;؛]/u).at(-1) ?? '')) return null
  return {
    start: quantity.start,
    end: quantity.end,
    row: sameMeasure(before),
  }
}

/** "Ten of the dead were civilians": a part, where the total stands in another sentence. */
function isPartUntold(
  document: Document,
  sentence: Sentence,
  quantity: Quantity,
  measure: Measure,
  before: Figure | null,
): boolean {
  if (before !== null && before.claim.measure === measure) return false
  const lead = document.folded.text.slice(sentence.start, quantity.start)
  if (document.cues.order === 'subject-first' && (AMONG_THE.test(lead) || AMONG_THEM.test(lead))) return true
  const behind = document.folded.text.slice(quantity.numberEnd, Math.min(sentence.end, quantity.numberEnd + 28))
  return hasCue(document.cues, document.cues.claims.ofDead, behind.split(/[,،.;؛]/u)[0] ?? '')
}

/** "Among the casualties are at least ten civilians". */
const AMONG_THE =
  /^"?(?:among|amongst) (?:the|its|their) (?:dead|casualties|killed|wounded|injured|victims|fatalities)\b[^;:]{0,80}$/u

/** "Several peacekeepers, among them a deputy commander, were killed": no total to be a part of. */
const AMONG_THEM = /, (?:among them|including|one of them) $/u

/** Of what the figure before counts, whatever words stand beside. */
function sameMeasure({ claim }: Figure): MeasureRow {
  return { measure: claim.measure, counted: 'both', words: '' }
}

function sameFigure(
  context: ClaimContext,
  sentence: Sentence,
  said: Said,
  quantity: Quantity,
  earlier: Figure,
): Figure {
  const measured = { start: quantity.start, end: quantity.end, row: sameMeasure(earlier) }
  const read = figure(context, sentence, said, quantity, measured, earlier)
  const by = read.claim.by ?? earlier.claim.by
  const about = read.inferred ? earlier.claim.about : read.claim.about
  return { ...read, total: null, toll: true, reached: true, claim: { ...read.claim, by, about } }
}

/** "A major and a captain were killed", امرأة وحفيدتها: one and one told in one breath are two. */
function together(document: Document, figures: readonly Figure[]): Figure[] {
  const done: Figure[] = []
  for (const f of figures) {
    const last = done.at(-1)
    const single = last && isSingle(last) && isSingle(f) && last.claim.measure === f.claim.measure
    const joined = single && last.claim.about === f.claim.about && isJoined(document, last.countEnd, f.countStart)
    if (!joined) done.push(f)
    else {
      const passage = unfold(document.folded, Math.min(last.start, f.start), Math.max(last.end, f.end))
      const surface = document.folded.source.slice(passage.start, passage.end)
      const claim: Claim = { ...last.claim, passage, surface, value: 2, low: 2, high: 2 }
      done[done.length - 1] = { ...last, end: f.end, countEnd: f.countEnd, claim }
    }
  }
  return done
}

function isSingle({ claim }: Figure): boolean {
  return claim.value === 1 && claim.item === null && claim.qualifier === 'exact' && claim.measure !== 'positions-lost'
}

/** "A tank, two mortars and a depot of the Armenian army", "three dead and six wounded of theirs": whose the last of a list is, the others are. */
function ownedLists(document: Document, figures: readonly Figure[]): Figure[] {
  const done: Figure[] = []
  for (const f of [...figures].reverse()) {
    const next = done.at(-1)
    const listed =
      next !== undefined &&
      f.inferred &&
      !next.inferred &&
      next.claim.by === f.claim.by &&
      ((next.claim.measure === f.claim.measure && f.claim.item !== null && isMakeBetween(document, f, next)) ||
        (f.claim.measure === 'killed' &&
          next.claim.measure === 'wounded' &&
          isJoined(document, f.countEnd, next.countStart)))
    done.push(listed ? { ...f, inferred: false, claim: { ...f.claim, about: next.claim.about } } : f)
  }
  return done.reverse()
}

/** Nothing but "and" between two things counted, or the make of the first: «یک بالگرد ام آی ۲۴ و یک تانک خود». */
function isMakeBetween(document: Document, f: Figure, next: Figure): boolean {
  const gap = document.folded.text.slice(f.countEnd, next.countStart)
  const made = document.cues.order === 'verb-final' && next.claim.item !== null && / و $/u.test(gap)
  return wordCount(gap) <= (made ? MAKE : 1) && !/[.؛;:]/u.test(gap)
}

/** Words that the make of a machine may take, and "and". */
const MAKE = 5

function measuresIn(document: Document, sentence: Sentence): Measured[] {
  const found: Measured[] = rowsWithin(
    document,
    document.cues.claims.measures,
    (row) => cue(document.cues, row.words),
    sentence,
  )
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function fits(quantity: Quantity, measure: Measure): boolean {
  const unit = quantity.unit?.unit ?? 'person'
  if (unit === 'person') return ofPeople.has(measure)
  if (unit === 'equipment') return measure === 'equipment-destroyed'
  return measure === 'positions-lost'
}

/** The measure of each quantity; in a list whose verb stands far off, that of its neighbour. */
function measuresOf(document: Document, all: Quantity[], measures: Measured[]): (Measured | null)[] {
  const told = all.map((quantity) => measureOf(document, quantity, all, measures))
  const backward = document.cues.order !== 'verb-first'
  const order = backward ? [...all.keys()].reverse() : [...all.keys()]
  for (const i of order) {
    const next = backward ? i + 1 : i - 1
    const [a, b] = [all[Math.min(i, next)], all[Math.max(i, next)]]
    const measured = told[next]
    if (told[i] || !measured || !a || !b || !isListed(document, a, b) || !fits(all[i]!, measured.row.measure)) continue
    told[i] = measured
  }
  for (const [i, quantity] of all.entries()) {
    const [before, measured] = [all[i - 1], told[i - 1]]
    if (
      told[i] === null &&
      before &&
      measured &&
      isSpelt(document, before, quantity) &&
      fits(quantity, measured.row.measure)
    )
      told[i] = measured
  }
  return told
}

/** "Seven dead: four of the one side and three of the other": each by itself, behind a colon or "and". */
function isSpelt({ folded }: Document, before: Quantity, quantity: Quantity): boolean {
  const gap = folded.text.slice(before.end, quantity.start)
  return /^(?: [\p{L}]+){0,3} ?(?::| and| و|,|،) ?$/u.test(gap) && before.unit?.unit === quantity.unit?.unit
}

/** "496 tanks, 16 combat helicopters and 17 aircraft": nothing but a comma or "and" and a few words between. */
function isListed(document: Document, a: Quantity, b: Quantity): boolean {
  const gap = document.folded.text.slice(a.end, b.start)
  const joined =
    /[,،]|(?<!\p{L})(?:and|و)(?!\p{L})/u.test(gap) || (gap.endsWith(' ') && document.folded.text[b.start] === 'و')
  return joined && a.unit?.unit === b.unit?.unit && wordCount(gap) <= LISTED && !/[.;؛:]/u.test(gap)
}

const LISTED = 6

/** The measure that a quantity goes with: nearest on the side where the language keeps it. */
function measureOf(document: Document, quantity: Quantity, all: Quantity[], measures: Measured[]): Measured | null {
  const { text } = document.folded
  const options = measures.flatMap((m) => {
    if (!fits(quantity, m.row.measure)) return []
    const after = m.row.counted !== 'before' && m.end <= quantity.start && !isPassive(document, m)
    const inside = m.row.counted !== 'after' && m.start >= quantity.numberEnd && m.start < quantity.end
    if (inside) return [{ m, cost: m.row.measure === 'captured' ? 4 : -1 }]
    const before = m.row.counted !== 'after' && m.start >= quantity.end
    if (!after && !before) return []
    const [from, to] = after ? [m.end, quantity.start] : [Math.min(quantity.end, m.start), m.start]
    const gap = text.slice(from, to)
    const strangers = all.filter((q) => q !== quantity && q.start >= from && q.end <= to).length
    const other = measures.some(
      (o) => o !== m && o.start >= from && o.end <= to && !(o.start < m.end && m.start < o.end),
    )
    const toll = document.cues.order === 'verb-final' && after && m.row.counted === 'after' && isToll(document, m)
    const cost = toll ? wordCount(gap) + 2 * strangers : costOf(document, gap, after, strangers, other)
    return [{ m, cost: cost + (m.row.light ? LIGHT : 0) + (quantity.named && after ? NAMED : 0) }]
  })
  const fit = options.filter((o) => o.cost < 30).sort((a, b) => a.cost - b.cost)
  if (quantity.reached) {
    const toll = fit.filter((o) => o.m.row.counted === 'after' && o.m.end <= quantity.start && isToll(document, o.m))
    if (toll.length > 0) return toll[0]!.m
  }
  const [best] = fit
  const freed = best && isCaptive(document, quantity, best.m) ? options.find((o) => isFreed(o.m, quantity)) : undefined
  return freed?.m ?? best?.m ?? null
}

/** Twelve captives; "soldiers captured in May", «که … اسیر شده بودند», كانوا أسرى: what they were before it is told what came of them. */
function isCaptive(document: Document, quantity: Quantity, { row, start }: Measured): boolean {
  if (row.measure !== 'captured' || start < quantity.start) return false
  if (start < quantity.end) return true
  const gap = document.folded.text.slice(quantity.end, start)
  const { order, claims } = document.cues
  return (order === 'subject-first' && gap.length <= 1) || hasCue(document.cues, claims.whoWere, gap)
}

function isFreed({ row, start, end }: Measured, quantity: Quantity): boolean {
  if (row.measure !== 'released') return false
  return row.counted === 'after' ? end <= quantity.start && quantity.start - end <= FREED : start >= quantity.end
}

/** How far before those let go the letting go may stand. */
const FREED = 60

const LIGHT = 3

/** "The wounded serviceman Aram Petrosyan died": what befell a named one is told behind. */
const NAMED = 8

/** What makes a verb of a noun in Persian, right behind it. */
const LIGHT_VERB = /^ (?:(?:داد|شد|کرد|گرفت)(?:ند|ه)?|ده(?:د|ند)|شو(?:د|ند)|کن(?:د|ند))(?!\p{L})/u

/** "One was killed and 24 …", «تحویل داد و ۲۴ …»: a verb that has had what it tells of tells nothing of what follows. */
function isPassive(document: Document, { start, end }: Measured): boolean {
  if (document.cues.order === 'verb-final') return LIGHT_VERB.test(document.folded.text.slice(end, end + 8))
  if (document.cues.order !== 'subject-first') return false
  return /\b(?:was|were|been|being|be|is|are)(?: \w+ly| also)? $/u.test(
    document.folded.text.slice(Math.max(0, start - 24), start),
  )
}

function costOf(document: Document, gap: string, after: boolean, strangers: number, other: boolean): number {
  const { aside } = document.cues.claims
  const told = aside === '' ? gap : without(cue(document.cues, aside), gap)
  return plainCost(document, told.length <= SMALL ? withoutSmall(document, told) : told, after, strangers, other)
}

function plainCost(document: Document, gap: string, after: boolean, strangers: number, other: boolean): number {
  const words = gap.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const said = document.cues.order === 'verb-first' && hasCue(document.cues, document.cues.speech.verbs, gap) ? 20 : 0
  const stops = gap.match(/[.;؛:]/gu)?.length ?? 0
  const commas = gap.match(/[,،]/gu)?.length ?? 0
  const joints = /(?<!\p{L})که(?!\p{L})/u.test(gap) ? (/^(?: \p{L}+)?(?: را)? که /u.test(gap) ? 12 : 25) : 0
  const wrong = document.cues.order === 'verb-first' ? !after : document.cues.order === 'verb-final' ? after : false
  return (
    said + words + joints + stops * 20 + commas * 3 + strangers * 2 + (other ? 12 : 0) + (wrong && words > 1 ? 6 : 0)
  )
}

function figure(
  context: ClaimContext,
  sentence: Sentence,
  said: Said,
  quantity: Quantity,
  measured: Measured,
  before: Figure | null,
): Figure {
  const { document } = context
  const { text } = document.folded
  const [start, end] = surfaceOf(quantity, measured)
  const passage = unfold(document.folded, start, end)
  const chain = chainAt(said, quantity, document)
  const told = chain.by
  const lead = text.slice(Math.max(sentence.start, quantity.start - 28), quantity.start)
  const cumulative = hasCue(document.cues, document.cues.claims.cumulative, sentence.text)
  const since = sentence.dates.find((d) => d.open === 'since')?.value?.firstDay ?? null
  const qualifier = qualifierOf(document, lead)
  const value = quantity.value
  const speaker = told === null ? null : bodyOfSpokesman(told, document.published)
  const about = sideAbout(context, sentence, quantity, measured, speaker, before)
  const others = !about.inferred && about.side !== before?.claim.about
  const total = others ? null : totalOf(document, sentence, quantity, measured, lead, before)
  const by = speaker ?? eachOwn(context, said, quantity, about.side)
  const claim: Claim = {
    passage,
    surface: document.folded.source.slice(passage.start, passage.end),
    by,
    relayedBy: chain.relayedBy,
    about: about.side,
    measure: isEither(document, quantity, measured) ? 'killed-or-wounded' : measured.row.measure,
    item: quantity.unit?.item ?? null,
    status: quantity.unit?.status ?? 'unspecified',
    value,
    low: qualifier === 'up-to' ? null : value,
    high: qualifier === 'at-least' ? null : value,
    qualifier,
    scope: cumulative ? { kind: 'cumulative', since } : { kind: 'event' },
    stance: isDenied(document, said, quantity) ? 'denies' : 'asserts',
    partOf: null,
    asOf: null,
    relayError: false,
    rule: quantity.bare ? 'number beside measure' : 'number, noun, measure',
  }
  return {
    start,
    end,
    claim,
    total,
    sentence: sentence.index,
    inferred: about.inferred,
    countStart: quantity.start,
    countEnd: quantity.end,
    ofWar:
      value >= OF_A_WAR ||
      (quantity.reached === true && since !== null) ||
      hasCue(
        document.cues,
        document.cues.claims.cumulative,
        without(cue(document.cues, document.cues.claims.soFar), sentence.text),
      ),
    toll:
      quantity.reached === true ||
      isToll(document, measured) ||
      hasCue(document.cues, document.cues.claims.thisFigure, lead),
    reached: quantity.reached === true,
    ...(quantity.named ? { named: true } : {}),
  }
}

/** "100 killed or wounded", «هفت کشته و زخمی»: told together, with one number. */
function isEither(document: Document, quantity: Quantity, measured: Measured): boolean {
  if (measured.row.measure !== 'killed' && measured.row.measure !== 'wounded') return false
  const [start, end] = [Math.min(quantity.start, measured.start), Math.max(quantity.end, measured.end)]
  const { text } = document.folded
  return spansOf(
    cue(document.cues, document.cues.claims.either),
    text.slice(Math.max(0, start - 14), end + 14),
    Math.max(0, start - 14),
  ).some(
    (s) =>
      s.start < end &&
      measured.start < s.end &&
      (quantity.start - s.end === 1 || !/^ \p{N}/u.test(text.slice(s.end, s.end + 2))),
  )
}

/** The figure that this one is a part of: "seven dead, among them two officers", "three people, one of them a child". */
function totalOf(
  document: Document,
  sentence: Sentence,
  quantity: Quantity,
  measured: Measured,
  lead: string,
  before: Figure | null,
): Figure | null {
  if (before === null || before.claim.measure !== measured.row.measure) return null
  if (before.claim.value === null || before.claim.value < quantity.value) return null
  const { among, ofThem } = document.cues.claims
  const behind = document.folded.text.slice(quantity.numberEnd, Math.min(sentence.end, quantity.end + 28))
  const [near] = behind.split(/[,،.;؛]/u)
  return hasCue(document.cues, among, lead) || hasCue(document.cues, ofThem, near ?? '') ? before : null
}

/** "By both countries' figures": each tells of its own. */
function eachOwn({ document, sides }: ClaimContext, said: Said, at: Span, side: ActorId | null): ActorId | null {
  const { cues, folded } = document
  const opens = (s: Speech): boolean =>
    s.end <= at.start &&
    (s.kind === 'according' || hasCue(cues, cues.speech.that, folded.text.slice(s.end, s.end + 24)))
  const closes = (s: Speech): boolean =>
    s.start >= at.end &&
    (s.kind === 'according' || (!s.strong && (cues.order === 'verb-final' || isTag(document, at, s))))
  const both = said.speech.some((s) => s.each && (opens(s) || closes(s)))
  return both && side !== null && sides.includes(side) ? side : null
}

/** A spokesman's figure is the body's, as is that of whoever holds no office of the table; a minister's or a president's is his own. */
function bodyOfSpokesman(by: ActorId, day: EpochDay | null): ActorId {
  const terms = termsOf(by, day)
  const lacks = terms.length === 0 && termsOf(by, null).length === 0
  return lacks || terms.some((term) => term.title.endsWith('spokesperson')) ? speakerOf(by, day) : by
}

/** The verb of saying that a figure stands under is one of denying: "denied that five soldiers were killed". */
function isDenied(document: Document, said: Said, at: Span): boolean {
  const says = said.speech.filter((s) => s.kind === 'says')
  const over =
    document.cues.order === 'verb-final'
      ? says.find((s) => s.start >= at.end)
      : says.filter((s) => s.end <= at.start).at(-1)
  return over?.deny ?? false
}

/** The words that make the figure: the count and, where it stands close by, what happened. */
function surfaceOf(quantity: Quantity, measured: Measured): [number, number] {
  const [start, end] = [Math.min(quantity.start, measured.start), Math.max(quantity.end, measured.end)]
  return end - start <= 60 ? [start, end] : [quantity.start, quantity.end]
}

function qualifierOf(document: Document, before: string): Qualifier {
  const { claims } = document.cues
  const tail = before.split(/[,،;؛.]/u).at(-1) ?? ''
  if (hasCue(document.cues, claims.atLeast, tail)) return 'at-least'
  if (hasCue(document.cues, claims.upTo, tail.slice(-12))) return 'up-to'
  if (hasCue(document.cues, claims.about, tail)) return 'about'
  return 'exact'
}

/** Who says what stands at a place of the sentence; null = the reporter. */
export function speakerAt(said: Said, at: Span & { reached?: boolean }, document: Document): ActorId | null {
  const known = said.speech.filter((s): s is Speech & { by: ActorId } => s.by !== null)
  const open = (s: Speech): boolean => at.reached === true || !isClosed(document, s)
  const before = known.filter((s) => s.end <= at.start && open(s) && !isLeft(document, s, at)).at(-1)
  const after = known.find((s) => s.start >= at.end || (s.start > at.start && document.cues.order === 'verb-final'))
  const afterCounts =
    after &&
    (document.cues.order === 'verb-final' ||
      after.kind === 'according' ||
      (document.cues.order === 'subject-first' && isTag(document, at, after)))
  if (after?.kind === 'according' && !hasSaysBetween(before, at)) return after.by
  return before?.by ?? (afterCounts ? after.by : null) ?? said.carried
}

/** Who says a figure, and who passes it on where one quotes another: the innermost is the claimant. */
function chainAt(
  said: Said,
  at: Span & { reached?: boolean },
  document: Document,
): { by: ActorId | null; relayedBy: ActorId | null } {
  const by = speakerAt(said, at, document)
  const before = said.speech.filter((s) => s.by !== null && s.end <= at.start)
  const own = before.findLast((s) => s.by === by)
  if (by === null || !own) return { by, relayedBy: null }
  const inside = before.find((s) => s.kind === 'according' && own.name && s.start > own.name.end && s.end < own.start)
  if (inside?.by && sideOf(inside.by) !== sideOf(by)) return { by: inside.by, relayedBy: by }
  const beside = before.find(
    (s) => s !== own && (s.kind === 'according') !== (own.kind === 'according') && isRelayed(s, own),
  )
  return { by, relayedBy: beside?.by && sideOf(beside.by) !== sideOf(by) ? beside.by : null }
}

/** Close before: "the ministry said, citing …". */
function isRelayed(outer: Speech, inner: Speech): boolean {
  return outer.end <= inner.start && inner.start - outer.end <= CHAIN
}

const CHAIN = 48

/** "…, and on Thursday two were killed", «، ويوم الخميس قتل»: a day behind "and" begins words that nobody is said to say. */
function isLeft(document: Document, { end }: Speech, at: Span): boolean {
  if (document.cues.order === 'verb-final') return false
  const gap = document.folded.text.slice(end, at.start)
  const open = (gap.match(/"/gu)?.length ?? 0) % 2 === 1
  const sentence = document.sentences.find((s) => s.start <= end && at.start <= s.end)
  const days = (sentence?.dates ?? []).map((d) => document.folded.text.slice(Math.max(end, d.start - 12), d.start))
  return (
    !open &&
    (sentence?.dates ?? []).some(
      (d, i) =>
        d.start > end &&
        d.end <= at.start &&
        /[,،] (?:and (?:on |in )?|و(?:فی )?(?:یوم |مساء |صباح )?)$/u.test(days[i]!),
    )
  )
}

/** «… خبر دادند و»: verb-final, a verb of saying that "and" stands behind has had its say. */
function isClosed(document: Document, { kind, end }: Speech): boolean {
  return (
    document.cues.order === 'verb-final' && kind === 'says' && /^ و /u.test(document.folded.text.slice(end, end + 3))
  )
}

/** "…, the ministry said": a verb of saying that closes what was said; one behind a joint opens words of its own. */
function isTag(document: Document, at: Span, says: Speech): boolean {
  const from = Math.min(says.start, says.name?.start ?? says.start)
  const gap = document.folded.text.slice(at.end, Math.max(at.end, from))
  const last = gap.split(/[,"]/u).at(-1) ?? ''
  return /[,"]/u.test(gap) && !hasCue(document.cues, document.cues.joints, last)
}

function hasSaysBetween(before: Speech | undefined, at: Span): boolean {
  return before !== undefined && at.start - before.end < 120
}

/** "No casualties on our side": a claim of zero, which is not the same as none given. */
function noneIn(
  context: ClaimContext,
  sentence: Sentence,
  said: Said,
  measure: 'killed-or-wounded' | 'wounded',
): Figure[] {
  const { document, sides } = context
  const { none, noneHurt } = document.cues.claims
  const cell = measure === 'wounded' ? noneHurt : none
  return within(document, cue(document.cues, cell), sentence).map((span): Figure => {
    const by = speakerAt(said, span, document)
    const speaker = by === null ? null : sideOf(by)
    const passage = unfold(document.folded, span.start, span.end)
    const about = speaker && sides.includes(speaker) ? speaker : onlySide(sentence, sides)
    const claim: Claim = {
      passage,
      surface: document.folded.source.slice(passage.start, passage.end),
      by,
      relayedBy: null,
      about,
      measure,
      item: null,
      status: 'unspecified',
      value: 0,
      low: 0,
      high: 0,
      qualifier: 'none',
      scope: { kind: 'event' },
      stance: 'asserts',
      partOf: null,
      asOf: null,
      relayError: false,
      rule: 'none told',
    }
    return {
      ...span,
      claim,
      total: null,
      sentence: sentence.index,
      inferred: true,
      countStart: span.start,
      countEnd: span.end,
      ofWar: false,
      toll: false,
      reached: false,
    }
  })
}
