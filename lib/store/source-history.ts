import { z } from 'zod'
import type { RevisedMention, SourceRevision } from '@/lib/domain/source'
import type { Transaction } from './client'
import { anchored, type Revised, revised } from './revised'

const actions = z.enum(['correct', 'accept', 'reject', 'anchor', 'undo', 'reread'])
const undoing = z.object({ undoes: z.int() })

type Document = { id: string; mentions: readonly { id: number; key: string }[] }

/** What was changed of a document and its mentions since it was saved, the latest first. */
export async function readHistory(t: Transaction, { id, mentions }: Document): Promise<SourceRevision[]> {
  const rows = await t.revision.findMany({
    where: {
      OR: [
        { record: 'document', recordId: id },
        { record: 'mention', recordId: { startsWith: `${id}:` } },
      ],
      action: { in: actions.options },
    },
    orderBy: { seq: 'asc' },
  })
  const numbers = new Map(mentions.map((m) => [m.key, m.id]))
  const undoes = rows.map(({ after }) => undoing.safeParse(after).data?.undoes ?? null)
  const undone = new Set(undoes)
  return rows
    .map((row, i): SourceRevision => {
      const { seq, at, by, reason, record, recordId } = row
      const [before, after] = [row.before, row.after].map((json) => revised.safeParse(json).data ?? {})
      return {
        seq,
        by,
        reason,
        at: at.toISOString(),
        action: actions.parse(row.action),
        mention: record === 'mention' ? (numbers.get(recordId) ?? null) : null,
        before: record === 'mention' ? told(before ?? {}) : {},
        after: record === 'mention' ? told(after ?? {}) : {},
        published: record === 'document' ? publishedOf(row) : null,
        undoes: undoes[i] ?? null,
        undone: undone.has(seq),
      }
    })
    .reverse()
}

/** What is told of a revision: neither ids nor what only follows from other fields. */
function told({ reviewer, event, dyads, landmark, rules, ...fields }: Revised): RevisedMention {
  return fields
}

function publishedOf({ before, after }: { before: unknown; after: unknown }): SourceRevision['published'] {
  const [was, is] = [anchored.safeParse(before).data, anchored.safeParse(after).data]
  if (!was || !is) return null
  const ids = new Set([...was.mentions, ...is.mentions].map(({ id }) => id))
  return { before: { day: was.published }, after: { day: is.published }, mentions: ids.size }
}
