import { z } from 'zod'
import type { Precision } from '@/lib/calendar'
import type { EventStatus } from '@/lib/domain/detail'
import {
  type Band,
  bands,
  type Claim,
  type DateReading,
  locales,
  type Mention,
  measures,
  type Publication,
  qualifiers,
  type Realis,
  type ResolvedFrom,
  roles,
  type Sense,
} from '@/lib/domain/event'
import { rightsKinds, type SourceRights } from '@/lib/domain/source'

// What is kept as text or Json and has a type of its own, checked as it comes out of the store.

export const bandColumn = z.enum(bands) satisfies z.ZodType<Band>
export const statusColumn = z.enum(['draft', 'published', 'withdrawn', 'merged']) satisfies z.ZodType<EventStatus>
export const precisionColumn = z.enum([
  'minute',
  'day',
  'range',
  'week',
  'part-of-month',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'circa',
  'before',
  'after',
]) satisfies z.ZodType<Precision>
export const senseColumn = z.enum(['instant', 'lasted', 'within']) satisfies z.ZodType<Sense>
export const calendarColumn = z.enum(['gregorian', 'jalali', 'hijri', 'relative']).nullable() satisfies z.ZodType<
  DateReading['calendar']
>
export const resolvedColumn = z.enum([
  'explicit',
  'relative',
  'dateline',
  'inherited',
  'landmark',
]) satisfies z.ZodType<ResolvedFrom>
export const realisColumn = z.enum([
  'actual',
  'planned',
  'hypothetical',
  'negated',
  'habitual',
]) satisfies z.ZodType<Realis>
export const importanceColumn = z.enum(['main', 'background']) satisfies z.ZodType<Mention['importance']>
export const roleColumn = z.enum(roles)
export const measureColumn = z.enum(measures)
export const sufferersColumn = z.enum(['combatant', 'civilian', 'unspecified']) satisfies z.ZodType<Claim['status']>
export const qualifierColumn = z.enum(qualifiers)
export const stanceColumn = z.enum(['asserts', 'denies']) satisfies z.ZodType<Claim['stance']>
export const publishedFromColumn = z.enum(['given', 'dateline', 'inferred', 'unknown', 'editor']) satisfies z.ZodType<
  Publication['from']
>
export const kindColumn = z.enum(['article', 'record'])
export const rightsColumn = z.enum(rightsKinds) satisfies z.ZodType<SourceRights>
export const mentionStatusColumn = z.enum(['suggested', 'accepted', 'rejected'])

export const passagesColumn = z.array(z.object({ start: z.int(), end: z.int() }))
export const rulesColumn = z.array(z.string())
export const readingAlternatives = z.array(z.object({ edtf: z.string(), reason: z.string() }))
export const eventAlternatives = z.array(
  z.object({ edtf: z.string(), first: z.int().nullable(), last: z.int().nullable(), reason: z.string() }),
)
export const namesColumn = z.partialRecord(z.enum(locales), z.string())
