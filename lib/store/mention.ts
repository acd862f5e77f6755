import type { Claim, DateReading, Mention, Passage } from '@/lib/domain/event'
import type { Prisma, Transaction } from './client'
import {
  calendarColumn,
  importanceColumn,
  measureColumn,
  passagesColumn,
  precisionColumn,
  qualifierColumn,
  readingAlternatives,
  realisColumn,
  resolvedColumn,
  roleColumn,
  rulesColumn,
  senseColumn,
  stanceColumn,
  sufferersColumn,
} from './columns'
import { insert } from './insert'
import { spanClass, standing } from './span'

/** Everything that belongs to a mention, each list in its order. */
export const wholeMention = {
  reading: true,
  participants: { orderBy: { position: 'asc' } },
  dyads: { orderBy: [{ a: 'asc' }, { b: 'asc' }] },
  places: { orderBy: { position: 'asc' } },
  attributions: { orderBy: { position: 'asc' } },
  claims: { orderBy: { position: 'asc' } },
} satisfies Prisma.MentionInclude

export type MentionRow = Prisma.MentionGetPayload<{ include: typeof wholeMention }>
type ReadingRow = NonNullable<MentionRow['reading']>
type ClaimRow = MentionRow['claims'][number]

/** What keeps a mention itself when its text is read again: document, trigger and type. */
export function mentionKey(documentId: string, { trigger, type }: Pick<Mention, 'trigger' | 'type'>): string {
  return `${documentId}:${trigger.start}-${trigger.end}:${type}`
}

/** Each mention of a document with its key; a second one of the same trigger and type is numbered. */
export function keyed(documentId: string, mentions: readonly Mention[]): { key: string; mention: Mention }[] {
  const seen = new Map<string, number>()
  return mentions.map((mention) => {
    const key = mentionKey(documentId, mention)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { key: count === 1 ? key : `${key}#${count}`, mention }
  })
}

type Kept = {
  documentId: string
  key: string
  extractor: string
  status: 'suggested' | 'accepted' | 'rejected'
  disputed?: boolean
  /** Beside the claims, in their order: claimants that are no actors, and notes. */
  beside?: { byName: string | null; note: string | null }[]
}

/** Saves a mention with all that belongs to it; gives its number. */
export async function saveMention(t: Transaction, mention: Mention, kept: Kept): Promise<number> {
  const { id } = await t.mention.create({ data: mentionRow(mention, kept), select: { id: true } })
  await saveParts(t, [partsOf(id, mention, kept)])
  return id
}

/** Saves the mentions of a document that has none yet, with all that belongs to them; gives them as they are kept. */
export async function saveMentions(
  t: Transaction,
  documentId: string,
  given: readonly { mention: Mention; kept: Kept }[],
): Promise<MentionRow[]> {
  await insert(t, { Mention: given.map(({ mention, kept }) => mentionRow(mention, kept)) })
  const rows = await t.mention.findMany({ where: { documentId }, select: { id: true, key: true } })
  const ids = new Map(rows.map(({ id, key }) => [key, id]))
  const parts = given.map(({ mention, kept }) => partsOf(ids.get(kept.key)!, mention, kept))
  await saveParts(t, parts)
  const figures = parts.some(({ claims }) => claims.length > 0)
    ? await t.claim.findMany({
        where: { mention: { documentId } },
        select: { id: true, mentionId: true, position: true },
      })
    : []
  const numbers = new Map(figures.map(({ id, mentionId, position }) => [`${mentionId}:${position}`, id]))
  return given.map(({ mention, kept }, i) => {
    const { readings, dyads, claims, ...lists } = parts[i]!
    return {
      ...mentionRow(mention, kept),
      ...lists,
      id: ids.get(kept.key)!,
      eventId: null,
      reviewerId: null,
      reading: readings[0] ?? null,
      dyads: dyads.toSorted((x, y) => (`${x.a}\n${x.b}` < `${y.a}\n${y.b}` ? -1 : 1)),
      claims: claims.map((claim) => {
        const id = numbers.get(`${claim.mentionId}:${claim.position}`)!
        return { byName: null, note: null, ...claim, id, supersedesId: null }
      }),
    }
  })
}

/** A mention as it is kept, without what belongs to it. */
export function mentionRow(mention: Mention, { documentId, key, extractor, status, disputed = false }: Kept) {
  const days = mention.date && standing(mention.date)
  return {
    key,
    documentId,
    extractor,
    status,
    disputed,
    type: mention.type,
    realis: mention.realis,
    triggerStart: mention.trigger.start,
    triggerEnd: mention.trigger.end,
    passages: mention.passages,
    importance: mention.importance,
    confidence: mention.confidence,
    landmark: mention.landmark,
    rules: mention.rules,
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
    spanClass: spanClass(days),
  }
}

type Parts = ReturnType<typeof partsOf>

