import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The shipped faces as bytes (TTF), by weight. */
export type FaceFiles = Record<400 | 600, Uint8Array>

const state: { faces: Promise<FaceFiles> | null } = { faces: null }

/** The faces that exports embed, read once a process. */
export function readFaces(): Promise<FaceFiles> {
  state.faces ??= load().catch((error: unknown) => {
    state.faces = null
    throw error
  })
  return state.faces
}

async function load(): Promise<FaceFiles> {
  const [regular, semiBold] = await Promise.all(['Regular', 'SemiBold'].map(read))
  if (!regular || !semiBold) throw new Error('a shipped face is missing')
  return { 400: regular, 600: semiBold }
}

function read(face: string): Promise<Uint8Array> {
  return readFile(path.join(process.cwd(), 'public', 'fonts', `Vazirmatn-${face}.ttf`))
}
