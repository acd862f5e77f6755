import { parseIsoDay } from '@/lib/calendar'
import type { DaySpan, EpochDay, Precision } from '@/lib/calendar/date'
import { dateClass } from '@/lib/domain/dating'
import type { Band, Dyad, Labels, Locale, Sense } from '@/lib/domain/event'
import { bands } from '@/lib/domain/event'
import type { View } from '@/lib/domain/query'
import type { Bins, Lane, LaneBins, TimelineData, TimelineEvent } from '@/lib/domain/timeline'
import { localeInfo } from '@/lib/i18n'
import type { Shaper } from '@/lib/text/shape'

/** Labels of the fixture's own, so that its pictures do not change with the codebook. */
const laneLabels: Record<string, Labels> = {
  AM: { en: 'Armenia', fa: 'ارمنستان', ar: 'أرمينيا' },
  AZ: { en: 'Azerbaijan', fa: 'جمهوری آذربایجان', ar: 'أذربيجان' },
  NK: {
    en: 'Nagorno-Karabakh de facto authorities',
    fa: 'مقام‌های دوفاکتوی قره‌باغ کوهستانی',
    ar: 'سلطات الأمر الواقع في ناغورني قره باغ',
  },
  RU: { en: 'Russia', fa: 'روسیه', ar: 'روسيا' },
  FR: { en: 'France', fa: 'فرانسه', ar: 'فرنسا' },
  EU: { en: 'European Union', fa: 'اتحادیهٔ اروپا', ar: 'الاتحاد الأوروبي' },
  US: { en: 'United States', fa: 'آمریکا', ar: 'الولايات المتحدة' },
  OSCE: { en: 'OSCE', fa: 'سازمان امنیت و همکاری اروپا', ar: 'منظمة الأمن والتعاون في أوروبا' },
  IR: { en: 'Iran', fa: 'ایران', ar: 'إيران' },
  GE: { en: 'Georgia', fa: 'گرجستان', ar: 'جورجيا' },
}

const types: Record<string, { band: Band; glyph: string; labels: Labels }> = {
  'armed-clash': {
    band: 'incident',
    glyph: 'clash',
    labels: { en: 'Armed clash', fa: 'درگیری مسلحانه', ar: 'اشتباك مسلح' },
  },
  shelling: { band: 'incident', glyph: 'shell', labels: { en: 'Shelling', fa: 'گلوله‌باران', ar: 'قصف' } },
  'air-drone-strike': {
    band: 'incident',
    glyph: 'air',
    labels: { en: 'Air or drone strike', fa: 'حملهٔ هوایی یا پهپادی', ar: 'غارة جوية أو بمسيّرة' },
  },
  'mine-explosion': {
    band: 'incident',
    glyph: 'mine',
    labels: { en: 'Mine explosion', fa: 'انفجار مین', ar: 'انفجار لغم' },
  },
  'attack-on-civilians': {
    band: 'incident',
    glyph: 'civilians',
    labels: { en: 'Attack on civilians', fa: 'حمله به غیرنظامیان', ar: 'هجوم على مدنيين' },
  },
  'capture-of-personnel': {
    band: 'incident',
    glyph: 'capture',
    labels: { en: 'Capture of personnel', fa: 'به اسارت گرفتن نیروها', ar: 'أسر أفراد' },
  },
  'territorial-advance': {
    band: 'incident',
    glyph: 'advance',
    labels: { en: 'Territorial advance', fa: 'پیشروی زمینی', ar: 'تقدم ميداني' },
  },
  'ceasefire-violation': {
    band: 'incident',
    glyph: 'violation',
    labels: { en: 'Ceasefire violation', fa: 'نقض آتش‌بس', ar: 'خرق وقف إطلاق النار' },
  },
  'casualty-report': {
    band: 'incident',
    glyph: 'casualties',
    labels: { en: 'Casualty report', fa: 'اعلام تلفات', ar: 'إعلان خسائر بشرية' },
  },
  deployment: {
    band: 'incident',
    glyph: 'deployment',
    labels: { en: 'Deployment', fa: 'استقرار نیرو', ar: 'انتشار قوات' },
  },
  blockade: {
    band: 'incident',
    glyph: 'road-closure',
    labels: { en: 'Road closure', fa: 'بسته شدن راه', ar: 'إغلاق طريق' },
  },
  'other-incident': {
    band: 'incident',
    glyph: 'incident',
    labels: { en: 'Other incident', fa: 'رویداد دیگر', ar: 'حادث آخر' },
  },
  call: { band: 'contact', glyph: 'call', labels: { en: 'Phone call', fa: 'گفت‌وگوی تلفنی', ar: 'اتصال هاتفي' } },
  meeting: { band: 'contact', glyph: 'meeting', labels: { en: 'Meeting', fa: 'دیدار', ar: 'لقاء' } },
  visit: { band: 'contact', glyph: 'visit', labels: { en: 'Visit', fa: 'سفر', ar: 'زيارة' } },
  agreement: { band: 'contact', glyph: 'agreement', labels: { en: 'Agreement', fa: 'توافق', ar: 'اتفاق' } },
  ceasefire: { band: 'contact', glyph: 'ceasefire', labels: { en: 'Ceasefire', fa: 'آتش‌بس', ar: 'وقف إطلاق نار' } },
  'prisoner-release': {
    band: 'contact',
    glyph: 'release',
    labels: { en: 'Prisoner release', fa: 'آزادی اسیران', ar: 'إطلاق سراح أسرى' },
  },
  delimitation: {
    band: 'contact',
    glyph: 'delimitation',
    labels: { en: 'Border delimitation', fa: 'تحدید مرز', ar: 'ترسيم الحدود' },
  },
  'aid-access': {
    band: 'contact',
    glyph: 'aid',
    labels: { en: 'Aid and access', fa: 'کمک‌رسانی و دسترسی', ar: 'مساعدات ووصول إنساني' },
  },
}

