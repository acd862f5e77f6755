import type { Labels, Locale } from '@/lib/domain/event'
import { foldText } from '@/lib/text/fold'
import type { Actor, Term } from './actors'
import type { EventType } from './event-types'
import type { Landmark } from './landmarks'
import type { Institution, Office } from './offices'
import type { Place } from './places'
import type { Ambiguous, Names } from './row'

/** All tables as lists, as they stand in their files. */
export type CodebookTables = {
  actors: readonly Actor[]
  places: readonly Place[]
  eventTypes: readonly EventType[]
  landmarks: readonly Landmark[]
  offices: readonly Office[]
  institutions: readonly Institution[]
}

/** What is wrong between the rows of the codebook, each with the value at fault; empty where all is well. */
export function checkCodebook(tables: CodebookTables): string[] {
  return [
    ...checkIds(tables),
    ...checkLabels(tables),
    ...checkParents('actor', tables.actors, (row) => row.parent),
    ...checkParents('place', tables.places, (row) => row.within ?? null),
    ...checkActors(tables),
    ...checkTerms(tables),
    ...checkPlaces(tables),
    ...checkTypes(tables),
    ...checkLandmarks(tables),
    ...checkNames(tables),
  ]
}

type Row = { id: string; formerly?: string[] }

function checkIds(tables: CodebookTables): string[] {
  return Object.entries(tables).flatMap(([table, rows]: [string, readonly Row[]]) => {
    const ids = rows.flatMap((row) => [row.id, ...(row.formerly ?? [])])
    return repeated(ids).map((id) => `${table}: the id ${id} is there twice`)
  })
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = values.filter((value) => seen.size === seen.add(value).size)
  return [...new Set(twice)]
}

/** Letters that the label of a language must not have: they are another language's, or look like its own. */
const foreign: Record<Locale, RegExp> = { en: /\p{Script=Arabic}/u, fa: /[يكىةA-Za-z]/u, ar: /[یکگچپژA-Za-z]/u }

function checkLabels(tables: CodebookTables): string[] {
  const labelled: readonly (Row & { labels: Labels })[] = [
    ...tables.actors,
    ...tables.places,
    ...tables.eventTypes,
    ...tables.landmarks,
    ...tables.offices,
    ...tables.institutions,
  ]
  return labelled.flatMap(({ id, labels }) =>
    (['en', 'fa', 'ar'] as const).flatMap((locale) => {
      const label: string | undefined = labels[locale]
      if (!label?.trim()) return [`${id}: no label in ${locale}`]
      return foreign[locale].test(label)
        ? [`${id}: the ${locale} label «${label}» has a letter of another language`]
        : []
    }),
  )
}

function checkParents<R extends Row>(table: string, rows: readonly R[], parentOf: (row: R) => string | null): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return rows.flatMap((row) => {
    const seen = new Set([row.id])
    for (let at = parentOf(row); at !== null; ) {
      const parent = byId.get(at)
      if (!parent) return [`${table} ${row.id}: its parent ${at} is not there`]
      if (seen.has(at)) return [`${table} ${row.id}: it is its own parent by way of ${at}`]
      seen.add(at)
      at = parentOf(parent)
    }
    return []
  })
}

function checkActors({ actors, institutions, offices }: CodebookTables): string[] {
  const ids = new Set(actors.map((row) => row.id))
  const known = new Set(institutions.map((row) => row.id))
  const bodies = actors.flatMap(({ parent, institution }) => (institution ? [`${parent}/${institution}`] : []))
  return [
    ...repeated(bodies).map((key) => `actors: two bodies of ${key}`),
    ...actors.flatMap(({ id, institution }) =>
      institution && !known.has(institution) ? [`actor ${id}: no institution ${institution}`] : [],
    ),
    ...actors.flatMap(({ id, kind, parent }) =>
      (kind === 'body' || kind === 'person') && parent === null ? [`actor ${id}: a ${kind} without a parent`] : [],
    ),
    ...offices.flatMap(({ id, of, institution }) => [
      ...(of && !ids.has(of) ? [`office ${id}: no actor ${of}`] : []),
      ...(institution && !known.has(institution) ? [`office ${id}: no institution ${institution}`] : []),
    ]),
  ]
}

