import { readEvent } from '@/lib/store'
import { answerJson, only, route } from '../../answer'
import { refuseField } from '../../problem'
import { refuseUnknown } from '../../query'
import { answerRead } from '../../read'

export const GET = route<{ slug: string }>(async (call) => {
  const unknown = refuseUnknown(call)
  if (unknown) return unknown
  const { slug } = call.path

  return answerRead(call, async ({ store, reader, headers }) => {
    const event = await readEvent(store, slug, reader)
    return event ? answerJson(event, { headers }) : refuseField(404, 'slug', 'not-found', { value: slug })
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')
