import { eventTypes, findActor, places } from '@/lib/codebook/codebook'
import type { ActorId, EventTypeId, PlaceId, Realis } from '@/lib/domain/event'
import { type Said, type Speech } from './attribution'
import { speakerAt } from './claims'
import type { TriggerForm } from './cues/cues'
import { cue, type Dated, type Document, hasCue, type Sentence } from './document'
import { type Name, sideOf } from './names'
import { type Span, spansOf } from './pattern'
import { clauseAround, realisOf } from './realis'

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
  /** Words say that it was at some time that is not told: «چندی پیش». */
  vague: boolean
  /** The sentence tells history. */
  history: boolean
  attributedTo: ActorId[]
  speech: Speech | null
  places: PlaceId[]
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
  ceasefire: 6,
  call: 5,
  meeting: 4,
  visit: 3,
}

/** Broad families: triggers of one family in one sentence with one date tell one event. */
export function familyOf(type: EventTypeId): string {
  const family = eventTypes.get(type)?.family ?? type
  if (family === 'casualties') return 'fighting'
  if (family === 'call' || family === 'meeting' || family === 'accord') return 'talks'
  return family
}

/** Events that the sentences of an article tell of, one by one. */
export function findCandidates(document: Document, said: readonly Said[]): Candidate[] {
  return document.sentences.flatMap((sentence, i) => inSentence(document, sentence, said[i]!))
}

function inSentence(document: Document, sentence: Sentence, said: Said): Candidate[] {
  const all = hitsIn(document, sentence)
  const means = all.filter((h) => h.form === 'means')
  const live = all.filter((h) => h.form !== 'means').filter((h) => isTold(document, sentence, h, all))
  const groups = grouped(document, sentence, live)
  const events = groups.map((hits) => candidate(document, sentence, said, hits, means))
  const statement = statementIn(document, sentence, said, events)
  return statement ? [...events, statement] : events
}

