import type { Locale } from '@/lib/domain/event'
import type { ReadMention, Segment, SourceMark, SourceReading } from '@/lib/domain/source'
import { localeInfo, messages } from '@/lib/i18n'
import type { Written } from '@/lib/i18n/hand'
import { sourceWords } from '@/lib/i18n/sources'
import { DateWords, figureLines, idleWords, scriptOf } from './source-facts'
import { type Run, runsOf } from './source-runs'

/** What each mark is shown with: the document, its marks, and the number of each mention's note. */
export type Marked = {
  reading: SourceReading
  marks: readonly SourceMark[]
  notes: ReadonlyMap<number, number>
  locale: Locale
  /** How dates and figures are written. */
  hand: Written
  /** The reader may correct what was read. */
  editing: boolean
}

/** The text as far as it is shown, in its own script, with the words that were read as links. */
export function SourceText(props: Marked) {
  const { reading, locale } = props
  return (
    <div className="source-text" {...scriptOf(reading.source)} data-testid="source-text">
      {reading.segments.map((segment, i) => (
        <div key={segment.start}>
          {i === 0 && segment.cutBefore && <Gap locale={locale} />}
          <p>
            {runsOf(segment, props.marks).map((run) =>
              run.marks.length === 0 ? (
                <span key={run.start}>{run.text}</span>
              ) : (
                <Read key={run.start} {...props} segment={segment} run={run} />
              ),
            )}
          </p>
          {segment.cutAfter && <Gap locale={locale} />}
        </div>
      ))}
    </div>
  )
}

function Gap({ locale }: { locale: Locale }) {
  return (
    <p className="gap" lang={locale} dir={localeInfo[locale].direction}>
      […] {sourceWords[locale].cut}
    </p>
  )
}

/** The words of a run as a link, with a card that shows on hover and focus and describes the link. */
function Read(props: Marked & { segment: Segment; run: Run }) {
  const { run, locale, editing } = props
  const words = sourceWords[locale]
  const mentions = mentionsOf(props).map((m) => m.id)
  const kinds = [...new Set(run.marks.map((m) => words.kinds[m.kind]))]
  const card = `card-${run.start}`
  return (
    <span className="read">
      <a
        href={targetOf(props)}
        id={`words-${run.start}`}
        aria-describedby={card}
        data-mentions={editing && mentions.length > 0 ? mentions.join(' ') : undefined}
      >
        {run.pieces.map((p) =>
          p.kind === null ? (
            <span key={p.at}>{p.text}</span>
          ) : (
            <mark key={p.at} data-kind={p.kind}>
              {p.text}
            </mark>
          ),
        )}
        <span className="spoken" lang={locale}>
          {' '}
          ({kinds.join(messages[locale].list.separator)})
        </span>
      </a>
      <span className="read-card" role="tooltip" id={card} lang={locale} dir={localeInfo[locale].direction}>
        <Card {...props} />
      </span>
    </span>
  )
}

/** The events that the marks of a run are about. */
function mentionsOf({ reading, run }: { reading: SourceReading; run: Run }): ReadMention[] {
  const ids = new Set(run.marks.map((m) => m.mention))
  return reading.mentions.filter((m) => ids.has(m.id))
}

/** Where a run leads: to its one event, else to the first note on it. */
function targetOf(props: Marked & { run: Run }): string {
  const { run, locale, notes } = props
  const mentions = mentionsOf(props)
  const slugs = [...new Set(mentions.flatMap((m) => m.event?.slug ?? []))]
  if (slugs.length === 1 && mentions.every((m) => m.event)) return `/${locale}/events/${slugs[0]}`
  const note = mentions.map((m) => notes.get(m.id)).find((n) => n !== undefined)
  if (note !== undefined) return `#note-${note}`
  const idle = run.marks[0]
  return idle?.kind === 'date' ? `#date-${idle.start}` : '#names'
}

function Card(props: Marked & { run: Run }) {
  const { run, locale, notes } = props
  const words = sourceWords[locale]
  const facts = new Map(run.marks.map((mark) => [keyOf(mark, props), mark]))
  const mentions = mentionsOf(props)
  return (
    <>
      {[...facts].map(([key, mark]) => (
        <span key={key} className="fact">
          <span className="note">{words.kinds[mark.kind]}</span>
          <Fact mark={mark} {...props} />
        </span>
      ))}
      {mentions.map((m) => (
        <span key={m.id} className="fact">
          {m.event ? (
            <span>
              {words.toEvent}: {m.event.title}
            </span>
          ) : (
            <span>{words.fates[m.fate]}</span>
          )}
          <span className="note block">{words.toNote(notes.get(m.id) ?? 0)}</span>
        </span>
      ))}
    </>
  )
}

/** Marks that would say the same are one. */
function keyOf(mark: SourceMark, { reading }: Marked): string {
  if ('idle' in mark) return `date ${mark.start}`
  if ('name' in mark) return `${mark.kind} ${mark.name.id}`
  const mention = reading.mentions.find((m) => m.id === mark.mention)?.mention
  const rule = mark.kind === 'date' ? `${mention?.date?.edtf} ${mention?.date?.rule}` : ''
  return `${mark.kind} ${mark.label ?? `${mark.start}-${mark.end}`} ${rule}`
}

function Fact({ mark, reading, locale, hand }: Marked & { mark: SourceMark }) {
  const words = sourceWords[locale]
  const { source } = reading
  if ('name' in mark)
    return (
      <span className="block">
        {mark.name.label}. {words.reasons[mark.reason]}
      </span>
    )
  if ('idle' in mark)
    return (
      <>
        <DateWords date={mark.idle} source={source} hand={hand} />
        <span className="block">{idleWords(mark.idle, locale)}</span>
      </>
    )
  const read = reading.mentions.find((m) => m.id === mark.mention)
  const date = read?.mention.date
  if (mark.kind === 'date' && date) return <DateWords date={{ ...date, value: date }} source={source} hand={hand} />
  if (mark.kind === 'figure' && read) {
    const here = figureLines(read, source, hand).filter((f) => f.start === mark.start && f.end === mark.end)
    return here.map((f) => (
      <span key={f.key} className="block">
        {f.line}
      </span>
    ))
  }
  return <span className="block">{mark.label}</span>
}
