import { useId, useState } from 'react'
import { type DaySpan, formatIsoDay } from '@/lib/calendar'
import { type Problem, problem } from '@/lib/domain/problem'
import type { View } from '@/lib/domain/query'
import { formatDay, parseTypedDate } from '@/lib/i18n'
import { TypedNote } from './typed-note'
import { useWords } from './words'

type DateRangeProps = { view: View; window: DaySpan; problems: readonly Problem[]; onChange: (span: DaySpan) => void }
type Field = 'from' | 'to'

/** The first and last day, typed in either calendar with any digits; what cannot be read is said beside the field. */
export function DateRange({ view, window, problems, onChange }: DateRangeProps) {
  const words = useWords().filters
  const hint = useId()
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({})
  const [refused, setRefused] = useState<readonly Problem[]>(problems)
  const text: Record<Field, string> = {
    from: typed.from ?? formatDay(window.first, view.calendar, view, 'short'),
    to: typed.to ?? formatDay(window.last, view.calendar, view, 'short'),
  }
  const apply = () => {
    const read = readRange(text)
    if ('problems' in read) return setRefused(read.problems)
    setRefused([])
    setTyped({})
    onChange(read.span)
  }
  return (
    <fieldset className="range">
      <legend>{words.dates}</legend>
      {(['from', 'to'] as const).map((field) => (
        <DayField
          key={field}
          field={field}
          text={text[field]}
          view={view}
          hint={hint}
          refusal={refused.find((p) => p.field === field) ?? null}
          onType={(value) => setTyped({ ...typed, [field]: value })}
          onEnter={apply}
        />
      ))}
      <p id={hint} className="note">
        {words.dateHint}
      </p>
      <button
        type="submit"
        className="button"
        onClick={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        {words.apply}
      </button>
    </fieldset>
  )
}

type DayFieldProps = {
  field: Field
  text: string
  view: View
  hint: string
  refusal: Problem | null
  onType: (text: string) => void
  onEnter: () => void
}

function DayField({ field, text, view, hint, refusal, onType, onEnter }: DayFieldProps) {
  const words = useWords()
  const id = useId()
  return (
    <div className="day-field">
      <label htmlFor={id}>{words.filters[field]}</label>
      <input
        id={id}
        name={field}
        value={text}
        dir="auto"
        autoComplete="off"
        aria-invalid={refusal !== null}
        aria-describedby={`${id}-same ${hint}`}
        onChange={(e) => onType(e.target.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter') return
          e.preventDefault()
          onEnter()
        }}
      />
      <TypedNote id={`${id}-same`} refusal={refusal} locale={view.locale}>
        {sameDay(text, field, view)}
      </TypedNote>
    </div>
  )
}

/** What was typed, in the calendar it was not typed in. */
function sameDay(text: string, field: Field, view: View): string {
  const read = parseTypedDate(text, field)
  if ('code' in read) return '\u00a0'
  const day = field === 'from' ? read.first : read.last
  return formatDay(day, read.calendar === 'jalali' ? 'gregorian' : 'jalali', view)
}

function readRange(text: Record<Field, string>): { span: DaySpan } | { problems: Problem[] } {
  const from = parseTypedDate(text.from, 'from')
  const to = parseTypedDate(text.to, 'to')
  const problems = [from, to].filter((r): r is Problem => 'code' in r)
  if ('code' in from || 'code' in to) return { problems }
  if (from.first > to.last) return { problems: [problem('from', 'day-order', { value: formatIsoDay(from.first) })] }
  return { span: { first: from.first, last: to.last } }
}
