import { findActor, groundOf } from '@/lib/codebook/codebook'
import type { ActorId } from '@/lib/domain/event'
import type { ReadingCues } from './cues/cues'
import { cue, type Document, hasCue, joinedCell, type Sentence, verbCue, within } from './document'
import type { Name } from './name'
import { has, type Span, spansOf, stands } from './pattern'

/** Somebody says something: where the words of saying stand, and who it is. */
export type Speech = Span & {
  kind: 'says' | 'according'
  /** Accuse, condemn, deny, warn, call on: an act of its own. */
  strong: boolean
  accuse: boolean
  deny: boolean
  by: ActorId | null
  /** Both sides say it, each of itself. */
  each?: boolean
  /** The name that was taken for the speaker. */
  name: Name | null
  rule: string
}

/** Says, and neither accuses nor denies. */
const plain = { strong: false, accuse: false, deny: false } as const

export type Said = {
  speech: Speech[] /** The speaker whose words the sentence carries on, where it names none. */
  carried: ActorId | null
}

/** Who says what each sentence tells; a pronoun or "the ministry" is the last who spoke. */
export function findSpeech(document: Document): Said[] {
  let last: ActorId | null = null
  let person: ActorId | null = null
  const said = document.sentences.map((sentence): Said => {
    const speech = [
      ...beforeColon(document, sentence),
      ...accordingTo(document, sentence, last),
      ...reporters(document, sentence),
      ...saying(document, sentence, { last, person }),
    ].sort((a, b) => a.start - b.start)
    const words = speech.filter((s) => s.by !== null).at(-1)
    const named = words?.by ?? null
    person = personIn(document, sentence, words) ?? person
    const again = hasCue(document.cues, document.cues.speech.again, sentence.text)
    const carried = named === null && (sentence.quoted || again) ? last : null
    last = named ?? last
    return { speech, carried }
  })
  return document.cues.order === 'subject-first' ? said.map((one, i) => quotedBy(document, said, one, i)) : said
}

/** "Two positions are lost. Their fate is unknown," the ministry said: who closes a quotation speaks from where it opens. */
function quotedBy(document: Document, said: readonly Said[], one: Said, i: number): Said {
  const sentence = document.sentences[i]!
  const opens = /^"/u.test(sentence.text) && (sentence.text.match(/"/gu)?.length ?? 0) % 2 === 1
  if (one.carried !== null || !(opens || sentence.quoted) || one.speech.some((s) => s.by !== null)) return one
  for (let j = i + 1; j < said.length && document.sentences[j]!.paragraph === sentence.paragraph; j++) {
    const { start, text, quoted } = document.sentences[j]!
    if (!quoted) return one
    const close = text.indexOf('"')
    const by = said[j]!.speech.find((s) => close >= 0 && s.start > start + close && s.by !== null)?.by
    if (close >= 0) return by ? { ...one, carried: by } : one
  }
  return one
}

/** Who "he" is next: the official who spoke, else the one whom the sentence is about. */
function personIn(document: Document, sentence: Sentence, said: Speech | undefined): ActorId | null {
  const isPerson = (n: Name): boolean => (n.kind === 'person' || n.kind === 'office') && n.actors.length === 1
  if (said?.name && isPerson(said.name)) return said.by
  const subjects = sentence.names.filter((n) => isPerson(n) && !isBehind(document, sentence, n))
  return sentence.part === 'headline' ? null : (subjects[0]?.actors[0] ?? null)
}

/** A name that a preposition of English stands before. */
function isBehind(document: Document, sentence: Sentence, name: Name): boolean {
  return /\b(?:with|to|of|by|against|from|for) (?:the |its |his |their )?$/u.test(
    document.folded.text.slice(Math.max(sentence.start, name.start - 14), name.start),
  )
}

/** Who may be meant by a pronoun: the last who spoke, and the official told of last. */
type Meant = { last: ActorId | null; person: ActorId | null }

const speakers: ReadonlySet<Name['kind']> = new Set(['state', 'body', 'person', 'office'])

