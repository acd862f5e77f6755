import { describe, expect, it } from 'vitest'
import { formatIsoDay, jalali, parseIsoDay, weekday } from '@/lib/calendar'
import { findActor, landmarks, lineageOf } from '@/lib/codebook/codebook'
import { type Locale, locales } from '@/lib/domain/event'
import { parseCurated } from './curated'
import rows from './curated-events.json'
import { curatedEvents, readSamples, samplePublisher } from './index'

describe('the curated list', () => {
  it('has every event with a day, a title in three languages and a work it rests on', () => {
    expect(curatedEvents).toHaveLength(27)
    for (const event of curatedEvents) {
      expect(event.date.firstDay).not.toBeNull()
      expect(locales.every((locale) => event.title[locale].length > 5)).toBe(true)
      expect(event.citations.length).toBeGreaterThan(0)
    }
  })

  it('stands in the order of days', () => {
    const days = curatedEvents.map((event) => event.date.firstDay!)
    expect(days).toEqual([...days].sort((a, b) => a - b))
  })

  it('dates a landmark inside the landmark, with a party of it or groups of no state', () => {
    const marked = curatedEvents.filter((event) => event.landmark !== null)
    expect(marked.length).toBeGreaterThan(15)
    for (const { landmark, date, participants, id } of marked) {
      const row = landmarks.get(landmark!)!
      expect(date.firstDay, id).toBeGreaterThanOrEqual(row.interval.first)
      expect(date.lastDay, id).toBeLessThanOrEqual(row.interval.last)
      const roots = participants.map((p) => lineageOf(p.actor).at(-1))
      expect(
        row.states.some((state) => roots.includes(state)) || roots.every((root) => findActor(root!)?.kind === 'group'),
        id,
      ).toBe(true)
    }
  })

  it('keeps who claims each figure, and what supersedes what', () => {
    const fighting = curatedEvents.find((event) => event.id === 'cur-018')!
    expect(fighting.claims).toHaveLength(11)
    const later = fighting.claims.find((claim) => claim.supersedes !== null)!
    expect([later.by, later.measure, later.value]).toEqual(['AM-MOD', 'killed', 6])
    expect(fighting.claims[later.supersedes!]?.value).toBe(1)
    expect(fighting.claims.filter((claim) => claim.relayError)).toHaveLength(1)
    for (const { claims } of curatedEvents)
      for (const { by, byName } of claims) expect((by === null) !== (byName === null)).toBe(true)
  })

  const [first] = rows
  const planted: [string, object, RegExp][] = [
    [
      'an unknown actor',
      { participants: [{ actor: 'XX', role: 'actor' }] },
      /participants\.0\.actor: XX is not in actors/,
    ],
    ['an unknown place', { place: 'arcadia' }, /place: arcadia is not in places/],
    ['an unknown type', { type: 'war' }, /type: war is not in event types/],
    ['an impossible day', { date: { edtf: '1988-02-30', sense: 'instant' } }, /date\.edtf: 1988-02-30 is no EDTF date/],
    ['a missing title', { title: { en: 'x', fa: 'x' } }, /title\.ar/],
    ['no source', { citations: [] }, /citations/],
    ['a weight out of range', { weight: 4 }, /weight/],
  ]

  it.each(planted)('refuses %s', (_, fault, message) => {
    expect(() => parseCurated([{ ...first, ...fault }])).toThrow(message)
  })

  it('refuses an id that is there twice', () => {
    expect(() => parseCurated([first, first])).toThrow(/two entries cur-001/)
  })
})

