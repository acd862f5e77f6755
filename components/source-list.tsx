import { type SourceGroup, type SourcePage, type SourceRow, sourceGroups } from '@/lib/domain/source'
import { formatDay, formatNumber, localeInfo, messages } from '@/lib/i18n'
import type { Written } from '@/lib/i18n/hand'
import { sourceWordsFor } from '@/lib/i18n/sources'
import { sourceAddress, writingOf } from './address'
import { untitled } from './source-facts'

type ListProps = { page: SourcePage; group: SourceGroup | null; hand: Written; editor: boolean }

/** The documents that events rest on, a page of them, by what may be shown of them. */
export function SourceList({ page, group, hand, editor }: ListProps) {
  const words = sourceWordsFor(hand)
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {editor && <p className="badge draft self-start">{words.editorIntro}</p>}
      <Groups page={page} group={group} hand={hand} />
      {group && <p className="note">{words.rights[group]}</p>}
      {page.sources.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <ul className="source-list">
          {page.sources.map((source) => (
            <li key={source.id}>
              <Row source={source} hand={hand} />
            </li>
          ))}
        </ul>
      )}
      <Paging page={page} group={group} hand={hand} />
    </>
  )
}

/** A list's address. */
function listAddress(hand: Written, group: SourceGroup | null, page = 1): string {
  const search = new URLSearchParams([
    ...(group === null ? [] : [['group', group]]),
    ...(page === 1 ? [] : [['page', String(page)]]),
  ])
  return [`/${hand.locale}/sources`, [search.toString(), writingOf(hand)].filter(Boolean).join('&')]
    .filter(Boolean)
    .join('?')
}

function Groups({ page, group, hand }: Omit<ListProps, 'editor'>) {
  const words = sourceWordsFor(hand)
  const articles = sourceGroups.reduce((sum, g) => sum + (g === 'record' ? 0 : page.counts[g]), 0)
  const choices = [
    { id: null, label: words.all, count: articles },
    ...sourceGroups.map((id) => ({ id, label: words.groups[id], count: page.counts[id] })),
  ]
  return (
    <nav aria-label={words.groupLabel} className="tabs">
      {choices
        .filter(({ id, count }) => count > 0 || id === null || id === group)
        .map(({ id, label, count }) => (
          <a key={label} href={listAddress(hand, id)} aria-current={id === group ? 'page' : undefined}>
            {label} <span className="count">{formatNumber(count, hand)}</span>
          </a>
        ))}
    </nav>
  )
}

function Row({ source, hand }: { source: SourceRow; hand: Written }) {
  const words = sourceWordsFor(hand)
  const kind: SourceGroup = source.kind === 'record' ? 'record' : source.rights
  const what = [source.publisher?.label, words.languages[source.lang.split('-')[0] ?? ''] ?? source.lang]
  return (
    <>
      <a href={sourceAddress(hand, source.id)} className="title">
        {source.title === null ? untitled(source.id, hand.locale) : <bdi lang={source.lang}>{source.title}</bdi>}
      </a>
      <span className="badge">{words.groups[kind]}</span>
      <p className="note">{what.filter(Boolean).join(' · ')}</p>
      {source.kind === 'article' && (
        <p className="note">
          {words.columns.published}: <PublishedDay source={source} hand={hand} />
        </p>
      )}
      <p className="note">
        {words.columns.events}: {formatNumber(source.events, hand)}
        {source.undated > 0 && ` · ${words.columns.undated}: ${formatNumber(source.undated, hand)}`}
      </p>
    </>
  )
}

/** A document's day in both calendars, and how it is known. */
export function PublishedDay({ source, hand }: { source: SourceRow | Published; hand: Written }) {
  const { locale } = hand
  const words = sourceWordsFor(hand)
  const how = words.publishedFrom[source.publishedFrom]
  if (source.published === null)
    return (
      <>
        {words.unknownDay} ({how})
      </>
    )
  const lead = localeInfo[locale].calendar
  const [a, b] = [lead, lead === 'jalali' ? 'gregorian' : 'jalali'] as const
  const day = source.published
  return (
    <>
      {messages[locale].dates.both(formatDay(day, a, hand), formatDay(day, b, hand))} · {how}
    </>
  )
}

type Published = Pick<SourceRow, 'published' | 'publishedFrom'>

function Paging({ page, group, hand }: Omit<ListProps, 'editor'>) {
  const words = sourceWordsFor(hand)
  if (page.pages === 1) return null
  return (
    <nav aria-label={words.pages} className="tools">
      {page.page > 1 && (
        <a className="button" rel="prev" href={listAddress(hand, group, page.page - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.page(page.page, page.pages)}</span>
      {page.page < page.pages && (
        <a className="button" rel="next" href={listAddress(hand, group, page.page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  )
}
