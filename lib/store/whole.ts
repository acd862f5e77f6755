import type { DaySpan, EpochDay } from '@/lib/calendar'
import { bands } from '@/lib/domain/event'
import { defaultQuery, formatQuery, type TimelineQuery } from '@/lib/domain/query'
import type { Bins, TimelineData } from '@/lib/domain/timeline'
import type { Census } from './census'
import type { Transaction } from './client'
import { once } from './once'
import { countBins, extentOf, type Tally, tallyOf } from './tally'
import type { Reader } from './types'

/** What an answer says of the whole period, whatever its window. `overview` is null where there is nothing dated. */
export type Whole = {
  extent: DaySpan | null
  /** The last publication day of a document that the reader can see something of. */
  newestDay: EpochDay | null
  overview: TimelineData['overview'] | null
}

/** Most answers kept for each state of the store. */
const most = 64

const kept = once('whole', () => new WeakMap<Census, Map<string, Promise<Whole>>>())

/** Worked out once for each filter as long as nothing that readers see changes: moving the window counts only the window. */
export function readWhole(t: Transaction, tally: Tally, query: TimelineQuery, { editor }: Reader): Promise<Whole> {
  const { census } = tally
  const answers = kept.get(census) ?? new Map<string, Promise<Whole>>()
  kept.set(census, answers)
  const key = `${editor} ${formatQuery({ ...query, from: null, to: null })}`
  const answer = answers.get(key) ?? read(t, tally, editor)
  answers.delete(key)
  answers.set(key, answer)
  answer.catch(() => answers.delete(key))
  const [oldest] = answers.keys()
  if (answers.size > most && oldest !== undefined) answers.delete(oldest)
  return answer
}

async function read(t: Transaction, tally: Tally, editor: boolean): Promise<Whole> {
  const { extent, newestDay, all } = await readGround(t, tally.census, editor)
  const overview = extent && all ? { all, matching: countBins(tally, extent) } : null
  return { extent, newestDay, overview }
}

/** What is the same under every filter. */
type Ground = Pick<Whole, 'extent' | 'newestDay'> & { all: Bins | null }

const grounds = once('grounds', () => new WeakMap<Census, Map<boolean, Promise<Ground>>>())

function readGround(t: Transaction, census: Census, editor: boolean): Promise<Ground> {
  const known = grounds.get(census) ?? new Map<boolean, Promise<Ground>>()
  grounds.set(census, known)
  const ground = known.get(editor) ?? countGround(t, census, editor)
  known.set(editor, ground)
  ground.catch(() => known.delete(editor))
  return ground
}

async function countGround(t: Transaction, census: Census, editor: boolean): Promise<Ground> {
  const everything = await tallyOf(t, census, { query: { ...defaultQuery, bands: [...bands] }, editor })
  const extent = extentOf(everything)
  const status = { in: editor ? ['draft', 'published'] : ['published'] }
  const { _max } = await t.event.aggregate({ where: { status }, _max: { newestDay: true } })
  return { extent, newestDay: _max.newestDay, all: extent && countBins(everything, extent) }
}
