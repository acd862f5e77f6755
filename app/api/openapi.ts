import { z } from 'zod'
import { formatIsoDay } from '@/lib/calendar'
import { bands, locales, measures } from '@/lib/domain/event'
import {
  arabicMonthChoices,
  datings,
  dayBounds,
  defaultQuery,
  digitChoices,
  matches,
  queryParameters,
  reviews,
} from '@/lib/domain/query'
import { formats } from '@/lib/export/formats'
import { pages } from '@/lib/export/paper'
import { version } from '@/package.json'
import { type AnswerName, answers } from './answers'
import { articleSchema, correctionSchema, pageSchema, sourcePageSchema, tokenSchema } from './schema'
import { sessionCookie } from './session'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Schema = { [key: string]: Json }

const named = z.registry<{ id: string }>()
const inputs = { Article: articleSchema, LoginToken: tokenSchema, Correction: correctionSchema }
for (const [id, schema] of Object.entries({ ...answers, ...inputs })) named.add(schema, { id })

const refOf = (id: string): Schema => ({ $ref: `#/components/schemas/${id}` })

/** Schemas of bodies and answers by their names, each naming the others it is made of. */
function components(): Schema {
  const of = (io: 'input' | 'output') =>
    z.toJSONSchema(named, { io, uri: (id) => `#/components/schemas/${id}` }).schemas
  const [taken, given] = [of('input'), of('output')]
  const ids = [...Object.keys(answers), ...Object.keys(inputs)]
  return Object.fromEntries(ids.map((id) => [id, bare((id in inputs ? taken : given)[id])]))
}

/** A schema as it stands inside a document: without an address and a dialect of its own. */
function bare(schema: unknown): Schema {
  const { $id, $schema, id, ...rest } = z.record(z.string(), z.json()).parse(schema)
  return rest as Schema
}

const day: Schema = {
  type: 'string',
  description: `A day as 2020-11-09 or, in the Jalali calendar, 1399-08-19; from ${formatIsoDay(dayBounds.first)} to ${formatIsoDay(dayBounds.last)}.`,
}
const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description })

/** What the parameters of a query are. Their names are the codec's. */
const querySchemas: Record<string, Schema> = {
  actors: list({ type: 'string' }, 'Codes of actors.'),
  match: {
    type: 'string',
    enum: [...matches],
    default: defaultQuery.match,
    description: 'Any of the actors took part, all did, or two of them were in exchange.',
  },
  bands: { ...list({ type: 'string', enum: [...bands] }, 'Kinds of events.'), default: defaultQuery.bands },
  said: list({ type: 'string' }, 'Codes of actors whose account or figure it is.'),
  types: list({ type: 'string' }, 'Codes of event types.'),
  places: list({ type: 'string' }, 'Codes of places; each stands for what lies in it too.'),
  languages: list({ type: 'string', enum: [...locales] }, 'Languages of the articles.'),
  publishers: list({ type: 'string' }, 'Codes of publishers.'),
  claimants: list(
    { type: 'string' },
    'Who gives a figure: codes of actors, `reporter`, or `by-…` for a claimant that is no actor. With measures: one figure that fits both.',
  ),
  measures: list({ type: 'string', enum: [...measures] }, 'What a figure counts.'),
  dated: list({ type: 'string', enum: [...datings] }, 'To the day, more coarsely, or differently by its sources.'),
  status: { type: 'string', enum: [...reviews], description: 'Drafts are for editors.' },
  q: {
    type: 'string',
    maxLength: 100,
    description: 'Words in titles and sources, or names in any language and script; all must be found.',
  },
  from: day,
  to: day,
  calendar: { type: 'string', enum: ['gregorian', 'jalali'] },
  direction: { type: 'string', enum: ['ltr', 'rtl'] },
  theme: { type: 'string', enum: ['light', 'dark'] },
  digits: { type: 'string', enum: [...digitChoices] },
  months: { type: 'string', enum: [...arabicMonthChoices], description: 'Gregorian months in Arabic.' },
  width: { type: 'integer', minimum: 320, maximum: 4096 },
  lanes: { type: 'integer', minimum: 1, maximum: 60 },
  hijri: { type: 'string', enum: ['yes'], description: 'The Hijri calendar as a third row of the axis.' },
  claims: { type: 'string', enum: ['yes'], description: 'Who gives which figure, as a row under the lanes.' },
  event: { type: 'string', description: 'Slug of the event that is open.' },
  version: {
    type: 'integer',
    minimum: 1,
    description: 'Data version that a link was made with; pages say what changed.',
  },
}

