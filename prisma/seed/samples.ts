import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type EpochDay, parseIsoDay } from '@/lib/calendar'
import { type Locale, locales } from '@/lib/domain/event'
import { curatedEvents } from './curated'
import rows from './samples.json'

/** An article of our own writing that retells curated events, and adds no fact or figure to them. */
export type Sample = {
  id: string
  language: Locale
  publisher: string
  published: EpochDay
  title: string
  text: string
  /** Ids of the curated events it retells. */
  retells: string[]
  /** The works that those rest on. */
  sources: string[]
}

const sampleRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  language: z.enum(locales),
  published: z.string(),
  retells: z.array(z.string()).min(1),
})

/** Who the samples say published them. */
export const samplePublisher = 'Araxes sample'

/** The sample articles that come with Araxes, in the order of their table. */
export function readSamples(): Sample[] {
  return z.array(sampleRow).parse(rows).map(readSample)
}

function readSample({ id, language, published, retells }: z.infer<typeof sampleRow>): Sample {
  const day = parseIsoDay(published)
  if (day === null) throw new Error(`Sample ${id}: published ${published} is no ISO day`)
  const text = readFileSync(new URL(`./samples/${id}.txt`, import.meta.url), 'utf8').trim()
  const [title = ''] = text.split('\n')
  const told = retells.map((event) => {
    const entry = curatedEvents.find((one) => one.id === event)
    if (!entry) throw new Error(`Sample ${id}: no curated event ${event}`)
    return entry
  })
  const sources = [...new Set(told.flatMap((entry) => entry.citations.map((citation) => citation.text)))]
  return { id, language, publisher: samplePublisher, published: day, title, text, retells, sources }
}
