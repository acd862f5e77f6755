import { inChunks } from './chunks'
import type { Transaction } from './client'

/** Few enough to be asked for in one statement. */
const slugsAtOnce = 50

/** Slugs that nothing has, one for each that is wanted, numbered where it is taken. */
export async function freeSlugs(t: Transaction, wanted: readonly string[]): Promise<string[]> {
  const rows = await inChunks(
    wanted,
    (some) =>
      t.eventSlug.findMany({
        where: { OR: some.flatMap((slug) => [{ slug }, { slug: { gte: `${slug}-`, lt: `${slug}.` } }]) },
        select: { slug: true },
      }),
    slugsAtOnce,
  )
  const taken = new Set(rows.map(({ slug }) => slug))
  const next = new Map<string, number>()
  return wanted.map((slug) => {
    let n = next.get(slug) ?? 1
    const named = () => (n === 1 ? slug : `${slug}-${n}`)
    while (taken.has(named())) n++
    taken.add(named())
    next.set(slug, n)
    return named()
  })
}
