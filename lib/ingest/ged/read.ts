import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { type Problem, problem } from '@/lib/domain/problem'
import type { RecordInput } from '@/lib/store'
import { type Header, readHeader, readRow, sidesOf } from './columns'
import { recordOf } from './record'
import { sidedAs } from './sides'

/** What a file of UCDP GED holds. */
export type GedFile = {
  rows: number
  records: RecordInput[]
  /** Rows of other conflicts, by who fought whom. */
  others: Map<string, number>
  /** Rows that are kept although they contradict themselves. */
  odd: Problem[]
  /** Rows that are left out over a fault; each names its line and column. */
  problems: Problem[]
}

type Read = { ok: true; file: GedFile } | { ok: false; problems: Problem[] }

/** Longest row that is read, in letters. */
const longestRow = 1 << 20

/** Reads a file of UCDP GED of any release from 17.1. Where it cannot be one, what is wrong with it as a whole is named. */
export async function readGed(bytes: AsyncIterable<Uint8Array>, saw: (rows: number) => void = () => {}): Promise<Read> {
  const file: GedFile = { rows: 0, records: [], others: new Map(), odd: [], problems: [] }
  const seen = new Set<string>()
  let header: Header | null = null
  try {
    for await (const { line, cells } of linesOf(bytes, (p) => file.problems.push(p))) {
      if (header === null) {
        const read = readHeader(cells)
        if ('problems' in read) return { ok: false, problems: read.problems }
        header = read.header
        continue
      }
      saw(++file.rows)
      const on = (p: Problem) => ({ ...p, field: `line ${line}, ${p.field}` })
      const { problems = [], odd = [] } = take(file, seen, header, cells)
      file.problems.push(...problems.map(on))
      file.odd.push(...odd.map(on))
    }
  } catch (error) {
    if (!isNotUtf8(error)) throw error
    return { ok: false, problems: [problem('file', 'not-utf8')] }
  }
  return header === null ? { ok: false, problems: [problem('file', 'empty')] } : { ok: true, file }
}

/** Adds a row to what the file holds; gives what is wrong with it, or odd about it. */
function take(
  file: GedFile,
  seen: Set<string>,
  header: Header,
  cells: readonly string[],
): { problems?: Problem[]; odd?: Problem[] } {
  if (cells.length !== header.width) {
    const reason = `it has ${cells.length} cells, the header ${header.width}`
    return { problems: [problem('row', 'invalid', { reason })] }
  }
  const sides = sidesOf(header, cells)
  const sided = sidedAs(sides)
  if (sided === null) {
    const others = `${sides.sideA} – ${sides.sideB}`
    file.others.set(others, (file.others.get(others) ?? 0) + 1)
    return {}
  }
  const read = readRow(header, cells)
  if ('problems' in read) return read
  const record = recordOf(read.row, sided)
  if (seen.has(record.id)) return { problems: [problem('id', 'taken', { value: String(read.row.id) })] }
  seen.add(record.id)
  file.records.push(record)
  return read
}

/** The rows of a CSV file with the line each begins on; one that is no CSV is told of and left out. */
async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  fault: (p: Problem) => void,
): AsyncGenerator<{ line: number; cells: string[] }> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = error?.lines
      fault(
        problem(`line ${typeof line === 'number' ? line : '?'}, row`, 'invalid', {
          reason: error?.message ?? 'no CSV',
        }),
      )
      return undefined
    },
  })
  const source = Readable.from(decoded(bytes))
  source.on('error', (error) => parser.destroy(error))
  for await (const given of source.pipe(parser)) {
    const { record, info } = given as { record: string[]; info: { lines: number } }
    const within = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    yield { line: info.lines - within, cells: record }
  }
}

/** Strict UTF-8, piece by piece. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

function isNotUtf8(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
}
