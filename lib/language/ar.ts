import type { Numerals } from '@/lib/text/number'
import {
  anaphora,
  common,
  date,
  dayPartOf,
  duration,
  eraOf,
  fieldsOf,
  firstMonths,
  join,
  joined,
  monthOf,
  nothing,
  nthOf,
  numberOf,
  open,
  quarter,
  recurring,
  shifted,
  turnOf,
  unitOf,
  vague,
  yearOf,
} from '@/lib/timex/phrase'
import { type Grammar, type Rule, rule } from '@/lib/timex/rule'
import type { Language } from './language'

const units: Record<number, string[]> = {
  1: ['واحد', 'واحدة', 'إحدى', 'أحد'],
  2: ['اثنان', 'اثنين', 'اثنتان', 'اثنتين', 'إثنين'],
  3: ['ثلاثة', 'ثلاث'],
  4: ['أربعة', 'أربع'],
  5: ['خمسة', 'خمس'],
  6: ['ستة', 'ست'],
  7: ['سبعة', 'سبع'],
  8: ['ثمانية', 'ثماني', 'ثمان'],
  9: ['تسعة', 'تسع'],
}
const tens: Record<number, string> = {
  20: 'عشرون عشرين',
  30: 'ثلاثون ثلاثين',
  40: 'أربعون أربعين',
  50: 'خمسون خمسين',
  60: 'ستون ستين',
  70: 'سبعون سبعين',
  80: 'ثمانون ثمانين',
  90: 'تسعون تسعين',
}
const hundreds: Record<number, string> = {
  100: 'مئة مائة',
  200: 'مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي',
  300: 'ثلاثمئة ثلاثمائة',
  400: 'أربعمئة أربعمائة',
  500: 'خمسمئة خمسمائة',
  600: 'ستمئة ستمائة',
  700: 'سبعمئة سبعمائة',
  800: 'ثمانمئة ثمانمائة',
  900: 'تسعمئة تسعمائة',
}
const ordinalUnits: Record<number, string[]> = {
  1: ['أول', 'أولى', 'حادي', 'حادية'],
  2: ['ثاني', 'ثان', 'ثانية'],
  3: ['ثالث', 'ثالثة'],
  4: ['رابع', 'رابعة'],
  5: ['خامس', 'خامسة'],
  6: ['سادس', 'سادسة'],
  7: ['سابع', 'سابعة'],
  8: ['ثامن', 'ثامنة'],
  9: ['تاسع', 'تاسعة'],
}

function withArticle(table: Record<string, number>): Record<string, number> {
  return { ...table, ...Object.fromEntries(Object.entries(table).map(([word, value]) => [`ال${word}`, value])) }
}

function rows(table: Record<number, string | string[]>): [string, number][] {
  return Object.entries(table).flatMap(([value, words]) =>
    (Array.isArray(words) ? words : words.split(' ')).map((word): [string, number] => [word, Number(value)]),
  )
}

const teens = rows(units).flatMap(([word, value]): [string, number][] => [
  [`${value === 2 ? word.replace(/[اي]ن$/, (end) => end.charAt(0)) : word} عشر`, value + 10],
  [`${value === 2 ? word.replace(/[اي]ن$/, (end) => end.charAt(0)) : word} عشرة`, value + 10],
])

const cardinals = withArticle(
  Object.fromEntries([
    ...rows(units),
    ...rows(tens),
    ...rows(hundreds),
    ...teens,
    ['عشرة', 10],
    ['عشر', 10],
    ['ألفين', 2000],
    ['ألفان', 2000],
  ]),
)
const ordinals = withArticle(
  Object.fromEntries([
    ...rows(ordinalUnits),
    ...rows(ordinalUnits).flatMap(([word, value]): [string, number][] => [
      [`${word} عشر`, value + 10],
      [`${word} عشرة`, value + 10],
      [`${word} ال عشر`, value + 10],
    ]),
    ['عاشر', 10],
    ['عاشرة', 10],
  ]),
)

const numerals: Numerals = {
  cardinals,
  ordinals,
  multipliers: { ألف: 1000, آلاف: 1000, مليون: 1_000_000, ملايين: 1_000_000, مليار: 1_000_000_000 },
  and: 'و',
  joined: true,
  unitsFirst: true,
  bare: false,
}

/** A word with and without the article. */
function the(...words: string[]): string[] {
  return words.flatMap((word) => [word, `ال${word}`])
}

/** Verbs in the imperfect, without the letter of the person; سـ before it makes the future: سيعقد, ستعقد, سيعقدون. */
const verbs =
  'عقد لتقي جتمع جري زور بدأ تم صل ستضيف شارك كون وقع قام ستمر دخل ناقش نعقد عود توجه قوم غادر نطلق بحث سري سلم فتتح لقي ترأس شهد علن قدم واصل تولى نظم حضر رأس نتهي نسحب ستأنف توقف عرض صدر خضع سافر تابع رسل دلي صوت حتفل تسلم ستقبل بلغ رفع طلق نفذ شكل ستغرق مثل'

const futureVerbs = verbs
  .split(' ')
  .flatMap((stem) => ['سي', 'ست', 'سن'].flatMap((head) => [head + stem, `${head}${stem}ان`, `${head}${stem}ون`]))

/** Verbs in the imperfect that, before a day, tell of a plan: «يعقد المجلس جلسة الخميس»; after لم they tell what was not. */
const planned = 'عقد لتقي جتمع زور بدأ صل ستضيف شارك ناقش توجه غادر نطلق سري فتتح ترأس نتهي ستأنف سافر'
  .split(' ')
  .flatMap((stem) => ['ي', 'ت'].flatMap((head) => [head + stem, `${head}${stem}ان`, `${head}${stem}ون`]))

