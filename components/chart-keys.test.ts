import { expect, test } from 'vitest'
import type { Placed } from '@/lib/timeline/chart'
import { answerKey, type Walk } from './chart-keys'

function placed(lane: string, order: number, x: number, event = `${lane}${order}`): Placed {
  return {
    kind: 'event',
    key: `${lane}/${event}`,
    events: [event],
    slug: event,
    title: event,
    lane,
    band: 'incident',
    x,
    y: 0,
    box: { x, y: 0, width: 10, height: 10 },
    span: { first: x, last: x },
    order,
  }
}

const marks = [
  placed('AM', 0, 10),
  placed('AM', 1, 20, 'talk'),
  placed('NK', 0, 50),
  placed('AZ', 0, 20, 'talk'),
  placed('AZ', 1, 90),
]
const chart = (direction: 'ltr' | 'rtl'): Walk => ({
  placed: marks,
  window: { first: 0, last: 99 },
  fit: { first: 10, last: 90 },
  lanes: ['AM', 'NK', 'AZ'].map((id) => ({ id })),
  scale: { direction },
})
const limits = { first: -100, last: 199 }

function after(key: string, from: Placed | null, direction: 'ltr' | 'rtl' = 'ltr'): string | null {
  const answer = answerKey(key, from, chart(direction), limits)
  return answer && 'to' in answer ? answer.to.key : null
}

test('arrows follow time as it runs on the screen', () => {
  expect(after('ArrowRight', marks[0]!)).toBe('AM/talk')
  expect(after('ArrowLeft', marks[0]!)).toBeNull()
  expect(after('ArrowLeft', marks[0]!, 'rtl')).toBe('AM/talk')
})

test('up and down follow a contact past the lanes it does not touch', () => {
  expect(after('ArrowDown', marks[1]!)).toBe('AZ/talk')
  expect(after('ArrowUp', marks[3]!)).toBe('AM/talk')
})

test('up and down go to what is nearest in time where nothing leads across', () => {
  expect(after('ArrowDown', marks[0]!)).toBe('NK/NK0')
  expect(after('ArrowUp', marks[4]!)).toBe('NK/NK0')
  expect(after('ArrowUp', marks[0]!)).toBeNull()
})

test('Home and End go to the ends of the lane', () => {
  expect(after('End', marks[0]!)).toBe('AM/talk')
  expect(after('Home', marks[4]!)).toBe('AZ/talk')
})

test('plus zooms in about the event that has the focus, minus out, inside the limits', () => {
  const near = answerKey('+', marks[2]!, chart('ltr'), limits)
  expect(near).toEqual({ window: { first: 25.25, last: 74.25 } })
  expect(answerKey('-', null, chart('ltr'), limits)).toEqual({ window: { first: -50, last: 149 } })
  expect(answerKey('0', null, chart('ltr'), limits)).toEqual({ window: limits })
  expect(answerKey('f', null, chart('ltr'), limits)).toEqual({ window: { first: 10, last: 90 } })
  expect(answerKey('[', null, chart('ltr'), limits)).toEqual({ way: 'back' })
  expect(answerKey('x', marks[0]!, chart('ltr'), limits)).toBeNull()
})
