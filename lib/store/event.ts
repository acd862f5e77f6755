import type {
  ClaimEvidence,
  DateEvidence,
  EventDetail,
  Named,
  ParticipantEvidence,
  Quote,
  SourceSummary,
} from '@/lib/domain/detail'
import { type Dyad, type Labels, type Locale, locales } from '@/lib/domain/event'
import { namedPublisher } from './actors'
import { type Prisma, type Store, snapshot, type Transaction } from './client'
import { eventAlternatives, kindColumn, publishedFromColumn, statusColumn } from './columns'
import { summaryOf } from './events'
import { namedActor } from './labels'
import { claimOf, mentionOf, wholeMention } from './mention'
import { quoteOf } from './quote'
import type { Reader } from './types'

/** A document with what `sourceOf` tells of it. */
export const wholeDocument = {
  publisher: true,
  citations: { orderBy: { position: 'asc' } },
} satisfies Prisma.SourceDocumentInclude
/** A mention with its document, as `figuresOf` reads it. */
export const withDocument = { ...wholeMention, document: { include: wholeDocument } } satisfies Prisma.MentionInclude
type MentionRow = Prisma.MentionGetPayload<{ include: typeof withDocument }>
type DocumentRow = MentionRow['document']

const wholeEvent = {
  titles: true,
  lanes: { where: { lane: { not: '*' } }, orderBy: { lane: 'asc' } },
  dyads: { where: { level: 'lane' }, orderBy: [{ a: 'asc' }, { b: 'asc' }] },
} satisfies Prisma.EventInclude

/** Everything that is known of an event by any slug it has had; null where there is none that the reader may see. */
export function readEvent(store: Store, slug: string, reader: Reader): Promise<EventDetail | null> {
  return snapshot(store, async (t) => {
    const id = await findEvent(t, slug)
    if (id === null) return null
    const row = await t.event.findUniqueOrThrow({ where: { id }, include: wholeEvent })
    if (!reader.editor && row.status !== 'published') return null
    const status = { in: reader.editor ? ['accepted', 'suggested'] : ['accepted'] }
    const mentions = await t.mention.findMany({
      where: { eventId: id, status },
      include: withDocument,
      orderBy: [{ document: { publishedDay: { sort: 'asc', nulls: 'first' } } }, { key: 'asc' }],
    })
    const documents = [...new Map(mentions.map((m) => [m.documentId, m.document])).values()]
    const history = await t.revision.findMany({ where: { record: 'event', recordId: id }, orderBy: { seq: 'asc' } })
    const { locale } = reader
    return {
      ...summaryOf(row, documents.length, locale),
      status: statusColumn.parse(row.status),
      titles: titlesOf(row.titles),
      machineTitles: locales.filter((l) => row.titles.some((title) => title.locale === l && title.machine)),
      redirectedFrom: slug === row.slug ? null : slug,
      alternatives: eventAlternatives.parse(row.alternatives),
      dates: mentions.flatMap((m) => datesOf(m, row.dateMentionId)),
      participants: participantsOf(mentions, locale),
      dyads: row.dyads.map(({ a, b }): Dyad => [a, b]),
      attributedTo: attributionsOf(mentions, locale),
      claims: figuresOf(mentions, locale),
      quotes: mentions.flatMap((m) => quotesOf(m, reader)),
      sources: documents.map((document) => sourceOf(document, locale)),
      history: history.map(({ seq, at, by, action, reason }) => ({ seq, at: at.toISOString(), by, action, reason })),
    }
  })
}

/** The event a slug leads to, past those that were merged into another. */
async function findEvent(t: Transaction, slug: string): Promise<string | null> {
  const found = await t.eventSlug.findUnique({ where: { slug }, include: { event: true } })
  let event = found?.event ?? null
  for (let steps = 0; event?.mergedIntoId && steps < 100; steps++)
    event = await t.event.findUnique({ where: { id: event.mergedIntoId } })
  return event?.id ?? null
}

/** Titles by language. */
export function titlesOf(rows: readonly { locale: string; text: string }[]): Labels {
  const title = (locale: Locale) => rows.find((row) => row.locale === locale)?.text ?? ''
  return { en: title('en'), fa: title('fa'), ar: title('ar') }
}

function datesOf(row: MentionRow, chosen: number | null): DateEvidence[] {
  const reading = mentionOf(row).date
  return reading ? [{ source: row.documentId, reading, chosen: row.id === chosen }] : []
}

function participantsOf(mentions: readonly MentionRow[], locale: Locale): ParticipantEvidence[] {
  const found = new Map<string, ParticipantEvidence>()
  for (const row of mentions) {
    for (const { actor, role, saidBy } of mentionOf(row).participants) {
      const key = [actor, role, saidBy ?? ''].join('\n')
      const known = found.get(key)
      const sources = [...new Set([...(known?.sources ?? []), row.documentId])]
      found.set(key, {
        actor: namedActor(actor, locale),
        role,
        saidBy: saidBy ? namedActor(saidBy, locale) : null,
        sources,
      })
    }
  }
  return [...found.values()]
}

function attributionsOf(mentions: readonly MentionRow[], locale: Locale): Named[] {
  const innermost = mentions.flatMap(({ attributions }) => attributions.slice(0, 1).map(({ actor }) => actor))
  return [...new Set(innermost)].sort().map((actor) => namedActor(actor, locale))
}

/** All figures, each with what took its place as far as the reader may see that. */
export function figuresOf(mentions: readonly MentionRow[], locale: Locale): ClaimEvidence[] {
  const named = (actor: string | null) => (actor === null ? null : namedActor(actor, locale))
  const later = new Map(mentions.flatMap((m) => m.claims.map((c) => [c.supersedesId, c.id] as const)))
  return mentions.flatMap((row) =>
    row.claims.map((claim) => ({
      ...claimOf(claim),
      id: claim.id,
      source: row.documentId,
      by: claim.byName === null ? named(claim.by) : { id: claim.byName, label: claim.byName },
      relayedBy: named(claim.relayedBy),
      about: named(claim.about),
      partOf: claim.partOf === null ? null : (row.claims[claim.partOf]?.id ?? null),
      supersededBy: later.get(claim.id) ?? null,
      note: claim.note,
      draft: row.status !== 'accepted',
    })),
  )
}

function quotesOf(row: MentionRow, reader: Reader): Quote[] {
  const quote = quoteOf(row.document, mentionOf(row), reader)
  return quote ? [quote] : []
}

/** A document as the public may know it. */
export function sourceOf(row: DocumentRow, locale: Locale): SourceSummary {
  return {
    id: row.id,
    kind: kindColumn.parse(row.kind),
    title: row.title,
    publisher: row.publisher && namedPublisher(row.publisher, locale),
    lang: row.lang,
    url: row.url,
    archiveUrl: row.archiveUrl,
    published: row.publishedDay,
    publishedFrom: publishedFromColumn.parse(row.publishedFrom),
    citations: row.citations.map(({ text, url }) => ({ text, url })),
    sameWire: row.sameWireId,
    purged: row.purgedAt !== null,
  }
}
