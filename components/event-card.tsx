import dynamic from 'next/dynamic'
import type { View } from '@/lib/domain/query'
import type { TimelineData, TimelineEvent } from '@/lib/domain/timeline'
import { localeInfo } from '@/lib/i18n'
import type { Placed } from '@/lib/timeline/chart'
import { bothDates } from './both-dates'
import { Later } from './later'
import { useWords } from './words'

const DateNote = dynamic(() => import('./date-note').then(({ DateNote }) => DateNote))

/** Where the card stands over the chart: beside the mark, never over the edge. */
function placeOf(placed: Placed, width: number): string {
  const card = Math.min(300, width - 16)
  const x = Math.max(8, Math.min(width - card - 8, placed.x - card / 2))
  const above = placed.box.y > 150
  const y = above ? placed.box.y - 10 : placed.box.y + placed.box.height + 10
  return `translate(${Math.round(x)}px, ${Math.round(y)}px)${above ? ' translateY(-100%)' : ''}`
}

/** A card for the mark under the pointer or the focus. */
export function EventCard({ placed, data, view }: { placed: Placed; data: TimelineData; view: View }) {
  const words = useWords()
  const event = data.events?.find((e) => e.id === placed.events[0])
  return (
    <div className="card-place" style={{ transform: placeOf(placed, view.width) }} aria-hidden="true">
      <div className="card" dir={localeInfo[view.locale].direction}>
        {placed.kind === 'event' && event ? (
          <EventWords event={event} data={data} view={view} />
        ) : (
          <ClusterWords placed={placed} data={data} />
        )}
        {event?.draft && <p className="badge draft">{words.chart.draft}</p>}
      </div>
    </div>
  )
}

function EventWords({ event, data, view }: { event: TimelineEvent; data: TimelineData; view: View }) {
  const words = useWords()
  const [date, other] = bothDates(event, view)
  const type = data.types.find((t) => t.id === event.type)?.label.text
  const lanes = event.lanes
    .map((id) => data.lanes.find((l) => l.id === id)?.label.text)
    .filter((l): l is string => Boolean(l))
  return (
    <>
      <p className="kicker">
        <span className={`swatch band-${event.band}`} />
        {type}
      </p>
      <p className="title">{event.title.text}</p>
      <p className="when">
        {date}
        <span className="note"> {other}</span>
      </p>
      <Later>
        <DateNote slug={event.slug} hand={view} />
      </Later>
      <p className="note">{words.list.and(lanes)}</p>
      {event.precision !== 'day' && event.precision !== 'minute' && (
        <p className="note">{words.precision[event.precision]}</p>
      )}
      {event.alternatives.length > 0 && <p className="note">{words.chart.disputed}</p>}
    </>
  )
}

function ClusterWords({ placed, data }: { placed: Placed; data: TimelineData }) {
  const words = useWords()
  const members = placed.events.flatMap((id) => data.events?.find((e) => e.id === id) ?? [])
  const shown = members.sort((a, b) => a.rank - b.rank).slice(0, 4)
  return (
    <>
      <p className="kicker">
        <span className={`swatch band-${placed.band}`} />
        {words.chart.cluster(placed.events.length)}
      </p>
      {shown.map((e) => (
        <p key={e.id} className="title small">
          {e.title.text}
        </p>
      ))}
    </>
  )
}
