import { describe, expect, it } from 'vitest'
import { formatIsoDay, parseIsoDay } from '@/lib/calendar/date'
import type { Locale, Mention } from '@/lib/domain/event'
import { extract } from './extract'

const context: Record<Locale, string> = {
  fa: 'روز سه‌شنبه ۲۲ شهریور ۱۴۰۱ در مرز ارمنستان و جمهوری آذربایجان درگیری شدیدی میان نیروهای ارمنستان و جمهوری آذربایجان رخ داد.',
  ar: 'اندلعت يوم الثلاثاء 13 سبتمبر/أيلول 2022 اشتباكات عنيفة بين قوات أرمينيا وقوات أذربيجان على الحدود المشتركة قرب سوتك.',
  en: 'Fighting broke out between the forces of Armenia and Azerbaijan on the border on Tuesday, September 13, 2022, near Sotk.',
}

function read(language: Locale, text: string): Mention[] {
  const { mentions } = extract({
    text: `${context[language]}\n\n${text}`,
    language,
    published: parseIsoDay('2022-09-15'),
  })
  return mentions.filter((m) => m.realis === 'actual')
}

function told(language: Locale, text: string): string[] {
  const clash = /^(?:armed-clash|shelling) 2022-09-13$/
  const days = read(language, text).map(
    (m) => `${m.type} ${m.date?.firstDay == null ? '' : formatIsoDay(m.date.firstDay)}`,
  )
  return days.filter((d) => !clash.test(d))
}

function claims(language: Locale, text: string): string[] {
  return claimsOf(read(language, text))
}

function claimsOf(mentions: readonly Mention[]): string[] {
  return mentions
    .flatMap((m) => m.claims.filter((c) => c.stance === 'asserts'))
    .map((c) => `${c.by ?? '-'} ${c.measure} ${c.about ?? '-'} ${c.value}`)
}

describe('no losses', () => {
  it('are an account of what was told, and no statement', () => {
    expect(told('en', 'There are no losses among the personnel, the Azerbaijani Defence Ministry noted.')).toEqual([])
    expect(told('en', 'The Azerbaijani Defence Ministry warned Armenia against losses.')).toEqual([
      'statement 2022-09-15',
    ])
  })
})

