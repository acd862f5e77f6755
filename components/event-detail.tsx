import { parseEdtf } from '@/lib/calendar'
import type {
  ClaimEvidence,
  DateEvidence,
  EventDetail as Detail,
  Named,
  Quote,
  SourceSummary,
} from '@/lib/domain/detail'
import { formatDate, formatDay, formatWeekday, localeInfo, type Written } from '@/lib/i18n'
import { formatHow } from '@/lib/i18n/how'
import type { Messages } from '@/lib/i18n/messages'
import { sourceAddress } from './address'
import { Claimant, ClaimCells, directionOf, inOrder } from './claim'

type Part = { event: Detail; hand: Written; words: Messages }

/** Everything known of an event, each fact beside what it rests on. */
export function EventDetail({ event, hand, words }: Part) {
  return (
    <div className="detail">
      <When {...{ event, hand, words }} />
      <Parties {...{ event, hand, words }} />
      <Claims {...{ event, hand, words }} />
      <Quotes {...{ event, hand, words }} />
      <Sources {...{ event, hand, words }} />
      <History {...{ event, hand, words }} />
    </div>
  )
}

function When({ event, hand, words }: Part) {
  const lead = localeInfo[hand.locale].calendar
  const calendars =
    lead === 'jalali' ? (['jalali', 'gregorian', 'hijri'] as const) : (['gregorian', 'jalali', 'hijri'] as const)
  const dated = event.precision !== null && (event.firstDay !== null || event.lastDay !== null)
  const date = { firstDay: event.firstDay, lastDay: event.lastDay, precision: event.precision ?? 'day' }
  const weekday =
    event.firstDay !== null && event.firstDay === event.lastDay ? formatWeekday(event.firstDay, hand.locale) : null
  return (
    <section>
      <h2>{words.detail.when}</h2>
      {dated ? (
        <dl className="dates">
          {calendars.map((calendar) => (
            <div key={calendar} data-calendar={calendar}>
              <dt>{words.calendars[calendar]}</dt>
              <dd>
                {formatDate(date, { ...hand, calendar })}
                {calendar === lead && weekday && <span className="weekday"> {weekday}</span>}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{words.dates.undated}</p>
      )}
      {dated && event.precision && (
        <p className="note">
          {words.precision[event.precision]}
          {event.sense && event.firstDay !== event.lastDay && ` · ${words.senses[event.sense]}`}
        </p>
      )}
      <Evidence {...{ event, hand, words }} />
    </section>
  )
}

function Evidence({ event, hand, words }: Part) {
  if (event.dates.length === 0) return null
  return (
    <>
      <h3>{words.detail.how}</h3>
      <ul className="evidence">
        {event.dates.map((d) => (
          <li
            key={`${d.source} ${d.reading.edtf} ${d.reading.passage?.start} ${d.reading.rule}`}
            className={d.chosen ? 'chosen' : undefined}
          >
            <Reading evidence={d} {...{ event, hand, words }} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** How one date is known: the words as printed, the rule in plain language, the source, and what else they could mean. */
export function Reading({ evidence, event, hand, words }: Part & { evidence: DateEvidence }) {
  const { reading } = evidence
  const source = event.sources.find((s) => s.id === evidence.source)
  const language = reading.surface === null ? null : directionOf(source?.lang ?? 'en')
  return (
    <>
      {reading.surface !== null && language && (
        <q className="printed" lang={source?.lang} dir={language}>
          {reading.surface}
        </q>
      )}
      <p>{howOf(evidence, source, hand, words).join(' ')}</p>
      {source && <p className="note">{sourceName(source, words)}</p>}
      {reading.alternatives.length > 0 && (
        <p className="note">
          {words.detail.alternatives}:{' '}
          {reading.alternatives
            .map(({ edtf, reason }) => `${dateOf(edtf, hand)} (${words.alternativeReasons[reason] ?? reason})`)
            .join(words.list.separator)}
        </p>
      )}
    </>
  )
}

/** How a date is known: by an editor's hand, or by what the text says and what it was counted from. */
function howOf({ reading }: DateEvidence, source: SourceSummary | undefined, hand: Written, words: Messages): string[] {
  if (source?.kind === 'record') return [words.resolved.editor]
  const told = formatHow({ ...reading, value: reading }, { ...hand, published: source?.published ?? null })
  const { resolvedFrom } = reading
  return resolvedFrom === 'inherited' || resolvedFrom === 'landmark' ? [words.resolved[resolvedFrom], ...told] : told
}

function dateOf(edtf: string, hand: Written): string {
  const value = parseEdtf(edtf)
  return value === null ? edtf : formatDate(value, { ...hand, calendar: localeInfo[hand.locale].calendar })
}

function Parties({ event, words }: Part) {
  if (event.participants.length === 0) return null
  return (
    <section>
      <h2>{words.detail.parties}</h2>
      <ul className="plain">
        {partsOf(event, words).map(({ actor, parts }) => (
          <li key={actor.id}>
            {actor.label} <span className="note">{parts.join(' · ')}</span>
          </li>
        ))}
      </ul>
      {event.attributedTo.length > 0 && (
        <p className="note">{words.detail.accountOf(words.list.and(event.attributedTo.map((a) => a.label)))}</p>
      )}
      <Accounts event={event} words={words} />
    </section>
  )
}

/** Who began is always somebody's account: where several tell it, each stands by itself. */
function Accounts({ event, words }: Pick<Part, 'event' | 'words'>) {
  const accounts = accountsOf(event)
  if (accounts.length < 2) return null
  return (
    <>
      <h3>{words.detail.accounts}</h3>
      <ul className="plain" data-testid="accounts">
        {accounts.map(({ by, sides }) => (
          <li key={by?.id ?? ''}>
            {by ? words.detail.accountOf(by.label) : words.detail.reporter}:{' '}
            {sides
              .map(({ role, actors }) => `${words.roles[role]} ${words.list.and(actors.map((a) => a.label))}`)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </>
  )
}

const directions = ['initiator', 'target'] as const

/** Each account of who began and against whom, in the order of their sources. */
function accountsOf({ participants }: Detail) {
  const directed = participants.filter(({ role }) => directions.some((d) => d === role))
  const tellers = new Map(directed.map(({ saidBy }) => [saidBy?.id ?? '', saidBy]))
  return [...tellers.values()].map((by) => {
    const own = directed.filter(({ saidBy }) => saidBy?.id === by?.id)
    const sides = directions.map((role) => ({ role, actors: own.filter((p) => p.role === role).map((p) => p.actor) }))
    return { by, sides: sides.filter(({ actors }) => actors.length > 0) }
  })
}

/** Each party once, with every part it is said to have had, and by whom. That a part is unclear is said only where none is clear. */
function partsOf(event: Detail, words: Messages): { actor: Named; parts: string[] }[] {
  const parties = new Map(event.participants.map((p) => [p.actor.id, p.actor]))
  return [...parties.values()].map((actor) => {
    const told = event.participants.filter((p) => p.actor.id === actor.id)
    const clear = told.filter((p) => p.role !== 'unclear')
    const parts = (clear.length ? clear : told).map((p) =>
      p.saidBy ? `${words.roles[p.role]} (${words.detail.accountOf(p.saidBy.label)})` : words.roles[p.role],
    )
    return { actor, parts: [...new Set(parts)] }
  })
}

function Claims({ event, hand, words }: Part) {
  if (event.claims.length === 0) return null
  return (
    <section>
      <h2>{words.detail.claims}</h2>
      <table className="claims">
        <thead>
          <tr>
            <th scope="col">{words.detail.claimant}</th>
            <th scope="col">{words.detail.about}</th>
            <th scope="col">{words.detail.measure}</th>
            <th scope="col">{words.detail.figure}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(event.claims, words).map((claim) => (
            <ClaimRow key={claim.id} claim={claim} {...{ event, hand, words }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ClaimRow({ claim, event, hand, words }: Part & { claim: ClaimEvidence }) {
  const source = event.sources.find((s) => s.id === claim.source)
  const shown = { claim, source, hand, words }
  return (
    <tr>
      <th scope="row">
        <Claimant {...shown} />
      </th>
      <ClaimCells {...shown} />
    </tr>
  )
}

function Quotes({ event, words }: Part) {
  return (
    <section>
      <h2>{words.detail.quotes}</h2>
      {event.quotes.length === 0 && <p className="note">{words.detail.noQuotes}</p>}
      {event.quotes.map((quote) => (
        <figure key={`${quote.source} ${quote.text}`} className="quote">
          <blockquote lang={quote.lang} dir={directionOf(quote.lang)}>
            <Marked quote={quote} />
          </blockquote>
          <figcaption className="note">{captionOf(quote, event, words)}</figcaption>
        </figure>
      ))}
    </section>
  )
}

function captionOf(quote: Quote, event: Detail, words: Messages): string | null {
  const source = event.sources.find((s) => s.id === quote.source)
  return source ? sourceName(source, words) : null
}

/** The words of a quote with the passages marked; where two marks meet, the first keeps its letters. */
export function Marked({ quote }: { quote: Quote }) {
  const marks = [...quote.marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: { text: string; kind: string | null; at: number }[] = []
  let at = 0
  for (const { start, end, kind } of marks) {
    if (end <= at) continue
    if (start > at) parts.push({ text: quote.text.slice(at, start), kind: null, at })
    const from = Math.max(at, start)
    parts.push({ text: quote.text.slice(from, end), kind, at: from })
    at = end
  }
  parts.push({ text: quote.text.slice(at), kind: null, at })
  return (
    <>
      {quote.cutBefore && '… '}
      {parts.map((p) =>
        p.kind === null ? (
          <span key={p.at}>{p.text}</span>
        ) : (
          <mark key={p.at} data-kind={p.kind}>
            {p.text}
          </mark>
        ),
      )}
      {quote.cutAfter && ' …'}
    </>
  )
}

function Sources({ event, hand, words }: Part) {
  return (
    <section>
      <h2>{words.detail.sources}</h2>
      <ul className="sources">
        {event.sources.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} hand={hand} words={words} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SourceLine({ source, hand, words }: Pick<Part, 'hand' | 'words'> & { source: SourceSummary }) {
  const { locale } = hand
  const address = webAddress(source.url) ?? webAddress(source.archiveUrl)
  const published =
    source.published === null
      ? words.detail.unknownDay
      : words.detail.published(formatDay(source.published, localeInfo[locale].calendar, hand))
  return (
    <>
      <a href={sourceAddress(hand, source.id)}>
        {source.kind === 'article' && source.title ? (
          <bdi lang={source.lang}>{source.title}</bdi>
        ) : (
          sourceName(source, words)
        )}
      </a>
      {source.kind === 'article' && (
        <span className="note">{[source.title && source.publisher?.label, published].filter(Boolean).join(' · ')}</span>
      )}
      {source.citations.map((c) => (
        <Citation key={c.text} text={c.text} url={c.url} />
      ))}
      {address && (
        <a href={address} rel="noreferrer noopener" target="_blank">
          {words.detail.openSource}
        </a>
      )}
    </>
  )
}

function Citation({ text, url }: { text: string; url: string | null }) {
  const address = webAddress(url)
  return (
    <bdi className="note">
      {address ? (
        <a href={address} rel="noreferrer noopener" target="_blank">
          {text}
        </a>
      ) : (
        text
      )}
    </bdi>
  )
}

function sourceName(source: SourceSummary, words: Messages): string {
  return source.publisher?.label || source.title || source.citations[0]?.text || words.detail.unnamed
}

/** A link is followed only to the web. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}

function History({ event, hand, words }: Part) {
  if (event.history.length === 0) return null
  return (
    <details>
      <summary>{words.detail.history}</summary>
      <ol className="plain">
        {event.history.map((r) => (
          <li key={r.seq}>
            <bdi>{r.by}</bdi>: <bdi>{r.reason}</bdi> <span className="note">{systemDay(r.at, hand)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The day of a system time, which is ISO with its zone. */
function systemDay(at: string, hand: Written): string {
  const day = Math.floor(Date.parse(at) / 86_400_000)
  return Number.isFinite(day) ? formatDay(day, localeInfo[hand.locale].calendar, hand) : at
}