/** A type of the fixture. */
function typeOf(id: string) {
  const type = types[id]
  if (!type) throw new Error(`the fixture has no type ${id}`)
  return type
}

/** A day written `2020-11-09`. */
export function day(iso: string): EpochDay {
  const found = parseIsoDay(iso)
  if (found === null) throw new Error(`no such day: ${iso}`)
  return found
}

type Row = {
  type: string
  on: string
  parties: string
  title: [string, string, string]
  rank: number
  weight?: 1 | 2 | 3
  /** Pairs in exchange, `AM-AZ RU-AM`; left out, every two parties. */
  dyads?: string
  by?: string
  precision?: Precision
  sense?: Sense
  calendar?: 'gregorian' | 'jalali'
  also?: string[]
  draft?: boolean
  directed?: boolean
}

/** Well-known happenings, and examples of every way a date can be known. */
const rows: Row[] = [
  {
    type: 'armed-clash',
    on: '2020-09-27/2020-11-10',
    parties: 'AM AZ NK',
    sense: 'lasted',
    precision: 'range',
    weight: 3,
    rank: 0,
    title: [
      '44 days of war in and around Nagorno-Karabakh',
      '۴۴ روز جنگ در قره‌باغ کوهستانی و پیرامون آن',
      '44 يوماً من الحرب في ناغورني قره باغ ومحيطها',
    ],
  },
  {
    type: 'agreement',
    on: '2020-11-09',
    parties: 'AM AZ RU',
    weight: 3,
    rank: 1,
    title: [
      'Trilateral statement ends the 44-day war',
      'بیانیهٔ سه‌جانبه به جنگ ۴۴روزه پایان داد',
      'بيان ثلاثي ينهي حرب الـ44 يوماً',
    ],
  },
  {
    type: 'territorial-advance',
    on: '2023-09-19/2023-09-20',
    parties: 'AZ NK',
    sense: 'lasted',
    precision: 'range',
    weight: 3,
    rank: 2,
    directed: true,
    title: [
      'Azerbaijani military operation in Nagorno-Karabakh',
      'عملیات نظامی جمهوری آذربایجان در قره‌باغ کوهستانی',
      'عملية عسكرية أذربيجانية في ناغورني قره باغ',
    ],
  },
  {
    type: 'agreement',
    on: '2025-08-08',
    parties: 'AM AZ US',
    dyads: 'AM-AZ',
    by: 'US',
    weight: 3,
    rank: 3,
    title: [
      'Peace agreement text initialled in Washington',
      'پاراف متن توافق صلح در واشنگتن',
      'التوقيع بالأحرف الأولى على نص اتفاق السلام في واشنطن',
    ],
  },
  {
    type: 'armed-clash',
    on: '2022-09-13/2022-09-14',
    parties: 'AM AZ',
    sense: 'lasted',
    precision: 'range',
    weight: 3,
    rank: 4,
    title: ['Two days of fighting along the border', 'دو روز درگیری در مرز', 'يومان من القتال على الحدود'],
  },
  {
    type: 'meeting',
    on: '2022-10-06',
    parties: 'AM AZ FR EU',
    dyads: 'AM-AZ',
    by: 'FR EU',
    weight: 2,
    rank: 5,
    title: ['Quadrilateral meeting in Prague', 'نشست چهارجانبهٔ پراگ', 'لقاء رباعي في براغ'],
  },
  {
    type: 'blockade',
    on: '2022-12-12',
    parties: 'NK AZ',
    weight: 2,
    rank: 6,
    title: [
      'Road through the Lachin corridor is closed',
      'رفت‌وآمد در دالان لاچین مسدود شد',
      'إغلاق الطريق عبر ممر لاتشين',
    ],
  },
  {
    type: 'ceasefire',
    on: '2023-09-20',
    parties: 'AZ NK RU',
    dyads: 'AZ-NK',
    by: 'RU',
    weight: 2,
    rank: 7,
    title: ['Ceasefire in Nagorno-Karabakh', 'آتش‌بس در قره‌باغ کوهستانی', 'وقف إطلاق النار في ناغورني قره باغ'],
  },
  {
    type: 'agreement',
    on: '2023-12-07',
    parties: 'AM AZ',
    weight: 2,
    rank: 8,
    title: ['First direct joint statement', 'نخستین بیانیهٔ مشترک مستقیم', 'أول بيان مشترك مباشر'],
  },
  {
    type: 'delimitation',
    on: '2024-04-19',
    parties: 'AM AZ',
    weight: 2,
    rank: 9,
    title: ['First delimited sections of the border', 'تحدید نخستین بخش‌های مرز', 'الأجزاء الأولى المرسّمة من الحدود'],
  },
  {
    type: 'armed-clash',
    on: '2020-07-12/2020-07-16',
    parties: 'AM AZ',
    sense: 'lasted',
    precision: 'range',
    weight: 2,
    rank: 10,
    title: [
      'Border clashes in the Tavush–Tovuz area',
      'درگیری‌های مرزی در منطقهٔ تاووش–تووز',
      'اشتباكات حدودية في منطقة تافوش–توفوز',
    ],
  },
  {
    type: 'ceasefire',
    on: '2020-10-10',
    parties: 'AM AZ RU',
    dyads: 'AM-AZ',
    by: 'RU',
    weight: 2,
    rank: 11,
    title: [
      'Humanitarian ceasefire agreed in Moscow',
      'توافق آتش‌بس بشردوستانه در مسکو',
      'اتفاق على هدنة إنسانية في موسكو',
    ],
  },
  {
    type: 'territorial-advance',
    on: '2020-11-08',
    parties: 'AZ NK',
    also: ['2020-11-09'],
    weight: 2,
    rank: 12,
    directed: true,
    title: [
      'Azerbaijan takes Shusha (Shushi)',
      'تصرف شوشا (شوشی) به دست جمهوری آذربایجان',
      'أذربيجان تسيطر على شوشا (شوشي)',
    ],
  },
  {
    type: 'shelling',
    on: '2020-10-04',
    parties: 'AM AZ',
    rank: 13,
    title: ['Ganja is shelled', 'گلوله‌باران گنجه', 'قصف كنجة'],
  },
  {
    type: 'shelling',
    on: '2020-10-04',
    parties: 'NK AZ',
    rank: 14,
    title: ['Stepanakert (Khankendi) is shelled', 'گلوله‌باران استپاناکرت (خان‌کندی)', 'قصف ستيباناكرت (خانكندي)'],
  },
  {
    type: 'territorial-advance',
    on: '2020-10-04',
    parties: 'AZ NK',
    rank: 15,
    directed: true,
    title: [
      'Azerbaijan announces the capture of Jabrayil',
      'جمهوری آذربایجان از تصرف جبرئیل خبر داد',
      'أذربيجان تعلن السيطرة على جبرائيل',
    ],
  },
  {
    type: 'attack-on-civilians',
    on: '2020-10-17',
    parties: 'AM AZ',
    weight: 2,
    rank: 16,
    title: ['Missile strike on Ganja', 'حملهٔ موشکی به گنجه', 'ضربة صاروخية على كنجة'],
  },
  {
    type: 'ceasefire',
    on: '2020-10-17',
    parties: 'AM AZ',
    rank: 17,
    title: ['Second humanitarian ceasefire announced', 'اعلام دومین آتش‌بس بشردوستانه', 'إعلان هدنة إنسانية ثانية'],
  },
  {
    type: 'ceasefire',
    on: '2020-10-25',
    parties: 'AM AZ US',
    dyads: 'AM-AZ',
    by: 'US',
    rank: 18,
    title: ['Ceasefire agreed in Washington', 'توافق آتش‌بس در واشنگتن', 'اتفاق على وقف إطلاق النار في واشنطن'],
  },
  {
    type: 'attack-on-civilians',
    on: '2020-10-28',
    parties: 'AM AZ',
    weight: 2,
    rank: 19,
    title: ['Barda is struck', 'حمله به بردع', 'ضرب بردع'],
  },
  {
    type: 'meeting',
    on: '2021-01-11',
    parties: 'AM AZ RU',
    weight: 2,
    rank: 20,
    title: ['Three leaders meet in Moscow', 'دیدار سه رهبر در مسکو', 'لقاء القادة الثلاثة في موسكو'],
  },
  {
    type: 'territorial-advance',
    on: '2021-05-12',
    parties: 'AM AZ',
    rank: 21,
    title: [
      'Border incident near Sev Lich (Garagol)',
      'رویداد مرزی نزدیک سو لیچ (قره‌گول)',
      'حادث حدودي قرب سيف ليتش (قره غول)',
    ],
  },
  {
    type: 'armed-clash',
    on: '2021-11-16',
    parties: 'AM AZ',
    weight: 2,
    rank: 22,
    title: [
      'Border fighting in Syunik – Lachin/Kelbajar',
      'درگیری مرزی در سیونیک–لاچین/کلبجر',
      'قتال حدودي في سيونيك – لاتشين/كلبجار',
    ],
  },
  {
    type: 'ceasefire',
    on: '2021-11-16',
    parties: 'AM AZ RU',
    dyads: 'AM-AZ',
    by: 'RU',
    rank: 23,
    title: ['Fighting halted with Russian mediation', 'توقف درگیری با میانجیگری روسیه', 'توقف القتال بوساطة روسية'],
  },
  {
    type: 'meeting',
    on: '2021-11-26',
    parties: 'AM AZ RU',
    rank: 24,
    title: ['Three leaders meet in Sochi', 'دیدار سه رهبر در سوچی', 'لقاء القادة الثلاثة في سوتشي'],
  },
  {
    type: 'meeting',
    on: '2021-12-14',
    parties: 'AM AZ EU',
    dyads: 'AM-AZ',
    by: 'EU',
    rank: 25,
    title: ['Leaders meet in Brussels', 'دیدار رهبران در بروکسل', 'لقاء القادة في بروكسل'],
  },
  {
    type: 'meeting',
    on: '2022-04-06',
    parties: 'AM AZ EU',
    dyads: 'AM-AZ',
    by: 'EU',
    rank: 26,
    title: ['Leaders meet again in Brussels', 'دیدار دوبارهٔ رهبران در بروکسل', 'لقاء ثانٍ للقادة في بروكسل'],
  },
  {
    type: 'meeting',
    on: '2022-08-31',
    parties: 'AM AZ EU',
    dyads: 'AM-AZ',
    by: 'EU',
    rank: 27,
    title: ['Fourth meeting in Brussels', 'چهارمین دیدار در بروکسل', 'اللقاء الرابع في بروكسل'],
  },
  {
    type: 'call',
    on: '2022-09-13',
    parties: 'US AM AZ',
    dyads: 'AM-US AZ-US',
    rank: 28,
    title: [
      'US secretary of state calls both leaders',
      'گفت‌وگوی تلفنی وزیر خارجهٔ آمریکا با دو رهبر',
      'وزير الخارجية الأميركي يتصل بالزعيمين',
    ],
  },
  {
    type: 'call',
    on: '2022-09-13',
    parties: 'RU AM',
    rank: 29,
    title: ['Russia and Armenia speak by phone', 'گفت‌وگوی تلفنی روسیه و ارمنستان', 'اتصال هاتفي بين روسيا وأرمينيا'],
  },
  {
    type: 'meeting',
    on: '2022-10-31',
    parties: 'AM AZ RU',
    rank: 30,
    title: ['Second meeting in Sochi', 'دومین دیدار در سوچی', 'اللقاء الثاني في سوتشي'],
  },
  {
    type: 'meeting',
    on: '2023-05-14',
    parties: 'AM AZ EU',
    dyads: 'AM-AZ',
    by: 'EU',
    rank: 31,
    title: ['Leaders resume talks in Brussels', 'ازسرگیری گفت‌وگوی رهبران در بروکسل', 'استئناف المحادثات في بروكسل'],
  },
  {
    type: 'prisoner-release',
    on: '2023-12-13',
    parties: 'AM AZ',
    rank: 32,
    title: ['Captives released on both sides', 'آزادی اسیران دو طرف', 'إطلاق سراح أسرى من الجانبين'],
  },
  {
    type: 'armed-clash',
    on: '2024-02-13',
    parties: 'AM AZ',
    rank: 33,
    title: ['Exchange of fire near Nerkin Hand', 'تیراندازی نزدیک نرکین هاند', 'تبادل إطلاق نار قرب نيركين هاند'],
  },
  {
    type: 'mine-explosion',
    on: '2021-10-23/2021-11-21',
    parties: 'AZ',
    precision: 'month',
    calendar: 'jalali',
    sense: 'within',
    rank: 34,
    title: ['Example dated to Aban 1400', 'نمونه با تاریخ آبان ۱۴۰۰', 'مثال مؤرخ بآبان 1400'],
  },
  {
    type: 'casualty-report',
    on: '2021-02-01/2021-02-28',
    parties: 'AM',
    precision: 'month',
    calendar: 'gregorian',
    sense: 'within',
    rank: 35,
    title: ['Example dated to February 2021', 'نمونه با تاریخ فوریهٔ ۲۰۲۱', 'مثال مؤرخ بشباط 2021'],
  },
  {
    type: 'deployment',
    on: '2022-01-01/2022-12-31',
    parties: 'AM',
    precision: 'year',
    sense: 'within',
    rank: 36,
    title: ['Example dated to 2022', 'نمونه با تاریخ ۲۰۲۲', 'مثال مؤرخ بعام 2022'],
  },
  {
    type: 'capture-of-personnel',
    on: '2021-07-01/2021-07-31',
    parties: 'AZ',
    precision: 'circa',
    sense: 'within',
    rank: 37,
    title: ['Example dated about July 2021', 'نمونه با تاریخ حدود ژوئیهٔ ۲۰۲۱', 'مثال مؤرخ بنحو تموز 2021'],
  },
  {
    type: 'other-incident',
    on: '2022-05-01/2022-05-01',
    parties: 'NK',
    precision: 'before',
    sense: 'within',
    rank: 38,
    title: ['Example dated before May 2022', 'نمونه پیش از مه ۲۰۲۲', 'مثال قبل أيار 2022'],
  },
  {
    type: 'air-drone-strike',
    on: '2022-03-25/2022-03-25',
    parties: 'NK',
    precision: 'after',
    sense: 'within',
    rank: 39,
    draft: true,
    title: ['Example dated after 25 March 2022', 'نمونه پس از ۵ فروردین ۱۴۰۱', 'مثال بعد 25 آذار 2022'],
  },
  {
    type: 'ceasefire-violation',
    on: '2021-08-09/2021-08-15',
    parties: 'AM AZ',
    precision: 'week',
    sense: 'within',
    rank: 40,
    draft: true,
    title: ['Example dated to a week', 'نمونه با تاریخ یک هفته', 'مثال مؤرخ بأسبوع'],
  },
  {
    type: 'visit',
    on: '2024-07-10/2024-07-12',
    parties: 'AM IR',
    sense: 'lasted',
    precision: 'range',
    rank: 41,
    title: ['Example of a visit that lasted', 'نمونهٔ سفری که چند روز کشید', 'مثال زيارة امتدت أياماً'],
  },
  {
    type: 'aid-access',
    on: '2023-08-01/2023-08-31',
    parties: 'NK OSCE',
    precision: 'month',
    calendar: 'gregorian',
    sense: 'within',
    rank: 42,
    title: ['Example of access within a month', 'نمونهٔ دسترسی در یک ماه', 'مثال وصول خلال شهر'],
  },
  {
    type: 'meeting',
    on: '2022-11-07',
    parties: 'AM AZ GE',
    dyads: 'AM-GE AZ-GE',
    rank: 43,
    title: ['Example of two separate meetings', 'نمونهٔ دو دیدار جدا', 'مثال لقاءين منفصلين'],
  },
]

