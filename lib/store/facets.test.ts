import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { places } from '@/lib/codebook/places'
import { type Band, bands, locales, type Mention, measures } from '@/lib/domain/event'
import { type FacetName, facetNames, filtersOf, without } from '@/lib/domain/facets'
import { datings, defaultQuery, matches, reporter, reviews, type TimelineQuery } from '@/lib/domain/query'
import { saveArticle } from './article'
import type { Store } from './client'
import { readEvents } from './events'
import { readFacets } from './facets'
import { lanesOf } from './labels'
import { listEvents } from './lists'
import { saveRecords } from './records'
import { apart, day, sampleArticle, sampleClaim, sampleMention } from './sample'
import { soughtIn } from './search'
import { temporaryStore } from './temporary'
import { readTimeline } from './timeline'
import type { RecordInput } from './types'

vi.setConfig({ testTimeout: 120_000 })

const editor = { locale: 'en', editor: true } as const
const anybody = { locale: 'en', editor: false } as const
const wide: TimelineQuery = { ...defaultQuery, bands: [...bands] }
const [first, last] = [day('2020-01-01'), day('2021-12-31')]

const types = ['armed-clash', 'shelling', 'call', 'meeting', 'statement']
const parties = ['AM', 'AZ', 'RU', 'TR', 'AZ-MOD', 'AM-MFA']
const spots = ['shusha', 'stepanakert', 'tavush', 'nagorno-karabakh', 'syunik']
const publishers = ['wire', 'پیک', 'daily']
const claimants = ['AZ-MOD', 'AM-MFA', 'AZ', null]
const searches = ['shell', 'شوشا', 'Shushi', 'Armenia AZERBAIJAN', '100%', 'a_b', "l'eau", 'گلوله‌باران', 'nowhere']

const told = fc.record({
  type: fc.constantFrom(...types),
  who: fc.uniqueArray(fc.constantFrom(...parties), { minLength: 1, maxLength: 3 }),
  date: fc.option(
    fc
      .record({ at: fc.integer({ min: 0, max: last - first }), letters: fc.constantFrom(10, 10, 7, 4) })
      .map(({ at, letters }) => new Date((first + at) * 86_400_000).toISOString().slice(0, letters)),
    { freq: 9 },
  ),
  place: fc.option(fc.constantFrom(...spots)),
  speaker: fc.option(fc.constantFrom(...parties)),
  claims: fc.array(
    fc.record({ by: fc.constantFrom(...claimants), measure: fc.constantFrom('killed' as const, 'wounded' as const) }),
    { maxLength: 2 },
  ),
  publisher: fc.option(fc.constantFrom(...publishers)),
})
type Spec = ReturnType<(typeof told)['generate']>['value'] & { lang: (typeof locales)[number] | null }

function mentionFor({ type, who, date, place, speaker, claims }: Omit<Spec, 'lang'>, at: number): Mention {
  return sampleMention({
    type,
    date,
    at,
    parties: who.map((actor) => [actor]),
    dyads: who.length > 1 ? [[who[0]!, who[1]!] as const] : [],
    places: place ? [place] : [],
    attributedTo: speaker ? [speaker] : [],
    claims: claims.map((claim) => sampleClaim(claim)),
  })
}

const named = (id: string | null) => (id === null ? null : { id, names: { en: id } })

function recordFor(spec: Spec, i: number, seed: number): RecordInput {
  const mention = mentionFor(spec, 0)
  return {
    id: `made-${seed}-${i}`,
    extractor: 'ucdp-ged',
    document: {
      text: `Record ${i} of ${seed}, made up: 100% of it, a_b and l'eau.`,
      lang: 'en',
      publication: { day: null, from: 'unknown', reason: null },
      publisher: named(spec.publisher),
    },
    mention,
    claimants: mention.claims.map(({ by }) => (by === null ? 'An Estimator' : null)),
    citations: [],
  }
}

type Known = { spec: Spec; id: string; draft: boolean; search: string; firstDay: number | null; lastDay: number | null }
type Made = { store: Store; events: Known[] }

