import type { EpochDay } from '@/lib/calendar/date'
import { findActor, groundOf, speakerOf, termsOf } from '@/lib/codebook/codebook'
import type { ActorId, Claim, Measure, Qualifier } from '@/lib/domain/event'
import { unfold } from '@/lib/text/fold'
import type { NumberMention } from '@/lib/text/number'
import type { Said, Speech } from './attribution'
import type { MeasureRow, UnitRow } from './cues/cues'
import { cue, type Document, endsIn, hasCue, inside, rowsWithin, type Sentence, within } from './document'
import { type Name, sideOf } from './names'
import { type Span, spansOf, without, wordsOf } from './pattern'

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
}

/** `reached`: a total that a toll has come to. */
type Quantity = Span & { value: number; unit: UnitRow | null; numberEnd: number; bare: boolean; reached?: boolean }
type Measured = Span & { row: MeasureRow }

/** What a sentence's figures rest on besides the sentence. */
export type ClaimContext = {
  document: Document
  numbers: readonly NumberMention[]
  /** The two sides of the article's conflict. */
  sides: readonly ActorId[]
}

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
  const figures: Figure[] = []
  for (const quantity of quantities) {
    const before = figures.at(-1) ?? null
    const part = partOf(document, sentence, quantity, before)
    const measured = part ?? measureOf(document, quantity, quantities, measures)
    if (measured && isPartUntold(document, sentence, quantity, measured.row.measure, before)) continue
    if (measured) figures.push(figure(context, sentence, said, quantity, measured, before))
    else if (earlier && isThisFigure(document, sentence, quantity))
      figures.push(sameFigure(context, sentence, said, quantity, before ?? earlier))
  }
  const owned = ownedLists(document, together(document, figures))
  return [
    ...owned,
    ...noneIn(context, sentence, said, 'killed-or-wounded'),
    ...noneIn(context, sentence, said, 'wounded'),
  ]
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
  const behind = document.folded.text.slice(quantity.numberEnd, Math.min(sentence.end, quantity.numberEnd + 28))
  return hasCue(document.cues, document.cues.claims.ofDead, behind.split(/[,،.;؛]/u)[0] ?? '')
}

/** "He raised the figure to 135", «این رقم را ۴۹ نفر اعلام کرده بود»: of what the figure before is of. */
function isThisFigure(document: Document, sentence: Sentence, { start }: Span): boolean {
  const lead = document.folded.text.slice(Math.max(sentence.start, start - 40), start)
  return hasCue(document.cues, document.cues.claims.thisFigure, lead)
}

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

/** Nothing but "and" between two places; in Arabic it is written onto what follows. */
function isJoined(document: Document, end: number, start: number): boolean {
  const { text } = document.folded
  const gap = text.slice(end, start)
  return /^ (?:and |و ?)$/u.test(gap) || (gap === ' ' && document.cues.clitics !== '' && text[start] === 'و')
}

function isSingle({ claim }: Figure): boolean {
  return claim.value === 1 && claim.item === null && claim.qualifier === 'exact' && claim.measure !== 'positions-lost'
}

/** "A tank, two mortars and a depot of the Armenian army": whose the last of a list is, the others are. */
function ownedLists(document: Document, figures: readonly Figure[]): Figure[] {
  const done: Figure[] = []
  for (const f of [...figures].reverse()) {
    const next = done.at(-1)
    const listed =
      next !== undefined &&
      f.inferred &&
      !next.inferred &&
      next.claim.measure === f.claim.measure &&
      next.claim.by === f.claim.by &&
      f.claim.item !== null &&
      wordCount(document.folded.text.slice(f.countEnd, next.countStart)) <= 1
    done.push(listed ? { ...f, inferred: false, claim: { ...f.claim, about: next.claim.about } } : f)
  }
  return done.reverse()
}

