/** Most pixels of a picture: a larger one is drawn at the largest size that has no more. */
const mostPixels = 64_000_000

/** A drawing whose texts are outlines as a PNG, so many pixels to one of the screen. */
export async function writePng(
  svg: string,
  { width, height }: { width: number; height: number },
  scale: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { Resvg } = await import('@resvg/resvg-js')
  const value = Math.min(scale, Math.sqrt(mostPixels / (width * height)))
  const image = new Resvg(svg, { fitTo: { mode: 'zoom', value }, font: { loadSystemFonts: false } }).render()
  return new Uint8Array(image.asPng())
}
