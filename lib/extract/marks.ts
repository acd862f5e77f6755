import { findActor } from '@/lib/codebook/actors'
import { places } from '@/lib/codebook/places'
import type { Named } from '@/lib/domain/detail'
import type { Locale, Passage } from '@/lib/domain/event'
import { parseLocale } from '@/lib/domain/locale'
import type { IdleReason, ReadMention, Segment, SourceMark, SourceReading } from '@/lib/domain/source'
import { findDates } from '@/lib/language'
import { fold, unfold } from '@/lib/text/fold'
import type { TemporalMention } from '@/lib/timex/mention'
import { findNames, type Name } from './names'

/** In whose language names are given, and whether they may see what no editor has looked at. */
type Looker = { locale: Locale; editor: boolean }

/**
 * The words of a document that were read, in order. What mentions rest on comes from the store; where places stand is
 * found anew, and for an editor so are the dates and names that no mention rests on, each with the reason.
 */
export function markSource(reading: SourceReading, looker: Looker): SourceMark[] {
  const { segments, mentions, source } = reading
  const stored = mentions.flatMap((m) => storedMarks(m, looker.locale)).filter((m) => isShown(m, segments))
  const language = parseLocale(source.lang.split('-')[0])
  if (language === null) return inOrder(stored)
  const names = segments.flatMap((s) => namesIn(s, language, source.published))
  const marked = names.flatMap(({ name, at }) => nameMarks(name, at, { mentions, stored, looker }))
  const dates = looker.editor && reading.shown === 'whole' ? idleDates(reading, language, stored) : []
  return inOrder([...stored, ...marked, ...dates])
}

function inOrder(marks: readonly SourceMark[]): SourceMark[] {
  const once = new Map(marks.map((m) => [[m.start, m.end, m.kind, m.mention, 'name' in m ? m.name.id : ''].join(), m]))
  return [...once.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}

function isShown({ start, end }: Passage, segments: readonly Segment[]): boolean {
  return end > start && segments.some((s) => start >= s.start && end <= s.start + s.text.length)
}

const meet = (a: Passage, b: Passage) => a.start < b.end && b.start < a.end

function storedMarks({ id, mention, typeLabel }: ReadMention, locale: Locale): SourceMark[] {
  const { trigger, date, claims, participants } = mention
  return [
    { ...trigger, kind: 'trigger', mention: id, label: typeLabel },
    ...(date?.passage ? [{ ...date.passage, kind: 'date' as const, mention: id, label: null }] : []),
    ...claims.map(({ passage }) => ({ ...passage, kind: 'figure' as const, mention: id, label: null })),
    ...participants.flatMap(({ passage, actor }) =>
      passage ? [{ ...passage, kind: 'actor' as const, mention: id, label: actorNamed(actor, locale).label }] : [],
    ),
  ]
}

function actorNamed(id: string, locale: Locale): Named {
  return { id, label: findActor(id)?.labels[locale] ?? id }
}

type Found = { name: Name; at: Passage }

function namesIn(segment: Segment, language: Locale, published: number | null): Found[] {
  const folded = fold(segment.text)
  return findNames(folded.text, language, published).map((name) => {
    const { start, end } = unfold(folded, name.start, name.end)
    return { name, at: { start: segment.start + start, end: segment.start + end } }
  })
}

type Around = { mentions: readonly ReadMention[]; stored: readonly SourceMark[]; looker: Looker }

function nameMarks(name: Name, at: Passage, around: Around): SourceMark[] {
  if (name.kind === 'media') return []
  return name.place === null ? actorMarks(name, at, around) : placeMarks(name.place, at, around)
}

/** A place of each mention that is told here and names it; for an editor else by itself. */
function placeMarks(id: string, at: Passage, { mentions, looker }: Around): SourceMark[] {
  const label = places.get(id)?.labels[looker.locale] ?? id
  const here = mentions.filter(
    ({ mention }) => mention.places.includes(id) && mention.passages.some((p) => meet(p, at)),
  )
  if (here.length > 0) return here.map((m) => ({ ...at, kind: 'place', mention: m.id, label }))
  return looker.editor ? [{ ...at, kind: 'place', mention: null, name: { id, label }, reason: 'no-place' }] : []
}

/** An actor that no mention has as a party by these words. */
function actorMarks({ actors }: Name, at: Passage, { mentions, stored, looker }: Around): SourceMark[] {
  if (!looker.editor || stored.some((m) => m.kind === 'actor' && meet(m, at))) return []
  return actors.map((actor) => {
    const here = mentions.filter(({ mention }) => mention.passages.some((p) => meet(p, at)))
    const speaks = here.some(
      ({ mention }) => mention.attributedTo.includes(actor) || mention.claims.some((c) => c.by === actor),
    )
    const reason: IdleReason = speaks ? 'speaker' : 'no-party'
    return { ...at, kind: 'actor', mention: null, name: actorNamed(actor, looker.locale), reason }
  })
}

function idleDates({ segments, source }: SourceReading, language: Locale, stored: readonly SourceMark[]): SourceMark[] {
  return segments.flatMap((segment) =>
    findDates(segment.text, { language, anchor: source.published })
      .filter((d) => !stored.some((m) => m.kind === 'date' && meet(m, d)))
      .map(({ start, end, ...date }): SourceMark => {
        const { surface, calendar, resolvedFrom, anchor, rule, alternatives, value } = date
        const idle = { surface, calendar, resolvedFrom, anchor, rule, alternatives, value, reason: idleReason(date) }
        return { start: segment.start + start, end: segment.start + end, kind: 'date', mention: null, idle }
      }),
  )
}

function idleReason({ kind, value }: Pick<TemporalMention, 'kind' | 'value'>): IdleReason {
  if (kind !== 'date') return kind
  return value === null ? 'no-anchor' : 'no-event'
}
