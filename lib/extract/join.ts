import { dayValue } from '@/lib/calendar'
import { type DateValue, type DaySpan, type EpochDay, formatIsoDay } from '@/lib/calendar/date'
import { eventTypes, findActor, groundOf, landmarks, places, speakerOf } from '@/lib/codebook/codebook'
import type { ActorId, DateReading, EventTypeId, PlaceId } from '@/lib/domain/event'
import { openRule } from '@/lib/domain/listing'
import { unfold } from '@/lib/text/fold'
import type { Speech } from './attribution'
import { type Dated, daysValue } from './dates'
import { cue, type Document, hasCue, within } from './document'
import { type Candidate, distance, familyOf, type Hit, rootsOf } from './events'
import type { Figure } from './figure'
import { type Name, sideOf } from './name'
import type { Span } from './pattern'
import { OF_A_WAR } from './sides'

/** An event of one article while its tellings are being gathered. */
export type Draft = {
  type: EventTypeId
  candidates: Candidate[]
  roots: ActorId[]
  names: Name[]
  date: DateReading | null
  /** The day was printed with one of its tellings. */
  dated: boolean
  places: PlaceId[]
  attributedTo: ActorId[]
  figures: Figure[]
  landmark: string | null
  main: boolean
  headline: boolean
  /** Shots of one side over the past day: a tally of its own, not a fight told beside it. */
  tally: boolean
  /** A side's dead of the day with those since the war began: an event of the day it was told. */
  announced: boolean
  rules: string[]
}

/** What a candidate and its figures give before it is joined. */
export type Told = { candidate: Candidate; figures: Figure[] }

/** Everything that joining looks at besides the candidates. */
export type Story = {
  document: Document
  sides: readonly ActorId[]
  published: EpochDay | null
  /** Whom the article tells of as fighting Azerbaijan, where it names one far more than the other. */
  facing?: ActorId | null
  /** The two states that an article is about where they are not the sides of the conflict. */
  pair?: readonly ActorId[] | null
}

const NEWS_DAYS = 8
/** 2020-11-10 */
const AFTER_WAR = 18_576

/** Gathers the tellings of each happening: those with a day first, then those without, headlines last, which announce the body. */
export function joinTold(reading: Story, told: readonly Told[]): Draft[] {
  const story: Story = { ...reading, facing: facingIn(reading, told), pair: pairIn(reading) }
  const sure = told.filter((t) => !t.candidate.within?.length)
  if (sure.length === told.length) return settle(story, gather(story, told))
  const drafts = settle(story, gather(story, sure))
  const carried = new Set(drafts.flatMap((d) => d.candidates.map((c) => c.trigger)))
  const needed = told.filter((t) => !t.candidate.within?.some((e) => carried.has(e)))
  return needed.length === sure.length ? drafts : settle(story, gather(story, needed))
}

function gather(story: Story, told: readonly Told[]): Draft[] {
  const drafts: Draft[] = []
  const head = (t: Told): boolean => t.candidate.sentence.part === 'headline'
  const dated = (t: Told): boolean =>
    t.candidate.value !== null && !t.candidate.anaphoric && !isDayOfSaying(story.document, t.candidate, t.figures)
  const rounds = [
    told.filter((t) => !head(t) && dated(t)),
    told.filter((t) => !head(t) && !dated(t)),
    told.filter(head),
  ]
  for (const one of rounds.flat().filter((t) => !isEmptyToll(t, told))) {
    const draft = draftOf(story, ofMine(one, told), drafts)
    const home = homeOf(story, drafts, draft)
    if (home) absorb(home, draft)
    else drafts.push(draft)
  }
  return drafts
}

/** "The blast injured two": behind a sentence that tells of a mine, its dead and wounded. */
function ofMine(one: Told, all: readonly Told[]): Told {
  const { candidate, figures } = one
  const at = candidate.sentence.index
  const near = all.findLast(
    (t) =>
      t.candidate.sentence.index < at && at - t.candidate.sentence.index <= BLAST && t.candidate.type !== 'statement',
  )
  const bare = candidate.hits.every((h) => h.form === 'casualty') && candidate.date === null
  if (near?.candidate.type !== 'mine-explosion' || !bare || figures.some((f) => f.ofWar)) return one
  return { ...one, candidate: { ...candidate, type: 'mine-explosion', names: near.candidate.names } }
}

/** Sentences between a blast and its dead. */
const BLAST = 2

/** Iran and Azerbaijan in an article that hardly names Armenia: the two states named most, far more than a third. */
function pairIn({ document, sides }: Story): ActorId[] | null {
  const counts = new Map<ActorId, number>()
  for (const name of document.sentences.flatMap((s) => s.names))
    for (const side of new Set(name.actors.map(sideOf).map((s) => (s === 'NK' ? 'AM' : s))))
      if (name.kind !== 'place' && name.kind !== 'pair' && findActor(side)?.kind === 'state')
        counts.set(side, (counts.get(side) ?? 0) + 1)
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (!first || !second || second[1] < MOSTLY * (third?.[1] ?? 0)) return null
  const pair = [first[0], second[0]]
  return pair.every((side) => sides.slice(0, 2).includes(side)) ? null : pair
}

const MOSTLY = 2

/** Words of a toll whose figures went to the fighting that their sentence tells of. */
function isEmptyToll({ candidate, figures }: Told, all: readonly Told[]): boolean {
  if (candidate.type !== 'casualty-report' || figures.length > 0) return false
  return all.some(
    (t) => t.candidate.sentence === candidate.sentence && t.figures.length > 0 && isFighting(t.candidate.type),
  )
}

/** Armenia or the forces of Karabakh: the one that the fighting of the article names more often beside Azerbaijan. */
function facingIn(story: Story, told: readonly Told[]): ActorId | null {
  const named = told
    .filter((t) => isFighting(t.candidate.type) && t.candidate.sentence.part !== 'headline')
    .map((t) => new Set([...rootsOf(t.candidate.names), ...t.candidate.attributedTo.map(sideOf)]))
  const nk = named.filter((r) => r.has('NK') && !r.has('AM')).length
  const am = named.filter((r) => r.has('AM') && !r.has('NK')).length
  return nk > am && story.sides.includes('NK') ? 'NK' : null
}

