import type { Locale } from '@/lib/domain/event'
import { correctionWords } from '@/lib/i18n/corrections'
import type { Faults } from './correction-draft'

/** What a correction was kept as. */
export type Sent = { revision: number; events: { slug: string; title: string }[] }

/** Hands a correction in; gives what became of it, or what is wrong by the field it stands beside. */
export async function sendCorrection(
  id: string,
  body: Record<string, unknown>,
  { locale, positions = [] }: { locale: Locale; positions?: readonly number[] },
): Promise<Sent | { faults: Faults }> {
  try {
    const answer = await fetch(`/api/sources/${id}/corrections?locale=${locale}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const said: unknown = await answer.json()
    if (answer.ok && isSent(said)) return said
    const faults = faultsOf(said, positions)
    return { faults: Object.keys(faults).length > 0 ? faults : { form: correctionWords[locale].failed } }
  } catch {
    return { faults: { form: correctionWords[locale].failed } }
  }
}

function isSent(said: unknown): said is Sent {
  return typeof said === 'object' && said !== null && 'revision' in said && 'events' in said
}

/** Fields that have a place of their own in the form. */
const placed = /^(?:date|reason|published|status|type|(?:participants|places|attributedTo|claims)\.\d.*)$/

function faultsOf(said: unknown, positions: readonly number[]): Faults {
  const errors = typeof said === 'object' && said !== null && 'errors' in said ? said.errors : []
  if (!Array.isArray(errors)) return {}
  const faults: Faults = {}
  for (const error of errors) {
    if (typeof error?.field !== 'string' || typeof error?.detail !== 'string') continue
    const field = error.field
      .replace(/^change\./, '')
      .replace(/^claims\.(\d+)/, (_: string, i: string) => `claims.${positions[Number(i)] ?? i}`)
    faults[placed.test(field) ? field : 'form'] = error.detail
  }
  return faults
}
