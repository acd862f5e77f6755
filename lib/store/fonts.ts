import type { Shaped } from '@/lib/domain/timeline'
import { type Shaper, shaper } from '@/lib/text/shape'
import { readFaces } from './faces'

const state: { shaper: Promise<Shaper> | null } = { shaper: null }

/** The shaper of the font that labels are set in, loaded once a process. */
export function labelShaper(): Promise<Shaper> {
  state.shaper ??= load().catch((error: unknown) => {
    state.shaper = null
    throw error
  })
  return state.shaper
}

async function load(): Promise<Shaper> {
  const shape = await shaper((await readFaces())[400])
  const known = new Map<string, number>()
  return (text) => {
    const width = known.get(text) ?? shape(text)
    if (known.size < 10_000) known.set(text, width)
    return width
  }
}

/** A label with its width. */
export function shaped(shape: Shaper, text: string): Shaped {
  return { text, width: shape(text) }
}
