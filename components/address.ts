import type { Locale } from '@/lib/domain/event'
import type { Problem } from '@/lib/domain/problem'
import {
  defaultQuery,
  formatQuery,
  type KnownCodes,
  type ParsedQuery,
  parseQuery,
  type View,
  type ViewChoice,
} from '@/lib/domain/query'
import { localeInfo, parseTypedDate, type Written } from '@/lib/i18n'

/** What an address asks for, and what in it could not be read. */
export type Address = ParsedQuery & { problems: Problem[] }

/** Width at which the server lays out, before the browser knows its own. */
export const serverWidth = 960

/** Reads an address: what can be read applies, what cannot is named. Days may be written out, as in a form without script. */
export function readAddress(given: URLSearchParams, known?: KnownCodes): Address {
  const params = withWrittenDays(given)
  const read = parseQuery(params, known)
  if (read.ok) return { query: read.query, view: read.view, event: read.event, version: read.version, problems: [] }
  for (const { field } of read.problems) params.delete(field)
  const rest = parseQuery(params, known)
  const kept = rest.ok ? rest : { query: defaultQuery, view: {}, event: null }
  return { query: kept.query, view: kept.view, event: kept.event, problems: read.problems }
}

/** `from=۶ مهر ۱۳۹۹` as the first day meant, `to=November 2020` as the last. What is no date is left for the codec to name. */
function withWrittenDays(given: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(given)
  for (const [field, end] of [
    ['from', 'first'],
    ['to', 'last'],
  ] as const) {
    const text = params.get(field)
    if (!text) continue
    const span = parseTypedDate(text, field)
    if (!('code' in span)) params.set(field, formatQuery({ ...defaultQuery, from: span[end] }).slice('from='.length))
  }
  return params
}

/** The whole view: what the address leaves open has the language's own default. */
export function viewOf(choice: ViewChoice, locale: Locale, device: { width: number; theme: View['theme'] }): View {
  const { calendar, direction } = localeInfo[locale]
  return { calendar, direction, lanes: 8, ...device, ...choice, locale }
}

/**
 * The address of the timeline for a query, a view and an open event; with the data version it was seen with, where the page
 * is to say what changed since; `page` is where it is shown.
 */
export function addressOf(
  locale: Locale,
  { query, view, event }: ParsedQuery,
  version: number | null = null,
  page: TimelinePage = '',
): string {
  const text = [formatQuery(query, view, event), version === null ? '' : `version=${version}`].filter(Boolean).join('&')
  return `/${locale}${page}${text && `?${text}`}`
}

/** Where a timeline stands: on a page of its own, or in somebody else's. */
export type TimelinePage = '' | '/embed'

/** How dates and figures are written, as part of an address. */
export function writingOf({ digits, months }: Omit<Written, 'locale'>): string {
  return formatQuery(defaultQuery, { digits, months })
}

const page = (path: string, hand: Written) => `/${hand.locale}${path}${writingOf(hand) && `?${writingOf(hand)}`}`

/** The address of an event's page, its dates and figures written as here. */
export function eventAddress(hand: Written, slug: string): string {
  return page(`/events/${slug}`, hand)
}

/** The address of a source's page, its dates and figures written as here. */
export function sourceAddress(hand: Written, id: string): string {
  return page(`/sources/${id}`, hand)
}

/** The address of the exported picture: every choice that shapes it is written out, so that the same link gives the same bytes. */
export function exportAddress(query: ParsedQuery['query'], view: View, format = 'svg', paper = ''): string {
  const { locale, ...choice } = view
  return `/api/export/${format}?${[formatQuery(query, choice), `locale=${locale}`, paper].filter(Boolean).join('&')}`
}
