import { expect, it } from 'vitest'
import { findDates } from './index'
import { checkReading, inputs } from './robust'

it('keeps its promises on random and mutated texts', () => {
  const faults: string[] = []
  let looked = 0
  for (const input of inputs(4_000, 7)) {
    looked++
    const fault = checkReading(input)
    if (fault !== null) faults.push(`${fault}: ${JSON.stringify(input)}`)
  }
  expect(faults).toEqual([])
  expect(looked).toBe(4_000)
}, 60_000)

it('reads a word of five million letters, and mentions on both sides of a part', () => {
  expect(findDates('ا'.repeat(5_000_000), { language: 'fa', anchor: null })).toEqual([])
  const text = `${'word '.repeat(90_000)}27 September 2020\n${'word '.repeat(90_000)}`
  const found = findDates(text, { language: 'en', anchor: null })
  expect(found.map((m) => m.value?.edtf)).toEqual(['2020-09-27'])
  expect(text.slice(found[0]!.start, found[0]!.end)).toBe('27 September 2020')
})
