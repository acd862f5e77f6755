'use client'

import { useParams } from 'next/navigation'
import { Notice } from '@/components/notice'

/** Said where an address leads nowhere. */
export default function NotFound() {
  const { locale } = useParams<{ locale?: string }>()
  return <Notice locale={locale} kind="notFound" />
}
