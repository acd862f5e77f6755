/** What Next gives a page of its query string. */
export type PageSearch = Record<string, string | string[] | undefined>

/** The query string as it was. */
export function searchOf(given: PageSearch): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) for (const v of [value ?? []].flat()) search.append(name, v)
  return search
}
