import { type CalendarId, parseEdtf } from '@/lib/calendar'
import type { DateValue } from '@/lib/calendar/date'
import { findActor } from '@/lib/codebook/actors'
import { typeOrOther } from '@/lib/codebook/event-types'
import { places } from '@/lib/codebook/places'
import type { ActorId, DateReading, EventTypeId, Locale, PlaceId } from '@/lib/domain/event'
import { parseLocale } from '@/lib/domain/locale'
import type { IdleDate, ReadMention, SourceReading } from '@/lib/domain/source'
import { formatDate, formatNumber, localeInfo, messages } from '@/lib/i18n'
import type { Written } from '@/lib/i18n/hand'
import { formatHow, hasWords } from '@/lib/i18n/how'
import { sourceWords } from '@/lib/i18n/sources'

/** An actor's name in the reader's language. */
export const actorName = (id: ActorId, locale: Locale) => findActor(id)?.labels[locale] ?? id

/** A place's name in the reader's language. */
export const placeName = (id: PlaceId, locale: Locale) => places.get(id)?.labels[locale] ?? id

/** The name of an event type in the reader's language. */
export const typeName = (id: EventTypeId, locale: Locale) => typeOrOther(id).labels[locale]

/** The language of a document, where it is one of ours, and the way it is written. */
export function scriptOf(source: Pick<SourceReading['source'], 'lang'>): { lang: string; dir: 'ltr' | 'rtl' | 'auto' } {
  const known = parseLocale(source.lang.split('-')[0])
  return { lang: source.lang, dir: known ? localeInfo[known].direction : 'auto' }
}

type Dated = Pick<DateReading, 'surface' | 'anchor' | 'rule' | 'resolvedFrom' | 'alternatives'> & {
  value: DateValue | null
}

type DateProps = { date: Dated; source: SourceReading['source']; hand: Written }

/** A date as it was read: the words as printed, three calendars, and the rule in plain language. Spans only, to stand in a line. */
export function DateWords({ date, source, hand }: DateProps) {
  const { locale } = hand
  const how = formatHow(date, { ...hand, published: source.published })
  return (
    <>
      {date.surface !== null && <Printed text={date.surface} source={source} locale={locale} />}
      {date.value !== null && <ThreeCalendars value={date.value} hand={hand} />}
      <span className="block">{how.join(' ')}</span>
      {date.alternatives.length > 0 && (
        <span className="block">
          {messages[locale].detail.alternatives}: {alternativesOf(date, hand)}
        </span>
      )}
    </>
  )
}

/** Words of the document, in quotation marks, in their own script. */
export function Printed({ text, source, locale }: { text: string; source: SourceReading['source']; locale: Locale }) {
  const [open, close] = sourceWords[locale].quotes
  return (
    <span className="block font-semibold">
      {open}
      <bdi {...scriptOf(source)}>{text}</bdi>
      {close}
    </span>
  )
}

/** Why a date made no event, where its rule does not say so already. */
export function idleWords({ reason, rule }: IdleDate, locale: Locale): string {
  const said = hasWords(rule) && (reason === 'duration' || reason === 'vague' || reason === 'recurring')
  return said ? '' : sourceWords[locale].reasons[reason]
}

/** What a document is called: its title, what its record is about, else no title and the start of its id. */
export function titleOf({ source, mentions }: SourceReading, locale: Locale): { text: string; own: boolean } {
  const event = source.kind === 'record' ? mentions.find((m) => m.event)?.event : null
  if (event) return { text: event.title, own: false }
  if (source.title !== null) return { text: source.title, own: true }
  return { text: untitled(source.id, locale), own: false }
}

/** A document without a title, told from others by the start of its id. */
export const untitled = (id: string, locale: Locale) =>
  `${sourceWords[locale].untitled} (\u2068${id.slice(0, 8)}\u2069)`

const calendarsOf: Record<'gregorian' | 'jalali', readonly CalendarId[]> = {
  gregorian: ['gregorian', 'jalali', 'hijri'],
  jalali: ['jalali', 'gregorian', 'hijri'],
}

function ThreeCalendars({ value, hand }: { value: DateValue; hand: Written }) {
  const { locale } = hand
  const words = messages[locale]
  return calendarsOf[localeInfo[locale].calendar].map((calendar) => (
    <span key={calendar} className="block" data-calendar={calendar}>
      {words.calendars[calendar]}: {formatDate(value, { ...hand, calendar })}
    </span>
  ))
}

function alternativesOf({ alternatives }: Dated, hand: Written): string {
  const { locale } = hand
  const words = messages[locale]
  const told = alternatives.map(({ edtf, reason }) => {
    const value = parseEdtf(edtf)
    const day = value === null ? edtf : formatDate(value, { ...hand, calendar: localeInfo[locale].calendar })
    return `${day} (${words.alternativeReasons[reason] ?? reason})`
  })
  return told.join(words.list.separator)
}

type Figures = Pick<ReadMention, 'claimants'> & { mention: Pick<ReadMention['mention'], 'claims'> }

/** A mention's figures, a line each: who says what of whom. */
export function figureLines({ mention, claimants }: Figures, source: SourceReading['source'], hand: Written) {
  return mention.claims.map((claim, i) => ({
    ...claim.passage,
    key: `${i} ${claim.measure}`,
    line: claimWords(claim, claimants[i] ?? null, { source, hand }),
  }))
}

function claimWords(
  claim: ReadMention['mention']['claims'][number],
  claimant: string | null,
  { source, hand }: { source: SourceReading['source']; hand: Written },
): string {
  const { locale } = hand
  const words = messages[locale]
  const { value, low, high, qualifier } = claim
  const figure = value ?? low ?? high
  const number = figure === null ? '' : formatNumber(figure, hand)
  const reporter = source.publisher?.label ?? words.detail.reporter
  const by = claim.by === null ? (claimant ?? reporter) : actorName(claim.by, locale)
  return [
    claim.stance === 'denies' && words.detail.denied,
    figure === null && qualifier !== 'dozens' && qualifier !== 'none'
      ? claim.surface
      : words.qualifiers[qualifier](number),
    words.measures[claim.measure],
    claim.item && (words.items[claim.item] ?? claim.item),
    words.claimStatus[claim.status],
    claim.about && actorName(claim.about, locale),
    words.detail.accountOf(by),
  ]
    .filter(Boolean)
    .join(' · ')
}
