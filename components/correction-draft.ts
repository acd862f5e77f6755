import type { CalendarId } from '@/lib/calendar'
import type { FigureChange, MentionChange, StatedParty } from '@/lib/domain/correction'
import type { Named } from '@/lib/domain/detail'
import type { Claim, DateReading, Locale, Mention, Role, Sense } from '@/lib/domain/event'
import type { ReadMention } from '@/lib/domain/source'
import { formatDay, formatNumber, localeInfo, messages } from '@/lib/i18n'
import { correctionWords } from '@/lib/i18n/corrections'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { parseStatedDate } from '@/lib/i18n/stated-date'

/** What can be chosen, named in the interface language; no two of a list have one name. */
export type Choices = { types: { label: string; items: Named[] }[]; actors: Named[]; places: Named[] }

/** A date as it is typed. */
export type DateDraft = { text: string; calendar: CalendarId | 'any'; unknown: boolean; sense: Sense }

/** A row that is typed, with a key of its own. */
export type Row<T> = T & { key: number }

export type FigureDraft = {
  by: string
  about: string
  measure: Claim['measure']
  status: Claim['status']
  qualifier: Claim['qualifier']
  value: string
  low: string
  high: string
  reject: boolean
}

/** A mention as the form holds it: names and figures as they are typed. */
export type Draft = {
  status: 'accepted' | 'rejected'
  type: string
  realis: Mention['realis']
  importance: Mention['importance']
  date: DateDraft
  participants: Row<{ actor: string; role: Role; saidBy: string }>[]
  places: Row<{ name: string }>[]
  attributedTo: Row<{ name: string }>[]
  claims: Row<FigureDraft>[]
}

/** What is wrong, by the field it stands beside; `form` is the whole. */
export type Faults = Record<string, string>

type Known = Pick<ReadMention, 'mention' | 'status'>
type With = { choices: Choices; locale: Locale }

const named = (list: readonly Named[], id: string | null) =>
  id === null ? '' : (list.find((one) => one.id === id)?.label ?? id)

/** A mention as the form begins. */
export function draftOf({ mention, status }: Known, { choices, locale }: With): Draft {
  const { type, realis, importance, date, participants, places, attributedTo, claims } = mention
  const actor = (id: string | null) => named(choices.actors, id)
  const figure = (n: number | null) => (n === null ? '' : formatNumber(n, locale))
  return {
    status: status === 'rejected' ? 'rejected' : 'accepted',
    type,
    realis,
    importance,
    date: dateDraft(date, locale),
    participants: participants.map((p, key) => ({ key, actor: actor(p.actor), role: p.role, saidBy: actor(p.saidBy) })),
    places: places.map((id, key) => ({ key, name: named(choices.places, id) })),
    attributedTo: attributedTo.map((id, key) => ({ key, name: actor(id) })),
    claims: claims.map((c, key) => ({
      key,
      by: actor(c.by),
      about: actor(c.about),
      measure: c.measure,
      status: c.status,
      qualifier: c.qualifier,
      value: figure(c.value),
      low: figure(c.low),
      high: figure(c.high),
      reject: false,
    })),
  }
}

/** A single day in words of the leading calendar, anything else as EDTF. */
export function dateDraft(date: Pick<DateReading, 'edtf' | 'firstDay' | 'lastDay' | 'sense'> | null, locale: Locale) {
  const day = date && date.firstDay === date.lastDay ? date.firstDay : null
  const text = day === null ? (date?.edtf ?? '') : formatDay(day, localeInfo[locale].calendar, locale)
  return { text, calendar: 'any', unknown: date === null, sense: date?.sense ?? 'instant' } satisfies DateDraft
}

/** What was typed as a date: its value, or what is wrong with it in a sentence. */
export function readDate({ text, calendar }: Pick<DateDraft, 'text' | 'calendar'>, locale: Locale) {
  const read = parseStatedDate(text, 'date', calendar === 'any' ? null : calendar)
  if (!('code' in read)) return read
  return { fault: problemSentence(read, messages[locale].problems.sentences, locale) }
}

