import type { Locale } from '@/lib/domain/event'
import type { Numerals } from '@/lib/text/number'
import type { Grammar } from '@/lib/timex/rule'

/** What reading a language takes, as data: its number words, and its words and phrase shapes of time. */
export type Language = { locale: Locale; numerals: Numerals; time: Grammar }
