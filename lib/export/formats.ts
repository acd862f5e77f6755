import { palettes } from '@/lib/scene/palette'
import { writeSvg } from '@/lib/scene/svg'
import { layout } from '@/lib/timeline/layout'
import { embeddedFonts, type Faces } from './fonts'
import { type Framing, frame } from './frame'
import { writeJson } from './json'

/** A format of export: its media type, and how an answer is written in it. */
export type Format = { type: string; extension: string; write: (framing: Framing, faces: Faces) => Promise<string> }

/** Names of the formats, as they stand in an address. */
export type FormatId = 'svg' | 'json'

/** The formats, one row each. The same data, query, view and sources give the same bytes. */
export const formats: Record<FormatId, Format> = {
  svg: { type: 'image/svg+xml', extension: 'svg', write: writeChart },
  json: { type: 'application/json', extension: 'json', write: async (framing) => writeJson(framing) },
}

/** Whether a name in an address or on the command line is a format. */
export function isFormat(text: string): text is FormatId {
  return Object.hasOwn(formats, text)
}

async function writeChart(framing: Framing, faces: Faces): Promise<string> {
  const { data, view, messages } = framing
  const scene = frame(layout(data, view, messages), framing)
  return writeSvg(scene, palettes[view.theme], await embeddedFonts(scene, faces))
}
