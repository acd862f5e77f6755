import type { NumberMention } from '@/lib/text/number'
import type { ReadingCues, UnitRow } from './cues/cues'
import { cue, type Document, endsIn, hasCue, inside, joinedCell, rowsWithin, type Sentence, within } from './document'
import { type ClaimContext, isToll, type Measured, ofPeople, type Quantity, wordCount } from './figure'
import type { Name } from './name'
import { type Span, spansOf, without, wordsOf } from './pattern'
import { isCapital } from './stranger'

export function quantitiesIn(context: ClaimContext, sentence: Sentence, measures: Measured[]): Quantity[] {
  const counted = inside(context.numbers, sentence)
    .filter((n) => !n.ordinal && n.value > 0 && n.value < 100000)
    .filter((n) => !sentence.dates.some((d) => d.start < n.end && n.start < d.end))
    .filter(
      (n) =>
        !/[a-z]$|\p{L}-$/u.test(context.document.folded.text.slice(Math.max(sentence.start, n.start - 2), n.start)) ||
        !n.digits,
    )
    .flatMap((n) => countedQuantity(context.document, sentence, n, measures) ?? [])
  const { document } = context
  const spoken = [
    ...ownForms(context, sentence),
    ...articleForms(document, sentence),
    ...dualByVerb(document, sentence),
    ...singlePersons(document, sentence),
  ].filter((q) => !counted.some((c) => c.start < q.end && q.start < c.end))
  const all = twos(
    document,
    sentence,
    [...counted, ...spoken].sort((a, b) => a.start - b.start),
  )
  return all.filter(
    (q, i) =>
      !isApposed(context.document, all, i, spoken) &&
      !isDoer(context.document, sentence, q) &&
      !isSpeaker(context.document, sentence, q),
  )
}

/** "Shot dead by an Armenian sniper": who did it is no loss. */
function isDoer(document: Document, sentence: Sentence, quantity: Quantity): boolean {
  const before = document.folded.text.slice(Math.max(sentence.start, quantity.start - 12), quantity.start)
  const words =
    before
      .match(/\p{L}+/gu)
      ?.slice(-2)
      .join(' ') ?? ''
  return spansOf(cue(document.cues, document.cues.by), words).some((s) => s.end === words.length)
}

/** وقال أحد السكان: who says it is no loss. */
function isSpeaker({ cues, folded }: Document, sentence: Sentence, { start }: Quantity): boolean {
  if (cues.order !== 'verb-first') return false
  const before = folded.text.slice(Math.max(sentence.start, start - 14), start)
  const word = /(?<!\p{L})[\p{L}]+(?= $)/u.exec(before)?.[0] ?? ''
  return SAID.test(word)
}

const SAID = /^[وف]?(?:قال|یقول|اضاف|ذکر|افاد|صرح|اوضح)ت?$/u

/** "Two servicemen, a lieutenant and a conscript, were killed": the total again, one by one. */
function isApposed(document: Document, all: readonly Quantity[], i: number, spoken: readonly Quantity[]): boolean {
  const [before, q] = [all[i - 1], all[i]!]
  if (!before || !spoken.includes(q)) return false
  const gap = document.folded.text.slice(before.end, q.start)
  const listed = document.cues.clitics !== '' && document.folded.text[q.start] === 'و'
  if (/^[,،] $/u.test(gap)) return !listed && !isOtherThing(before, q)
  if (isKind(document, before, q) || isDescribed(document, before, q)) return true
  if (gap === ' ' && !listed && before.unit?.unit === 'equipment' && q.unit?.unit === 'equipment') return true
  return i >= 2 && /^ (?:and |و ?)$/u.test(gap) && isApposed(document, all, i - 1, spoken)
}

/** "Two howitzers, a tank": another thing of war, and so one more loss. */
function isOtherThing(before: Quantity, q: Quantity): boolean {
  return q.unit?.unit === 'equipment' && (q.unit.item !== before.unit?.item || before.value > FEW)
}

/** More than are told one by one behind their number. */
const FEW = 3

