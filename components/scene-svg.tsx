import { type CSSProperties, createElement, memo, type ReactElement, useId, useLayoutEffect, useRef } from 'react'
import { elementOf, reactName, rootAttributes, round } from '@/lib/scene/marks'
import { type ColourRole, cssVariable } from '@/lib/scene/palette'
import type { Mark } from '@/lib/scene/scene'
import type { Chart } from '@/lib/timeline/chart'

const paint = (role: ColourRole) => `var(${cssVariable(role)})`

/** Marks as elements, through the same table that writes an export; colours are left to the style sheet. */
export const Marks = memo(function Marks({ marks }: { marks: readonly Mark[] }): ReactElement {
  return <>{marks.map((mark, i) => drawn(mark, i))}</>
})

/** Elements by the marks they stand for: a mark never changes, and React does not look again at an element that it knows. */
const known = new WeakMap<Mark, ReactElement>()

function drawn(mark: Mark, place: number): ReactElement {
  const key = String(place)
  const before = known.get(mark)
  if (before?.key === key) return before
  const { tag, attributes, text, children } = elementOf(mark, paint)
  const element = createElement(
    tag,
    { key, ...named(attributes) },
    text ?? (children.length ? children.map(drawn) : undefined),
  )
  known.set(mark, element)
  return element
}

const names = new Map<string, string>()

function named(attributes: Record<string, string | number>): Record<string, string | number> {
  const given: Record<string, string | number> = {}
  for (const [attribute, value] of Object.entries(attributes)) {
    const name = names.get(attribute) ?? reactName(attribute)
    names.set(attribute, name)
    given[name] = value
  }
  return given
}

/** How marks move while a gesture runs: x becomes `scale` × x + `by`. */
export type Moved = { scale: number; by: number }

/**
 * A chart on the page: one picture to a screen reader, whose parts are told by what lies beside it. What stands in the lanes is
 * drawn once and then moved: along the scale by the style sheet, which stretches lines and leaves signs and words as they are.
 */
export function ChartSvg({ chart, beyond, moved }: { chart: Chart; beyond: readonly Mark[]; moved: Moved | null }) {
  const { scene, layers, plot } = chart
  const clip = useId()
  const root = useRef<SVGGElement>(null)
  const stretched = moved !== null && moved.scale !== 1
  // The page's policy lets no style stand in what the server writes: where marks keep their shape is told when it matters.
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks that are new must be told too
  useLayoutEffect(() => {
    if (!stretched) return
    for (const mark of root.current?.querySelectorAll<SVGElement>('.fixed') ?? [])
      mark.style.setProperty('--at', `${mark.dataset.at}px`)
  }, [stretched, layers.middle, beyond])
  const style: Properties | undefined = moved ? { '--scale': moved.scale, '--by': `${moved.by}px` } : undefined
  return (
    <svg {...named(rootAttributes(scene))} className="scene" role="img" aria-label={scene.title}>
      <clipPath id={clip}>
        <rect x={plot.x - edge} y={plot.y} width={plot.width + 2 * edge} height={plot.height} />
      </clipPath>
      <Marks marks={layers.back} />
      <g clipPath={moved ? `url(#${clip})` : undefined}>
        <g ref={root} className={moved ? `moved${stretched ? ' stretched' : ''}` : undefined} style={style}>
          <g className={moved ? undefined : 'beyond'}>
            <Moving marks={beyond} />
          </g>
          <Moving marks={layers.middle} />
        </g>
      </g>
      <Marks marks={layers.front} />
    </svg>
  )
}

/** CSS properties of our own. */
type Properties = CSSProperties & Record<`--${string}`, string | number>

/** How far marks of the first and last day reach over the plot's ends. */
const edge = 12

/** Marks that know where along the scale they stand. */
const Moving = memo(function Moving({ marks }: { marks: readonly Mark[] }): ReactElement {
  return <>{movingAll(marks)}</>
})

/** Marks with what they stand for as their key, so that from one layout to the next an element goes on meaning the same. */
function movingAll(marks: readonly Mark[]): ReactElement[] {
  const met = new Map<string, number>()
  return marks.map((mark, i) => {
    if (mark.kind !== 'group' || mark.of === undefined) return moving(mark, String(i))
    const own = `${mark.name} ${mark.of}`
    const before = met.get(own) ?? 0
    met.set(own, before + 1)
    return moving(mark, `${own} ${before}`)
  })
}

/** Words, and groups that say where they stand, keep their shape; what is in no such group is stretched. */
function moving(mark: Mark, key: string): ReactElement {
  const { tag, attributes, text, children } = elementOf(mark, paint)
  const at = mark.kind === 'text' ? mark.x : mark.kind === 'group' ? mark.at : undefined
  if (at !== undefined) {
    return createElement(
      tag,
      {
        key,
        ...named(attributes),
        className: [attributes.class, 'fixed'].filter(Boolean).join(' '),
        'data-at': round(at),
      },
      text ?? children.map(drawn),
    )
  }
  if (mark.kind === 'group') return createElement(tag, { key, ...named(attributes) }, movingAll(children))
  return createElement(tag, { key, ...named(attributes), className: 'elastic' })
}
