import { describe, expect, it } from 'vitest'
import { formatIsoDay, parseIsoDay } from '@/lib/calendar/date'
import type { Mention } from '@/lib/domain/event'
import { extract } from './extract'

const clash = 'اندلعت يوم الثلاثاء 13 سبتمبر/أيلول 2022 اشتباكات بين قوات أرمينيا وقوات أذربيجان قرب سوتك.'

function read(text: string): Mention[] {
  const article = { text: `${clash}\n\n${text}`, language: 'ar' as const, published: parseIsoDay('2022-09-15') }
  return extract(article).mentions.filter((m) => m.realis === 'actual')
}

/** What a sentence tells of besides the clash told before it. */
function told(text: string): string[] {
  return read(text)
    .map((m) => `${m.type} ${m.date?.firstDay == null ? '-' : formatIsoDay(m.date.firstDay)}`)
    .filter((line) => line !== 'armed-clash 2022-09-13')
}

function claims(text: string): string[] {
  return read(text)
    .flatMap((m) => m.claims)
    .map((c) => `${c.by ?? '-'} ${c.measure} ${c.about ?? '-'} ${c.value}`)
}

function speakers(text: string): string[] {
  return read(text)
    .filter((m) => m.type === 'statement')
    .flatMap((m) => m.attributedTo)
}

describe('those who come home', () => {
  it.each<[string, string[]]>([
    ['وأعلن مكتب باشينيان الأربعاء عودة 44 من أسرى الحرب إلى يريفان.', ['prisoner-release 2022-09-14']],
    ['وقالت باكو إن طائرة روسية أقلت أمس 12 أسيرا أذربيجانيا إلى العاصمة.', ['prisoner-release 2022-09-14']],
    ['وأبدت يريفان الأربعاء استعدادها لتسليم 12 أسيرا.', ['statement 2022-09-14']],
    ['وقالت الحكومة الأرمينية الأربعاء إن 1960 جنديا روسيا عادوا إلى مواقعهم.', ['statement 2022-09-14']],
  ])('are an event where no word for it is used: %s', (text, expected) => expect(told(text)).toEqual(expected))

  it('are of the side whose town they come to', () => {
    expect(claims('وأكدت وزارة الدفاع الأرمينية الأربعاء وصول 15 أسيرا إلى يريفان.')).toEqual(['AM-MOD released AM 15'])
  })
})

describe('who says it', () => {
  it.each<[string, string[]]>([
    ['وأشارت وزارة الدفاع الأذربيجانية إلى مقتل 17 عسكريا أرمينيا.', ['AZ-MOD killed AM 17']],
    [
      'وقالت وزارة الدفاع الأرمينية إن المعارك مستمرة. ووفقا للبيان فقدت القوات الأذربيجانية 59 جنديا.',
      ['AM-MOD killed AZ 59'],
    ],
    ['ووفقا لوزارة الدفاع الأذربيجانية فقدت القوات الأرمينية 59 جنديا.', ['AZ-MOD killed AM 59']],
  ])('is not whom it is about: %s', (text, expected) => expect(claims(text)).toEqual(expected))

  it('is the doer before a participle, not whom it accuses', () => {
    expect(speakers('وأغلقت أذربيجان الأربعاء الطريق متهمة أرمينيا بالتهريب.')).toEqual(['AZ'])
    expect(speakers('واتهمت أرمينيا الأربعاء أذربيجان بالكذب.')).toEqual(['AM'])
  })
})

describe('a list of what was destroyed', () => {
  it('goes on with a dual behind "and"', () => {
    expect(claims('وقالت باكو إن القوات الأرمينية خسرت دبابتين وأربع شاحنات ومدفعين.')).toEqual([
      'AZ equipment-destroyed AM 2',
      'AZ equipment-destroyed AM 4',
      'AZ equipment-destroyed AM 2',
    ])
  })
})

