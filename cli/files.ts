import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Problem, problem } from '@/lib/domain/problem'
import {
  type Checked,
  type CheckedArticle,
  checkSubmission,
  decodeText,
  largestText,
  type Submission,
} from '@/lib/ingest/article'

/** The text files that paths stand for: a file for itself, a folder for the `*.txt` in it and below, in order of name. */
export async function filesOf(paths: string[]): Promise<{ files: string[]; problems: Problem[] }> {
  const found = await Promise.all(paths.map(filesAt))
  return { files: [...new Set(found.flatMap((f) => f.files))], problems: found.flatMap((f) => f.problems) }
}

async function filesAt(place: string): Promise<{ files: string[]; problems: Problem[] }> {
  try {
    if (!(await stat(place)).isDirectory()) return { files: [place], problems: [] }
    const entries = await readdir(place, { recursive: true, withFileTypes: true })
    const files = entries
      .filter((e) => e.isFile() && e.name.endsWith('.txt'))
      .map((e) => path.join(e.parentPath, e.name))
    if (files.length > 0) return { files: files.sort(), problems: [] }
    return { files: [], problems: [problem(place, 'unreadable', { reason: 'there is no .txt file in it' })] }
  } catch (error) {
    return { files: [], problems: [problem(place, 'unreadable', { reason: reasonOf(error) })] }
  }
}

/** Reads a file as an article and checks it, with what is known of it from elsewhere. */
export async function checkFile(
  file: string,
  known: Pick<Submission, 'lang' | 'published'> & Partial<Submission>,
): Promise<Checked<CheckedArticle>> {
  const read = await readLimited(file)
  if ('problem' in read) return { ok: false, problems: [read.problem] }
  const decoded = decodeText(read.bytes)
  if (!decoded.ok) return decoded
  return checkSubmission({ publisher: null, url: null, title: null, ...known, ...decoded.value })
}

/** The bytes of a file, one more than the limit at most: enough to see that it is too large. */
async function readLimited(file: string): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of createReadStream(file, { end: largestText })) chunks.push(chunk)
    return { bytes: Buffer.concat(chunks) }
  } catch (error) {
    return { problem: problem('file', 'unreadable', { reason: reasonOf(error) }) }
  }
}

/** Publication days by file stem, null where a day is not known. */
export type PublishedDays = ReadonlyMap<string, string | null>

/** Reads a JSON file that maps file stems to ISO days or null. */
export async function readPublishedDays(file: string): Promise<{ days: PublishedDays } | { problem: Problem }> {
  const unreadable = (reason: string) => ({ problem: problem('--published-from', 'unreadable', { reason }) })
  try {
    const checked = z.record(z.string(), z.string().nullable()).safeParse(JSON.parse(await readFile(file, 'utf8')))
    if (!checked.success) return unreadable(`${file} does not map names to days`)
    return { days: new Map(Object.entries(checked.data)) }
  } catch (error) {
    return unreadable(reasonOf(error))
  }
}

/** The name that FILE.json of `--published-from` knows a file by. */
export function stemOf(file: string): string {
  return path.basename(file, path.extname(file))
}

/** Why a file could not be read, in a few words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
