import type { Numerals } from '@/lib/text/number'
import type { Meaning } from '@/lib/timex/meaning'
import {
  anaphora,
  clock,
  common,
  date,
  dayPartOf,
  duration,
  eraOf,
  fieldsOf,
  join,
  joined,
  longAgo,
  monthOf,
  nothing,
  nthOf,
  numberOf,
  recurring,
  shifted,
  turnOf,
  unitOf,
  vague,
  yearOf,
} from '@/lib/timex/phrase'
import { type Grammar, type Groups, type Rule, rule, type Token } from '@/lib/timex/rule'
import type { Language } from './language'

const cardinals: Record<string, number> = {
  یک: 1,
  دو: 2,
  سه: 3,
  چهار: 4,
  پنج: 5,
  شش: 6,
  شیش: 6,
  هفت: 7,
  هشت: 8,
  نه: 9,
  ده: 10,
  یازده: 11,
  دوازده: 12,
  سیزده: 13,
  چهارده: 14,
  پانزده: 15,
  پونزده: 15,
  شانزده: 16,
  شونزده: 16,
  هفده: 17,
  هیفده: 17,
  هجده: 18,
  هیجده: 18,
  هژده: 18,
  نوزده: 19,
  بیست: 20,
  سی: 30,
  چهل: 40,
  پنجاه: 50,
  شصت: 60,
  هفتاد: 70,
  هشتاد: 80,
  نود: 90,
  صد: 100,
  یکصد: 100,
  دویست: 200,
  سیصد: 300,
  چهارصد: 400,
  پانصد: 500,
  ششصد: 600,
  شش‌صد: 600,
  هفتصد: 700,
  هشتصد: 800,
  نهصد: 900,
}

/** پنج → پنجم, پنجمین; سی → سی‌ام; and the words that are ordinals by themselves. */
const ordinals: Record<string, number> = {
  ...Object.fromEntries(
    Object.entries(cardinals).flatMap(([word, value]) => [
      [`${word}م`, value],
      [`${word}مین`, value],
    ]),
  ),
  اول: 1,
  اولین: 1,
  نخست: 1,
  نخستین: 1,
  یکم: 1,
  دوم: 2,
  دومین: 2,
  سوم: 3,
  سومین: 3,
  'سی ام': 30,
  سیام: 30,
  'سی امین': 30,
}

const numerals: Numerals = {
  cardinals,
  ordinals,
  multipliers: { هزار: 1000, یکهزار: 1000, میلیون: 1_000_000, میلیارد: 1_000_000_000 },
  and: 'و',
  joined: false,
  unitsFirst: false,
  bare: false,
}

/** Verbs in the present that, after a day, tell what is to come: «جمعه به واشنگتن می‌رود». */
const presentVerbs =
  'شود شوند کند کنند رود روند آید آیند رسد رسند گیرد گیرند دهد دهند یابد یابند پردازد پردازند گذارد گذارند'
    .split(' ')
    .flatMap((verb) => [`می‌${verb}`, `نمی‌${verb}`])

/** Verbs that tell when, not since when: «از ششم مهر آغاز شد». */
const begun = ['آغاز شد', 'شروع شد', 'آغاز شده', 'شروع شده', 'شعله‌ور شد', 'درگرفت', 'در گرفت', 'اجرا شد', 'اجرایی شد']