describe('figures and whose they are', () => {
  it.each<[Locale, string, string[]]>([
    ['en', 'Azerbaijan handed over 15 Armenian prisoners on Wednesday.', ['- released AM 15']],
    [
      'en',
      'Azerbaijan said its troops destroyed two tanks and three mortars of Armenia.',
      ['AZ equipment-destroyed AM 2', 'AZ equipment-destroyed AM 3'],
    ],
    ['en', 'An Armenian soldier was shot dead by an Azerbaijani sniper, Yerevan said.', ['AM killed AM 1']],
    ['en', 'Azerbaijani officials said a 16-year-old boy was hurt.', ['AZ wounded AZ 1']],
    [
      'en',
      'Azerbaijan said it had hit an S-300 launcher and two tanks of the enemy.',
      ['AZ equipment-destroyed AM 1', 'AZ equipment-destroyed AM 2'],
    ],
    ['en', 'The Armenian ministry denied that 300 of its soldiers had been killed.', []],
    ['en', 'Yerevan said another 26 of its soldiers had been killed.', ['AM killed AM 26']],
    ['fa', 'نیکول پاشینیان گفت شمار کشته‌شدگان ارمنستان به ۱۰۵ نفر رسیده است.', ['nikol-pashinyan killed AM 105']],
    ['en', 'The Azerbaijani Defense Ministry rejected reports that 300 of its troops had died.', []],
    [
      'en',
      'Armenia says one soldier killed, two wounded in Azerbaijani shelling',
      ['AM killed AM 1', 'AM wounded AM 2'],
    ],
    ['en', 'Three soldiers died, officials in Baku said.', ['AZ killed AZ 3']],
    ['en', 'No Azerbaijani soldiers were hurt, according to Baku.', ['AZ wounded AZ 0']],
    [
      'fa',
      'ارمنستان از کشته شدن ۴۹ نظامی و جمهوری آذربایجان از کشته شدن ۵۰ نظامی خبر داده‌اند.',
      ['AM killed AM 49', 'AZ killed AZ 50'],
    ],
    ['fa', 'دو صلح‌بان روس در این درگیری‌ها کشته شدند.', ['- killed RU 2']],
    ['ar', 'وأقرت باكو بفقدان 50 عسكرياً في المواجهات.', ['AZ killed AZ 50']],
    ['ar', 'وبلغت خسائر الجيش الأذربيجاني، وفقاً ليريفان، 300 قتيل.', ['AM killed AZ 300']],
    ['fa', 'ارمنستان: ۱۲ سرباز کشته شدند', ['AM killed AM 12']],
    ['fa', 'باکو مدعی شد ۲۰۰ تن از نیروهای دشمن کشته شده‌اند.', ['AZ killed AM 200']],
    ['fa', 'وزارت دفاع ارمنستان گفت در این تیراندازی تلفاتی نداشته است.', ['AM-MOD killed-or-wounded AM 0']],
    ['ar', 'قالت وزارة الدفاع الأذربيجانية إن أحد جنودها قُتل.', ['AZ-MOD killed AZ 1']],
    ['ar', 'أعلنت وزارة الدفاع الأرمينية مقتل أربعة من جنودها بنيران القوات الأذربيجانية.', ['AM-MOD killed AM 4']],
    ['ar', 'وسقط لأذربيجان 71 قتيلاً، وفق وزارة دفاعها.', ['AZ-MOD killed AZ 71']],
    [
      'ar',
      'ارتفعت حصيلة القتلى إلى 13 قتيلاً و52 جريحاً، بحسب النيابة الأذربيجانية.',
      ['AZ killed AZ 13', 'AZ wounded AZ 52'],
    ],
  ])('are read in %s: %s', (language, text, expected) =>
    expect(claims(language, text).map(root)).toEqual(expected.map(root)),
  )
})

describe('figures in Karabakh, where its own authorities speak', () => {
  const start: Record<Locale, string> = {
    fa: 'روز ۲ آوریل ۲۰۱۶ میان نیروهای جمهوری آذربایجان و قره‌باغ درگیری رخ داد.',
    ar: 'اندلع القتال يوم 2 أبريل 2016 بين القوات الأذربيجانية وقوات قره باغ.',
    en: 'Fighting broke out on April 2, 2016, between Azerbaijani and Karabakh forces.',
  }
  it.each<[Locale, string, string[]]>([
    ['en', 'Local authorities said a boy was killed.', ['NK killed NK 1']],
    ['en', "Three soldiers died, a spokesman for Karabakh's leader said.", ['NK killed NK 3']],
    ['fa', 'مقامات محلی گفتند یک پسربچه کشته شد.', ['NK killed NK 1']],
    ['ar', 'وقالت السلطات المحلية إن طفلاً قتل.', ['NK killed NK 1']],
    [
      'fa',
      'قره‌باغ اعلام کرد در گلوله‌باران استپاناکرت از سوی ارتش آذربایجان چهار غیرنظامی جان باخته‌اند.',
      ['NK killed NK 4'],
    ],
    [
      'en',
      'Azerbaijan said it had killed 100 Armenian troops and destroyed six tanks in fighting with Armenian forces.',
      ['AZ killed AM 100', 'AZ equipment-destroyed AM 6'],
    ],
  ])('are read in %s: %s', (language, text, expected) => {
    const { mentions } = extract({
      text: `${start[language]}\n\n${text}`,
      language,
      published: parseIsoDay('2016-04-04'),
    })
    expect(claimsOf(mentions.filter((m) => m.realis === 'actual')).map(root)).toEqual(expected)
  })
})

/** A claimant by its body or its state alike. */
function root(claim: string): string {
  return claim.replace(/^(AM|AZ)-[A-Z]+/u, '$1')
}

