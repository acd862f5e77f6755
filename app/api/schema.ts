import { z } from 'zod'
import { measures, qualifiers, roles, type Sense } from '@/lib/domain/event'
import { type Problem, type ProblemCode, problem } from '@/lib/domain/problem'
import { sourceGroups } from '@/lib/domain/source'
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

const code = z.string().min(1).max(100)
const maybeCode = code.nullable()
const figure = z.int().min(0).max(100_000_000).nullable()

const changeSchema = z.strictObject({
  status: z.enum(['accepted', 'rejected']).optional(),
  type: code.optional(),
  realis: z.enum(['actual', 'planned', 'hypothetical', 'negated', 'habitual']).optional(),
  importance: z.enum(['main', 'background']).optional(),
  places: z.array(code).max(10).optional(),
  participants: z
    .array(z.strictObject({ actor: code, role: z.enum(roles), saidBy: maybeCode.default(null) }))
    .max(40)
    .optional(),
  attributedTo: z.array(code).max(10).optional(),
  date: z
    .strictObject({
      edtf: z.string().min(1).max(60).meta({ description: 'EDTF level 1 (ISO 8601-2).' }),
      calendar: z.enum(['gregorian', 'jalali', 'hijri']).default('gregorian').meta({
        description: 'The calendar it was written in: an interval that is just a month or year of it counts as one.',
      }),
      sense: z.enum(['instant', 'lasted', 'within'] satisfies Sense[]).default('instant'),
    })
    .nullable()
    .optional()
    .meta({ description: 'Null states that the day is not known.' }),
  claims: z
    .array(
      z.strictObject({
        position: z.int().min(0).max(10_000).meta({ description: 'Index of the figure in the mention.' }),
        reject: z.boolean().optional(),
        by: maybeCode.optional(),
        about: maybeCode.optional(),
        measure: z.enum(measures).optional(),
        status: z.enum(['combatant', 'civilian', 'unspecified']).optional(),
        qualifier: z.enum(qualifiers).optional(),
        value: figure.optional(),
        low: figure.optional(),
        high: figure.optional(),
      }),
    )
    .max(200)
    .optional(),
})

/** What POST /api/sources/{id}/corrections takes: a mention's change, a publication day, or a revision to take back. */
export const correctionSchema = z.strictObject({
  reason: z.string().max(500),
  version: z.string().min(1).max(64).optional().meta({ description: 'The version that was looked at.' }),
  mention: z.int().min(1).optional(),
  change: changeSchema.optional(),
  published: z.string().max(20).nullable().optional().meta({ description: 'A day as 2021-11-17; null = not known.' }),
  undo: z.int().min(1).optional().meta({ description: 'Number of the revision that is taken back.' }),
})

/** The part of a list that is asked for, beside the query itself. */
export const pageSchema = z.strictObject({
  limit: whole(1, 500).default(100),
  cursor: z.string().min(1).max(200).nullable().default(null),
})

/** The part of the list of sources that is asked for. */
export const sourcePageSchema = z.strictObject({
  group: z.enum(sourceGroups).nullable().default(null).meta({
    description: 'Articles by their rights, or the records of the curated list; all articles where left out.',
  }),
  page: whole(1, 999_999).default(1),
  limit: whole(1, 500).default(100),
})

/** Checks a value against a schema; every fault names its field. */
export function check<S extends z.ZodObject>(
  schema: S,
  given: unknown,
  status: RefusalStatus,
): { value: z.infer<S> } | Refusal {
  const result = schema.safeParse(given, { reportInput: true })
  if (result.success) return { value: result.data }
  return refuse(
    status,
    result.error.issues.flatMap((issue) => problemsOf(issue, knownAt(schema, issue.path))),
  )
}

/** The names of the fields that a part of a schema has. */
function knownAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return knownAt(schema.unwrap(), path)
  const [next, ...rest] = path
  if (schema instanceof z.ZodArray) return knownAt(schema.element, rest)
  if (!(schema instanceof z.ZodObject)) return ''
  const inner: z.core.$ZodType | undefined = schema.shape[String(next)]
  return inner === undefined ? Object.keys(schema.shape).join(', ') : knownAt(inner, rest)
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
      return issue.keys.map((key) => problem([...issue.path, key].join('.'), 'unknown-field', { known }))
    case 'invalid_type':
      return [
        issue.input === undefined && issue.path.length > 0
          ? problem(field, 'required')
          : problem(field, 'wrong-type', { expected: issue.expected }),
      ]
    case 'too_big':
      return [problem(field, tooBig[issue.origin] ?? 'too-long', { min: 0, max: Number(issue.maximum) })]
    case 'too_small':
      return [
        problem(field, issue.origin === 'string' ? 'empty' : 'out-of-range', { min: Number(issue.minimum), max: '∞' }),
      ]
    case 'invalid_value':
      return [problem(field, 'unknown-value', { value: told(issue.input), known: issue.values.map(String).join(', ') })]
    case 'custom':
      return isFault(issue.params)
        ? [problem(field, issue.params.fault, issue.params.values)]
        : [problem(field, 'invalid', { reason: issue.message })]
    default:
      return [problem(field, 'invalid', { reason: issue.message })]
  }
}

const tooBig: Partial<Record<string, ProblemCode>> = {
  array: 'too-many-values',
  number: 'out-of-range',
  int: 'out-of-range',
}

const told = (value: unknown) =>
  typeof value === 'string' ? value.slice(0, 60) : (JSON.stringify(value) ?? '').slice(0, 60)

function isFault(params: Record<string, unknown> | undefined): params is Fault {
  return params !== undefined && 'fault' in params
}