/** A store of random records, in sets, and of random articles, read and not yet published. */
async function make(seed: number, records: number): Promise<Made> {
  const store = await temporaryStore()
  const specs = fc.sample(told, { numRuns: records, seed }).map((spec): Spec => ({ ...spec, lang: null }))
  await saveRecords(
    store,
    specs.map((spec, i) => recordFor(spec, i, seed)),
    { by: 'a test', reason: 'testing' },
  )
  const byArticle = new Map<string, Spec[]>()
  for (const [n, lang] of locales.entries()) {
    const publisher = publishers[n]!
    const own = fc.sample(told, { numRuns: 25, seed: seed + n + 1 }).map((spec): Spec => ({ ...spec, publisher, lang }))
    const text = `${'At 100% strength, '.repeat(60)} ${lang} ${seed}`
    const article = sampleArticle(
      text,
      own.map((spec, i) => mentionFor(spec, i * 30)),
      { publish: n === 0, document: { lang, publisher: named(publisher) } },
    )
    const { documentId } = await saveArticle(store, article, apart)
    byArticle.set(documentId, own)
  }
  const rows = await store.client.event.findMany({
    include: { mentions: { select: { documentId: true, triggerStart: true } }, lanes: { where: { lane: '*' } } },
  })
  const events = rows.map(({ id, curatedId, status, search, mentions, lanes }): Known => {
    const [mention] = mentions
    const spec = curatedId
      ? specs[Number(curatedId.split('-')[2])]
      : byArticle.get(mention!.documentId)![mention!.triggerStart / 30]
    const { firstDay, lastDay } = lanes[0]!
    return { spec: spec!, id, draft: status === 'draft', search, firstDay, lastDay }
  })
  return { store, events }
}

const within = (id: string): string[] => [id, ...(places.get(id)?.within ? within(places.get(id)!.within!) : [])]
const rolled = (ids: readonly (string | null)[]) =>
  ids.flatMap((id) => (id === null ? [] : lanesOf(id).map(({ lane }) => lane)))
const any = <T>(asked: readonly T[], had: readonly T[]) => asked.length === 0 || asked.some((one) => had.includes(one))

const parts = new Map(['', ...searches].map((q) => [q, soughtIn(q)]))
const partsOf = (q: string) => parts.get(q)!

/** What a query means, said again without a database. */
function holds({ spec, draft, search, firstDay, lastDay }: Known, q: TimelineQuery, isEditor: boolean): boolean {
  const { type, who, place, speaker, claims, publisher, lang, date } = spec
  if (draft && !isEditor) return false
  if (q.status !== null && (q.status === 'draft') !== draft) return false
  if ((q.from !== null || q.to !== null) && (firstDay === null || lastDay === null)) return false
  if ((q.from !== null && lastDay! < q.from) || (q.to !== null && firstDay! > q.to)) return false
  const band = ['call', 'meeting'].includes(type) ? 'contact' : type === 'statement' ? 'act' : 'incident'
  const lanes = rolled(who)
  const by = (one: string | null) => (one !== null ? rolled([one]) : [lang === null ? 'by-an-estimator' : reporter])
  const figure = claims.some(
    (claim) => any(q.claimants, by(claim.by)) && (q.measures.length === 0 || q.measures.includes(claim.measure)),
  )
  const words = partsOf(q.q).every(
    (part) =>
      part.words.every((word) => search.includes(word)) ||
      part.types.includes(type) ||
      part.actors.some((actor) => lanes.includes(actor)) ||
      (place !== null && part.places.some((spot) => within(place).includes(spot))),
  )
  return (
    q.bands.includes(band) &&
    any(q.types, [type]) &&
    takes(q, spec) &&
    any(q.said, rolled([speaker, ...claims.map((claim) => claim.by)])) &&
    any(q.places, place === null ? [] : within(place)) &&
    any(q.languages, lang === null ? [] : [lang]) &&
    any(q.publishers, publisher === null ? [] : [publisher]) &&
    (q.claimants.length + q.measures.length === 0 || figure) &&
    any(q.dated, [date?.length === 10 ? 'day' : 'coarser']) &&
    words
  )
}

function takes({ actors, match }: TimelineQuery, { type, who }: Spec): boolean {
  const lanes = rolled(who)
  if (actors.length === 0) return true
  if (match === 'any' || actors.length === 1) return any(actors, lanes)
  if (match === 'all') return actors.every((actor) => lanes.includes(actor))
  const [one, other] = who
  if (!one || !other || rolled([one]).at(-1) === rolled([other]).at(-1)) return false
  expect(types).toContain(type)
  return rolled([one]).some((a) => actors.includes(a)) && rolled([other]).some((b) => actors.includes(b))
}

