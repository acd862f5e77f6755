import { type Folded, fold } from '@/lib/text/fold'
import type { Meaning } from './meaning'
import type { Grammar, Rule, Token } from './rule'
import { type Lexer, lexer } from './token'
import { numericClasses, sameSet } from './word'

/** A grammar made ready: its lexer, and its rules as regular expressions over one letter a token. */
export type Tagger = (f: Folded) => Token[]

/** No part of a phrase is repeated more often; so that every rule is linear in the text. */
const MOST_REPEATS = 8

/** Tokens of a run; longer ones are cut. */
const LONGEST_RUN = 256
/** Letters of the runs whose reading is remembered. */
const MOST_REMEMBERED = 200_000
/** Short runs without a match that are remembered. */
const MOST_IDLE = 20_000

/**
 * `pattern` finds, `groups` reads what was found; the two match alike. Where the pattern matches, of each set of
 * letters that it `needs` there is one.
 */
type Compiled = { rule: Rule; pattern: RegExp; groups: RegExp; needs: string[] }

/** Names for sets of classes, so that rules can speak of `MONTH`. */
const macros: Record<string, string[]> = {
  MONTH: ['JMONTH', 'GMONTH', 'HMONTH'],
  WEAKMONTH: ['JWEAK', 'GWEAK', 'HWEAK'],
  ANYMONTH: ['JMONTH', 'GMONTH', 'HMONTH', 'JWEAK', 'GWEAK', 'HWEAK'],
  DAYN: ['DAY', 'ORD'],
  YEAR: ['GYEAR', 'JYEAR'],
  ANYYEAR: ['GYEAR', 'JYEAR', 'OLDYEAR'],
  ERA: ['ERAJ', 'ERAG', 'ERAH'],
}

/** Symbols: one private letter for each set of classes that a token can have. */
type Symbols = { of: (classes: ReadonlySet<string>) => string; having: (names: readonly string[]) => string }

function symbolTable(): Symbols {
  const letters = new Map<string, string>()
  const sets: [ReadonlySet<string>, string][] = []
  const memo = new WeakMap<ReadonlySet<string>, string>()
  const of = (classes: ReadonlySet<string>) => {
    const known = memo.get(classes)
    if (known !== undefined) return known
    const key = [...classes].sort().join(' ')
    const letter = letters.get(key) ?? String.fromCharCode(0xe000 + letters.size)
    if (!letters.has(key)) {
      letters.set(key, letter)
      sets.push([classes, letter])
    }
    memo.set(classes, letter)
    return letter
  }
  const having = (names: readonly string[]) =>
    sets
      .filter(([classes]) => names.some((n) => classes.has(n)))
      .map(([, letter]) => letter)
      .join('')
  return { of, having }
}

/** Stands for every token that no rule speaks of. */
const WALL = '\ud800'

/** Makes the tagger of a grammar. Its answer is the text's tokens, in order; those with a meaning are mentions. */
export function tagger(grammar: Grammar): Tagger {
  const lex = lexer(grammar)
  const symbols = symbolTable()
  learn(grammar, lex, symbols)
  const spoken = new Set(grammar.levels.flat().flatMap(({ pattern }) => namesIn(pattern)))
  const letters = new Map<ReadonlySet<string>, string>()
  const letterOf = ({ classes }: Token) => {
    const known = letters.get(classes)
    if (known !== undefined) return known
    const letter = [...classes].some((name) => spoken.has(name)) ? symbols.of(classes) : WALL
    letters.set(classes, letter)
    return letter
  }
  const levels = grammar.levels.map((rules) => finder(rules.map((rule) => compile(rule, symbols))))
  const idle = new Set<string>()
  return (f) => {
    if (idle.size > MOST_IDLE) idle.clear()
    return readRuns(lex(f), levels, letterOf, idle)
  }
}