/** What the form changes, or what is wrong in it; `positions` are those of the changed figures, in their order. */
export function changeOf(
  draft: Draft,
  read: Known,
  given: With,
): { change: MentionChange; positions: number[] } | { faults: Faults } {
  const before = draftOf(read, given)
  const changed = (name: keyof Draft) => JSON.stringify(draft[name]) !== JSON.stringify(before[name])
  const reader = reading(given)
  const { change: figures, positions } = figureChanges(draft, before, reader)
  const change: MentionChange = {
    ...(draft.status !== read.status && { status: draft.status }),
    ...(changed('type') && { type: draft.type }),
    ...(changed('realis') && { realis: draft.realis }),
    ...(changed('importance') && { importance: draft.importance }),
    ...(changed('date') && { date: dateChange(draft.date, reader, given.locale) }),
    ...(changed('participants') && { participants: draft.participants.flatMap(reader.party) }),
    ...(changed('places') && { places: draft.places.flatMap(({ name }, i) => reader.place(`places.${i}`, name)) }),
    ...(changed('attributedTo') && {
      attributedTo: draft.attributedTo.flatMap(({ name }, i) => reader.actor(`attributedTo.${i}`, name) ?? []),
    }),
    ...(positions.length > 0 && { claims: figures }),
  }
  if (Object.keys(reader.faults).length > 0) return { faults: reader.faults }
  if (Object.keys(change).length === 0) return { faults: { form: correctionWords[given.locale].unchanged } }
  return { change, positions }
}

/** Reads typed names and figures, and notes what cannot be read. */
function reading({ choices, locale }: With) {
  const words = correctionWords[locale]
  const faults: Faults = {}
  const find = (list: readonly Named[], field: string, typed: string): string | null => {
    const name = typed.trim()
    if (name === '') return null
    const found = list.find((one) => one.label === name || one.id === name)
    if (!found) faults[field] = words.notFound(name)
    return found?.id ?? null
  }
  const actor = (field: string, typed: string) => find(choices.actors, field, typed)
  return {
    faults,
    actor,
    place: (field: string, typed: string) => find(choices.places, field, typed) ?? [],
    party: ({ actor: typed, role, saidBy }: Draft['participants'][number], i: number): StatedParty[] => {
      const id = actor(`participants.${i}.actor`, typed)
      const by = actor(`participants.${i}.saidBy`, saidBy)
      return id === null ? [] : [{ actor: id, role, saidBy: by }]
    },
    figure: (field: string, typed: string): number | null => {
      const text = typed.replace(/[٠-٩۰-۹]/g, (d) => String(d.charCodeAt(0) & 0xf)).replace(/[\s,٬،.']/g, '')
      if (text !== '' && !/^\d{1,9}$/.test(text)) faults[field] = words.notANumber
      return text === '' ? null : Number(text)
    },
  }
}

type Reading = ReturnType<typeof reading>

function dateChange(date: DateDraft, { faults }: Reading, locale: Locale): MentionChange['date'] {
  if (date.unknown) return null
  const read = readDate(date, locale)
  if (!('fault' in read)) {
    const { edtf, firstDay, lastDay } = read.value
    const within = firstDay !== lastDay && date.sense === 'instant'
    return { edtf, calendar: read.calendar, sense: within ? 'within' : date.sense }
  }
  faults.date = read.fault
  return null
}

function figureChanges(draft: Draft, before: Draft, reader: Reading): { change: FigureChange[]; positions: number[] } {
  const positions = draft.claims.flatMap((claim, i) =>
    JSON.stringify(claim) === JSON.stringify(before.claims[i]) ? [] : i,
  )
  const change = positions.flatMap((position): FigureChange[] => {
    const claim = draft.claims[position]
    if (!claim) return []
    if (claim.reject) return [{ position, reject: true }]
    const { measure, status, qualifier } = claim
    const at = (name: string) => `claims.${position}.${name}`
    return [
      {
        position,
        measure,
        status,
        qualifier,
        by: reader.actor(at('by'), claim.by),
        about: reader.actor(at('about'), claim.about),
        value: reader.figure(at('value'), claim.value),
        low: reader.figure(at('low'), claim.low),
        high: reader.figure(at('high'), claim.high),
      },
    ]
  })
  return { change, positions }
}
