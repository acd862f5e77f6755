import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIsoDay } from '@/lib/calendar/date'
import type { Locale } from '@/lib/domain/event'
import { extract } from '@/lib/extract/extract'

/**
 * How long texts made to be slow take to read: `node --import tsx bench/reading/hostile.ts [characters]`, of half the
 * length and of the whole, so that what grows faster than the text shows. Processor time, in seconds.
 */
const most = Number(process.argv[2] ?? 1_000_000)
const published = parseIsoDay('2022-09-15')

const dir = join(import.meta.dirname, 'texts')
const corpus = (of: Locale): string =>
  readdirSync(dir)
    .filter((file) => file.startsWith(of))
    .map((file) => readFileSync(join(dir, file), 'utf8'))
    .join('\n')

type Case = { name: string; language: Locale; unit: string }

const cases: Case[] = [
  { name: 'triggers without a stop', language: 'en', unit: 'soldiers clashed killed shelled captured met called ' },
  { name: 'triggers without a stop', language: 'fa', unit: 'درگیر شدند کشته شد گلوله‌باران کرد اسیر شد دیدار کرد ' },
  { name: 'triggers without a stop', language: 'ar', unit: 'اشتبكت وقتل قصفت أسر التقى اتصل وأعلنت ' },
  { name: 'names without a stop', language: 'en', unit: 'Armenia Azerbaijan Russia Turkey Iran Shusha Baku ' },
  { name: 'names without a stop', language: 'fa', unit: 'ارمنستان و جمهوری آذربایجان و روسیه و شوشا و ' },
  { name: 'ministers of lists', language: 'ar', unit: 'وزير خارجية أرمينيا وأذربيجان وروسيا ' },
  {
    name: 'dated triggers, one sentence',
    language: 'en',
    unit: 'on 27 September 2020 Armenia shelled Shusha, killing 3 soldiers, ',
  },
  {
    name: 'dated triggers, one sentence',
    language: 'fa',
    unit: 'در ۵ مهر ۱۳۹۹ ارمنستان شوشا را گلوله‌باران کرد و ۳ سرباز کشته شد، ',
  },
  {
    name: 'statements, one a line',
    language: 'en',
    unit: 'Armenian Defence Ministry said on Monday it denied the clash.\n',
  },
  { name: 'clashes of many days, one paragraph', language: 'en', unit: '' },
  { name: 'the corpus as one paragraph', language: 'en', unit: corpus('en').replaceAll('\n', ' ') },
  { name: 'the corpus as one paragraph', language: 'fa', unit: corpus('fa').replaceAll('\n', ' ') },
  { name: 'the corpus as one paragraph', language: 'ar', unit: corpus('ar').replaceAll('\n', ' ') },
  { name: 'the corpus over and over', language: 'fa', unit: corpus('fa') },
  { name: 'the corpus over and over', language: 'ar', unit: corpus('ar') },
  { name: 'heads of phrases', language: 'en', unit: 'fire of the fire of the fire of the ' },
  { name: 'quotes and brackets', language: 'fa', unit: '«(گفت: "' },
  { name: 'digits', language: 'fa', unit: '۱۲۳۴۵ ' },
  { name: 'one word', language: 'ar', unit: 'والقصف' },
  { name: 'line ends', language: 'en', unit: '\n \n' },
]

/** Clashes of days that differ, so that none joins another. */
function days(length: number): string {
  let text = ''
  for (let i = 0; text.length < length; i++)
    text += `On ${1 + (i % 28)} May ${1990 + (i % 30)} Armenian forces shelled village ${i} and ${i % 90} soldiers were killed. `
  return text
}

function seconds(text: string, language: Locale): number {
  const before = process.cpuUsage()
  extract({ text, language, published })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

console.log(`${'text'.padEnd(38)}  ${[most / 2, most].map((n) => String(n).padStart(9)).join('')}  characters`)
for (const { name, language, unit } of cases) {
  const times = [most / 2, most].map((length) => {
    const text = unit === '' ? days(length) : unit.repeat(Math.ceil(length / unit.length))
    return seconds(text.slice(0, length), language).toFixed(2).padStart(9)
  })
  console.log(`${`${language} ${name}`.padEnd(38)}  ${times.join('')}`)
}
