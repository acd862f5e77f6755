import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendars, formatIsoDay, parseIsoDay } from '@/lib/calendar'
import { bands, locales, measures } from './event'
import {
  arabicMonthChoices,
  datings,
  dayBounds,
  defaultQuery,
  digitChoices,
  formatQuery,
  matches,
  parseDay,
  parseQuery,
  queryParameters,
  reviews,
  type TimelineQuery,
  type ViewChoice,
} from './query'

const known = {
  actors: new Map([
    ['AM', 1],
    ['AZ', 1],
    ['AZ-MOD', 1],
  ]),
  types: new Set(['shelling', 'call']),
  places: new Set(['shusha']),
  publishers: new Set(['irna']),
}
const parse = (text: string) => parseQuery(new URLSearchParams(text), known)
const query = (text: string) => {
  const result = parse(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}
const problems = (text: string) => {
  const result = parse(text)
  return result.ok ? [] : result.problems.map((p) => [p.field, p.code])
}

const days = fc.integer({ min: dayBounds.first, max: dayBounds.last })
const codes = fc.uniqueArray(fc.stringMatching(/^[A-Za-z]{2,4}(-[A-Za-z]{2,4})?$/), { maxLength: 5 })
const sorted = (values: string[]) => [...values].sort((a, b) => (a < b ? -1 : 1))
const searches = fc
  .array(fc.stringMatching(/^[a-z%&=+#_«»شوي‌é0-9]{1,8}$/), { maxLength: 6 })
  .map((words) => words.join(' '))
const queries = fc
  .record({
    actors: codes.map(sorted),
    match: fc.constantFrom(...matches),
    said: codes.map(sorted),
    places: codes.map(sorted),
    languages: fc.subarray([...locales]),
    publishers: fc.uniqueArray(fc.stringMatching(/^[a-zگپ]{1,4}(-[a-z0-9]{1,4})?$/), { maxLength: 3 }).map(sorted),
    claimants: codes.map(sorted),
    measures: fc.subarray([...measures]),
    dated: fc.subarray([...datings]),
    status: fc.option(fc.constantFrom(...reviews)),
    q: searches,
    bands: fc.subarray([...bands]),
    types: codes.map(sorted),
    window: fc.option(fc.tuple(days, days).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
    half: fc.option(fc.constantFrom('from' as const, 'to' as const)),
  })
  .map(({ window, half, ...rest }): TimelineQuery => {
    const span = { from: window?.from ?? null, to: window?.to ?? null }
    return { ...rest, ...span, ...(half ? { [half]: null } : {}) }
  })
const views: fc.Arbitrary<ViewChoice> = fc.record(
  {
    calendar: fc.constantFrom('gregorian' as const, 'jalali' as const),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    digits: fc.constantFrom(...digitChoices),
    months: fc.constantFrom(...arabicMonthChoices),
    width: fc.integer({ min: 320, max: 4096 }),
    lanes: fc.integer({ min: 1, max: 60 }),
  },
  { requiredKeys: [] },
)
const slugs = fc.option(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/))

describe('the query codec', () => {
  test('reads back every query and view that it writes', () => {
    fc.assert(
      fc.property(queries, views, slugs, (q, view, event) => {
        const text = formatQuery(q, view, event)
        expect(parseQuery(new URLSearchParams(text))).toEqual({ ok: true, query: q, view, event })
      }),
    )
  })

  test('writes one string for one query, whatever the order it came in', () => {
    fc.assert(
      fc.property(queries, views, slugs, (q, view, event) => {
        const text = formatQuery(q, view, event)
        const shuffled = text.split('&').reverse().join('&')
        const reversed = { ...q, actors: [...q.actors].reverse(), types: [...q.types, ...q.types].reverse() }
        expect(formatQuery(reversed, view, event)).toBe(text)
        const back = parseQuery(new URLSearchParams(shuffled))
        expect(back.ok && formatQuery(back.query, back.view, back.event)).toBe(text)
      }),
    )
  })

  test('leaves out every default', () => {
    expect(formatQuery(defaultQuery)).toBe('')
    expect(query('')).toEqual({ ok: true, query: defaultQuery, view: {}, event: null })
    expect(query('actors=&match=&from=&to=&event=').query).toEqual(defaultQuery)
  })

  test('reads what the address bar and a form without script send alike', () => {
    const wanted = { ...defaultQuery, actors: ['AM', 'AZ'], bands: ['incident', 'act'] }
    expect(query('actors=AZ,AM&bands=act,incident').query).toEqual(wanted)
    expect(query('actors=AZ&actors=AM&bands=act&bands=incident').query).toEqual(wanted)
  })

  test('keeps no band apart from the default bands', () => {
    expect(query('bands=').query.bands).toEqual([])
    expect(formatQuery({ ...defaultQuery, bands: [] })).toBe('bands=')
  })

  test('writes parameters in their stated order', () => {
    const text = [
      'actors=AM,AZ&match=between&said=AZ-MOD&bands=incident&types=shelling&places=shusha&languages=en,fa',
      'publishers=irna&claimants=AZ-MOD,by-ucdp,reporter&measures=killed,wounded&dated=day,coarser&status=draft',
      'q=two%20words&from=2020-09-27&to=2021-11-16&calendar=jalali&digits=latin&months=gulf',
    ].join('&')
    const { query: q, view } = query(text)
    expect(formatQuery(q, view)).toBe(text)
    expect(queryParameters.slice(0, 6)).toEqual(['actors', 'match', 'said', 'bands', 'types', 'places'])
  })

  test('reads search words in their plain form, and says where there are too many', () => {
    expect(query('q=%20%20two%0A%00words%C2%85%20').query.q).toBe('two words')
    expect(query('q=+').query.q).toBe('')
    expect(problems(`q=${'x'.repeat(101)}`)).toEqual([['q', 'too-long']])
    expect(problems(`q=${'x '.repeat(9)}`)).toEqual([['q', 'too-many-values']])
  })

  test.each([
    ['said=AZ-MOD,XX', 'said'],
    ['places=atlantis', 'places'],
    ['languages=fa,xx', 'languages'],
    ['publishers=nobody', 'publishers'],
    ['claimants=by-,AM', 'claimants'],
    ['measures=died', 'measures'],
    ['dated=maybe', 'dated'],
    ['status=secret', 'status'],
    ['digits=roman', 'digits'],
    ['months=french', 'months'],
  ])('names the field of an unknown value: %s', (text, field) => {
    expect(problems(text)).toEqual([[field, 'unknown-value']])
  })
})

describe('a typed day', () => {
  test.each([
    ['2020-09-27', '2020-09-27'],
    ['1399-07-06', '2020-09-27'],
    ['۱۳۹۹-۰۷-۰۶', '2020-09-27'],
    ['١٣٩٩/٧/٦', '2020-09-27'],
    ['2020/9/27', '2020-09-27'],
    ['۲۰۲۰-۰۹-۲۷', '2020-09-27'],
    ['1399-12-30', '2021-03-20'],
  ])('%s is %s', (typed, iso) => {
    expect(parseDay(typed)).toEqual({ value: parseIsoDay(iso) })
  })

  test('is the same day in either calendar, on every day of the bounds in turn', () => {
    const step = 17
    let looked = 0
    for (let d = dayBounds.first; d <= dayBounds.last; d += step) {
      const { year, month, day } = calendars.jalali.fromDay(d)
      expect(parseDay(formatIsoDay(d))).toEqual({ value: d })
      expect(parseDay(`${year}-${month}-${day}`)).toEqual({ value: d })
      looked++
    }
    expect(looked).toBeGreaterThan(6000)
  })

  test.each([
    ['from=2021-02-29', 'not-a-day'],
    ['from=1400-12-30', 'not-a-day'],
    ['from=2020-13-01', 'not-a-day'],
    ['from=2020-00-10', 'not-a-day'],
    ['from=tomorrow', 'not-a-day'],
    ['from=2020-09', 'not-a-day'],
    ['from=1199-01-01', 'day-out-of-range'],
    ['from=1799-01-01', 'day-out-of-range'],
    ['from=9999-12-31', 'day-out-of-range'],
  ])('is refused with the field named: %s', (text, code) => {
    expect(problems(text)).toEqual([['from', code]])
  })
})

describe('what is wrong is said of the field', () => {
  test.each([
    ['actors=AM,XX', 'actors', 'unknown-value'],
    ['types=shelling,picnic', 'types', 'unknown-value'],
    ['match=some', 'match', 'unknown-value'],
    ['bands=war', 'bands', 'unknown-value'],
    ['calendar=hijri', 'calendar', 'unknown-value'],
    ['direction=up', 'direction', 'unknown-value'],
    ['theme=pink', 'theme', 'unknown-value'],
    ['width=10', 'width', 'out-of-range'],
    ['width=wide', 'width', 'not-a-number'],
    ['lanes=0', 'lanes', 'out-of-range'],
    ['from=2021-01-02&to=2021-01-01', 'from', 'day-order'],
    ['from=2021-01-02&from=2021-01-01', 'from', 'repeated-field'],
    ['actor=AM', 'actor', 'unknown-field'],
    ['event=../etc', 'event', 'not-found'],
  ])('%s', (text, field, code) => {
    expect(problems(text)).toEqual([[field, code]])
  })

  test('every fault is reported at once', () => {
    expect(problems('actors=XX&from=never&theme=pink').map(([field]) => field)).toEqual(['actors', 'from', 'theme'])
  })

  test('a list is not longer than a person would choose', () => {
    expect(problems(`actors=${Array(101).fill('AM').join(',')}`)).toEqual([['actors', 'too-many-values']])
  })

  test('parameters that the route reads itself are let through', () => {
    expect(parseQuery(new URLSearchParams('limit=5'), known, ['limit']).ok).toBe(true)
  })

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...queryParameters), fc.string({ unit: 'grapheme' }))), (pairs) => {
        const params = new URLSearchParams(pairs)
        expect(typeof parseQuery(params, known).ok).toBe('boolean')
      }),
    )
  })
})
