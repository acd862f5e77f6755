import type { Scene } from '@/lib/scene/scene'
import { type EmbeddedFont, signsOf } from '@/lib/scene/svg'

/** The shipped faces as bytes (TTF), by weight. */
export type Faces = Record<400 | 600, Uint8Array>

/** The faces a scene uses, cut down to its own signs, for embedding. Joining, marks and kerning stay. */
export async function embeddedFonts(scene: Scene, faces: Faces): Promise<EmbeddedFont[]> {
  const { default: subsetFont } = await import('subset-font')
  const fonts: EmbeddedFont[] = []
  for (const weight of [400, 600] as const) {
    const signs = signsOf(scene, weight)
    if (signs === '') continue
    const cut = await subsetFont(Buffer.from(faces[weight]), `${signs}\u200c\u200d`, { targetFormat: 'woff2' })
    fonts.push({ family: 'Vazirmatn', weight, format: 'woff2', base64: cut.toString('base64') })
  }
  return fonts
}