const lexicon = {
  GMONTH: {
    1: ['يناير', 'جانفي', 'كانون الثاني', 'كانون ثاني', 'كانون ثان', 'كانون 2'],
    2: ['فبراير', 'شباط', 'فيفري'],
    3: ['آذار', 'اذار'],
    4: ['أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل'],
    5: ['مايو', 'أيار', 'ايار', 'نوار'],
    6: ['يونيو', 'يونيه', 'حزيران'],
    7: ['يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز'],
    8: ['أغسطس', 'اغسطس'],
    9: ['سبتمبر', 'أيلول', 'ايلول', 'سپتمبر', 'شتنبر'],
    10: ['أكتوبر', 'اكتوبر', 'تشرين الأول', 'تشرين أول', 'تشرين 1'],
    11: ['نوفمبر', 'نوڤمبر', 'نونبر', 'تشرين الثاني', 'تشرين ثاني', 'تشرين ثان', 'تشرين 2'],
    12: ['ديسمبر', 'دجنبر', 'كانون الأول', 'كانون أول', 'كانون 1'],
  },
  // آب, ماي, جوان and أوت are other words or names too; مارس is a verb, but rarely before a date
  GWEAK: { 3: ['مارس'], 5: ['ماي'], 6: ['جوان'], 8: ['آب', 'أوت', 'غشت'] },
  HMONTH: {
    3: ['ربيع الأول', 'ربيع أول'],
    4: ['ربيع الآخر', 'ربيع الثاني'],
    5: ['جمادى الأولى', 'جمادى الأول'],
    6: ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الثاني'],
    9: ['رمضان المبارك', 'رمضان الكريم'],
    11: ['ذو القعدة', 'ذي القعدة', 'ذى القعدة'],
    12: ['ذو الحجة', 'ذي الحجة', 'ذى الحجة'],
  },
  HWEAK: { 1: ['محرم', 'المحرم'], 2: ['صفر'], 7: ['رجب'], 8: ['شعبان'], 9: ['رمضان'], 10: ['شوال'] },
  JMONTH: {
    1: ['فروردين'],
    2: ['ارديبهشت'],
    3: ['خرداد'],
    5: ['مرداد'],
    6: ['شهريور'],
    8: ['آبان'],
    12: ['اسفند'],
  },
  JWEAK: { 4: ['تير'], 7: ['مهر'], 9: ['آذر'], 10: ['دي'], 11: ['بهمن'] },
  WDAY: {
    1: ['الاثنين', 'الإثنين'],
    2: ['الثلاثاء', 'الثلاثا', 'الثلثاء'],
    3: ['الأربعاء', 'الاربعا', 'الأربعا'],
    4: ['الخميس'],
    5: ['الجمعة'],
    6: ['السبت'],
    7: ['الأحد'],
  },
  WBARE: {
    1: ['اثنين', 'إثنين'],
    2: ['ثلاثاء', 'ثلاثا'],
    3: ['أربعاء', 'اربعا'],
    4: ['خميس'],
    5: ['جمعة'],
    6: ['سبت'],
    7: ['أحد'],
  },
  RELDAY: {
    '-2': [
      'أول أمس',
      'أول من أمس',
      'قبل أمس',
      'أمس الأول',
      'قبل البارحة',
      'القبل البارحة',
      'قبل امبارح',
      'أول البارحة',
    ],
    '-1': ['أمس', 'الأمس', 'بالأمس', 'البارحة', 'امبارح'],
    0: ['اليوم', 'هذا اليوم'],
    1: ['غدا', 'غد', 'الغد', 'بكرة', 'بكرا'],
    2: ['بعد غد', 'بعد الغد', 'بعد بكرة', 'بعد بكرا'],
  },
  DAYPART: {
    dawn: [...the('فجر', 'سحر'), 'بعد منتصف ليل', 'بعد منتصف الليل'],
    morning: [...the('صباح', 'ضحى'), 'قبل ظهر', 'قبل الظهر', 'صباحا'],
    noon: [...the('ظهر', 'ظهيرة'), 'ظهرا'],
    afternoon: ['بعد الظهر', 'عصر', 'العصر', 'عصرا', 'بعد ظهر'],
    evening: [...the('مساء'), 'مساءا', 'مساءً', 'عشية'],
    night: [...the('ليل', 'ليلة'), 'ليلا', 'منتصف ليل', 'منتصف الليل', 'منتصف ليلة'],
  },
  MERIDIEM: { am: ['ص'], pm: ['م'] },
  NIGHTW: ['ليل', 'ليلة', 'منتصف ليل', 'منتصف ليلة'],
  HOURS: [
    'الساعات الأولى من',
    'ساعات الصباح الأولى من',
    'وقت مبكر من',
    'وقت متأخر من',
    'ساعة متأخرة من',
    'في وقت مبكر',
    'ساعة مبكرة من',
    'وقت سابق من',
    'وقت سابق',
    'في وقت سابق',
    'وقت لاحق',
    'في وقت لاحق',
    'وقت لاحق من',
  ],
  PART: {
    early: ['أوائل', 'بدايات'],
    mid: ['منتصف', 'أواسط', 'نصف', 'نص', 'وسط'],
    late: ['أواخر'],
    begin: ['بداية', 'مطلع', 'مستهل'],
    end: ['نهاية', 'آخر', 'ختام'],
    'first-half': ['النصف الأول من'],
    'second-half': ['النصف الثاني من'],
  },
  UNIT: {
    minute: [...the('دقيقة'), 'دقائق', 'الدقائق'],
    hour: [...the('ساعة'), 'ساعات', 'الساعات'],
    day: ['يوم', 'يوما', 'أيام', 'الأيام', 'ليلة', 'ليال'],
    week: [...the('أسبوع'), 'أسبوعا', 'أسابيع', 'الأسابيع', 'اسابيع'],
    month: [...the('شهر'), 'شهرا', 'أشهر', 'الأشهر', 'شهور', 'الشهور'],
    year: [...the('سنة', 'عام'), 'عاما', 'أعوام', 'الأعوام', 'سنوات', 'السنوات', 'سنين'],
    decade: [...the('عقد'), 'عقدا', 'عقود', 'العقود'],
    century: [...the('قرن'), 'قرنا', 'قرون', 'القرون'],
  },
  DUAL: {
    minute: ['دقيقتين', 'دقيقتان'],
    hour: ['ساعتين', 'ساعتان', 'الساعتين'],
    day: ['يومين', 'يومان', 'اليومين', 'ليلتين'],
    week: ['أسبوعين', 'أسبوعان', 'الأسبوعين'],
    month: ['شهرين', 'شهران', 'الشهرين'],
    year: ['سنتين', 'سنتان', 'عامين', 'عامان', 'العامين', 'السنتين'],
    decade: ['عقدين', 'عقدان', 'العقدين'],
    century: ['قرنين', 'قرنان'],
  },
  PLURALUNIT: {
    day: ['أيام', 'الأيام'],
    hour: ['ساعات', 'الساعات'],
    minute: ['دقائق', 'الدقائق'],
    week: ['أسابيع', 'الأسابيع'],
    month: ['أشهر', 'الأشهر', 'شهور', 'الشهور'],
    year: ['أعوام', 'الأعوام', 'سنوات', 'السنوات'],
    decade: ['عقود', 'العقود'],
  },
  /** Thirty days, months by number. */
  MONTHNO: { 1: ['واحد'], 2: ['اثنين'], 3: ['ثلاث', 'ثلاثة'], 10: ['عشرة'] },
  YEARW: [...the('عام', 'سنة'), 'العام المالي', 'السنة المالية', 'العام الدراسي', 'عامي', 'سنتي', 'للعام', 'العامين'],
  MONTHW: ['شهر', 'شهري'],
  MONTHTHE: ['الشهر'],
  WEEKW: the('أسبوع'),
  DAYW: ['يوم', 'اليوم', 'يومي', 'تاريخ', 'بتاريخ', 'نهار', 'المصادف', 'ليوم', 'صباح يوم'],
  DECADEW: ['عقد', 'سنوات ال', 'حقبة'],
  CENTURYW: the('قرن'),
  QUARTERW: ['الربع'],
  BLACKADJ: ['الأسود', 'الدامي', 'السوداء', 'الدامية', 'العظيمة', 'الحزينة'],
  FIRSTW: ['الأولى'],
  DAYSW: ['أيام'],
  WORKW: ['كتاب', 'رواية', 'مسلسل', 'فيلم', 'قصيدة', 'أغنية', 'ديوان', 'مسرحية', 'لوحة'],
  RAMADANW: ['رمضان'],
  REVOLUTIONW: ['ثورة', 'حرب', 'نكسة', 'مفاعل', 'انتفاضة'],
  OCTOBERW: ['أكتوبر', 'تشرين', 'تموز', 'حزيران'],
  NAMEDDAYW: ['اليوم', 'باليوم', 'لليوم'],
  DAYADJ: ['العالمي', 'الدولي', 'الوطني', 'القومي', 'التاريخي', 'المشهود', 'الأغر', 'المشؤوم', 'الموعود', 'الدراسي'],
  MORROWW: ['قادة', 'جيل', 'أجيال', 'شباب', 'رجال', 'مستقبل', 'أبناء', 'عالم', 'بناة', 'نساء'],
  TWOW: ['الاثنين', 'الإثنين'],
  BOTHW: ['كلا', 'هذين', 'أحد'],
  TOGETHERW: ['معا', 'الآخرين', 'معًا'],
  AGEW: ['عمره', 'عمرها', 'من العمر', 'أعمارهم', 'البالغ', 'البالغة', 'ابن', 'ابنة', 'ذو', 'ذات'],
  SEASONW: ['فصل', 'موسم'],
  SEASON: { 21: the('ربيع'), 22: the('صيف'), 23: the('خريف'), 24: the('شتاء') },
  DECADENAME: {
    20: ['العشرينيات', 'عشرينيات', 'العشرينات', 'عشرينات'],
    30: ['الثلاثينيات', 'ثلاثينيات', 'الثلاثينات', 'ثلاثينات'],
    40: ['الأربعينيات', 'أربعينيات', 'الأربعينات', 'أربعينات'],
    50: ['الخمسينيات', 'خمسينيات', 'الخمسينات', 'خمسينات'],
    60: ['الستينيات', 'ستينيات', 'الستينات', 'ستينات'],
    70: ['السبعينيات', 'سبعينيات', 'السبعينات', 'سبعينات'],
    80: ['الثمانينيات', 'ثمانينيات', 'الثمانينات', 'ثمانينات'],
    90: ['التسعينيات', 'تسعينيات', 'التسعينات', 'تسعينات'],
  },
  PASTCENTURY: ['القرن الماضي', 'القرن العشرين'],
  ERAH: ['هـ', 'هجري', 'هجرية', 'للهجرة', 'الهجري', 'الهجرية'],
  ERAG: ['م', 'ميلادي', 'ميلادية', 'الميلادي', 'الميلادية'],
  ERAJ: ['شمسي', 'شمسية', 'هجري شمسي', 'هجرية شمسية'],
  ERABC: ['قبل الميلاد', 'ق.م'],
  ART: ['ال', 'الـ'],
  LAST: [
    'الماضي',
    'الماضية',
    'الفارط',
    'الفارطة',
    'الماض',
    'السابق',
    'السابقة',
    'المنصرم',
    'المنصرمة',
    'الفائت',
    'الفائتة',
    'المنقضي',
    'المنقضية',
    'ماضي',
  ],
  NEXT: [
    'القادم',
    'القادمة',
    'المقبل',
    'المقبلة',
    'الجاي',
    'الجاية',
    'الآتي',
    'التالي',
    'التالية',
    'المقبلين',
    'القادمين',
  ],
  CURRENTW: ['الجاري'],
  THIS: ['الجاري', 'الجارية', 'الحالي', 'الحالية', 'الراهن', 'الجاريين'],
  BEFORELAST: ['قبل الماضي', 'قبل الماضية'],
  THEUNIT: { year: ['العام', 'السنة'], month: ['الشهر'], week: ['الأسبوع'] },
  THISPRE: ['هذا', 'هذه', 'نفس هذا'],
  THAT: ['ذلك', 'تلك', 'ذاك'],
  RECENT: ['الأخيرة', 'الأخير', 'الأخيرين', 'الماضيين', 'الماضيان', 'الأخيرتين'],
  FEW: ['بضعة', 'عدة', 'بضع', 'بعض', 'عشرات', 'مئات'],
  EVERY: ['كل', 'جميع'],
  AGO: ['قبل', 'منذ', 'من قبل'],
  SINCE: ['منذ'],
  STARTING: ['اعتبارا من', 'ابتداء من', 'بدءا من', 'بدء من'],
  FROM: ['من'],
  TO: ['إلى', 'حتى', 'الى', 'لغاية', 'وحتى', 'وإلى'],
  UNTIL: ['حتى', 'لغاية', 'بحلول'],
  TILLNOW: ['حتى الآن', 'حتى اليوم', 'إلى الآن', 'فصاعدا'],
  BEFOREW: ['قبل'],
  AFTERW: ['بعد'],
  BETWEEN: ['بين', 'ما بين'],
  AND: ['و'],
  OR: ['أو'],
  OF: ['من', 'ل', 'لل', 'في', 'ب'],
  IN: ['في', 'خلال', 'ب', 'عند'],
  ABOUT: ['نحو', 'حوالي', 'قرابة', 'زهاء', 'حدود'],
  TWIN: ['الموافق', 'الموافق ل', 'الموافقة', 'المصادف', 'الموافقين', 'أي'],
  CLOCKW: ['الساعة', 'تمام الساعة'],
  MINUTEW: ['دقيقة'],
  SECONDW: ['ثانية'],
  HALF: { 30: ['النصف', 'نصف'], 15: ['الربع', 'ربع'] },
  PER: ['بالمئة', 'بالمائة', '%', 'مليون', 'مليار', 'ألف', 'في المئة'],
  YEARCUE: [
    'حرب',
    'اتفاق',
    'اتفاقية',
    'إعلان',
    'انتخابات',
    'قانون',
    'مواليد',
    'أولمبياد',
    'مونديال',
    'كأس العالم',
    'ثورة',
    'أزمة',
    'موازنة',
    'هزيمة',
    'حدود',
  ],
  COUNTED: [
    'دولار',
    'دولارا',
    'درام',
    'مانات',
    'يورو',
    'روبل',
    'متطوع',
    'متطوعا',
    'جندي',
    'جنديا',
    'جنود',
    'شخص',
    'شخصا',
    'أشخاص',
    'كيلومتر',
    'كيلومترا',
    'كم',
    'متر',
    'مترا',
    'دولار',
    'يورو',
    'قتيل',
    'قتيلا',
    'جريح',
    'جريحا',
    'مدني',
    'مدنيا',
    'مقاتل',
    'مقاتلا',
    'عسكري',
    'عسكريا',
    'أسير',
    'أسيرا',
    'نازح',
    'لاجئ',
    'دبابة',
    'طائرة',
    'صاروخ',
    'صاروخا',
    'قذيفة',
    'قرية',
    'بلدة',
    'عائلة',
    'أسرة',
    'طن',
    'هكتار',
    'مرة',
    'دولة',
    'عنصر',
    'عنصرا',
    'مسلح',
    'مسلحا',
    'آلية',
    'ضابط',
    'ضابطا',
    ...['موقعا', 'خيمة', 'منزلا', 'منزل', 'بيتا', 'مبنى', 'سيارة', 'شاحنة', 'حافلة', 'مدرسة', 'طفلا', 'طفل', 'امرأة'],
    ...['رجلا', 'رجل', 'طالبا', 'ناخبا', 'صوتا', 'مقعدا', 'نسمة', 'ساكنا', 'مواطنا', 'مواطن', 'موظفا', 'عاملا', 'عامل'],
    ...[
      'متظاهرا',
      'متظاهر',
      'محتجا',
      'مهاجرا',
      'مهاجر',
      'سجينا',
      'معتقلا',
      'معتقل',
      'رهينة',
      'جثة',
      'لغما',
      'لغم',
      'قنبلة',
    ],
    ...[
      'غارة',
      'هجوما',
      'خرقا',
      'انتهاكا',
      'حالة',
      'إصابة',
      'وفاة',
      'ضحية',
      'طلبا',
      'طلب',
      'وثيقة',
      'صفحة',
      'كتابا',
      'حصة',
    ],
    ...[
      'سلة',
      'طردا',
      'لترا',
      'لتر',
      'كيلوغراما',
      'كيلوغرام',
      'ميلا',
      'ميل',
      'درجة',
      'نقطة',
      'مشجعا',
      'متفرجا',
      'متفرج',
    ],
    ...[
      'لاجئا',
      'نازحا',
      'فردا',
      'فرد',
      'شرطيا',
      'مراقبا',
      'مراقب',
      'مشاركا',
      'زائرا',
      'سائحا',
      'راكبا',
      'راكب',
      'توقيعا',
    ],
  ],
  PLACEW: [
    'المادة',
    'مادة',
    'ساحة',
    'شارع',
    'ميدان',
    'جسر',
    'ملعب',
    'مدرسة',
    'مستشفى',
    'القرار',
    'قرار',
    'رقم',
    'الفقرة',
    'مدينة',
    'جامعة',
    'حركة',
    'تنظيم',
    'جماعة',
    'قناة',
    'القرارات',
    'قوى',
    'تيار',
    'تحالف',
    'حزب',
    'نادي',
    'كتيبة',
    'لواء',
    'محطة',
    'مترو',
    'حي',
    'سد',
    'مطار',
    'قاعدة',
    'معسكر',
    'مخيم',
    'دوار',
    'مسجد',
    'كلية',
    'معهد',
    'حديقة',
    'ثكنة',
    'سجن',
  ],
  SAYW: ['قال', 'قالت', 'أكد', 'أكدت', 'صرح', 'صرحت', 'أضاف', 'أضافت', 'ذكر', 'أوضح', 'أوضحت'],
  TITLEW: [
    ...['السيد', 'السيدة', 'الدكتور', 'الدكتورة', 'الخبير', 'الخبيرة', 'المحلل', 'المحللة', 'الصحفي', 'الصحفية'],
    ...['الصحافي', 'الصحافية', 'الناشط', 'الناشطة', 'الكاتب', 'الكاتبة', 'اللواء', 'العميد', 'العقيد', 'الجنرال'],
    ...['المذيع', 'المذيعة', 'الطفل', 'الطفلة', 'الممثل', 'الممثلة', 'الفنان', 'الفنانة', 'الطالب', 'الطالبة'],
    ...['اللاعب', 'المدرب', 'الجندي', 'ابنته', 'ابنه', 'زوجته', 'شقيقته', 'والدته', 'الطبيب', 'الطبيبة'],
    ...['الوزير', 'الوزيرة', 'النائب', 'النائبة', 'الشيخ', 'المحامي', 'المراسل', 'المراسلة', 'الأستاذ', 'المهندس'],
  ],
  OUTLETW: ['صحيفة', 'جريدة', 'قناة', 'موقع', 'حزب', 'شبكة', 'مجلة', 'إذاعة', 'تلفزيون'],
  REPORTW: [
    'نقلت',
    'ذكرت',
    'أفادت',
    'بثت',
    'نشرت',
    'أوردت',
    'قالت',
    'عن',
    'ل',
    'قناة',
    'صحيفة',
    'شبكة',
    'موقع',
    'وكالة',
  ],
  PAPERW: ['روسيا اليوم', 'فلسطين اليوم', 'تركيا اليوم', 'إيران اليوم', 'أرمينيا اليوم', 'لبنان اليوم'],
  TODAYNAME: ['اليوم السابع', 'المصري اليوم'],
  MODEL: ['رقم', 'طراز', 'موديل'],
  NOTFRIDAY: [
    'خطباء',
    'مصلو',
    'قداس',
    'بازار',
    'باب',
    'وادي',
    'تلة',
    'جبل',
    'نهر',
    'نادي',
    'صلاة',
    'خطبة',
    'إمام',
    'خطيب',
    'مسجد',
    'سوق',
    'آل',
  ],
  FUT: ['سوف', ...futureVerbs],
  PLAN: [
    'يحتمل',
    'من المحتمل',
    'المحتمل',
    'موعد',
    'موعدها',
    'موعده',
    'سوف',
    'المقرر',
    'المتوقع',
    'المنتظر',
    'المزمع',
    'المرتقب',
    'مقرر',
    'مرتقب',
    'يعتزم',
    'تعتزم',
    'من المقرر',
    'من المتوقع',
    'يفترض',
    'مزمع',
    'من المنتظر',
    'من المزمع',
    'يتوقع',
    'يتوقع أن',
    'يعتزمان',
    ...planned,
    'تستعد',
    'يستعد',
    ...futureVerbs,
  ],
  PAST: [
    ...planned.map((verb) => `لم ${verb}`),
    'قال',
    'قالت',
    'أعلن',
    'أعلنت',
    'أكد',
    'أكدت',
    'ذكر',
    'ذكرت',
    'أفاد',
    'أفادت',
    'أضاف',
    'أضافت',
    'صرح',
    'صرحت',
    'التقى',
    'بحث',
    'زار',
    'وصل',
    'وصلت',
    'قتل',
    'قتلت',
    'أصيب',
    'وقع',
    'وقعت',
    'اندلعت',
    'أوضح',
    'أوضحت',
    'نقلت',
    'كشفت',
    'كشف',
    'أجرى',
    'أجرت',
    'عقدت',
    'اتفق',
    'اتفقت',
    'دعا',
    'دعت',
  ],
  FEAST: {
    'hijri 12 10': ['عيد الأضحى', 'عيد الأضحى المبارك'],
    'hijri 10 1': ['عيد الفطر', 'عيد الفطر المبارك'],
    'hijri 1 1': ['رأس السنة الهجرية'],
    'hijri 1 10': ['عاشوراء'],
    'gregorian 12 25': ['عيد الميلاد'],
    'gregorian 1 1': ['رأس السنة', 'رأس السنة الميلادية'],
    'jalali 1 1': ['عيد النوروز', 'عيد نوروز'],
  },
  VAGUE: [
    'الأمس القريب',
    'الأمس البعيد',
    'مؤخرا',
    'حديثا',
    'في وقت سابق',
    'في وقت لاحق',
    'قبل فترة',
    'منذ فترة',
    'في الآونة الأخيرة',
    'الآونة الأخيرة',
    'في الماضي',
    'قريبا',
    'في المستقبل القريب',
    'قبل قليل',
    'منذ قليل',
    'منذ زمن',
    'قبل مدة',
    'منذ مدة',
    'وقت سابق',
    'وقت لاحق',
  ],
  SAMEMONTH: ['منه', 'من الشهر نفسه', 'من الشهر ذاته', 'من ذات الشهر', 'من نفس الشهر'],
  FOLLOWING: ['التالي', 'التالية', 'اللاحق', 'الموالي', 'السابق', 'السابقة'],
  TONIGHTW: ['الليلة'],
  SAMEW: ['نفسها', 'ذاتها'],
  THATYEAR: [
    'العام نفسه',
    'السنة نفسها',
    'العام ذاته',
    'السنة ذاتها',
    'ذلك العام',
    'تلك السنة',
    'نفس العام',
    'نفس السنة',
  ],
  ZONEW: [
    ...[
      ...['موسكو', 'غرينتش', 'جرينتش', 'غرينيتش', 'باكو', 'يريفان', 'تبليسي', 'طهران', 'أنقرة', 'إسطنبول', 'تركيا'],
      ...['بغداد', 'دمشق', 'بيروت', 'القدس', 'القاهرة', 'الرياض', 'الدوحة', 'أبوظبي', 'مكة', 'مكة المكرمة', 'السعودية'],
      ...['باريس', 'لندن', 'برلين', 'بروكسل', 'جنيف', 'واشنطن', 'نيويورك', 'وسط أوروبا', 'شرق الولايات المتحدة'],
    ].map((place) => `بتوقيت ${place}`),
    ...['بالتوقيت المحلي', 'بالتوقيت العالمي', 'التوقيت المحلي', 'حسب التوقيت المحلي', 'ت . غ', 'تغ', 'gmt', 'utc'],
  ],
  MORETHAN: ['أكثر من', 'أقل من', 'ما يزيد على', 'ما يزيد عن', 'ما لا يقل عن', 'ما يقرب من', 'ما يقارب', 'أزيد من'],
  DAYAFTER: {
    1: ['في اليوم التالي', 'اليوم التالي', 'اليوم الموالي', 'في اليوم الموالي', 'بعد ذلك بيوم', 'بعدها بيوم'],
    2: ['بعد ذلك بيومين', 'بعدها بيومين'],
    '-1': ['اليوم السابق', 'في اليوم السابق', 'قبل ذلك بيوم'],
    '-2': ['قبل ذلك بيومين'],
    0: ['اليوم ذاته', 'اليوم نفسه', 'في اليوم نفسه', 'نفس اليوم', 'في نفس اليوم', 'في اليوم ذاته', 'ذات اليوم'],
  },
  ANAPHORA: [
    'مثل هذا اليوم',
    'الشهر ذاته',
    'العام ذاته',
    'العام نفسه',
    'السنة ذاتها',
    'الليلة ذاتها',
    'نفس العام',
    'نفس السنة',
    'نفس الشهر',
    'ذلك اليوم',
    'ذلك العام',
    'العام نفسه',
    'الشهر نفسه',
    'ذلك الشهر',
    'بعد ذلك',
    'بعد فترة',
    'بعد مدة',
    'ذلك الحين',
    'ذلك الوقت',
    'تلك الفترة',
    'في حينه',
    'السنة نفسها',
    'تلك السنة',
    'تلك الليلة',
    'الليلة نفسها',
  ],
} satisfies Grammar['lexicon']

