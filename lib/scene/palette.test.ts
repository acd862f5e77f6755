import { describe, expect, it } from 'vitest'
import { cssDeclarations, cssVariable, type Palette, palettes } from './palette'

type Rgb = [number, number, number]

function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

const linear = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
const luminance = (hex: string) => {
  const [r, g, b] = rgb(hex).map(linear)
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p)
  return (x! + 0.05) / (y! + 0.05)
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const blindness = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

function seen(hex: string, m: readonly number[]): Rgb {
  const c = rgb(hex).map(linear)
  const row = (i: number) =>
    Math.max(0, Math.min(1, m[i]! * c[0]! + m[i + 1]! * c[1]! + m[i + 2]! * c[2]!)) ** (1 / 2.4)
  return [row(0), row(3), row(6)]
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

describe.each(Object.entries(palettes))('the %s palette', (_, palette: Palette) => {
  it('has words that contrast with their ground by 4.5 to 1', () => {
    for (const ground of ['paper', 'panel', 'lane', 'period'] as const) {
      expect(contrast(palette.ink, palette[ground])).toBeGreaterThan(7)
      expect(contrast(palette.muted, palette[ground])).toBeGreaterThan(4.5)
    }
    for (const soft of ['incident-soft', 'contact-soft', 'act-soft'] as const) {
      expect(contrast(palette.ink, palette[soft])).toBeGreaterThan(4.5)
    }
  })

  it('has marks that contrast with their ground by 3 to 1 and carry their glyphs by 4.5', () => {
    for (const role of ['incident', 'contact', 'act', 'draft', 'focus', 'brush'] as const) {
      expect(contrast(palette[role], palette.lane)).toBeGreaterThan(3)
    }
    for (const role of ['incident', 'contact', 'act'] as const) {
      expect(contrast(palette[role], palette.paper)).toBeGreaterThan(4.5)
    }
  })

  it('keeps incidents and contacts apart for every kind of colour blindness', () => {
    for (const matrix of Object.values(blindness)) {
      expect(distance(seen(palette.incident, matrix), seen(palette.contact, matrix))).toBeGreaterThan(0.2)
    }
  })
})

describe('cssDeclarations', () => {
  it('declares each role once by its variable', () => {
    expect(cssVariable('ink')).toBe('--colour-ink')
    const css = cssDeclarations(palettes.light)
    expect(css.split(';')).toHaveLength(Object.keys(palettes.light).length)
    expect(css).toContain(`--colour-grid-strong:${palettes.light['grid-strong']}`)
  })

  it('has the same roles in every palette', () => {
    for (const palette of Object.values(palettes)) expect(Object.keys(palette)).toEqual(Object.keys(palettes.light))
  })
})
