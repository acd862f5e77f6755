import { sum } from 'd3'
import type { DaySpan } from '@/lib/calendar'
import type { ActorCount, Named } from '@/lib/domain/detail'
import { type Band, bands, type Locale } from '@/lib/domain/event'
import { defaultQuery, type TimelineQuery, type View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import type { Chart, LegendEntry } from '@/lib/timeline/chart'
import { ActorFilter, Check, type Choice } from './actor-filter'
import { type Address, addressOf } from './address'
import { DateRange } from './date-range'
import { Sample } from './legend'
import { useWords } from './words'

type FiltersProps = {
  address: Address
  data: TimelineData
  actors: readonly ActorCount[]
  types: readonly Named[]
  chart: Chart
  view: View
  window: DaySpan
  onChange: (change: Partial<TimelineQuery>) => void
}

/** The legend that is the filter: parties, kinds, types and dates, each with its count in view. A plain form without script. */
export function Filters({ address, data, actors, types, chart, view, window, onChange }: FiltersProps) {
  const { locale } = view
  const words = useWords().filters
  const { query } = address
  return (
    <form className="filters" id="filters" action={`/${locale}`} method="get" aria-label={words.label}>
      <h2>{words.label}</h2>
      <ActorFilter locale={locale} query={query} choices={actorChoices(actors, data)} onChange={onChange} />
      <BandFilter locale={locale} query={query} data={data} onChange={onChange} />
      <TypeFilter locale={locale} query={query} data={data} types={types} chart={chart} onChange={onChange} />
      <DateRange
        view={view}
        window={window}
        problems={address.problems}
        onChange={({ first, last }) => onChange({ from: first, to: last })}
      />
      <Kept address={address} />
      <a className="button quiet" href={addressOf(locale, { query: defaultQuery, view: address.view, event: null })}>
        {words.reset}
      </a>
    </form>
  )
}

/** Choices of the view go along when the form is sent without script. */
function Kept({ address }: { address: Address }) {
  return (
    <>
      {Object.entries(address.view).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
    </>
  )
}

function actorChoices(actors: readonly ActorCount[], data: TimelineData): Choice[] {
  const inView = new Map(data.lanes.map((l) => [l.id, l.count]))
  return actors.map(({ id, label }) => ({ id, label, count: inView.get(id) ?? 0 }))
}

type PartProps = Pick<FiltersProps, 'data' | 'onChange'> & { locale: Locale; query: TimelineQuery }

function BandFilter({ locale, query, data, onChange }: PartProps) {
  const words = useWords()
  const toggle = (band: Band, on: boolean) =>
    onChange({ bands: on ? [...query.bands, band] : query.bands.filter((b) => b !== band) })
  return (
    <fieldset>
      <legend>{words.filters.bands}</legend>
      {bands.map((band) => (
        <Check
          key={band}
          locale={locale}
          name="bands"
          choice={{ id: band, label: words.bands[band], count: countOf(data, band) }}
          checked={query.bands.includes(band)}
          onChange={(on) => toggle(band, on)}
          sign={<span className={`swatch band-${band}`} aria-hidden="true" />}
        />
      ))}
    </fieldset>
  )
}

function countOf(data: TimelineData, band: Band): number {
  return sum(data.types, (t) => (t.band === band ? t.count : 0))
}

/** Types that are in view or chosen. */
function TypeFilter({
  locale,
  query,
  data,
  types,
  chart,
  onChange,
}: PartProps & Pick<FiltersProps, 'types' | 'chart'>) {
  const words = useWords().filters
  const inView = new Map(data.types.map((t) => [t.id, t.count]))
  const chosen = types.filter((t) => query.types.includes(t.id) && !inView.has(t.id)).map((t) => ({ ...t, count: 0 }))
  const shown: Choice[] = [
    ...data.types.map(({ id, label, count }) => ({ id, label: label.text, count })),
    ...chosen,
  ].filter((t) => t.count > 0 || query.types.includes(t.id))
  const signs = new Map<string, LegendEntry>(
    chart.legend.filter((g) => g.id === 'type').flatMap((g) => g.entries.map((e): [string, LegendEntry] => [e.id, e])),
  )
  const toggle = (id: string, on: boolean) =>
    onChange({ types: on ? [...query.types, id] : query.types.filter((t) => t !== id) })
  if (shown.length === 0) return null
  return (
    <fieldset>
      <legend>{words.types}</legend>
      {shown.map((t) => {
        const sign = signs.get(t.id)
        return (
          <Check
            key={t.id}
            locale={locale}
            name="types"
            choice={t}
            checked={query.types.includes(t.id)}
            onChange={(on) => toggle(t.id, on)}
            sign={sign && <Sample entry={sign} />}
          />
        )
      })}
    </fieldset>
  )
}
