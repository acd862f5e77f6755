/** A glyph in a box of 16 units round the origin: `line` is stroked, `solid` is filled. */
export type Glyph = { line?: string; solid?: string }

const dot = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`

/** The glyph of each event type, by the name its codebook row gives. */
export const glyphs: Record<string, Glyph> = {
  clash: { line: 'M-6 -6L5 5M6 -6L-5 5M-6.8 2.4L-2.4 6.8M6.8 2.4L2.4 6.8' },
  shell: {
    solid: dot(0, 0, 2),
    line: 'M0 -7V-4.4M0 4.4V7M-7 0H-4.4M4.4 0H7M-5 -5L-3.2 -3.2M5 -5L3.2 -3.2M-5 5L-3.2 3.2M5 5L3.2 3.2',
  },
  air: { solid: 'M0 -7.5L1.7 -2L7.5 2.2V4.4L1.7 2.8L1.2 5L3 6.4V7.5H-3V6.4L-1.2 5L-1.7 2.8L-7.5 4.4V2.2L-1.7 -2Z' },
  mine: { solid: 'M-6.5 5C-6.5 -2.5 6.5 -2.5 6.5 5Z', line: 'M0 -2V-6.5M-4 -1L-5.8 -4.8M4 -1L5.8 -4.8' },
  civilians: { solid: `${dot(0, -4.2, 2.9)}M-5.4 7C-5.4 -2 5.4 -2 5.4 7Z` },
  capture: { solid: 'M-5.2 -1H5.2V6.8H-5.2Z', line: 'M-3 -1V-3.4C-3 -7.6 3 -7.6 3 -3.4V-1' },
  advance: { line: 'M-5.6 .6L0 -5L5.6 .6M-5.6 6.2L0 .6L5.6 6.2' },
  violation: { line: 'M-7.2 3.4H-3.4M3.4 3.4H7.2M2.2 -6.6L-1.8 -.4H1.8L-2.2 6' },
  casualties: { line: 'M-5.2 -5.4V5.4M-1.8 -5.4V5.4M1.8 -5.4V5.4M5.2 -5.4V5.4M-7.2 3.4L7.2 -3.4' },
  deployment: { line: 'M0 -7V3M-4.2 -1L0 3.2L4.2 -1M-6 6.8H6' },
  'road-closure': { solid: 'M-7.2 -5H7.2V0H-7.2Z', line: 'M-4.4 0V6.6M4.4 0V6.6' },
  incident: { line: 'M0 -6.4V1.4', solid: dot(0, 5.4, 1.5) },
  call: {
    solid:
      'M-5.8 -6.6L-2.7 -6.9L-1.2 -3L-3 -1.4C-2.1 .7 -.7 2.1 1.4 3L3 1.2L6.9 2.7L6.6 5.8C6.4 6.6 5.7 7 4.9 6.9C-1.8 6.2 -6.2 1.8 -6.9 -4.9C-7 -5.7 -6.6 -6.4 -5.8 -6.6Z',
  },
  meeting: { solid: `${dot(-3.7, -3.9, 2.5)}${dot(3.7, -3.9, 2.5)}`, line: 'M-6.6 1.8H6.6M-3.8 1.8V6.4M3.8 1.8V6.4' },
  visit: { line: 'M.4 -6.4H6V6.4H.4M-7 0H1.6M-1.8 -3.4L1.6 0L-1.8 3.4' },
  mediation: { solid: `${dot(-5.4, 0, 2.2)}${dot(5.4, 0, 2.2)}M-1.9 -1.9H1.9V1.9H-1.9Z`, line: 'M-4 0H4' },
  agreement: { line: 'M-5.6 6.4H5.6', solid: 'M-4.4 3.8L-3.4 -.2L3.2 -6.8L6.2 -3.8L-.4 2.8Z' },
  ceasefire: { solid: 'M-4.8 -5.8H-1.4V5.8H-4.8ZM1.4 -5.8H4.8V5.8H1.4Z' },
  release: { line: 'M-4.2 -1.6A5 5 0 1 0 4.2 -1.6M0 3V-6.8M-3 -4L0 -7L3 -4' },
  delimitation: { line: 'M0 -7V-4.4M0 -1.4V1.4M0 4.4V7M-6.8 0H-3.8M6.8 0H3.8' },
  aid: { solid: 'M-2 -6.4H2V-2H6.4V2H2V6.4H-2V2H-6.4V-2H-2Z' },
  contact: { solid: `${dot(-4.6, 0, 2.6)}${dot(4.6, 0, 2.6)}`, line: 'M-3 0H3' },
  statement: { solid: 'M-6.6 -6H6.6V3H.4L-3.4 6.8V3H-6.6Z' },
  step: { line: 'M-6.6 6V2H-2.2V-2H2.2V-6H6.6' },
  exercise: { line: dot(0, 0, 5.4), solid: dot(0, 0, 2) },
  arms: { line: 'M-6 -5.4H6V6H-6ZM-6 -1.4H6M0 -5.4V-1.4' },
  office: { solid: `${dot(-1.6, -3.8, 2.8)}M-7 6.6C-7 -1.4 3.8 -1.4 3.8 6.6Z`, line: 'M4.2 -4H7.4' },
}

/** The glyph of a name; a name without one gets the mark of "other". */
export function glyphOf(name: string): Glyph {
  return glyphs[name] ?? glyphs.contact!
}

/** The node a contact is drawn as, by the form it took: spoken, face to face, written down, or on the ground. */
export type Form = 'call' | 'meeting' | 'text' | 'ground'

const forms: Record<string, Form> = {
  call: 'call',
  meeting: 'meeting',
  visit: 'meeting',
  mediation: 'meeting',
  agreement: 'text',
  ceasefire: 'text',
}

/** The form of a contact, by the glyph of its type. */
export function formOf(glyph: string): Form {
  return forms[glyph] ?? 'ground'
}
