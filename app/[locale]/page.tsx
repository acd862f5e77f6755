import { notFound } from 'next/navigation'
import { type Address, readAddress, serverWidth, viewOf } from '@/components/address'
import { Changes } from '@/components/changes'
import { EventRows } from '@/components/event-rows'
import { MoreFilters } from '@/components/more-filters'
import { Timeline } from '@/components/timeline'
import { Words } from '@/components/words'
import { type Facets, facetNames } from '@/lib/domain/facets'
import { parseLocale } from '@/lib/domain/locale'
import { problem } from '@/lib/domain/problem'
import { formatQuery, type TimelineQuery } from '@/lib/domain/query'
import { messagesFor } from '@/lib/i18n'
import { openStore, readChanges, readCodes, readEvent, readFacets, readPicture } from '@/lib/store'
import { readListing } from '@/lib/store/listing'
import { isEditor } from '../editor'
import { type PageSearch, searchOf } from './search'

type PageProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<PageSearch>
}

/** The timeline: the server reads the address, answers it, and draws the picture once before any script runs. */
export default async function Page({ params, searchParams }: PageProps) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const search = searchOf(await searchParams)
  const store = await openStore()
  const reader = { locale, editor: await isEditor(store) }
  const address = seenBy(readAddress(search, await readCodes(store)), reader.editor)
  const [data, event] = await Promise.all([
    readPicture(store, address.query, address.view, reader),
    address.event === null ? null : readEvent(store, address.event, reader),
  ])
  const listed = { ...address.query, from: data.window.first, to: data.window.last }
  const key = formatQuery(listed)
  const listing = await readListing(store, listed, reader)
  const facets = { key, data: await readFacets(store, listed, reader) }
  const view = viewOf(address.view, locale, { width: serverWidth, theme: 'light' })
  const words = messagesFor(view)
  const since = address.version ?? data.dataVersion
  const changes = since < data.dataVersion ? await readChanges(store, listed, since, reader) : null
  return (
    <Words locale={locale}>
      <Timeline
        locale={locale}
        search={search.toString()}
        address={address}
        data={data}
        event={event}
        rows={<EventRows data={data} view={view} words={words} listing={listing} />}
        facets={facets}
        changes={changes && <Changes found={changes} hand={view} words={words.changes} />}
        plain={
          <MoreFilters
            chooser={{ hand: view, words, query: address.query }}
            choices={few(facets.data, address.query)}
          />
        }
      />
    </Words>
  )
}

/** Drafts are for editors: anybody else is told so and shown the rest. */
function seenBy(address: Address, editor: boolean): Address {
  if (editor || address.query.status !== 'draft') return address
  const problems = [...address.problems, problem('status', 'signed-out')]
  return { ...address, query: { ...address.query, status: null }, problems }
}

/** A form without script is sent whole: as many choices of each filter as somebody would look through. */
function few({ choices }: Facets, query: TimelineQuery): Facets['choices'] {
  const shown = { ...choices }
  for (const name of facetNames) {
    const chosen = new Set<string | null>([query[name]].flat())
    shown[name] = choices[name].filter(({ id, count }, i) => chosen.has(id) || (count > 0 && i < mostPlain))
  }
  return shown
}

const mostPlain = 40
