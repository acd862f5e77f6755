import type { DaySpan } from '@/lib/calendar'
import { type Band, bands } from '@/lib/domain/event'
import type { Bins, LaneBins } from '@/lib/domain/timeline'
import { Prisma, type Transaction } from './client'
import { type Asked, matching } from './where'

/** Most bins over a span: a column every two pixels of a wide screen. */
const mostBins = 512

/** Bins over a span: a power of two of days wide, at multiples of the width, so that neighbouring windows share them. */
export function binsOver(span: DaySpan): { first: number; days: number; length: number } {
  let days = 1
  while (binCount(span, days) > mostBins) days *= 2
  return { first: Math.floor(span.first / days) * days, days, length: binCount(span, days) }
}

function binCount({ first, last }: DaySpan, days: number): number {
  return Math.floor(last / days) - Math.floor(first / days) + 1
}

/** Bins with nothing in them. */
export function emptyBins(span: DaySpan): Bins {
  const { first, days, length } = binsOver(span)
  return { first, days, counts: fill(length, []) }
}

/** Counts of distinct events over a span; an event counts in the bin of its first day in the span. */
export async function readDensity(t: Transaction, asked: Asked, span: DaySpan): Promise<Bins> {
  const { first, days, length } = binsOver(span)
  const rows = await t.$queryRaw<{ bin: number | bigint; n: number | bigint }[]>`
    SELECT ${binOf(span, first, days)} AS "bin", count(*) AS "n"
    FROM ${matching(Prisma.sql`l."firstDay"`, 'events', { ...asked, reach: span })} m GROUP BY 1`
  return { first, days, counts: fill(length, rows) }
}

/** The same for each lane and band that has any, lanes in order of their ids. */
export async function readLaneDensity(t: Transaction, asked: Asked, span: DaySpan): Promise<LaneBins[]> {
  const { first, days, length } = binsOver(span)
  const rows = await t.$queryRaw<{ lane: string; band: string; bin: number | bigint; n: number | bigint }[]>`
    SELECT "lane", "band", ${binOf(span, first, days)} AS "bin", count(*) AS "n"
    FROM ${matching(Prisma.sql`l."lane", l."band", l."firstDay"`, 'lanes', { ...asked, reach: span })} m GROUP BY 1, 2, 3`
  const groups = new Map<string, { lane: string; band: Band; rows: typeof rows }>()
  for (const row of rows) {
    const band = bands.find((b) => b === row.band)
    if (!band) throw new Error(`EventLane has the band ${row.band}`)
    const key = `${row.lane}\n${band}`
    const group = groups.get(key) ?? { lane: row.lane, band, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, g]) => ({ lane: g.lane, band: g.band, bins: { first, days, counts: fill(length, g.rows) } }))
}

/** Parameters arrive as floating-point numbers: without the casts a bin would be a fraction. */
function binOf(span: DaySpan, first: number, days: number): Prisma.Sql {
  const since = Prisma.sql`CASE WHEN "firstDay" < ${span.first} THEN ${span.first} ELSE "firstDay" END - ${first}`
  return Prisma.sql`CAST(${since} AS INTEGER) / CAST(${days} AS INTEGER)`
}

function fill(length: number, rows: { bin: number | bigint; n: number | bigint }[]): number[] {
  const counts = Array<number>(length).fill(0)
  for (const { bin, n } of rows) counts[Number(bin)] = Number(n)
  return counts
}