function weekdayOf(token: Parameters<typeof numberOf>[0]): { weekday?: number } {
  if (token === undefined) return {}
  return { weekday: numberOf(token, token.classes.has('WDAY') ? 'WDAY' : 'WBARE') }
}

const SHIFT = { last: -1, this: 0, next: 1 } as const

const pieces: Rule[] = [
  // يناير الأسود is the name of a day; عمره 19 عاما an age
  rule('month in a name', '(?:MONTH|GWEAK|WDAY) BLACKADJ', 'X', () => nothing),
  // رواية "أيلول", ثورة أكتوبر → a name
  rule(
    'title of a work',
    'WORKW (?:QUOTE (?:MONTH|WEAKMONTH|WDAY|RELDAY|SEASON)|(?:MONTH|WEAKMONTH) BLACKADJ)',
    'X',
    () => nothing,
  ),
  rule('october as a name', 'REVOLUTIONW OCTOBERW (?!YEARW|YEAR|OF|LAST|SLASH|LP)', 'X', () => nothing),
  rule('age', 'AGEW ART? (?:NUM UNIT|DUAL)|(?<=LP) NUM (?:YEARW|UNIT) (?=RP)', 'X', (_, run) =>
    run.some((t) => t.classes.has('AGEW') || t.values.UNIT === 'year') ? nothing : null,
  ),
  // قال مايو حداد, الخبير نيسان خوري → a person
  rule(
    'month of a person',
    '(?:SAYW|TITLEW) (?:MONTH|WEAKMONTH) (?!LAST|NEXT|THIS|SLASH|LP|DASH|YEARW|YEAR|OF|MONTH)',
    'X',
    () => nothing,
  ),
  // اليوم العالمي, قادة الغد → no day; العلاقة بين الاثنين → both
  rule('day of a name', 'IN? OF? NAMEDDAYW DAYADJ', 'X', () => nothing),
  rule('those of tomorrow', 'MORROWW RELDAY', 'X', () => nothing),
  rule('both, not monday', '(?:BETWEEN|BOTHW) TWOW (?!AND|DASH|TO|LAST|NEXT)|TWOW TOGETHERW', 'X', () => nothing),
  // صحيفة الغد, نقلت روسيا اليوم → a paper
  rule('name of a paper', 'OUTLETW (?:PAPERW|RELDAY|WDAY)|REPORTW PAPERW|TODAYNAME', 'X', () => nothing),
  // الأمين العام الحالي → an office; مدينة السادس من أكتوبر → a town
  rule('general, not year', 'OFFICE YEARW (?:LAST|NEXT|THIS)?', 'X', () => nothing),
  rule(
    'place named by a day',
    'PLACEW ART? (?:NUM|ORDINAL) OF (?:GMONTH|GWEAK) (?!BAREYEAR|YEARW|YEAR)',
    'X',
    () => nothing,
  ),
  // سيارة نيسان → a make
  rule('make of a car', 'CARW AND? GMONTH', 'X', () => nothing),
  // أيام الجمعة → a habit
  rule('weekdays of every week', 'DAYSW WDAY (?!AND|COMMA|TO|LAST|NEXT|THIS)', 'DATE', () => recurring),
  // صلاة الجمعة, المادة 27 are no dates
  rule('friday of prayers', 'NOTFRIDAY (?:WDAY|WBARE)', 'X', () => nothing),
  rule('number of an article', 'PLACEW ART? (?:NUM|ORDINAL) (?:GMONTH|GWEAK)?', 'X', () => nothing),
  // العام الماضي, السنة الحالية, هذا العام → the year
  rule('year with turn', '(?!DUAL) (?<year>YEARW) (?!FOLLOWING) (?<turn>LAST|NEXT|THIS) (?<era>ERA)?', 'YEARP', (g) => {
    const shift = shifted('year', turnOf(g.turn))
    return shift === null ? null : join(fieldsOf({ ...g.turn!, meaning: shift }), eraOf(g.era))
  }),
  // العام قبل الماضي
  rule('year before last', 'YEARW BEFORELAST', 'YEARP', () => date({ yearShift: -2 })),
  rule('month before last', 'MONTHTHE BEFORELAST', 'DATE PERIOD RELMONTH', () => date({ monthShift: -2 })),
  rule('week before last', 'WEEKW BEFORELAST', 'DATE PERIOD', () => date({ weekShift: -2 })),
  // نهاية العام, نهاية الشهر → of the current one
  rule(
    'current unit in part',
    '(?<=PART) (?<unit>THEUNIT) (?!LAST|NEXT|THIS|NUM|OF DATE|ORD|THAT|BEFORELAST)',
    'DATE PERIOD',
    (g) => shifted(unitOf(g.unit, 'THEUNIT'), 'this'),
  ),
  rule('last century', 'CENTURYW (?:LAST|THIS)', 'DATE PERIOD', () => vague),
  rule('this year', 'THISPRE YEARW', 'YEARP', () => date({ yearShift: 0 })),
  // الشهر الجاري, هذا الشهر → the month
  rule(
    'relative month',
    '(?:(?:MONTHW|MONTHTHE) (?!FOLLOWING) (?<turn>LAST|NEXT|THIS)|THISPRE (?:MONTHW|MONTHTHE))',
    'DATE PERIOD RELMONTH',
    (g) => date({ monthShift: SHIFT[turnOf(g.turn)] }),
  ),
  // شهر ثلاثة, شهر 3, الشهر التاسع → a month by its number
  rule('month by number', '(?:MONTHW|MONTHTHE) (?<month>MON|ORD) (?!OF YEARW|LAST)', 'MONTHP', (g) => {
    const month = numberOf(g.month)
    return month > 12 || month < 1 ? null : join({ calendar: 'gregorian', month })
  }),
  // أوت 2020, 5 ماي: doubtful names beside a year
  rule('doubtful month with year', '(?<month>GWEAK) (?:SLASH|DASH|LP)? (?=BAREYEAR|YEARP|YEAR)', 'MONTHP', (g) =>
    join(monthOf(g.month)),
  ),
  rule('doubtful month named twice', '(?<month>GWEAK) (?:SLASH|DASH|LP) (?<twin>MONTH) RP?', 'MONTHP', (g) =>
    join(monthOf(g.twin)),
  ),
  rule('month named twice, doubtful', '(?<month>MONTH) (?:SLASH|DASH|LP) (?<twin>GWEAK) RP?', 'MONTHP', (g) => {
    const [a, b] = [monthOf(g.month), monthOf(g.twin)]
    return a.month === b.month && a.calendar === b.calendar ? join(a) : null
  }),
  // منتصف آب, في مارس, مارس الماضي
  rule(
    'doubtful month after a word of time',
    '(?<=PART|IN|FROM|TO|SINCE|UNTIL|BETWEEN|BEFOREW|AFTERW|OF) (?<month>GWEAK|RAMADANW)',
    'MONTHP',
    (g) => join(monthOf(g.month)),
  ),
  rule('doubtful month before its turn', '(?<month>GWEAK|RAMADANW) (?=LAST|NEXT|THIS)', 'MONTHP', (g) =>
    join(monthOf(g.month)),
  ),
]

