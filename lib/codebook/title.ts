import type { EpochDay } from '@/lib/calendar/date'
import type { ActorId, EventTypeId, Labels, Locale, PlaceId, Role } from '@/lib/domain/event'
import { type Actor, findActor, rootOf, termsOf } from './actors'
import { type TitleShape, typeOrOther } from './event-types'
import { type Office, offices } from './offices'
import { type Place, places } from './places'

/** What a title is made from. `day`, where known, tells which office a person held. */
export type TitleInput = {
  type: EventTypeId
  participants: readonly { actor: ActorId; role: Role }[]
  places: readonly PlaceId[]
  day?: EpochDay | null
}

/** A party as a title names it: `as` is the row printed, `root` the state or organisation it belongs to. */
type Party = { root: ActorId; as: Actor }

/** What the languages print: who is named, under which common office, where, and through whom. */
type Plot = {
  shape: TitleShape
  incident: boolean
  head: Labels
  parties: Party[]
  office: Office | null
  visitors: Party[]
  visited: Party[]
  mediators: Party[]
  hosts: Party[]
  place: Place | null
}

/** A title in each language, by template: who, what, where and through whom, and never who began. */
export function titleOf(input: TitleInput): Labels {
  const plot = plotOf(input)
  return { en: sentence(plot, 'en'), fa: sentence(plot, 'fa'), ar: sentence(plot, 'ar') }
}

function plotOf({ type, participants, places: at, day }: TitleInput): Plot {
  const row = typeOrOther(type)
  const shape = row.title
  const { principals, mediators } = partsOf(shape, participants)
  const speakers =
    shape.form === 'by' ? principals.filter((p) => p.role !== 'recipient' && p.role !== 'target') : principals
  const named = speakers.length > 0 ? speakers : principals
  const office = shape.form === 'joint' ? commonOffice(named, day ?? null) : null
  const parties = partiesOf(named, office === null && (shape.form === 'by' || shape.form === 'joint'))
  const received = principals.filter((p) => p.role === 'recipient' || p.role === 'target' || p.role === 'host')
  const hosts = partiesOf(
    participants.filter((p) => p.role === 'host'),
    false,
  )
  return {
    shape,
    incident: row.band === 'incident',
    head: (parties.length > 2 ? shape.more : undefined) ?? shape.head ?? row.labels,
    parties,
    office,
    visitors: partiesOf(
      principals.filter((p) => p.role === 'actor' || p.role === 'initiator'),
      true,
    ),
    visited: partiesOf(received, false),
    mediators: goBetweens(mediators),
    hosts: hosts.filter((h) => !parties.some((p) => p.root === h.root)),
    place: (at[0] !== undefined && places.get(at[0])) || null,
  }
}

type Part = TitleInput['participants'][number]

/** Mediators apart from the rest; who mediates without being called mediator is the actor of a mediation. */
function partsOf(shape: TitleShape, all: readonly Part[]): { principals: Part[]; mediators: Part[] } {
  const mediators = all.filter((p) => p.role === 'mediator')
  const others = all.filter((p) => p.role !== 'mediator' && (p.role !== 'host' || shape.form === 'visit'))
  if (shape.form !== 'mediation' || mediators.length > 0) return { principals: others, mediators }
  const received = others.filter((p) => p.role === 'recipient' || p.role === 'target')
  if (received.length === 0) return { principals: others, mediators: [] }
  return { principals: received, mediators: others.filter((p) => !received.includes(p)) }
}

/** One party a root. Where `closer` is asked and every root has exactly one person or body, those are named. */
function partiesOf(parts: readonly Part[], closer: boolean): Party[] {
  const known = parts.flatMap(({ actor }) => findActor(actor) ?? []).filter((a) => a.id !== 'unidentified')
  const roots = [...new Set(known.map((a) => rootOf(a.id)))]
  const near = roots.map((root) => closest(known.filter((a) => rootOf(a.id) === root)))
  if (closer && near.every((a) => a !== null)) return near.map((as) => ({ root: rootOf(as.id), as }))
  return roots.flatMap((root) => {
    const own = known.filter((a) => rootOf(a.id) === root)
    const as = own.every((a) => a.kind === 'group') ? own[0] : findActor(root)
    return as ? [{ root, as }] : []
  })
}

