import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatIsoDay, parseIsoDay } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import { extract } from './extract'

function capturesIn(language: Locale, text: string): (string | null)[] {
  const { mentions } = extract({ text, language, published: parseIsoDay('2021-11-20') })
  return mentions
    .filter((m) => m.type === 'capture-of-personnel' && m.realis === 'actual')
    .map((m) => (m.date?.firstDay == null ? null : formatIsoDay(m.date.firstDay)))
}

const clash = {
  fa: 'روز سه‌شنبه ۲۵ آبان ۱۴۰۰ درگیری میان نیروهای ارمنستان و جمهوری آذربایجان در سیونیک رخ داد.',
  ar: 'دارت يوم الثلاثاء 16 نوفمبر 2021 اشتباكات بين قوات أرمينيا وأذربيجان في سيونيك.',
  en: 'Clashes broke out between Armenian and Azerbaijani forces in Syunik on Tuesday, 16 November 2021.',
}

describe('a weekday beside the verb of saying', () => {
  it.each<[Locale, string]>([
    ['ar', 'وكانت وزارة الدفاع الأرمينية قد أفادت الأربعاء بأسر 13 جندياً من الجانب الأرميني في تلك الاشتباكات.'],
    ['en', 'The Armenian Defence Ministry said on Wednesday that 13 Armenian soldiers were captured in those clashes.'],
  ])('is no day of what was in those clashes, in %s', (language, sentence) => {
    expect(capturesIn(language, `${clash[language]}\n\n${sentence}`)).toEqual(['2021-11-16'])
  })

  it('is none in the sample of November 2021', () => {
    const text = readFileSync('prisma/seed/samples/ar-november-2021.txt', 'utf8')
    expect(capturesIn('ar', text)).toEqual(['2021-11-16'])
  })

  it('dates a capture that points to no clash', () => {
    const sentence = 'وأسرت القوات الأذربيجانية يوم الأربعاء 13 جندياً أرمينياً قرب كلبجار.'
    expect(capturesIn('ar', `${clash.ar}\n\n${sentence}`)).toEqual(['2021-11-17'])
  })
})
