import { describe, expect, it } from 'vitest'
import { formatIsoDay, parseIsoDay } from '@/lib/calendar/date'
import type { Locale, Mention } from '@/lib/domain/event'
import { extract } from './extract'

function read(language: Locale, published: string, text: string): Mention[] {
  const { mentions } = extract({ text, language, published: parseIsoDay(published) })
  return mentions.filter((m) => m.realis === 'actual' && m.claims.length > 0)
}

/** Each event with its day and its own claims. */
function told(language: Locale, published: string, text: string): string[] {
  return read(language, published, text).flatMap((m) =>
    m.claims
      .filter((c) => c.partOf === null)
      .map((c) => `${m.type} ${m.date?.edtf}: ${c.by ?? '-'} ${c.measure} ${c.about ?? '-'} ${c.value}`),
  )
}

const clash: Record<Locale, string> = {
  fa: 'روز سه‌شنبه ۲۲ شهریور ۱۴۰۱ در نزدیکی سوتک میان نیروهای ارمنستان و جمهوری آذربایجان درگیری رخ داد.',
  ar: 'اندلعت يوم الثلاثاء 13 سبتمبر/أيلول 2022 اشتباكات بين قوات أرمينيا وقوات أذربيجان قرب سوتك.',
  en: 'Fighting broke out between the forces of Armenia and Azerbaijan near Sotk on Tuesday, September 13, 2022.',
}

describe('a toll told on a later day', () => {
  it.each<[Locale, string, string[]]>([
    [
      'en',
      'On Wednesday Nikol Pashinyan told lawmakers that 105 Armenian soldiers had been killed. On Friday he raised the figure to 135.',
      ['nikol-pashinyan killed AM 105', 'nikol-pashinyan killed AM 135'],
    ],
    [
      'fa',
      'نیکول پاشینیان روز چهارشنبه گفت که ۱۰۵ نظامی ارمنستان کشته شده‌اند. وی پیشتر این رقم را ۴۹ نفر اعلام کرده بود.',
      ['nikol-pashinyan killed AM 105', 'nikol-pashinyan killed AM 49'],
    ],
    [
      'ar',
      'ورفعت وزارة الدفاع الأرمينية، الخميس، حصيلة قتلاها في هذه الاشتباكات إلى 105 جنود.',
      ['AM-MOD killed AM 105'],
    ],
  ])('is of the fighting, in %s', (language, text, expected) => {
    const claims = told(language, '2022-09-17', `${clash[language]}\n\n${text}`)
    expect(claims).toEqual(expected.map((c) => `armed-clash 2022-09-13: ${c}`))
  })

  it('stands as of the day it was told, so that a later one takes its place', () => {
    const text = `${clash.en} On Wednesday Nikol Pashinyan said that 105 Armenian soldiers had been killed. On Friday he raised the toll to 135.`
    const claims = read('en', '2022-09-17', text).flatMap((m) => m.claims)
    expect(claims.map((c) => [c.value, c.asOf === null ? null : formatIsoDay(c.asOf)])).toEqual([
      [105, '2022-09-14'],
      [135, '2022-09-16'],
    ])
  })

  it.each<[Locale, string]>([
    [
      'en',
      'Nagorno-Karabakh’s defence ministry on Sunday reported 21 more dead among its troops, bringing the total military death toll to 223 since fighting broke out on September 27.',
    ],
    [
      'fa',
      'وزارت دفاع قره‌باغ روز یکشنبه از کشته شدن ۲۱ نظامی دیگر خبر داد و بدین ترتیب شمار کل تلفات نظامی آن از آغاز جنگ به ۲۲۳ تن رسید.',
    ],
    [
      'ar',
      'وأعلنت وزارة الدفاع في قره باغ، الأحد، مقتل 21 جندياً إضافياً، ليرتفع إجمالي قتلاها العسكريين إلى 223 منذ اندلاع المعارك في 27 سبتمبر.',
    ],
  ])('that counts from the start of a war is an event of the day it was told, in %s', (language, text) => {
    const [mention, ...more] = read(language, '2020-10-05', text)
    expect(more).toEqual([])
    expect([mention?.type, mention?.date?.edtf]).toEqual(['casualty-report', '2020-10-04'])
    expect(mention?.participants.map((p) => p.actor).filter((a) => a !== 'NK-MOD')).toEqual(['NK'])
    expect(mention?.claims.map((c) => [c.by, c.about, c.value])).toEqual([
      ['NK-MOD', 'NK', 21],
      ['NK-MOD', 'NK', 223],
    ])
  })
})