function canSpeak(document: Document, name: Name): boolean {
  if (name.actors.length === 0 || isDateline(document, name)) return false
  if (name.adjective && (name.kind === 'state' || name.kind === 'group')) return isHeaded(document, name)
  return speakers.has(name.kind) || (name.kind === 'group' && document.cues.order === 'verb-first')
}

/** «مسکو- ایرنا-», "BAKU, Azerbaijan —": where a report was sent from, at the head of its line. */
function isDateline({ folded }: Document, { start, end }: Name): boolean {
  if (start > 0 && folded.text[start - 1] !== '\n') return false
  return /^(?:, [\p{L} ]{2,20})? ?[-–—/] ?\p{L}/u.test(folded.text.slice(end, end + 26))
}

/** "Armenian officials", السلطات الأذربيجانية, «طرف ارمنی»: the adjective of one who speaks. */
function isHeaded(document: Document, name: Name): boolean {
  const { cues, folded } = document
  const [before, after] = [
    folded.text.slice(Math.max(0, name.start - 18), name.start),
    folded.text.slice(name.end, name.end + 24),
  ]
  const beside =
    cues.order === 'subject-first'
      ? (/^(?: [\p{L}-]+){1,2}/u.exec(after)?.[0] ?? '')
      : (/(?:[\p{L}]+ ){1,2}$/u.exec(before)?.[0] ?? '')
  return hasCue(cues, cues.speech.heads, beside)
}

/** «به نقل از وزارت دفاع», بحسب وزارة الدفاع, "according to the ministry": the innermost of a chain. */
function accordingTo(document: Document, sentence: Sentence, last: ActorId | null): Speech[] {
  const { cues } = document
  return within(document, cue(cues, cues.speech.accordingTo), sentence).flatMap((at): Speech[] => {
    if (isDone(document, sentence, at)) return []
    if (isMeantAgain(document, sentence, at))
      return [{ ...at, ...plain, kind: 'according', by: last, name: null, rule: 'according to whom told before' }]
    const name = sentence.names.find(
      (n) =>
        n.start > at.start &&
        n.end >= at.end &&
        n.start - at.end < 40 &&
        n.kind !== 'place' &&
        (n.actors.length > 0 || n.kind === 'pair'),
    )
    if (name?.kind === 'pair' && document.folded.text.slice(at.end, name.start).length < 24)
      return [{ ...at, ...plain, kind: 'according', by: null, each: true, name, rule: 'each of its own' }]
    const gap = document.folded.text.slice(at.end, name?.start ?? at.end)
    const home = name && gap.length <= 2 ? null : placeSpeaker(document, sentence, at)
    if (home)
      return [{ ...at, ...plain, kind: 'according', by: home, name: null, rule: 'according to those of the place' }]
    if (!name || !canSpeak(document, name) || /[،,؛;]/u.test(gap) || isSaidIn(document, gap)) return []
    if (isDoer(document, sentence, at, name)) return []
    if (isOver(document, at, gap)) return []
    const by = name.actors[0] ?? null
    return [{ ...at, ...plain, kind: 'according', by, name, rule: 'according to' }]
  })
}

/** "According to him", "a chart according to which", "according to the colonel": whoever spoke last. */
function isMeantAgain({ cues, folded }: Document, { names }: Sentence, { end }: Span): boolean {
  if (cues.order !== 'subject-first' || names.some((n) => n.start >= end && n.start - end <= CLOSE)) return false
  const after = /^ (?:the )?[\p{L}-]+/u.exec(folded.text.slice(end, end + 24))?.[0] ?? ''
  return stands(cue(cues, toldBefore(cues)), after, 1)
}

const CLOSE = 5

/** ووفقا للبيان فقدت القوات: the statement told of before; what it tells follows at once. */
function isOver({ cues, folded }: Document, at: Span, gap: string): boolean {
  if (cues.order !== 'verb-first') return false
  return /(?:البیان|للبیان)$/u.test(folded.text.slice(at.start, at.end)) && /^ \p{L}/u.test(gap) && !/^ ال/u.test(gap)
}

