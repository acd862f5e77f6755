import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import type { DaySpan } from '@/lib/calendar'
import { type Facets, filtersOf } from '@/lib/domain/facets'
import { defaultQuery, type TimelineQuery, type View } from '@/lib/domain/query'
import type { Chart } from '@/lib/timeline/chart'
import { ActorFilter } from './actor-filter'
import { type Address, addressOf } from './address'
import { Choices, type Chooser } from './choices'
import { DateRange } from './date-range'
import { Sample } from './legend'
import { SearchBox } from './search-box'
import { useWords } from './words'

type FiltersProps = {
  address: Address
  facets: Facets
  chart: Chart
  view: View
  window: DaySpan
  /** The filters that are loaded on demand, as a plain form. */
  plain: ReactNode
  onChange: (change: Partial<TimelineQuery>) => void
}

/** The legend that is the filter: search, parties, kinds, types, dates and more, each with its count. A plain form without script. */
export function Filters({ address, facets, chart, view, window, plain, onChange }: FiltersProps) {
  const { locale } = view
  const words = useWords()
  const { filters } = words
  const { query } = address
  const { choices } = facets
  const chooser: Chooser = { hand: view, words, query, onChange }
  const bands = choices.bands.map((band) => ({ ...band, label: words.bands[bandOf(band.id)] }))
  const signs = new Map(chart.legend.flatMap((g) => (g.id === 'type' ? g.entries : [])).map((e) => [e.id, e]))
  const inView = (id: string) => choices.types.find((type) => type.id === id)?.count !== 0
  const types = [...choices.types.filter(({ id }) => inView(id)), ...choices.types.filter(({ id }) => !inView(id))]
  return (
    <form className="filters" id="filters" action={`/${locale}`} method="get" aria-label={filters.label}>
      <h2>{filters.label}</h2>
      <a className="button icon close" href="#timeline" aria-label={filters.close}>
        ×
      </a>
      <SearchBox key={query.q} q={query.q} onSearch={(q) => onChange({ q })} />
      <ActorFilter chooser={chooser} choices={choices.actors} />
      <Choices
        chooser={chooser}
        name="bands"
        legend={filters.bands}
        choices={bands}
        sign={(id) => <span className={`swatch band-${id}`} aria-hidden="true" />}
      />
      <Choices
        chooser={chooser}
        name="types"
        legend={filters.types}
        choices={types}
        shown={8}
        sign={(id) => {
          const entry = signs.get(id)
          return entry && <Sample entry={entry} />
        }}
      />
      <DateRange
        view={view}
        window={window}
        problems={address.problems}
        onChange={({ first, last }) => onChange({ from: first, to: last })}
      />
      <More chooser={chooser} choices={choices} plain={plain} />
      <Kept address={address} />
      <a className="button quiet" href={addressOf(locale, { query: defaultQuery, view: address.view, event: null })}>
        {filters.reset}
      </a>
      <a className="button strong show" href="#timeline">
        {filters.show(facets.total)}
      </a>
    </form>
  )
}

const bandOf = (id: string) => (id === 'contact' || id === 'act' ? id : 'incident')

/** Filters that stand behind the others are a script of their own, loaded when they are asked for. */
const MoreFilters = dynamic(() => import('./more-filters').then((m) => m.MoreFilters), { ssr: false })
const behind = ['places', 'publishers', 'languages', 'said', 'claimants', 'measures', 'dated', 'status']

type MoreProps = { chooser: Chooser; choices: Facets['choices']; plain: ReactNode }

function More({ chooser, choices, plain }: MoreProps) {
  const { filters } = chooser.words
  const [open, setOpen] = useState(false)
  const set = filtersOf(chooser.query).filter((name) => behind.includes(name)).length
  return (
    <details className="more-filters" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{filters.moreSet(set)}</summary>
      <div>{open ? <MoreFilters chooser={chooser} choices={choices} /> : <noscript>{plain}</noscript>}</div>
    </details>
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
