import { locales } from '@/lib/domain/event'
import { eachChunk } from './chunks'
import { nextVersion, type Prisma, raiseDataVersion, type Store, type Transaction, write } from './client'
import { derive } from './derive'
import { saveFacets } from './facet-set'
import { searchText } from './search'
import { restingOn, toldBy, toldOf } from './settle'

/** Events worked out in one transaction. */
const atOnce = 200

/**
 * Works out what the events of a store of an earlier version are found by; nothing else of them changes. Gives how many
 * there were; none where all is there.
 */
export async function refreshFacets(store: Store): Promise<number> {
  const bare = { lanes: { some: { lane: '*', facetId: null } } } satisfies Prisma.EventWhereInput
  const ids = (await store.client.event.findMany({ where: bare, select: { id: true } })).map(({ id }) => id)
  await eachChunk(
    ids,
    (some) =>
      write(store, async (t) => {
        const changedIn = await nextVersion(t)
        for (const id of some) await refreshOne(t, id, changedIn)
        await raiseDataVersion(t)
      }),
    atOnce,
  )
  return ids.length
}

async function refreshOne(t: Transaction, id: string, changedIn: number): Promise<void> {
  const event = await t.event.findUniqueOrThrow({ where: { id }, include: { titles: true } })
  const where = { eventId: id, status: { in: restingOn(event.status) } }
  const rows = await t.mention.findMany({ where, include: toldBy, orderBy: { key: 'asc' } })
  const replaced = new Set(rows.flatMap(({ claims }) => claims.flatMap((c) => c.supersedesId ?? [])))
  const { facets, words } = derive(rows.map((row) => toldOf(row, replaced)))
  const [facetId] = await saveFacets(t, [facets])
  await t.eventLane.updateMany({ where: { eventId: id }, data: { facetId } })
  const titles = locales.map((locale) => event.titles.find((title) => title.locale === locale)?.text ?? '')
  await t.event.update({ where: { id }, data: { search: searchText(titles, words), changedIn } })
}
