import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import { extract } from './extract'

const clash: Record<Locale, string> = {
  fa: 'روز سه‌شنبه ۲۲ شهریور ۱۴۰۱ در نزدیکی سوتک میان نیروهای ارمنستان و جمهوری آذربایجان درگیری رخ داد.',
  ar: 'اندلعت يوم الثلاثاء 13 سبتمبر/أيلول 2022 اشتباكات بين قوات أرمينيا وقوات أذربيجان قرب سوتك.',
  en: 'Fighting broke out between the forces of Armenia and Azerbaijan near Sotk on Tuesday, September 13, 2022.',
}

/** Claims of the sentence behind a first sentence that tells of a clash. */
function claims(language: Locale, text: string): string[] {
  const article = { text: `${clash[language]}\n\n${text}`, language, published: parseIsoDay('2022-09-15') }
  return extract(article)
    .mentions.filter((m) => m.realis === 'actual')
    .flatMap((m) => m.claims)
    .filter((c) => c.partOf === null)
    .map((c) => `${c.by ?? '-'} ${c.measure} ${c.about ?? '-'} ${c.value}`)
}

function reads(rows: readonly [Locale, string, string[]][]): void {
  it.each(rows)('in %s: %s', (language, text, expected) => expect(claims(language, text)).toEqual(expected))
}

describe('a number whose noun is left out is of what happened beside it', () => {
  reads([
    [
      'en',
      'Armenian shelling killed three villagers, wounding more than 20, Baku said.',
      ['AZ killed AZ 3', 'AZ wounded AZ 20'],
    ],
    [
      'en',
      'Baku said that two of its soldiers were killed and that seven were still missing.',
      ['AZ killed AZ 2', 'AZ missing AZ 7'],
    ],
    ['en', 'Yerevan said its troops had destroyed 30 crates of rations.', []],
    ['ar', 'وأشارت باكو إلى وقوع 45 خرقا للهدنة.', []],
  ])
})

describe('a passive tells nothing of what follows it', () => {
  reads([
    [
      'en',
      'Yerevan said one soldier was killed and 24 others were reported missing.',
      ['AM killed AM 1', 'AM missing AM 24'],
    ],
    ['en', 'Yerevan said its troops killed 24 Azerbaijani soldiers.', ['AM killed AZ 24']],
  ])
})

describe('captives who come home are released', () => {
  reads([
    ['en', 'Ten Armenian soldiers captured in the fighting returned to Yerevan on Wednesday.', ['- released AM 10']],
    ['ar', 'وعاد عشرة جنود أرمن كانوا أسرى لدى أذربيجان إلى يريفان الأربعاء.', ['- released AM 10']],
    ['en', 'Ten Armenian soldiers were captured in the fighting.', ['- captured AM 10']],
  ])
})

describe('who lost is the subject of the verb of losing', () => {
  reads([
    [
      'fa',
      'سخنگوی وزارت دفاع ارمنستان گفت: آذربایجان ۵۴۰ کشته و بیش از ۷۰۰ زخمی داده است.',
      ['AM-MOD killed AZ 540', 'AM-MOD wounded AZ 700'],
    ],
    ['fa', 'به گفته ایروان، آذربایجان ۴۰ سرباز خود را از دست داد.', ['AM killed AZ 40']],
    ['fa', 'ایروان گفت ۴۰ سرباز خود را از دست داده است.', ['AM killed AM 40']],
    ['ar', 'وقالت يريفان إن الجيش الأذربيجاني خسر 36 مدرعة.', ['AM equipment-destroyed AZ 36']],
    ['ar', 'وقالت يريفان إن الجانب الأذربيجاني تكبد خسائر بلغت 200 قتيل.', ['AM killed AZ 200']],
    ['ar', 'وقالت باكو إنها فقدت 12 جنديا.', ['AZ killed AZ 12']],
  ])
})

