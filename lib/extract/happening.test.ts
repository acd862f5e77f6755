import { describe, expect, it } from 'vitest'
import { formatIsoDay, parseIsoDay } from '@/lib/calendar/date'
import type { Locale, Mention } from '@/lib/domain/event'
import { extract } from './extract'
import { sideOf } from './name'

function read(language: Locale, text: string, published = '2022-09-15'): Mention[] {
  return extract({ text, language, published: parseIsoDay(published) }).mentions.filter((m) => m.realis === 'actual')
}

function line(m: Mention): string {
  const day = m.date?.firstDay == null ? '-' : formatIsoDay(m.date.firstDay)
  const sides = [...new Set(m.participants.map((p) => sideOf(p.actor)))].sort()
  return `${m.type} ${day} ${sides.join(' ')}`
}

const happened = (language: Locale, text: string): string[] => read(language, text).map(line).sort()

describe('what happened', () => {
  it.each<[Locale, string, string]>([
    ['ar', 'سلمت أذربيجان، السبت، 15 أسيرا إلى أرمينيا.', 'prisoner-release 2022-09-10 AM AZ'],
    ['ar', 'طردت أذربيجان، الخميس الماضي، أربعة دبلوماسيين إيرانيين.', 'other 2022-09-08 AZ IR'],
    ['fa', 'جمهوری آذربایجان دوشنبه پیکر ۳۰ سرباز ارمنستانی را بازگرداند.', 'prisoner-release 2022-09-12 AM AZ'],
    ['fa', 'سخنگوی کرملین دوشنبه بر توقف درگیری‌ها تاکید کرد.', 'statement 2022-09-12 RU'],
    [
      'fa',
      'رئیس‌جمهور ایران دوشنبه تلفنی با رئیس‌جمهور آذربایجان صحبت کرد و گفت نباید مرزها تغییر کند.',
      'call 2022-09-12 AZ IR',
    ],
    ['en', 'Armenia on Tuesday formally asked Russia for help.', 'statement 2022-09-13 AM RU'],
    ['en', 'Azerbaijani troops took the town of Hadrut on Friday.', 'territorial-advance 2022-09-09 AZ'],
    ['en', 'Russia deployed 200 peacekeepers in Armenia on Friday.', 'deployment 2022-09-09 AM RU'],
    [
      'en',
      'Defence Minister of Azerbaijan Zakir Hasanov and his Turkish counterpart discussed joint projects in Baku on Monday.',
      'meeting 2022-09-12 AZ TR',
    ],
    [
      'en',
      'Four villages of Gazakh district came under the control of Azerbaijan on Monday.',
      'territorial-advance 2022-09-12 AZ',
    ],
  ])('is read in %s: %s', (language, text, expected) => expect(happened(language, text)).toEqual([expected]))

  it.each<[Locale, string]>([
    ['ar', 'ومن المقرر أن يزور وزير الخارجية الروسي سيرغي لافروف يريفان نهاية الشهر الجاري.'],
    ['ar', 'اتهمت أرمينيا مرارا أذربيجان بخرق وقف إطلاق النار على الحدود المشتركة بين البلدين.'],
    ['fa', 'ارمنستان بارها جمهوری آذربایجان را به نقض آتش‌بس در مرز دو کشور متهم کرده است.'],
    [
      'en',
      'The Russian peacekeepers are temporarily deployed in the district of Khojavend, in the liberated territories.',
    ],
    ['en', 'Turkey conveyed its condolences to the families of the servicemen who died in Azerbaijan.'],
    ['en', 'The Iranian president died in a helicopter crash near the border of Azerbaijan on Monday.'],
  ])('is not what is planned, usual or an accident, in %s: %s', (language, text) =>
    expect(happened(language, text)).toEqual([]),
  )

  it('is told on each day of a list', () => {
    const text = 'The two former Soviet republics Armenia and Azerbaijan fought wars in 1992 and in 2020.'
    const days = read('en', text).map((m) => m.date?.edtf)
    expect(days).toEqual(['1992', '2020'])
  })

  it('is one sided where shells strayed over a border', () => {
    const text = [
      'نیروهای ارمنستان و جمهوری آذربایجان دوشنبه در قره‌باغ با توپخانه یکدیگر را گلوله‌باران کردند.',
      'شنبه نیز سه راکت به روستایی در شهرستان خداآفرین اصابت کرد.',
    ].join(' ')
    expect(happened('fa', text)).toContain('shelling 2022-09-10 IR')
  })

  it('is a toll of those who bore it', () => {
    const text = 'أعلنت وزارة الدفاع الأرمينية، الثلاثاء، ارتفاع حصيلة قتلاها منذ بدء القتال مع أذربيجان إلى 105 جنود.'
    expect(happened('ar', text)).toEqual(['casualty-report 2022-09-13 AM'])
  })

  it('is dated by the line above in a chronology', () => {
    const text = [
      'أبرز محطات النزاع بين أرمينيا وأذربيجان حول إقليم ناغورني قره باغ منذ أكثر من ثلاثة عقود حتى يومنا هذا في سطور.',
      '27 سبتمبر/أيلول 2020',
      'شنت أذربيجان هجوما واسعا على القوات الأرمينية على طول خط التماس في الإقليم.',
    ].join('\n')
    expect(happened('ar', text)).toContain('armed-clash 2020-09-27 AM AZ')
  })
})

