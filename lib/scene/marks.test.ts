import { describe, expect, it } from 'vitest'
import { elementOf, isolated, marks, reactName, rootAttributes, round } from './marks'
import type { Mark } from './scene'

const paint = (role: string) => `<${role}>`

describe('the mark table', () => {
  it('knows every kind of mark', () => {
    expect(Object.keys(marks).sort()).toEqual(['circle', 'group', 'line', 'path', 'rect', 'text'])
  })

  it('gives SVG attributes in roles turned into colours, rounded to hundredths', () => {
    const mark: Mark = { kind: 'rect', x: 1.006, y: 2, width: 3.333333, height: 4, fill: 'incident', stroke: 'ink' }
    expect(elementOf(mark, paint)).toEqual({
      tag: 'rect',
      attributes: { x: 1.01, y: 2, width: 3.33, height: 4, fill: '<incident>', stroke: '<ink>' },
      text: null,
      children: [],
    })
  })

  it('draws nothing inside a shape that asks for no fill', () => {
    const mark: Mark = { kind: 'path', d: 'M0 0L1 1', stroke: 'ink' }
    expect(elementOf(mark, paint).attributes.fill).toBe('none')
  })

  it('wraps text in an isolate of its own direction and keeps the anchor geometric', () => {
    const mark: Mark = {
      kind: 'text',
      x: 5,
      y: 6,
      text: '۹۰٪ مهر',
      size: 11,
      anchor: 'end',
      direction: 'rtl',
      fill: 'ink',
    }
    const element = elementOf(mark, paint)
    expect(element.text).toBe('\u2067۹۰٪ مهر\u2069')
    expect(element.attributes['text-anchor']).toBe('end')
    expect(rootAttributes({ width: 1, height: 1, language: 'fa' }).direction).toBe('ltr')
    expect(isolated('x', 'ltr')).toBe('\u2066x\u2069')
  })

  it('names attributes as React wants them', () => {
    expect(['stroke-width', 'text-anchor', 'data-of', 'aria-label', 'class', 'x1', 'viewBox'].map(reactName)).toEqual([
      'strokeWidth',
      'textAnchor',
      'data-of',
      'aria-label',
      'className',
      'x1',
      'viewBox',
    ])
  })

  it('never gives a negative zero', () => {
    expect(Object.is(round(-0.001), 0)).toBe(true)
  })
})
