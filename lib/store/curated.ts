import { typeOrOther } from '@/lib/codebook/codebook'
import type { Claim, Dyad, Mention } from '@/lib/domain/event'
import { documentIdOf, saveDocument } from './article'
import { canonicalJson } from './canonical-json'
import { raiseDataVersion, type Store, type Transaction, write } from './client'
import { labelShaper } from './fonts'
import { insert } from './insert'
import { mentionKey, saveMention } from './mention'
import { newEvent } from './place'
import { type Author, addRevisions, sha256 } from './revision'
import { settle } from './settle'
import type { CuratedClaim, CuratedEvent, PublisherInput } from './types'

const extractor = 'curated'
const curators: PublisherInput = {
  id: 'araxes-curated',
  names: { en: 'Araxes curated list', fa: 'فهرست برگزیدهٔ ارس', ar: 'قائمة أراكس المنتقاة' },
}

export type CuratedOutcome = { created: number; changed: number; unchanged: number }

/**
 * Saves entries of the curated list as published events, each resting on a record of its own with the works it cites;
 * one that the store has in the same form is left alone. All of them or none.
 */
export async function saveCurated(
  store: Store,
  events: readonly CuratedEvent[],
  author: Author,
): Promise<CuratedOutcome> {
  const shape = await labelShaper()
  return write(store, async (t) => {
    const outcome: CuratedOutcome = { created: 0, changed: 0, unchanged: 0 }
    const touched: string[] = []
    for (const event of events) {
      const { eventId, did } = await saveRecord(t, event, store.now())
      outcome[did]++
      if (did === 'unchanged') continue
      for (const [locale, text] of Object.entries(event.title)) {
        const data = { text, width: shape(text), machine: false }
        const where = { eventId_locale: { eventId, locale } }
        await t.eventTitle.upsert({ where, create: { eventId, locale, ...data }, update: data })
      }
      touched.push(eventId)
    }
    if (touched.length === 0) return outcome
    await addRevisions(t, store.now(), author, await settle(t, shape, touched))
    await raiseDataVersion(t)
    return outcome
  })
}

async function saveRecord(
  t: Transaction,
  event: CuratedEvent,
  at: Date,
): Promise<{ eventId: string; did: keyof CuratedOutcome }> {
  const digest = sha256(canonicalJson(event))
  const before = await t.event.findUnique({ where: { curatedId: event.id }, select: { id: true } })
  if (before) {
    const where = { eventId: before.id, document: { kind: 'record', bytesHash: digest } }
    if ((await t.mention.count({ where })) > 0) return { eventId: before.id, did: 'unchanged' }
  }
  const eventId = before?.id ?? (await newEvent(t, event, at))
  const data = { status: 'published', curatedId: event.id, curatedWeight: event.weight ?? 1 }
  await t.event.update({ where: { id: eventId }, data })
  await t.mention.deleteMany({ where: { eventId, document: { kind: 'record' } } })
  const record = writeRecord(event)
  const documentId = await saveRecordDocument(t, event, record.text, digest, at)
  const mention = recordMention(event, record)
  const id = await saveMention(t, mention, {
    documentId,
    key: mentionKey(documentId, mention),
    extractor,
    status: 'accepted',
    disputed: event.disputed ?? false,
    beside: event.claims.map(({ byName, note }) => ({ byName: byName ?? null, note: note ?? null })),
  })
  await t.mention.update({ where: { id }, data: { eventId } })
  await linkSuperseded(t, id, event.claims)
  return { eventId, did: before ? 'changed' : 'created' }
}

async function saveRecordDocument(t: Transaction, event: CuratedEvent, text: string, digest: string, at: Date) {
  const id = documentIdOf(text)
  if (await t.sourceDocument.findUnique({ where: { id }, select: { id: true } })) {
    await t.sourceDocument.update({ where: { id }, data: { bytesHash: digest } })
    return id
  }
  const publication = { day: null, from: 'unknown' as const, reason: 'a record has no day of publication' }
  const document = {
    text,
    lang: 'en',
    publication,
    publisher: curators,
    title: event.title.en,
    rights: 'full' as const,
  }
  await saveDocument(t, id, { ...document, bytesHash: digest }, { at, extractor, kind: 'record' })
  await insert(t, {
    Citation: event.citations.map(({ text, url }, position) => ({ documentId: id, position, text, url: url ?? null })),
  })
  return id
}

