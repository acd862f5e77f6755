import type { Numerals } from '@/lib/text/number'
import type { Meaning } from '@/lib/timex/meaning'
import {
  anaphora,
  century,
  common,
  date,
  dayPartOf,
  duration,
  fieldsOf,
  firstMonths,
  join,
  joined,
  longAgo,
  monthOf,
  nothing,
  nthOf,
  numberOf,
  partOf,
  quarter,
  recurring,
  shifted,
  turnOf,
  unitOf,
  vague,
  yearOf,
} from '@/lib/timex/phrase'
import { type Grammar, type Groups, type Rule, rule, type Token } from '@/lib/timex/rule'
import type { Language } from './language'

const numerals: Numerals = {
  cardinals: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
  },
  multipliers: { hundred: 100, dozen: 12, thousand: 1000, million: 1_000_000, billion: 1_000_000_000 },
  and: 'and',
  joined: false,
  unitsFirst: false,
  bare: true,
}

/** Verbs that tell what is to come, on either side of them. */
const futureVerbs = [
  ...['will', 'shall', 'is due', 'are due', 'is set to', 'are set to', 'is scheduled', 'are scheduled'],
  ...['is expected', 'are expected', 'is to', 'are to', 'is slated', 'are slated', 'is going to', 'are going to'],
]

