import type { ReadMention, SourceMark } from '@/lib/domain/source'
import { messages } from '@/lib/i18n'
import { correctionWords } from '@/lib/i18n/corrections'
import { sourceWords } from '@/lib/i18n/sources'
import { actorName, DateWords, figureLines, idleWords, placeName } from './source-facts'
import { runsOf } from './source-runs'
import type { Marked } from './source-text'

/** Everything that the marks say, as a list: what was read, what became of it and why, in the order of the text. */
export function SourceNotes(props: Marked) {
  const { reading, locale } = props
  const words = sourceWords[locale]
  return (
    <section>
      <h2>{reading.source.kind === 'record' ? words.states : words.notes}</h2>
      {reading.mentions.length === 0 ? (
        <p>{words.nothingRead}</p>
      ) : (
        <>
          {reading.source.kind === 'article' && <p className="note">{words.notesHint}</p>}
          <ol className="notes">
            {reading.mentions.map((m) => (
              <Note key={m.id} read={m} {...props} />
            ))}
          </ol>
        </>
      )}
      <IdleDates {...props} />
      <IdleNames {...props} />
    </section>
  )
}

function Note({ read, ...props }: Marked & { read: ReadMention }) {
  const { reading, notes, locale, editing } = props
  const words = sourceWords[locale]
  const { mention, event, fate } = read
  const number = notes.get(read.id) ?? 0
  const joined = mention.rules.filter((r) => r.startsWith('joined: ')).length
  return (
    <li id={`note-${number}`} value={number}>
      <h3>
        <span className="note">{words.note(number)}</span> {read.typeLabel}
        {(read.status === 'suggested' || event?.draft) && <span className="badge draft">{words.unreviewed}</span>}
      </h3>
      {event && (
        <p>
          {words.toEvent}: <a href={`/${locale}/events/${event.slug}`}>{event.title}</a>
        </p>
      )}
      {fate !== 'dated' && <p>{words.fates[fate]}</p>}
      <Facts read={read} {...props} />
      <p className="note">
        {[
          mention.importance === 'background' && fate === 'dated' && words.background,
          joined > 0 && mention.passages.length > 1 && words.joined(mention.passages.length),
          event && event.documents > 1 && words.shared(event.documents),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {reading.segments.length > 0 && <ToWords at={mention.trigger.start} {...props} />}
      {editing && (
        <button
          type="button"
          className="button"
          data-mentions={read.id}
          aria-label={correctionWords[locale].editNote(words.note(number))}
        >
          {correctionWords[locale].edit}
        </button>
      )}
    </li>
  )
}

/** What was read of a mention: when, who, where, and the figures. */
export function Facts({ read, reading, locale, hand }: Marked & { read: ReadMention }) {
  const words = sourceWords[locale]
  const { date, participants, places } = read.mention
  const figures = figureLines(read, reading.source, hand)
  const { separator } = messages[locale].list
  const parties = [...new Set(participants.map((p) => p.actor))].map((id) => actorName(id, locale))
  return (
    <dl>
      {date && (
        <div>
          <dt>{words.when}</dt>
          <dd>
            <DateWords date={{ ...date, value: date }} source={reading.source} hand={hand} />
          </dd>
        </div>
      )}
      {parties.length > 0 && (
        <div>
          <dt>{words.parties}</dt>
          <dd>{parties.join(separator)}</dd>
        </div>
      )}
      {places.length > 0 && (
        <div>
          <dt>{words.places}</dt>
          <dd>{places.map((id) => placeName(id, locale)).join(separator)}</dd>
        </div>
      )}
      {figures.length > 0 && (
        <div>
          <dt>{words.figures}</dt>
          <dd>
            {figures.map((f) => (
              <span key={f.key} className="block">
                {f.line}
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** A link to the run of the text in which a letter stands, where that is shown. */
function ToWords({ at, reading, marks, locale }: Marked & { at: number }) {
  const words = sourceWords[locale]
  const runs = reading.segments.flatMap((s) => (isIn(at, s) ? runsOf(s, marks) : []))
  const run = runs.find((r) => r.marks.length > 0 && r.start <= at && at < r.start + r.text.length)
  return run ? (
    <p className="note">
      <a href={`#words-${run.start}`}>{words.toWords}</a>
    </p>
  ) : (
    <p className="note">{words.notShown}</p>
  )
}

const isIn = (at: number, s: { start: number; text: string }) => s.start <= at && at < s.start + s.text.length

function IdleDates(props: Marked) {
  const { marks, reading, locale, hand } = props
  const words = sourceWords[locale]
  const idle = marks.flatMap((m) => ('idle' in m ? [m] : []))
  if (idle.length === 0) return null
  return (
    <>
      <h2>{words.idle}</h2>
      <p className="note">{words.idleHint}</p>
      <ul className="notes">
        {idle.map((m) => (
          <li key={m.start} id={`date-${m.start}`}>
            <DateWords date={m.idle} source={reading.source} hand={hand} />
            <p>{idleWords(m.idle, locale)}</p>
            <ToWords at={m.start} {...props} />
          </li>
        ))}
      </ul>
    </>
  )
}

type IdleName = Extract<SourceMark, { name: unknown }>

/** Each name once, with every reason it was met with. */
function IdleNames({ marks, locale }: Marked) {
  const words = sourceWords[locale]
  const idle = marks.filter((m): m is IdleName => 'name' in m)
  if (idle.length === 0) return null
  const byName = new Map(idle.map((m) => [`${m.kind} ${m.name.id} ${m.reason}`, m]))
  return (
    <>
      <h2 id="names">{words.names}</h2>
      <ul className="plain">
        {[...byName].map(([key, m]) => (
          <li key={key}>
            {m.name.label} <span className="note">{words.reasons[m.reason]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