const lexicon = {
  JMONTH: {
    1: ['فروردین'],
    2: ['اردیبهشت'],
    3: ['خرداد'],
    5: ['مرداد', 'امرداد'],
    6: ['شهریور'],
    8: ['آبان'],
    12: ['اسفند'],
  },
  JWEAK: {
    1: ['حمل'],
    2: ['ثور'],
    3: ['جوزا', 'جوزای'],
    4: ['تیر', 'سرطان'],
    5: ['اسد'],
    6: ['سنبله'],
    7: ['مهر', 'میزان'],
    8: ['عقرب'],
    9: ['آذر', 'قوس'],
    10: ['دی', 'جدی'],
    11: ['بهمن', 'دلو'],
    12: ['حوت'],
  },
  GMONTH: {
    1: ['ژانویه', 'ژانویهٔ', 'جنوری'],
    2: ['فوریه', 'فبریه', 'فبروری'],
    3: ['مارس', 'مارچ'],
    4: ['آوریل', 'آپریل', 'اپریل', 'اوریل'],
    6: ['ژوئن', 'ژوون'],
    7: ['ژوئیه', 'ژویه', 'جولای', 'جولایی', 'یولیو'],
    8: ['آگوست', 'اگوست', 'آگست', 'اگست'],
    9: ['سپتامبر', 'سپتمبر'],
    10: ['اکتبر', 'اکتوبر'],
    11: ['نوامبر', 'نومبر'],
    12: ['دسامبر', 'دسمبر'],
  },
  GWEAK: { 5: ['مه', 'می', 'مئی', 'مهٔ'], 6: ['جون'], 8: ['اوت'] },
  HMONTH: {
    3: ['ربیع‌الاول', 'ربیع الاول'],
    4: ['ربیع‌الثانی', 'ربیع الثانی', 'ربیع‌الآخر'],
    5: ['جمادی‌الاول', 'جمادی‌الاولی', 'جمادی الاول'],
    6: ['جمادی‌الثانی', 'جمادی الثانی', 'جمادی‌الآخر'],
    11: ['ذی‌القعده', 'ذی القعده', 'ذیقعده'],
    12: ['ذی‌الحجه', 'ذی الحجه', 'ذیحجه'],
  },
  HWEAK: { 1: ['محرم'], 2: ['صفر'], 7: ['رجب'], 8: ['شعبان'], 9: ['رمضان'], 10: ['شوال'] },
  WDAY: {
    1: ['دوشنبه', 'دو‌شنبه', 'دوشنبهشب'],
    2: ['سه‌شنبه', 'سشنبه', 'سه‌شنبهشب'],
    3: ['چهارشنبه', 'چهار‌شنبه', 'چهارشنبهشب'],
    4: ['پنجشنبه', 'پنج‌شنبه', 'پنچ‌شنبه', 'پنج‌شنبهشب'],
    5: ['جمعه', 'آدینه'],
    6: ['شنبه', 'شنبهشب'],
    7: ['یکشنبه', 'یک‌شنبه', 'یک‌شنبهشب'],
  },
  RELDAY: { '-2': ['پریروز'], '-1': ['دیروز'], 0: ['امروز'], 1: ['فردا'], 2: ['پس‌فردا', 'پس فردا'] },
  RELNIGHT: { '-2': ['پریشب'], '-1': ['دیشب'], 0: ['امشب'], 1: ['فردا‌شب', 'فردا شب'] },
  RELYEAR: { '-2': ['پیرارسال'], '-1': ['پارسال'], 0: ['امسال'] },
  DAYPART: {
    dawn: ['پس از نیمه‌شب', 'بعد از نیمه‌شب', 'بامداد', 'بامدادان', 'سحر', 'سحرگاه', 'سپیده‌دم', 'سپیده دم'],
    morning: ['صبح', 'صبحگاه', 'پیش از ظهر', 'قبل از ظهر'],
    noon: ['ظهر', 'نیمروز'],
    afternoon: ['بعدازظهر', 'بعد از ظهر', 'عصر'],
    evening: ['شامگاه', 'غروب'],
    night: ['شب', 'شبانگاه', 'نیمه‌شب', 'نیمه شب'],
  },
  MERIDIEM: { am: ['ق . ظ', 'ق.ظ', 'am'], pm: ['ب . ظ', 'ب.ظ', 'pm'] },
  NIGHTW: ['شب'],
  HOURS: [
    'نخستین ساعات',
    'ساعات نخستین',
    'ساعات اولیه',
    'ساعات ابتدایی',
    'ساعات پایانی',
    'واپسین ساعات',
    'اواخر',
    'اوایل',
    'ساعات نخست',
    'ساعت‌های اولیه',
  ],
  PART: {
    early: ['اوایل', 'اوائل'],
    mid: ['اواسط', 'میانه', 'میانه‌های', 'نیمه', 'نیمه‌های'],
    late: ['اواخر'],
    begin: ['ابتدای', 'آغاز', 'شروع', 'اول'],
    end: ['پایان', 'انتهای', 'آخر'],
    'first-half': ['نیمه اول', 'نیمه نخست'],
    'second-half': ['نیمه دوم'],
  },
  UNIT: {
    minute: ['دقیقه'],
    hour: ['ساعت'],
    day: ['روز', 'شب', 'شبانه‌روز'],
    week: ['هفته'],
    month: ['ماه'],
    year: ['سال'],
    decade: ['دهه'],
    century: ['قرن', 'سده'],
  },
  PLURALUNIT: {
    minute: ['دقایق', 'دقیقه‌های'],
    hour: ['ساعات', 'ساعت‌های'],
    day: ['روز‌های', 'روز‌ها', 'ایام', 'شب‌های'],
    week: ['هفته‌های', 'هفته‌ها'],
    month: ['ماه‌های', 'ماه‌ها'],
    year: ['سال‌های', 'سال‌ها', 'سالیان'],
    decade: ['دهه‌های'],
    century: ['قرن‌های', 'قرون', 'سده‌های'],
  },
  UNITADJ: {
    minute: ['دقیقه‌ای'],
    hour: ['ساعته'],
    day: ['روزه', 'شبه', 'شبانه‌روزی'],
    week: ['هفته‌ای'],
    month: ['ماهه'],
    year: ['ساله'],
  },
  HALF: { 30: ['نیم'], 15: ['ربع'] },
  YEARW: ['سال', 'سال‌های', 'سال مالی', 'سال تحصیلی'],
  MONTHW: ['ماه', 'ماه مبارک', 'ماه‌های'],
  DAYW: ['روز', 'مورخ', 'مورخه', 'تاریخ', 'روز‌های'],
  SEASONW: ['فصل'],
  DECADEW: ['دهه', 'دهه‌های'],
  CENTURYW: ['قرن', 'سده'],
  BLACKADJ: ['سیاه', 'خونین'],
  YEARSW: ['سال‌های', 'سالهای'],
  SEASON: { 21: ['بهار'], 22: ['تابستان'], 23: ['پاییز', 'خزان'], 24: ['زمستان'] },
  ERAJ: ['شمسی', 'خورشیدی', 'هجری شمسی', 'هجری خورشیدی', 'ه.ش', 'ه . ش'],
  ERAH: ['قمری', 'هجری قمری', 'ه.ق', 'ه . ق', 'هجری', 'ق'],
  ERAG: ['میلادی'],
  ERABC: ['قبل از میلاد', 'پیش از میلاد', 'ق.م'],
  TH: ['ام', 'امین'],
  LAST: ['گذشته', 'پیشین'],
  AGO: ['پیش', 'قبل'],
  NEXT: ['آینده', 'آتی', 'پیش رو', 'پیش‌رو'],
  LATER: ['دیگر', 'دیگه', 'دیگری'],
  AFTER: ['بعد', 'بعدتر', 'بعدی', 'پس'],
  THIS: ['جاری', 'کنونی', 'حاضر', 'فعلی', 'روان'],
  THISPRE: ['این', 'همین'],
  THAT: ['همان', 'آن'],
  RECENT: ['اخیر'],
  FEW: ['چند', 'چندین', 'برخی', 'بعضی', 'ده ها', 'صد ها', 'دهها', 'صدها', 'هزاران'],
  EVERY: ['هر', 'همه'],
  FROM: ['از'],
  TO: ['تا', 'الی', 'لغایت'],
  UNTIL: ['تا', 'الی', 'لغایت', 'تا پیش از'],
  TILLNOW: ['تاکنون', 'تا کنون', 'تا به امروز', 'تا الان', 'تا به حال', 'به بعد', 'به این سو', 'بدین سو'],
  BEFOREW: ['پیش از', 'قبل از', 'تا قبل از'],
  AFTERW: ['پس از', 'بعد از'],
  BETWEEN: ['در فاصله', 'فاصله', 'بین', 'میان', 'مابین', 'حدفاصل', 'حد فاصل'],
  AND: ['و'],
  OR: ['یا'],
  IN: ['در', 'طی', 'ظرف', 'به تاریخ', 'در طول', 'در طی'],
  ABOUT: ['حدود', 'حوالی'],
  TWIN: ['برابر با', 'مصادف با', 'مطابق با', 'معادل', 'مقارن با', 'برابر'],
  CLOCKW: ['ساعت'],
  MINUTEW: ['دقیقه'],
  SECONDW: ['ثانیه'],
  PER: ['درصد', '%', 'میلیون', 'میلیارد', 'هزار'],
  YEARCUE: [
    'جنگ',
    'نبرد',
    'توافق',
    'توافقنامه',
    'بیانیه',
    'انتخابات',
    'المپیک',
    'جام جهانی',
    'قانون',
    'مصوب',
    'متولد',
    'درگیری',
    'درگیری‌های',
    'تابستان',
    'انقلاب',
    'بحران',
    'اعتراضات',
    'بودجه',
    'آتش‌بس',
    'حوادث',
    'رویدادهای',
    'ریاست جمهوری',
    'نوبل',
    'جنگ‌های',
    'مذاکرات',
    'نشست',
  ],
  SHORTCUE: ['انتخابات', 'متولد', 'مصوب', 'فتنه', 'بودجه', 'کنکور', 'قانون'],
  COUNTED: [
    'دلار',
    'درام',
    'منات',
    'یورو',
    'روبل',
    'داوطلب',
    'نفر',
    'تن',
    'سرباز',
    'نظامی',
    'نیروی',
    'نیرو',
    'کیلومتر',
    'متر',
    'هکتار',
    'دلار',
    'یورو',
    'تومان',
    'ریال',
    'مورد',
    'خانواده',
    'خانوار',
    'غیرنظامی',
    'شهروند',
    'کشته',
    'زخمی',
    'مجروح',
    'اسیر',
    'روستا',
    'خودرو',
    'تانک',
    'پهپاد',
    'موشک',
    'گلوله',
    'دستگاه',
    'فروند',
    'تخته',
    'تیر',
    'ارمنی',
    'آذری',
    'آواره',
    'کودک',
    'زن',
    'مرد',
    'عدد',
    'قطعه',
    'برابر',
    'بار',
    'صفحه',
    ...['چادر', 'خانه', 'منزل', 'واحد', 'ساختمان', 'مدرسه', 'کتاب', 'رأی', 'کرسی', 'تماشاگر', 'معترض', 'کارگر'],
    ...[
      'دانش‌آموز',
      'دانشجو',
      'مهاجر',
      'پناهجو',
      'پناهنده',
      'زندانی',
      'جسد',
      'مین',
      'بمب',
      'فقره',
      'حلقه',
      'رأس',
      'قبضه',
    ],
    ...[
      'جلد',
      'نسخه',
      'لیتر',
      'کیلوگرم',
      'بشکه',
      'مگاوات',
      'درجه',
      'امتیاز',
      'مسافر',
      'گردشگر',
      'زائر',
      'خبرنگار',
      'ناظر',
    ],
    ...['بیمار', 'امضا', 'عضو', 'کامیون', 'اتوبوس', 'واگن', 'رزمنده', 'شبه‌نظامی', 'تفنگ', 'قلعه', 'جنگجو', 'پزشک'],
    'نوع',
    'کشور',
    'منطقه',
    'میل',
  ],
  VERB: [
    'کند',
    'کنند',
    'کنیم',
    'کنم',
    'شود',
    'شوند',
    'گوید',
    'گویند',
    'دهد',
    'دهند',
    'رود',
    'روند',
    'آید',
    'آیند',
    'باشد',
    'باشند',
    'خواهد',
    'خواهند',
    'تواند',
    'توانند',
    'کرد',
    'کردند',
    'شد',
    'شدند',
    'گیرد',
    'گیرند',
    'داند',
    'دانند',
    'رسد',
    'رسند',
    'زند',
    'زنند',
    'کشد',
    'کشند',
    'گذرد',
    'بیند',
    'بینند',
    'سازد',
    'خورد',
    'ماند',
    'مانند',
    'گفت',
    'گفتند',
    'نویسد',
    'افزاید',
    'پردازد',
    'پردازند',
    'یابد',
    'یابند',
    'دارد',
    'خواست',
    'توان',
    'بایست',
    'کوشد',
    'کشته',
  ],
  SHOT: ['شلیک', 'اندازی', 'خورد', 'خورده', 'خوردند', 'انداز', 'و کمان', 'و تفنگ', 'هوایی', 'جنگی', 'خلاص'],
  PLACEW: [
    'خیابان',
    'میدان',
    'بیمارستان',
    'ورزشگاه',
    'مدرسه',
    'دبیرستان',
    'پارک',
    'پل',
    'بزرگراه',
    'شهرک',
    'پادگان',
    'مجموعه ورزشی',
    'استادیوم',
    'سینما',
    'پایگاه',
    'مترو',
    'کوچه',
    'محله',
    'بلوار',
    'حزب',
    'جنبش',
    'باشگاه',
    'ائتلاف',
    'جریان',
    'تیپ',
    'لشکر',
    'گردان',
    'سازمان',
  ],
  NOTFRIDAY: ['نماز', 'امام', 'ائمه', 'امامان', 'مسجد', 'نمازهای', 'خطبه‌های نماز', 'نمازگزاران'],
  MI: ['می', 'نمی'],
  TOWARD: ['به'],
  EZ: ['ی'],
  MODEL: ['مدل', 'کد', 'شماره', 'نسخه', 'ارتفاع'],
  MARKET: ['بازار', 'بازارها'],
  PLURAL: ['ها', 'های', 'هایی'],
  NOTSINCE: [
    'بیش',
    'کمتر',
    'پس',
    'بعد',
    'پیش',
    'قبل',
    'یکی',
    'غیر',
    'زودتر',
    'دیرتر',
    'بیشتر',
    'فراتر',
    'متشکل',
    'پر',
    'آکنده',
    'بخشی',
    'بسیاری',
    'کم‌تر',
  ],
  FEAST: {
    'jalali 1 1': ['نوروز', 'عید نوروز'],
    'jalali 9 30': ['شب یلدا', 'شب یلدای'],
    'hijri 12 10': ['عید قربان', 'عید سعید قربان'],
    'hijri 10 1': ['عید فطر', 'عید سعید فطر'],
    'hijri 1 10': ['روز عاشورا', 'عاشورای حسینی'],
    'hijri 1 9': ['روز تاسوعا', 'تاسوعای حسینی'],
    'hijri 12 18': ['عید غدیر', 'عید غدیر خم', 'عید سعید غدیر خم'],
    'gregorian 1 1': ['سال نو میلادی'],
  },
  FUT: ['خواهد', 'خواهند', 'خواهیم', 'خواهم', ...presentVerbs],
  PLAN: [
    'احتمال',
    'احتمالا',
    'قصد دارد',
    'قصد دارند',
    'در نظر دارد',
    'برنامه دارد',
    'مهلت',
    'ضرب‌الاجل',
    'موعد',
    'قرار است',
    'قرار شد',
    'قرار شده',
    'قرار بر این است',
    'مقرر است',
    'مقرر شده',
    'در دستور کار است',
    'قراراست',
    'بنا است',
    'بناست',
    'انتظار می‌رود',
    'پیش‌بینی می‌شود',
    'برنامه‌ریزی شده',
  ],
  PAST: [
    ...begun,
    'گفت',
    'گفتند',
    'گفته',
    'کرد',
    'کردند',
    'کرده',
    'شد',
    'شدند',
    'شده',
    'داد',
    'دادند',
    'داده',
    'بود',
    'بودند',
    'بوده',
    'رفت',
    'رفتند',
    'آمد',
    'آمدند',
    'داشت',
    'داشتند',
    'گرفت',
    'گرفتند',
    'یافت',
    'رسید',
    'رسیدند',
    'زد',
    'زدند',
    'نوشت',
    'افزود',
    'ساخت',
    'نمود',
    'نمودند',
    'خواند',
    'خواست',
    'دانست',
    'پرداختند',
    'پرداخت',
    'نیست',
    'پیوست',
    'کشت',
    'باخت',
    'ماند',
    'آورد',
  ],
  VAGUE: [
    'ساعاتی پیش',
    'ساعتی پیش',
    'ساعتی قبل',
    'ساعاتی قبل',
    'لحظاتی پیش',
    'لحظاتی قبل',
    'دقایقی پیش',
    'دقایقی قبل',
    'سال‌ها پیش',
    'روزهایی پیش',
    'اخیرا',
    'اخیراً',
    'به تازگی',
    'بتازگی',
    'چندی پیش',
    'چندی قبل',
    'مدتی پیش',
    'مدتی قبل',
    'در گذشته',
    'پیش از این',
    'قبلا',
    'پیشتر',
    'پیش‌تر',
    'به زودی',
    'بزودی',
    'در آینده نزدیک',
    'این روزها',
    'این اواخر',
    'گذشته نزدیک',
    'در سال های اخیر',
    'روزگاری',
    'سال ها پیش',
    'سالها پیش',
  ],
  PERSON: [
    'دختر',
    'پسر',
    'کودک',
    'زن',
    'مرد',
    'سرباز',
    'نظامی',
    'جوان',
    'نوجوان',
    'افسر',
    'شهروند',
    'غیرنظامی',
    'پیرزن',
    'پیرمرد',
    'فرد',
    'دختربچه',
    'پسربچه',
    'نفر',
    'فرزند',
    'چوپان',
    'کشاورز',
    'خبرنگار',
    'ستوان',
    'گروهبان',
    'سرگرد',
    'سروان',
    'ساکن',
    'مادر',
    'پدر',
    'دانش‌آموز',
    'دانشجو',
    'مردی',
    'زنی',
    'جوانی',
    'کودکی',
    'دختری',
    'پسری',
    'سربازی',
    'بازیکن',
    'دیپلمات',
    'سیاستمدار',
    'راننده',
  ],
  ZONEW: [
    ...[
      ...[
        'محلی',
        'تهران',
        'ایران',
        'مسکو',
        'باکو',
        'ایروان',
        'تفلیس',
        'آنکارا',
        'استانبول',
        'ترکیه',
        'گرینویچ',
        'کابل',
      ],
      ...['بغداد', 'دمشق', 'بیروت', 'پاریس', 'لندن', 'برلین', 'بروکسل', 'ژنو', 'وین', 'واشنگتن', 'نیویورک', 'دوحه'],
      ...['اروپا', 'اروپای مرکزی', 'شرق آمریکا', 'هماهنگ جهانی', 'جهانی'],
    ].map((place) => `به وقت ${place}`),
    ...['وقت محلی', 'ساعت محلی', 'gmt', 'utc'],
  ],
  MORETHAN: ['بیش از', 'بیشتر از', 'کمتر از', 'افزون بر', 'دست‌کم', 'حداقل', 'نزدیک به', 'قریب به'],
  DAYAFTER: {
    1: [
      'روز بعد',
      'روز بعد از آن',
      'روز پس از آن',
      'فردای آن روز',
      'یک روز بعد',
      'یک روز پس از آن',
      'یک روز بعد از آن',
    ],
    2: ['دو روز بعد', 'دو روز پس از آن', 'دو روز بعد از آن'],
    3: ['سه روز بعد', 'سه روز پس از آن', 'سه روز بعد از آن'],
    '-1': ['روز قبل از آن', 'روز پیش از آن', 'یک روز پیش از آن', 'یک روز قبل از آن'],
    0: ['همان روز'],
  },
  SAYW: ['گفت', 'می‌گوید', 'پرسید', 'جواب داد', 'پاسخ داد', 'خندید'],
  TITLEW: ['خانم', 'آقای', 'آقا', 'دکتر', 'مهندس', 'خانواده', 'شهید', 'استاد', 'سرهنگ', 'مرحوم', 'زنده‌یاد', 'بانو'],
  STATIVE: [
    ...[
      'نشان',
      'اعلام',
      'تأکید',
      'خبر',
      'گزارش',
      'ادعا',
      'فکر',
      'گمان',
      'نظر',
      'شمار',
      'گفته',
      'دیده',
      'شنیده',
      'مشاهده',
    ],
    ...[
      'محسوب',
      'ثابت',
      'حکایت',
      'روایت',
      'تهدید',
      'احساس',
      'اشاره',
      'متهم',
      'یاد',
      'توصیف',
      'قلمداد',
      'تلقی',
      'خوانده',
    ],
    ...['نامیده', 'دانسته', 'تخمین', 'برآورد', 'تصور', 'فرض', 'اذعان', 'تصریح', 'ابراز', 'انکار', 'رد', 'منتشر'],
  ],
  AGEADJ: ['سالگی'],
  NAMEW: ['نام', 'نامی'],
  SHOTW: ['تیر'],
  DUSHANBE: ['دوشنبه'],
  CITYW: ['شهر', 'پایتخت', 'فرودگاه'],
  CAPITALW: ['پایتخت'],
  PROGRAMMEW: ['برنامه', 'بخش خبری', 'برنامه خبری', 'اخبار'],
  MONTHSW: ['ماه‌های'],
  PRONOUN: ['او', 'وی'],
  DAYSW: ['روز‌های'],
  HEADS: ['نفر', 'تن', 'فروند', 'دستگاه', 'مورد', 'خانوار', 'کیلومتر', 'متر'],
  WEEKENDW: ['آخر هفته', 'پایان هفته', 'آخرهفته'],
  BEGUN: begun,
  THATIS: ['که'],
  GUARDW: [
    ...['دی جی', 'وطن امروز', 'آرمان امروز', 'شهروند امروز', 'فردا نیوز', 'فردانیوز', 'سایت فردا', 'ایران فردا'],
    ...['بوی اسفند', 'دود اسفند', 'اسفند دود', 'انقلاب اکتبر'],
  ],
  BODYW: [
    'سر',
    'سرش',
    'سینه',
    'سینه‌اش',
    'پا',
    'پایش',
    'گردن',
    'شکم',
    'دست',
    'دستش',
    'بدن',
    'قلب',
    'دیوار',
    'هدف',
    'او',
  ],
  WORKW: ['فیلم', 'رمان', 'کتاب', 'سریال', 'شعر', 'ترانه', 'نمایش', 'آلبوم', 'تابلو', 'مستند'],
  ANAPHORA: [
    'این روز',
    'همین روز',
    'این شب',
    'مدتی بعد',
    'چندی بعد',
    'همان شب',
    'آن روز',
    'آن شب',
    'همان سال',
    'آن سال',
    'همان ماه',
    'آن زمان',
    'همان زمان',
    'مدتی پس از',
    'پس از مدتی',
    'پس از چندی',
    'بعد از مدتی',
    'روز پیشتر',
  ],
} satisfies Grammar['lexicon']