const lexicon = {
  GMONTH: {
    1: ['january', 'jan'],
    2: ['february', 'feb'],
    4: ['april', 'apr'],
    6: ['june', 'jun'],
    7: ['july', 'jul'],
    8: ['august', 'aug'],
    9: ['september', 'sept', 'sep'],
    10: ['october', 'oct'],
    11: ['november', 'nov'],
    12: ['december', 'dec'],
  },
  GWEAK: { 3: ['march', 'mar'], 5: ['may'] },
  // Persian and Arabic months are names, too, and need a word of time, a day or a year
  JWEAK: {
    1: ['farvardin'],
    2: ['ordibehesht'],
    3: ['khordad'],
    4: ['tir'],
    5: ['mordad'],
    6: ['shahrivar'],
    7: ['mehr'],
    8: ['aban'],
    9: ['azar'],
    10: ['dey'],
    11: ['bahman'],
    12: ['esfand'],
  },
  HMONTH: { 9: ['ramadan'] },
  HWEAK: { 1: ['muharram'], 7: ['rajab'], 8: ['shaban'] },
  WDAY: {
    1: ['monday'],
    2: ['tuesday'],
    3: ['wednesday'],
    4: ['thursday'],
    5: ['friday'],
    6: ['saturday'],
    7: ['sunday'],
  },
  RELDAY: {
    '-2': ['the day before yesterday'],
    '-1': ['yesterday'],
    0: ['today'],
    1: ['tomorrow'],
    2: ['the day after tomorrow'],
  },
  RELNIGHT: { '-1': ['last night'], 0: ['overnight', 'tonight', 'this evening', 'this morning', 'this afternoon'] },
  DAYPART: {
    dawn: ['after midnight', 'dawn', 'early morning'],
    morning: ['morning'],
    noon: ['noon', 'midday'],
    afternoon: ['afternoon'],
    evening: ['evening'],
    night: ['night', 'midnight'],
  },
  MERIDIEM: { am: ['am', 'a.m', 'a.m.'], pm: ['pm', 'p.m', 'p.m.'] },
  HOURS: [
    'earlier on',
    'later on',
    'earlier',
    'later',
    'late',
    'early',
    'late on',
    'early on',
    'the early hours of',
    'the night of',
    'the evening of',
    'the morning of',
  ],
  PART: {
    early: ['early', 'early in'],
    mid: ['mid', 'the middle of'],
    late: ['late', 'late in'],
    begin: ['the beginning of', 'the start of'],
    end: ['the end of', 'end of', 'end'],
    'first-half': ['the first half of'],
    'second-half': ['the second half of'],
  },
  UNIT: {
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
    decade: ['decade', 'decades'],
    century: ['century', 'centuries'],
  },
  PLURALUNIT: ['days', 'weeks', 'months', 'years', 'decades', 'hours', 'centuries'],
  YEARW: ['year', 'the year'],
  SEASON: { 21: ['spring'], 22: ['summer'], 23: ['autumn', 'fall'], 24: ['winter'] },
  DECADENAME: {
    1920: ['twenties'],
    1930: ['thirties'],
    1950: ['fifties'],
    1960: ['sixties'],
    1970: ['seventies'],
    1980: ['eighties'],
    1990: ['nineties'],
  },
  ERAG: ['ad', 'ce'],
  ERABC: ['bc', 'bce'],
  TH: ['st', 'nd', 'rd', 'th'],
  OLD: ['old'],
  INTO: ['into'],
  LAST: ['last', 'past', 'previous'],
  NEXT: ['next', 'coming', 'upcoming'],
  THISPRE: ['this', 'the current'],
  THE: ['the'],
  RECENT: ['recent'],
  FEW: ['few', 'several', 'a few', 'some', 'many', 'a couple of'],
  A: ['a', 'an'],
  AGO: ['ago'],
  AFTERLATER: ['later', 'earlier', 'after', 'before'],
  FROMNOW: ['from now'],
  EVERY: ['every', 'each'],
  FROM: ['from', 'between'],
  BETWEEN: ['between'],
  TO: ['to', 'until', 'till', 'through'],
  UNTIL: ['until', 'till', 'by'],
  SINCE: ['since'],
  BEFOREW: ['before', 'prior to'],
  AFTERW: ['after', 'following'],
  AND: ['and'],
  OR: ['or'],
  OF: ['of', 'in'],
  IN: ['in', 'on', 'during', 'at', 'over', 'within'],
  ABOUT: ['around', 'about', 'circa', 'approximately'],
  CLOCKW: ['at about'],
  OCLOCK: ["o'clock", 'hours'],
  TILLNOW: ['to date', 'until now'],
  YEARCUE: [
    'the',
    'a',
    ...[
      'war',
      'law',
      'agreement',
      'statement',
      'events',
      'elections',
      'protests',
      'offensive',
      'truce',
      'clashes',
      'fighting',
      'crisis',
      'constitution',
      'treaty',
      'ceasefire',
      'pogroms',
      'massacre',
      'genocide',
      'revolution',
      'referendum',
      'earthquake',
    ].map((noun) => `${noun} of`),
    'war',
    'election',
    'elections',
    'agreement',
    'statement',
    'law',
    'revolution',
    'crisis',
    'november',
    'born',
    'since',
  ],
  COUNTED: [
    ...[
      'tents',
      'trucks',
      'buses',
      'cars',
      'schools',
      'students',
      'pupils',
      'signatures',
      'protesters',
      'migrants',
      'mines',
    ],
    ...['bombs', 'pages', 'litres', 'liters', 'gallons', 'barrels', 'passengers', 'tourists', 'pilgrims', 'observers'],
    ...['monitors', 'peacekeepers', 'police', 'officers', 'conscripts', 'recruits', 'detainees', 'hostages', 'deaths'],
    ...['violations', 'breaches', 'applications', 'documents', 'fans', 'spectators', 'guests', 'delegates', 'members'],
    ...[
      'inhabitants',
      'citizens',
      'animals',
      'sheep',
      'trees',
      'apartments',
      'flats',
      'calls',
      'complaints',
      'feet',
      'yards',
    ],
    'people',
    'soldiers',
    'troops',
    'servicemen',
    'civilians',
    'km',
    'kilometres',
    'kilometers',
    'miles',
    'metres',
    'meters',
    'dollars',
    'families',
    'armenians',
    'azerbaijanis',
    'others',
    'bodies',
    'cases',
    'items',
    'units',
    'sorties',
    'houses',
    'villages',
    'tanks',
    'men',
    'women',
    'children',
    'refugees',
    'fighters',
    'missiles',
    'percent',
    'tons',
    'times',
    'square',
    'prisoners',
    'casualties',
    'residents',
    'rounds',
    'shells',
    'drones',
    'vehicles',
    'hectares',
    'strong',
    'member',
    'metre',
    'meter',
    'kilometre',
    'kilometer',
    'page',
    'hectare',
    'drams',
    'manats',
    'euros',
    'roubles',
    'rubles',
    'volunteers',
    'families',
    'homes',
    'households',
    'buildings',
    'points',
    'votes',
    'seats',
    'copies',
    'workers',
    'voters',
  ],
  MEASURE: [
    ...['dollars', 'euros', 'pounds', 'roubles', 'rubles', 'drams', 'manats', 'metres', 'meters', 'kilometres'],
    ...['kilometers', 'km', 'miles', 'feet', 'tons', 'tonnes', 'hectares', 'points', 'degrees'],
  ],
  QUANTITY: [
    'population',
    'total',
    'altitude',
    'height',
    'elevation',
    'price',
    'strength',
    'maximum',
    'minimum',
    'average',
  ].map((word) => `a ${word} of`),
  PER: ['%', 'percent', 'million', 'billion', 'thousand', 'hundred'],
  MODEL: ['number', 'model', 'dial', 'call'],
  PLACEW: [
    ...['article', 'articles', 'resolution', 'resolutions', 'square', 'street', 'avenue', 'no', 'room', 'chapter'],
    ...[
      'section',
      'paragraph',
      'flight',
      'route',
      'highway',
      'road',
      'unit',
      'lot',
      'page',
      'item',
      'psalm',
      'verse',
      'battalion',
    ],
  ],
  PLAN: [
    ...futureVerbs,
    'possibly',
    'ahead of',
    'likely',
    'hopes to',
    'deadline',
    'wants to',
    'will',
    'would',
    'starts',
    'begins',
    'expires',
    'opens',
    'resumes',
    'kicks off',
    'takes effect',
    'takes place',
    'enters into force',
    'comes into force',
    'scheduled',
    'due',
    'expected',
    'planned',
    'plans',
    'plan',
    'set to',
    'set for',
    'slated',
    'shall',
    'going',
    'to be held',
    'upcoming',
  ],
  PAST: [
    'said',
    'told',
    'met',
    'held',
    'signed',
    'announced',
    'reported',
    'was',
    'were',
    'had',
    'killed',
    'visited',
    'discussed',
    'agreed',
    'stated',
    'wrote',
    'added',
  ],
  PASSIVE: ['be held', 'be signed', 'be discussed', 'be announced', 'be reported', 'been agreed'],
  VAGUE: ['recently', 'lately', 'in the near future', 'these days', 'in recent days', 'some time ago', 'long ago'],
  THATYEAR: ['that year', 'the same year'],
  ZONEW: [
    ...['local', 'moscow', 'baku', 'yerevan', 'tbilisi', 'tehran', 'ankara', 'istanbul', 'brussels', 'paris', 'london'],
    ...['greenwich', 'washington', 'new york', 'eastern', 'central european', 'kabul', 'baghdad', 'damascus', 'beirut'],
  ]
    .map((place) => `${place} time`)
    .concat('gmt', 'utc', 'cet', 'msk', 'est', 'edt'),
  MORETHAN: ['more than', 'less than', 'fewer than', 'over', 'under', 'at least', 'nearly', 'almost', 'well over'],
  DAYAFTER: {
    1: ['the next day', 'the following day', 'a day later', 'one day later'],
    2: ['two days later'],
    3: ['three days later'],
    '-1': ['the previous day', 'a day earlier', 'one day earlier'],
    0: ['the same day', 'that same day'],
  },
  FUT: futureVerbs,
  ANAPHORA: [
    'that day',
    'the day before',
    'that year',
    'the same year',
    'that month',
    'the same month',
    'at the time',
    'the following year',
    'the following month',
    'the day after',
  ],
} satisfies Grammar['lexicon']

