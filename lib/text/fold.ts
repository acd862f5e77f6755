/** A span in UTF-16 units, end outside. */
export type Passage = { start: number; end: number }

/** A text made comparable: `text` has only folded letters; `at[i]` is the source offset of its letter i, `at[text.length]` the source's length. */
export type Folded = { source: string; text: string; at: Int32Array }

const GONE = -1
const SEVERAL = -2

/** First digits of the digit sets in the Basic Multilingual Plane that texts of the region use, and full-width ones. */
const zeros = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0e50, 0xff10]

/** Letters that look alike, or that crawled text mixes up, and what stands for them. */
const alike: Record<string, string> = {
  ی: 'يىئېۍےﻱ',
  ک: 'كڪګ',
  ا: 'أإآٱٲٳ',
  و: 'ؤۆۇ',
  ه: 'ةۀەۃہھۂ',
  '"': '«»“”„‟″',
  "'": '‘’‚‛′ʼ',
  '-': '‐‑‒–−﹣－',
  '.': '٫',
  ',': '٬',
  '%': '٪',
  i: 'ıİ',
  ' ': '\t\r\v\f\u00a0\u00ac\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u202f\u205f\u3000',
  '\n': '\u0085\u2028\u2029',
}

/** Marks that carry no letter: harakat and other Arabic marks, combining accents, tatweel. They belong to the letter before. */
const marks: [number, number][] = [
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0xfe00, 0xfe0f],
]

/** Signs for machines: bidi controls, joiners, byte order mark, soft hyphen. */
const invisible: [number, number][] = [
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x200d, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
]

/** Blocks whose letters lose case and accent, or are ligatures to be taken apart. */
const blocks: [number, number][] = [
  [0x0041, 0x005a],
  [0x00c0, 0x024f],
  [0x0370, 0x0556],
  [0x1e00, 0x1eff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff01, 0xff5e],
]

const plain = Int32Array.from({ length: 0x10000 }, (_, code) => code)
const several = new Map<number, string>()

function fill(): void {
  for (const [from, to] of blocks) {
    for (let code = from; code <= to; code++) {
      const letters = String.fromCharCode(code).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
      if (letters.length === 1) plain[code] = letters.charCodeAt(0)
      else if (letters.length > 1) several.set(code, letters)
    }
  }
  for (const zero of zeros) for (let d = 0; d < 10; d++) plain[zero + d] = 0x30 + d
  for (const [to, from] of Object.entries(alike)) for (const c of from) plain[c.charCodeAt(0)] = to.charCodeAt(0)
  for (const [from, to] of [...marks, ...invisible]) for (let code = from; code <= to; code++) plain[code] = GONE
  // A ligature comes apart into letters that fold in their turn; one letter in another shape likewise.
  for (const [code, letters] of several) several.set(code, [...letters].map(foldOne).join(''))
  for (const [from, to] of blocks) {
    for (let code = from; code <= to; code++) if (plain[code]! > 0) plain[code] = plain[plain[code]!]!
  }
  for (const code of several.keys()) plain[code] = SEVERAL
}

function foldOne(letter: string): string {
  const code = plain[letter.charCodeAt(0)]!
  return code === GONE ? '' : String.fromCharCode(code)
}

fill()

/** Folds a text so that it can be matched: one case, one letter for look-alikes, ASCII digits, plain spaces, no marks. */
export function fold(source: string): Folded {
  const room = source.length + ligatureRoom(source)
  const units = new Uint16Array(room)
  const at = new Int32Array(room + 1)
  let length = 0
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    const folded = plain[code]!
    if (folded >= 0) {
      units[length] = folded
      at[length++] = i
    } else if (folded === SEVERAL) {
      for (const unit of several.get(code)!) {
        units[length] = unit.charCodeAt(0)
        at[length++] = i
      }
    }
  }
  at[length] = source.length
  return { source, text: decode(units, length), at: length === room ? at : at.slice(0, length + 1) }
}

/** How many more letters the ligatures of a text have than signs. */
function ligatureRoom(source: string): number {
  let room = 0
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code > 0x7f && plain[code] === SEVERAL) room += several.get(code)!.length
  }
  return room
}

/** The units as text, in parts that fit on the stack. */
function decode(units: Uint16Array, length: number): string {
  let text = ''
  for (let i = 0; i < length; i += 8192)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(i, Math.min(length, i + 8192)))
  return text
}

/** The source span of a folded span. Marks on the last letter are inside it, invisible signs after it are not. */
export function unfold(f: Folded, start: number, end: number): Passage {
  const from = f.at[start] ?? f.source.length
  if (end <= start) return { start: from, end: from }
  const last = f.at[end - 1]!
  let next = end
  while (next < f.text.length && f.at[next] === last) next++
  let to = f.at[next]!
  while (to - 1 > last && isInvisible(f.source.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

function isInvisible(code: number): boolean {
  return invisible.some(([from, to]) => code >= from && code <= to)
}

/** The folded form of a short text, for lexicon entries and look-ups. */
export function foldText(text: string): string {
  let folded = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const letter = plain[code]!
    if (letter === code) continue
    folded += text.slice(from, i)
    if (letter === SEVERAL) folded += several.get(code)!
    else if (letter !== GONE) folded += String.fromCharCode(letter)
    from = i + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

/** A lexicon entry as the source of a pattern on folded text: a half-space may be written as a space or not at all, a space as one or more. */
export function phrase(entry: string): string {
  return entry
    .trim()
    .split(/[\u200c]/)
    .map((part) =>
      foldText(part)
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/ +/g, ' +'),
    )
    .join(' ?')
}