describe('talks', () => {
  it('with each by himself are not the talks of all', () => {
    const text = [
      'Russian President Vladimir Putin, Armenian Prime Minister Nikol Pashinyan and Azerbaijani President Ilham Aliyev held talks in Sochi on Monday.',
      'Before that Putin met separately with Pashinyan and Aliyev.',
    ].join(' ')
    expect(happened('en', text)).toEqual(['meeting 2022-09-12 AM AZ RU', 'meeting 2022-09-12 AM AZ RU'])
  })

  it('of ministers are not those of presidents', () => {
    const text = [
      'Iranian President Ebrahim Raisi telephoned Azerbaijani President Ilham Aliyev on Wednesday.',
      'Foreign ministers Hossein Amir-Abdollahian of Iran and Jeyhun Bayramov of Azerbaijan spoke by phone on Wednesday.',
    ].join(' ')
    expect(happened('en', text)).toHaveLength(2)
  })
})

describe('days told by reference', () => {
  it.each<[Locale, string, string]>([
    ['en', 'Ten days after that battle', '2022-09-11'],
    ['en', 'Three days earlier', '2022-08-29'],
    ['fa', 'سه روز بعد', '2022-09-04'],
    ['fa', 'یک شب پیش از آن', '2022-08-31'],
    ['ar', 'في 27 من الشهر نفسه', '2022-09-27'],
    ['ar', 'في اليوم التالي', '2022-09-02'],
  ])('are counted in %s: %s', (language, words, expected) => {
    const before = {
      en: 'Armenian and Azerbaijani troops clashed near Sotk on 1 September 2022.',
      fa: 'نظامیان ارمنستان و جمهوری آذربایجان ۱۰ شهریور ۱۴۰۱ در سوتک درگیر شدند.',
      ar: 'اشتبكت القوات الأرمينية والأذربيجانية قرب سوتك في 1 سبتمبر 2022.',
    }
    const after = {
      en: `${words} the presidents of Armenia and Azerbaijan met in Sochi.`,
      fa: `${words} رئیس‌جمهور آذربایجان و نخست‌وزیر ارمنستان در سوچی دیدار کردند.`,
      ar: `${words} التقى رئيس أذربيجان ورئيس وزراء أرمينيا في سوتشي.`,
    }
    const meeting = read(language, `${before[language]} ${after[language]}`, '2022-10-20').find(
      (m) => m.type === 'meeting',
    )
    expect(meeting?.date?.edtf).toBe(expected)
  })

  it('are left open where they are counted from something else than a day', () => {
    const text =
      'Armenian and Azerbaijani troops clashed near Sotk on 1 September 2022. A day after the collapse of the truce the presidents of Armenia and Azerbaijan met in Sochi.'
    const meeting = read('en', text, '2022-10-20').find((m) => m.type === 'meeting')
    expect(meeting?.date?.edtf).not.toBe('2022-09-02')
  })
})

describe('words', () => {
  it('that name an attack by the way are no statement', () => {
    const text = 'أطلقت أذربيجان، الثلاثاء، في إقليم ناغورني قره باغ عملية عسكرية وصفتها بأنها "لمكافحة الإرهاب".'
    expect(read('ar', text).map((m) => m.type)).toEqual(['armed-clash'])
  })

  it('stand where what they tell of came to nothing', () => {
    const text = 'نیکول پاشینیان نخست‌وزیر ارمنستان شنبه در سفر به استان وایوتس‌دزور گفت که راه صلح باز است.'
    expect(happened('fa', text)).toEqual(['statement 2022-09-10 AM'])
  })
})

