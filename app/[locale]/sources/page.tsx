import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { writingOf } from '@/components/address'
import { SiteHeader } from '@/components/site-header'
import { SourceList } from '@/components/source-list'
import { parseLocale } from '@/lib/domain/locale'
import { sourceGroups } from '@/lib/domain/source'
import { messages } from '@/lib/i18n'
import { sourceWords } from '@/lib/i18n/sources'
import { openStore, readSourceList } from '@/lib/store'
import { isEditor } from '../../editor'
import { type PageSearch, writingIn } from '../search'
import './sources.css'

type PageProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<PageSearch>
}

/** Sources on one page of the list. */
const size = 25

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'en'
  return { title: `${sourceWords[locale].title} · ${messages[locale].site.name}` }
}

/** The documents that events rest on. */
export default async function Page({ params, searchParams }: PageProps) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const asked = await searchParams
  const group = asked.group === undefined ? null : sourceGroups.find((g) => g === asked.group)
  const number = typeof asked.page === 'string' && /^[1-9]\d{0,5}$/.test(asked.page) ? Number(asked.page) : null
  if (group === undefined || (asked.page !== undefined && number === null)) notFound()

  const store = await openStore()
  const editor = await isEditor(store)
  const page = await readSourceList(store, { group, page: number ?? 1, size }, { locale, editor })
  const hand = { locale, ...writingIn(asked) }
  const writing = writingOf(hand)
  const search = [group === null ? '' : `group=${group}`, writing].filter(Boolean).join('&')
  const { site, settings } = messages[locale]
  return (
    <>
      <SiteHeader words={site} languages={settings.language} {...{ locale, search, writing }} path="/sources" />
      <main id="timeline" className="event-page">
        <SourceList page={page} group={group} hand={hand} editor={editor} />
      </main>
    </>
  )
}
