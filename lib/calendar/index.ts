import { type Calendar, type CalendarId, gregorian } from './date'
import { hijri } from './hijri'
import { jalali } from './jalali'

/** The calendars, one row each. */
export const calendars: Record<CalendarId, Calendar> = { gregorian, jalali, hijri }

export * from './date'
export * from './edtf'
export { hijri, isTabled } from './hijri'
export { jalali } from './jalali'
