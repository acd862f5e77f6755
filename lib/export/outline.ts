import { round } from '@/lib/scene/marks'
import type { Mark, PathMark, Scene, TextMark } from '@/lib/scene/scene'
import type { Faces } from './fonts'

/** One line of text as path data round its own origin, with its width, both at a font size of 1 em = `upem` units. */
type Line = { d: (x: number, y: number, scale: number) => string; width: number }
type Glyph = { path: string; x: number; y: number }

/**
 * Sets a scene's texts as outlines: ordered by the Unicode bidirectional algorithm, shaped by HarfBuzz with the shipped faces, so
 * that every program that draws paths draws them alike.
 */
export async function outliner(faces: Faces): Promise<(scene: Scene) => Scene> {
  const { default: bidiFactory } = await import('bidi-js')
  const set = { 400: await setter(faces[400], bidiFactory()), 600: await setter(faces[600], bidiFactory()) }
  const outlined = (mark: Mark): Mark => {
    if (mark.kind === 'group') return { ...mark, children: mark.children.map(outlined) }
    return mark.kind === 'text' ? drawn(mark, set[mark.weight ?? 400](mark)) : mark
  }
  return (scene) => ({ ...scene, marks: scene.marks.map(outlined) })
}

type Setter = (mark: TextMark) => Line & { upem: number }

async function setter(font: Uint8Array, bidi: ReturnType<typeof import('bidi-js')['default']>): Promise<Setter> {
  const { Blob, Buffer, Direction, Face, Font, shape } = await import('harfbuzzjs')
  const face = new Face(new Blob(font))
  const shaped = new Font(face)
  const paths = new Map<number, string>()
  const pathOf = (id: number) => {
    const path = paths.get(id) ?? shaped.glyphToPath(id)
    paths.set(id, path)
    return path
  }
  return ({ text, direction }) => {
    const glyphs: Glyph[] = []
    let width = 0
    for (const { run, rtl } of visualRuns(text, bidi, direction)) {
      const buffer = new Buffer()
      buffer.addText(run)
      buffer.guessSegmentProperties()
      buffer.setDirection(rtl ? Direction.RTL : Direction.LTR)
      shape(shaped, buffer)
      for (const glyph of buffer.getGlyphInfosAndPositions()) {
        const { xOffset = 0, yOffset = 0, xAdvance = 0 } = glyph
        glyphs.push({ path: pathOf(glyph.codepoint), x: width + xOffset, y: yOffset })
        width += xAdvance
      }
    }
    return { upem: face.upem, width, d: (x, y, scale) => glyphs.map((glyph) => placed(glyph, x, y, scale)).join('') }
  }
}

/** Stretches of one direction, from left to right. */
function visualRuns(
  text: string,
  bidi: ReturnType<typeof import('bidi-js')['default']>,
  direction: 'ltr' | 'rtl',
): { run: string; rtl: boolean }[] {
  const embedding = bidi.getEmbeddingLevels(text, direction)
  const { levels } = embedding
  const runs: { start: number; end: number; level: number }[] = []
  for (const i of bidi.getReorderedIndices(text, embedding)) {
    const last = runs.at(-1)
    const level = levels[i]!
    if (last && last.level === level && i === last.end) last.end = i + 1
    else if (last && last.level === level && i === last.start - 1) last.start = i
    else runs.push({ start: i, end: i + 1, level })
  }
  return runs.map(({ start, end, level }) => ({ run: text.slice(start, end), rtl: level % 2 === 1 }))
}

/** A glyph's path, which counts upwards in units of its font, where it stands in the picture. */
function placed({ path, x: dx, y: dy }: Glyph, x: number, y: number, scale: number): string {
  return path.replace(
    /(-?[\d.]+)[ ,](-?[\d.]+)/g,
    (_, a: string, b: string) => `${round(x + (dx + Number(a)) * scale)},${round(y - (dy + Number(b)) * scale)}`,
  )
}

function drawn(mark: TextMark, line: ReturnType<Setter>): Mark {
  const scale = mark.size / line.upem
  const width = line.width * scale
  const x = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2
  const d = line.d(x, mark.y, scale)
  const opacity = mark.opacity === undefined ? {} : { opacity: mark.opacity }
  const words: PathMark = { kind: 'path', d, fill: mark.fill, ...opacity }
  if (!mark.halo) return words
  const rim: PathMark = { kind: 'path', d, stroke: 'paper', strokeWidth: 3, round: true }
  return { kind: 'group', name: 'words', children: [rim, words] }
}
