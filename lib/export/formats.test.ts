import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultQuery } from '@/lib/domain/query'
import { messages } from '@/lib/i18n'
import { palettes } from '@/lib/scene/palette'
import { shaper } from '@/lib/text/shape'
import { layout } from '@/lib/timeline/layout'
import { answer, fixtureEvents, fixtureView, span } from './fixture'
import type { Faces } from './fonts'
import { type FormatId, formats, isFormat, type Material } from './formats'
import { type Framing, filterWords, frame } from './frame'
import { type Paper, plainPaper } from './paper'
import { exportView, permalink } from './view'

const faces: Faces = {
  400: readFileSync('public/fonts/Vazirmatn-Regular.ttf'),
  600: readFileSync('public/fonts/Vazirmatn-SemiBold.ttf'),
}
const shape = await shaper(faces[400])

function framing(locale: 'en' | 'fa' | 'ar', change: Partial<Framing> = {}): Framing {
  const data = answer(fixtureEvents(locale, shape), span('2020-09-27', '2025-08-09'), locale, shape)
  const query = { ...defaultQuery, actors: ['AM', 'AZ'], match: 'between' as const }
  return {
    data,
    query,
    view: fixtureView(locale),
    messages: messages[locale],
    sources: ['A & B', 'C'],
    permalink: null,
    ...change,
  }
}

const unasked = async () => {
  throw new Error('this part is not asked for')
}
const chartOf = (one: Framing): Material => ({
  framing: async () => one,
  faces: async () => faces,
  events: unasked,
  figures: unasked,
})

const written = (id: FormatId, locale: 'en' | 'fa' | 'ar', paper: Partial<Paper> = {}) =>
  formats[id].write(chartOf(framing(locale)), { ...plainPaper, ...paper })

describe('the formats', () => {
  it('are known by name', () => {
    expect(['svg', 'png', 'pdf', 'json', 'csv', 'claims-csv', 'gif', 'toString'].map(isFormat)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it.each(['svg', 'png', 'pdf', 'json'] as const)('give the same bytes for the same query and view: %s', async (id) => {
    const [one, two] = [await written(id, 'fa'), await written(id, 'fa')]
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0)
    expect(one.length).toBeGreaterThan(1000)
  })

  it('embed both weights as subsets and ask for nothing outside', async () => {
    const svg = String(await written('svg', 'fa'))
    const fonts = [
      ...svg.matchAll(
        /@font-face\{font-family:"Vazirmatn";font-weight:(\d+);src:url\(data:font\/woff2;base64,([^)]+)\)/g,
      ),
    ]
    expect(fonts.map((font) => font[1])).toEqual(['400', '600'])
    for (const font of fonts) {
      const bytes = Buffer.from(font[2]!, 'base64')
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('wOF2')
      expect(bytes.length).toBeLessThan(40_000)
    }
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/|href=|<image|<script/)
  })

  it('draw as many pixels to one of the screen as are asked for', async () => {
    const [one, two] = [await written('png', 'ar'), await written('png', 'ar', { scale: 2 })].map((png) => {
      const bytes = Buffer.from(png)
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    })
    expect(one!.width).toBe(fixtureView('ar').width)
    expect(two!.width).toBe(2 * one!.width)
    expect(Math.abs(two!.height - 2 * one!.height)).toBeLessThanOrEqual(1)
  })

  it('fit a sheet to the picture, on white', async () => {
    const pdf = Buffer.from(await written('pdf', 'fa', { page: 'a4' })).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(
      pdf
        .match(/MediaBox \[([^\]]+)\]/)?.[1]
        ?.split(' ')
        .map((n) => Math.round(Number(n))),
    ).toEqual([0, 0, 842, 595])
    const svg = String(await written('svg', 'fa', { page: 'a3' }))
    expect(svg).toMatch(/width="420mm" height="297mm" viewBox="-[\d.]+ -[\d.]+ [\d.]+ [\d.]+"/)
    expect(svg).toContain(palettes.print.incident)
    expect(svg).not.toContain(palettes.light.incident)
  })

  it('write JSON with ISO days, in order of time', async () => {
    const out = JSON.parse(String(await written('json', 'en')))
    expect(out.window).toEqual({ first: '2020-09-27', last: '2025-08-09' })
    expect(out.total).toBe(out.events.length)
    const days: string[] = out.events.map((event: { firstDay: string }) => event.firstDay)
    expect([...days].sort()).toEqual(days)
  })
})

describe('the frame', () => {
  it('leaves the chart as it is on the screen', () => {
    const one = framing('en')
    const chart = layout(one.data, one.view, one.messages)
    const scene = frame(chart, one)
    const inside = scene.marks.find((mark) => mark.kind === 'group' && mark.name === 'chart')
    expect(inside).toMatchObject({ children: chart.scene.marks })
    expect(scene.width).toBe(chart.scene.width)
    expect(scene.height).toBeGreaterThan(chart.scene.height)
  })

  it('says the filters in words, the period in both calendars', () => {
    const words = filterWords(framing('en'))
    expect(words[0]).toContain('27 September 2020')
    expect(words[0]).toContain('6 Mehr 1399')
    expect(words[1]).toContain('Armenia and Azerbaijan')
  })

  it('says that it holds unreviewed events, and only then', () => {
    const text = (f: Framing) => JSON.stringify(frame(layout(f.data, f.view, f.messages), f))
    const one = framing('en')
    expect(one.data.drafts).toBeGreaterThan(0)
    const said = messages.en.frame.withDrafts(one.data.drafts)
    expect(text(one)).toContain(said)
    expect(text({ ...one, data: { ...one.data, drafts: 0 } })).not.toContain('not yet reviewed')
  })

  it('names sources up to a limit and counts the rest', () => {
    const sources = Array.from({ length: 20 }, (_, i) => `Source ${i}`)
    const one = framing('en', { sources })
    const text = JSON.stringify(frame(layout(one.data, one.view, one.messages), one).marks)
    expect(text).toContain('Source 11')
    expect(text).not.toContain('Source 12')
    expect(text).toContain('… 8 sources')
  })
})

describe('the permalink', () => {
  it('says what was chosen and nothing that goes without saying', () => {
    const view = exportView({}, 'fa')
    expect(permalink('https://araxes.example', defaultQuery, view)).toBe('https://araxes.example/fa')
    const other = permalink('https://araxes.example', { ...defaultQuery, actors: ['AM'] }, { ...view, theme: 'dark' })
    expect(other).toBe('https://araxes.example/fa?actors=AM&theme=dark')
    expect(permalink(undefined, defaultQuery, view)).toBeNull()
  })
})