describe('the attack is of the one side, the dead are of the other', () => {
  reads([
    ['ar', 'وأعلنت باكو ارتفاع عدد القتلى المدنيين جراء الهجمات الأرمينية إلى 93 شخصا.', ['AZ killed AZ 93']],
    ['ar', 'وبلغ عدد القتلى الأرمن في الهجوم 93 شخصا، بحسب باكو.', ['AZ killed AM 93']],
  ])
})

describe('in Persian the speaker may close the sentence, behind a comma', () => {
  reads([
    [
      'fa',
      'در حمله ارمنستان به شهر گنجه ۱۳ غیرنظامی کشته شدند، وزارت دفاع جمهوری آذربایجان اعلام کرد.',
      ['AZ-MOD killed AZ 13'],
    ],
    ['fa', 'وزارت دفاع ارمنستان در بیانیه‌ای اعلام کرد سه نظامی این کشور کشته شدند.', ['AM-MOD killed AM 3']],
    [
      'fa',
      'وزارت دفاع ارمنستان در بیانیه خود گفت طرف آذربایجانی آتش‌بس را نقض کرده و شش نظامی ارمنستان زخمی شده‌اند.',
      ['AM-MOD wounded AM 6'],
    ],
    ['fa', 'در بیانیه وزارت دفاع ارمنستان آمده است که سه نظامی این کشور کشته شدند.', ['AM-MOD killed AM 3']],
  ])
})

describe('numbers as they are written', () => {
  reads([
    ['fa', 'وزارت دفاع ارمنستان گفت ۱۴ هزار و ۲۸۶ سرباز این کشور کشته شده‌اند.', ['AM-MOD killed AM 14286']],
    ['en', 'Baku said two dozen of its soldiers were wounded.', ['AZ wounded AZ 24']],
    ['ar', 'وقالت باكو إن مدنيين قتلا في القصف.', ['AZ killed AZ 2']],
    ['ar', 'وقالت باكو إن امرأة وطفلا قتلا في القصف الأرميني.', ['AZ killed AZ 2']],
    ['ar', 'وقالت باكو إنها دمرت 22 دبابة ومدرعة للعدو.', ['AZ equipment-destroyed AM 22']],
    ['en', 'Azerbaijani serviceman was wounded by a sniper, Baku said.', ['AZ wounded AZ 1']],
    ['en', 'The Azerbaijani serviceman was wounded by a sniper, Baku said.', []],
  ])
})

describe('a part that is of the other side is a figure of its own', () => {
  reads([
    [
      'ar',
      'وقتل في المواجهات 13 عسكريا، هم ستة أرمينيين وسبعة أذربيجانيين.',
      ['- killed - 13', '- killed AM 6', '- killed AZ 7'],
    ],
    ['ar', 'وأعلنت باكو مقتل ستة أشخاص، هم أربعة شرطيين ومدنيان.', ['AZ killed AZ 6']],
  ])
})

describe('who speaks', () => {
  reads([
    ['ar', 'وذكرت وكالة الأنباء الأذربيجانية أن ثمانية جنود أذربيجانيين قتلوا.', ['- killed AZ 8']],
    ['ar', 'وقالت وزارة الدفاع الأذربيجانية إن ثمانية من جنودها قتلوا.', ['AZ-MOD killed AZ 8']],
    [
      'ar',
      'وقالت وزارة الدفاع الأذربيجانية إنها صدت هجوما للقوات الأرمينية، مشيرة إلى مقتل 30 من جنود العدو.',
      ['AZ-MOD killed AM 30'],
    ],
    [
      'ar',
      'وقالت يريفان الثلاثاء إن جنديا أرمنيا قتل في الاشتباكات، ويوم الخميس قتل أربعة جنود أذربيجانيين.',
      ['AM killed AM 1', '- killed AZ 4'],
    ],
    [
      'fa',
      'به گفته ایروان ۲۰۷ سرباز ارمنستان و به گفته وزارت دفاع جمهوری آذربایجان ۸۰ سرباز آذربایجان کشته شدند.',
      ['AM killed AM 207', 'AZ-MOD killed AZ 80'],
    ],
    [
      'fa',
      'وزارت دفاع آذربایجان مرگ ۵ سرباز آذربایجانی را در برخورد با نیروهایی، که ایروان پشتیبان آنان است، تأیید کرد.',
      ['AZ-MOD killed AZ 5'],
    ],
  ])
})

