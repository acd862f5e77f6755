import type { View } from '@/lib/domain/query'
import type { TimelineData } from '@/lib/domain/timeline'
import { formatSpan } from '@/lib/i18n'
import { useWords } from './words'

type StatusProps = {
  data: TimelineData
  view: View
  current: boolean
  failure: { detail: string | null } | null
  onRetry: () => void
}

/** How many events are shown, spoken when it changes; that newer ones are on their way, or why they are not. */
export function Status({ data, view, current, failure, onRetry }: StatusProps) {
  const words = useWords().chart
  const { first, last } = data.window
  const span = formatSpan(first, last, view)
  return (
    <div className="status">
      <p aria-live="polite">
        <span className="spoken">{words.windowSpoken(span, data.total)}</span>
        <span aria-hidden="true" data-testid="total" data-total={data.total}>
          {words.total(data.total)}
        </span>
      </p>
      {data.drafts > 0 && <p className="badge draft">{words.drafts(data.drafts)}</p>}
      {data.undated > 0 && <p className="note">{words.undated(data.undated)}</p>}
      {!current && !failure && <p className="loading">{words.loading}</p>}
      {failure && (
        <p className="error" role="alert">
          {failure.detail ?? words.failed}{' '}
          <button type="button" className="button" onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      <p className="how note">{words.howToRead}</p>
    </div>
  )
}
