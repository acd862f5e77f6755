import { type Segment, type SourceMark, type SourceMarkKind, sourceMarkKinds } from '@/lib/domain/source'

/** A stretch of text: plain, or words that were read, as one or as several things that overlap. */
export type Run = {
  /** Offset in the document. */
  start: number
  text: string
  marks: SourceMark[]
  /** The words taken apart, each piece with the narrowest mark on it. */
  pieces: { at: number; text: string; kind: SourceMarkKind | null }[]
}

/** A segment as runs in order; marks that overlap share one. */
export function runsOf(segment: Segment, marks: readonly SourceMark[]): Run[] {
  const end = segment.start + segment.text.length
  const slice = (from: number, to: number) => segment.text.slice(from - segment.start, to - segment.start)
  const plain = (from: number, to: number): Run[] =>
    from < to ? [{ start: from, text: slice(from, to), marks: [], pieces: [] }] : []
  const runs: Run[] = []
  let at = segment.start
  for (const group of groupsOf(marks.filter((m) => m.start >= segment.start && m.end <= end))) {
    runs.push(...plain(at, group.start))
    const pieces = piecesOf(group).map((p) => ({ at: p.from, text: slice(p.from, p.to), kind: p.kind }))
    runs.push({ start: group.start, text: slice(group.start, group.end), marks: group.marks, pieces })
    at = group.end
  }
  return [...runs, ...plain(at, end)]
}

type Group = { start: number; end: number; marks: SourceMark[] }

function groupsOf(marks: readonly SourceMark[]): Group[] {
  const groups: Group[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = groups.at(-1)
    if (last && mark.start < last.end) {
      last.marks.push(mark)
      last.end = Math.max(last.end, mark.end)
    } else groups.push({ start: mark.start, end: mark.end, marks: [mark] })
  }
  return groups
}

function piecesOf({ marks }: Group): { from: number; to: number; kind: SourceMarkKind | null }[] {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1]!
    const over = marks.filter((m) => m.start <= from && m.end >= to)
    const [narrowest] = over.sort((a, b) => a.end - a.start - (b.end - b.start) || rank(a.kind) - rank(b.kind))
    return { from, to, kind: narrowest?.kind ?? null }
  })
}

const rank = (kind: SourceMarkKind) => sourceMarkKinds.indexOf(kind)