const nights: Rule[] = [
  // الليلة الماضية, ليلة أمس
  rule('last night', '(?:DAYPART|NIGHTW) (?:LAST)', 'DATE DAYDATE RELATIVE', (_, run) =>
    run[0]?.values.DAYPART === 'night' ? date({ dayShift: -1, dayPart: 'night' }) : null,
  ),
  // ليل الأحد الاثنين → the night between; ليلة الجمعة → Thursday to Friday
  rule(
    'night between two days',
    'NIGHTW (?:WDAY) (?:DASH|SLASH|TO|AND)? (?<weekday>WDAY) (?<turn>LAST|NEXT)?',
    'DATE DAYDATE',
    (g) =>
      join(weekdayOf(g.weekday), { eve: true, dayPart: 'night' }, g.turn === undefined ? {} : { turn: turnOf(g.turn) }),
  ),
  rule('eve of a weekday', '(?<night>NIGHTW) (?<weekday>WDAY) (?<turn>LAST|NEXT)?', 'DATE DAYDATE', (g) =>
    g.night?.text === 'لیله'
      ? join(
          weekdayOf(g.weekday),
          { eve: true, dayPart: 'night' },
          g.turn === undefined ? {} : { turn: turnOf(g.turn) },
        )
      : null,
  ),
  // الثلاثاء الماضي, مساء الأحد المقبل, هذا الاثنين, الأحد من الأسبوع الماضي
  rule(
    'weekday with turn',
    'HOURS? (?<before>DAYPART)? (?:OF? DAYW)? (?<weekday>WDAY) (?<turn>LAST|NEXT|THIS) (?:IN? (?<after>DAYPART))?',
    'DATE DAYDATE WEEKDAY',
    (g) => join(weekdayOf(g.weekday), dayPartOf(g.before), dayPartOf(g.after), { turn: turnOf(g.turn) }),
  ),
  rule('this weekday', 'THISPRE (?<weekday>WDAY)', 'DATE DAYDATE WEEKDAY', (g) =>
    join(weekdayOf(g.weekday), { turn: 'this' }),
  ),
  rule(
    'weekday of a week',
    'DAYW? (?<weekday>WDAY|WBARE) OF? (?:WEEKW (?<turn>LAST|NEXT|THIS)|THISPRE WEEKW)',
    'DATE DAYDATE WEEKDAY',
    (g) => join(weekdayOf(g.weekday), { weekShift: SHIFT[turnOf(g.turn)] }),
  ),
  // اليوم الماضي → yesterday; اليوم الذي بعد الغد
  rule('day with turn', 'DAYW (?<turn>LAST|NEXT)', 'DATE DAYDATE RELATIVE', (g) =>
    date({ dayShift: SHIFT[turnOf(g.turn)] }),
  ),
  rule('day that is relative', 'DAYW THATWHICH? (?<day>RELDAY)', 'DATE DAYDATE RELATIVE', (g) =>
    date({ dayShift: numberOf(g.day, 'RELDAY') }),
  ),
]

