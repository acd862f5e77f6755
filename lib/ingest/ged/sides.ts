import type { ActorId, EventTypeId, Participant } from '@/lib/domain/event'

/** Sides of this conflict by the names that releases have given them. */
const sides: Readonly<Record<string, ActorId>> = {
  'Government of Armenia': 'AM',
  'Government of Azerbaijan': 'AZ',
  'Republic of Artsakh': 'NK',
  'Republic of Nagorno-Karabakh': 'NK',
  'Nagorno-Karabakh Republic': 'NK',
  // The republic inside the Soviet Union, and those who fought for it.
  'Republic of Armenia': 'AM',
  'Government of Russia (Soviet Union)': 'SU',
  Armenian: 'armenians',
  Armenians: 'armenians',
  Azeri: 'azerbaijanis',
  Azeris: 'azerbaijanis',
}

const civilians = 'Civilians'

/** What UCDP's types of violence are here. */
const violences: Readonly<Record<string, EventTypeId>> = {
  1: 'armed-clash',
  2: 'armed-clash',
  3: 'attack-on-civilians',
}

/** Who fought whom in this conflict, alphabetical; what a state did elsewhere, or to its own mutineers, is not of it. */
const pairs = ['AM AZ', 'AM SU', 'AZ NK', 'armenians azerbaijanis']

const here = ['Armenia', 'Azerbaijan']

/** The last day of the Soviet Union; what its name stands for later is Russia, which is no side. */
const lastSoviet = '1991-12-26'

/** Who fought whom by a row, and its first day (ISO). */
type Told = { violence: string; sideA: string; sideB: string; country: string; first: string }

/** What a row is in this conflict. */
export type Sided = { type: EventTypeId; actors: ActorId[] }

/** The type and the parties of a row; null where it is of another conflict. */
export function sidedAs({ violence, sideA, sideB, country, first }: Told): Sided | null {
  const type = violences[violence]
  const a = sides[sideA]
  const b = sides[sideB]
  if (!type || !a || ([a, b].includes('SU') && first > lastSoviet)) return null
  if (type !== 'attack-on-civilians')
    return b && pairs.includes([a, b].sort().join(' ')) ? { type, actors: [a, b] } : null
  if (sideB !== civilians || (a === 'SU' && !here.includes(country))) return null
  return { type, actors: [a] }
}

/** The parties as a mention has them. No release says who began. */
export function participantsOf(actors: readonly ActorId[]): Participant[] {
  return actors.map((actor) => ({ actor, role: 'actor', passage: null, saidBy: null }))
}
