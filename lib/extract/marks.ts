import { findActor } from '@/lib/codebook/actors'
import { places } from '@/lib/codebook/places'
import type { Named } from '@/lib/domain/detail'
import type { Locale, Passage } from '@/lib/domain/event'
import { parseLocale } from '@/lib/domain/locale'
import type { IdleReason, ReadMention, Segment, SourceMark, SourceReading } from '@/lib/domain/source'
import { findDates } from '@/lib/language'
import { fold, unfold } from '@/lib/text/fold'
import { cues } from './cues'
import { type Dated, readDates } from './dates'
import type { Name } from './name'
import { findNames } from './names'

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
  return findNames(folded, language, published).map((name) => {
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

/** An actor named again, as a party to what is told here; for an editor also one that is none. */
function actorMarks({ actors }: Name, at: Passage, { mentions, stored, looker }: Around): SourceMark[] {
  if (stored.some((m) => m.kind === 'actor' && meet(m, at))) return []
  const here = mentions.filter(({ mention }) => mention.passages.some((p) => meet(p, at)))
  return actors.flatMap((actor): SourceMark[] => {
    const party = here.filter(({ mention }) => mention.participants.some((p) => p.actor === actor))
    const { label } = actorNamed(actor, looker.locale)
    if (party.length > 0) return party.map((m) => ({ ...at, kind: 'actor', mention: m.id, label }))
    if (!looker.editor) return []
    const speaks = here.some(
      ({ mention }) => mention.attributedTo.includes(actor) || mention.claims.some((c) => c.by === actor),
    )
    const reason: IdleReason = speaks ? 'speaker' : 'no-party'
    return [{ ...at, kind: 'actor', mention: null, name: { id: actor, label }, reason }]
  })
}

/** The dates of the story that no mention rests on; where one is told by other words there, it is named. */
function idleDates(reading: SourceReading, language: Locale, stored: readonly SourceMark[]): SourceMark[] {
  const { published } = reading.source
  return reading.segments.flatMap((segment) => {
    const folded = fold(segment.text)
    const found = findDates(folded, { language, anchor: published })
    const tell = { mentions: reading.mentions, published }
    const dates = readDates(folded, cues[language], found, published).map((d) => ({
      date: d,
      at: { start: segment.start + d.passage.start, end: segment.start + d.passage.end },
    }))
    return dates
      .filter(({ at }) => !stored.some((m) => m.kind === 'date' && meet(m, at)))
      .map(({ date, at }): SourceMark => {
        const { surface, calendar, resolvedFrom, anchor, rule, alternatives, value } = date
        const told = tellerOf(date, at, tell)
        const idle = { surface, calendar, resolvedFrom, anchor, rule, alternatives, value, reason: told.reason }
        return { ...at, kind: 'date', mention: told.mention, idle }
      })
  })
}

function tellerOf(
  { kind, value }: Dated,
  at: Passage,
  { mentions, published }: { mentions: readonly ReadMention[]; published: number | null },
): { mention: number | null; reason: IdleReason } {
  if (value === null) return { mention: null, reason: kind === 'date' ? 'no-anchor' : kind }
  const here = mentions.filter(({ mention: m }) => m.date !== null && m.passages.some((p) => meet(p, at)))
  const same = here.find(
    ({ mention: { date } }) => date?.firstDay === value.firstDay && date?.lastDay === value.lastDay,
  )
  if (same) return { mention: same.id, reason: 'same-day' }
  if (here[0]) return { mention: here[0].id, reason: 'other-day' }
  const isPublication = published !== null && value.firstDay === published && value.lastDay === published
  return { mention: null, reason: isPublication ? 'publication' : 'no-event' }
}
