// Checks the reading corpus against itself: node bench/reading/check.mjs
// Every quote, date surface and claim surface stands in its text; dates are EDTF; codes are known;
// weekdays, Jalali and Gregorian day-and-month words agree with the day they were coded as (ICU).
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const goldDir = path.join(here, 'gold')
const textDir = path.join(here, 'texts')

const words = (s) => new Set(s.trim().split(/\s+/))
const states = words('AZ AM NK TR RU IR GE US FR DE EU UN OSCE CSTO KZ SA ID PK MY GB IL IN AE ICRC armenian')
const bodies = words('MOD MFA GS SBS SSS NSS SC NA GOV PRES POW ANAMA IC HRD PKF SNSC IRGC FSB forces')
const persons = new Set([
  'Ilham Aliyev',
  'Nikol Pashinyan',
  'Serzh Sargsyan',
  'Elmar Mammadyarov',
  'Jeyhun Bayramov',
  'Zakir Hasanov',
  'Shahin Mustafayev',
  'Hikmet Hajiyev',
  'Zohrab Mnatsakanyan',
  'Edward Nalbandian',
  'Ararat Mirzoyan',
  'Davit Tonoyan',
  'Suren Papikyan',
  'Armen Grigoryan',
  'Mher Grigoryan',
  'Arayik Harutyunyan',
  'Samvel Shahramanyan',
  'Recep Tayyip Erdogan',
  'Mevlut Cavusoglu',
  'Hulusi Akar',
  'Hakan Fidan',
  'Vladimir Putin',
  'Dmitry Medvedev',
  'Sergey Lavrov',
  'Sergey Shoigu',
  'Hassan Rouhani',
  'Ebrahim Raisi',
  'Masoud Pezeshkian',
  'Mohammad Javad Zarif',
  'Hossein Amir-Abdollahian',
  'Abbas Araghchi',
  'Mohammad Bagheri',
  'John Kerry',
  'Mike Pompeo',
  'Antony Blinken',
  'Donald Trump',
  'Emmanuel Macron',
  'Charles Michel',
  'Olaf Scholz',
  'Antonio Guterres',
  'Ali Shamkhani',
  'Barack Obama',
  'Hillary Clinton',
])
const incidents = words(
  'armed-clash shelling air-drone-strike capture-of-personnel territorial-advance ceasefire-violation casualty-report',
)
const contacts = words(
  'agreement call meeting visit statement mediation exercise arms-deal-cooperation dismissal-appointment',
)
const types = new Set([...incidents, ...contacts, 'other'])
const measures = words('killed wounded captured released missing equipment-destroyed positions-lost')
const calendars = new Set(['jalali', 'gregorian', 'hijri', 'relative', null])

const faults = []
const seen = { texts: 0, events: 0, quotes: 0, surfaces: 0, claims: 0, dates: 0, actors: 0, weekdays: 0, dayMonths: 0 }

const dayOf = (iso) => {
  const d = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(+d) || d.toISOString().slice(0, 10) !== iso ? null : d
}
function validDate(edtf) {
  const ends = String(edtf).split('/')
  if (ends.length > 2) return false
  const spans = ends.map((end) => {
    const m = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?~?$/.exec(end)
    if (!m || (m[2] && (+m[2] < 1 || +m[2] > 12))) return null
    return m[3] && !dayOf(end.replace('~', '')) ? null : end.replace('~', '')
  })
  return spans.every(Boolean) && (spans.length === 1 || spans[0].slice(0, spans[1].length) <= spans[1])
}