/** The draft that a telling belongs to; of several that fit, the nearest before it in the text. */
function homeOf(story: Story, drafts: readonly Draft[], draft: Draft): Draft | null {
  const at = draft.candidates[0]!.sentence.index
  const same = drafts.filter((d) => (draft.candidates[0]!.anaphoric ? isMeant(d, draft) : false) || isSame(d, draft))
  const bearing = isOnlyToll(draft) ? same.filter((d) => !isOnlyFire(story.document, d)) : []
  const fits = bearing.length > 0 ? bearing : same
  const away = (d: Draft): number =>
    Math.min(...d.candidates.map((c) => (c.sentence.index <= at ? at - c.sentence.index : 2 * (c.sentence.index - at))))
  const undated = !draft.dated && isFighting(draft.type)
  const told = undated && draft.candidates.some((c) => c.hits.some((h) => h.form === 'verb'))
  const unlike = (d: Draft): number => {
    if (told && d.type !== draft.type) return FAR
    return isOnlyToll(draft) && d.type === 'territorial-advance' ? FARTHER : 0
  }
  return [...fits].sort((a, b) => away(a) + unlike(a) - away(b) - unlike(b))[0] ?? null
}

/** Fighting of another kind is as good a home as one of the same kind so many sentences further off. */
const FAR = 2

/** The dead are those of a fight, before those of ground taken, so many sentences further off. */
const FARTHER = 2

/** "This call" is the last of its family told before. */
function isMeant(home: Draft, draft: Draft): boolean {
  const at = draft.candidates[0]!.sentence.index
  const before = home.candidates.some((c) => c.sentence.index <= at && at - c.sentence.index <= 4)
  return (
    before &&
    !home.announced &&
    !draft.announced &&
    (draft.type !== 'armed-clash' || !home.dated || !draft.dated || nearDays(home, draft, 1)) &&
    familyOf(home.type) === familyOf(draft.type) &&
    (familyOf(home.type) !== 'fighting' || sameParties(home, draft))
  )
}

function draftOf(story: Story, { candidate, figures }: Told, before: readonly Draft[]): Draft {
  const announced = isAnnounced(story, candidate, figures)
  const roots = announced
    ? bearersOf(candidate, figures)
    : (bereaved(candidate, figures) ?? asInLandmark(candidate, partyRoots(story, candidate)))
  const total = announced || figures.some((f) => f.ofWar)
  const saying = !total && isDayOfSaying(story.document, candidate, figures)
  const told = announced || saying ? toldOn(story.document, candidate, announced) : candidate
  const occasion = occasionIn(story.document, candidate) !== null
  const isBattle = (d: Draft): boolean =>
    familyOf(d.type) === 'fighting' && d.date?.lastDay !== candidate.value?.lastDay
  const meant =
    saying && told === candidate
      ? (lastFighting(candidate, roots, occasion ? before.filter(isBattle) : before)?.date ??
        justFought(story, candidate, roots))
      : null
  const fought = figures.some((f) => f.reached) && before.some((d) => isNear(d, candidate) && overlap(d.roots, roots))
  const own = meant || (saying && fought && told === candidate) ? null : readingOf(told)
  const inherited = own ?? (meant ? inheritedReading(meant) : inheritedDate(story, candidate, roots, before, announced))
  const date = own ?? inherited
  const landmark = landmarkOf(candidate.type, roots, date)
  return {
    type: announced
      ? 'casualty-report'
      : candidate.type === 'casualty-report' && date?.resolvedFrom === 'inherited'
        ? 'armed-clash'
        : candidate.type,
    candidates: [candidate],
    roots,
    names: [...candidate.names],
    date,
    dated: own !== null,
    places: candidate.places,
    attributedTo: candidate.attributedTo,
    figures: figures.map((f) =>
      announced || saying ? asOf(f, candidate.value?.lastDay ?? null) : asSaidBefore(story.document, candidate, f),
    ),
    landmark,
    main: isNews(story, date) && !(candidate.history && !own),
    headline: candidate.sentence.part === 'headline',
    tally: isTally(story.document, candidate),
    announced,
    rules: [...candidate.rules, ...(own ? [] : [inherited?.rule ?? undatedRule(story, candidate)])],
  }
}

/** Fighting of the days up to the one on which its toll was told. */
function isNear(draft: Draft, { value }: Candidate): boolean {
  const [told, day] = [value?.lastDay, draft.date?.lastDay]
  return (
    isFighting(draft.type) && draft.main && !draft.announced && told != null && day != null && Math.abs(told - day) <= 2
  )
}

/** A toll stands as of the day it was told: a later one takes its place. */
function asOf(figure: Figure, day: EpochDay | null): Figure {
  return { ...figure, claim: { ...figure.claim, asOf: day } }
}

/** «بعدما كانت قد أعلنت الثلاثاء مقتل شخص»: as of the day it was told, which a later figure beside it replaces. */
function asSaidBefore(document: Document, { sentence }: Candidate, figure: Figure): Figure {
  const { cues, folded } = document
  const before = sentence.dates
    .filter((d) => d.kind === 'date' && d.value?.lastDay != null && d.end <= figure.start)
    .at(-1)
  if (!before) return figure
  const lead = folded.text.slice(Math.max(sentence.start, before.start - SAID_BEFORE), before.start)
  const told = hasCue(cues, cues.hadSaid, lead) && hasCue(cues, cues.speech.verbs, lead)
  return told && figure.start - before.end <= SAID_BEFORE ? asOf(figure, before.value?.lastDay ?? null) : figure
}

const SAID_BEFORE = 30

/** «أفادت الأربعاء بأسر … في تلك الاشتباكات»: the day is the saying's, what is told was in the clashes told before. */
function isDayOfSaying(document: Document, candidate: Candidate, figures: readonly Figure[]): boolean {
  const { date, speech, sentence } = candidate
  if (!date || !isFighting(candidate.type) || hasCue(document.cues, document.cues.ofOneDay, sentence.text)) return false
  if (isTollTold(candidate, figures)) return true
  if (!speech) return false
  if (isTollSaid(document, candidate)) return true
  if (distance(document, speech, date) > 1) return false
  return within(document, cue(document.cues, document.cues.bothFought), sentence).some((at) => {
    const before = document.folded.text.slice(Math.max(sentence.start, at.start - 12), at.start)
    return hasCue(document.cues, document.cues.thoseBefore, before.match(/\p{L}+/gu)?.at(-1) ?? '')
  })
}

/** "On Friday he raised the toll to 135": a toll is as of the day it is told. */
function isTollTold(candidate: Candidate, figures: readonly Figure[]): boolean {
  return figures.some((f) => f.reached) || (tellsToll(candidate) && figures.some((f) => f.toll))
}

/** It tells of dead and wounded, and not how they came to be. */
function tellsToll({ hits }: Candidate): boolean {
  return hits.every((h) => h.form === 'casualty' || h.type === 'casualty-report')
}