describe('lists', () => {
  reads([
    [
      'en',
      'Baku said that 45 tanks of the enemy, 4 "TOS" systems, 16 combat helicopters and 17 aircraft of the enemy were destroyed.',
      [
        'AZ equipment-destroyed AM 45',
        'AZ equipment-destroyed AM 4',
        'AZ equipment-destroyed AM 16',
        'AZ equipment-destroyed AM 17',
      ],
    ],
    [
      'ar',
      'وأعلنت باكو تدمير 7 دبابات، ومنظومتي صواريخ، و8 مدافع للقوات الأرمينية.',
      ['AZ equipment-destroyed AM 7', 'AZ equipment-destroyed AM 2', 'AZ equipment-destroyed AM 8'],
    ],
    [
      'fa',
      'این درگیری هفت کشته داشت: چهار نظامی ارمنستان و سه نظامی آذربایجان.',
      ['- killed - 7', '- killed AM 4', '- killed AZ 3'],
    ],
    ['fa', 'باکو گفت هیچ یک از نظامیان این کشور در تیراندازی کشته نشد.', []],
  ])
})

describe('who destroyed is the subject of the clause, whoever is named last', () => {
  reads([
    [
      'en',
      'The Azerbaijani army repelled an attack of the Armenian forces, destroying four howitzers.',
      ['- equipment-destroyed AM 4'],
    ],
    ['ar', 'وأسقطت القوات الأرمينية مروحية في المعارك مع القوات الأذربيجانية.', ['- equipment-destroyed AZ 1']],
  ])
})

describe('the dead are counted by rank and name', () => {
  reads([
    ['en', 'Azerbaijani serviceman, senior lieutenant Rashad Kazimov was killed.', ['- killed AZ 1']],
    ['en', 'Azerbaijani sergeant Vugar Kazimov and corporal Elshad Mammadli died in the battles.', ['- killed AZ 2']],
    ['en', 'Private Karen Manukyan (b. 1997) of the Armenian army was killed, Yerevan said.', ['AM killed AM 1']],
    ['en', 'General Rustam Kazimov said that two Azerbaijani soldiers were wounded.', ['- wounded AZ 2']],
  ])
})

describe('who was counted before is not counted by name again', () => {
  reads([
    [
      'en',
      'Two Armenian soldiers were killed, Yerevan said. Sergeant Aram Manukyan died on his way to hospital.',
      ['AM killed AM 2'],
    ],
  ])
})

describe('a part whose total is not told is no toll', () => {
  reads([
    ['en', 'Among the casualties are at least ten civilians, including five children, Yerevan said.', []],
    ['en', 'Several Russian soldiers, among them a deputy commander, were killed.', []],
    ['en', 'Yerevan said ten soldiers were killed.', ['AM killed AM 10']],
  ])
})

describe('a quotation is of who closes it', () => {
  reads([
    [
      'en',
      '"Communication with 22 servicemen was lost. Their fate is unknown," the Armenian Defence Ministry said.',
      ['AM-MOD missing AM 22'],
    ],
    ['en', '"The village is calm." Communication with 22 Armenian servicemen was lost.', ['- missing AM 22']],
  ])
})

describe('the wounded who died are dead', () => {
  reads([['en', 'The wounded serviceman Aram Manukyan also died, Yerevan said.', ['AM killed AM 1']]])
})

describe('a list of things of war', () => {
  reads([
    [
      'en',
      'Baku said its army had destroyed two tanks, a self-propelled howitzer and six Armenian trucks.',
      ['AZ equipment-destroyed AM 2', 'AZ equipment-destroyed AM 1', 'AZ equipment-destroyed AM 6'],
    ],
    [
      'en',
      'Yerevan reported 90 drones and 12 helicopters lost by Baku.',
      ['AM equipment-destroyed AZ 90', 'AM equipment-destroyed AZ 12'],
    ],
  ])
})