const SHIFT = { last: -1, this: 0, next: 1 } as const

function weekdayOf(token: Parameters<typeof numberOf>[0]): { weekday?: number } {
  return token === undefined ? {} : { weekday: numberOf(token, 'WDAY') }
}

const pieces: Rule[] = [
  // May 2020, March 10, in May, last March: May and March are other words too
  // April Jones, Mr May → a person
  rule(
    'given name',
    '(?<!IN|PART|SINCE|UNTIL|FROM|LAST|NEXT|THISPRE|THE|HOURS|DAYN|TH|TH OF|ORD OF|DAYN OF) GIVEN',
    'X',
    () => nothing,
  ),
  rule('march or may with year', '(?<month>WEAKMONTH) COMMA? (?=YEAR|DAY TH? (?!COUNTED|UNIT|PER))', 'MONTHP', (g) =>
    join(monthOf(g.month)),
  ),
  rule(
    'march or may after a word of time',
    '(?<=IN|PART|SINCE|UNTIL|FROM|(?:GMONTH|GWEAK|YEAR|DAY) TO|LAST|NEXT|THISPRE|OF|BEFOREW|AFTERW|(?:GMONTH|GWEAK) (?:AND|DASH)) (?<month>WEAKMONTH)',
    'MONTHP',
    (g) => join(monthOf(g.month)),
  ),
  // Black Friday, Sunday Times, Friday prayers are no days of the news
  rule('weekday of a name', 'WNAMED DASH? WDAY', 'X', () => nothing),
  rule('weekday in a name', 'WDAY WNAME', 'X', () => nothing),
  // the novel "September"
  rule('title of a work', 'WORKW QUOTE (?:MONTH|GWEAK|WDAY|SEASON|RELDAY)', 'X', () => nothing),
  // Black January is the name of a day
  rule('month in a name', 'WNAMED (?:MONTH|GWEAK)', 'X', () => nothing),
  rule('month of a person', 'TITLEW (?:MONTH|GWEAK)', 'X', () => nothing),
  // by the end of the year → of the current one
  rule('current unit in part', '(?<=PART) (?:THE (?<unit>UNIT)|YEARW) (?!OF|OLD|YEAR|OLDYEAR)', 'DATE PERIOD', (g) => {
    const unit = g.unit === undefined ? 'year' : unitOf(g.unit)
    const isOne = !g.unit?.classes.has('PLURALUNIT') && unit !== 'hour' && unit !== 'minute' && unit !== 'day'
    return isOne ? shifted(unit, 'this') : null
  }),
  // the next year he left → counts from something told before
  rule(
    'year after the one told',
    '(?<!IN|PART|FROM|BEFOREW|AFTERW|UNTIL|SINCE) THE (?:NEXTW|PREVIOUSW) YEARW',
    'DATE',
    () => anaphora,
  ),
  // last year, next year, this year
  rule('year with turn', 'THE? (?<turn>LAST|NEXT|THISPRE) YEARW', 'YEARP', (g) =>
    date({ yearShift: SHIFT[turnOf(g.turn)] }),
  ),
  // 10 pm, at 10 am
  rule(
    'hour with half of the day',
    'CLOCKW? (?<hour>HOUR) (?<part>MERIDIEM) (?:LP (?<inside>ZONEW) RP|(?<zone>ZONEW))?',
    'CLOCK',
    (g) => {
      const hour = numberOf(g.hour)
      const zone = g.zone ?? g.inside
      return hour > 12
        ? null
        : date({
            minute: ((hour % 12) + (g.part?.values.MERIDIEM === 'pm' ? 12 : 0)) * 60,
            second: 0,
            ...(zone === undefined ? {} : { zone: { start: zone.start, end: zone.end } }),
          })
    },
  ),
]