/** What belongs to the mention of a number, row by row. */
export function partsOf(mentionId: number, mention: Mention, { beside = [] }: Pick<Kept, 'beside'>) {
  const { date } = mention
  return {
    readings: date ? [{ mentionId, ...readingRow(date) }] : [],
    participants: mention.participants.map(({ actor, role, passage, saidBy }, position) => ({
      mentionId,
      position,
      actor,
      role,
      saidBy,
      ...bounds(passage),
    })),
    dyads: pairsOf(mention).map(([a, b]) => ({ mentionId, a, b })),
    places: mention.places.map((place, position) => ({ mentionId, position, place })),
    attributions: mention.attributedTo.map((actor, position) => ({ mentionId, position, actor })),
    claims: mention.claims.map((claim, position) => ({ mentionId, position, ...claimRow(claim), ...beside[position] })),
  }
}

/** Saves what belongs to mentions, many at once. */
export async function saveParts(t: Transaction, parts: readonly Parts[]): Promise<void> {
  await insert(t, {
    DateReading: parts.flatMap(({ readings }) => readings),
    Participant: parts.flatMap(({ participants }) => participants),
    MentionDyad: parts.flatMap(({ dyads }) => dyads),
    MentionPlace: parts.flatMap(({ places }) => places),
    Attribution: parts.flatMap(({ attributions }) => attributions),
    Claim: parts.flatMap(({ claims }) => claims),
  })
}

function bounds(passage: Passage | null): { start: number | null; end: number | null } {
  return { start: passage?.start ?? null, end: passage?.end ?? null }
}

function passageOf({ start, end }: { start: number | null; end: number | null }): Passage | null {
  return start === null || end === null ? null : { start, end }
}

function pairsOf({ dyads }: Mention): [string, string][] {
  const pairs = dyads.filter(([a, b]) => a !== b).map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]))
  return [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()]
}

// Named one by one: a reader may know more of a date or a figure than is kept.

function readingRow(d: DateReading) {
  const { edtf, firstDay, lastDay, precision, minuteOfDay, dayPart, zone } = d
  const { sense, calendar, surface, resolvedFrom, anchor, rule, alternatives, passage } = d
  const value = { edtf, firstDay, lastDay, precision, minuteOfDay, dayPart, zone }
  return { ...value, sense, calendar, surface, resolvedFrom, anchor, rule, alternatives, ...bounds(passage) }
}

function claimRow(c: Claim) {
  const { passage, surface, by, relayedBy, about, measure, item, status, value, low, high, qualifier } = c
  const { stance, partOf, asOf, relayError, rule, scope } = c
  const figure = { measure, item, status, value, low, high, qualifier, stance, partOf, asOf, relayError, rule }
  const since = scope.kind === 'cumulative' ? scope.since : null
  return { ...figure, surface, by, relayedBy, about, start: passage.start, end: passage.end, scope: scope.kind, since }
}

/** A mention as reading gave it. */
export function mentionOf(row: MentionRow): Mention {
  return {
    type: row.type,
    realis: realisColumn.parse(row.realis),
    trigger: { start: row.triggerStart, end: row.triggerEnd },
    passages: passagesColumn.parse(row.passages),
    participants: row.participants.map((p) => ({
      actor: p.actor,
      role: roleColumn.parse(p.role),
      passage: passageOf(p),
      saidBy: p.saidBy,
    })),
    dyads: row.dyads.map(({ a, b }) => [a, b] as const),
    places: row.places.map(({ place }) => place),
    attributedTo: row.attributions.map(({ actor }) => actor),
    importance: importanceColumn.parse(row.importance),
    confidence: row.confidence,
    date: row.reading && readingOf(row.reading),
    claims: row.claims.map(claimOf),
    landmark: row.landmark,
    rules: rulesColumn.parse(row.rules),
  }
}

/** A reading of a date as reading gave it. */
export function readingOf(row: ReadingRow): DateReading {
  return {
    edtf: row.edtf,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    precision: precisionColumn.parse(row.precision),
    minuteOfDay: row.minuteOfDay,
    dayPart: row.dayPart,
    zone: row.zone,
    sense: senseColumn.parse(row.sense),
    calendar: calendarColumn.parse(row.calendar),
    surface: row.surface,
    passage: passageOf(row),
    resolvedFrom: resolvedColumn.parse(row.resolvedFrom),
    anchor: row.anchor,
    rule: row.rule,
    alternatives: readingAlternatives.parse(row.alternatives),
  }
}

/** A claim as reading gave it. */
export function claimOf(row: ClaimRow): Claim {
  return {
    passage: { start: row.start, end: row.end },
    surface: row.surface,
    by: row.by,
    relayedBy: row.relayedBy,
    about: row.about,
    measure: measureColumn.parse(row.measure),
    item: row.item,
    status: sufferersColumn.parse(row.status),
    value: row.value,
    low: row.low,
    high: row.high,
    qualifier: qualifierColumn.parse(row.qualifier),
    scope: row.scope === 'cumulative' ? { kind: 'cumulative', since: row.since } : { kind: 'event' },
    stance: stanceColumn.parse(row.stance),
    partOf: row.partOf,
    asOf: row.asOf,
    relayError: row.relayError,
    rule: row.rule,
  }
}
