import type { EventSummary, FigureRow } from '@/lib/domain/detail'
import { palettes } from '@/lib/scene/palette'
import { writeSvg } from '@/lib/scene/svg'
import { layout } from '@/lib/timeline/layout'
import { writeEventsCsv, writeFiguresCsv } from './csv'
import { embeddedFonts, type Faces } from './fonts'
import { type Framing, frame } from './frame'
import { writeJson } from './json'

/** What formats are made of; each part is read when a format asks for it. The lists hold all that the query matches. */
export type Material = {
  framing: () => Promise<Framing>
  faces: () => Promise<Faces>
  events: () => Promise<readonly EventSummary[]>
  figures: () => Promise<readonly FigureRow[]>
}

/** A format of export: its media type, and how an answer is written in it. */
export type Format = { type: string; extension: string; write: (material: Material) => Promise<string> }

/** Names of the formats, as they stand in an address. */
export type FormatId = 'svg' | 'json' | 'csv' | 'claims-csv'

/** The formats, one row each. The same data, query, view and sources give the same bytes. */
export const formats: Record<FormatId, Format> = {
  svg: { type: 'image/svg+xml', extension: 'svg', write: writeChart },
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

async function writeChart({ framing: read, faces }: Material): Promise<string> {
  const framing = await read()
  const { data, view, messages } = framing
  const scene = frame(layout(data, view, messages), framing)
  return writeSvg(scene, palettes[view.theme], await embeddedFonts(scene, await faces()))
}