/** «در بیانیه‌ای اعلام کرد», «در بیانیه خود», في بيان أن: the speaker's own statement, whose words begin there. */
function isSaidIn({ cues }: Document, gap: string): boolean {
  if (cues.order === 'verb-first') return /(?<!\p{L})ب?ان(?:ه|ها|هم)?(?!\p{L})/u.test(gap)
  if (cues.order !== 'verb-final') return false
  return /^ (?:ای|خود|یی)(?!\p{L})/u.test(gap) || has(verbCue(cues, cues.speech.verbs), gap)
}

/** «ارمنستان از کشته شدن … و آذربایجان از کشته شدن … خبر داد»: each tells of what follows its name. */
function reporters(document: Document, sentence: Sentence): Speech[] {
  const { cues } = document
  if (cues.order !== 'verb-final') return []
  const found = sentence.names.filter(
    (n) => n.actors.length === 1 && canSpeak(document, n) && TELLS_OF.test(afterDate(document, sentence, n.end)),
  )
  const verbs = within(document, verbCue(cues, cues.speech.verbs), sentence)
  const told = found.filter((n, i) => verbs.every((v) => v.start >= n.end && v.start > (found[i + 1]?.end ?? 0)))
  if (told.length < 2 || verbs.length !== 1) return []
  return told.map((name) => {
    const at = { start: name.end, end: name.end + 1 }
    return { ...at, ...plain, kind: 'says', by: name.actors[0]!, name, rule: 'one of several who tell' }
  })
}

const TELLS_OF = /^ (?:نیز |هم )?از /u

/** What follows a place, a day that stands right there left out. */
function afterDate({ folded }: Document, sentence: Sentence, end: number): string {
  const date = sentence.dates.find((d) => d.start >= end && d.start - end <= 5)
  return folded.text.slice(date?.end ?? end, (date?.end ?? end) + 9)
}

/** «گلوله‌باران شهر از سوی ارتش»: who did it, not who says it. */
function isDone(document: Document, sentence: Sentence, at: Span): boolean {
  const { cues, folded } = document
  if (cues.order !== 'verb-final' || !/^از سوی$/u.test(folded.text.slice(at.start, at.end))) return false
  const doer = sentence.names.find((n) => n.start >= at.end && n.start - at.end < 24)
  if (doer && isForce(doer) && !has(verbCue(cues, cues.speech.verbs), folded.text.slice(doer.end, doer.end + 40)))
    return true
  const before = folded.text.slice(Math.max(sentence.start, at.start - 48), at.start)
  return hasCue(
    cues,
    cues.claims.attack,
    (before.split(/[،؛:]/u).at(-1) ?? '')
      .match(/\p{L}+/gu)
      ?.slice(-7)
      .join(' ') ?? '',
  )
}

/** Troops and armies, which act; ministries speak. */
function isForce({ kind, actors }: Name): boolean {
  return kind === 'group' || actors.some((a) => findActor(a)?.institution === 'AF')
}

/** «از سوی ارمنستان تحویل داده شدند»: the verb that follows is one of doing, not of saying. */
function isDoer(document: Document, sentence: Sentence, at: Span, name: Name): boolean {
  const { cues, folded } = document
  if (cues.order !== 'verb-final' || !/^از سوی$/u.test(folded.text.slice(at.start, at.end))) return false
  const tail = folded.text.slice(name.end, sentence.end)
  const said = spansOf(verbCue(cues, anySaying(cues)), tail)
  const [done] = spansOf(cue(cues, cues.done), tail).filter(
    (d) => !said.some((s) => d.start < s.end && s.start < d.end),
  )
  return (
    done !== undefined &&
    !said.some((s) => s.start < done.start) &&
    !hasCue(cues, cues.speech.nouns, tail.slice(0, done.start))
  )
}