/** "Named 28 more of its dead, raising the toll since the war began to 404": no fight's dead, the day's. */
function isAnnounced(story: Story, candidate: Candidate, figures: readonly Figure[]): boolean {
  const { document } = story
  const people = figures.filter((f) => f.claim.measure === 'killed' || f.claim.measure === 'wounded')
  const since = within(document, cue(document.cues, document.cues.claims.cumulative), candidate.sentence)
  const told = candidate.hits.filter((h) => !since.some((s) => h.start <= s.end + SINCE && h.end >= s.start))
  const own = !candidate.history && people.some(isOwnOfWar)
  const war = (h: Hit): boolean =>
    own &&
    h.form === 'noun' &&
    hasCue(document.cues, document.cues.bothFought, document.folded.text.slice(h.start, h.end))
  if (
    candidate.type === 'mine-explosion' ||
    !told.every((h) => h.form === 'casualty' || h.type === 'casualty-report' || war(h))
  )
    return false
  const added = people.some((f) => f.reached && isMany(story, f) && people.some((o) => isAddedTo(o, f)))
  return (
    added || people.some((f) => f.ofWar && f.claim.about !== null && (isOfLong(story, f) || (own && isOwnOfWar(f))))
  )
}

/**
 * The day of a toll where several are named: an announcement is of the day it was made, not of the start it counts from;
 * a toll of "the clashes of the 13th" is of that day, not of the telling.
 */
function toldOn(document: Document, candidate: Candidate, announced: boolean): Candidate {
  const { sentence } = candidate
  const days = sentence.dates.filter((d) => d.kind === 'date' && d.value?.firstDay != null && !d.future && !d.wide)
  const since = within(document, cue(document.cues, document.cues.claims.cumulative), sentence)
  const fought = within(document, cue(document.cues, document.cues.bothFought), sentence)
  const from = (d: Dated): boolean => d.open !== null || since.some((s) => s.end <= d.start && d.start - s.end <= FROM)
  const other = announced
    ? days.filter((d) => !from(d)).sort((a, b) => Number(b === candidate.date) - Number(a === candidate.date))[0]
    : days.find((d) => d !== candidate.date && fought.some((f) => distance(document, f, d) <= BESIDE))
  if (other === undefined)
    return announced && candidate.date && from(candidate.date) ? { ...candidate, date: null } : candidate
  return { ...candidate, date: other, value: other.value }
}

/** How far behind "since", and from the word of fighting, a day may stand to belong to it. */
const FROM = 30
const BESIDE = 10

/** How many words from an occasion, or from who speaks, a day of their own may stand. */
const OWN_DAY = 4

/** Counted from a day long past, or since the start of a war that is on: not so far in a fight of these days. */
function isOfLong({ published }: Story, { claim }: Figure): boolean {
  const since = claim.scope.kind === 'cumulative' ? claim.scope.since : null
  if (published === null) return false
  if (since !== null) return published - since > NEWS_DAYS
  return [...landmarks.values()].some(
    ({ type, interval }) =>
      eventTypes.get(type)?.family === 'fighting' &&
      published - interval.first > NEWS_DAYS &&
      published <= interval.last + NEWS_DAYS,
  )
}

/** So many that a war took them, and the side that lost them tells: its toll of the war, announced. */
function isOwnOfWar({ claim }: Figure): boolean {
  return (claim.value ?? 0) >= OF_A_WAR && claim.by !== null && sideOf(claim.by) === claim.about
}

/** A total that one fight does not make, or of a war that is on; "a third died, taking the toll to three" is of the fight. */
function isMany(story: Story, figure: Figure): boolean {
  return figure.claim.about !== null && ((figure.claim.value ?? 0) >= MANY || isOfLong(story, figure))
}

const MANY = 50

/** How far behind "since" the fighting stands that a toll is counted from. */
const SINCE = 16

/** The new dead beside the total that they come to. */
function isAddedTo(added: Figure, total: Figure): boolean {
  const [a, t] = [added.claim, total.claim]
  return added !== total && a.measure === t.measure && a.about === t.about && (a.value ?? 0) < (t.value ?? 0)
}

/** Whose dead they are, else who tells of them. */
function bearersOf(candidate: Candidate, figures: readonly Figure[]): ActorId[] {
  const sides = [...new Set(figures.flatMap((f) => f.claim.about ?? []))]
  return sides.length > 0 ? sides : candidate.attributedTo.slice(0, 1).map(sideOf)
}

/** "On Wednesday the minister said that 105 had been killed": the day stands with the speaker, the dead are the battle's. */
function isTollSaid(document: Document, candidate: Candidate): boolean {
  const { date, speech, hits } = candidate
  if (!date || !speech) return false
  if (hits.every((h) => h.form !== 'verb') && isOfObject(document, date, speech, hits)) return true
  if (!hits.some((h) => h.form === 'casualty')) return false
  const occasion = occasionIn(document, candidate)
  if (!hits.every((h) => h.form === 'casualty' || (occasion && h.start < occasion.end && occasion.start < h.end)))
    return false
  if (isBeforeWords(document, date, speech, hits)) return true
  const said = Math.min(distance(document, speech, date), speech.name ? distance(document, speech.name, date) : 99)
  if (occasion) return said <= OWN_DAY
  return said <= 2 && hits.every((h) => distance(document, h, date) > said + 2)
}

/** "During the operation", خلال العملية: fighting told of before, in which they fell; a day beside it, or behind the dead, is its own. */
function occasionIn(document: Document, { sentence, date, hits }: Candidate): Span | null {
  if (date && hits.some((h) => h.form === 'casualty' && h.start < date.end)) return null
  const found = within(document, cue(document.cues, document.cues.duringThe), sentence)
  return (
    found.find((at) => sentence.dates.every((d) => d.start < at.start || distance(document, at, d) > OWN_DAY)) ?? null
  )
}

/** «وزارت دفاع امروز مرگ … را تایید کرد»: verb-final, the day between the speaker and what the verb of saying has for its object. */
function isOfObject(document: Document, date: Span, speech: Speech, hits: readonly Span[]): boolean {
  if (document.cues.order !== 'verb-final' || !speech.name) return false
  const first = Math.min(...hits.map((h) => h.start))
  const last = Math.max(...hits.map((h) => h.end))
  return (
    speech.name.end <= date.start &&
    date.end <= first &&
    last <= speech.start &&
    distance(document, speech.name, date) <= 1
  )
}

