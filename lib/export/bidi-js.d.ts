declare module 'bidi-js' {
  type Levels = { levels: Uint8Array; paragraphs: { start: number; end: number; level: number }[] }
  type Bidi = {
    getEmbeddingLevels: (text: string, direction?: 'ltr' | 'rtl' | 'auto') => Levels
    getReorderedIndices: (text: string, levels: Levels) => number[]
  }
  /** The Unicode bidirectional algorithm. */
  export default function bidiFactory(): Bidi
}