const titleAt: Record<Locale, 0 | 1 | 2> = { en: 0, fa: 1, ar: 2 }

function dyadsOf(row: Row, band: Band): Dyad[] {
  if (band !== 'contact') return []
  if (row.dyads) return row.dyads.split(' ').map((pair): Dyad => [pair.slice(0, 2), pair.slice(3)])
  const all = row.parties.split(' ')
  return all.flatMap((a, i) => all.slice(i + 1).map((b): Dyad => [a, b]))
}

/** The fixture's events with titles of one language, each with its width. */
export function fixtureEvents(locale: Locale, shape: Shaper): TimelineEvent[] {
  return rows.map((row, i) => {
    const [first, last] = row.on.split('/')
    const { band } = typeOf(row.type)
    const title = row.title[titleAt[locale]]
    return {
      id: `e${String(i).padStart(2, '0')}`,
      slug: `event-${i}`,
      type: row.type,
      band,
      title: { text: title, width: shape(title) },
      edtf: row.on,
      firstDay: day(first!),
      lastDay: day(last ?? first!),
      precision: row.precision ?? 'day',
      sense: row.sense ?? 'instant',
      calendar: row.calendar ?? 'gregorian',
      lanes: row.parties.split(' '),
      dyads: dyadsOf(row, band),
      mediators: row.by?.split(' ') ?? [],
      weight: row.weight ?? 1,
      rank: row.rank,
      alternatives: (row.also ?? []).map((iso) => ({ first: day(iso), last: day(iso) })),
      draft: row.draft ?? false,
      directed: row.directed ?? false,
    }
  })
}

