import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { parseLocale } from '@/lib/domain/locale'
import { localeInfo, messages } from '@/lib/i18n'
import { cssDeclarations, palettes } from '@/lib/scene/palette'
import '../globals.css'

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

/** Every page is made for its reader: the policy's nonce is another one each time. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { site } = messages[parseLocale((await params).locale) ?? 'en']
  return { title: site.title, description: site.tagline, icons: { icon: '/icon.svg' }, referrer: 'same-origin' }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** The frame of every page: language, direction, type and colours. */
export default async function Layout({ children, params }: LayoutProps) {
  const locale = parseLocale((await params).locale) ?? 'en'
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={locale} dir={localeInfo[locale].direction}>
      <head>
        {['Regular', 'SemiBold'].map((face) => (
          <link
            key={face}
            rel="preload"
            as="font"
            type="font/woff2"
            href={`/fonts/Vazirmatn-${face}.woff2`}
            crossOrigin="anonymous"
          />
        ))}
        <style nonce={nonce} suppressHydrationWarning>
          {colours}
        </style>
      </head>
      <body>{children}</body>
    </html>
  )
}

const light = cssDeclarations(palettes.light)
const dark = cssDeclarations(palettes.dark)

/** The chart's own colour roles; a theme that was chosen goes before the device's. */
const colours = [
  `:root{color-scheme:light;${light}}`,
  `@media (prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}`,
  `:root:has([data-theme=light]){color-scheme:light;${light}}`,
  `:root:has([data-theme=dark]){color-scheme:dark;${dark}}`,
  `@media print{:root,:root:has([data-theme]){color-scheme:light;${cssDeclarations(palettes.print)}}}`,
].join('\n')
