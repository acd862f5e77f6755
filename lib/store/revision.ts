import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json'
import type { Transaction } from './client'
import { insert } from './insert'

/** On whose word something is changed, and why. `editorId` is null where a part of the program, or the command line, did it. */
export type Author = { by: string; editorId?: string | null; reason: string }

type Json = string | number | boolean | null | readonly Json[] | JsonObject
type JsonObject = { readonly [key: string]: Json }

/** A change of one record. */
export type Change = {
  record: 'document' | 'event' | 'mention' | 'editor' | 'decision'
  recordId: string
  action: string
  before: JsonObject | null
  after: JsonObject | null
}

/** What an editor, or what one did to its mentions, makes of an event's status. */
export type StatusAction = 'publish' | 'withdraw' | 'merge' | 'empty' | 'unpublish' | 'revive'

/** The change of an event's status, for its history. */
export function statusChange(
  before: string,
  after: string,
  action: StatusAction = after === 'published' ? 'publish' : 'withdraw',
): (eventId: string) => Change {
  return (recordId) => ({ record: 'event', recordId, action, before: { status: before }, after: { status: after } })
}

/** SHA-256 in hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What a revision's hash covers: everything but the values themselves, of which it holds the digests. */
export type Sealed = {
  seq: number
  record: string
  recordId: string
  action: string
  at: string
  by: string
  editorId: string | null
  reason: string
  beforeDigest: string | null
  afterDigest: string | null
  previousHash: string
}

/** The hash that the next revision holds. */
export function seal(sealed: Sealed): string {
  return sha256(canonicalJson(sealed))
}

/** Adds changes to the end of the chain, in order; gives the number of the last. */
export async function addRevisions(t: Transaction, at: Date, author: Author, changes: Change[]): Promise<number> {
  const last = await t.revision.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  let previous = { seq: last?.seq ?? 0, hash: last?.hash ?? '' }
  const rows = changes.map(({ before, after, record, recordId, action }) => {
    const sealed = {
      seq: previous.seq + 1,
      record,
      recordId,
      action,
      at: at.toISOString(),
      by: author.by,
      editorId: author.editorId ?? null,
      reason: author.reason,
      beforeDigest: before && sha256(canonicalJson(before)),
      afterDigest: after && sha256(canonicalJson(after)),
      previousHash: previous.hash,
    }
    previous = { seq: sealed.seq, hash: seal(sealed) }
    return { ...sealed, at, before: before ?? undefined, after: after ?? undefined, hash: previous.hash }
  })
  await insert(t, { Revision: rows })
  return previous.seq
}