const pieces: Rule[] = [
  // رمان «سپتامبر»
  rule('title of a work', 'WORKW QUOTE (?:MONTH|WEAKMONTH|WDAY|SEASON|RELDAY)', 'X', () => nothing),
  // ژانویه سیاه is the name of a day
  rule('month in a name', '(?:MONTH|GWEAK) BLACKADJ', 'X', () => nothing),
  // سال‌های گذشته → no one knows how many
  rule('years with turn', 'YEARSW (?:LAST|NEXT|AGO)', 'DATE', () => vague),
  // «نشان می‌دهد», «گفته می‌شود» tell of what was
  rule('verb that tells', 'STATIVE FUT', 'X', () => nothing),
  // «می کند», «می‌گوید» with its half-space lost → a verb, not May
  rule('verb with its prefix', 'MI VERB', 'X', () => nothing),
  // نماز جمعه, امام جمعه, دوشنبه بازار are no days
  rule('friday of prayers', 'NOTFRIDAY WDAY', 'X', () => nothing),
  rule('weekday of a market', 'WDAY MARKET', 'X', () => nothing),
  // روزهای جمعه, جمعه هر هفته → a habit
  rule(
    'weekdays of every week',
    'DAYSW WDAY (?!AND|COMMA|TO|LAST|NEXT|THIS|AGO|DAYN|WEEKW|LP)|WDAY DAYPART? EVERY WEEKW',
    'DATE',
    () => recurring,
  ),
  // دوشنبه‌ها → a habit
  rule('weekdays in plural', 'WDAY PLURAL', 'DATE', () => recurring),
  // سال گذشته, سال جاری میلادی, این سال, امسال, پارسال
  rule('relative year', '(?<year>RELYEAR)', 'YEARP', (g) => date({ yearShift: numberOf(g.year, 'RELYEAR') })),
  rule('year with turn', '(?<!NUM|HALF|FEW) YEARW (?<turn>LAST|NEXT|THIS|AGO (?!FROM)) (?<era>ERA)?', 'YEARP', (g) => {
    const shift = shifted('year', turnOf(g.turn))
    return shift === null ? null : join(fieldsOf({ ...g.turn!, meaning: shift }), eraOf(g.era))
  }),
  rule('this year', 'THISPRE YEARW (?!NUM|PLURAL)', 'YEARP', () => date({ yearShift: 0 })),
  // اکتبر و نوامبر: each by itself; مه همه‌ی دشت: fog. May and August need a number, a year or «ماه»
  rule('june or august with year', '(?<month>GWEAK) (?=BAREYEAR|YEARP)', 'MONTHP', (g) => join(monthOf(g.month))),
  // اواسط تیر → the month; «در مهر و آبان ۱۳۹۹» → both months
  // پنج و نیم عصر, یک ربع به هفت → the time
  rule('half past', '(?<hour>HOUR) AND (?<half>HALF) (?<part>DAYPART)', 'CLOCK', (g) => {
    const time = clock(g)
    return time === null ? null : join(time)
  }),
  rule('quarter to', '(?:CLOCKW|NUM)* (?<quarter>HALF) TOWARD (?<hour>HOUR) (?<part>DAYPART)?', 'CLOCK', (g) => {
    const time = clock(g)
    const quarter = numberOf(g.quarter, 'HALF') === 15
    return time?.minute === undefined || !quarter ? null : join({ ...time, minute: (time.minute + 1425) % 1440 })
  }),
  // «دی‌جی», «وطن امروز» are names
  rule('name that looks like a time', 'GUARDW', 'X', () => nothing),
  // خانواده آبان قربانی, خانم مهر → a name
  // «آبان گفت», «آبان نام دختر اوست» is a person
  rule(
    'month that speaks',
    '(?<!IN|FROM|TO|UNTIL|BEFOREW|AFTERW|BETWEEN|PART|AND|OR|DAYN|TH|MONTHW|SLASH|DASH) (?:JMONTH|WEAKMONTH|GMONTH (?=NAMEW)) (?:SAYW|NAMEW)',
    'X',
    () => nothing,
  ),
  // «یک تیر به دیوار خورد»: shots are counted in words, days are not
  rule('shots', '(?<n>NUM) SHOTW (?:(?<hit>TOWARD BODYW)|(?!MONTHW|YEARW|YEAR))', 'X', (g) =>
    g.hit !== undefined || (g.n?.digits === 0 && numberOf(g.n) <= 10) ? nothing : null,
  ),
  // «در دوشنبه، پایتخت تاجیکستان», «شهر دوشنبه»: the capital; a Monday is «روز دوشنبه» or «دوشنبه»
  rule(
    'town, not monday',
    '(?:IN|CITYW) DUSHANBE (?!LAST|NEXT|AGO|THIS|DAYPART|NIGHTW|WEEKW|DAYN|CLOCKW|AND WDAY|LP)|DUSHANBE (?=COMMA? CAPITALW)',
    'X',
    () => nothing,
  ),
  // «برنامه ۲۰:۳۰» is the name of a programme
  rule('programme named by its hour', 'PROGRAMMEW HOUR COLON MIN', 'X', () => nothing),
  // ماه‌های مارس و آوریل → both
  rule(
    'months running',
    'MONTHSW (?<from>ANYMONTH) AND (?<to>ANYMONTH) (?:YEARW? (?<year>YEAR))?',
    'DATE RANGE',
    (g) => {
      const [from, to] = [join(monthOf(g.from), yearOf(g.year)), join(monthOf(g.to), yearOf(g.year))]
      const running = from?.calendar === to?.calendar && to?.month === (from?.month ?? 0) + 1
      return from === null || to === null || !running ? null : date({ from, to })
    },
  ),
  rule('month that names a person', 'TITLEW (?:MONTH|WEAKMONTH) (?!YEARW|BAREYEAR|YEAR|NUM)', 'X', () => nothing),
  // میدان اردیبهشت → a place
  rule('month that names a place', 'PLACEW (?:MONTH|WEAKMONTH) (?!YEARW|BAREYEAR|YEAR)', 'X', () => nothing),
  rule('doubtful month in part', '(?<=PART) (?<month>JWEAK|HWEAK) (?!X|VERB|SHOT)', 'MONTHP', (g) =>
    join(monthOf(g.month)),
  ),
  rule(
    'doubtful month beside another',
    '(?<month>JWEAK) (?=AND (?:JMONTH|JWEAK) (?:BAREYEAR|YEARW|YEAR))',
    'MONTHP',
    (g) => join(monthOf(g.month)),
  ),
  // سال میلادی گذشته
  rule('year of an era with turn', 'YEARW (?<era>ERA) (?<turn>LAST|NEXT|THIS)', 'YEARP', (g) => {
    const shift = shifted('year', turnOf(g.turn))
    return shift === null ? null : join(fieldsOf({ ...g.turn!, meaning: shift }), eraOf(g.era))
  }),
  // انتخابات ۸۸, متولد ۸۲ → the year
  rule(
    'short year after its word',
    '(?<=SHORTCUE) (?<year>YY) (?!COUNTED|UNIT|UNITADJ|PER|NUM|SLASH|MONTH|WEAKMONTH)',
    'YEARP',
    (g) => (numberOf(g.year) >= 40 ? join(yearOf(g.year)) : null),
  ),
]

