import { parseIsoDay } from '@/lib/calendar'
import type { Locale } from '@/lib/domain/event'
import { detectLanguage, findDates } from '@/lib/language'
import type { TemporalMention } from '@/lib/timex/mention'

/** One line of the answer. */
type Found = { start: number; end: number; value: string | null; grain: string | null }

/**
 * The `dates` command: reads JSON Lines `{id, text, lang?, reference?}` and writes `{id, found}` for each, in order.
 * A line that cannot be read is answered with `error`; the count of those is returned.
 */
export async function runDates(lines: AsyncIterable<string>, write: (line: string) => void): Promise<number> {
  let bad = 0
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const asked = parseLine(line)
    if ('error' in asked) {
      bad++
      write(JSON.stringify({ id: asked.id, line: number, error: asked.error, found: [] }))
      continue
    }
    const language = asked.lang ?? detectLanguage(asked.text)
    const found = language === null ? [] : findDates(asked.text, { language, anchor: asked.anchor }).map(answer)
    write(JSON.stringify({ id: asked.id, found }))
  }
  return bad
}

function answer(m: TemporalMention): Found {
  return { start: m.start, end: m.end, value: m.value?.edtf ?? m.duration, grain: m.grain }
}

type Asked =
  | { id: string | null; text: string; lang: Locale | null; anchor: number | null }
  | { id: string | null; error: string }

function parseLine(line: string): Asked {
  const record = parseRecord(line)
  if (record === null) return { id: null, error: 'not a JSON object' }
  const id = typeof record.id === 'string' ? record.id : null
  const { text, lang, reference } = record
  if (typeof text !== 'string') return { id, error: 'text: a string is needed' }
  if (lang !== undefined && lang !== null && lang !== 'fa' && lang !== 'ar' && lang !== 'en')
    return { id, error: 'lang: fa, ar or en' }
  if (reference === undefined || reference === null) return { id, text, lang: lang ?? null, anchor: null }
  const anchor = typeof reference === 'string' ? parseIsoDay(reference.slice(0, 10)) : null
  if (anchor === null) return { id, error: 'reference: an ISO date is needed' }
  return { id, text, lang: lang ?? null, anchor }
}

function parseRecord(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
