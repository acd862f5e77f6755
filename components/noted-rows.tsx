import type { ComponentProps } from 'react'
import { DatePoint } from './date-point'
import { EventRows } from './event-rows'

/** The rows of the table with what tells how each day is known, where it is pointed at or focused. */
export function NotedRows(props: Omit<ComponentProps<typeof EventRows>, 'noted'>) {
  return (
    <EventRows
      {...props}
      noted={(slug, words) => (
        <DatePoint slug={slug} hand={props.view}>
          {words}
        </DatePoint>
      )}
    />
  )
}