/** Rules of months that must come before a month alone is read. */
/** The nth week of a month named, with its year where one is told; −1 is the last. */
function nthWeek(n: Token | undefined, month: Token | undefined, year: Token | undefined): Meaning | null {
  const which = n?.classes.has('LASTW') ? -1 : n?.classes.has('FIRSTW') ? 1 : numberOf(n)
  const whole = join(monthOf(month), yearOf(year))
  return whole === null || which === 0 ? null : { ...whole, nth: { n: which, unit: 'week' } }
}

const months: Rule[] = [
  // هفته اول آوریل, نخستین هفته مهر ۱۴۰۲, آخرین روز مارس
  rule(
    'nth week of a month',
    '(?:WEEKW (?<n>ORD|LASTW)|(?<m>ORD|LASTW|FIRSTW) WEEKW) (?<month>MONTHP|WEAKMONTH) (?<year>YEARP|BAREYEAR)?',
    'DATE PERIOD',
    (g) => nthWeek(g.n ?? g.m, g.month, g.year),
  ),
  // آبان همان سال → the year told last
  rule('month of that year', '(?:(?<day>DAYN) TH?)? (?<month>MONTHP|WEAKMONTH) THATYEAR', 'DATE DAYDATE', (g) =>
    join(monthOf(g.month), { sameYear: true }, g.day === undefined ? {} : { day: numberOf(g.day) }),
  ),
]

