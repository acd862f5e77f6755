import type { ColourRole } from './palette'
import type { CircleMark, GroupMark, Ink, LineMark, Mark, Paint, PathMark, RectMark, TextMark } from './scene'

/** How a colour role is written: `var(--colour-ink)` on screen, a hex colour in an export. */
export type Painter = (role: ColourRole) => string

/** One SVG element as plain data: attribute names are SVG's own, in a fixed order. */
export type SvgElement = {
  tag: 'rect' | 'line' | 'path' | 'circle' | 'text' | 'g'
  attributes: Record<string, string | number>
  text: string | null
  children: readonly Mark[]
}

type Kinds = {
  rect: RectMark
  line: LineMark
  path: PathMark
  circle: CircleMark
  text: TextMark
  group: GroupMark
}
type Kind = keyof Kinds
type Attributes = Record<string, string | number | undefined>
type Entry<M> = { tag: SvgElement['tag']; attributes: (mark: M, paint: Painter) => Attributes }

const colour = (paint: Paint | undefined, painter: Painter) =>
  paint === undefined ? undefined : paint === 'none' ? 'none' : painter(paint)

const ink = (mark: Ink, painter: Painter) => ({
  fill: colour(mark.fill ?? 'none', painter),
  stroke: colour(mark.stroke, painter),
  'stroke-width': mark.strokeWidth,
  'stroke-dasharray': mark.dash?.join(' '),
  'stroke-linecap': mark.round ? 'round' : undefined,
  'stroke-linejoin': mark.round ? 'round' : undefined,
  opacity: mark.opacity,
})

const moved = (x = 0, y = 0, scale = 1) =>
  [x || y ? `translate(${round(x)} ${round(y)})` : '', scale === 1 ? '' : `scale(${round(scale, 4)})`]
    .filter(Boolean)
    .join(' ') || undefined

/** The one mark table: what each kind of mark is in SVG. React and the text writer both read it. */
export const marks: { [K in Kind]: Entry<Kinds[K]> } = {
  rect: {
    tag: 'rect',
    attributes: (m, p) => ({ x: m.x, y: m.y, width: m.width, height: m.height, rx: m.radius, ...ink(m, p) }),
  },
  line: { tag: 'line', attributes: (m, p) => ({ x1: m.x1, y1: m.y1, x2: m.x2, y2: m.y2, ...ink(m, p) }) },
  path: { tag: 'path', attributes: (m, p) => ({ d: m.d, transform: moved(m.x, m.y, m.scale), ...ink(m, p) }) },
  circle: { tag: 'circle', attributes: (m, p) => ({ cx: m.x, cy: m.y, r: m.r, ...ink(m, p) }) },
  text: {
    tag: 'text',
    attributes: (m, p) => ({
      x: m.x,
      y: m.y,
      'font-size': m.size,
      'font-weight': m.weight === 600 ? 600 : undefined,
      'text-anchor': m.anchor === 'start' ? undefined : m.anchor,
      fill: colour(m.fill, p),
      ...(m.halo ? { stroke: p('paper'), 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
      opacity: m.opacity,
    }),
  },
  group: { tag: 'g', attributes: (m) => ({ class: m.name, 'data-of': m.of, transform: moved(m.x, m.y) }) },
}

/**
 * The SVG element of a mark. Text is wrapped in a bidi isolate of its own direction; the picture's root says
 * `direction="ltr"`, so that anchors mean the same in every renderer.
 */
export function elementOf(mark: Mark, painter: Painter): SvgElement {
  return {
    ...drawn(mark, painter),
    text: mark.kind === 'text' ? isolated(mark.text, mark.direction) : null,
    children: mark.kind === 'group' ? mark.children : [],
  }
}

function drawn<K extends Kind>(mark: Kinds[K] & { kind: K }, painter: Painter): Pick<SvgElement, 'tag' | 'attributes'> {
  const entry = marks[mark.kind]
  const attributes: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(entry.attributes(mark, painter))) {
    if (value !== undefined) attributes[name] = typeof value === 'number' ? round(value) : value
  }
  return { tag: entry.tag, attributes }
}

/** Attributes of the `<svg>` root of a scene, the same on screen and in an export. */
export function rootAttributes(scene: { width: number; height: number; language: string }) {
  return {
    width: round(scene.width),
    height: round(scene.height),
    viewBox: `0 0 ${round(scene.width)} ${round(scene.height)}`,
    direction: 'ltr',
    lang: scene.language,
    'font-family': 'Vazirmatn, sans-serif',
  }
}

/** The name React wants for an SVG attribute: `stroke-width` → `strokeWidth`; `data-*`, `aria-*` and the rest as they are. */
export function reactName(attribute: string): string {
  if (attribute === 'class') return 'className'
  if (/^(data|aria)-/.test(attribute)) return attribute
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** A text in U+2066 or U+2067 … U+2069. */
export function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  return `${direction === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`
}

/** Rounds to two decimals (or `digits`), without a negative zero. */
export function round(value: number, digits = 2): number {
  const factor = 10 ** digits
  return Math.round(value * factor) / factor || 0
}
