/** Gives the advance width of one line of text in em (font size 1). */
export type Shaper = (text: string) => number

const runs =
  /(?<digits>[0-9۰-۹٠-٩](?:[0-9۰-۹٠-٩.,٬٫:/]*[0-9۰-۹٠-٩])?)|(?<right>[\p{Script=Arabic}\p{M}\u200c\u200d](?:[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Greek}0-9۰-۹٠-٩]*))|(?<left>[^\p{Script=Arabic}0-9۰-۹٠-٩]+)/gu

/**
 * A shaper for one font, given its bytes (TTF). Text is cut into runs of one direction, as a browser does, and each run
 * is shaped whole, so that joined letters, marks, ligatures and kerning count as they are drawn. Bidi marks have no width.
 * HarfBuzz is WebAssembly and loads when first asked for.
 */
export async function shaper(font: Uint8Array): Promise<Shaper> {
  const { Blob, Buffer, Direction, Face, Font, shape } = await import('harfbuzzjs')
  const face = new Face(new Blob(font))
  const shaped = new Font(face)
  return (text) => {
    let units = 0
    for (const { 0: run, groups } of text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').matchAll(runs)) {
      const buffer = new Buffer()
      buffer.addText(run)
      buffer.guessSegmentProperties()
      buffer.setDirection(groups?.right === undefined ? Direction.LTR : Direction.RTL)
      shape(shaped, buffer)
      for (const { xAdvance } of buffer.getGlyphPositions()) units += xAdvance
    }
    return Math.round((units / face.upem) * 1000) / 1000
  }
}