/** Mediators by their body where one body is all that is named of them, else by their state or organisation. */
function goBetweens(parts: readonly Part[]): Party[] {
  return partiesOf(parts, false).map((party) => {
    const own = parts.map((p) => findActor(p.actor)).filter((a) => a !== null && rootOf(a.id) === party.root)
    const [only] = own
    return own.length === 1 && only?.kind === 'body' ? { root: party.root, as: only } : party
  })
}

/** The one person of a party, else its one body; null where there is neither or are several. */
function closest(own: readonly Actor[]): Actor | null {
  const of = (kind: Actor['kind']) => [...new Set(own.filter((a) => a.kind === kind))]
  const [persons, bodies] = [of('person'), of('body')]
  if (persons.length > 1 || (persons.length === 0 && bodies.length > 1)) return null
  return persons[0] ?? bodies[0] ?? null
}

/** The office that one person of each party held, where there are two parties or more and it is one office. */
function commonOffice(parts: readonly Part[], day: EpochDay | null): Office | null {
  const persons = [...new Set(parts.map((p) => p.actor))].filter((id) => findActor(id)?.kind === 'person')
  const roots = new Set(parts.map((p) => rootOf(p.actor)))
  if (persons.length < 2 || persons.length !== roots.size) return null
  if (new Set(persons.map(rootOf)).size !== roots.size) return null
  const held = persons.map(
    (id) =>
      new Set(
        termsOf(id, day)
          .filter((t) => t.of === rootOf(id))
          .map((t) => t.title),
      ),
  )
  const common = [...offices.values()].filter((o) => o.together && held.every((titles) => titles.has(o.id)))
  return common.length === 1 ? common[0]! : null
}

/** What a language needs to join the parts of a title. */
type Grammar = {
  list: (names: string[]) => string
  others: { named: string; governed: string }
  /** `Phone call` + `between` + names. */
  between: (head: string, names: string) => string
  joint: (head: string, names: string) => string
  holders: (head: string, office: string, states: string) => string
  with: (head: string, name: string) => string
  /** Parties named after the words, where nothing is said of what each did; `through` are mediators. */
  parties: (head: string, names: string, count: number, through: string | null) => string
  by: (head: string, link: string, names: string) => string
  within: (head: string, name: string) => string
  visit: (head: string, visitor: string, to: string | null) => string
  mediation: (head: string, mediators: string, sides: string | null) => string
  mediated: (title: string, mediators: string) => string
  hosted: (title: string, hosts: string) => string
  place: Record<'in' | 'near' | 'on' | 'along', string>
  atTheirBorder: string
}

