import { places } from '@/lib/codebook/codebook'
import type { ActorId, Article, Dyad, Locale, Mention, Participant, Publication } from '@/lib/domain/event'
import { detectLanguage, findDates, languages } from '@/lib/language'
import { type Folded, fold, unfold } from '@/lib/text/fold'
import { findNumbers, type NumberMention, type NumberReader, numberReader } from '@/lib/text/number'
import type { TemporalMention } from '@/lib/timex/mention'
import { findSpeech, type Said } from './attribution'
import { findFigures } from './claims'
import { cues } from './cues'
import { printedPublication, readDates } from './dates'
import { type Document, readDocument } from './document'
import { claimsOf } from './draft-claims'
import { type Candidate, familyOf, findCandidates } from './events'
import type { ClaimContext, Figure } from './figure'
import { type Draft, joinTold, sentencesOf, type Told } from './join'
import { sideOf } from './name'
import { type Part, partsOf } from './roles'

/** What reading an article gives. Mentions include what did not happen; only `actual` becomes an event. */
export type Reading = { language: Locale; publication: Publication; dates: TemporalMention[]; mentions: Mention[] }

/** Raised when the rules change, so that readings can be told apart. */
export const extractorVersion = '1'

/** Reads an article: no clock, no network, the same text always the same reading. */
export function extract(article: Article): Reading {
  const folded = fold(article.text)
  const language = article.language ?? detectLanguage(article.text, folded.text) ?? 'en'
  const publication = publicationOf(article, folded, language)
  const dates = findDates(folded, { language, anchor: publication.day })
  const document = readDocument(
    folded,
    language,
    publication.day,
    readDates(folded, cues[language], dates, publication.day),
  )
  const said = findSpeech(document)
  const sides = sidesOf(document)
  const figures = figuresIn({ document, numbers: numbersIn(folded, readerOf(language), language), sides }, said)
  const candidates = findCandidates(document, said, figures)
  const actual = candidates.filter((c) => c.realis === 'actual')
  const drafts = joinTold({ document, sides, published: publication.day }, withFigures(actual, figures))
  const others = candidates.filter((c) => c.realis !== 'actual')
  return {
    language,
    publication,
    dates,
    mentions: [...drafts.map((d) => mentionOf(document, d)), ...others.map((c) => notActual(document, c))],
  }
}

/** The day given, else the one that the page itself prints. */
function publicationOf(article: Article, folded: Folded, language: Locale): Publication {
  if (article.published !== null) return { day: article.published, from: 'given', reason: null }
  if (article.unknown) return { day: null, from: 'unknown', reason: null }
  const printed = printedPublication(folded, cues[language], findDates(folded, { language, anchor: null }))
  return printed
    ? { day: printed.day, from: 'dateline', reason: printed.reason }
    : { day: null, from: 'unknown', reason: null }
}

/** Numbers with their multipliers (30 هزار), and those with a word written onto their front (وثلاث). */
function numbersIn(folded: Folded, read: NumberReader, language: Locale): NumberMention[] {
  const found = findNumbers(folded, read)
  const clitic = cues[language].clitics === '' ? [] : withClitic(folded, read, found)
  const sorted = [...found, ...clitic].sort((a, b) => a.start - b.start)
  const whole = sorted.flatMap((n, i): NumberMention[] => {
    const [before, next] = [sorted[i - 1], sorted[i + 1]]
    if (before && isMultiplied(folded, before, n)) return []
    return next && isMultiplied(folded, n, next) ? [{ ...n, end: next.end, value: n.value * next.value }] : [n]
  })
  return withRest(folded, whole)
}

/** «۱۴ هزار و ۲۸۶»: digits with their thousands, and the rest behind "and". */
function withRest(folded: Folded, numbers: readonly NumberMention[]): NumberMention[] {
  return numbers.flatMap((n, i): NumberMention[] => {
    const [before, next] = [numbers[i - 1], numbers[i + 1]]
    if (before && isRest(folded, before, n)) return []
    return next && isRest(folded, n, next) ? [{ ...n, end: next.end, value: n.value + next.value }] : [n]
  })
}

