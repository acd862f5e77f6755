import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { palettes } from '@/lib/scene/palette'
import type { Mark, Scene } from '@/lib/scene/scene'
import { writeSvg } from '@/lib/scene/svg'
import { outliner } from './outline'

const files = { 400: 'public/fonts/Vazirmatn-Regular.ttf', 600: 'public/fonts/Vazirmatn-SemiBold.ttf' } as const
const outlined = await outliner({ 400: readFileSync(files[400]), 600: readFileSync(files[600]) })
const size = { width: 640, height: 40 }

function scene(text: string, direction: 'ltr' | 'rtl', more: Partial<Extract<Mark, { kind: 'text' }>> = {}): Scene {
  const x = direction === 'rtl' ? 620 : 20
  const mark: Mark = {
    ...{
      kind: 'text',
      x,
      y: 26,
      text,
      size: 16,
      direction,
      fill: 'ink',
      anchor: direction === 'rtl' ? 'end' : 'start',
    },
    ...more,
  }
  return { ...size, language: 'fa', title: '', description: '', marks: [mark] }
}

/** Darkness of each pixel, 0 to 255. */
function pixels(one: Scene): Uint8Array {
  const svg = writeSvg(one, palettes.print, []).replace('Vazirmatn, sans-serif', 'Vazirmatn')
  const { pixels: data } = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [files[400], files[600]] },
  }).render()
  return Uint8Array.from({ length: size.width * size.height }, (_, i) => 255 - data[4 * i]!)
}

describe('outlined text', () => {
  it.each([
    ['fa', 'درگیری مرزی در محور سیونیک–لاچین/کلبجر', 'rtl', {}],
    ['fa', '۶ مهر ۱۳۹۹ تا ۱۷ مرداد ۱۴۰۴ ش (۲۷ سپتامبر ۲۰۲۰) · ۱۳٫۵٪', 'rtl', {}],
    ['fa', 'منابع: \u2068TASS, 16 November 2021\u2069 · \u2068Sputnik (AZ)\u2069 · می‌گوید', 'rtl', { weight: 600 }],
    ['ar', 'اتصال هاتفي بين وزيري الدفاع، 12 تشرين الثاني/نوفمبر 2021', 'rtl', {}],
    ['en', 'Ceasefire between Armenia and Azerbaijan (12 events)', 'ltr', { anchor: 'start' }],
  ] as const)('is drawn where a renderer that knows the font draws it: %s, %s', (_, text, direction, more) => {
    const one = scene(text, direction, more)
    const [font, outline] = [pixels(one), pixels(outlined(one))]
    const ink = font.reduce((sum, dark) => sum + dark, 0)
    const apart = font.reduce((sum, dark, i) => sum + Math.abs(dark - outline[i]!), 0)
    expect(ink).toBeGreaterThan(50_000)
    expect(apart / ink).toBeLessThan(0.12)
  })

  it('leaves no text, and keeps the rim round a title', () => {
    const svg = writeSvg(outlined(scene('عنوان', 'rtl', { halo: true })), palettes.light, [])
    expect(svg).not.toContain('<text')
    expect(svg.match(/<path /g)).toHaveLength(2)
    expect(svg).toContain(`stroke="${palettes.light.paper}"`)
  })
})
