import { expect, it } from 'vitest'
import { corpus } from './corpus'
import { checkReading, mutated, readsAlike } from './robust'

it('keeps its promises on mutated articles', () => {
  const faults: string[] = []
  let looked = 0
  for (const article of mutated(
    corpus.map((c) => c.text),
    300,
    11,
  )) {
    looked++
    const fault = checkReading(article)
    if (fault !== null) faults.push(`${fault}: ${JSON.stringify(article)}`)
    if (looked % 10 === 0 && !readsAlike(article)) faults.push(`another answer: ${JSON.stringify(article)}`)
  }
  expect(faults).toEqual([])
  expect(looked).toBe(300)
}, 60_000)