describe('what is told', () => {
  it.each<[Locale, string, string[]]>([
    ['fa', 'ناظران گفتند طرفین برای حمله موشکی آماده می‌شوند.', []],
    ['fa', 'روز چهارشنبه حمله موشکی به شهر گنجه انجام شد.', ['shelling 2022-09-14']],
    ['fa', 'قرار بود وزیران خارجه ارمنستان و جمهوری آذربایجان روز چهارشنبه دیدار کنند.', []],
    ['fa', 'وزیران خارجه ارمنستان و جمهوری آذربایجان روز چهارشنبه دیدار کردند.', ['meeting 2022-09-14']],
    [
      'fa',
      'چهارشنبه شب بین ساعت ۲۳:۳۰ تا ۲۳:۵۵ به مواضع ارتش آذربایجان تیراندازی شد.',
      ['ceasefire-violation 2022-09-14'],
    ],
    [
      'fa',
      'وزارت خارجه فرانسه با انتشار بیانیه‌ای در روز چهارشنبه حمله جمهوری آذربایجان به خاک ارمنستان را محکوم کرد.',
      ['statement 2022-09-14'],
    ],
    [
      'ar',
      'دانت وزارة الخارجية الفرنسية في بيان الأربعاء الهجوم الأذربيجاني على أراضي أرمينيا.',
      ['statement 2022-09-14'],
    ],
    ['ar', 'أبرمت أرمينيا الأربعاء عقداً مع الهند لشراء أنظمة مدفعية.', ['arms-deal-cooperation 2022-09-14']],
    ['en', 'Azerbaijani drones hit civilian infrastructure in Jermuk on Wednesday.', ['air-drone-strike 2022-09-14']],
    ['ar', 'ويعقد مجلس الأمن الدولي غداً الجمعة جلسة لبحث الأزمة.', []],
    ['ar', 'وعقد مجلس الأمن الدولي الأربعاء جلسة لبحث الأزمة.', ['meeting 2022-09-14']],
    ['ar', 'وصفت وزارة الدفاع الأرمينية هذه الأنباء بأنها عارية عن الصحة.', ['statement 2022-09-15']],
    ['en', 'Armenia has signed the Rome Statute.', ['agreement 2022-09-15']],
    ['en', 'Azerbaijan has not disclosed its losses.', []],
    [
      'en',
      'On Wednesday Foreign Minister Ararat Mirzoyan said Armenia would appeal to the court.',
      ['statement 2022-09-14'],
    ],
  ])('is read in %s: %s', (language, text, expected) => expect(told(language, text)).toEqual(expected))

  it('reads a lead by itself, whatever its headline says without a stop', () => {
    const lead =
      "Armenia's Defense Ministry said Azerbaijani drones hit civilian infrastructure in Jermuk on Wednesday."
    const { mentions } = extract({
      text: `Drone attack on Jermuk\n\n${lead}\n\n${context.en}`,
      language: 'en',
      published: parseIsoDay('2022-09-15'),
    })
    expect(mentions.map((m) => m.type)).toContain('air-drone-strike')
  })

  it('takes a council for a party of its session, and not whom it spoke about', () => {
    const text =
      'The United Nations Security Council held an emergency session on the border fighting between Armenia and Azerbaijan on Wednesday.'
    const session = read('en', text).find((m) => m.type === 'meeting')
    expect(session?.participants.map((p) => p.actor.slice(0, 2))).not.toContain('AM')
  })

  it('adds who "he" is to a call', () => {
    const text =
      'Russian President Vladimir Putin arrived in Sochi. A day earlier he had spoken by phone with Armenian Prime Minister Nikol Pashinyan.'
    const call = read('en', text).find((m) => m.type === 'call')
    expect(call?.participants.map((p) => p.actor).filter((a) => a.length === 2)).toEqual(['RU', 'AM'])
  })

  it('reads a chronology by its days', () => {
    const text =
      '+ 13 سبتمبر 2022: اشتباكات على الحدود تسفر عن مقتل 300 عسكري\n+ 10 نوفمبر 2020: اتفاق ثلاثي بين أرمينيا وأذربيجان وروسيا ينهي الحرب'
    expect(told('ar', text)).toEqual(['agreement 2020-11-10'])
  })
})
