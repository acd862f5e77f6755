import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { DaySpan } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import { defaultQuery, type View } from '@/lib/domain/query'
import { messages } from '@/lib/i18n'
import { palettes } from '@/lib/scene/palette'
import { writeSvg } from '@/lib/scene/svg'
import { shaper } from '@/lib/text/shape'
import { layout } from '@/lib/timeline/layout'
import { answer, binnedAnswer, fixtureEvents, fixtureView, span } from './fixture'
import { type Framing, frame } from './frame'

const shape = await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf'))

const windows = {
  decades: null,
  years: span('2020-09-27', '2025-08-09'),
  months: span('2021-06-01', '2022-06-30'),
  weeks: span('2020-09-20', '2020-11-20'),
  days: span('2020-10-01', '2020-10-12'),
} satisfies Record<string, DaySpan | null>

type Case = [Locale, keyof typeof windows, Partial<View>]

/** Three languages, both directions, five zooms, night and a phone. */
const cases: Case[] = [
  ['en', 'years', {}],
  ['fa', 'years', {}],
  ['ar', 'years', {}],
  ['en', 'decades', {}],
  ['fa', 'decades', { direction: 'ltr' }],
  ['en', 'months', { direction: 'rtl', theme: 'dark' }],
  ['fa', 'months', {}],
  ['fa', 'weeks', { theme: 'dark' }],
  ['ar', 'weeks', { calendar: 'jalali' }],
  ['en', 'days', { calendar: 'jalali' }],
  ['fa', 'days', {}],
  ['fa', 'years', { width: 360 }],
]

function framed([locale, zoom, change]: Case): string {
  const window = windows[zoom]
  const data = window ? answer(fixtureEvents(locale, shape), window, locale, shape) : binnedAnswer(locale, shape)
  const view = fixtureView(locale, change)
  const framing: Framing = {
    data,
    query: { ...defaultQuery, actors: ['AM', 'AZ'], match: 'any' },
    view,
    messages: messages[locale],
    sources: ['T. de Waal, Black Garden', 'kremlin.ru, 10 November 2020'],
    permalink: `https://araxes.example/${locale}`,
  }
  const scene = frame(layout(data, view, messages[locale]), framing)
  return writeSvg(scene, palettes[view.theme], [])
}

const fileOf = ([locale, zoom, { direction, theme, calendar, width }]: Case) =>
  fileURLToPath(
    new URL(
      `golden/${[locale, zoom, direction, theme, calendar, width].filter(Boolean).join('-')}.golden.svg`,
      import.meta.url,
    ),
  )

/** A golden file is looked at by eye before it is committed: UPDATE_GOLDEN=1 npx vitest run lib/export */
const update = process.env.UPDATE_GOLDEN === '1'

describe('the exported picture', () => {
  it.each(cases)('is what was looked at: %s, %s %o', (...one) => {
    const svg = framed(one)
    const file = fileOf(one)
    if (update || !existsSync(file)) {
      expect(update, `${file} is missing`).toBe(true)
      writeFileSync(file, svg)
    }
    expect(svg === readFileSync(file, 'utf8'), `${file} differs`).toBe(true)
  })

  it.each(cases)('is valid XML with one title, one description and text in isolates: %s, %s %o', (...one) => {
    const parser = new SaxesParser()
    const names = new Map<string, number>()
    let open = ''
    let lines = 0
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', (tag) => {
      open = tag.name
      names.set(tag.name, (names.get(tag.name) ?? 0) + 1)
    })
    parser.on('text', (text) => {
      if (open !== 'text' || text.trim() === '') return
      lines += 1
      expect(text).toMatch(/^[\u2066\u2067][\s\S]+\u2069$/)
    })
    parser.on('closetag', () => {
      open = ''
    })
    parser.write(framed(one)).close()
    expect([names.get('svg'), names.get('title'), names.get('desc')]).toEqual([1, 1, 1])
    expect(lines).toBeGreaterThan(20)
  })
})
