import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIsoDay, parseIsoDay } from '@/lib/calendar'
import { type Locale, locales } from '@/lib/domain/event'
import { fold } from '@/lib/text/fold'
import { detectLanguage, findDates, languages } from './index'

const anchor = parseIsoDay('2020-10-14')

function first(text: string, language: Locale, day: string | null = '2020-10-14') {
  const found = findDates(text, { language, anchor: day === null ? null : parseIsoDay(day) })[0]
  if (found === undefined) throw new Error(`nothing found in ${text}`)
  return found
}

describe('findDates', () => {
  it('gives the words as printed with their place in the source', () => {
    const text = 'آتش‌بس بامدادِ امروز (سه‌شنبه) نقض شد'
    const found = first(text, 'fa', '2020-10-13')
    expect(found.surface).toBe('بامدادِ امروز (سه‌شنبه)')
    expect(text.slice(found.start, found.end)).toBe(found.surface)
    expect(found).toMatchObject({
      calendar: 'relative',
      resolvedFrom: 'relative',
      sense: 'instant',
      weekday: 2,
      grain: 'day',
    })
    expect(found.anchor).toBe(parseIsoDay('2020-10-13'))
    expect(found.value?.dayPart).toBe('dawn')
    expect(found.alternatives).toEqual([])
  })

  it('reads a day and month that a comma parts, in brackets only', () => {
    expect(first('نبرد (27، سپتامبر) آغاز شد', 'fa').value?.edtf).toBe('2020-09-27')
    expect(first('۲۷، سپتامبر', 'fa').value?.edtf).toBe('2020-09')
  })

  it('keeps the calendar of the printed words', () => {
    expect(first('۶ مهر ۱۳۹۹', 'fa')).toMatchObject({ calendar: 'jalali', resolvedFrom: 'explicit', anchor: null })
    expect(first('27 سبتمبر 2020', 'ar')).toMatchObject({ calendar: 'gregorian', resolvedFrom: 'explicit' })
    expect(first('10 صفر 1442 هـ', 'ar')).toMatchObject({ calendar: 'hijri', resolvedFrom: 'explicit' })
    expect(first('۱۹ مهر', 'fa')).toMatchObject({ calendar: 'jalali', resolvedFrom: 'relative', anchor })
  })

  it('leaves relative words open where no anchor is known', () => {
    for (const [text, language] of [
      ['سه‌شنبه', 'fa'],
      ['أمس', 'ar'],
      ['last week', 'en'],
      ['۱۹ مهر', 'fa'],
      ['العام الماضي', 'ar'],
    ] as const)
      expect(first(text, language, null)).toMatchObject({ value: null, kind: 'date', anchor: null })
    expect(first('۶ مهر ۱۳۹۹', 'fa', null).value?.edtf).toBe('2020-09-27')
  })

  it('tells days from periods and lasting spans', () => {
    expect(first('امروز', 'fa').sense).toBe('instant')
    expect(first('مهر ۱۳۹۹', 'fa').sense).toBe('within')
    expect(first('از ۶ تا ۱۹ مهر', 'fa').sense).toBe('lasted')
    expect(first('بین ۶ مهر و ۱۹ مهر', 'fa').sense).toBe('within')
    expect(first('منذ 27 سبتمبر', 'ar')).toMatchObject({
      sense: 'lasted',
      value: { precision: 'after', lastDay: null },
    })
    expect(first('جنگ ۴۴ روزه', 'fa')).toMatchObject({ kind: 'duration', duration: 'P44D', value: null })
    expect(first('چندی پیش', 'fa')).toMatchObject({ kind: 'vague', value: null })
    expect(first('في اليوم التالي', 'ar')).toMatchObject({ kind: 'anaphora', value: null })
  })

  it('says which way a date points', () => {
    expect(first('سه‌شنبه آینده', 'fa').direction).toBe('future')
    expect(first('دیروز', 'fa').direction).toBe('past')
    expect(first('امروز', 'fa').direction).toBe('present')
  })

  it('spans a Jalali month and season by its own days', () => {
    expect(first('مهر ۱۳۹۹', 'fa').value).toMatchObject({
      precision: 'month',
      firstDay: parseIsoDay('2020-09-22'),
      lastDay: parseIsoDay('2020-10-21'),
    })
    expect(first('پاییز ۱۳۹۹', 'fa').value).toMatchObject({
      precision: 'season',
      edtf: '2020-23',
      firstDay: parseIsoDay('2020-09-22'),
    })
  })

  it('flags a date that is not on the weekday printed with it', () => {
    const found = first('دوشنبه ۶ مهر ۱۳۹۹', 'fa')
    expect(found.value?.edtf).toBe('2020-09-27')
    expect(found.alternatives).toEqual([{ edtf: '2020-09-28', reason: 'weekday-mismatch' }])
    expect(first('أمس الأحد', 'ar').alternatives).toEqual([{ edtf: '2020-10-11', reason: 'weekday-mismatch' }])
  })

  it('ties a date to its twin and lets a full one complete the other', () => {
    const [a, b] = findDates('۹ نوامبر (۱۹ آبان ۱۳۹۹)', { language: 'fa', anchor: parseIsoDay('2023-01-10') })
    expect([a?.value?.edtf, b?.value?.edtf]).toEqual(['2020-11-09', '2020-11-09'])
    expect([a?.twinOf, b?.twinOf]).toEqual([1, 0])
    expect(a?.alternatives).toEqual([])
  })

  it('keeps both readings of twins that disagree', () => {
    const [a, b] = findDates('۹ نوامبر ۲۰۲۰ (۲۰ آبان ۱۳۹۹)', { language: 'fa', anchor })
    expect([a?.value?.edtf, b?.value?.edtf]).toEqual(['2020-11-09', '2020-11-10'])
    expect(b?.alternatives).toEqual([{ edtf: '2020-11-09', reason: 'twin-mismatch' }])
    expect(a?.alternatives).toEqual([{ edtf: '2020-11-10', reason: 'twin-mismatch' }])
  })

  it('lets the bracketed date decide where a weekday counts from an older dispatch', () => {
    const [a] = findDates('سه‌شنبه (۱۵ مهر)', { language: 'fa', anchor })
    expect(a?.value?.edtf).toBe('2020-10-06')
    expect(a?.alternatives).toEqual([{ edtf: '2020-10-13', reason: 'twin-mismatch' }])
  })

  it('lets a Gregorian twin decide a Hijri day', () => {
    const [a] = findDates('11 صفر 1442 هـ الموافق 27 سبتمبر 2020', { language: 'ar', anchor })
    expect(a).toMatchObject({ calendar: 'hijri', value: { edtf: '2020-09-27' } })
  })

  it('reads a clock time on the day told before it', () => {
    const found = findDates('در روز سه‌شنبه نشست وزیران از ساعت ۱۰ صبح آغاز شد', { language: 'fa', anchor })
    expect(found.map((m) => m.value?.edtf)).toEqual(['2020-10-13', '2020-10-13T10:00:00'])
  })

  it('gives the same answer for text and folded text, again and again', () => {
    const text = 'از ۲۷ سپتامبر تا ۱۰ نوامبر ۲۰۲۰ و سه‌شنبه گذشته'
    const once = findDates(text, { language: 'fa', anchor })
    expect(findDates(fold(text), { language: 'fa', anchor })).toEqual(once)
    expect(findDates(text, { language: 'fa', anchor })).toEqual(once)
  })

  const words = [
    '۶',
    '27',
    'مهر',
    'سبتمبر',
    'September',
    '2020',
    '۱۳۹۹',
    'از',
    'تا',
    'من',
    'إلى',
    'سه‌شنبه',
    'الأحد',
    'Friday',
    'گذشته',
    'الماضي',
    'last',
    '(',
    ')',
    '/',
    '-',
    '.',
    ':',
    '،',
    'و',
    'روز',
    'سال',
    'عام',
    'پیش',
    'قبل',
    'ago',
    'days',
    'ساعت',
    '۱۳',
    '30',
    '99999999',
    '0',
    'سوم',
    'الثالث',
    'اوایل',
    'منتصف',
    'early',
    'صفر',
    'هـ',
    '\n',
    'قرن',
    'هزار',
    'مليون',
    '٣١',
    'فردا',
    'غدا',
    'یک',
    'دو',
    'ميلادي',
    'شب',
    'ليلة',
    'هر',
    'بین',
    'بين',
    'between',
    'and',
    'منذ',
    'since',
    'x',
  ]
  const sentence = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
    .map((parts) => parts.join(' '))

  it('never throws, stays inside the text, in order, and answers twice alike', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom(...locales),
        fc.option(fc.integer({ min: -719_162, max: 2_932_000 })),
        (text, language, day) => {
          const found = findDates(text, { language, anchor: day })
          let end = 0
          for (const m of found) {
            expect(m.start).toBeGreaterThanOrEqual(end)
            expect(m.end).toBeGreaterThan(m.start)
            expect(m.end).toBeLessThanOrEqual(text.length)
            expect(m.surface).toBe(text.slice(m.start, m.end))
            if (m.value !== null && m.value.firstDay !== null && m.value.lastDay !== null)
              expect(m.value.firstDay).toBeLessThanOrEqual(m.value.lastDay)
            if (m.value !== null) expect(m.value.edtf).toMatch(/^[\dX.TZ:/~?+-]+$/)
            end = m.end
          }
          expect(findDates(text, { language, anchor: day })).toEqual(found)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('reads back every day of ten years in every way it is printed', () => {
    const { toDay } = { toDay: parseIsoDay }
    let looked = 0
    for (let day = toDay('2015-01-01')!; day < toDay('2025-01-01')!; day += 7) {
      const iso = formatIsoDay(day)
      const [y, m, d] = iso.split('-').map(Number)
      for (const [language, text] of [
        [
          'fa',
          `${d} ${['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن', 'ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'][m! - 1]} ${y}`,
        ],
        [
          'ar',
          `${d} ${['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول'][m! - 1]} ${y}`,
        ],
        [
          'en',
          `${d} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][m! - 1]} ${y}`,
        ],
        ['fa', iso.replaceAll('-', '/')],
      ] as const) {
        expect(first(text, language).value?.edtf, text).toBe(iso)
        looked++
      }
    }
    expect(looked).toBeGreaterThan(2000)
  })

  it('ends quickly on hostile text', () => {
    const hostile = [
      '1'.repeat(1_000_000),
      'ا'.repeat(1_000_000),
      '1 '.repeat(50_000),
      '1/'.repeat(50_000),
      'سه '.repeat(40_000),
      'و '.repeat(50_000),
      '12:30 '.repeat(20_000),
    ]
    for (const text of hostile)
      for (const language of locales) {
        const began = performance.now()
        findDates(text, { language, anchor })
        expect(performance.now() - began, text.slice(0, 12)).toBeLessThan(8000)
      }
  }, 120_000)
})

describe('languages', () => {
  it('each have words and rules', () => {
    for (const locale of locales) {
      expect(Object.keys(languages[locale].time.lexicon).length).toBeGreaterThan(25)
      const names = languages[locale].time.levels.flat().map((r) => r.name)
      expect(new Set(names).size, `${locale}: ${names.filter((n, i) => names.indexOf(n) !== i)}`).toBe(names.length)
    }
  })
})

describe('detectLanguage', () => {
  it('tells the three languages apart, and what is none', () => {
    expect(detectLanguage('وزارت دفاع جمهوری آذربایجان اعلام کرد که دو نظامی کشته شدند')).toBe('fa')
    expect(detectLanguage('وزارت دفاع جمهوري آذربايجان اعلام كرد كه دو نظامي كشته شدند')).toBe('fa')
    expect(detectLanguage('أعلنت وزارة الدفاع الأذربيجانية مقتل جنديين في اشتباكات على الحدود')).toBe('ar')
    expect(detectLanguage('The Defence Ministry said two soldiers were killed')).toBe('en')
    expect(detectLanguage('2020 — 12:30')).toBeNull()
    expect(detectLanguage('')).toBeNull()
  })
})
