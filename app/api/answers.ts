import { z } from 'zod'
import type { ActorCount, EventDetail, EventPage, EventSummary } from '@/lib/domain/detail'
import { bands, locales } from '@/lib/domain/event'
import { type Facets, filterNames } from '@/lib/domain/facets'
import type { Listing } from '@/lib/domain/listing'
import { problemCodes } from '@/lib/domain/problem'
import {
  type RevisedMention,
  type SourceMark,
  type SourcePage,
  type SourceReading,
  type SourceRevision,
  sourceGroups,
  sourceMarkKinds,
} from '@/lib/domain/source'
import type { TimelineData } from '@/lib/domain/timeline'
import type { Corrected, Saved } from '@/lib/store'
import {
  calendarColumn,
  importanceColumn,
  kindColumn,
  measureColumn,
  mentionStatusColumn,
  precisionColumn,
  publishedFromColumn,
  qualifierColumn,
  realisColumn,
  resolvedColumn,
  rightsColumn,
  roleColumn,
  senseColumn,
  stanceColumn,
  statusColumn,
  sufferersColumn,
} from '@/lib/store/columns'

// What the routes answer. The types of the library check these schemas, and the tests check the answers by them.

const day = z.int().meta({ description: 'A day, counted from 1970-01-01 in the proleptic Gregorian calendar.' })
const open = day.nullable()
const offset = z.int().nonnegative()
const count = z.int().nonnegative()
const text = z.string()
const maybe = z.string().nullable()
const span = z.strictObject({ first: day, last: day })
const pair = z.tuple([text, text])
const passage = z.strictObject({ start: offset, end: offset })
const named = z.strictObject({ id: text, label: text })
const labels = z.strictObject({ en: text, fa: text, ar: text })
const shaped = z.strictObject({ text, width: z.number() })
const other = z.strictObject({ edtf: text, first: open, last: open, reason: text })

const summaryFields = {
  id: text,
  slug: text,
  type: text,
  typeLabel: text,
  band: z.enum(bands),
  title: text,
  edtf: maybe,
  firstDay: open,
  lastDay: open,
  precision: precisionColumn.nullable(),
  sense: senseColumn.nullable(),
  calendar: calendarColumn,
  actors: z.array(text),
  parties: z.array(named),
  place: named.nullable(),
  disputed: z.boolean(),
  draft: z.boolean(),
  documents: count,
}

const eventSummary = z.strictObject(summaryFields).meta({
  description: 'An event in a list. Days are null where no source gives one.',
}) satisfies z.ZodType<EventSummary>

const eventPage = z.strictObject({
  events: z.array(eventSummary),
  total: count,
  next: maybe.meta({ description: 'The cursor of the next page; null on the last.' }),
}) satisfies z.ZodType<EventPage>

const reading = z.strictObject({
  edtf: text,
  firstDay: open,
  lastDay: open,
  precision: precisionColumn,
  minuteOfDay: z.int().nullable(),
  dayPart: maybe,
  zone: maybe,
  sense: senseColumn,
  calendar: calendarColumn,
  surface: maybe,
  passage: passage.nullable(),
  resolvedFrom: resolvedColumn,
  anchor: open,
  rule: text,
  alternatives: z.array(z.strictObject({ edtf: text, reason: text })),
})

const figureFields = {
  passage,
  surface: text,
  measure: measureColumn,
  item: maybe,
  status: sufferersColumn,
  value: count.nullable(),
  low: count.nullable(),
  high: count.nullable(),
  qualifier: qualifierColumn,
  scope: z.union([
    z.strictObject({ kind: z.literal('event') }),
    z.strictObject({ kind: z.literal('cumulative'), since: open }),
  ]),
  stance: stanceColumn,
  partOf: z.int().nullable(),
  asOf: open,
  relayError: z.boolean(),
  rule: text,
}

const claim = z
  .strictObject({
    ...figureFields,
    id: z.int(),
    source: text,
    by: named.nullable(),
    relayedBy: named.nullable(),
    about: named.nullable(),
    supersededBy: z.int().nullable(),
    note: maybe,
    draft: z.boolean(),
  })
  .meta({ description: 'A figure with its claimant; null stands for the reporter.' })

const listing = z.strictObject({
  figures: z.array(
    z.strictObject({
      event: text.meta({ description: 'Id of the event that the figure is about.' }),
      figure: claim,
      source: z.strictObject({ lang: text, publisher: named.nullable() }),
    }),
  ),
  undated: z.array(
    eventSummary
      .pick({ id: true, slug: true, title: true, typeLabel: true, parties: true, draft: true })
      .extend({ why: z.enum(['not-told', 'unpublished']) }),
  ),
  undatedTotal: count,
}) satisfies z.ZodType<Listing>

const choice = z.strictObject({ id: text, label: text, count, root: text.optional() }).meta({
  description: 'A choice of a filter; count says how many events there are if it is the only one chosen of its filter.',
})
const choices = z.array(choice)

