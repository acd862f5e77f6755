import { eventTypes } from '@/lib/codebook/codebook'
import type { ActorId, Claim, Mention } from '@/lib/domain/event'
import { sideOf } from './name'

/** A mention as merging sees it. */
export type MergeItem = { key: string; documentId: string; mention: Mention }

/** An editor's word on two mentions: one event, or two. */
export type MergeDecision = { kind: 'join' | 'part'; a: string; b: string; reason: string }

/** Two mentions that may be one event, with why they were not joined unasked. */
export type MergeSuggestion = { a: string; b: string; reasons: string[] }

export type Partition = { groups: string[][]; suggestions: MergeSuggestion[] }

/** Types of one family may be tellings of one happening; these two families also tell of each other. */
const kin: Record<string, string> = { casualties: 'fighting', visit: 'meeting' }

/** What stands against joining two tellings, and what speaks for it. */
type Verdict = { join: boolean; near: boolean; reasons: string[] }

/**
 * Puts mentions of all documents together into events. Pure, and the same for any order of the input: pairs are judged
 * by themselves, and a mention that fits two groups equally joins neither but is suggested to both.
 */
export function partition(items: readonly MergeItem[], decisions: readonly MergeDecision[]): Partition {
  const sorted = [...items].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const said = decisionsOf(decisions)
  const links: [string, string][] = []
  const suggestions: MergeSuggestion[] = []
  for (const [a, b] of pairs(sorted)) {
    const decision = said.get(pairKey(a.key, b.key))
    const verdict = judge(a, b)
    if (decision === 'join' || (decision === undefined && verdict.join)) links.push([a.key, b.key])
    else if (decision === undefined && verdict.near) suggestions.push({ a: a.key, b: b.key, reasons: verdict.reasons })
  }
  return settle(sorted, links, said, suggestions)
}

function decisionsOf(decisions: readonly MergeDecision[]): Map<string, 'join' | 'part'> {
  const said = new Map<string, 'join' | 'part'>()
  for (const { kind, a, b } of decisions) if (said.get(pairKey(a, b)) !== 'part') said.set(pairKey(a, b), kind)
  return said
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}

/** Pairs of one block: same family and days within reach. */
function* pairs(items: readonly MergeItem[]): Generator<[MergeItem, MergeItem]> {
  const blocks = new Map<string, MergeItem[]>()
  for (const item of items) {
    const key = familyOf(item.mention)
    blocks.set(key, [...(blocks.get(key) ?? []), item])
  }
  for (const block of blocks.values())
    for (const [i, a] of block.entries())
      for (const b of block.slice(i + 1)) if (isNear(a.mention, b.mention)) yield [a, b]
}

function familyOf(mention: Mention): string {
  const family = eventTypes.get(mention.type)?.family ?? mention.type
  return kin[family] ?? family
}

function isNear(a: Mention, b: Mention): boolean {
  if (a.landmark !== null && a.landmark === b.landmark) return true
  const [x, y] = [a.date, b.date]
  if (x?.firstDay == null || x.lastDay == null || y?.firstDay == null || y.lastDay == null) return false
  return x.firstDay - 1 <= y.lastDay && y.firstDay - 1 <= x.lastDay
}

function judge(a: MergeItem, b: MergeItem): Verdict {
  const against: string[] = []
  const [x, y] = [a.mention, b.mention]
  if (a.documentId === b.documentId) return { join: false, near: false, reasons: ['one document tells them apart'] }
  const landmark = x.landmark !== null && x.landmark === y.landmark
  if (!landmark && !sameDay(x, y)) against.push('the days differ or are not exact')
  if (!sameStates(x, y)) against.push('the parties differ')
  if (!landmark && !samePlace(x, y)) against.push('the places differ')
  const clash = clashing(x, y)
  if (clash) against.push(`${clash.by ?? 'the reporter'} gives different figures of ${clash.measure}`)
  if (familyOf(x) === 'statement' && !sameSpeaker(x, y)) against.push('the speakers differ')
  if (!landmark && differentWay(x, y)) against.push('the types differ')
  const close = sharesState(x, y) && against.length === 1
  return { join: against.length === 0, near: close, reasons: against }
}

function sameDay(a: Mention, b: Mention): boolean {
  const exact = (m: Mention): boolean => m.date?.firstDay != null && m.date.firstDay === m.date.lastDay
  return exact(a) && exact(b) && a.date?.firstDay === b.date?.firstDay
}

/** Principal parties: mediators and hosts are not. Forces named by an ethnic word stand with their state. */
function principals(m: Mention): ActorId[] {
  const own = m.participants.filter((p) => p.role !== 'mediator' && p.role !== 'host').map((p) => sideOf(p.actor))
  return [...new Set(own)].sort()
}

function sameStates(a: Mention, b: Mention): boolean {
  const [x, y] = [principals(a), principals(b)]
  if (familyOf(a) === 'accord' || a.landmark !== null) {
    const shared = x.filter((s) => y.includes(s)).length
    return shared >= Math.min(2, x.length, y.length) && shared > 0
  }
  const camp = (s: ActorId[]): string =>
    [...new Set(s.map((r) => (r === 'NK' && familyOf(a) === 'fighting' ? 'AM' : r)))].sort().join()
  return x.length > 0 && camp(x) === camp(y)
}

function sharesState(a: Mention, b: Mention): boolean {
  const y = principals(b)
  return principals(a).some((s) => y.includes(s))
}

