import type { Locale } from '@/lib/domain/event'
import type { Problem, ProblemCode } from '@/lib/domain/problem'
import { formatNumber } from './number'

const LONGEST_VALUE = 400

/** A problem in the sentence of its code: braces are filled with its values as they were given, numbers in the language's digits. */
export function problemSentence(problem: Problem, sentences: Record<ProblemCode, string>, locale: Locale): string {
  return sentences[problem.code].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = problem.values[name]
    if (value === undefined) return place
    return typeof value === 'number' ? formatNumber(value, locale) : clipped(value)
  })
}

function clipped(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
}
