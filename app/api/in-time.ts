import { tooSlow } from '@/lib/ingest/read-apart'
import { type Refusal, refuseField } from './problem'

/** Does work that reads an article; where that takes too long, the field it came in is refused. */
export async function inTime<T>(field: string, work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    const seconds = tooSlow(error)
    if (seconds === null) throw error
    return refuseField(422, field, 'too-slow', { seconds })
  }
}
