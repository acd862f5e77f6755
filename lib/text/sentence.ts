import { type Folded, type Passage, unfold } from './fold'

/** A stop (with closing quotes and brackets) before a space, a newline, or the end of the text; or between two words, the space lost. */
const END =
  /[.!?؟…]{1,20}["')\]]{0,8}(?=\s|$)|\n|(?<=[\u0621-\u06d3]{3})[.!؟](?=[\u0621-\u06d3]{3}|(?:في|فی|من|لم|لا|قد|ما|او|ان|به|در|از|با) )|(?<=[a-z]{3}|\d)\.(?=[a-z]+ )/gu
/** What a stop does not end: a letter standing for a name, the era signs ه.ق and ه.ش, titles, months cut short. */
const OPEN =
  /(?:^|[\s("])(?:\p{L}|\p{L}\.\p{L}|mr|mrs|ms|dr|gen|col|lt|sgt|maj|capt|adm|sen|st|no|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/u
const BREAK = /[،;؛:](?=\s|$)|,(?=\s|$)|\s[-—]{1,8}\s|[()[\]]/gu

/** Sentences of a folded text, in folded offsets, without the space around them; every newline ends one. */
export function sentences(f: Folded): Passage[] {
  return split(
    f.text,
    0,
    f.text.length,
    END,
    (end) => f.text[end - 1] === '.' && (isInside(f, end) || OPEN.test(f.text.slice(Math.max(0, end - 8), end))),
  )
}

/** "news.am", "report.az said": a stop with a small letter right behind it ends nothing. */
function isInside(f: Folded, end: number): boolean {
  return /[a-z]/u.test(f.text.charAt(end)) && /\p{Ll}/u.test(f.source.charAt(unfold(f, end, end + 1).start))
}

/** Clauses of a sentence: what stands between commas, semicolons, colons, dashes and brackets. Folded offsets. */
export function clauses(f: Folded, sentence: Passage): Passage[] {
  return split(f.text, sentence.start, sentence.end, BREAK, () => false)
}

function split(text: string, start: number, end: number, at: RegExp, skip: (end: number) => boolean): Passage[] {
  const parts: Passage[] = []
  const pattern = new RegExp(at)
  pattern.lastIndex = start
  let from = start
  for (let found = pattern.exec(text); found !== null && found.index < end; found = pattern.exec(text)) {
    const stop = found.index + found[0].length
    if (skip(stop)) continue
    push(parts, text, from, Math.min(stop, end))
    from = stop
  }
  push(parts, text, from, end)
  return parts
}

function push(parts: Passage[], text: string, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && text.charCodeAt(start) <= 0x20) start++
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--
  if (end > start) parts.push({ start, end })
}
