import { memo, type ReactNode } from 'react'

/** What is inside stays as it was while something moves. */
export const Calm = memo(
  function Calm({ children }: { moving: boolean; children: ReactNode }) {
    return children
  },
  (before, now) => now.moving || before.children === now.children,
)
