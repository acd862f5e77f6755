import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Shaped } from '@/lib/domain/timeline'
import { type Shaper, shaper } from '@/lib/text/shape'

const state: { shaper: Promise<Shaper> | null } = { shaper: null }

/** The shaper of the font that labels are set in, loaded once a process. */
export function labelShaper(): Promise<Shaper> {
  state.shaper ??= load()
  return state.shaper
}

async function load(): Promise<Shaper> {
  const font = await readFile(path.join(process.cwd(), 'public', 'fonts', 'Vazirmatn-Regular.ttf'))
  const shape = await shaper(font)
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