const grammars: Record<Locale, Grammar> = {
  en: {
    list: (names) => series(names, ', ', ' and '),
    others: { named: 'others', governed: 'others' },
    between: (head, names) => `${head} between ${names}`,
    joint: (head, names) => `${head} between ${names}`,
    holders: (head, office, states) => `${head} between the ${office} of ${states}`,
    with: (head, name) => `${head} with ${name}`,
    parties: (head, names, _, through) =>
      `${head} involving ${names}${through === null ? '' : `, mediated by ${through}`}`,
    by: (head, link, names) => `${head} ${link} ${names}`,
    within: (head, name) => `${head} in ${name}`,
    visit: (head, visitor, to) => `${head} by ${visitor}${to === null ? '' : ` to ${to}`}`,
    mediation: (head, mediators, sides) => `${head} by ${mediators}${sides === null ? '' : ` between ${sides}`}`,
    mediated: (title, mediators) => `${title}, mediated by ${mediators}`,
    hosted: (title, hosts) => `${title}, hosted by ${hosts}`,
    place: { in: 'in', near: 'near', on: 'on', along: 'on' },
    atTheirBorder: 'at the border',
  },
  fa: {
    list: (names) => series(names, '، ', ' و '),
    others: { named: 'دیگران', governed: 'دیگران' },
    between: (head, names) => `${head} میان ${names}`,
    joint: (head, names) => `${head} ${names}`,
    holders: (head, office, states) => `${head} ${office} ${states}`,
    with: (head, name) => `${head} با ${name}`,
    parties: (head, names, count, through) =>
      `${head}${through === null ? '' : ` با میانجیگری ${through}`}؛ ${count === 1 ? 'طرف' : 'طرف\u200cها'}: ${names}`,
    by: (head, link, names) => [head, link, names].filter((x) => x !== '').join(' '),
    within: (head, name) => `${head} در ${name}`,
    visit: (head, visitor, to) => `${head} ${visitor}${to === null ? '' : ` به ${to}`}`,
    mediation: (head, mediators, sides) => `${head} ${mediators}${sides === null ? '' : ` میان ${sides}`}`,
    mediated: (title, mediators) => `${title} با میانجیگری ${mediators}`,
    hosted: (title, hosts) => `${title} به میزبانی ${hosts}`,
    place: { in: 'در', near: 'نزدیک', on: 'در', along: 'در' },
    atTheirBorder: 'در مرز دو کشور',
  },
  ar: {
    // The conjunction is written onto the word that follows it.
    list: (names) => series(names, ' و', ' و'),
    others: { named: 'آخرون', governed: 'آخرين' },
    between: (head, names) => `${head} بين ${names}`,
    joint: (head, names) => `${head} بين ${names}`,
    holders: (head, office, states) => `${head} بين ${office} ${states}`,
    with: (head, name) => `${head} مع ${name}`,
    parties: (head, names, count, through) =>
      `${head}${through === null ? '' : ` بوساطة ${through}`}؛ ${['الطرف', 'الطرفان'][count - 1] ?? 'الأطراف'}: ${names}`,
    by: (head, link, names) => `${head} ${link} ${names}`,
    within: (head, name) => `${head} في ${name}`,
    visit: (head, visitor, to) => `${head} ${visitor}${to === null ? '' : ` إلى ${to}`}`,
    mediation: (head, mediators, sides) => `${head} ${mediators}${sides === null ? '' : ` بين ${sides}`}`,
    mediated: (title, mediators) => `${title} بوساطة ${mediators}`,
    hosted: (title, hosts) => `${title} باستضافة ${hosts}`,
    place: { in: 'في', near: 'قرب', on: 'على', along: 'في' },
    atTheirBorder: 'على الحدود بينهما',
  },
}

function series(names: string[], comma: string, and: string): string {
  if (names.length < 2) return names.join('')
  return names.slice(0, -1).join(comma) + and + names.at(-1)
}

/** Most parties a title names one by one. */
const most = 5

const collators: Record<Locale, Intl.Collator> = {
  en: new Intl.Collator('en'),
  fa: new Intl.Collator('fa'),
  ar: new Intl.Collator('ar'),
}

function sentence(plot: Plot, locale: Locale): string {
  const grammar = grammars[locale]
  const { shape, parties, mediators, hosts } = plot
  const through = shape.form === 'mediation' || mediators.length === 0 ? null : namesOf(mediators, locale)
  if (isNamedAfter(plot)) {
    const head = placed(plot, plot.head[locale], locale)
    return grammar.parties(head, namesOf(parties, locale, 'named'), parties.length, through)
  }
  const told = toldWithParties(plot, locale)
  const title = through === null ? told : grammar.mediated(told, through)
  const hosted = hosts.length > 0 && plot.place === null && shape.form !== 'visit'
  return hosted ? grammar.hosted(title, namesOf(hosts, locale)) : title
}