/** Rules that take a month and something counted in it. */
const counted: Rule[] = [
  // سبتمبر من السنة نفسها, 10 نوفمبر من العام ذاته → the year told last
  rule(
    'month of that year',
    '(?:ART? (?<day>DAYN) OF?)? (?<month>MONTHP|WEAKMONTH) OF? THATYEAR',
    'DATE DAYDATE',
    (g) => join(monthOf(g.month), { sameYear: true }, g.day === undefined ? {} : { day: numberOf(g.day) }),
  ),
  rule('land today', 'PAPERW', 'DATE DAYDATE RELATIVE', () => date({ dayShift: 0 })),
  // في الحادي عشر منه → of the month told last
  rule('day of the month told', '(?:IN|DAYW) ART? (?<day>DAYN) SAMEMONTH', 'DATE DAYDATE', (g) =>
    date({ day: numberOf(g.day), sameMonth: true }),
  ),
  // الثلاثاء الثالث من أيلول: the third Tuesday, or Tuesday the third where that fits
  rule(
    'weekday and ordinal of a month',
    'DAYW? (?<weekday>WDAY|WBARE) (?<n>ORD) (?:OF|IN)* (?<month>MONTHP|RELMONTH) (?:OF|IN)* (?<year>YEARP|BAREYEAR)?',
    'DATE DAYDATE',
    (g) => join(fieldsOf(g.month), yearOf(g.year), weekdayOf(g.weekday), { day: numberOf(g.n), ordinal: true }),
  ),
  // آخر اثنين من شهر آذار, ثالث ثلاثاء في أيلول 2014, الاثنين الأخير من شهر مارس
  rule(
    'nth weekday of a month',
    '(?<n>ORD|PART) DAYW? (?<weekday>WDAY|WBARE) (?:OF|IN)* (?<month>MONTHP|RELMONTH) (?:OF|IN)* (?<year>YEARP|BAREYEAR)?',
    'DATE DAYDATE',
    (g) => nthOf(placeOf(g.n), 'weekday', g.month, g.year, weekdayOf(g.weekday)),
  ),
  rule(
    'last weekday of a month',
    'DAYW? (?<weekday>WDAY|WBARE) LASTADJ (?:OF|IN)* (?<month>MONTHP|RELMONTH) (?:OF|IN)* (?<year>YEARP|BAREYEAR)?',
    'DATE DAYDATE',
    (g) => nthOf(-1, 'weekday', g.month, g.year, weekdayOf(g.weekday)),
  ),
  // ثالث يوم من شهر عشرة, اليوم الأخير من شهر آذار
  rule(
    'nth day of a month',
    '(?:(?<n>ORD|PART) DAYW|DAYW (?<m>ORD|LASTADJ)) (?:OF|IN)* (?<month>MONTHP|RELMONTH) (?:OF|IN)* (?<year>YEARP|BAREYEAR)?',
    'DATE DAYDATE',
    (g) => nthOf(placeOf(g.n ?? g.m), 'day', g.month, g.year),
  ),
  // الأسبوع الأول من أكتوبر 2014, آخر أسبوع في سبتمبر
  rule(
    'nth week of a month',
    '(?:(?<n>ORD|PART) WEEKW|WEEKW (?<m>ORD|LASTADJ)) (?:OF|IN)* (?<month>MONTHP|RELMONTH) (?:OF|IN)* (?<year>YEARP|BAREYEAR)?',
    'DATE PERIOD',
    (g) => nthOf(placeOf(g.n ?? g.m), 'week', g.month, g.year),
  ),
  // الـ3 من الشهر الجاري, التاسع عشر من هذا الشهر, 27 من الشهر الماضي
  rule(
    'day of relative month',
    '(?:DAYW? (?<weekday>WDAY))? DAYW? ART? (?<day>DAYN) OF? (?<month>RELMONTH)',
    'DATE DAYDATE',
    (g) => join(fieldsOf(g.month), { day: numberOf(g.day) }, weekdayOf(g.weekday)),
  ),
]

