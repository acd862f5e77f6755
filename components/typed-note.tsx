import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/event'
import type { Problem } from '@/lib/domain/problem'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { useWords } from './words'

type NoteProps = { id: string; refusal: Problem | null; locale: Locale; children: ReactNode }

/** What stands under a field: why what was typed is turned down, else what it was read as. */
export function TypedNote({ id, refusal, locale, children }: NoteProps) {
  const { sentences } = useWords().problems
  return (
    <p id={id} className={refusal ? 'error' : 'note'} role={refusal ? 'alert' : undefined}>
      {refusal ? problemSentence(refusal, sentences, locale) : children}
    </p>
  )
}