/** "Told lawmakers on Wednesday that …", «امروز در مجلس گفت که …»: the day stands with the saying, before what was said. */
function isBeforeWords(document: Document, date: Span, speech: Span, hits: readonly Span[]): boolean {
  const first = Math.min(...hits.map((h) => h.start))
  const [start, end] = [Math.min(date.end, speech.end), Math.max(date.end, speech.end)]
  if (end > first) return false
  if (document.cues.order === 'verb-final' && date.end <= speech.start) return true
  const that = document.cues.order === 'verb-first' ? '' : document.folded.text.slice(end, first)
  const close = document.folded.text.slice(start, end)
  return hasCue(document.cues, document.cues.speech.that, that.split(/[،,]/u)[0] ?? '') && !/[.؛;:]/u.test(close)
}

function isNews(story: Story, date: DateReading | null): boolean {
  if (date === null) return false
  if (story.published === null || date.lastDay === null) return story.published === null
  return story.published - date.lastDay <= NEWS_DAYS
}

/** An event is dated to days; the minute stays beside. */
function onDays(value: DateValue): DateValue {
  if (value.precision !== 'minute' || value.firstDay === null) return value
  return { ...value, edtf: formatIsoDay(value.firstDay) }
}

/** The printed date of a candidate as a reading. */
function readingOf(candidate: Candidate): DateReading | null {
  const { date, value } = candidate
  if (!date || !value) return null
  const { passage, surface, sense, calendar, resolvedFrom, anchor, rule, alternatives } = date
  return { ...onDays(value), sense, calendar, surface, passage, resolvedFrom, anchor, rule, alternatives }
}

/** Told without a day: the day of the same fighting told before, else the day of publication where it is news of that day. */
function inheritedDate(
  story: Story,
  candidate: Candidate,
  roots: readonly ActorId[],
  before: readonly Draft[],
  announced: boolean,
): DateReading | null {
  if (announced) return story.published === null || candidate.vague ? null : publicationReading(story.published)
  const last = toldBefore(candidate, before)
  const toll = tellsToll(candidate)
  const borne = candidate.hits.some((h) => h.form === 'casualty')
  if (candidate.vague && borne && last?.main && last.date && isFighting(last.type)) return inheritedReading(last.date)
  if (toll && last?.date && isFighting(last.type) && !last.announced) return inheritedReading(last.date)
  const talks = candidate.apart ? lastTalks(candidate, before) : null
  if (talks?.date) return { ...inheritedReading(talks.date), rule: 'day of the talks of all' }
  if (candidate.vague || candidate.history) return null
  if (last?.date && !isNews(story, last.date)) return null
  const family = familyOf(candidate.type)
  if (family === 'fighting' || family === 'capture' || family === 'casualties') {
    const same = lastFighting(candidate, roots, before)
    if (same?.date) return inheritedReading(same.date)
  }
  if (story.published === null) return null
  return publicationReading(story.published)
}

/** Whether it is the text that gives no day, or the day it counts from that is not known. */
function undatedRule({ published }: Story, { date, vague, history }: Candidate): string {
  const counts = date === null ? !vague && !history : date.kind !== 'anaphora'
  return published === null && counts ? openRule : 'undated'
}

function inheritedReading(date: DateReading): DateReading {
  return { ...date, surface: null, passage: null, resolvedFrom: 'inherited', rule: 'day of the same fighting' }
}

/** What the paragraph told last before a sentence: news, where that sentence told of news too. */
function toldBefore(candidate: Candidate, before: readonly Draft[]): Draft | null {
  const at = candidate.sentence
  const toll = tellsToll(candidate)
  const places = before.flatMap((draft) =>
    draft.candidates
      .filter((c) => c.sentence.index < at.index && (!c.before || candidate.before))
      .filter((c) => c.sentence.paragraph === at.paragraph || (toll && c.sentence.index === at.index - 1))
      .map((c) => ({ draft, index: c.sentence.index })),
  )
  const fits = (d: Draft): number => (toll && isFighting(d.type) ? 2 : 0) + Number(d.main)
  const nearest = places.sort((a, b) => b.index - a.index || fits(b.draft) - fits(a.draft))[0]
  return nearest?.draft ?? null
}

/** The news fighting told last before a sentence, else first after it. */
function lastFighting(candidate: Candidate, roots: readonly ActorId[], before: readonly Draft[]): Draft | null {
  const at = candidate.sentence.index
  const days = (d: Draft): number => (d.date?.lastDay ?? 0) - (d.date?.firstDay ?? 0)
  const told = candidate.value?.lastDay ?? null
  const early = (d: Draft): boolean => told === null || (d.date?.firstDay ?? told) <= told
  const recent = (d: Draft): boolean => told !== null && told - (d.date?.lastDay ?? 0) <= RECENT
  const elsewhere = (d: Draft): boolean =>
    d.places.length > 0 && candidate.places.length > 0 && !overlap(d.places, candidate.places)
  const fits = before.filter(
    (d) =>
      (d.main || (recent(d) && !elsewhere(d))) &&
      d.dated &&
      !d.announced &&
      isFighting(d.type) &&
      (d.main || familyOf(d.type) === familyOf(candidate.type)) &&
      overlap(d.roots, roots) &&
      days(d) <= 3 &&
      early(d),
  )
  const away = (d: Draft): number =>
    Math.min(...d.candidates.map((c) => (c.sentence.index <= at ? at - c.sentence.index : 100 + c.sentence.index - at)))
  const past = (d: Draft): boolean => d.candidates.every((c) => c.before)
  return (
    [...fits].sort(
      (a, b) => Number(b.main) - Number(a.main) || Number(past(a)) - Number(past(b)) || away(a) - away(b),
    )[0] ?? null
  )
}

/** How many days after a fight its toll may still be told. */
const RECENT = 31

/** "During the operation", told in the weeks after a well-known one of the same parties: that one. */
function justFought({ document }: Story, candidate: Candidate, roots: readonly ActorId[]): DateReading | null {
  const day = candidate.value?.lastDay
  if (day == null || occasionIn(document, candidate) === null) return null
  const mark = [...landmarks.values()].find(
    ({ family, states, interval }) =>
      family === 'fighting' &&
      interval.last < day &&
      day - interval.last <= RECENT &&
      states.filter((s) => roots.includes(s)).length >= Math.min(2, roots.length),
  )
  if (!mark) return null
  const lasted = daysValue(mark.interval.first, mark.interval.last)
  return { ...publicationReading(day), ...lasted, resolvedFrom: 'landmark', rule: 'in the fighting just before' }
}

/** The talks that the article tells nearest to a sentence. */
function lastTalks(candidate: Candidate, before: readonly Draft[]): Draft | null {
  const at = candidate.sentence.index
  const away = (d: Draft): number => Math.min(...d.candidates.map((c) => Math.abs(at - c.sentence.index)))
  const fits = before.filter((d) => familyOf(d.type) === 'talks' && d.main && d.dated && away(d) <= 4)
  return [...fits].sort((a, b) => away(a) - away(b))[0] ?? null
}

