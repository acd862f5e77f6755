import type { Locale } from '@/lib/domain/event'
import type { ActorMatch, TimelineQuery } from '@/lib/domain/query'
import { matches } from '@/lib/domain/query'
import { formatNumber } from '@/lib/i18n'
import { useWords } from './words'

/** A choice with its name and how many events of it are in view. */
export type Choice = { id: string; label: string; count: number }

type ActorFilterProps = {
  locale: Locale
  query: TimelineQuery
  choices: readonly Choice[]
  onChange: (change: Partial<TimelineQuery>) => void
}

/** Parties shown before the rest is folded away. */
const shown = 9

/** Which parties, and how they combine: any of them, all of them, or what passed between them. */
export function ActorFilter({ locale, query, choices, onChange }: ActorFilterProps) {
  const words = useWords().filters
  const toggle = (id: string, on: boolean) =>
    onChange({ actors: on ? [...query.actors, id] : query.actors.filter((a) => a !== id) })
  const item = (choice: Choice) => (
    <Check
      key={choice.id}
      locale={locale}
      name="actors"
      choice={choice}
      checked={query.actors.includes(choice.id)}
      onChange={(on) => toggle(choice.id, on)}
    />
  )
  const first = choices.filter((c, i) => i < shown || query.actors.includes(c.id))
  const rest = choices.filter((c) => !first.includes(c))
  return (
    <fieldset>
      <legend>{words.actors}</legend>
      {first.map(item)}
      {rest.length > 0 && (
        <details className="more">
          <summary>{words.moreActors(rest.length)}</summary>
          {rest.map(item)}
        </details>
      )}
      <Match match={query.match} onChange={(match) => onChange({ match })} />
      {query.match === 'between' && query.actors.length === 1 && <p className="note">{words.needsTwo}</p>}
    </fieldset>
  )
}

function Match(props: { match: ActorMatch; onChange: (match: ActorMatch) => void }) {
  const words = useWords().filters
  return (
    <fieldset className="match">
      <legend>{words.match}</legend>
      {matches.map((m) => (
        <label key={m}>
          <input type="radio" name="match" value={m} checked={props.match === m} onChange={() => props.onChange(m)} />
          <span>{words.matches[m]}</span>
        </label>
      ))}
    </fieldset>
  )
}

type CheckProps = {
  locale: Locale
  name: string
  choice: Choice
  checked: boolean
  onChange: (on: boolean) => void
  sign?: React.ReactNode
  hint?: string
}

/** One choice of a list with its count. */
export function Check({ locale, name, choice, checked, onChange, sign, hint }: CheckProps) {
  const words = useWords().filters
  return (
    <label className="choice">
      <input
        type="checkbox"
        name={name}
        value={choice.id}
        checked={checked}
        onChange={(e) => onChange(e.target.checked)}
      />
      {sign}
      <span className="label">
        {choice.label}
        {hint && <span className="note"> {hint}</span>}
      </span>
      <span className="count" title={words.countInView(choice.count)}>
        {formatNumber(choice.count, locale)}
      </span>
    </label>
  )
}
