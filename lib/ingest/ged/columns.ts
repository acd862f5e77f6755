import { parseIsoDay } from '@/lib/calendar'
import { type Problem, problem } from '@/lib/domain/problem'

/** Names that releases have given a column, the newest first. */
const required = {
  id: ['id'],
  violence: ['type_of_violence'],
  sideA: ['side_a'],
  sideB: ['side_b'],
  country: ['country'],
  latitude: ['latitude'],
  longitude: ['longitude'],
  first: ['date_start'],
  last: ['date_end'],
  best: ['best', 'best_est'],
  low: ['low', 'low_est'],
  high: ['high', 'high_est'],
} as const

const optional = {
  datePrecision: ['date_prec'],
  wherePrecision: ['where_prec'],
  clarity: ['event_clarity'],
  where: ['where_coordinates'],
  whereMore: ['where_description'],
  province: ['adm_1'],
  district: ['adm_2'],
  deathsA: ['deaths_a'],
  deathsB: ['deaths_b'],
  deathsCivilians: ['deaths_civilians'],
  deathsUnknown: ['deaths_unknown'],
  sourceOriginal: ['source_original'],
  sourceArticle: ['source_article'],
} as const

type Field = keyof typeof required | keyof typeof optional
const fields = Object.entries({ ...required, ...optional }) as [Field, readonly string[]][]

/** Where each field stands in a file, and its name there. */
export type Header = { width: number; at: ReadonlyMap<Field, { index: number; name: string }> }

/** Reads the header of a release; a column that must be there and is not is named. */
export function readHeader(cells: readonly string[]): { header: Header } | { problems: Problem[] } {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const found = fields.flatMap(([field, known]) => {
    const name = known.find((n) => names.includes(n))
    return name === undefined ? [] : [[field, { index: names.indexOf(name), name }] as const]
  })
  const at = new Map(found)
  const missing = fields.filter(([field]) => field in required && !at.has(field))
  if (missing.length > 0) return { problems: missing.map(([, [name]]) => problem(`column ${name}`, 'required')) }
  return { header: { width: cells.length, at } }
}

/** A row as the import needs it. What a release does not have, or leaves empty, is null. */
export type GedRow = ReturnType<typeof values>

/** Who fought whom in a row, before anything else of it is checked. */
export function sidesOf(header: Header, cells: readonly string[]) {
  const text = (field: Field) => cells[header.at.get(field)?.index ?? -1]?.trim() ?? ''
  return {
    violence: text('violence'),
    sideA: text('sideA'),
    sideB: text('sideB'),
    country: text('country'),
    first: text('first').slice(0, 10),
  }
}

/** Reads a row; every fault names its column. Estimates that contradict each other are kept and told of. */
export function readRow(
  header: Header,
  cells: readonly string[],
): { row: GedRow; odd: Problem[] } | { problems: Problem[] } {
  const problems: Problem[] = []
  const row = values(header, cells, (p) => problems.push(p))
  if (problems.length > 0) return { problems }
  if (row.first > row.last) problems.push(problem('date_start', 'day-order'))
  if (problems.length > 0) return { problems }
  const reason = `low ${row.low}, best ${row.best} and high ${row.high} are out of order`
  return { row, odd: inOrder(row) ? [] : [problem('best', 'invalid', { reason })] }
}

/** Whether the best estimate lies between the others, as it should. */
export function inOrder({ low, best, high }: Pick<GedRow, 'low' | 'best' | 'high'>): boolean {
  return low <= best && best <= high
}

const largest = 2 ** 31 - 1

function values(header: Header, cells: readonly string[], fault: (p: Problem) => void) {
  const nameOf = (field: Field) => header.at.get(field)?.name ?? field
  const text = (field: Field): string | null => cells[header.at.get(field)?.index ?? -1]?.trim() || null
  const given = (field: Field): string => {
    const value = text(field)
    if (value === null) fault(problem(nameOf(field), 'required'))
    return value ?? ''
  }
  const whole = (field: Field, min = 0, max = largest): number | null => {
    const value = text(field)
    if (value === null) return null
    if (!/^\d{1,15}(?:\.0+)?$/.test(value)) fault(problem(nameOf(field), 'not-a-number', { value }))
    else if (Number(value) < min || Number(value) > max) fault(problem(nameOf(field), 'out-of-range', { min, max }))
    return Number(value)
  }
  const count = (field: Field, min?: number, max?: number): number =>
    given(field) === '' ? 0 : (whole(field, min, max) ?? 0)
  const degrees = (field: Field, max: number): number => {
    const value = given(field)
    const number = /^-?\d{1,3}(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN
    if (value !== '' && !(Math.abs(number) <= max)) fault(problem(nameOf(field), 'out-of-range', { min: -max, max }))
    return number
  }
  const day = (field: Field): number => {
    const value = given(field)
    const parsed = parseIsoDay(value.replace(/[ T]00:00:00(?:\.0+)?Z?$/, ''))
    if (value !== '' && parsed === null) fault(problem(nameOf(field), 'not-a-day', { value }))
    return parsed ?? 0
  }
  return {
    id: count('id', 1),
    violence: count('violence', 1, 3),
    sideA: given('sideA'),
    sideB: given('sideB'),
    country: given('country'),
    latitude: degrees('latitude', 90),
    longitude: degrees('longitude', 180),
    first: day('first'),
    last: day('last'),
    best: count('best'),
    low: count('low'),
    high: count('high'),
    datePrecision: whole('datePrecision', 1, 5),
    wherePrecision: whole('wherePrecision', 1, 7),
    clarity: whole('clarity', 1, 2),
    where: text('where'),
    whereMore: text('whereMore'),
    province: text('province'),
    district: text('district'),
    deathsA: whole('deathsA'),
    deathsB: whole('deathsB'),
    deathsCivilians: whole('deathsCivilians'),
    deathsUnknown: whole('deathsUnknown'),
    sourceOriginal: text('sourceOriginal'),
    sourceArticle: text('sourceArticle'),
  }
}