function publicationReading(day: EpochDay): DateReading {
  return {
    ...dayValue(day),
    sense: 'instant',
    calendar: null,
    surface: null,
    passage: null,
    resolvedFrom: 'dateline',
    anchor: day,
    rule: 'told as news of the day',
    alternatives: [],
  }
}

function isFighting(type: EventTypeId): boolean {
  return familyOf(type) === 'fighting' || familyOf(type) === 'capture'
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return b.length === 0 || a.some((x) => b.includes(x))
}

/** A toll told by itself is of those who bore it: one side's dead make no party of the other. */
function bereaved({ type, attributedTo }: Candidate, figures: readonly Figure[]): ActorId[] | null {
  if (type !== 'casualty-report') return null
  const borne = [...new Set(figures.flatMap((f) => f.claim.about ?? []))].filter((side) => side !== 'armenian-forces')
  const [side, other] = borne.length > 0 ? borne : attributedTo.map(sideOf)
  return side === undefined || other !== undefined ? null : [side]
}

/** Parties by root. Fighting of one side of the conflict is fighting with the other; onlookers are left out. */
function partyRoots(story: Story, candidate: Candidate): ActorId[] {
  const roots = [
    ...new Set(
      candidate.names.flatMap((n) => (n.kind === 'pair' ? pairOf(story, n, candidate.sentence.names) : rootsOf([n]))),
    ),
  ]
  const family = familyOf(candidate.type)
  if (family === 'mine') return harmed(story, candidate, roots)
  if (family === 'fighting' || family === 'capture') return fighters(story, candidate, roots)
  if (family === 'prisoners')
    return talkRoots(story, candidate, [
      ...new Set(roots.map((r) => (r === 'armenians' ? sideOf('armenian-forces') : r))),
    ])
  if (family === 'talks' || family === 'delimitation') return talkRoots(story, candidate, roots)
  if (candidate.type === 'statement') return [...new Set([...candidate.attributedTo.map(sideOf), ...roots])]
  if (roots.length > 0) return roots
  return rootsOf(candidate.sentence.names.filter((n) => n.kind !== 'media'))
}

/** A mine has no doer: whose people it hit, else whose ground it lay in. */
function harmed(story: Story, candidate: Candidate, roots: ActorId[]): ActorId[] {
  const named = [...new Set([...roots, ...candidate.attributedTo.map(sideOf)])].filter((r) => story.sides.includes(r))
  const country = places.get(candidate.places[0] ?? '')?.country
  return named.length > 0 ? named : country && story.sides.includes(country) ? [country] : roots
}

/** Both sides: the pair named last, or the sides of the conflict where that pair is not one. */
function pairOf(story: Story, name: Name, names: readonly Name[]): ActorId[] {
  const roots = rootsOf([name])
  const both = story.pair ? [...story.pair] : [...story.sides.slice(0, 2)]
  const sides = roots.filter((r) => both.includes(r)).length
  if (both.length < 2 || sides === 2) return roots.length === 2 ? roots : both
  return roots.length === 2 &&
    roots.every((r) => names.some((n) => n.end <= name.start && n.actors.map(sideOf).includes(r)))
    ? roots
    : both
}

function fighters(story: Story, candidate: Candidate, roots: ActorId[]): ActorId[] {
  const { sides } = story
  const speakers = candidate.attributedTo.map(sideOf)
  const all = roots.length > 0 ? roots : speakers
  const plain = rootsOf(candidate.names.filter((n) => !n.adjective))
  const named =
    landmarkSide(candidate) === 'NK' && plain.includes('AZ') && !plain.includes('AM')
      ? all.filter((r) => r !== 'AM')
      : all
  const mine = [...named, ...speakers].filter((r) => sides.includes(r) || r === 'NK')
  const paired = candidate.names.filter((n) => n.kind === 'pair').flatMap((n) => n.actors.map(sideOf))
  const third = all.filter(
    (r) =>
      findActor(r)?.kind !== 'group' &&
      !sides.includes(r) &&
      !paired.includes(r) &&
      isFighter(story.document, candidate, r),
  )
  const set = new Set([...mine, ...third])
  const foes = third.some((r) => findActor(r)?.kind === 'state')
  if (foes && (mine.length > 0 || third.some((r) => isHit(candidate, r)))) return [...set]
  if (mine.length === 0) {
    const strayed = straying(story, candidate, speakers)
    if (strayed && third.length === 0) return [strayed]
    if (!foes && third.length > 0) return [...new Set([...third, ...sides.slice(0, 2)])]
    if (third.length > 1 || sides.length < 2) return [...set]
    return [...new Set([...third, ...sides.slice(0, 2)])]
  }
  if (!set.has('AZ') && sides.includes('AZ')) set.add('AZ')
  if (set.has('AZ') && !set.has('AM') && !set.has('NK')) {
    const other =
      landmarkSide(candidate) ??
      (inKarabakh(candidate) && sides.includes('NK') ? 'NK' : (story.facing ?? sides.find((s) => s !== 'AZ')))
    if (other && !isUnsure(story, candidate)) set.add(other)
  }
  return [...set]
}

/** Shells that fell on the ground of a state outside the conflict, and nobody is said to have fired them: that state alone. */
function straying(story: Story, candidate: Candidate, speakers: readonly ActorId[]): ActorId | null {
  const home = places.get(candidate.places[0] ?? '')?.country ?? null
  if (home === null || story.sides.includes(home) || speakers.some((s) => s !== home)) return null
  return findActor(home)?.kind === 'state' ? home : null
}

/** Armenian forces in Karabakh, in a well-known happening that was between Azerbaijan and Karabakh alone, are Karabakh's. */
function asInLandmark(candidate: Candidate, roots: ActorId[]): ActorId[] {
  const [first, last] = [candidate.value?.firstDay, candidate.value?.lastDay]
  if (first == null || last == null || !roots.includes('AZ') || !roots.includes('AM')) return roots
  const near = candidate.names.some((n) => n.actors.includes('armenian-forces') || n.actors.includes('armenians'))
  if (!near && !isOnGround(candidate, 'NK')) return roots
  const mark = [...landmarks.values()].find(
    (m) =>
      familyOf(m.type) === familyOf(candidate.type) &&
      m.states.join() === 'AZ,NK' &&
      first >= m.interval.first &&
      last <= m.interval.last,
  )
  return mark ? [...new Set(roots.map((r) => (r === 'AM' ? 'NK' : r)))] : roots
}

