import { type Folded, fold } from '@/lib/text/fold'
import type { Grammar, Groups, Rule, Token } from './rule'
import { type Lexer, lexer, numeric, sameSet } from './token'

/** A grammar made ready: its lexer, and its rules as regular expressions over one letter a token. */
export type Tagger = (f: Folded) => Token[]

/** No part of a phrase is repeated more often; so that every rule is linear in the text. */
const MOST_REPEATS = 8

/** `pattern` finds, `groups` reads what was found; the two match alike. */
type Compiled = { rule: Rule; pattern: RegExp; groups: RegExp }

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

/** Makes the tagger of a grammar. Its answer is the text's tokens, in order; those with a meaning are mentions. */
export function tagger(grammar: Grammar): Tagger {
  const lex = lexer(grammar)
  const symbols = symbolTable()
  learn(grammar, lex, symbols)
  const levels = grammar.levels.map((rules) => rules.map((rule) => compile(rule, symbols)))
  return (f) => levels.reduce((tokens, rules) => apply(rules, tokens, symbols), lex(f))
}

/** Meets every set of classes that can occur, so that patterns know all letters. */
function learn(grammar: Grammar, lex: Lexer, symbols: Symbols): void {
  const words = Object.values(grammar.lexicon).flatMap((table) =>
    Array.isArray(table) ? table : Object.values(table).flat(),
  )
  const numbers = [grammar.numerals.cardinals, grammar.numerals.ordinals, grammar.numerals.multipliers].flatMap(
    Object.keys,
  )
  for (const token of lex(fold([...words, ...numbers].join('\n').replaceAll('\u200c', '')))) symbols.of(token.classes)
  for (let value = 0; value < 2300; value++)
    for (const digits of [0, 1, 2, 3, 4, 5])
      for (const ordinal of [false, true]) symbols.of(numeric(value, digits, ordinal).classes)
  const names = [
    ...Object.values(grammar.prefixes),
    ...Object.values(grammar.suffixes),
    ...'COMMA SEMI LP RP SLASH DASH DOT COLON QUOTE NL X'.split(' '),
  ]
  for (const name of names) symbols.of(new Set([name]))
  for (const { gives } of grammar.levels.flat()) symbols.of(new Set(gives.split(' ')))
}

function compile(rule: Rule, symbols: Symbols): Compiled {
  const source = rule.pattern
    .replace(/(?<=[A-Z0-9)])([*+])/g, (_, mark) => `{${mark === '*' ? 0 : 1},${MOST_REPEATS}}`)
    .replace(/[A-Z][A-Z0-9]*/g, (name) => `[${symbols.having(macros[name] ?? [name])}]`)
    .replace(/\s+/g, '')
  return { rule, pattern: new RegExp(source.replace(/\(\?<\w+>/g, '(?:'), 'g'), groups: new RegExp(source, 'dy') }
}

type Candidate = { start: number; end: number; order: number }

/** Reads one level: every rule everywhere, then from the left the longest, at equal length the first rule. */
function apply(rules: readonly Compiled[], tokens: readonly Token[], symbols: Symbols): Token[] {
  const text = tokens.map((t) => symbols.of(t.classes)).join('')
  const out: Token[] = []
  let at = 0
  for (const { start, end, order } of candidates(rules, text)) {
    if (start < at) continue
    const token = readAs(rules[order]!, tokens, text, start, end)
    if (token === null) continue
    for (; at < start; at++) out.push(tokens[at]!)
    out.push(token)
    at = end
  }
  for (; at < tokens.length; at++) out.push(tokens[at]!)
  return out
}

function candidates(rules: readonly Compiled[], text: string): Candidate[] {
  const found: Candidate[] = []
  for (let order = 0; order < rules.length; order++) {
    const { pattern } = rules[order]!
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index
      if (pattern.lastIndex === start) pattern.lastIndex++
      else found.push({ start, end: pattern.lastIndex, order })
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order)
}

function readAs(
  { rule, groups }: Compiled,
  tokens: readonly Token[],
  text: string,
  start: number,
  end: number,
): Token | null {
  groups.lastIndex = start
  const found = groups.exec(text)
  if (found === null) throw new Error(`rule ${rule.name} does not read what it found`)
  const run = tokens.slice(start, end)
  const meaning = rule.read(groupsOf(found, tokens), run)
  return meaning === null ? null : compose(rule, run, meaning)
}

function groupsOf(found: RegExpExecArray, tokens: readonly Token[]): Groups {
  const groups: Record<string, Token | undefined> = {}
  const spans = found.indices?.groups ?? {}
  for (const name in spans) {
    const span = spans[name]
    groups[name] = span === undefined ? undefined : tokens[span[0]]
  }
  return groups
}

function compose(rule: Rule, run: readonly Token[], meaning: Token['meaning']): Token {
  const guard = meaning?.kind === 'none'
  const gives = guard ? 'X' : rule.gives
  const classes = sameSet(gives)
  const [first, last] = [run[0]!, run.at(-1)!]
  return {
    start: first.start,
    end: last.end,
    text: '',
    classes,
    number: null,
    digits: 0,
    values: {},
    meaning: guard ? null : meaning,
    rule: rule.name,
  }
}
