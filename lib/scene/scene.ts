import type { ColourRole } from './palette'

/** A colour role, or nothing. */
export type Paint = ColourRole | 'none'

/** A rectangle in CSS pixels. */
export type Box = { x: number; y: number; width: number; height: number }

/** What every drawn mark may say: `dash` is in CSS pixels, `opacity` 0 to 1, `round` gives lines round ends and corners. */
export type Ink = {
  fill?: Paint
  stroke?: Paint
  strokeWidth?: number
  dash?: readonly number[]
  opacity?: number
  round?: boolean
}

export type RectMark = Ink & Box & { kind: 'rect'; radius?: number }
export type LineMark = Ink & { kind: 'line'; x1: number; y1: number; x2: number; y2: number }
/** Path data in absolute `M L H V Z` (and curves for glyphs), moved by `x`, `y` and scaled by `scale`. */
export type PathMark = Ink & { kind: 'path'; d: string; x?: number; y?: number; scale?: number }
export type CircleMark = Ink & { kind: 'circle'; x: number; y: number; r: number }

/**
 * One line of text. `anchor` is geometric: `start` is the end of smaller x, whatever the script; `direction` is the
 * base direction of the words. `halo` keeps a rim of paper around the letters.
 */
export type TextMark = {
  kind: 'text'
  x: number
  y: number
  text: string
  size: number
  weight?: 400 | 600
  anchor: 'start' | 'middle' | 'end'
  direction: 'ltr' | 'rtl'
  fill: Paint
  halo?: boolean
  opacity?: number
}

/**
 * Marks that belong together. `name` says what they are; `of` what they stand for: the slug of an event, the id of a lane.
 * `at` is the x that they keep their shape around when the scale changes under them.
 */
export type GroupMark = {
  kind: 'group'
  name: string
  of?: string
  at?: number
  x?: number
  y?: number
  children: readonly Mark[]
}

export type Mark = RectMark | LineMark | PathMark | CircleMark | TextMark | GroupMark

/** A picture as plain data: serialisable, finished, in colour roles. */
export type Scene = {
  width: number
  height: number
  /** Language of its words, BCP 47. */
  language: string
  /** What the picture is, for `<title>`. */
  title: string
  /** What it shows, in a sentence, for `<desc>`. */
  description: string
  marks: readonly Mark[]
}