/** Who Azerbaijan fought in the well-known happening that lies in the days told. */
function landmarkSide(candidate: Candidate): ActorId | null {
  const [first, last] = [candidate.value?.firstDay, candidate.value?.lastDay]
  if (first == null || last == null || last - first > 31) return null
  for (const mark of landmarks.values()) {
    if (eventTypes.get(mark.type)?.family !== 'fighting' || mark.interval.last - mark.interval.first > 6) continue
    const other = mark.states.find((s) => s !== 'AZ')
    if (
      other &&
      mark.states.includes('AZ') &&
      mark.states.length === 2 &&
      first <= mark.interval.last &&
      mark.interval.first <= last
    )
      return other
  }
  return null
}

function isOnGround({ places }: Candidate, side: ActorId): boolean {
  return places.some((id) => groundOf(id) === side)
}

/** After the war of 2020 the other side of fighting in Karabakh is its own forces. */
function inKarabakh(candidate: Candidate): boolean {
  const day = candidate.value?.firstDay
  return isOnGround(candidate, 'NK') && day != null && day > AFTER_WAR
}

/** Ground of Karabakh before its forces were left alone there, in an article that names them and Armenia alike: whom Azerbaijan fought is not told. */
function isUnsure(story: Story, candidate: Candidate): boolean {
  const both = story.sides.includes('NK') && story.sides.includes('AM') && story.facing === null
  return isOnGround(candidate, 'NK') && both && landmarkSide(candidate) === null && !inKarabakh(candidate)
}

/** A state outside the conflict whose own people were hit. */
function isHit(candidate: Candidate, root: ActorId): boolean {
  return (
    candidate.hits.some((h) => h.form === 'casualty') &&
    candidate.names.some((n) => n.adjective && n.actors.map(sideOf).includes(root))
  )
}

/** A state outside the conflict whose own people or machines are told of beside the trigger. */
function isFighter(document: Document, candidate: Candidate, root: ActorId): boolean {
  return candidate.names.some((n) => {
    if (!n.actors.map(sideOf).includes(root)) return false
    const around = document.folded.text.slice(
      Math.max(candidate.sentence.start, n.start - 18),
      Math.min(candidate.sentence.end, n.end + 18),
    )
    const close = Math.abs(n.start - candidate.trigger.start) < 60
    return close && n.kind !== 'person' && n.kind !== 'office' && hasCue(document.cues, document.cues.forces, around)
  })
}

function talkRoots(story: Story, candidate: Candidate, roots: ActorId[]): ActorId[] {
  if (candidate.type === 'visit') {
    const hosts = candidate.places.map((p) => places.get(p)?.country).filter((c): c is string => typeof c === 'string')
    return [...new Set([...roots, ...hosts])]
  }
  const onlyPair = candidate.names.every((n) => n.kind === 'pair')
  const own = roots.filter((r) => story.sides.slice(0, 2).includes(r)).length
  const lacks = candidate.type === 'prisoner-release' && own === 1
  if (!lacks && roots.length >= 2 && !(onlyPair && !roots.some((r) => story.sides.includes(r)))) return roots
  const family = eventTypes.get(candidate.type)?.family
  if (family === 'accord' || family === 'prisoners' || family === 'delimitation')
    return [...new Set([...roots, ...story.sides.slice(0, 2)])]
  return roots
}

/** The well-known happening that a type, parties and day make; null where there is none. */
export function landmarkOf(type: EventTypeId, roots: readonly ActorId[], date: DateReading | null): string | null {
  if (date === null || date.firstDay === null || date.lastDay === null) return null
  for (const mark of landmarks.values()) {
    const inside =
      date.firstDay >= mark.interval.first && date.lastDay <= mark.interval.last && isAsLong(date, mark.interval)
    const family = eventTypes.get(type)?.family
    if (
      inside &&
      mark.family === family &&
      mark.states.filter((s) => roots.includes(s)).length >= Math.min(2, mark.states.length)
    )
      return mark.id
  }
  return null
}

/** A day of a war is not the war; a day of a truce signed at midnight is. */
function isAsLong(date: DateReading, interval: DaySpan): boolean {
  const length = interval.last - interval.first
  return length <= 3 || (date.lastDay ?? 0) - (date.firstDay ?? 0) >= length / 2
}

/** Whether two tellings are of one happening. */
function isSame(a: Draft, b: Draft): boolean {
  const families = [familyOf(a.type), familyOf(b.type)]
  if (families[0] !== families[1]) return false
  if (families[0] === 'statement') return sameStatement(a, b)
  if (!sameParties(a, b)) return false
  if (families[0] === 'fighting') return sameFighting(a, b)
  if (families[0] === 'talks') return sameTalks(a, b)
  return nearDays(a, b, a.dated && b.dated ? 0 : 1)
}

/** One speaker's words of one day; without a day, the words that stand near the dated ones. */
function sameStatement(a: Draft, b: Draft): boolean {
  const [x, y] = [a.attributedTo[0], b.attributedTo[0]]
  if (x === undefined || y === undefined || sideOf(x) !== sideOf(y)) return false
  const day = a.date?.firstDay ?? null
  const same = speakerOf(x, day) === speakerOf(y, day) || x === sideOf(x) || y === sideOf(y)
  const near = a.candidates.some((c) => b.candidates.some((o) => Math.abs(c.sentence.index - o.sentence.index) <= 3))
  if (!a.dated || !b.dated) return same && near && (a.main || !a.dated) && (b.main || !b.dated)
  return nearDays(a, b, 0) && same
}

function sameParties(a: Draft, b: Draft): boolean {
  if (a.roots.length === 0 || b.roots.length === 0) return true
  const camp = (r: ActorId): ActorId => (r === 'NK' ? 'AM' : r)
  const [x, y] = [new Set(a.roots.map(camp)), new Set(b.roots.map(camp))]
  const both = [...x].filter((r) => y.has(r)).length
  return both === Math.min(x.size, y.size)
}

function nearDays(a: Draft, b: Draft, slack: number): boolean {
  if (a.date === null || b.date === null) return a.date === b.date || a.headline || b.headline
  const [af, al, bf, bl] = [a.date.firstDay, a.date.lastDay, b.date.firstDay, b.date.lastDay]
  if (af === null || al === null || bf === null || bl === null) return a.date.edtf === b.date.edtf
  return af <= bl + slack && bf <= al + slack
}