function namesIn(pattern: string): string[] {
  const names = pattern.replace(/\(\?<\w+>/g, '(').match(/[A-Z][A-Z0-9]*/g) ?? []
  return names.flatMap((name) => macros[name] ?? [name])
}

/** Tokens and, in the same order, their letters; a wall after them is told by its letter. */
type Run = { tokens: readonly Token[]; text: string }
type LetterOf = (token: Token) => string

/** Reads each run of tokens between walls by itself: no rule looks past one. Runs in which no rule matches are remembered as `idle`. */
function readRuns(tokens: readonly Token[], levels: readonly Finder[], letterOf: LetterOf, idle: Set<string>): Token[] {
  const out: Token[] = []
  for (let start = 0, end = 0; start < tokens.length; start = end) {
    let text = ''
    for (end = start; end < tokens.length && end - start <= LONGEST_RUN; end++) {
      const letter = letterOf(tokens[end]!)
      text += letter
      if (letter === WALL) break
    }
    if (end - start > LONGEST_RUN) {
      end = cutOf(tokens, end)
      text = text.slice(0, end - start)
    }
    if (idle.has(text)) for (let i = start; i < end; i++) out.push(tokens[i]!)
    else if (end > start) {
      for (const token of readRun(tokens.slice(start, end), text, levels, letterOf)) out.push(token)
      if (text.length < 16 && levels.every((find) => find(text).length === 0)) idle.add(text)
    }
    if (text.endsWith(WALL)) out.push(tokens[end++]!)
  }
  return out
}

/** Where a run that is too long ends: after its last line, else after a comma, else before a space. */
function cutOf(tokens: readonly Token[], end: number): number {
  const ends = [
    (i: number) => tokens[i - 1]!.classes.has('NL'),
    (i: number) => tokens[i - 1]!.classes.has('COMMA') || tokens[i - 1]!.classes.has('SEMI'),
    (i: number) => tokens[i]!.start > tokens[i - 1]!.end,
  ]
  for (const isEnd of ends) for (let i = end - 1; i > end - LONGEST_RUN / 2; i--) if (isEnd(i)) return i
  return end - 1
}

function readRun(
  tokens: readonly Token[],
  text: string,
  levels: readonly Finder[],
  letterOf: LetterOf,
): readonly Token[] {
  let run: Run = { tokens, text }
  for (const find of levels) run = apply(find(run.text), run, letterOf)
  return run.tokens
}

/** Meets every set of classes that can occur, so that patterns know all letters. */
function learn(grammar: Grammar, lex: Lexer, symbols: Symbols): void {
  const words = Object.values(grammar.lexicon).flatMap((table) =>
    Array.isArray(table) ? table : Object.values(table).flat(),
  )
  const numbers = [grammar.numerals.cardinals, grammar.numerals.ordinals, grammar.numerals.multipliers].flatMap(
    Object.keys,
  )
  const { proper, given } = grammar.capitals
  const all = [...words, ...numbers, ...proper, ...given, ...given.map((name) => `${name} Qq`)]
  for (const token of lex(fold(all.join('\n').replaceAll('\u200c', '')))) symbols.of(token.classes)
  for (let value = 0; value < 2300; value++)
    for (const digits of [0, 1, 2, 3, 4, 5])
      for (const ordinal of [false, true]) symbols.of(numericClasses(value, digits, ordinal))
  const names = [
    ...Object.values(grammar.prefixes),
    ...Object.values(grammar.suffixes),
    ...'COMMA SEMI LP RP SLASH DASH DOT COLON QUOTE BAR NL X'.split(' '),
  ]
  for (const name of names) symbols.of(new Set([name]))
  for (const { gives } of grammar.levels.flat()) symbols.of(new Set(gives.split(' ')))
}

function compile(rule: Rule, symbols: Symbols): Compiled {
  const source = rule.pattern
    .replace(/(?<=[A-Z0-9)])([*+])/g, (_, mark) => `{${mark === '*' ? 0 : 1},${MOST_REPEATS}}`)
    .replace(/[A-Z][A-Z0-9]*/g, (name) => `[${symbols.having(macros[name] ?? [name])}]`)
    .replace(/\s+/g, '')
  return {
    rule,
    pattern: new RegExp(source.replace(/\(\?<\w+>/g, '(?:'), 'g'),
    groups: new RegExp(source, 'dy'),
    needs: needs(source),
  }
}

const PART = /\[(?<set>[^\]]*)\]|(?<open>\((?:\?<?[:=!]|\?<\w+>))|(?<end>[|)])|\$/y
const TIMES = /\?|\{(?<least>\d+),\d+\}/y

/** The sets of letters of which each match of a pattern, or what stands beside it, has one. */
function needs(source: string): string[] {
  let at = 0
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    at += found?.[0].length ?? 0
    return found
  }
  function choices(): string[] {
    const all: string[][] = []
    for (let last = false; !last; ) {
      const [sets, end] = sequence()
      all.push(sets)
      last = end !== '|'
    }
    const one = all.length === 1
    return one ? all[0]! : all.every((sets) => sets.length > 0) ? [all.map((sets) => shortest(sets)).join('')] : []
  }
  function sequence(): [string[], string] {
    const sets: string[] = []
    for (let part = next(PART); part !== null; part = next(PART)) {
      const { set, open, end } = part.groups ?? {}
      if (end !== undefined) return [sets, end]
      const own = set !== undefined ? [set] : open !== undefined ? choices() : []
      const times = next(TIMES)
      const isSure = times === null || Number(times.groups?.least ?? 0) > 0
      if (isSure && open?.endsWith('!') !== true) sets.push(...own)
    }
    if (at < source.length) throw new Error(`pattern ${source} is not understood from ${at}`)
    return [sets, '']
  }
  return choices()
}

function shortest(sets: readonly string[]): string {
  return sets.reduce((a, b) => (b.length < a.length ? b : a))
}