/** Which one: the ordinal, −1 for the last, 0 for none. */
function placeOf(token: Parameters<typeof numberOf>[0]): number {
  if (token?.classes.has('LASTADJ') || token?.values.PART === 'end') return -1
  return token?.classes.has('ORD') ? numberOf(token) : 0
}

const relative: Rule[] = [
  // في العام التالي, الأسبوع السابق → counts from something told before
  rule('unit after the one told', '(?:YEARW|MONTHTHE|WEEKW) FOLLOWING (?!$)', 'DATE', () => anaphora),
  // الليلة, هذه الليلة → tonight
  rule(
    'tonight',
    'THISPRE TONIGHTW|(?<!IN|THAT) TONIGHTW (?!ORD|NUM|WDAY|LAST|NEXT|THAT|THATWHICH|SAMEW|OF)',
    'DATE DAYDATE RELATIVE',
    () => date({ dayShift: 0, dayPart: 'night' }),
  ),
  // الأسبوع الماضي, الشهر الجاري, العقد المقبل
  rule('unit with turn', '(?<unit>UNIT) (?<turn>LAST|NEXT|THIS)', 'DATE PERIOD', (g) => {
    const unit = unitOf(g.unit)
    if (unit === 'day' || g.unit?.classes.has('PLURALUNIT')) return null
    return unit === 'hour' || unit === 'minute' ? vague : shifted(unit, turnOf(g.turn))
  }),
  rule('this unit', 'THISPRE (?<unit>UNIT)', 'DATE PERIOD', (g) => {
    const unit = unitOf(g.unit)
    return unit === 'hour' || unit === 'minute' || g.unit?.classes.has('PLURALUNIT') ? vague : shifted(unit, 'this')
  }),
  // أسبوع 28 سبتمبر → that week
  rule('week of a day', 'WEEKW (?:DAYW|OF)? (?<day>DAYDATE)', 'DATE PERIOD', (g) =>
    g.day?.meaning?.day === undefined || g.day.meaning.month === undefined || g.day.meaning.minute !== undefined
      ? null
      : join(fieldsOf(g.day), { week: true }),
  ),
  rule('weekday and day', '(?<weekday>WDAY) ART? (?<day>ORD) (?!OF|PERIOD)', 'DATE DAYDATE', (g) =>
    join({ day: numberOf(g.day), calendar: 'gregorian' }, weekdayOf(g.weekday)),
  ),
  // قبل أسبوعين, منذ 3 أيام, قبل سنة, من أسبوع
  rule('so long ago', '(?:AGO) (?:ABOUT)? (?<n>NUM) (?<unit>UNIT) (?!FROM)', 'DATE COUNT', (g, run) =>
    ago(numberOf(g.n), unitOf(g.unit), run),
  ),
  // عام ونصف العام, قبل سنة ونصف
  rule('a unit and a half', '(?:(?<unit>UNIT)|(?<two>DUAL)) AND HALF (?:UNIT|YEARW|PERIOD)?', 'DATE LENGTH', (g) =>
    g.two === undefined ? duration(1.5, unitOf(g.unit)) : duration(2.5, unitOf(g.two, 'DUAL')),
  ),
  rule(
    'a unit and a half ago',
    'AGO (?:(?<unit>UNIT)|(?<two>DUAL)) AND HALF (?:UNIT|YEARW|PERIOD)? (?!FROM)',
    'DATE COUNT',
    (g) =>
      date({
        count: {
          n: g.two === undefined ? 1.5 : 2.5,
          unit: g.two === undefined ? unitOf(g.unit) : unitOf(g.two, 'DUAL'),
          sign: -1,
        },
      }),
  ),
  // قبل سنتين وثلاثة أشهر → nobody knows the day
  rule('so long and so long ago', 'AGO (?:NUM UNIT|DUAL|UNIT) AND (?:NUM UNIT|DUAL)', 'DATE', () => vague),
  // الأشهر التسعة الأولى من 2022
  rule(
    'first months of a year',
    'IN? (?<unit>UNIT) (?<n>NUM) FIRSTW (?:OF|IN)* (?<year>YEARDATE|BAREYEAR)',
    'DATE PERIOD',
    (g) => (unitOf(g.unit) === 'month' ? firstMonths(numberOf(g.n), g.year, 'gregorian') : null),
  ),
  rule('two units ago', '(?:AGO) (?:ABOUT)? (?<unit>DUAL) (?!FROM)', 'DATE COUNT', (g, run) =>
    ago(2, unitOf(g.unit, 'DUAL'), run),
  ),
  rule(
    'a unit ago',
    '(?:AGO|FROM) ABOUT? (?<unit>UNIT) (?!FROM|NUM|LAST|NEXT|THIS|ORD|X|DAYN|WDAY|DATE|PERIOD)',
    'DATE COUNT',
    (g, run) =>
      g.unit?.classes.has('PLURALUNIT') || g.unit?.text.startsWith('ال') ? null : ago(1, unitOf(g.unit), run),
  ),
  // قبل أكثر من عامين → vague: no one knows how much more
  rule('more than so long ago', '(?:AGO|SINCE) MORETHAN (?:DUAL|(?:NUM|FEW) UNIT|UNIT)', 'DATE', () => vague),
  // انتهت الحرب قبل عام باتفاق, قبل شهر اجتمع الوزراء
  rule('a unit ago in a sentence', 'BEFOREW (?<unit>UNIT) (?=X)', 'DATE COUNT', (g) => {
    const unit = unitOf(g.unit)
    const isLong = unit === 'week' || unit === 'month' || unit === 'year'
    const bare = !g.unit?.classes.has('PLURALUNIT') && g.unit?.text.startsWith('ال') === false
    return isLong && bare ? date({ count: { n: 1, unit, sign: -1 } }) : null
  }),
  rule('few units ago', '(?:AGO) (?:FEW)? (?:PLURALUNIT)', 'DATE', () => vague),
  // بعد يومين, بعد 3 أيام من → counts from something told before
  rule('so long after', 'AFTERW (?:(?:NUM|FEW) UNIT|DUAL|UNIT) (?!LAST|NEXT|THIS|NUM)', 'DATE', () => anaphora),
  rule('so long before that', 'AGO (?:NUM UNIT|DUAL|UNIT) FROM', 'DATE', () => anaphora),
  // خلال الأيام الثلاثة الماضية, الأسابيع الثلاثة القادمة, آخر 24 ساعة, الـ48 ساعة الماضية, في اليومين الماضيين
  rule('last so many', 'IN? (?<unit>UNIT) ART? (?<n>NUM) (?<turn>LAST|NEXT|RECENT)', 'DATE SPAN', (g) =>
    spanOf(numberOf(g.n), unitOf(g.unit), g.turn),
  ),
  rule('so many last', 'IN? (?:ART|PART)? (?<n>NUM) (?<unit>UNIT) (?<turn>LAST|NEXT|RECENT)', 'DATE SPAN', (g) =>
    spanOf(numberOf(g.n), unitOf(g.unit), g.turn),
  ),
  rule('the last so many', 'IN? PART (?<n>NUM) (?<unit>UNIT)', 'DATE SPAN', (g, run) =>
    run.some((t) => t.values.PART === 'end') ? spanOf(numberOf(g.n), unitOf(g.unit), undefined) : null,
  ),
  rule('last two', 'IN? (?<unit>DUAL) (?<turn>LAST|NEXT|RECENT)', 'DATE SPAN', (g) =>
    spanOf(2, unitOf(g.unit, 'DUAL'), g.turn),
  ),
  // الأيام الماضية, السنوات الأخيرة, بضعة أيام → vague
  rule('last few', 'IN? (?:FEW)? PLURALUNIT (?:FEW)? (?:FEWADJ)? (?:LAST|NEXT|RECENT|THIS)', 'DATE', () => vague),
  rule('recent unit', 'IN? (?<unit>UNIT) RECENT', 'DATE', () => vague),
  rule('few units', '(?:FEW) (?:PLURALUNIT)', 'DATE', () => ({ kind: 'duration' })),
  // لمدة يومين, 44 يوما, استمرت ستة أسابيع
  // في 16 الجاري → a day of the current month
  rule('day of the current month', '(?<=IN|DAYW|OF|ART) (?<day>DAYN) OF? CURRENTW', 'DATE DAYDATE', (g) =>
    date({ day: numberOf(g.day), monthShift: 0 }),
  ),
  // الربع الأول من 2024
  rule('quarter of a year', 'QUARTERW (?<n>ORD) (?:OF|IN)* (?<year>YEARDATE|BAREYEAR)', 'DATE PERIOD', (g) =>
    quarter(g.n, g.year),
  ),
  rule('duration', '(?<n>NUM) (?<unit>UNIT)', 'DATE LENGTH', (g) => {
    const n = numberOf(g.n)
    // الاثنين عقدا: a Monday, and a verb
    if (g.n?.classes.has('WDAY') && g.n.text.startsWith('ال')) return null
    return n > 5000 ? null : duration(n, unitOf(g.unit))
  }),
  // حرب الأيام الأربعة → how long
  rule('duration after its unit', '(?<unit>UNIT) (?<n>NUM) (?!LAST|NEXT|RECENT|MONTHP)', 'DATE LENGTH', (g) =>
    g.unit?.classes.has('PLURALUNIT') && g.unit.text.startsWith('ال') && numberOf(g.n) > 2
      ? duration(numberOf(g.n), unitOf(g.unit))
      : null,
  ),
  rule('duration of two', '(?<unit>DUAL)', 'DATE LENGTH', (g) => duration(2, unitOf(g.unit, 'DUAL'))),
  // التسعينيات, تسعينيات القرن الماضي → the decade
  rule('decade by name', '(?<decade>DECADENAME) (?:OF? PASTCENTURY)?', 'DATE PERIOD', (g) => {
    const decade = numberOf(g.decade, 'DECADENAME')
    return date({ decade: (decade < 30 ? 1900 : 1900) + decade, calendar: 'gregorian' })
  }),
  // القرن العشرين, القرن الماضي
  rule('twentieth century', 'PASTCENTURY', 'DATE PERIOD', () => date({ century: 20 })),
  rule('vague words', 'VAGUE', 'DATE', () => vague),
  // اليوم الثاني من القتال → counts from something told before
  rule('nth day of something', 'DAYW ORD (?!OF DATE)', 'DATE', () => anaphora),
  // في اليوم التالي → counted from the one day told before, where there is one
  rule('day after the one told', '(?<n>DAYAFTER)', 'DATE', (g) => ({
    kind: 'anaphora',
    dayShift: numberOf(g.n, 'DAYAFTER'),
  })),
  // بعد ذلك بثلاثة أيام
  rule('words that refer back', 'ANAPHORA (?:IN (?:NUM UNIT|DUAL|UNIT))?', 'DATE', () => anaphora),
  rule('day of that month', 'ART? DAYN OF (?:MONTHTHE THAT|THAT MONTHTHE)', 'DATE', () => anaphora),
  rule('every unit', 'EVERY (?:UNIT|WDAY|WBARE)', 'DATE', () => recurring),
]

