import type { Locale } from '@/lib/domain/event'
import type { Problem } from '@/lib/domain/problem'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { useWords } from './words'

/** What in the address could not be read, each with its field. */
export function Problems({ locale, problems }: { locale: Locale; problems: readonly Problem[] }) {
  const words = useWords().problems
  if (problems.length === 0) return null
  return (
    <div className="problems" role="alert">
      <p>
        <strong>{words.title}.</strong> {words.ignored}
      </p>
      <ul>
        {problems.map((p) => (
          <li key={`${p.field} ${p.code}`}>
            {words.fields[p.field] ?? p.field}: {shortened(problemSentence(p, words.sentences, locale))}
          </li>
        ))}
      </ul>
    </div>
  )
}

const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text)
