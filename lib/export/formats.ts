import type { EventSummary, FigureRow } from '@/lib/domain/detail'
import { palettes } from '@/lib/scene/palette'
import { writeSvg } from '@/lib/scene/svg'
import { layout } from '@/lib/timeline/layout'
import { writeEventsCsv, writeFiguresCsv } from './csv'
import { embeddedFonts, type Faces } from './fonts'
import { type Framing, frame } from './frame'
import { writeJson } from './json'
import { outliner } from './outline'
import { fitted, type Paper, sheetMargin } from './paper'
import { writePdf } from './pdf'
import { writePng } from './png'

/** What formats are made of; each part is read when a format asks for it. The lists hold all that the query matches. */
export type Material = {
  framing: () => Promise<Framing>
  faces: () => Promise<Faces>
  events: () => Promise<readonly EventSummary[]>
  figures: () => Promise<readonly FigureRow[]>
}

/** What a format is written as: text, or bytes. */
export type Written = string | Uint8Array<ArrayBuffer>

/** A format of export: its media type, and how an answer is written in it. */
export type Format = { type: string; extension: string; write: (material: Material, paper: Paper) => Promise<Written> }

/** Names of the formats, as they stand in an address. */
export type FormatId = 'svg' | 'png' | 'pdf' | 'json' | 'csv' | 'claims-csv'

/** The formats, one row each. The same data, query, view and sources give the same bytes. */
export const formats: Record<FormatId, Format> = {
  svg: { type: 'image/svg+xml', extension: 'svg', write: writeChart },
  png: { type: 'image/png', extension: 'png', write: writeImage },
  pdf: { type: 'application/pdf', extension: 'pdf', write: writeSheet },
  json: { type: 'application/json', extension: 'json', write: async ({ framing }) => writeJson(await framing()) },
  csv: { type: 'text/csv', extension: 'csv', write: async ({ events }) => writeEventsCsv(await events()) },
  'claims-csv': {
    type: 'text/csv',
    extension: 'claims.csv',
    write: async ({ figures }) => writeFiguresCsv(await figures()),
  },
}

/** Whether a name in an address or on the command line is a format. */
export function isFormat(text: string): text is FormatId {
  return Object.hasOwn(formats, text)
}

/** The picture with its texts as they are, and its colours: those of paper where it is fitted to a sheet. */
async function drawn({ framing: read }: Material, { page }: Paper) {
  const framing = await read()
  const { data, view, messages } = framing
  const palette = page ? palettes.print : palettes[view.theme]
  return { framing, palette, scene: frame(layout(data, view, messages), framing) }
}

async function writeChart(material: Material, paper: Paper): Promise<string> {
  const { scene, palette } = await drawn(material, paper)
  const faces = await material.faces()
  const sheet = paper.page ? fitted(scene, paper.page, sheetMargin) : null
  if (paper.text === 'font') return writeSvg(scene, palette, await embeddedFonts(scene, faces), sheet)
  return writeSvg((await outliner(faces))(scene), palette, [], sheet)
}

async function writeImage(material: Material, paper: Paper): Promise<Written> {
  const { scene, palette } = await drawn(material, paper)
  const outlined = (await outliner(await material.faces()))(scene)
  return writePng(writeSvg(outlined, palette, []), scene, paper.scale)
}

async function writeSheet(material: Material, paper: Paper): Promise<Written> {
  const { scene, palette, framing } = await drawn(material, paper)
  const outlined = (await outliner(await material.faces()))(scene)
  // As of the data, not of the clock.
  const day = new Date((framing.data.asOf ?? 0) * 86_400_000)
  return writePdf(outlined, palette, paper.page, { title: scene.title, day })
}
