/**
 * What is made once a process under a name, and is then the same for every copy of a module: Next loads one for pages, one
 * for routes and one for what runs at the start, and each would keep a census of its own.
 */
export function once<T>(name: string, make: () => T): T {
  const shared: typeof globalThis & { araxesKept?: Map<string, unknown> } = globalThis
  shared.araxesKept ??= new Map()
  const known = shared.araxesKept.get(name) ?? make()
  shared.araxesKept.set(name, known)
  return known as T
}