function ago(n: number, unit: ReturnType<typeof unitOf>, run: readonly { classes: ReadonlySet<string> }[]) {
  const since = run[0]?.classes.has('SINCE') === true
  return date({ count: { n, unit, sign: -1 }, ...(since ? { open: 'since' as const } : {}) })
}

function spanOf(n: number, unit: ReturnType<typeof unitOf>, turn: Parameters<typeof turnOf>[0]) {
  return date({ span: { n, unit, sign: turn?.classes.has('NEXT') ? 1 : -1 } })
}

const ranges: Rule[] = [
  // ابتداء من 1 ديسمبر → from the nearest one, past or to come
  rule('starting', 'STARTING (?<date>DATE|BAREYEAR)', 'DATE OPEN', (g) => {
    const since = open(g.date, 'since')
    const isYearless = since?.day !== undefined && since.year === undefined && since.yearShift === undefined
    return isYearless && since !== null ? { turn: 'this', ...since } : since
  }),
  // من 1-8 شهر أيلول, يوليو 13-15, تموز 13 إلى 15
  rule('month before its days', '(?<month>DATE) (?<from>DAY) (?:TO|DASH) (?<to>DAY)', 'DATE RANGE', (g) =>
    g.month?.meaning?.month === undefined || g.month.meaning.day !== undefined
      ? null
      : date({
          from: join(fieldsOf(g.month), { day: numberOf(g.from) })!,
          to: join(fieldsOf(g.month), { day: numberOf(g.to) })!,
        }),
  ),
]

