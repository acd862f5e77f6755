/**
 * A glyph in a box of 16 units round the origin, one path: `solid` is filled, `line` is stroked, `both` is filled and
 * stroked in one colour (its open strokes are straight, so that filling them adds nothing).
 */
export type Glyph = { ink: 'solid' | 'line' | 'both'; d: string }

const dot = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
const solid = (d: string): Glyph => ({ ink: 'solid', d })
const line = (d: string): Glyph => ({ ink: 'line', d })
const both = (d: string): Glyph => ({ ink: 'both', d })

/** The glyph of each event type, by the name its codebook row gives. */
export const glyphs: Record<string, Glyph> = {
  clash: line('M-6 -6L5 5M6 -6L-5 5M-6.8 2.4L-2.4 6.8M6.8 2.4L2.4 6.8'),
  shell: both(
    `${dot(0, 0, 1.2)}M0 -7V-4.4M0 4.4V7M-7 0H-4.4M4.4 0H7M-5 -5L-3.2 -3.2M5 -5L3.2 -3.2M-5 5L-3.2 3.2M5 5L3.2 3.2`,
  ),
  air: solid('M0 -7.5L1.7 -2L7.5 2.2V4.4L1.7 2.8L1.2 5L3 6.4V7.5H-3V6.4L-1.2 5L-1.7 2.8L-7.5 4.4V2.2L-1.7 -2Z'),
  mine: both('M-5.6 4.2C-5.6 -1.4 5.6 -1.4 5.6 4.2ZM0 -2V-6.5M-4 -1L-5.8 -4.8M4 -1L5.8 -4.8'),
  civilians: solid(`${dot(0, -4.2, 2.9)}M-5.4 7C-5.4 -2 5.4 -2 5.4 7Z`),
  capture: solid(
    'M-5.8 -1.6H-4.2V-3.2L-2.6 -6.6L0 -7.6L2.6 -6.6L4.2 -3.2V-1.6H5.8V7H-5.8ZM-2 -1.6H2V-3L1.2 -4.8L0 -5.3L-1.2 -4.8L-2 -3Z',
  ),
  advance: line('M-5.6 .6L0 -5L5.6 .6M-5.6 6.2L0 .6L5.6 6.2'),
  violation: line('M-7.2 3.4H-3.4M3.4 3.4H7.2M2.2 -6.6L-1.8 -.4H1.8L-2.2 6'),
  casualties: line('M-5.2 -5.4V5.4M-1.8 -5.4V5.4M1.8 -5.4V5.4M5.2 -5.4V5.4M-7.2 3.4L7.2 -3.4'),
  deployment: line('M0 -7V3M-4.2 -1L0 3.2L4.2 -1M-6 6.8H6'),
  'road-closure': both('M-6.2 -4.2H6.2V-.8H-6.2ZM-4.2 -.8V6.6M4.2 -.8V6.6'),
  incident: both(`M0 -6.4V1.4${dot(0, 5.4, 0.6)}`),
  call: solid(
    'M-5.8 -6.6L-2.7 -6.9L-1.2 -3L-3 -1.4C-2.1 .7 -.7 2.1 1.4 3L3 1.2L6.9 2.7L6.6 5.8C6.4 6.6 5.7 7 4.9 6.9C-1.8 6.2 -6.2 1.8 -6.9 -4.9C-7 -5.7 -6.6 -6.4 -5.8 -6.6Z',
  ),
  meeting: both(`${dot(-3.7, -3.9, 1.6)}${dot(3.7, -3.9, 1.6)}M-6.6 1.8H6.6M-3.8 1.8V6.4M3.8 1.8V6.4`),
  visit: line('M.4 -6.4H6V6.4H.4M-7 0H1.6M-1.8 -3.4L1.6 0L-1.8 3.4'),
  mediation: both(`${dot(-5.4, 0, 1.3)}${dot(5.4, 0, 1.3)}M-1.2 -1.2H1.2V1.2H-1.2ZM-4 0H4`),
  agreement: both('M-3.6 3L-2.7 .2L3.2 -5.7L5.2 -3.7L-.8 2.2ZM-5.6 6.4H5.6'),
  ceasefire: solid('M-4.8 -5.8H-1.4V5.8H-4.8ZM1.4 -5.8H4.8V5.8H1.4Z'),
  release: line('M-4.2 -1.6A5 5 0 1 0 4.2 -1.6M0 3V-6.8M-3 -4L0 -7L3 -4'),
  delimitation: line('M0 -7V-4.4M0 -1.4V1.4M0 4.4V7M-6.8 0H-3.8M6.8 0H3.8'),
  aid: solid('M-2 -6.4H2V-2H6.4V2H2V6.4H-2V2H-6.4V-2H-2Z'),
  contact: both(`${dot(-4.6, 0, 1.7)}${dot(4.6, 0, 1.7)}M-3 0H3`),
  statement: solid('M-6.6 -6H6.6V3H.4L-3.4 6.8V3H-6.6Z'),
  step: line('M-6.6 6V2H-2.2V-2H2.2V-6H6.6'),
  exercise: line(`${dot(0, 0, 5.4)}${dot(0, 0, 0.9)}`),
  arms: line('M-6 -5.4H6V6H-6ZM-6 -1.4H6M0 -5.4V-1.4'),
  office: both(`${dot(-1.6, -3.8, 1.9)}M-6.1 5.8C-6.1 -.4 2.9 -.4 2.9 5.8ZM4.2 -4H7.4`),
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