// Words of a surface against the day it was coded as.
const plain = (s) =>
  s
    .replace(/[\u200c\s]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .toLowerCase()
const digits = (s) =>
  s.replace(/[۰-۹]/g, (c) => c.charCodeAt(0) - 0x6f0).replace(/[٠-٩]/g, (c) => c.charCodeAt(0) - 0x660)
const weekdays = [
  ['sunday', 'یکشنبه', 'الاحد'],
  ['monday', 'دوشنبه', 'الاثنین'],
  ['tuesday', 'سهشنبه', 'الثلاثاء'],
  ['wednesday', 'چهارشنبه', 'الاربعاء'],
  ['thursday', 'پنجشنبه', 'الخمیس'],
  ['friday', 'جمعه', 'الجمعة'],
  ['saturday', 'شنبه', 'السبت'],
]
function weekdayIn(surface) {
  const s = plain(surface)
  const hits = weekdays.flatMap((names, i) =>
    names
      .slice(0, 2)
      .concat(names[2])
      .some((n) => s.includes(n))
      ? [i]
      : [],
  )
  const real = hits.length > 1 ? hits.filter((i) => i !== 6 || s.includes('السبت') || s.includes('saturday')) : hits
  return real.length === 1 ? real[0] : null
}
const jalali = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند']
const dari = ['حمل', 'ثور', 'جوزا', 'سرطان', 'اسد', 'سنبله', 'میزان', 'عقرب', 'قوس', 'جدی', 'دلو', 'حوت']
const gregorian = [
  'ژانویه|كانون الثاني|يناير|جانفي|January|Jan',
  'فوریه|شباط|فبراير|فيفري|February|Feb',
  'مارس|آذار|March|Mar',
  'آوریل|نيسان|أبريل|أفريل|إبريل|April|Apr',
  'مه|می|أيار|مايو|ماي|May',
  'ژوئن|حزيران|يونيو|جوان|June',
  'ژوئیه|جولای|تموز|يوليو|جويلية|July',
  'اوت|آگوست|آب|أغسطس|أوت|August|Aug',
  'سپتامبر|أيلول|سبتمبر|September|Sept',
  'اکتبر|تشرين الأول|أكتوبر|October|Oct',
  'نوامبر|تشرين الثاني|نوفمبر|November|Nov',
  'دسامبر|كانون الأول|ديسمبر|December|Dec',
]
const ordinals = [
  'یکم',
  'دوم',
  'سوم',
  'چهارم',
  'پنجم',
  'ششم',
  'هفتم',
  'هشتم',
  'نهم',
  'دهم',
  'یازدهم',
  'دوازدهم',
  'سیزدهم',
  'چهاردهم',
  'پانزدهم',
  'شانزدهم',
  'هفدهم',
  'هجدهم',
  'نوزدهم',
  'بیستم',
  'بیست‌ویکم',
  'بیست‌ودوم',
  'بیست‌وسوم',
  'بیست‌وچهارم',
  'بیست‌وپنجم',
  'بیست‌وششم',
  'بیست‌وهفتم',
  'بیست‌وهشتم',
  'بیست‌ونهم',
]
const persian = (d) => {
  const p = new Intl.DateTimeFormat('en-u-ca-persian', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(d)
  const n = (t) => +p.find((x) => x.type === t).value
  return { year: n('year'), month: n('month'), day: n('day') }
}
const dayWord = `(\\d{1,2}|${[...ordinals].reverse().join('|')})(?:st|nd|rd|th)?`
const edge = '(?![\\p{L}])'
const faMonths = [jalali, dari].map(
  (list) => new RegExp(`${dayWord}\\s+(?:ماه\\s+)?(${list.join('|')})${edge}(?:\\s*ماه)?(?:\\s+(1[34]\\d\\d))?`, 'gu'),
)
const gMonth = `(${gregorian.map((g) => `(?:${g})`).join('|')})${edge}`
const gregorianRules = [
  {
    re: new RegExp(`${dayWord}\\s+(?:من\\s+)?(?:شهر\\s+)?${gMonth}(?:[\\s/]+[\\p{L} ]{0,14}?(20[12]\\d))?`, 'gu'),
    day: 1,
    month: 2,
    year: 3,
  },
  { re: new RegExp(`${gMonth}\\.?\\s+(\\d{1,2})(?:,?\\s+(20[12]\\d))?${'(?!\\d)'}`, 'gu'), day: 2, month: 1, year: 3 },
]
const dayNumber = (w) => (/^\d/.test(w) ? +w : ordinals.indexOf(w) + 1)
/** Day-month words of a surface: [{calendar, day, month, year}]. */
export function dayMonths(surface) {
  const s = digits(surface)
  const out = []
  const fa = s.replace(/ي/g, 'ی').replace(/ك/g, 'ک')
  faMonths.forEach((re, k) => {
    for (const m of fa.matchAll(re))
      out.push({
        calendar: 'jalali',
        day: dayNumber(m[1]),
        month: [jalali, dari][k].indexOf(m[2]) + 1,
        year: m[3] ? +m[3] : null,
      })
  })
  for (const { re, day, month, year } of gregorianRules)
    for (const m of s.matchAll(re)) {
      const i = gregorian.findIndex((g) => g.split('|').includes(m[month]))
      out.push({ calendar: 'gregorian', day: dayNumber(m[day]), month: i + 1, year: m[year] ? +m[year] : null })
    }
  return out
}
function agrees(surface, iso, where) {
  const d = dayOf(iso)
  if (!d) return
  const w = weekdayIn(surface)
  if (w !== null && !/ليل|ليلة|شب چهار|overnight/.test(surface)) {
    seen.weekdays++
    if (d.getUTCDay() !== w) faults.push(`${where}: "${surface}" is not the weekday of ${iso}`)
  }
  for (const x of dayMonths(surface)) {
    seen.dayMonths++
    const y =
      x.calendar === 'jalali'
        ? persian(d)
        : { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() }
    if (x.day !== y.day || x.month !== y.month || (x.year && x.year !== y.year))
      faults.push(`${where}: "${surface}" is not ${iso}`)
  }
}

function checkActor(a, where) {
  seen.actors++
  const [head, body, ...rest] = a.split('-')
  if (persons.has(a)) return
  if (!states.has(head) || rest.length || (body && !bodies.has(body))) faults.push(`${where}: unknown actor ${a}`)
}
function checkEvent(e, text, where) {
  seen.events++
  if (!types.has(e.type)) faults.push(`${where}: unknown type ${e.type}`)
  for (const t of e.typeAlt ?? []) if (!types.has(t)) faults.push(`${where}: unknown typeAlt ${t}`)
  const cls = incidents.has(e.type) ? 'incident' : contacts.has(e.type) ? 'contact' : e.class
  if (e.class !== cls || !['incident', 'contact'].includes(e.class))
    faults.push(`${where}: class ${e.class} does not go with ${e.type}`)
  for (const d of [e.date, ...(e.dateAlt ?? [])]) {
    seen.dates++
    if (!validDate(d)) faults.push(`${where}: bad date ${d}`)
  }
  if (!calendars.has(e.calendarOfSurface)) faults.push(`${where}: bad calendar ${e.calendarOfSurface}`)
  if ((e.dateSurface === null) !== (e.calendarOfSurface === null))
    faults.push(`${where}: surface and calendar disagree`)
  if (!['text', 'published', 'world'].includes(e.dateFrom)) faults.push(`${where}: bad dateFrom ${e.dateFrom}`)
  if (!['main', 'background'].includes(e.importance)) faults.push(`${where}: bad importance`)
  if (e.dateSurface !== null) {
    seen.surfaces++
    if (!text.includes(e.dateSurface)) faults.push(`${where}: no "${e.dateSurface}" in the text`)
    if (/^\d{4}-\d{2}-\d{2}$/.test(e.date)) agrees(e.dateSurface, e.date, where)
  }
  seen.quotes++
  if (!e.quote || e.quote.length < 12 || !text.includes(e.quote))
    faults.push(`${where}: quote not in the text: ${e.quote}`)
  if (!e.actors.length) faults.push(`${where}: no actors`)
  for (const a of [...e.actors, ...e.attributedTo, ...Object.values(e.roles ?? {}).flat()]) checkActor(a, where)
  for (const c of e.claims) {
    seen.claims++
    if (!measures.has(c.measure)) faults.push(`${where}: unknown measure ${c.measure}`)
    if (!Number.isInteger(c.value) || c.value < 0) faults.push(`${where}: bad value ${c.value}`)
    if (!c.surface || !text.includes(c.surface)) faults.push(`${where}: no "${c.surface}" in the text`)
    for (const a of [c.by, c.side]) if (a !== null) checkActor(a, where)
  }
}

const published = JSON.parse(fs.readFileSync(path.join(here, 'published.json'), 'utf8'))
const stems = new Set(fs.readdirSync(textDir).map((f) => f.replace(/\.txt$/, '')))
const table = {}
for (const f of fs.readdirSync(goldDir).sort()) {
  if (!/^\d{3}\.json$/.test(f)) {
    faults.push(`gold/${f}: the scorer would not read this name`)
    continue
  }
  const g = JSON.parse(fs.readFileSync(path.join(goldDir, f), 'utf8'))
  const stem = g.file.replace(/\.txt$/, '')
  const text = fs.readFileSync(path.join(textDir, g.file), 'utf8')
  seen.texts++
  if (`${g.id}.json` !== f) faults.push(`${f}: id ${g.id}`)
  if (!stems.delete(stem)) faults.push(`${f}: ${stem} coded twice or missing`)
  if (!stem.startsWith(`${g.lang}-`)) faults.push(`${f}: language ${g.lang} of ${stem}`)
  if (!['open', 'sealed'].includes(g.split)) faults.push(`${f}: split ${g.split}`)
  if (!(stem in published)) faults.push(`${f}: no line in published.json`)
  if (published[stem] && published[stem] !== g.published)
    faults.push(`${f}: published ${g.published} against ${published[stem]}`)
  if (published[stem] === null && !g.publishedInferred) faults.push(`${f}: how was the publication day inferred?`)
  if (!validDate(g.published)) faults.push(`${f}: published ${g.published}`)
  if (text.length < 600 || text.length > 6200) faults.push(`${f}: ${text.length} characters`)
  for (const [i, e] of g.events.entries()) checkEvent(e, text, `${stem}#${i}`)
  table[`${g.lang} ${g.split}`] ??= { texts: 0, events: 0, claims: 0 }
  const row = table[`${g.lang} ${g.split}`]
  row.texts++
  row.events += g.events.length
  row.claims += g.events.reduce((n, e) => n + e.claims.length, 0)
}
for (const s of stems) faults.push(`texts/${s}.txt has no gold`)
for (const s of Object.keys(published))
  if (!fs.existsSync(path.join(textDir, `${s}.txt`))) faults.push(`published.json: no text ${s}`)
if (!seen.texts || !seen.weekdays || !seen.dayMonths) faults.push('looked at nothing')

for (const [k, r] of Object.entries(table))
  console.log(`${k}: ${r.texts} texts, ${r.events} events, ${r.claims} claims`)
console.log(
  `looked at ${Object.entries(seen)
    .map(([k, n]) => `${n} ${k}`)
    .join(', ')}`,
)
for (const f of faults) console.error(f)
console.log(faults.length ? `${faults.length} fault(s)` : 'no fault')
process.exit(faults.length ? 1 : 0)
