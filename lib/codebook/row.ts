import { z } from 'zod'
import type { Labels, Locale } from '@/lib/domain/event'

/**
 * Spellings of a name by language, written as a careful writer prints them; matching folds letters and digits.
 * A half-space (U+200C) stands where one belongs: it also matches a space and nothing at all, so «علی‌اف» reads
 * «علی اف» and «علیاف» too. A space needs at least one space in the text.
 * Arabic names are written as they stand alone. The reader lets و ف ب ل ك stand before any of them, folds ال + ل to لل,
 * and takes no other prefix: where the article belongs to the name it is written («الاتحاد الأوروبي», matching
 * للاتحاد too), where it does not it is left out («أذربيجان»).
 * An English name in capitals only (US, EU, UN) is a name only where the text has capitals: "us" is none.
 */
export type Names = Partial<Record<Locale, string[]>>

/** A name that several rows bear, with what tells them apart. */
export type Ambiguous = {
  name: string
  /** Ids of the other rows that bear it; `other` for something that has no row (an agency, a given name, a month). */
  with: string[]
  decide: Decision
}

/** What decides between bearers of one name. */
export const decisions = [
  /** The capital as a place («در باکو») or as its government («باکو گفت»). */
  'place-or-metonym',
  /** The words beside it in the same phrase: «شورای امنیت ارمنستان», «آذربایجان شرقی». */
  'neighbour',
  /** The state the sentence is about, else the one the article is about. */
  'state',
  /** The office printed beside it, held on the day. */
  'office',
  /** A longer name of one bearer earlier in the article. */
  'full-name',
  /** Which side of the border the sentence speaks of. */
  'country',
  /** The day of the happening. */
  'day',
] as const
export type Decision = (typeof decisions)[number]

const text = z.string().trim().min(1)
export const labelsRow = z.strictObject({ en: text, fa: text, ar: text }) satisfies z.ZodType<Labels>
export const namesRow = z.strictObject({
  en: z.array(text).optional(),
  fa: z.array(text).optional(),
  ar: z.array(text).optional(),
}) satisfies z.ZodType<Names>
export const ambiguousRow = z.strictObject({
  name: text,
  with: z.array(text).min(1),
  decide: z.enum(decisions),
}) satisfies z.ZodType<Ambiguous>
export const idRow = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/)
/** An ISO day, month or year: a bound known no more exactly is written no more exactly. */
export const boundRow = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)

/** Rows of a table, checked one by one; the error names the table, the row and the field. */
export function parseRows<Row extends { id: string }>(table: string, shape: z.ZodType<Row>, rows: unknown): Row[] {
  const list = z.array(z.unknown()).safeParse(rows)
  if (!list.success) throw new Error(`Codebook: ${table} is not a list`)
  return list.data.map((row, i) => {
    const parsed = shape.safeParse(row)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new Error(`Codebook: ${table} row ${i} ${JSON.stringify(row)}: ${issue?.path.join('.')}: ${issue?.message}`)
  })
}

/** Rows by id, and by the ids they bore formerly. A second row of one id throws. */
export function byId<Row extends { id: string; formerly?: string[] }>(
  table: string,
  rows: Row[],
): ReadonlyMap<string, Row> {
  const map = new Map<string, Row>()
  for (const row of rows) {
    if (map.has(row.id)) throw new Error(`Codebook: ${table} has two rows ${row.id}`)
    map.set(row.id, row)
  }
  return map
}
