import { elementOf, type Painter, rootAttributes, round } from './marks'
import type { Palette } from './palette'
import type { Mark, Scene } from './scene'

/** A font to embed: its bytes in base64, already cut down to the letters of the scene. */
export type EmbeddedFont = { family: string; weight: 400 | 600; format: 'woff2' | 'truetype'; base64: string }

/** A sheet of paper in millimetres, and how many of them a pixel takes. */
export type Sheet = { width: number; height: number; scale: number }

/**
 * The scene as a file of its own: XML with real text, its colours from a palette, its fonts inside, a title and a
 * description. The same scene, palette and fonts give the same bytes.
 */
export function writeSvg(
  scene: Scene,
  palette: Palette,
  fonts: readonly EmbeddedFont[],
  sheet: Sheet | null = null,
): string {
  const painter: Painter = (role) => palette[role]
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    ...rootAttributes(scene),
    ...(sheet ? sheetAttributes(scene, sheet) : {}),
    role: 'img',
    'aria-labelledby': 'title description',
  })
  const style = fonts.length > 0 ? `<style>${fonts.map(fontFace).join('')}</style>\n` : ''
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg${root}>\n`,
    `<title id="title">${escapeXml(scene.title)}</title>\n`,
    `<desc id="description">${escapeXml(scene.description)}</desc>\n`,
    style,
    sheet ? '' : `<rect width="100%" height="100%" fill="${palette.paper}"/>\n`,
    ...scene.marks.map((mark) => `${write(mark, painter)}\n`),
    '</svg>\n',
  ].join('')
}

/** The size of the sheet, the picture in its middle at the top. */
function sheetAttributes(scene: Scene, { width, height, scale }: Sheet) {
  const [w, h] = [width / scale, height / scale]
  const top = (w - scene.width) / 2
  return {
    width: `${width}mm`,
    height: `${height}mm`,
    viewBox: [(scene.width - w) / 2, -Math.min(top, (h - scene.height) / 2), w, h].map((n) => round(n)).join(' '),
  }
}

function write(mark: Mark, painter: Painter): string {
  const { tag, attributes: own, text, children } = elementOf(mark, painter)
  const inside = (text === null ? '' : escapeXml(text)) + children.map((child) => write(child, painter)).join('')
  return inside === '' ? `<${tag}${attributes(own)}/>` : `<${tag}${attributes(own)}>${inside}</${tag}>`
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

function fontFace({ family, weight, format, base64 }: EmbeddedFont): string {
  const type = format === 'woff2' ? 'font/woff2' : 'font/ttf'
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:${type};base64,${base64}) format("${format}")}`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text made safe for XML; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** Every sign the scene's texts use at a weight, for cutting fonts down. */
export function signsOf(scene: Scene, weight: 400 | 600): string {
  const signs = new Set<string>()
  const visit = (mark: Mark) => {
    if (mark.kind === 'group') mark.children.forEach(visit)
    else if (mark.kind === 'text' && (mark.weight ?? 400) === weight) for (const sign of mark.text) signs.add(sign)
  }
  scene.marks.forEach(visit)
  return [...signs].sort().join('')
}
