/** What can be wrong with something handed to us. Each has a sentence in every interface language (`errors` there). */
export const problemCodes = [
  'required',
  'empty',
  'too-large',
  'too-long',
  'too-many-values',
  'not-utf8',
  'not-text',
  'html',
  'not-json',
  'wrong-type',
  'unknown-field',
  'repeated-field',
  'unknown-value',
  'not-a-day',
  'day-out-of-range',
  'day-order',
  'not-a-number',
  'out-of-range',
  'not-a-url',
  'language-undetected',
  'not-found',
  'taken',
  'unreadable',
  'method',
  'media-type',
  'not-acceptable',
  'signed-out',
  'token',
  'cross-origin',
  'too-many-requests',
  'stale',
  'unchanged',
  'only-one',
  'low-above-high',
  'a-record',
  'too-slow',
  'read-only',
  'invalid',
  'internal',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** One fault of one field. Its sentence is made at the edge, in the reader's language, from the code and the values. */
export type Problem = { field: string; code: ProblemCode; values: Record<string, string | number> }

/** Makes a problem; `values` fill the sentence's places. */
export function problem(field: string, code: ProblemCode, values: Problem['values'] = {}): Problem {
  return { field, code, values }
}