/** «ارمنستان: ۱۲ سرباز کشته شدند», "Baku: no casualties": who speaks, as headlines tell it. */
function beforeColon(document: Document, sentence: Sentence): Speech[] {
  const { text } = document.folded
  const [name] = sentence.names
  if (!name || name.start - sentence.start > 24 || !canSpeak(document, name)) return []
  const colon = /^[ "]{0,2}: ?/u.exec(text.slice(name.end, sentence.end))
  const by = name.actors[0] ?? null
  if (!colon || by === null) return []
  const at = { start: name.end, end: name.end + colon[0].length }
  return [{ ...at, ...plain, kind: 'says', by, name, rule: 'name before a colon' }]
}

function saying(document: Document, sentence: Sentence, { last, person }: Meant): Speech[] {
  const { cues } = document
  const none = [
    ...within(document, verbCue(cues, cues.speech.notSaid), sentence),
    ...within(document, cue(cues, cues.speech.accordingTo), sentence),
  ]
  const says = (cell: string): Span[] =>
    within(document, verbCue(cues, cell), sentence).filter((v) => !none.some((x) => v.start < x.end && x.start < v.end))
  const told = says(cues.speech.strong)
  const quoted = namesInQuotes(document, sentence).filter((q) => !told.some((s) => q.start < s.end && s.start < q.end))
  const strong = [...told, ...quoted].sort((a, b) => a.start - b.start)
  const plain = says(cues.speech.verbs).filter(
    (v) =>
      !strong.some((s) => v.start < s.end && s.start < v.end) &&
      !isNoun(document, v) &&
      !(cues.order === 'subject-first' && strong.some((s) => isObjectOf(document, s, v))),
  )
  const found: Speech[] = []
  for (const at of [...strong, ...plain].sort((a, b) => a.start - b.start)) {
    const text = document.folded.text.slice(at.start, at.end)
    const isStrong = strong.includes(at)
    const accuse = isStrong && hasCue(cues, cues.speech.accuse, text)
    const deny = isStrong && hasCue(cues, cues.speech.deny, text)
    const after = found.at(-1)?.end ?? sentence.start
    const passive = !isStrong && isSaidOf(document, at)
    const teller = passive ? tellerOf(document, sentence, at) : null
    if (passive && teller === null) continue
    const pronoun = pronounBefore(document, at)
    const meant = pronoun === null ? null : (found.at(-1)?.by ?? (pronoun === 'it' ? last : (person ?? last)))
    const goes = found.length > 0 && isBeside(document, text)
    const name = teller ?? (meant || goes ? null : subjectOf(document, sentence, at, after))
    const before = name ? null : (found.at(-1)?.by ?? null)
    const by =
      meant ??
      name?.actors[0] ??
      localSpeaker(document, sentence, at, after) ??
      before ??
      (!isMedia(document, at) && goesOn(document, sentence, at) ? last : null)
    found.push({
      ...at,
      kind: 'says',
      strong: isStrong,
      accuse,
      deny,
      by,
      name,
      each: by === null && pairBeside(document, sentence, at),
      rule: name ? 'subject of saying' : 'speaker named last',
    })
  }
  return found
}

/** مشيرة, مضيفا, لافتا: pointing out, while the same speaks. */
function isBeside({ cues }: Document, text: string): boolean {
  return cues.order === 'verb-first' && /^(?:م\p{L}{3,}|لافت|قایل|ناف[یي]|داع[یي]|حاث|رافض)(?:ا|ه)(?: |$)/u.test(text)
}

/** أغلقت أذربيجان الطريق متهمة الصليب الأحمر: who points out while doing is the doer, never who stands behind. */
function doerOf(document: Document, sentence: Sentence, verb: Span): Name | null {
  const before = sentence.names.filter((n) => n.end <= verb.start && n.kind !== 'group' && canSpeak(document, n))
  return before.find((n) => !isObject(document, sentence, n)) ?? null
}

/** He, she, the ministry; what a quotation or "added" goes on with; a subject that is dropped: the last who spoke. */
function goesOn(document: Document, sentence: Sentence, verb: Span): boolean {
  const { cues, folded } = document
  const adds = hasCue(cues, cues.speech.adds, folded.text.slice(verb.start, verb.end))
  return adds || sentence.quoted || pronounNear(document, sentence, verb) || isDropped(document, sentence, verb)
}

/** وذكرت وكالة الأنباء: a medium speaks, and nobody of a side. */
function isMedia({ cues, folded }: Document, { start, end }: Span): boolean {
  if (cues.order !== 'verb-first') return false
  const first = start + folded.text.slice(start, end).search(/ |$/u)
  const next = /^ (?:[\p{L}]+ ?){1,2}/u.exec(folded.text.slice(first, first + 30))?.[0] ?? ''
  return hasCue(cues, cues.mediaHeads, next)
}

/** "It demanded", "he has said": who that is was told before, whatever name stands nearer. */
function pronounBefore(document: Document, { start }: Span): string | null {
  if (document.cues.order !== 'subject-first') return null
  const before = document.folded.text.slice(Math.max(0, start - PRONOUN), start)
  return /(?:^|[^\p{L}'])(he|she|it|they)(?: (?:has|have|had|also|then|later|further))* $/u.exec(before)?.[1] ?? null
}

const PRONOUN = 24

/** 'Called the deal "historic"': a name given in the speaker's own words. */
function namesInQuotes(document: Document, sentence: Sentence): Span[] {
  const { cues, folded } = document
  if (cues.order !== 'subject-first') return []
  return within(document, verbCue(cues, cues.speech.naming), sentence).filter((at) =>
    /^ (?:[^"'.,;:]|'s )*['"]/u.test(folded.text.slice(at.end, Math.min(sentence.end, at.end + NAMED))),
  )
}

/** Letters between such a verb and the quotation. */
const NAMED = 80

/** "Officials on both sides said", أعلن الجانبان. */
function pairBeside(document: Document, sentence: Sentence, verb: Span): boolean {
  const gapOf = (n: Name): string =>
    n.start >= verb.end ? document.folded.text.slice(verb.end, n.start) : document.folded.text.slice(n.end, verb.start)
  return sentence.names.some((n) => n.kind === 'pair' && gapOf(n).length <= 8)
}

/** "The ministry's claims", "no reported violations", "according to reports": a noun or an adjective, which says nothing. */
function isNoun({ cues, folded }: Document, { start, end }: Span): boolean {
  if (cues.order !== 'subject-first' || !/^\p{L}+(?:s|ed)$/u.test(folded.text.slice(start, end))) return false
  return NOUN_AHEAD.test(folded.text.slice(Math.max(0, start - 14), start))
}

const NOUN_AHEAD =
  /(?:\b(?:the|these|those|such|all|any|no|an?|its|their|his|her|our|of|to|by|from|about|media|press|false|previous|earlier|recent|other|some|many|several|conflicting|unconfirmed)|'s?) $/u

/** "The command was informed", "it was announced by the ministry": who is named before it says nothing. */
function isSaidOf({ cues, folded }: Document, { start, end }: Span): boolean {
  if (cues.order !== 'subject-first' || !/(?:ed|told|said)$/u.test(folded.text.slice(start, end))) return false
  return /\b(?:was|were|been|being|is|are|be)(?: \p{L}+ly| also)? $/u.test(
    folded.text.slice(Math.max(0, start - 22), start),
  )
}

/** "Was told by the ministry's press service": the name behind "by". */
function tellerOf(document: Document, sentence: Sentence, { end }: Span): Name | null {
  const { text } = document.folded
  const name = sentence.names.find((n) => n.start >= end && canSpeak(document, n))
  return name && /^(?: \p{L}+){0,4} by (?:the |a |\p{L}+ of )?$/u.test(text.slice(end, name.start)) ? name : null
}

/** "Rejected reports that", "denied the claims": a noun, which says nothing itself. */
function isObjectOf(document: Document, verb: Span, word: Span): boolean {
  return (
    word.start > verb.end &&
    /^ (?:(?:the|these|those|such|all|any|media) )?$/u.test(document.folded.text.slice(verb.end, word.start))
  )
}

/** The name that a verb of saying has for its subject, where the language keeps it. */
function subjectOf(document: Document, sentence: Sentence, verb: Span, after: number): Name | null {
  switch (document.cues.order) {
    case 'verb-final':
      return subjectBefore(document, sentence, verb, after)
    case 'verb-first':
      if (isBeside(document, document.folded.text.slice(verb.start, verb.end))) return doerOf(document, sentence, verb)
      return subjectAfter(document, sentence, verb) ?? nearestBefore(document, sentence, verb, after)
    case 'subject-first':
      return nearestBefore(document, sentence, verb, after) ?? subjectAfter(document, sentence, verb)
  }
}

/** Verb-final: the first name of the verb's own clause that no preposition makes an object. */
function subjectBefore(document: Document, sentence: Sentence, verb: Span, after: number): Name | null {
  const { cues, folded } = document
  const closing = closingSpeaker(document, sentence, verb, after)
  if (closing) return closing
  const head = folded.text.slice(sentence.start, verb.start)
  const ended = spansOf(cue(cues, cues.done), head, sentence.start).filter((v) =>
    /^ و /u.test(folded.text.slice(v.end, v.end + 3)),
  )
  const ends = [...spansOf(cue(cues, cues.speech.that), head, sentence.start), ...ended].map((j) => j.end)
  const joints = [openingEnd(document, sentence, verb), ...ends].sort((a, b) => a - b)
  for (const start of [after, ...joints.filter((j) => j > after)].reverse()) {
    const name = sentence.names.find(
      (n) =>
        n.start >= start &&
        n.end <= verb.start &&
        canSpeak(document, n) &&
        !isObject(document, sentence, n) &&
        !isAsideOf(folded.text.slice(n.end, verb.start)),
    )
    if (name) return name
  }
  return null
}

/** «در حالی که … می‌گوید، وزارت دفاع اعلام کرد»: where a clause of circumstance that opens the sentence ends; -1 where none does. */
function openingEnd({ folded }: Document, { start }: Sentence, verb: Span): number {
  const head = folded.text.slice(start, verb.start)
  if (!/^"?(?:در ?حالی که|هم ?زمان با|همزمان با)/u.test(head)) return -1
  const ends = [...head.matchAll(/(?:[اآ]?ست|[اآ]?ند|شد|بود|کرد|داد|دارد|شود|می \p{L}+|برد)[،,] /gu)]
  const last = ends.at(-1)
  return last ? start + last.index + last[0].length : -1
}

/** «… شدند، وزارت دفاع ارمنستان اعلام کرد»: what was said stands first, and a comma parts the speaker from it. */
function closingSpeaker(document: Document, sentence: Sentence, verb: Span, after: number): Name | null {
  const { text } = document.folded
  const name = sentence.names.findLast((n) => n.end <= verb.start && n.start >= after && canSpeak(document, n))
  if (!name || !/^ (?:در \p{L}+ ?(?:ای|یی) |نیز )?$/u.test(text.slice(name.end, verb.start))) return null
  return /(?:[ندهست])[،,] (?:\p{L}+ )?$/u.test(text.slice(Math.max(sentence.start, name.start - 14), name.start))
    ? name
    : null
}

/** «که ایروان پشتیبان آنان است، …»: its clause is over before the verb. */
function isAsideOf(rest: string): boolean {
  const own = rest.split(/(?<!\p{L})که(?!\p{L})/u)[0] ?? ''
  return /(?<!\p{L})(?:است|هستند|بود|بودند|شد|شدند|کرد|کردند|دارد|دارند|داشت|داشتند|شود|می شود)[،,]/u.test(own)
}

/** A preposition, and the forces or ground that it leads to. */
const OBJECT =
  /(?<!\p{L})(?:از|به|با|در|بین|میان|علیه|درباره|خصوص|مورد|مرزهای|خاک|برای|توسط|بر)(?: (?:نیروهای|ارتش|نظامیان|سربازان|مرزبانان|مواضع|قوای)(?: مسلح| نظامی)?)? "?$/u

/** Whether a preposition makes a name an object. */
export function isObject(document: Document, sentence: Sentence, name: Name): boolean {
  const before = document.folded.text.slice(Math.max(sentence.start, name.start - 26), name.start)
  return OBJECT.test(before) && !/از سوی "?$/u.test(before)
}

/** Verb-first: the name right after the verb, before what was said begins; a phrase of saying may hold it inside. */
function subjectAfter(document: Document, sentence: Sentence, verb: Span): Name | null {
  const { text } = document.folded
  if (
    document.cues.order === 'subject-first' &&
    /(?:say|add|claim|stat|insist|declar)ing$/u.test(text.slice(verb.start, verb.end))
  )
    return null
  if (document.cues.order === 'subject-first' && !isInverted(document, sentence, verb)) return null
  const first = verb.start + text.slice(verb.start, verb.end).search(/[ \n]|$/u)
  const from = document.cues.order === 'verb-first' ? first : verb.end
  const name = sentence.names.find(
    (n) => n.start >= from && n.kind !== 'place' && n.kind !== 'media' && n.actors.length > 0,
  )
  if (!name || !canSpeak(document, name)) return null
  const gap = text.slice(from, name.start)
  const opened =
    hasCue(document.cues, document.cues.speech.that, gap) || /[:"،,]/u.test(gap) || isPointed(document, gap)
  return opened || gap.length > reachOf(document, name) || isGivenTo(document, gap) ? null : name
}

/** '"…," said the minister', "Announced by Baku": the subject stands behind a verb that a quotation, a comma or nothing stands before. */
function isInverted(document: Document, sentence: Sentence, { start }: Span): boolean {
  return start === sentence.start || /[",']\s*$/u.test(document.folded.text.slice(sentence.start, start))
}

/** How far behind a verb its subject may stand: a person's office stands before his name. */
function reachOf({ cues }: Document, { kind }: Name): number {
  return cues.order === 'verb-first' && kind === 'person' ? 60 : 32
}

/** قدمت اعتذارها لموسكو: whom it is said to. */
function isGivenTo({ cues }: Document, gap: string): boolean {
  return cues.order === 'verb-first' && /(?<!\p{L})و?ل$/u.test(gap)
}

/** وأشار البيان إلى مقتل عسكري أرميني: what is pointed to begins behind "to". */
function isPointed({ cues }: Document, gap: string): boolean {
  return cues.order === 'verb-first' && /(?<!\p{L})الی(?!\p{L})/u.test(gap)
}

function nearestBefore(document: Document, sentence: Sentence, verb: Span, after: number): Name | null {
  const before = sentence.names.filter(
    (n) => n.end <= verb.start && n.start >= after && n.kind !== 'group' && canSpeak(document, n),
  )
  const name = mainNames(document, sentence, before, verb).at(-1)
  if (!name || isUntoldBody(document, sentence, name, verb)) return null
  const reach = document.cues.order === 'subject-first' ? 70 : BESIDE
  const aside = asideBefore(document, verb)
  const from = aside > name.end ? aside : verb.start
  return from - name.end <= reach ? name : null
}

/** «وزارة الدفاع قالت»: a subject before a verb of a language that keeps it behind stands right before it. */
const BESIDE = 16

/** "… after Azerbaijani forces opened fire, the Defence Ministry said": a body of no told state speaks, and not the name before it. */
function isUntoldBody({ cues, folded }: Document, sentence: Sentence, before: Name, verb: Span): boolean {
  if (cues.order !== 'subject-first') return false
  return sentence.names.some(
    (n) =>
      n.actors.length === 0 &&
      n.rule === 'last body of the kind' &&
      n.start >= before.end &&
      n.end <= verb.start &&
      /[,"]/u.test(folded.text.slice(before.end, n.start)) &&
      !/[,"]/u.test(folded.text.slice(n.end, verb.start)),
  )
}

/** Where an aside begins that a comma closes right before a verb; -1 where none does. */
function asideBefore(document: Document, { start }: Span): number {
  const { text } = document.folded
  if (document.cues.order !== 'subject-first' || !/, $/u.test(text.slice(start - 2, start))) return -1
  const aside = text.lastIndexOf(', ', start - 3)
  return start - aside <= ASIDE ? aside : -1
}

const ASIDE = 120

/** "The president, in remarks to envoys of the OSCE, said": names in an aside or behind a preposition give way to others. */
function mainNames(document: Document, sentence: Sentence, names: readonly Name[], verb: Span): readonly Name[] {
  if (document.cues.order !== 'subject-first' || names.length < 2) return names
  const first = names[0]!
  const aside = asideBefore(document, verb)
  const outside = aside > first.start ? names.filter((n) => n.end <= aside) : []
  if (outside.length > 0) return outside
  const free = names.filter((n) => !isBehind(document, sentence, n))
  return free.length > 0 ? free : names
}

/** "Local authorities said": those of the place told last. */
function localSpeaker(document: Document, sentence: Sentence, verb: Span, after: number): ActorId | null {
  const { cues, folded } = document
  const [from, to] = [Math.max(sentence.start, after, verb.start - 60), Math.min(sentence.end, verb.end + 40)]
  if (!hasCue(cues, cues.speech.local, folded.text.slice(from, to))) return null
  const near = document.sentences
    .filter((s) => s.index <= sentence.index && sentence.index - s.index <= LOCAL)
    .reverse()
  return near.flatMap((s) => [...s.names].reverse().flatMap((n) => homeOf(n) ?? []))[0] ?? null
}

const LOCAL = 3

/** بحسب سلطات الإقليم, وفق جهاز الطوارئ في الإقليم: those of the place, by no name. */
function placeSpeaker(document: Document, sentence: Sentence, at: Span): ActorId | null {
  const { cues, folded } = document
  if (cues.order !== 'verb-first') return null
  const near = folded.text.slice(at.start, Math.min(sentence.end, at.end + 40)).split(/[،,.؛]/u)[0] ?? ''
  if (!hasCue(cues, cues.speech.local, near)) return null
  return localSpeaker(document, sentence, at, sentence.start)
}

/** Whose a place is; Karabakh's authorities are its own. */
function homeOf(name: Name): ActorId | null {
  if (name.actors.includes('NK')) return 'NK'
  return name.place ? groundOf(name.place) : null
}

/** All verbs of saying. */
function anySaying(table: ReadingCues): string {
  return joinedCell(table, 'any saying', ({ speech }) => [speech.verbs, speech.strong])
}

/** Who spoke before, by a pronoun or an office. */
function toldBefore(table: ReadingCues): string {
  return joinedCell(table, 'told before', ({ speech }) => [speech.pronoun, speech.whoSpoke])
}

/** What happened to people, and that it rose. */
function toldAtOnce(table: ReadingCues): string {
  return joinedCell(table, 'told at once', ({ claims }) => [
    ...claims.measures.map((row) => row.words),
    'ارتفاع|ارتفاعا',
  ])
}

/** «ثم أعلن ارتفاع الحصيلة»: a verb that what was said follows at once has its subject dropped, the last who spoke. */
function isDropped(document: Document, sentence: Sentence, verb: Span): boolean {
  const { cues, folded } = document
  if (cues.order !== 'verb-first') return false
  const next = /^ (?:الی |عن )?([\p{L}]+)/u.exec(folded.text.slice(verb.end, sentence.end))?.[1] ?? ''
  return hasCue(cues, cues.speech.that, next) || hasCue(cues, toldAtOnce(cues), next)
}

function pronounNear(document: Document, sentence: Sentence, verb: Span): boolean {
  const { cues, folded } = document
  const [from, to] = [Math.max(sentence.start, verb.start - 60), Math.min(sentence.end, verb.end + 30)]
  return hasCue(cues, cues.speech.pronoun, folded.text.slice(from, to))
}
