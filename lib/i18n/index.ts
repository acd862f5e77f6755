export { type DayStyle, formatDate, formatDay, formatSpan, formatWeekday, type Writing } from './day'
export { type LocaleInfo, localeInfo, type Messages, messages, parseLocale } from './messages'
export { type CalendarId, type MonthNames, monthNames, weekdayNames } from './names'
export { formatNumber, formatPercent, formatPlain, localDigits } from './number'
