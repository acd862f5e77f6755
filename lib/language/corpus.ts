import { type EpochDay, parseIsoDay } from '@/lib/calendar'
import type { Locale } from '@/lib/domain/event'
import { findDates } from './index'

/** Phrases that mean one thing: a value (EDTF or ISO 8601 duration; `null` = seen and left open), and texts whose first mention it is. */
export type CorpusRow = [value: string | null, ...phrases: string[]]

/** Phrases by the day they are counted from. */
export type Corpus = { anchor: string; rows: CorpusRow[] }

/** What a corpus run found wrong, and how much it looked at. */
export type CorpusReport = { phrases: number; failures: string[] }

/** Reads every phrase and compares the value of its mentions; a text may hold several values, parted by ` + ` in the row. */
export function checkCorpus(language: Locale, corpora: readonly Corpus[]): CorpusReport {
  const failures: string[] = []
  let phrases = 0
  for (const { anchor, rows } of corpora) {
    const day = dayOf(anchor)
    for (const [value, ...texts] of rows) {
      for (const text of texts) {
        phrases++
        const found = valuesOf(text, language, day)
        if (found !== String(value)) failures.push(`${text} → ${found}, not ${value} (from ${anchor})`)
      }
    }
  }
  return { phrases, failures }
}

/** Reads phrases that tell no time and names those in which something was found. */
export function checkNegatives(language: Locale, texts: readonly string[]): CorpusReport {
  const failures = texts.flatMap((text) => {
    const found = findDates(text, { language, anchor: dayOf('2020-10-14') })
    return found.length === 0 ? [] : [`${text} → ${found.map((m) => `${m.surface} (${m.rule})`).join(', ')}`]
  })
  return { phrases: texts.length, failures }
}

function valuesOf(text: string, language: Locale, anchor: EpochDay): string {
  const found = findDates(text, { language, anchor })
  return found.length === 0 ? 'nothing' : found.map((m) => m.value?.edtf ?? m.duration ?? 'null').join(' + ')
}

function dayOf(text: string): EpochDay {
  const day = parseIsoDay(text)
  if (day === null) throw new Error(`no day: ${text}`)
  return day
}
