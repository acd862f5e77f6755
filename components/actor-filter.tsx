import type { FacetChoice } from '@/lib/domain/facets'
import { matches } from '@/lib/domain/query'
import { Choices, type Chooser } from './choices'

/** Which parties, and how they combine: any of them, all of them, or what passed between them. Bodies and persons come last. */
export function ActorFilter({ chooser, choices }: { chooser: Chooser; choices: readonly FacetChoice[] }) {
  const { query, words, onChange } = chooser
  const { filters } = words
  const parties = [...choices.filter(({ root }) => !root), ...choices.filter(({ root }) => root)]
  return (
    <Choices
      chooser={chooser}
      name="actors"
      legend={filters.actors}
      choices={parties}
      shown={9}
      more={filters.moreActors}
    >
      <fieldset className="match">
        <legend>{filters.match}</legend>
        {matches.map((m) => (
          <label key={m}>
            <input
              type="radio"
              name="match"
              value={m}
              checked={query.match === m}
              onChange={() => onChange?.({ match: m })}
            />
            <span>{filters.matches[m]}</span>
          </label>
        ))}
      </fieldset>
      {query.match === 'between' && query.actors.length === 1 && <p className="note">{filters.needsTwo}</p>}
    </Choices>
  )
}
