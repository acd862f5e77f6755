/** Values that one statement may hold beside its other parameters. */
const most = 400

/** Reads by a list of any length, some values at a time, each value once; gives all results in order. */
export async function inChunks<V, R>(
  values: Iterable<V>,
  work: (some: V[]) => Promise<R[]>,
  size: number = most,
): Promise<R[]> {
  const results: R[] = []
  await eachChunk(values, async (some) => results.push(...(await work(some))), size)
  return results
}

/** Does something by a list of any length, some values at a time, each value once. */
export async function eachChunk<V>(
  values: Iterable<V>,
  work: (some: V[]) => Promise<unknown>,
  size: number = most,
): Promise<void> {
  const all = [...new Set(values)]
  for (let i = 0; i < all.length; i += size) await work(all.slice(i, i + size))
}
