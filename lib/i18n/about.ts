import type { Locale } from '@/lib/domain/event'
import type { Written } from './hand'
import { formatNumber } from './number'

/** What the store holds that everybody may see. */
export type PublicCounts = { events: number; undated: number; articles: number; records: number; dataVersion: number }

type Section = { title: string; paragraphs: readonly string[] }
type About = {
  title: string
  lead: string
  counts: { title: string; rows: Record<keyof PublicCounts, string> }
  sections: readonly Section[]
}

const en: About = {
  title: 'About the data',
  lead: 'Araxes reads reports of one conflict and puts what they tell of on one timeline. Every mark leads back to the words it came from.',
  counts: {
    title: 'What is published here',
    rows: {
      events: 'Events',
      undated: 'of them without a day',
      articles: 'Articles they rest on',
      records: 'Entries of the curated list',
      dataVersion: 'Version of the data',
    },
  },
  sections: [
    {
      title: 'Method',
      paragraphs: [
        'Articles in Persian, Arabic and English are read by written rules, not by a model that guesses. The same text always gives the same reading, and each reading keeps its words, its place in the text and the name of the rule.',
        'A relative date counts from the day of publication, unless the text sets another day. Where a date disagrees with its weekday or with its twin in another calendar, both readings are kept and the event says so. What cannot be dated is listed without a day and is never put on one.',
        'Reports that tell of one happening become one event where their kind, day, parties and place agree. Whatever falls short of that stays apart until an editor decides.',
        'What the machine reads is a draft. It is shown to nobody but editors until an editor publishes it, and every such step is kept with its author and reason.',
      ],
    },
    {
      title: 'Figures and accounts',
      paragraphs: [
        'There is no one number of dead. Each figure stands with who claims it, about which side, in which words and in which source. Later figures of the same claimant take the place of earlier ones; they are not added up.',
        'Who began is always somebody’s account. It is told as theirs, and the picture shows no direction of its own.',
      ],
    },
    {
      title: 'Names',
      paragraphs: [
        'A place with two names is one place with two names. Loaded words are kept as printed in quotations and are never ours. Parties to the conflict stand in alphabetical order of the language you read in. No flag’s colours are used.',
      ],
    },
    {
      title: 'Limits',
      paragraphs: [
        'The timeline shows what the sources here tell, not all that happened. A quiet stretch may be a stretch that nobody has fed in. Some periods and sides are reported more than others.',
        'Rules misread: irony, unusual word order, names that the codebook does not know. The source reader shows what was read from each word, so that a misreading can be seen.',
        'Hijri days are calculated and may be a day off from what was observed. Places are shown by name only.',
      ],
    },
    {
      title: 'Terms of the sources',
      paragraphs: [
        'Texts belong to their publishers. Unless more is allowed, the public sees only passages of at most 300 characters that events cite, and the link. The text as received is never changed.',
        'The curated list states facts in our own words and names the works it rests on. The sample articles were written for this program and retell events that are on record.',
      ],
    },
    {
      title: 'Licences and privacy',
      paragraphs: [
        'The typeface is Vazirmatn, under the SIL Open Font License. Downloads carry the sources of what they show; please keep them.',
        'Pages here load nothing from anywhere else and send nothing away. One cookie remembers the language you chose; editors have another for their session.',
      ],
    },
  ],
}

