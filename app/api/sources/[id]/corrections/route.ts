import { problem } from '@/lib/domain/problem'
import { correct } from '@/lib/ingest/correct'
import { checkCorrection } from '@/lib/ingest/correction'
import { readApart } from '@/lib/ingest/read-apart'
import { type CorrectionFault, openStore } from '@/lib/store'
import { answerJson, only, route } from '../../../answer'
import { readJson } from '../../../body'
import { inTime } from '../../../in-time'
import { refuseTooOften } from '../../../limit'
import { refuseCrossOrigin } from '../../../origin'
import { isRefusal, type Refusal, refuse } from '../../../problem'
import { refuseUnknown } from '../../../query'
import { check, correctionSchema } from '../../../schema'
import { requireEditor } from '../../../session'

export const POST = route<{ id: string }>(async (call) => {
  const stopped = refuseCrossOrigin(call.request) ?? refuseTooOften('write', call.request) ?? refuseUnknown(call)
  if (stopped) return stopped
  const editor = await requireEditor(call.request)
  if (isRefusal(editor)) return editor

  const body = await readJson(call.request, { max: 65_536 })
  if (isRefusal(body)) return body
  const given = check(correctionSchema, body.json, 422)
  if (isRefusal(given)) return given
  const checked = checkCorrection(given.value)
  if (!checked.ok) return refuse(422, checked.problems)

  const { correction, reason } = checked.value
  const author = { by: editor.name, editorId: editor.id, reason }
  const done = await inTime('published', async () =>
    correct(await openStore(), call.path.id, correction, author, readApart()),
  )
  if (isRefusal(done)) return done
  if ('fault' in done) return refusalOf(done.fault, call.path.id, correction.kind)
  const events = done.events.map(({ slug, titles }) => ({ slug, title: titles[call.locale] || slug }))
  return answerJson({ revision: done.revision, events })
})

function refusalOf(fault: CorrectionFault, id: string, kind: 'mention' | 'anchor' | 'undo'): Refusal {
  const field = { mention: 'mention', anchor: 'published', undo: 'undo' }[kind]
  switch (fault) {
    case 'not-found':
      return refuse(404, [problem(field, 'not-found', { value: id.slice(0, 80) })])
    case 'stale':
      return refuse(409, [problem(kind === 'undo' ? 'undo' : 'version', 'stale')])
    case 'record':
      return refuse(422, [problem(field, 'a-record')])
    case 'unchanged':
      return refuse(422, [problem(field, 'unchanged')])
  }
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = only('POST')
