import { dataVersion, openStore, readSourceList } from '@/lib/store'
import { answerFresh, answerJson, only, route } from '../answer'
import { isRefusal } from '../problem'
import { refuseUnknown } from '../query'
import { check, parametersOf, sourcePageSchema } from '../schema'
import { editorOf } from '../session'

export const GET = route(async (call) => {
  const unknown = refuseUnknown(call, Object.keys(sourcePageSchema.shape))
  if (unknown) return unknown
  const asked = check(sourcePageSchema, parametersOf(call.search, sourcePageSchema), 400)
  if (isRefusal(asked)) return asked
  const { group, page, limit } = asked.value

  const store = await openStore()
  const editor = (await editorOf(call.request)) !== null
  return answerFresh(call, { dataVersion: await dataVersion(store), editor }, async (headers) => {
    const sources = await readSourceList(store, { group, page, size: limit }, { locale: call.locale, editor })
    return answerJson(sources, { headers })
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')
