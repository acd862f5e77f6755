import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelWidths, widthFiles } from './shape-labels'

describe('the tables of widths', () => {
  it('are what the shipped font gives for the words of chart and exports today', async () => {
    const now = await labelWidths()
    expect(Object.keys(now.chart.words).length).toBeGreaterThan(150)
    expect(Object.keys(now.frame).length).toBeGreaterThan(300)
    for (const name of ['chart', 'frame'] as const) {
      const committed: unknown = JSON.parse(readFileSync(widthFiles[name], 'utf8'))
      expect(committed, 'run: node --import tsx scripts/shape-labels.ts').toEqual(now[name])
    }
  })
})
