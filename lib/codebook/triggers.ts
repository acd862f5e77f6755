import { z } from 'zod'
import type { EventTypeId } from '@/lib/domain/event'
import { byId, idRow, type Names, namesRow, parseRows } from './row'
import triggerRows from './triggers.json'

/**
 * Words that tell of a type of event.
 *
 * An entry is a phrase of whole words in the writing of the language, matched on folded text at word edges (`\p{L}`):
 * - a half-space (U+200C) matches a half-space, a space or nothing: every joint where a space may fall is marked, so that
 *   «گفت‌و‌گو» reads گفتگو's other spellings «گفت وگو», «گفت و گو» and «گفتوگو»;
 * - a space matches one or more spaces;
 * - `*` at the end of a word stands for any letters up to the word's end (clash*), and in Persian also for an ending set
 *   apart by a (half-)space: «درگیری*» reads درگیری‌هایی and «درگیری های»;
 * - ` … ` stands for one to six words of the same clause («آتش … گشود*», "opened … fire").
 * Arabic entries are written without article; the reader takes ال before each word, and و ف ب ل ك before the first.
 */
export type Triggers = {
  id: EventTypeId
  /** Tells of the event wherever it stands as a fact. */
  phrases: Names
  /** Tells of it only with parties and a day or place beside it: «رایزنی», "attack", مباحثات as a theme. */
  hints: Names
  /** Looks like a trigger of this type and is none: «خط تماس» for a call. Checked before the others. */
  except: Names
}

const triggerRow = z.strictObject({
  id: idRow,
  phrases: namesRow,
  hints: namesRow,
  except: namesRow,
}) satisfies z.ZodType<Triggers>

/** Trigger words by event type. */
export const triggers: ReadonlyMap<EventTypeId, Triggers> = byId(
  'triggers',
  parseRows('triggers', triggerRow, triggerRows),
)
