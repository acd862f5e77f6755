/** A stretch that may be the beginning of a clitic; `whole` where it is one. */
type Step = { text: string; whole: boolean; next: Map<number, Step> }

/** What may stand before a word without a space: bit `n` of the answer is set where the first `n` letters from a place are such. */
export type Clitics = (text: string, at: number) => number

/** No clitic is longer. */
export const longestClitic = 5

/** Clitics by their regex source over folded text. */
export function cliticsOf(source: string): Clitics {
  if (source === '') return () => 1
  const regex = new RegExp(`^(?:${source})$`, 'u')
  const letters = new Uint8Array(0x10000)
  for (const c of source) letters[c.charCodeAt(0)] = 1
  const first: Step = { text: '', whole: regex.test(''), next: new Map() }
  const after = (step: Step, code: number): Step => {
    const text = step.text + String.fromCharCode(code)
    const next = { text, whole: regex.test(text), next: new Map() }
    step.next.set(code, next)
    return next
  }
  return (text, at) => {
    let step = first
    let lengths = first.whole ? 1 : 0
    for (let n = 1; n <= longestClitic; n++) {
      const code = text.charCodeAt(at + n - 1)
      if (letters[code] !== 1) break
      step = step.next.get(code) ?? after(step, code)
      if (step.whole) lengths |= 1 << n
    }
    return lengths
  }
}
