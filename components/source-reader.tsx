import { sourceMarkKinds } from '@/lib/domain/source'
import { correctionWords } from '@/lib/i18n/corrections'
import { sourceWords } from '@/lib/i18n/sources'
import { sourceAddress } from './address'
import { SourceCorrections } from './source-corrections'
import { scriptOf } from './source-facts'
import { SourceHistory } from './source-history'
import { PublishedDay } from './source-list'
import { SourceNotes } from './source-notes'
import { Quiet } from './source-quiet'
import { type Marked, SourceText } from './source-text'

type ReaderProps = Omit<Marked, 'notes' | 'editing'> & { editor: boolean }

/** One document with what was read from it: the text with its marks, then a note for each happening. */
export function SourceReader({ editor, ...props }: ReaderProps) {
  const { reading, locale } = props
  const words = sourceWords[locale]
  const editing = editor && reading.source.kind === 'article' && !reading.source.purged
  const marked = { ...props, editing, notes: new Map(reading.mentions.map((m, i) => [m.id, i + 1] as const)) }
  const page = (
    <div className="detail">
      <Facts {...marked} />
      {reading.source.citations.length > 0 && <Works {...marked} />}
      {reading.source.kind === 'article' && (
        <section>
          <h2>{words.text}</h2>
          <p className="note">{shownWords(props)}</p>
          {reading.segments.length > 0 && <Legend {...marked} />}
          {reading.segments.length > 0 && (
            <Quiet>
              <SourceText {...marked} />
            </Quiet>
          )}
        </section>
      )}
      <SourceNotes {...marked} />
      <SourceHistory {...marked} />
    </div>
  )
  return editing ? <SourceCorrections {...marked}>{page}</SourceCorrections> : page
}

function shownWords({ reading: { shown, source }, locale }: Pick<Marked, 'reading' | 'locale'>): string {
  const words = sourceWords[locale]
  if (source.purged) return words.purged
  const whole = source.rights === 'full' ? '' : words.shownEditor
  const more = { whole, passages: words.shownPassages, nothing: words.shownNothing }[shown]
  return `${words.rights[source.rights]} ${more}`
}

function Facts({ reading: { source }, locale, hand, editing }: Marked) {
  const words = sourceWords[locale]
  const links = [
    [words.openSource, source.url],
    [words.openArchive, source.archiveUrl],
  ] as const
  return (
    <section aria-label={words.facts}>
      <dl className="facts">
        {source.publisher && (
          <div>
            <dt>{words.publisher}</dt>
            <dd>{source.publisher.label}</dd>
          </div>
        )}
        {source.kind === 'article' && (
          <div>
            <dt>{words.columns.language}</dt>
            <dd>{words.languages[source.lang.split('-')[0] ?? ''] ?? source.lang}</dd>
          </div>
        )}
        {source.kind === 'article' && (
          <div>
            <dt>{words.columns.published}</dt>
            <dd>
              <PublishedDay source={source} hand={hand} />
              {source.publishedWords && <bdi {...scriptOf(source)}> {source.publishedWords}</bdi>}
              {editing && (
                <button type="button" className="button quiet ms-2" data-anchor="">
                  {correctionWords[locale].anchorEdit}
                </button>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.columns.rights}</dt>
          <dd>{words.groups[source.kind === 'record' ? 'record' : source.rights]}</dd>
        </div>
      </dl>
      {links.map(
        ([label, url]) =>
          url !== null &&
          /^https?:\/\//i.test(url) && (
            <p key={label}>
              <a href={url} rel="noreferrer noopener" target="_blank">
                {label}
              </a>
            </p>
          ),
      )}
      {source.sameWire && (
        <p>
          {words.copyOf} <a href={sourceAddress(hand, source.sameWire)}>{words.original}</a>
        </p>
      )}
    </section>
  )
}

function Works({ reading: { source }, locale }: Marked) {
  const words = sourceWords[locale]
  return (
    <section>
      <h2>{words.works}</h2>
      <p className="note">{words.rights.record}</p>
      <ul className="plain">
        {source.citations.map(({ text, url }) => (
          <li key={text}>
            <bdi>
              {url !== null && /^https?:\/\//i.test(url) ? (
                <a href={url} rel="noreferrer noopener" target="_blank">
                  {text}
                </a>
              ) : (
                text
              )}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Legend({ locale, editing }: Marked) {
  const words = sourceWords[locale]
  return (
    <>
      <ul className="mark-legend" aria-label={words.legend}>
        {sourceMarkKinds.map((kind) => (
          <li key={kind}>
            <mark data-kind={kind}>{words.kinds[kind]}</mark>
          </li>
        ))}
      </ul>
      <p className="note">{editing ? correctionWords[locale].hint : words.legendHint}</p>
    </>
  )
}
