import { group } from 'd3'
import type { DateClass } from '@/lib/domain/dating'
import type { Band } from '@/lib/domain/event'
import type { Ink, Mark, Paint } from '@/lib/scene/scene'
import { type Form, formOf, glyphOf } from './glyphs'
import { diamond } from './intervals'
import { rowHeight } from './lanes'
import type { Pen, Point } from './pen'
import { type Cluster, clusterText } from './stack'

/** Strong and soft colour of a band. */
export const bandColours = {
  incident: { strong: 'incident', soft: 'incident-soft' },
  contact: { strong: 'contact', soft: 'contact-soft' },
  act: { strong: 'act', soft: 'act-soft' },
} as const satisfies Record<Band, { strong: Paint; soft: Paint }>

/** What a mark says: the band and glyph of its type, how exactly it is dated, whether it was reviewed. */
export type Sign = { band: Band; glyph: string; date: DateClass; draft: boolean }

/** The mark of an event: shape by band and form, glyph by type, fill by the class of its date. */
export function drawSign(pen: Pen, along: number, y: number, r: number, sign: Sign): Mark[] {
  const colour = bandColours[sign.band].strong
  const filled = sign.date === 'day'
  const ink: Ink = filled
    ? { fill: colour, stroke: 'paper', strokeWidth: 1.2 }
    : { fill: 'paper', stroke: colour, strokeWidth: 1.5 }
  const body =
    sign.date === 'disputed'
      ? diamond(pen, along, y, Math.min(r + 1.5, rowHeight / 2), ink)
      : outlines[outlineOf(sign)](pen, along, y, r - (filled ? 0 : 0.75), ink)
  const size = r * (sign.date === 'disputed' ? 1.1 : filled ? 1.3 : 1.18)
  return [
    body,
    pen.glyph(along, y, size, glyphOf(sign.glyph), filled ? 'paper' : colour),
    ...(sign.draft ? [drawDraft(pen, along + r * 0.8, y - r * 0.8)] : []),
  ]
}

/** The badge of what no editor has reviewed. */
export function drawDraft(pen: Pen, along: number, y: number): Mark {
  return pen.circle(along, y, 3, { fill: 'draft', stroke: 'paper', strokeWidth: 1.2 })
}

/** Height of a cluster's pill. */
export const pillHeight = 14

type Pill = Pick<Cluster, 'along' | 'y' | 'width' | 'label'>

/** Pills with counts in the colours of a band: one path, and a text each. */
export function drawPills(pen: Pen, pills: readonly Pill[], band: Band): Mark[] {
  const colours = bandColours[band]
  return [
    pen.path(pills.map(pillOutline), { fill: colours.soft, stroke: colours.strong, strokeWidth: 1 }, true),
    ...pills.map(({ along, y, label }) =>
      pen.text(along, y + clusterText * 0.36, label, { size: clusterText, weight: 600, fill: 'ink', anchor: 'middle' }),
    ),
  ]
}

function pillOutline({ along, y, width }: Pill): Point[] {
  const r = pillHeight / 2
  const end = (side: 1 | -1): Point[] =>
    [-90, -60, -30, 0, 30, 60, 90].map((angle) => [
      along + side * (width / 2 - r + r * Math.cos((angle * Math.PI) / 180)),
      y + side * r * Math.sin((angle * Math.PI) / 180),
    ])
  return [...end(1), ...end(-1)]
}

/** The clusters, lane by lane and band by band: each a count, over a rule from its first event to its last. */
export function drawClusters(pen: Pen, clusters: readonly Cluster[]): Mark[] {
  const groups = group(clusters, ({ lane, band }) => `${lane.index}/${band}`)
  return [...groups.values()].map((own) => {
    const { band, lane } = own[0]!
    const rules = own
      .filter(({ from, to, width }) => to - from > width)
      .map(({ from, to, y }): Point[] => [
        [from, y],
        [to, y],
      ])
    const rule = rules.length > 0 ? [pen.path(rules, { stroke: bandColours[band].strong, strokeWidth: 1 })] : []
    return { kind: 'group', name: `clusters ${band}`, of: lane.id, children: [...rule, ...drawPills(pen, own, band)] }
  })
}

/** The small square of a mediator. */
export function drawMediator(pen: Pen, along: number, y: number): Mark {
  return pen.rect(along - 4, y - 4, 8, 8, { fill: 'paper', stroke: 'contact', strokeWidth: 1.6 })
}

type Outline = Form | 'incident' | 'act'

const outlineOf = (sign: Sign): Outline => (sign.band === 'contact' ? formOf(sign.glyph) : sign.band)

const polygon = (pen: Pen, along: number, y: number, r: number, points: readonly Point[], ink: Ink) =>
  pen.path([points.map(([dx, dy]): Point => [along + dx * r, y + dy * r])], { ...ink, round: true }, true)

const outlines: Record<Outline, (pen: Pen, along: number, y: number, r: number, ink: Ink) => Mark> = {
  incident: (pen, along, y, r, ink) => pen.circle(along, y, r, ink),
  call: (pen, along, y, r, ink) => pen.circle(along, y, r, ink),
  meeting: (pen, along, y, r, ink) =>
    polygon(
      pen,
      along,
      y,
      r * 1.08,
      [
        [-1, 0],
        [-0.5, -0.87],
        [0.5, -0.87],
        [1, 0],
        [0.5, 0.87],
        [-0.5, 0.87],
      ],
      ink,
    ),
  text: (pen, along, y, r, ink) =>
    polygon(
      pen,
      along,
      y,
      r,
      [
        [-0.84, -1],
        [0.4, -1],
        [0.84, -0.56],
        [0.84, 1],
        [-0.84, 1],
      ],
      ink,
    ),
  ground: (pen, along, y, r, ink) =>
    polygon(
      pen,
      along,
      y,
      r,
      [
        [0, -1.08],
        [1, -0.3],
        [0.78, 0.92],
        [-0.78, 0.92],
        [-1, -0.3],
      ],
      ink,
    ),
  act: (pen, along, y, r, ink) => pen.rect(along - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, ink, 2.5),
}
