'use client'

import { useParams } from 'next/navigation'
import { Notice } from '@/components/notice'

/** Said where a page could not be made. */
export default function Failed({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams<{ locale?: string }>()
  return <Notice locale={locale} kind="failed" onRetry={reset} />
}
