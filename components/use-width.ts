import { type RefObject, useEffect, useRef, useState } from 'react'

/** Width of an element in whole CSS pixels, `before` until the browser has measured it. */
export function useWidth<E extends HTMLElement>(before: number): [RefObject<E | null>, number, boolean] {
  const element = useRef<E>(null)
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width ?? before, width !== null]
}
