import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { writingOf } from '@/components/address'
import { SiteHeader } from '@/components/site-header'
import type { Locale } from '@/lib/domain/event'
import { parseLocale } from '@/lib/domain/locale'
import { messages } from '@/lib/i18n'
import { aboutWords, countRows, type PublicCounts } from '@/lib/i18n/about'
import { dataVersion, everything, openStore, readEvents, readSourceList } from '@/lib/store'
import { type PageSearch, writingIn } from '../search'
import '../sources/sources.css'

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<PageSearch> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'en'
  return { title: `${aboutWords[locale].title} · ${messages[locale].site.name}` }
}

/** Method, counts, limits and terms: what a reader must know to judge the rest. */
export default async function Page({ params, searchParams }: PageProps) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const words = aboutWords[locale]
  const { site, settings } = messages[locale]
  const counts = await countPublic(locale)
  const hand = { locale, ...writingIn(await searchParams) }
  const writing = writingOf(hand)
  return (
    <>
      <SiteHeader words={site} languages={settings.language} {...{ locale, writing }} search={writing} path="/about" />
      <main id="timeline" className="event-page">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <div className="detail">
          <section>
            <h2>{words.counts.title}</h2>
            <dl className="facts counts">
              {countRows(counts, hand).map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
          {words.sections.map(({ title, paragraphs }) => (
            <section key={title} className="prose">
              <h2>{title}</h2>
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </section>
          ))}
        </div>
      </main>
    </>
  )
}

/** What everybody may see, whoever asks. */
async function countPublic(locale: Locale): Promise<PublicCounts> {
  const store = await openStore()
  const reader = { locale, editor: false }
  const [all, undated, sources, version] = await Promise.all([
    readEvents(store, everything, { ...reader, limit: 1 }),
    readEvents(store, everything, { ...reader, limit: 1, undated: true }),
    readSourceList(store, { group: null, page: 1, size: 1 }, reader),
    dataVersion(store),
  ])
  return {
    events: all.total,
    undated: undated.total,
    articles: sources.total,
    records: sources.counts.record,
    dataVersion: version,
  }
}
