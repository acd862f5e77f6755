import { type Locale, locales } from './event'

/** The cookie that remembers the interface language a reader chose. */
export const localeCookie = 'locale'

/** Reads an interface language, or null for anything else. */
export function parseLocale(text: string | null | undefined): Locale | null {
  return locales.find((l) => l === text) ?? null
}

/** The interface language an Accept-Language header likes best among ours, or null where it names none of them. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale | null {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((s) => s.trim().toLowerCase())
      const q = parameters.find((p) => p.startsWith('q='))
      return { locale: parseLocale(range.split('-')[0]), weight: q === undefined ? 1 : Number(q.slice(2)) || 0 }
    })
    .filter((w) => w.locale !== null && w.weight > 0)
  return wishes.sort((a, b) => b.weight - a.weight)[0]?.locale ?? null
}