/** Triggers of a sentence, the longest at each place. */
function hitsIn(document: Document, sentence: Sentence): Hit[] {
  const found = document.cues.triggers.flatMap((row) =>
    spansOf(cue(document.cues, row.words), sentence.text, sentence.start).map((span): Hit => ({ ...span, type: row.type, form: row.form })),
  )
  const order: Record<TriggerForm, number> = { verb: 0, noun: 1, casualty: 2, means: 3 }
  const sorted = found.sort((a, b) => order[a.form] - order[b.form] || b.end - b.start - (a.end - a.start) || (ranks[b.type] ?? 5) - (ranks[a.type] ?? 5))
  const kept: Hit[] = []
  for (const hit of sorted) {
    const overlaps = kept.some((k) => hit.start < k.end && k.start < hit.end && familyOf(k.type) === familyOf(hit.type))
    const inside = kept.some((k) => hit.start >= k.start && hit.end <= k.end && hit.form === 'noun')
    if (!overlaps && !inside) kept.push(hit)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Whether the words tell that it happened: a verb does; a noun needs a verb that makes it happen, or its own day beside it. */
function isTold(document: Document, sentence: Sentence, hit: Hit, all: Hit[]): boolean {
  if (hit.form === 'verb' || hit.form === 'casualty') return true
  if (dayBeside(document, sentence, hit)) return true
  if (isTheme(document, sentence, hit)) return false
  if (sentence.part === 'headline') return true
  const clause = clauseAround(document, sentence, hit)
  const text = document.folded.text
  const around = `${text.slice(clause.start, hit.start)} ${text.slice(hit.end, clause.end)}`
  if (hasCue(document.cues, document.cues.happen, around)) return true
  return all.some((h) => h.form === 'casualty' && h.start >= clause.start - 30 && h.end <= clause.end + 30)
}

function isTheme(document: Document, sentence: Sentence, hit: Hit): boolean {
  const before = document.folded.text.slice(Math.max(sentence.start, hit.start - 30), hit.start)
  const words = before.match(/[\p{L}\p{N}']+/gu)?.slice(-3).join(' ') ?? ''
  return hasCue(document.cues, document.cues.theme, words) || hasCue(document.cues, document.cues.demand, words)
}

function usable(date: Dated): boolean {
  const { mention } = date
  return mention.kind === 'date' && mention.value !== null && mention.direction !== 'future' && mention.value.firstDay !== null
}

/** A date within a few words, no joint between: «جنگ سال ۲۰۲۰», مباحثات الجمعة. */
function dayBeside(document: Document, sentence: Sentence, hit: Hit): boolean {
  return sentence.dates.some((d) => usable(d) && distance(document, hit, d) <= 6)
}

/** Words between two spans, joints and commas counted dear. */
export function distance(document: Document, a: Span, b: Span): number {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start]
  if (to <= from) return 0
  const gap = document.folded.text.slice(from, to)
  const words = gap.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const joints = spansOf(cue(document.cues, document.cues.joints), gap).length
  const commas = gap.match(/[،,"]/gu)?.length ?? 0
  const stops = gap.match(/[؛;:]/gu)?.length ?? 0
  return words + joints * 6 + commas * 3 + stops * 8
}

/** Hits that tell one event: same family, and no date of their own that parts them. */
function grouped(document: Document, sentence: Sentence, hits: Hit[]): Hit[][] {
  const groups: { key: string; hits: Hit[] }[] = []
  for (const hit of hits) {
    const date = dateOf(document, sentence, hit, hits)
    const key = `${familyOf(hit.type)}/${date?.mention.value?.edtf ?? ''}`
    const same = groups.find((g) => g.key === key)
    if (same) same.hits.push(hit)
    else groups.push({ key, hits: [hit] })
  }
  return groups.map((g) => g.hits)
}

/** The date nearest to a trigger, unless another trigger is much nearer to it and this one has none. */
function dateOf(document: Document, sentence: Sentence, hit: Hit, hits: Hit[]): Dated | null {
  const dates = sentence.dates.filter(usable)
  const costs = dates.map((d) => ({ d, cost: distance(document, hit, d) }))
  const best = costs.sort((a, b) => a.cost - b.cost)[0]
  if (!best) return null
  const rival = hits.some((h) => h !== hit && familyOf(h.type) !== familyOf(hit.type) && distance(document, h, best.d) + 8 < best.cost)
  return rival && best.cost > 14 ? null : best.d
}

function candidate(document: Document, sentence: Sentence, said: Said, hits: Hit[], means: Hit[]): Candidate {
  const trigger = leading(hits)
  const type = typeOf(document, sentence, hits, means)
  const date = dateOf(document, sentence, trigger, hits) ?? hits.map((h) => dateOf(document, sentence, h, hits)).find((d) => d) ?? null
  const speaker = speakerAt(said, trigger, document)
  const speech = said.speech.find((s) => s.by === speaker) ?? null
  return {
    sentence,
    trigger,
    hits,
    type,
    realis: realisOf(document, sentence, trigger),
    names: partiesOf(document, sentence, trigger, type, speech),
    date,
    vague: date === null && isVague(document, sentence),
    history: hasCue(document.cues, document.cues.history, sentence.text),
    attributedTo: speaker ? [speaker] : [],
    speech,
    places: placesOf(sentence, trigger),
    rules: [`${trigger.type} ${trigger.form}`],
  }
}

function leading(hits: Hit[]): Hit {
  const order: Record<TriggerForm, number> = { verb: 0, noun: 1, casualty: 2, means: 3 }
  return [...hits].sort((a, b) => order[a.form] - order[b.form] || (ranks[b.type] ?? 5) - (ranks[a.type] ?? 5) || a.start - b.start)[0]!
}

/** The most telling of the types; what it was done with refines bare fighting, except where both sides fought. */
function typeOf(document: Document, sentence: Sentence, hits: Hit[], means: Hit[]): EventTypeId {
  const told = hits.filter((h) => h.form !== 'casualty')
  const pool = told.length > 0 ? told : hits
  const best = [...pool].sort((a, b) => (ranks[b.type] ?? 5) - (ranks[a.type] ?? 5))[0]!
  if (best.type !== 'armed-clash' && best.type !== 'ceasefire-violation') {
    if (best.type === 'ceasefire-violation') return best.type
    return best.type
  }
  const near = means.filter((m) => clauseAround(document, sentence, best).start <= m.start && m.end <= clauseAround(document, sentence, best).end)
  const refined = near.sort((a, b) => (ranks[b.type] ?? 0) - (ranks[a.type] ?? 0))[0]
  if (refined && best.form === 'verb') return refined.type
  if (best.type === 'ceasefire-violation' && hits.some((h) => h.form === 'casualty')) return 'armed-clash'
  return best.type
}

function isVague(document: Document, sentence: Sentence): boolean {
  return sentence.dates.some((d) => d.mention.kind === 'vague') || hasCue(document.cues, document.cues.earlier, sentence.text)
}

const people: ReadonlySet<Name['kind']> = new Set(['person', 'office', 'body'])

/** Names that take part. Talks: the officials, else the states before what it was about. Fighting: the names told, without the speaker. */
function partiesOf(document: Document, sentence: Sentence, trigger: Hit, type: EventTypeId, speech: Speech | null): Name[] {
  const names = sentence.names.filter((n) => n.actors.length > 0 && n.kind !== 'media' && n.kind !== 'place')
  const family = familyOf(type)
  if (family === 'talks' || family === 'prisoners') return talkers(document, sentence, trigger, names, type)
  return names.filter((n) => n !== speech?.name || ((speech?.strong ?? false) && type === 'statement'))
}

function talkers(document: Document, sentence: Sentence, trigger: Hit, names: Name[], type: EventTypeId): Name[] {
  const officials = names.filter((n) => people.has(n.kind))
  const roots = new Set(officials.flatMap((n) => n.actors.map(sideOf)))
  if (roots.size >= 2 && type !== 'agreement') return officials
  const topics = spansOf(cue(document.cues, document.cues.about), sentence.text, sentence.start).filter((s) => s.start > trigger.end)
  const limit = topics[0]?.start ?? sentence.end
  const before = names.filter((n) => n.start < limit)
  return new Set(before.flatMap((n) => n.actors.map(sideOf))).size >= 2 ? before : names
}

function placesOf(sentence: Sentence, trigger: Hit): PlaceId[] {
  const found = sentence.names.filter((n) => n.kind === 'place' && n.place !== null)
  const near = found.sort((a, b) => Math.abs(a.start - trigger.start) - Math.abs(b.start - trigger.start))
  return [...new Set(near.map((n) => n.place!))].sort((a, b) => (places.get(a)?.precision ?? 9) - (places.get(b)?.precision ?? 9))
}

/** What an official says, where the sentence tells of nothing that happened, or says it by an act of its own. */
function statementIn(document: Document, sentence: Sentence, said: Said, events: Candidate[]): Candidate | null {
  const speech = said.speech.find((s) => s.by !== null && s.strong) ?? said.speech.find((s) => s.by !== null && isOfficial(s))
  if (!speech || speech.by === null) return null
  const inside = events.filter((e) => e.realis === 'actual')
  if (inside.some((e) => !speech.strong || covers(speech, e))) return null
  const hit: Hit = { start: speech.start, end: speech.end, type: 'statement', form: 'verb' }
  const date = dateOf(document, sentence, hit, [hit])
  return {
    sentence,
    trigger: hit,
    hits: [hit],
    type: 'statement',
    realis: realisOf(document, sentence, hit) === 'planned' ? 'planned' : 'actual',
    names: statementParties(sentence, speech),
    date,
    vague: date === null && isVague(document, sentence),
    history: hasCue(document.cues, document.cues.history, sentence.text),
    attributedTo: [speech.by],
    speech,
    places: [],
    rules: [speech.strong ? 'strong statement' : 'statement'],
  }
}

function isOfficial(speech: Speech): boolean {
  return speech.name !== null && (people.has(speech.name.kind) || speech.name.kind === 'state')
}

/** An event inside what is said, or the saying itself told as an event. */
function covers(speech: Speech, event: Candidate): boolean {
  if (familyOf(event.type) === 'talks' || familyOf(event.type) === 'fighting') return true
  return event.trigger.start < speech.end && speech.start < event.trigger.end
}

function statementParties(sentence: Sentence, speech: Speech): Name[] {
  const others = sentence.names.filter((n) => n.kind !== 'media' && n.kind !== 'place' && n.actors.length > 0)
  return speech.name && !others.includes(speech.name) ? [speech.name, ...others] : others
}

/** Roots of the names, in order, each once. */
export function rootsOf(names: readonly Name[]): ActorId[] {
  return [...new Set(names.flatMap((n) => n.actors.map(sideOf)))].filter((r) => findActor(r) !== null)
}