describe('in Persian', () => {
  it('a strike inside a verb of being hit says what kind it was', () => {
    expect(happened('fa', 'پاسگاه ارتش ارمنستان روز دوشنبه از سوی آذربایجان هدف بمباران هوایی قرار گرفت.')).toEqual([
      'air-drone-strike 2022-09-12 AM AZ',
    ])
    expect(happened('fa', 'پاسگاه ارتش ارمنستان روز دوشنبه هدف حمله ارتش آذربایجان قرار گرفت.')).toEqual([
      'ceasefire-violation 2022-09-12 AM AZ',
    ])
  })

  it('an hour of a named day is of that day', () => {
    const text = 'ساعت ۵:۳۰ صبح امروز پنجشنبه نیروهای آذربایجان به سوی مواضع ارمنستان آتش گشودند و دو سرباز کشته شدند.'
    expect(read('fa', text).map((m) => m.date?.surface)).toEqual(['ساعت ۵:۳۰ صبح امروز پنجشنبه'])
  })

  it('a war\u2019s dead that their own side tells of are a toll of the day', () => {
    const text = 'وزارت دفاع آذربایجان امروز تلفات خود را در جنگ قره‌باغ منتشر کرد: ۲۷۸۳ سرباز کشته شده‌اند.'
    expect(happened('fa', text)).toEqual(['casualty-report 2022-09-15 AZ'])
  })

  const strike = 'ارتش قره‌باغ اعلام کرد در حملات پهپادی آذربایجان روز سه‌شنبه دو نظامی کشته شدند.'

  it('what had been said earlier is of the same fighting', () => {
    const text = `${strike}\nوزارت دفاع آذربایجان پیش‌تر گفته بود یک سرباز این کشور در درگیری کشته شده است.`
    expect(read('fa', text).map((m) => m.date?.edtf)).toEqual(['2022-09-13'])
    const past = `${strike}\nچندی پیش یک سرباز آذربایجان در درگیری با نیروهای ارمنستان کشته شد.`
    expect(read('fa', past).map((m) => m.date?.edtf ?? null)).toContain(null)
  })

  it('what had happened on a day before lends its day to nothing', () => {
    const text = [
      'دو طرف روز سه‌شنبه در مرز ارمنستان و آذربایجان با خمپاره به هم آتش گشودند.',
      'دوشنبه نیز یک نظامی آذربایجان در درگیری با نیروهای ارمنستان کشته شده بود.',
      'وزارت دفاع ارمنستان گفت آتش دشمن یک سرباز ارمنی را زخمی کرد.',
    ].join('\n\n')
    const hurt = read('fa', text).find((m) => m.claims.some((c) => c.measure === 'wounded'))
    expect(hurt?.date?.edtf).toBe('2022-09-13')
  })

  it('soldiers taken far from the verb are captured, and how they came is told by the way', () => {
    const text =
      'وزارت دفاع آذربایجان اعلام کرد شش نظامی ارمنستان را که برای مین‌گذاری وارد خاک این کشور شده بودند امروز در کلبجر بازداشت کرده است.'
    expect(happened('fa', text)).toEqual(['capture-of-personnel 2022-09-15 AM AZ'])
  })

  it('a breach of a paper of another day is words of today', () => {
    const text =
      'وزارت خارجه ارمنستان این اقدام را نقض آشکار بیانیه سه‌جانبه ۹ نوامبر دانست و از روسیه خواست راه را باز کند.'
    expect(happened('fa', text)).toContain('statement 2022-09-15 AM RU')
  })

  it('what is soon to be does not make words of today undated', () => {
    const text = 'ماریا زاخارووا سخنگوی وزارت خارجه روسیه ابراز امیدواری کرد که وضعیت به زودی عادی شود.'
    expect(happened('fa', text)).toEqual(['statement 2022-09-15 RU'])
  })

  it('a journey called off was not made', () => {
    const text = 'الهام علی‌اف رئیس‌جمهور آذربایجان روز چهارشنبه سفر خود به اسپانیا را لغو کرد.'
    expect(happened('fa', text)).toEqual([])
  })

  it('a joint paper that only carries words is a statement, also beside a call of one of its authors', () => {
    const text = [
      'رؤسای جمهور روسیه، آمریکا و فرانسه در بیانیه‌ای مشترک خواستار آتش‌بس فوری شدند.',
      'ولادیمیر پوتین چهارشنبه شب با نیکول پاشینیان تلفنی گفت‌وگو کرد.',
    ].join('\n\n')
    expect(happened('fa', text)).toEqual(['call 2022-09-14 AM RU', 'statement 2022-09-15 FR RU US'])
    const signed = 'رهبران ارمنستان و آذربایجان روز چهارشنبه بیانیه مشترک را امضا کردند.'
    expect(happened('fa', signed)).toEqual(['agreement 2022-09-14 AM AZ'])
  })
})
