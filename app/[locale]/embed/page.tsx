import { notFound } from 'next/navigation'
import { readAddress } from '@/components/address'
import { Timeline } from '@/components/timeline'
import { Words } from '@/components/words'
import { parseLocale } from '@/lib/domain/locale'
import { formatQuery } from '@/lib/domain/query'
import { openStore, readCodes, readFacets, readPicture } from '@/lib/store'
import { type PageSearch, searchOf } from '../search'

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<PageSearch> }

/** The picture for somebody else's page: what everybody may see, whoever looks, and a way to the whole timeline. */
export default async function Page({ params, searchParams }: PageProps) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const search = searchOf(await searchParams)
  const store = await openStore()
  const reader = { locale, editor: false }
  const address = readAddress(search, await readCodes(store))
  const data = await readPicture(store, address.query, address.view, reader)
  const listed = { ...address.query, from: data.window.first, to: data.window.last }
  return (
    <Words locale={locale}>
      <Timeline
        embedded
        {...{ locale, address, data }}
        search={search.toString()}
        event={null}
        facets={{ key: formatQuery(listed), data: await readFacets(store, listed, reader) }}
        plain={null}
        rows={null}
        changes={null}
      />
    </Words>
  )
}
