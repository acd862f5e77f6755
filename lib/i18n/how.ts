import type { DateValue, EpochDay } from '@/lib/calendar/date'
import type { DateReading, Locale } from '@/lib/domain/event'
import { sideOfAnchor } from '@/lib/domain/source'
import { formatDay } from './day'
import type { Written } from './hand'
import { localeInfo } from './locales'

/** What rules of one kind do, in plain words. */
const kinds = {
  full: {
    en: 'A day and month are printed.',
    fa: 'روز و ماه در متن آمده است.',
    ar: 'اليوم والشهر مذكوران في النص.',
  },
  month: {
    en: 'A month, season or quarter is printed, but no day.',
    fa: 'ماه، فصل یا سه‌ماهه آمده است، بی روز.',
    ar: 'ذُكر شهر أو فصل أو ربع سنة بلا يوم.',
  },
  year: { en: 'Only a year is printed.', fa: 'تنها سال آمده است.', ar: 'لم تُذكر إلا السنة.' },
  decade: {
    en: 'Only a decade is printed.',
    fa: 'تنها دهه آمده است.',
    ar: 'لم يُذكر إلا عقد.',
  },
  century: {
    en: 'Only a century is printed.',
    fa: 'تنها سده آمده است.',
    ar: 'لم يُذكر إلا قرن.',
  },
  weekday: { en: 'A day of the week is printed.', fa: 'روز هفته آمده است.', ar: 'ذُكر يوم من أيام الأسبوع.' },
  near: {
    en: 'A day is named by its nearness, such as today, yesterday or last night.',
    fa: 'روز با نزدیکی‌اش نام برده شده است، مانند امروز، دیروز یا دیشب.',
    ar: 'سُمّي اليوم بقربه، مثل اليوم أو أمس أو الليلة الماضية.',
  },
  span: {
    en: 'The text says how long ago or how far ahead it was.',
    fa: 'متن می‌گوید چه مدت پیش یا پس از آن بوده است.',
    ar: 'يقول النص كم مضى على ذلك أو كم بقي له.',
  },
  unit: {
    en: 'A week, month or year is named by its turn, such as this, last or next.',
    fa: 'هفته، ماه یا سال با نوبتش آمده است، مانند این، گذشته یا آینده.',
    ar: 'ذُكر أسبوع أو شهر أو سنة بدوره، مثل الجاري أو الماضي أو المقبل.',
  },
  part: {
    en: 'A part of a longer time is named, such as its beginning, middle or end.',
    fa: 'بخشی از زمانی بلندتر آمده است، مانند آغاز، میانه یا پایان آن.',
    ar: 'ذُكر جزء من مدة أطول، مثل أولها أو وسطها أو آخرها.',
  },
  range: {
    en: 'Two ends of a time are printed.',
    fa: 'دو سر یک بازهٔ زمانی آمده است.',
    ar: 'ذُكر طرفا مدة من الزمن.',
  },
  night: {
    en: 'A night is named; it belongs to the evening before and the morning after.',
    fa: 'شبی نام برده شده که از شامگاه تا بامداد روز بعد است.',
    ar: 'ذُكرت ليلة تمتد من المساء إلى صباح اليوم التالي.',
  },
  open: {
    en: 'Only one end of a time is printed: since, until, before or after.',
    fa: 'تنها یک سر زمان آمده است: از، تا، پیش از یا پس از.',
    ar: 'لم يُذكر إلا طرف واحد: منذ أو حتى أو قبل أو بعد.',
  },
  about: { en: 'The text says "about".', fa: 'متن می‌گوید «حدود».', ar: 'يقول النص «نحو».' },
  clock: {
    en: 'An hour or a part of the day is printed with it.',
    fa: 'ساعت یا بخشی از روز همراه آن آمده است.',
    ar: 'ذُكرت معه ساعة أو جزء من اليوم.',
  },
  feast: {
    en: 'A feast is named, whose day is known.',
    fa: 'عیدی نام برده شده که روزش معلوم است.',
    ar: 'ذُكر عيد يومه معلوم.',
  },
  duration: {
    en: 'The words say how long, not when.',
    fa: 'این واژه‌ها می‌گویند چه مدت، نه چه هنگام.',
    ar: 'تقول هذه الكلمات كم دام الأمر لا متى كان.',
  },
  vague: {
    en: 'The words are too vague for a day.',
    fa: 'این واژه‌ها برای یک روز بیش از اندازه کلی‌اند.',
    ar: 'هذه الكلمات أعمّ من أن تعيّن يومًا.',
  },
  back: {
    en: 'The words refer back to a time told before.',
    fa: 'این واژه‌ها به زمانی اشاره دارند که پیش‌تر گفته شده است.',
    ar: 'تشير هذه الكلمات إلى وقت ذُكر من قبل.',
  },
  habit: {
    en: 'The words tell of something that recurs.',
    fa: 'این واژه‌ها از چیزی تکرارشونده می‌گویند.',
    ar: 'تدل هذه الكلمات على أمر يتكرر.',
  },
  fighting: {
    en: 'The text gives no day here; the same fighting is dated elsewhere in it.',
    fa: 'متن در اینجا روزی نمی‌گوید؛ همین نبرد در جای دیگری از آن تاریخ دارد.',
    ar: 'لا يذكر النص يومًا هنا، والقتال نفسه مؤرخ في موضع آخر منه.',
  },
  news: {
    en: 'The text gives no day; it reports this as news of the day it was published.',
    fa: 'متن روزی نمی‌گوید و آن را خبر روز انتشار خود می‌خواند.',
    ar: 'لا يذكر النص يومًا، ويعرضه خبرًا من يوم نشره.',
  },
  landmark: {
    en: 'The text names a well-known happening, whose first and last day are known.',
    fa: 'متن از رخدادی شناخته‌شده نام می‌برد که روز نخست و روز پایانش معلوم است.',
    ar: 'يسمّي النص واقعة معروفة يُعلم أول أيامها وآخرها.',
  },
  editor: {
    en: 'An editor has stated it.',
    fa: 'ویراستار آن را گفته است.',
    ar: 'ذكره محرر.',
  },
  hand: {
    en: 'An editor entered this date from the works cited.',
    fa: 'ویراستار این تاریخ را از روی منابع یادشده وارد کرده است.',
    ar: 'أدخل محرر هذا التاريخ من المراجع المذكورة.',
  },
} satisfies Record<string, Record<Locale, string>>

