import { findActor } from '@/lib/codebook/codebook'
import type { ActorId } from '@/lib/domain/event'
import { type Folded, foldText } from '@/lib/text/fold'
import type { Name } from './name'
import type { Span } from './pattern'

/** Whether a letter of a folded text was printed as a capital. */
export function isCapital({ source, at }: Folded, i: number): boolean {
  return /\p{Lu}/u.test(source.charAt(at[i] ?? source.length))
}

/** Words that may stand before a surname with a capital and are no forename. */
const TITLES = new Set(
  'president minister premier chancellor secretary speaker general colonel lieutenant major captain commander ambassador chairman chair commissioner spokesman spokeswoman spokesperson defender ombudsman ombudswoman chief envoy representative pm fm fms pms sec state presidents ministers mr mrs ms dr gen col leader prime foreign defence defense deputy head aide adviser assistant sheikh ayatollah pope king monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)

/** Words that open a sentence before a surname. */
const OPENERS = new Set(
  'and but while when as if later earlier meanwhile however then today yesterday after before both because although though since so still also both did does has had was is will would can could should what why how where who that this the a an for from with by to in on at of not nor yet once until unless whether even only now here there again according instead like unlike despite during both'.split(
    ' ',
  ),
)

/** "Vugar Sadigov", "Prosecutor General Kamran Aliyev": another who has the surname of a known one, by the forename before it. */
export function isNamesake(folded: Folded, actor: ActorId, at: Span): boolean {
  const { text } = folded
  const before = /(?:^|[^\p{L}'-])([\p{L}-]{3,}) $/u.exec(text.slice(Math.max(0, at.start - 24), at.start))
  const word = before?.[1]
  if (word === undefined || !isCapital(folded, at.start)) return false
  const start = at.start - 1 - word.length
  if (!isCapital(folded, start) || TITLES.has(word) || TITLES.has(word.split('-').at(-1) ?? '')) return false
  if (opens(text, start) && (OPENERS.has(word) || /(?:ly|ing)$/u.test(word))) return false
  return !forenames(actor).some((own) => sound(own) === sound(word)) && !isInCapitals(folded, at)
}

/** Whether a place begins a sentence, a line or a quotation. */
function opens(text: string, start: number): boolean {
  return /(?:^|\n|[.!?:;"(–—-] ?)$/u.test(text.slice(Math.max(0, start - 3), start))
}

/** Forenames of a person of the table. */
function forenames(actor: ActorId): string[] {
  return (findActor(actor)?.names.en ?? []).flatMap((name) => foldText(name).split(' ').slice(0, -1))
}

/** Forenames are spelled in many ways; the first letter tells them apart well enough. */
function sound(forename: string): string {
  const first = forename.charAt(0)
  return alike.find((letters) => letters.includes(first)) ?? first
}

const alike = ['cdgj', 'vw', 'kqx', 'eiy', 'zs']

/** A headline in which every word has a capital. */
function isInCapitals(folded: Folded, { start, end }: Span): boolean {
  const { text } = folded
  const from = text.lastIndexOf('\n', start) + 1
  const to = text.indexOf('\n', end)
  const line = text.slice(from, to < 0 ? undefined : to)
  const words = [...line.matchAll(/\p{L}{4,}/gu)]
  return (
    !/[.!?]["')]?\s*$/u.test(line) &&
    words.filter((w) => isCapital(folded, from + w.index)).length > MOSTLY * words.length
  )
}

const MOSTLY = 0.7

/** Officials that no table knows: who is introduced with an office, and called by the surname after that. */
export function strangers(folded: Folded, names: readonly Name[]): Name[] {
  const known = new Map<string, Name>()
  for (const name of names) {
    if ((name.kind !== 'office' && name.kind !== 'body') || name.actors.length !== 1) continue
    const surname = introduced(folded, name, names)
    if (surname !== null && !known.has(surname)) known.set(surname, name)
  }
  return [...known].flatMap(([surname, name]) => calledAgain(folded, surname, name, names))
}

/** "Deputy Prime Minister of Armenia Tigran Avinyan", "the ombudsman of Karabakh, Gegham Stepanyan": the surname. */
function introduced(folded: Folded, name: Name, names: readonly Name[]): string | null {
  const rest = folded.text.slice(name.end, name.end + 60)
  const person =
    /^,? (?:(?:lt|lieutenant|major|general|colonel|col|gen|maj|captain|dr)[. -]+)*(\p{L}+) (\p{L}[\p{L}'-]{3,})(?![\p{L}-])/u.exec(
      rest,
    )
  if (!person?.[1] || !person[2]) return null
  const start = name.end + person[0].length - person[2].length
  const first = start - 1 - person[1].length
  const taken = names.some((n) => n !== name && n.start < start + person[2]!.length && first < n.end)
  return !taken && isCapital(folded, start) && isCapital(folded, first) && !isInCapitals(folded, name)
    ? person[2]
    : null
}

function calledAgain(folded: Folded, surname: string, name: Name, names: readonly Name[]): Name[] {
  const found: Name[] = []
  for (let at = folded.text.indexOf(surname, name.end); at >= 0; at = folded.text.indexOf(surname, at + 1)) {
    const end = at + surname.length
    const whole =
      !/[\p{L}'-]$/u.test(folded.text.slice(at - 1, at)) && !/^[\p{L}-]/u.test(folded.text.slice(end, end + 1))
    if (!whole || !isCapital(folded, at) || names.some((n) => n.start < end && at < n.end)) continue
    found.push({ ...name, start: at, end, rule: 'introduced with an office' })
  }
  return found
}
