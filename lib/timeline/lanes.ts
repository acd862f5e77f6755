import type { ActorId, Locale } from '@/lib/domain/event'
import type { Lane, TimelineData } from '@/lib/domain/timeline'
import { foldedLane } from './chart'

/** The parties to the conflict: their lanes stand together in the middle. */
export const parties: readonly ActorId[] = ['AM', 'NK', 'AZ']

/** Height of a row of incidents or contacts, and of the row of clusters beyond them. */
export const rowHeight = 19.5
export const clusterHeight = 15

/** A lane before it has a place: which actors stand on it, and how many rows each band has. */
export type LanePlan = {
  id: ActorId
  label: string
  labelWidth: number
  count: number
  /** The count is an upper bound: folded lanes whose events are known by their bins only. */
  atMost: boolean
  party: boolean
  members: readonly ActorId[]
  incidentRows: number
  contactRows: number
  acts: boolean
}

/** A lane with its place from top to bottom. */
export type LaneGeometry = LanePlan & { index: number; top: number; head: number; height: number; middle: number }

/** The lanes from top to bottom: parties in the middle in alphabetical order, the most connected others round them, the rest folded. */
export function planLanes(
  data: TimelineData,
  locale: Locale,
  most: number,
  foldedLabel: (n: number) => string,
): LanePlan[] {
  const collator = new Intl.Collator(locale)
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
  const plan = planFor(data)
  return [
    ...[...above, ...middle, ...below].map((lane) => plan(lane, [lane.id])),
    ...(folded.length > 0 ? [foldedPlan(data, folded, foldedLabel(folded.length), plan)] : []),
  ]
}

/** Contacts over the whole period where they are known: lanes then keep their order while the window moves. */
const ever = (lane: Lane) => lane.contactsEver ?? lane.contacts

function planFor(data: TimelineData) {
  const bandsOf = new Map<ActorId, Set<string>>()
  const note = (lane: ActorId, band: string) => {
    const bands = bandsOf.get(lane) ?? new Set<string>()
    bandsOf.set(lane, bands.add(band))
  }
  for (const event of data.events ?? []) for (const lane of event.lanes) note(lane, event.band)
  for (const { lane, band } of data.bins ?? []) note(lane, band)
  const has = (members: readonly ActorId[], band: string) => members.some((id) => bandsOf.get(id)?.has(band))
  return (lane: Lane, members: readonly ActorId[]): LanePlan => {
    const party = parties.includes(lane.id)
    return {
      id: lane.id,
      label: lane.label.text,
      labelWidth: lane.label.width,
      count: lane.count,
      atMost: false,
      party,
      members,
      incidentRows: party ? 3 : has(members, 'incident') ? 1 : 0,
      contactRows: party ? 2 : has(members, 'contact') ? 1 : 0,
      acts: has(members, 'act'),
    }
  }
}

function foldedPlan(
  data: TimelineData,
  folded: readonly Lane[],
  label: string,
  plan: (lane: Lane, members: readonly ActorId[]) => LanePlan,
): LanePlan {
  const members = folded.map((lane) => lane.id)
  const sum = folded.reduce((total, lane) => total + lane.count, 0)
  const distinct = data.events?.filter((event) => event.lanes.some((id) => members.includes(id))).length
  const lane = { id: foldedLane, label: { text: label, width: 0 }, count: distinct ?? sum, contacts: 0 }
  return { ...plan(lane, members), atMost: distinct === undefined && folded.length > 1 }
}

const pad = 7

/** How far a band reaches from the middle line, its row of clusters with it. */
export function reach(rows: number, acts: boolean): number {
  return (acts ? rowHeight / 2 + 1 : 3) + (rows === 0 ? 5 : rows * rowHeight + clusterHeight)
}

/** Puts the planned lanes below each other from `top`; `head` is the height kept for a label above the marks. */
export function placeLanes(plans: readonly LanePlan[], top: number, head: number, least: number): LaneGeometry[] {
  let y = top
  return plans.map((plan, index) => {
    const up = reach(plan.incidentRows, plan.acts)
    const down = reach(plan.contactRows, plan.acts)
    const spare = Math.max(0, least - up - down) / 2
    const height = head + up + down + 2 * spare + pad
    const lane = { ...plan, index, top: y, head, height, middle: y + head + spare + up + pad / 2 }
    y += height
    return lane
  })
}

/** Middle of a row of a band, counted from the middle line outwards; the row past the last holds the clusters. */
export function rowY(lane: LaneGeometry, band: 'incident' | 'contact' | 'act', row: number): number {
  if (band === 'act') return lane.middle
  const rows = band === 'incident' ? lane.incidentRows : lane.contactRows
  const away =
    (lane.acts ? rowHeight / 2 + 1 : 3) + (row < rows ? (row + 0.5) * rowHeight : rows * rowHeight + clusterHeight / 2)
  return band === 'incident' ? lane.middle - away : lane.middle + away
}