const fa: About = {
  title: 'دربارهٔ داده‌ها',
  lead: 'ارس گزارش‌های یک مناقشه را می‌خواند و آنچه را می‌گویند بر یک گاه‌نما می‌نهد. هر نشان به واژه‌هایی بازمی‌گردد که از آن آمده است.',
  counts: {
    title: 'آنچه در اینجا منتشر شده',
    rows: {
      events: 'رویدادها',
      undated: 'از آن‌ها، بی‌روز',
      articles: 'نوشته‌هایی که بر آن‌ها استوارند',
      records: 'مدخل‌های فهرست برگزیده',
      dataVersion: 'نسخهٔ داده‌ها',
    },
  },
  sections: [
    {
      title: 'روش',
      paragraphs: [
        'نوشته‌های فارسی، عربی و انگلیسی با قاعده‌های نوشته‌شده خوانده می‌شوند، نه با مدلی که حدس می‌زند. از یک متن همیشه همان خوانش به دست می‌آید و هر خوانش واژه‌ها، جای آن‌ها در متن و نام قاعده را با خود دارد.',
        'تاریخ نسبی از روز انتشار شمرده می‌شود، مگر آنکه متن روز دیگری را مبنا بگذارد. هرگاه تاریخی با روز هفته‌اش یا با همتایش در تقویم دیگر نخواند، هر دو نگه داشته و گفته می‌شود. آنچه تاریخش دانسته نیست بی‌روز فهرست می‌شود و هرگز بر روزی نهاده نمی‌شود.',
        'گزارش‌هایی که از یک رخداد می‌گویند، اگر نوع، روز، طرف‌ها و جایشان بخواند، یک رویداد می‌شوند. هر چه کمتر از این باشد جدا می‌ماند تا ویراستار تصمیم بگیرد.',
        'آنچه ماشین می‌خواند پیش‌نویس است. تا ویراستار آن را منتشر نکند، جز ویراستاران کسی آن را نمی‌بیند و هر گام با نام و دلیل نگه داشته می‌شود.',
      ],
    },
    {
      title: 'ارقام و روایت‌ها',
      paragraphs: [
        'برای کشته‌ها یک عدد یگانه نیست. هر رقم با گوینده‌اش، با طرفی که دربارهٔ اوست، با واژه‌ها و با منبعش می‌آید. رقم تازه‌تر همان گوینده جای رقم پیشین را می‌گیرد و با آن جمع نمی‌شود.',
        'اینکه چه کسی آغاز کرد همیشه روایت کسی است. به نام خود او گفته می‌شود و تصویر جهتی از خود ندارد.',
      ],
    },
    {
      title: 'نام‌ها',
      paragraphs: [
        'جای دونامه یک جا با دو نام است. واژه‌های جانبدارانه در نقل‌قول چنان‌که چاپ شده می‌ماند و هرگز سخن ما نیست. طرف‌های مناقشه به ترتیب الفبای زبانی می‌آیند که می‌خوانید. از رنگ پرچم‌ها استفاده نمی‌شود.',
      ],
    },
    {
      title: 'محدودیت‌ها',
      paragraphs: [
        'گاه‌نما آنچه را نشان می‌دهد که منابع اینجا گفته‌اند، نه همهٔ آنچه رخ داده است. دورهٔ آرام شاید دوره‌ای باشد که کسی گزارشش را نیاورده است. از برخی دوره‌ها و طرف‌ها بیشتر گزارش شده است.',
        'قاعده‌ها بد هم می‌خوانند: طنز، ترتیب نامعمول واژه‌ها، نام‌هایی که دفتر کدها نمی‌شناسد. صفحهٔ هر منبع نشان می‌دهد که از هر واژه چه خوانده شده تا خطا دیده شود.',
        'روزهای هجری قمری محاسبه‌شده‌اند و شاید با رؤیت یک روز تفاوت داشته باشند. جاها تنها با نام نشان داده می‌شوند.',
      ],
    },
    {
      title: 'شرایط منابع',
      paragraphs: [
        'متن‌ها از آنِ ناشران خودند. اگر اجازهٔ بیشتری نباشد، همگان تنها بخش‌هایی حداکثر ۳۰۰ نویسه‌ای را می‌بینند که رویدادها به آن استناد کرده‌اند، با پیوند. متن رسیده هرگز دگرگون نمی‌شود.',
        'فهرست برگزیده واقعیت‌ها را به بیان خود ما می‌گوید و منابعش را نام می‌برد. نوشته‌های نمونه برای همین برنامه نوشته شده‌اند و رویدادهای ثبت‌شده را بازمی‌گویند.',
      ],
    },
    {
      title: 'پروانه‌ها و حریم خصوصی',
      paragraphs: [
        'قلم وزیرمتن است، با پروانهٔ SIL Open Font License. آنچه دریافت می‌کنید منابعش را با خود دارد؛ لطفاً نگهشان دارید.',
        'صفحه‌های اینجا چیزی از جای دیگر نمی‌آورند و چیزی به جایی نمی‌فرستند. یک کوکی زبان برگزیدهٔ شما را به یاد می‌سپارد و ویراستاران برای نشست خود یکی دیگر دارند.',
      ],
    },
  ],
}

