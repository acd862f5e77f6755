import { describe, expect, it } from 'vitest'
import { parseIsoDay } from '@/lib/calendar'
import { locales } from '@/lib/domain/event'
import {
  actors,
  bodyOf,
  eventTypes,
  findActor,
  holdersOf,
  institutions,
  inTerm,
  landmarks,
  lineageOf,
  offices,
  places,
  rootOf,
  speakerOf,
  typeOrOther,
} from './codebook'

const day = (iso: string) => parseIsoDay(iso)!

describe('the tables', () => {
  it('hold what the reader needs at the least', () => {
    expect(actors.size).toBeGreaterThanOrEqual(380)
    expect(places.size).toBeGreaterThanOrEqual(130)
    expect(eventTypes.size).toBe(27)
    expect(landmarks.size).toBeGreaterThanOrEqual(20)
    expect(institutions.size).toBeGreaterThanOrEqual(10)
    expect(offices.size).toBeGreaterThanOrEqual(30)
  })

  it('use the three bands', () => {
    const count = (band: string) => [...eventTypes.values()].filter((type) => type.band === band).length
    expect([count('incident'), count('contact'), count('act')]).toEqual([12, 10, 5])
  })
})

/** Labels that are not what ICU prints, with the reason. */
const ownLabels: Record<string, string> = {
  'en TR': 'the name that English-language reports mostly use; ICU prints Türkiye',
  'en SU': 'ICU knows only the successor',
  'fa SU': 'ICU knows only the successor',
  'ar SU': 'ICU knows only the successor',
  'fa US': 'the short form of Persian reports, for narrow lanes',
  'fa CZ': 'the long form: the short one is also a cheque',
  'ar AE': 'the short form of Arabic reports, for narrow lanes',
  'ar SA': 'the short form of Arabic reports, for narrow lanes',
}

describe('labels of states', () => {
  const states = [...actors.values()].filter((actor) => actor.kind === 'state')

  it.each(locales)('are those of the Unicode tables in %s, but for exceptions with a reason', (locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'region' })
    const bare = (text: string | undefined) => (text ?? '').replace(/[\u064b-\u065f\u0654]/g, '')
    const differing = states
      .filter(({ id, labels }) => bare(labels[locale]) !== bare(names.of(id)))
      .map(({ id }) => `${locale} ${id}`)
    expect(states.length).toBeGreaterThan(45)
    expect(differing.sort()).toEqual(
      Object.keys(ownLabels)
        .filter((key) => key.startsWith(locale))
        .sort(),
    )
  })

  it('call the parties by neutral names', () => {
    expect(findActor('AZ')?.labels.fa).toBe('جمهوری آذربایجان')
    expect(findActor('NK')?.labels).toEqual({
      en: 'Nagorno-Karabakh de facto authorities',
      fa: 'مقام‌های دوفاکتوی قره‌باغ کوهستانی',
      ar: 'سلطات الأمر الواقع في ناغورني قره باغ',
    })
    expect(places.get('nagorno-karabakh')?.labels.fa).toBe('قره‌باغ کوهستانی')
  })

  it('never have a loaded word in any label', () => {
    const loaded = /separatist|terrorist|martyr|liberat|artsakh|جدایی|تروریست|شهید|آرتساخ|انفصالي|إرهاب|شهيد/iu
    const rows = [...actors.values(), ...places.values(), ...eventTypes.values(), ...landmarks.values()]
    const found = rows.filter(({ labels }) => Object.values(labels).some((label) => loaded.test(label)))
    expect(rows.length).toBeGreaterThan(550)
    expect(found.map(({ id }) => id)).toEqual([])
  })
})

describe('actors', () => {
  it('roll up to a state, organisation or group', () => {
    expect(rootOf('zakir-hasanov')).toBe('AZ')
    expect(rootOf('EU-COUNCIL')).toBe('EU')
    expect(rootOf('NK-MOD')).toBe('NK')
    expect(rootOf('armenian-forces')).toBe('armenian-forces')
    expect(lineageOf('OSCE-MG')).toEqual(['OSCE-MG', 'OSCE'])
    expect(rootOf('nobody-we-know')).toBe('nobody-we-know')
  })

  it('give the body of an institution', () => {
    expect(bodyOf('AZ', 'BG')).toBe('AZ-SBS')
    expect(bodyOf('IR', 'SC')).toBe('IR-SNSC')
    expect(bodyOf('ICRC', 'MOD')).toBeNull()
  })

  it('tell who held an office on a day', () => {
    expect(holdersOf('defence-minister', 'AM', day('2021-11-14'))).toEqual(['arshak-karapetyan'])
    expect(holdersOf('defence-minister', 'AM', day('2021-11-16'))).toEqual(['suren-papikyan'])
    expect(holdersOf('foreign-minister', 'AZ', day('2016-04-02'))).toEqual(['elmar-mammadyarov'])
    expect(holdersOf('president', 'RU', day('2010-06-01'))).toEqual(['dmitry-medvedev'])
    expect(holdersOf('foreign-minister', 'AM', day('2020-11-17'))).toEqual([])
    expect(holdersOf('president', 'IR', null)).toContain('ebrahim-raisi')
  })

  it('read a bound as exactly as it is written', () => {
    const term = { title: 'x', of: 'AM', from: '2018-05', to: '2019' }
    expect(inTerm(term, day('2018-04-30'))).toBe(false)
    expect(inTerm(term, day('2018-05-01'))).toBe(true)
    expect(inTerm(term, day('2019-12-31'))).toBe(true)
    expect(inTerm(term, day('2020-01-01'))).toBe(false)
  })

  it('speak through the body of their office', () => {
    expect(speakerOf('zakir-hasanov', day('2020-10-01'))).toBe('AZ-MOD')
    expect(speakerOf('hakan-fidan', day('2020-10-01'))).toBe('TR-MIT')
    expect(speakerOf('hakan-fidan', day('2024-01-01'))).toBe('TR-MFA')
    expect(speakerOf('charles-michel', day('2022-10-06'))).toBe('EU-COUNCIL')
    expect(speakerOf('khalaf-khalafov', day('2024-01-01'))).toBe('AZ')
    expect(speakerOf('AM-MOD', null)).toBe('AM-MOD')
  })
})

describe('event types', () => {
  it('show an unknown code as other', () => {
    expect(typeOrOther('ambush').id).toBe('other')
    expect(typeOrOther('blockade').labels.en).toBe('Road closure')
  })
})

describe('landmarks', () => {
  it('span whole days', () => {
    const statement = landmarks.get('statement-2020')
    expect(statement?.interval).toEqual({ first: day('2020-11-09'), last: day('2020-11-10') })
    const war = landmarks.get('war-2020')!.interval
    expect(war.last - war.first).toBe(44)
  })
})
