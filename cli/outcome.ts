import type { Problem } from '@/lib/domain/problem'
import { formatProblem } from '@/lib/i18n/problems'

/** How a command ended: all well, some of the input was bad, or it was called wrongly. */
export const exitCodes = { fine: 0, badInput: 1, usage: 2 } as const

/** A problem in one English line that begins with the field. */
export function formatFault(problem: Problem): string {
  return `${problem.field}: ${formatProblem(problem, 'en')}`
}

/** Ends the command over wrong options or arguments, naming each. */
export function usage(...problems: Problem[]): never {
  for (const p of problems) console.error(`error: ${formatFault(p)}`)
  process.exit(exitCodes.usage)
}
