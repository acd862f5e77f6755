import { type CalendarId, calendars, type EpochDay } from '@/lib/calendar'
import type { EventSummary, FigureRow, Named } from '@/lib/domain/detail'

type Cell = string | number | boolean | null
type Column<T> = readonly [name: string, cell: (row: T) => Cell]

// Columns are only ever added at the end: whoever reads these files goes by them.

const eventColumns: readonly Column<EventSummary>[] = [
  ['event', (e) => e.slug],
  ['title', (e) => e.title],
  ['type', (e) => e.type],
  ['type_label', (e) => e.typeLabel],
  ['band', (e) => e.band],
  ['edtf', (e) => e.edtf],
  ['first_day', (e) => dayIn('gregorian', e.firstDay)],
  ['last_day', (e) => dayIn('gregorian', e.lastDay)],
  ['first_day_jalali', (e) => dayIn('jalali', e.firstDay)],
  ['last_day_jalali', (e) => dayIn('jalali', e.lastDay)],
  ['precision', (e) => e.precision],
  ['sense', (e) => e.sense],
  ['calendar', (e) => e.calendar],
  ['actors', (e) => e.actors.join('; ')],
  ['parties', (e) => e.parties.map(({ label }) => label).join('; ')],
  ['place', (e) => e.place?.id ?? null],
  ['place_label', (e) => e.place?.label ?? null],
  ['documents', (e) => e.documents],
  ['disputed', (e) => e.disputed],
  ['draft', (e) => e.draft],
]

const figureColumns: readonly Column<FigureRow>[] = [
  ['event', ({ event }) => event.slug],
  ['event_title', ({ event }) => event.title],
  ['event_type', ({ event }) => event.type],
  ['first_day', ({ event }) => dayIn('gregorian', event.firstDay)],
  ['last_day', ({ event }) => dayIn('gregorian', event.lastDay)],
  ['first_day_jalali', ({ event }) => dayIn('jalali', event.firstDay)],
  ['last_day_jalali', ({ event }) => dayIn('jalali', event.lastDay)],
  ['claim', ({ figure }) => figure.id],
  ['claimant', ({ figure }) => figure.by?.id ?? null],
  ['claimant_label', ({ figure, source }) => (figure.by ?? source.publisher)?.label ?? null],
  ['relayed_by', ({ figure }) => figure.relayedBy?.id ?? null],
  ['side', ({ figure }) => figure.about?.id ?? null],
  ['side_label', ({ figure }) => figure.about?.label ?? null],
  ['side_status', ({ figure }) => figure.status],
  ['measure', ({ figure }) => figure.measure],
  ['item', ({ figure }) => figure.item],
  ['value', ({ figure }) => figure.value],
  ['low', ({ figure }) => figure.low],
  ['high', ({ figure }) => figure.high],
  ['qualifier', ({ figure }) => figure.qualifier],
  ['stance', ({ figure }) => figure.stance],
  ['scope', ({ figure }) => figure.scope.kind],
  ['since', ({ figure }) => (figure.scope.kind === 'cumulative' ? dayIn('gregorian', figure.scope.since) : null)],
  ['part_of', ({ figure }) => figure.partOf],
  ['superseded_by', ({ figure }) => figure.supersededBy],
  ['as_of', ({ figure }) => dayIn('gregorian', figure.asOf)],
  ['words', ({ figure }) => figure.surface],
  ['note', ({ figure }) => figure.note],
  ['source', ({ source }) => source.id],
  ['source_title', ({ source }) => source.title],
  ['publisher', ({ source }) => nameOf(source.publisher)],
  ['published', ({ source }) => dayIn('gregorian', source.published)],
  ['published_jalali', ({ source }) => dayIn('jalali', source.published)],
  ['url', ({ source }) => source.url],
  ['citations', ({ source }) => source.citations.map(({ text }) => text).join('; ')],
  ['draft', ({ event, figure }) => event.draft || figure.draft],
]

/** Events as CSV, a row each. Days stand in both calendars. */
export function writeEventsCsv(events: readonly EventSummary[]): string {
  return writeCsv(eventColumns, events)
}

/** Figures as CSV, a row each: who says what about whom, where, of which event. Nothing is added up. */
export function writeFiguresCsv(figures: readonly FigureRow[]): string {
  return writeCsv(figureColumns, figures)
}

/** A CSV file (RFC 4180) that spreadsheets know as UTF-8 by its byte order mark. */
function writeCsv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const head = columns.map(([name]) => name).join(',')
  const lines = rows.map((row) => columns.map(([, cell]) => writeCell(cell(row))).join(','))
  return `\uFEFF${[head, ...lines].join('\r\n')}\r\n`
}

/** A cell; text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function writeCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function nameOf(named: Named | null): string | null {
  return named?.label ?? null
}

function dayIn(calendar: CalendarId, day: EpochDay | null): string | null {
  if (day === null) return null
  const { year, month, day: ofMonth } = calendars[calendar].fromDay(day)
  return [String(year).padStart(4, '0'), pad(month), pad(ofMonth)].join('-')
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}
