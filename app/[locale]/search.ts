import { readAddress } from '@/components/address'
import type { ViewChoice } from '@/lib/domain/query'

/** What Next gives a page of its query string. */
export type PageSearch = Record<string, string | string[] | undefined>

/** The query string as it was. */
export function searchOf(given: PageSearch): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) for (const v of [value ?? []].flat()) search.append(name, v)
  return search
}

/** How the reader has dates and figures written, from the address; whatever else it says is not for the page. */
export function writingIn({ digits, months }: PageSearch): Pick<ViewChoice, 'digits' | 'months'> {
  const given = Object.entries({ digits, months }).flatMap(([name, value]) =>
    value ? [[name, [value].flat().join()]] : [],
  )
  const { view } = readAddress(new URLSearchParams(given))
  return { digits: view.digits, months: view.months }
}
