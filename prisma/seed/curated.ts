import { z } from 'zod'
import { type EpochDay, parseEdtf, parseIsoDay } from '@/lib/calendar'
import { findActor, findType, landmarks, places } from '@/lib/codebook/codebook'
import { type Claim, type DateReading, type Labels, measures, qualifiers, type Role, roles } from '@/lib/domain/event'
import rows from './curated-events.json'

/** A figure of the curated list; its claimant is an actor (`by`) or, where the codebook has none, a name (`byName`). */
export type CuratedClaim = Pick<
  Claim,
  'by' | 'about' | 'measure' | 'value' | 'low' | 'high' | 'qualifier' | 'stance' | 'relayError'
> & {
  byName: string | null
  asOf: EpochDay | null
  /** The figure in words, as the record has it. */
  surface: string
  /** By way of whom it came, and what is doubtful about it. */
  note: string | null
  /** Index of the earlier figure of this event that it takes the place of. */
  supersedes: number | null
}

/** An event of the curated list: facts in our own words, with the works they rest on. */
export type CuratedEntry = {
  id: string
  type: string
  date: Omit<DateReading, 'calendar' | 'surface' | 'passage' | 'resolvedFrom' | 'anchor' | 'rule'>
  participants: { actor: string; role: Role }[]
  place: string | null
  title: Labels
  landmark: string | null
  /** Whether the parties tell it differently. */
  disputed: boolean
  /** 0 to 3: how much it matters for labels, never by toll. */
  weight: number
  claims: CuratedClaim[]
  citations: { text: string }[]
  /** How the facts were checked against the works. */
  verification: string
  note: string | null
}

const day = z.string().transform((text, context): EpochDay => {
  const parsed = parseIsoDay(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: `${text} is no ISO day` })
  return z.NEVER
})

/** A code that a table of the codebook must have. */
const code = (table: string, has: (id: string) => boolean) =>
  z.string().refine(has, { error: (issue) => `${String(issue.input)} is not in ${table}` })

const actor = code('actors', (id) => findActor(id) !== null)
const text = z.string().trim().min(1)

const claim = z
  .strictObject({
    by: actor.nullable(),
    byName: text.nullable().default(null),
    about: actor.nullable(),
    measure: z.enum(measures),
    value: z.int().nonnegative().nullable(),
    low: z.int().nonnegative().nullable().default(null),
    high: z.int().nonnegative().nullable().default(null),
    qualifier: z.enum(qualifiers),
    stance: z.enum(['asserts', 'denies']).default('asserts'),
    relayError: z.boolean().default(false),
    asOf: day.nullable().default(null),
    surface: text,
    note: text.nullable().default(null),
    supersedes: z.int().nonnegative().nullable().default(null),
  })
  .refine((c) => (c.by === null) !== (c.byName === null), { error: 'a claim has either `by` or `byName`' })
  .refine((c) => c.low === null || c.high === null || c.low <= c.high, { error: '`low` is above `high`' })

const date = z
  .strictObject({
    edtf: z.string(),
    sense: z.enum(['instant', 'lasted', 'within']),
    alternatives: z.array(z.strictObject({ edtf: z.string(), reason: text })).default([]),
  })
  .transform(({ edtf, ...rest }, context) => {
    const value = parseEdtf(edtf)
    if (value) return { ...value, ...rest }
    context.addIssue({ code: 'custom', message: `${edtf} is no EDTF date`, path: ['edtf'] })
    return z.NEVER
  })

const entry = z
  .strictObject({
    id: z.string().regex(/^cur-\d{3}[a-z]?$/),
    type: code('event types', (id) => findType(id) !== null),
    date,
    participants: z
      .array(
        z.strictObject({
          actor,
          role: z.enum(roles),
        }),
      )
      .min(1),
    place: code('places', (id) => places.has(id)).nullable(),
    title: z.strictObject({ en: text, fa: text, ar: text }),
    landmark: code('landmarks', (id) => landmarks.has(id)).nullable(),
    disputed: z.boolean(),
    weight: z.int().min(0).max(3),
    claims: z.array(claim),
    citations: z.array(z.strictObject({ text })).min(1),
    verification: text,
    note: text.nullable().default(null),
  })
  .refine((e) => e.claims.every((c, i) => c.supersedes === null || c.supersedes < i), {
    error: 'a claim supersedes one that does not come before it',
  })

/** The curated list, checked: a fault names the entry, the field and the value. */
export function parseCurated(list: readonly unknown[]): CuratedEntry[] {
  const entries = list.map((row, i) => {
    const parsed = entry.safeParse(row)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new Error(
      `Curated event ${i} ${JSON.stringify(row).slice(0, 60)}…: ${issue?.path.join('.')}: ${issue?.message}`,
    )
  })
  const ids = new Set<string>()
  for (const { id } of entries) {
    if (ids.has(id)) throw new Error(`Curated events: two entries ${id}`)
    ids.add(id)
  }
  return entries
}

/** The curated events that come with Araxes, oldest first. */
export const curatedEvents: readonly CuratedEntry[] = parseCurated(rows)
