import { expect, it } from 'vitest'
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