function parameter(name: string, schema: Schema, where: 'query' | 'path' = 'query'): Schema {
  const asList: Schema = schema.type === 'array' ? { style: 'form', explode: false } : {}
  return { name, in: where, required: where === 'path', schema, ...asList }
}

const locale = parameter('locale', {
  type: 'string',
  enum: [...locales],
  description: 'Language of labels and messages; by Accept-Language where left out.',
})
const query = [...queryParameters.map((name) => parameter(name, querySchemas[name] ?? { type: 'string' })), locale]

const partOf = (schema: z.ZodObject) =>
  Object.entries(z.toJSONSchema(schema, { io: 'input' }).properties ?? {}).map(([name, one]) =>
    parameter(name, bare(one)),
  )

const json = (schema: Schema): Schema => ({ 'application/json': { schema } })
const problems = (...statuses: number[]): Schema =>
  Object.fromEntries(
    statuses.map((status) => [
      String(status),
      { description: whys[status] ?? '', content: { 'application/problem+json': { schema: refOf('Problem') } } },
    ]),
  )
const whys: Record<number, string> = {
  400: 'The request is wrong; each field is named.',
  401: 'Only an editor may do this.',
  403: 'The request comes from another site.',
  404: 'There is no such thing.',
  409: 'It was changed since it was looked at.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'The body says something that cannot be; each field is named.',
  429: 'Too many requests; Retry-After says how long to wait.',
  503: 'The store does not answer.',
}

type Reading = { id: string; summary: string; answer: Schema; parameters: Schema[]; failing: number[]; fresh?: boolean }

/** A GET; what is `fresh` carries an ETag and is not sent again to a reader who holds it. */
function reading({ id, summary, answer, parameters, failing, fresh = true }: Reading): Schema {
  const headers: Schema = fresh ? { ETag: { schema: { type: 'string' } } } : {}
  const held: Schema = fresh ? { 304: { description: 'The reader holds it already.', headers } } : {}
  return {
    get: {
      operationId: id,
      summary,
      parameters,
      responses: { 200: { description: summary, headers, content: answer }, ...held, ...problems(...failing) },
    },
  }
}

const answerOf = (name: AnswerName) => json(refOf(name))

/** How a picture is put into a file. */
const paper: Schema[] = [
  parameter('text', { type: 'string', enum: ['font', 'outline'], default: 'font' }),
  parameter('scale', { type: 'integer', minimum: 1, maximum: 4, default: 1 }),
  parameter('page', { type: 'string', enum: Object.keys(pages) }),
]

function exports(): Schema {
  const forms = Object.fromEntries(
    Object.values(formats).map(({ type }) => [
      type,
      { schema: { type: 'string', ...(/^(text|.*(json|xml)$)/.test(type) ? {} : { format: 'binary' }) } },
    ]),
  )
  const format = parameter('format', { type: 'string', enum: Object.keys(formats) }, 'path')
  return reading({
    id: 'export',
    summary: 'What matches, as a file. Lists hold every day there is where the query names none.',
    answer: forms,
    parameters: [format, ...query, ...paper],
    failing: [400, 404, 429],
  })
}

const editors: Schema[] = [{ session: [] }, { token: [] }]

