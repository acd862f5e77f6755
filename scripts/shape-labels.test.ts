import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelWidths, widthsFile } from './shape-labels'

describe('the table of widths', () => {
  it('is what the shipped font gives for the words of the chart today', async () => {
    const committed: unknown = JSON.parse(readFileSync(widthsFile, 'utf8'))
    const now = await labelWidths()
    expect(Object.keys(now.words).length).toBeGreaterThan(300)
    expect(committed, 'run: node --import tsx scripts/shape-labels.ts').toEqual(now)
  })
})
