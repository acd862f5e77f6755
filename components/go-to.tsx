import { type FormEvent, useId, useState } from 'react'
import type { DaySpan } from '@/lib/calendar'
import type { Problem } from '@/lib/domain/problem'
import type { View } from '@/lib/domain/query'
import { formatSpan, parseTypedDate } from '@/lib/i18n'
import { windowAround } from '@/lib/timeline/window'
import { TypedNote } from './typed-note'
import { useWords } from './words'

type GoToProps = { view: View; window: DaySpan; limits: DaySpan; onWindow: (window: DaySpan) => void }

/** What was opened to be typed into takes the focus. */
const focus = (field: HTMLInputElement | null) => field?.focus()

/** A day, month or year, typed in any of the calendars with any digits, is brought into the middle of the picture. */
export function GoTo({ view, window, limits, onWindow }: GoToProps) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const read = parseTypedDate(text, 'from')
  const go = (event: FormEvent) => {
    event.preventDefault()
    if ('code' in read) return setRefusal(read)
    setRefusal(null)
    onWindow(windowAround(read, window, limits))
  }
  return (
    <form className="go-to" onSubmit={go}>
      <label htmlFor={id}>{words.toolbar.goToLabel}</label>
      <div>
        <input
          ref={focus}
          id={id}
          value={text}
          dir="auto"
          autoComplete="off"
          aria-invalid={refusal !== null}
          aria-describedby={`${id}-note`}
          onChange={(e) => setText(e.target.value)}
        />
        <button type="submit" className="button">
          {words.toolbar.go}
        </button>
      </div>
      <TypedNote id={`${id}-note`} refusal={refusal} locale={view.locale}>
        {text === '' || 'code' in read ? words.toolbar.goToHint : both(read, view)}
      </TypedNote>
    </form>
  )
}

/** What was typed, in the calendars it was not typed in. */
function both(read: DaySpan & { calendar: string }, view: View): string {
  return (['gregorian', 'jalali'] as const)
    .filter((calendar) => calendar !== read.calendar)
    .map((calendar) => formatSpan(read.first, read.last, { ...view, calendar, era: true }))
    .join(' · ')
}
