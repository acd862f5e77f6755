import type { EpochDay } from '@/lib/calendar/date'
import { bodyOf, findActor, holdersOf, offices } from '@/lib/codebook/codebook'
import type { ActorId, Locale, PlaceId } from '@/lib/domain/event'
import type { Folded } from '@/lib/text/fold'
import { cues } from './cues'
import { isWordAt } from './letter'
import { bareForms, type Lexicon, lexiconOf, type Sense } from './lexicon'
import { type Name, sideOf } from './name'
import { has, type Span, without, wordsOf } from './pattern'
import { isNamesake, strangers } from './stranger'

type Word = Span & { text: string }
type Raw = Span & { senses: Sense[]; words: number }

/** All names of a folded text, left to right, none inside another. */
export function findNames(folded: Folded, locale: Locale, day: EpochDay | null): Name[] {
  const { text } = folded
  const raw = findRaw(text, wordsIn(text), locale)
  if (locale !== 'en') return resolve(text, raw, locale, day)
  const names = resolve(
    text,
    raw.filter((r, i) => !isOther(folded, r, raw[i - 1])),
    locale,
    day,
  )
  return [...names, ...strangers(folded, names)].sort((a, b) => a.start - b.start)
}

/** A surname of the table that another person has; right behind a name, "Armenia's Defence Minister Tonoyan", it is its own. */
function isOther(folded: Folded, raw: Raw, before: Raw | undefined): boolean {
  if (before && raw.start - before.end <= 1) return false
  const person = raw.senses.find((s) => s.kind === 'actor' && findActor(s.actor)?.kind === 'person')
  return raw.words === 1 && person?.kind === 'actor' && isNamesake(folded, person.actor, raw)
}

function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (let start = 0; start < text.length; start++) {
    if (!isWordAt(text, start)) continue
    let end = start + 1
    while (isWordAt(text, end)) end++
    words.push({ start, end, text: text.slice(start, end) })
    start = end
  }
  return words
}

/** Longest entry first, from left to right; a name does not run over a comma, a stop or a line. */
function findRaw(text: string, words: Word[], locale: Locale): Raw[] {
  const lexicon = lexiconOf(locale)
  const found: Raw[] = []
  for (let i = 0; i < words.length; ) {
    const at = longestAt(text, words, i, lexicon, locale)
    const hit = at && isCutShort(at, longestAt(text, words, i + 1, lexicon, locale)) ? null : at
    if (hit) found.push(hit)
    i += hit?.words ?? 1
  }
  return found
}

/** "The ministry" of "the Ministry of Foreign Affairs". */
function isCutShort(hit: Raw, next: Raw | null): boolean {
  return hit.senses.every((s) => s.kind === 'this-body') && next !== null && next.end > hit.end
}

const BREAK = /[.,،؛;:!?؟\n()[\]|]/u

function longestAt(text: string, words: Word[], i: number, lexicon: Lexicon, locale: Locale): Raw | null {
  const first = words[i]
  if (!first) return null
  let longest: Raw | null = null
  for (const form of bareForms(first.text, locale)) {
    let entry = lexicon.next.get(form)
    for (let n = 1; entry !== undefined; n++) {
      const last = words[i + n - 1]!
      if (entry.senses.length > 0 && n > (longest?.words ?? 0))
        longest = {
          start: Math.max(first.start, first.end - form.length),
          end: last.end,
          senses: entry.senses,
          words: n,
        }
      const next = words[i + n]
      if (!next || entry.next.size === 0 || BREAK.test(text.slice(last.end, next.start))) break
      entry = entry.next.get(next.text)
    }
  }
  return longest
}

type Memory = {
  body: ActorId | null
  ministry: ActorId | null
  organisation: ActorId | null
  institution: string | null
  pair: ActorId[]
  last: Name | null
  persons: Set<ActorId>
}

