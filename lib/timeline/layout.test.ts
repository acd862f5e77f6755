import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/event'
import type { TimelineEvent } from '@/lib/domain/timeline'
import { answer, binnedAnswer, crowdedAnswer, day, fixtureEvents, fixtureView, span } from '@/lib/export/fixture'
import { messages } from '@/lib/i18n'
import type { Box, Mark } from '@/lib/scene/scene'
import { shaper } from '@/lib/text/shape'
import type { Chart } from './chart'
import { layout, layoutMoving } from './layout'
import { measure } from './measure'

const shape = await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf'))
const firstView = span('2020-09-27', '2025-08-09')

function flat(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? [mark, ...flat(mark.children)] : [mark]))
}

function groupsOf(chart: Chart, name: string): Mark[][] {
  return flat(chart.scene.marks).flatMap((mark) =>
    mark.kind === 'group' && mark.name === name ? [[...mark.children]] : [],
  )
}

/** Events of random days, precisions and parties, with titles of both scripts. */
const randomEvents = (locale: Locale): fc.Arbitrary<TimelineEvent[]> => {
  const base = fixtureEvents(locale, shape)
  const event = fc.record({
    like: fc.integer({ min: 0, max: base.length - 1 }),
    first: fc.integer({ min: day('2020-09-01'), max: day('2023-09-01') }),
    weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
  })
  return fc.array(event, { minLength: 1, maxLength: 120 }).map((list) =>
    list.map(({ like, first, weight }, i) => {
      const model = base[like]!
      const length = model.lastDay - model.firstDay
      return {
        ...model,
        id: `r${i}`,
        slug: `r${i}`,
        firstDay: first,
        lastDay: first + length,
        weight,
        rank: i,
        alternatives: [],
      }
    }),
  )
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function textBox(mark: Mark): Box[] {
  if (mark.kind !== 'text') return []
  const width = shape(mark.text) * mark.size
  const from = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2
  return [{ x: from, y: mark.y - mark.size * 0.75, width, height: mark.size }]
}

/** A mark of the picture in which time runs the other way. */
function mirrored(mark: Mark, width: number): Mark {
  switch (mark.kind) {
    case 'group':
      return { ...mark, children: mark.children.map((child) => mirrored(child, width)) }
    case 'rect':
      return { ...mark, x: width - mark.x - mark.width }
    case 'line':
      return { ...mark, x1: width - mark.x1, x2: width - mark.x2 }
    case 'circle':
      return { ...mark, x: width - mark.x }
    case 'text':
      return {
        ...mark,
        x: width - mark.x,
        anchor: ({ start: 'end', middle: 'middle', end: 'start' } as const)[mark.anchor],
      }
    case 'path':
      return mark.x === undefined
        ? {
            ...mark,
            d: mark.d.replace(/([ML])(-?[\d.]+)/g, (_, verb: string, x: string) => `${verb}${width - Number(x)}`),
          }
        : { ...mark, x: width - mark.x }
  }
}

const numbers = (mark: Mark) => (JSON.stringify(mark).match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
const bones = (mark: Mark) => JSON.stringify(mark).replace(/-?\d+(\.\d+)?/g, '#')

function expectMirrored(ltr: Chart, rtl: Chart): number {
  const [a, b] = [flat(ltr.scene.marks.map((mark) => mirrored(mark, ltr.scene.width))), flat(rtl.scene.marks)]
  expect(b.length).toBe(a.length)
  a.forEach((mark, i) => {
    if (mark.kind === 'group') return
    expect(bones(b[i]!)).toBe(bones(mark))
    const other = numbers(b[i]!)
    numbers(mark).forEach((n, j) => {
      if (Math.abs(n - other[j]!) > 0.021) expect(other[j]).toBeCloseTo(n, 1)
    })
  })
  return a.length
}

describe('layout', () => {
  it('is the same picture for the same answer', () => {
    const make = () =>
      layout(answer(fixtureEvents('fa', shape), firstView, 'fa', shape), fixtureView('fa'), messages.fa)
    expect(JSON.stringify(make())).toBe(JSON.stringify(make()))
  })

  it.each(['en', 'fa', 'ar'] as const)('is mirrored exactly when time runs the other way (%s)', (locale) => {
    let looked = 0
    for (const width of [360, 1120]) {
      const data = answer(fixtureEvents(locale, shape), firstView, locale, shape)
      const make = (direction: 'ltr' | 'rtl') =>
        layout(data, fixtureView(locale, { direction, width }), messages[locale])
      looked += expectMirrored(make('ltr'), make('rtl'))
      const binned = binnedAnswer(locale, shape)
      const bins = (direction: 'ltr' | 'rtl') =>
        layout(binned, fixtureView(locale, { direction, width }), messages[locale])
      looked += expectMirrored(bins('ltr'), bins('rtl'))
    }
    expect(looked).toBeGreaterThan(800)
  })

  it('is mirrored on random data, placed marks with it', () => {
    fc.assert(
      fc.property(randomEvents('en'), (events) => {
        const data = answer(events, span('2020-09-01', '2023-12-31'), 'en', shape)
        const make = (direction: 'ltr' | 'rtl') => layout(data, fixtureView('en', { direction }), messages.en)
        const [ltr, rtl] = [make('ltr'), make('rtl')]
        expectMirrored(ltr, rtl)
        ltr.placed.forEach((placed, i) => {
          expect(rtl.placed[i]!.key).toBe(placed.key)
          expect(rtl.placed[i]!.x).toBeCloseTo(1120 - placed.x, 6)
        })
      }),
      { numRuns: 15 },
    )
  })

  it('places every event in view on each of its lanes exactly once, alone or in a counted cluster', () => {
    fc.assert(
      fc.property(randomEvents('en'), (events) => {
        const data = answer(events, span('2020-09-01', '2023-12-31'), 'en', shape)
        const chart = layout(data, fixtureView('en', { lanes: 30 }), messages.en)
        const found = chart.placed.flatMap((placed) => placed.events.map((id) => `${placed.lane}/${id}`)).sort()
        const expected = data.events!.flatMap((event) => event.lanes.map((lane) => `${lane}/${event.id}`)).sort()
        expect(found).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  it('lets no two marks and no two labels overlap, and labels touch no mark', () => {
    let labels = 0
    fc.assert(
      fc.property(randomEvents('en'), fc.constantFrom(360, 800, 1120), (events, width) => {
        const data = answer(events, span('2020-09-01', '2023-12-31'), 'en', shape)
        const chart = layout(data, fixtureView('en', { width }), messages.en)
        const marks = chart.placed.map(({ box, lane, key }) => ({ box, lane, key }))
        marks.forEach((a, i) => {
          for (const b of marks.slice(i + 1))
            if (a.lane === b.lane && overlap(a.box, b.box)) throw new Error(`${a.key} over ${b.key}`)
        })
        const texts = groupsOf(chart, 'label').map((group) => group.flatMap(textBox))
        texts.forEach((lines, i) => {
          labels += 1
          for (const line of lines) {
            expect(marks.filter(({ box }) => overlap(box, line)).map(({ key }) => key)).toEqual([])
            for (const other of texts.slice(i + 1).flat()) expect(overlap(line, other)).toBe(false)
            const { x, width: room } = chart.lanes[0]!.box
            expect(line.x).toBeGreaterThanOrEqual(x - 0.5)
            expect(line.x + line.width).toBeLessThanOrEqual(x + room + 0.5)
          }
        })
      }),
      { numRuns: 40 },
    )
    expect(labels).toBeGreaterThan(100)
  })

  it('lets no line of a contact or incident run through a title', () => {
    let looked = 0
    for (const count of [30, 100, 300]) {
      const chart = layout(crowdedAnswer(count, 'en', shape), fixtureView('en'), messages.en)
      const titles = groupsOf(chart, 'label').map((group) => group.flatMap(textBox))
      const ties = flat(chart.scene.marks).flatMap((m) =>
        m.kind === 'group' && m.name.startsWith('connector ') ? flat(m.children) : [],
      )
      for (const tie of ties) {
        if (tie.kind !== 'path') throw new Error(`a connector is a ${tie.kind}`)
        for (const [, x, y1, y2] of tie.d.matchAll(/M([\d.]+),([\d.]+)L[\d.]+,([\d.]+)/g)) {
          looked += 1
          const line = { x: Number(x), y: Number(y1), width: 0.1, height: Number(y2) - Number(y1) }
          expect(titles.flat().filter((title) => overlap(title, line))).toEqual([])
        }
      }
    }
    expect(looked).toBeGreaterThan(200)
  })

  it('names the most important events first, in a crowd too', () => {
    for (const count of [30, 100, 400]) {
      const data = crowdedAnswer(count, 'en', shape)
      const chart = layout(data, fixtureView('en'), messages.en)
      const named = flat(chart.scene.marks).flatMap((m) => (m.kind === 'group' && m.name === 'label' ? [m.of] : []))
      const greatest = data.events!.filter((event) => event.weight === 3).map((event) => event.slug)
      expect(greatest.length).toBeGreaterThan(3)
      expect(greatest.filter((slug) => !named.includes(slug))).toEqual([])
    }
  })

  it('stays near a thousand elements and within a screen, however many events are in view', () => {
    const sizes = [30, 100, 400, 1600].map((count) => {
      const { scene } = layout(crowdedAnswer(count, 'en', shape), fixtureView('en', { width: 980 }), messages.en)
      return { elements: flat(scene.marks).length, height: scene.height }
    })
    expect(Math.max(...sizes.map((size) => size.elements))).toBeLessThan(1050)
    expect(Math.max(...sizes.map((size) => size.height))).toBeLessThan(730)
  })

  it('keeps every mark clear of the lanes’ ends', () => {
    const data = answer(fixtureEvents('en', shape), firstView, 'en', shape)
    for (const width of [360, 980]) {
      const chart = layout(data, fixtureView('en', { width }), messages.en)
      const { x, width: room } = chart.lanes[0]!.box
      expect(chart.placed.some((placed) => placed.span.first === firstView.first)).toBe(true)
      for (const { box } of chart.placed) {
        expect(box.x).toBeGreaterThan(x + 1)
        expect(box.x + box.width).toBeLessThan(x + room - 1)
      }
    }
  })

  it('names at most twelve events, never a part of a title', () => {
    for (const locale of ['en', 'fa', 'ar'] as const) {
      const events = fixtureEvents(locale, shape)
      const chart = layout(answer(events, firstView, locale, shape), fixtureView(locale), messages[locale])
      const groups = groupsOf(chart, 'label').map((group) =>
        group
          .flatMap((m) => (m.kind === 'text' ? [m.text] : []))
          .join(' ')
          .replaceAll('– ', '–'),
      )
      expect(groups.length).toBe(chart.labelled)
      expect(groups.length).toBeGreaterThan(5)
      expect(groups.length).toBeLessThanOrEqual(12)
      const titles = new Set(events.map((event) => event.title.text.replaceAll('– ', '–')))
      expect(groups.filter((title) => !titles.has(title))).toEqual([])
    }
  })

  it('prints every lane’s name and count', () => {
    const chart = layout(answer(fixtureEvents('en', shape), firstView, 'en', shape), fixtureView('en'), messages.en)
    const texts = groupsOf(chart, 'lane').map((group) =>
      group.flatMap((m) => (m.kind === 'text' ? [m.text] : [])).join(' '),
    )
    expect(texts).toEqual(chart.lanes.map((lane) => `${lane.label} ${messages.en.chart.laneCount(lane.count)}`))
  })

  it('says how many at most a folded lane of bins holds', () => {
    const chart = layout(binnedAnswer('en', shape), fixtureView('en', { lanes: 5 }), messages.en)
    const folded = chart.lanes.at(-1)!
    expect(folded.atMost).toBe(true)
    expect(flat(chart.scene.marks).some((m) => m.kind === 'text' && m.text.startsWith('up to '))).toBe(true)
  })

  it('lays the same answer out under a moving window of fractional days', () => {
    const data = answer(fixtureEvents('en', shape), firstView, 'en', shape)
    const chart = layout(data, fixtureView('en'), messages.en, {
      first: firstView.first + 100.25,
      last: firstView.last - 300.5,
    })
    for (const placed of chart.placed) {
      expect(placed.x).toBeGreaterThanOrEqual(chart.plot.x - 1)
      expect(placed.x).toBeLessThanOrEqual(chart.plot.x + chart.plot.width + 1)
    }
    expect(chart.scale.x(chart.window.first)).toBeCloseTo(chart.plot.x, 6)
  })

  it('says so when nothing is in view', () => {
    const data = answer([], firstView, 'en', shape)
    const empty = { ...data, extent: null }
    const chart = layout(empty, fixtureView('en'), messages.en)
    expect(chart.overview).toBeNull()
    expect(flat(chart.scene.marks).some((m) => m.kind === 'text' && m.text === messages.en.chart.empty)).toBe(true)
  })

  it('numbers marks along time within each lane', () => {
    const chart = layout(answer(fixtureEvents('fa', shape), firstView, 'fa', shape), fixtureView('fa'), messages.fa)
    for (const lane of chart.lanes) {
      const own = chart.placed.filter((placed) => placed.lane === lane.id)
      expect(own.map((placed) => placed.order)).toEqual(own.map((_, i) => i))
      const xs = own.map((placed) => placed.x)
      expect([...xs].sort((a, b) => b - a)).toEqual(xs)
    }
  })
})

describe('measure', () => {
  it('never gives less than the shaped width', () => {
    const words = [...fixtureEvents('en', shape), ...fixtureEvents('fa', shape), ...fixtureEvents('ar', shape)].map(
      (e) => e.title.text,
    )
    for (const text of words) expect(measure(text, 1)).toBeGreaterThanOrEqual(shape(text) - 0.12)
    expect(words.length).toBeGreaterThan(100)
  })
})

describe('a window in motion', () => {
  const data = binnedAnswer('en', shape)
  const [view, words] = [fixtureView('en'), messages.en]
  const chart = layout(data, view, words)
  const { first, last } = data.window

  it('has round its lanes what is laid out for it, the very marks where they stand still', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1, noNaN: true }), (share) => {
        const window = { first: first + 0.3, last: first + share * (last - first) + 2 }
        const moving = layoutMoving(chart, data, view, words, window)
        const anew = layout(data, view, words, window)
        expect(moving.layers.front).toEqual(anew.layers.front)
        expect(moving.layers.back).toEqual(anew.layers.back)
        expect(moving.overview?.brush).toEqual(anew.overview?.brush)
        const before = new Set(flat([...chart.layers.back, ...chart.layers.front]))
        const same = flat([...moving.layers.back, ...moving.layers.front]).filter((mark) => before.has(mark))
        expect(same.length).toBeGreaterThan(30)
      }),
      { numRuns: 20 },
    )
  })
})
