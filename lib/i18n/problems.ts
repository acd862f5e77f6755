import type { Locale } from '@/lib/domain/event'
import type { Problem } from '@/lib/domain/problem'
import { messages } from './messages'
import { problemSentence } from './problem-sentence'

/** The sentence of a problem in one interface language. */
export function formatProblem(problem: Problem, locale: Locale): string {
  return problemSentence(problem, messages[locale].problems.sentences, locale)
}
