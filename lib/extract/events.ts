import { dayValue } from '@/lib/calendar'
import type { DateValue, EpochDay } from '@/lib/calendar/date'
import { eventTypes, findActor, landmarks, places } from '@/lib/codebook/codebook'
import type { ActorId, EventTypeId, Measure, PlaceId, Realis } from '@/lib/domain/event'
import { foldText } from '@/lib/text/fold'
import type { Said, Speech } from './attribution'
import { speakerAt } from './claims'
import { wordsBetween } from './counts'
import type { TriggerForm, TriggerRow } from './cues/cues'
import { type Dated, daysValue } from './dates'
import { cue, type Document, endsIn, hasCue, rowsWithin, type Sentence, verbCue, within } from './document'
import type { Figure } from './figure'
import { type Name, sideOf } from './name'
import { type Span, spansOf, type Words, without } from './pattern'
import { clauseAround, realisOf, wholeFrom } from './realis'

/** A trigger found in a sentence. */
export type Hit = Span & { type: EventTypeId; form: TriggerForm }

/** A happening as one sentence tells it, before the sentences of an article are joined. */
export type Candidate = {
  sentence: Sentence
  trigger: Hit
  hits: Hit[]
  type: EventTypeId
  realis: Realis
  names: Name[]
  date: Dated | null
  value: DateValue | null
  /** «این گفت‌وگو»: told of before. */
  anaphoric: boolean
  /** Words say that it was at some time that is not told: «چندی پیش». */
  vague: boolean
  /** Talks of one host with each of several by himself. */
  apart: boolean
  /** The sentence tells history. */
  history: boolean
  /** It had happened before what is told: «کشته شده بود». */
  before: boolean
  attributedTo: ActorId[]
  speech: Speech | null
  places: PlaceId[]
  /** Of a statement: triggers of its sentence that tell it too, where they come to an event. */
  within?: readonly Hit[]
  rules: string[]
}

/** Types that may be tellings of one happening, and which of two the event is called by. */
const ranks: Record<EventTypeId, number> = {
  'air-drone-strike': 6,
  shelling: 5,
  'mine-explosion': 7,
  'attack-on-civilians': 7,
  'territorial-advance': 4,
  'armed-clash': 3,
  'ceasefire-violation': 2,
  'casualty-report': 1,
  agreement: 6,
  delimitation: 5,
  ceasefire: 6,
  call: 7,
  meeting: 4,
  visit: 3,
}

/** Broad families: triggers of one family in one sentence with one date tell one event. */
export function familyOf(type: EventTypeId): string {
  const family = eventTypes.get(type)?.family ?? type
  if (family === 'casualties') return 'fighting'
  if (family === 'call' || family === 'meeting' || family === 'accord' || family === 'delimitation') return 'talks'
  return family
}

/** Events that the sentences of an article tell of, one by one. */
export function findCandidates(document: Document, said: readonly Said[], figures: readonly Figure[]): Candidate[] {
  let last: Name | null = null
  return document.sentences.flatMap((sentence, i) => {
    const found = inSentence(
      document,
      sentence,
      said[i]!,
      figures.filter((f) => f.sentence === sentence.index),
    ).map((c) => withSubject(document, c, last))
    last = sentence.part === 'headline' ? last : (subjectIn(document, sentence) ?? last)
    return found
  })
}

/** Who the sentence is about: the first official that no preposition makes an object. */
function subjectIn(document: Document, sentence: Sentence): Name | null {
  return (
    sentence.names.find(
      (n) => (n.kind === 'person' || n.kind === 'office') && n.actors.length === 1 && !isAfter(document, sentence, n),
    ) ?? null
  )
}

/** "A day earlier he had spoken by phone with X": who "he" is was told in the sentence before. */
function withSubject(document: Document, candidate: Candidate, last: Name | null): Candidate {
  const { sentence, trigger, names } = candidate
  if (last === null || (candidate.type !== 'call' && candidate.type !== 'meeting')) return candidate
  const officials = names.filter((n) => n.kind === 'person' || n.kind === 'office')
  const told = officials.length > 0 ? officials : names
  const ahead = names.filter((n) => n.start < trigger.start && !isAfter(document, sentence, n))
  const two =
    new Set([...told, ...ahead].flatMap((n) => n.actors.map(sideOf))).size > 1 || names.some((n) => n.kind === 'pair')
  if (two) return candidate
  const [only] = told
  if (!only || only.actors.some((a) => sideOf(a) === sideOf(last.actors[0]!)) || !isAfter(document, sentence, only))
    return candidate
  const { cues, folded } = document
  const lead = folded.text.slice(sentence.start, Math.max(trigger.start, sentence.start))
  const meant = cues.order === 'subject-first' ? hasCue(cues, cues.speech.pronoun, lead) : true
  return meant
    ? { ...candidate, names: [last, ...told], rules: [...candidate.rules, 'subject told before'] }
    : candidate
}

