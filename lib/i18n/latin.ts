import { inLatinDigits } from './number'

/** The same texts, with the numbers that are filled into them in Latin digits. */
export function withLatinDigits<T>(words: T): T {
  return sameShape(words, turned(words))
}

function turned(value: unknown): unknown {
  if (typeof value === 'function')
    return (...given: unknown[]) => {
      const text: unknown = Reflect.apply(value, undefined, given)
      return typeof text === 'string' ? inLatinDigits(text) : text
    }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turned(inner)]))
}

/** Turning keeps every key and what stands there. */
function sameShape<T>(_: T, value: unknown): T {
  return value as T
}
