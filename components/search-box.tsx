import { useId, useState } from 'react'
import { useWords } from './words'

/** Words to look for. They are sought when entered; emptying the box takes them back. */
export function SearchBox({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { filters } = useWords()
  const id = useId()
  const [text, setText] = useState(q)
  const change = (typed: string) => {
    setText(typed)
    if (typed === '' && q !== '') onSearch('')
  }
  return (
    <search className="search">
      <label htmlFor={id}>{filters.search}</label>
      <div>
        <input
          id={id}
          type="search"
          name="q"
          value={text}
          maxLength={100}
          dir="auto"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => change(event.target.value)}
        />
        <button
          type="submit"
          className="button icon"
          aria-label={filters.search}
          onClick={(event) => {
            event.preventDefault()
            onSearch(text)
          }}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="M10.5 10.5 15 15M2 7a5 5 0 1 0 10 0A5 5 0 1 0 2 7Z"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
        </button>
      </div>
      <p id={`${id}-hint`} className="note">
        {filters.searchHint}
      </p>
    </search>
  )
}
