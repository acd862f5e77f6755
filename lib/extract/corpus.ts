import type { Locale } from '@/lib/domain/event'
import ar1 from './corpus/ar-1.json'
import ar2 from './corpus/ar-2.json'
import ar3 from './corpus/ar-3.json'
import en1 from './corpus/en-1.json'
import en2 from './corpus/en-2.json'
import en3 from './corpus/en-3.json'
import fa1 from './corpus/fa-1.json'
import fa2 from './corpus/fa-2.json'
import fa3 from './corpus/fa-3.json'
import type { CodedEvent } from './score'

/** A text of our own writing, with what a careful coder takes from it. `aside` ones are scored and never tuned on. */
export type CorpusText = {
  id: string
  lang: Locale
  published: string
  aside: boolean
  text: string
  events: CodedEvent[]
}

const rows = [fa1, fa2, fa3, ar1, ar2, ar3, en1, en2, en3]

/** Test texts; not reporting. */
export const corpus: CorpusText[] = rows.map((row) => {
  if (row.lang !== 'fa' && row.lang !== 'ar' && row.lang !== 'en')
    throw new Error(`corpus ${row.id}: language ${row.lang}`)
  return { ...row, lang: row.lang }
})
