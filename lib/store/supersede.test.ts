import { expect, test } from 'vitest'
import { type Dated, supersessions } from './supersede'

const figure = (id: number, day: number | null, told: number, more: Partial<Dated> = {}): Dated => {
  return { id, day, told: String(told), series: 'dead', record: false, supersedes: null, ...more }
}
const replaced = (...figures: Dated[]) => {
  const links = supersessions(figures)
  const own = figures.flatMap(({ record, supersedes }) => (record ? [supersedes] : []))
  return [...links.values(), ...own].filter((id) => id !== null).sort()
}

test('each figure takes the place of the one before it', () => {
  expect([...supersessions([figure(3, 9, 8), figure(1, 1, 1), figure(2, 5, 6)])]).toEqual([
    [3, 2],
    [1, null],
    [2, 1],
  ])
})

test('what is repeated replaces nothing and is not replaced', () => {
  expect(replaced(figure(1, 1, 6), figure(2, 2, 6), figure(3, 3, 6))).toEqual([])
  expect(replaced(figure(1, 1, 1), figure(2, 2, 6), figure(3, 3, 6))).toEqual([1])
})

test('all that was said before is replaced, however often it was told', () => {
  expect(replaced(figure(1, 1, 1), figure(2, 1, 1), figure(3, 2, 1), figure(4, 3, 6))).toEqual([1, 2, 3])
  expect(replaced(figure(1, 1, 1), figure(2, 1, 2), figure(3, 2, 6))).toEqual([1, 2])
})

test('of one day, or without one, nothing tells which is the later', () => {
  expect(replaced(figure(1, 5, 1), figure(2, 5, 6), figure(3, null, 9))).toEqual([])
})

test('another question is another matter', () => {
  expect(replaced(figure(1, 1, 1), figure(2, 2, 6, { series: 'wounded' }))).toEqual([])
})

test('a record says itself what its figures replace, and is replaced by what came after it', () => {
  const record = { record: true }
  expect([...supersessions([figure(1, 1, 1, record), figure(2, 3, 6, record)])]).toEqual([])
  const linked = [figure(1, 1, 1, record), figure(2, 3, 6, { ...record, supersedes: 1 }), figure(3, 4, 7)]
  expect([...supersessions(linked)]).toEqual([[3, 2]])
  expect(replaced(figure(1, 1, 2, record), figure(2, 3, 10, record), figure(3, 4, 10))).toEqual([1])
})
