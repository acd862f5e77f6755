const DIGIT = 1
const LETTER = 2

/** What each code unit of the Basic Multilingual Plane is: a letter, a digit or neither. */
const kinds = kindTable()

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('')
  for (const { index, 0: run } of all.matchAll(/\p{N}+/gu)) table.fill(DIGIT, index, index + run.length)
  for (const { index, 0: run } of all.matchAll(/\p{L}+/gu)) table.fill(LETTER, index, index + run.length)
  const rest = Array.from({ length: 0x2000 }, (_, i) => String.fromCharCode(0xe000 + i)).join('')
  for (const { index, 0: run } of rest.matchAll(/\p{N}+/gu))
    table.fill(DIGIT, 0xe000 + index, 0xe000 + index + run.length)
  for (const { index, 0: run } of rest.matchAll(/\p{L}+/gu))
    table.fill(LETTER, 0xe000 + index, 0xe000 + index + run.length)
  return table
}

/** Whether a letter stands at a place of a text; of a pair of surrogates either half will do. */
export function isLetterAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return code >= 0xd800 && code < 0xe000 ? /^\p{L}/u.test(pairAt(text, i)) : kinds[code] === LETTER
}

/** Whether a letter or digit stands at a place of a text; outside of it none does. */
export function isWordAt(text: string, i: number): boolean {
  if (i < 0 || i >= text.length) return false
  const code = text.charCodeAt(i)
  return code >= 0xd800 && code < 0xe000 ? /^[\p{L}\p{N}]/u.test(pairAt(text, i)) : kinds[code] !== 0
}

function pairAt(text: string, i: number): string {
  const low = (text.charCodeAt(i) & 0xfc00) === 0xdc00
  return low ? text.slice(i - 1, i + 1) : text.slice(i, i + 2)
}