/** «خلال الـ24 ساعة الماضية», "40 times in the past 24 hours". */
function isTally(document: Document, { hits, sentence }: Candidate): boolean {
  const { cues, folded } = document
  return (
    hasCue(cues, cues.ofOneDay, sentence.text) &&
    hits.every((h) => h.form !== 'casualty' && hasCue(cues, cues.fireOnly, folded.text.slice(h.start, h.end)))
  )
}

/** One day's fighting between two parties is one event; two ways of it that each have their day and place stand apart. */
function sameFighting(a: Draft, b: Draft): boolean {
  if (b.headline) return a.main
  if (areOpposite(a, b) || (a.tally !== b.tally && a.dated && b.dated)) return false
  if (a.announced !== b.announced) return !b.announced && isOnlyToll(b) && isNext(a, b)
  if (a.announced && b.announced) return nearDays(a, b, 0)
  if (isTotal(a) !== isTotal(b) && a.dated && b.dated) return false
  if (isTotal(a) && isTotal(b) && a.roots.join() !== b.roots.join()) return false
  if (isLaterToll(a, b) || isLaterToll(b, a)) return nearDays(a, b, 1)
  if (!nearDays(a, b, 0)) return false
  if (!sameSpan(a, b, 1) && b.dated) return false
  if (a.type === b.type) return true
  const [bare, other] = a.type === 'armed-clash' ? [a, b] : [b, a]
  const strike = other.type === 'shelling' || other.type === 'air-drone-strike'
  if (bare.type === 'armed-clash' && (isOnlyToll(bare) || (strike && bare.candidates.every(tellsToll)))) return true
  if (other.type === 'casualty-report' || bare.type === 'casualty-report')
    return bare.type === 'armed-clash' && !other.dated
  return (
    bare.type === 'armed-clash' &&
    !b.dated &&
    strike &&
    !(isStrikeOn(other) && !bare.places.some((p) => other.places.includes(p)))
  )
}

/** Towns that were shelled, told by a verb: a strike of its own beside the fight. */
function isStrikeOn({ places, candidates }: Draft): boolean {
  return places.length > 0 && candidates.some((c) => c.hits.some((h) => h.form === 'verb'))
}

/** Shells that fell on the one side and shells that fell on the other: two strikes of one day. */
function areOpposite(a: Draft, b: Draft): boolean {
  const strike = (d: Draft): boolean => d.type === 'shelling' || d.type === 'air-drone-strike'
  if (!strike(a) || !strike(b)) return false
  const [x, y] = [soleGround(a), soleGround(b)]
  return x !== null && y !== null && x !== y
}

/** Whose ground the places told lie on, where they are of one side. */
function soleGround(draft: Draft): ActorId | null {
  const sides = new Set(draft.places.flatMap((id) => groundOf(id) ?? []))
  return sides.size === 1 ? [...sides][0]! : null
}

/** Told in the sentence right after. */
function isNext(a: Draft, b: Draft): boolean {
  const at = b.candidates[0]!.sentence.index
  return a.candidates.some((c) => c.sentence.index === at - 1)
}

/** A toll told right after its fighting, and not counted from the start of it all, is that fighting's. */
function isLaterToll(fight: Draft, toll: Draft): boolean {
  if (toll.type !== 'casualty-report' || fight.type === 'casualty-report' || !fight.main) return false
  if (toll.figures.some((f) => f.claim.scope.kind === 'cumulative')) return false
  const at = toll.candidates[0]!.sentence.index
  return fight.candidates.some((c) => at > c.sentence.index && at - c.sentence.index <= 2)
}

/** A toll announced on a day of its own that counts from the start of it all. */
function isTotal(draft: Draft): boolean {
  return draft.type === 'casualty-report' && draft.figures.some((f) => f.claim.scope.kind === 'cumulative')
}

/** It tells of dead and wounded and not how: it goes with the fighting told. */
function isOnlyToll(draft: Draft): boolean {
  return draft.candidates.every(tellsToll) && !draft.dated
}

/** A day inside a war or a month is not that war. */
function sameSpan(a: Draft, b: Draft, slack: number): boolean {
  if (a.date === null || b.date === null) return true
  const long = (d: Draft): number => (d.date?.lastDay ?? 0) - (d.date?.firstDay ?? 0)
  return Math.abs(long(a) - long(b)) <= slack
}

function sameTalks(a: Draft, b: Draft): boolean {
  if (b.headline) return a.main && nearDays(a, b, 3)
  if (areOthers(a, b) || isApart(a) !== isApart(b)) return false
  const wide = signedBoth(a, b)
  if (!nearDays(a, b, a.dated && b.dated ? 0 : 1) || (!wide && !sameSpan(a, b, 3))) return false
  const signed = (d: Draft): boolean => isSigned(d.type)
  if (signed(a) !== signed(b) && a.dated && b.dated && (a.type === 'call' || b.type === 'call')) return false
  if (signed(a) !== signed(b)) return a.date?.edtf === b.date?.edtf || !b.dated
  const call = (d: Draft): boolean => d.type === 'call'
  return (
    call(a) === call(b) ||
    !a.dated ||
    !b.dated ||
    a.candidates.some((c) => b.candidates.some((x) => x.sentence.paragraph === c.sentence.paragraph))
  )
}

/** One after the other, each by himself: not the meeting of all. */
function isApart(draft: Draft): boolean {
  return draft.type === 'meeting' && draft.candidates.some((c) => c.apart)
}

/** Ministers spoke, and presidents did: two talks, where each has officials of the same side and none of them is in both. */
function areOthers(a: Draft, b: Draft): boolean {
  const signed = isSigned(a.type) && isSigned(b.type)
  if (!signed && (isSigned(a.type) || isSigned(b.type))) return false
  const people = (d: Draft, side: ActorId): ActorId[] =>
    d.names.flatMap((n) => n.actors).filter((x) => sideOf(x) === side && findActor(x)?.kind === 'person')
  const shared = a.roots
    .map((side): [ActorId[], ActorId[]] => [people(a, side), people(b, side)])
    .filter(([x, y]) => x.length > 0 && y.length > 0)
  return shared.length > (signed ? 1 : 0) && shared.every(([x, y]) => !x.some((p) => y.includes(p)))
}

function isSigned(type: EventTypeId): boolean {
  const family = eventTypes.get(type)?.family
  return family === 'accord' || family === 'delimitation'
}

/** One accord, told once by its day and once by its month. */
function signedBoth(a: Draft, b: Draft): boolean {
  const days = (d: Draft): number => (d.date?.lastDay ?? 0) - (d.date?.firstDay ?? 0)
  return (
    eventTypes.get(a.type)?.family === 'accord' &&
    eventTypes.get(b.type)?.family === 'accord' &&
    Math.max(days(a), days(b)) <= 31
  )
}

