import type { Locale } from '@/lib/domain/event'
import type { Problem, ProblemCode } from '@/lib/domain/problem'
import { formatNumber } from './number'

const LONGEST_VALUE = 400

/** What is wrong with a field, in words. Braces are filled from the problem's values. */
const sentences: Record<Locale, Record<ProblemCode, string>> = {
  en: {
    required: 'This field is required.',
    empty: 'There is no text in it.',
    'too-large': 'It is larger than the limit of {max} bytes.',
    'too-long': 'It is longer than the limit of {max} characters.',
    'too-many-values': 'It has more than {max} values.',
    'not-utf8': 'The bytes are not UTF-8: save the text as UTF-8 and try again.',
    'not-text': 'It holds characters that no text has (at position {at}).',
    html: 'This is HTML; give the plain text of the article.',
    'not-json': 'This is not valid JSON.',
    'wrong-type': 'It must be {expected}.',
    'unknown-field': 'There is no field of this name; known are: {known}.',
    'repeated-field': 'It is given more than once.',
    'unknown-value': 'The value “{value}” is not known; known are: {known}.',
    'not-a-day': '“{value}” is not a day; write it as 2020-11-09.',
    'day-out-of-range': '“{value}” lies outside {first} to {last}.',
    'day-order': 'The first day lies after the last day.',
    'not-a-number': '“{value}” is not a whole number.',
    'out-of-range': 'It must be from {min} to {max}.',
    'not-a-url': 'It is not an http or https address.',
    'language-undetected': 'The language could not be told from the text; give it: {known}.',
    'not-found': 'There is nothing of this name: “{value}”.',
    taken: 'There is one of this name already: “{value}”.',
    unreadable: 'It could not be read: {reason}.',
    method: 'This address answers to {allowed} only.',
    'media-type': 'The content must be {expected}.',
    'not-acceptable': 'It cannot be given in the form asked for.',
    'signed-out': 'Only editors may do this: open an editor link first.',
    token: 'The editor link is not valid: it has been used, has expired or was never given out.',
    'cross-origin': 'The request comes from another site.',
    'too-many-requests': 'Too many requests: try again in {seconds} seconds.',
    invalid: 'It could not be understood: {reason}',
    internal: 'The server failed at this; its log says why. Nothing was stored.',
  },
  fa: {
    required: 'این بخش لازم است.',
    empty: 'متنی در آن نیست.',
    'too-large': 'از حد مجاز {max} بایت بزرگ‌تر است.',
    'too-long': 'از حد مجاز {max} نویسه بلندتر است.',
    'too-many-values': 'بیش از {max} مقدار دارد.',
    'not-utf8': 'بایت‌ها UTF-8 نیستند: متن را با UTF-8 ذخیره کنید و دوباره بفرستید.',
    'not-text': 'نویسه‌ای در آن هست که در هیچ متنی نیست (جایگاه {at}).',
    html: 'این HTML است؛ متن سادهٔ مقاله را بدهید.',
    'not-json': 'این JSON درستی نیست.',
    'wrong-type': 'باید {expected} باشد.',
    'unknown-field': 'بخشی با این نام وجود ندارد؛ نام‌های شناخته: {known}.',
    'repeated-field': 'بیش از یک بار آمده است.',
    'unknown-value': 'مقدار «{value}» شناخته نیست؛ مقدارهای شناخته: {known}.',
    'not-a-day': '«{value}» روز نیست؛ به این صورت بنویسید: 2020-11-09.',
    'day-out-of-range': '«{value}» بیرون از بازهٔ {first} تا {last} است.',
    'day-order': 'روز نخست پس از روز پایان است.',
    'not-a-number': '«{value}» عدد صحیح نیست.',
    'out-of-range': 'باید از {min} تا {max} باشد.',
    'not-a-url': 'نشانی http یا https نیست.',
    'language-undetected': 'زبان را نمی‌توان از متن دریافت؛ آن را بدهید: {known}.',
    'not-found': 'چیزی با این نام نیست: «{value}».',
    taken: 'این نام پیش‌تر به کار رفته است: «{value}».',
    unreadable: 'خوانده نشد: {reason}.',
    method: 'این نشانی تنها به {allowed} پاسخ می‌دهد.',
    'media-type': 'محتوا باید {expected} باشد.',
    'not-acceptable': 'به صورتی که خواسته شده در دست نیست.',
    'signed-out': 'این کار ویژهٔ ویراستاران است: نخست پیوند ویراستار را باز کنید.',
    token: 'پیوند ویراستار معتبر نیست: به کار رفته، زمانش گذشته یا هرگز داده نشده است.',
    'cross-origin': 'درخواست از سایت دیگری آمده است.',
    'too-many-requests': 'درخواست‌ها بیش از اندازه است: {seconds} ثانیهٔ دیگر دوباره بفرستید.',
    invalid: 'فهمیده نشد: {reason}',
    internal: 'کارساز در این کار ناکام ماند؛ گزارش آن علت را می‌گوید. چیزی ذخیره نشد.',
  },
  ar: {
    required: 'هذا الحقل مطلوب.',
    empty: 'لا نص فيه.',
    'too-large': 'حجمه يتجاوز الحد المسموح {max} بايت.',
    'too-long': 'طوله يتجاوز الحد المسموح {max} حرفًا.',
    'too-many-values': 'فيه أكثر من {max} قيمة.',
    'not-utf8': 'البايتات ليست UTF-8: احفظ النص بترميز UTF-8 ثم أعد المحاولة.',
    'not-text': 'فيه محرف لا يرد في أي نص (الموضع {at}).',
    html: 'هذا HTML؛ أعطِ النص المجرد للمقال.',
    'not-json': 'هذا ليس JSON صحيحًا.',
    'wrong-type': 'يجب أن يكون {expected}.',
    'unknown-field': 'لا حقل بهذا الاسم؛ المعروف: {known}.',
    'repeated-field': 'ورد أكثر من مرة.',
    'unknown-value': 'القيمة «{value}» غير معروفة؛ المعروف: {known}.',
    'not-a-day': '«{value}» ليس يومًا؛ اكتبه هكذا: 2020-11-09.',
    'day-out-of-range': '«{value}» خارج المدى من {first} إلى {last}.',
    'day-order': 'اليوم الأول يقع بعد اليوم الأخير.',
    'not-a-number': '«{value}» ليس عددًا صحيحًا.',
    'out-of-range': 'يجب أن يكون بين {min} و{max}.',
    'not-a-url': 'ليس عنوان http أو https.',
    'language-undetected': 'تعذّرت معرفة اللغة من النص؛ اذكرها: {known}.',
    'not-found': 'لا شيء بهذا الاسم: «{value}».',
    taken: 'هذا الاسم مستعمل: «{value}».',
    unreadable: 'تعذّرت قراءته: {reason}.',
    method: 'هذا العنوان لا يقبل إلا {allowed}.',
    'media-type': 'يجب أن يكون المحتوى {expected}.',
    'not-acceptable': 'غير متاح بالصيغة المطلوبة.',
    'signed-out': 'هذا للمحررين فقط: افتح رابط المحرر أولًا.',
    token: 'رابط المحرر غير صالح: استُعمل أو انتهت مدته أو لم يُعطَ قط.',
    'cross-origin': 'الطلب آتٍ من موقع آخر.',
    'too-many-requests': 'الطلبات كثيرة جدًا: أعد المحاولة بعد {seconds} ثانية.',
    invalid: 'تعذّر فهمه: {reason}',
    internal: 'أخفق الخادم في هذا؛ وسجلّه يذكر السبب. ولم يُخزَّن شيء.',
  },
}

/** The sentence of a problem in one interface language; values stand as they were given, numbers in its digits. */
export function formatProblem(problem: Problem, locale: Locale): string {
  return sentences[locale][problem.code].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = problem.values[name]
    if (value === undefined) return place
    return typeof value === 'number' ? formatNumber(value, locale) : clipped(value)
  })
}

function clipped(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
}