const nights: Rule[] = [
  // دیشب, امشب, پریشب → the night of that day
  rule('relative night', '(?<night>RELNIGHT)', 'DATE DAYDATE RELATIVE', (g) =>
    date({ dayShift: numberOf(g.night, 'RELNIGHT'), dayPart: 'night' }),
  ),
  // شب گذشته → last night; روز گذشته, روز جاری
  rule('last night', 'NIGHTW LAST', 'DATE DAYDATE RELATIVE', () => date({ dayShift: -1, dayPart: 'night' })),
  rule(
    'part of the day before',
    '(?<part>DAYPART) (?:DAYW|NIGHTW) LAST (?: COMMA? LP? (?<weekday>WDAY) RP? )?',
    'DATE DAYDATE RELATIVE',
    (g) => join({ dayShift: -1 }, dayPartOf(g.part), weekdayOf(g.weekday)),
  ),
  rule(
    'day with turn',
    'DAYW (?<turn>LAST|THIS) (?: COMMA? LP? (?<weekday>WDAY) RP? )?',
    'DATE DAYDATE RELATIVE',
    (g) => join({ dayShift: g.turn?.classes.has('LAST') ? -1 : 0 }, weekdayOf(g.weekday)),
  ),
  // شب جمعه به شنبه, شامگاه پنجشنبه به جمعه ۱۹ آبان → one night, that leads to the second day
  rule(
    'night between two days',
    'IN? (?:NIGHTW|(?<part>DAYPART)) (?<from>WDAY) TOWARD (?<weekday>WDAY) (?:COMMA? (?<date>DAYDATE)|(?<turn>LAST|AGO|NEXT))?',
    'DATE DAYDATE',
    (g) => {
      const late = g.part === undefined || g.part.values.DAYPART === 'night' || g.part.values.DAYPART === 'evening'
      if (!late || numberOf(g.weekday, 'WDAY') !== (numberOf(g.from, 'WDAY') % 7) + 1) return null
      const turn = g.turn === undefined ? {} : { turn: turnOf(g.turn) }
      return join(fieldsOf(g.date), weekdayOf(g.weekday), { eve: true, dayPart: 'night' }, turn)
    },
  ),
  // شب جمعه → the night from Thursday to Friday; جمعه‌شب → Friday
  rule('eve of a weekday', '(?:IN)? NIGHTW (?<weekday>WDAY) (?<turn>LAST|AGO|NEXT)?', 'DATE DAYDATE', (g) =>
    join(weekdayOf(g.weekday), { eve: true, dayPart: 'night' }, g.turn === undefined ? {} : { turn: turnOf(g.turn) }),
  ),
  // بامداد سه‌شنبه گذشته, سه‌شنبه آینده, شنبه این هفته, دوشنبه هفته جاری
  rule(
    'weekday with turn',
    'HOURS? (?<before>DAYPART)? DAYW? (?<weekday>WDAY) (?<part>DAYPART)? (?<turn>LAST|NEXT|AGO (?!FROM))',
    'DATE DAYDATE WEEKDAY',
    (g) => join(weekdayOf(g.weekday), dayPartOf(g.before), dayPartOf(g.part), { turn: turnOf(g.turn) }),
  ),
  rule(
    'weekday of a week',
    '(?<before>DAYPART)? DAYW? (?<weekday>WDAY) (?:(?:WEEKW) (?<turn>LAST|AGO|NEXT|THIS)|THISPRE (?:WEEKW))',
    'DATE DAYDATE WEEKDAY',
    (g) =>
      join(weekdayOf(g.weekday), dayPartOf(g.before), { weekShift: { last: -1, this: 0, next: 1 }[turnOf(g.turn)] }),
  ),
  rule('this weekday', 'THISPRE (?<weekday>WDAY)', 'DATE DAYDATE WEEKDAY', (g) =>
    join(weekdayOf(g.weekday), { turn: 'this' }),
  ),
]