const time: Grammar = {
  lexicon: {
    ...lexicon,
    OFFICE: [
      'الأمين',
      'المستشار',
      'المدير',
      'المدعي',
      'المفتش',
      'القائد',
      'الرأي',
      'النائب',
      'الحاكم',
      'القنصل',
      'السكرتير',
      'المراقب',
      'الادعاء',
      'الأمن',
      'القطاع',
      'الوضع',
      'الإطار',
      'الشأن',
      'الموقف',
    ],
    CARW: [
      ...['سيارة', 'سيارات', 'شاحنة', 'شاحنات', 'شركة', 'مركبة', 'طراز', 'نوع', 'ماركة'],
      ...['تويوتا', 'مرسيدس', 'بيجو', 'هوندا', 'كيا'],
    ],
    LASTADJ: ['الأخير', 'الأخيرة'],
    FEWADJ: ['القليلة', 'المعدودة'],
    THATWHICH: ['الذي', 'اللي', 'الي', 'التي'],
  },
  numerals,
  prefixes: { و: 'AND', ف: 'AND', ب: 'IN', ل: 'OF', ال: 'ART', بال: 'ART', وال: 'ART' },
  joins: [],
  silent: [],
  capitals: { proper: [], given: [] },
  suffixes: {},
  levels: [
    [...common.pieces, ...pieces],
    [...common.dates, ...counted],
    [...nights, ...joined.modifiers, ...relative],
    joined.parts,
    [...joined.ranges, ...ranges],
  ],
  weekStart: 1,
  calendar: 'gregorian',
  tense: { before: true, after: 40, settled: true },
}

/** Arabic, with Levantine, Gulf, Egyptian and Maghrebi months. */
export const ar: Language = { locale: 'ar', numerals, time }