/** A name that "with" or another preposition stands before. */
function isAfter(document: Document, sentence: Sentence, name: Name): boolean {
  const { cues, folded } = document
  const before = folded.text.slice(Math.max(sentence.start, name.start - 30), name.start)
  const open = before.split(/[,،.;؛:"]/u).at(-1) ?? ''
  return hasCue(cues, `${cues.with}|${cues.parts.toward}|${cues.locative}`, open)
}

function inSentence(document: Document, sentence: Sentence, said: Said, figures: readonly Figure[]): Candidate[] {
  const mishaps = within(document, cue(document.cues, document.cues.mishap), sentence)
  const told = hitsIn(document, sentence)
  const found = [...told, ...caught(document, told, figures)]
  const home = freed(document, sentence, found, figures)
  const other = counted(found, figures, mishaps).filter((h) => !isOfFreed(h, home))
  const all = [...other, ...home]
  const means = all.filter((h) => h.form === 'means')
  const live = all
    .filter((h) => h.form !== 'means' && isTold(document, sentence, h, all))
    .filter((h, _, told) => !isDeniedHit(document, said, h) && !isAsideBefore(document, sentence, said, h, told))
  const groups = grouped(document, sentence, live)
  const events = withoutPaper(document, sentence, groups)
    .flatMap((hits) =>
      daysOf(document, sentence, hits, all).map((day) => candidate(document, sentence, said, hits, means, day)),
    )
    .filter((e) => !isDenied(document, said, e))
  const offered = said.speech.some((s) => s.by !== null)
  const done = events.filter((e) => e.type !== 'mediation' || !offered)
  return [...done, ...statementsIn(document, sentence, said, done)]
}

/** Triggers of a sentence, the longest at each place. */
function hitsIn(document: Document, sentence: Sentence): Hit[] {
  const { triggers } = document.cues
  const cueOf = (row: TriggerRow): Words => (row.form === 'verb' ? verbCue : cue)(document.cues, row.words)
  const found = rowsWithin(document, triggers, cueOf, sentence).map(
    ({ start, end, row }): Hit => ({ start, end, type: row.type, form: formOf(document, start, end, row.form) }),
  )
  const across = (hit: Hit): boolean =>
    document.cues.order !== 'verb-final' &&
    hasCue(document.cues, document.cues.across, document.folded.text.slice(hit.start, hit.end))
  const order: Record<TriggerForm, number> = { verb: 0, noun: 1, casualty: 2, toll: 3, means: 4 }
  const described = within(document, cue(document.cues, document.cues.described), sentence)
  const sorted = found
    .filter((h) => !across(h) && !isDescription(document, h, described) && !isArrival(h, found))
    .sort(
      (a, b) =>
        order[a.form] - order[b.form] ||
        b.end - b.start - (a.end - a.start) ||
        (ranks[b.type] ?? 5) - (ranks[a.type] ?? 5),
    )
  const masks = within(document, cue(document.cues, document.cues.except), sentence)
  const kept: Hit[] = []
  for (const hit of sorted) {
    const masked = (m: Span): boolean =>
      hit.form === 'verb' ? m.start <= hit.start && hit.end <= m.end : hit.start < m.end && m.start < hit.end
    if (masks.some(masked)) continue
    const overlaps = kept.some((k) => hit.start < k.end && k.start < hit.end && isLess(hit, k))
    const inside = kept.some(
      (k) =>
        hit.start >= k.start &&
        hit.end <= k.end &&
        (k.start === hit.start ||
          (hit.form === 'noun' && (isLess(hit, k) || (k.end - k.start <= 40 && !isMore(hit, k))))),
    )
    if (!overlaps && !inside) kept.push(hit)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** "The liberated districts", "peacekeepers deployed in the region": a participle that says which, not what happened. */
function isDescription({ cues, folded }: Document, hit: Hit, described: readonly Span[]): boolean {
  if (cues.order !== 'subject-first' || (hit.form !== 'verb' && hit.form !== 'casualty')) return false
  if (described.some((d) => (d.start <= hit.start && hit.end <= d.end) || d.end === hit.end)) return true
  const one = /^\p{L}+(?:ed|en)$/u.test(folded.text.slice(hit.start, hit.end))
  return one && WHICH_AHEAD.test(folded.text.slice(Math.max(0, hit.start - 14), hit.start))
}

const WHICH_AHEAD =
  /\b(?:the|these|those|its|their|his|newly|recently|formerly|previously|already|temporarily|in|of|from|to|among) $/u

/** وصلت قوات حفظ السلام إلى: peacekeepers who arrive are deployed, and pay no visit. */
function isArrival(hit: Hit, all: readonly Hit[]): boolean {
  return (
    hit.type === 'visit' &&
    all.some((h) => h.type === 'deployment' && h.form === 'verb' && h.start < hit.end && hit.start < h.end)
  )
}

/** «نهایی شدن», an infinitive of a verb: a noun. */
function formOf(document: Document, start: number, end: number, form: TriggerForm): TriggerForm {
  if (form !== 'verb' || document.cues.infinitive === '') return form
  const last = document.folded.text.slice(start, end).split(' ').at(-1) ?? ''
  return hasCue(document.cues, document.cues.infinitive, last) ? 'noun' : form
}

const losses: ReadonlySet<Measure> = new Set(['killed', 'wounded', 'missing', 'equipment-destroyed'])

/** Letters between an accident and its dead. */
const MISHAP = 60

const lossForms: ReadonlySet<TriggerForm> = new Set(['casualty', 'toll'])

/**
 * Nouns of loss tell something only with a figure; a figure of loss tells it also where no verb of the table does. A
 * machine lost beside people lost is one more loss.
 */
function counted(hits: Hit[], figures: readonly Figure[], mishaps: readonly Span[]): Hit[] {
  const lost = figures.filter((f) => losses.has(f.claim.measure) && f.claim.value !== 0 && f.claim.stance === 'asserts')
  const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
  const taken = hits.some((h) => h.type === 'capture-of-personnel')
  const gone = (h: Hit): boolean => taken && lost.every((f) => f.claim.measure === 'missing' || !meets(h, f))
  const isOfMishap = (h: Span): boolean => mishaps.some((at) => Math.abs(at.start - h.start) < MISHAP)
  const told = hits.filter(
    (h) =>
      !(lossForms.has(h.form) && isOfMishap(h)) &&
      (h.form !== 'toll' || lost.some((f) => meets(h, f))) &&
      !(lossForms.has(h.form) && lost.length > 0 && gone(h)),
  )
  const people = lost.some((f) => f.claim.measure === 'killed' || f.claim.measure === 'wounded')
  const listed = (h: Hit): boolean =>
    people &&
    h.form === 'noun' &&
    h.type === 'air-drone-strike' &&
    lost.some((f) => f.claim.measure === 'equipment-destroyed' && meets(h, f))
  const bare = lost.filter(
    (f) =>
      !isOfMishap(f) &&
      !(taken && f.claim.measure === 'missing') &&
      !told.some((h) => h.form !== 'means' && meets(h, f)),
  )
  const made = bare.map((f): Hit => ({ start: f.start, end: f.end, type: 'armed-clash', form: 'casualty' }))
  const asLoss = (h: Hit): Hit => (listed(h) ? { ...h, type: 'armed-clash', form: 'casualty' } : h)
  const all = [...told.map((h): Hit => (h.form === 'toll' ? { ...h, form: 'casualty' } : asLoss(h))), ...made]
  return all.sort((a, b) => a.start - b.start)
}

/** "44 captives came home", أقلت 12 أسيرا: a figure of those let go tells of it where no trigger of the table does. */
function freed(document: Document, sentence: Sentence, hits: readonly Hit[], figures: readonly Figure[]): Hit[] {
  if (hits.some((h) => familyOf(h.type) === 'prisoners')) return []
  return figures
    .filter(({ claim }) => claim.measure === 'released' && claim.status === 'combatant' && claim.stance === 'asserts')
    .filter(({ claim }) => claim.value !== null && claim.value > 0 && claim.value < MANY_FREED)
    .map((f): Hit => ({ start: f.start, end: f.end, type: 'prisoner-release', form: 'verb' }))
    .filter((h) => !isTheme(document, sentence, h))
}

/** «شش نظامی را که … بودند، در کلبجر بازداشت کرد»: the same of soldiers taken, whose verb stands far behind them. */
function caught(document: Document, hits: readonly Hit[], figures: readonly Figure[]): Hit[] {
  if (document.cues.order !== 'verb-final' || hits.some((h) => capturing.has(familyOf(h.type)))) return []
  return figures
    .filter(({ claim }) => claim.measure === 'captured' && claim.status === 'combatant' && claim.stance === 'asserts')
    .filter(({ claim, toll }) => claim.value !== null && claim.value > 0 && claim.value < MANY_FREED && !toll)
    .map((f): Hit => ({ start: f.start, end: f.end, type: 'capture-of-personnel', form: 'verb' }))
}

const capturing: ReadonlySet<string> = new Set(['capture', 'prisoners'])

/** سلمت أذربيجان 15 أسيرا مقابل خرائط: given for those let go. */
function isOfFreed(hit: Hit, home: readonly Hit[]): boolean {
  return hit.type === 'other' && home.some((f) => f.start < hit.end && hit.start < f.end)
}

/** More than that are troops that go or come, not captives. */
const MANY_FREED = 500

/** Of two triggers at one place, the one that tells no more than the other. */
function isLess(hit: Hit, kept: Hit): boolean {
  return (
    hit.type === kept.type ||
    (familyOf(hit.type) === familyOf(kept.type) && (ranks[hit.type] ?? 5) <= (ranks[kept.type] ?? 5))
  )
}

/** «هدف بمباران هوایی قرار گرفت», "came under rocket fire": a noun of fighting inside the verb says what kind. */
function isMore(hit: Hit, kept: Hit): boolean {
  const strike = hit.type === 'shelling' || hit.type === 'air-drone-strike'
  return strike && kept.type === 'armed-clash' && hit.start > kept.start && hit.end < kept.end
}

/** What a speaker denies has not happened, as far as the sentence tells. */
function isDenied(document: Document, said: Said, event: Candidate): boolean {
  if (document.cues.order !== 'verb-final') return isDeniedHit(document, said, event.trigger)
  if (event.date === null && said.speech.some((s) => s.deny)) return true
  return said.speech.some((s) => s.deny && s.start >= event.trigger.end)
}

/** What stands behind a verb of denying, and no other verb of saying between. */
function isDeniedHit(document: Document, said: Said, hit: Span): boolean {
  if (document.cues.order === 'verb-final') return false
  return said.speech.findLast((s) => s.kind === 'says' && s.end <= hit.start)?.deny ?? false
}

/** Whether the words tell that it happened: a verb does; a noun needs a verb that makes it happen, or its own day beside it. */
function isTold(document: Document, sentence: Sentence, hit: Hit, all: Hit[]): boolean {
  if (isReduced(document, hit)) return dayBeside(document, sentence, hit, 4)
  if (isVessel(document, sentence, hit)) return false
  if (hit.form === 'verb' || hit.form === 'casualty') return true
  if (isHeld(document, sentence, hit) || isOccasion(document, sentence, hit)) return true
  if (isOpinionOf(document, sentence, hit) || isAim(document, sentence, hit) || isMeasure(document, sentence, hit))
    return false
  const incident = isIncident(hit.type)
  if (incident && all.some((h) => h.form === 'casualty' && distance(document, hit, h) <= 12)) return true
  const theme = isTheme(document, sentence, hit)
  const reach = isAnaphoric(document, sentence, hit) ? 2 : theme ? 4 : 6
  if (isEnd(document, sentence, hit))
    return (
      dayBeside(document, sentence, hit, 1) ||
      (lastingAs(document, sentence, [hit]) !== null && !isClosed(document, sentence, all))
    )
  if (dayBeside(document, sentence, hit, reach)) return true
  if (theme) return false
  if (hit.type === 'call') return true
  if (sentence.part === 'headline') return true
  const clause = clauseAround(document, sentence, hit)
  const text = document.folded.text
  const around = `${text.slice(clause.start, hit.start)} ${text.slice(hit.end, clause.end)}`
  if (hasCue(document.cues, document.cues.happen, around)) return true
  const { strong, verbs } = document.cues.speech
  const unsaid = without(verbCue(document.cues, strong), without(verbCue(document.cues, verbs), around))
  if (hasCue(document.cues, document.cues.done, unsaid)) return true
  return all.some((h) => h.form === 'casualty' && h.start >= clause.start - 30 && h.end <= clause.end + 30)
}

/** "The peacekeepers deployed in Karabakh": who they are, not what was done. */
function isReduced({ cues, folded }: Document, hit: Hit): boolean {
  if (cues.order !== 'subject-first' || hit.form !== 'verb' || hit.type !== 'deployment') return false
  const { text } = folded
  const word = /(?:deployed|stationed)$/u.exec(text.slice(hit.start, hit.end))?.[0]
  if (
    !word ||
    !/^ (?:in|to|at|along|on|there|under|by|since|near|across|around)\b/u.test(text.slice(hit.end, hit.end + 8))
  )
    return false
  const before = text.slice(Math.max(0, hit.start - 24), hit.end - word.length)
  return !/\b(?:was|were|been|being|be|is|are|has|have|had)(?: \p{L}+ly)? $/u.test(before)
}

/** «شدیدترین درگیری از پایان جنگ ۲۰۲۰», "the worst since the truce of 1994": what something is only measured by. */
function isMeasure(document: Document, sentence: Sentence, hit: Hit): boolean {
  const { cues, folded } = document
  const before = folded.text.slice(Math.max(sentence.start, hit.start - MEASURED), hit.start)
  return hasCue(cues, cues.sinceThen, before.split(/[،,;؛]/u).at(-1) ?? '') && hasCue(cues, cues.superlative, before)
}

const MEASURED = 90

/** «در بیانیه‌ای مشترک اعلام کردند»: the paper only carries what is said. */
function isVessel(document: Document, sentence: Sentence, hit: Hit): boolean {
  const { cues, folded } = document
  if (cues.speech.issuing === '' || hit.type !== 'agreement') return false
  const lead = folded.text.slice(Math.max(sentence.start, hit.start - 16), hit.start).trimEnd()
  const paper = hasCue(cues, cues.speech.nouns, folded.text.slice(hit.start, hit.end))
  if (!paper || !endsIn(document, cues.speech.issuing, lead) || dayBeside(document, sentence, hit, 1)) return false
  const said = verbCue(cues, `${cues.speech.verbs}|${cues.speech.strong}`)
  return within(document, said, sentence).some((v) => v.start >= hit.end)
}

/** "The talks that were held", اللقاء الذي عقد: a clause of its own right behind tells that it happened. */
function isHeld(document: Document, sentence: Sentence, hit: Hit): boolean {
  if (document.cues.order === 'verb-final') return false
  const after = document.folded.text.slice(hit.end, Math.min(sentence.end, hit.end + 36))
  const words = after.match(/[\p{L}-]+/gu)?.slice(0, 4) ?? []
  return hasCue(document.cues, document.cues.whichHeld, words.join(' '))
}

/** «در دیدار با نخست‌وزیر ارمنستان گفت», خلال لقائه نظيره, "during a meeting with X": of what was said there, officials of two sides near. */
function isOccasion(document: Document, sentence: Sentence, hit: Hit): boolean {
  if (hit.form !== 'noun' || (hit.type !== 'meeting' && hit.type !== 'call')) return false
  const { cues, folded } = document
  const before = folded.text.slice(Math.max(sentence.start, hit.start - OCCASION), hit.start).trimEnd()
  const clitic = cues.order === 'verb-first' && /^ب/u.test(folded.text.slice(hit.start, hit.end))
  if (!clitic && !endsIn(document, cues.occasion, before)) return false
  const officials = sentence.names.filter((n) => n.kind === 'person' || n.kind === 'office')
  const beside = officials.find((n) => n.start >= hit.start && n.start - hit.end <= PARTNER)
  const other = (n: Name): boolean =>
    beside !== undefined && n.actors.some((a) => !beside.actors.map(sideOf).includes(sideOf(a)))
  return beside !== undefined && officials.some(other)
}

const OCCASION = 14
/** Letters from the word for talks to whom they were with. */
const PARTNER = 24

/** «برای حمله موشکی», لاستعادة, "in preparation for an attack": what somebody was about, not what was done. */
function isAim(document: Document, sentence: Sentence, hit: Hit): boolean {
  const { text } = document.folded
  const purpose = document.cues.order === 'verb-first' && hit.type === 'territorial-advance'
  if (purpose && /^[وف]?ل/u.test(text.slice(hit.start, hit.end))) return true
  const before = text.slice(Math.max(sentence.start, hit.start - 24), hit.start)
  const words =
    before
      .match(/[\p{L}]+/gu)
      ?.slice(-3)
      .join(' ') ?? ''
  return spansOf(cue(document.cues, document.cues.aim), words).some((s) => s.end === words.length)
}

function isTheme(document: Document, sentence: Sentence, hit: Hit): boolean {
  const before = document.folded.text.slice(Math.max(sentence.start, hit.start - 30), hit.start)
  const words =
    before
      .match(/[\p{L}\p{N}']+/gu)
      ?.slice(-3)
      .join(' ') ?? ''
  const { theme, demand, toward } = document.cues
  if (hasCue(document.cues, theme, words) || hasCue(document.cues, demand, words)) return true
  const asked = hasCue(document.cues, demand, document.folded.text.slice(sentence.start, hit.start))
  return document.cues.order !== 'verb-final' && asked && hasCue(document.cues, toward, words)
}

/** Fighting that is told to have ended: the day is the end's. */
function isEnd(document: Document, sentence: Sentence, hit: Hit): boolean {
  if (familyOf(hit.type) !== 'fighting') return false
  const clause = clauseAround(document, sentence, hit)
  return hasCue(document.cues, document.cues.ended, document.folded.text.slice(clause.start, clause.end))
}

/** An accord of its day that ended the war tells of the accord. */
function isClosed(document: Document, sentence: Sentence, all: readonly Hit[]): boolean {
  return all.some((h) => h.type === 'agreement' && dayBeside(document, sentence, h))
}

/** The object of a verb of opinion: "welcomed the agreement", «تبادل اسرا را مثبت دانست». */
function isOpinionOf(document: Document, sentence: Sentence, hit: Hit): boolean {
  const { cues, folded } = document
  if (familyOf(hit.type) === 'fighting' && cues.order !== 'verb-final')
    return strongBefore(document, sentence, hit, 26) || isCondemned(document, sentence, hit)
  if (cues.order !== 'verb-final') return strongBefore(document, sentence, hit, 40)
  const rest = folded.text.slice(hit.end, sentence.end)
  const object = /^(?:[ "]+[\p{L}\p{N}]+){0,8}[ "]+را(?!\p{L})/u.exec(rest)
  if (object !== null) return hasCue(cues, cues.speech.strong, rest.slice(object[0].length))
  const before = folded.text.slice(Math.max(sentence.start, hit.start - 16), hit.start)
  return /(?<!\p{L})از(?: [\p{L}]+){0,2} $/u.test(before) && hasCue(cues, cues.speech.strong, rest)
}

/** «دانت الوزارة في بيان الهجوم الأذربيجاني»: the definite object of a verb of its own act, further on. */
function isCondemned(document: Document, sentence: Sentence, hit: Hit): boolean {
  const { cues, folded } = document
  if (cues.order !== 'verb-first' || !folded.text.slice(hit.start).startsWith('ال')) return false
  const before = folded.text.slice(Math.max(sentence.start, hit.start - CONDEMNED), hit.start)
  const after = /(?<!\p{L})(?:بعد|قبل|خلال|في|منذ|اثر|عقب|علی|مع|و|الی) ?$/u.test(before)
  const act = spansOf(verbCue(cues, cues.speech.act), before).at(-1)
  return (
    act !== undefined &&
    !after &&
    !hasCue(cues, cues.joints, before.slice(act.end)) &&
    !/[،,:;؛"]/u.test(before.slice(act.end))
  )
}

const CONDEMNED = 70

function strongBefore(document: Document, sentence: Sentence, hit: Hit, reach: number): boolean {
  const { cues, folded } = document
  const before = folded.text.slice(Math.max(sentence.start, hit.start - reach), hit.start)
  return (
    hasCue(cues, cues.speech.strong, before) && !hasCue(cues, cues.speech.accuse, before) && !/[،,:;؛"]/u.test(before)
  )
}

function usable(date: Dated): boolean {
  const known = date.open === 'until' ? date.value?.lastDay : date.value?.firstDay
  return date.kind === 'date' && known != null && !date.future && !date.wide
}

/** A date within a few words, no joint between: «جنگ سال ۲۰۲۰», مباحثات الجمعة. */
function dayBeside(document: Document, sentence: Sentence, hit: Hit, reach = 6): boolean {
  const { cues, folded } = document
  return sentence.dates.some(
    (d) =>
      usable(d) &&
      distance(document, hit, d) <= reach &&
      !(d.end < hit.start && hasCue(cues, cues.theme, folded.text.slice(d.end, hit.start))),
  )
}

/** Words between two spans, joints and commas counted dear; a name in quotes costs its words. */
export function distance(document: Document, a: Span, b: Span): number {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start]
  if (to <= from) return 0
  const { counts, folded } = document
  const words = wordsBetween(counts, folded.text, from, to)
  const joints = within(document, cue(document.cues, document.cues.joints), { start: from, end: to }).length
  const commas = counts.commas[to]! - counts.commas[from]!
  const stops = counts.stops[to]! - counts.stops[from]! - (/^ ?: /u.test(folded.text.slice(from, from + 3)) ? 1 : 0)
  const names = commas < 2 ? 0 : (folded.text.slice(from, to).match(/"[^",،]{1,40}"/gu)?.length ?? 0) * 2
  return words + joints * 6 + (commas - names) * 3 + stops * 8
}

/** Hits that tell one event: same family, and no date of their own that parts them. */
function grouped(document: Document, sentence: Sentence, hits: Hit[]): Hit[][] {
  const groups: { key: string; hits: Hit[] }[] = []
  const tolls = hits.filter((h) => h.form === 'casualty')
  const counted = tolls.length > 0 ? 'capture' : ''
  for (const hit of hits.filter((h) => h.form !== 'casualty' && familyOf(h.type) !== counted)) {
    const date = dateOf(document, sentence, hit, hits)
    const key = `${familyOf(hit.type)}/${date?.value?.edtf ?? ''}`
    const same = groups.find((g) => g.key === key)
    if (same) same.hits.push(hit)
    else groups.push({ key, hits: [hit] })
  }
  const { cues } = document
  const parts = cues.order === 'verb-first' && !hasCue(cues, cues.claims.cumulative, sentence.text)
  for (const hit of tolls) {
    const day = dateOf(document, sentence, hit, hits)?.value?.edtf ?? ''
    const incidents = groups.filter((g) => isIncident(g.hits[0]!.type))
    const apart =
      parts &&
      day !== '' &&
      incidents.length > 0 &&
      incidents.every((g) => !g.key.endsWith(`/${day}`) && !g.key.endsWith('/'))
    if (apart) {
      groups.push({ key: `toll/${day}`, hits: [hit] })
      continue
    }
    const near = groups
      .filter(
        (g) => isIncident(g.hits[0]!.type) && (day === '' || !g.key.startsWith('toll/') || g.key === `toll/${day}`),
      )
      .sort((a, b) => gapTo(a.hits, hit) - gapTo(b.hits, hit))[0]
    if (near) near.hits.push(hit)
    else groups.push({ key: 'toll', hits: [hit] })
  }
  return groups.map((g) => g.hits)
}

/**
 * A contract that was signed is the arms deal, not an accord beside it; a decree that
 * appoints is the appointment, an attack on an embassy no fighting besides.
 */
function withoutPaper(document: Document, sentence: Sentence, groups: readonly Hit[][]): Hit[][] {
  const done = groups.filter((g) => realisOfHit(document, sentence, leading(g)) === 'actual')
  const has = (type: EventTypeId): boolean => done.some((g) => g.some((h) => h.type === type))
  const deal = has('arms-deal-cooperation') || has('prisoner-release')
  const free = has('prisoner-release')
  const post = has('dismissal-appointment')
  const house = has('other-incident')
  const dayOf = (g: readonly Hit[]): string =>
    g.flatMap((h) => dateOf(document, sentence, h, groups.flat())?.value?.edtf ?? []).at(0) ?? ''
  const strong = groups.filter((g) => g.every((h) => !weak.has(h.type))).map(dayOf)
  return groups.filter(
    (g) =>
      !(strong.length > 0 && g.every((h) => weak.has(h.type)) && (dayOf(g) === '' || strong.includes(dayOf(g)))) &&
      !(house && g.every((h) => familyOf(h.type) === 'fighting')) &&
      !(deal && g.every((h) => h.type === 'agreement')) &&
      !(free && g.every((h) => h.form === 'noun' && incidentFamilies.has(familyOf(h.type)))) &&
      !(free && g.every((h) => h.type === 'capture-of-personnel')) &&
      !(post && g.every((h) => h.type === 'legal-political-step')),
  )
}

/** Told by the way where the sentence tells of more than them: what was sent, closed, opened, carried, mediated. */
const weak: ReadonlySet<EventTypeId> = new Set(['aid-access', 'deployment', 'mediation', 'blockade'])

const incidentFamilies: ReadonlySet<string> = new Set(['fighting', 'capture'])

function isIncident(type: EventTypeId): boolean {
  return eventTypes.get(type)?.band === 'incident'
}

function gapTo(hits: readonly Hit[], hit: Hit): number {
  return Math.min(...hits.map((h) => Math.abs(h.start - hit.start)))
}

/** The date nearest to a trigger, unless another trigger is much nearer to it and this one has none. */
function dateOf(document: Document, sentence: Sentence, hit: Hit, hits: Hit[]): Dated | null {
  const dates = sentence.dates
    .filter(usable)
    .filter((d) => !onlyCompares(document, sentence, hit, d) && !isOfNextClause(document, hit, d))
    .filter((d) => !isToCome(document, d))
  const costs = dates.map((d) => ({ d, cost: distance(document, hit, d) }))
  const best = costs.sort((a, b) => a.cost - b.cost)[0]
  if (!best) return null
  const rival = hits.some(
    (h) => h !== hit && familyOf(h.type) !== familyOf(hit.type) && distance(document, h, best.d) + 8 < best.cost,
  )
  return rival && best.cost > 14 ? null : best.d
}

/** "Before the end of this month": a day after that of publication dates nothing that happened. */
function isToCome({ published }: Document, { open, value }: Dated): boolean {
  const first = open === 'until' ? value?.lastDay : value?.firstDay
  return published !== null && first != null && first > published + 1
}

/** ", and on Thursday one more died"; «دیدار کردند و این افراد که ۲۵ آبان …»: verb-final, a day behind a finite verb and a joint is of the clause that comes next. */
function isOfNextClause(document: Document, hit: Hit, date: Dated): boolean {
  if (date.start < hit.end || hit.type === 'statement') return false
  const gap = document.folded.text.slice(hit.end, date.start)
  if (document.cues.order === 'verb-final') return hit.form === 'verb' && /(?<!\p{L})(?:و|که)(?!\p{L})/u.test(gap)
  const after = document.folded.text.slice(date.end, date.end + 2)
  return /(?:, and(?: on| in)?|[،,] ?و\p{L}{0,3}) $|[،,] ?و$/u.test(gap) && /^ \p{L}/u.test(after)
}

/** "The deadliest since 2020": not when it was. */
function onlyCompares(document: Document, sentence: Sentence, hit: Hit, date: Dated): boolean {
  if (familyOf(hit.type) !== 'fighting' && familyOf(hit.type) !== 'talks') return false
  return date.open === 'since' && datedValue(document, sentence, hit, date) === null
}

const listable: ReadonlySet<string> = new Set(['fighting', 'talks'])
const LISTED_WORDS = 6

/** The days of a list, each of a happening of its own: "wars in the early 1990s and in 2020"; null for the one that is nearest. */
function daysOf(document: Document, sentence: Sentence, hits: readonly Hit[], all: readonly Hit[]): (Dated | null)[] {
  const trigger = hits[0]!
  const calls = hits.some((h) => h.type === 'call' || h.form === 'casualty')
  if (calls || !listable.has(familyOf(trigger.type))) return [null]
  const dates = sentence.dates.filter((d) => usable(d) && d.open === null && d.start >= trigger.start)
  const list = dates.slice(0, 1)
  for (const next of dates.slice(1)) {
    const last = list.at(-1)!
    if (!isListed(document, last, next, all)) break
    list.push(next)
  }
  return list.length > 1 && distance(document, trigger, list[0]!) <= 14 ? list : [null]
}

function isListed(document: Document, last: Dated, next: Dated, all: readonly Hit[]): boolean {
  const gap = document.folded.text.slice(last.end, next.start)
  const joined = document.locale === 'en' ? /(?:^|[, ])and(?: |$)/u.test(gap) : /(?:^|[،, ])و/u.test(gap)
  const words = gap.match(/\p{L}+/gu)?.length ?? 0
  const apart = (next.value?.firstDay ?? 0) - (last.value?.lastDay ?? 0) > 1
  return (
    joined &&
    apart &&
    words <= LISTED_WORDS &&
    !all.some((h) => h.start >= last.end && h.end <= next.start) &&
    !/[.:;؛]/u.test(gap)
  )
}

function candidate(
  document: Document,
  sentence: Sentence,
  said: Said,
  hits: Hit[],
  means: Hit[],
  listed: Dated | null,
): Candidate {
  const trigger = leading(hits)
  const type = typeOf(document, sentence, hits, means)
  const date =
    listed ??
    dateOf(document, sentence, trigger, hits) ??
    hits.map((h) => dateOf(document, sentence, h, hits)).find((d) => d) ??
    (sentence.under && usable(sentence.under) ? sentence.under : null)
  const lasting = lastingAs(document, sentence, hits)
  const speaker = speakerAt(said, trigger, document)
  const speech = said.speech.find((s) => s.by === speaker) ?? null
  const earlier = date === null && isSaidEarlier(document, sentence, said, speaker)
  return {
    sentence,
    trigger,
    hits,
    type,
    realis: realisOfHit(document, sentence, trigger),
    names: partiesOf(document, sentence, trigger, type, speech),
    date: lasting ?? date,
    value: lasting?.value ?? (date ? datedValue(document, sentence, trigger, date) : null),
    anaphoric: isAnaphoric(document, sentence, trigger),
    vague: date === null && !earlier && isVague(document, withoutBeforeThis(document, sentence)),
    apart: type === 'meeting' && isApart(document, sentence, trigger),
    history: !earlier && hasCue(document.cues, document.cues.history, sentence.text),
    before: isBefore(document, sentence, hits, said),
    attributedTo: speaker ? [speaker] : [],
    speech,
    places: placesOf(sentence, trigger),
    rules: [`${trigger.type} ${trigger.form}`],
  }
}

/** «درگیری‌های ۴۴ روزه»: the war that lasted so long. */
function lastingAs(document: Document, sentence: Sentence, hits: readonly Hit[]): Dated | null {
  const long = sentence.dates.find(
    (d) => d.days !== null && hits.some((h) => familyOf(h.type) === 'fighting' && distance(document, h, d) <= 2),
  )
  if (!long || long.days === null) return null
  const days = long.days
  const marks = [...landmarks.values()].filter(
    (m) => m.family === 'fighting' && days > 7 && Math.abs(m.interval.last - m.interval.first + 1 - days) <= 1,
  )
  const [mark] = marks
  if (!mark || marks.length > 1) return null
  return {
    ...long,
    value: daysValue(mark.interval.first, mark.interval.last),
    resolvedFrom: 'landmark',
    rule: 'lasted as long as the landmark',
  }
}

const LONG_AGO = 400
const OLD_DAYS = 30

/** A day since which something goes on lasts until the latest day told, else that of publication; what began then, or long ago, is dated to that day. */
function datedValue(document: Document, sentence: Sentence, trigger: Hit, date: Dated): DateValue | null {
  const { value } = date
  if (date.open === 'until' && value?.lastDay != null) return dayValue(value.lastDay)
  const first = value?.firstDay
  if (date.open === null || first == null) return value
  if (date.open === 'after') return dayValue(first)
  if (isWhen(document, sentence, date)) return closed(date, first)
  const clause = clauseAround(document, sentence, trigger)
  const text = document.folded.text.slice(Math.min(clause.start, date.start), Math.max(clause.end, date.end))
  const begun = hasCue(document.cues, document.cues.begin, text)
  const last = document.published
  const acts = familyOf(trigger.type) !== 'fighting' && familyOf(trigger.type) !== 'talks'
  if (last === null || last - first > OLD_DAYS) return begun || acts ? closed(date, first) : null
  if (begun) return dayValue(first)
  const later = sentence.dates.filter((d) => d !== date && usable(d)).flatMap((d) => d.value?.firstDay ?? [])
  const until = later.filter((day) => day > first && day < last)
  return daysValue(first, until.length > 0 ? Math.max(...until) : last)
}

/** "Since May 12, when troops advanced": what the clause tells was on that day. */
function isWhen(document: Document, sentence: Sentence, date: Dated): boolean {
  return /^[،,]? ?(?:when\b|حین|حینما|عندما|که در ان|هنگامی که|زمانی که|وقتی)/u.test(
    document.folded.text.slice(date.end, Math.min(sentence.end, date.end + 16)),
  )
}

function closed(date: Dated, first: EpochDay): DateValue | null {
  const edtf = date.value?.edtf.replace(/\/\.\.$/u, '') ?? ''
  return /^\d{4}(?:-\d{2})?$/u.test(edtf) ? null : dayValue(first)
}

/** "This call", «این دیدار»: the talk told of before. */
function isAnaphoric(document: Document, sentence: Sentence, trigger: Hit): boolean {
  if (trigger.form !== 'noun') return false
  const before = document.folded.text.slice(Math.max(sentence.start, trigger.start - 12), trigger.start)
  const word = before.match(/[\p{L}]+/gu)?.at(-1) ?? ''
  const definite =
    document.locale === 'ar' &&
    /^(?:ال|لل)/u.test(document.folded.text.slice(trigger.start, trigger.end).replace(/^[وفبلک]+(?=ال)/u, ''))
  return definite || hasCue(document.cues, document.cues.anaphor, word)
}

/** A noun with its day beside it happened, unless it was planned; what the nearest day is still to come for is planned. */
function realisOfHit(document: Document, sentence: Sentence, trigger: Hit): Realis {
  const realis = realisOf(document, sentence, trigger)
  if (realis === 'actual' && isAhead(document, sentence, trigger)) return 'planned'
  const mild = realis === 'habitual' || realis === 'negated'
  return mild && trigger.form === 'noun' && dayBeside(document, sentence, trigger) ? 'actual' : realis
}

const AHEAD = 9

function isAhead(document: Document, sentence: Sentence, trigger: Hit): boolean {
  const last = document.published
  const near = sentence.dates
    .map((d) => ({ d, away: distance(document, trigger, d) }))
    .sort((a, b) => a.away - b.away)[0]
  if (!near || near.away > AHEAD || near.d.kind !== 'date') return false
  const first = near.d.open === 'until' ? near.d.value?.lastDay : near.d.value?.firstDay
  return near.d.future || (last !== null && first != null && first > last + 1)
}

function leading(hits: Hit[]): Hit {
  const order: Record<TriggerForm, number> = { verb: 0, noun: 1, casualty: 2, toll: 3, means: 4 }
  return [...hits].sort(
    (a, b) => order[a.form] - order[b.form] || (ranks[b.type] ?? 5) - (ranks[a.type] ?? 5) || a.start - b.start,
  )[0]!
}

/** The most telling of the types; what it was done with refines bare fighting, except where both sides fought. */
function typeOf(document: Document, sentence: Sentence, hits: Hit[], means: Hit[]): EventTypeId {
  const told = hits.filter((h) => h.form !== 'casualty')
  if (told.length === 0 && hasCue(document.cues, document.cues.claims.cumulative, sentence.text))
    return 'casualty-report'
  const pool = told.length > 0 ? told : hits
  const best = [...pool].sort((a, b) => (ranks[b.type] ?? 5) - (ranks[a.type] ?? 5))[0]!
  if (best.type === 'call' && pool.some((h) => isSigning(document, h))) return 'agreement'
  if (best.type === 'delimitation' && pool.some((h) => h.type === 'meeting' && h.form === 'verb')) return 'meeting'
  if (best.type !== 'armed-clash' && best.type !== 'ceasefire-violation') {
    if (best.type === 'ceasefire-violation') return best.type
    return best.type
  }
  const near = means.filter(
    (m) =>
      clauseAround(document, sentence, best).start <= m.start && m.end <= clauseAround(document, sentence, best).end,
  )
  const refined = near.sort((a, b) => (ranks[b.type] ?? 0) - (ranks[a.type] ?? 0))[0]
  const both = hits.some((h) =>
    hasCue(document.cues, document.cues.bothFought, document.folded.text.slice(h.start, h.end)),
  )
  if (refined && !both && best.form !== 'casualty') return refined.type
  if (best.type === 'ceasefire-violation' && hits.some((h) => h.form === 'casualty')) return 'armed-clash'
  return best.type
}

/** "Met separately with", لقاءين منفصلين, «جداگانه دیدار کرد». */
function isApart(document: Document, sentence: Sentence, trigger: Hit): boolean {
  return within(document, cue(document.cues, document.cues.apart), sentence).some(
    (at) => distance(document, trigger, at) <= 8,
  )
}

/** What was signed over a call is an accord. */
function isSigning(document: Document, hit: Hit): boolean {
  const words = document.folded.text.slice(hit.start, hit.end)
  return hit.type === 'agreement' && hit.form === 'verb' && hasCue(document.cues, document.cues.parts.sign, words)
}

/** «پنجشنبه نیز یک نظامی کشته شده بود»: the verb itself, not that of saying, is of a time before. */
function isBefore({ cues, folded }: Document, sentence: Sentence, hits: readonly Hit[], said: Said): boolean {
  if (cues.pluperfect === '') return false
  return hits.some((h) => {
    if (h.form !== 'verb' && h.form !== 'casualty') return false
    if (said.speech.some((s) => s.start < h.end && h.start < s.end)) return false
    return hasCue(cues, cues.pluperfect, folded.text.slice(h.start, Math.min(sentence.end, h.end + AUXILIARY)))
  })
}

/** «سربازانی را که وارد خاک این کشور شده بودند، بازداشت کرد»: what the clause by the way tells of them led to the rest. */
function isAsideBefore(document: Document, sentence: Sentence, said: Said, hit: Hit, all: readonly Hit[]): boolean {
  if (!isIncident(hit.type) || !isBefore(document, sentence, [hit], said)) return false
  const lead = document.folded.text.slice(Math.max(sentence.start, hit.start - ASIDE), hit.start)
  if (!/ را که [^،,.]*$/u.test(lead)) return false
  const later = all.find((h) => h.start >= hit.end && h.form === 'verb' && isIncident(h.type))
  return all.some((h) => h.type === 'capture-of-personnel' && h.start < hit.start) || later !== undefined
}

/** Letters that such a clause may take before its verb. */
const ASIDE = 80

/** «پیش‌تر خبر داده و گفته بود», "earlier the ministry had said": the words were before, and what they tell of is what is told. */
function isSaidEarlier({ cues, folded }: Document, sentence: Sentence, said: Said, by: ActorId | null): boolean {
  if (cues.pluperfect === '' || by === null) return false
  const soon = (d: Dated): boolean => hasCue(cues, cues.hadSaid, folded.text.slice(d.start, d.end))
  if (sentence.dates.some((d) => d.kind === 'vague' && !soon(d))) return false
  return said.speech.some((s) => {
    if (s.by !== by || s.kind !== 'says') return false
    const verb = folded.text.slice(s.start, Math.min(sentence.end, s.end + AUXILIARY))
    return hasCue(cues, cues.pluperfect, verb) && hasCue(cues, cues.hadSaid, folded.text.slice(sentence.start, s.start))
  })
}

/** Letters that "had" takes behind its verb. */
const AUXILIARY = 6

/** The sentence up to the words of saying: what is told behind them says nothing of their day. */
function beforeWords({ cues, folded }: Document, sentence: Sentence, { end }: Span): Sentence {
  if (cues.order !== 'verb-final') return sentence
  const told = Math.min(sentence.end, end)
  return {
    ...sentence,
    end: told,
    text: folded.text.slice(sentence.start, told),
    dates: sentence.dates.filter((d) => d.start < told),
  }
}

/** «پیش از این دیدار»: before what is named, not at some time before. */
function withoutBeforeThis(document: Document, sentence: Sentence): Sentence {
  const { cues, folded } = document
  if (cues.pluperfect === '') return sentence
  const nouns = rowsWithin(document, cues.triggers, (row) => cue(cues, row.words), sentence)
  const named = within(document, cue(cues, cues.hadSaid), sentence).filter(
    (e) => /این$/u.test(folded.text.slice(e.start, e.end)) && nouns.some((n) => n.start === e.end + 1),
  )
  if (named.length === 0) return sentence
  return {
    ...sentence,
    text: named.reduce((rest, e) => rest.replace(folded.text.slice(e.start, e.end), ' '), sentence.text),
    dates: sentence.dates.filter((d) => !named.some((e) => d.start < e.end && e.start < d.end)),
  }
}

function isVague(document: Document, sentence: Sentence): boolean {
  return (
    sentence.dates.some(
      (d) =>
        d.open === 'since' ||
        d.kind === 'vague' ||
        (d.kind === 'anaphora' && d.value === null && !SHORTLY.test(foldText(d.surface))),
    ) || hasCue(document.cues, document.cues.earlier, untilToday(document, sentence))
  )
}

/** "Minutes after these words": no other day. */
const SHORTLY = /minutes?|hours?|دقیقه|دقایق|ساعت|ساعات|لحظات/u

/** "Said earlier that three were killed": the words are of the same day, and so is what they tell. */
function untilToday({ cues }: Document, sentence: Sentence): string {
  return cues.earlierToday === '' ? sentence.text : without(cue(cues, cues.earlierToday), sentence.text)
}

const people: ReadonlySet<Name['kind']> = new Set(['person', 'office', 'body'])

/** Names that take part. Talks: the officials, else the states before what it was about. Fighting: the names told, without the speaker. */
function partiesOf(
  document: Document,
  sentence: Sentence,
  trigger: Hit,
  type: EventTypeId,
  speech: Speech | null,
): Name[] {
  const names = sentence.names.filter(
    (n) => (n.actors.length > 0 || n.kind === 'pair') && n.kind !== 'media' && n.kind !== 'place',
  )
  const family = familyOf(type)
  const theme =
    speech?.strong === true &&
    trigger.form === 'noun' &&
    trigger.start > speech.end &&
    isTheme(document, sentence, trigger)
  const others = theme ? names.filter((n) => n.start > speech.end) : names
  if (family === 'talks' || family === 'prisoners') return talkers(document, sentence, trigger, others, type)
  return names.filter((n) => n !== speech?.name || ((speech?.strong ?? false) && type === 'statement'))
}

function talkers(document: Document, sentence: Sentence, trigger: Hit, names: Name[], type: EventTypeId): Name[] {
  const officials = names.filter((n) => people.has(n.kind))
  const roots = new Set(officials.flatMap((n) => n.actors.map(sideOf)))
  if (roots.size >= 2 && type !== 'agreement') return officials
  const topics = within(document, cue(document.cues, document.cues.about), sentence).filter(
    (s) => s.start > trigger.end && !sentence.dates.some((d) => d.start <= s.end + 1 && s.end <= d.end),
  )
  const limit = topics[0]?.start ?? sentence.end
  const before = names.filter((n) => n.start < limit)
  const told = [...new Set(before.flatMap((n) => n.actors.map(sideOf)))]
  const council =
    topics.length > 0 && told.some((side) => findActor(side)?.kind === 'organisation') && type === 'meeting'
  return told.length >= 2 || council ? before : names
}

function placesOf(sentence: Sentence, trigger: Hit): PlaceId[] {
  const found = sentence.names.filter((n) => n.kind === 'place' && n.place !== null)
  const near = found.sort((a, b) => Math.abs(a.start - trigger.start) - Math.abs(b.start - trigger.start))
  return [...new Set(near.map((n) => n.place!))].sort(
    (a, b) => (places.get(a)?.precision ?? 9) - (places.get(b)?.precision ?? 9),
  )
}

/** What is said in a sentence; "while Ankara condemned it" is a second speaker's own, with whom its clause names. */
function statementsIn(document: Document, sentence: Sentence, said: Said, events: Candidate[]): Candidate[] {
  const first = statementIn(document, sentence, said, events)
  if (!first?.speech) return []
  const next = said.speech.find((s) => isOfOther(document, first.speech!, s))
  if (!next) return [first]
  const second = statementIn(document, sentence, { ...said, speech: [next] }, events)
  if (!second) return [first]
  const ahead = (n: Name): boolean => n.end <= next.start && n !== next.name
  const own = second.names.filter((n) => n === next.name || n.start > next.start)
  return [
    { ...first, names: first.names.filter((n) => n === first.speech?.name || ahead(n)) },
    { ...second, names: own },
  ]
}

/** Another side's act of saying, behind a joint. */
function isOfOther(document: Document, first: Speech, next: Speech): boolean {
  if (document.cues.order !== 'verb-first' || next.start < first.end || !next.strong || next.deny || next.name === null)
    return false
  if (first.by === null || next.by === null || sideOf(first.by) === sideOf(next.by)) return false
  const gap = document.folded.text.slice(first.end, next.start).trimEnd()
  return isActOfItsOwn(document, next) && /(?<!\p{L})(?:فیما|بینما|فی حین|لکن|غیر ان|کما|وقد)$/u.test(gap)
}

/** قتل جندي، فيما نفت باكو ذلك: the other account of what the same sentence tells. */
function isCounter(document: Document, speech: Speech, events: readonly Candidate[]): boolean {
  if (!speech.deny || document.cues.order !== 'verb-first') return false
  const told = events.find((e) => e.realis === 'actual' && isIncident(e.type) && e.trigger.end <= speech.start)
  return (
    told !== undefined &&
    hasCue(
      document.cues,
      'فيما|بينما|لكن|في حين|غير أن|إلا أن',
      document.folded.text.slice(told.trigger.end, speech.start),
    )
  )
}

/** What an official says, where the sentence tells of nothing that happened, or says it by an act of its own. */
function statementIn(document: Document, sentence: Sentence, said: Said, events: Candidate[]): Candidate | null {
  const spoken = said.speech.filter((s) => !isNaming(document, sentence, s, events))
  const speech =
    spoken.find((s) => s.by !== null && s.strong) ??
    spoken.find((s) => s.by !== null && s.kind === 'says' && isOfficial(s))
  if (!speech || speech.by === null || isCounter(document, speech, events)) return null
  if (!speech.strong && isNothing(document, sentence, events)) return null
  const hit: Hit = { start: speech.start, end: speech.end, type: 'statement', form: 'verb' }
  const words = dateOfWords(document, sentence, hit)
  const recalled = (e: Candidate): boolean => isRecalled(document, e) && (e.date !== words || isNamedBy(e, words))
  const inside = events
    .filter((e) => e.realis === 'actual' && (!e.anaphoric || isAnnounced(document, speech, e)))
    .filter((e) => !speech.strong || (covers(document, sentence, speech, e) && !recalled(e)))
  const ofPaper = events.some((e) => e.date === words && recalled(e))
  const date = (ofPaper ? null : words) ?? sentence.under
  return {
    sentence,
    trigger: hit,
    hits: [hit],
    type: 'statement',
    realis: realisOfWords(document, sentence, hit, speech.strong),
    names: statementParties(sentence, speech),
    date,
    value: date ? datedValue(document, sentence, hit, date) : null,
    anaphoric: false,
    vague: date === null && isVague(document, beforeWords(document, sentence, hit)),
    apart: false,
    history: hasCue(document.cues, document.cues.history, sentence.text),
    before: false,
    attributedTo: [speech.by],
    speech,
    places: [],
    within: inside.map((e) => e.trigger),
    rules: [speech.strong ? 'strong statement' : 'statement'],
  }
}

/** «نقض بیانیه ۹ نوامبر دانست»: an accord of another day is what the words are about, and no news that they tell. */
function isRecalled({ published }: Document, { type, value, trigger }: Candidate): boolean {
  const last = value?.lastDay ?? null
  const accord = eventTypes.get(type)?.family === 'accord' && trigger.form === 'noun'
  return accord && last !== null && published !== null && published - last > RECALLED
}

/** «بیانیه ۹ نوامبر»: the day stands right behind the paper, and is part of its name. */
function isNamedBy({ trigger }: Candidate, date: Dated | null): boolean {
  return date !== null && date.start >= trigger.end && date.start - trigger.end <= 2
}

/** Days after which talks are no news. */
const RECALLED = 8

/** "There are no losses among the personnel, the ministry noted": an account of what was told before, and nothing that happened. */
function isNothing(document: Document, sentence: Sentence, events: readonly Candidate[]): boolean {
  const { cues } = document
  return (
    cues.order === 'subject-first' &&
    events.length === 0 &&
    within(document, cue(cues, `${cues.claims.none}|${cues.claims.noneHurt}`), sentence).length > 0
  )
}

/** The day of the words, not one that they speak of: it stands before what was said begins. */
function dateOfWords(document: Document, sentence: Sentence, hit: Hit): Dated | null {
  const date = dateOf(document, sentence, hit, [hit])
  if (!date) return null
  const gap = document.folded.text.slice(hit.end, date.start)
  const ofPaper = hasCue(document.cues, document.cues.speech.nouns, gap) && distance(document, hit, date) <= 14
  const content =
    date.start > hit.end &&
    !ofPaper &&
    distance(document, hit, date) > 4 &&
    hasCue(document.cues, document.cues.speech.content, gap)
  const said =
    content ||
    (date.start > hit.end && !ofPaper && (hasCue(document.cues, document.cues.speech.that, gap) || /[":]/u.test(gap)))
  return said || isOld(document, date) ? null : date
}

function isOld(document: Document, date: Dated): boolean {
  const last = date.value?.lastDay
  return last != null && document.published !== null && document.published - last > LONG_AGO
}

/**
 * What is said is said, unless it will be, or always is, or was not said: "has not disclosed". Only the words before the
 * verb tell; those behind it are what was said.
 */
function realisOfWords(document: Document, sentence: Sentence, hit: Hit, strong: boolean): Realis {
  const { cues, folded } = document
  const lead = (reach: number): string =>
    folded.text.slice(wholeFrom(document, sentence.start, hit.start - reach), hit.start)
  if (cues.order === 'verb-final') {
    if (hasCue(cues, cues.habitual, lead(ALWAYS))) return 'habitual'
    return hasCue(cues, cues.planned, lead(UNSAID)) ? 'planned' : 'actual'
  }
  const behind = folded.text.slice(hit.end, Math.min(sentence.end, hit.end + EXPECTED)).split(/[,،"]/u)[0] ?? ''
  if (cues.order === 'verb-first' && hasCue(cues, cues.habitual, behind)) return 'habitual'
  const near =
    lead(EXPECTED)
      .split(/[,;:،؛"]/u)
      .at(-1) ?? ''
  if (hasCue(cues, cues.planned, near)) return 'planned'
  if (hasCue(cues, cues.habitual, near)) return 'habitual'
  return !strong && hasCue(cues, cues.negated, lead(UNSAID)) ? 'negated' : 'actual'
}

/** «آنچه عملیات خواند», "what it called", عملية وصفتها بأنها: the name that the reporter tells by the way. */
function isNaming(document: Document, sentence: Sentence, speech: Speech, events: readonly Candidate[]): boolean {
  const { cues, folded } = document
  const said = folded.text.slice(speech.start, speech.end)
  const before = folded.text.slice(Math.max(sentence.start, speech.start - NAMED), speech.start)
  if (!hasCue(cues, cues.speech.naming, said)) return false
  const told = events.some((e) => e.realis === 'actual' && !e.anaphoric && e.trigger.end <= speech.start)
  if (cues.order === 'verb-final' && hasCue(cues, cues.speech.ownAttack, before)) return true
  return hasCue(cues, cues.speech.which, `${before}${said}`) || (told && / ان را /u.test(before))
}

const NAMED = 60

/** «أعلنت التوصل إلى اتفاق»: the definite object of plain words, right behind them, with its day. */
function isAnnounced(document: Document, speech: Speech, event: Candidate): boolean {
  if (speech.strong || event.date === null || document.cues.order !== 'verb-first') return false
  if (event.type === 'meeting' || event.type === 'call') return false
  const gap = document.folded.text.slice(speech.end, event.trigger.start)
  return (
    event.trigger.start >= speech.end && gap.length < CONDEMNED && !hasCue(document.cues, document.cues.joints, gap)
  )
}

const EXPECTED = 26
const ALWAYS = 60
const UNSAID = 12

function isOfficial(speech: Speech): boolean {
  return speech.name !== null && (people.has(speech.name.kind) || speech.name.kind === 'state')
}

/** An event inside what is said, or the saying itself told as an event. */
function covers(document: Document, sentence: Sentence, speech: Speech, event: Candidate): boolean {
  if (familyOf(event.type) === 'talks') return sameClause(document, sentence, speech, event) || event.type === 'call'
  if (document.cues.order === 'verb-first' && event.trigger.end <= speech.start) return false
  if (familyOf(event.type) === 'fighting') return speech.accuse || !isActOfItsOwn(document, speech)
  return event.trigger.start < speech.end && speech.start < event.trigger.end
}

function sameClause(document: Document, sentence: Sentence, speech: Speech, event: Candidate): boolean {
  const clause = clauseAround(document, sentence, event.trigger)
  return clause.start <= speech.start && speech.end <= clause.end
}

/** Condemn, call on, warn: said about something that happened, and more than an account of it. */
function isActOfItsOwn(document: Document, speech: Speech): boolean {
  return hasCue(document.cues, document.cues.speech.act, document.folded.text.slice(speech.start, speech.end))
}

function statementParties(sentence: Sentence, speech: Speech): Name[] {
  const others = sentence.names.filter(
    (n) => n.kind !== 'media' && n.kind !== 'place' && (n.actors.length > 0 || n.kind === 'pair'),
  )
  return speech.name && !others.includes(speech.name) ? [speech.name, ...others] : others
}

/** Roots of the names, in order, each once. */
export function rootsOf(names: readonly Name[]): ActorId[] {
  return [...new Set(names.flatMap((n) => n.actors.map(sideOf)))].filter((r) => findActor(r) !== null)
}
