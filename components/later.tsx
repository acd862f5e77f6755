import { type ReactNode, Suspense, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * What is loaded when it is first wanted: the rest of the page answers at once, not when that has come. What came with the
 * page from the server stands in it as it is, for readers without script too.
 */
export function Later({ children }: { children: ReactNode }) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [late] = useState(here)
  return late ? <Suspense fallback={null}>{children}</Suspense> : children
}
