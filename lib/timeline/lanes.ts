import { sum } from 'd3'
import type { ActorId, Locale } from '@/lib/domain/event'
import type { Lane, TimelineData } from '@/lib/domain/timeline'

/** Id of the lane into which the lanes past the limit are folded. */
export const foldedLane = '+'

/** The parties to the conflict: their lanes stand together in the middle. */
export const parties: readonly ActorId[] = ['AM', 'NK', 'AZ']

/** Height of a row of incidents or contacts, and of the row of clusters beyond them. */
export const rowHeight = 19.5
export const clusterHeight = 15

export type LaneKind = 'party' | 'other' | 'folded'
/** A number of rows on each side of a lane's line. */
export type Rows = { incident: number; contact: number }

/** A lane before it has a place. */
export type LanePlan = {
  index: number
  id: ActorId
  label: string
  labelWidth: number
  count: number
  /** The count is an upper bound: folded lanes whose events are known by their bins only. */
  atMost: boolean
  kind: LaneKind
  /** The actors that stand on it: several where lanes are folded. */
  members: readonly ActorId[]
}

/** What the marks of a lane take up: rows, a row of clusters beyond them on either side, acts on the line itself. */
export type Used = { rows: Rows; crowd: { incident: boolean; contact: boolean }; acts: boolean }

/** A lane with its place from top to bottom. */
export type LaneGeometry = LanePlan & Used & { top: number; head: number; height: number; middle: number }

/** The most rows a lane may have, from the richest picture to the most compact: the first that fits is drawn. */
export const details: readonly Record<LaneKind, Rows>[] = [
  { party: { incident: 3, contact: 2 }, other: { incident: 1, contact: 1 }, folded: { incident: 1, contact: 1 } },
  { party: { incident: 2, contact: 2 }, other: { incident: 1, contact: 1 }, folded: { incident: 0, contact: 0 } },
  { party: { incident: 2, contact: 1 }, other: { incident: 0, contact: 1 }, folded: { incident: 0, contact: 0 } },
  { party: { incident: 2, contact: 1 }, other: { incident: 0, contact: 0 }, folded: { incident: 0, contact: 0 } },
]

/** Height that all lanes together keep to where they can: few may be high. */
const mostHeights: Record<LaneKind, number> = { party: 104, other: 42, folded: 38 }
const mostForFew = 520
/** The least height of a lane. */
const leastHeights: Record<LaneKind, number> = { party: 90, other: 43, folded: 38 }

/** The lanes from top to bottom: parties in the middle in alphabetical order, the most connected others round them, the rest folded. */
export function planLanes(
  data: TimelineData,
  locale: Locale,
  most: number,
  foldedLabel: (n: number) => string,
): LanePlan[] {
  const collator = collatorOf(locale)
  const seen = data.lanes.filter((lane) => lane.count > 0 || (parties.includes(lane.id) && lane.id !== 'NK'))
  const middle = seen.filter((l) => parties.includes(l.id)).sort((a, b) => collator.compare(a.label.text, b.label.text))
  const others = seen
    .filter((lane) => !parties.includes(lane.id))
    .sort((a, b) => b.contacts - a.contacts || b.count - a.count || (a.id < b.id ? -1 : 1))
  const room = Math.max(1, most - middle.length)
  const shown = others.length <= room + 1 ? others : others.slice(0, room)
  const folded = others.slice(shown.length)
  const lasting = [...shown].sort((a, b) => ever(b) - ever(a) || (a.id < b.id ? -1 : 1))
  const above = lasting.filter((_, i) => i % 2 === 1).reverse()
  const below = lasting.filter((_, i) => i % 2 === 0)
  const plans = [...above, ...middle, ...below].map((lane) => planOf(lane, parties.includes(lane.id)))
  const all = folded.length > 0 ? [...plans, foldedPlan(data, folded, foldedLabel(folded.length))] : plans
  return all.map((plan, index) => ({ ...plan, index }))
}

const collators = new Map<Locale, Intl.Collator>()

/** Making one takes longer than laying out a lane. */
function collatorOf(locale: Locale): Intl.Collator {
  const known = collators.get(locale) ?? new Intl.Collator(locale)
  collators.set(locale, known)
  return known
}

/** Contacts over the whole period where they are known: lanes then keep their order while the window moves. */
const ever = (lane: Lane) => lane.contactsEver ?? lane.contacts

type Unnumbered = Omit<LanePlan, 'index'>

function planOf({ id, label, count }: Lane, party: boolean): Unnumbered {
  const kind = party ? 'party' : 'other'
  return { id, label: label.text, labelWidth: label.width, count, atMost: false, kind, members: [id] }
}

function foldedPlan(data: TimelineData, folded: readonly Lane[], label: string): Unnumbered {
  const members = folded.map((lane) => lane.id)
  const distinct = data.events?.filter((event) => event.lanes.some((id) => members.includes(id))).length
  const count = distinct ?? sum(folded, (lane) => lane.count)
  const atMost = distinct === undefined && folded.length > 1
  return { id: foldedLane, label, labelWidth: 0, count, atMost, kind: 'folded', members }
}

/** The height that lanes may take together before less of their detail is shown. */
export function mostHeight(plans: readonly LanePlan[], head: number): number {
  return Math.max(
    mostForFew,
    sum(plans, (plan) => mostHeights[plan.kind] + head),
  )
}

const pad = 8

/** How far a band reaches from the middle line. */
export function reach({ rows, crowd, acts }: Used, band: 'incident' | 'contact'): number {
  const taken = rows[band] * rowHeight + (crowd[band] ? clusterHeight : 0)
  return (acts ? rowHeight / 2 + 1 : 3) + (taken === 0 ? 4 : taken)
}

/**
 * Puts the planned lanes below each other from `top`, each as high as what it holds asks for; `head` is the height kept
 * for a name above the marks, `names` the height of a name beside them.
 */
export function placeLanes(
  plans: readonly LanePlan[],
  used: readonly Used[],
  top: number,
  head: number,
  names: (plan: LanePlan) => number,
): LaneGeometry[] {
  let y = top
  return plans.map((plan) => {
    const own = used[plan.index]!
    const [up, down] = [reach(own, 'incident'), reach(own, 'contact')]
    const least = head > 0 ? 0 : Math.max(leastHeights[plan.kind], names(plan))
    const spare = Math.max(0, least - up - down - pad) / 2
    const height = head + up + down + 2 * spare + pad
    const lane = { ...plan, ...own, top: y, head, height, middle: y + head + spare + up + pad / 2 }
    y += height
    return lane
  })
}

/** Middle of a row of a band, counted from the middle line outwards; `null` is the row of clusters past the last. */
export function rowY(lane: LaneGeometry, band: 'incident' | 'contact' | 'act', row: number | null): number {
  if (band === 'act') return lane.middle
  const away =
    (lane.acts ? rowHeight / 2 + 1 : 3) +
    (row === null ? lane.rows[band] * rowHeight + clusterHeight / 2 : (row + 0.5) * rowHeight)
  return band === 'incident' ? lane.middle - away : lane.middle + away
}