const facets = z.strictObject({
  choices: z.strictObject({
    actors: choices,
    said: choices,
    bands: choices,
    types: choices,
    places: choices,
    languages: choices,
    publishers: choices,
    claimants: choices,
    measures: choices,
    dated: choices,
    status: choices,
  }),
  total: count,
  without: z
    .partialRecord(z.enum(filterNames), count)
    .meta({ description: 'Where nothing matches: how many events there are without each filter that is set.' }),
}) satisfies z.ZodType<Facets>

const source = z.strictObject({
  id: text,
  kind: kindColumn,
  title: maybe,
  publisher: named.nullable(),
  lang: text,
  url: maybe,
  archiveUrl: maybe,
  published: open,
  publishedFrom: publishedFromColumn,
  citations: z.array(z.strictObject({ text, url: maybe })),
  sameWire: maybe,
  purged: z.boolean(),
})

const sourcePage = z.strictObject({
  sources: z.array(source.extend({ rights: rightsColumn, events: count, undated: count })),
  total: count,
  page: z.int().positive(),
  pages: z.int().positive(),
  counts: z.record(z.enum(sourceGroups), count),
}) satisfies z.ZodType<SourcePage>

const mention = z.strictObject({
  type: text,
  realis: realisColumn,
  trigger: passage,
  passages: z.array(passage),
  participants: z.array(z.strictObject({ actor: text, role: roleColumn, passage: passage.nullable(), saidBy: maybe })),
  dyads: z.array(pair),
  places: z.array(text),
  attributedTo: z.array(text),
  importance: importanceColumn,
  confidence: z.number().min(0).max(1),
  date: reading.nullable(),
  claims: z.array(z.strictObject({ ...figureFields, by: maybe, relayedBy: maybe, about: maybe })),
  landmark: maybe,
  rules: z.array(text),
})

const readMention = z.strictObject({
  id: z.int(),
  mention,
  claimants: z.array(maybe),
  status: mentionStatusColumn,
  version: text,
  fate: z.enum([
    'dated',
    'undated',
    'merged',
    'withdrawn',
    'rejected',
    'planned',
    'hypothetical',
    'negated',
    'habitual',
    'unplaced',
  ]),
  typeLabel: text,
  event: z.strictObject({ slug: text, title: text, draft: z.boolean(), documents: count }).nullable(),
})

const revised = mention
  .pick({
    type: true,
    realis: true,
    importance: true,
    places: true,
    participants: true,
    attributedTo: true,
    date: true,
    claims: true,
  })
  .extend({ status: mentionStatusColumn })
  .partial() satisfies z.ZodType<RevisedMention>
const publishedOn = z.object({ day: open })

const sourceRevision = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  by: text,
  reason: text,
  action: z.enum(['correct', 'accept', 'reject', 'anchor', 'undo', 'reread']),
  mention: z.int().nullable(),
  before: revised,
  after: revised,
  published: z.strictObject({ before: publishedOn, after: publishedOn, mentions: count }).nullable(),
  undoes: z.int().nullable(),
  undone: z.boolean(),
}) satisfies z.ZodType<SourceRevision>

const idleReason = z.enum([
  'duration',
  'vague',
  'anaphora',
  'recurring',
  'no-anchor',
  'same-day',
  'other-day',
  'publication',
  'no-event',
  'speaker',
  'no-party',
  'no-place',
])
const idleDate = reading
  .pick({ surface: true, calendar: true, resolvedFrom: true, anchor: true, rule: true, alternatives: true })
  .extend({
    value: reading
      .pick({
        edtf: true,
        firstDay: true,
        lastDay: true,
        precision: true,
        minuteOfDay: true,
        dayPart: true,
        zone: true,
      })
      .nullable(),
    reason: idleReason,
  })
const markFields = { start: offset, end: offset }
const sourceMark = z.union([
  z.strictObject({ ...markFields, kind: z.enum(sourceMarkKinds), mention: z.int(), label: maybe }),
  z.strictObject({ ...markFields, kind: z.literal('date'), mention: z.int().nullable(), idle: idleDate }),
  z.strictObject({
    ...markFields,
    kind: z.enum(['actor', 'place']),
    mention: z.null(),
    name: named,
    reason: idleReason,
  }),
]) satisfies z.ZodType<SourceMark>

const sourceReading = z
  .strictObject({
    source: source.extend({ rights: rightsColumn, publishedWords: maybe, version: text }),
    shown: z.enum(['whole', 'passages', 'nothing']),
    segments: z.array(z.strictObject({ start: offset, text, cutBefore: z.boolean(), cutAfter: z.boolean() })),
    mentions: z.array(readMention),
    history: z.array(sourceRevision).meta({ description: 'For editors; empty for anybody else.' }),
    marks: z.array(sourceMark),
  })
  .meta({
    description:
      'A document as far as its rights let the reader see it, with what was read from it. Offsets count in the document, in UTF-16 units.',
  }) satisfies z.ZodType<SourceReading & { marks: SourceMark[] }>

const quote = z.strictObject({
  source: text,
  lang: text,
  text,
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
  marks: z.array(z.strictObject({ start: offset, end: offset, kind: z.enum(['trigger', 'date', 'figure', 'actor']) })),
})

