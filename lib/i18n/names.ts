import type { CalendarId } from '@/lib/calendar'
import type { Locale } from '@/lib/domain/event'
import { type Hand, writtenIn } from './hand'

/** Names of the months of one calendar in one language, January or its like first. */
export type MonthNames = { long: readonly string[]; short: readonly string[] }

const gregorianFa = 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'.split(' ')
const jalaliFa = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
const jalaliAr = 'فروردين أرديبهشت خرداد تير مرداد شهريور مهر آبان آذر دي بهمن إسفند'.split(' ')
const hijriFa = [
  'محرم',
  'صفر',
  'ربیع‌الاول',
  'ربیع‌الثانی',
  'جمادی‌الاول',
  'جمادی‌الثانی',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذی‌القعده',
  'ذی‌الحجه',
]
const hijriAr = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
]
const same = (names: readonly string[]): MonthNames => ({ long: names, short: names })

/** Month names by language and calendar: our own tables, so that server, browser and export agree to the letter. */
export const monthNames: Record<Locale, Record<CalendarId, MonthNames>> = {
  en: {
    gregorian: {
      long: 'January February March April May June July August September October November December'.split(' '),
      short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    },
    jalali: {
      long: 'Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'.split(' '),
      short: 'Far Ord Kho Tir Mor Sha Mehr Aban Azar Dey Bah Esf'.split(' '),
    },
    hijri: {
      long: [
        'Muharram',
        'Safar',
        'Rabiʿ I',
        'Rabiʿ II',
        'Jumada I',
        'Jumada II',
        'Rajab',
        'Shaʿban',
        'Ramadan',
        'Shawwal',
        'Dhu al-Qaʿda',
        'Dhu al-Hijja',
      ],
      short: 'Muh Saf RbI RbII JmI JmII Raj Shb Ram Shw DhQ DhH'.split(' '),
    },
  },
  fa: { gregorian: same(gregorianFa), jalali: same(jalaliFa), hijri: same(hijriFa) },
  ar: {
    gregorian: {
      long: [
        'يناير/كانون الثاني',
        'فبراير/شباط',
        'مارس/آذار',
        'أبريل/نيسان',
        'مايو/أيار',
        'يونيو/حزيران',
        'يوليو/تموز',
        'أغسطس/آب',
        'سبتمبر/أيلول',
        'أكتوبر/تشرين الأول',
        'نوفمبر/تشرين الثاني',
        'ديسمبر/كانون الأول',
      ],
      short: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
    },
    jalali: same(jalaliAr),
    hijri: same(hijriAr),
  },
}

/** The name of a month, 1 to 12, of a calendar: in Arabic by one usage, or paired. */
export function monthName(month: number, calendar: CalendarId, hand: Hand, style: keyof MonthNames = 'long'): string {
  const { locale, months = 'paired' } = writtenIn(hand)
  const names = monthNames[locale][calendar]
  if (locale !== 'ar' || calendar !== 'gregorian' || months === 'paired') return names[style][month - 1] ?? ''
  const [gulf = '', levantine = ''] = (names.long[month - 1] ?? '').split('/')
  return months === 'gulf' ? gulf : levantine
}

/** Names of the days of the week, Monday first. */
export const weekdayNames: Record<Locale, readonly string[]> = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  fa: ['دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه', 'یکشنبه'],
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
}

/** The era mark of a calendar, printed where two calendars stand together. */
export const eraMarks: Record<Locale, Record<CalendarId, string>> = {
  en: { gregorian: '', jalali: 'SH', hijri: 'AH' },
  fa: { gregorian: 'م', jalali: 'ش', hijri: 'ق' },
  ar: { gregorian: 'م', jalali: 'هـ ش', hijri: 'هـ' },
}
