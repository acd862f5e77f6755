import { notFound } from 'next/navigation'
import { type Address, readAddress } from '@/components/address'
import { Timeline } from '@/components/timeline'
import { Words } from '@/components/words'
import { actors, eventTypes } from '@/lib/codebook/codebook'
import { parseLocale } from '@/lib/domain/locale'
import { defaultQuery, formatQuery } from '@/lib/domain/query'
import { openStore, readActors, readEvent, readTimeline } from '@/lib/store'
import { readListing } from '@/lib/store/listing'
import { isEditor } from '../editor'

type PageProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The timeline: the server reads the address, answers it, and draws the picture once before any script runs. */
export default async function Page({ params, searchParams }: PageProps) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const search = searchOf(await searchParams)
  const address: Address = readAddress(search, { actors, types: eventTypes })

  const store = await openStore()
  const reader = { locale, editor: await isEditor(store) }
  const [data, parties, event] = await Promise.all([
    readTimeline(store, address.query, reader),
    readActors(store, defaultQuery, reader),
    address.event === null ? null : readEvent(store, address.event, reader),
  ])
  const listed = { ...address.query, from: data.window.first, to: data.window.last }
  const listing = { key: formatQuery(listed), data: await readListing(store, listed, reader) }
  return (
    <Words locale={locale}>
      <Timeline
        locale={locale}
        search={search.toString()}
        address={address}
        data={data}
        actors={parties.filter((a) => a.root === a.id)}
        types={[...eventTypes.values()].map(({ id, labels }) => ({ id, label: labels[locale] }))}
        event={event}
        listing={listing}
      />
    </Words>
  )
}

function searchOf(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) for (const v of [value ?? []].flat()) search.append(name, v)
  return search
}
