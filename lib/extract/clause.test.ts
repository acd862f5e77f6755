import { describe, expect, it } from 'vitest'
import { formatIsoDay, parseIsoDay } from '@/lib/calendar/date'
import type { Locale, Mention } from '@/lib/domain/event'
import { extract } from './extract'
import { sideOf } from './name'

function line(m: Mention): string {
  const day = m.date?.firstDay == null ? '-' : formatIsoDay(m.date.firstDay)
  const sides = [...new Set(m.participants.map((p) => sideOf(p.actor)))].sort()
  return `${m.type} ${day} ${sides.join(' ')}`
}

/** What happened in a text published on Thursday, 15 September 2022. */
function told(language: Locale, text: string): string[] {
  const { mentions } = extract({ text, language, published: parseIsoDay('2022-09-15') })
  return mentions.filter((m) => m.realis === 'actual').map(line)
}

function speakers(language: Locale, text: string): string[] {
  const { mentions } = extract({ text, language, published: parseIsoDay('2022-09-15') })
  return mentions.filter((m) => m.type === 'statement').flatMap((m) => m.attributedTo)
}

describe('who speaks', () => {
  it.each<[Locale, string, string]>([
    [
      'en',
      'The Armenian Defence Ministry said that six soldiers were held by the Azerbaijani army. It demanded their release.',
      'AM-MOD',
    ],
    [
      'en',
      'Nikol Pashinyan was among people displaced by the Azerbaijani army. He warned against a new war.',
      'nikol-pashinyan',
    ],
    ['en', 'Ilham Aliyev, in a speech in Baku, called the talks "a waste of time".', 'ilham-aliyev'],
    [
      'ar',
      'وبينما دعت دول عدة إلى الهدوء، أكد الرئيس التركي رجب طيب أردوغان وقوف بلاده إلى جانب أذربيجان.',
      'recep-tayyip-erdogan',
    ],
    ['fa', 'باکو در واکنش به جدایی‌طلبان، که ایروان پشتیبان آنان است، هشدار داد پاسخ سختی خواهد داد.', 'AZ'],
  ])('is told in %s: %s', (language, text, speaker) => expect(speakers(language, text)).toContain(speaker))

  it.each<[Locale, string, string]>([
    ['en', 'Opposition leaders criticized the Armenian government for the swap of captives.', 'AM-GOV'],
    ['en', 'The conflict began in 1988 when Armenia made territorial claims against Azerbaijan.', 'AM'],
    [
      'ar',
      'وأثار قرار رئيس الوزراء الأرميني نيكول باشينيان تسليم القرى احتجاجات طالبه فيها المتظاهرون بالاستقالة.',
      'nikol-pashinyan',
    ],
  ])('is not who is spoken of, in %s: %s', (language, text, named) =>
    expect(speakers(language, text)).not.toContain(named),
  )
})

describe('a day', () => {
  it.each<[Locale, string, string[]]>([
    [
      'ar',
      'قتل جندي أرميني، الثلاثاء، في اشتباكات مع القوات الأذربيجانية، ويوم الأربعاء قتل جندي أذربيجاني في اشتباكات أخرى.',
      ['armed-clash 2022-09-13 AM AZ', 'armed-clash 2022-09-14 AM AZ'],
    ],
    [
      'fa',
      'نیروهای جمهوری آذربایجان سه‌شنبه در خاک ارمنستان پیشروی کردند و بامداد چهارشنبه شش نظامی ارمنستانی را به اسارت گرفتند.',
      ['territorial-advance 2022-09-13 AM AZ', 'capture-of-personnel 2022-09-14 AM AZ'],
    ],
    [
      'ar',
      'قتل المصور المولود العام 1989 في انفجار لغم في كلبجار بأذربيجان أمس الأربعاء.',
      ['mine-explosion 2022-09-14 AZ'],
    ],
    ['fa', 'بامداد سه‌شنبه (13، سپتامبر) نیروهای ارمنستان و آذربایجان درگیر شدند.', ['armed-clash 2022-09-13 AM AZ']],
  ])('is of its own clause, in %s: %s', (language, text, expected) => expect(told(language, text)).toEqual(expected))

  it('beside who tells of the dead is no day of the fight told after', () => {
    const fight = 'زد و خورد نیروهای ارمنستان و آذربایجان در نخستین ساعات روز دوشنبه رخ داد.'
    const toll = 'وزارت دفاع آذربایجان امروز (پنج‌شنبه) مرگ پنج سرباز این کشور را در برخورد با ارمنستان تأیید کرد.'
    expect(told('fa', `${toll}\n\n${fight}`)).toEqual(['armed-clash 2022-09-12 AM AZ'])
    expect(told('fa', toll)).toEqual(['armed-clash 2022-09-15 AM AZ'])
  })

  it('of a tally of shots keeps it apart from the fight of that day', () => {
    const fight = 'قتل جندي أرميني الأربعاء في اشتباك مع القوات الأذربيجانية على الحدود.'
    const tally = 'واتهمت وزارة الدفاع الأذربيجانية الجيش الأرميني بإطلاق النار على مواقعها خلال الـ 24 ساعة الماضية.'
    expect(told('ar', `${fight} ${tally}`)).toEqual([
      'armed-clash 2022-09-14 AM AZ',
      'ceasefire-violation 2022-09-14 AM AZ',
    ])
  })
})

