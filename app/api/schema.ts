import { z } from 'zod'
import { type Problem, type ProblemCode, problem } from '@/lib/domain/problem'
import { type Refusal, type RefusalStatus, refuse } from './problem'

const maybeText = z.string().nullable().default(null)

/** What POST /api/articles takes; `lib/ingest` checks what the fields say. */
export const articleSchema = z.strictObject({
  text: z.string(),
  lang: maybeText,
  published: maybeText,
  publisher: maybeText,
  url: maybeText,
  title: maybeText,
})

/** What POST /api/editor/session takes. */
export const tokenSchema = z.strictObject({ token: z.string().min(1).max(200) })

/** The part of a list that is asked for, beside the query itself. */
export const pageSchema = z.strictObject({
  limit: whole(1, 500).default(100),
  cursor: z.string().min(1).max(200).nullable().default(null),
})

/** Checks a value against a schema; every fault names its field. */
export function check<S extends z.ZodObject>(
  schema: S,
  given: unknown,
  status: RefusalStatus,
): { value: z.infer<S> } | Refusal {
  const result = schema.safeParse(given, { reportInput: true })
  if (result.success) return { value: result.data }
  const known = Object.keys(schema.shape).join(', ')
  return refuse(
    status,
    result.error.issues.flatMap((issue) => problemsOf(issue, known)),
  )
}

/** The named parameters of a query string, those that are there, as an object to be checked. */
export function parametersOf(search: URLSearchParams, schema: z.ZodObject): Record<string, string> {
  return Object.fromEntries([...search].filter(([name]) => name in schema.shape))
}

function whole(min: number, max: number) {
  return z.string().transform((text, context) => {
    if (/^\d{1,6}$/.test(text) && Number(text) >= min && Number(text) <= max) return Number(text)
    const params: Fault = /^\d+$/.test(text)
      ? { fault: 'out-of-range', values: { min, max } }
      : { fault: 'not-a-number', values: { value: text } }
    context.addIssue({ code: 'custom', params })
    return z.NEVER
  })
}

type Fault = { fault: ProblemCode; values: Problem['values'] }

function problemsOf(issue: z.core.$ZodIssue, known: string): Problem[] {
  const field = issue.path.join('.') || 'body'
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(key, 'unknown-field', { known }))
    case 'invalid_type':
      return [
        issue.input === undefined && issue.path.length > 0
          ? problem(field, 'required')
          : problem(field, 'wrong-type', { expected: issue.expected }),
      ]
    case 'too_big':
      return [problem(field, 'too-long', { max: Number(issue.maximum) })]
    case 'too_small':
      return [problem(field, 'empty')]
    case 'custom':
      return isFault(issue.params)
        ? [problem(field, issue.params.fault, issue.params.values)]
        : [problem(field, 'invalid', { reason: issue.message })]
    default:
      return [problem(field, 'invalid', { reason: issue.message })]
  }
}

function isFault(params: Record<string, unknown> | undefined): params is Fault {
  return params !== undefined && 'fault' in params
}
