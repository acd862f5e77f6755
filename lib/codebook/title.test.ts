import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '@/lib/calendar'
import { type Labels, locales, type Role } from '@/lib/domain/event'
import { actors, eventTypes, places } from './codebook'
import { titleOf } from './title'

const roles: Record<string, Role> = {
  m: 'mediator',
  i: 'initiator',
  t: 'target',
  r: 'recipient',
  s: 'signatory',
  h: 'host',
}

/** `title('call', 'TR AZ')`, `title('ceasefire', 'AM AZ RU:m', 'moscow')`: a letter is the first of a role, none is actor. */
function title(type: string, parties: string, place?: string, iso?: string): Labels {
  const participants = parties
    .split(' ')
    .filter((x) => x !== '')
    .map((party) => {
      const [actor = '', role] = party.split(':')
      expect(actors.has(actor), actor).toBe(true)
      return { actor, role: role ? roles[role]! : ('actor' as const) }
    })
  return titleOf({ type, participants, places: place ? [place] : [], day: iso ? parseIsoDay(iso) : null })
}

describe('titleOf', () => {
  const cases: [string, Labels, Labels][] = [
    [
      'a clash between two states near a lake',
      title('armed-clash', 'AZ AM', 'sev-lich'),
      {
        en: 'Armed clash between Armenia and Azerbaijan near Sev Lich',
        fa: 'درگیری مسلحانه میان ارمنستان و جمهوری آذربایجان نزدیک سِو لیچ (دریاچهٔ سیاه)',
        ar: 'اشتباك مسلح بين أذربيجان وأرمينيا قرب سيف ليج (البحيرة السوداء)',
      },
    ],
    [
      'a clash at the border that the parties share',
      title('armed-clash', 'AZ AM', 'armenia-azerbaijan-border'),
      {
        en: 'Armed clash between Armenia and Azerbaijan at the border',
        fa: 'درگیری مسلحانه میان ارمنستان و جمهوری آذربایجان در مرز دو کشور',
        ar: 'اشتباك مسلح بين أذربيجان وأرمينيا على الحدود بينهما',
      },
    ],
    [
      'a clash on a line with the de facto authorities',
      title('armed-clash', 'AZ NK', 'line-of-contact'),
      {
        en: 'Armed clash between Azerbaijan and the Nagorno-Karabakh de facto authorities on the Line of Contact',
        fa: 'درگیری مسلحانه میان جمهوری آذربایجان و مقام‌های دوفاکتوی قره‌باغ کوهستانی در خط تماس',
        ar: 'اشتباك مسلح بين أذربيجان وسلطات الأمر الواقع في ناغورني قره باغ على خط التماس',
      },
    ],
    [
      'shelling without saying who began, whatever the roles',
      title('shelling', 'AM:i AZ:t', 'ganja'),
      {
        en: 'Shelling in Ganja involving Armenia and Azerbaijan',
        fa: 'گلوله‌باران در گنجه؛ طرف‌ها: ارمنستان و جمهوری آذربایجان',
        ar: 'قصف في غنجه؛ الطرفان: أذربيجان وأرمينيا',
      },
    ],
    [
      'a clash of which one party is named',
      title('armed-clash', 'AM', 'movses'),
      {
        en: 'Armed clash near Movses involving Armenia',
        fa: 'درگیری مسلحانه نزدیک موسس؛ طرف: ارمنستان',
        ar: 'اشتباك مسلح قرب موفسيس؛ الطرف: أرمينيا',
      },
    ],
    [
      'a call of two holders of one office',
      title('call', 'hulusi-akar TR zakir-hasanov AZ'),
      {
        en: 'Phone call between the defence ministers of Azerbaijan and Turkey',
        fa: 'گفت‌وگوی تلفنی وزیران دفاع ترکیه و جمهوری آذربایجان',
        ar: 'اتصال هاتفي بين وزيري دفاع أذربيجان وتركيا',
      },
    ],
    [
      'calls of three holders of one office',
      title('call', 'sergey-shoigu zakir-hasanov suren-papikyan', undefined, '2021-11-16'),
      {
        en: 'Phone calls between the defence ministers of Armenia, Azerbaijan and Russia',
        fa: 'گفت‌وگوهای تلفنی وزیران دفاع ارمنستان، جمهوری آذربایجان و روسیه',
        ar: 'اتصالات هاتفية بين وزراء دفاع أذربيجان وأرمينيا وروسيا',
      },
    ],
    [
      'a meeting of foreign ministers, with the ezafe after a silent h',
      title('meeting', 'ararat-mirzoyan hakan-fidan'),
      {
        en: 'Meeting between the foreign ministers of Armenia and Turkey',
        fa: 'دیدار وزیران امور خارجهٔ ارمنستان و ترکیه',
        ar: 'لقاء بين وزيري خارجية أرمينيا وتركيا',
      },
    ],
    [
      'a meeting of persons whose offices differ',
      title('meeting', 'nikol-pashinyan AM ilham-aliyev AZ FR:m EU-COUNCIL:m', 'prague'),
      {
        en: 'Meeting between Ilham Aliyev and Nikol Pashinyan in Prague, mediated by the European Council and France',
        fa: 'دیدار الهام علی‌اف و نیکول پاشینیان در پراگ با میانجیگری شورای اتحادیهٔ اروپا و فرانسه',
        ar: 'لقاء بين إلهام علييف ونيكول باشينيان في براغ بوساطة المجلس الأوروبي وفرنسا',
      },
    ],
    [
      'a meeting of states where not every side names a person',
      title('meeting', 'AM ilham-aliyev AZ', 'washington'),
      {
        en: 'Meeting between Armenia and Azerbaijan in Washington, D.C.',
        fa: 'دیدار ارمنستان و جمهوری آذربایجان در واشنگتن',
        ar: 'لقاء بين أذربيجان وأرمينيا في واشنطن',
      },
    ],
    [
      'a contact of which one party is named',
      title('meeting', 'IR'),
      { en: 'Meeting with Iran', fa: 'دیدار با ایران', ar: 'لقاء مع إيران' },
    ],
    [
      'a visit',
      title('visit', 'recep-tayyip-erdogan AZ:h', 'baku'),
      {
        en: 'Visit by Recep Tayyip Erdoğan to Azerbaijan',
        fa: 'سفر رجب طیب اردوغان به جمهوری آذربایجان',
        ar: 'زيارة رجب طيب أردوغان إلى أذربيجان',
      },
    ],
    [
      'a visit to a place',
      title('visit', 'sergey-lavrov', 'yerevan'),
      {
        en: 'Visit by Sergey Lavrov to Yerevan',
        fa: 'سفر سرگئی لاوروف به ایروان',
        ar: 'زيارة سيرغي لافروف إلى يريفان',
      },
    ],
    [
      'a visit of which nobody knows who travelled',
      title('visit', 'TR AZ'),
      {
        en: 'Visit involving Azerbaijan and Turkey',
        fa: 'سفر؛ طرف‌ها: ترکیه و جمهوری آذربایجان',
        ar: 'زيارة؛ الطرفان: أذربيجان وتركيا',
      },
    ],
    [
      'an agreement of three',
      title('agreement', 'AM:s AZ:s RU:s', 'moscow'),
      {
        en: 'Agreement between Armenia, Azerbaijan and Russia in Moscow',
        fa: 'توافق میان ارمنستان، جمهوری آذربایجان و روسیه در مسکو',
        ar: 'اتفاق بين أذربيجان وأرمينيا وروسيا في موسكو',
      },
    ],
    [
      'a ceasefire with a mediator whose Arabic name has the article',
      title('ceasefire', 'AM AZ US:m'),
      {
        en: 'Ceasefire between Armenia and Azerbaijan, mediated by the United States',
        fa: 'آتش‌بس میان ارمنستان و جمهوری آذربایجان با میانجیگری آمریکا',
        ar: 'وقف إطلاق النار بين أذربيجان وأرمينيا بوساطة الولايات المتحدة',
      },
    ],
    [
      'mediation by who acts between who receives',
      title('mediation', 'OSCE-MG AM:r AZ:r', 'madrid'),
      {
        en: 'Mediation by the OSCE Minsk Group between Armenia and Azerbaijan in Madrid',
        fa: 'میانجیگری گروه مینسک سازمان امنیت و همکاری اروپا میان ارمنستان و جمهوری آذربایجان در مادرید',
        ar: 'وساطة مجموعة مينسك التابعة لمنظمة الأمن والتعاون في أوروبا بين أذربيجان وأرمينيا في مدريد',
      },
    ],
    [
      'a release of prisoners through a mediator',
      title('prisoner-release', 'AM AZ RU:m'),
      {
        en: 'Prisoner release involving Armenia and Azerbaijan, mediated by Russia',
        fa: 'آزادی اسیران با میانجیگری روسیه؛ طرف‌ها: ارمنستان و جمهوری آذربایجان',
        ar: 'إطلاق سراح أسرى بوساطة روسيا؛ الطرفان: أذربيجان وأرمينيا',
      },
    ],
    [
      'a statement by a body, not its target',
      title('statement', 'AZ AZ-MOD AM:t'),
      {
        en: 'Statement by the Ministry of Defence of Azerbaijan',
        fa: 'اعلام موضع وزارت دفاع جمهوری آذربایجان',
        ar: 'بيان صادر عن وزارة الدفاع الأذربيجانية',
      },
    ],
    [
      'an exercise of two states in a region',
      title('exercise', 'TR AZ', 'nakhchivan'),
      {
        en: 'Military exercise by Azerbaijan and Turkey in Nakhchivan',
        fa: 'رزمایش ترکیه و جمهوری آذربایجان در نخجوان',
        ar: 'مناورة عسكرية بمشاركة أذربيجان وتركيا في ناخيتشيفان',
      },
    ],
    [
      'a change of office',
      title('dismissal-appointment', 'AM', 'yerevan'),
      {
        en: 'Dismissal or appointment in Armenia',
        fa: 'برکناری یا انتصاب در ارمنستان',
        ar: 'إقالة أو تعيين في أرمينيا',
      },
    ],
    [
      'a closed road, with the nominative after an Arabic colon',
      title('blockade', 'azerbaijani-activists NK:r', 'lachin-corridor'),
      {
        en: 'Road closure on the Lachin corridor involving Azerbaijani activists and the Nagorno-Karabakh de facto authorities',
        fa: 'بسته شدن راه در دالان لاچین؛ طرف‌ها: فعالان آذربایجانی و مقام‌های دوفاکتوی قره‌باغ کوهستانی',
        ar: 'إغلاق طريق في ممر لاتشين؛ الطرفان: سلطات الأمر الواقع في ناغورني قره باغ وناشطون أذربيجانيون',
      },
    ],
    [
      'a clash with forces called by an ethnic name, in no state’s name',
      title('armed-clash', 'armenian-forces AZ', 'aghdam'),
      {
        en: 'Armed clash between Armenian forces and Azerbaijan near Aghdam',
        fa: 'درگیری مسلحانه میان جمهوری آذربایجان و نیروهای ارمنی نزدیک آغدام',
        ar: 'اشتباك مسلح بين أذربيجان وقوات أرمنية قرب أغدام',
      },
    ],
    [
      'an event of which nothing else is known',
      title('ceasefire', ''),
      { en: 'Ceasefire', fa: 'آتش‌بس', ar: 'وقف إطلاق النار' },
    ],
    [
      'an unknown type as a contact',
      title('ambush', 'IR AZ'),
      {
        en: 'Contact between Azerbaijan and Iran',
        fa: 'تماس میان ایران و جمهوری آذربایجان',
        ar: 'تواصل بين أذربيجان وإيران',
      },
    ],
  ]

  it.each(cases)('tells of %s', (_, told, expected) => {
    expect(told).toEqual(expected)
  })

  it('counts the parties past five as others, in the case that the words before ask for', () => {
    expect(title('meeting', 'AM AZ RU FR US TR').en).toBe(
      'Meeting between Armenia, Azerbaijan, France, Russia and others',
    )
    expect(title('meeting', 'AM AZ RU FR US TR').ar).toBe('لقاء بين أذربيجان وأرمينيا والولايات المتحدة وتركيا وآخرين')
    expect(title('deployment', 'AM AZ RU FR US TR').ar).toBe(
      'انتشار قوات؛ الأطراف: أذربيجان وأرمينيا والولايات المتحدة وتركيا وآخرون',
    )
  })

  it('names no office that one of them did not hold on the day', () => {
    expect(title('call', 'hakan-fidan ararat-mirzoyan', undefined, '2021-01-05').en).toBe(
      'Phone call between Ararat Mirzoyan and Hakan Fidan',
    )
  })

  it('does not depend on the order of the participants', () => {
    expect(title('call', 'AZ zakir-hasanov TR hulusi-akar')).toEqual(title('call', 'hulusi-akar TR zakir-hasanov AZ'))
  })

  it('fills every template with every number of parties, in the letters of its language', () => {
    const parties = [
      '',
      'AM',
      'AM AZ',
      'AM AZ:t',
      'AM AZ RU:m',
      'AM AZ NK RU',
      'AM AZ US FR RU TR',
      'unidentified',
      'AZ:h',
    ]
    let looked = 0
    for (const type of eventTypes.keys())
      for (const list of parties)
        for (const place of [undefined, 'baku', 'sev-lich', 'armenia-azerbaijan-border', 'lachin-corridor']) {
          const told = title(type, list, place)
          for (const locale of locales) {
            const text = told[locale]
            looked++
            expect(text).not.toMatch(/undefined|null| {2}|^ | $| [،,؛:]|[[\]{}]/)
            if (locale !== 'en') expect(text).not.toMatch(/[A-Za-z]/)
            if (locale === 'fa') expect(text).not.toMatch(/[يكى]/)
            if (locale === 'ar') expect(text).not.toMatch(/[یکگچپژ]| و /)
          }
        }
    expect(looked).toBe(eventTypes.size * parties.length * 5 * 3)
  })

  it('finds the place it is given', () => {
    expect(places.has('sev-lich')).toBe(true)
    expect(title('meeting', 'AM AZ', 'no-such-place').en).toBe('Meeting between Armenia and Azerbaijan')
  })
})
