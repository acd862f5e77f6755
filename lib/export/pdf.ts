import type { Palette } from '@/lib/scene/palette'
import type { Ink, Mark, Paint, Scene } from '@/lib/scene/scene'
import { fitted, sheetMargin as margin, type PageId } from './paper'

type Pdf = InstanceType<typeof import('pdfkit')['default']>

/** Points to a CSS pixel, and to a millimetre. */
const perPixel = 0.75
const perMillimetre = 72 / 25.4
type About = { title: string; day: Date }

/** A scene without texts (they are outlines by now) as a PDF of one page, of its own size or fitted to a sheet. */
export async function writePdf(
  scene: Scene,
  palette: Palette,
  page: PageId | null,
  { title, day }: About,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: PDFDocument } = await import('pdfkit')
  const sheet = page
    ? fitted(scene, page, margin)
    : { width: scene.width / perMillimetre, height: scene.height / perMillimetre, scale: 1 / perMillimetre }
  const unit = page ? sheet.scale * perMillimetre : perPixel
  const size: [number, number] = page
    ? [sheet.width * perMillimetre, sheet.height * perMillimetre]
    : [scene.width * perPixel, scene.height * perPixel]
  // The same picture gives the same bytes: no clock.
  const pdf = new PDFDocument({
    size,
    margin: 0,
    font: null,
    lang: scene.language,
    info: { Title: title, Creator: 'Araxes', Producer: 'Araxes', CreationDate: day, ModDate: day },
  })
  const bytes = collected(pdf)
  pdf.rect(0, 0, ...size).fill(palette.paper)
  if (page) pdf.translate((size[0] - scene.width * unit) / 2, margin * perMillimetre)
  pdf.scale(unit)
  for (const mark of scene.marks) draw(pdf, mark, palette)
  pdf.end()
  return bytes
}

function collected(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}

function draw(pdf: Pdf, mark: Mark, palette: Palette): void {
  switch (mark.kind) {
    case 'group': {
      pdf.save()
      if (mark.x || mark.y) pdf.translate(mark.x ?? 0, mark.y ?? 0)
      for (const child of mark.children) draw(pdf, child, palette)
      pdf.restore()
      return
    }
    case 'text':
      throw new Error(`"${mark.text}" is still text`)
    default:
      pdf.save()
      trace(pdf, mark)
      paint(pdf, mark, palette)
      pdf.restore()
  }
}

function trace(pdf: Pdf, mark: Exclude<Mark, { kind: 'group' | 'text' }>): void {
  switch (mark.kind) {
    case 'rect':
      if (mark.radius) pdf.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius)
      else pdf.rect(mark.x, mark.y, mark.width, mark.height)
      return
    case 'line':
      pdf.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2)
      return
    case 'circle':
      pdf.circle(mark.x, mark.y, mark.r)
      return
    case 'path':
      if (mark.x || mark.y) pdf.translate(mark.x ?? 0, mark.y ?? 0)
      if (mark.scale !== undefined) pdf.scale(mark.scale)
      pdf.path(mark.d)
  }
}

function paint(pdf: Pdf, ink: Ink, palette: Palette): void {
  const colour = (paint: Paint | undefined) => (paint === undefined || paint === 'none' ? null : palette[paint])
  const [fill, stroke] = [colour(ink.fill), colour(ink.stroke)]
  if (ink.opacity !== undefined) pdf.opacity(ink.opacity)
  if (stroke) pdf.lineWidth(ink.strokeWidth ?? 1)
  if (stroke && ink.round) pdf.lineCap('round').lineJoin('round')
  if (stroke && ink.dash) pdf.dash(ink.dash)
  if (fill && stroke) pdf.fillAndStroke(fill, stroke)
  else if (fill) pdf.fill(fill)
  else if (stroke) pdf.stroke(stroke)
}
