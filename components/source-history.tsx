import type { Locale, Mention } from '@/lib/domain/event'
import type { RevisedMention, SourceReading, SourceRevision } from '@/lib/domain/source'
import { formatDate, formatDay, localeInfo, messages } from '@/lib/i18n'
import { correctionWords } from '@/lib/i18n/corrections'
import { sourceWords } from '@/lib/i18n/sources'
import { actorName, figureLines, placeName, typeName } from './source-facts'
import type { Marked } from './source-text'

/** What editors changed in a source, the latest first, each with a way to take it back. */
export function SourceHistory({ reading, notes, locale }: Marked) {
  const words = correctionWords[locale]
  if (reading.history.length === 0) return null
  return (
    <section>
      <h2 id="history">{words.history}</h2>
      <ol className="revisions">
        {reading.history.map((revision) => (
          <li key={revision.seq} id={`revision-${revision.seq}`}>
            <Revision revision={revision} reading={reading} note={notes.get(revision.mention ?? -1)} locale={locale} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type RevisionProps = { revision: SourceRevision; reading: SourceReading; note: number | undefined; locale: Locale }

function Revision({ revision, reading, note, locale }: RevisionProps) {
  const words = correctionWords[locale]
  const { seq, at, by, reason, action, undone, undoes, published } = revision
  const day = formatDay(Math.floor(Date.parse(at) / 86_400_000), localeInfo[locale].calendar, locale)
  return (
    <>
      <p>
        <bdi>{by}</bdi> {words.actions[action]}
        {undoes !== null && <> {words.revision(undoes)}</>}
        {note !== undefined && (
          <>
            : <a href={`#note-${note}`}>{sourceWords[locale].note(note)}</a>
          </>
        )}
        <span className="note">
          {' '}
          · {words.revision(seq)} · {day}
        </span>
        {undone && <span className="badge">{words.undone}</span>}
      </p>
      <p className="note">
        {words.reason}: <bdi>{reason}</bdi>
      </p>
      <Differences revision={revision} reading={reading} locale={locale} />
      {published && (
        <p>
          {dayWords(published.before.day, locale)} → {dayWords(published.after.day, locale)}.{' '}
          {words.followed(published.mentions)}
        </p>
      )}
      {!undone && action !== 'reread' && (
        <button type="button" className="button quiet" data-undo={seq} aria-describedby={`revision-${seq}`}>
          {words.undo}
        </button>
      )}
    </>
  )
}

function dayWords(day: number | null, locale: Locale): string {
  return day === null ? sourceWords[locale].unknownDay : formatDay(day, localeInfo[locale].calendar, locale)
}

/** Each changed field: what it said before and what it says after. */
function Differences({ revision, reading, locale }: Omit<RevisionProps, 'note'>) {
  const words = correctionWords[locale]
  const { before, after } = revision
  const labels = { ...words.fields, status: words.status }
  const names = ([...Object.keys(words.fields), 'status'] as const).filter(
    (name): name is keyof typeof labels => name in before && name in labels,
  )
  if (names.length === 0) return null
  return (
    <dl className="differences">
      {names.map((name) => (
        <div key={name}>
          <dt>{labels[name]}</dt>
          <dd>
            <span className="spoken">{words.from}: </span>
            <del>{told(name, before, { reading, locale })}</del> <span className="spoken">{words.to}: </span>
            <ins>{told(name, after, { reading, locale })}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type With = { reading: SourceReading; locale: Locale }

function told(name: keyof RevisedMention, given: RevisedMention, { reading, locale }: With): string {
  const words = correctionWords[locale]
  const list = (items: readonly string[]) =>
    items.length === 0 ? words.none : items.join(messages[locale].list.separator)
  const { type, date, participants, places, claims, realis, importance, attributedTo, status } = given
  switch (name) {
    case 'type':
      return type === undefined ? '' : typeName(type, locale)
    case 'date':
      return date ? formatDate(date, { locale, calendar: localeInfo[locale].calendar }) : sourceWords[locale].noDay
    case 'participants':
      return list((participants ?? []).map((p) => partyWords(p, locale)))
    case 'places':
      return list((places ?? []).map((id) => placeName(id, locale)))
    case 'claims':
      return list(
        figureLines({ mention: { claims: claims ?? [] }, claimants: [] }, reading.source, { locale }).map(
          (f) => f.line,
        ),
      )
    case 'realis':
      return realis === undefined ? '' : words.realises[realis]
    case 'importance':
      return importance === undefined ? '' : words.importances[importance]
    case 'attributedTo':
      return list((attributedTo ?? []).map((id) => actorName(id, locale)))
    case 'status':
      return status === undefined ? '' : words.statuses[status]
  }
}

function partyWords({ actor, role, saidBy }: Mention['participants'][number], locale: Locale): string {
  const { roles, detail } = messages[locale]
  const account = saidBy === null ? '' : `, ${detail.accountOf(actorName(saidBy, locale))}`
  return `${actorName(actor, locale)} (${roles[role]}${account})`
}
