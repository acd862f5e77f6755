import { type Actor, actors, institutions, type Names, offices, places } from '@/lib/codebook/codebook'
import type { ActorId, Locale, PlaceId } from '@/lib/domain/event'
import { foldText } from '@/lib/text/fold'
import { cues } from './cues'

/** What a name in a text may stand for. */
export type Sense =
  | { kind: 'actor'; actor: ActorId; form: 'name' | 'adjective' | 'metonym' | 'short' }
  | { kind: 'place'; place: PlaceId }
  | { kind: 'institution'; institution: string; short: boolean }
  | { kind: 'office'; office: string; several: boolean }
  | { kind: 'counterpart' }
  | { kind: 'pair' }
  | { kind: 'this-body' }
  | { kind: 'this-organisation' }
  | { kind: 'region' }
  | { kind: 'media' }
  /** A phrase that a name is part of and that names nobody: the Rome Statute. */
  | { kind: 'word' }

/** Names of one language by their folded words: what the words so far may stand for, and the words that may follow. */
export type Lexicon = { senses: Sense[]; next: Map<string, Lexicon> }

/** Spellings an entry reads: each half-space as a space and as nothing. */
export function spellings(entry: string): string[] {
  const parts = entry.split('\u200c').map((part) => wordsIn(foldText(part)).join(' '))
  return parts.reduce<string[]>(
    (all, part) => all.flatMap((x) => (x === '' ? [part] : [`${x} ${part}`, `${x}${part}`])),
    [''],
  )
}

const WORD = /[\p{L}\p{N}]+/gu

/** Words of a folded text. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? []
}

const endings: Record<Locale, string[]> = {
  fa: ['', 'ها', ' ها', 'های', ' های', 'ی'],
  ar: ['', 'ه', 'ان', 'ین', 'ون', 'ات', 'ا', 'تین', 'تان'],
  en: ['', 's'],
}
const articles: Record<Locale, string[]> = { fa: [''], ar: ['', 'ال'], en: [''] }

function build(locale: Locale): Lexicon {
  const lexicon: Lexicon = { senses: [], next: new Map() }
  const add = (key: string, sense: Sense): void => {
    if (key !== '') entryOf(lexicon, key).senses.push(sense)
  }
  const addNames = (names: Names | undefined, sense: Sense): void => {
    for (const name of names?.[locale] ?? []) for (const key of spellings(name)) add(key, sense)
  }
  const addCell = (cell: string, sense: Sense): void => {
    for (const entry of cell.split('|')) for (const key of spellings(entry.replaceAll('-', '\u200c'))) add(key, sense)
  }
  for (const actor of actors.values()) addActor(actor, locale, addNames, add)
  for (const place of places.values()) addNames(place.names, { kind: 'place', place: place.id })
  for (const row of institutions.values()) {
    addNames(row.names, { kind: 'institution', institution: row.id, short: false })
    addNames(row.shortNames, { kind: 'institution', institution: row.id, short: true })
  }
  for (const row of offices.values()) {
    addNames(row.names, { kind: 'office', office: row.id, several: false })
    addNames(row.plurals, { kind: 'office', office: row.id, several: true })
  }
  const table = cues[locale]
  addCell(table.counterpart, { kind: 'counterpart' })
  addCell(table.bothSides, { kind: 'pair' })
  addCell(table.thisBody, { kind: 'this-body' })
  addCell(table.thisOrganisation, { kind: 'this-organisation' })
  addCell(table.region, { kind: 'region' })
  addCell(table.media, { kind: 'media' })
  addCell(table.notNames, { kind: 'word' })
  return lexicon
}

function entryOf(lexicon: Lexicon, key: string): Lexicon {
  let entry = lexicon
  for (const word of key.split(' ')) {
    const next = entry.next.get(word) ?? { senses: [], next: new Map() }
    entry.next.set(word, next)
    entry = next
  }
  return entry
}

function addActor(
  actor: Actor,
  locale: Locale,
  addNames: (names: Names | undefined, sense: Sense) => void,
  add: (key: string, sense: Sense) => void,
): void {
  addNames(actor.names, { kind: 'actor', actor: actor.id, form: 'name' })
  addNames(actor.metonyms, { kind: 'actor', actor: actor.id, form: 'metonym' })
  addNames(actor.shortNames, { kind: 'actor', actor: actor.id, form: 'short' })
  for (const stem of actor.adjectives?.[locale] ?? [])
    for (const base of spellings(stem))
      for (const article of articles[locale])
        for (const ending of endings[locale])
          add(article + base + ending, { kind: 'actor', actor: actor.id, form: 'adjective' })
}

const built = new Map<Locale, Lexicon>()

/** The lexicon of a language, built once. */
export function lexiconOf(locale: Locale): Lexicon {
  const ready = built.get(locale) ?? build(locale)
  built.set(locale, ready)
  return ready
}

const [VAV, FE, LAM, BE, KAF] = [...'وفلبک'].map((c) => c.charCodeAt(0))

/** A word with what may be written onto its front taken off, longest reading first. */
export function bareForms(word: string, locale: Locale): readonly string[] {
  if (locale !== 'ar') return [word]
  const code = word.charCodeAt(0)
  const joined = (code === VAV || code === FE) && word.length > 1
  if (!joined && code !== LAM && code !== BE && code !== KAF) return [word]
  const forms = [word]
  addForms(forms, word)
  if (joined) addForms(forms, word.slice(1))
  return forms
}

function addForms(forms: string[], form: string): void {
  if (form.length > 1 && !forms.includes(form)) forms.push(form)
  const code = form.charCodeAt(0)
  if (code !== LAM && code !== BE && code !== KAF) return
  const article = form.startsWith('لل') && form.length > 2 ? `ال${form.slice(2)}` : ''
  if (article !== '' && !forms.includes(article)) forms.push(article)
  if (form.length > 2 && !forms.includes(form.slice(1))) forms.push(form.slice(1))
}