type Kind = keyof typeof kinds

/** The rules of each kind, by the names that are kept with readings. */
const rulesOf = {
  full: [
    'day month year',
    'day month year with dashes',
    'month day year',
    'numeric date',
    'month day',
    'month and its days',
    'month before its days',
    'weekday and date',
    'relative day and date',
    'nth day of a month',
    'nth weekday of a month',
    'weekday and ordinal of a month',
    'last weekday of a month',
    'day of that month',
    'day of relative month',
    'day of the current month',
    'day of the month told',
    'day alone',
    'further day of a month',
    'last day of a month told',
    'day that names a place',
  ],
  month: [
    'month',
    'month year',
    'month alone',
    'month named twice',
    'month named twice, doubtful',
    'month before its turn',
    'month by number',
    'month of that year',
    'doubtful month',
    'doubtful month before its word',
    'doubtful month with year',
    'doubtful month named twice',
    'doubtful month after a word of time',
    'doubtful month before its turn',
    'doubtful month beside another',
    'numeric month and year',
    'march or may with year',
    'march or may after a word of time',
    'june or august with year',
    'season year',
    'season named',
    'season in its time',
    'months running',
    'nth month of a year',
    'nth week of a month',
    'week of a day',
    'quarter of a year',
  ],
  year: [
    'year',
    'year phrase',
    'year of an era',
    'bare year',
    'year after its preposition',
    'year before a stop',
    'year after another',
    'two years running',
    'year about',
    'short year after its word',
  ],
  decade: ['decades running', 'decade', 'decade in digits', 'decade in two digits', 'decade by name'],
  century: ['century', 'twentieth century', 'nth century', 'last century'],
  weekday: [
    'weekday',
    'weekday with turn',
    'weekday of a week',
    'weekday of a market',
    'weekday and day',
    'this weekday',
    'friday of prayers',
  ],
  near: [
    'relative day',
    'day with turn',
    'day that is relative',
    'day before another',
    'two days running',
    'the day before',
    'last night',
    'relative night',
    'tonight',
    'today in a name',
    'land today',
    'weekend',
    'part of the day before',
  ],
  span: [
    'so long ago',
    'so long and so long ago',
    'a unit and a half ago',
    'more than so long ago',
    'a unit ago in a sentence',
    'so long from now',
    'half so long ago',
    'two or three ago',
    'two units ago',
    'a unit ago',
    'so many last',
    'last so many',
    'the last so many',
    'last two',
  ],
  unit: [
    'unit with turn',
    'month with turn',
    'month with turn before',
    'season with turn',
    'season with turn before',
    'year with turn',
    'year of an era with turn',
    'relative year',
    'relative month',
    'this year',
    'this unit',
    'next unit',
    'recent unit',
    'year before last',
    'month before last',
    'week before last',
    'earlier in a period',
  ],
  part: [
    'part of period',
    'part of bare year',
    'part of the unnamed year',
    'doubtful month in part',
    'first months of a year',
    'current unit in part',
    'part of a unit with turn',
  ],
  range: [
    'from to',
    'between',
    'days between',
    'days of one month',
    'days and their month',
    'days between of a month',
    'years',
    'years in short',
    'years with a slash',
    'part to part',
    'night between two days',
  ],
  night: ['night of a date', 'night to a weekday', 'eve of a weekday', 'night from day to day'],
  open: ['since', 'until', 'until now', 'from', 'before', 'after', 'starting', 'short year until now'],
  about: ['about'],
  clock: [
    'clock time',
    'clock range',
    'date and clock range',
    'clock range and date',
    'half past',
    'quarter to',
    'hours and minutes in four digits',
    'hour in words',
    'hour with half of the day',
    'date and time',
    'time and date',
    'date and its part',
    'part of a date',
  ],
  feast: ['feast'],
  duration: [
    'duration',
    'duration of two',
    'duration after its unit',
    'a unit and a half',
    'duration of a range',
    'two durations',
    'age',
    'half a unit',
    'two or three units',
  ],
  vague: ['vague words', 'few units', 'few units ago', 'units ago', 'last few', 'years with turn', 'age told'],
  back: [
    'words that refer back',
    'so long after',
    'so long into',
    'some days after',
    'weekday after the one told',
    'unit after the one told',
    'year after the one told',
    'after so long',
    'so long before that',
    'nth unit of something',
    'nth day of something',
    'counted from the day told before',
    'day after the one told',
  ],
  habit: ['every', 'every unit', 'weekdays in plural', 'weekdays of every week', 'so often'],
  fighting: ['day of the same fighting'],
  news: ['told as news of the day'],
  landmark: ['lasted as long as the landmark'],
  hand: ['curated'],
  editor: ['editor'],
} satisfies Record<Kind, string[]>

