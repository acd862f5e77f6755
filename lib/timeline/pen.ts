import { pathRound } from 'd3'
import type { Box, CircleMark, Ink, LineMark, PathMark, RectMark, TextMark } from '@/lib/scene/scene'
import type { Glyph } from './glyphs'

type TextStyle = Pick<TextMark, 'size' | 'weight' | 'fill' | 'halo' | 'opacity'> & {
  /** Which end of the line stands at the point, seen along time. */
  anchor?: 'start' | 'middle' | 'end'
}

/** A point: pixels along time from the scene's start edge, pixels from the top. */
export type Point = readonly [number, number]

/**
 * Draws in pixels *along* time, counted from the edge where time starts, and gives marks in the scene's x. It is the
 * only place that knows which way time runs; the layout is the same for both.
 */
export type Pen = {
  x: (along: number) => number
  box: (along: number, y: number, width: number, height: number) => Box
  rect: (along: number, y: number, width: number, height: number, ink: Ink, radius?: number) => RectMark
  line: (from: Point, to: Point, ink: Ink) => LineMark
  /** Several strokes in one path; each a run of points, closed where `closed` says so. */
  path: (strokes: readonly (readonly Point[])[], ink: Ink, closed?: boolean) => PathMark
  circle: (along: number, y: number, r: number, ink: Ink) => CircleMark
  text: (along: number, y: number, text: string, style: TextStyle) => TextMark
  /** A glyph `size` pixels wide in one colour; never mirrored. */
  glyph: (along: number, y: number, size: number, glyph: Glyph, fill: Ink['fill']) => PathMark
}

const opposite = { start: 'end', middle: 'middle', end: 'start' } as const

/** The pen of a scene of some width; `words` is the base direction of its texts. */
export function penFor(width: number, time: 'ltr' | 'rtl', words: 'ltr' | 'rtl'): Pen {
  const back = time === 'rtl'
  const x = (along: number) => (back ? width - along : along)
  const box = (along: number, y: number, w: number, height: number): Box => ({
    x: back ? width - along - w : along,
    y,
    width: w,
    height,
  })
  return {
    x,
    box,
    rect: (along, y, w, height, ink, radius) => ({
      kind: 'rect',
      ...box(along, y, w, height),
      ...(radius === undefined ? {} : { radius }),
      ...ink,
    }),
    line: ([x1, y1], [x2, y2], ink) => ({ kind: 'line', x1: x(x1), y1, x2: x(x2), y2, ...ink }),
    path: (strokes, ink, closed = false) => ({
      kind: 'path',
      d: trace(strokes, x, closed),
      ...ink,
    }),
    circle: (along, y, r, ink) => ({ kind: 'circle', x: x(along), y, r, ...ink }),
    text: (along, y, text, { anchor = 'start', ...style }) => ({
      kind: 'text',
      x: x(along),
      y,
      text,
      anchor: back ? opposite[anchor] : anchor,
      direction: words,
      ...style,
    }),
    glyph: (along, y, size, { ink, d }, colour) => ({
      kind: 'path',
      x: x(along),
      y,
      scale: size / 16,
      d,
      ...(ink === 'line' ? {} : { fill: colour }),
      ...(ink === 'solid' ? {} : { stroke: colour, strokeWidth: ink === 'both' ? 1.8 : 2.1, round: true }),
    }),
  }
}

/** Strokes as path data, to a hundredth of a pixel. */
function trace(strokes: readonly (readonly Point[])[], x: (along: number) => number, closed: boolean): string {
  const path = pathRound(2)
  for (const [start, ...rest] of strokes) {
    if (!start) continue
    path.moveTo(x(start[0]), start[1])
    for (const [along, y] of rest) path.lineTo(x(along), y)
    if (closed) path.closePath()
  }
  return path.toString()
}
