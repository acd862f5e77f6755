import { markSource } from '@/lib/extract/marks'
import { dataVersion, openStore, readSource } from '@/lib/store'
import { answerFresh, answerJson, only, route } from '../../answer'
import { refuseField } from '../../problem'
import { refuseUnknown } from '../../query'
import { editorOf } from '../../session'

export const GET = route<{ id: string }>(async (call) => {
  const unknown = refuseUnknown(call)
  if (unknown) return unknown
  const { id } = call.path

  const store = await openStore()
  const reader = { locale: call.locale, editor: (await editorOf(call.request)) !== null }
  const state = { dataVersion: await dataVersion(store), editor: reader.editor }
  return answerFresh(call, state, async (headers) => {
    const reading = await readSource(store, id, reader)
    if (!reading) return refuseField(404, 'id', 'not-found', { value: id.slice(0, 80) })
    return answerJson({ ...reading, marks: markSource(reading, reader) }, { headers })
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')