const strength: Record<EventTypeId, number> = {
  agreement: 4,
  delimitation: 3,
  ceasefire: 4,
  call: 5,
  meeting: 2,
  visit: 1,
  'air-drone-strike': 6,
  shelling: 5,
  'territorial-advance': 4,
  'armed-clash': 3,
  'ceasefire-violation': 2,
  'casualty-report': 1,
}

function absorb(home: Draft, other: Draft): void {
  const [h, o] = [strength[home.type] ?? 0, strength[other.type] ?? 0]
  if (familyOf(home.type) === 'talks' && o > h) home.type = other.type
  const bare = home.type === 'ceasefire-violation' || home.type === 'casualty-report'
  if (bare && o > h && !isOnlyToll(other) && !home.announced) home.type = other.type
  home.candidates.push(...other.candidates)
  home.names.push(...other.names)
  if (!home.dated && other.dated) {
    home.date = other.date
    home.dated = true
  }
  if (home.date === null) home.date = other.date
  if (!home.announced && (!other.headline || home.roots.length < 2))
    home.roots = [...new Set([...home.roots, ...(home.roots.length < 2 || isFighting(home.type) ? other.roots : [])])]
  home.places = [...new Set([...home.places, ...other.places])]
  home.attributedTo = [...new Set([...home.attributedTo, ...other.attributedTo])]
  home.figures.push(...other.figures)
  home.main ||= other.main
  home.rules.push(...other.rules.map((r) => `joined: ${r}`))
}

/** What is left out once all is known: talks of one party, statements that only carry what a call or incident already tells. */
function settle(story: Story, drafts: Draft[]): Draft[] {
  const whole = drafts.filter(isWhole)
  const body = whole.filter((d) => !d.headline)
  const kept = (body.length >= 2 ? body : whole).filter((d) => !isFramed(story, d, whole))
  moveCaptured(kept)
  for (const draft of kept) if (isOnlyFire(story.document, draft)) draft.type = 'ceasefire-violation'
  return kept
}

/** Shots of one side that nobody died of are a breach of the truce. */
function isOnlyFire(document: Document, draft: Draft): boolean {
  if (draft.type !== 'armed-clash' || !draft.main) return false
  const hurt = draft.figures.some(
    (f) => (f.claim.measure === 'killed' || f.claim.measure === 'wounded') && f.claim.value !== 0,
  )
  const hits = draft.candidates.flatMap((c) => c.hits)
  return (
    !hurt &&
    hits.every((h) => hasCue(document.cues, document.cues.fireOnly, document.folded.text.slice(h.start, h.end)))
  )
}

function isWhole(draft: Draft): boolean {
  const family = familyOf(draft.type)
  if (draft.type === 'visit')
    return draft.roots.length >= 2 && draft.names.some((n) => n.kind !== 'pair' && n.kind !== 'place' && !n.adjective)
  const told = draft.candidates.some((c) => c.trigger.form === 'verb' && c.value !== null && !c.anaphoric)
  const [only] = draft.roots
  if (family === 'talks')
    return draft.roots.length >= 2 || (only !== undefined && (told || findActor(only)?.kind === 'organisation'))
  return draft.roots.length >= 1
}

/** A statement made inside a call or meeting of the speaker's is part of it; plain words beside an incident are its account. */
function isFramed(story: Story, draft: Draft, all: readonly Draft[]): boolean {
  if (draft.type !== 'statement') return false
  const speaker = draft.attributedTo[0]
  if (speaker === undefined) return true
  const official = draft.attributedTo.find((a) => a !== sideOf(a)) ?? speaker
  const together = draft.candidates.flatMap(({ speech }) => (speech?.name?.kind === 'office' ? speech.name.actors : []))
  const strong = draft.candidates.some((c) => c.speech?.strong)
  const own = draft.candidates.some((c) => c.date !== null || isOutside(story.document, c))
  return all.some((d) => {
    if (d === draft || d.type === 'statement') return false
    const near = draft.candidates.every((c) =>
      d.candidates.some((x) => Math.abs(x.sentence.index - c.sentence.index) <= 4),
    )
    const talked = d.candidates.some((c) => c.hits.some((h) => h.type === 'call' || h.type === 'meeting'))
    const frames = d.main && (d.type !== 'agreement' || (talked && !strong))
    if (familyOf(d.type) === 'talks')
      return frames && near && !own && isParty(d, official) && together.every((a) => isParty(d, a))
    const close = draft.candidates.every((c) =>
      d.candidates.some((x) => Math.abs(x.sentence.index - c.sentence.index) <= 1),
    )
    const same = (a: ActorId): boolean => (own ? a === speaker : sideOf(a) === sideOf(speaker))
    return !strong && close && d.attributedTo.some(same)
  })
}

function isOutside(document: Document, candidate: Candidate): boolean {
  return hasCue(document.cues, document.cues.speech.outside, candidate.sentence.text)
}

function isParty(draft: Draft, speaker: ActorId): boolean {
  const day = draft.date?.firstDay ?? null
  const parties = draft.names.filter((n) => n.kind !== 'pair').flatMap((n) => n.actors)
  const officials = parties.filter((p) => p !== sideOf(p))
  const same = (p: ActorId): boolean => p === speaker || speakerOf(p, day) === speakerOf(speaker, day)
  const side = officials.filter((p) => sideOf(p) === sideOf(speaker))
  return side.length > 0 ? side.some(same) || speaker === sideOf(speaker) : draft.roots.includes(sideOf(speaker))
}

/** Captives counted with the fighting belong to the capture that the article tells by itself. */
function moveCaptured(drafts: Draft[]): void {
  for (const capture of drafts.filter((d) => d.type === 'capture-of-personnel'))
    for (const other of drafts) {
      if (other === capture || familyOf(other.type) !== 'fighting' || !nearDays(capture, other, 1)) continue
      const moved = other.figures.filter((f) => f.claim.measure === 'captured')
      other.figures = other.figures.filter((f) => f.claim.measure !== 'captured')
      capture.figures.push(...moved)
    }
}

/** Source passages of a draft's sentences, the one that tells most first, and each once. */
export function sentencesOf(document: Document, draft: Draft): { start: number; end: number }[] {
  const seen = new Set<number>()
  return [...draft.candidates]
    .sort((a, b) => Number(b.date !== null) - Number(a.date !== null) || a.sentence.index - b.sentence.index)
    .filter((c) => !seen.has(c.sentence.index) && seen.add(c.sentence.index))
    .map((c) => unfold(document.folded, c.sentence.start, c.sentence.end))
}
