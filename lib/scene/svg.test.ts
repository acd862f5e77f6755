import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { palettes } from './palette'
import type { Mark, Scene } from './scene'
import { escapeXml, signsOf, writeSvg } from './svg'

const text = (words: string, weight?: 600): Mark => ({
  kind: 'text',
  x: 1,
  y: 2,
  text: words,
  size: 11,
  anchor: 'start',
  direction: 'ltr',
  fill: 'ink',
  ...(weight ? { weight } : {}),
})

const scene = (words: string): Scene => ({
  width: 100,
  height: 50,
  language: 'en',
  title: words,
  description: words,
  marks: [{ kind: 'group', name: 'event', of: words, children: [text(words), text('A', 600)] }],
})

function parse(xml: string): { names: string[]; texts: string[] } {
  const [names, texts]: [string[], string[]] = [[], []]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => names.push(tag.name))
  parser.on('text', (value) => texts.push(value))
  parser.write(xml).close()
  return { names, texts }
}

describe('writeSvg', () => {
  it('writes valid XML whatever the words are', () => {
    let looked = 0
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (words) => {
        const { names } = parse(writeSvg(scene(words), palettes.light, []))
        expect(names).toEqual(['svg', 'title', 'desc', 'rect', 'g', 'text', 'text'])
        looked += 1
      }),
      { numRuns: 300 },
    )
    expect(looked).toBe(300)
  })

  it('keeps words as they are, markup included', () => {
    const { texts } = parse(writeSvg(scene('<b>Aغ & "c"</b>'), palettes.light, []))
    expect(texts).toContain('<b>Aغ & "c"</b>')
    expect(texts).toContain('\u2066<b>Aغ & "c"</b>\u2069')
  })

  it('paints with the palette and stands on its paper', () => {
    const svg = writeSvg(scene('x'), palettes.dark, [])
    expect(svg).toContain(`fill="${palettes.dark.ink}"`)
    expect(svg).toContain(`<rect width="100%" height="100%" fill="${palettes.dark.paper}"/>`)
    expect(svg).not.toContain('var(')
  })

  it('carries its fonts and asks for nothing outside', () => {
    const svg = writeSvg(scene('x'), palettes.light, [{ family: 'F', weight: 400, format: 'woff2', base64: 'AAAA' }])
    expect(svg).toContain('@font-face{font-family:"F";font-weight:400;src:url(data:font/woff2;base64,AAAA)')
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href=/)
  })

  it('lists the signs of each weight', () => {
    expect(signsOf(scene('cab'), 400)).toBe('abc')
    expect(signsOf(scene('cab'), 600)).toBe('A')
  })

  it('leaves out what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\ud800c\ufffe')).toBe('abc')
  })
})
