import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '@/lib/calendar/date'
import { extract } from './extract'

const clash = 'روز سه‌شنبه ۲۲ شهریور ۱۴۰۱ در نزدیکی سوتک میان نیروهای ارمنستان و جمهوری آذربایجان درگیری رخ داد.'

/** Claims of the sentence behind a first sentence that tells of a clash. */
function claims(text: string): string[] {
  const article = { text: `${clash}\n\n${text}`, language: 'fa' as const, published: parseIsoDay('2022-09-15') }
  return extract(article)
    .mentions.filter((m) => m.realis === 'actual')
    .flatMap((m) => m.claims)
    .filter((c) => c.partOf === null)
    .map((c) => `${c.by ?? '-'} ${c.measure} ${c.about ?? '-'} ${c.value}`)
}

function reads(rows: readonly ['fa', string, string[]][]): void {
  it.each(rows)('in %s: %s', (_, text, expected) => expect(claims(text)).toEqual(expected))
}

describe('in Persian what was lost is of who lost what was told before it', () => {
  reads([
    [
      'fa',
      'سخنگوی وزارت دفاع ارمنستان گفت: آذربایجان ۵۴۰ نفر را از دست داده و بیش از ۷۰۰ نفر نیز زخمی شده‌اند.',
      ['AM-MOD killed AZ 540', 'AM-MOD wounded AZ 700'],
    ],
    [
      'fa',
      'سخنگوی وزارت دفاع ارمنستان گفت آذربایجان ۶ جنگنده از دست داده و سه بالگرد و هشت پهپاد آنها نیز منهدم شده است.',
      ['AM-MOD equipment-destroyed AZ 6', 'AM-MOD equipment-destroyed AZ 3', 'AM-MOD equipment-destroyed AZ 8'],
    ],
    [
      'fa',
      'وزارت دفاع آذربایجان از انهدام یک بالگرد ام آی ۲۴ و یک دستگاه تانک خود خبر داد.',
      ['AZ-MOD equipment-destroyed AZ 1', 'AZ-MOD equipment-destroyed AZ 1'],
    ],
    ['fa', 'وزارت دفاع آذربایجان از انهدام دو تانک دشمن خبر داد.', ['AZ-MOD equipment-destroyed AM 2']],
  ])
})

describe('in Persian «از سوی» stands before who says it or who did it', () => {
  reads([
    ['fa', '۱۴ اسیر آذربایجانی از سوی ارمنستان تحویل داده شدند.', ['- released AZ 14']],
    ['fa', 'از سوی وزارت دفاع ارمنستان اعلام شد که سه سرباز این کشور کشته شده‌اند.', ['AM-MOD killed AM 3']],
    ['fa', 'جمهوری آذربایجان ۴۴ اسیر ارمنی را تحویل ارمنستان داد.', ['- released AM 44']],
    ['fa', 'وزارت دفاع منطقه قره‌باغ گفت سه نظامی دیگر کشته شده‌اند.', ['NK-MOD killed NK 3']],
  ])
})

describe('a figure told of people and again of soldiers is one', () => {
  reads([
    [
      'fa',
      'وزارت دفاع ارمنستان گفت ۳۵ نظامی این کشور زخمی شدند. این وزارتخانه افزود ۳۵ نفر زخمی شدند.',
      ['AM-MOD wounded AM 35'],
    ],
    [
      'fa',
      'وزارت دفاع ارمنستان گفت یک سرباز این کشور زخمی شد. این وزارتخانه افزود یک غیرنظامی این کشور زخمی شد.',
      ['AM-MOD wounded AM 1', 'AM-MOD wounded AM 1'],
    ],
  ])
})

describe('whose it was', () => {
  reads([
    [
      'fa',
      'حکمت حاجی‌اف گفت در پی حمله ارتش ارمنستان به گنجه یک غیرنظامی جان خود را از دست داد.',
      ['hikmet-hajiyev killed AZ 1'],
    ],
    ['fa', 'وزارت دفاع ارمنستان گفت ارتش آذربایجان ۱۲ سرباز از دست داد.', ['AM-MOD killed AZ 12']],
    [
      'fa',
      'وزارت دفاع ارمنستان گفت یک فروند جنگنده سوخو-۲۵ این کشور توسط ارتش ترکیه سرنگون شد.',
      ['AM-MOD equipment-destroyed AM 1'],
    ],
    ['fa', 'وزارت دفاع ارمنستان گفت دو تانک آذربایجان در خاک این کشور منهدم شد.', ['AM-MOD equipment-destroyed AZ 2']],
    ['fa', 'وزارت دفاع ارمنستان گفت دو پایگاه از کنترل نیروهای این کشور خارج شده است.', ['AM-MOD positions-lost AM 2']],
  ])
})

describe('a capital that the report was sent from says nothing', () => {
  reads([
    ['fa', 'تهران (ایرنا) - وزارت دفاع ارمنستان گفت سه سرباز این کشور کشته شدند.', ['AM-MOD killed AM 3']],
    ['fa', 'مسکو – ایرنا – وزارت دفاع ارمنستان گفت سه سرباز این کشور کشته شدند.', ['AM-MOD killed AM 3']],
    ['fa', 'ایروان گفت سه سرباز این کشور کشته شدند.', ['AM killed AM 3']],
  ])
})
