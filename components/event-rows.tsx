import type { ListedFigure, Listing } from '@/lib/domain/listing'
import type { View } from '@/lib/domain/query'
import type { TimelineData, TimelineEvent } from '@/lib/domain/timeline'
import { formatNumber } from '@/lib/i18n'
import type { Messages } from '@/lib/i18n/messages'
import { eventAddress } from './address'
import { bothDates } from './both-dates'
import { Claimant, ClaimCells, inOrder } from './claim'
import { type Noted, plain, Undated } from './undated'

type TableProps = { data: TimelineData; view: View; words: Messages; noted?: Noted }

/** What stands in the table: the events one by one or their counts, and what has no day. */
export function EventRows({ data, view, words, noted, listing }: TableProps & { listing: Listing }) {
  return (
    <>
      {data.events ? (
        <Rows data={data} view={view} words={words} noted={noted} events={data.events} figures={listing.figures} />
      ) : (
        <Counts data={data} view={view} words={words} />
      )}
      <Undated listing={listing} hand={view} words={words} noted={noted} />
    </>
  )
}

type RowsProps = TableProps & { events: readonly TimelineEvent[]; figures: readonly ListedFigure[] }

function Rows({ data, view, words, noted, events, figures }: RowsProps) {
  const inTime = [...events].sort((a, b) => a.firstDay - b.firstDay || a.rank - b.rank)
  const { table, detail } = words
  const columns = [table.date, table.event, table.kind, table.parties, table.known]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <section className="scroll" aria-label={table.title} tabIndex={0}>
      <table>
        <caption>
          {table.caption(events.length)} {table.claims}
        </caption>
        <thead>
          <tr>
            {[...columns, detail.claimant, detail.about, detail.measure, detail.figure].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {inTime.map((event) => (
          <FigureRows
            key={event.id}
            event={event}
            data={data}
            view={view}
            words={words}
            noted={noted}
            figures={figures.filter((f) => f.event === event.id)}
          />
        ))}
      </table>
    </section>
  )
}

/** An event with its figures, a row each; without any, one row. */
function FigureRows({
  event,
  data,
  view,
  words,
  noted = plain,
  figures,
}: TableProps & { event: TimelineEvent; figures: ListedFigure[] }) {
  const [date, other] = bothDates(event, view)
  const sources = new Map(figures.map((f) => [f.figure.id, f.source]))
  const [first, ...rest] = inOrder(
    figures.map((f) => f.figure),
    words,
  ).map((claim) => ({ claim, source: sources.get(claim.id), hand: view, words }))
  const rows = Math.max(1, figures.length)
  const lanes = event.lanes.map((id) => data.lanes.find((l) => l.id === id)?.label.text ?? id)
  return (
    <tbody>
      <tr>
        <td className="dates" rowSpan={rows}>
          {noted(
            event.slug,
            <>
              {date}
              <span className="note block">{other}</span>
            </>,
          )}
        </td>
        <th scope="rowgroup" rowSpan={rows}>
          <a href={eventAddress(view, event.slug)}>{event.title.text}</a>
          {event.draft && <span className="badge draft">{words.chart.draft}</span>}
        </th>
        <td rowSpan={rows}>{data.types.find((t) => t.id === event.type)?.label.text ?? event.type}</td>
        <td rowSpan={rows}>{lanes.join(words.list.separator)}</td>
        <td rowSpan={rows}>{words.precision[event.precision]}</td>
        {first ? <FigureCells {...first} /> : <td colSpan={4} />}
      </tr>
      {rest.map((one) => (
        <tr key={one.claim.id}>
          <FigureCells {...one} />
        </tr>
      ))}
    </tbody>
  )
}

function FigureCells(props: Parameters<typeof Claimant>[0]) {
  return (
    <>
      <td>
        <Claimant {...props} />
      </td>
      <ClaimCells {...props} />
    </>
  )
}

function Counts({ data, view, words: { table: words } }: TableProps) {
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
              <td>{formatNumber(l.count, view)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
