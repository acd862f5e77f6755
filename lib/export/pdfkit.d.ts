declare module 'pdfkit' {
  type Options = {
    size: [number, number]
    margin: number
    font: null
    info: Record<string, string | Date>
    lang: string
  }
  /** A PDF as it is written, page by page. */
  export default class PDFDocument {
    constructor(options: Partial<Options>)
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    path(d: string): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    circle(x: number, y: number, r: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    fill(colour: string): this
    stroke(colour: string): this
    fillAndStroke(fill: string, stroke: string): this
    lineWidth(width: number): this
    lineCap(style: 'butt' | 'round'): this
    lineJoin(style: 'miter' | 'round'): this
    dash(lengths: readonly number[]): this
    undash(): this
    opacity(value: number): this
  }
}
