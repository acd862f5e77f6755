/** A figure as far as it matters which later one takes its place. */
export type Dated = {
  id: number
  /** Claimant, side, measure and what else makes two figures answers to one question. */
  series: string
  /** The number, whatever the words. */
  told: string
  /** As of when, else when its document was published. */
  day: number | null
  /** Of a record, which says of its own figures what they replace. */
  record: boolean
  /** The figure it takes the place of now. */
  supersedes: number | null
}

/**
 * Which figure each one that no record gives takes the place of: what a claimant said last stands, by whomever it is
 * repeated, and all it said before was replaced. Each takes the place of one, the nearest before it that still stands.
 * Figures come in an order that does not depend on their arrival.
 */
export function supersessions(figures: readonly Dated[]): Map<number, number | null> {
  const links = new Map(figures.flatMap(({ id, record }) => (record ? [] : [[id, null as number | null] as const])))
  const series = new Map<string, Dated[]>()
  for (const figure of figures) {
    const one = series.get(figure.series) ?? []
    series.set(figure.series, one)
    one.push(figure)
  }
  for (const one of series.values())
    for (const [later, earlier] of linksOf(one.filter((f) => f.day !== null))) links.set(later, earlier)
  return links
}

function linksOf(figures: readonly Dated[]): Map<number, number> {
  const inTime = figures.toSorted((a, b) => a.day! - b.day!)
  const last = inTime.at(-1)?.day
  const standing = new Set(inTime.filter(({ day }) => day === last).map(({ told }) => told))
  const replaced = new Set(
    inTime.flatMap(({ record, supersedes }) => (record && supersedes !== null ? supersedes : [])),
  )
  const links = new Map<number, number>()
  for (const [i, figure] of [...inTime.entries()].reverse()) {
    if (standing.has(figure.told) || replaced.has(figure.id)) continue
    const free = inTime.slice(i + 1).filter(({ id, record }) => !record && !links.has(id))
    const later = free.find(({ day }) => day! > figure.day!) ?? free[0]
    if (later) links.set(later.id, figure.id)
  }
  return links
}
