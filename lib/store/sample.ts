import { type EpochDay, parseEdtf, parseIsoDay } from '@/lib/calendar'
import type { Claim, DateReading, Mention } from '@/lib/domain/event'
import type { CuratedEvent, DocumentInput, Partition, SaveArticleInput } from './types'

/** A day by its ISO form, for tests. */
export function day(iso: string): EpochDay {
  const found = parseIsoDay(iso)
  if (found === null) throw new Error(`${iso} is not a day`)
  return found
}

/** A reading of an EDTF value, for tests. */
export function sampleReading(edtf: string, more: Partial<DateReading> = {}): DateReading {
  const value = parseEdtf(edtf)
  if (!value) throw new Error(`${edtf} is not EDTF`)
  return {
    ...value,
    sense: 'instant',
    calendar: 'gregorian',
    surface: edtf,
    passage: null,
    resolvedFrom: 'explicit',
    anchor: null,
    rule: 'test',
    alternatives: [],
    ...more,
  }
}

/** A claim, for tests: somebody says that three were killed. */
export function sampleClaim(more: Partial<Claim> = {}): Claim {
  return {
    passage: { start: 0, end: 5 },
    surface: 'three',
    by: 'AZ-MOD',
    relayedBy: null,
    about: 'AZ',
    measure: 'killed',
    item: null,
    status: 'combatant',
    value: 3,
    low: null,
    high: null,
    qualifier: 'exact',
    scope: { kind: 'event' },
    stance: 'asserts',
    partOf: null,
    asOf: null,
    relayError: false,
    rule: 'test',
    ...more,
  }
}

type MentionInput = Partial<Omit<Mention, 'date' | 'participants'>> & {
  /** EDTF, or null for undated. */
  date?: string | DateReading | null
  parties?: [actor: string, role?: Mention['participants'][number]['role']][]
  /** Where its trigger stands in the text. */
  at?: number
}

/** A mention, for tests: a clash of Armenia and Azerbaijan on 12 July 2020. */
export function sampleMention(input: MentionInput = {}): Mention {
  const { date = '2020-07-12', parties = [['AM'], ['AZ']], at = 0, ...more } = input
  return {
    type: 'armed-clash',
    realis: 'actual',
    trigger: { start: at, end: at + 5 },
    passages: [{ start: at, end: at + 20 }],
    participants: parties.map(([actor, role = 'actor']) => ({ actor, role, passage: null, saidBy: null })),
    dyads: [],
    places: [],
    attributedTo: [],
    importance: 'main',
    confidence: 0.8,
    date: typeof date === 'string' ? sampleReading(date) : date,
    claims: [],
    landmark: null,
    rules: ['test'],
    ...more,
  }
}

/** An article of some mentions, for tests. */
export function sampleArticle(
  text: string,
  mentions: Mention[],
  more: Partial<Omit<SaveArticleInput, 'document'>> & { document?: Partial<DocumentInput> } = {},
): SaveArticleInput {
  const { document, ...rest } = more
  return {
    document: {
      text,
      lang: 'en',
      publication: { day: day('2020-07-13'), from: 'given', reason: null },
      publisher: { id: 'paper', names: { en: 'The Paper' } },
      ...document,
    },
    mentions,
    extractor: 'test',
    by: 'a test',
    reason: 'testing',
    ...rest,
  }
}

/** Every mention an event of its own. */
export const apart: Partition = (items) => ({ groups: items.map(({ key }) => [key]), suggestions: [] })

/** Mentions of one type and one day are one event. */
export const byDayAndType: Partition = (items) => {
  const groups = new Map<string, string[]>()
  for (const { key, mention } of items) {
    const group = `${mention.type} ${mention.date?.edtf ?? key}`
    groups.set(group, [...(groups.get(group) ?? []), key])
  }
  return { groups: [...groups.values()], suggestions: [] }
}

/** An entry of the curated list, for tests. */
export function sampleCurated(more: Partial<CuratedEvent> = {}): CuratedEvent {
  return {
    id: 'test-001',
    type: 'ceasefire',
    date: sampleReading('2020-11-09/2020-11-10'),
    participants: [
      { actor: 'AM', role: 'signatory' },
      { actor: 'AZ', role: 'signatory' },
      { actor: 'RU', role: 'mediator' },
    ],
    dyads: [['AM', 'AZ']],
    place: null,
    title: {
      en: 'Fighting ends by a joint statement',
      fa: 'پایان نبرد با بیانیهٔ مشترک',
      ar: 'توقف القتال ببيان مشترك',
    },
    claims: [
      {
        measure: 'killed',
        surface: 'about 200 killed, by an estimate',
        value: 200,
        byName: 'An estimator',
        about: 'AZ',
      },
    ],
    citations: [{ text: 'A book, p. 12' }],
    ...more,
  }
}
