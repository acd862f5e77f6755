// Checks the test sentences of this folder: offsets, values, and every day they name, against ICU.
// Usage: node bench/dates/check.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const DAY = 86_400_000
const FIELDS = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }
const calendars = {
  g: new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', FIELDS),
  j: new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', FIELDS),
  h: new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', FIELDS),
}
const yearLength = { g: 365.2425, j: 365.2422, h: 354.367 }
const epoch = { g: 0, j: Date.UTC(622, 2, 22) / DAY, h: Date.UTC(622, 6, 19) / DAY }
const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10)
const dayOf = (text) => Math.round(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY)
export const weekdayOf = (day) => (((day + 4) % 7) + 7) % 7

/** Year, month and day of a day number as ICU gives them in a calendar. */
export function civil(calendar, day) {
  const parts = calendars[calendar].formatToParts(new Date(day * DAY))
  const read = (type) => Number.parseInt(parts.find((p) => p.type === type)?.value ?? 'NaN', 10)
  return [read('year'), read('month'), read('day')]
}

const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/** Day number of a civil day, found by asking ICU. */
function dayFrom(calendar, year, month, dayOfMonth) {
  const target = [year, month, dayOfMonth]
  let day =
    calendar === 'g'
      ? dayOf(`${String(year).padStart(4, '0')}-01-01`) + (month - 1) * 30
      : Math.floor(epoch[calendar] + (year - 1) * yearLength[calendar] + (month - 1) * 29.6)
  for (let step = 0; step < 800; step += 1) {
    const order = compare(civil(calendar, day), target)
    if (order === 0) return day
    const next = day + (order < 0 ? 1 : -1)
    if (compare(civil(calendar, next), target) * order < 0) break
    day = next
  }
  throw new Error(`no day ${calendar}:${target.join('-')}`)
}

/** First and last day, and grain, of a whole or partial civil date such as 1399-08. */
function extent(calendar, text) {
  const [year, month, day] = text.split('-').map(Number)
  if (day !== undefined) {
    const at = dayFrom(calendar, year, month, day)
    return [at, at, 'day']
  }
  if (month !== undefined) {
    const next = month === 12 ? [year + 1, 1] : [year, month + 1]
    return [dayFrom(calendar, year, month, 1), dayFrom(calendar, ...next, 1) - 1, 'month']
  }
  return [dayFrom(calendar, year, 1, 1), dayFrom(calendar, year + 1, 1, 1) - 1, 'year']
}

function shiftMonth(calendar, ref, count) {
  const [year, month] = civil(calendar, ref)
  const n = year * 12 + month - 1 + count
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
}

/** EDTF of a civil date: Gregorian keeps its own form, other calendars become days. */
function written(calendar, text) {
  const [first, last, grain] = extent(calendar, text)
  if (calendar === 'g') return [text, grain]
  return [first === last ? iso(first) : `${iso(first)}/${iso(last)}`, grain]
}

/** The value a basis stands for, counted from a reference day; see README.md for the forms. */
export function evaluate(basis, reference) {
  const ref = dayOf(reference)
  if (basis.startsWith('=')) return [basis.slice(1), null]
  if (/^[gjh]:/.test(basis)) {
    const calendar = basis[0]
    const [body, clock] = basis.slice(2).split('T')
    if (clock) return [`${iso(extent(calendar, body)[0])}T${clock}:00`, 'minute']
    const approximate = body.endsWith('~')
    const [from, to] = body.replace('~', '').split('/')
    if (!to) return written(calendar, from)
    const a = extent(calendar, from)
    const b = extent(calendar, to)
    const mark = approximate ? '~' : ''
    if (calendar === 'g') return [`${from}${mark}/${to}${mark}`, approximate ? 'part-of-month' : a[2]]
    return [`${iso(a[0])}${mark}/${iso(b[1])}${mark}`, approximate ? 'part-of-month' : a[2]]
  }
  const [kind, ...rest] = basis.split(' ')
  const offset = /^ref([+-]\d+)?(?:T(.+))?$/.exec(basis)
  if (offset) {
    const day = iso(ref + Number(offset[1] ?? 0))
    return offset[2] ? [`${day}T${offset[2]}:00`, 'minute'] : [day, 'day']
  }
  if (kind.startsWith('wd')) {
    const wanted = weekdayNames.indexOf(rest[0])
    if (wanted < 0) throw new Error(`unknown weekday ${rest[0]}`)
    const step = kind === 'wd>' ? 1 : -1
    let day = kind === 'wd' ? ref : ref + step
    while (weekdayOf(day) !== wanted) day += step
    return [iso(day), 'day']
  }
  if (kind === 'wk') {
    const start = weekdayNames.indexOf(rest[0])
    if (start < 0) throw new Error(`unknown weekday ${rest[0]}`)
    let day = ref
    while (weekdayOf(day) !== start) day -= 1
    day += 7 * Number(rest[1])
    return [`${iso(day)}/${iso(day + 6)}`, 'week']
  }
  if (kind === 'month') return written(rest[0], shiftMonth(rest[0], ref, Number(rest[1])))
  if (kind === 'year') return written(rest[0], String(civil(rest[0], ref)[0] + Number(rest[1])))
  if (kind === 'ago') {
    const month = shiftMonth(rest[0], ref, -Number(rest[1]))
    const [first, last] = extent(rest[0], month)
    return [iso(Math.min(first + civil(rest[0], ref)[2] - 1, last)), 'day']
  }
  throw new Error(`unknown basis ${basis}`)
}