type Held = { person: string; term: Term }

function checkTerms({ actors, offices }: CodebookTables): string[] {
  const ids = new Set(actors.map((row) => row.id))
  const titles = new Map(offices.map((row) => [row.id, row]))
  const held: Held[] = actors.flatMap(({ id, offices: terms }) => (terms ?? []).map((term) => ({ person: id, term })))
  const single = held.filter(({ term }) => titles.get(term.title)?.single)
  return [
    ...held.flatMap(({ person, term }) => [
      ...(titles.has(term.title) ? [] : [`${person}: no office ${term.title}`]),
      ...(ids.has(term.of) ? [] : [`${person}: no actor ${term.of} to hold an office of`]),
      ...(term.from !== null && term.to !== null && after(term.from, term.to)
        ? [`${person}: ${term.title} ends ${term.to}, before it begins ${term.from}`]
        : []),
    ]),
    ...single.flatMap((a, i) =>
      single
        .slice(i + 1)
        .filter((b) => a.term.title === b.term.title && a.term.of === b.term.of && overlap(a.term, b.term))
        .map(
          (b) => `${a.person} and ${b.person}: both ${a.term.title} of ${a.term.of} (${span(a.term)}, ${span(b.term)})`,
        ),
    ),
  ]
}

function span({ from, to }: Term): string {
  return `${from ?? '…'} to ${to ?? 'now'}`
}

/** Whether one bound is surely after another: bounds are compared as exactly as the less exact one is known. */
function after(a: string, b: string): boolean {
  const exact = Math.min(a.length, b.length)
  return a.slice(0, exact) > b.slice(0, exact)
}

/** Whether two terms surely share more than the day of the change. */
function overlap(a: Term, b: Term): boolean {
  const begunBefore = (x: Term, end: string | null) => end === null || x.from === null || after(end, x.from)
  return begunBefore(a, b.to) && begunBefore(b, a.to)
}

function checkPlaces({ places, actors }: CodebookTables): string[] {
  const ids = new Set(actors.map((row) => row.id))
  return places.flatMap(({ id, lat, lon, between }) => [
    ...(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [] : [`place ${id}: ${lat}, ${lon} is nowhere on Earth`]),
    ...(between ?? []).filter((state) => !ids.has(state)).map((state) => `place ${id}: no actor ${state}`),
  ])
}

function checkTypes({ eventTypes }: CodebookTables): string[] {
  const types = new Set(eventTypes.map((row) => row.id))
  return [...(types.has('other') ? [] : ['event types: no row other'])]
}

function checkLandmarks({ landmarks, eventTypes, actors, places }: CodebookTables): string[] {
  const types = new Map(eventTypes.map((row) => [row.id, row]))
  const ids = new Map(actors.map((row) => [row.id, row]))
  const at = new Set(places.map((row) => row.id))
  const named = landmarks.flatMap(({ aliases }) =>
    Object.entries(aliases).flatMap(([locale, list]) =>
      [...new Set(list.map(keyOf))].map((alias) => `${locale} ${alias}`),
    ),
  )
  return [
    ...repeated(named).map((name) => `landmarks: the alias ${name} is there twice`),
    ...landmarks.flatMap(({ id, type, family, states, mediators, place, interval }) => [
      ...(types.has(type) ? [] : [`landmark ${id}: no event type ${type}`]),
      ...(types.get(type)?.family === family ? [] : [`landmark ${id}: ${type} is not of the family ${family}`]),
      ...[...states, ...(mediators ?? [])].flatMap((state) =>
        ids.get(state)?.parent === null ? [] : [`landmark ${id}: ${state} is no state or organisation`],
      ),
      ...(place && !at.has(place) ? [`landmark ${id}: no place ${place}`] : []),
      ...(interval.first <= interval.last ? [] : [`landmark ${id}: it ends before it begins`]),
    ]),
  ]
}

