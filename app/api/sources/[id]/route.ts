import { markSource } from '@/lib/extract/marks'
import { readSource } from '@/lib/store'
import { answerJson, only, route } from '../../answer'
import { refuseField } from '../../problem'
import { refuseUnknown } from '../../query'
import { answerRead } from '../../read'

export const GET = route<{ id: string }>(async (call) => {
  const unknown = refuseUnknown(call)
  if (unknown) return unknown
  const { id } = call.path

  return answerRead(call, async ({ store, reader, headers }) => {
    const reading = await readSource(store, id, reader)
    if (!reading) return refuseField(404, 'id', 'not-found', { value: id.slice(0, 80) })
    return answerJson({ ...reading, marks: markSource(reading, reader) }, { headers })
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')
