import { describe, expect, it } from 'vitest'
import { dateClass } from './dating'

const date = (
  precision: 'day' | 'minute' | 'range' | 'month',
  sense: 'instant' | 'lasted' | 'within' = 'within',
  others = 0,
) => dateClass({ precision, sense, alternatives: Array.from({ length: others }, () => ({ first: 1, last: 1 })) })

describe('dateClass', () => {
  it('tells a day from anything coarser', () => {
    expect([date('day', 'instant'), date('minute', 'instant'), date('month'), date('range')]).toEqual([
      'day',
      'day',
      'coarser',
      'coarser',
    ])
  })

  it('takes what lasted from one known day to another as dated to the day', () => {
    expect(date('range', 'lasted')).toBe('day')
    expect(date('month', 'lasted')).toBe('coarser')
  })

  it('puts a disagreement of sources first', () => {
    expect(date('day', 'instant', 1)).toBe('disputed')
  })
})
