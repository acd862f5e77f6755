import type { Locale } from '@/lib/domain/event'
import { formatQuery, type TimelineQuery, type View, type ViewChoice } from '@/lib/domain/query'
import { localeInfo } from '@/lib/i18n'

/** How an export is shown: what is left open has the language's own default, at the width of a page. */
export function exportView(choice: ViewChoice, locale: Locale): View {
  const { calendar, direction } = localeInfo[locale]
  return { calendar, direction, theme: 'light', width: 1200, lanes: 8, ...choice, locale }
}

/**
 * Address of the same picture on the host that the reader is to be sent to, without what an export has anyway; null where
 * no host is configured.
 */
export function permalink(host: string | undefined, query: TimelineQuery, view: View): string | null {
  if (!host) return null
  const usual = new Map<string, unknown>(Object.entries(exportView({}, view.locale)))
  const choice: ViewChoice = Object.fromEntries(
    Object.entries(view).filter(([name, value]) => usual.get(name) !== value),
  )
  const text = formatQuery(query, choice)
  return new URL(`/${view.locale}${text === '' ? '' : `?${text}`}`, host).href
}