describe('a year in a name', () => {
  it.each<[string, string[]]>([
    ['وانطلقت الأربعاء مناورات «أتاتورك 2021» المشتركة بين تركيا وأذربيجان.', ['exercise 2022-09-14']],
    ['وأجرت تركيا وأذربيجان في 4 مايو 2021 مناورات مشتركة.', ['exercise 2021-05-04']],
  ])('is no date: %s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('a number without its noun', () => {
  it.each<[string, string[]]>([
    ['وقتل ثلاثة جنود من الجانب الأرميني وخمسة من الجانب الأذربيجاني.', ['- killed AM 3', '- killed AZ 5']],
    ['وقتل ثلاثة جنود أرمن في قريتين من أذربيجان.', ['- killed AM 3']],
  ])('is of the side behind it: %s', (text, expected) => expect(claims(text)).toEqual(expected))

  it('is no loss where it is who speaks', () => {
    expect(claims('وقال أحد السكان إن ثلاثة جنود أرمن قتلوا.')).toEqual(['- killed AM 3'])
    expect(claims('وقتل أحد السكان في أرمينيا.')).toEqual(['- killed AM 1'])
  })
})

describe('those of nobody named', () => {
  it('are of the side told right before', () => {
    const text = 'وأعلنت يريفان مقتل جندي أرميني برصاص قناص. وأسفر الحادث عن إصابة آخر.'
    expect(claims(text)).toEqual(['AM killed AM 1', '- wounded AM 1'])
    expect(claims('وأسفر القصف عن إصابة ثلاثة.')).toEqual(['- wounded - 3'])
  })
})

describe('a body', () => {
  it.each<[string, string[]]>([
    ['وقالت وزارة الدفاع بأرمينيا إن جنديا أصيب.', ['AM-MOD wounded AM 1']],
    ['وقالت وزارة الدفاع الانفصالية في قره باغ إن 40 من جنودها قتلوا.', ['NK-MOD killed NK 40']],
  ])('is told with its state behind other words: %s', (text, expected) => expect(claims(text)).toEqual(expected))
})

describe('two who speak in one sentence', () => {
  it.each<[string, string[]]>([
    ['ودانت باريس الهجوم الأذربيجاني، بينما حذرت طهران من تغيير الحدود.', ['FR', 'IR']],
    ['ودانت باريس الهجوم الأذربيجاني، وحذرت فرنسا من تغيير الحدود.', ['FR']],
  ])('each say their own: %s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('those of the place', () => {
  it.each<[string, string[]]>([
    ['وقصفت ستيباناكرت، ما أدى إلى مقتل ثلاثة مدنيين، بحسب جهاز الطوارئ في الإقليم.', ['NK killed NK 3']],
    ['وقصفت ستيباناكرت، ما أدى إلى مقتل ثلاثة مدنيين، بحسب وزارة الدفاع الأرمينية.', ['AM-MOD killed AM 3']],
  ])('say it by no name: %s', (text, expected) => expect(claims(text)).toEqual(expected))
})

describe('a toll that is reached', () => {
  it("is nobody's in particular where the sentence names none before it", () => {
    expect(claims('وبلغت حصيلة القتلى 18، بحسب ما أعلنت وكالة تاس.')).toEqual(['- killed - 18'])
    expect(claims('وبلغت حصيلة قتلى الجيش الأرميني 18.')).toEqual(['- killed AM 18'])
  })
})

describe('a former office-holder', () => {
  it('is not the one who holds the office', () => {
    const actors = (text: string) => read(text).flatMap((m) => m.participants.map((p) => p.actor))
    expect(actors('وقال رئيس الوزراء الأرميني السابق الأربعاء إن الاتفاق خطأ.')).not.toContain('nikol-pashinyan')
    expect(actors('وقال رئيس الوزراء الأرميني الأربعاء إن الاتفاق خطأ.')).toContain('nikol-pashinyan')
  })
})

describe('the other account of what a sentence tells', () => {
  it.each<[string, string[]]>([
    ['وقتل جندي أرميني الأربعاء في تبادل لإطلاق النار، فيما نفت باكو إطلاق النار.', []],
    ['ونفت باكو الأربعاء إطلاق النار.', ['AZ']],
  ])('is no statement beside it: %s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('the dead of an accident', () => {
  it('are of no fighting', () => {
    const fights = (text: string) => told(text).filter((line) => line.startsWith('armed-clash'))
    expect(fights('وقالت وزارة الدفاع الأرمينية إن 15 جنديا قضوا فجر الأربعاء في حريق.')).toEqual([])
    expect(fights('وقالت وزارة الدفاع الأرمينية إن 15 جنديا قضوا فجر الأربعاء في كمين.')).toHaveLength(1)
  })
})

describe('a toll that comes near a number', () => {
  it.each<[string, string[]]>([
    ['وقال بوتين إن عدد القتلى في المعارك يقترب من خمسة آلاف.', ['vladimir-putin killed - 5000']],
    ['وقال بوتين إن عدد اللقاءات يقترب من خمسة آلاف.', []],
  ])('is a claim: %s', (text, expected) => expect(claims(text)).toEqual(expected))
})

describe('arms and talks', () => {
  it.each<[string, string[]]>([
    ['وتسلمت أرمينيا الأربعاء الدفعة الأولى من مدافع قيصر من فرنسا.', ['arms-deal-cooperation 2022-09-14']],
    ['وتسلمت أرمينيا الأربعاء رئاسة المنظمة من فرنسا.', []],
    ['وبدأ وزيرا خارجية أرمينيا وأذربيجان الأربعاء محادثات سلام في برلين.', ['meeting 2022-09-14']],
  ])('are told by their verbs: %s', (text, expected) => expect(told(text)).toEqual(expected))
})
