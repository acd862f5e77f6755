import type { ReactNode } from 'react'
import { actors } from '@/lib/codebook/actors'
import { eventTypes } from '@/lib/codebook/event-types'
import { places } from '@/lib/codebook/places'
import type { Named } from '@/lib/domain/detail'
import { bands, type Locale } from '@/lib/domain/event'
import type { ReadMention, SourceReading } from '@/lib/domain/source'
import { messages } from '@/lib/i18n'
import type { Choices } from './correction-draft'
import { SourceEditor } from './source-editor'
import { Printed, scriptOf } from './source-facts'
import { Facts } from './source-notes'
import type { Marked } from './source-text'

/** The reader of a source with what an editor needs to correct it. */
export function SourceCorrections({ children, ...props }: Marked & { children: ReactNode }) {
  const { reading, notes, locale } = props
  const { id, lang, published, version } = reading.source
  const mentions = reading.mentions.map(({ id, mention, status, version, typeLabel, event }, i) => ({
    ...{ id, mention, status, version, typeLabel, event },
    note: notes.get(id) ?? 0,
    facts: <Facts {...props} read={reading.mentions[i]!} />,
    quote: <Quote reading={reading} mention={mention} locale={locale} />,
  }))
  return (
    <SourceEditor
      source={{ id, lang, published, version }}
      mentions={mentions}
      choices={choicesIn(locale)}
      locale={locale}
    >
      {children}
    </SourceEditor>
  )
}

/** The sentence that tells of a mention first. */
function Quote({
  reading,
  mention,
  locale,
}: { reading: SourceReading; locale: Locale } & Pick<ReadMention, 'mention'>) {
  const [at] = mention.passages
  const segment = at && reading.segments.find((s) => at.start >= s.start && at.end <= s.start + s.text.length)
  if (!at || !segment) return null
  const text = segment.text.slice(at.start - segment.start, at.end - segment.start)
  return (
    <p {...scriptOf(reading.source)}>
      <Printed text={text} source={reading.source} locale={locale} />
    </p>
  )
}

/** What fields can be set to, by name. */
function choicesIn(locale: Locale): Choices {
  const inOrder = (list: Named[]) => distinct(list).sort((a, b) => a.label.localeCompare(b.label, locale))
  const rows = (table: Iterable<{ id: string; labels: Record<Locale, string> }>) =>
    [...table].map(({ id, labels }) => ({ id, label: labels[locale] }))
  return {
    types: bands.map((band) => ({
      label: messages[locale].bands[band],
      items: rows([...eventTypes.values()].filter((type) => type.band === band)),
    })),
    actors: inOrder(rows(actors.values())),
    places: inOrder(rows(places.values())),
  }
}

/** Names that several rows bear are told apart by their codes. */
function distinct(list: readonly Named[]): Named[] {
  const count = new Map<string, number>()
  for (const { label } of list) count.set(label, (count.get(label) ?? 0) + 1)
  return list.map(({ id, label }) => ({ id, label: (count.get(label) ?? 0) > 1 ? `${label} (${id})` : label }))
}