function resolve(text: string, raw: Raw[], locale: Locale, day: EpochDay | null): Name[] {
  const names: Name[] = []
  const untold: { at: number; institution: string | null }[] = []
  const memory: Memory = {
    body: null,
    ministry: null,
    organisation: null,
    institution: null,
    pair: [],
    last: null,
    persons: new Set(),
  }
  for (let i = 0; i < raw.length; i++) {
    const composed = compose(text, raw, i, locale, day, memory)
    const name = composed?.name ?? single(text, raw[i]!, locale, memory)
    i = composed?.last ?? i
    if (name === null || isOfMedia(text, names.at(-1), name, locale)) continue
    if (isUntold(name)) untold.push({ at: names.length, institution: institutionOf(raw[i]!) })
    names.push(name)
    remember(memory, name, text, locale)
  }
  return locale === 'en' ? withLater(text, names, untold) : names
}

function isUntold({ kind, actors, rule }: Name): boolean {
  return kind === 'body' && actors.length === 0 && rule === 'last body of the kind'
}

function institutionOf(raw: Raw): string | null {
  const head = headSense(raw)
  if (head?.kind === 'institution') return head.institution
  return head?.kind === 'office' ? (offices.get(head.office)?.institution ?? null) : null
}

/** "The Defence Ministry said", before any was told of: the only one of the kind that the text names, else that of the town in the dateline. */
function withLater(
  text: string,
  names: readonly Name[],
  untold: readonly { at: number; institution: string | null }[],
): Name[] {
  const home = datelined(text, names)
  return names.map((name, i) => {
    const institution = untold.find((u) => u.at === i)?.institution ?? null
    if (institution === null || !mayBeTold(institution)) return name
    const told = new Set(names.flatMap((n) => n.actors).filter((a) => findActor(a)?.institution === institution))
    const [only] = told
    const body = told.size === 1 ? only : home && bodyOf(home, institution)
    return body ? { ...name, actors: [body] } : name
  })
}

/** Bodies that speak without their state; an army or a government may be anybody's. */
function mayBeTold(institution: string): boolean {
  return ministries.has(institution) || institution === 'PROS'
}

/** "YEREVAN, November 17", "(Baku) –": whose capital opens the story. */
function datelined(text: string, names: readonly Name[]): ActorId | null {
  const name = names.find(
    (n) =>
      n.actors.length === 1 &&
      /(?:^|\n)[ (]*$/u.test(text.slice(Math.max(0, n.start - 4), n.start)) &&
      /^(?:[,.)]| ?-)/u.test(text.slice(n.end, n.end + 2)) &&
      findActor(n.actors[0]!)?.kind === 'state',
  )
  return name ? sideOf(name.actors[0]!) : null
}

