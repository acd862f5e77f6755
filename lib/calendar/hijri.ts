import type { Calendar, CivilDate, EpochDay } from './date'

/** Years of the table. */
const FIRST = 1300
const LAST = 1600
/** 1 Muharram 1300. */
const START = -31826

/**
 * The Umm al-Qura calendar as the Unicode tables (ICU) have it: three hexadecimal digits a year, bit m set where month
 * m + 1 has 30 days. A table and not `Intl`, so that server and browser cannot differ.
 */
const months =
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5' +
  'd4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52' +
  'd29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52' +
  'c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55' +
  'a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9' +
  '5552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4ad1562bc5b53a6b5db2d64d29a554ad96daea6e8ed1da4' +
  'd4aa6a2da5b9b72b686d16554ab95b2ba5b5da9d52ca694e46e95d4daad5aaaa4d49b9374b6975d6ad52aa594b2ab55bad95d2dc5d92' +
  'b25555ab55b4ba97a2745593aab4d69d65d2ba5b4aa954ad15d2dd9da5b45a952d25b8b717656db6aacaa9652b15b2bb5b6daab94d46' +
  'a8d52da9d55a755749f13e4aa965566b5baab94'

const bits = Array.from({ length: LAST - FIRST + 1 }, (_, i) => Number.parseInt(months.slice(3 * i, 3 * i + 3), 16))
const newYears: EpochDay[] = [START]
for (const year of bits) newYears.push(newYears.at(-1)! + 348 + ones(year))
const END = newYears.at(-1)!

function ones(value: number): number {
  return value.toString(2).replaceAll('0', '').length
}

/** Whether a Hijri year is read from the Umm al-Qura table; outside it the arithmetic (civil) calendar stands in. */
export function isTabled(year: number): boolean {
  return year >= FIRST && year <= LAST
}

/** First day of a year by the civil rule: 11 leap years in 30, counted from 16 July 622 (Julian). */
function civilNewYear(year: number): EpochDay {
  return 354 * (year - 1) + Math.floor((11 * year + 3) / 30) - 492148
}

function daysInMonth(year: number, month: number): number {
  if (isTabled(year)) return (bits[year - FIRST]! >> (month - 1)) & 1 ? 30 : 29
  if (month === 12) return civilNewYear(year + 1) - civilNewYear(year) - 325
  return month % 2 === 1 ? 30 : 29
}

function newYear(year: number): EpochDay {
  return isTabled(year) ? newYears[year - FIRST]! : civilNewYear(year)
}

function toDay({ year, month, day }: CivilDate): EpochDay {
  const y = year + Math.floor((month - 1) / 12)
  const m = (((month - 1) % 12) + 12) % 12
  let start = newYear(y)
  for (let i = 1; i <= m; i++) start += daysInMonth(y, i)
  return start + day - 1
}

function fromDay(day: EpochDay): CivilDate {
  const tabled = day >= START && day < END
  let year = tabled ? FIRST + Math.floor((day - START) / 354.37) : Math.floor((30 * (day + 492148)) / 10631) + 1
  const start = tabled ? newYear : civilNewYear
  while (start(year + 1) <= day) year++
  while (start(year) > day) year--
  let rest = day - start(year)
  let month = 1
  while (month < 12 && rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++)
  return { year, month, day: rest + 1 }
}

/**
 * The Hijri calendar: Umm al-Qura for 1300 to 1600 AH (1882 to 2174), the arithmetic civil calendar outside. Both are
 * computed; a month that somebody observed may begin a day or two apart.
 */
export const hijri: Calendar = { id: 'hijri', toDay, fromDay, daysInMonth }