describe('those let go to a capital are its own', () => {
  reads([
    [
      'en',
      'Armenia handed over one prisoner of war to Baku, and five prisoners of war returned to Yerevan.',
      ['- released AZ 1', '- released AM 5'],
    ],
  ])
})

describe('who captured or killed did it to the others', () => {
  reads([
    ['en', 'Baku said on Wednesday that it had captured 12 soldiers.', ['AZ captured AM 12']],
    ['en', 'Baku said on Wednesday that 12 soldiers were killed.', ['AZ killed AZ 12']],
    ['ar', 'وأعلنت باكو الأربعاء أسر 12 جنديا.', ['AZ captured AM 12']],
    ['ar', 'وأعلنت أرمينيا مقتل جندي وأسر 13 في المعارك.', ['AM killed AM 1', 'AM captured AM 13']],
    ['fa', 'باکو گفت ۱۲ سرباز را اسیر گرفته است.', ['AZ captured AM 12']],
    ['fa', 'باکو گفت ۱۲ سرباز کشته شده‌اند.', ['AZ killed AZ 12']],
  ])
})

describe('a day told with the saying', () => {
  const told = (text: string): string[] =>
    extract({ text, language: 'en', published: parseIsoDay('2023-09-28') })
      .mentions.filter((m) => m.realis === 'actual')
      .flatMap((m) => m.claims.map((c) => `${m.date?.edtf} ${c.measure} ${c.value}`))
  it('is not that of the operation in which they fell', () =>
    expect(
      told('Azerbaijan said on Wednesday that 192 of its soldiers were killed during the operation in Karabakh.'),
    ).toEqual(['2023-09-19/2023-09-20 killed 192']))
  it('is that of a clash which no other is told before', () =>
    expect(
      told('Azerbaijan said on Wednesday that 2 of its soldiers were killed in a clash with Armenian troops.'),
    ).toEqual(['2023-09-27 killed 2']))
})

describe('one without an article', () => {
  reads([
    ['en', 'Sergeant Armen Petrosyan was killed by an Azerbaijani sniper, Yerevan said.', ['AM killed AM 1']],
    ['en', 'Azerbaijani serviceman, senior lieutenant Ali Aliyev, was wounded in the battle.', ['- wounded AZ 1']],
    ['ar', 'وقالت يريفان إن الرائد أشوت والنقيب آرام قتلا.', ['AM killed AM 2']],
    ['ar', 'وأعلنت يريفان مقتل 12 جنديا ومدني.', ['AM killed AM 12', 'AM killed AM 1']],
  ])
})

describe('who says a figure', () => {
  reads([
    [
      'fa',
      'وزارت دفاع جمهوری آذربایجان اعلام کرد که ۴ نظامی این کشور کشته شدند. بنا بر همین اطلاعات ۹ تن دیگر زخمی شدند.',
      ['AZ-MOD killed AZ 4', 'AZ-MOD wounded AZ 9'],
    ],
    ['fa', 'دو نظامی ارمنستان کشته شدند. در این اطلاعات نامی نیامده است.', ['- killed AM 2']],
    [
      'fa',
      'در حالی که وزیر خارجه آمریکا در ایروان به سر می‌برد، وزارت دفاع جمهوری آذربایجان از کشته شدن پنج نظامی این کشور خبر داد.',
      ['AZ-MOD killed AZ 5'],
    ],
    ['en', 'MOSCOW - Armenia said that two Armenian soldiers were killed.', ['AM killed AM 2']],
  ])
})

describe('what was destroyed by nobody named', () => {
  reads([
    [
      'fa',
      'وزارت دفاع جمهوری آذربایجان اعلام کرد که از نیروهای ارمنستان ۲ تانک و ۳ پهپاد از بین رفت.',
      ['AZ-MOD equipment-destroyed AM 2', 'AZ-MOD equipment-destroyed AM 3'],
    ],
    ['fa', 'وزارت دفاع ارمنستان اعلام کرد که ۲ تانک از بین رفت.', ['AM-MOD equipment-destroyed AZ 2']],
  ])
})
