import { actors } from './actors'
import { checkCodebook } from './check'
import { eventTypes } from './event-types'
import { landmarks } from './landmarks'
import { institutions, offices } from './offices'
import { places } from './places'

export * from './actors'
export * from './event-types'
export * from './landmarks'
export * from './offices'
export * from './places'
export type { Ambiguous, Decision, Names } from './row'
export { decisions } from './row'

const problems = checkCodebook({
  actors: [...actors.values()],
  places: [...places.values()],
  eventTypes: [...eventTypes.values()],
  landmarks: [...landmarks.values()],
  offices: [...offices.values()],
  institutions: [...institutions.values()],
})
if (problems.length > 0) throw new Error(`Codebook: ${problems.join('; ')}`)