describe('a day of something else', () => {
  it.each<[Locale, string, string]>([
    [
      'en',
      'The UN envoy welcomed the ceasefire reached by Armenia and Azerbaijan on 2 September.',
      'statement 2022-09-02',
    ],
    [
      'en',
      'Ilham Aliyev and Nikol Pashinyan agreed to set up a joint border commission by 30 September.',
      '2022-09-30',
    ],
    ['ar', 'اتفق علييف وباشينيان على عقد اجتماع في بروكسل بتاريخ 15 ديسمبر المقبل.', '2022-12-15'],
    ['ar', 'أطلقت تركيا وأذربيجان، الاثنين، مناورات «أتاتورك 2023» المشتركة.', 'exercise 2023'],
  ])('is not of what is told, in %s: %s', (language, text, never) =>
    expect(told(language, text).filter((x) => x.includes(never))).toEqual([]),
  )

  it('minutes after what was said is the same day', () => {
    const text =
      'علی‌اف گفت ارتش شهر شوشا را گرفته است. چند دقیقه پس از این سخنان، وزارت دفاع ارمنستان این خبر را تکذیب کرد.'
    expect(told('fa', text)).toContain('statement 2022-09-15 AM')
  })
})

describe('what is no happening', () => {
  it.each<[Locale, string]>([
    ['en', 'The co-chairs asked that observers be stationed on the border of Armenia and Azerbaijan.'],
    ['en', 'Azerbaijan thanked the commander of the Russian peacekeepers temporarily deployed in its territory.'],
    ['en', 'The patrol of the Armenian army was announced in advance of the visits.'],
    ['fa', 'طرفین قرار گذاشتند پروتکل مرزی ارمنستان و آذربایجان را تا ۲۵ سپتامبر امضا کنند.'],
    ['fa', 'ارمنستان حاضر به تحویل اسرای آذربایجان نیست و مقام‌های آن حاضر به تحویل اجساد نیستند.'],
    ['ar', 'وقالت يريفان إنها تتخذ الإجراءات اللازمة لاستعادة جنودها الأسرى لدى أذربيجان.'],
  ])('is none in %s: %s', (language, text) =>
    expect(told(language, text).filter((x) => !x.startsWith('statement'))).toEqual([]),
  )
})

describe('towns shelled', () => {
  it('are a strike of their own beside the fight of that night', () => {
    const fight = 'دارت ليل الثلاثاء الأربعاء اشتباكات عنيفة بين القوات الأرمينية والأذربيجانية قرب هادروت.'
    const shells = 'واستهدف الجيش الأرميني بقذائف المدفعية مدينتي ترتر وأغدام.'
    expect(told('ar', `${fight} ${shells}`).map((x) => x.split(' ')[0])).toEqual(['armed-clash', 'shelling'])
  })
})

describe('words at talks', () => {
  it.each<[Locale, string, string]>([
    [
      'fa',
      'رئیسی در دیدار با نخست‌وزیر ارمنستان تاکید کرد که تهران با تغییر مرزها مخالف است.',
      'meeting 2022-09-15 AM IR',
    ],
    ['fa', 'بلینکن در گفتگو با نیکول پاشینیان نخست‌وزیر ارمنستان خواستار آرامش شد.', 'meeting 2022-09-15 AM US'],
    [
      'ar',
      'قال ميدفيديف خلال لقائه بالرئيس الأذربيجاني إلهام علييف إن القتال يثير قلق موسكو.',
      'meeting 2022-09-15 AZ RU',
    ],
    [
      'en',
      'During a meeting with the prime minister of Armenia, Lavrov said Moscow wanted calm.',
      'meeting 2022-09-15 AM RU',
    ],
  ])('tell of the talks in %s: %s', (language, text, expected) => expect(told(language, text)).toEqual([expected]))

  it.each<[Locale, string]>([
    ['fa', 'پاشینیان در گفت‌وگو با شبکه الجزیره گفت که ایروان خواهان صلح است.'],
    ['ar', 'قال باشينيان في لقاء مع قناة الجزيرة إن بلاده تريد السلام.'],
    ['en', 'Pashinyan told reporters after a meeting of the cabinet that Armenia wanted peace.'],
  ])('of one side are words, in %s: %s', (language, text) =>
    expect(told(language, text).map((x) => x.split(' ')[0])).toEqual(['statement']),
  )
})

describe('peacekeepers who arrive', () => {
  it('are deployed', () => {
    expect(
      told('ar', 'وصلت قوات حفظ السلام الروسية إلى ستيباناكيرت صباح الأربعاء.').map((x) => x.split(' ')[0]),
    ).toEqual(['deployment'])
  })
  it('are no visit, as a minister is who arrives', () => {
    expect(
      told('ar', 'وصل وزير الخارجية الروسي سيرغي لافروف إلى يريفان صباح الأربعاء.').map((x) => x.split(' ')[0]),
    ).toEqual(['visit'])
  })
})

describe('a pronoun before the verb', () => {
  it('is the speaker of its own sentence', () => {
    const before = 'Russia said on Monday that its peacekeepers would stay.'
    const text = 'The State Department said on Tuesday that it welcomed the truce.'
    expect(
      told('en', `${before} ${text}`)
        .filter((x) => x.startsWith('statement'))
        .at(-1),
    ).toMatch(/US/)
  })
  it('is the last who spoke where the sentence has none', () => {
    const before = 'Russia said on Monday that its peacekeepers would stay.'
    expect(told('en', `${before} On Tuesday it welcomed the truce.`).at(-1)).toMatch(/RU/)
  })
})