/** «وكالة إنترفاكس الروسية», "Russian news agency": the adjective says where the source is, not who acts. */
function isOfMedia(text: string, before: Name | undefined, name: Name, locale: Locale): boolean {
  if (name.kind !== 'state' || (!name.adjective && locale !== 'fa')) return false
  const heads = wordsOf(cues[locale].mediaHeads, cues[locale].clitics)
  if (before?.kind === 'media' && /^["' ]*$/u.test(text.slice(before.end, name.start))) return true
  const near =
    locale === 'en' ? text.slice(name.end, name.end + 16) : text.slice(Math.max(0, name.start - 22), name.start)
  const line = (name.adjective ? near : (/(?:[^ ]+ ){2}$/u.exec(near)?.[0] ?? near)).split(/[\n.,،]/u)
  return has(heads, (locale === 'en' ? line[0] : line.at(-1)) ?? '')
}

/** What "the ministry" may be. */
const ministries: ReadonlySet<string> = new Set(['MOD', 'MFA', 'MOI'])

function remember(memory: Memory, name: Name, text: string, locale: Locale): void {
  if (name.kind === 'media' || name.kind === 'place') return
  for (const actor of name.actors) {
    const found = findActor(actor)
    if (found?.kind === 'body') {
      if (ministries.has(found.institution ?? '')) memory.ministry = actor
      memory.body = found.institution === 'AF' && memory.body !== null ? memory.body : actor
      memory.institution = found.institution ?? memory.institution
    }
    if (found?.kind === 'person') memory.persons.add(actor)
    if (found?.kind === 'organisation') memory.organisation = actor
    if (actor === 'UN-SC') memory.organisation = actor
  }
  const roots = [...new Set(name.actors.map(sideOf))]
  if (roots.length === 2 && roots.every(isState)) memory.pair = roots
  else if (memory.last && roots.length === 1) rememberPair(memory, memory.last, name, text, locale)
  memory.last = name
}

/** Two parties named together («ارمنستان و آذربایجان», "Armenia with Azerbaijan") are the pair that "both" means next. */
function rememberPair(memory: Memory, before: Name, name: Name, text: string, locale: Locale): void {
  const [a, b] = [before.actors.map(sideOf)[0], name.actors.map(sideOf)[0]]
  const gap = text.slice(before.end, name.start)
  if (!a || !b || a === b || !isState(a) || !isState(b) || gap.length > 24 || /[.;؛\n]/u.test(gap)) return
  const table = cues[locale]
  if (has(wordsOf(table.and), gap) || has(wordsOf(table.with), gap) || /^[ "]*و["]*$/u.test(gap)) memory.pair = [a, b]
}

function isState(actor: ActorId): boolean {
  return actor === 'NK' || findActor(actor)?.kind === 'state'
}

type Composed = { name: Name; last: number }

/** An institution, office or "counterpart" with the states that complete it. */
function compose(
  text: string,
  raw: Raw[],
  i: number,
  locale: Locale,
  day: EpochDay | null,
  memory: Memory,
): Composed | null {
  const head = raw[i]!
  const before = cues[locale].order === 'subject-first' ? statesBefore(text, raw, i, locale) : null
  if (before) return { name: headName(before.head, before.states, before.span, day, memory), last: before.last }
  const sense = headSense(head)
  if (!sense) return null
  const seated = sense.kind === 'office' && offices.get(sense.office)?.of !== undefined
  const own = seated && / in $/u.test(text.slice(head.end, raw[i + 1]?.start))
  const after = own ? { states: [], end: head.end, last: i } : statesAfter(text, raw, i, locale, sense, memory)
  const owner = after.states.length === 0 && !own ? ownerOf(text, head, locale, memory) : null
  if (owner) after.states.push(owner)
  const needsState = sense.kind === 'this-body' || (sense.kind === 'institution' && sense.short)
  if (needsState && after.states.length === 0) return null
  const span = { start: head.start, end: after.end }
  const name = headName(sense, after.states, span, isFormer(text, span, locale) ? null : day, memory)
  const later = locale === 'en' && sense.kind === 'institution' && mayBeTold(sense.institution)
  return name.actors.length > 0 || sense.kind !== 'institution' || later ? { name, last: after.last } : null
}

/** الرئيس الأرميني السابق, «نخست‌وزیر پیشین ارمنستان»: not who holds the office on the day. */
function isFormer(text: string, { start, end }: Span, locale: Locale): boolean {
  return former[locale].test(text.slice(start, end + FORMER))
}

const FORMER = 8
const former: Record<Locale, RegExp> = {
  fa: /(?<!\p{L})(?:سابق|پیشین|اسبق)(?!\p{L})/u,
  ar: /(?<!\p{L})(?:السابق|الاسبق|سابق|السابقه)(?!\p{L})/u,
  en: /\b(?:former|ex)\b/u,
}

/** A name that is no place and qualifies nothing, unless told. */
function named(at: Span, kind: Name['kind'], actors: ActorId[], rule: string, adjective = false): Name {
  return { start: at.start, end: at.end, kind, actors, place: null, adjective, rule }
}

function placeNamed(at: Span, place: PlaceId, rule: string): Name {
  return { start: at.start, end: at.end, kind: 'place', actors: [], place, adjective: false, rule }
}

/** "Its defence ministry", «وزارت دفاع این کشور», وزارة دفاعها: of the state named last. */
function ownerOf(text: string, head: Raw, locale: Locale, memory: Memory): ActorId | null {
  const [side] = memory.last?.actors.length === 1 ? memory.last.actors.map(sideOf) : []
  if (side === undefined || !isState(side)) return null
  const [before, after] = [text.slice(Math.max(0, head.start - 16), head.start), text.slice(head.end, head.end + 12)]
  const own: Record<Locale, boolean> = {
    en: /(?:\b(?:its|their|his|her)|the country's) $/u.test(before),
    fa: /^ (?:این کشور|کشورش)/u.test(after),
    ar: /(?:ها|بلاده|البلاد)$/u.test(text.slice(head.start, head.end)),
  }
  return own[locale] ? side : null
}

type Head = Extract<Sense, { kind: 'institution' | 'office' | 'counterpart' | 'this-body' }>

function headSense(raw: Raw): Head | null {
  for (const sense of raw.senses)
    if (
      sense.kind === 'institution' ||
      sense.kind === 'office' ||
      sense.kind === 'counterpart' ||
      sense.kind === 'this-body'
    )
      return sense
  return null
}

function stateOf(raw: Raw | undefined): ActorId | null {
  for (const sense of raw?.senses ?? [])
    if (sense.kind === 'actor') {
      const kind = findActor(sense.actor)?.kind
      if (kind === 'state' || kind === 'organisation' || kind === 'group') return sideOf(sense.actor)
      if (kind === 'body' && findActor(sense.actor)?.institution === 'AF') return sideOf(sense.actor)
    } else if (sense.kind === 'region' || (sense.kind === 'place' && sense.place === 'nagorno-karabakh')) return 'NK'
  return null
}

/** What may stand between the states of a list. */
const joinedFiller: Record<Locale, string> = {
  fa: `${cues.fa.and}|${cues.fa.filler}`,
  ar: `${cues.ar.and}|${cues.ar.filler}`,
  en: `${cues.en.and}|${cues.en.filler}`,
}

function only(cell: string, clitics: string, gap: string): boolean {
  return (clitics === '' ? /^[\s"'’«»-]*$/u : /^[\s"'’«»-]*[بل]?$/u).test(without(wordsOf(cell, clitics), gap))
}

/** «وزارت دفاع جمهوری آذربایجان», «وزيرا دفاع تركيا وأذربيجان», "defence ministers of Armenia and Azerbaijan". */
function statesAfter(
  text: string,
  raw: Raw[],
  i: number,
  locale: Locale,
  sense: Head,
  memory: Memory,
): { states: ActorId[]; end: number; last: number } {
  const table = cues[locale]
  const many = sense.kind === 'counterpart' || (sense.kind === 'office' && sense.several)
  const states: ActorId[] = []
  let [end, last] = [raw[i]!.end, i]
  for (let j = i + 1; j < raw.length; j++) {
    const gap = text.slice(raw[j - 1]!.end, raw[j]!.start)
    const pair = states.length === 0 && many && raw[j]!.senses.some((s) => s.kind === 'pair') ? memory.pair : null
    const state = pair?.[0] ?? stateOf(raw[j])
    const joined =
      states.length === 0 ? only(table.filler, table.clitics, gap) : only(joinedFiller[locale], table.clitics, gap)
    if (state === null || !joined || (states.length > 0 && !many) || (states.length > 0 && !/[و،,]|and/u.test(gap)))
      break
    for (const one of pair ?? [state]) if (!states.includes(one)) states.push(one)
    ;[end, last] = [raw[j]!.end, j]
  }
  return { states, end, last }
}

/** "Azerbaijani Defence Ministry", "Armenia's prime minister", "the Armenian and Azerbaijani foreign ministers". */
function statesBefore(
  text: string,
  raw: Raw[],
  i: number,
  locale: Locale,
): { head: Head; states: ActorId[]; span: Span; last: number } | null {
  const table = cues[locale]
  const states: ActorId[] = []
  let j = i
  for (; j < raw.length; j++) {
    const state = stateOf(raw[j])
    if (state === null) break
    states.push(state)
    const next = raw[j + 1]
    if (!next) return null
    const gap = text.slice(raw[j]!.end, next.start)
    if (headSense(next) && only(table.filler, '', gap)) {
      const end = next.end
      return { head: headSense(next)!, states, span: { start: raw[i]!.start, end }, last: j + 1 }
    }
    if (!only(joinedFiller[locale], '', gap) || !/and|,/u.test(gap)) return null
  }
  return null
}

function headName(head: Head, states: ActorId[], span: Span, day: EpochDay | null, memory: Memory): Name {
  if (head.kind === 'counterpart') {
    const found = states.map((s) => (memory.institution && bodyOf(s, memory.institution)) || s)
    return named(span, 'office', found, 'counterpart')
  }
  if (head.kind === 'this-body') {
    const found = states.map((s) => (memory.institution && bodyOf(s, memory.institution)) || s)
    return named(span, 'body', found, 'body of the last kind, of a state')
  }
  const institution = head.kind === 'institution' ? head.institution : (offices.get(head.office)?.institution ?? null)
  const of = head.kind === 'office' ? offices.get(head.office)?.of : undefined
  if (states.length === 0 && of !== undefined)
    return named(span, 'office', [officer(head, of, day)], 'office of one body')
  if (states.length === 0) return headless(head.kind === 'institution', institution, span, memory)
  memory.institution = institution ?? memory.institution
  if (head.kind === 'institution')
    return named(
      span,
      'body',
      states.map((s) => bodyOf(s, head.institution) ?? s),
      'institution of state',
    )
  const actors = states.flatMap((s) => holder(head.office, s, institution, day))
  return named(span, 'office', actors, 'office of state')
}

/** A body or office without its state: the last body of that kind, else nobody yet. */
function headless(isBody: boolean, institution: string | null, span: Span, memory: Memory): Name {
  const same = memory.body !== null && findActor(memory.body)?.institution === institution ? memory.body : null
  return named(span, isBody ? 'body' : 'office', same ? [same] : [], 'last body of the kind')
}

/** The one who holds an office that only one body has, else the body: "the Kremlin spokesman". */
function officer(head: Head, of: ActorId, day: EpochDay | null): ActorId {
  if (head.kind !== 'office' || day === null) return of
  const holders = holdersOf(head.office, of, day)
  return holders.length === 1 ? holders[0]! : of
}

/** Who holds the office on the day; the body where the table does not know one holder. */
function holder(office: string, state: ActorId, institution: string | null, day: EpochDay | null): ActorId[] {
  const single = offices.get(office)?.single ?? false
  const holders = day === null ? [] : holdersOf(office, state, day)
  const [only] = holders
  if (single && only && holders.length === 1) return [only]
  return [(institution && bodyOf(state, institution)) || state]
}

function single(text: string, raw: Raw, locale: Locale, memory: Memory): Name | null {
  if (has(wordsOf(cues[locale].notNames), text.slice(raw.start, raw.end)) || isPronoun(text, raw)) return null
  const place = raw.senses.find((s) => s.kind === 'place')
  for (const sense of raw.senses) {
    if (sense.kind === 'region') return regionName(text, raw, locale)
    if (sense.kind === 'media') return named(raw, 'media', [], 'media')
    if (sense.kind === 'pair') return named(raw, 'pair', memory.pair, 'pair named last')
    if (sense.kind === 'this-organisation')
      return memory.organisation ? named(raw, 'state', [memory.organisation], 'organisation named last') : null
    if (sense.kind === 'this-body') {
      const ministry = /ministry|وزار/u.test(text.slice(raw.start, raw.end)) ? memory.ministry : null
      const body = ministry ?? memory.body
      return body ? named(raw, 'body', [body], 'body named last') : null
    }
  }
  const actor = raw.senses.filter((s) => s.kind === 'actor')
  if (
    place?.kind === 'place' &&
    (actor.length === 0 ||
      (standsForPlace(text, raw, locale) && !isOwner(text, raw, locale)) ||
      isRegion(text, raw, actor, locale))
  )
    return placeNamed(raw, place.place, 'place')
  const [sense] = actor.filter((s) => s.form !== 'short' || memory.persons.has(s.actor)).concat(actor)
  if (!sense || isProvince(text, raw, sense.actor, locale)) return null
  const kind = findActor(sense.actor)?.kind
  const adjective = sense.form === 'adjective' || isAccusative(text, raw, locale)
  if (kind === 'organisation' || kind === 'state') return named(raw, 'state', [sense.actor], sense.form, adjective)
  if (kind === 'body' || kind === 'person' || kind === 'group')
    return named(raw, kind, [sense.actor], sense.form, adjective)
  return null
}

/** جنديا أرمينيا: an Armenian soldier, spelt like the country. */
function isAccusative(text: string, { start, end }: Raw, locale: Locale): boolean {
  if (locale !== 'ar' || text.slice(start, end) !== 'ارمینیا') return false
  return /(?<!\p{L})(?!ال|و?ترکیا|و?روسیا)\p{L}{4,}ا $/u.test(text.slice(Math.max(0, start - 16), start))
}

/** "It still haunts us": folded like the state, and no name where nothing but a stop or a small word follows it. */
function isPronoun(text: string, raw: Raw): boolean {
  if (text.slice(raw.start, raw.end) !== 'us' || /\bthe $/u.test(text.slice(Math.max(0, raw.start - 4), raw.start)))
    return false
  return /^(?:[.;:"'!?)]|,"|, (?:and|but|he|she|so)\b|$| (?:to|and|that|in|on|at|with|for|as|all|a|the|from|by|into|what|how|who|not)\b)/u.test(
    text.slice(raw.end, raw.end + 8),
  )
}

/** «در باکو», في موسكو, "in Ankara": the town, not the government. */
function standsForPlace(text: string, raw: Raw, locale: Locale): boolean {
  const before = text.slice(Math.max(0, raw.start - 16), raw.start)
  return locatives[locale].test(before) && !seats[locale].test(text.slice(Math.max(0, raw.start - 32), raw.start))
}

/** "Officials in Baku", السلطات في باكو, «مقام‌ها در ایروان»: who speaks from a capital speaks for the state. */
const seats: Record<Locale, RegExp> = {
  fa: /(?<!\p{L})(?:وزارت(?: \p{L}+){1,2}|دادستانی(?: کل)?|ارتش|مقام|مقامات|مقام[ -]?های?|مسئولان|سخنگوی دولت) در "?$/u,
  ar: /(?<!\p{L})و?(?:وزاره(?: ال\p{L}+){1,2}|النیابه(?: العامه)?|السلطات|سلطات|مسوولون|مسوولین|المسوولون|مسوول|الحكومه|متحدث|القیاده) فی "?$/u,
  en: /\b(?:ministry|prosecutors?|military|army|command|presidency|spokes(?:man|woman|person)|officials?|authorities|government|leaders) (?:in|of) "?$/u,
}
const locatives: Record<Locale, RegExp> = {
  fa: /(?<!\p{L})(?:در|شهر|پایتخت|وارد|عازم|راهی|به) "?$/u,
  ar: /(?<!\p{L})(?:و?فی|الی|مدینه|العاصمه(?: الاذریه| الارمنیه)?|و?من|قرب|داخل) "?[بل]?$/u,
  en: /\b(?:in|(?<!according )to|at|near|into|from|for|visited|left) "?$/u,
}

function regionName(text: string, raw: Raw, locale: Locale): Name {
  if (isOfForces(text, raw, locale)) return named(raw, 'state', ['NK'], 'forces of the region')
  return placeNamed(raw, 'nagorno-karabakh', 'the region')
}

/** Karabakh is a place unless its forces or authorities are named by it. */
function isRegion(text: string, raw: Raw, senses: readonly Sense[], locale: Locale): boolean {
  const region = senses.some((s) => s.kind === 'actor' && s.actor === 'NK' && s.form === 'metonym')
  if (!region || !raw.senses.some((s) => s.kind === 'place' && s.place === 'nagorno-karabakh')) return false
  return !isOfForces(text, raw, locale)
}

/** "A spokesman for Karabakh's leader": whose the authorities are, whatever stands before. */
function isOwner(text: string, raw: Raw, locale: Locale): boolean {
  return locale === 'en' && /^'s /u.test(text.slice(raw.end, raw.end + 3)) && isOfForces(text, raw, locale)
}

/** «قره‌باغ اعلام کرد», "Karabakh said", أعلنت قره باغ: a region that says something is its authorities. */
const tells: Record<Locale, (before: string, after: string) => boolean> = {
  fa: (before, after) =>
    !/(?<!\p{L})(?:در|از|به|بر|با|سر|درباره|خط تماس|منطقه) $/u.test(before) &&
    /^ (?:نیز |هم )?(?:اعلام کرد|می ?گوید|گفت|مدعی|خبر داد|تایید کرد|تکذیب کرد|از کشته|از زخمی)/u.test(after),
  ar: (before) => /(?<!\p{L})[وف]?(?:اعلنت|قالت|افادت|اکدت|نفت|اتهمت|ذکرت)(?: ناغورنی)? $/u.test(before),
  en: (before, after) =>
    !/\b(?:in|of|over|on|to|from|around|near|for|at|into)(?: the)? $/u.test(before) &&
    /^ (?:said|says|reported|reports|claimed|claims|announced|accused|denied|confirmed|put its|recogni[sz]e[sd]|admit(?:s|ted)|acknowledge[sd]|insist(?:s|ed)|accept(?:s|ed)|lost)\b/u.test(
      after,
    ),
}

/** "Representatives of Karabakh", "the army of the unrecognized". */
const REPRESENTED =
  /\b(?:representatives?|authorities|army|forces|troops|leadership|leaders?|president|government|parliament|ministry|officials?|separatists) of (?:the )?(?:(?:unrecogni[sz]ed|self-proclaimed|breakaway|separatist) )?$/u

function isOfForces(text: string, raw: Raw, locale: Locale): boolean {
  if (seats[locale].test(text.slice(Math.max(0, raw.start - 32), raw.start))) return true
  if (locale === 'en' && REPRESENTED.test(text.slice(Math.max(0, raw.start - 48), raw.start))) return true
  if (tells[locale](text.slice(Math.max(0, raw.start - 12), raw.start), text.slice(raw.end, raw.end + 16))) return true
  const table = cues[locale]
  const before =
    text
      .slice(Math.max(0, raw.start - 26), raw.start)
      .split(/[\n.,،"]/u)
      .at(-1) ?? ''
  const near =
    locale === 'en'
      ? text.slice(raw.end, raw.end + 24)
      : (before
          .match(/[\p{L}\p{N}]+/gu)
          ?.slice(-2)
          .join(' ') ?? '')
  return has(wordsOf(table.regionForces, table.clitics), near)
}

/** «آذربایجان شرقی», West Azerbaijan province: Iran's. */
function isProvince(text: string, raw: Raw, actor: ActorId, locale: Locale): boolean {
  if (actor !== 'AZ') return false
  const [before, after] = [text.slice(Math.max(0, raw.start - 12), raw.start), text.slice(raw.end, raw.end + 12)]
  if (locale === 'en') return /\b(?:east|west|eastern|western|south|southern) $/u.test(before)
  return /^ *"? *(?:شرقی|غربی|الشرقیه|الغربیه)/u.test(after) || /استان(?:های)? $/u.test(before)
}