/** Numbers and names that look like years or days. */
const quantities: Rule[] = [
  // the May 2 brigade, 28 May Street
  rule(
    'day that names something',
    'THE? (?:MONTHP DAYN TH?|DAYN TH? OF? (?:MONTHP|GWEAK)) NAMEDBY',
    'X',
    () => nothing,
  ),
  rule('quantity', 'QUANTITY (?:ABOUT|MORETHAN)? BAREYEAR', 'X', () => nothing),
  rule(
    'measures from to',
    '(?:FROM|BETWEEN)? (?:BAREYEAR|NUM) (?:TO|DASH|AND) (?:BAREYEAR|NUM) DASH? MEASURE',
    'X',
    () => nothing,
  ),
]

/** Month first, as American papers write it. */
const monthFirst: Rule[] = [
  // April of that year → the year told last
  rule('month of that year', '(?<month>MONTHP) (?<day>DAY)? OF? THATYEAR', 'DATE DAYDATE', (g) =>
    join(monthOf(g.month), { sameYear: true }, g.day === undefined ? {} : { day: numberOf(g.day) }),
  ),

  // September 27; Sept. 27, 2020
  rule(
    'month day',
    '(?<month>MONTHP) DOT? (?<day>DAY|ORD) TH? (?:COMMA? (?<year>BAREYEAR|YEARP))? (?!COUNTED|UNIT|PER|COLON)',
    'DATE DAYDATE',
    (g) => join({ day: numberOf(g.day) }, monthOf(g.month), yearOf(g.year)),
  ),
  // borders drawn around 1920 → about that year; a number would have its comma
  rule(
    'year about',
    '(?<=ABOUT) (?<year>BAREYEAR) (?!DASH? COUNTED|PER|DASH NUM|MODEL)',
    'DATE PERIOD YEARDATE',
    (g) => {
      const year = g.year?.meaning?.year ?? 0
      return year >= 1800 && year < 2040 && year % 100 !== 0 ? join(yearOf(g.year)) : null
    },
  ),
  // the '90s
  rule('decade in two digits', 'THE? QUOTE (?<year>YY) DECADES', 'DATE PERIOD', (g) =>
    numberOf(g.year) % 10 === 0 ? date({ decade: numberOf(g.year), calendar: 'gregorian' }) : null,
  ),
  // the 1990s, the nineties
  rule('decade in digits', 'THE? (?<year>BAREYEAR) DECADES', 'DATE PERIOD', (g) => {
    const year = g.year?.meaning?.year ?? 1
    return year % 10 === 0 ? date({ decade: year, calendar: 'gregorian' }) : null
  }),
  // on July 12, 13 and 14 → each of the days
  rule(
    'further day of a month',
    '(?<=(?<month>MONTHP) DOT? (?<first>DAY) TH? (?:COMMA DAY TH?)* COMMA) (?<day>DAY) TH? (?=(?:COMMA DAY TH?)* COMMA? AND DAY TH? (?!COUNTED|UNIT|PER|COLON|MONTHP|OFW))',
    'DATE DAYDATE',
    furtherDay,
  ),
  rule(
    'last day of a month told',
    '(?<=(?<month>MONTHP) DOT? (?<first>DAY) TH? (?:COMMA DAY TH?)* COMMA? AND) (?<day>DAY) TH? (?:COMMA? (?<year>BAREYEAR|YEARP))? (?!COUNTED|UNIT|PER|COLON|MONTHP|OFW)',
    'DATE DAYDATE',
    furtherDay,
  ),
  // between July 12 and 16
  rule(
    'days between of a month',
    'BETWEEN (?<month>MONTHP) DOT? (?<from>DAY) TH? AND (?<to>DAY) TH? (?:COMMA? (?<year>BAREYEAR|YEARP))? (?!COUNTED|UNIT|PER|COLON|MONTHP)',
    'DATE RANGE',
    (g) => {
      const month = join(monthOf(g.month), yearOf(g.year))
      const [from, to] = [numberOf(g.from), numberOf(g.to)]
      if (month === null || to <= from) return null
      return date({ from: { ...month, day: from }, to: { ...month, day: to }, within: true })
    },
  ),
  // 27-28 July
  rule(
    'days and their month',
    '(?<!PLACEW|NUM SLASH) (?:FROM|BETWEEN)? (?<from>DAYN) TH? (?:DASH|TO) (?<to>DAYN) TH? OF? (?<month>MONTHP|WEAKMONTH) (?:COMMA? OF? (?<year>YEARP|BAREYEAR))?',
    'DATE RANGE',
    (g) => {
      const month = join(monthOf(g.month), yearOf(g.year))
      if (month === null || numberOf(g.to) <= numberOf(g.from)) return null
      return date({ from: { ...month, day: numberOf(g.from) }, to: { ...month, day: numberOf(g.to) } })
    },
  ),
  // on the 19th. → the latest such day
  rule('day alone', '(?<=IN) THE (?<day>DAY) TH (?=COMMA|DOT|NL|RP|QUOTE|SEMI|NUM|AND|IN|$)', 'DATE DAYDATE', (g) =>
    date({ day: numberOf(g.day) }),
  ),
  // October 6-10, 2020; October 6 to 10
  rule(
    'month and its days',
    '(?<month>MONTHP) DOT? (?<from>DAY) TH? (?:DASH|TO|AND) (?<to>DAY) TH? (?:COMMA? (?<year>BAREYEAR|YEARP))? (?!COUNTED|UNIT|PER|MONTHP|COLON)',
    'DATE RANGE',
    (g, run) => {
      const month = join(monthOf(g.month), yearOf(g.year))
      const [from, to] = [numberOf(g.from), numberOf(g.to)]
      const listed = run.some((t) => t.classes.has('AND'))
      if (month === null || to <= from || (listed && to !== from + 1)) return null
      return date({ from: { ...month, day: from }, to: { ...month, day: to } })
    },
  ),
]

