import type { Locale } from '@/lib/domain/event'

/** What pages say that have nothing else to say: kept apart, so that they load no more than this. */
export const notices = {
  en: {
    notFound: 'There is nothing at this address.',
    notFoundHint: 'The event may have been withdrawn, or the address is incomplete.',
    failed: 'This page could not be made.',
    failedHint: 'Nothing was lost. Try again; if it stays, the server’s log says why.',
    retry: 'Try again',
    home: 'To the timeline',
  },
  fa: {
    notFound: 'در این نشانی چیزی نیست.',
    notFoundHint: 'شاید رویداد پس گرفته شده یا نشانی ناقص است.',
    failed: 'این صفحه ساخته نشد.',
    failedHint: 'چیزی از دست نرفته است. دوباره بکوشید؛ اگر باز هم نشد، دلیل در گزارش کارساز هست.',
    retry: 'دوباره',
    home: 'به گاه‌نما',
  },
  ar: {
    notFound: 'لا شيء في هذا العنوان.',
    notFoundHint: 'ربما سُحب الحدث، أو أن العنوان ناقص.',
    failed: 'تعذّر إنشاء هذه الصفحة.',
    failedHint: 'لم يُفقد شيء. أعد المحاولة؛ فإن بقي الخطأ فسببه في سجل الخادم.',
    retry: 'إعادة المحاولة',
    home: 'إلى الخط الزمني',
  },
} satisfies Record<Locale, Record<string, string>>
