import type { Mention, Passage } from '@/lib/domain/event'
import type { Fate, ReadMention, Segment, Shown, SourceReading } from '@/lib/domain/source'
import { anchorVersion } from './anchor'
import { type Prisma, type Store, snapshot } from './client'
import { kindColumn, mentionStatusColumn, rightsColumn } from './columns'
import { sourceOf, wholeDocument } from './event'
import { countDocuments } from './events'
import { typeLabel } from './labels'
import { mentionOf, wholeMention } from './mention'
import { excerpt, longestExcerpt } from './quote'
import { readHistory } from './source-history'
import { visibleSource } from './source-list'
import { stateOf, versionOf } from './state'
import type { Reader } from './types'

const withEvent = {
  ...wholeMention,
  event: { include: { titles: true, mergedInto: { include: { titles: true } } } },
} satisfies Prisma.MentionInclude
type MentionRow = Prisma.MentionGetPayload<{ include: typeof withEvent }>
type EventRow = NonNullable<MentionRow['event']>

const whole = {
  ...wholeDocument,
  mentions: { include: withEvent, orderBy: [{ triggerStart: 'asc' }, { key: 'asc' }] },
} satisfies Prisma.SourceDocumentInclude
type DocumentRow = Prisma.SourceDocumentGetPayload<{ include: typeof whole }>

/**
 * A document with everything that was read from it, and as much of its text as the reader may see: all of it for an
 * editor or by its rights, else the passages that published events cite, else nothing. Null where there is none.
 */
export function readSource(store: Store, id: string, reader: Reader): Promise<SourceReading | null> {
  return snapshot(store, async (t) => {
    const row = await t.sourceDocument.findFirst({ where: { id, ...visibleSource(reader) }, include: whole })
    if (!row) return null
    const rows = row.mentions.filter((m) => reader.editor || isPublic(m))
    const told = await countDocuments(
      t,
      rows.flatMap((m) => m.eventId ?? []),
      reader,
    )
    const mentions = rows.map((m) => readMention(m, told, reader))
    const shown = shownOf(row, reader)
    const { publishedText, publishedReason } = row
    return {
      source: {
        ...sourceOf(row, reader.locale),
        rights: rightsColumn.parse(row.rights),
        publishedWords: publishedText ?? publishedReason,
        version: anchorVersion(row),
      },
      shown,
      segments: segmentsOf(row.text, shown, mentions),
      mentions,
      history: reader.editor ? await readHistory(t, row) : [],
    }
  })
}

/** What an editor has let through: an accepted mention, and where it is about an event, one that is published. */
function isPublic({ status, event }: MentionRow): boolean {
  return status === 'accepted' && (event === null || event.status === 'published')
}

function shownOf({ kind, rights, purgedAt, text }: DocumentRow, { editor }: Reader): Shown {
  if (purgedAt !== null || text === '' || kindColumn.parse(kind) === 'record') return 'nothing'
  const allowed = rightsColumn.parse(rights)
  if (editor || allowed === 'full') return 'whole'
  return allowed === 'excerpt' ? 'passages' : 'nothing'
}

function readMention(row: MentionRow, documents: ReadonlyMap<string, number>, { locale }: Reader): ReadMention {
  const mention = mentionOf(row)
  const event = row.event?.mergedInto ?? row.event
  return {
    id: row.id,
    mention,
    claimants: row.claims.map(({ byName }) => byName),
    status: mentionStatusColumn.parse(row.status),
    version: versionOf(stateOf(row)),
    fate: fateOf(mention, row),
    typeLabel: typeLabel(row.type, locale),
    event: event && {
      slug: event.slug,
      title: event.titles.find((title) => title.locale === locale)?.text ?? event.slug,
      draft: event.status === 'draft',
      documents: documents.get(event.id) ?? 1,
    },
  }
}

function fateOf({ realis, date }: Mention, { status, event }: { status: string; event: EventRow | null }): Fate {
  if (status === 'rejected') return 'rejected'
  if (realis !== 'actual') return realis
  if (!event) return 'unplaced'
  if (event.status === 'withdrawn' || event.status === 'merged') return event.status
  return date === null ? 'undated' : 'dated'
}

/** The text as far as it is shown, in order, with where something is left out. */
function segmentsOf(text: string, shown: Shown, mentions: readonly ReadMention[]): Segment[] {
  if (shown === 'nothing') return []
  if (shown === 'whole') return [{ start: 0, text, cutBefore: false, cutAfter: false }]
  return citedPassages(text, mentions).map(({ start, end }) => ({
    start,
    text: text.slice(start, end),
    cutBefore: text.slice(0, start).trim() !== '',
    cutAfter: text.slice(end).trim() !== '',
  }))
}

/**
 * What published events cite of a text. Passages that touch count as one, which may be no longer than any other: what
 * goes beyond is left out.
 */
function citedPassages(text: string, mentions: readonly ReadMention[]): Passage[] {
  const cited = mentions
    .filter((m) => m.event !== null)
    .flatMap(({ mention: { passages, trigger } }) => {
      const [sentence] = passages
      return sentence ? [excerpt(text, sentence, trigger)] : []
    })
  const apart: Passage[] = []
  for (const next of cited.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1)
    const touches = last !== undefined && (next.start <= last.end || text.slice(last.end, next.start).trim() === '')
    if (!touches) apart.push({ ...next })
    else if (next.end > last.end && next.end - last.start <= longestExcerpt) last.end = next.end
  }
  return apart
}
