import { formatIsoDay } from '@/lib/calendar'
import { type PublisherInput, type Store, saveCurated } from '@/lib/store'
import { curatedEvents } from '@/prisma/seed/curated'
import { readSamples, type Sample } from '@/prisma/seed/samples'
import { checkSubmission } from './article'
import { ingest } from './ingest'

/** In whose name the bundled data are published. */
const author = 'Araxes'

const samplePublisher: PublisherInput = {
  id: 'araxes-sample',
  names: { en: 'Araxes sample', fa: 'نمونهٔ ارس', ar: 'عيّنة أراكس' },
}

/** How many of the bundled events and articles were saved, and how many were there already. */
export type Seeded = { saved: number; there: number }

/** Publishes the bundled data: the curated list, and the sample articles as the reader reads them. What is there stays. */
export async function seed(store: Store): Promise<Seeded> {
  const reason = 'bundled: the curated list, with the works it cites'
  const { created, changed, unchanged } = await saveCurated(store, curatedEvents, { by: author, reason })
  const samples: boolean[] = []
  for (const sample of readSamples()) samples.push(await seedSample(store, sample))
  const saved = samples.filter((s) => s).length
  return { saved: created + changed + saved, there: unchanged + samples.length - saved }
}

/** Reads a sample article like any other; true where it was not there yet. */
async function seedSample(store: Store, { id, text, language, published, title }: Sample): Promise<boolean> {
  const given = { text, lang: language, published: formatIsoDay(published), title, url: null, publisher: null }
  const article = checkSubmission({ ...given, bytesHash: null })
  if (!article.ok) throw new Error(`sample ${id}: ${article.problems.map((p) => `${p.field} ${p.code}`).join(', ')}`)
  const order = { by: author, reason: 'bundled: a sample article, read by the reader', publish: true }
  return (await ingest(store, article.value, order, samplePublisher)).changed
}
