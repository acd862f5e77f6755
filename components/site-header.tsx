'use client'

import type { ReactNode } from 'react'
import { type Locale, locales } from '@/lib/domain/event'
import { localeCookie } from '@/lib/domain/locale'
import { localeInfo } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'

type HeaderProps = {
  words: Messages['site']
  /** What the choice of languages is called. */
  languages: string
  locale: Locale
  search: string
  /** How dates and figures are written, for the pages that are linked. */
  writing?: string
  path?: string
  children?: ReactNode
}

/** Name, purpose, the languages (which keep the query), and what the page adds. */
export function SiteHeader({ words, languages, locale, search, writing = '', path = '', children }: HeaderProps) {
  const written = writing && `?${writing}`
  return (
    <header className="site">
      <a className="skip" href="#timeline">
        {path === '' ? words.skip : words.skipToContent}
      </a>
      <div className="brand">
        <a href={`/${locale}${written}`} className="name">
          {words.name}
        </a>
        <p className="tagline">{words.tagline}</p>
      </div>
      <nav aria-label={words.pages} className="languages">
        {(['sources', 'about'] as const).map((page) => (
          <a
            key={page}
            href={`/${locale}/${page}${written}`}
            aria-current={path.startsWith(`/${page}`) ? 'page' : undefined}
          >
            {words[page]}
          </a>
        ))}
      </nav>
      <nav aria-label={languages} className="languages">
        {locales.map((l) => (
          <a
            key={l}
            href={`/${l}${path}${search && `?${search}`}`}
            lang={l}
            hrefLang={l}
            aria-current={l === locale ? 'true' : undefined}
            onClick={() => remember(l)}
          >
            {localeInfo[l].name}
          </a>
        ))}
      </nav>
      {children}
    </header>
  )
}

/** Keeps the choice for the bare address, where the browser has a store for it. */
function remember(locale: Locale): void {
  globalThis.cookieStore?.set({ name: localeCookie, value: locale, path: '/', sameSite: 'lax', expires: inAYear() })
}

const inAYear = () => Date.now() + 365 * 86_400_000
