import type { Locale } from '@/lib/domain/event'
import { ar } from './ar'
import { en, type Messages } from './en'
import { fa } from './fa'
import type { Written } from './hand'
import { withLatinDigits } from './latin'

export type { Messages } from './en'

/** The texts of each interface language: for the server. The browser is sent the page's own language only. */
export const messages: Record<Locale, Messages> = { en, fa, ar }

/** The texts as a reader has them written. */
export function messagesFor({ locale, digits }: Written): Messages {
  return digits === 'latin' ? withLatinDigits(messages[locale]) : messages[locale]
}