const few = <T>(values: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, fc.subarray([...values]))
const someDay = fc.option(fc.integer({ min: first - 40, max: last + 40 }), { freq: 1 })
const queries = fc
  .record({
    actors: fc.uniqueArray(fc.constantFrom(...parties), { maxLength: 2 }),
    match: fc.constantFrom(...matches),
    said: few<string>(parties),
    bands: fc.oneof(fc.constant<Band[]>([...bands]), fc.subarray([...bands], { minLength: 1 })),
    types: few(types),
    places: few(spots),
    languages: few(locales),
    publishers: few(publishers),
    claimants: few<string>(['AZ-MOD', 'AZ', 'AM', reporter, 'by-an-estimator']),
    measures: few(measures),
    dated: few(datings),
    status: fc.option(fc.constantFrom(...reviews), { freq: 1 }),
    q: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...searches) }),
    from: someDay,
    to: someDay,
  })
  .map((q): TimelineQuery => {
    const turned = q.from !== null && q.to !== null && q.from > q.to ? { from: q.to, to: q.from } : {}
    return { ...q, ...turned }
  })
const readers = fc.constantFrom(editor, anybody)

let stores: Made[]
beforeAll(async () => {
  stores = [await make(3, 620), await make(29, 60)]
}, 240_000)
afterAll(async () => {
  for (const { store } of stores) await store.close()
})

/** A query with one choice of a filter, and no other. */
function withChoice(query: TimelineQuery, name: FacetName, id: string): TimelineQuery {
  return { ...without(query, name), [name]: name === 'status' ? id : [id] }
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)

describe('for random stores and queries over every filter', () => {
  test('the list is what the query says, and as long as it is said to be', async () => {
    let looked = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(1), queries, readers, async (n, q, reader) => {
        const { store, events } = stores[n]!
        const page = await readEvents(store, q, { ...reader, limit: 500 })
        const expected = events.filter((event) => holds(event, q, reader.editor)).map(({ id }) => id)
        looked += expected.length
        expect(page.total).toBe(expected.length)
        expect(page.events.map(({ id }) => id).sort()).toEqual(
          page.total > 500 ? expect.arrayContaining([]) : expected.sort(),
        )
        expect(await listEvents(store, q, reader)).toHaveLength(page.total)
      }),
      { numRuns: 60, seed: 5, endOnFailure: true },
    )
    expect(looked).toBeGreaterThan(1000)
  })

  test('bins, lanes and the overview add up to the list', async () => {
    let binned = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(1), queries, readers, async (n, q, reader) => {
        const { store } = stores[n]!
        const data = await readTimeline(store, q, reader)
        const { first: from, last: to } = data.window
        const here = { ...q, from, to }
        const list = await listEvents(store, here, reader)
        expect(data.total).toBe(list.length)
        if (data.events) expect(data.events).toHaveLength(list.length)
        for (const lane of data.lanes) {
          const own = list.filter(({ parties: of }) => of.some(({ id }) => id === lane.id))
          expect(lane.count).toBe(own.length)
          const bins = data.bins?.filter((b) => b.lane === lane.id) ?? []
          if (data.bins) expect(sum(bins.flatMap(({ bins: { counts } }) => counts))).toBe(own.length)
          binned += bins.length
        }
        const whole = await listEvents(store, { ...q, from: null, to: null }, reader)
        expect(sum(data.overview.matching.counts)).toBe(whole.filter(({ firstDay }) => firstDay !== null).length)
      }),
      { numRuns: 40, seed: 8, endOnFailure: true },
    )
    const all = await readTimeline(stores[0]!.store, { ...wide, from: first, to: last }, editor)
    expect(all.bins?.length).toBeGreaterThan(3)
    expect(binned).toBeGreaterThan(3)
  })

  test('the count beside a choice is what choosing it gives', async () => {
    let looked = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(1), queries, readers, fc.nat(), async (n, q, reader, pick) => {
        const { store, events } = stores[n]!
        const facets = await readFacets(store, q, reader)
        expect(facets.total).toBe(events.filter((event) => holds(event, q, reader.editor)).length)
        for (const name of facetNames) {
          const { length } = facets.choices[name]
          for (const choice of new Set([facets.choices[name][pick % length], facets.choices[name][0]])) {
            if (!choice) continue
            const alone = withChoice(q, name, choice.id)
            const expected = events.filter((event) => holds(event, alone, reader.editor)).length
            expect(choice.count, `${name} ${choice.id}`).toBe(expected)
            looked += expected
          }
        }
        expect(Object.keys(facets.without)).toEqual(facets.total === 0 ? filtersOf(q) : [])
        for (const name of filtersOf(q)) {
          const dayless = name === 'days' ? (event: Known) => event.firstDay === null : () => false
          const rest = events.filter((event) => !dayless(event) && holds(event, without(q, name), reader.editor))
          if (facets.total === 0) expect(facets.without[name], name).toBe(rest.length)
        }
      }),
      { numRuns: 50, seed: 13, endOnFailure: true },
    )
    expect(looked).toBeGreaterThan(1000)
  })
})
