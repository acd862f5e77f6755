import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { writingOf } from '@/components/address'
import { SiteHeader } from '@/components/site-header'
import { scriptOf, titleOf } from '@/components/source-facts'
import { SourceReader } from '@/components/source-reader'
import { parseLocale } from '@/lib/domain/locale'
import { markSource } from '@/lib/extract/marks'
import { messages } from '@/lib/i18n'
import { sourceWords } from '@/lib/i18n/sources'
import { openStore, readSource } from '@/lib/store'
import { isEditor } from '../../../editor'
import { type PageSearch, writingIn } from '../../search'
import '../sources.css'

type PageProps = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<PageSearch> }

async function find({ params }: PageProps) {
  const { locale: asked, id } = await params
  const locale = parseLocale(asked)
  if (!locale) notFound()
  const store = await openStore()
  const reader = { locale, editor: await isEditor(store) }
  const reading = await readSource(store, id, reader)
  if (!reading) notFound()
  return { reading, reader }
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { reading, reader } = await find(props)
  const { text } = titleOf(reading, reader.locale)
  return { title: `${text} · ${messages[reader.locale].site.name}` }
}

/** One document, as far as its reader may see it, with what was read from it and why. */
export default async function Page(props: PageProps) {
  const { reading, reader } = await find(props)
  const { locale } = reader
  const { source } = reading
  const hand = { locale, ...writingIn(await props.searchParams) }
  const writing = writingOf(hand)
  const title = titleOf(reading, locale)
  const { site, settings } = messages[locale]
  return (
    <>
      <SiteHeader
        words={site}
        languages={settings.language}
        {...{ locale, writing }}
        search={writing}
        path={`/sources/${source.id}`}
      />
      <main id="timeline" className="event-page">
        <p>
          <a href={`/${locale}/sources${writing && `?${writing}`}`}>{sourceWords[locale].back}</a>
        </p>
        <h1 {...(title.own ? scriptOf(source) : {})}>{title.text}</h1>
        <SourceReader
          reading={reading}
          marks={markSource(reading, reader)}
          {...{ locale, hand }}
          editor={reader.editor}
        />
      </main>
    </>
  )
}