function isRest(folded: Folded, n: NumberMention, next: NumberMention): boolean {
  const thousands =
    n.digits && n.value >= 1000 && n.value % 1000 === 0 && /\p{L}$/u.test(folded.text.slice(n.start, n.end))
  return thousands && next.digits && next.value < 1000 && /^ و ?$/u.test(folded.text.slice(n.end, next.start))
}

function isMultiplied(folded: Folded, n: NumberMention, next: NumberMention): boolean {
  return n.digits && !next.digits && next.value >= 1000 && folded.text.slice(n.end, next.start) === ' '
}

function withClitic(folded: Folded, read: NumberReader, found: readonly NumberMention[]): NumberMention[] {
  const words = [...folded.text.matchAll(/\p{L}+/gu)]
  return words.flatMap((w, i): NumberMention[] => {
    if (!'وفبل'.includes(w[0][0]!) || w[0].length < 3 || found.some((n) => n.start <= w.index && w.index < n.end))
      return []
    const run = [w[0].slice(1), ...words.slice(i + 1, i + 4).map((x) => x[0])]
    const reading = read(run, 0)
    if (!reading) return []
    const last = words[i + reading.count - 1]!
    return [
      {
        start: w.index + 1,
        end: last.index + last[0].length,
        value: reading.value,
        ordinal: reading.ordinal,
        digits: false,
      },
    ]
  })
}

const readers = new Map<Locale, NumberReader>()

function readerOf(language: Locale): NumberReader {
  const reader = readers.get(language) ?? numberReader(languages[language].numerals)
  readers.set(language, reader)
  return reader
}

/** Naming the border between them names both. */
const BORDER = 'armenia-azerbaijan-border'

/** The sides of the conflict that the article speaks of, the most named first. */
function sidesOf(document: Document): ActorId[] {
  const counts = new Map<ActorId, number>()
  for (const sentence of document.sentences)
    for (const actor of sentence.names.flatMap((n) => n.actors)) {
      const side = sideOf(actor)
      if (side === 'AM' || side === 'AZ' || side === 'NK') counts.set(side, (counts.get(side) ?? 0) + 1)
    }
  for (const place of document.sentences.flatMap((s) => s.names.flatMap((n) => n.place ?? []))) {
    const country = places.get(place)?.country
    const shared = place === BORDER ? ['AM', 'AZ'] : [country]
    for (const side of shared) if (side === 'AM' || side === 'AZ') counts.set(side, counts.get(side) ?? 0)
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([side]) => side)
  return [...sorted.filter((s) => s !== 'NK'), ...sorted.filter((s) => s === 'NK')]
}

function figuresIn(context: ClaimContext, said: readonly Said[]): Figure[] {
  const found: Figure[] = []
  for (const [i, sentence] of context.document.sentences.entries())
    found.push(...findFigures(context, sentence, said[i]!, toldLast(found, sentence.index)))
  return found
}

/** The people counted last, no more than two sentences before. */
function toldLast(found: readonly Figure[], index: number): Figure | null {
  return found.findLast((f) => index - f.sentence <= 2 && f.claim.item === null && f.claim.value !== 0) ?? null
}

const homes: Record<string, string[]> = {
  released: ['prisoners', 'other'],
  captured: ['capture', 'fighting'],
}

/** Each figure with the candidate of its sentence that it belongs to. */
function withFigures(candidates: readonly Candidate[], figures: readonly Figure[]): Told[] {
  const told = candidates.map((candidate): Told => ({ candidate, figures: [] }))
  for (const figure of figures) {
    const families = homes[figure.claim.measure] ?? ['fighting', 'mine', 'other-incident', 'capture', 'casualties']
    const inSentence = told.filter((t) => t.candidate.sentence.index === figure.sentence)
    const options = inSentence.filter((t) => families.includes(familyOf(t.candidate.type)))
    const first = families.find((f) => options.some((o) => familyOf(o.candidate.type) === f))
    const near = options
      .filter((o) => figure.claim.measure === 'captured' || familyOf(o.candidate.type) === first)
      .sort(
        (a, b) =>
          Math.abs(a.candidate.trigger.start - figure.start) - Math.abs(b.candidate.trigger.start - figure.start),
      )
    const home = near[0] ?? (inSentence.every(isSaid) ? toldNear(told, figure, families) : undefined)
    home?.figures.push(figure)
  }
  return told
}