/** A day that shares its month with one told before it. */
function furtherDay(g: Groups): Meaning | null {
  const day = numberOf(g.day)
  return day <= numberOf(g.first) ? null : join({ day }, monthOf(g.month), yearOf(g.year))
}

const relative: Rule[] = [
  // USA Today, but in Russia today
  rule('today in a name', 'IN? TODAYNAME', 'DATE DAYDATE RELATIVE', (_, run) =>
    run.length > 1 ? date({ dayShift: 0 }) : nothing,
  ),
  // in the summer, by spring, since the autumn (not in the fall of the town)
  rule(
    'season in its time',
    '(?:(?<=IN|UNTIL|SINCE|PART) THE|(?<=UNTIL|SINCE|PART)) (?<season>SEASON) (?!OF)',
    'DATE PERIOD',
    (g) => join({ season: numberOf(g.season, 'SEASON') }),
  ),
  // at the weekend, last weekend → Saturday and Sunday
  rule('weekend', 'IN? THE? (?<turn>LAST|NEXT|THISPRE)? WEEKENDW', 'DATE PERIOD', (g) => weekend(g.turn)),
  // years ago, weeks ago
  rule('units ago', 'PLURALUNIT AGO', 'DATE', () => vague),
  rule('relative night', '(?<night>RELNIGHT)', 'DATE DAYDATE RELATIVE', (g) =>
    date({ dayShift: numberOf(g.night, 'RELNIGHT'), ...(g.night?.text === 'last night' ? { dayPart: 'night' } : {}) }),
  ),
  // overnight on September 12-13, overnight Tuesday → that night
  rule('night of a date', 'OVERNIGHT IN? (?<date>DAYDATE|RANGE|WDAY)', 'DATE DAYDATE', (g) =>
    join(g.date?.meaning == null ? weekdayOf(g.date) : fieldsOf(g.date), { dayPart: 'night' }),
  ),
  // overnight to Sunday → the night before it
  rule('night to a weekday', 'OVERNIGHT (?:TO|INTO) (?:(?<weekday>WDAY)|(?<date>DAYDATE))', 'DATE DAYDATE', (g) =>
    join(weekdayOf(g.weekday), fieldsOf(g.date), { eve: true, dayPart: 'night' }),
  ),
  // last Friday, next Tuesday morning, this Sunday, Friday last week
  rule(
    'weekday with turn',
    'HOURS? (?<turn>LAST|NEXT|THISPRE) (?<weekday>WDAY) (?<after>DAYPART)?',
    'DATE DAYDATE WEEKDAY',
    (g) => join(weekdayOf(g.weekday), dayPartOf(g.after), { turn: turnOf(g.turn) }),
  ),
  rule('weekday of a week', '(?<weekday>WDAY) (?:OF)? (?<turn>LAST|NEXT|THISPRE) WEEKW', 'DATE DAYDATE WEEKDAY', (g) =>
    join(weekdayOf(g.weekday), { weekShift: SHIFT[turnOf(g.turn)] }),
  ),
  // the following Tuesday
  rule('weekday after the one told', 'THE FOLLOWINGW (?<weekday>WDAY)', 'DATE', (g) => ({
    kind: 'anaphora',
    ...weekdayOf(g.weekday),
  })),
  // the next week, the previous year → counts from something told before
  rule(
    'unit after the one told',
    '(?<!IN|AFTERW|BEFOREW|FROM) THE (?:NEXTW|PREVIOUSW) (?:WEEKW|MONTHW|YEARW)',
    'DATE',
    () => anaphora,
  ),
  // last week, this month, next decade
  rule('unit with turn', 'IN? THE? (?<turn>LAST|NEXT|THISPRE) (?<unit>UNIT)', 'DATE PERIOD', (g) => {
    const unit = unitOf(g.unit)
    if (g.unit?.classes.has('PLURALUNIT') || unit === 'hour' || unit === 'minute') return vague
    return unit === 'day'
      ? g.turn?.classes.has('THISPRE')
        ? date({ dayShift: 0 })
        : vague
      : shifted(unit, turnOf(g.turn))
  }),
  // the first week of September, the last Tuesday of March 2024
  rule('nth week of a month', 'IN? THE? (?<n>ORD|LAST) WEEKW OF (?<month>PERIOD)', 'DATE PERIOD', (g) =>
    nthOf(placeOf(g.n), 'week', g.month),
  ),
  rule(
    'nth day of a month',
    'IN? THE? (?<n>ORD|LAST) (?<unit>UNIT) OF (?<month>PERIOD|BAREYEAR)',
    'DATE DAYDATE',
    (g) =>
      unitOf(g.unit) === 'day' && !g.unit?.classes.has('PLURALUNIT') ? nthOf(placeOf(g.n), 'day', g.month) : null,
  ),
  rule(
    'nth weekday of a month',
    'THE? (?<n>ORD|LAST) (?<weekday>WDAY) (?:OF|IN) (?<month>PERIOD)',
    'DATE DAYDATE',
    (g) => nthOf(placeOf(g.n), 'weekday', g.month, undefined, weekdayOf(g.weekday)),
  ),
  // the week of 28 September → that week
  rule('week of a day', 'THE? WEEKW OF (?<day>DAYDATE)', 'DATE PERIOD', (g) => join(fieldsOf(g.day), { week: true })),
  // the first quarter of 2021
  rule('quarter of a year', 'THE? (?<n>ORD) QUARTERW OF? (?<year>YEARDATE|BAREYEAR)', 'DATE PERIOD', (g) =>
    quarter(g.n, g.year),
  ),
  // the 19th century, the twentieth century
  rule('nth century', 'THE? (?:(?<n>ORDINAL)|(?<number>NUM) TH) (?<unit>UNIT) (?<era>ERABC)?', 'DATE PERIOD', (g) =>
    unitOf(g.unit) === 'century' ? century(g.n ?? g.number, g.era) : null,
  ),
  rule('month with turn before', '(?<turn>LAST|NEXT|THISPRE) (?<month>MONTHP|PERIOD)', 'DATE PERIOD', (g) =>
    g.month?.meaning?.month === undefined && g.month?.meaning?.season === undefined
      ? null
      : join(fieldsOf(g.month), { turn: turnOf(g.turn) }),
  ),
  rule('season with turn before', '(?<turn>LAST|NEXT|THISPRE) (?<season>SEASON)', 'DATE PERIOD', (g) =>
    join({ season: numberOf(g.season, 'SEASON'), turn: turnOf(g.turn) }),
  ),
  rule('day of relative month', 'THE? (?<day>DAYN) TH? OF (?<turn>LAST|NEXT|THISPRE) MONTHW', 'DATE DAYDATE', (g) =>
    date({ day: numberOf(g.day), monthShift: SHIFT[turnOf(g.turn)] }),
  ),
  // three days ago, a week ago, two years from now
  rule('so long ago', '(?<n>NUM|A) (?<unit>UNIT) AGO', 'DATE COUNT', (g) =>
    date({ count: { n: g.n?.number ?? 1, unit: unitOf(g.unit), sign: -1 } }),
  ),
  rule(
    'so long and so long ago',
    '(?<n>NUM|A) (?<unit>UNIT) AND (?<m>NUM|A) (?<smaller>UNIT) AGO',
    'DATE COUNT',
    longAgo,
  ),
  // the first nine months of 2022
  rule(
    'first months of a year',
    'IN? THE? FIRSTW (?<n>NUM) (?<unit>UNIT) OF (?<year>YEARDATE|BAREYEAR)',
    'DATE PERIOD',
    (g) => (unitOf(g.unit) === 'month' ? firstMonths(numberOf(g.n), g.year, 'gregorian') : null),
  ),
  rule('so long from now', '(?<n>NUM|A) (?<unit>UNIT) FROMNOW', 'DATE COUNT', (g) =>
    date({ count: { n: g.n?.number ?? 1, unit: unitOf(g.unit), sign: 1 } }),
  ),
  rule('so long after', '(?:NUM|A|FEW) UNIT (?:AND (?:NUM|A) UNIT)? AFTERLATER', 'DATE', () => anaphora),
  rule('after so long', 'AFTERW (?:NUM|A|FEW) UNIT', 'DATE', () => anaphora),
  // two months into the war; a year on, he stayed
  rule('so long into', '(?:NUM|A|FEW) UNIT (?:INTO|IN COMMA)', 'DATE', () => anaphora),
  // more than two years ago → vague: no one knows how much more
  rule('more than so long ago', 'MORETHAN (?:NUM|A|FEW) UNIT (?:AGO|FROMNOW)', 'DATE', () => vague),
  rule('few units ago', 'FEW UNIT AGO', 'DATE', () => vague),
  // the past three days, over the last 24 hours, the next two weeks
  rule('last so many', 'IN? THE? (?<turn>LAST|NEXT) (?<n>NUM) (?<unit>UNIT)', 'DATE SPAN', (g) =>
    date({ span: { n: numberOf(g.n), unit: unitOf(g.unit), sign: g.turn?.classes.has('NEXT') ? 1 : -1 } }),
  ),
  rule('last few', 'IN? THE? (?:LAST|NEXT|RECENT) FEW? UNIT', 'DATE', (_, run) =>
    run.some((t) => t.classes.has('PLURALUNIT')) ? vague : null,
  ),
  // a 44-day war, six weeks, two-hour talks
  // a two-year-old girl, 20 years old
  rule('age', 'NUM DASH? UNIT DASH? OLD', 'X', () => nothing),
  // late last month → its last third
  rule(
    'part of a unit with turn',
    '(?<part>PART) THE? (?<turn>LAST|THISPRE|NEXT) (?<unit>UNIT)',
    'DATE PARTDATE',
    (g) => {
      const unit = unitOf(g.unit)
      const whole = unit === 'month' || unit === 'week' || unit === 'year' ? shifted(unit, turnOf(g.turn)) : null
      return whole === null || g.unit?.classes.has('PLURALUNIT') ? null : { ...whole, part: partOf(g.part) }
    },
  ),
  // earlier this month
  rule('earlier in a period', 'HOURS THE? (?<turn>LAST|THISPRE|NEXT) (?<unit>UNIT)', 'DATE PERIOD', (g) =>
    shifted(unitOf(g.unit), turnOf(g.turn)),
  ),
  rule('duration', '(?<n>NUM) DASH? (?<unit>UNIT)', 'DATE LENGTH', (g) =>
    numberOf(g.n) > 5000 ? null : duration(numberOf(g.n), unitOf(g.unit)),
  ),
  rule('few units', 'FEW UNIT', 'DATE', () => ({ kind: 'duration' })),
  rule('decade by name', 'THE (?<year>DECADENAME)', 'DATE PERIOD', (g) =>
    date({ decade: numberOf(g.year, 'DECADENAME'), calendar: 'gregorian' }),
  ),
  rule('vague words', 'VAGUE', 'DATE', () => vague),
  // the next day → counted from the one day told before, where there is one
  rule('day after the one told', '(?<n>DAYAFTER)', 'DATE', (g) => ({
    kind: 'anaphora',
    dayShift: numberOf(g.n, 'DAYAFTER'),
  })),
  rule('words that refer back', 'ANAPHORA', 'DATE', () => anaphora),
  rule('every unit', 'EVERY (?:UNIT|WDAY)', 'DATE', () => recurring),
]

