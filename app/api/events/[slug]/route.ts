import { dataVersion, openStore, readEvent } from '@/lib/store'
import { answerFresh, answerJson, only, route } from '../../answer'
import { refuseField } from '../../problem'
import { refuseUnknown } from '../../query'
import { editorOf } from '../../session'

export const GET = route<{ slug: string }>(async (call) => {
  const unknown = refuseUnknown(call)
  if (unknown) return unknown
  const { slug } = call.path

  const store = await openStore()
  const editor = (await editorOf(call.request)) !== null
  return answerFresh(call, { dataVersion: await dataVersion(store), editor }, async (headers) => {
    const event = await readEvent(store, slug, { locale: call.locale, editor })
    return event ? answerJson(event, { headers }) : refuseField(404, 'slug', 'not-found', { value: slug })
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')