/** An answer over some events, in the form the store gives it. */
export function answer(events: readonly TimelineEvent[], window: DaySpan, locale: Locale, shape: Shaper): TimelineData {
  const inView = events.filter((e) => e.lastDay >= window.first && e.firstDay <= window.last)
  const extent = { first: Math.min(...events.map((e) => e.firstDay)), last: Math.max(...events.map((e) => e.lastDay)) }
  const shaped = (text: string) => ({ text, width: shape(text) })
  const lanes = [...new Set(inView.flatMap((e) => e.lanes))].sort().map((id): Lane => {
    const own = inView.filter((e) => e.lanes.includes(id))
    const label = shaped(laneLabels[id]?.[locale] ?? id)
    return { id, label, count: own.length, contacts: own.filter((e) => e.band === 'contact').length }
  })
  const types = [...new Set(inView.map((e) => e.type))].map((id) => {
    const { band, glyph, labels } = typeOf(id)
    return { id, band, glyph, label: shaped(labels[locale]), count: inView.filter((e) => e.type === id).length }
  })
  const count = (date: string) => inView.filter((e) => dateClass(e) === date).length
  const all = binsOf(events, extent, 16)
  return {
    dataVersion: 7,
    asOf: day('2025-08-09'),
    window,
    extent,
    lanes,
    types: types.sort(
      (a, b) => bands.indexOf(a.band) - bands.indexOf(b.band) || b.count - a.count || (a.id < b.id ? -1 : 1),
    ),
    total: inView.length,
    drafts: inView.filter((e) => e.draft).length,
    undated: 0,
    events: [...inView],
    bins: null,
    overview: { matching: all, all },
    periods: [
      {
        id: 'war-2020',
        first: day('2020-09-27'),
        last: day('2020-11-10'),
        label: shaped({ en: '44-day war', fa: 'جنگ ۴۴روزه', ar: 'حرب الـ44 يوماً' }[locale]),
      },
    ],
    precision: { day: count('day'), coarser: count('coarser'), disputed: count('disputed') },
  }
}