/** What a rule matches in a run, from token to token, and where its named parts stand. */
type Candidate = {
  rule: Compiled
  start: number
  end: number
  order: number
  parts: [string, number][] | null
  last: Reading | null
}
/** What a rule has read, and of which tokens: those it matched and those of its named parts. */
type Reading = { of: object[]; meaning: Meaning | null }
type Finder = (text: string) => readonly Candidate[]

/** Finds what the rules of a level match in a run of letters. The same run has always the same answer, which is remembered. */
function finder(rules: readonly Compiled[]): Finder {
  const remembered = new Map<string, readonly Candidate[]>()
  let letters = 0
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    letters += text.length
    if (letters > MOST_REMEMBERED) {
      remembered.clear()
      letters = text.length
    }
    const found = candidates(rules, text)
    remembered.set(text, found)
    return found
  }
}

/** Every rule everywhere; from the left, the longest first, at equal length the first rule. */
function candidates(rules: readonly Compiled[], text: string): Candidate[] {
  const present = new Set(text)
  const found: Candidate[] = []
  for (let order = 0; order < rules.length; order++) {
    const rule = rules[order]!
    if (!rule.needs.every((set) => hasOne(present, set))) continue
    const { pattern } = rule
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index
      if (pattern.lastIndex === start) pattern.lastIndex++
      else found.push({ rule, start, end: pattern.lastIndex, order, parts: null, last: null })
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order)
}

function hasOne(present: ReadonlySet<string>, letters: string): boolean {
  for (const letter of letters) if (present.has(letter)) return true
  return false
}

/** Reads one level: from the left the longest of the candidates that has a meaning. */
function apply(found: readonly Candidate[], run: Run, letterOf: LetterOf): Run {
  const { tokens, text } = run
  const out: Token[] = []
  let letters = ''
  let at = 0
  for (const candidate of found) {
    const { start, end } = candidate
    if (start < at) continue
    const token = readAs(candidate, tokens, text)
    if (token === null) continue
    letters += text.slice(at, start) + letterOf(token)
    for (; at < start; at++) out.push(tokens[at]!)
    out.push(token)
    at = end
  }
  if (at === 0) return run
  letters += text.slice(at)
  for (; at < tokens.length; at++) out.push(tokens[at]!)
  return { tokens: out, text: letters }
}

function readAs(candidate: Candidate, tokens: readonly Token[], text: string): Token | null {
  const { rule, start, end } = candidate
  candidate.parts ??= partsOf(rule, text, start)
  const { last, parts } = candidate
  const meaning =
    last !== null && isOf(last, candidate, parts, tokens) ? last.meaning : readAnew(candidate, parts, tokens)
  return meaning === null ? null : compose(rule.rule, tokens[start]!.start, tokens[end - 1]!.end, meaning)
}

function readAnew(candidate: Candidate, parts: [string, number][], tokens: readonly Token[]): Meaning | null {
  const groups: Record<string, Token | undefined> = {}
  for (const [name, index] of parts) groups[name] = tokens[index]
  const run = tokens.slice(candidate.start, candidate.end)
  const meaning = candidate.rule.rule.read(groups, run)
  const of = [...run, ...parts.map(([, index]) => tokens[index]!)].map(({ alike }) => alike)
  // Where a zone stands differs from place to place.
  candidate.last = meaning !== null && hasZone(meaning) ? null : { of, meaning }
  return meaning
}

function hasZone({ zone, from, to }: Meaning): boolean {
  return zone !== undefined || from?.zone !== undefined || to?.zone !== undefined
}

/** Whether the tokens are alike to those of which the candidate was read last. */
function isOf(
  { of }: Reading,
  { start, end }: Candidate,
  parts: [string, number][],
  tokens: readonly Token[],
): boolean {
  for (let i = start; i < end; i++) if (tokens[i]!.alike !== of[i - start]) return false
  for (let k = 0; k < parts.length; k++) if (tokens[parts[k]![1]]!.alike !== of[end - start + k]) return false
  return true
}

/** Where the named parts of what a rule has found begin. */
function partsOf({ rule, groups }: Compiled, text: string, start: number): [string, number][] {
  groups.lastIndex = start
  const found = groups.exec(text)
  if (found === null) throw new Error(`rule ${rule.name} does not read what it found`)
  const parts = Object.entries(found.indices?.groups ?? {})
  return parts.flatMap(([name, span]) => (span === undefined ? [] : [[name, span[0]]]))
}

const NONE: Token['values'] = {}

function compose(rule: Rule, start: number, end: number, meaning: Meaning): Token {
  const guard = meaning.kind === 'none'
  const gives = guard ? 'X' : rule.gives
  const classes = sameSet(gives)
  return {
    start,
    end,
    text: '',
    classes,
    number: null,
    digits: 0,
    values: NONE,
    meaning: guard ? null : meaning,
    alike: meaning,
    rule: rule.name,
  }
}
