import type { EventTypeId, Locale, Measure } from '@/lib/domain/event'

/**
 * How a trigger tells of its happening: outright, as a noun that needs a verb or a day beside it, only by what it was
 * done with, by its dead and wounded, or by a noun of loss that needs a figure.
 */
export type TriggerForm = 'verb' | 'noun' | 'means' | 'casualty' | 'toll'

/** Cells hold phrases divided by `|`, in ordinary spelling: `-` may be a space or nothing, `*` any letters, `..` up to nine words. */
export type TriggerRow = { type: EventTypeId; form: TriggerForm; words: string }

/** Words that say what happened to the people or things counted beside them. */
export type MeasureRow = {
  measure: Measure
  /** Where the counted noun stands: `before` (15 killed), `after` (killing 15), or `both`. */
  counted: 'before' | 'after' | 'both'
  /** Says little by itself: another measure on the other side of the count tells more (left a guard wounded). */
  light?: boolean
  words: string
}

/** Nouns that are counted: people, things of war, ground held. */
export type UnitRow = {
  unit: 'person' | 'equipment' | 'position'
  item: string | null
  status: 'combatant' | 'civilian' | 'unspecified'
  /** Forms that need a number before them. */
  words: string
  /** Forms that are one by themselves (جندي, a soldier). */
  one: string
  /** Dual forms, two by themselves. */
  two: string
  /** Singulars that are one where a nationality stands before them without an article. */
  bareOne?: string
}