type Line = { start: number; end: number }
type Written = { text: string; title: Line; claims: Line[] }

/** The record as a text: its title, what it states, its figures and the works it rests on, a line each. */
function writeRecord(event: CuratedEvent): Written {
  const parties = event.participants.map(({ actor, role }) => `${role}: ${actor}`)
  const head = [
    event.title.en,
    event.title.fa,
    event.title.ar,
    event.date.edtf,
    event.type,
    event.place ?? '',
    ...parties,
  ]
  const figures = event.claims.map((claim) => claim.surface)
  const lines = [...head, ...figures, ...event.citations.map(({ text }) => text), event.id]
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0))
  const at = (i: number): Line => ({ start: starts[i]!, end: starts[i]! + lines[i]!.length })
  return { text: lines.join('\n'), title: at(0), claims: figures.map((_, i) => at(head.length + i)) }
}

/** An entry of the list that is a contact is one joint exchange: each party with each other, who mediated or hosted with none. */
function exchanges({ type, participants }: CuratedEvent): Dyad[] {
  if (typeOrOther(type).band !== 'contact') return []
  const parties = participants.filter(({ role }) => role !== 'mediator' && role !== 'host').map(({ actor }) => actor)
  const inOrder = [...new Set(parties)].sort()
  return inOrder.flatMap((a, i) => inOrder.slice(i + 1).map((b): Dyad => [a, b]))
}

function recordMention(event: CuratedEvent, { title, claims }: Written): Mention {
  const { date } = event
  return {
    type: event.type,
    realis: 'actual',
    trigger: title,
    passages: [title],
    participants: event.participants.map(({ actor, role }) => ({ actor, role, passage: null, saidBy: null })),
    dyads: event.dyads ?? exchanges(event),
    places: event.place ? [event.place] : [],
    attributedTo: [],
    importance: 'main',
    confidence: 1,
    date: {
      ...date,
      calendar: null,
      surface: null,
      passage: null,
      resolvedFrom: 'explicit',
      anchor: null,
      rule: extractor,
      alternatives: date.alternatives ?? [],
    },
    claims: event.claims.map((claim, i) => recordClaim(claim, claims[i]!)),
    landmark: event.landmark ?? null,
    rules: [extractor],
  }
}

function recordClaim(claim: CuratedClaim, passage: Line): Claim {
  return {
    passage,
    surface: claim.surface,
    by: claim.by ?? null,
    relayedBy: claim.relayedBy ?? null,
    about: claim.about ?? null,
    measure: claim.measure,
    item: claim.item ?? null,
    status: claim.status ?? 'unspecified',
    value: claim.value ?? null,
    low: claim.low ?? null,
    high: claim.high ?? null,
    qualifier: claim.qualifier ?? 'exact',
    scope: claim.scope ?? { kind: 'event' },
    stance: claim.stance ?? 'asserts',
    partOf: null,
    asOf: claim.asOf ?? null,
    relayError: claim.relayError ?? false,
    rule: extractor,
  }
}

async function linkSuperseded(t: Transaction, mentionId: number, claims: readonly CuratedClaim[]): Promise<void> {
  const rows = await t.claim.findMany({ where: { mentionId }, orderBy: { position: 'asc' }, select: { id: true } })
  for (const [i, { supersedes }] of claims.entries()) {
    if (supersedes === undefined || supersedes === null) continue
    const [later, earlier] = [rows[i], rows[supersedes]]
    if (!later || !earlier || later === earlier)
      throw new Error(`claim ${i} of a record supersedes claim ${supersedes}`)
    await t.claim.update({ where: { id: later.id }, data: { supersedesId: earlier.id } })
  }
}