const NEAR = 3

function isSaid(told: Told): boolean {
  return told.candidate.type === 'statement'
}

/** A figure whose sentence tells of nothing belongs to the last incident told before it, else to one told right after. */
function toldNear(told: readonly Told[], figure: Figure, families: readonly string[]): Told | undefined {
  const away = (t: Told): number => figure.sentence - t.candidate.sentence.index
  const isGround = figure.claim.measure === 'positions-lost'
  const other = (t: Told): number => ((t.candidate.type === 'territorial-advance') === isGround ? 0 : ELSEWHERE)
  const fits = told.filter(
    (t) => families.includes(familyOf(t.candidate.type)) && away(t) >= -1 && away(t) <= NEAR && away(t) !== 0,
  )
  const cost = (t: Told): number => (away(t) < 0 ? NEAR + 1 : away(t)) + other(t)
  return fits.sort((a, b) => cost(a) - cost(b))[0]
}

/** How much further off a fight may be to be the home of its dead before ground taken is, and the other way about. */
const ELSEWHERE = 2

function mentionOf(document: Document, draft: Draft): Mention {
  const [first] = draft.candidates
  const trigger = unfold(document.folded, first!.trigger.start, first!.trigger.end)
  return {
    type: draft.type,
    realis: 'actual',
    trigger,
    passages: sentencesOf(document, draft),
    participants: participantsOf(document, draft),
    dyads: dyadsOf(draft),
    places: draft.places,
    attributedTo: draft.attributedTo,
    importance: draft.main ? 'main' : 'background',
    confidence: confidenceOf(draft),
    date: draft.date,
    claims: claimsOf(document, draft),
    landmark: draft.landmark,
    rules: draft.rules,
  }
}

function participantsOf(document: Document, draft: Draft): Participant[] {
  const parts = partsOf(document, draft)
  const part = (root: ActorId): Part => parts.get(root) ?? { role: 'unclear', saidBy: null }
  const roots = draft.roots.map(
    (actor): Participant => ({ actor, ...part(actor), passage: passageOf(document, draft, actor) }),
  )
  const within = draft.names.flatMap((n) =>
    n.actors
      .filter((a) => !draft.roots.includes(a) && draft.roots.includes(sideOf(a)))
      .map(
        (actor): Participant => ({ actor, ...part(sideOf(actor)), passage: unfold(document.folded, n.start, n.end) }),
      ),
  )
  const seen = new Set<ActorId>()
  return [...roots, ...within].filter((p) => !seen.has(p.actor) && seen.add(p.actor))
}

function passageOf(document: Document, draft: Draft, root: ActorId): { start: number; end: number } | null {
  const name = draft.names.find((n) => n.actors.some((a) => sideOf(a) === root))
  return name ? unfold(document.folded, name.start, name.end) : null
}

function dyadsOf(draft: Draft): Dyad[] {
  const roots = [...draft.roots].sort()
  return roots.flatMap((a, i) => roots.slice(i + 1).map((b): Dyad => [a, b]))
}

function confidenceOf(draft: Draft): number {
  const verb = draft.candidates.some((c) => c.trigger.form === 'verb')
  return (verb ? 0.6 : 0.4) + (draft.dated ? 0.2 : 0) + (draft.roots.length >= 2 ? 0.2 : 0)
}

function notActual(document: Document, candidate: Candidate): Mention {
  const { folded } = document
  return {
    type: candidate.type,
    realis: candidate.realis,
    trigger: unfold(folded, candidate.trigger.start, candidate.trigger.end),
    passages: [unfold(folded, candidate.sentence.start, candidate.sentence.end)],
    participants: [],
    dyads: [],
    places: candidate.places,
    attributedTo: candidate.attributedTo,
    importance: 'background',
    confidence: 0.3,
    date: null,
    claims: [],
    landmark: null,
    rules: candidate.rules,
  }
}