const isKind = (name: string): name is Kind => name in kinds

const kindOf = new Map<string, Kind>(
  Object.keys(kinds)
    .filter(isKind)
    .flatMap((kind) => rulesOf[kind].map((name) => [name, kind] as const)),
)

/** A year that a history paragraph told before is noted behind the rule's name. */
const fromHistory = /, year of the history told before$/

type Words = {
  rule: (name: string) => string
  history: string
  yearTaken: string
  counted: Record<'back' | 'forward' | 'within', (from: string) => string>
  publication: (day: string) => string
  day: (day: string) => string
}

const words: Record<Locale, Words> = {
  en: {
    rule: (name) => `It was read by the rule “${name}”.`,
    history: 'Its year is the one told just before.',
    yearTaken: 'What is not printed was filled in from the day the text counts from.',
    counted: {
      back: (from) => `Counted back from ${from}.`,
      forward: (from) => `Counted on from ${from}.`,
      within: (from) => `Counted from ${from}.`,
    },
    publication: (day) => `the publication day, ${day}`,
    day: (day) => day,
  },
  fa: {
    rule: (name) => `با قاعدهٔ «\u2068${name}\u2069» خوانده شد.`,
    history: 'سالش همان است که اندکی پیش‌تر گفته شده.',
    yearTaken: 'آنچه نیامده، از روی روزی پر شده است که متن از آن می‌شمارد.',
    counted: {
      back: (from) => `رو به گذشته شمرده از ${from}.`,
      forward: (from) => `رو به آینده شمرده از ${from}.`,
      within: (from) => `شمرده از ${from}.`,
    },
    publication: (day) => `روز انتشار، ${day}`,
    day: (day) => day,
  },
  ar: {
    rule: (name) => `قُرئ بالقاعدة «\u2068${name}\u2069».`,
    history: 'وسنته هي المذكورة قبله بقليل.',
    yearTaken: 'وما لم يُذكر أُكمل من اليوم الذي يَعدّ النص منه.',
    counted: {
      back: (from) => `حُسب رجوعًا من ${from}.`,
      forward: (from) => `حُسب تقدّمًا من ${from}.`,
      within: (from) => `حُسب من ${from}.`,
    },
    publication: (day) => `يوم النشر، ${day}`,
    day: (day) => day,
  },
}

/** What a date was worked out from: the rule, the day relative words count from, and what came out. */
export type Worked = Pick<DateReading, 'rule' | 'anchor' | 'resolvedFrom'> & {
  value: Pick<DateValue, 'firstDay' | 'lastDay'> | null
}

/** How a date was read, in plain sentences; a rule that has none is told by its name. */
export function formatHow(
  { rule, anchor, resolvedFrom, value }: Worked,
  { published, ...hand }: Written & { published: EpochDay | null },
): string[] {
  const name = rule.replace(fromHistory, '')
  const kind = kindOf.get(name)
  const { locale } = hand
  const say = words[locale]
  return [
    kind === undefined ? say.rule(name) : kinds[kind][locale],
    ...(resolvedFrom === 'relative' && (kind === 'full' || kind === 'month') ? [say.yearTaken] : []),
    ...(fromHistory.test(rule) ? [say.history] : []),
    ...(anchor === null || kind === 'news' ? [] : [countedFrom({ anchor, value }, { ...hand, published })]),
  ]
}

function countedFrom(
  { anchor, value }: { anchor: EpochDay; value: Worked['value'] },
  { published, ...hand }: Written & { published: EpochDay | null },
): string {
  const { locale } = hand
  const say = words[locale]
  const day = formatDay(anchor, localeInfo[locale].calendar, hand)
  const side = value === null ? 'within' : sideOfAnchor(value, anchor)
  return say.counted[side](anchor === published ? say.publication(day) : say.day(day))
}

/** Whether a rule has words of its own. */
export function hasWords(rule: string): boolean {
  return kindOf.has(rule.replace(fromHistory, ''))
}