function samePlace(a: Mention, b: Mention): boolean {
  return a.places.length === 0 || b.places.length === 0 || a.places.some((p) => b.places.includes(p))
}

function sameSpeaker(a: Mention, b: Mention): boolean {
  const speakers = new Set(a.attributedTo.map(sideOf))
  return b.attributedTo.some((s) => speakers.has(sideOf(s)))
}

/** Shelling and a strike from the air on one day are two happenings; "fighting" may be either. */
function differentWay(a: Mention, b: Mention): boolean {
  if (a.type === b.type) return false
  const broad = new Set(['armed-clash', 'casualty-report', 'meeting', 'agreement', 'visit', 'ceasefire'])
  return !broad.has(a.type) && !broad.has(b.type)
}

/** One claimant, one day, one measure, two exact figures: not the same happening, or one of them is a later state of it. */
function clashing(a: Mention, b: Mention): Claim | null {
  const exact = (c: Claim): boolean =>
    c.qualifier === 'exact' && c.value !== null && c.scope.kind === 'event' && c.partOf === null
  for (const c of a.claims.filter(exact))
    for (const d of b.claims.filter(exact))
      if (
        c.by !== null &&
        c.by === d.by &&
        c.measure === d.measure &&
        c.about === d.about &&
        c.item === d.item &&
        c.status === d.status &&
        c.value !== d.value
      )
        if (!a.claims.some((o) => sameFigure(o, d)) && !b.claims.some((o) => sameFigure(o, c))) return c
  return null
}

function sameFigure(a: Claim, b: Claim): boolean {
  return a.by === b.by && a.measure === b.measure && a.about === b.about && a.value === b.value
}

/** Joins along links, editors' first; a link that would bring together what an editor or one document keeps apart is suggested instead. */
function settle(
  items: readonly MergeItem[],
  links: readonly [string, string][],
  said: ReadonlyMap<string, 'join' | 'part'>,
  suggestions: MergeSuggestion[],
): Partition {
  const documents = new Map(items.map((i) => [i.key, i.documentId]))
  const group = new Map(items.map((i) => [i.key, [i.key]]))
  const forced = links.filter(([a, b]) => said.get(pairKey(a, b)) === 'join')
  const free = links.filter(([a, b]) => said.get(pairKey(a, b)) !== 'join')
  const torn = rivals(free, documents, new Map(items.map((i) => [i.key, i.mention.type])))
  for (const [a, b] of [...extra(said, group), ...forced]) unite(group, a, b)
  for (const [a, b] of free) {
    const [x, y] = [group.get(a)!, group.get(b)!]
    if (x === y) continue
    if (torn.has(pairKey(a, b)))
      suggestions.push({ a, b, reasons: ['another mention of the same document fits as well'] })
    else if (sharesDocument(x, y, documents))
      suggestions.push({ a, b, reasons: ['one document tells two members apart'] })
    else if (isParted(x, y, said)) suggestions.push({ a, b, reasons: ['an editor keeps members of the two apart'] })
    else unite(group, a, b)
  }
  const groups = [...new Set(group.values())].map((g) => [...g].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
  const together = (s: MergeSuggestion): boolean => group.get(s.a) === group.get(s.b)
  const open = suggestions.filter((s) => !together(s)).sort((a, b) => (pairKey(a.a, a.b) < pairKey(b.a, b.b) ? -1 : 1))
  return { groups, suggestions: open }
}

/** Editors' joins between mentions that no rule compares. */
function extra(said: ReadonlyMap<string, 'join' | 'part'>, group: ReadonlyMap<string, string[]>): [string, string][] {
  return [...said]
    .filter(([, kind]) => kind === 'join')
    .map(([key]): [string, string] => [key.split('\n')[0]!, key.split('\n')[1]!])
    .filter(([a, b]) => group.has(a) && group.has(b))
    .sort()
}

function unite(group: Map<string, string[]>, a: string, b: string): void {
  const [x, y] = [group.get(a)!, group.get(b)!]
  if (x === y) return
  const both = [...x, ...y]
  for (const key of both) group.set(key, both)
}

/** Links of a mention to two mentions of one document: no second candidate may fit as well; the one of its own type fits better. */
function rivals(
  links: readonly [string, string][],
  documents: ReadonlyMap<string, string>,
  types: ReadonlyMap<string, string>,
): Set<string> {
  const reach = new Map<string, Map<string, string[]>>()
  const note = (from: string, to: string): void => {
    const document = documents.get(to) ?? ''
    const per = reach.get(from) ?? new Map<string, string[]>()
    per.set(document, [...(per.get(document) ?? []), to])
    reach.set(from, per)
  }
  for (const [a, b] of links) {
    note(a, b)
    note(b, a)
  }
  const torn = new Set<string>()
  for (const [from, per] of reach)
    for (const to of per.values()) {
      const like = to.filter((key) => types.get(key) === types.get(from))
      if (to.length > 1) for (const key of to) if (like.length !== 1 || key !== like[0]) torn.add(pairKey(from, key))
    }
  return torn
}

function sharesDocument(x: readonly string[], y: readonly string[], documents: ReadonlyMap<string, string>): boolean {
  return x.some((a) => y.some((b) => documents.get(a) === documents.get(b)))
}

function isParted(x: readonly string[], y: readonly string[], said: ReadonlyMap<string, 'join' | 'part'>): boolean {
  return x.some((a) => y.some((b) => said.get(pairKey(a, b)) === 'part'))
}