/** «22 دبابة ومدرعة», «15 قتيلا وجريحا»: a second noun in the singular that the number counts as well. */
function isKind(document: Document, before: Quantity, q: Quantity): boolean {
  if (document.cues.order !== 'verb-first' || before.value <= 10 || q.value !== 1 || before.unit === null) return false
  if (!isJoined(document, before.end, q.start) || before.unit.unit !== q.unit?.unit) return false
  return q.unit.unit === 'equipment' ? !flying.has(q.unit.item) : q.unit.status === 'unspecified'
}

/** «قتيل مدني واحد»: of one and the same. */
function isDescribed({ cues, folded }: Document, before: Quantity, q: Quantity): boolean {
  const gap = folded.text.slice(before.end, q.start)
  const same = before.value === 1 && q.value === 1 && before.unit?.unit === 'person' && gap === ' '
  return cues.order === 'verb-first' && same && !/^و(?!احد)/u.test(folded.text.slice(q.start, q.end))
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
  const rest = folded.text.slice(n.end, Math.min(sentence.end, n.end + 60)).replace(/^ "([^"]{1,12})"/u, ' $1  ')
  const reach = rest.split(/[.,،؛;:()"]| - /u)[0] ?? ''
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
  const side = measures.length > 0 ? sideAfter(document, sentence, n) : null
  if (side) return { start: n.start, end: side.end, value: n.value, unit: null, numberEnd: n.end, bare: false }
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
  if (gap === null || gap.length > SMALL || (end <= n.start && !endsCount(document, n))) return false
  return gap.length <= 1 || withoutSmall(document, gap).trim() === ''
}

/** Whether no noun follows a number that it may count: a stop, a day, or a small word does. */
function endsCount({ cues, folded }: Document, { end }: Span): boolean {
  const next = /^ ([\p{L}]+)/u.exec(folded.text.slice(end, end + 24))?.[1]
  return (
    next === undefined || hasCue(cues, cues.claims.behindCount, next) || (cues.clitics !== '' && /^[وفبل]/u.test(next))
  )
}

/** Letters that small words take at most. */
export const SMALL = 28

/** At least, about, up to. */
function hedges(table: ReadingCues): string {
  return joinedCell(table, 'hedges', ({ claims }) => [claims.atLeast, claims.about, claims.upTo])
}

function smallWords(table: ReadingCues): string {
  return joinedCell(table, 'small', ({ claims }) => [claims.atLeast, claims.about, claims.upTo, claims.auxiliary])
}

/** At least, about, also, have been, still: words between a count and what happened that tell neither. */
export function withoutSmall(document: Document, gap: string): string {
  return without(cue(document.cues, smallWords(document.cues)), gap)
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

/** «12 أذربيجانيا», «۴ ارمنی»: people counted by their nationality. */
function nationalAfter(sentence: Sentence, n: NumberMention, reach: string): Name | null {
  const name = sentence.names.find(
    (x) => x.start >= n.end && x.start - n.end <= 2 && (x.adjective || x.kind === 'group'),
  )
  return name && name.end - n.end <= reach.length ? name : null
}

/** وقتل ثلاثة جنود أرمن وخمسة من الجانب الأذربيجاني: the noun again, left out before whose they are. */
function sideAfter(document: Document, sentence: Sentence, n: NumberMention): Name | null {
  const { cues, folded } = document
  if (cues.order !== 'verb-first' || n.value < 2) return null
  if (!/(?<!\p{L})(?:و|فی|مقابل|و?مقابل) ?$/u.test(folded.text.slice(Math.max(sentence.start, n.start - 8), n.start)))
    return null
  const side = /^ (?:من|لدی|فی) (?:(?:ال)?(?:جانب|طرف|صفوف) )?/u.exec(folded.text.slice(n.end, n.end + 20))
  if (!side) return null
  return (
    sentence.names.find((x) => x.start >= n.end && x.start <= n.end + side[0].length + 1 && x.actors.length === 1) ??
    null
  )
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
  const bare = without(cue(document.cues, hedges(document.cues)), before)
  const words = bare.match(/\p{L}+/gu)?.slice(-2) ?? []
  const two = words.join(' ')
  return (
    hasCue(document.cues, cell, words.at(-1) ?? '') ||
    spansOf(cue(document.cues, cell), two).some((w) => w.start === 0 && w.end === two.length)
  )
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
    if (cues.order !== 'subject-first') add(unit.one, 1, unit)
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
      m.row.measure !== 'released' &&
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
    if (isNot(document, at)) return []
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

/** «الرائد … والنقيب … أصيبا»: one and one that a verb in the dual tells of are two. */
function twos(document: Document, sentence: Sentence, all: Quantity[]): Quantity[] {
  const { cues, folded } = document
  if (cues.claims.dualVerb === '') return all
  const verbs = within(document, cue(cues, cues.claims.dualVerb), sentence)
  return verbs.reduce((rest, verb) => {
    const near = rest
      .filter((q) => q.end <= verb.start && !/[.;؛:]/u.test(folded.text.slice(q.end, verb.start)))
      .slice(-2)
    const ones = near.filter((q) => q.value === 1 && q.unit?.unit === 'person')
    const [first, last] = [ones[0], ones.at(-1)]
    if (!first || !last || ones.length < near.length) return rest
    const two: Quantity = { ...last, start: first.start, numberEnd: first.start, value: 2 }
    return [...rest.filter((q) => !ones.includes(q)), two].sort((a, b) => a.start - b.start)
  }, all)
}

/** «مدنيين قُتلا»: a noun that may be two or more is two by its verb. */
function dualByVerb(document: Document, sentence: Sentence): Quantity[] {
  const { cues, folded } = document
  return within(document, cue(cues, cues.claims.dualVerb), sentence).flatMap((verb): Quantity[] => {
    const head = /([\p{L}]+ین)(?: [\p{L}]+ین)? $/u.exec(
      folded.text.slice(Math.max(sentence.start, verb.start - 40), verb.start),
    )
    if (!head) return []
    const start = verb.start - head[0].length
    const unit = cues.claims.units.find((u) => u.unit === 'person' && spansOf(cue(cues, u.words), head[1]!).length > 0)
    return unit ? [{ start, end: verb.start - 1, value: 2, unit, numberEnd: start, bare: false }] : []
  })
}

/** "Armenian soldier killed on the border", "Defense Army serviceman": one, where headlines leave the article out. */
function bareSingulars(document: Document, sentence: Sentence): Quantity[] {
  const { cues, folded } = document
  if (cues.order !== 'subject-first') return []
  return cues.claims.units.flatMap((unit) =>
    within(document, cue(cues, unit.bareOne ?? ''), sentence).flatMap((span): Quantity[] => {
      const name = sentence.names.find((n) => span.start - n.end <= 1 && span.start > n.start && n.kind !== 'person')
      if (!name) return []
      const before = folded.text.slice(Math.max(sentence.start, name.start - 12), name.start)
      const open = /(?:^|[.:;"] ?)$/u.test(before) || endsIn(document, cues.claims.bareAfter, before.trimEnd())
      const at = { start: name.start, end: Math.max(span.end, name.end) }
      return open ? [{ ...at, value: 1, unit, numberEnd: name.start, bare: false }] : []
    }),
  )
}

/** «هیچ یک از نظامیان», "not a soldier": none. */
function isNot({ cues, folded }: Document, { start }: Span): boolean {
  return hasCue(cues, cues.claims.notOne, folded.text.slice(Math.max(0, start - 8), start))
}

/** One, by a nationality or by rank and name: "Azerbaijani serviceman, senior lieutenant Rashad Aliyev" is one and the same. */
function singlePersons(document: Document, sentence: Sentence): Quantity[] {
  const bare = bareSingulars(document, sentence)
  const ranked = rankedPersons(document, sentence)
  const same = (b: Quantity, r: Quantity): boolean =>
    b.start <= r.start && (b.end > r.start || /^,? $/u.test(document.folded.text.slice(b.end, r.start)))
  return [
    ...bare.filter((b) => !ranked.some((r) => same(b, r))),
    ...ranked.map((r) => {
      const b = bare.find((one) => same(one, r))
      return b ? { ...r, start: b.start, numberEnd: b.numberEnd } : r
    }),
  ]
}

/** "Senior Lieutenant Rashad Aliyev was killed", "the death of Private Karen Davtyan": one, by rank and name. */
function rankedPersons(document: Document, sentence: Sentence): Quantity[] {
  const { cues, folded } = document
  const units = cues.order === 'subject-first' ? cues.claims.units.filter((u) => u.bareOne !== undefined) : []
  const found = units.flatMap((unit) =>
    within(document, cue(cues, unit.bareOne!), sentence).flatMap((rank): Quantity[] => {
      const person = namedBehind(document, rank)
      return person === null || isCountedAhead(document, sentence, rank)
        ? []
        : [{ start: rank.start, end: person, value: 1, unit, numberEnd: rank.start, bare: false, named: true }]
    }),
  )
  const each = found
    .filter((q) => !found.some((o) => o.end === q.end && o.start < q.start))
    .sort((a, b) => a.start - b.start)
  const hit = (q: Quantity): boolean => {
    const rest = folded.text.slice(q.end, sentence.end)
    if (WAS_HIT.test(rest) || KILLED_AHEAD.test(folded.text.slice(Math.max(sentence.start, q.start - 24), q.start)))
      return true
    const next = each.find((o) => o.start > q.end)
    return next !== undefined && /^,? (?:and )?$/u.test(folded.text.slice(q.end, next.start)) && hit(next)
  }
  return each.filter(hit)
}

/** Between rank and name: nothing, or "of military service", "of the Azerbaijani army". */
const LEADS = [/^ /u, ...[1, 2, 3].map((n) => new RegExp(`^ of(?: the)?(?: [\\p{L}'-]+){${n}} `, 'u'))]

/** Where the name of a person ends that stands behind a rank: words with capitals, a unit or an army between. */
function namedBehind({ folded }: Document, rank: Span): number | null {
  const { text } = folded
  for (const lead of LEADS) {
    const gap = lead.exec(text.slice(rank.end, rank.end + 50))?.[0]
    if (gap === undefined) continue
    const name = /^\p{L}[\p{L}'-]+(?: \p{L}[\p{L}'.-]*){0,3}/u.exec(text.slice(rank.end + gap.length, rank.end + 90))
    let end = rank.end + gap.length
    if (!name || !isCapital(folded, end)) continue
    for (const word of name[0].matchAll(/[\p{L}'.-]+/gu)) {
      const at = rank.end + gap.length + word.index
      if (!isCapital(folded, at)) break
      end = at + word[0].length
    }
    if (end > rank.end + gap.length) return end + (/^ \([^)]{1,30}\)/u.exec(text.slice(end, end + 34))?.[0].length ?? 0)
  }
  return null
}

/** "An Armenian serviceman", "two soldiers": the count stands before. */
function isCountedAhead(document: Document, sentence: Sentence, { start }: Span): boolean {
  return /(?:\b(?:an?|one|its|another|the late)|\p{N})(?: [\p{L}-]+){0,2} $/u.test(
    document.folded.text.slice(Math.max(sentence.start, start - 40), start),
  )
}

/** What befell who was named right before; an age, a unit or a year of birth may stand between. */
const WAS_HIT =
  /^(?: \([^)]{1,30}\))?(?:, [^,]{1,40},)?(?: of (?:the )?[\p{L}' -]{3,50}?)?(?: (?:who|also|later|has|have|had))*(?: (?:was|were|been))?(?: \p{L}+ly)? (?:killed|died|wounded|injured|shot dead|martyred|perished|received|sustained|suffered|succumbed|fell)(?!\p{L})/u
const KILLED_AHEAD =
  /\b(?:killed|killing|wounded|wounding|death of|martyrdom of|killing of|wounding of|died:?)(?: its)? $/u

/** "One of its soldiers": one out of a plural. */
function isOneOf(document: Document, at: Span): boolean {
  return document.folded.text.slice(at.start, at.end).endsWith(' of')
}

/** "He raised the figure to 135", «این رقم را ۴۹ نفر اعلام کرده بود»: of what the figure before is of. */
export function isThisFigure(document: Document, sentence: Sentence, { start }: Span): boolean {
  const lead = document.folded.text.slice(Math.max(sentence.start, start - 40), start)
  return hasCue(document.cues, document.cues.claims.thisFigure, lead)
}

/** Nothing but "and" between two places; in Arabic it is written onto what follows. */
export function isJoined(document: Document, end: number, start: number): boolean {
  const { text } = document.folded
  const gap = text.slice(end, start)
  return /^ (?:and |و ?)$/u.test(gap) || (gap === ' ' && document.cues.clitics !== '' && text[start] === 'و')
}
