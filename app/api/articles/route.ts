import { checkSubmission, largestText } from '@/lib/ingest/article'
import { ingest, namedPublisher } from '@/lib/ingest/ingest'
import { readApart } from '@/lib/ingest/read-apart'
import { openStore } from '@/lib/store'
import { answerJson, only, route } from '../answer'
import { readJson } from '../body'
import { inTime } from '../in-time'
import { refuseTooOften } from '../limit'
import { refuseCrossOrigin } from '../origin'
import { isRefusal, refuse } from '../problem'
import { refuseUnknown } from '../query'
import { articleSchema, check } from '../schema'
import { requireEditor } from '../session'

// JSON may write a letter of two bytes as an escape of six; beyond that it is the text that is too large.
const bodyLimit = { max: 3 * largestText + 65_536, field: 'text', named: largestText }

export const POST = route(async (call) => {
  const stopped = refuseCrossOrigin(call.request) ?? refuseTooOften('write', call.request) ?? refuseUnknown(call)
  if (stopped) return stopped
  const editor = await requireEditor(call.request)
  if (isRefusal(editor)) return editor

  const body = await readJson(call.request, bodyLimit)
  if (isRefusal(body)) return body
  const given = check(articleSchema, body.json, 422)
  if (isRefusal(given)) return given
  const article = checkSubmission({ ...given.value, bytesHash: null })
  if (!article.ok) return refuse(article.problems.some((p) => p.code === 'too-large') ? 413 : 422, article.problems)

  const order = { by: editor.name, reason: 'submitted over the API', publish: false }
  const saved = await inTime('text', async () =>
    ingest(await openStore(), article.value, order, namedPublisher(article.value), readApart()),
  )
  if (isRefusal(saved)) return saved
  return answerJson(saved, { status: saved.changed ? 201 : 200 })
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = only('POST')