/** What the reading of events needs to know of a language. The engine knows none. */
export type ReadingCues = {
  locale: Locale
  /** What may stand before a word without a space, as a regex source over folded text. */
  clitics: string
  /** What may stand before a verb. */
  verbClitics: string
  /** Where a clause keeps its verb; decides on which side of a verb of saying its subject stands. */
  order: 'verb-final' | 'verb-first' | 'subject-first'
  triggers: TriggerRow[]
  /** Verbs that make a noun happen: took place, broke out, held. */
  happen: string
  /** Finite past verbs that end a clause which tells something as done (verb-final languages). */
  done: string
  /** Last words of infinitives, which tell nothing as done (verb-final languages). */
  infinitive: string
  /** Since, since the end of: what is measured against stands behind it. */
  sinceThen: string
  /** The worst, the first, the deadliest. */
  superlative: string
  /** Right behind a noun: that was held, which took place. */
  whichHeld: string
  /** Accidents: their dead are no fighting's. */
  mishap: string
  /** Words right before a noun that make it an aim. */
  aim: string
  /** Right before a noun of talks: in, during, after: what was said then tells of the talks. */
  occasion: string
  /** Words before a noun that make it a topic, an aim or a wish. */
  theme: string
  planned: string
  hypothetical: string
  /** Verb forms of wish and aim, where the language has them. */
  subjunctive: string
  negated: string
  habitual: string
  /** Verbs that ask for what follows. */
  demand: string
  /** What stands between such a verb and what it asks for. */
  toward: string
  /** Words of history paragraphs. */
  history: string
  /** Words for an earlier time without a day. */
  earlier: string
  /** "Said earlier", "earlier in the day": of the same day after all. */
  earlierToday: string
  /** Verbs of what had been said or done before what is told (where the tense is not that of reported speech). */
  pluperfect: string
  /** In recent days: the last few. */
  lately: string
  /** The same day, the next day, the day before, counted from the day told before. */
  sameDay: string
  nextDay: string
  dayBefore: string
  /** Before a verb of saying: it was said before what the sentence tells. */
  hadSaid: string
  /** In a day, over the past day: a toll of that day, not of the fighting told before. */
  ofOneDay: string
  /** Right before a day: of a birth, not of what the sentence tells. */
  born: string
  /** Words for publishing, in page furniture. */
  publishedOn: string
  /** Verbs of beginning: what goes on since a day began on it. */
  begin: string
  /** Verbs of ending: the day beside them is the end's. */
  ended: string
  /** The region that an article speaks of, where its name completes a body. */
  region: string
  /** Look like a trigger and are none: press conference, cabinet meeting. */
  except: string
  /** Verb forms that say which one is meant: peacekeepers deployed in the region (subject-first languages). */
  described: string
  /** Look like a name when folded and are words. */
  notNames: string
  /** This, last, next beside a date: its year needs no filling in. */
  turns: string
  /** Nouns of fighting by both sides, whatever with. */
  bothFought: string
  /** Firing by one side: a breach of the truce where nobody died of it. */
  fireOnly: string
  /** Before a noun: the one told before. */
  anaphor: string
  /** This, those, the same: before a noun of fighting that was told of. */
  thoseBefore: string
  /** During the, in those: up to a noun of fighting that was told of. */
  duringThe: string
  /** Marks the object of a verb that stands after it. */
  objectMark: string
  speech: {
    /** Prepositions and phrases before the source: according to. */
    accordingTo: string
    /** Verbs of saying. */
    verbs: string
    /** Verbs of saying that are an act of their own: accuse, condemn, deny, warn, call on. */
    strong: string
    /** Of these, condemn, warn, call on: more than an account of what they speak of. */
    act: string
    /** Of these, the ones whose object is who did it. */
    accuse: string
    /** Verbs of giving a name: called, described. */
    naming: string
    /** The attack told of, as the object of such a verb: an account of it (verb-final languages). */
    ownAttack: string
    /** Before or in such a verb: what it called. */
    which: string
    deny: string
    /** Nouns of saying: statement, announcement. */
    nouns: string
    /** Before a paper that only carries what is said: in, issuing. */
    issuing: string
    /** Look like saying and are none: claimed the lives, United States. */
    notSaid: string
    /** Officials, authorities, the side: a state's adjective beside them speaks for it. */
    heads: string
    /** Authorities of the place that is spoken of: those who speak, by no name. */
    local: string
    /** He, she, it added. */
    pronoun: string
    /** Behind "according to": whom, him, the colonel; who spoke last (subject-first languages). */
    whoSpoke: string
    /** Added, went on: whose subject is the last who spoke where it is nobody known. */
    adds: string
    /** Said to the press or the public, not in the talks. */
    outside: string
    /** According to this report, the statement: the last source again. */
    again: string
    /** Marks the start of what was said. */
    that: string
    /** Between such a verb and a day: the day is of what it speaks of. */
    content: string
  }
  media: string
  /** Agency, channel, newspaper: the name beside it is a source. */
  mediaHeads: string
  /** First words of lines that only link to other pages. */
  related: string
  /** Words that open a line of page furniture. */
  furniture: string
  /** Separately, one on one: talks with each by himself. */
  apart: string
  /** Armed forces, soldiers, side: a state's name beside them stays that state. */
  forces: string
  /** His counterpart: same office, other state. */
  counterpart: string
  /** Of these, the ones that a region's name completes: its army, not its border. */
  regionForces: string
  /** The ministry, this ministry: the last body again. */
  thisBody: string
  /** The bloc, this organisation: the last one again. */
  thisOrganisation: string
  /** The two sides, both countries: the last pair again. */
  bothSides: string
  /** Our, its own: the speaker's. */
  own: string
  /** The enemy: the other one. */
  enemy: string
  and: string
  between: string
  with: string
  by: string
  /** In, to: a capital after it is a place. */
  locative: string
  /** Words between a head and the state that completes it. */
  filler: string
  /** Words that begin what a talk was about. */
  about: string
  /** Boundaries of clauses besides punctuation. */
  joints: string
  /** Openers of clauses that no phrase with a gap reaches over. */
  across: string
  /** Who did what to whom: the words beside a name that tell its part. */
  parts: {
    /** Armed forces and their arms between a marker and the name of their state. */
    forces: string
    /** Ground, posts and towns: whose they are is aimed at. */
    ground: string
    /** Its positions, our soldiers: the speaker is aimed at. */
    ownGround: string
    /** Its forces, our army: the speaker acts. */
    ownForces: string
    /** Before who did it: by, from, at the hands of. */
    agent: string
    /** Before whom it was aimed at: at, on, against. */
    toward: string
    /** Before who lost ground or people: from. */
    takenFrom: string
    /** Nouns of attack that the attacker completes. */
    attack: string
    /** Before such a noun: what was done is an answer to it. */
    against: string
    /** Verb forms whose subject it was done to. */
    passive: string
    /** Before who mediated. */
    mediator: string
    /** Verbs of mediating. */
    mediated: string
    /** Before who was host. */
    host: string
    /** Verbs of being host. */
    hosted: string
    /** Words of signing. */
    sign: string
    /** Words of giving, sending, going: who they lead to receives. */
    handed: string
  }
  claims: {
    measures: MeasureRow[]
    units: UnitRow[]
    /** Other, more: the counted noun again. */
    others: string
    /** Another one, alone: one more of the same noun. */
    another: string
    /** Right before an article: not a, no. */
    notOne: string
    /** Articles that count one: a soldier. */
    article: string
    /** Nouns of attack, beside the one who made it. */
    attack: string
    /** Losses, before whose they are. */
    tollOf: string
    /** Nouns of tolls, before the one who bore it. */
    toll: string
    /** Of both sides together: nobody's in particular. */
    ofBoth: string
    /** Verbs of owning up: what they tell of was the speaker's own. */
    admits: string
    /** Words of a loss that name no doer. */
    undergone: string
    /** Verbs whose subject did it to the other side. */
    inflicted: string
    /** Verbs whose subject had the losses told beside them. */
    loses: string
    /** Verbs of losing what was one's own. */
    lost: string
    /** Was destroyed, by nobody named: whose name stands before it bears the loss. */
    perished: string
    /** Units that make a number no count: percent, kilometres, days. */
    notCounted: string
    atLeast: string
    upTo: string
    about: string
    /** Verbs in the dual: two people are their subject. */
    dualVerb: string
    /** Words behind a bare number that it does not count. */
    behindCount: string
    /** Words before a nationality without an article. */
    bareAfter: string
    /** Small words between a count and what happened: have been, still, also. */
    auxiliary: string
    /** Behind the count: who had been, that were; what they were before. */
    whoWere: string
    none: string
    /** The same of wounded: nobody was hurt. */
    noneHurt: string
    /** Words right before a bare number that a toll has come to. */
    reached: string
    /** Behind the count: theirs, of those told of before. */
    theirs: string
    /** Including, among them: a part of the total before it. */
    among: string
    /** Behind the count: of them, of the dead. */
    ofThem: string
    /** Between those let go and the side they go to. */
    handedTo: string
    /** Coming home, getting back: those let go are of the side that is named. */
    comesBack: string
    /** Behind the count: of the dead told before. */
    ofDead: string
    /** Dead or wounded in one breath. */
    either: string
    /** A clause about a part, between the total and its verb. */
    aside: string
    /** Before a number without a noun: this figure, the one told before. */
    thisFigure: string
    /** Until now, no word about since when. */
    soFar: string
    /** Since the start, so far, in total. */
    cumulative: string
  }
}

/** Every phrase that is made of one phrase of each cell, in their order: the ways to say one thing, by their parts. */
export function each(...cells: readonly string[]): string {
  const joined = cells.reduce<readonly string[]>(
    (made, cell) => made.flatMap((head) => cell.split('|').map((next) => `${head} ${next}`.trim())),
    [''],
  )
  return joined.join('|')
}
