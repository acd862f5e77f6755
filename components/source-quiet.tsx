'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Lets Escape put away the card of a mark, until the pointer or the focus moves on. */
export function Quiet({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = ref.current
    if (!box) return
    const hush = (e: KeyboardEvent) => {
      if (e.key === 'Escape') box.dataset.quiet = ''
    }
    const speak = () => delete box.dataset.quiet
    document.addEventListener('keydown', hush)
    box.addEventListener('focusin', speak)
    box.addEventListener('pointerover', speak)
    return () => {
      document.removeEventListener('keydown', hush)
      box.removeEventListener('focusin', speak)
      box.removeEventListener('pointerover', speak)
    }
  }, [])
  return <div ref={ref}>{children}</div>
}
