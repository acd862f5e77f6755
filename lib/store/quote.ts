import type { MarkKind, Quote } from '@/lib/domain/detail'
import type { Mention, Passage } from '@/lib/domain/event'

/** Longest passage that the public may see of a document that allows excerpts, in UTF-16 units. */
export const longestExcerpt = 300

type Source = { id: string; lang: string; text: string; rights: string; kind: string }

/**
 * The sentence a mention was read from, with the words it rests on marked; null where its rights forbid it, where the
 * text was purged, or where the document is a record of our own, which is no witness.
 */
export function quoteOf(source: Source, mention: Mention, { editor }: { editor: boolean }): Quote | null {
  const [sentence] = mention.passages
  if (!sentence || source.kind === 'record' || source.text === '') return null
  if (source.rights === 'link-only' && !editor) return null
  const whole = editor || source.rights === 'full'
  const shown = whole ? sentence : excerpt(source.text, sentence, mention.trigger)
  return {
    source: source.id,
    lang: source.lang,
    text: source.text.slice(shown.start, shown.end),
    cutBefore: shown.start > sentence.start,
    cutAfter: shown.end < sentence.end,
    marks: marksOf(mention, shown),
  }
}

/** As much of a passage as may be shown, round the words that matter, cut between words. */
export function excerpt(text: string, passage: Passage, around: Passage): Passage {
  if (passage.end - passage.start <= longestExcerpt) return passage
  const middle = Math.min(Math.max(around.start, passage.start), passage.end)
  const start = Math.max(passage.start, Math.min(middle - longestExcerpt / 2, passage.end - longestExcerpt))
  const end = Math.min(passage.end, start + longestExcerpt)
  return { start: wordStart(text, start, passage), end: wordEnd(text, end, passage) }
}

function wordStart(text: string, at: number, { start, end }: Passage): number {
  if (at <= start) return start
  let i = at
  while (i < end && !/\s/.test(text[i - 1]!)) i++
  return i < end ? i : at
}

function wordEnd(text: string, at: number, { start, end }: Passage): number {
  if (at >= end) return end
  let i = at
  while (i > start && !/\s/.test(text[i]!)) i--
  return i > start ? i : at
}

function marksOf(mention: Mention, shown: Passage): Quote['marks'] {
  const all: [MarkKind, Passage | null][] = [
    ['trigger', mention.trigger],
    ['date', mention.date?.passage ?? null],
    ...mention.claims.map(({ passage }): [MarkKind, Passage] => ['figure', passage]),
    ...mention.participants.map(({ passage }): [MarkKind, Passage | null] => ['actor', passage]),
  ]
  const inside = all.flatMap(([kind, passage]) => {
    if (!passage || passage.start < shown.start || passage.end > shown.end || passage.end <= passage.start) return []
    return [{ start: passage.start - shown.start, end: passage.end - shown.start, kind }]
  })
  const once = new Map(inside.map((mark) => [`${mark.start}-${mark.end}-${mark.kind}`, mark]))
  return [...once.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}
