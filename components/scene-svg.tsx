import { createElement, memo, type ReactElement } from 'react'
import { elementOf, reactName, rootAttributes } from '@/lib/scene/marks'
import { type ColourRole, cssVariable } from '@/lib/scene/palette'
import type { Mark, Scene } from '@/lib/scene/scene'

const paint = (role: ColourRole) => `var(${cssVariable(role)})`

/** Marks as elements, through the same table that writes an export; colours are left to the style sheet. */
export const Marks = memo(function Marks({ marks }: { marks: readonly Mark[] }): ReactElement {
  return <>{marks.map((mark, i) => drawn(mark, i))}</>
})

function drawn(mark: Mark, key: number): ReactElement {
  const { tag, attributes, text, children } = elementOf(mark, paint)
  return createElement(tag, { key, ...named(attributes) }, text ?? (children.length ? children.map(drawn) : undefined))
}

function named(attributes: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]))
}

/** A scene on the page: one picture to a screen reader, whose parts are told by what lies beside it. */
export function SceneSvg({ scene, className }: { scene: Scene; className?: string }) {
  return (
    <svg {...named(rootAttributes(scene))} className={className} role="img" aria-label={scene.title}>
      <Marks marks={scene.marks} />
    </svg>
  )
}
