import type { FacetChoice, FacetName } from '@/lib/domain/facets'
import type { TimelineQuery } from '@/lib/domain/query'
import type { Hand } from '@/lib/i18n/hand'
import type { Messages } from '@/lib/i18n/messages'
import { formatNumber } from '@/lib/i18n/number'

/** Whoever shows choices: where nothing listens, they are a plain form. */
export type Chooser = {
  hand: Hand
  words: Messages
  query: TimelineQuery
  onChange?: (change: Partial<TimelineQuery>) => void
}

type CheckProps = {
  chooser: Chooser
  name: FacetName
  choice: FacetChoice
  sign?: React.ReactNode
}

/** One choice of a list with its count; what would leave nothing is quiet. */
export function Check({ chooser: { hand, words, query, onChange }, name, choice, sign }: CheckProps) {
  const { id, label, count } = choice
  const chosen = valuesOf(query, name)
  const checked = chosen.includes(id)
  const toggle = (on: boolean) => onChange?.({ [name]: on ? [...chosen, id] : chosen.filter((one) => one !== id) })
  return (
    <label className={count === 0 && !checked ? 'choice none' : 'choice'}>
      <input
        type="checkbox"
        name={name}
        value={id}
        {...(onChange ? { checked, onChange: (e) => toggle(e.target.checked) } : { defaultChecked: checked })}
      />
      {sign}
      <span className="label">{label}</span>
      <span className="count" title={words.filters.countInView(count)}>
        {formatNumber(count, hand)}
      </span>
    </label>
  )
}

function valuesOf(query: TimelineQuery, name: FacetName): readonly string[] {
  return name === 'status' ? [query.status ?? []].flat() : query[name]
}

type ListProps = {
  chooser: Chooser
  name: FacetName
  legend: string
  hint?: string
  choices: readonly FacetChoice[]
  /** So many are shown before the rest is folded away; those chosen always are. */
  shown?: number
  more?: (n: number) => string
  sign?: (id: string) => React.ReactNode
  children?: React.ReactNode
}

/** The choices of a filter, the most frequent first. */
export function Choices({ chooser, name, legend, hint, choices, shown = 6, more, sign, children }: ListProps) {
  const chosen = valuesOf(chooser.query, name)
  // One more is no longer than the words that would stand for it.
  const most = choices.length <= shown + 1 ? choices.length : shown
  const first = choices.filter(({ id }, i) => i < most || chosen.includes(id))
  const rest = choices.filter((choice) => !first.includes(choice))
  const item = (choice: FacetChoice) => (
    <Check key={choice.id} chooser={chooser} name={name} choice={choice} sign={sign?.(choice.id)} />
  )
  if (choices.length === 0) return null
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint && <p className="note hint">{hint}</p>}
      {first.map(item)}
      {rest.length > 0 && (
        <details className="more">
          <summary>{(more ?? chooser.words.filters.moreChoices)(rest.length)}</summary>
          {rest.map(item)}
        </details>
      )}
      {children}
    </fieldset>
  )
}