const ar: About = {
  title: 'عن البيانات',
  lead: 'يقرأ آراس تقارير نزاع واحد ويضع ما ترويه على خط زمني واحد. وتعود كل علامة إلى الكلمات التي جاءت منها.',
  counts: {
    title: 'المنشور هنا',
    rows: {
      events: 'الأحداث',
      undated: 'منها بلا يوم',
      articles: 'المقالات التي تستند إليها',
      records: 'مداخل القائمة المنتقاة',
      dataVersion: 'نسخة البيانات',
    },
  },
  sections: [
    {
      title: 'المنهج',
      paragraphs: [
        'تُقرأ المقالات الفارسية والعربية والإنجليزية بقواعد مكتوبة لا بنموذج يخمّن. والنص الواحد يعطي القراءة نفسها دائمًا، وتحفظ كل قراءة كلماتها وموضعها في النص واسم القاعدة.',
        'يُحسب التاريخ النسبي من يوم النشر ما لم يجعل النص يومًا آخر أساسًا. وإذا خالف تاريخ يومَ أسبوعه أو نظيره في تقويم آخر حُفظت القراءتان وذُكر ذلك. وما لا يمكن تأريخه يُدرج بلا يوم ولا يوضع على يوم أبدًا.',
        'التقارير التي تروي واقعة واحدة تصير حدثًا واحدًا إذا اتفق نوعها ويومها وأطرافها ومكانها. وما دون ذلك يبقى منفصلًا حتى يقرر محرر.',
        'ما تقرؤه الآلة مسودة لا يراها إلا المحررون حتى ينشرها محرر، وتُحفظ كل خطوة باسم صاحبها وسببها.',
      ],
    },
    {
      title: 'الأرقام والروايات',
      paragraphs: [
        'لا يوجد عدد واحد للقتلى. يقف كل رقم مع قائله والطرف الذي يخصه وكلماته ومصدره. والرقم اللاحق للقائل نفسه يحل محل السابق ولا يُجمع إليه.',
        'من بدأ هو دائمًا رواية أحد. تُذكر باسم صاحبها، ولا اتجاه في الرسم من عندنا.',
      ],
    },
    {
      title: 'الأسماء',
      paragraphs: [
        'المكان ذو الاسمين مكان واحد باسمين. والكلمات المنحازة تبقى في الاقتباس كما طُبعت وليست كلامنا أبدًا. ويُرتب أطراف النزاع أبجديًا بلغة القارئ. ولا تُستعمل ألوان الأعلام.',
      ],
    },
    {
      title: 'الحدود',
      paragraphs: [
        'يعرض الخط الزمني ما ترويه المصادر هنا لا كل ما جرى. وقد تكون المدة الهادئة مدة لم يُدخل أحد تقاريرها. وبعض المدد والأطراف كُتب عنها أكثر من غيرها.',
        'والقواعد تخطئ أحيانًا: السخرية، وترتيب الكلمات غير المألوف، وأسماء لا يعرفها دليل الرموز. وتُظهر صفحة كل مصدر ما قُرئ من كل كلمة كي يُرى الخطأ.',
        'الأيام الهجرية محسوبة وقد تختلف يومًا عن الرؤية. وتُعرض الأماكن بأسمائها فقط.',
      ],
    },
    {
      title: 'شروط المصادر',
      paragraphs: [
        'النصوص ملك ناشريها. وما لم يُسمح بأكثر من ذلك لا يرى العامة إلا مقاطع تستشهد بها الأحداث لا يتجاوز المقطع منها ٣٠٠ حرف، مع الرابط. ولا يُغيَّر النص الوارد أبدًا.',
        'تذكر القائمة المنتقاة الوقائع بعبارتنا وتسمّي مراجعها. أما المقالات النموذجية فكُتبت لهذا البرنامج وتروي أحداثًا موثقة.',
      ],
    },
    {
      title: 'الرخص والخصوصية',
      paragraphs: [
        'الخط هو Vazirmatn برخصة SIL Open Font License. وتحمل الملفات المنزّلة مصادر ما تعرضه، فنرجو إبقاءها.',
        'لا تجلب الصفحات هنا شيئًا من مكان آخر ولا ترسل شيئًا. ملف تعريف واحد يتذكر اللغة التي اخترتها، وللمحررين آخر لجلستهم.',
      ],
    },
  ],
}

/** What the page about the data says: kept apart, so that no other page loads it. */
export const aboutWords: Record<Locale, About> = { en, fa, ar }

const order = ['events', 'undated', 'articles', 'records', 'dataVersion'] as const

/** The counts with their names, in the order they are shown. */
export function countRows(counts: PublicCounts, hand: Written): { label: string; value: string }[] {
  const { rows } = aboutWords[hand.locale].counts
  return order.map((key) => ({ label: rows[key], value: formatNumber(counts[key], hand) }))
}