/** Dates printed in the samples, with the day each must be. */
const printed: Record<string, [words: string, iso: string][]> = {
  'fa-november-2021': [
    ['سه‌شنبه ۲۵ آبان ۱۴۰۰', '2021-11-16'],
    ['۱۶ نوامبر ۲۰۲۱', '2021-11-16'],
    ['۱۹ آبان ۱۳۹۹', '2020-11-09'],
    ['۹ نوامبر ۲۰۲۰', '2020-11-09'],
    ['۶ مهر ۱۳۹۹', '2020-09-27'],
  ],
  'fa-prague-2022': [
    ['پنج‌شنبه ۱۴ مهر ۱۴۰۱', '2022-10-06'],
    ['۶ اکتبر ۲۰۲۲', '2022-10-06'],
    ['۲۳ شهریور ۱۴۰۱', '2022-09-14'],
    ['۱۴ سپتامبر ۲۰۲۲', '2022-09-14'],
    ['۲۵ آبان ۱۴۰۰', '2021-11-16'],
  ],
  'ar-november-2021': [
    ['الثلاثاء 16 تشرين الثاني/نوفمبر 2021', '2021-11-16'],
    ['25 آبان 1400', '2021-11-16'],
    ['أمس الجمعة 19 تشرين الثاني/نوفمبر', '2021-11-19'],
  ],
  'ar-november-2020': [
    ['الاثنين 9 تشرين الثاني/نوفمبر 2020', '2020-11-09'],
    ['19 آبان 1399', '2020-11-09'],
    ['16 تموز/يوليو 2020', '2020-07-16'],
  ],
  'en-lachin-2022': [
    ['Monday, 12 December 2022', '2022-12-12'],
    ['21 Azar 1401', '2022-12-12'],
    ['Thursday, 6 October 2022', '2022-10-06'],
    ['14 September 2022', '2022-09-14'],
  ],
  'en-april-2016': [
    ['Saturday, 2 April', '2016-04-02'],
    ['Tuesday, 5 April 2016', '2016-04-05'],
    ['17 Farvardin 1395', '2016-04-05'],
    ['5 May 1994', '1994-05-05'],
    ['12 May 1994', '1994-05-12'],
  ],
}

const weekdays: Record<Locale, string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  fa: ['دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنج‌شنبه', 'جمعه', 'شنبه', 'یکشنبه'],
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
}

/** Numbers of a phrase, whatever the digits. */
function numbersIn(words: string): number[] {
  const ascii = words.replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x06f0))
  return (ascii.match(/\d+/g) ?? []).map(Number)
}

describe('the samples', () => {
  const samples = readSamples()

  it('are two a language, of our own publisher, each with its sources', () => {
    expect(locales.map((locale) => samples.filter((s) => s.language === locale).length)).toEqual([2, 2, 2])
    for (const { publisher, sources, title, text } of samples) {
      expect(publisher).toBe(samplePublisher)
      expect(sources.length).toBeGreaterThan(0)
      expect(text.startsWith(title)).toBe(true)
    }
  })

  it('print days and weekdays that agree with ICU', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    let looked = 0
    for (const { id, text, language } of samples)
      for (const [words, iso] of printed[id]!) {
        looked++
        expect(text, id).toContain(words)
        const day = parseIsoDay(iso)!
        const named = weekdays[language].findIndex((name) => new RegExp(`(^|\\s)${name}`).test(words))
        if (named >= 0) expect(weekday(day), words).toBe(named + 1)
        const numbers = numbersIn(words)
        const civil = jalali.fromDay(day)
        const [y, , d] = formatIsoDay(day).split('-').map(Number)
        const isJalali = numbers.some((n) => n > 1300 && n < 1500)
        expect(numbers[0], words).toBe(isJalali ? civil.day : d)
        if (numbers.length > 1) expect(numbers.at(-1), words).toBe(isJalali ? civil.year : y)
        const parts = Object.fromEntries(icu.formatToParts(new Date(`${iso}T00:00Z`)).map((p) => [p.type, p.value]))
        expect([parts.day, parts.month].map(Number)).toEqual([civil.day, civil.month])
      }
    expect(looked).toBe(25)
  })

  it('give no figure of people that the curated list does not have', () => {
    const small = /(?:\d{1,3}|[۰-۹]{1,3}) (?:نفر|تن|شخص|people|killed|wounded)/g
    let looked = 0
    for (const { text, retells } of samples) {
      const known = curatedEvents.filter((e) => retells.includes(e.id)).flatMap((e) => e.claims.map((c) => c.value))
      for (const [figure] of text.matchAll(small)) {
        looked++
        expect(known).toContain(numbersIn(figure)[0])
      }
    }
    expect(looked).toBeGreaterThanOrEqual(5)
  })

  it('name the parties by rows of the codebook', () => {
    expect(samples.flatMap((s) => s.retells).every((id) => curatedEvents.some((e) => e.id === id))).toBe(true)
    expect(findActor('NK')?.labels.ar && samples.some((s) => s.text.includes(findActor('NK')!.labels.ar))).toBe(true)
  })
})