// What the words of a surface say, to hold against the basis.
const monthNames = {
  g: [
    'january ژانویه يناير جانفي الثاني/يناير',
    'february فوریه فبراير فيفري شباط',
    'march مارس آذار',
    'april آوریل أبريل أفريل نيسان',
    'may می مه مايو ماي أيار',
    'june ژوئن يونيو جوان حزيران',
    'july ژوئیه جولای يوليو جويلية تموز',
    'august اوت آگوست أغسطس أوت آب',
    'september سپتامبر سبتمبر أيلول',
    'october اکتبر أكتوبر',
    'november نوامبر نوفمبر',
    'december دسامبر ديسمبر',
  ],
  j: [
    'فروردین فروردین‌ماه حمل',
    'اردیبهشت اردیبهشت‌ماه ثور',
    'خرداد خردادماه جوزا',
    'تیر تیرماه سرطان',
    'مرداد مردادماه اسد',
    'شهریور شهریورماه سنبله',
    'مهر مهرماه میزان',
    'آبان آبان‌ماه عقرب',
    'آذر آذرماه قوس',
    'دی دی‌ماه جدی',
    'بهمن بهمن‌ماه دلو',
    'اسفند اسفندماه حوت',
  ],
  h: ['محرم', 'صفر', '', '', '', '', 'رجب', 'شعبان', 'رمضان', 'شوال شوّال', '', ''],
}
const longNames = {
  g: [
    [1, 'كانون الثاني'],
    [10, 'تشرين الأول'],
    [11, 'تشرين الثاني'],
    [12, 'كانون الأول'],
  ],
  j: [],
  h: [
    [3, 'ربيع الأول'],
    [3, 'ربیع‌الاول'],
    [4, 'ربيع الآخر'],
    [11, 'ذي القعدة'],
    [12, 'ذي الحجة'],
  ],
}
const weekdayWords = [
  [0, 'یکشنبه یک‌شنبه الأحد الاحد sunday'],
  [1, 'دوشنبه الاثنين الإثنين monday'],
  [2, 'سه‌شنبه سهشنبه الثلاثاء tuesday'],
  [3, 'چهارشنبه الأربعاء الاربعاء wednesday'],
  [4, 'پنجشنبه پنج‌شنبه الخميس thursday'],
  [5, 'جمعه الجمعة friday'],
  [6, 'شنبه السبت saturday'],
]

const plain = (text) =>
  text
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/\u200c/g, '‌')
    .toLowerCase()
const letters = (text) => text.replaceAll('ي', 'ی').replaceAll('ى', 'ی').replaceAll('ك', 'ک')

function monthsIn(calendar, surface) {
  const text = letters(surface)
  const found = new Set(longNames[calendar].filter(([, n]) => text.includes(letters(n))).map(([m]) => m))
  const words = text.split(/[^\p{L}\u200c]+/u)
  monthNames[calendar].forEach((names, i) => {
    const known = names.split(/[ /]/).filter(Boolean).map(letters)
    if (words.some((w) => known.includes(w) && !['الثانی'].includes(w))) found.add(i + 1)
  })
  return found
}

function weekdaysIn(surface) {
  const words = letters(surface.replace('سه شنبه', 'سه‌شنبه').replace('پنج شنبه', 'پنج‌شنبه')).split(/[^\p{L}\u200c]+/u)
  const named = weekdayWords.filter(([, names]) =>
    names
      .split(' ')
      .map(letters)
      .some((n) => words.includes(n)),
  )
  return named.map(([n]) => n)
}

const DATE = String.raw`\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?[~?%]?`
const EDTF = new RegExp(String.raw`^(${DATE}|\d{3}X|\d{2}XX|(\.\.|${DATE})/(\.\.|${DATE}))$`)
const DURATION = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?)?$/
const KINDS = ['date', 'interval', 'vague', 'anaphora', 'duration']

