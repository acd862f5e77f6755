import { useState } from 'react'
import { useWords } from './words'

/** Copies a text and says whether that went well: in the given words, or in those for a browser that refuses. */
export function useCopy(text: () => string, done: string): { said: string | null; copy: () => void } {
  const { shareFailed } = useWords().toolbar
  const [said, setSaid] = useState<string | null>(null)
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => setSaid(done),
      () => setSaid(shareFailed),
    )
  }
  return { said, copy }
}