/** Which one: the ordinal, −1 for the last. */
function placeOf(token: Parameters<typeof numberOf>[0]): number {
  return token?.classes.has('LAST') ? -1 : numberOf(token)
}

function weekend(turn: Token | undefined): Meaning {
  const week = turn === undefined ? {} : { weekShift: SHIFT[turnOf(turn)] }
  return date({ from: date({ weekday: 6, ...week }), to: date({ weekday: 7, ...week }) })
}

const time: Grammar = {
  lexicon: {
    ...lexicon,
    WEEKENDW: ['weekend'],
    NEXTW: ['next', 'following'],
    FOLLOWINGW: ['following'],
    PREVIOUSW: ['previous', 'preceding'],
    TODAYNAME: ['usa today', 'russia today'],
    WORKW: ['film', 'novel', 'book', 'painting', 'song', 'play', 'series', 'poem', 'album', 'opera'],
    NAMEDBY: [
      ...[
        'brigade',
        'division',
        'battalion',
        'regiment',
        'movement',
        'street',
        'square',
        'avenue',
        'stadium',
        'hospital',
      ],
      ...[
        'school',
        'bridge',
        'party',
        'park',
        'organization',
        'organisation',
        'group',
        'club',
        'highway',
        'neighbourhood',
      ],
    ],
    OFW: ['of'],
    OVERNIGHT: ['overnight'],
    FIRSTW: ['first'],
    PHRASAL: ['handed', 'hand', 'turned', 'took', 'taken', 'take', 'taking', 'won', 'came', 'left', 'flew', 'crossed']
      .map((verb) => `${verb} over`)
      .concat('handing over'),
    WNAMED: ['black', 'good', 'bloody', 'ash', 'palm', 'easter', 'shrove', 'maundy', 'cyber', 'super', 'casual'],
    WNAME: [
      'times',
      'telegraph',
      'mirror',
      'express',
      'herald',
      'best',
      'school',
      'prayers',
      'prayer',
      'sermon',
      'mosque',
      'club',
      'league',
      'mass',
      'service',
      'services',
      'market',
      'magazine',
    ],
    TITLEW: ['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'lady', 'theresa', 'general', 'colonel'],
    WEEKW: ['week'],
    QUARTERW: ['quarter'],
    MONTHW: ['month', 'the month of'],
    DECADES: ['s'],
  },
  numerals,
  prefixes: {},
  joins: [],
  silent: [],
  capitals: {
    proper: ['May', 'March', 'Mar'],
    given: ['April', 'May', 'June', 'August', 'Jan', 'Mar', 'Ramadan', 'Rajab', 'Shaban', 'Muharram'],
  },
  suffixes: {},
  levels: [
    [...pieces, ...common.pieces],
    [...quantities, ...common.dates, ...monthFirst],
    [...joined.modifiers, ...relative],
    joined.parts,
    joined.ranges,
  ],
  weekStart: 1,
  calendar: 'gregorian',
  tense: { before: true, after: 60, settled: true },
}

/** English. */
export const en: Language = { locale: 'en', numerals, time }