function binsOf(events: readonly TimelineEvent[], extent: DaySpan, days: number): Bins {
  const counts = Array.from({ length: Math.ceil((extent.last + 1 - extent.first) / days) }, () => 0)
  for (const { firstDay } of events) counts[Math.floor((firstDay - extent.first) / days)]! += 1
  return { first: extent.first, days, counts }
}

/** Many events known by bins only: waves that differ by lane, from a fixed recurrence. */
export function binnedAnswer(locale: Locale, shape: Shaper): TimelineData {
  const window = { first: day('1988-01-01'), last: day('2025-12-31') }
  const few = answer(fixtureEvents(locale, shape), window, locale, shape)
  const days = 16
  const length = Math.ceil((window.last + 1 - window.first) / days)
  let seed = 20200927
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const wave = (phase: number, height: number) =>
    Array.from({ length }, (_, i) => Math.floor(height * (1 + Math.sin(i / 40 + phase)) * next() ** 3))
  const bins = few.lanes.flatMap(({ id }, i): LaneBins[] =>
    (['incident', 'contact'] as const)
      .filter((band) => band === 'contact' || ['AM', 'AZ', 'NK'].includes(id))
      .map((band) => ({
        lane: id,
        band,
        bins: { first: window.first, days, counts: wave(i, band === 'incident' ? 14 : 4) },
      })),
  )
  const lanes = few.lanes.map((lane) => {
    const sum = (band?: Band) =>
      bins
        .filter((b) => b.lane === lane.id && (!band || b.band === band))
        .reduce((n, b) => n + b.bins.counts.reduce((x, y) => x + y, 0), 0)
    return { ...lane, count: sum(), contacts: sum('contact') }
  })
  const all = { first: window.first, days, counts: wave(0, 20) }
  return {
    ...few,
    window,
    extent: window,
    lanes,
    total: 5000,
    events: null,
    bins,
    overview: { all, matching: { ...all, counts: all.counts.map((n) => Math.floor(n / 2)) } },
  }
}

