/** Says on standard error how far a long command has come: first after a second, then every other second. */
export function progress(what: string, total?: number): (done: number) => void {
  let next = performance.now() + 1000
  return (done) => {
    if (performance.now() < next || done >= (total ?? Number.POSITIVE_INFINITY)) return
    next = performance.now() + 2000
    console.error(`araxes: ${what}, ${total === undefined ? done : `${done} of ${total}`} …`)
  }
}
