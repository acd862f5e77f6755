import type { Locale } from '@/lib/domain/event'
import type { Problem } from '@/lib/domain/problem'
import { formatProblem, messages } from '@/lib/i18n'

/** What in the address could not be read, each with its field. */
export function Problems({ locale, problems }: { locale: Locale; problems: readonly Problem[] }) {
  const words = messages[locale].problems
  if (problems.length === 0) return null
  return (
    <div className="problems" role="alert">
      <p>
        <strong>{words.title}.</strong> {words.ignored}
      </p>
      <ul>
        {problems.map((p) => (
          <li key={`${p.field} ${p.code}`}>
            {words.fields[p.field] ?? p.field}: {shortened(formatProblem(p, locale))}
          </li>
        ))}
      </ul>
    </div>
  )
}

const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text)
