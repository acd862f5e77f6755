import type { FacetName, Facets } from '@/lib/domain/facets'
import type { Review } from '@/lib/domain/query'
import { choiceName } from '@/lib/i18n/filter-words'
import { Choices, type Chooser } from './choices'

/** The filters that are not asked for every day, in the order they stand in. */
const names = ['places', 'publishers', 'languages', 'said', 'claimants', 'measures', 'dated'] as const

type MoreProps = { chooser: Chooser; choices: Facets['choices'] }

/** Who says so, where, in which reports, with which figures, how dated; for editors, whether reviewed. */
export function MoreFilters({ chooser, choices }: MoreProps) {
  const { words } = chooser
  const { filters } = words
  const called = (name: FacetName) => {
    const label = new Map(choices[name].map((choice) => [choice.id, choice.label]))
    return choices[name].map((choice) => ({
      ...choice,
      label: choiceName(name, choice.id, (_, id) => label.get(id) ?? id, words),
    }))
  }
  return (
    <>
      {names.map((name) => (
        <Choices
          key={name}
          chooser={chooser}
          name={name}
          legend={filters.names[name]}
          hint={name === 'said' || name === 'claimants' ? filters.hints[name] : undefined}
          choices={called(name)}
        />
      ))}
      {choices.status.some(({ id, count }) => id === 'draft' && count > 0) || chooser.query.status !== null ? (
        <Status chooser={chooser} />
      ) : null}
    </>
  )
}

function Status({ chooser: { query, words, onChange } }: { chooser: Chooser }) {
  const { filters } = words
  const option = (id: Review | null, label: string) => {
    const checked = query.status === id
    return (
      <label key={label}>
        <input
          type="radio"
          name="status"
          value={id ?? ''}
          {...(onChange ? { checked, onChange: () => onChange({ status: id }) } : { defaultChecked: checked })}
        />
        <span>{label}</span>
      </label>
    )
  }
  return (
    <fieldset className="match">
      <legend>{filters.names.status}</legend>
      {option(null, filters.allReviews)}
      {option('draft', filters.reviews.draft)}
      {option('published', filters.reviews.published)}
    </fieldset>
  )
}
