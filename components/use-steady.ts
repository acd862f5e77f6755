import { useEffect, useMemo, useRef } from 'react'

/** Functions that stay the same from one drawing to the next and do what the newest of them do: for parts that are kept. */
export function useSteady<T extends Record<string, (...given: never[]) => void>>(functions: T): T {
  const latest = useRef(functions)
  useEffect(() => {
    latest.current = functions
  })
  return useMemo(() => {
    const steady = Object.keys(latest.current).map((name) => [
      name,
      (...given: never[]) => latest.current[name]?.(...given),
    ])
    return Object.fromEntries(steady)
  }, [])
}