/** What two spellings must share to be one name for a reader: folded letters, whatever their spacing. */
export function keyOf(name: string): string {
  return foldText(name).replace(/ /g, '')
}

type Bearer = { id: string; metonym: boolean; place: boolean }
type Bearing = {
  id: string
  names: (Names | undefined)[]
  metonyms: Names | undefined
  place: boolean
  ambiguous: readonly Ambiguous[]
}

/** A name is one row's, or each row that bears it says what decides. A capital may stand for its government without saying so. */
function checkNames({ actors, places }: CodebookTables): string[] {
  const rows: Bearing[] = [
    ...actors.map(({ id, names, adjectives, metonyms, ambiguous = [] }) => {
      return { id, names: [names, adjectives], metonyms, place: false, ambiguous }
    }),
    ...places.map(({ id, names, ambiguous = [] }) => ({
      id,
      names: [names],
      metonyms: undefined,
      place: true,
      ambiguous,
    })),
  ]
  const ids = new Set(rows.map((row) => row.id))
  const inOne = (['en', 'fa', 'ar'] as const).map((locale) => checkLanguage(rows, locale))
  const borne = new Set(
    inOne.flatMap(({ bearers }) => [...bearers].flatMap(([key, all]) => all.map((b) => `${b.id}/${key}`))),
  )
  return [...inOne.flatMap((one) => one.problems), ...rows.flatMap((row) => checkMarks(row, borne, ids))]
}

type InLanguage = { bearers: ReadonlyMap<string, Bearer[]>; problems: string[] }

function checkLanguage(rows: readonly Bearing[], locale: Locale): InLanguage {
  const bearers = new Map<string, Bearer[]>()
  const problems: string[] = []
  const bear = (key: string, bearer: Bearer): void => {
    const all = bearers.get(key)
    if (all) all.push(bearer)
    else bearers.set(key, [bearer])
  }
  for (const { id, names, metonyms, place } of rows) {
    const own = names.flatMap((list) => list?.[locale] ?? []).map(keyOf)
    const stands = (metonyms?.[locale] ?? []).map(keyOf)
    const written = [...names, metonyms].map((list) => repeated((list?.[locale] ?? []).map(foldText)))
    problems.push(...written.flat().map((key) => `${id}: it bears the ${locale} name ${key} twice`))
    for (const key of new Set(own)) bear(key, { id, metonym: false, place })
    for (const key of new Set(stands)) bear(key, { id, metonym: true, place })
  }
  const marked = new Set(rows.flatMap(({ id, ambiguous }) => ambiguous.map((a) => `${id}/${keyOf(a.name)}`)))
  for (const [key, all] of bearers) {
    if (all.every((b) => b.id === all[0]?.id) || isCapital(all)) continue
    const silent = all.map((b) => b.id).filter((id) => !marked.has(`${id}/${key}`))
    if (silent.length > 0)
      problems.push(
        `the name ${key} is borne by ${all.map((b) => b.id).join(', ')}: ${silent.join(', ')} must say what decides`,
      )
  }
  return { bearers, problems }
}

/** One place and one government that is called by it. */
function isCapital(all: readonly Bearer[]): boolean {
  return all.length === 2 && all.some((b) => b.metonym) && all.some((b) => b.place)
}

function checkMarks({ id, ambiguous }: Bearing, borne: ReadonlySet<string>, ids: ReadonlySet<string>): string[] {
  return ambiguous.flatMap(({ name, with: others }) => [
    ...(borne.has(`${id}/${keyOf(name)}`) ? [] : [`${id}: it marks ${name}, which it does not bear`]),
    ...others
      .filter((other) => other !== 'other' && !ids.has(other))
      .map((other) => `${id}: ${name} is marked against ${other}, which is not there`),
  ])
}
