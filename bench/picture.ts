// How long a picture takes to lay out and of how many elements it is, from the first view to crowded ones.
// Prints a table: events, width, milliseconds of processor time (median and 95th percentile of 20), elements of the
// scene, marks that answer to the pointer, how many of these are clusters, titles, height in pixels.
//   node --import tsx bench/picture.ts
import { readFileSync } from 'node:fs'
import type { TimelineData } from '@/lib/domain/timeline'
import { binnedAnswer, crowdedAnswer, fixtureView } from '@/lib/export/fixture'
import { messages } from '@/lib/i18n'
import type { Mark } from '@/lib/scene/scene'
import { shaper } from '@/lib/text/shape'
import { layout } from '@/lib/timeline/layout'

const elements = (mark: Mark): number =>
  1 + (mark.kind === 'group' ? mark.children.reduce((sum, child) => sum + elements(child), 0) : 0)

function measured(name: string, data: TimelineData, width: number) {
  const view = fixtureView('en', { width })
  const times: number[] = []
  let chart = layout(data, view, messages.en)
  for (let i = 0; i < 20; i += 1) {
    const start = process.cpuUsage()
    chart = layout(data, view, messages.en)
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  times.sort((a, b) => a - b)
  return {
    events: name,
    width,
    median: times[10]!.toFixed(1),
    p95: times[18]!.toFixed(1),
    elements: chart.scene.marks.reduce((sum, mark) => sum + elements(mark), 0),
    placed: chart.placed.length,
    clusters: chart.placed.filter((placed) => placed.kind === 'cluster').length,
    titles: chart.labelled,
    height: Math.round(chart.scene.height),
  }
}

async function main(): Promise<void> {
  const shape = await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf'))
  const rows = [13, 50, 100, 200, 411, 1608].flatMap((count) =>
    [360, 980].map((width) => measured(String(count), crowdedAnswer(count, 'en', shape), width)),
  )
  console.table([...rows, measured('bins of 5000', binnedAnswer('en', shape), 980)])
}

void main()
