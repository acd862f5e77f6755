import type { BlockItem } from './block'

/** Where each mention goes: an event that exists, or a new one named by a number. */
export type Assignment = { items: BlockItem[]; event: string | null }

/**
 * Gives each group of mentions the event it already is, or none. A published event comes before a draft, then the one
 * with the oldest mention; each event goes to one group and each group to one event. Where `held`, what was accepted into
 * a published event stays there: what readers see changes on an editor's word only. What an editor has changed (`moved`)
 * is free, and leaves its event to those that stay. Pure.
 */
export function assign(
  groups: readonly BlockItem[][],
  published: ReadonlySet<string>,
  { held, moved = new Set() }: { held: boolean; moved?: ReadonlySet<number> },
): Assignment[] {
  const fixed = (item: BlockItem) =>
    held && !moved.has(item.id) && item.accepted && item.eventId !== null && published.has(item.eventId)
  const wishes = groups
    .flatMap((items, group) =>
      items.flatMap(({ id, eventId }) => (eventId ? [{ group, eventId, id, published: published.has(eventId) }] : [])),
    )
    .sort(
      (a, b) =>
        Number(b.published) - Number(a.published) || Number(moved.has(a.id)) - Number(moved.has(b.id)) || a.id - b.id,
    )
  const eventOf = new Map<number, string>()
  const given = new Set<string>()
  for (const { group, eventId } of wishes) {
    if (eventOf.has(group) || given.has(eventId)) continue
    eventOf.set(group, eventId)
    given.add(eventId)
  }
  return groups.flatMap((items, group): Assignment[] => {
    const event = eventOf.get(group) ?? null
    const free = items.filter((item) => !fixed(item) || item.eventId === event)
    return free.length > 0 ? [{ items: free, event }] : []
  })
}
