import type { View } from '@/lib/domain/query'
import type { TimelineData, TimelineEvent } from '@/lib/domain/timeline'
import { formatNumber } from '@/lib/i18n'
import { bothDates } from './event-card'
import { useWords } from './words'

type TableProps = { data: TimelineData; view: View }

/** The same selection as a table: for screen readers, for a page without script, and for everybody else. */
export function EventTable({ data, view }: TableProps) {
  const words = useWords().table
  return (
    <details className="listing">
      <summary>{words.title}</summary>
      {data.events ? <Rows data={data} view={view} events={data.events} /> : <Counts data={data} view={view} />}
    </details>
  )
}

function Rows({ data, view, events }: TableProps & { events: readonly TimelineEvent[] }) {
  const words = useWords()
  const lane = new Map(data.lanes.map((l) => [l.id, l.label.text]))
  const type = new Map(data.types.map((t) => [t.id, t.label.text]))
  const inOrder = [...events].sort((a, b) => a.firstDay - b.firstDay || a.rank - b.rank)
  return (
    <table>
      <caption>{words.table.caption(events.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.table.date}</th>
          <th scope="col">{words.table.event}</th>
          <th scope="col">{words.table.kind}</th>
          <th scope="col">{words.table.parties}</th>
          <th scope="col">{words.table.known}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((event) => {
          const [date, other] = bothDates(event, view)
          return (
            <tr key={event.id}>
              <td className="dates">
                {date}
                <span className="note block">{other}</span>
              </td>
              <th scope="row">
                <a href={`/${view.locale}/events/${event.slug}`}>{event.title.text}</a>
                {event.draft && <span className="badge draft">{words.chart.draft}</span>}
              </th>
              <td>{type.get(event.type) ?? event.type}</td>
              <td>{event.lanes.map((id) => lane.get(id) ?? id).join(words.list.separator)}</td>
              <td>{words.precision[event.precision]}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Counts({ data, view }: TableProps) {
  const words = useWords().table
  return (
    <>
      <p>{words.tooMany(data.total)}</p>
      <table>
        <caption>{words.columns}</caption>
        <thead>
          <tr>
            <th scope="col">{words.parties}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {data.lanes.map((l) => (
            <tr key={l.id}>
              <th scope="row">{l.label.text}</th>
              <td>{formatNumber(l.count, view.locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
