import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { addressOf } from '@/components/address'
import { EventDetail } from '@/components/event-detail'
import { EventHead } from '@/components/event-head'
import { SiteHeader } from '@/components/site-header'
import { parseLocale } from '@/lib/domain/locale'
import { defaultQuery, formatQuery } from '@/lib/domain/query'
import { messages, messagesFor } from '@/lib/i18n'
import { openStore, readEvent } from '@/lib/store'
import { isEditor } from '../../../editor'
import { type PageSearch, writingIn } from '../../search'

type PageProps = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<PageSearch>
}

async function find({ params }: PageProps) {
  const { locale: asked, slug } = await params
  const locale = parseLocale(asked)
  if (!locale) notFound()
  const store = await openStore()
  const event = await readEvent(store, slug, { locale, editor: await isEditor(store) })
  if (!event) notFound()
  return { locale, event }
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { locale, event } = await find(props)
  return { title: `${event.title} · ${messages[locale].site.name}` }
}

/** One event, with all that is known of it and how. */
export default async function Page(props: PageProps) {
  const { locale, event } = await find(props)
  const view = writingIn(await props.searchParams)
  const hand = { ...view, locale }
  const words = messagesFor(hand)
  const search = formatQuery(defaultQuery, view)
  const path = `/events/${event.slug}`
  if (event.redirectedFrom !== null) permanentRedirect(`/${locale}${path}`)
  return (
    <>
      <SiteHeader
        words={words.site}
        languages={words.settings.language}
        locale={locale}
        search={search}
        writing={search}
        path={path}
      />
      <main id="timeline" className="event-page">
        <p>
          <a href={addressOf(locale, { query: around(event.firstDay), view, event: event.slug })}>
            {words.detail.back}
          </a>
        </p>
        <EventHead event={event} words={words.detail} />
        <h1>{event.title}</h1>
        <EventDetail event={event} hand={hand} words={words} />
      </main>
    </>
  )
}

/** The days round an event, so that the timeline shows it among its neighbours. */
function around(day: number | null) {
  return day === null ? defaultQuery : { ...defaultQuery, from: day - 90, to: day + 90 }
}
