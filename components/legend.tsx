import type { View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { formatNumber } from '@/lib/i18n'
import { type Chart, type LegendEntry, legendSample } from '@/lib/timeline/chart'
import { Marks } from './scene-svg'
import { useWords } from './words'

/** A sign as it is drawn in the chart. */
export function Sample({ entry }: { entry: LegendEntry }) {
  return (
    <svg className="sample" width={legendSample.width} height={legendSample.height} direction="ltr" aria-hidden="true">
      <Marks marks={entry.sample} />
    </svg>
  )
}

/** How to read the picture: the signs that are no filter, and how exactly the events in view are dated. */
export function Legend({ chart, data, view }: { chart: Chart; data: TimelineData; view: View }) {
  const words = useWords().chart
  const { day, coarser, disputed } = data.precision
  const all = day + coarser + disputed
  const groups = chart.legend.filter((g) => g.id !== 'type' && g.id !== 'band')
  return (
    <section className="legend" aria-label={words.legend}>
      {groups.map((group) => (
        <ul key={group.id} data-group={group.id}>
          {group.entries.map((entry) => (
            <li key={entry.id}>
              <Sample entry={entry} />
              <span>{entry.label}</span>
              {entry.count !== null && <span className="count">{formatNumber(entry.count, view)}</span>}
            </li>
          ))}
          {group.id === 'precision' && all > 0 && <li className="note">{words.precisionShare(day / all)}</li>}
        </ul>
      ))}
    </section>
  )
}
