import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import { extract } from './extract'

/** State → role, and who says so, of the first thing told as done. */
function rolesIn(language: Locale, text: string): Record<string, string> {
  const { mentions } = extract({ text, language, published: parseIsoDay('2021-11-17') })
  const first = mentions.find((m) => m.realis === 'actual')
  return Object.fromEntries(
    (first?.participants ?? [])
      .filter((p) => p.actor.length === 2)
      .map((p) => [p.actor, p.saidBy === null ? p.role : `${p.role} by ${p.saidBy}`]),
  )
}

describe('the part of each party', () => {
  it.each<[Locale, string, Record<string, string>]>([
    [
      'fa',
      'روز سه‌شنبه حمله نیروهای جمهوری آذربایجان به مواضع ارمنستان آغاز شد و دو نظامی کشته شدند.',
      { AZ: 'initiator', AM: 'target' },
    ],
    [
      'fa',
      'وزارت دفاع ارمنستان اعلام کرد که روز سه‌شنبه نیروهای جمهوری آذربایجان به مواضع این کشور شلیک کردند.',
      { AZ: 'initiator by AM-MOD', AM: 'target by AM-MOD' },
    ],
    [
      'fa',
      'روز سه‌شنبه بین نیروهای ارمنستان و جمهوری آذربایجان در سیونیک درگیری رخ داد.',
      { AM: 'unclear', AZ: 'unclear' },
    ],
    ['ar', 'تعرضت مواقع أذربيجانية يوم الثلاثاء لقصف مدفعي أرميني قرب كلبجار.', { AM: 'initiator', AZ: 'target' }],
    [
      'ar',
      'قالت وزارة الدفاع الأرمينية إن القوات الأذربيجانية أطلقت النار يوم الثلاثاء على مواقع أرمينية.',
      { AZ: 'initiator by AM-MOD', AM: 'target by AM-MOD' },
    ],
    ['ar', 'اندلعت يوم الثلاثاء اشتباكات بين قوات أرمينيا وأذربيجان على الحدود.', { AM: 'unclear', AZ: 'unclear' }],
    ['en', 'Azerbaijani forces shelled Armenian positions near Goris on Tuesday.', { AZ: 'initiator', AM: 'target' }],
    [
      'en',
      'The Azerbaijani Defence Ministry said Armenian units opened fire on its positions on Tuesday.',
      { AM: 'initiator by AZ-MOD', AZ: 'target by AZ-MOD' },
    ],
    ['en', 'Clashes broke out between Armenian and Azerbaijani forces on Tuesday.', { AM: 'unclear', AZ: 'unclear' }],
  ])('in %s: %s', (language, text, roles) => expect(rolesIn(language, text)).toEqual(roles))

  it.each<[Locale, string, Record<string, string>]>([
    [
      'fa',
      'ارمنستان و جمهوری آذربایجان روز سه‌شنبه با میانجیگری روسیه توافق آتش‌بس امضا کردند.',
      { AM: 'signatory', AZ: 'signatory', RU: 'mediator' },
    ],
    ['fa', 'وزیران خارجه ارمنستان و جمهوری آذربایجان روز سه‌شنبه در مسکو دیدار کردند.', { AM: 'actor', AZ: 'actor' }],
    [
      'ar',
      'وقعت أرمينيا وأذربيجان يوم الثلاثاء اتفاقا لوقف إطلاق النار بوساطة روسيا.',
      { AM: 'signatory', AZ: 'signatory', RU: 'mediator' },
    ],
    ['ar', 'التقى وزيرا خارجية أرمينيا وأذربيجان يوم الثلاثاء في موسكو.', { AM: 'actor', AZ: 'actor' }],
    [
      'en',
      'Armenia and Azerbaijan signed a ceasefire agreement brokered by Russia on Tuesday.',
      { AM: 'signatory', AZ: 'signatory', RU: 'mediator' },
    ],
    ['en', 'The foreign ministers of Armenia and Azerbaijan met in Moscow on Tuesday.', { AM: 'actor', AZ: 'actor' }],
  ])('of an exchange in %s: %s', (language, text, roles) => expect(rolesIn(language, text)).toEqual(roles))
})