function measuresIn(document: Document, sentence: Sentence): Measured[] {
  const found: Measured[] = rowsWithin(
    document,
    document.cues.claims.measures,
    (row) => cue(document.cues, row.words),
    sentence,
  )
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function quantitiesIn(context: ClaimContext, sentence: Sentence, measures: Measured[]): Quantity[] {
  const counted = inside(context.numbers, sentence)
    .filter((n) => !n.ordinal && n.value > 0 && n.value < 100000)
    .filter((n) => !sentence.dates.some((d) => d.start < n.end && n.start < d.end))
    .filter(
      (n) =>
        !/[a-z]$|\p{L}-$/u.test(context.document.folded.text.slice(Math.max(sentence.start, n.start - 2), n.start)) ||
        !n.digits,
    )
    .flatMap((n) => countedQuantity(context.document, sentence, n, measures) ?? [])
  const spoken = [...ownForms(context, sentence), ...articleForms(context.document, sentence)].filter(
    (q) => !counted.some((c) => c.start < q.end && q.start < c.end),
  )
  const all = [...counted, ...spoken].sort((a, b) => a.start - b.start)
  return all.filter((q, i) => !isApposed(context.document, all, i, spoken) && !isDoer(context.document, sentence, q))
}

/** "Shot dead by an Armenian sniper": who did it is no loss. */
function isDoer(document: Document, sentence: Sentence, quantity: Quantity): boolean {
  if (document.cues.order === 'verb-final') return false
  const before = document.folded.text.slice(Math.max(sentence.start, quantity.start - 12), quantity.start)
  const words =
    before
      .match(/\p{L}+/gu)
      ?.slice(-2)
      .join(' ') ?? ''
  return spansOf(cue(document.cues, document.cues.by), words).some((s) => s.end === words.length)
}

/** "Two servicemen, a lieutenant and a conscript, were killed": the total again, one by one. */
function isApposed(document: Document, all: readonly Quantity[], i: number, spoken: readonly Quantity[]): boolean {
  const [before, q] = [all[i - 1], all[i]!]
  if (!before || !spoken.includes(q)) return false
  const gap = document.folded.text.slice(before.end, q.start)
  if (/^[,،] $/u.test(gap)) return true
  if (isKind(document, before, q)) return true
  if (gap === ' ' && before.unit?.unit === 'equipment' && q.unit?.unit === 'equipment') return true
  return i >= 2 && /^ (?:and |و ?)$/u.test(gap) && isApposed(document, all, i - 1, spoken)
}

/** «22 دبابة ومدرعة», «15 قتيلا وجريحا»: a second noun in the singular that the number counts as well. */
function isKind(document: Document, before: Quantity, q: Quantity): boolean {
  if (document.cues.order !== 'verb-first' || before.value <= 10 || q.value !== 1 || before.unit === null) return false
  if (!isJoined(document, before.end, q.start) || before.unit.unit !== q.unit?.unit) return false
  return q.unit.unit === 'equipment'
    ? !flying.has(q.unit.item)
    : /ا$/u.test(document.folded.text.slice(0, q.end)) || q.unit.status === 'unspecified'
}

/** What is seldom counted in one breath with other things. */
const flying: ReadonlySet<string | null> = new Set(['uav', 'aircraft'])

/** A number with the noun it counts, at most two words on. */
function countedQuantity(
  document: Document,
  sentence: Sentence,
  n: NumberMention,
  measures: Measured[],
): Quantity | null {
  const { cues, folded } = document
  const rest = folded.text.slice(n.end, Math.min(sentence.end, n.end + 60))
  const reach = rest.split(/[.,،؛;:()"]/u)[0] ?? ''
  const near = nearUnit(document, reach)
  if (spansOf(cue(cues, cues.claims.notCounted), near)[0]?.start === near.search(/[^\s-]/u)) return null
  const compound = cues.order === 'verb-final' ? compoundUnit(reach) : near
  const units = cues.claims.units.flatMap((unit) =>
    spansOf(cue(cues, unit.words), compound, n.end)
      .filter((span) => span.start - n.end < near.length)
      .map((span) => ({ unit, span })),
  )
  const best = units.sort((a, b) => a.span.start - b.span.start || rank(a.unit) - rank(b.unit))[0]
  const specific = units.find((u) => u.unit.unit !== 'person' || u.unit.status !== 'unspecified')
  const chosen =
    best &&
    specific &&
    best.unit.status === 'unspecified' &&
    best.unit.unit === 'person' &&
    specific.span.start - best.span.end <= 1
      ? specific
      : best
  const reached = isReached(document, sentence, n, measures)
  if (chosen)
    return {
      start: n.start,
      end: chosen.span.end,
      value: n.value,
      unit: chosen.unit,
      numberEnd: n.end,
      bare: false,
      reached,
    }
  const national = nationalAfter(sentence, n, reach)
  if (national && measures.length > 0)
    return { start: n.start, end: national.end, value: n.value, unit: null, numberEnd: n.end, bare: false }
  const others = spansOf(cue(cues, cues.claims.others), near, n.end)[0]
  if (others) return { start: n.start, end: others.end, value: n.value, unit: null, numberEnd: n.end, bare: false }
  const beside = n.value !== 1 && measures.some((m) => isBeside(document, m, n))
  const raised =
    n.value > 1 &&
    isThisFigure(document, sentence, n) &&
    endsWithCue(document, cues.claims.reached, leadOf(document, n))
  return beside || raised || (reached && n.value > 1)
    ? { start: n.start, end: n.end, value: n.value, unit: null, numberEnd: n.end, bare: true, reached }
    : null
}

/** "Wounding more than 50", "three were still missing": what happened to people stands by the number, or so but for small words. */
function isBeside(document: Document, { start, end, row }: Measured, n: Span): boolean {
  if (!ofPeople.has(row.measure)) return false
  const { text } = document.folded
  const gap = start >= n.end ? text.slice(n.end, start) : end <= n.start ? text.slice(end, n.start) : null
  if (gap === null || gap.length > SMALL) return false
  return gap.length <= 1 || withoutSmall(document, gap).trim() === ''
}

/** Letters that small words take at most. */
const SMALL = 28

/** At least, about, also, have been, still: words between a count and what happened that tell neither. */
function withoutSmall(document: Document, gap: string): string {
  const { atLeast, about, upTo, auxiliary } = document.cues.claims
  return without(cue(document.cues, `${atLeast}|${about}|${upTo}|${auxiliary}`), gap)
}

/** "The toll has risen to 32", وبلغ عدد القتلى منذ الأحد 32: what a toll has come to, days between left out. */
function isReached(document: Document, sentence: Sentence, n: NumberMention, measures: readonly Measured[]): boolean {
  const { text } = document.folded
  const toll = measures.findLast((m) => m.row.counted === 'after' && m.end <= n.start && isToll(document, m))
  if (!toll) return false
  const date = sentence.dates.find((d) => d.end <= n.start && n.start - d.end <= 1 && d.start >= toll.end)
  const { reached } = document.cues.claims
  const lead = (end: number): string => text.slice(Math.max(sentence.start, end - 24), end)
  const first = !/\p{N}/u.test(text.slice(Math.max(sentence.start, toll.start - 6), date?.start ?? n.start))
  const verb = document.cues.order === 'verb-first' && first && endsWithCue(document, reached, lead(toll.start))
  return verb || endsWithCue(document, reached, lead(date?.start ?? n.start))
}

function leadOf(document: Document, { start }: Span): string {
  return document.folded.text.slice(Math.max(0, start - 24), start)
}

/** Words of a toll, a number of dead: what a total belongs to. */
function isToll(document: Document, measured: Measured): boolean {
  const { text } = document.folded
  return hasCue(document.cues, document.cues.claims.toll, text.slice(Math.max(0, measured.start - 14), measured.end))
}

/** «12 أذربيجانيا», «۴ ارمنی»: people counted by their nationality. */
function nationalAfter(sentence: Sentence, n: NumberMention, reach: string): Name | null {
  const name = sentence.names.find(
    (x) => x.start >= n.end && x.start - n.end <= 2 && (x.adjective || x.kind === 'group'),
  )
  return name && name.end - n.end <= reach.length ? name : null
}

/** Where the counted noun may stand: after its adjectives, else first, or behind a word for pieces («۳ دستگاه تانک», 12 من جنودها). */
function nearUnit(document: Document, reach: string): string {
  const words = document.cues.order === 'subject-first' ? 4 : 1
  const led =
    /^ +(?:تن از|نفر از|تن|نفر|دستگاه|فروند|قبضه|عدد|من رجال|من افراد|من عناصر|من|اخرین من) +[\p{L}\p{N}']+/u.exec(
      reach,
    )
  if (led) return led[0]
  return new RegExp(`^(?:[ -]+[\\p{L}\\p{N}']+){0,${words}}`, 'u').exec(reach)?.[0] ?? ''
}

/** The counted noun where the half-space in it is lost: «دو صلح بان», «سه غیر نظامی». */
function compoundUnit(reach: string): string {
  return /^(?:[ -]+[\p{L}\p{N}']+){0,3}/u.exec(reach)?.[0] ?? ''
}

function endsWithCue(document: Document, cell: string, before: string): boolean {
  const { atLeast, about, upTo } = document.cues.claims
  const bare = without(cue(document.cues, `${atLeast}|${about}|${upTo}`), before)
  const tail = bare.match(/\p{L}+/gu)?.at(-1) ?? ''
  return hasCue(document.cues, cell, tail)
}

function rank(unit: UnitRow): number {
  return unit.unit === 'person' ? 1 : 0
}

/** Nouns that are one or two by their form: جندي, جنديين; and "another". */
function ownForms(context: ClaimContext, sentence: Sentence): Quantity[] {
  const { document } = context
  const { cues } = document
  const bare = cues.clitics === '' ? '' : '[وفبل]?'
  const found: Quantity[] = []
  const add = (cell: string, value: number, unit: UnitRow | null): void => {
    if (cell === '') return
    for (const span of within(document, wordsOf(cell, bare), sentence))
      found.push({ ...span, value, unit, numberEnd: span.start, bare: false })
  }
  for (const unit of cues.claims.units) {
    if (cues.clitics !== '') add(unit.one, 1, unit)
    add(unit.two, 2, unit)
  }
  const outOf = (q: Quantity): boolean =>
    q.value === 2 && / من $/u.test(document.folded.text.slice(q.start - 4, q.start))
  add(cues.claims.another, 1, null)
  const numbered = (q: Quantity): boolean =>
    q.unit === null && context.numbers.some((n) => n.start >= q.end && n.start - q.end <= 1)
  const another = (q: Quantity): boolean => q.unit !== null || besideMeasure(document, sentence, q)
  return found.filter(
    (q, i) =>
      !numbered(q) &&
      !outOf(q) &&
      another(q) &&
      !isSpread(document, sentence, q) &&
      !found.some(
        (o, j) => j !== i && o.start <= q.start && q.end <= o.end && (o.end - o.start > q.end - q.start || j < i),
      ),
  )
}

/** وإصابة آخر, "a third was hurt": one more stands right by what happened to him, or behind "and". */
function besideMeasure(document: Document, sentence: Sentence, at: Span): boolean {
  const { cues, folded } = document
  if (cues.clitics !== '' && /^و(?!احد)/u.test(folded.text.slice(at.start, at.end))) return true
  return rowsWithin(document, cues.claims.measures, (row) => cue(cues, row.words), sentence).some(
    (m) =>
      (cues.order !== 'verb-first' || m.end <= at.start) &&
      wordCount(folded.text.slice(m.end, Math.max(m.end, at.start))) +
        wordCount(folded.text.slice(at.end, Math.max(at.end, m.start))) <=
        (cues.order === 'verb-first' ? 0 : 1),
  )
}

/** «350 شخصا بين عسكري ومدني»: kinds of those counted, no one more. */
function isSpread(document: Document, sentence: Sentence, at: Span): boolean {
  const { cues, folded } = document
  const before = folded.text.slice(Math.max(sentence.start, at.start - 24), at.start)
  const words = before.match(/\p{L}+/gu)?.slice(-2) ?? []
  return (
    cues.clitics !== '' && words.some((w) => w === 'بین') && !/[.,،؛;]/u.test(before.slice(before.lastIndexOf('بین')))
  )
}

/** "a soldier", "an Armenian officer". */
function articleForms(document: Document, sentence: Sentence): Quantity[] {
  const { cues } = document
  if (cues.claims.article === '') return []
  return within(document, cue(cues, cues.claims.article), sentence).flatMap((at): Quantity[] => {
    const rest = /^(?: +[\p{L}\p{N}-]+){0,4}/u.exec(document.folded.text.slice(at.end, sentence.end))?.[0] ?? ''
    const near =
      cues.order === 'subject-first' ? (rest.split(/ (?:and|or|to|in|on|of|by|was|were|for|from|at) /u)[0] ?? '') : rest
    for (const unit of cues.claims.units.filter((u) => u.unit !== 'person' || u.status !== 'unspecified')) {
      const span = spansOf(cue(cues, unit.words), near, at.end)[0]
      if (
        span &&
        /^(?:[ -]+[\p{L}\p{N}]+){0,4}[ -]+$/u.test(document.folded.text.slice(at.end, span.start)) &&
        (isOneOf(document, at) || !document.folded.text.slice(span.start, span.end).endsWith('s'))
      )
        return [{ start: at.start, end: span.end, value: 1, unit, numberEnd: at.end, bare: false }]
    }
    return []
  })
}

/** "One of its soldiers": one out of a plural. */
function isOneOf(document: Document, at: Span): boolean {
  return document.folded.text.slice(at.start, at.end).endsWith(' of')
}

const ofPeople: ReadonlySet<Measure> = new Set(['killed', 'wounded', 'captured', 'missing', 'released'])

function fits(quantity: Quantity, measure: Measure): boolean {
  const unit = quantity.unit?.unit ?? 'person'
  if (unit === 'person') return ofPeople.has(measure)
  if (unit === 'equipment') return measure === 'equipment-destroyed'
  return measure === 'positions-lost'
}

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
    return [{ m, cost: cost + (m.row.light ? LIGHT : 0) }]
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

/** "One was killed and 24 …": a passive has had what it tells of, and tells nothing of what follows. */
function isPassive(document: Document, { start }: Measured): boolean {
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
  const stops = gap.match(/[.;؛:]/gu)?.length ?? 0
  const commas = gap.match(/[,،]/gu)?.length ?? 0
  const joints = /(?<!\p{L})که(?!\p{L})/u.test(gap) ? (/^(?: را)? که /u.test(gap) ? 12 : 25) : 0
  const wrong = document.cues.order === 'verb-first' ? !after : document.cues.order === 'verb-final' ? after : false
  return words + joints + stops * 20 + commas * 3 + strangers * 2 + (other ? 12 : 0) + (wrong && words > 1 ? 6 : 0)
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
  const total = totalOf(document, sentence, quantity, measured, lead, before)
  const cumulative = hasCue(document.cues, document.cues.claims.cumulative, sentence.text)
  const since = sentence.dates.find((d) => d.open === 'since')?.value?.firstDay ?? null
  const qualifier = qualifierOf(document, lead)
  const value = quantity.value
  const about = sideAbout(context, sentence, quantity, measured, told, before)
  const by = told === null ? eachOwn(context, said, quantity, about.side) : bodyOfSpokesman(told, document.published)
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
  const before = known.filter((s) => s.end <= at.start && open(s)).at(-1)
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

/** The other side of the conflict. */
export function opponent(side: ActorId | null, sides: readonly ActorId[]): ActorId | null {
  if (side === null || !sides.includes(side)) return null
  if (side === 'AZ') return sides.find((s) => s !== 'AZ') ?? null
  return sides.includes('AZ') ? 'AZ' : null
}

type About = { side: ActorId | null; inferred: boolean }

/** Whose loss it is: whose the words say they were, else what follows from who speaks and what was lost. */
function sideAbout(
  context: ClaimContext,
  sentence: Sentence,
  quantity: Quantity,
  measured: Measured,
  by: ActorId | null,
  before: Figure | null,
): About {
  const told = sideTold(context, sentence, quantity, measured, by)
  if (told !== undefined) return { side: told, inferred: false }
  const speaker = by === null ? null : sideOf(by)
  const joint = speaker === null && quantity.value >= OF_A_WAR
  return { side: joint ? null : sideInferred(context, sentence, quantity, measured, by, before), inferred: true }
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
  const reach = Math.min(sentence.end, quantity.end + 16, next?.start ?? sentence.end)
  const agent = subjectSide(sentence, quantity, sides)
  const tollOf = measured.end <= quantity.start && isToll(document, measured) ? measured.start : quantity.start
  const owns = hasCue(cues, cues.own, ownPart(document, tollOf, quantity.end, reach))
  if (owns && (speaker ?? agent)) return speaker ?? agent
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

/** «سه مأمور پلیس قره‌باغ»: the region's own, where its name completes those counted. */
function isOfRegion(document: Document, sentence: Sentence, { end }: Span, sides: readonly ActorId[]): boolean {
  const { cues, folded } = document
  const name = sentence.names.find((n) => n.start >= end)
  if (name?.place !== 'nagorno-karabakh' || cues.order === 'subject-first' || !sides.includes('NK')) return false
  const gap = folded.text.slice(end, name.start)
  return wordCount(gap) <= 1 && !/[،,.؛]/u.test(gap) && !hasCue(cues, cues.locative, gap)
}

/** From the toll to what stands right behind the figure; what "in" opens there tells where, not whose. */
function ownPart(document: Document, start: number, end: number, reach: number): string {
  const { cues, folded } = document
  const behind = folded.text.slice(end, Math.max(end, reach))
  const [place] = cues.order === 'subject-first' ? spansOf(cue(cues, 'in|during|by|from|after|at|on'), behind) : []
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
  if (lost && agent) return agent
  const goesOn = before !== null && before.claim.by === by && before.claim.about !== null
  if (goesOn && ofPeople.has(measured.row.measure) && before.claim.measure !== 'released') return before.claim.about
  if (takes) {
    const lead = text.slice(Math.max(sentence.start, measured.start - 6), measured.end)
    const sameRow = goesOn && before.claim.measure === measured.row.measure
    if (goesOn && (sameRow || hasCue(document.cues, document.cues.claims.undergone, lead))) return before.claim.about
    if (goesOn && speaker !== null && before.claim.about === opponent(speaker, sides)) return before.claim.about
    const passive = document.cues.order === 'subject-first' && measured.row.counted === 'before'
    if (goesOn && passive && ofPeople.has(before.claim.measure)) return before.claim.about
    const admitted = hasCue(document.cues, document.cues.claims.admits, sentence.text)
    if (admitted && speaker && hasCue(document.cues, document.cues.claims.undergone, lead)) return speaker
    return opponent(agent ?? speaker, sides)
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
    names.find((n) => n.end <= measured.start && measured.start - n.end <= 3)
  if (!name || wordCount(text.slice(Math.min(measured.end, name.start), name.start)) > 3) return null
  const around = text.slice(Math.max(0, Math.min(measured.start, name.start) - 8), Math.max(name.start, measured.end))
  return hasCue(document.cues, document.cues.claims.toll, around) ? sideOfPeople(name.actors[0]!) : null
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

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
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

function onlySide(sentence: Sentence, sides: readonly ActorId[]): ActorId | null {
  const found = [...new Set(sentence.names.flatMap((n) => n.actors.map(sideOf)).filter((s) => sides.includes(s)))]
  return found.length === 1 ? found[0]! : null
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
