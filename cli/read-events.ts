import { formatIsoDay, parseIsoDay } from '@/lib/calendar/date'
import { eventTypes, findActor, places } from '@/lib/codebook/codebook'
import type { ActorId, DateReading, Mention } from '@/lib/domain/event'
import { extract } from '@/lib/extract/extract'

/** One event in the gold's form. */
export type GoldEvent = {
  date: string
  dateSurface: string | null
  calendarOfSurface: string | null
  class: 'incident' | 'contact'
  type: string
  actors: string[]
  roles: Record<string, string[]>
  place: string | null
  attributedTo: string[]
  claims: { by: string | null; measure: string; side: string | null; value: number; surface: string }[]
  quote: string
  importance: 'main' | 'background'
}

/** The gold's form counts dead and wounded apart; what tells of neither or both is left out. */
const counted: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'captured',
  'released',
  'missing',
  'equipment-destroyed',
  'positions-lost',
])

/** Events of one text in the gold's form. What has no day is left out. */
export function eventsOf(text: string, published: string | null): GoldEvent[] {
  const day = published === null ? null : parseIsoDay(published)
  if (published !== null && day === null) throw new Error(`published: ${published} is no ISO day`)
  const { mentions } = extract({ text, language: null, published: day })
  return mentions.filter((m) => m.realis === 'actual').flatMap((m) => goldOf(text, m) ?? [])
}

function goldOf(text: string, mention: Mention): GoldEvent | null {
  if (mention.date === null) return null
  const [quote] = mention.passages
  return {
    date: plainDate(mention.date),
    dateSurface: mention.date.surface,
    calendarOfSurface: mention.date.calendar,
    class: eventTypes.get(mention.type)?.band === 'incident' ? 'incident' : 'contact',
    type: mention.type,
    actors: [...mention.participants.map((p) => p.actor)].sort((a, b) => rank(a) - rank(b)).map(nameOf),
    roles: rolesOf(mention),
    place: mention.places.map((p) => places.get(p)?.labels.en ?? p)[0] ?? null,
    attributedTo: mention.attributedTo.map(nameOf),
    claims: mention.claims.flatMap((c) =>
      c.value === null || c.partOf !== null || c.stance === 'denies' || !counted.has(c.measure)
        ? []
        : [
            {
              by: c.by === null ? null : nameOf(c.by),
              measure: c.measure,
              side: c.about,
              value: c.value,
              surface: c.surface,
            },
          ],
    ),
    quote: quote ? text.slice(quote.start, quote.end) : '',
    importance: mention.importance,
  }
}

/** The form has days, months, years and intervals: a season or a decade is given by its days. */
function plainDate({ edtf, firstDay, lastDay }: DateReading): string {
  const plain = !/(?:^|\/)\d{4}-2[1-4](?![\d-])|X/u.test(edtf)
  return plain || firstDay === null || lastDay === null ? edtf : `${formatIsoDay(firstDay)}/${formatIsoDay(lastDay)}`
}

function rolesOf(mention: Mention): Record<string, string[]> {
  const roles: Record<string, string[]> = {}
  for (const { actor, role } of mention.participants)
    if (role === 'initiator' || role === 'target') roles[role] = [...(roles[role] ?? []), nameOf(actor)]
  return roles
}

function rank(id: ActorId): number {
  const order = ['state', 'organisation', 'group', 'body', 'person']
  return order.indexOf(findActor(id)?.kind ?? 'person')
}

function nameOf(id: ActorId): string {
  const actor = findActor(id)
  return actor?.kind === 'person' ? actor.labels.en : id
}