const eventDetail = z.strictObject({
  ...summaryFields,
  status: statusColumn,
  titles: labels,
  machineTitles: z.array(z.enum(locales)),
  redirectedFrom: maybe,
  alternatives: z.array(other),
  dates: z.array(z.strictObject({ source: text, reading, chosen: z.boolean() })),
  participants: z.array(
    z.strictObject({ actor: named, role: roleColumn, saidBy: named.nullable(), sources: z.array(text) }),
  ),
  dyads: z.array(pair),
  attributedTo: z.array(named),
  claims: z.array(claim),
  quotes: z.array(quote),
  sources: z.array(source),
  history: z.array(z.strictObject({ seq: z.int(), at: z.iso.datetime(), by: text, action: text, reason: text })),
}) satisfies z.ZodType<EventDetail>

const bins = z
  .strictObject({ first: day, days: z.int().positive(), counts: z.array(count) })
  .meta({ description: 'Counts; bin i begins on day first + i × days.' })

const lane = z.strictObject({
  id: text,
  label: shaped,
  count,
  contacts: count,
  contactsEver: count.optional(),
})

const typeInfo = z.strictObject({ id: text, band: z.enum(bands), glyph: text, label: shaped, count })

const timelineEvent = z.strictObject({
  id: text,
  slug: text,
  type: text,
  band: z.enum(bands),
  title: shaped,
  edtf: text,
  firstDay: day,
  lastDay: day,
  precision: precisionColumn,
  sense: senseColumn,
  calendar: calendarColumn,
  lanes: z.array(text),
  dyads: z.array(pair),
  mediators: z.array(text),
  weight: z.literal([1, 2, 3]),
  rank: count,
  directed: z.boolean().optional(),
  alternatives: z.array(span),
  draft: z.boolean(),
})

const timelineFigure = z.strictObject({
  event: text.meta({ description: 'Id of the event.' }),
  by: text,
  label: text,
  about: maybe,
  measure: measureColumn,
  low: count,
  high: count,
  qualifier: qualifierColumn,
})

const timeline = z
  .strictObject({
    dataVersion: count,
    asOf: open,
    window: span,
    extent: span.nullable(),
    lanes: z.array(lane),
    types: z.array(typeInfo),
    choices: z.array(typeInfo).optional(),
    total: count,
    drafts: count,
    undated: count,
    events: z.array(timelineEvent).nullable(),
    bins: z.array(z.strictObject({ lane: text, band: z.enum(bands), bins })).nullable(),
    overview: z.strictObject({ matching: bins, all: bins }),
    periods: z.array(z.strictObject({ id: text, label: shaped, first: day, last: day })).optional(),
    precision: z.strictObject({ day: count, coarser: count, disputed: count }),
    figures: z
      .array(timelineFigure)
      .optional()
      .meta({ description: 'Only with claims=yes, and where the events are few.' }),
  })
  .meta({
    description: 'What the chart draws: the events of the window, or their bins where there are many.',
  }) satisfies z.ZodType<TimelineData>

const actorList = z.strictObject({
  actors: z.array(z.strictObject({ id: text, label: text, kind: text, root: text, count, contacts: count })),
}) satisfies z.ZodType<{ actors: ActorCount[] }>

const saved = z.strictObject({
  documentId: text,
  changed: z.boolean(),
  mentions: count,
  created: z.array(text),
  joined: z.array(text),
  published: z.array(text),
  undated: count,
  suggestions: z.array(z.strictObject({ a: text, b: text, reasons: z.array(text) })),
}) satisfies z.ZodType<Saved>

const corrected = z
  .strictObject({
    revision: z.int().positive(),
    events: z
      .array(z.strictObject({ slug: text, title: text }))
      .meta({ description: 'The events that now say something else.' }),
  })
  .meta({ description: 'A correction that was kept, by the number of its revision.' }) satisfies z.ZodType<
  Omit<Corrected, 'events'>
>

const health = z.strictObject({ status: z.literal('ok'), version: text, dataVersion: count })

const session = z
  .strictObject({ editor: z.strictObject({ name: text }).nullable() })
  .meta({ description: 'The editor who asks; null for anybody else.' })

const problemDocument = z
  .strictObject({
    type: z.literal('about:blank'),
    title: text,
    status: z.int(),
    detail: text.optional(),
    errors: z.array(z.strictObject({ field: text, code: z.enum(problemCodes), detail: text })),
  })
  .meta({ description: 'A problem document (RFC 9457) that names each field and what is wrong with it.' })

/** The schemas of what the routes answer, by the names they have in the description of the API. */
export const answers = {
  EventSummary: eventSummary,
  Listing: listing,
  EventPage: eventPage,
  Facets: facets,
  EventDetail: eventDetail,
  Claim: claim,
  Source: source,
  SourcePage: sourcePage,
  SourceReading: sourceReading,
  Bins: bins,
  Timeline: timeline,
  ActorList: actorList,
  SavedArticle: saved,
  Corrected: corrected,
  Health: health,
  Session: session,
  Problem: problemDocument,
} satisfies Record<string, z.ZodType>

export type AnswerName = keyof typeof answers