function weekdayOf(token: Parameters<typeof numberOf>[0]): { weekday?: number } {
  return token === undefined ? {} : { weekday: numberOf(token, 'WDAY') }
}

/** Months that are counted, not named, belong to the calendar of their year. */
function calendarOfYear(year: ReturnType<typeof yearOf>): 'jalali' | 'gregorian' {
  return year.calendar === 'gregorian' || (year.year ?? 0) >= 1500 ? 'gregorian' : 'jalali'
}

/** «سه ماه آینده» is three months long, «سوم ماه آینده» a day. */
function isCount({ day, turn }: Groups): boolean {
  return day?.classes.has('ORD') === false && numberOf(day) <= 12 && turn?.classes.has('THIS') === false
}

const relative: Rule[] = [
  // هفته گذشته, ماه جاری, دهه اخیر, ماه گذشته میلادی
  rule('unit with turn', '(?<unit>UNIT) (?<turn>LAST|NEXT|THIS|AGO (?!FROM)) (?<era>ERA)?', 'DATE PERIOD', (g) => {
    const shift = shifted(unitOf(g.unit), turnOf(g.turn))
    return shift === null || shift.kind !== 'date' ? shift : join(shift, eraOf(g.era))
  }),
  rule('this unit', 'THISPRE (?<unit>UNIT) (?!PLURAL|NUM)', 'DATE PERIOD', (g) => {
    const unit = unitOf(g.unit)
    return unit === 'hour' || unit === 'minute' || unit === 'season' ? vague : shifted(unit, 'this')
  }),
  // ۲۵ ماه جاری, سوم همین ماه → a day of that month
  rule(
    'day of relative month',
    '(?:(?<day>DAYN) TH? (?:MONTHW (?<turn>LAST|THIS|NEXT)|THISPRE MONTHW)|(?:(?<nth>ORD)|(?<number>DAY) TH) MONTHW (?<ago>AGO))',
    'DATE DAYDATE',
    (g) =>
      isCount(g)
        ? null
        : date({
            day: numberOf(g.day ?? g.nth ?? g.number),
            monthShift: { last: -1, this: 0, next: 1 }[turnOf(g.turn ?? g.ago)],
          }),
  ),
  // هفته ۲۸ سپتامبر → that week
  rule('week of a day', 'WEEKW (?:DAYW|OF)? (?<day>DAYDATE)', 'DATE PERIOD', (g) =>
    g.day?.meaning?.day === undefined || g.day.meaning.minute !== undefined
      ? null
      : join(fieldsOf(g.day), { week: true }),
  ),
  // آخر هفته, پایان هفته گذشته → Thursday and Friday
  rule('weekend', 'IN? THISPRE? WEEKENDW (?<turn>LAST|AGO|NEXT|THIS)?', 'DATE PERIOD', (g) => {
    const week = g.turn === undefined ? {} : { weekShift: { last: -1, this: 0, next: 1 }[turnOf(g.turn)] }
    return date({ from: date({ weekday: 4, ...week }), to: date({ weekday: 5, ...week }) })
  }),
  // سه روز پیش, دو هفته قبل, دو سال و نیم پیش
  rule(
    'so long ago',
    '(?<n>NUM) (?:AND (?<early>HALF))? (?<unit>UNIT) (?:AND (?<half>HALF))? AGO (?:TIMES)? (?!FROM)',
    'DATE COUNT',
    (g) => {
      const half = g.half === undefined && g.early === undefined ? 0 : 0.5
      return date({ count: { n: numberOf(g.n) + half, unit: unitOf(g.unit), sign: -1 } })
    },
  ),
  // دو سال و سه ماه پیش
  rule(
    'so long and so long ago',
    '(?<n>NUM) (?<unit>UNIT) AND (?<m>NUM) (?<smaller>UNIT) AGO (?!FROM)',
    'DATE COUNT',
    longAgo,
  ),
  // بیش از دو سال پیش → vague: no one knows how much more
  rule(
    'more than so long ago',
    '(?:FROM)? MORETHAN (?:NUM|FEW) UNIT (?:AND HALF)? (?:AGO (?!FROM)|LAST|RECENT|LATER|NEXT)',
    'DATE',
    () => vague,
  ),
  rule('half so long ago', '(?<half>HALF) (?<unit>UNIT) AGO (?!FROM)', 'DATE COUNT', (g) =>
    date({ count: { n: 0.5, unit: unitOf(g.unit), sign: -1 } }),
  ),
  rule('two or three ago', 'NUM (?:OR|TO|DASH)? NUM UNIT (?:AGO|LATER|AFTER|NEXT|LAST)', 'DATE', () => vague),
  rule('so long from now', '(?<n>NUM) (?<unit>UNIT) (?:AND (?<half>HALF))? LATER', 'DATE COUNT', (g) =>
    date({ count: { n: numberOf(g.n) + (g.half === undefined ? 0 : 0.5), unit: unitOf(g.unit), sign: 1 } }),
  ),
  // سه روز بعد, دو هفته پس از آن → counts from something told before
  rule(
    'so long after',
    '(?:NUM|FEW) (?<unit>UNIT) (?:AND (?:HALF|NUM UNIT))? (?:AFTER|BEFOREW|AFTERW)',
    'DATE',
    () => anaphora,
  ),
  rule('next unit', '(?<!NUM|FEW) UNIT AFTER', 'DATE', () => anaphora),
  rule('the day before', '(?<!NUM|FEW) DAYW AGO', 'DATE', () => anaphora),
  rule('after so long', '(?:AFTERW|AFTER) (?:NUM|FEW) UNIT', 'DATE', () => anaphora),
  // طی سه روز گذشته, در پنج سال آینده, ۲۴ ساعت گذشته, سه سال اخیر
  rule(
    'last so many',
    '(?:IN)? (?:THISPRE)? (?<n>NUM) (?<unit>UNIT) (?:AND (?<half>HALF))? (?<turn>LAST|NEXT|RECENT)',
    'DATE SPAN',
    (g) =>
      date({
        span: {
          n: numberOf(g.n) + (g.half === undefined ? 0 : 0.5),
          unit: unitOf(g.unit),
          sign: g.turn?.classes.has('NEXT') ? 1 : -1,
        },
      }),
  ),
  // چند روز گذشته, سال‌های اخیر, روزهای آینده, ماه‌های گذشته → vague
  rule(
    'last few',
    'IN? (?:THISPRE)? (?:FEW (?:NUM)? UNIT|FEW? PLURALUNIT) (?:LAST|NEXT|RECENT|AGO|LATER|AFTER|THIS|EARLIEST)',
    'DATE',
    () => vague,
  ),
  rule('recent unit', '(?<unit>UNIT) RECENT', 'DATE', () => vague),
  rule('few units', 'FEW (?:UNIT|UNITADJ|UNITSOME)', 'DATE', () => vague),
  // سه‌ماهه نخست سال ۱۳۹۹, شش ماهه اول امسال → months of the year
  rule(
    'first months of a year',
    'IN? (?<n>NUM) (?<unit>UNITADJ|UNIT) (?<which>ORDINAL|FIRSTW) (?<year>YEARDATE|BAREYEAR|YEARW)',
    'DATE PERIOD',
    (g) => {
      const unit = g.unit?.values.UNITADJ ?? g.unit?.values.UNIT
      const which = g.which?.number ?? 1
      if (unit !== 'month' || which < 1 || numberOf(g.n) * which > 12) return null
      const first = numberOf(g.n) * (which - 1) + 1
      const year = g.year?.classes.has('YEARW') ? { yearShift: 0 } : yearOf(g.year)
      const calendar = calendarOfYear(year)
      return date({
        from: date({ ...year, month: first, calendar }),
        to: date({ ...year, month: first + numberOf(g.n) - 1, calendar }),
      })
    },
  ),
  // دومین ماه از سال جاری, بیست‌ویکمین روز فروردین
  rule('nth month of a year', '(?<n>ORD) MONTHW (?:FROM)? (?<year>YEARDATE|BAREYEAR)', 'DATE PERIOD', (g) => {
    const month = numberOf(g.n)
    return month > 12 ? null : join({ month, calendar: calendarOfYear(yearOf(g.year)) }, yearOf(g.year))
  }),
  // بیست‌ویکمین روز فروردین, آخرین روز شهریور, نخستین روز سال ۱۴۰۱
  rule('nth day of a month', '(?<n>ORD|LASTW) (?!DAYSW) DAYW (?:FROM)? (?<month>PERIOD)', 'DATE DAYDATE', (g) =>
    g.month?.meaning?.month !== undefined && g.n?.classes.has('ORD')
      ? join(fieldsOf(g.month), { day: numberOf(g.n) })
      : nthOf(g.n?.classes.has('LASTW') ? -1 : numberOf(g.n), 'day', g.month),
  ),
  // آخرین جمعه مهر
  rule(
    'nth weekday of a month',
    '(?<n>ORD|LASTW) DAYW? (?<weekday>WDAY) (?:FROM)? (?<month>PERIOD)',
    'DATE DAYDATE',
    (g) =>
      g.month?.meaning?.month === undefined && g.month?.meaning?.monthShift === undefined
        ? null
        : join(fieldsOf(g.month), {
            nth: { n: g.n?.classes.has('LASTW') ? -1 : numberOf(g.n), unit: 'weekday', ...weekdayOf(g.weekday) },
          }),
  ),
  // ۴۴ روزه, جنگ چهارروزه, به مدت دو هفته, ۲۴ ساعت
  // دختر دو ساله → an age
  rule('age', '(?:PERSON|PRONOUN) NUM (?<unit>UNITADJ)', 'X', (g) =>
    unitOf(g.unit, 'UNITADJ') === 'year' ? nothing : null,
  ),
  // در ۲۶ سالگی → nobody knows when
  rule('age told', '(?:NUM|ORDINAL) AGEADJ', 'DATE', () => vague),
  rule('age in brackets', '(?<=COMMA|LP) NUM (?<unit>UNITADJ) (?=COMMA|RP)', 'X', (g) =>
    unitOf(g.unit, 'UNITADJ') === 'year' ? nothing : null,
  ),
  rule('duration', '(?<n>NUM) (?<unit>UNITADJ|UNIT) (?:AND (?<half>HALF))? (?!WDAY)', 'DATE LENGTH', (g) => {
    const half = g.half === undefined ? 0 : 0.5
    const unit = unitOf(g.unit, g.unit?.classes.has('UNITADJ') ? 'UNITADJ' : 'UNIT')
    return numberOf(g.n) > 10_000 ? null : duration(numberOf(g.n) + half, unit)
  }),
  // ربع چهارم سال; هفته‌ای ۱۲ بار
  // چهل و سومین سال, دومین روز درگیری → counts from something told elsewhere
  rule(
    'nth unit of something',
    'ORDINAL (?:YEARW|MONTHW|DAYW|WEEKW) YEARW? (?!NUM|BAREYEAR|DATE)',
    'DATE',
    () => anaphora,
  ),
  rule('quarter of a year', 'QUARTERW ORDINAL YEARW (?!NUM|LAST|NEXT|THIS)', 'DATE', () => vague),
  rule('so often', 'EACH NUM TIMESW', 'DATE', () => recurring),
  rule('duration of a range', '(?<n>NUM) (?:OR|TO|DASH|AND) NUM (?<unit>UNITADJ|UNIT)', 'DATE', () => ({
    kind: 'duration',
  })),
  rule('two or three units', '(?<n>NUM) NUM (?<unit>UNITADJ|UNIT)', 'DATE', () => ({ kind: 'duration' })),
  rule('half a unit', '(?<half>HALF) (?<unit>UNIT)', 'DATE', (g) =>
    g.half?.values.HALF === 30
      ? duration(unitOf(g.unit) === 'hour' ? 30 : 0.5, unitOf(g.unit) === 'hour' ? 'minute' : unitOf(g.unit))
      : null,
  ),
  rule('vague words', 'VAGUE', 'DATE', () => vague),
  // روز بعد → counted from the one day told before, where there is one
  rule('some days after', '(?:FEW|HALF|ORDINAL) DAYAFTER', 'DATE', () => anaphora),
  rule('day after the one told', '(?<count>NUM)? (?<n>DAYAFTER)', 'DATE', (g) => ({
    kind: 'anaphora',
    dayShift: numberOf(g.n, 'DAYAFTER') * (g.count?.number ?? 1),
  })),
  rule('words that refer back', 'ANAPHORA', 'DATE', () => anaphora),
  // از ابتدای سال → since the year began
  rule(
    'part of the unnamed year',
    '(?<part>PART) YEARW (?<era>ERA)? (?!NUM|LAST|AGO|NEXT|THIS|BAREYEAR)',
    'DATE PARTDATE',
    (g) => {
      const part = g.part?.values.PART
      return part === 'begin' || part === 'end' || part === 'early' || part === 'late'
        ? join({ yearShift: 0, part }, eraOf(g.era))
        : vague
    },
  ),
]

