import { parseLocale } from '@/lib/domain/locale'
import { notices } from '@/lib/i18n/notices'

type NoticeProps = { locale: string | undefined; kind: 'notFound' | 'failed'; onRetry?: () => void }

/** A page that has one thing to say, and the way back. */
export function Notice({ locale: asked, kind, onRetry }: NoticeProps) {
  const locale = parseLocale(asked) ?? 'en'
  const words = notices[locale]
  return (
    <main className="notice">
      <h1>{words[kind]}</h1>
      <p>{kind === 'failed' ? words.failedHint : words.notFoundHint}</p>
      <p className="tools">
        {onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            {words.retry}
          </button>
        )}
        <a className="button" href={`/${locale}`}>
          {words.home}
        </a>
      </p>
    </main>
  )
}