function paths(): Schema {
  const slug = parameter('slug', { type: 'string' }, 'path')
  return {
    '/api/events': reading({
      id: 'events',
      summary: 'Events in the order of their days, a page at a time',
      answer: answerOf('EventPage'),
      parameters: [...query, ...partOf(pageSchema)],
      failing: [400],
    }),
    '/api/events/{slug}': reading({
      id: 'event',
      summary: 'An event with its dates, claims, quotes and sources',
      answer: answerOf('EventDetail'),
      parameters: [slug, locale],
      failing: [400, 404],
    }),
    '/api/facets': reading({
      id: 'facets',
      summary: 'What every filter offers, each choice with the events it would leave',
      answer: answerOf('Facets'),
      parameters: query,
      failing: [400, 401],
    }),
    '/api/timeline': reading({
      id: 'timeline',
      summary: 'What the chart draws',
      answer: answerOf('Timeline'),
      parameters: query,
      failing: [400],
    }),
    '/api/listing': reading({
      id: 'listing',
      summary: 'What the table beside the chart adds to it: every figure, and what has no day',
      answer: answerOf('Listing'),
      parameters: query,
      failing: [400],
    }),
    '/api/actors': reading({
      id: 'actors',
      summary: 'Who took part in what matches, with counts',
      answer: answerOf('ActorList'),
      parameters: query,
      failing: [400],
    }),
    '/api/export/{format}': exports(),
    '/api/articles': { post: posting() },
    '/api/sources': reading({
      id: 'sources',
      summary: 'The documents that events rest on, the latest first, a page at a time',
      answer: answerOf('SourcePage'),
      parameters: [...partOf(sourcePageSchema), locale],
      failing: [400],
    }),
    '/api/sources/{id}': reading({
      id: 'source',
      summary: 'A document as far as its rights let the reader see it, with what was read from it',
      answer: answerOf('SourceReading'),
      parameters: [parameter('id', { type: 'string' }, 'path'), locale],
      failing: [400, 404],
    }),
    '/api/sources/{id}/corrections': { post: correcting() },
    '/api/editor/login': { get: login() },
    '/api/editor/session': sessions(),
    '/api/health': reading({
      id: 'health',
      summary: 'Whether the store answers',
      answer: answerOf('Health'),
      parameters: [locale],
      failing: [400, 503],
      fresh: false,
    }),
    '/api/openapi.json': reading({
      id: 'openapi',
      summary: 'This description',
      answer: json({ type: 'object' }),
      parameters: [locale],
      failing: [400],
    }),
  }
}

function posting(): Schema {
  return {
    operationId: 'submitArticle',
    summary: 'Reads an article; what it tells of is kept as drafts',
    security: editors,
    parameters: [locale],
    requestBody: { required: true, content: json(refOf('Article')) },
    responses: {
      200: { description: 'The store held the text already; nothing was changed.', content: answerOf('SavedArticle') },
      201: { description: 'It was read and kept.', content: answerOf('SavedArticle') },
      ...problems(400, 401, 403, 413, 415, 422, 429),
    },
  }
}

function correcting(): Schema {
  return {
    operationId: 'correctSource',
    summary: 'Corrects what was read of a document, or its publication day, or takes a correction back',
    description:
      'Give one of: mention with change; published; undo. What hangs on it is worked out again and readers see it at once.',
    security: editors,
    parameters: [parameter('id', { type: 'string' }, 'path'), locale],
    requestBody: { required: true, content: json(refOf('Correction')) },
    responses: {
      200: { description: 'It was kept.', content: answerOf('Corrected') },
      ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429),
    },
  }
}

function login(): Schema {
  return {
    operationId: 'openEditorLink',
    summary: 'Makes the browser that opens an editor link an editor’s, once',
    parameters: [parameter('token', { type: 'string' }), locale],
    responses: {
      204: { description: 'This was no visit of a reader; the link stays good.' },
      303: { description: 'The session is open.' },
      ...problems(400, 401, 429),
    },
  }
}

function sessions(): Schema {
  return {
    get: {
      operationId: 'session',
      summary: 'The editor who asks',
      parameters: [locale],
      responses: { 200: { description: 'The editor who asks, or null.', content: answerOf('Session') } },
    },
    post: {
      operationId: 'openSession',
      summary: 'Swaps the token of an editor link for a session',
      parameters: [locale],
      requestBody: { required: true, content: json(refOf('LoginToken')) },
      responses: {
        201: { description: 'The session is open.', content: answerOf('Session') },
        ...problems(400, 401, 403, 413, 415, 422, 429),
      },
    },
    delete: {
      operationId: 'endSession',
      summary: 'Ends the session',
      security: editors,
      parameters: [locale],
      responses: { 204: { description: 'The session is ended.' }, ...problems(403) },
    },
  }
}

/** The description of the API (OpenAPI 3.1), made of the schemas that check what comes in. */
export function openApi(): Schema {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Araxes',
      version,
      summary: 'A sourced, two-calendar timeline of the Armenia–Azerbaijan border conflict.',
      description: 'Readers see what is published; editors see drafts too. Days in answers are whole numbers.',
    },
    servers: [{ url: '/' }],
    paths: paths(),
    components: {
      schemas: components(),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