/** The fixture's own events since 2020 and more of their kind on days from a fixed recurrence, less important than they. */
export function crowdedAnswer(count: number, locale: Locale, shape: Shaper): TimelineData {
  const window = span('2020-09-27', '2025-08-09')
  const own = fixtureEvents(locale, shape).filter((e) => e.lastDay >= window.first && e.firstDay <= window.last)
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const more = Array.from({ length: Math.max(0, count - own.length) }, (_, i): TimelineEvent => {
    const model = own[Math.floor(random() * own.length)]!
    const firstDay = Math.floor(window.first + random() * (window.last - window.first))
    const lastDay = Math.min(window.last, firstDay + model.lastDay - model.firstDay)
    const id = `more-${i}`
    return { ...model, id, slug: id, firstDay, lastDay, weight: 1, rank: 1000 + i, alternatives: [] }
  })
  return answer([...own.slice(0, count), ...more], window, locale, shape)
}

/** A view with the language's own calendar and direction. */
export function fixtureView(locale: Locale, change: Partial<View> = {}): View {
  const { calendar, direction } = localeInfo[locale]
  return {
    locale,
    calendar: calendar === 'jalali' ? 'jalali' : 'gregorian',
    direction,
    theme: 'light',
    width: 1120,
    lanes: 8,
    ...change,
  }
}

/** A window between two days. */
export function span(first: string, last: string): DaySpan {
  return { first: day(first), last: day(last) }
}