const ranges: Rule[] = [
  // از ۹۲ تا کنون
  rule('short year until now', 'FROM (?<year>YY) TILLNOW', 'DATE OPEN', (g) =>
    numberOf(g.year) >= 40 ? join(yearOf(g.year), { open: 'since' }) : null,
  ),
  // شب نهم به دهم نوامبر
  rule('night from day to day', 'NIGHTW (?<from>DAYN) TH? TOWARD (?<to>DAYDATE)', 'DATE RANGE', (g) =>
    g.to?.meaning?.month === undefined
      ? null
      : date({ from: date({ day: numberOf(g.from) }), to: date(fieldsOf(g.to)), within: true, dayPart: 'night' }),
  ),
  // از ۲۷ سپتامبر, از سال ۲۰۱۸ → since (not «پس از», «بیش از»)
  rule('from', '(?<!NOTSINCE) FROM (?<date>DATE|BAREYEAR)', 'DATE OPEN', (g) => {
    const inner = g.date?.meaning ?? date(yearOf(g.date))
    return inner.kind !== 'date' || inner.from !== undefined ? inner : { ...inner, open: 'since' }
  }),
]

const time: Grammar = {
  lexicon: {
    ...lexicon,
    WEEKW: ['هفته'],
    THATYEAR: ['همان سال', 'آن سال', 'همین سال'],
    QUARTERW: ['ربع'],
    EACH: ['روزی', 'هفته‌ای', 'سالی'],
    TIMESW: ['بار', 'دوبار', 'مرتبه'],
    LASTW: ['آخرین', 'واپسین'],
    FIRSTW: ['ابتدای', 'آغازین', 'ابتدایی', 'اولیه', 'نخستین'],
    EARLIEST: ['اول', 'نخست', 'آغازین', 'اولیه', 'پیش رو', 'گذشته‌ی'],
    TIMES: ['یک بار', 'یکبار'],
    UNITSOME: ['روزی', 'سالی', 'هفته‌ای', 'ساعتی'],
  },
  numerals,
  prefixes: { در: 'IN', و: 'AND', روز: 'DAYW' },
  joins: ['می', 'نمی'],
  silent: [{ sign: 'ی', after: 'ه' }],
  capitals: { proper: [], given: [] },
  suffixes: { ماه: 'MONTHW', ها: 'PLURAL', های: 'PLURAL', هایی: 'PLURAL' },
  levels: [
    [...common.pieces, ...pieces],
    [...common.dates, ...months],
    [...nights, ...joined.modifiers, ...relative],
    joined.parts,
    [...joined.ranges, ...ranges],
  ],
  weekStart: 6,
  calendar: 'jalali',
  tense: { before: true, after: 400, settled: false },
}

/** Persian of Iran, with the month names of Afghanistan. */
export const fa: Language = { locale: 'fa', numerals, time }