describe('what is one figure, two, or none', () => {
  const claims = (language: Locale, text: string): string[] =>
    told(language, '2022-09-15', `${clash[language]}\n\n${text}`).map((c) => c.split(': ')[1]!)

  it.each<[Locale, string, string[]]>([
    ['en', 'Baku said ten of the dead were civilians.', []],
    ['fa', 'به گفته ایروان، سه تن که دو خبرنگار در میان آنان بودند کشته شدند.', ['AM killed AM 3']],
    ['en', 'Yerevan said a major and a captain had been killed.', ['AM killed AM 2']],
    ['ar', 'وقالت يريفان إن 50 شخصاً بين عسكري ومدني قتلوا.', ['AM killed AM 50']],
    ['en', 'Baku claimed to have killed or wounded 100 enemy troops.', ['AZ killed-or-wounded AM 100']],
    ['fa', 'وزارت دفاع جمهوری آذربایجان گفت تلفاتی نداشته است.', ['AZ-MOD killed-or-wounded AZ 0']],
    [
      'fa',
      'به گفته مقام‌های دو کشور، ۱۰۵ نظامی ارمنستان و ۷۱ نظامی جمهوری آذربایجان کشته شدند.',
      ['AM killed AM 105', 'AZ killed AZ 71'],
    ],
    ['ar', 'وقُتل 12 أذربيجانياً وأربعة أرمن، وفق أرقام البلدين.', ['AZ killed AZ 12', 'AM killed AM 4']],
  ])('is told in %s: %s', (language, text, expected) => expect(claims(language, text)).toEqual(expected))

  it('is told once where the headline and the body tell it', () => {
    const text = `Armenia: four soldiers killed in border clash\n\n${clash.en} Armenia’s Defence Ministry said that four of its soldiers were killed in the clash with Azerbaijani forces.`
    expect(told('en', '2022-09-15', text)).toEqual(['armed-clash 2022-09-13: AM-MOD killed AM 4'])
  })
})

describe('who says it and whose they are', () => {
  it.each<[Locale, string, string]>([
    [
      'en',
      'Armenia’s Foreign Ministry said, citing Karabakh authorities, that 15 soldiers were killed in Azerbaijani shelling near Martuni on Sunday.',
      'NK via AM-MFA',
    ],
    [
      'fa',
      'وزارت خارجه ارمنستان به نقل از مقام‌های قره‌باغ اعلام کرد که روز یکشنبه در حمله نیروهای جمهوری آذربایجان ۱۵ سرباز کشته شدند.',
      'NK via AM-MFA',
    ],
    [
      'ar',
      'أعلنت وزارة الخارجية الأرمينية نقلاً عن سلطات قره باغ أن 15 جندياً قُتلوا في قصف أذربيجاني يوم الأحد.',
      'NK via AM-MFA',
    ],
    ['en', 'Baku said on Monday that 15 of its soldiers were killed in Armenian shelling.', 'AZ via -'],
  ])('is the innermost of a chain, in %s', (language, text, expected) => {
    const [claim] = read(language, '2020-10-05', text).flatMap((m) => m.claims)
    expect(`${claim?.by ?? '-'} via ${claim?.relayedBy ?? '-'}`).toBe(expected)
  })

  it('is the ministry where its spokeswoman speaks', () => {
    const text = `${clash.en} Shushan Stepanyan said that three Armenian soldiers were killed.`
    expect(told('en', '2020-09-15', text)[0]).toMatch(/: AM-MOD killed AM 3$/)
  })

  it.each<[Locale, string, string[]]>([
    [
      'en',
      'Azerbaijan handed over ten prisoners to Armenia on Monday.',
      ['prisoner-release 2022-09-12: - released AM 10'],
    ],
    [
      'fa',
      'ایروان روز دوشنبه ده اسیر را به جمهوری آذربایجان تحویل داد.',
      ['prisoner-release 2022-09-12: - released AZ 10'],
    ],
    ['ar', 'سلّمت يريفان 12 أسيراً إلى باكو يوم الاثنين.', ['prisoner-release 2022-09-12: - released AZ 12']],
  ])('those let go are of the side that gets them, in %s: %s', (language, text, expected) => {
    const story = `${clash[language]}\n\n${text}`
    expect(told(language, '2022-09-15', story)).toEqual(expected)
  })
})

it('strikes on the towns of either side on one day are two', () => {
  const text = [
    'Azerbaijani forces shelled Stepanakert on Sunday, killing three civilians, Karabakh authorities said.',
    'Azerbaijan said Armenian forces shelled Ganja on Sunday, killing one civilian.',
  ].join(' ')
  expect(told('en', '2020-10-05', text)).toEqual([
    'shelling 2020-10-04: NK killed NK 3',
    'shelling 2020-10-04: AZ killed AZ 1',
  ])
})

it('dates what stands under a day on a line of its own', () => {
  const text = [
    'A chronology of the conflict between Armenia and Azerbaijan, from one clash to the next',
    '2 April 2016',
    'Fighting between the forces of Armenia and Azerbaijan broke out along the line of contact and killed 110 people.',
    '12 July 2020',
    'The forces of Armenia and Azerbaijan clashed on the border, and 17 people were killed on both sides.',
    '13 September 2022',
    'The forces of Armenia and Azerbaijan fought for two days on the border, and 286 people were killed.',
  ].join('\n\n')
  expect(read('en', '2023-10-06', text).map((m) => [m.date?.edtf, m.claims.map((c) => c.value)])).toEqual([
    ['2016-04-02', [110]],
    ['2020-07-12', [17]],
    ['2022-09-13', [286]],
  ])
})
