'use client'

import dynamic from 'next/dynamic'
import { type ComponentType, createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '@/lib/domain/event'
import type { Digits } from '@/lib/domain/query'
import { withLatinDigits } from '@/lib/i18n/latin'
import type { Messages } from '@/lib/i18n/messages'

const Spoken = createContext<Messages | null>(null)

type WordsProps = { children: ReactNode }

const speaker = (words: Messages): ComponentType<WordsProps> =>
  function Speaker({ children }) {
    return <Spoken value={words}>{children}</Spoken>
  }

/** Each language is a script of its own: a page loads the one it is written in. */
const speakers: Record<Locale, ComponentType<WordsProps>> = {
  en: dynamic(() => import('@/lib/i18n/en').then(({ en }) => speaker(en))),
  fa: dynamic(() => import('@/lib/i18n/fa').then(({ fa }) => speaker(fa))),
  ar: dynamic(() => import('@/lib/i18n/ar').then(({ ar }) => speaker(ar))),
}

/** Gives the texts of one interface language to everything inside. */
export function Words({ locale, children }: WordsProps & { locale: Locale }) {
  const Speaker = speakers[locale]
  return <Speaker>{children}</Speaker>
}

/** The texts of the page's language with the digits that its reader has chosen, and the same for everything inside. */
export function useWritten(digits: Digits | undefined): { words: Messages; Written: typeof Spoken } {
  const own = useWords()
  const words = useMemo(() => (digits === 'latin' ? withLatinDigits(own) : own), [digits, own])
  return { words, Written: Spoken }
}

/** The texts of the page's language. */
export function useWords(): Messages {
  const words = useContext(Spoken)
  if (words === null) throw new Error('there are no words here: the page must stand inside Words')
  return words
}