/** Two ends of a value as day numbers, null where open. */
function ends(value) {
  const end = (text, last) => {
    if (text === '..') return null
    const body = text.replace(/[~?%]/g, '').slice(0, 10)
    if (/-2[1-4]$/.test(body) && body.length === 7) return null
    if (/X/.test(body)) return null
    return extent('g', body)[last ? 1 : 0]
  }
  const [a, b] = value.split('/')
  return [end(a, false), end(b ?? a, true)]
}

function checkFile(name, count, fail) {
  const rows = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l))
  for (const row of rows) {
    const bad = (what) => fail(`${name} ${row.id}: ${what}`)
    count.sentences += 1
    if (!row.expected.length) count.empty += 1
    if (count.ids.has(row.id)) bad('id seen twice')
    count.ids.add(row.id)
    if (count.texts.has(row.text)) bad('sentence seen twice')
    count.texts.add(row.text)
    if (!/^(open|sealed)-(fa|ar|en)-\d{3}$/.test(row.id) || !row.id.startsWith(name.slice(0, -6))) bad('id')
    if (Number.isNaN(Date.parse(row.reference))) bad('reference')
    const groups = new Map()
    for (const e of row.expected) {
      count.expressions += 1
      if (row.text.slice(e.start, e.end) !== e.surface) bad(`offsets of ${e.surface}`)
      if (!KINDS.includes(e.kind)) bad(`kind ${e.kind}`)
      for (const v of [e.value, ...(e.alt ?? [])]) {
        count.values += 1
        if (v === null || DURATION.test(v)) continue
        if (!EDTF.test(v)) bad(`value ${v}`)
        else {
          const [a, b] = ends(v)
          if (a !== null && b !== null && a > b) bad(`value ${v} runs backward`)
        }
      }
      if ((e.value === null) !== ['vague', 'anaphora'].includes(e.kind)) bad('null is for vague and anaphora')
      if ((e.kind === 'duration') !== DURATION.test(e.value ?? '')) bad('duration')
      if (e.group) {
        if (groups.has(e.group) && groups.get(e.group) !== e.value) bad(`twins differ: ${e.value}`)
        groups.set(e.group, e.value)
      }
      if (e.basis) checkBasis(row, e, count, bad)
      else if (e.value !== null && e.kind !== 'duration') count.byHand += 1
    }
    for (let i = 1; i < row.expected.length; i += 1)
      if (row.expected[i].start < row.expected[i - 1].end) bad('expressions overlap or are out of order')
  }
}

function checkBasis(row, e, count, bad) {
  if (e.basis.startsWith('=')) count.byHand += 1
  else count.icu += 1
  const [value] = evaluate(e.basis, row.reference)
  const core = e.value.replace(/^\.\.\//, '')
  if (value !== core && value !== e.value) bad(`${e.surface}: ${e.value}, but ${e.basis} is ${value}`)
  const [first] = ends(e.value.startsWith('..') ? core : e.value)
  for (const w of e.value.includes('/') && !e.value.startsWith('..') ? [] : weekdaysIn(plain(e.surface))) {
    count.weekdays += 1
    if (first === null || weekdayOf(first) !== w) bad(`${e.surface}: weekday is ${weekdayNames[weekdayOf(first ?? 0)]}`)
  }
  const civilDate = /^([gjh]):(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:]+)?$/.exec(e.basis)
  if (!civilDate) return
  const [, calendar, year, month, day] = civilDate
  const text = plain(e.surface)
  const years = text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []
  if (years.length && !years.includes(year)) bad(`${e.surface}: year is not ${year}`)
  if (years.length) count.years += 1
  const named = monthsIn(calendar, text)
  if (month && named.size) {
    count.months += 1
    if (![...named].includes(Number(month)) || named.size > 1) bad(`${e.surface}: month is ${[...named]}, not ${month}`)
  }
  const numbers = (text.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? []).map(Number)
  if (day && numbers.length) {
    count.days += 1
    if (!numbers.includes(Number(day))) bad(`${e.surface}: day is not ${day}`)
  }
}

function main() {
  const count = {
    sentences: 0,
    empty: 0,
    expressions: 0,
    values: 0,
    icu: 0,
    byHand: 0,
    weekdays: 0,
    years: 0,
    months: 0,
    days: 0,
    ids: new Set(),
    texts: new Set(),
  }
  const faults = []
  const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
    .filter((f) => f.endsWith('.jsonl'))
    .sort()
  for (const name of files) checkFile(name, count, (text) => faults.push(text))
  for (const fault of faults) console.error(fault)
  console.log(
    `${files.length} files, ${count.sentences} sentences (${count.empty} without a date), ${count.expressions} expressions, ${count.values} values; ` +
      `${count.icu} computed with ICU, ${count.byHand} by hand; in the words: ${count.weekdays} weekdays, ${count.days} days, ${count.months} months, ${count.years} years; ${faults.length} faults`,
  )
  if (faults.length || !files.length || !count.sentences) process.exitCode = 1
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
