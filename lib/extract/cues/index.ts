import type { Locale } from '@/lib/domain/event'
import { ar } from './ar'
import type { ReadingCues } from './cues'
import { en } from './en'
import { fa } from './fa'

/** What reading events takes from each language. */
export const cues: Record<Locale, ReadingCues> = { fa, ar, en }