/** Whether the parties follow the words with nothing said of what each did. */
function isNamedAfter({ shape, incident, parties, visitors, visited }: Plot): boolean {
  if (parties.length === 0) return false
  if (shape.form === 'visit') return visitors.length !== 1 && visited.length === 0
  return shape.form === 'parties' || (incident && parties.length === 1)
}

function toldWithParties(plot: Plot, locale: Locale): string {
  const grammar = grammars[locale]
  const { shape, parties } = plot
  const head = plot.head[locale]
  const names = namesOf(parties, locale)
  if (shape.form === 'visit' && plot.visitors.length > 0) return visitOf(plot, locale)
  if (shape.form === 'mediation' && plot.mediators.length > 0) return placed(plot, mediationOf(plot, locale), locale)
  if (parties.length === 0) return placed(plot, head, locale)
  if (shape.form === 'within') return grammar.within(head, names)
  if (shape.form === 'by') return placed(plot, grammar.by(head, shape.link?.[locale] ?? '', names), locale)
  if (parties.length === 1) return placed(plot, grammar.with(head, names), locale)
  if (shape.form !== 'joint') return placed(plot, grammar.between(head, names), locale)
  const office = plot.office?.together?.[parties.length === 2 ? 'two' : 'more'][locale]
  const joined = office === undefined ? grammar.joint(head, names) : grammar.holders(head, office, names)
  return placed(plot, joined, locale)
}

function placed(plot: Plot, text: string, locale: Locale): string {
  return [text, placeOf(plot, locale)].filter((x) => x !== '').join(' ')
}

function visitOf({ head, visitors, visited, place }: Plot, locale: Locale): string {
  const hosts = visited.filter((v) => !visitors.some((x) => x.root === v.root))
  const to = hosts.length > 0 ? namesOf(hosts, locale) : place === null ? null : nameOf(place, locale)
  return grammars[locale].visit(head[locale], namesOf(visitors, locale), to)
}

function mediationOf({ head, mediators, parties }: Plot, locale: Locale): string {
  const grammar = grammars[locale]
  const by = (sides: string | null) => grammar.mediation(head[locale], namesOf(mediators, locale), sides)
  const names = namesOf(parties, locale)
  return parties.length === 1 ? grammar.with(by(null), names) : by(parties.length === 0 ? null : names)
}

/** Names in the alphabetical order of the language: the order says nothing. After a preposition they are `governed`. */
function namesOf(parties: readonly Party[], locale: Locale, how: 'named' | 'governed' = 'governed'): string {
  const { list, others } = grammars[locale]
  const rows = parties.map((p) => p.as).sort((a, b) => collators[locale].compare(a.labels[locale], b.labels[locale]))
  const names = rows.map((row) => (how === 'governed' ? row.oblique?.[locale] : undefined) ?? nameOf(row, locale))
  return list(names.length > most ? [...names.slice(0, most - 1), others[how]] : names)
}

function nameOf(row: Actor | Place, locale: Locale): string {
  return row.inSentence?.[locale] ?? row.labels[locale]
}

function placeOf({ place, shape, parties }: Plot, locale: Locale): string {
  if (place === null) return ''
  const grammar = grammars[locale]
  const roots = parties.map((p) => p.root)
  if (place.between && roots.length === 2 && place.between.every((id) => roots.includes(id)))
    return grammar.atTheirBorder
  return `${grammar.place[standingOf(place, shape)]} ${nameOf(place, locale)}`
}

function standingOf(place: Place, shape: TitleShape): keyof Grammar['place'] {
  if (place.kind === 'border' || place.kind === 'line') return 'on'
  if (place.kind === 'road') return 'along'
  if (place.kind === 'water' || (place.kind === 'settlement' && shape.near)) return 'near'
  return 'in'
}
