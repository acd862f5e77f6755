import { eventTypes } from '@/lib/codebook/codebook'
import type { EventTypeId, Realis } from '@/lib/domain/event'
import type { TriggerForm } from './cues/cues'
import { commasAround, cue, type Document, hasCue, type Sentence, within } from './document'
import { matchesOf, type Span, spansOf } from './pattern'

/** The stretch of a sentence around a span that no joint or stop divides. */
export function clauseAround(document: Document, sentence: Sentence, at: Span): Span {
  let [start, end] = [sentence.start, sentence.end]
  for (const cut of cutsOf(document, sentence)) {
    if (cut.end <= at.start) start = Math.max(start, cut.end)
    else if (cut.start >= at.end && cut.start < end && !isInList(document, at, cut)) end = cut.start
  }
  return { start, end }
}

/** Verb-final: a comma or bracket with no finite verb before it stands in a list or aside, and the clause goes on to its verb. */
function isInList(document: Document, at: Span, cut: Span): boolean {
  if (document.cues.order !== 'verb-final') return false
  const { cues, folded } = document
  if (!/^[،()]$/u.test(folded.text.slice(cut.start, cut.end))) return false
  return !hasCue(cues, `${cues.done}|${cues.happen}`, folded.text.slice(at.start, cut.start))
}

function cutsOf(document: Document, sentence: Sentence): Span[] {
  const ready = document.cuts.get(sentence)
  if (ready) return ready
  const joints = within(document, cue(document.cues, document.cues.joints), sentence)
  const aside = new Set(sentence.dates.flatMap((d) => commasAround(document.folded.text, d)))
  const dated = (cut: Span): boolean =>
    aside.has(cut.start) || sentence.dates.some((d) => d.start <= cut.start && cut.end <= d.end)
  const cuts = [...joints, ...matchesOf(/[،,؛;:()]/gu, sentence.text, sentence.start)].filter((cut) => !dated(cut))
  document.cuts.set(sentence, cuts)
  return cuts
}

type Told = Span & { form: TriggerForm; type: EventTypeId }

/** Whether something happened, or was planned, feared, denied or a habit. Negation and doubt stand close to the verb. */
export function realisOf(document: Document, sentence: Sentence, at: Told): Realis {
  const { cues, folded } = document
  const clause = clauseAround(document, sentence, at)
  const inside = folded.text.slice(clause.start, clause.end)
  const [from, to] = nearVerb(document, sentence, at)
  const near = undated(sentence, folded.text, from, to)
  if (hasCue(cues, cues.negated, near)) return 'negated'
  const done = cues.order === 'subject-first' && at.form === 'verb' && DONE.test(folded.text.slice(at.start, at.end))
  if (
    hasCue(cues, cues.planned, done ? folded.text.slice(clause.start, at.end) : inside) ||
    hasCue(cues, cues.planned, leadOf(document, sentence, at))
  )
    return 'planned'
  if (cues.order === 'subject-first' && at.form === 'verb' && TO_BE.test(folded.text.slice(sentence.start, at.start)))
    return 'hypothetical'
  if (cues.order === 'verb-first' && PLANNED_TO.test(folded.text.slice(sentence.start, at.start))) return 'planned'
  if (hasCue(cues, cues.hypothetical, near)) return 'hypothetical'
  if (isWished(document, clause, at)) return 'hypothetical'
  if (hasCue(cues, cues.habitual, inside)) return 'habitual'
  if (isAskedFor(document, sentence, at)) return 'hypothetical'
  return 'actual'
}

/** "That observers be stationed", "must be withdrawn": no finite verb. */
const TO_BE = /\bbe (?:\p{L}+ly )?$/u

/** "Discussed plans to sign a treaty": what is planned is the object of a finite past. */
const DONE = /^(?:\p{L}+ed|met|spoke|held|had)\b/u

/** The words between two places without the dates in them: "on 25 May" leaves no "may". */
function undated({ dates }: Sentence, text: string, from: number, to: number): string {
  const inside = dates.filter((d) => d.start < to && from < d.end)
  const ends = [from, ...inside.flatMap((d) => [d.start, d.end]), to]
  return ends.flatMap((at, i) => (i % 2 === 0 ? [text.slice(at, Math.max(at, ends[i + 1]!))] : [])).join(' ')
}

/** من المقرر أن يزور: what is planned begins right behind. */
const PLANNED_TO = /(?:المقرر|المزمع|المتوقع|المنتظر|المرجح|ینتظر) ان $/u

/** «حمله کند»: a verb in the subjunctive right behind, which the prefix of the present would make a fact. */
function isWished(document: Document, clause: Span, at: Told): boolean {
  const { cues, folded } = document
  if (cues.subjunctive === '') return false
  const inside = folded.text.slice(at.start, clause.end)
  const verbs = spansOf(cue(cues, cues.subjunctive), inside)
  return verbs.some(
    (v) =>
      v.end > at.end - at.start - 1 && v.start - (at.end - at.start) <= 24 && !/می ?$/u.test(inside.slice(0, v.start)),
  )
}

/** Verb-final: what stands before a verb from the last stop or joint on, commas and lists inside. */
function leadOf(document: Document, sentence: Sentence, at: Span): string {
  if (document.cues.order !== 'verb-final') return ''
  const before = document.folded.text.slice(sentence.start, at.start).split(/[.؛:]/u).at(-1) ?? ''
  const joints = spansOf(cue(document.cues, document.cues.joints), before)
  return before.slice(joints.at(-1)?.end ?? 0)
}

/** What somebody calls for has not happened: talks, accords, releases. What was fought has. */
function isAskedFor(document: Document, sentence: Sentence, at: Told): boolean {
  if (eventTypes.get(at.type)?.band === 'incident' && at.type !== 'deployment') return false
  const { cues, folded } = document
  if (cues.order === 'verb-final') {
    const after = folded.text.slice(at.end, sentence.end).split(/[.؛:]/u)[0] ?? ''
    const before = folded.text.slice(Math.max(sentence.start, at.start - 4), at.start)
    return / ?(?:به|بر|برای) $/u.test(before) && hasCue(cues, cues.demand, after)
  }
  const before = folded.text.slice(sentence.start, at.start).split(/[.؛;]/u).at(-1) ?? ''
  const words =
    before
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(-4)
      .join(' ') ?? ''
  return (
    hasCue(cues, cues.demand, before) && (hasCue(cues, cues.toward, words) || hasCue(cues, cues.speech.that, words))
  )
}

function nearVerb(document: Document, sentence: Sentence, at: Told): [number, number] {
  const clause = clauseAround(document, sentence, at)
  if (document.cues.order === 'verb-final')
    return [wholeFrom(document, clause.start, at.start - 20), verbEnd(document, at, clause.end)]
  const from = wholeFrom(document, clause.start, at.start - 26)
  return [from, at.form === 'noun' ? clause.end : at.end]
}

/** A place, or where the word that it falls into is over: of أعلن, لن is no word. */
export function wholeFrom({ folded }: Document, first: number, at: number): number {
  if (at <= first) return first
  let from = at
  while (/\p{L}/u.test(folded.text[from - 1] ?? '') && /\p{L}/u.test(folded.text[from] ?? '')) from++
  return from
}

/** Verb-final: what is told is told by its own verb, the first finite one; what "and" adds behind it has another. */
function verbEnd(document: Document, at: Told, end: number): number {
  const { cues, folded } = document
  const after = folded.text.slice(at.end, end)
  const verb = spansOf(cue(cues, cues.done), after).find((v) => /^ و /u.test(after.slice(v.end)))
  return verb ? at.end + verb.end : end
}
